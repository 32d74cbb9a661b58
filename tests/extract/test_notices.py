"""Notices: a document's own word that it is a version of another work."""

from typing import Any

import pytest

from whence.extract import extract
from whence.extract.notices import version
from whence.models import Reading

BODY = "The board met for the last time in the spring of that year, and nobody came to watch it meet there. " * 3
NOTICES: list[tuple[str, str, dict[str, Any]]] = [
    (
        "N.B. This is an abridged version of “The Harbour Affair: A Study.” American Intelligence Journal, Vol. 36, No. 1, "
        "June 2018 is reprinted here with permission of the editor.",
        "abridged",
        {
            "title": "The Harbour Affair: A Study",
            "container-title": "American Intelligence Journal",
            "volume": "36",
            "issue": "1",
            "issued": {"date-parts": [[2018, 6]]},
        },
    ),
    (
        "This article originally appeared in The Atlantic on May 3, 2019.",
        "reprinted",
        {"container-title": "The Atlantic", "issued": {"date-parts": [[2019, 5, 3]]}},
    ),
    ("Reprinted with permission from Foreign Affairs.", "reprinted", {"container-title": "Foreign Affairs"}),
    ("Translated from the Spanish by Ana Ruiz.", "translated", {}),
    ("Excerpted from The Harbour by Ole Brandt.", "excerpt", {}),
    ("This essay is adapted from a speech given in May 2019.", "excerpt", {"issued": {"date-parts": [[2019, 5]]}}),
    ("An earlier version of this article misstated the year of the sale.", "updated", {}),
]


@pytest.mark.parametrize(("notice", "kind", "work"), NOTICES)
def test_notices_say_what_kind_of_version_and_of_which_work(notice: str, kind: str, work: dict[str, Any]) -> None:
    found = version(notice, (0, len(notice)))
    assert found is not None
    assert found.kind == kind
    assert {key: found.work.get(key) for key in work} == work


@pytest.mark.parametrize(
    "sentence",
    [
        "The report was published in May by the harbour board.",
        "She posted the letter on Monday.",
        "The version of events that he gave was not believed.",
    ],
)
def test_ordinary_sentences_are_no_notices(sentence: str) -> None:
    assert version(sentence, (0, len(sentence))) is None


def test_a_notice_makes_the_document_a_version_and_has_its_zone() -> None:
    text = f"A Title\n\n{BODY}\n\nThis article originally appeared in The Atlantic on May 3, 2019."
    found = extract(Reading("d", "test/1", text))
    assert found.version_of is not None
    assert found.version_of.kind == "reprinted"
    assert text[found.version_of.start : found.version_of.end].startswith("This article originally")
    assert found.zones[-1].role.value == "notice"


def test_a_translation_names_the_language_it_was_made_from() -> None:
    text = f"A Title\n\n{BODY}\n\nTranslated from the Spanish by Ana Ruiz."
    assert extract(Reading("d", "test/1", text)).metadata.translated_from == "Spanish"


@pytest.mark.parametrize(
    "words",
    [
        "As Roe notes, the Tidings added: “An earlier version of this article said that the dam was opened. We are sorry.”",
        "Translation of the “Silt and Sand” into German, 71",
        "Translation of the “Silt and Sand” into French, 63, 258, 259",
    ],
)
def test_what_another_paper_says_and_the_entry_of_an_index_are_no_notice(words: str) -> None:
    assert version(words, (0, len(words))) is None
