"""Lines of plain text, and whether they are paragraphs or pieces of paragraphs broken at a column.

In: text. Out: `Line`s with their indentation, a `Wrapping`, and for two lines whether the second goes on with the
paragraph of the first.

>>> wrapping_of(lines_of("One paragraph a line.\\nAnother.\\n")).width
0
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import NamedTuple

import regex

from whence.extract.lexicon import entries

_LONG = 120
"""A line longer than this was not broken at a column: it is a paragraph of its own."""
_BROKEN = 60
"""A line without an end, this long, over one that begins with a small letter, was broken."""
_PARAGRAPHS = 20
"""So many paragraphs that begin with a line set in are a manner."""
_SAMPLE = 4000
"""Lines looked at to tell the wrapping: enough for any document, and bounded."""
_WIDE = " " * 12
_GAP = regex.compile(rf"(?<! ){_WIDE}\x20*+(?=\S)")
"""In a long line so wide a gap is what is left of a page's columns and boxes: it parts what stands beside it."""
_ITEM = regex.compile(r"--+$|[—–]|[*•·●▪]$|\(?\p{N}{1,3}[.)]$|\([a-zA-Z]\)$|\p{Lu}\.\p{N}{1,3}\.$|\[\^?\p{N}{1,4}\]")
_DASHES = ("-", "_", "=", "–", "—")
_RULE = 5
"""Dashes that make a rule."""
_LABEL = regex.compile(r"\[\^?\p{N}{1,3}\][:.]?$")
_INITIAL = regex.compile(r"(?:^|[\s.(])\p{Lu}\.$")
_DATE = regex.compile(r"\p{Lu}\p{Ll}{2,8}\s\p{N}{1,2},\s\p{N}{4}$")
_LONGEST_DATE = 18
_ENDED = regex.compile(r"""[.!?:;…]["'”’»)\]]*$""")
_FINAL = frozenset(".!?:;…")
_LAST_SIGNS = _FINAL | frozenset("\"'”’»)]")


class Line(NamedTuple):
    """One line without its white space at both ends; `indent` in columns (a tab counts four); `first` its first word,
    `ended` whether a sentence ends with it, `apart` whether it goes on with no line above (a date and nothing else, or
    behind a wide gap), `hangs` whether no paragraph ends so: with a comma, a small word, an open bracket. A tuple,
    which is made faster than a frozen dataclass."""

    start: int
    end: int
    indent: int
    first: str
    ended: bool
    apart: bool = False
    hangs: bool = False

    @property
    def column(self) -> int:
        """The column behind the line's last character."""
        return self.indent + self.end - self.start


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How lines were broken: `width` is the length that full lines reach, 0 where each line is a paragraph;
    `first_set_in` whether paragraphs begin with a line that is set in, and only they do."""

    width: int
    first_set_in: bool = False


def lines_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The lines of `text[start:end]`, empty ones included; long lines are cut at wide gaps."""
    end = len(text) if end is None else end
    while start < end:
        stop = text.find("\n", start, end) + 1 or end
        if stop == start + 1 and text[start].isspace():
            yield Line(start, start, 0, "", False)
        elif stop - start <= _LONG:
            yield _line(text, start, stop)
        else:
            yield from _cut(text, start, stop)
        start = stop


def _cut(text: str, start: int, stop: int) -> Iterator[Line]:
    """A long line, cut at its wide gaps."""
    at = start
    if text.find(_WIDE, start, stop) < 0:
        yield _line(text, start, stop)
        return
    for gap in _GAP.finditer(text, start, stop):
        if gap.start() > at:
            yield _line(text, at, gap.start(), apart=at > start)
            at = gap.end()
    yield _line(text, at, stop, apart=at > start)


def _line(text: str, start: int, end: int, *, apart: bool = False) -> Line:
    raw = text[start:end]
    body = raw.strip()
    if not body:
        return Line(start, start, 0, "", False)
    indent = 0
    if raw[0] != body[0]:  # both are the same character where no white space stands before
        lead = raw[: len(raw) - len(raw.lstrip())]
        start += len(lead)
        indent = len(lead) + 3 * lead.count("\t")
    ended = body[-1] in _LAST_SIGNS and _ends(body[-12:])
    apart = apart or (len(body) <= _LONGEST_DATE and _DATE.match(body) is not None)
    return Line(start, start + len(body), indent, body.split(None, 1)[0], ended, apart, not ended and _hangs(body))


def _hangs(body: str) -> bool:
    """Whether a line without an end breaks off: "Political Reform Act (the"."""
    last = body[body.rfind(" ") + 1 :]
    return body[-1] == "," or last[:1].islower() or body.rfind("(") > body.rfind(")")


def _ends(tail: str) -> bool:
    """Whether a line ends a sentence: not with an initial or abbreviation, whose full stop is its own."""
    if tail[-1] not in _FINAL and not _ENDED.search(tail):
        return False
    if tail[-1] != ".":
        return True
    initial = tail[-2:-1].isupper() and _INITIAL.search(tail)
    return not initial and tail.rsplit(None, 1)[-1][:-1].casefold() not in entries("abbreviations")


def wrapping_of(lines: Iterable[Line]) -> Wrapping:
    """Tell from the lines themselves, the first of a text, whether paragraphs were broken at a column, and at which.

    Broken text shows itself by lines that begin with a small letter right under a line that did not end a sentence.
    """
    sample = list(islice(lines, _SAMPLE))
    filled = [(line.end - line.start, line.indent) for line in sample if line.start < line.end]
    short = [length for length, indent in filled if length + indent <= _LONG]
    if sum(short) * 2 < sum(length for length, _ in filled) or not filled:
        return Wrapping(0)
    pairs = [(a, b) for a, b in pairwise(sample) if a.end - a.start >= 30 and b.start < b.end]
    run_on = sum(1 for a, b in pairs if not a.ended and b.first[:1].islower())
    if run_on < 2 or run_on * 100 < 12 * len(pairs):
        return Wrapping(0)
    return Wrapping(sorted(short)[int(len(short) * 0.95)], _set_in(sample))


def _set_in(sample: Sequence[Line]) -> bool:
    """Whether most sentences that end a line stand over a line that is set in a little, as in printed hearings: then
    one that is not goes on with its paragraph, though it could have begun further up."""
    below = [b.indent for a, b in pairwise(sample) if a.ended and a.end - a.start >= 20 and b.start < b.end]
    begun = sum(1 for indent in below if 2 <= indent <= 8)
    return begun >= _PARAGRAPHS and begun * 3 >= len(below) * 2


def joins(group: Sequence[Line], line: Line, wrapping: Wrapping) -> bool:
    """Whether `line` goes on with the paragraph of `group`, whose lines stand right above it."""
    last = group[-1]
    if line.apart or last.column > _LONG or line.column > _LONG:
        return False
    if not wrapping.width:  # a few broken lines among whole paragraphs
        broken = not last.ended and line.first[:1].islower() and line.first != "by"
        return broken and (line.indent == last.indent > 1 or last.end - last.start >= _BROKEN)
    if (last.ended and _begins_item(line)) or _is_next_label(group[0], line) or _is_rule(last) or _is_rule(line):
        return False
    length = last.end - last.start
    if group[0].first[:1] in "—–-" and line.first[:1].isupper() and length < wrapping.width:
        return len(line.first) + 1 > wrapping.width - length  # a signature ends with its line
    if (not last.ended and line.first[:1].islower()) or _is_full(last, wrapping):
        return True
    if last.hangs and len(group) > 1 and _is_full(group[-2], wrapping):
        return True
    if wrapping.first_set_in and group[0].indent > line.indent == 0 and (len(group) == 1 or last.indent == 0):
        return True
    if len(group) > 1 and line.indent != last.indent:
        return False
    if line.indent > last.indent and line.first[:1].isupper() and last.ended:
        return False
    return len(line.first) + 1 > wrapping.width - length


def _is_full(line: Line, wrapping: Wrapping) -> bool:
    """Whether a line without an end reaches far enough to have been broken at the column. What is left of a line that
    was broken again at a narrower one stands behind such a line and is short."""
    return not line.ended and (line.end - line.start) * 5 >= wrapping.width * 3


def _is_rule(line: Line) -> bool:
    """A line of dashes and nothing else parts what stands above and below it."""
    first = line.first
    return first[:1] in _DASHES and len(first) == line.end - line.start >= _RULE and first == first[0] * len(first)


def _is_next_label(above: Line, line: Line) -> bool:
    """`[2] https://…` under `[1] https://…`: addresses are long, and break off where they like."""
    return line.first[:1] == "[" and bool(_LABEL.match(above.first) and _LABEL.match(line.first))


def _begins_item(line: Line) -> bool:
    return bool(_ITEM.match(line.first))
