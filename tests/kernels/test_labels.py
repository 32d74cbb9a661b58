"""Labels of a linear chain: as CRFsuite gives them, compiled and in numpy, and for whatever chain is made."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np
import pycrfsuite
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence import kernels
from whence.kernels import labels, read_labeller
from whence.kernels.labels import Labeller, pack

_MODELS = files("whence") / "resources"
_WAYS = [labels.label_chain, *([kernels.label_chain] if kernels.COMPILED else [])]
_SHARE = st.floats(-20, 20, width=32)


@cache
def _model(name: str) -> bytes:
    """The bytes of a model, kept: pycrfsuite reads on in them."""
    return (_MODELS / f"{name}.crfsuite").read_bytes()


@st.composite
def _chains(draw: st.DrawFn) -> tuple[Labeller, list[list[bytes]]]:
    """A chain of up to four labels and five features, and a sequence of up to six places."""
    size = draw(st.integers(1, 4))
    weighed = draw(st.lists(st.lists(st.tuples(st.integers(0, size - 1), _SHARE), max_size=4), min_size=1, max_size=5))
    flat = [pair for pairs in weighed for pair in pairs]
    starts = np.cumsum([0, *map(len, weighed)]).astype(np.uint32)
    steps = np.array(draw(st.lists(_SHARE, min_size=size * size, max_size=size * size))).reshape(size, size)
    targets, weights = np.array([at for at, _ in flat], np.uint32), np.array([by for _, by in flat])
    numbers = pack(str(at) for at in range(len(weighed)))
    rows = draw(st.lists(st.lists(st.sampled_from(sorted(numbers.values())), max_size=5), max_size=6))
    return Labeller(tuple("ABCD"[:size]), numbers, starts, targets, weights, steps), rows


def _paths(labeller: Labeller, rows: list[list[bytes]]) -> np.ndarray:
    """The score of every path, an axis a place."""
    scores = labels._scores(labeller, rows)
    total = scores[0]
    for row in scores[1:]:
        total = total[..., None] + labeller.steps + row
    return total


@pytest.mark.parametrize(
    "name", ["references/tagger", "references/sorter", "statements/joints", "statements/verbforms"]
)
@pytest.mark.parametrize("way", _WAYS)
def test_labels_and_shares_are_those_of_crfsuite(name: str, way: labels.Way) -> None:
    labeller, tagger = read_labeller(_model(name)), pycrfsuite.Tagger()
    tagger.open_inmemory(_model(name))
    chance = np.random.default_rng(1)
    known = list(labeller.features)
    for places in (1, 2, 7, 60):
        seen = [[known[at] for at in chance.integers(0, len(known), 25)] for _ in range(places)]
        named = tagger.tag(seen)
        best, shares = way(labeller, [[labeller.features[one] for one in row] for row in seen])
        assert [labeller.labels[at] for at in best] == named
        told = [tagger.marginal(label, at) for at in range(places) for label in labeller.labels]
        np.testing.assert_allclose(list(shares), told, rtol=0, atol=1e-9)


@pytest.mark.parametrize("name", ["references/tagger", "references/sorter"])
def test_features_labels_and_weights_are_those_that_crfsuite_tells(name: str) -> None:
    labeller, tagger = read_labeller(_model(name)), pycrfsuite.Tagger()
    tagger.open_inmemory(_model(name))
    told = tagger.info()
    assert set(labeller.features) == set(told.attributes)
    assert set(labeller.labels) == set(told.labels)
    for (before, behind), weight in told.transitions.items():
        step = labeller.steps[labeller.labels.index(before), labeller.labels.index(behind)]
        assert step == pytest.approx(weight, abs=1e-5)


@pytest.mark.parametrize("way", _WAYS)
@given(_chains())
def test_the_best_path_and_the_shares_are_those_of_all_paths(
    way: labels.Way, given_: tuple[Labeller, list[list[bytes]]]
) -> None:
    labeller, rows = given_
    best, shares = way(labeller, rows)
    assert len(best) == len(rows)
    if not rows:
        return
    paths = _paths(labeller, rows)
    assert paths[tuple(best)] == pytest.approx(paths.max())
    odds = np.exp(paths - paths.max())
    for at, row in enumerate(np.array(shares).reshape(len(rows), -1)):
        others = tuple(axis for axis in range(len(rows)) if axis != at)
        np.testing.assert_allclose(row, odds.sum(axis=others) / odds.sum(), atol=1e-9)


@pytest.mark.parametrize("way", _WAYS)
def test_among_equal_paths_the_first_label_counts(way: labels.Way) -> None:
    even = Labeller(("A", "B"), {}, np.zeros(1, np.uint32), np.zeros(0, np.uint32), np.zeros(0), np.zeros((2, 2)))
    best, shares = way(even, [[], [], []], shares=False)
    assert (list(best), list(shares)) == ([0, 0, 0], [])


@pytest.mark.parametrize("way", _WAYS)
def test_a_long_chain_neither_vanishes_nor_overflows(way: labels.Way) -> None:
    labeller = read_labeller(_model("references/sorter"))
    row = list(labeller.features.values())[:40]
    _, shares = way(labeller, [row] * 3000)
    assert np.array(shares).reshape(3000, -1).sum(axis=1) == pytest.approx(np.ones(3000))


@pytest.mark.parametrize("data", [b"", b"lCRF" + bytes(100), b"text" * 100])
def test_other_bytes_are_no_model(data: bytes) -> None:
    with pytest.raises(ValueError, match="CRFsuite model"):
        read_labeller(data)


def test_half_a_model_is_none() -> None:
    data = _model("references/sorter")
    with pytest.raises(ValueError, match="CRFsuite model"):
        read_labeller(data[: len(data) // 2])


@pytest.mark.skipif(not kernels.COMPILED, reason="Whence was installed without a compiler")
@pytest.mark.parametrize("row", [[b"abc"], [b"\xff\xff\xff\xff"]])
def test_what_is_no_feature_of_the_chain_is_refused(row: list[bytes]) -> None:
    with pytest.raises(ValueError, match="number"):
        kernels.label_chain(read_labeller(_model("references/sorter")), [row])


@pytest.mark.skipif(not kernels.COMPILED, reason="Whence was installed without a compiler")
@pytest.mark.parametrize(
    ("starts", "targets"), [([0, 2], [0]), ([0, 1], [5]), ([1, 1], [0]), ([0, 1, 0, 1], [0]), ([], [0])]
)
def test_arrays_that_make_no_chain_are_refused(starts: list[int], targets: list[int]) -> None:
    arrays = np.array(starts, np.uint32), np.array(targets, np.uint32), np.ones(1)
    with pytest.raises(ValueError, match="no model"):
        kernels.label_chain(Labeller(("A", "B"), {}, *arrays, np.zeros((2, 2))), [[]])
