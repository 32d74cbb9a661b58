"""Mojibake: stretches of UTF-8 that somebody read as Windows-1252 ("â€™" for "’"), found one by one.

In: text. Out: `(start, end, replacement)` for each stretch that can only be mojibake.

>>> mojibake("Iranâ€™s capital")
[(4, 7, '’')]
>>> mojibake("CAFÉ” said he")
[]
"""

from __future__ import annotations

import re

# A lead byte of UTF-8 read as Windows-1252, and after it something that a continuation byte (80..BF) is read as.
_LEAD = re.compile(r"[Â-ô][\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]")
# é and two signs (“the café”—) would be one Chinese character: a single one of these scripts is not believed, nor are
# several where all signs are quotation marks and dashes.
_ACCENT = re.compile(r"(?!ðŸ)[àáã-ô].{1,4}|(?:[àáã-ô][“”‘’–—]{1,3})+")
_RUN = re.compile(r"[^\x00-\x7f]{2,}")


def mojibake(text: str) -> list[tuple[int, int, str]]:
    """The stretches of `text` that are mojibake, with what they stood for; none where it is in doubt."""
    if text.isascii() or not _LEAD.search(text):
        return []
    runs = [run for run in _RUN.finditer(text) if _LEAD.match(run.group()) and not _ACCENT.fullmatch(run.group())]
    meant = ((run, _meant(run.group())) for run in runs)
    return [(run.start(), run.end(), words) for run, words in meant if words is not None]


def _meant(words: str) -> str | None:
    """What a run stood for; None where ftfy sees nothing wrong with it."""
    import ftfy  # few texts need it, and all commands would wait for it
    from ftfy.badness import is_bad

    if not _is_western(words) or not is_bad(words):
        return None
    fixed = ftfy.fix_encoding(words)
    return fixed if len(fixed) < len(words) and not _ACCENT.fullmatch(_changed(words, fixed)) else None


def _changed(words: str, fixed: str) -> str:
    """The part of a run that was mended."""
    low = _same(words, fixed)
    high = _same(words[low:][::-1], fixed[low:][::-1])
    return words[low : len(words) - high]


def _same(one: str, other: str) -> int:
    """How many characters both begin with."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _is_western(words: str) -> bool:
    """Whether Windows-1252 has all of these signs; other encodings are mistaken for it too seldom to guess."""
    try:
        words.encode("sloppy-windows-1252")  # ftfy's
    except UnicodeEncodeError:
        return False
    return True
