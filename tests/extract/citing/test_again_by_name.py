""" "(ibid., p. 4)" behind an author–date citation: entries by a dash, and notes between."""

import pytest

from tests.extract.citing.noted import BODY, read
from whence.models import Extraction

_LIST = (
    "Berg, Tom (1999). Ropes and Sails. Rye: Quay Press.\n\n"
    "Lee, Ann (1994). Silt and Sand. Ostmere: Harbour Press.\n\n"
    "{dash} [2004] (2016). The Long Tide. Ostmere: Harbour Press.\n\n"
    "Roe, Jane (2001). Harbours and Towns. Rye: Quay Press.\n"
)


def _found(said: str, dash: str = "–") -> Extraction:
    before = "It was so at first (Berg 1999). It was so later (Roe 2001). It was not (Lee 1994, p. 3)."
    return read(f"{BODY}\n\n{before}\n\n{said}\n\n{BODY}\n\nReferences\n\n{_LIST.format(dash=dash)}")


def _meant(found: Extraction) -> list[str | None]:
    """The titles to which each "ibid." leads."""
    by_id = {one.id: one for one in found.references}
    led = [by_id[one.backref] for one in found.references if one.short_form == "ibid" and one.backref]
    return [(one.work or {}).get("title") for one in led]


@pytest.mark.parametrize("dash", ["–", "———", "___"])
def test_an_entry_under_a_dash_is_by_the_author_of_the_one_above(dash: str) -> None:
    assert _meant(_found("As Lee (2016) shows, tides are long, and they grow (ibid., p. 8).", dash)) == [
        "The Long Tide"
    ]


def test_an_author_named_again_behind_a_note_is_meant() -> None:
    said = "According to Lee (1994), it grew.[1]  In this, {who} thinks that it fell (ibid., p. 190)."
    notes = "\n\nNotes\n\n[1] It did so for long, as everybody in the town has always known.\n"
    assert _meant(_found(said.format(who="Lee") + notes)) == ["Silt and Sand"]
    assert not _meant(_found(said.format(who="Hale") + notes))
