"""Linear-chain models: the sums of their weights give what CRFsuite gives."""

from __future__ import annotations

from pathlib import Path

import pycrfsuite
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.extract.chains import Chain, read_chain

FEATURES = [f"f{number}" for number in range(12)]
SETS = st.lists(st.lists(st.sampled_from([*FEATURES, "never seen"]), min_size=1, max_size=5), min_size=1, max_size=7)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    trainer = pycrfsuite.Trainer(verbose=False)
    for shift in range(24):
        chain = [[FEATURES[(shift * 5 + at) % 12], FEATURES[(shift + at * at) % 12]] for at in range(5)]
        trainer.append(chain, [("none", "first", "second")[(shift + at * 3 + at // 2) % 3] for at in range(5)])
    path = tmp_path_factory.mktemp("chain") / "model"
    trainer.set_params({"c2": 0.1, "max_iterations": 40})
    trainer.train(str(path))
    return path


@settings(deadline=None, max_examples=60)
@given(features=SETS)
def test_every_label_is_as_likely_as_crfsuite_finds_it(model: Path, features: list[list[str]]) -> None:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    tagger.set(features)
    chain = read_chain(model.read_bytes())
    judged = chain.judge([[chain.weigh([one.encode()]) for one in place] for place in features])
    for at, likely in enumerate(judged):
        assert likely == pytest.approx([tagger.marginal(label, at) for label in chain.labels], abs=1e-9)


def test_a_row_weighs_what_its_features_weigh_together(model: Path) -> None:
    chain = read_chain(model.read_bytes())
    one, two = chain.weigh([b"f1"]), chain.weigh([b"f2"])
    assert chain.weigh([b"f1", b"unheard", b"f2"]) == pytest.approx([a + b for a, b in zip(one, two, strict=True)])
    assert chain.weigh([b"unheard"]) == (0.0, 0.0, 0.0)


def test_even_what_outweighs_all_else_by_far_is_judged() -> None:
    chain = Chain(("a", "b"), {}, ((1.0, 1.0), (1.0, 1.0)))
    assert chain.judge([[(900.0, -900.0)], [(-900.0, 900.0)]]) == [(1.0, 0.0), (0.0, 1.0)]


@pytest.mark.parametrize("broken", [b"", b"lCRF", b"no model at all, but long enough for the header of one"])
def test_bytes_of_no_model_are_refused(broken: bytes) -> None:
    with pytest.raises(ValueError, match="not a CRFsuite model"):
        read_chain(broken)
