"""Endnotes that no heading announces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract import extract
from whence.extract.blocks import layout
from whence.extract.endnotes import headless
from whence.models import Mark, MarkKind, Reading, ZoneRole

BODY = "The board met in the spring of that year, and nobody came to watch it{}. It rained all over the harbour{}. "
NOTES = (
    "A. Doe, A Book (Kesmar: Quay, 1999), 4.",
    "B. Roe, “The Silt,” Courier, 6 March 2021.",
    "Ibid.",
    "Log, 5 May.",
)


def article(marker: str, label: str, *, behind: str = "", notes: tuple[str, ...] = NOTES) -> str:
    running = "".join(BODY.format(marker.format(n), marker.format(n + 1)) for n in (1, 3))
    listed = "\n\n".join(f"{label.format(n)}{note}" for n, note in enumerate(notes, start=1))
    return f"The Channel\n\n{running}\n\nAll rights reserved by the Quay.\n\n{listed}\n\n{behind}"


def noted(text: str, marks: tuple[Mark, ...] = ()) -> list[str]:
    found = extract(Reading("d", "test/1", text, marks=marks))
    return [text[note.start : note.end].strip() for note in found.notes]


@pytest.mark.parametrize(
    ("marker", "label"),
    [
        ("[{}]", "[{}] "),
        ("[^{}]", "[^{}]: "),
        ("[{}]", "{}. "),
        ("[{}]", "[{}]: "),
        ("[^{}]", "{} "),
        ("[{}]", "{}) "),
        ("[{}]", "[{}]. "),
    ],
)
def test_numbered_paragraphs_to_which_markers_lead_are_notes(marker: str, label: str) -> None:
    text = article(marker, label)
    assert noted(text) == list(NOTES)
    assert noted(article(marker, label, behind="Ole Brandt writes about harbours.\n")) == list(NOTES)


def test_raised_figures_lead_to_plain_numbers() -> None:
    text = article("{}", "{} ")
    found = [at for at in range(len(text)) if text[at].isdigit() and text[at - 1] in "tr" and text[at + 1] == "."]
    raised = tuple(Mark(MarkKind.SUPERSCRIPT, at, at + 1) for at in found)
    assert noted(text, raised) == list(NOTES)


def test_every_marker_is_paired_with_its_note() -> None:
    found = extract(Reading("d", "test/1", article("[{}]", "[{}] ")))
    labels = {note.id: note.label for note in found.notes}
    assert [labels[one.note_id] for one in found.citations if one.kind == "marker" and one.note_id] == [
        "1",
        "2",
        "3",
        "4",
    ]


def test_brackets_at_the_heads_of_paragraphs_may_skip_numbers() -> None:
    text = article("[{}]", "[{}] ", notes=(*NOTES, "C. Poe, Tolls.")).replace("\n\n[4] ", " 4 ").replace("[3] ", "3 ")
    assert noted(text)[-1] == "C. Poe, Tolls."


def test_what_a_page_carries_behind_the_last_note_does_not_count() -> None:
    text = article("[{}]", "[{}] ", behind="\n\n".join(f"Next {n}" for n in range(6)))
    at = text.index("Next 0")
    lines = [Mark(MarkKind.EXTRANEOUS, at + n * 8, at + n * 8 + 6) for n in range(6)]
    assert noted(text, tuple(lines)) == list(NOTES)


def test_a_numbered_list_at_the_end_is_none_where_nothing_leads_to_it() -> None:
    text = article("", "{}. ", notes=("Ask for the log.", "Read it twice.", "Say what is missing.", "Sign it."))
    assert noted(text) == []


def test_a_list_in_the_middle_is_none_though_markers_have_its_numbers() -> None:
    text = article("[{}]", "{}. ") + "\n\n".join(BODY.format("", "") * 2 for _ in range(6))
    assert noted(text) == []


def test_under_a_heading_the_heading_decides() -> None:
    text = article("[{}]", "[{}] ").replace("All rights reserved by the Quay.", "Notes\n\nOf no number.")
    zones = extract(Reading("d", "test/1", text)).zones
    assert [zone.role for zone in zones].count(ZoneRole.NOTES) == 1


@given(st.text("123[].^¹² \nAb", max_size=200))
def test_any_text_gives_a_run_of_its_blocks(text: str) -> None:
    page = layout(Reading("d", "test/1", text))
    found = headless(page, 0)
    assert 0 <= found.start <= found.stop <= len(page.blocks)


def test_raised_numbers_from_which_no_space_parts_the_words_are_labels() -> None:
    text = article("[{}]", "{}")
    labels = [text.index(f"{number}{note}") for number, note in enumerate(NOTES, start=1)]
    raised = tuple(Mark(MarkKind.SUPERSCRIPT, at, at + 1) for at in labels)
    assert noted(text, raised) == list(NOTES)
    assert noted(text) == []


def test_numbers_of_pages_that_are_carried_behind_the_text_are_nothing_behind_its_notes() -> None:
    text = article("[{}]", "[{}] ", behind="".join(f"{page}\n\n" for page in range(1, 9)))
    pages = tuple(
        Mark(MarkKind.EXTRANEOUS, at, at + 1) for at in range(text.index(NOTES[-1]), len(text)) if text[at].isdigit()
    )[1:]
    assert noted(text) == []
    assert noted(text, pages)[:3] == list(NOTES[:3])


def test_numbers_may_skip_where_a_label_was_not_read() -> None:
    text = article("[{}]", "[{}] ").replace("\n\n[3] Ibid.", " [3] Ibid.")
    assert noted(text) == list(NOTES)
    assert noted(text.replace("\n\n[2] B. Roe", " [2] B. Roe")) == list(NOTES)
