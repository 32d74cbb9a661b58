"""A CRFsuite model's file as arrays.

In: the bytes of a file that CRFsuite's trainer wrote. Out: a `Labeller`. pycrfsuite tells weights only by writing the
whole model out as text, which takes forty times as long. The format (CRFsuite 0.12, `crf1d_model.c` and `cqdb.c`, all
numbers little-endian): a header tells how many labels and attributes there are and where each part stands; a feature
is its type (0: attribute to label, 1: label to label), source, target and weight; a name is its number, its length with
the closing zero, and its bytes.

>>> from importlib.resources import files
>>> model = read_labeller((files("whence") / "resources" / "references" / "sorter.crfsuite").read_bytes())
>>> sorted(model.labels), "f=name" in model.features, "f=ostmere" in model.features
(['B', 'C', 'P'], True, False)
"""

from __future__ import annotations

import struct

import numpy as np
from numpy.typing import NDArray

from whence.kernels.labels import Labeller, pack

_HEADER = struct.Struct("<4s16x5I")
"""The header: its mark; how many labels, how many attributes; where features, labels, attributes begin."""
_RECORD = struct.Struct("<II")
_RECORDS_FROM = 24 + 256 * 8
"""Names stand behind their data base's own header and its tables."""
_FEATURE = np.dtype([("type", "<u4"), ("source", "<u4"), ("target", "<u4"), ("weight", "<f8")])
_FEATURES_FROM = 12


def read_labeller(model: bytes) -> Labeller:
    """The labeller in a model's file; ValueError where the bytes are no CRFsuite model."""
    try:
        mark, labels, attributes, *starts = _HEADER.unpack_from(model)
        if mark != b"lCRF":
            raise ValueError("not a CRFsuite model")
        features = _features(model, starts[0])
        names = _names(model, starts[1], labels), _names(model, starts[2], attributes)
        return _labeller(features, *names)
    except (struct.error, IndexError) as broken:
        raise ValueError("not a whole CRFsuite model") from broken


def _labeller(features: NDArray[np.void], labels: list[str], attributes: list[str]) -> Labeller:
    """Weights in the order of the attributes, and within one in the file's: sums come out as CRFsuite's do."""
    seen, moved = features[features["type"] == 0], features[features["type"] == 1]
    steps = np.zeros((len(labels), len(labels)))
    steps[moved["source"], moved["target"]] = moved["weight"]
    order = np.argsort(seen["source"], kind="stable")
    counts = np.bincount(seen["source"], minlength=len(attributes))
    starts = np.concatenate(([0], np.cumsum(counts))).astype(np.uint32)
    targets, weights = seen["target"][order].astype(np.uint32), seen["weight"][order].astype(np.float64)
    return Labeller(tuple(labels), pack(attributes), starts, targets, weights, steps)


def _features(model: bytes, start: int) -> NDArray[np.void]:
    if model[start : start + 4] != b"FEAT":
        raise ValueError("not a CRFsuite model")
    (count,) = struct.unpack_from("<I", model, start + 8)
    return np.frombuffer(model, _FEATURE, count, start + _FEATURES_FROM)


def _names(model: bytes, start: int, count: int) -> list[str]:
    """The names in a data base, in the order of their numbers."""
    if model[start : start + 4] != b"CQDB":
        raise ValueError("not a CRFsuite model")
    at = start + _RECORDS_FROM
    names = [""] * count
    for _ in range(count):
        number, size = _RECORD.unpack_from(model, at)
        at += _RECORD.size + size
        names[number] = model[at - size : at - 1].decode()
    return names
