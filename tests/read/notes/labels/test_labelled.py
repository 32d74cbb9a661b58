"""Notes whose numbers are told by signs around them, and what only looks like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract import extract
from whence.models import MarkKind
from whence.read import read
from whence.read.notes.labels.labelled import labelled_notes
from whence.read.payload import Payload

SAID = ["The board met in May", "The tolls were high", "The master denied it", "A year went by"]
WORKS = ["Jane Doe, Tides of Ostmere, 12 Yale L.J. 1, 5 (2000).", "Id. at 7.", "Ann Lee, Silt 33 (1999).", "Id."]
FORMS = [
    ("[FN{}]", "[FN{}]. {}"),
    ("[fn{}]", "[fn{}] {}"),
    (" n{}", "n{} {}"),
    (" [n{}]", "[n{}] {}"),
    (" {}/", "{}/ {}"),
    ("{{{}}}", "{{{}}} {}"),
    ("^{}^", "^{}^ {}"),
    ("[*{}]", "[*{}] {}"),
    ("[[{}]]", "[[{}]] {}"),
    ("[{}]", "Footnote {}: {}"),
    ("{}", "Note {}. {}"),
    ("[{}]", "\u200b[{}] {}"),
]


def _text(marker: str, label: str) -> str:
    body = " ".join(f"{words}.{marker.format(n)}" for n, words in enumerate(SAID, start=1))
    return f"{body}\n\n" + "\n\n".join(label.format(n, work) for n, work in enumerate(WORKS, start=1)) + "\n"


@pytest.mark.parametrize(("marker", "label"), FORMS)
@pytest.mark.parametrize(("name", "media"), [("a.txt", "text/plain"), ("a.md", "text/markdown")])
def test_numbers_with_signs_around_them_are_labels_and_markers(marker: str, label: str, name: str, media: str) -> None:
    found = extract(read(Payload(name, None, media, _text(marker, label).encode())))
    assert [note.label for note in found.notes] == ["1", "2", "3", "4"]
    assert sum(1 for one in found.citations if one.kind == "marker" and one.note) == 4
    assert [one.backref is not None for one in found.references if one.short_form] == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        "1/ The first post of a thread.\n\n2/ The second.\n\n3/ The third.\n",
        "It was 1/2 or 3/4 of them.\n\n1/ One.\n\n2/ Two.\n\n3/ Three.\n",
        "[FN1] One.\n\n[FN2] Two.\n\n[FN3] Three.\n",
        "See note 1.\n\nNote 1. Bring ink.\n\nNote 2. Bring paper.\n\nNote 3. Bring a lamp.\n",
    ],
)
def test_lines_to_which_nothing_leads_are_no_notes(text: str) -> None:
    assert labelled_notes(text) == []


@given(st.text(alphabet="a .,\n123[]FNn/{}^", max_size=120))
def test_every_mark_stands_in_the_text(text: str) -> None:
    for mark in labelled_notes(text):
        assert 0 <= mark.start < mark.end <= len(text)
        assert mark.kind in (MarkKind.NOTE, MarkKind.NOTE_REFERENCE)


def test_a_letter_and_a_number_among_the_running_text_begin_no_notes() -> None:
    pages = "\n\n".join(f"It was so. n{n}\n\nn{n} Lee, Silt {n} (1999).\n\nNobody came." for n in range(1, 6))
    assert labelled_notes(pages) == []


MANNERS = [
    ("[{}]", "[{}] {}"),
    (" [{}]", "[{}]. {}"),
    (" ({})", "({}) {}"),
    ("[{}]", r"\[{}\] {}"),
    ("#{}", "#{} {}"),
    ("[fn:{}]", "[fn:{}] {}"),
    (" [{}]_", ".. [{}] {}"),
    (" _{}/", "_{}/ {}"),
    ("{}", "{}: {}"),
    ("[{}]", "[{}] ^ {}"),
]


@pytest.mark.parametrize(("marker", "label"), MANNERS)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_notes_at_the_feet_of_pages_are_found_by_markers_in_any_signs(marker: str, label: str, between: str) -> None:
    pages = ""
    for first in (1, 3, 5):
        said = " ".join(f"{SAID[n % 4]}.{marker.format(n)}" for n in (first, first + 1))
        notes = between.join(label.format(n, WORKS[n % 4]) for n in (first, first + 1))
        pages += f"{said} It rained.\n\n{notes}\n\n"
    found = extract(read(Payload("a.txt", None, "text/plain", pages.encode())))
    assert [note.label for note in found.notes] == ["1", "2", "3", "4", "5", "6"]
    assert all(pages[note.start : note.end] in WORKS for note in found.notes)
    assert len({one.note_id for one in found.citations if one.note_id}) == 6


@pytest.mark.parametrize("label", ["[{}] {}", "({}) {}", "¹⁰{} {}", "{}) {}", "- {}. {}", "| {} | {} |"])
def test_a_file_of_notes_is_told_by_those_that_point_back(label: str) -> None:
    works = [
        "Jane Doe, Tides of Ostmere (Marlow Press 2000).",
        "Ibid., 7.",
        "Ann Lee, Silt (Fenland Press 1999).",
        "Ibid.",
    ]
    label = label.replace("¹⁰{}", "{}:")
    page = "\n".join(label.format(n, works[(n - 1) % 4]) for n in range(1, 9))
    found = extract(read(Payload("a.txt", None, "text/plain", page.encode())))
    assert [note.label for note in found.notes] == [str(n) for n in range(1, 9)]


@pytest.mark.parametrize("label", ["[{}] {}", "({}) {}", "{}) {}", "- {}. {}", "{}: {}"])
def test_numbered_paragraphs_that_cite_but_never_point_back_are_no_notes(label: str) -> None:
    page = "\n\n".join(label.format(n, f"The board met in 19{n + 10} and voted.") for n in range(1, 12))
    assert labelled_notes(page) == []


def test_sources_cited_out_of_order_are_no_notes() -> None:
    body = " ".join(f"It was so [{n}]. It rained." for n in (7, 2, 9, 1, 4, 8, 3, 6, 5))
    page = body + "\n\n" + "\n\n".join(f"[{n}] Lee, A. Silt {n}. 2019." for n in range(1, 10))
    assert labelled_notes(page) == []


def test_a_note_of_two_paragraphs_goes_on_where_no_running_text_can_stand_behind_it() -> None:
    body = " ".join(f"{words}.{{{n}}}" for n, words in enumerate(SAID, start=1))
    page = (
        body
        + "\n\n{1} Doe, Silt (1999).\n\nShe was wrong.\n\n{2} Id.\n\n{3} Id.\n\n{4} Lee, Tides (2001).\n\nThe end.\n"
    )
    notes = [page[mark.start : mark.end] for mark in labelled_notes(page) if mark.kind is MarkKind.NOTE]
    assert [note.split()[-1] for note in notes] == ["wrong.", "Id.", "Id.", "(2001)."]


def _chapter(first: int) -> str:
    paragraphs = [f"{words}.[{n}] And they went home." for n, words in enumerate(SAID, start=first)]
    notes = [
        f"[{n}] {work}" for n, work in enumerate(["_Jane Doe_, Tides.", "_Ibid._", "Ann Lee, Silt.", "Id."], first)
    ]
    return "\n\n".join([*paragraphs, *notes])


@pytest.mark.parametrize("further", [1, 5])
def test_paragraphs_under_bracketed_numbers_are_the_notes_of_each_chapter(further: int) -> None:
    text = f"{_chapter(1)}\n\n{_chapter(further)}\n"
    found = extract(read(Payload("a.txt", None, "text/plain", text.encode())))
    assert [note.label for note in found.notes] == [str(n) for n in [1, 2, 3, 4, *range(further, further + 4)]]
    assert sum(1 for one in found.citations if one.kind == "marker" and one.note) == 8


def test_bracketed_numbers_at_a_texts_end_alone_may_be_a_list_of_works() -> None:
    works = _chapter(1).replace("_Ibid._", "Tom Roe, Sand.").replace("Id.", "May Fox, Mud.")
    assert labelled_notes(f"{works}\n") == []


def test_numbered_paragraphs_that_the_text_speaks_of_are_no_notes() -> None:
    rulings = "\n\n".join(f"[{n}] It was so held, as at [{n - 1}] above." for n in range(1, 9))
    assert labelled_notes(f"Ruling\n\n{rulings}\n\nIt is so ordered.\n") == []


@pytest.mark.parametrize(
    ("marker", "label"), [("{}", "{}. {}"), ("[{}]", "[{}] {}"), (" ({})", "({}) {}"), ("{}", "{} {}")]
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_notes_behind_each_other_in_one_paragraph_are_parted_where_they_count_on(
    marker: str, label: str, name: str
) -> None:
    body = " ".join(f"{SAID[n % 4]}.{marker.format(n)} It rained." for n in range(1, 9))
    notes = " ".join(label.format(n, WORKS[n % 4]) for n in range(1, 9))
    text = f"{body}\n\n{notes}\n"
    found = extract(read(Payload(name, None, "text/plain" if name == "a.txt" else "text/markdown", text.encode())))
    assert [text[note.start : note.end] for note in found.notes] == [WORKS[n % 4] for n in range(1, 9)]


@pytest.mark.parametrize("label", ["{}. {}", "[{}] {}", "({}) {}", "{} {}"])
@pytest.mark.parametrize("marker", ["[{}]", "{}"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_roman_numbers_count_on_over_notes_that_begin_with_a_figure(label: str, marker: str, between: str) -> None:
    numbers = ["i", "ii", "iii", "iv", "v", "vi"]
    body = " ".join(f"{SAID[at % 4]}.{marker.format(number)} It rained." for at, number in enumerate(numbers))
    works = [*WORKS, "42 U.S.C. § 1983.", "see Lee, Silt 40."]
    text = f"{body}\n\n" + between.join(label.format(*two) for two in zip(numbers, works, strict=True)) + "\n"
    found = extract(read(Payload("a.txt", None, "text/plain", text.encode())))
    assert [(note.label, text[note.start : note.end]) for note in found.notes] == list(zip(numbers, works, strict=True))
    assert len({one.note_id for one in found.citations if one.note_id}) == 6


def test_parts_of_a_sentence_under_roman_numbers_are_no_markers() -> None:
    body = "The board (i) met, (ii) voted, (iii) rose and (iv) left.\n\n"
    text = body + "\n\n".join(f"({number}) It went home." for number in ("i", "ii", "iii", "iv"))
    assert labelled_notes(text) == []


def test_stars_and_daggers_that_begin_anew_on_each_page_lead_to_its_foot() -> None:
    signs = ["*", "†", "*", "*", "†", "‡"]
    works = ["Ann Lee, Silt and Sand (Marlow Press, 1998), 4.", "Ibid.", "see Tom Roe, Tides (1901).", *WORKS[:3]]
    pages = "".join(f"{SAID[at % 4]}.{sign} It rained.\n\n{sign} {works[at]}\n\n" for at, sign in enumerate(signs))
    found = extract(read(Payload("a.txt", None, "text/plain", pages.encode())))
    assert [(note.label, pages[note.start : note.end]) for note in found.notes] == list(zip(signs, works, strict=True))
    assert len({one.note_id for one in found.citations if one.note_id}) == 6


def test_items_under_stars_and_bold_words_are_no_notes() -> None:
    items = "\n\n".join(f"* The board **met** in *{words}*. It voted." for words in SAID)
    assert labelled_notes(f"**What it did**\n\n{items}\n\n**What it said**\n\n{items}\n") == []


@pytest.mark.parametrize("apart", [1, 3, 4])
@pytest.mark.parametrize("joint", ["\n", " "])
@pytest.mark.parametrize("heading", ["Notes", "It ended there."])
def test_the_first_notes_may_stand_in_the_last_paragraph_of_the_text(heading: str, joint: str, apart: int) -> None:
    works = [*WORKS, "Ibid, page 221", "Ibid, pages 224-225."]
    body = "\n\n".join(f"{SAID[at % 4]}. [{at + 1}] It rained." for at in range(len(works)))
    first, then = works[:apart], works[apart:]
    above = joint.join([body, heading, *(f"[{number}] {work}" for number, work in enumerate(first, 1))])
    text = "\n\n".join([above, *(f"[{number}] {work}" for number, work in enumerate(then, apart + 1))]) + "\n"
    found = [mark for mark in labelled_notes(text) if mark.kind is MarkKind.NOTE]
    assert [text[mark.start : mark.end] for mark in found] == [f"[{at}] {work}" for at, work in enumerate(works, 1)]


def test_markers_of_the_last_paragraph_are_no_labels_where_they_stand_nowhere_before() -> None:
    body = " ".join(f"{SAID[at % 4]}. [{at + 1}] It rained." for at in range(2))
    text = body + "\n\n" + "\n\n".join(f"[{number}] Ann Lee, Silt {number} (1999)." for number in range(3, 9))
    assert not [mark for mark in labelled_notes(text) if mark.kind is MarkKind.NOTE and mark.data["label"] in "12"]


def _rows(row: str, title: str = "") -> str:
    said = "It was (1) so, (2) so and (3) so in Ostmere."
    notes = "\n".join(row.format(n, WORKS[n % 4]) for n in range(1, 81))
    return f"{said}\n\n# Notes\n\n{title}{notes}\n"


@pytest.mark.parametrize(
    ("row", "title"), [("| {}. | {} |", ""), ("| {}. | {}", ""), ("| {}. | {} |", "| | |\n|---|---|\n")]
)
def test_a_table_of_notes_whose_markers_were_lost_is_found_though_a_number_above_leads_to_some(
    row: str, title: str
) -> None:
    marks = read(Payload("a.md", None, "text/markdown", _rows(row, title).encode())).marks
    assert [mark.data["label"] for mark in marks if mark.kind is MarkKind.NOTE] == [str(n) for n in range(1, 81)]
    assert not any(mark.kind is MarkKind.NOTE_REFERENCE for mark in marks)


@pytest.mark.parametrize("label", ["Footnote {}:", "FOOTNOTE {}.", "Note {}:"])
def test_an_empty_line_may_stand_behind_a_label_that_says_what_it_is(label: str) -> None:
    pages = [
        f"{SAID[n % 4]}.[{n}] It rained on all of them.\n\n{label.format(n)}\n\n  _{WORKS[n % 4]}_\n\n"
        for n in range(1, 9)
    ]
    text = "".join(pages)
    found = [mark for mark in labelled_notes(text) if mark.kind is MarkKind.NOTE]
    assert [text[mark.start : mark.end].split("\n\n")[1] for mark in found] == [
        f"  _{WORKS[n % 4]}_" for n in range(1, 9)
    ]


def test_notes_at_a_text_s_end_that_begin_anew_in_each_chapter_are_led_to_by_the_order_of_the_chapters() -> None:
    body = "\n\n".join(f"{name}\n\n" + " ".join(f"{words}.[{n}]" for n, words in enumerate(SAID, 1)) for name in "AB")
    ends = "\n\n".join(f"{name}\n\n" + "\n\n".join(f"[{n}] {work}" for n, work in enumerate(WORKS, 1)) for name in "AB")
    text = f"{body}\n\nNotes\n\n{ends}\n"
    marks = labelled_notes(text)
    places = {mark.data["id"]: mark.start for mark in marks if mark.kind is MarkKind.NOTE}
    led = [places[mark.data["target"]] for mark in marks if mark.kind is MarkKind.NOTE_REFERENCE]
    assert led == sorted(places.values())
    assert len(led) == 2 * len(WORKS)


def test_label_at_the_head_of_a_page_behind_a_form_feed_is_a_label() -> None:
    body = " ".join(f"{words}.[{n}]" for n, words in enumerate(SAID, 1))
    notes = [f"[{n}] {work}" for n, work in enumerate(WORKS, 1)]
    text = f"{body}\n{notes[0]}\n{notes[1]}\n\f{notes[2]}\n{notes[3]}\n"
    found = [mark.data["label"] for mark in labelled_notes(text) if mark.kind is MarkKind.NOTE]
    assert found == ["1", "2", "3", "4"]


def test_letter_of_a_word_before_a_marker_is_no_sign_around_it() -> None:
    body = " ".join(
        f"The tolls of {town}.{n}" for n, town in zip("¹²³⁴", ("Fenn", "Wick", "Venn", "Holm"), strict=True)
    )
    notes = "\n\n".join(f"{n} {work}" for n, work in zip("¹²³⁴", WORKS, strict=True))
    marks = labelled_notes(f"{body}\n\n{notes}\n")
    assert sum(mark.kind is MarkKind.NOTE_REFERENCE for mark in marks) == 4


def test_a_label_in_brackets_may_touch_whatever_its_note_begins_with() -> None:
    works = ["42 U.S.C. § 9.", "https://boats.example/1", "see Lee, Silt 33.", "id. at 7.", "1911 was a dry year."]
    said = " ".join(f"The board met in May of year {n}.[{n}]" for n in range(1, 6))
    text = f"{said}\n\n" + "\n\n".join(f"[{n}]{work}" for n, work in enumerate(works, start=1)) + "\n"
    found = extract(read(Payload("a.txt", None, "text/plain", text.encode())))
    assert [text[note.start : note.end].strip() for note in found.notes] == works
