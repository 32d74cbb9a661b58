"""Which classes of a style sheet set paragraphs in from both sides, as block quotes are that no element marks.

In: CSS. Out: names of classes. Books converted by word processors say nothing else about a quotation.

>>> sorted(set_in(".a { margin: 0 0.4in } .b, p.c { margin-left: 2em; margin-right: 2em } .d { margin-left: 2em }"))
['a', 'b', 'c']
"""

from __future__ import annotations

import re

_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,5000})\}")
_CLASS = re.compile(r"(?:^|,)\s*[a-z]{0,10}\.([\w-]{1,100})\s*(?=,|$)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.{0,10000}?\*/", re.DOTALL)
_LENGTH = re.compile(r"(\d+(?:\.\d+)?|\.\d+)(in|cm|mm|pt|pc|px|r?em|%)")
_POINTS = {"in": 72, "cm": 28.3, "mm": 2.83, "pt": 1, "pc": 12, "px": 0.75, "em": 12, "rem": 12, "%": 4.5}
_SET_IN = 18.0  # points, a quarter of an inch
_LARGEST = 1 << 20


def set_in(css: str) -> frozenset[str]:
    """The classes whose left and right margins are both a quarter of an inch or more."""
    found: set[str] = set()
    for selectors, body in _RULE.findall(_COMMENT.sub(" ", css[:_LARGEST])):
        if min(_sides(body)) >= _SET_IN:
            found.update(_CLASS.findall(selectors.strip()))
    return frozenset(found)


def _sides(body: str) -> tuple[float, float]:
    """The left and the right margin in points."""
    left = right = 0.0
    for declaration in body.split(";"):
        name, _, value = (part.strip().lower() for part in declaration.partition(":"))
        sizes = [_points(word) for word in value.split()[:4]]
        if name == "margin" and sizes:
            right = sizes[1 if len(sizes) > 1 else 0]
            left = sizes[3] if len(sizes) > 3 else right
        elif name == "margin-left" and sizes:
            left = sizes[0]
        elif name == "margin-right" and sizes:
            right = sizes[0]
    return left, right


def _points(word: str) -> float:
    length = _LENGTH.fullmatch(word)
    return float(length[1]) * _POINTS[length[2]] if length else 0.0
