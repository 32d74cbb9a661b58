"""Whose words stand at a matching place, and whether the document has them from another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import held, match, quotation
from whence.link.secondhand import with_speaker
from whence.models import Citation, Held, Metadata, Outcome, Speaker

TEXT = "“The barges could not reach Outer Sand in the swell,” the official told the agency."
WORDS = "The barges could not reach Outer Sand in the swell,"


def quoting(speaker: str | None, container: str | None = None, title: str | None = None) -> Held:
    """A newspaper that quotes WORDS, from `speaker`, with a link to an item of `container`."""
    work = {"type": "webpage", "URL": "https://example.org/a", "container-title": container, "title": title}
    citation = Citation("c", 0, 1, "link", work)
    record = quotation(TEXT, WORDS)
    named = Speaker(speaker, 0, 1, "cue") if speaker else None
    record = replace(record, speaker=named, citation="c" if container else None)
    paper = Metadata(title="Silt", outlet="Ostmere Courier", published="2021-03-06")
    return held(TEXT, metadata=paper, quotations=(record,), citations=(citation,) if container else ())


@pytest.mark.parametrize(
    ("named", "there", "container", "second_hand"),
    [
        # The same speaker, in the paper's own words.
        ("Edda Korrin", "Ms Korrin", None, False),
        # Another name, and nobody named here.
        ("Joren Vask", "Edda Korrin", None, True),
        (None, "Edda Korrin", None, True),
        # An office may be anybody: unsure is not second-hand.
        ("An official", "the official", None, False),
        # The paper itself has the words from an agency that it links to.
        ("An official", "the official", "Tarvian Press Service", True),
        # A link to its own earlier item is no other source.
        ("An official", "the official", "The Ostmere Courier", False),
    ],
)
def test_second_hand(named: str | None, there: str, container: str | None, second_hand: bool) -> None:
    paper = quoting(there, container)
    found = with_speaker(match(paper, WORDS, Outcome.VERBATIM), paper, named)
    assert (found.speaker, found.second_hand) == (there, second_hand)


@pytest.mark.parametrize(("there", "flags"), [("Edda Korrin", ("other_speaker",)), ("the official", ()), (None, ())])
def test_another_name_is_flagged_and_an_office_is_not(there: str | None, flags: tuple[str, ...]) -> None:
    paper = quoting(there)
    assert with_speaker(match(paper, WORDS, Outcome.VERBATIM), paper, "Joren Vask").flags == flags


@pytest.mark.parametrize(
    ("here", "flags"),
    [
        ("Where the silt went", ("other_work",)),
        # The same work, by its short title.
        ("Harbour hearing", ()),
        # A work without a title is not known to be another one.
        (None, ()),
    ],
)
def test_another_work_cited_for_the_words_is_flagged(here: str | None, flags: tuple[str, ...]) -> None:
    paper = quoting("the official", "Tarvian Press Service", title="Harbour hearing: the transcript")
    work = {"type": "article", "title": here} if here else {"type": "article"}
    assert with_speaker(match(paper, WORDS, Outcome.VERBATIM), paper, "An official", work).flags == flags


def test_words_outside_quotation_marks_are_first_hand() -> None:
    paper = quoting("Edda Korrin")
    found = with_speaker(match(paper, "told the agency", Outcome.VERBATIM), paper, None)
    assert (found.speaker, found.second_hand) == (None, False)
