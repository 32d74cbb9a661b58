"""Notes that run on in one paragraph of a section of notes: "1 Ann Lee, Silt, 4. 2 Ibid., 5. 3 Jane Roe, Sand."

In: a text, the stretch behind a paragraph's own label, that label's number and how it is printed. Out: the labels
behind it, in order. They count on by one: a number that is missing ends the row. Two at least must follow, as one
number in a note may be anything.

>>> words = "Lee, Silt, p. 4. 2 Ibid., 5. 3 Roe, Dec. 12, 2010. http://example.org 4 Ibid."
>>> [one.number for one in run_on(words, (0, len(words)), 1, "bare")]
[2, 3, 4]
>>> run_on("Lee counted 2 Boats. 3 Of them sank.", (0, 36), 1, "bare")
[]
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from whence.models import Span

_FEWEST = 2
_BEHIND = (
    r"(?<=[.!?”\"’»)\]}\p{N}/]\s|/\S{1,80}\s)(?<!\b(?:pp?|[Vv]ols?|[Nn]os?|nn?|[Cc]hs?|[Ss]ec|[Aa]rts?|[Nn]otes?|[Pp]ages?|[Cc]hapters?|[Ss]ections?|[Pp]arts?"
    r"|[Ss]lides?|[Ff]igs?|[Ff]igures?|[Tt]ables?|[Aa]rticles?|[Rr]ule|[Tt]itle|[Nn]umber|§)\.?\s)"
)
"""What stands before a label: the end of a sentence, a page or an address, no word that a number belongs to."""
_AHEAD = (
    r"(?!(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b)(?:[“\"‘«(\[*_]{0,2}\p{Lu}|(?:ib[ií]d|id|ebd|ebenda|op|loc|supra|see|cf|vgl|voir|siehe)\b|https?:)"
)
"""What a note begins with; 12 May is no note's head."""
_SIGNS = {"bare": r"\s", "stopped": r"[.)]\s", "bracket": r"\][.:]?\s?"}
_BEFORE = {"bracket": r"\[\^?"}


class Label(NamedTuple):
    """A label at `start:end` inside a paragraph."""

    number: int
    start: int
    end: int


def run_on(flat: str, span: Span, number: int, form: str) -> list[Label]:
    """The labels that count on behind `number`, printed in the same `form`."""
    if form not in _SIGNS:
        return []
    found: list[Label] = []
    low = span[0]
    while one := _label(flat, (low, span[1]), number + len(found) + 1, form):
        found.append(one)
        low = one.end
    return found if len(found) >= _FEWEST else []


def _label(flat: str, span: Span, number: int, form: str) -> Label | None:
    if flat.find(str(number), *span) < 0:
        return None
    pattern = rf"{_BEHIND}{_BEFORE.get(form, '')}{number}{_SIGNS[form]}\s*(?={_AHEAD})"
    one = regex.compile(pattern).search(flat, *span)
    return Label(number, one.start(), one.end()) if one else None
