"""Findings on whose word a statement rests."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories import held, span
from whence.models import Attribution, Checked, Finding, Identified, SourceKind, Stance
from whence.trace.findings import find

TEXT = (
    "According to a recent report, Western diplomatic sources told Iran International that talks had begun. "
    "Edda Korrin said the bank was closed. Officials said so too."
)


def attribution(id_: str, source: str, content: str, **given: Any) -> Attribution:
    return Attribution(id_, (span(TEXT, source),), (), (span(TEXT, content),), **given)


def codes(*attributions: Attribution) -> list[tuple[str, str]]:
    document = held(TEXT, attributions=attributions)
    found: list[Finding] = find(Checked(document), {document.id: document})
    return [(finding.code, finding.text) for finding in found]


REPORT = attribution("1", "a recent report", "talks had begun", source_kind=SourceKind.DOCUMENT)
OUTLET = attribution(
    "2",
    "Iran International",
    "talks had begun",
    source_kind=SourceKind.ORGANISATION,
    identified=Identified.NAMED,
    parent="1",
)
SOURCES = attribution("3", "Western diplomatic sources", "talks had begun", source_kind=SourceKind.GROUP, parent="2")


def test_a_text_that_nothing_names_is_vague_at_its_words() -> None:
    assert codes(REPORT) == [("C207", "a recent report")]


def test_a_chain_that_ends_with_unnamed_sources_rests_on_them_alone() -> None:
    assert codes(OUTLET, SOURCES) == [("S302", "talks had begun")]


def test_a_named_source_beside_an_unnamed_one_is_enough() -> None:
    named = attribution(
        "4", "Edda Korrin", "the bank was closed", source_kind=SourceKind.PERSON, identified=Identified.NAMED
    )
    unnamed = attribution("5", "Officials", "the bank was closed", source_kind=SourceKind.GROUP)
    assert codes(named, unnamed) == []
    assert codes(unnamed) == [("S302", "the bank was closed")]


def test_what_is_asked_rests_on_nobody_s_word() -> None:
    asked = attribution("6", "Officials", "the bank was closed", source_kind=SourceKind.GROUP, stance=Stance.QUESTION)
    assert codes(asked) == []
    text = "Q: Was the bank closed? A: It was."
    question = Attribution("1", (span(text, "Q"),), (), (span(text, "Was the bank closed"),))
    assert find(Checked(held(text, attributions=(question,))), {}) == []


def test_what_somebody_would_say_and_a_letter_for_who_asks_are_nobodys_word() -> None:
    for text, source, cue in (
        ("Some people would say that the bank was closed.", "Some people", "say"),
        ("Q: It does not take much to say that the bank was closed.", "Q", ":"),
    ):
        content = (span(text, "that the bank was closed"),)
        said = Attribution("1", (span(text, source),), (span(text, cue),), content, source_kind=SourceKind.GROUP)
        assert find(Checked(held(text, attributions=(said,))), {}) == []


def test_a_text_that_was_named_before_is_not_vague() -> None:
    text = "The report came in May. The report said so."
    said = Attribution("1", (span(text, "The report"),), (), (span(text, "so"),), source_kind=SourceKind.DOCUMENT)
    document = held(text, attributions=(said,))
    assert find(Checked(document), {document.id: document}) == []


@pytest.mark.parametrize(
    ("source", "vague"),
    [
        ("a recent report", True),
        ("Studies", True),
        ("media reports", True),
        ("several accounts of the night", True),
        # Named before, or by a name that can be looked for.
        ("the report", False),
        ("a survey by the Saltmarsh Trust", False),
        ("OPM data", False),
        # No texts.
        ("Evidence", False),
        ("a good internal control environment", False),
        ("Such an examination", False),
    ],
)
def test_vague_are_texts_that_nobody_could_look_up(source: str, vague: bool) -> None:
    text = f"{source} said that the bank was closed."
    said = Attribution("1", (span(text, source),), (), (span(text, "the bank"),), source_kind=SourceKind.DOCUMENT)
    document = held(text, attributions=(said,))
    assert [f.code for f in find(Checked(document), {document.id: document})] == ["C207"] * vague


def test_a_pronoun_that_nothing_resolves_may_be_anybody() -> None:
    text = "She said the bank was closed."
    said = Attribution(
        "1", (span(text, "She"),), (), (span(text, "the bank was closed"),), source_kind=SourceKind.PERSON
    )
    document = held(text, attributions=(said,))
    assert find(Checked(document), {document.id: document}) == []


def test_a_pronoun_that_stands_for_a_name_is_no_unnamed_source() -> None:
    assert codes(attribution("6", "Officials", "the bank was closed", referent="Port officials of Kesmar")) == []


def test_evidence_is_the_content_that_hangs_on_the_source() -> None:
    document = held(TEXT, attributions=(REPORT,))
    [finding] = find(Checked(document), {document.id: document})
    assert [evidence.text for evidence in finding.evidence] == ["talks had begun"]


@pytest.mark.parametrize(
    ("who", "verb", "found"),
    [
        ("Most people", "accept", []),
        ("people", "began to think", []),
        ("a man", "proves", []),
        ("Some people", "argue", ["S302"]),
        ("a man", "told the clerk", ["S302"]),
        ("officials", "believe", ["S302"]),
    ],
)
def test_what_people_at_large_think_or_see_rests_on_nobody_s_word(who: str, verb: str, found: list[str]) -> None:
    text = f"In Ostmere {who} {verb} that the bank was closed."
    content = "that the bank was closed"
    made = Attribution(
        "7", (span(text, who),), (span(text, verb),), (span(text, content),), source_kind=SourceKind.GROUP
    )
    document = held(text, attributions=(made,))
    assert [one.code for one in find(Checked(document), {document.id: document})] == found


def test_what_is_asked_in_the_words_of_others_rests_on_nobody_s_word() -> None:
    text = "Is the quay as old as others claim?"
    made = Attribution("8", (span(text, "others"),), (span(text, "claim"),), (span(text, "Is the quay as old"),))
    assert find(Checked(held(text, attributions=(made,))), {}) == []


@pytest.mark.parametrize(
    ("text", "source", "cue", "found"),
    [
        ("Silt. Main article: Silt of Ostmere", "Main article", ":", []),
        ("Let me say that Kesmar study presumes that the bank was closed.", "Kesmar study", "presumes", []),
        ("It was so. Recent studies show that the bank was closed.", "Recent studies", "show", ["C207"]),
        ("A report: “The bank was closed.”", "A report", ":", ["C207"]),
    ],
)
def test_a_label_and_a_named_study_are_not_vague(text: str, source: str, cue: str, found: list[str]) -> None:
    content = (len(text) - 4, len(text))
    made = Attribution("9", (span(text, source),), (span(text, cue),), (content,), source_kind=SourceKind.DOCUMENT)
    assert [one.code for one in find(Checked(held(text, attributions=(made,))), {})] == found
