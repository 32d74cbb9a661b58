"""The features that a CRFsuite model knows: any other is looked up for nothing.

In: a model file's bytes. Out: its features' names. pycrfsuite tells them only by writing the whole model out as text,
which takes forty times as long (CRFsuite 0.12, `crf1d_model.c` and `cqdb.c`: the header tells how many there are and
where; each is a number, its length with the closing zero, and its bytes).

>>> from importlib.resources import files
>>> known = attributes((files("whence") / "resources" / "references" / "tagger.crfsuite").read_bytes())
>>> b"w=university" in known, b"w=ostmere" in known
(True, False)
"""

from __future__ import annotations

import struct

_HEADER = struct.Struct("<4s20xI8xI")
"""The header: its mark, number of attributes, where their data base begins."""
_RECORD = struct.Struct("<II")
_RECORDS_FROM = 24 + 256 * 8
"""Records stand behind the data base's own header and its tables."""


def attributes(model: bytes) -> frozenset[bytes]:
    """The names of a model's features; ValueError where the bytes are no CRFsuite model."""
    mark, count, start = _HEADER.unpack_from(model)
    if mark != b"lCRF" or model[start : start + 4] != b"CQDB":
        raise ValueError("not a CRFsuite model")
    at = start + _RECORDS_FROM
    found = []
    for _ in range(count):
        _, size = _RECORD.unpack_from(model, at)
        at += _RECORD.size + size
        found.append(model[at - size : at - 1])
    return frozenset(found)
