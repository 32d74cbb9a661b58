"""Given names behind a surname are told from the title behind a colon."""

from __future__ import annotations

import pytest

from whence.extract.citing.splitting.inverted import with_inverted
from whence.models import CSL, Reference

_BERG = [{"family": "Berg", "given": "Anna"}]
_LEE = [{"family": "Lee", "given": "J. B."}]


@pytest.mark.parametrize(
    ("words", "work", "author", "title"),
    [
        ("Berg, Anna: Silt. S. 18.", {"author": [{"family": "Berg"}], "title": "Anna: Silt"}, _BERG, "Silt"),
        ("Berg, Anna: Silt.", {"author": [{"family": "Berg"}, {"family": "Anna"}], "title": "Silt"}, _BERG, "Silt"),
        ("Lee (J. B.): Sur le sable. (Paris, 1887.)", {"title": "Lee (J. B.): Sur le sable"}, _LEE, "Sur le sable"),
        ("Lee (J. B.) : Sur le sable.", {"title": "Lee (J. B.) : Sur le sable"}, _LEE, "Sur le sable"),
    ],
)
def test_a_head_is_no_part_of_a_title(words: str, work: CSL, author: object, title: str) -> None:
    """Wherever the parser put the given name."""
    told = with_inverted(words, Reference("r", 0, len(words), work)).work or {}
    assert (told["author"], told["title"]) == (author, title)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Berg, Harbour Town: A History. Verso, 1990.", "Harbour Town: A History"),  # no given name
        ("Harbour, Town: A History. Verso, 1990.", "Harbour, Town: A History"),  # two nouns and a subtitle
        ("Anna Berg: Silt. Bonn 1990.", "Silt"),  # nothing behind the surname
    ],
)
def test_what_is_no_head_stays(words: str, title: str) -> None:
    """A subtitle has a colon in front of it, too."""
    one = Reference("r", 0, len(words), {"author": [{"family": words[:4]}], "title": title})
    assert with_inverted(words, one) is one
