"""Mojibake: stretches of UTF-8 that somebody read as Windows-1252 ("â€™" for "’"), found one by one.

In: text. Out: `(start, end, replacement)` for each stretch that can only be mojibake.

>>> mojibake("Iranâ€™s capital")
[(4, 7, '’')]
>>> mojibake("CAFÉ” said he")
[]
"""

from __future__ import annotations

import re

from ftfy import bad_codecs, fix_encoding
from ftfy.badness import is_bad

# A lead byte of UTF-8 read as Windows-1252, and after it something that a continuation byte (80..BF) is read as.
_LEAD = re.compile(r"[Â-ô][\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]")
# é and two signs (“the café”—) would be one Chinese character: a single one of these scripts is not believed.
_ACCENT = re.compile(r"(?!ðŸ)[àáã-ô].{1,4}")
bad_codecs.ok()  # registers the "sloppy" encodings
_RUN = re.compile(r"[^\x00-\x7f]{2,}")


def mojibake(text: str) -> list[tuple[int, int, str]]:
    """The stretches of `text` that are mojibake, with what they stood for; none where it is in doubt."""
    if text.isascii() or not _LEAD.search(text):
        return []
    found = []
    for run in _RUN.finditer(text):
        words = run.group()
        if _LEAD.match(words) and not _ACCENT.fullmatch(words) and _is_western(words) and is_bad(words):
            fixed = fix_encoding(words)
            if len(fixed) < len(words):
                found.append((run.start(), run.end(), fixed))
    return found


def _is_western(words: str) -> bool:
    """Whether Windows-1252 has all of these signs; other encodings are mistaken for it too seldom to guess."""
    try:
        words.encode("sloppy-windows-1252")
    except UnicodeEncodeError:
        return False
    return True
