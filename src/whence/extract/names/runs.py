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
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from whence.kernels import Capitals, find_runs
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
_SHORTENED = (
    "Mr Mrs Ms Messrs Dr Sen Sens Rep Reps Gov Gen Lt Col Maj Capt Sgt Cpl Pvt Adm Cmdr Brig Prof Rev Hon Amb Supt Det"
    " Fr St Ste Jr Sr Mt Ft Inc Corp Co Ltd Dept Bros Mme HON SEN SENS REP REPS REV DR MR MRS MS"
).split()
_ABBREVIATED = rf"(?:{'|'.join(_SHORTENED)})\.(?!\w)"
_ARTICLES = "al el ul as ash at ad ar an az ibn bin abd oul d l".split()
_ARTICLE = rf"(?:{'|'.join(_ARTICLES)})[-–‐’']"
_LETTER = r"[\w’'ʼ`&]"
_INNER = r"(?:e|ul|al|i|a|la|el|ye|o|de|as|us|y|in|sur|le)(?=[-–‐ ])"
_HYPHEN = rf"[-–‐](?:{_INNER}|(?={_UP})(?<![A-Z]{{3}}[-–‐])|(?={_UP}{_UP})|(?=\d))"
"""A hyphen joins a capital behind it, or a small word of a name (Lashkar-e-Taiba); in other words it is a dash
("Hani Hanjour-the pilot"), as it is behind an acronym that is spelled out ("CIA-Central Intelligence Agency")."""
_SHORT_HEAD = rf"{_UP}\w{{1,3}}[-–‐](?=[a-z])"
"""Co-operation, Tri-border, Non-aligned."""
_WORDLIKE = rf"(?:{_SHORT_HEAD})?(?:(?<=[-–‐])\w|{_UP})(?:{_LETTER}|{_HYPHEN})*"
_CAP = rf"(?:{_ABBREVIATED}|(?:{_UP}\.-?)+(?!\w)|{_WORDLIKE})(?:,(?=\s[JS]r\b))?"
_SMALL_WORDS = (
    "of the for on in and & at against upon with to de la las los del della di da das do dos du le el al bin ben ibn"
    " bint abu van von der den ter zu y e ul ud und et from by"
).split()
_SMALL = rf"(?:{'|'.join(_SMALL_WORDS)})"
_GAP = r"(?:[ \u00a0]{1,2}|[ \t]*\r?\n[ \t]*)"
_RUN = re.compile(
    rf"(?=[aeiuobdl{_UP[1:]})(?<![\w’'])(?<![^A-Z][-–])(?:{_ARTICLE})?{_CAP}(?:{_GAP}(?:{_SMALL}{_GAP}){{0,3}}(?:{_ARTICLE})?{_CAP})*(?<![-–‐])"
)


def _listed(words: Iterable[str]) -> bytes:
    return f" {' '.join(words)} ".encode()


_GRAMMAR = Capitals(_RUN, _listed(_ARTICLES), _listed(_SMALL_WORDS), _listed(_SHORTENED))
_WORD = re.compile(r"\S+")
_BREAK = re.compile(r"[ \t]*\r?\n[ \t]*")


LONGEST = 40
"""Words of a run; a longer one is cut."""
_LEADING = "al el bin ibn bint abu ul van von de".split()
_LED = re.compile(rf"(?<![\w’'-])(?:{'|'.join(_LEADING)})\s+$")
_LED_ENDS = frozenset(word[-3:] for word in _LEADING if len(word) > 2)
_SHORT_ENDS = frozenset(word for word in _LEADING if len(word) == 2)
_FURTHER = frozenset(" \n")
_BEFORE_BEGINNING = " \t\r\n\"“”‘'(«[\u00a0`"
_CLOSE = 8


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


def runs(text: str, span: Span, *, skipped: Set[str] = frozenset()) -> Iterator[Run]:
    """The runs of `text[span]` in order, but for those of one word that is to be skipped; linear in its length."""
    for words, starts, ends in find_runs(text, span, _GRAMMAR, skipped):
        start, end = starts[0], ends[-1]
        led = _led(text, start, span[0])
        if led < start or (len(words) > 1 and "\n" in text[start:end]):
            found = [_run(text, line, span[0]) for line in _lines(text, led, end)]
        else:
            found = [Run(words, starts, ends, _begins(text, start, span[0]))]
        for run in found:
            if len(run.words) <= LONGEST:
                yield run
            else:
                yield from _cut(run)


def _led(text: str, start: int, floor: int) -> int:
    """Where the particle begins that leads a run, which begins at `start`; else there: "bin Laden"."""
    before = text[max(0, start - 4) : max(0, start - 1)]
    if before not in _LED_ENDS and before[-2:] not in _SHORT_ENDS and before[-1:] not in _FURTHER:
        return start
    found = _LED.search(text, max(floor, start - 24), start)
    return found.start() if found else start


def _run(text: str, span: Span, floor: int) -> Run:
    words = list(_WORD.finditer(text, *span))
    starts, ends = tuple(word.start() for word in words), tuple(word.end() for word in words)
    return Run(tuple(word.group() for word in words), starts, ends, _begins(text, span[0], floor))


def _cut(run: Run) -> Iterable[Run]:
    """A run without end (a list of names, a text in capitals) in pieces."""
    cuts = [slice(low, low + LONGEST) for low in range(0, len(run.words), LONGEST)]
    return [Run(run.words[at], run.starts[at], run.ends[at], run.begins and not at.start) for at in cuts]


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
    before = text[max(floor, at - _CLOSE) : at].rstrip(_BEFORE_BEGINNING)
    if not before and at - floor > _CLOSE:
        before = text[floor:at].rstrip(_BEFORE_BEGINNING)
    return not before or before[-1] in ".!?:;•—–*>-"
