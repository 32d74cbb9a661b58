"""The numbers of printed pages that a text keeps in braces where each page began: `{31}`.

In: a text. Out: the spans of those numbers, where they count on through it.

>>> text = " ".join(f"It rained. {{{number}}}" for number in range(1, 12))
>>> [text[start:end] for start, end in page_numbers(text)][:3]
['{1}', '{2}', '{3}']
"""

from __future__ import annotations

import re
from itertools import pairwise

from whence.models import Span

_BRACED = re.compile(r"\{(\d{1,4})\}")
_FEWEST = 10
_STEP = 3
"""From one page to the next that has a number: blank ones and plates have none."""


def page_numbers(text: str) -> list[Span]:
    """Numbers in braces that nearly all count on by a page or two and stand once: those of notes stand twice, and in a
    program or a formula they do not count."""
    found = list(_BRACED.finditer(text)) if "{" in text else []
    numbers = [int(one[1]) for one in found]
    steps = sum(1 for one, two in pairwise(numbers) if 0 < two - one <= _STEP)
    counting = (
        len(found) >= _FEWEST and steps * 10 >= (len(found) - 1) * 9 and len(set(numbers)) * 10 >= len(numbers) * 9
    )
    return [one.span() for one in found] if counting else []
