"""Comparing a quotation with a place: outcomes, differences, edits and flags."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.link.comparing import compare as comparing
from whence.link.comparing.compare import compare, compare_at, compare_window
from whence.link.comparing.quoted import Quoted
from whence.link.comparing.searchable import Searchable
from whence.link.passages.index import Place
from whence.models import Match, Outcome
from whence.text import tokens

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "comparison.yml").read_text(encoding="utf-8"))
_VOCABULARY = (
    "harbour",
    "barge",
    "crew",
    "log",
    "bank",
    "the",
    "of",
    "and",
    "in",
    "not",
    "will",
    "Vask",
    "44",
    "swell",
)
WORDS = st.lists(st.sampled_from(_VOCABULARY), min_size=4, max_size=40)


def best(quotation: str, place: str, **options: Any) -> Match | None:
    matches = compare(Quoted.parse(quotation), Searchable.of(place), **options)
    return matches[0] if matches else None


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_case_of_the_table(case: dict[str, Any]) -> None:
    match = best(case["quotation"], case["place"])
    assert (match.outcome.value if match else "none") == case["outcome"]
    if match is not None:
        got = [[d.op, d.quoted, d.found, d.flag] for d in match.differences]
        assert got == case.get("differences", [])
        assert list(match.omitted) == case.get("omitted", [])
        assert [list(pair) for pair in match.replaced] == case.get("replaced", [])
        assert list(match.flags) == case.get("flags", [])


def test_every_case_leads_to_exact_words() -> None:
    for case in CASES:
        for match in compare(Quoted.parse(case["quotation"]), Searchable.of(case["place"])):
            for d in match.differences:
                assert case["quotation"][slice(*d.quoted_span)] == d.quoted
                assert case["place"][slice(*d.found_span)] == d.found


PLACE = "First of all, the barges could not reach Outer Sand in the swell. The crews of Kesmar turned back that night."


def test_the_words_before_the_place_keep_their_offsets() -> None:
    match = best("could not reach Outer Sand in the swell", PLACE)
    assert match is not None
    assert PLACE[match.start : match.end] == "could not reach Outer Sand in the swell"


def test_a_stretch_of_a_text_is_searched_with_the_offsets_of_the_text() -> None:
    within = (10, len(PLACE))
    match = compare(Quoted.parse("reach Outer Sand in the swell"), Searchable.of(PLACE, within=within))[0]
    assert PLACE[match.start : match.end] == "reach Outer Sand in the swell"


def test_an_ellipsis_gives_a_span_for_each_stretch() -> None:
    match = best("the barges could not reach … the swell. The crews of Kesmar", PLACE)
    assert match is not None
    assert [PLACE[a:b] for a, b in match.spans] == ["the barges could not reach", "the swell. The crews of Kesmar"]


def test_every_place_of_a_repeated_sentence_is_listed() -> None:
    text = " ".join([PLACE, "Then it rained for a week and nobody came to the harbour at all."] * 3)
    matches = compare(Quoted.parse("The crews of Kesmar turned back that night"), Searchable.of(text))
    assert [m.outcome for m in matches] == [Outcome.VERBATIM] * 3
    assert [m.start for m in matches] == sorted(m.start for m in matches)


def test_parts_of_an_interrupted_quotation_are_one() -> None:
    citing = "“The barges could not reach Outer Sand,” he said, “in the swell of the night.”"
    parts = [(1, citing.index(",”")), (citing.index("in the"), citing.index(".”"))]
    source = "It is true: the barges could not reach Outer Sand in the swell of the night."
    matches = compare(Quoted.parse(citing, parts), Searchable.of(source))
    assert matches[0].outcome is Outcome.VERBATIM


def test_what_an_interruption_leaves_out_is_listed() -> None:
    citing = "“The barges could not reach Outer Sand,” he said. “The crews turned back to Kesmar.”"
    parts = [(1, citing.index(",”")), (citing.index("The crews"), citing.index(".”"))]
    source = "The barges could not reach Outer Sand. It rained. The crews turned back to Kesmar."
    match = compare(Quoted.parse(citing, parts), Searchable.of(source))[0]
    assert (match.outcome, match.omitted) == (Outcome.MARKED_EDIT, ("It rained",))


def _filler(words: int) -> str:
    return " ".join(f"word{i % 97}" for i in range(words))


@pytest.mark.parametrize(
    ("gap", "flags"), [(150, ()), (199, ()), (210, ("joined_distant",)), (5000, ("joined_distant",))]
)
def test_a_join_across_more_than_200_words_is_flagged(gap: int, flags: tuple[str, ...]) -> None:
    place = f"The barges could not reach Outer Sand. {_filler(gap)} The crews turned back to Kesmar."
    match = best("The barges could not reach Outer Sand … The crews turned back to Kesmar", place)
    assert match is not None
    assert (match.outcome, tuple(f for f in match.flags if f.startswith("joined"))) == (Outcome.MARKED_EDIT, flags)


def test_a_distant_join_lists_nothing_as_a_difference() -> None:
    place = f"The barges could not reach Outer Sand. {_filler(900)} The crews turned back to Kesmar."
    match = best("The barges could not reach Outer Sand … The crews turned back to Kesmar", place)
    assert match is not None
    assert match.differences == ()
    assert len(match.spans) == 2


def test_a_distant_join_may_differ_too() -> None:
    place = f"The barges could not reach Outer Sand. {_filler(900)} The crews turned back to Kesmar."
    match = best("The barges could not reach Inner Sand … The crews turned back to Kesmar", place)
    assert match is not None
    assert (match.outcome, match.flags) == (Outcome.DIFFERS, ("joined_distant",))
    assert [(d.quoted, d.found) for d in match.differences] == [("Inner", "Outer")]


def test_one_word_between_two_ellipses_must_stand_between_the_places() -> None:
    place = (
        f"The barges could not reach Outer Sand. {_filler(300)} perhaps {_filler(300)} The crews turned back to Kesmar."
    )
    there = best("The barges could not reach Outer Sand … perhaps … The crews turned back to Kesmar", place)
    missing = best("The barges could not reach Outer Sand … never … The crews turned back to Kesmar", place)
    assert there is not None
    assert missing is not None
    assert there.outcome is Outcome.MARKED_EDIT
    assert [(d.op, d.quoted) for d in missing.differences] == [("delete", "never")]


def test_too_short_a_run_is_no_part_of_a_long_quotation() -> None:
    quotation = f"the barges could not reach Outer Sand in the swell {_filler(30)}"
    assert best(quotation, PLACE) is None


def test_twenty_words_are_a_part_of_any_quotation() -> None:
    run = "the barges could not reach outer sand in the swell the crews of kesmar turned back that night and then"
    match = best(f"{run} {_filler(200)}", f"{run} slept")
    assert match is not None
    assert match.outcome is Outcome.PARTIAL


def test_a_run_no_rarer_than_chance_is_no_part() -> None:
    quotation = "the barges could not reach Outer Sand in the swell " + _filler(9)
    assert best(quotation, PLACE, rarity=lambda words: 1.0) is not None
    assert best(quotation, PLACE, rarity=lambda words: -1.0) is None


def test_a_name_that_stands_elsewhere_is_no_differing_passage() -> None:
    found = Searchable.of("The ferry did not run. On the Old Kesmar Sound, nobody saw a barge in that year.")
    assert compare(Quoted.parse("heavier traffic on the Old Kesmar Sound"), found) == []
    said = Searchable.of("They spoke of heavy traffic on the Old Kesmar Sound all day.")
    [match] = compare(Quoted.parse("heavier traffic on the Old Kesmar Sound"), said)
    assert match.outcome is Outcome.DIFFERS


def test_a_quotation_of_ten_thousand_words_is_compared_whole() -> None:
    words = [f"w{i * i % 9973}" for i in range(12_000)]
    quoted = [*words[1000:6000], *words[6003:11_000]]
    match = best(" ".join(quoted), " ".join(words))
    assert match is not None
    assert [(d.op, d.found) for d in match.differences] == [("insert", " ".join(words[6000:6003]))]


@pytest.mark.parametrize("quotation", ["", "…", "[and]", "“”", "[sic]"])
def test_no_words_match_nothing(quotation: str) -> None:
    assert best(quotation, PLACE) is None


def test_an_empty_place_matches_nothing() -> None:
    assert best("the barges", "") is None


TYPOGRAPHY = st.sampled_from(
    [
        str.upper,
        str.lower,
        lambda t: t.replace(" ", "\u00a0"),
        lambda t: t.replace(" ", "\n"),
        lambda t: t.replace(" ", ", "),
        lambda t: t.replace(" ", " — "),
        lambda t: f"“{t}.”",
        lambda t: f"… {t} …",
        lambda t: t.replace("b", "\u00adb"),
        lambda t: t.replace(" ", "[3] "),
    ]
)


@given(WORDS, st.lists(TYPOGRAPHY, max_size=3))
@settings(max_examples=150)
def test_any_typography_is_verbatim(words: list[str], changes: list[Any]) -> None:
    quotation = place = " ".join(words)
    for change in changes:
        quotation = change(quotation)
    match = best(quotation, f"Before it. {place} After it.")
    assert match is not None
    assert match.outcome is Outcome.VERBATIM


@given(WORDS, WORDS)
@settings(max_examples=200)
def test_any_match_keeps_its_promises(quoted: list[str], found: list[str]) -> None:
    quotation, place = " ".join(quoted), " ".join(found)
    for match in compare(Quoted.parse(quotation), Searchable.of(place)):
        assert 0 <= match.score <= 1
        assert 0 <= match.start < match.end <= len(place)
        for d in match.differences:
            assert quotation[slice(*d.quoted_span)] == d.quoted
            assert place[slice(*d.found_span)] == d.found
            assert d.op == ("insert" if not d.quoted else "delete" if not d.found else "replace")
        if match.outcome is Outcome.VERBATIM:
            assert tokens(quotation).words == tokens(place[match.start : match.end]).words
        if match.outcome is Outcome.DIFFERS:
            assert match.differences


@given(WORDS, st.data())
@settings(max_examples=150)
def test_applying_the_differences_gives_the_place(words: list[str], data: st.DataObject) -> None:
    place = " ".join(words)
    changed = list(words)
    at = data.draw(st.integers(0, len(changed) - 1))
    changed[at : at + 1] = data.draw(st.sampled_from([[], ["dredger"], [changed[at], "dredger"]]))
    quotation = " ".join(changed)
    match = best(quotation, place)
    if match is None or match.outcome is not Outcome.DIFFERS:
        return
    rebuilt = quotation
    for d in sorted(match.differences, key=lambda d: d.quoted_span, reverse=True):
        start, end = d.quoted_span
        rebuilt = f"{rebuilt[:start]} {d.found} {rebuilt[end:]}"
    stands = tokens(rebuilt).words
    assert " ".join(stands) in " ".join(tokens(place).words)


SMALL = st.lists(
    st.sampled_from(["the", "co", "operate", "cooperate", "port", "was", "closed"]), min_size=1, max_size=14
)


@given(SMALL, st.data())
def test_the_short_way_to_a_place_gives_what_the_long_one_gives(found: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(found) - 1))
    last = data.draw(st.integers(first + 1, len(found)))
    text, start = " ".join(found), len(" ".join([*found[:first], ""]))
    quoted, there = Quoted.parse(" ".join(found[first:last])), Searchable.of(text)
    place = Place("", start, start + len(quoted.text), 1.0)
    long = Place("", place.start, place.end, 0.9999)
    assert compare_at(quoted, there, place) == compare_at(quoted, there, long)
    assert compare_at(quoted, there, place)[0].outcome is Outcome.VERBATIM


@given(SMALL, SMALL)
def test_what_is_left_before_it_is_aligned_holds_nothing(quoted: list[str], found: list[str]) -> None:
    quotation, there = Quoted.parse(" ".join(quoted)), Searchable.of(" ".join(found))
    window = 0, len(there)
    match = compare_window(quotation, there, window)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(comparing, "most_in_order", lambda ours, theirs: len(ours))
        assert compare_window(quotation, there, window) == match
