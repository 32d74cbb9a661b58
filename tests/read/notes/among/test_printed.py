"""Notes in blocks among the running text, as databases of law print them."""

from __future__ import annotations

from tests.read.reading import reading
from whence.models import Mark, MarkKind
from whence.read.notes.among.printed import printed_notes

RULES = "- - - - -Footnotes- - - - -", "- - - -End Footnotes- - - -"
NOTES = ("See Ann Lee, Silt and Sand 4 (1992).", "Id. at 5.", "Roe, supra note 1, at 7.", "See id.")


def page(first: int, *, labels: tuple[str, str] = ("n{}", "n{}"), rules: tuple[str, str] = RULES) -> str:
    said = f"They went home, n{first} and came back. n{first + 1} It rained on them.\n"
    notes = "".join(
        f"{label.format(first + at)}. {NOTES[(first + at) % len(NOTES)]}\n" for at, label in enumerate(labels)
    )
    return f"{said}{rules[0]}\n{notes}{rules[1]}\n"


def labels(marks: list[Mark], kind: MarkKind = MarkKind.NOTE) -> list[str]:
    return [mark.data["label"] for mark in marks if mark.kind is kind]


def test_blocks_hold_notes_and_the_text_above_their_markers() -> None:
    text = "".join(map(page, range(1, 12, 2)))
    found = reading(text, "a.txt").marks
    assert labels([*found]) == labels([*found], MarkKind.NOTE_REFERENCE) == [str(n) for n in range(1, 13)]


def test_a_misread_number_is_the_next_one() -> None:
    pages = [page(n) for n in range(1, 12, 2)]
    pages[2] = page(5, labels=("nS", "n~G"))
    assert labels(printed_notes("".join(pages))) == [str(n) for n in range(1, 13)]


def test_numbers_of_blocks_that_were_lost_are_missing() -> None:
    text = "".join(map(page, (1, 3, 5, 21, 23)))
    assert labels(printed_notes(text))[5:7] == ["6", "21"]


def test_rules_with_dirt_are_rules_and_one_without_its_end_begins_no_block() -> None:
    pages = [page(n, rules=("- • - -Footnotes- - •", "- - -E~d Footnotes-• - -")) for n in range(1, 8, 2)]
    assert len(labels(printed_notes("".join(pages)))) == 8
    assert printed_notes("".join(pages).replace("-E~d Footnotes", "-")) == []


def test_a_word_of_the_text_is_no_rule() -> None:
    assert printed_notes("Footnotes\nn1. Lee.\nEnd Footnotes\n" * 9) == []
