"""Layers over a text: however they overlap, every character stands once and no link stands in another."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.factories import held
from whence.models import Mark, MarkKind, Zone, ZoneRole
from whence.web.blocks import blocks, part_of, parts
from whence.web.layers import Layer, drawn
from whence.web.marking import merged, with_marks, without
from whence.web.visible import line, plain, shown

TEXTS = st.text(alphabet="ab <&>\"'\n\u202e\u00e9“”", min_size=1, max_size=40)


@st.composite
def laid(draw: st.DrawFn) -> tuple[str, list[Layer]]:
    """A text with layers anywhere on it, some of them links."""
    text = draw(TEXTS)
    spans = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=8))
    made = [
        Layer(min(a, b), max(a, b), f"c{n}", href=f"?at={n}" if draw(st.booleans()) else "")
        for n, (a, b) in enumerate(spans)
        if a != b
    ]
    return text, made


@given(laid())
def test_every_character_stands_once_in_its_order(found: tuple[str, list[Layer]]) -> None:
    text, layers = found
    html = str(drawn(text, (0, len(text)), layers))
    assert unescape(re.sub(r"<[^>]*>", "", html)) == plain(text)


@given(laid())
def test_links_never_stand_in_links(found: tuple[str, list[Layer]]) -> None:
    depth = 0
    for tag in re.findall(r"<(/?)a\b", str(drawn(found[0], (0, len(found[0])), found[1]))):
        depth += -1 if tag else 1
        assert depth in (0, 1)
    assert depth == 0


def test_of_two_links_the_shorter_one_has_the_words_of_both() -> None:
    html = str(drawn("one two three", (0, 13), [Layer(0, 13, "long", href="#l"), Layer(4, 7, "short", href="#s")]))
    assert '<a class="short" href="#s"><span class="long">two</span></a>' in html
    assert html.count('<a class="long"') == 2


def test_a_longer_link_keeps_its_looks_its_address_and_its_sign_under_a_shorter_one() -> None:
    long = Layer(0, 7, "q differs", href="#l", anchor="at", sign="differs", current=True)
    html = str(drawn("one two", (0, 7), [long, Layer(0, 3, "who", href="#a"), Layer(4, 7, "who", href="#b")]))
    assert '<a class="who" href="#a"><span id="at" class="q differs cur">one</span></a>' in html
    assert html.count('id="at"') == 1
    assert html.count("#s-differs") == 1
    assert html.index("two") < html.index("#s-differs")


@given(laid())
def test_every_link_has_its_sign_and_its_address_once(found: tuple[str, list[Layer]]) -> None:
    text, layers = found
    named = [
        replace(one, sign=f"n{n}", anchor=f"a{n}") if one.href else one for n, one in enumerate(dict.fromkeys(layers))
    ]
    html = str(drawn(text, (0, len(text)), named))
    for one in named:
        if one.href:
            assert html.count(f'"#s-{one.sign}"') == 1
    alone = {one.start for one in named}
    if len(alone) == len(named):
        assert all(html.count(f'id="{one.anchor}"') == 1 for one in named if one.href)


def test_a_sign_is_drawn_once_where_its_link_ends() -> None:
    html = str(
        drawn("one two three", (0, 13), [Layer(0, 13, "q", href="#l", sign="differs"), Layer(4, 7, "s", href="#s")])
    )
    assert html.count("#s-differs") == 1
    assert html.index("three") < html.index("#s-differs")


@given(TEXTS)
def test_what_is_shown_is_escaped(text: str) -> None:
    assert not re.search(r"<(?!span class=\"steer\">|/span>)", str(shown(text)))


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: (min(pair), max(pair)))))
def test_what_is_left_of_a_span_and_what_was_taken_cover_it(holes: list[tuple[int, int]]) -> None:
    left = list(without((5, 25), holes))
    covered = {n for start, end in left for n in range(start, end)} | {n for a, b in holes for n in range(a, b)}
    assert set(range(5, 25)) <= covered
    assert all(5 <= start < end <= 25 for start, end in left)
    assert not any(n in range(a, b) for start, end in left for n in range(start, end) for a, b in holes)


def test_spans_that_touch_become_one() -> None:
    assert merged([(5, 9), (0, 5), (20, 22)]) == [(0, 9), (20, 22)]


def test_a_quotation_is_drawn_with_its_marks() -> None:
    assert with_marks("say “no” now", (5, 7)) == (4, 8)
    assert with_marks("say no now", (4, 6)) == (4, 6)


def test_a_line_is_cut_at_a_word_and_says_so() -> None:
    assert line("one two three four", 12) == "one two…"
    assert line("one", 12) == "one"


@given(st.text(alphabet="ab \n", max_size=200))
def test_blocks_hold_every_word_once_in_order(text: str) -> None:
    made = blocks(held(text + "x"))
    joined = "".join((text + "x")[one.start : one.end] for one in made)
    assert joined.split() == "".join(joined).split()
    assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", text + "x")
    assert all(one.end <= two.start for one, two in pairwise(made))


def test_a_long_paragraph_is_cut_and_loses_nothing() -> None:
    text = "word " * 5000
    made = blocks(held(text))
    assert len(made) > 3
    assert "".join(text[one.start : one.end] for one in made).count("word") == 5000


def test_a_long_document_comes_in_parts_and_a_place_is_always_in_the_same_one() -> None:
    text = "\n\n".join(f"Paragraph {n} " + "word " * 200 for n in range(200))
    divided = parts(blocks(held(text)))
    assert len(divided) > 2
    at = text.index("Paragraph 150")
    number = part_of(divided, at)
    assert divided[number][0].start <= at < divided[number][-1].end
    assert part_of(divided, 0) == 0


def test_notes_headings_and_items_keep_their_shape() -> None:
    text = "Head\n\nfirst item\n\nnote words"
    marks = (Mark(MarkKind.LIST_ITEM, 6, 16, {"depth": 1}), Mark(MarkKind.NOTE, 18, 28, {"label": "7", "id": "n7"}))
    zones = (Zone(0, 6, ZoneRole.HEADING), Zone(6, 18, ZoneRole.BODY), Zone(18, 28, ZoneRole.NOTES))
    found = held(text, zones=zones)
    made = blocks(replace(found, reading=replace(found.reading, marks=marks)))
    assert [(one.shape, one.label) for one in made] == [("heading", ""), ("item", ""), ("note", "7")]
