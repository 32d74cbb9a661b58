"""Markers and notes: which belong together, and which are none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.citing.noted import BODY, LEE, ROE, SMITH, markers, read, with_notes
from whence.extract.whole import quoted
from whence.models import Mark, MarkKind, Reading


def labels(text: str, *marks: Mark) -> list[tuple[str, object]]:
    """Each marker's words with its note's number."""
    return [(text[citation.start : citation.end], citation.note) for citation in markers(read(text, *marks))]


def noted(sentence: str, *notes: str) -> str:
    listed = "\n\n".join(notes)
    return f"{BODY}\n\n{sentence}\n\n{BODY}\n\nNotes\n\n{listed}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was so.[1] It is.[2]", [("[1]", 1), ("[2]", 2)]),
        ("It was so.[^1] It is.[^2]", [("[^1]", 1), ("[^2]", 2)]),
        ("It was so.[1–2] So.", [("[1–2]", 1), ("[1–2]", 2)]),
        ("It was so.[1, 2] So.", [("[1, 2]", 1), ("[1, 2]", 2)]),
        ("It was so.¹ It is.²", [("¹", 1), ("²", 2)]),
        ("It was a fact.1 Nobody denied it.2 So.", [("1", 1), ("2", 2)]),
        ("It was in 2019.1 It is.[2]", [("[2]", 2)]),
        ("The hall has 40 m² of floor.[1] So.[2]", [("[1]", 1), ("[2]", 2)]),
        ("Cranes ..........[1] So it was.[2]", [("[2]", 2)]),
        ("It was so in [1994] and later.[2]", [("[2]", 2)]),
    ],
)
def test_each_kind_of_marker(sentence: str, expected: list[tuple[str, object]]) -> None:
    assert labels(noted(sentence, f"[1] {SMITH}", f"[2] {LEE}")) == expected


def test_signs_lead_to_the_paragraph_that_begins_with_them() -> None:
    text = f"{BODY}\n\nThe board was told twice.* It left the town.† So it ended.\n\n{BODY}\n\n* {SMITH}\n\n† {LEE}\n"
    assert labels(text) == [("*", "*"), ("†", "†")]


def test_numbers_that_begin_anew_pair_by_chapter() -> None:
    chapter = "{0}\n\n" + BODY + "\n\nIt was so.[1] And more.[2]\n\n" + BODY
    chapters = "\n\n".join(chapter.format(name) for name in ("The Old Harbour", "The New Harbour"))
    notes = f"The Old Harbour\n\n[1] {SMITH}\n\n[2] {LEE}\n\nThe New Harbour\n\n[1] {ROE}\n\n[2] {LEE}\n"
    text = f"A Book of Harbours\n\n{chapters}\n\nNotes\n\n{notes}"
    found = read(text)
    assert {note.group for note in found.notes} == {"The Old Harbour", "The New Harbour"}
    titles = [(citation.work or {}).get("title") for citation in markers(found)]
    assert titles[0] != titles[2]
    by_id = {note.id: note for note in found.notes}
    assert [by_id[citation.note_id or ""].group for citation in markers(found)] == [
        *["The Old Harbour"] * 2,
        *["The New Harbour"] * 2,
    ]


def test_notes_after_each_chapter_pair_with_the_markers_before_them() -> None:
    chapter = "{0}\n\n" + BODY + "\n\nIt was so.[1] And more.[2]\n\n" + BODY + "\n\nNotes\n\n[1] {1}\n\n[2] {2}\n\n"
    text = chapter.format("The Old Harbour", SMITH, LEE) + chapter.format("The New Harbour", ROE, LEE)
    heads = [(text.index(head), len(head)) for head in ("The Old Harbour", "The New Harbour")]
    found = read(text, *(Mark(MarkKind.HEADING, at, at + length, {"level": 1}) for at, length in heads))
    by_id = {note.id: note.start for note in found.notes}
    assert [by_id[citation.note_id or ""] for citation in markers(found)] == [note.start for note in found.notes]


def test_numbers_that_begin_anew_in_one_list_without_a_way_to_tell_pair_with_nothing() -> None:
    text = noted("It was so.[1] And.[2]", f"[1] {SMITH}", f"[2] {LEE}", f"[1] {ROE}", f"[2] {LEE}")
    assert labels(text) == []


def test_a_note_hidden_in_the_line_of_the_one_before_is_found() -> None:
    text = noted("It was so.1 And.2 Then.3", f"1. {SMITH} 2. {LEE}", f"3. {ROE}")
    assert [note for _, note in labels(text)] == [1, 2, 3]


def test_further_reading_and_biographies_are_no_notes() -> None:
    text = with_notes(SMITH, LEE) + f"\nFurther Reading\n\n1. {ROE}\n\nAbout the Author\n\nAnn Lee teaches in Larn.\n"
    assert [note.label for note in read(text).notes] == ["1", "2"]


def test_a_marker_covers_its_sentence_and_may_cover_what_stands_before() -> None:
    text = noted("They came. They saw it.[1] They left. They returned.[2]", f"[1] {SMITH}", f"[2] {LEE}")
    one, two = markers(read(text))
    assert [text[a:b] for a, b in one.covers + one.may_cover] == ["They saw it.[1]", "They came."]
    assert [text[a:b] for a, b in two.covers + two.may_cover] == ["They returned.[2]", "They left."]


def test_the_notes_own_raised_labels_are_no_markers() -> None:
    text = f"{BODY} He said so.1 {BODY}\n\n1 {SMITH}"
    at, note = text.index("1 The"), text.index("1 John")
    found = read(
        text,
        Mark(MarkKind.NOTE_REFERENCE, at, at + 1, {"label": "1", "target": "fn1"}),
        Mark(MarkKind.NOTE, note, len(text), {"label": "1", "id": "fn1", "kind": "footnote"}),
        Mark(MarkKind.SUPERSCRIPT, note, note + 1),
    )
    assert found.note_markers == ((at, at + 1),)
    assert text[found.notes[0].start :].startswith("John Smith")


LINE = st.one_of(
    st.integers(0, 12).map(lambda n: f"[{n}] "),
    st.integers(0, 30).map(lambda n: f"{n}. "),
    st.sampled_from(["* ", "† ", "", "9999. ", "٣. ", "[^2]: ", "Chapter Two\n\n", "¹ "]),
).flatmap(
    lambda label: st.sampled_from(["Ibid.", "Smith, supra note 3.", LEE, "شرح", "", "op. cit.", SMITH]).map(
        label.__add__
    )
)
SENTENCE = st.one_of(
    st.integers(0, 12).map(lambda n: f"It was so.[{n}] "),
    st.sampled_from(["A fact.3 ", "See [2–5], [1, 9]. ", "m² ", "word* ", "fact.¹² ", "[0–99] ", "1.2.3 "]),
)


@given(st.lists(SENTENCE, max_size=12), st.lists(LINE, max_size=12))
@settings(max_examples=60)
def test_hostile_notes_never_crash_and_never_pair_with_another_label(body: list[str], notes: list[str]) -> None:
    text = f"{BODY}\n\n{''.join(body)}\n\n{BODY}\n\nNotes\n\n" + "\n\n".join(notes)
    found, _ = quoted(Reading("document", "test/1", text))
    by_id = {note.id: note for note in found.notes}
    assert len(by_id) == len(found.notes)
    assert all(0 <= note.start <= note.end <= len(text) for note in found.notes)
    references = {reference.id: reference for reference in found.references}
    for citation in markers(found):
        assert str(citation.note) == by_id[citation.note_id or ""].label
        assert all(reference in references for reference in citation.references)
    for reference in found.references:
        assert 0 <= reference.start < reference.end <= len(text)
        assert reference.backref is None or references[reference.backref].start < reference.start


@pytest.mark.parametrize(
    "note", ["word " * 10_000, "; ".join([SMITH] * 1000), "Ibid. " * 2000, "(" * 5000, "12 " * 3000, "“" * 3000]
)
def test_huge_notes_are_read_or_left(note: str) -> None:
    found = read(with_notes(SMITH, note, "Ibid."))
    assert len(markers(found)) == 3
