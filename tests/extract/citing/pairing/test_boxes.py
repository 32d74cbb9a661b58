"""Boxes inside a text that have notes of their own."""

from __future__ import annotations

from tests.extract.citing.noted import BODY, LEE, ROE, SMITH, markers, read
from whence.extract.citing.pairing.boxes import islands_of
from whence.extract.citing.pairing.entry import Entry
from whence.extract.citing.pairing.markers import Marker
from whence.models import Mark, MarkKind


def led(*signs: str) -> list[int | None]:
    """The stretch of notes of each marker in a row of signs: "1", or "[1" where a stretch of so many notes ends it."""
    found, notes, island, at = [], [], 0, 0
    for sign in signs:
        at += 10
        if sign.startswith("["):
            notes += [Entry(str(n), at + n, at + n, at + n, island=island) for n in range(1, int(sign[1:]) + 1)]
            island += 1
        else:
            found.append(Marker(at, at + 1, (sign,)))
    return islands_of(found, notes)


def test_the_markers_of_a_box_lead_to_its_notes_and_those_around_it_to_the_texts() -> None:
    assert led("1", "2", "1", "2", "3", "[3", "3", "4", "[4") == [1, 1, 0, 0, 0, 1, 1]


def test_several_boxes_each_have_their_own() -> None:
    signs = ("1", "1", "[1", "2", "3", "1", "2", "[2", "4", "5", "[5")
    assert led(*signs) == [2, 0, 2, 2, 1, 1, 2, 2]


def test_a_boxs_note_to_which_nothing_leads_takes_no_marker_of_the_text() -> None:
    assert led("1", "2", "3", "4", "[1", "5", "[5") == [1, 1, 1, 1, 1]


def test_notes_at_chapters_ends_and_pages_feet_belong_to_what_stands_above_them() -> None:
    assert led("1", "2", "[2", "1", "2", "3", "[3") == [0, 0, 1, 1, 1]
    assert led("1", "1", "2", "[2", "1", "[1") == [0, 0, 0, 1]
    assert led("1", "2", "1", "2", "3", "[3", "1", "2", "[2") == [0, 0, 0, 0, 0, 1, 1]


def test_a_text_with_a_box_pairs_all_its_markers() -> None:
    box = f"{BODY} So they say.[1] And so.[2]\n\nNotes\n\n[1] {SMITH}\n\n[2] {ROE}"
    after = f"{BODY} It went on.[2]\n\nNotes\n\n[1] {LEE}\n\n[2] Ibid., 7.\n"
    text = f"{BODY} It was so.[1]\n\n{box}\n\nTides and Sand\n\n{BODY}\n\n{after}"
    heading = text.index("Tides and Sand")
    marked = read(text, Mark(MarkKind.HEADING, heading, heading + len("Tides and Sand"), {"level": 2}))
    found = [(c.note, c.work.get("author", [{}])[0].get("family") if c.work else None) for c in markers(marked)]
    assert found == [(1, "Lee"), (1, "Smith"), (2, "Roe"), (2, "Lee")]


def test_a_boxs_notes_right_before_those_of_the_text_are_its_own() -> None:
    box = f"{BODY} So they say.[1]\n\nNote\n\n[1] {SMITH}"
    text = f"{BODY} It was so.[1] It went on.[2]\n\n{box}\n\nNotes\n\n[1] {LEE}\n\n[2] {ROE}\n"
    found = [c.work.get("author", [{}])[0].get("family") if c.work else None for c in markers(read(text))]
    assert found == ["Lee", "Roe", "Smith"]
