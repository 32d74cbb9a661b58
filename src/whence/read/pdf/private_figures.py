"""Figures that a PDF's font has among the signs of private use: old-style ones, or those of a publisher's own font.

In: the lines of a document's pages. Out: the same lines, with plain figures where the signs of one set of ten write
years. A sign of private use may be anything ("\\uf133" is a calendar in a font of pictures), so that a text whose signs
never make years is left as it is.

>>> own = "".join(chr(0xF130 + int(figure)) for figure in "199020012014")
>>> said = f"Lee, {own[:4]}, Roe, {own[4:8]}, Poe, {own[8:]}"
>>> [[line]] = with_figures([[Line(0, said, (0.0, 0.0, 60.0, 8.0), 0.0, 8.0)]])
>>> line.text
'Lee, 1990, Roe, 2001, Poe, 2014'
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping

from whence.read.pdf.lines import Line

_SETS = (0xF130, 0xF730)
"""Where the ten begin: in a publisher's own fonts, and in Adobe's list of glyphs (`zerooldstyle`)."""
_PRIVATE = re.compile("[\uf130-\uf139\uf730-\uf739]")
_YEAR = re.compile(r"(?:1\d|20)\d\d")
_YEARS = 3


def with_figures(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages, with figures where signs of private use are such."""
    texts = [line.text for found in pages for line in found if _PRIVATE.search(line.text)]
    if not texts:
        return pages
    read = {sign: figure for first in _SETS for sign, figure in _figures(texts, first).items()}
    return [[_read(line, read) for line in found] for found in pages] if read else pages


def _figures(texts: Iterable[str], first: int) -> Mapping[int, str]:
    """What the ten signs from `first` on write; nothing where they write no years."""
    read = {first + figure: str(figure) for figure in range(10)}
    written = (re.findall(f"[{chr(first)}-{chr(first + 9)}]+", text) for text in texts)
    years = sum(_YEAR.fullmatch(number.translate(read)) is not None for found in written for number in found)
    return read if years >= _YEARS else {}


def _read(line: Line, read: Mapping[int, str]) -> Line:
    return dataclasses.replace(line, text=line.text.translate(read)) if _PRIVATE.search(line.text) else line
