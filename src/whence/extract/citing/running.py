"""Running attributions: outlets named in the text itself ("in a Washington Post interview on May 3", "told CNN").

In: a `Scene` and the date of the document. Out: citations of kind `running`, whose work is the outlet and, where the
text says one, the day. A day without a year is the last such one before the document's own.

>>> words = "He denied it in a Washington Post interview on May 3, 2019."
>>> page = layout(Reading("d", "r", words))
>>> [cited] = running(scene(page, plan(page, front_matter(page))), None, lambda at: ())
>>> words[cited.start : cited.end], cited.work["container-title"]
('Washington Post interview on May 3, 2019', 'Washington Post')
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

import regex

from whence.extract.days import DAY, MONTH, YEAR
from whence.extract.late import late
from whence.extract.lexicon import alternation, compiled, lines
from whence.extract.people import is_outlet, reads_as_outlet
from whence.extract.signoffs import issued
from whence.kernels import WordSet, spot_words, word_set
from whence.models import Citation, Span, ZoneRole, content_id
from whence.read.metadata.dates import edtf

if TYPE_CHECKING:
    from whence.extract.quotations import Scene

_CAPITAL = r"\p{Lu}[\p{L}\p{N}.’'&-]*(?<![.’'])"
_NAME = rf"{_CAPITAL}(?:\s(?:(?:of|and|the|de|for)\s)?{_CAPITAL}){{0,5}}"
_DAY_OF_MONTH = r"\p{N}{1,2}(?:st|nd|rd|th)?"
_WORDED = (
    rf"\p{{Lu}}\p{{Ll}}{{2,8}}\.?\s{_DAY_OF_MONTH}(?!\p{{N}}|,?\s\p{{N}}{{4}})|{_DAY_OF_MONTH}\s\p{{Lu}}\p{{Ll}}{{2,8}}"
)
_ANY = rf"(?P<date>{DAY}|{MONTH}|{YEAR}|{_WORDED})"
_DATED = rf"(?:,?\s(?:on|in|of|from|dated|published|aired|broadcast)(?:\son|\sin)?\s{_ANY})?"
_BEFORE = late(rf"(?:^|\W)(?:[Oo]n|[Ii]n)\s{_ANY},?\s(?:[Tt]he\s)?$")
_AROUND = 130
"""Characters of a name, its piece and its date before and behind a cue."""
_VERBS = (" reported", " revealed", " disclosed")
_RUN = regex.compile("[A-Za-z]+")
_SPEAKING = frozenset([ZoneRole.BODY, ZoneRole.KEY_POINTS])


@cache
def _patterns() -> tuple[regex.Pattern[str], ...]:
    pieces = alternation("running_pieces")
    behind = rf"(?P<name>{_NAME})(?:['’]s)?(?:\s(?P<piece>{pieces})\b)?{_DATED}"
    return (
        compiled(rf"\b{alternation('running_cues')}\s(?:the\s|its\s)?{behind}"),
        compiled(
            rf"\b[Ii]n\s(?:an?|the|its)\s(?:\p{{Ll}}[\p{{Ll}}-]+\s){{0,3}}(?P<name>{_NAME})\s(?P<piece>{pieces})\b{_DATED}"
        ),
        compiled(
            rf"(?P<name>{_NAME})(?P<piece>)\s(?:(?:has|had|first|also|later)\s)?(?:reported|revealed|disclosed)\b{_DATED}"
        ),
    )


@dataclass(frozen=True, slots=True)
class _Cue:
    """A pattern's own words, and how far into them the word stands by which they are spotted."""

    pattern: regex.Pattern[str]
    words: str
    ahead: int


@cache
def _cues() -> tuple[_Cue, ...]:
    rows = zip(_patterns(), (lines("running_cues"), lines("running_pieces"), _VERBS), strict=True)
    return tuple(_Cue(pattern, words, words.index(_spotted(words))) for pattern, row in rows for words in row)


def _spotted(words: str) -> str:
    runs: list[str] = _RUN.findall(words)
    return max(runs, key=len)


@cache
def _cues_by_word() -> tuple[WordSet, dict[str, list[int]]]:
    """The words by which cues are spotted, and the cues of each by number."""
    found: dict[str, list[int]] = {}
    for number, cue in enumerate(_cues()):
        found.setdefault(_spotted(cue.words), []).append(number)
    return word_set(found), found


def running(scene: Scene, published: str | None, covers: Callable[[int], tuple[Span, ...]]) -> list[Citation]:
    """The outlets that the running text names as its source, each once at a place."""
    found: dict[int, Citation] = {}
    for pattern, start, end in _windows(scene):
        for match in pattern.finditer(scene.layout.flat, start, end):
            for made in _cited(scene, match, published):
                found.setdefault(made.start, replace(made, covers=covers(made.start)))
    return list(found.values())


def _windows(scene: Scene) -> Iterator[tuple[regex.Pattern[str], int, int]]:
    """Each pattern with the stretches around its own words in speaking paragraphs: a look for plain words is cheap."""
    layout = scene.layout
    for number, at in sorted(_hits(layout.flat)):
        index = layout.at(at)
        if index is not None and scene.plan.roles[index] in _SPEAKING:
            block = layout.blocks[index]
            yield _cues()[number].pattern, max(block.start, at - _AROUND), min(block.end, at + _AROUND)


def _hits(flat: str) -> Iterator[tuple[int, int]]:
    """Where cues stand, each by number."""
    words, numbers = _cues_by_word()
    for place in spot_words(flat, words).places:
        word = _RUN.match(flat, place)
        for number in numbers.get(word.group(), ()) if word else ():
            cue = _cues()[number]
            if place >= cue.ahead and flat.startswith(cue.words, place - cue.ahead):
                yield number, place - cue.ahead


def _cited(scene: Scene, match: regex.Match[str], published: str | None) -> Iterator[Citation]:
    name = _outlet(match["name"])
    if name is None:
        return
    whole = name == match["name"]
    end = match.end() if whole else match.start("name") + len(name)
    work: dict[str, Any] = {"type": "article", "container-title": name}
    if (dated := _date(scene.layout.flat, match, whole)) and (day := _day(dated, published)):
        work["issued"] = issued(day)
    if whole and match["piece"]:
        work["genre"] = match["piece"]
    start = match.start("name")
    yield Citation(content_id(scene.reading, "citation", "running", start, end), start, end, "running", work)


def _date(flat: str, match: regex.Match[str], whole: bool) -> str | None:
    """The date behind an outlet's name, or right before it: "On March 13, 2005, the New York Times reported"."""
    if whole and match["date"]:
        return str(match["date"])
    start = match.start("name")
    before = _BEFORE.search(flat, max(0, start - 40), start)
    return str(before["date"]) if before else None


def _outlet(words: str) -> str | None:
    """The outlet that the words begin with: the longest beginning that is a known one, else all of them."""
    if reads_as_outlet(words):
        return words
    parts = words.split()
    for count in range(len(parts) - 1, 0, -1):
        if is_outlet(" ".join(parts[:count])):
            return " ".join(parts[:count])
    return None


def _day(words: str, published: str | None) -> str | None:
    """The date as EDTF; one without a year in the year before the document's date, None where that is not known."""
    if regex.search(r"\p{N}{4}", words):
        return edtf(words)
    known = (published or "")[:10]
    if len(known) != 10:
        return None
    years = (int(known[:4]), int(known[:4]) - 1)
    plain = regex.sub(r"(?<=\p{N})(?:st|nd|rd|th)", "", words)
    days = (edtf(f"{plain} {year}") or "" for year in years)
    return next((day for day in days if len(day) == 10 and day <= known), None)
