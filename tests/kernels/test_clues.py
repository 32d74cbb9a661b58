"""The compiled clues are those of the reference, for whatever run of words they are read off."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence import kernels
from whence.kernels import JointPlace, JointRun, clues
from whence.kernels.labels import Labeller, Rows, pack

compiled_only = pytest.mark.skipif(not kernels.COMPILED, reason="Whence was installed without a compiler")
if kernels.COMPILED:
    from whence.kernels import _native, compiled

SIGNS = st.sampled_from("DLEFAmBQGOCTSWPRKz,;:-(.'é\U0001f600")
WORDS = st.sampled_from(
    ["and", "the", "that", "so", "but", "who", "a", "naïve", "\ud800x", "\U0001f600", "w" * 130]
) | st.text(st.characters(exclude_characters="\n"), min_size=1, max_size=4)


def knowing(named: Iterable[list[str]], every: int) -> Labeller:
    """A labeller that knows most of the names, and some that are not asked for."""
    names = dict.fromkeys(name for row in named for name in row if len(name) <= 120)
    known = ["", "any ", *(name for at, name in enumerate(names) if at % every)]
    none = np.zeros(len(known) + 1, np.uint32), np.zeros(0, np.uint32), np.zeros(0)
    return Labeller(("A",), pack(known), *none, np.zeros((1, 1)))


def unpacked(rows: Rows) -> list[list[int]]:
    return [np.frombuffer(b"".join(row), np.uint32).tolist() for row in rows]


@st.composite
def runs(draw: st.DrawFn) -> tuple[JointRun, list[JointPlace]]:
    """A run of two to fourteen words, and places in order inside it."""
    size = draw(st.integers(2, 14))
    signs, tags = (draw(st.lists(SIGNS, min_size=size, max_size=size)) for _ in range(2))
    marks, low = (
        draw(st.lists(SIGNS | st.just(")"), min_size=size, max_size=size)),
        draw(st.lists(WORDS, min_size=size, max_size=size)),
    )
    behind = draw(st.sampled_from(["", "L", "E"]))
    run = JointRun("".join(signs), "".join(tags) + behind, "".join(marks), low)
    where = sorted(draw(st.sets(st.integers(1, size - 2), max_size=4))) if size > 2 else []
    rights = [draw(st.integers(at + 1, min(at + 2, size - 1))) for at in where]
    said, told = st.sampled_from(["", "own", "shared", "relative"]), st.sampled_from([None, True, False])
    some = [
        JointPlace(at, right, draw(said), draw(told), draw(st.booleans()), draw(st.booleans()))
        for at, right in zip(where, rights, strict=True)
    ]
    return run, some


@compiled_only
@settings(max_examples=150)
@given(runs(), st.integers(2, 5))
def test_clues_of_joints_are_those_of_the_reference(asked: tuple[JointRun, list[JointPlace]], every: int) -> None:
    labeller = knowing(clues.joint_clues(*asked), every)
    assert unpacked(compiled.joint_rows(labeller, *asked)) == unpacked(clues.joint_rows(labeller, *asked))


@compiled_only
@settings(max_examples=150)
@given(st.lists(st.tuples(SIGNS, WORDS), max_size=12), st.integers(2, 5), st.data())
def test_clues_of_forms_are_those_of_the_reference(
    words: list[tuple[str, str]], every: int, data: st.DataObject
) -> None:
    signs, low = "".join(sign for sign, _ in words), [word for _, word in words]
    items = sorted(data.draw(st.sets(st.sampled_from(range(len(words)))))) if words else []
    labeller = knowing(clues.form_clues(signs, low, items), every)
    assert unpacked(compiled.form_rows(labeller, signs, low, items)) == unpacked(
        clues.form_rows(labeller, signs, low, items)
    )


def test_a_joint_sees_both_sides_the_verbs_and_what_opened_a_clause() -> None:
    words = "the men that left the town , and the women stayed".split()
    run = JointRun("DLTEDL,CDLE", "DLTEDL,CDLE", "???????????", words)
    (seen,) = clues.joint_clues(run, [JointPlace(7, 8, "own", None, False, False)])
    assert {"and:sign=D", "back=EDL", "last=ED", "subject=nE", "object=En_D", "rule=own", "key=and+"} <= set(seen)
    assert {"opener=Tf", "opener-word=that", "opener-behind=TL", "mains=0TD", "rest=D1", "begun=2"} <= set(seen)
    assert not any(name.startswith(("participle", "place-", "bracket")) for name in seen)


def test_the_reference_and_the_compiled_clues_know_only_the_labellers_names() -> None:
    labeller = knowing([["word=rise", "left=mv", "end3=vise"]], 9)
    assert unpacked(kernels.form_rows(labeller, "DLmv", ["the", "cost", "may", "rise"], [3])) == [[3, 2]]


@compiled_only
def test_names_longer_than_any_clue_are_refused() -> None:
    with pytest.raises(ValueError, match="longer"):
        _native.open_names(["n" * 121])


@compiled_only
@pytest.mark.parametrize(("signs", "low", "items"), [("DL", ["the"], [0]), ("D", ["the"], [1]), ("D", ["a\nb"], [0])])
def test_words_without_a_sign_and_items_outside_the_run_are_refused(
    signs: str, low: list[str], items: list[int]
) -> None:
    with pytest.raises(ValueError, match="word"):
        compiled.form_rows(knowing([], 2), signs, low, items)


@compiled_only
def test_an_item_below_zero_is_refused() -> None:
    with pytest.raises(OverflowError):
        compiled.form_rows(knowing([], 2), "D", ["the"], [-1])


@compiled_only
@pytest.mark.parametrize("ends", [[(0, 1)], [(1, 1)], [(1, 3)], [(2, 3)], [(1, 2), (1, 2)], [(-1, 1)]])
def test_places_outside_the_run_or_out_of_order_are_refused(ends: list[tuple[int, int]]) -> None:
    places = [JointPlace(at, right, "", None, False, False) for at, right in ends]
    with pytest.raises(ValueError, match="order"):
        compiled.joint_rows(knowing([], 2), JointRun("DLE", "DLE", "???", ["the", "men", "left"]), places)


@compiled_only
@pytest.mark.parametrize(
    "run", [("DL", "DLE", "???"), ("DLE", "DL", "???"), ("DLE", "DLE", "??"), ("DLE", "DLELL", "???")]
)
def test_runs_whose_signs_are_not_as_many_as_their_words_are_refused(run: tuple[str, str, str]) -> None:
    with pytest.raises(ValueError, match="signs"):
        compiled.joint_rows(knowing([], 2), JointRun(*run, ["the", "men", "left"]), [])
