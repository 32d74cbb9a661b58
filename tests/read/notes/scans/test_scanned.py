"""Notes at the feet of scanned pages: misread labels, "Ibid." as scans have it, notes moved to the end."""

from __future__ import annotations

from collections.abc import Sequence

from whence.models import Mark, MarkKind
from whence.read.markdown.reader import read_markdown
from whence.read.notes.scans.feet import starts
from whence.read.notes.scans.labels import readings
from whence.read.notes.scans.rows import counted
from whence.read.notes.scans.scanned import scanned_notes
from whence.read.payload import Payload

_BODY = "The harbour of Ostmere was dredged again in that year, as the board had asked for. "
_PAGES = "".join(
    f"{_BODY}So they said.{n} And more was to come.{n + 1}\n\n"
    f"{n} Harbour Report, Volume I, p. {n}. {n + 1} Ibid., p. 9.\n\n%%page {n}%%\n\n"
    for n in range(10, 24, 2)
)


def _notes(text: str, marks: Sequence[Mark]) -> list[tuple[str, bool, str]]:
    notes = sorted((mark for mark in marks if mark.kind is MarkKind.NOTE), key=lambda mark: mark.data["turn"])
    return [(mark.data["label"], mark.data["parted"], text[mark.start : mark.end]) for mark in notes]


def test_labels_that_a_scan_misread_have_the_numbers_of_their_row() -> None:
    text = _PAGES + f"{_BODY}\n\nz4 Harbour Report, Volume I, p. 42 2S Ibid., p. 4. 2o bid., p. 7.\n\n%%page 30%%\n\n"
    assert _notes(text, scanned_notes(text))[-3:] == [
        ("24", False, "Harbour Report, Volume I, p. 42"),
        ("25", False, "Ibid., p. 4."),
        ("26", False, "bid., p. 7."),
    ]


def test_notes_without_labels_between_two_that_are_told_have_the_numbers_between() -> None:
    text = _PAGES + f"{_BODY}\n\nbid., p. 5.\n\n25 Ann Lee, Silt, p. 3.\n\n%%page 30%%\n\n"
    assert [label for label, *_ in _notes(text, scanned_notes(text))[-2:]] == ["24", "25"]


def test_what_cannot_be_read_between_two_notes_parts_them() -> None:
    text = _PAGES + f"{_BODY}\n\n24 Ann Lee, Silt, p. 3.\n\n:a,, era Harb8ur of the\n\nIbid., p. 5.\n\n%%page 30%%\n\n"
    assert [parted for _, parted, _ in _notes(text, scanned_notes(text))[-2:]] == [False, True]


def test_running_text_glued_behind_a_cited_page_is_no_part_of_the_note() -> None:
    text = (
        _PAGES
        + f"{_BODY}\n\n24 Ann Lee, Silt, pp. 3-4 the board was told of it at once. {_BODY * 3}\n\n%%page 30%%\n\n"
    )
    assert _notes(text, scanned_notes(text))[-1][2] == "Ann Lee, Silt, pp. 3-4"


def test_notes_that_a_converter_moved_to_the_end_are_read_in_their_turn() -> None:
    links = "".join(f"A claim of the board.[^{n}] " for n in (24, 24, 25, 25))
    foot = f"{_BODY}\n\n26 Ibid., p. 7.\n\n%%page 30%%\n\n"
    text = f"{_PAGES}{links}\n\n{foot}Notes\n\n[^24]: Ann Lee, Silt, p. 3.\n\n[^25]: Ibid., p. 4.\n"
    draft = read_markdown(Payload("a.md", None, "text/markdown", text.encode()))
    marks = [mark for mark in draft.marks if mark.kind is MarkKind.NOTE]
    read = [(label, words) for label, _, words in _notes(draft.text, marks)]
    assert [label for label, _ in read[-3:]] == ["24", "25", "26"]
    assert read[-1][1] == "Ibid., p. 7."


def test_words_that_end_like_ibid_begin_no_note() -> None:
    text = "The harbour was put up for a bid. It was rabid, humid, and forbid. They rid. Then a bid, of it."
    assert starts(text, (0, len(text))) == []


def test_a_years_figures_and_a_cited_page_are_no_labels() -> None:
    text = "24 Ann Lee, Silt, 1985. Harbour Report, p. 16. Ibid., p. 4."
    assert [one.signs for one in starts(text, (0, len(text)))] == [("24",), ()]


def test_signs_stand_for_the_figures_that_scans_make_them_of() -> None:
    assert 138 in readings(("lS8",))
    assert 147 in readings(("1*7",))
    assert readings(("to",)) == {}


def test_a_row_passes_by_a_number_that_does_not_fit() -> None:
    assert counted([{10: 2.0}, {71: 2.0}, {12: 2.0}, {13: 2.0}], [1, 1, 1, 1]) == [10, 11, 12, 13]
