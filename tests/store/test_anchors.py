"""Anchors find their words again in another reading, or nowhere: never a look-alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.store.anchors import anchor, place
from whence.text import tokens

BODY = (
    "The port authority closed the pier on Monday. Residents say that nobody told them. "
    "The harbour master said that the pier had been closed for repairs. He would not say when it opens."
)
FRONT = "Kesmar Gazette, page 3\n\n"


def placed(old: str, words: str, new: str, *, nth: int = 0) -> str | None:
    """What the anchor of `words` (their nth occurrence) in `old` means in `new`."""
    start = -1
    for _ in range(nth + 1):
        start = old.index(words, start + 1)
    span = place(anchor("d", old, (start, start + len(words))), new)
    return None if span is None else new[span[0] : span[1]]


# (what the newer reading did, its text, what the anchored words read there)
MOVED = [
    ("nothing", BODY, "closed for repairs."),
    ("found a page head before it", FRONT + BODY, "closed for repairs."),
    ("found more after it", BODY + " It did not open.", "closed for repairs."),
    ("broke lines otherwise", BODY.replace(" ", "\n"), "closed\nfor\nrepairs."),
    ("mended a hyphen", BODY, "closed for repairs."),
    ("saw other typography", BODY.upper(), "CLOSED FOR REPAIRS."),
    ("lost a word far away", BODY.replace("Residents", "They"), "closed for repairs."),
]


@pytest.mark.parametrize(("what", "new", "expected"), MOVED, ids=[case[0] for case in MOVED])
def test_an_anchor_moves_with_its_words(what: str, new: str, expected: str) -> None:
    assert placed(BODY, "closed for repairs.", new) == expected


# (why there is no place, the newer reading's text)
LOST = [
    ("the words are gone", BODY.replace("for repairs", "to all")),
    ("a word inside is another", BODY.replace("for repairs", "for the repairs")),
    ("the words stand elsewhere", "Both piers had long been closed for repairs. He went home then."),
    ("the words stand there twice with the same neighbours", BODY + " " + BODY),
    ("the word before is another", BODY.replace("had been closed", "was being closed")),
    ("the word after is another", BODY.replace("He would", "Nobody would")),
    ("there is nothing", ""),
]


@pytest.mark.parametrize(("why", "new"), LOST, ids=[case[0] for case in LOST])
def test_an_anchor_without_one_certain_place_has_none(why: str, new: str) -> None:
    assert placed(BODY, "closed for repairs.", new) is None


def test_neighbours_tell_the_same_words_apart() -> None:
    old = "In May he said no. In June he said no. In July he said no."
    assert place(anchor("d", old, _nth(old, "he said no", 1)), "* " + old) == tuple(
        2 + at for at in _nth(old, "he said no", 1)
    )


def test_the_same_words_where_the_first_were_removed_are_not_taken_for_them() -> None:
    old = "Spam: he paid for it all, they say. The report ends. Later on the day he paid for it all himself."
    assert placed(old, "he paid for it all", old[old.index("The report") :]) is None


def test_an_anchor_at_the_very_edges_needs_the_same_edges_where_little_else_is_there() -> None:
    assert placed("Yes, he said.", "Yes", "“Yes”, he said.") == "Yes"
    assert placed("Yes", "Yes", "Yes") == "Yes"
    assert placed("Yes", "Yes", "Yes, but no") is None


def test_an_anchor_on_signs_alone_stays_only_where_nothing_moved() -> None:
    assert placed("a … b", "…", "a … b") == "…"
    assert placed("a … b", "…", "x a … b") is None


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80), st.text(max_size=20))
def test_a_place_always_has_the_anchored_words(text: str, one: int, other: int, before: str) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    new = f"{before}\n{text}"
    span = place(anchor("d", text, (start, end)), new)
    if span is not None:
        assert tokens(new[span[0] : span[1]]).words == tokens(text[start:end]).words or new == text


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_in_the_same_text_an_anchor_stays_where_it_is(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert place(anchor("d", text, (start, end)), text) == (start, end)


def test_a_long_text_with_many_look_alikes_is_searched_in_linear_time() -> None:
    old = "he said no and " * 20_000
    assert place(anchor("d", old, (0, 10)), "x " + old) is None


def _nth(text: str, words: str, nth: int) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)
