"""Comments in a draft's margin: what they name, what they do not, and what they vouch for."""

from __future__ import annotations

import pytest

from whence.link.resolving.resolver import Resolver
from whence.link.resolving.source_notes import cited, clock, source_notes
from whence.models import (
    Document,
    Extraction,
    Held,
    Holding,
    Mark,
    MarkKind,
    Metadata,
    Quotation,
    QuotationKind,
    Reading,
    SourceNote,
)

PAGES = tuple(Mark(MarkKind.PAGE, 10 * n, 10 * n + 10, {"number": n + 1, "label": str(n + 11)}) for n in range(5))
FILES = {
    "memo.pdf": Metadata(),
    "Budget memo 2020.pdf": Metadata(),
    "smith-interview.txt": Metadata(authors=("Ana Petrov",)),
    "interviews/jones_2021-03-02.txt": Metadata(title="A talk with Jones"),
    "interviews/jones_2021-04-09.txt": Metadata(title="Another talk with Jones"),
    "chapter-1.txt": Metadata(),
    "chapter-2.txt": Metadata(title="The long way down"),
    "a/ledger.xlsx": Metadata(),
    "b/ledger.xlsx": Metadata(),
    "hearing.txt": Metadata(outlet="Committee on Ports", published="2021-04-21"),
    "page.html": Metadata(url="https://example.org/story/42"),
}
DOCUMENTS = [Document(name, name, None, "text/plain", 1, known) for name, known in FILES.items()]
HELD = {d.id: Held(d, Reading(d.id, "r", "x" * 60, PAGES), Extraction("r", d.metadata)) for d in DOCUMENTS}


def draft(*comments: str, author: str = "Ana") -> Held:
    """A draft with these comments on its first nine characters."""
    marks = tuple(
        Mark(MarkKind.COMMENT, 0, 9, {"author": author, "date": "", "text": words, "id": str(n)})
        for n, words in enumerate(comments)
    )
    reading = Reading("draft", "r", "We will not pay a penny more.", marks)
    return Held(Document("draft", "draft.docx", None, "docx", 1, Metadata()), reading, Extraction("e", Metadata()))


def notes(*comments: str, author: str = "Ana") -> list[SourceNote]:
    return source_notes(draft(*comments, author=author), lambda: DOCUMENTS, HELD, Resolver.of(HELD.values()))


@pytest.mark.parametrize(
    ("comment", "document"),
    [
        ("memo.pdf", "memo.pdf"),
        ("memo.pdf p. 3", "memo.pdf"),
        ("See Memo.PDF, page 3", "memo.pdf"),
        ("from “Budget memo 2020.pdf”", "Budget memo 2020.pdf"),
        ("Smith interview", "smith-interview.txt"),
        ("Smith interview, 12:40", "smith-interview.txt"),
        ("chapter-1", "chapter-1.txt"),
        ("The long way down", "chapter-2.txt"),
        ("https://example.org/story/42", "page.html"),
    ],
)
def test_a_comment_that_names_a_document_leads_to_it(comment: str, document: str) -> None:
    [note] = notes(comment)
    assert (note.resolution.holding, note.resolution.document) == (Holding.HELD, document)


@pytest.mark.parametrize("comment", ["ledger.xlsx p. 3", "Jones interview p. 3"])
def test_several_that_fit_are_ambiguous(comment: str) -> None:
    [note] = notes(comment)
    assert note.resolution.holding is Holding.AMBIGUOUS
    assert len(note.resolution.candidates) == 2


def test_fewer_words_than_tell_it_are_possible() -> None:
    [note] = notes("Petrov interview")
    assert (note.resolution.holding, note.resolution.document) == (Holding.POSSIBLE, "smith-interview.txt")


@pytest.mark.parametrize("comment", ["ledger-2002.docx", "https://example.org/other", "Moreau deposition p. 12"])
def test_a_source_that_is_not_there_is_not_held(comment: str) -> None:
    [note] = notes(comment)
    assert note.resolution.holding is Holding.NOT_HELD


@pytest.mark.parametrize(
    "comment",
    ["Really?", "Can we call him again?", "Great interview!", "p. 3", "12:40", "", "The hearing was on ports",
     "We should cut chapter 1", "Smith interview?", "Is this the long way?",
     "I think that this paragraph should stand before the one on the hearing, since nobody knows the port yet."],
)  # fmt: skip
def test_a_remark_names_nothing(comment: str) -> None:
    assert notes(comment) == []


def test_two_sources_in_one_comment_are_two_notes() -> None:
    found = notes("memo.pdf p. 12; smith-interview.txt")
    assert [note.resolution.document for note in found] == ["memo.pdf", "smith-interview.txt"]


def test_a_printed_page_goes_before_a_counted_one() -> None:
    [printed, counted, missing] = notes("memo.pdf p. 12", "memo.pdf p. 3", "memo.pdf p. 99")
    assert (printed.place, counted.place, missing.place) == ((10, 20), (20, 30), None)


def test_a_moment_leads_to_the_caption_that_runs_then() -> None:
    marks = tuple(
        Mark(MarkKind.TIMECODE, 10 * n, 10 * n + 9, {"start": 20.0 * n, "end": 20.0 * n + 12}) for n in range(5)
    )
    tape = Document("tape.vtt", "tape.vtt", None, "text/vtt", 1, Metadata())
    held = {**HELD, "tape.vtt": Held(tape, Reading("tape.vtt", "r", "x" * 60, marks), Extraction("r", Metadata()))}
    comments = ("tape.vtt 0:45", "tape.vtt 0:39", "recording 1:02", "tape.vtt 12:40")
    found = source_notes(draft(*comments), lambda: [*DOCUMENTS, tape], held, Resolver())
    assert [note.place for note in found] == [(20, 29), (10, 19), (30, 39), None]
    assert [note.resolution.holding for note in found] == [Holding.HELD, Holding.HELD, Holding.POSSIBLE, Holding.HELD]


def test_an_earlier_check_names_no_sources() -> None:
    assert notes("memo.pdf p. 3", author="Whence") == []


def test_a_running_time_is_one_form() -> None:
    assert [note.time for note in notes("smith-interview.txt 12:40", "smith-interview.txt 72 min")] == [
        "00:12:40",
        "01:12:00",
    ]
    assert clock("1", "2", "3") == "01:02:03"


def quoted(*comments: str, citation: str | None = None) -> Quotation:
    """The quotation of a draft, after its comments were read."""
    one = draft(*comments)
    quotation = Quotation("q", 3, 11, QuotationKind.SPEECH, ((3, 11),), citation=citation)
    found = source_notes(one, lambda: DOCUMENTS, HELD, Resolver.of(HELD.values()))
    made, stated = cited(Held(one.document, one.reading, Extraction("e", Metadata(), quotations=(quotation,))), found)
    assert set(stated) == {note.id for note in found} == {citation.id for citation in made.extraction.citations}
    return made.extraction.quotations[0]


def test_a_quotation_under_a_source_note_cites_it() -> None:
    [note] = notes("memo.pdf")
    assert quoted("memo.pdf").citation == note.id


def test_a_quotation_that_cites_something_keeps_it() -> None:
    assert quoted("memo.pdf", citation="its own").citation == "its own"


def test_two_notes_on_the_same_words_vouch_for_none() -> None:
    assert quoted("memo.pdf", "smith-interview.txt").citation is None
