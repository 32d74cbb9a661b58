"""Mojibake: stretches of UTF-8 that somebody read as Windows-1252 ("â€™" for "’"), found one by one.

In: text. Out: `(start, end, replacement)` for each stretch that can only be mojibake.

>>> mojibake("Iranâ€™s capital")
[(4, 7, '’')]
>>> mojibake("CAFÉ” said he")
[]
"""

from __future__ import annotations

import re

from ftfy import fix_encoding
from ftfy.badness import is_bad

# A lead byte of UTF-8 read as Windows-1252, and after it something that a continuation byte (80..BF) is read as.
_LEAD = re.compile(r"[Â-ô][\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]")
_RUN = re.compile(r"[^\x00-\x7f]{2,}")


def mojibake(text: str) -> list[tuple[int, int, str]]:
    """The stretches of `text` that are mojibake, with what they stood for; none where it is in doubt."""
    if text.isascii() or not _LEAD.search(text):
        return []
    found = []
    for run in _RUN.finditer(text):
        if _LEAD.match(run.group()) and is_bad(run.group()):
            fixed = fix_encoding(run.group())
            if fixed != run.group() and len(fixed) < len(run.group()):
                found.append((run.start(), run.end(), fixed))
    return found
