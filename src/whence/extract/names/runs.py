"""Runs of capitalised words: where names can stand.

In: the text of a paragraph. Out: `Run`s: words in order with their places, the small words between two capitalised ones
("of the", "bin", "and") among them.

>>> text = "Then Mostafa Mohammad-Najjar of the Ministry\\n   of Defense spoke."
>>> [run.words for run in runs(text, (0, len(text)))]
[('Then', 'Mostafa', 'Mohammad-Najjar', 'of', 'the', 'Ministry', 'of', 'Defense')]
"""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterator
from typing import NamedTuple

from whence.models import Span

_LAST = 0x2C00


def _upper_class() -> str:
    """The capital letters of Latin, Greek, Cyrillic, Armenian and Georgian as the inside of a character class."""
    ranges: list[list[int]] = []
    for code in range(min(_LAST, sys.maxunicode)):
        if chr(code).isupper():
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"{chr(a)}-{chr(b)}" if a != b else chr(a) for a, b in ranges)


_UP = f"[{_upper_class()}]"
_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Messrs|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Pvt|Adm|Cmdr|Brig|Prof|Rev|Hon|Amb|Supt|Det|Fr|St"
    r"|Ste|Jr|Sr|Mt|Ft|Inc|Corp|Co|Ltd|Dept|Bros|Mme)\.(?!\w)"
)
_ARTICLE = r"(?:al|el|ul|as|ash|at|ad|ar|an|az|ibn|bin|abd|oul|d|l)[-–‐’']"
_LETTER = r"[\w’'ʼ`&]"
_INNER = r"(?:e|ul|al|i|a|la|el|ye|o|de|as|us|y|in|sur|le)(?=[-–‐ ])"
_HYPHEN = rf"[-–‐](?:{_INNER}|(?={_UP})(?<![A-Z]{{3}}[-–‐])|(?={_UP}{_UP})|(?=\d))"
"""A hyphen joins a capital behind it, or a small word of a name (Lashkar-e-Taiba); in other words it is a dash
("Hani Hanjour-the pilot"), as it is behind an acronym that is spelled out ("CIA-Central Intelligence Agency")."""
_SHORT_HEAD = rf"{_UP}\w{{1,3}}[-–‐](?=[a-z])"
"""Co-operation, Tri-border, Non-aligned."""
_WORDLIKE = rf"(?:{_SHORT_HEAD})?(?:(?<=[-–‐])\w|{_UP})(?:{_LETTER}|{_HYPHEN})*"
_CAP = rf"(?:{_ABBREVIATED}|(?:{_UP}\.-?)+(?!\w)|{_WORDLIKE})(?:,(?=\s[JS]r\b))?"
_SMALL = (
    r"(?:of|the|for|on|in|and|&|at|against|upon|with|to|de|la|las|los|del|della|di|da|das|do|dos|du|le|el|al|bin|ben|ibn"
    r"|bint|abu|van|von|der|den|ter|zu|y|e|ul|ud|und|et|for|from|by)"
)
_GAP = r"(?:[ \u00a0]{1,2}|[ \t]*\r?\n[ \t]*)"
_RUN = re.compile(
    rf"(?=[aeiuobdl{_UP[1:]})(?<![\w’'])(?<![^A-Z][-–])(?:{_ARTICLE})?{_CAP}(?:{_GAP}(?:{_SMALL}{_GAP}){{0,3}}(?:{_ARTICLE})?{_CAP})*(?<![-–‐])"
)
_WORD = re.compile(r"\S+")
_BREAK = re.compile(r"[ \t]*\r?\n[ \t]*")


LONGEST = 40
"""Words of a run; a longer one is cut."""
_LED_ENDS = frozenset("lntue \n")
_LED = re.compile(r"(?<![\w’'-])(?:al|el|bin|ibn|bint|abu|ul|van|von|de)\s+$")


class Run(NamedTuple):
    """Words with their places; `begins` where a sentence or paragraph begins with it. A tuple, which is made faster
    than a frozen dataclass."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    begins: bool

    def span(self, first: int, last: int) -> Span:
        """The characters of words `first` up to, not including, `last`."""
        return self.starts[first], self.ends[last - 1]


def runs(text: str, span: Span, *, skipped: Collection[str] = ()) -> Iterator[Run]:
    """The runs of `text[span]` in order, but for those of one word that is to be skipped; linear in its length."""
    for found in _RUN.finditer(text, *span):
        words = found.group()
        if words in skipped:
            continue
        start, end = found.span()
        if text[start - 2 : start - 1] in _LED_ENDS and (led := _LED.search(text, max(span[0], start - 24), start)):
            start = led.start()
        elif len(words.split()) == 1:
            yield Run((words,), (start,), (end,), _begins(text, start, span[0]))
            continue
        for low, high in _lines(text, start, end) if "\n" in text[start:end] else ((start, end),):
            run = _run(text, low, high, span[0])
            yield from (run,) if len(run.words) <= LONGEST else _cut(run)


def _run(text: str, start: int, end: int, floor: int) -> Run:
    words = tuple(text[start:end].split())
    if len(words) == 1:
        return Run(words, (start,), (start + len(words[0]),), _begins(text, start, floor))
    spans = [word.span() for word in _WORD.finditer(text, start, end)]
    starts, ends = zip(*spans, strict=True)
    return Run(words, starts, ends, _begins(text, start, floor))


def _cut(run: Run) -> Iterator[Run]:
    """A run without end (a list of names, a text in capitals) in pieces."""
    for low in range(0, len(run.words), LONGEST):
        at = slice(low, low + LONGEST)
        yield Run(run.words[at], run.starts[at], run.ends[at], run.begins and low == 0)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """A run over several lines, cut where capitals throughout end or begin with a line."""
    at = start
    for gap in _BREAK.finditer(text, start, end):
        before, after = text[at : gap.start()].split()[-1], text[gap.end() : end].split(None, 1)[0]
        if _shouts(before) != _shouts(after):
            yield at, gap.start()
            at = gap.end()
    yield at, end


def _shouts(word: str) -> bool:
    return len(word) > 3 and word.isupper()


def _begins(text: str, at: int, floor: int) -> bool:
    """Whether what stands before lets a sentence begin here: nothing, a full stop, a colon, an opening mark."""
    before = at - 1
    while before >= floor and text[before] in " \t\r\n\"“”‘'(«[\u00a0`":
        before -= 1
    return before < floor or text[before] in ".!?:;•—–*>-"
