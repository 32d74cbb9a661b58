"""Quotation marks in a paragraph, each with what it can be by its neighbours; apostrophes and inch marks left out.

In: text and a span. Out: `QuoteMark`s in order, doubles and guillemets apart from singles.

>>> [(m.at, m.opens, m.closes) for m in double_marks('a 6" gun, "big"', (0, 15))]
[(10, True, False), (14, False, True)]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from whence.extract.lexicon import entries
from whence.models import Span
from whence.text import PAGE_NUMBER


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """One quotation mark at `text[at:end]`. `opens` and `closes` say what it can be where it stands; `glyph` which
    sign it is, `family` which signs it pairs with (`"` doubles, `«` guillemets, `‹`, `「`, `『`, `'` singles)."""

    at: int
    end: int
    glyph: str
    family: str
    opens: bool
    closes: bool


LOST = "\ufffd"
"""What stands for a character that was lost: behind a sentence's end it was a closing mark."""
DOUBLES = regex.compile(
    "``|''(?=''(?!'))|''(?!')|(?<!’)’’(?!’)|(?<!‘)‘‘(?!‘)|[\"“”„‟＂«»‹›「」『』]|(?<=\\p{N})″|(?<=[.,!?…])\ufffd(?=\\s|$)"
)
SINGLES = regex.compile("(?<!`)`(?!`)|(?<!')'(?!'(?!'))|(?<!’)’(?!’(?!’))|(?<!‘)‘(?!‘(?!‘))|[‚‛]")
_FAMILIES = {"«": "«", "»": "«", "‹": "‹", "›": "‹", "「": "「", "」": "「", "『": "『", "』": "『"}
_GUILLEMETS = frozenset("«»‹›")
_OPENERS = frozenset(["“", "„", "‟", "``", "‘‘", "「", "『"])
_CLOSERS = frozenset(["」", "』", "″", LOST])
_OPEN_BEFORE = frozenset("([{<—–-/=¿¡*_>|")
_CLOSE_AFTER = frozenset(".,;:!?)]}([>—–-/…*_<|")
_NEVER_FIRST = frozenset(",;:!?)]}")
_NEVER_LAST = frozenset("([{")
_MARKS = frozenset("\"“”„‟＂«»‹›「」『』'‘’‚‛`")
_FEET = regex.compile(r"\p{N}\s?['′’]\s?\p{N}{1,2}(?:[ .]?\p{N}/\p{N})?$")
_DECADE = regex.compile(r"\p{N}\p{N}(?:s\b|(?!\p{N}))")
_WORD = regex.compile(r"\p{L}+")
_MORE = regex.compile(r"(?:…|\.\.\.)\s?\p{L}+(?:\s\p{L}+)?\s$")
_SYMBOL = regex.compile(r"(?<![\p{L}\p{N}])\p{L}$")
_PAGED = 12
"""Characters of a page's number."""
_LINK = 6
"""Words that lead on, behind the last sentence of a line, have at most."""
_STOP = regex.compile(r"[.!?…:](?!\p{N})")
_LEFTWARD = regex.compile(r"[\p{Arabic}\p{Hebrew}]")
_TURNED = {"«": "«»", "»": "«»", "“": "“”", "”": "“”", "„": "“”"}


def double_marks(text: str, span: Span) -> list[QuoteMark]:
    """All marks but single ones in `text[span]`."""
    marks: list[QuoteMark] = []
    for found in DOUBLES.finditer(text, *span):
        glyph = found.group()
        before = _before(text, found.start(), span)
        opens, closes = _sides(before, text[found.end() : min(span[1], found.end() + 2)] or " ")
        after = text[found.end()] if found.end() < span[1] else " "
        if glyph in _GUILLEMETS and before.isalnum() and after.isalnum():
            continue  # an apostrophe that a scan misread: the board«s letter
        if glyph in "»›" and found.start() == span[0] and after.isspace() and not _opened(text, span):
            continue  # a bullet, or the sign that a French quotation goes on
        if glyph in "»›" and _leads_on(text, found.start(), span) and not _opened(text, span):
            continue
        if glyph == "″" and not (_waits(marks) and _stays_open(text, found.end(), span)):
            continue  # inches, unless “… at least 10″ would stay open
        if glyph == '"' and after.isdigit() and _SYMBOL.search(text, max(span[0], found.start() - 3), found.start()):
            continue  # I"1: a double prime
        if glyph == '"' and before.isdigit() and _is_inch(text, found.start(), span, after):
            continue
        if glyph in _OPENERS:
            opens, closes = True, closes and not opens
        elif glyph in _CLOSERS:
            opens, closes = False, True
        marks.append(QuoteMark(found.start(), found.end(), glyph, _FAMILIES.get(glyph, '"'), opens, closes))
    return _by_turns(text, span, _without_lone_inches(text, marks)) if marks else marks


def _waits(marks: Sequence[QuoteMark]) -> bool:
    """Whether a curly mark has opened and none has closed."""
    return bool(marks) and marks[-1].glyph == "“" and marks[-1].opens


def _stays_open(text: str, at: int, span: Span) -> bool:
    """Whether no closing mark stands behind a place before the next opening one."""
    opening, closing = text.find("“", at, span[1]), text.find("”", at, span[1])
    return closing < 0 or 0 <= opening < closing


def _before(text: str, at: int, span: Span) -> str:
    """The sign before a mark; where a page's number stands there, `[Pg 31]"It rained`, that of a blank."""
    before = text[at - 1] if at > span[0] else " "
    paged = before in "]}" and PAGE_NUMBER.search(text, max(span[0], at - _PAGED), at)
    return " " if paged and paged.end() == at else before


def _by_turns(text: str, span: Span, marks: list[QuoteMark]) -> list[QuoteMark]:
    """Where writing runs to the left, converters turn marks about (”word“, »word«, »word»): there each second one
    closes, where their number allows it. A straight mark has no direction to lose."""
    turned = [mark for mark in marks if mark.glyph in _TURNED]
    if len(turned) < 2 or len(turned) % 2 or not _LEFTWARD.search(text, *span):
        return marks
    if {mark.family for mark in turned} != {turned[0].family} or len(turned) != len(marks):
        return marks
    signs = _TURNED[turned[0].glyph]
    return [replace(mark, glyph=signs[at % 2], opens=at % 2 == 0, closes=at % 2 == 1) for at, mark in enumerate(turned)]


def _sides(before: str, following: str) -> tuple[bool, bool]:
    """Whether a mark between this character and these two can open and can close."""
    after = following[0]
    bracket = after == "[" and following[1:2].isalpha()  # "[w]e opens; "[3] closes
    left = before.isspace() or before in _OPEN_BEFORE or before in _MARKS
    right = after.isspace() or (after in _CLOSE_AFTER and not bracket) or after in _MARKS
    opens = left and not after.isspace() and after not in _NEVER_FIRST
    closes = right and not before.isspace() and before not in _NEVER_LAST
    return (opens, closes) if opens or closes else (True, True)  # glued or free on both sides: the order decides


def _leads_on(text: str, at: int, span: Span) -> bool:
    """Whether this is an arrow to more: "... More »" within a line, "All of Ostmere ›" at the end of a short one."""
    if not text[at + 1 : span[1]].strip() and text[at - 1 : at].isspace():
        return 0 < len(_STOP.split(text[max(span[0], at - 200) : at])[-1].split()) <= _LINK
    return _MORE.search(text, max(span[0], at - 40), at) is not None


def _opened(text: str, span: Span) -> bool:
    return any(text.find(glyph, *span) >= 0 for glyph in "«‹")


def _is_inch(text: str, at: int, span: Span, after: str) -> bool:
    """5'10", 40°26'46": seconds or inches behind feet or minutes."""
    return bool(_FEET.search(text[max(span[0], at - 10) : at])) and not after.isalnum()


def _without_lone_inches(text: str, marks: list[QuoteMark]) -> list[QuoteMark]:
    """Leave out `6"`: a straight mark behind a digit that would open, or close when another mark still has to."""
    kept: list[QuoteMark] = []
    open_at: int | None = None
    straight = [mark for mark in marks if mark.glyph == '"']
    if not any(mark.at and text[mark.at - 1].isdigit() for mark in straight):
        return marks
    following = dict(pairwise(straight))
    for mark in marks:
        if mark.glyph != '"':
            kept.append(mark)
            continue
        behind_digit = mark.at > 0 and text[mark.at - 1].isdigit()
        if open_at is None:
            if behind_digit and mark.closes and not text[mark.end : mark.end + 1].isupper():
                continue  # but 59"Saudi opens behind a note's number
            open_at = mark.at
        else:
            next_mark = following.get(mark)
            if behind_digit and next_mark is not None and next_mark.closes and not next_mark.opens:
                continue
            open_at = None
        kept.append(mark)
    return kept


def single_marks(text: str, span: Span) -> list[QuoteMark]:
    """Single marks in `text[span]` that can be quotation marks: no apostrophes inside words, no elisions, decades."""
    marks = []
    for found in SINGLES.finditer(text, *span):
        at, glyph = found.start(), found.group()
        before = text[at - 1] if at > span[0] else " "
        following = text[at + 1 : min(span[1], at + 3)] or " "
        after = following[0]
        if before.isalnum() and after.isalnum() and glyph != "‚":
            continue
        opens, closes = _sides(before, following)
        if glyph in "`‚":
            opens, closes = opens, False
        elif glyph == "‘":
            closes = closes and not opens
        if opens and _is_elision(text, at + 1):
            opens = False
        if before in "nN" and at - 2 >= span[0] and text[at - 2] in "'‘’":  # rock 'n' roll
            continue
        if before.isdigit() and not _closes_number(text, at, span):
            closes = False
        if opens or closes:
            marks.append(QuoteMark(at, found.end(), glyph, "'", opens, closes))
    return marks


def _is_elision(text: str, at: int) -> bool:
    """'90s, 'em, 'tis, rock 'n' roll."""
    if _DECADE.match(text, at):
        return True
    word = _WORD.match(text, at)
    return bool(word) and word.group().casefold() in entries("elisions")


def _closes_number(text: str, at: int, span: Span) -> bool:
    """A mark behind a digit closes only where something opened: feet and minutes (6', 40°26') do not."""
    return "'" in text[max(span[0], at - 80) : at] or "‘" in text[max(span[0], at - 80) : at]
