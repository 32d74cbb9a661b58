"""Bytes to text: byte order marks, declared encodings, detection; nothing is dropped without a word.

In: bytes, and the encoding that the document declares, if any. Out: `Decoded`.

>>> decode("naïve".encode("cp1252"), declared="iso-8859-1").text
'naïve'
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from whence.errors import ReadError
from whence.read.decoding.legacy import legacy

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages declare and what browsers take it for (https://encoding.spec.whatwg.org/#names-and-labels).
_WHATWG = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
}
_MULTIBYTE = frozenset(
    [
        *("cp932", "shift_jis", "shift_jis_2004", "shift_jisx0213", "euc_jp", "euc_jis_2004", "euc_jisx0213"),
        *("iso2022_jp", "gb2312", "gbk", "gb18030", "hz", "big5", "big5hkscs", "cp950", "cp949", "euc_kr", "johab"),
    ]
)
_CONTROLS = bytes(set(range(1, 32)) - set(b"\t\n\r\f\x1a\x1b"))
_FEW = 8
_PADDING = 0.3
_SAMPLE = 256 * 1024
_MOSTLY = 0.9


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it was read in; `bom` says that a byte order mark stands at its start, `lost` how many
    bytes fitted no character and stand as U+FFFD."""

    text: str
    encoding: str
    bom: bool = False
    lost: int = 0


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """`data` as text: by its byte order mark, as UTF-16 that forgot it, as declared, as UTF-8, by detection.

    Raises ReadError where the bytes are no text in any encoding.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _lossy(data, encoding, bom=True)
    if b"\x00" in data[:_SAMPLE] and (wide := _wide(data)):
        return _lossy(data, wide)
    if _is_binary(data):
        raise ReadError("detect", "binary data, not text: no reader is known for it")
    return _as_declared(data, declared) or _strict(data, "utf-8") or _detected(data)


def _is_binary(data: bytes) -> bool:
    """Control characters all over. NULs alone are no sign: the Congressional Record's pages are padded with them."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > max(len(data) // 100, _FEW) or data.count(0) > _PADDING * len(data)


def _as_declared(data: bytes, declared: str | None) -> Decoded | None:
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    if name.startswith(("utf-16", "utf-32")):  # readable as ASCII, or the declaration could not have been found
        return None
    return _strict(data, _WHATWG.get(name, name))


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _lossy(data: bytes, encoding: str, *, bom: bool = False) -> Decoded:
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, bom=bom, lost=text.count("\ufffd"))


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every second byte of mostly Latin text is NUL."""
    sample = data[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * len(sample) / 2 and even < odd / 8:
        return "utf-16-le"
    if even > 0.4 * len(sample) / 2 and odd < even / 8:
        return "utf-16-be"
    return None


def _detected(data: bytes) -> Decoded:
    if damaged := _damaged_utf8(data):
        return damaged
    from charset_normalizer import from_bytes  # few files need it

    best = from_bytes(data[:_SAMPLE]).best()
    encoding = best.encoding if best is not None and best.encoding in _MULTIBYTE else legacy(data)
    return _strict(data, encoding) or _lossy(data, encoding)


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes: what is not ASCII is mostly well-formed."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    good = sum(1 for _ in filter(lambda c: c > "\x7f" and c != "\ufffd", text))
    if good and lost <= (1 - _MOSTLY) * (good + lost):
        return Decoded(text, "utf-8", lost=lost)
    return None
