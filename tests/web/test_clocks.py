"""The two clocks of the timeline as places in a drawing."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from whence.days import days
from whence.store.rests import Rest
from whence.web.clocks import Drawing, Issued, said, strip


def drawn(dates: dict[str, str], *rests: Rest) -> Drawing:
    found = said([Issued(id_, id_.upper(), id_, days(date)) for id_, date in dates.items()], rests)
    assert found is not None
    return found


def notes(drawing: Drawing) -> dict[str, str]:
    return {row.document: row.rests for row in drawing.rows if hasattr(row, "rests")}


def test_documents_stand_in_the_order_of_their_dates() -> None:
    found = drawn({"b": "2021-03-06", "c": "2021-04", "a": "2021-03-05"})
    assert [row.document for row in found.rows] == ["a", "b", "c"]
    assert [row.y for row in found.rows] == sorted(row.y for row in found.rows)
    assert said([], []) is None


def test_a_document_that_cites_another_has_a_line_to_it_whatever_their_dates() -> None:
    found = drawn({"a": "2021-03-05", "b": "2021-03-06"}, Rest("a", "b", True), Rest("b", "elsewhere", True))
    assert notes(found) == {"a": "cites B", "b": ""}
    assert [arc.kind for arc in found.arcs] == [""]


def test_two_that_cite_each_other_are_a_circle() -> None:
    found = drawn({"a": "2021", "b": "2021"}, Rest("a", "b", True), Rest("b", "a", True))
    assert notes(found) == {"a": "in a circle with B", "b": "in a circle with A"}
    assert {arc.kind for arc in found.arcs} == {"circ"}


def test_of_two_that_share_words_the_later_is_suspected_and_of_one_day_neither() -> None:
    found = drawn({"a": "2021-03-05", "b": "2021-03-06", "c": "2021-03"}, Rest("a", "b", False), Rest("a", "c", False))
    assert notes(found) == {"a": "", "b": "shares words with A", "c": ""}
    assert [arc.kind for arc in found.arcs] == ["sus"]


def test_words_that_went_from_one_to_the_next_give_a_line_a_step() -> None:
    dates = {"a": "2021-03-05", "b": "2021-03-06", "c": "2021-03-07"}
    pairs = [Rest("a", "b", False), Rest("a", "c", False), Rest("b", "c", False)]
    assert notes(drawn(dates, *pairs)) == {"a": "", "b": "shares words with A", "c": "shares words with B"}
    assert notes(drawn(dates, Rest("c", "a", True), *pairs))["c"] == "cites A; shares words with B"


@given(st.dictionaries(st.text("abcdefgh", min_size=1, max_size=1), st.dates(), min_size=2))
def test_lines_begin_and_end_at_their_rows(dates: dict[str, object]) -> None:
    ids = sorted(dates)
    found = drawn({id_: str(date) for id_, date in dates.items()}, Rest(ids[0], ids[1], True))
    at = {row.document: row.y for row in found.rows if hasattr(row, "document")}
    (arc,) = found.arcs
    ends = re.fullmatch(r"M[\d.]+ (\d+).* ?Q[\d. ]+ (\d+)H[\d.]+", arc.path)
    assert ends
    assert int(ends[2]) == at[ids[0]]
    assert abs(int(ends[1]) - at[ids[1]]) <= 6


def test_the_strip_covers_all_stretches_and_marks_the_chosen_one() -> None:
    counted = [(*days("2008"), 9), (*days("2019-06-11"), 1), (*days("2021"), 3)]
    found = strip(counted, days("2019/2020"))
    assert found is not None
    assert found.brush is not None
    left, width = found.brush
    assert all(0 <= x <= 1150 and 2 <= height <= 34 for x, height in found.bars)
    assert {x for x, _ in found.bars if left <= x <= left + width - found.step}
    assert [piece[0] <= piece[1] for piece in json.loads(found.axis)] == [True] * (len(found.breaks) + 1)
    assert [one.first <= one.last for one in found.ticks] == [True] * len(found.ticks)
    unchosen = strip(counted, (None, None))
    assert unchosen is not None
    assert unchosen.brush is None


def test_one_day_or_none_needs_no_strip() -> None:
    assert strip([], (None, None)) is None
    assert strip([(*days("2021-03-05"), 7)], (None, None)) is None


def test_a_few_old_years_do_not_press_the_strip_together() -> None:
    counted = [
        (*days("1755"), 1),
        (*days("1823"), 1),
        (*days("20XX"), 1),
        *((*days(f"2017-0{n}"), 40) for n in (3, 5, 7)),
    ]
    found = strip(counted, days("2017-05"))
    assert found is not None
    assert found.brush is not None
    assert found.brush[1] > 100
    assert [piece[:2] for piece in json.loads(found.axis)] == [
        [days("1755").earliest, days("2017-03").earliest - 1],
        [days("2017-03").earliest, days("2017-07").latest],
    ]


def test_a_strip_of_years_that_are_all_alike_has_no_ends() -> None:
    found = strip([(*days(str(year)), 2) for year in range(1900, 2000)], (None, None))
    assert found is not None
    assert len(json.loads(found.axis)) == 1
