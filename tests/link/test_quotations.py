"""Tracing a quotation: what decides the outcome, what is listed beside it, and what the reason says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.factories import held, quotation, span
from whence.link.against import Against
from whence.link.passages.index import PassageIndex
from whence.link.quotations import COPY, look_up_quotation, trace, trace_all
from whence.link.resolving.resolver import Resolver
from whence.models import (
    Citation,
    Comparison,
    Coverage,
    CoverageKind,
    Held,
    Holding,
    Metadata,
    Outcome,
    Quotation,
    QuotationKind,
    Speaker,
    VersionOf,
    content_id,
)

WORDS = "the barges could not reach Outer Sand in the swell of that night"
HEARING = held(
    f"Mr. Vask. Yes. I was told that {WORDS}, and that the crews turned back to Kesmar. It rained for nine days.",
    path="hearing.txt",
    metadata=Metadata(title="Hearing on the dredging of Kesmar Harbour", outlet="Assembly", published="2021-03-02"),
)
COURIER = held(
    "Nobody at the port would speak of it. The dredging began in October and ended in December of last year.",
    path="courier.txt",
    metadata=Metadata(title="Grey Bank is growing", outlet="Ostmere Courier", published="2021-03-06"),
)
MAIL = held(
    f"The Mail has learned more. “I tell you that {WORDS},” an official at the port said on Friday.",
    path="mail.txt",
    metadata=Metadata(title="What became of the silt", outlet="Southern Mail", published="2021-03-07"),
)


def library(*documents: Held) -> Against:
    index = PassageIndex.open(None)
    index.add((one.id, one.text, one.extraction.note_markers) for one in documents)
    return Against({one.id: one for one in documents}, index, Resolver.of(documents))


def draft(
    words: str = WORDS, *, cites: dict[str, Any] | None = None, speaker: str | None = None, **metadata: Any
) -> Held:
    """A text that quotes `words`; with `cites`, a citation of that work for them."""
    text = f"A draft about the harbour. {speaker or 'Somebody'} said: “{words}”. What follows is another matter."
    one = held(text, path="draft.txt", metadata=Metadata(title="A draft", **metadata))
    quoted = quotation(text, words)
    if speaker:
        quoted = replace(quoted, speaker=Speaker(speaker, *span(text, speaker), "cue"))
    citations = (Citation("c1", 0, 7, "inline", cites),) if cites is not None else ()
    quoted = replace(quoted, citation="c1" if citations else None)
    return replace(one, extraction=replace(one.extraction, quotations=(quoted,), citations=citations))


def quoting(one: Held, words: str, speaker: str | None, kind: QuotationKind = QuotationKind.SPEECH) -> Held:
    """The document with `words` as a quotation of its own."""
    start, end = span(one.text, words)
    named = Speaker(speaker, *span(one.text, speaker), "cue") if speaker else None
    own = Quotation(content_id(start, end), start, end, kind, ((start, end),), named)
    return replace(one, extraction=replace(one.extraction, quotations=(own,)))


def traced(one: Held, *documents: Held) -> Comparison:
    return trace(one.extraction.quotations[0], one, library(*documents))


HELD_HEARING = {"title": "Hearing on the dredging of Kesmar Harbour"}


# --- What decides -----------------------------------------------------------------------------------------------


def test_a_held_work_decides() -> None:
    found = traced(draft(cites=HELD_HEARING), HEARING, COURIER)
    assert found.outcome is Outcome.VERBATIM
    assert found.resolution is not None
    assert (found.resolution.holding, found.citation) == (Holding.HELD, "c1")
    assert HEARING.text[found.matches[0].start : found.matches[0].end] == WORDS


def test_verbatim_elsewhere_never_cures_absent_from_the_cited() -> None:
    found = traced(draft(cites={"title": "Grey Bank is growing"}), HEARING, COURIER)
    assert found.outcome is Outcome.ABSENT
    assert [(m.document, m.outcome) for m in found.matches] == [(HEARING.id, Outcome.VERBATIM)]
    assert "read whole" in found.reason
    assert "Assembly, 2021-03-02" in found.reason


def test_a_work_that_is_not_held_decides_and_places_elsewhere_are_listed() -> None:
    cited = {"container-title": "CNN", "issued": {"date-parts": [[2017, 2, 14]]}}
    found = traced(draft(cites=cited), HEARING, COURIER)
    assert found.outcome is Outcome.NOT_HELD
    assert len(found.matches) == 1
    assert found.reason.startswith("CNN, 2017-02-14 is not in the library; stands word for word in Assembly")


def test_without_a_citation_the_best_place_decides() -> None:
    changed = WORDS.replace("not ", "")
    found = traced(draft(changed), HEARING, COURIER)
    assert found.outcome is Outcome.DIFFERS
    assert [d.flag for d in found.matches[0].differences] == ["negation"]


@pytest.mark.parametrize(
    "cites",
    [
        {"container-title": "Ostmere Courier", "issued": {"raw": "2021-03-06"}},  # possible
        {"container-title": "Ostmere Courier"},  # vague
        {},
    ],
)
def test_what_is_only_possible_or_vague_leaves_it_to_the_best_place(cites: dict[str, Any]) -> None:
    assert traced(draft(cites=cites), HEARING, COURIER).outcome is Outcome.VERBATIM
    missing = traced(
        draft("nothing that was ever said by anybody at the harbour of Kesmar", cites=cites), HEARING, COURIER
    )
    assert missing.outcome is Outcome.NOT_FOUND


def test_a_possible_work_is_named_where_nothing_is_found() -> None:
    cites = {"container-title": "Ostmere Courier", "issued": {"raw": "2021-03-06"}}
    found = traced(draft(cites=cites), COURIER)
    assert found.outcome is Outcome.NOT_FOUND
    assert "Ostmere Courier, 2021-03-06 may be what is cited, or another item of that outlet and date" in found.reason


def test_adding_the_right_item_changes_the_result() -> None:
    right = replace(HEARING.extraction.metadata, title="Another item", outlet="Ostmere Courier", published="2021-03-06")
    other = replace(HEARING, extraction=replace(HEARING.extraction, metadata=right))
    cites = {"container-title": "Ostmere Courier", "issued": {"raw": "2021-03-06"}}
    found = traced(draft(cites=cites), COURIER, other)
    assert (found.outcome, found.resolution and found.resolution.holding) == (Outcome.VERBATIM, Holding.AMBIGUOUS)


def test_too_short_is_decided_first_and_its_places_are_listed() -> None:
    found = traced(draft("reach Outer Sand", cites={"title": "Grey Bank is growing"}), HEARING, COURIER)
    assert found.outcome is Outcome.TOO_SHORT
    assert [m.outcome for m in found.matches] == [Outcome.VERBATIM]
    assert found.reason.startswith("3 words, 3 of them content words: too short to judge")


# --- Not comparable ---------------------------------------------------------------------------------------------

UNREAD = Coverage(CoverageKind.UNREAD_PAGES, pages=9, unread_pages=(3, 4))
GREY = {"title": "Grey Bank is growing"}


def _courier(*, coverage: Coverage | None = None, **extraction: Any) -> Held:
    reading = replace(COURIER.reading, coverage=coverage) if coverage else COURIER.reading
    return replace(COURIER, reading=reading, extraction=replace(COURIER.extraction, **extraction))


@pytest.mark.parametrize(
    ("cited", "reason"),
    [
        (
            _courier(coverage=UNREAD),
            "unread pages (3, 4 of 9)",
        ),
        (_courier(coverage=Coverage(CoverageKind.EXCERPT)), "an excerpt"),
        (_courier(coverage=Coverage(CoverageKind.STUB, reason="paywall")), "a part of the text (paywall)"),
        (
            _courier(version_of=VersionOf("abridged", 0, 6, {"title": "It all"})),
            "an abridged version of “It all”",
        ),
        (_courier(version_of=VersionOf("translated", 0, 6, {})), "a translation of another work"),
        (
            _courier(metadata=replace(COURIER.extraction.metadata, translated_from="Persian")),
            "a translation from Persian",
        ),
        (_courier(metadata=replace(COURIER.extraction.metadata, language="de")), "in another language (de)"),
    ],
)
def test_missing_words_of_a_text_not_held_whole_are_not_comparable(cited: Held, reason: str) -> None:
    found = traced(draft(cites=GREY, language="en"), cited, HEARING)
    assert found.outcome is Outcome.NOT_COMPARABLE
    assert reason in found.reason


def test_words_that_stand_in_an_abridged_version_are_compared() -> None:
    notice = VersionOf("abridged", 0, 3, {"title": "The long hearing on dredging"})
    abridged = replace(HEARING, extraction=replace(HEARING.extraction, version_of=notice))
    assert traced(draft(cites={"title": "The long hearing on dredging"}), abridged).outcome is Outcome.VERBATIM


def test_a_negative_outcome_says_how_much_was_read() -> None:
    unread = _courier(coverage=Coverage(CoverageKind.UNREAD_PAGES, unread_pages=(2,)))
    found = traced(draft("nothing that was ever said by anybody at the harbour of Kesmar"), unread, HEARING)
    assert found.reason == "not in the 2 documents searched; 1 of them has unread pages"
    assert found.searched == 2


def test_an_empty_library_says_so() -> None:
    found = traced(draft())
    assert (found.outcome, found.searched) == (Outcome.NOT_FOUND, 0)
    assert found.reason == "not in the library: no other document is held"


# --- The text that quotes, and its copies -----------------------------------------------------------------------


def test_the_quoting_document_is_not_searched() -> None:
    one = draft()
    found = traced(one, one, COURIER)
    assert (found.outcome, found.searched, found.matches) == (Outcome.NOT_FOUND, 1, ())


ARTICLE = (
    "Kesmar, Friday. The director of the port, who has held the office for eleven years, would not say who had "
    "ordered the work. Two members of the assembly asked for the log of every trip, and for the names of those who had "
    "kept it. “I know that {words},” he said. The assembly meets again in spring, when a new budget is due, and the "
    "fishermen of the two villages have been asked to come and to bring their own notes of that winter."
)


def test_a_copy_of_the_quoting_text_is_listed_and_is_no_evidence() -> None:
    one = held(ARTICLE.format(words=WORDS), path="one.txt")
    one = quoting(one, WORDS, None)
    copy = held("By a reader. " + ARTICLE.format(words=WORDS) + " Reprinted.", path="copy.txt")
    found = traced(one, one, copy)
    assert found.outcome is Outcome.NOT_FOUND
    assert [(m.document, m.flags) for m in found.matches] == [(copy.id, (COPY,))]
    assert "only in copies" in found.reason
    assert traced(one, copy, HEARING).matches[0].document == HEARING.id


def test_a_text_that_is_mostly_a_quotation_is_no_copy_of_its_source() -> None:
    words = ARTICLE.format(words=WORDS)
    one = quoting(held(f"A reader writes. “{words}” That is all.", path="one.txt"), words, None)
    source = held(words, path="source.txt")
    assert traced(one, source).outcome is Outcome.VERBATIM


# --- Second hand ------------------------------------------------------------------------------------------------

SECOND = quoting(MAIL, f"I tell you that {WORDS},", "an official at the port")


@pytest.mark.parametrize(
    ("named", "there", "second_hand"),
    [
        (None, "an official at the port", True),
        (None, None, True),
        ("Edda Korrin", "an official at the port", False),  # she may be the official
        ("Edda Korrin", None, False),
        ("The Mail", "an official at the port", False),
    ],
)
def test_who_is_named_decides_whether_a_place_is_second_hand(
    named: str | None, there: str | None, second_hand: bool
) -> None:
    place = quoting(MAIL, f"I tell you that {WORDS},", there)
    match = traced(draft(speaker=named), place).matches[0]
    assert (match.second_hand, match.speaker) == (second_hand, there)


def test_two_proper_names_are_two_speakers() -> None:
    place = held(f"Joren Vask said: “{WORDS}”.", path="p.txt")
    place = quoting(place, WORDS, "Joren Vask")
    assert traced(draft(speaker="Edda Korrin"), place).matches[0].second_hand
    assert not traced(draft(speaker="Mr. Vask"), place).matches[0].second_hand


def test_an_outlet_that_quotes_somebody_does_not_speak_itself() -> None:
    match = traced(draft(speaker="Southern Mail"), SECOND).matches[0]
    assert (match.second_hand, match.speaker) == (True, "an official at the port")


def test_a_place_outside_quotations_is_first_hand() -> None:
    match = traced(draft(), HEARING).matches[0]
    assert (match.second_hand, match.speaker) == (False, None)


# --- Lists ------------------------------------------------------------------------------------------------------


def test_places_are_ranked_by_outcome_score_date_and_id() -> None:
    later = held(f"Before. {WORDS}. After it.", path="b.txt", metadata=Metadata(published="2022-01-01"))
    undated = held(f"Quite before. {WORDS}. After it.", path="c.txt", metadata=Metadata())
    worse = held(
        f"Before it. {WORDS.replace('Outer', 'Inner')}. After.", path="d.txt", metadata=Metadata(published="2000")
    )
    found = traced(draft(), undated, worse, later, HEARING)
    assert [m.document for m in found.matches] == [HEARING.id, later.id, undated.id, worse.id]


def test_the_cited_place_comes_first_though_another_is_better() -> None:
    cited = held(
        f"Before it. {WORDS.replace('Outer', 'Inner')}. After.",
        path="d.txt",
        metadata=Metadata(title="The other hearing at Kesmar Harbour"),
    )
    found = traced(draft(cites={"title": "The other hearing at Kesmar Harbour"}), HEARING, cited)
    assert found.outcome is Outcome.DIFFERS
    assert [m.document for m in found.matches] == [cited.id, HEARING.id]


def test_all_quotations_of_a_text_but_those_that_are_nobodys_speech_are_traced() -> None:
    one = draft()
    start, end = span(one.text, "another matter")
    term = Quotation("t", start, end, QuotationKind.TERM, ((start, end),))
    one = replace(one, extraction=replace(one.extraction, quotations=(*one.extraction.quotations, term)))
    assert list(trace_all(one, library(HEARING))) == [one.extraction.quotations[0].id]


def test_words_that_a_person_asks_for_are_looked_up_everywhere() -> None:
    found = look_up_quotation("could not reach Outer Sand … of that night", library(HEARING, SECOND, COURIER))
    assert (found.outcome, found.searched) == (Outcome.MARKED_EDIT, 3)
    assert [(m.document, m.second_hand) for m in found.matches] == [(HEARING.id, False), (SECOND.id, True)]


def test_within_a_part_of_the_library_only_that_is_searched() -> None:
    documents = {one.id: one for one in (HEARING, COURIER)}
    index = PassageIndex.open(None)
    index.add((one.id, one.text, ()) for one in documents.values())
    against = Against(documents, index, Resolver.of(documents.values()), within={COURIER.id})
    found = look_up_quotation(WORDS, against)
    assert (found.outcome, found.searched) == (Outcome.NOT_FOUND, 1)


def test_a_quotation_without_words_is_too_short() -> None:
    assert look_up_quotation("…", library(HEARING)).outcome is Outcome.TOO_SHORT
