"""Which stretches of a message are earlier messages that it quotes, and which is its signature.

In: the message's text. Out: `BLOCK_QUOTE` marks with `style` `reply` or `forward`, `depth` where lines are marked with
`>`, and `EXTRANEOUS` on a signature.

>>> [(mark.start, mark.end) for mark in quoted("No.\\n\\n> Did it rain?\\n> In Ostmere?\\n\\nIt did not.")]
[(5, 33)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from whence.models import Mark, MarkKind

_SIGNS = re.compile(r"(?:[ \t]{0,3}>)+")
_NAME = re.compile(r"[\s*]{0,4}([^\W\d_][\w ’']{0,30}?)\s{0,2}:\s", re.UNICODE)
_AROUND = " \t\r-_=*:>"
_HEADERS_WITHIN = 5  # lines
_RULE = re.compile(r"\s*[-_]{5,}\s*")


def quoted(text: str) -> Iterator[Mark]:
    """The marks on what a message quotes; from a line that announces an earlier message on, the rest is that."""
    lines = _lines(text)
    style, first = _announced(lines)
    yield from _marked_lines(lines[:first])
    yield from _signature(lines[:first])
    if first < len(lines):
        yield Mark(MarkKind.BLOCK_QUOTE, lines[first][0], lines[-1][1], {"style": style})


Line = tuple[int, int, str]


def _lines(text: str) -> list[Line]:
    """Each line with its start and end, without its line end; empty ones at the end of the text left out."""
    found: list[Line] = []
    at = 0
    for line in text.split("\n"):
        bare = line.rstrip()
        found.append((at, at + len(bare), bare))
        at += len(line) + 1
    while found and not found[-1][2]:
        found.pop()
    return found


def _marked_lines(lines: list[Line]) -> Iterator[Mark]:
    """One mark for each stretch of lines that are at least so deep in `>`."""
    depths = [_depth(words) for _, _, words in lines]
    for depth in range(1, min(max(depths, default=0), 20) + 1):
        start: int | None = None
        end = 0
        for (begin, stop, _), its in zip([*lines, (0, 0, "")], [*depths, 0], strict=True):
            if its >= depth:
                start, end = begin if start is None else start, stop
            elif start is not None:
                yield Mark(MarkKind.BLOCK_QUOTE, start, end, {"style": "reply", "depth": depth})
                start = None


def _depth(line: str) -> int:
    signs = _SIGNS.match(line)
    return signs.group().count(">") if signs else 0


def _announced(lines: list[Line]) -> tuple[str, int]:
    """The style and first line of the earlier message that takes up the rest; no line for none."""
    for number, (_, _, words) in enumerate(lines):
        if len(words) > 90 or not words or words.startswith(">"):
            continue
        plain = words.strip(_AROUND).lower()
        style = _separators().get(plain)
        if style and (words[:2] in ("--", "__", "==") or plain.startswith(("begin", "anfang", "début", "inizio"))):
            return style, number
        if _is_head(lines, number):
            before = number and _RULE.fullmatch(lines[number - 1][2])
            return "reply", number - 1 if before else number
    return "", len(lines)


def _is_head(lines: list[Line], number: int) -> bool:
    """Whether the headers of an earlier message begin here, as Outlook prints them; the first lines are none."""
    name = _NAME.match(lines[number][2] + " ")
    if number == 0 or not name or name[1].lower() not in _names("from"):
        return False
    if lines[number - 1][2] and not _RULE.fullmatch(lines[number - 1][2]):
        return False
    following = (_NAME.match(words + " ") for _, _, words in lines[number + 1 : number + 1 + _HEADERS_WITHIN])
    return sum(1 for other in following if other and other[1].lower() in _names("other")) > 1


def _signature(lines: list[Line]) -> Iterator[Mark]:
    """From the last `-- ` on, up to the next quoted line."""
    for number in range(len(lines) - 1, 0, -1):
        if lines[number][2] == "--":
            end = next((n for n in range(number, len(lines)) if lines[n][2].startswith(">")), len(lines)) - 1
            while end > number and not lines[end][2]:
                end -= 1
            if end > number:
                yield Mark(MarkKind.EXTRANEOUS, lines[number][0], lines[end][1], {"why": "signature"})
            return


@cache
def _separators() -> Mapping[str, str]:
    return {words: style for style in ("reply", "forward") for words in _names(style)}


@cache
def _names(kind: str) -> frozenset[str]:
    path = files("whence") / "resources" / "read" / "mail_separators.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    found = next(line for line in lines if line.startswith(f"{kind}: "))
    return frozenset(words.strip() for words in found.partition(": ")[2].split("|"))
