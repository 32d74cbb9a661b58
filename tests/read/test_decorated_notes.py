"""Notes whose numbers are told by signs around them, and what only looks like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract import extract
from whence.models import MarkKind
from whence.read import read
from whence.read.decorated_notes import decorated_notes
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
    assert decorated_notes(text) == []


@given(st.text(alphabet="a .,\n123[]FNn/{}^", max_size=120))
def test_every_mark_stands_in_the_text(text: str) -> None:
    for mark in decorated_notes(text):
        assert 0 <= mark.start < mark.end <= len(text)
        assert mark.kind in (MarkKind.NOTE, MarkKind.NOTE_REFERENCE)


def test_a_letter_and_a_number_among_the_running_text_begin_no_notes() -> None:
    pages = "\n\n".join(f"It was so. n{n}\n\nn{n} Lee, Silt {n} (1999).\n\nNobody came." for n in range(1, 6))
    assert decorated_notes(pages) == []


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
    assert decorated_notes(f"{_chapter(1)}\n") == []


def test_numbered_paragraphs_that_the_text_speaks_of_are_no_notes() -> None:
    rulings = "\n\n".join(f"[{n}] It was so held, as at [{n - 1}] above." for n in range(1, 9))
    assert decorated_notes(f"Ruling\n\n{rulings}\n\nIt is so ordered.\n") == []
