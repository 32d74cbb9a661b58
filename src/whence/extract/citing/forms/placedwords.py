"""Words with a place behind, as official papers are cited again: "Law Com No 123, para 4.7", "Silt Convention, art. 4",
"Roe v. Ostmere, Award, ¶ 45".

In: a text and a stretch of a note, or a citation's words. Out: where such words begin and end, and what stands before
the place. Which work is meant is for `whence.extract.citing.lookups.placedwords` to say.

>>> flat = "See Law Com No 123, para 4.7; General comment No. 12, paras 3–5. The board met in 2001, p. 4."
>>> [(flat[slice(*span)], said) for span, said in placed_words(flat, (0, len(flat)))]
[('Law Com No 123, para 4.7', 'Law Com No 123'), ('General comment No. 12, paras 3–5', 'General comment No. 12')]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.forms.shortforms import led
from whence.extract.late import late
from whence.models import Span

_SIGN = (
    r"(?:(?i:paras?|paragraphs?|arts?|articles?|ss?|sect?s?|sections?|regs?|rr?|rules?|chs?|chap|chapters?|annex|points?|cls?"
    r"|clause|cols?|pp?|pages?|principles?|recitals?|guidelines?|sch|schedule|vols?|pts?|parts?|Rd?nr?|Rz|Tz|S|FJ|fj|consid"
    r"|at)\b\.?|[§¶]{1,2}|(?:à\sla\s|aux?\s)(?:pp?|paras?)\b\.?)"
)
_NUMBER = r"(?:\[?\p{N}[\p{N}\p{L}.:/]*\]?(?:\([\p{L}\p{N}]{1,5}\))*|[IVXLC]{1,6}(?!\p{L})|\([\p{L}\p{N}]{1,5}\))"
_FIRST = rf"(?:,?\s{_SIGN}\s?{_NUMBER}|,\s(?!(?:1[5-9]|20)\p{{N}}{{2}}(?!\p{{N}})){_NUMBER})"
_PLACE = rf"{_FIRST}(?:(?:\s?[–-]\s?|,\s(?:and\s)?|\s(?:and|to|et|und)\s)(?:{_SIGN}\s?)?{_NUMBER})*"
_PLACED = late(
    rf"(?P<said>(?=\p{{Lu}}|\p{{N}}{{4}}\s\p{{Lu}})[^;“”\"()]{{3,120}}?){_PLACE}(?=\s*[.;]?\s*(?:$|;)|\.\s\p{{Lu}})"
)
_HEAD = regex.compile(r";\s")
_SMALL = frozenset(
    "of the and for on to in by with a an de des du la le les et di del della von der die das und no nos v vs versus c"
    " n° nr sent annex comment resolution judgment report law".split()
)
_PROPER_SHARE, _MOST = 0.6, 14


def placed_words(flat: str, span: Span) -> Iterator[tuple[Span, str]]:
    """The words with a place behind that a stretch, or a part of it behind a semicolon, begins with."""
    begun = len(flat[slice(*span)]) - len(flat[slice(*span)].lstrip())
    for head in (span[0] + begun, *(one.end() for one in _HEAD.finditer(flat, *span))):
        start = head + led(flat[head : span[1]])
        found = _PLACED.match(flat, start, span[1])
        if found and _reads_as_name(found["said"]):
            yield found.span(), found["said"]


def said_before_place(words: str) -> str | None:
    """What stands before the place where words are nothing else."""
    found = next(placed_words(words, (0, len(words))), None)
    return found[1] if found and not words[found[0][1] :].strip(" .;") else None


def _reads_as_name(said: str) -> bool:
    """Whether most words have capitals or are numbers, as in what bodies call their papers."""
    words = [word for word in said.split() if word.strip(".,").lower() not in _SMALL]
    proper = sum(1 for word in words if not word[0].islower())
    return 0 < len(words) <= _MOST and proper >= _PROPER_SHARE * len(words)
