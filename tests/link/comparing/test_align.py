"""The alignment itself, held to a slow and plain one."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.kernels.joints import DELETED, EQUAL, GAPS, JOINT_GAPS, UNEQUAL
from whence.link.comparing import align as module
from whence.link.comparing.align import Joint
from whence.link.comparing.align import align as align_ids

Step = tuple[int | None, int | None]


def align(quoted: list[int], found: list[int], joints: dict[int, Joint] | None = None) -> list[Step]:
    """The path as pairs of places, None where one side has no word."""
    marks = bytearray(len(quoted) + 1)
    for i, joint in (joints or {}).items():
        if i <= len(quoted):
            marks[i] = joint
    path = align_ids(np.array(quoted, np.uint32), np.array(found, np.uint32), bytes(marks))
    i, j, pairs = 0, path.start, []
    for step in path.steps.decode():
        pairs.append((None if step == "d" else i, None if step == "i" else j))
        i, j = i + (step != "d"), j + (step != "i")
    return pairs


IDS = st.lists(st.integers(0, 5), max_size=9)
JOINTS = st.dictionaries(st.integers(0, 9), st.sampled_from(Joint), max_size=3)


def _gap(joint: Joint, length: int) -> int:
    return min(opening + each * length for opening, each in (*GAPS, *JOINT_GAPS[joint]))


def plain(quoted: list[int], found: list[int], joints: dict[int, Joint]) -> int:
    """The best score, by trying every last step of every prefix."""

    @cache
    def solid(i: int, j: int) -> int:
        if i == 0:
            return 0
        ways = [best(i - 1, j) + DELETED]
        if j:
            ways.append(best(i - 1, j - 1) + (EQUAL if quoted[i - 1] == found[j - 1] else UNEQUAL))
        return max(ways)

    @cache
    def best(i: int, j: int) -> int:
        if i in (0, len(quoted)):
            return solid(i, j)
        joint = joints.get(i, Joint.NONE)
        return max([solid(i, j), *(solid(i, k) - _gap(joint, j - k) for k in range(j))])

    return max(best(len(quoted), j) for j in range(len(found) + 1))


def score(path: list[Step], quoted: list[int], found: list[int], joints: dict[int, Joint]) -> int:
    total = gap = at = 0
    for i, j in path:
        if i is None:
            gap += 1
            continue
        total -= _gap(joints.get(at, Joint.NONE), gap) if gap else 0
        gap, at = 0, i + 1
        total += DELETED if j is None else EQUAL if quoted[i] == found[j] else UNEQUAL
    return total


@given(IDS.filter(bool), IDS.filter(bool), JOINTS)
@settings(max_examples=400)
def test_the_path_is_as_good_as_any(quoted: list[int], found: list[int], joints: dict[int, Joint]) -> None:
    path = align(quoted, found, joints)
    assert score(path, quoted, found, joints) == plain(quoted, found, joints)


@given(IDS, IDS, JOINTS)
@settings(max_examples=200)
def test_the_path_goes_through_every_quoted_word_in_order(
    quoted: list[int], found: list[int], joints: dict[int, Joint]
) -> None:
    path = align(quoted, found, joints)
    assert [i for i, _ in path if i is not None] == list(range(len(quoted)))
    places = [j for _, j in path if j is not None]
    assert places == list(range(places[0], places[0] + len(places))) if places else True


def test_an_ellipsis_passes_over_many_words_cheaply() -> None:
    found = [1, 2, *range(50, 150), 3, 4]
    assert align([1, 2, 3, 4], found, {2: Joint.ELLIPSIS})[-1] == (3, 103)


def test_a_stray_word_far_away_is_not_fetched() -> None:
    found = [7, *range(50, 60), 2, 3, 4]
    assert align([7, 2, 3, 4], found)[0] != (0, 0)


@pytest.mark.parametrize("change", ["none", "replaced", "left out", "put in"])
def test_long_texts_are_cut_at_anchors_and_give_the_same_path(change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [i * i % 9973 for i in range(700)]
    quoted = found[60:640]
    if change == "replaced":
        quoted[300] = 99_999
    if change == "left out":
        del quoted[300:310]
    if change == "put in":
        quoted[300:300] = [99_999, 99_998, 99_997]
    whole = align(quoted, found)
    monkeypatch.setattr(module, "_CELLS", 20_000)
    assert align(quoted, found) == whole


def test_long_texts_without_an_anchor_have_nothing_in_common(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_CELLS", 100)
    assert align(list(range(30)), list(range(100, 130))) == [(i, None) for i in range(30)]
