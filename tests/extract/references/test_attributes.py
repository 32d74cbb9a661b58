"""The features that a model knows."""

from __future__ import annotations

from importlib.resources import files

import pycrfsuite
import pytest

from whence.extract.references.attributes import attributes
from whence.extract.references.features import features
from whence.extract.references.tokens import tokens

_MODELS = files("whence") / "resources" / "references"
_WORDS = "Berg, A., and Wei Chen, “Silt & Sand,” Ostmere Courier 12(3), at 4–9 (May 3, 2019); https://example.org/a"


@pytest.mark.parametrize("name", ["tagger.crfsuite", "sorter.crfsuite"])
def test_they_are_those_that_crfsuite_itself_tells(name: str) -> None:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(_MODELS / name))
    assert attributes((_MODELS / name).read_bytes()) == {one.encode() for one in tagger.info().attributes}


def test_other_bytes_are_no_model() -> None:
    with pytest.raises(ValueError, match="not a CRFsuite model"):
        attributes(b"lCRF" + bytes(100))


def test_what_a_model_does_not_know_is_left_out_and_nothing_else() -> None:
    known = attributes((_MODELS / "tagger.crfsuite").read_bytes())
    words = tokens(_WORDS)
    whole = features(words, _WORDS, [(0, 4)])
    assert features(words, _WORDS, [(0, 4)], known=known) == [
        [one for one in row if one in known or one[:2] in (b"r=", b"in", b"at", b"ph") or one[3:] in (b"<s>", b"</s>")]
        for row in whole
    ]


def test_labels_and_their_probabilities_stay_without_what_a_model_does_not_know() -> None:
    data = (_MODELS / "tagger.crfsuite").read_bytes()
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(data)
    words = tokens(_WORDS)
    told = []
    for known in (None, attributes(data)):
        named = tagger.tag(features(words, _WORDS, known=known))
        told.append((named, [tagger.marginal(label, at) for at, label in enumerate(named)]))
    assert told[0] == told[1]
