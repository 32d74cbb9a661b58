"""The names of a judgment's two sides in front of its place, as courts of the Commonwealth print them: "Lee Works (P)
Ltd. & Ors. vs. State of Ostmere and others, reported in", "Ch. Berg & Others, Etc. v. Roe (dead) by Lrs.".

In: a text and where a place begins in it. Out: where the names begin and end, None where no two sides stand there.

>>> text = "as in the case of Lee & Others, Etc. vs. State of Ostmere and others, reported in [AIR 1956 SC 676]"
>>> start, end = two_sides(text, 0, text.index("AIR"))
>>> text[start:end]
'Lee & Others, Etc. vs. State of Ostmere and others'
"""

from __future__ import annotations

import regex

from whence.extract.citing.forms.shortforms import led
from whence.extract.late import late
from whence.models import Span

_BEFORE = 280
"""Characters before a place in which the names stand."""
_BRACKETED = 80
_LONGEST = 18
"""Words of a side."""
_VERSUS = regex.compile(
    r"(?<=[\p{L}.)’']\s|\p{L}\.)(?:[vV]\.?|[vV]s\.?|VS\.?|[vV]ersus|VERSUS|c\.)\s(?=[\p{Lu}(]|(?:the|l[ae]s?)\s\p{Lu})"
)
_NAME = r"\p{Lu}[\p{L}\p{N}.’'&/()-]*"
_SMALL = (
    r"(?:of|the|for|and|&|in|by|de|du|la|et|al\.|others?\.?|ors\.?|another|anr\.?|etc\.?|through|dead|lrs\.?|on|behalf|ex"
    r"|parte|rel\.|its|plc|llp|t/a|d/b/a|gmbh)"
)
_BRACKET = r"\([^()]{1,80}\)"
_WORD = rf"(?:{_NAME}|{_SMALL}|{_BRACKET})"
_SECOND = late(
    rf"(?:(?:the|l[ae]s?)\s)?(?:{_NAME}|{_BRACKET})(?:,?\s?{_WORD}|\s\p{{N}}{{1,4}}(?=\s\p{{L}})){{0,{_LONGEST}}}(?P<end>)"
    r"(?:\s?[,;:–—\p{C}-]{0,2}\s?(?:(?:and\s)?(?:since\s)?(?:reported|cited)\s(?:in|as|at)[:,]?\s)?[\[(]?)\s?"
)
"""The second side, and what may stand between it and the place."""
_COMMA_IN = regex.compile(
    r"(?i:and|&|ors\.?|others|etc\.?|anr\.?|another|ltd\.?|limited|inc\.?|llc|co\.|publishers)(?:,?\s|$)"
)
"""What goes on behind a comma in a name."""
_LEADING = late(
    r"(?i:in|of|the|for|and|&|by|on|see|also|both|from|with|per|at|to|following|applying|distinguishing|relying|upon|that|case|cases|matter"
    r"|judge?ment|judge?ments|decision|decisions|court|supreme|high|bench|division|full|constitution)\s"
)
_COURT = regex.compile(r"(?:\p{Lu}[\p{L}’'.]*\s){1,6}in\s(?:the\s(?:case|matter)\sof\s)?(?=\p{Lu})")
"""Who decided: "the Supreme Court in Lee v. Roe"."""
_FULL_STOP = regex.compile(r"(?<![\p{Lu}.])\p{Ll}{4,}\.\s(?=\p{Lu})")
_STOPS_SHORT = regex.compile(
    r"(?i:assn|assoc|asstt|commr|comm|corp|corpn|coop|dept|educ|engg|govt|instt|intl|mfg|natl|prof|univ|exch|hosp|others"
    r"|anor)\.\s$"
)
"""Words that a full stop shortens."""


def two_sides(text: str, low: int, end: int) -> Span | None:
    """Where the names of two sides begin and end that stand right before a place, behind `low`."""
    versus = next(reversed(list(_VERSUS.finditer(text, max(low, end - _BEFORE), end))), None)
    other = _SECOND.fullmatch(text, versus.end(), end) if versus is not None else None
    if versus is None or other is None or _is_parted(text, versus.end(), other.end("end")):
        return None
    start = first_side(text, low, versus.start())
    return (start, other.end("end")) if start is not None else None


def _is_parted(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends there."""
    stops = _FULL_STOP.finditer(text, start, end)
    return any(_STOPS_SHORT.search(text, start, stop.end()) is None for stop in stops)


def first_side(text: str, low: int, end: int) -> int | None:
    """Where the first side begins that ends there, behind `low`."""
    low, start = max(low, end - _BEFORE), end
    for _ in range(_LONGEST):
        before = _word_before(text, low, start, end)
        if before is None:
            break
        start = before
    start += led(text[start:end])
    while lead := _LEADING.match(text, start, end) or _COURT.match(text, start, end):
        start = lead.end()
    return start if start < end and text[start : start + 1].isupper() else None


def _word_before(text: str, low: int, start: int, end: int) -> int | None:
    """Where the word of a name before a place begins; None where none is."""
    at = text.rfind(" ", low, start - 1) + 1 or low if start > low else start
    if at == start:
        return None
    if at == low and low and text[low - 1 : low].strip():
        return None  # a word may have been cut there
    if text[start - 2 : start - 1] == ")" and (opened := text.rfind("(", max(low, start - _BRACKETED), start)) > low:
        return opened if "(" not in text[at : start - 1] and text[opened - 1] == " " else at
    word = text[at : start - 1]
    bare = word.rstrip(",")
    if word.endswith(",") and start < end and not _COMMA_IN.match(text, start):
        return None
    if regex.fullmatch(_WORD, bare) is None:
        return at + 1 if start < end and regex.fullmatch(rf'[(\["“‘]{_NAME}', bare) else None
    parted = word.endswith(".") and start < end and _is_parted(text, at, start + 1)
    return None if parted else at
