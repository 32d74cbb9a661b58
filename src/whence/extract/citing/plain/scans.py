"""Whether a text was read from a scan, told by its noise: "St1ike", "sa|id", "tbe harbour".

In: a text. Out: yes or no. Words for everybody's eyes have none of these; one or two are slips and codes.

>>> noise = "On tbe wa1ls of tlie harb0ur, whicb he h|ad seen, and frorn which wi1h us. "
>>> is_scan(noise * 4), is_scan("The wall1and the H2O of web2print, www.a1bc.de. " * 40)
(True, False)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_WORDS = tuple(
    f" {word} "
    for word in (
        "tbe thc tlie tlic aud wbich wliich whicb tbat tliat wilh wiih witb witli frorn bccn havc wcre thcir tbeir wbo"
        " wlio rnay rnore sarne ofthe 0f 1n lbid. 1bid. lbid., 1bid., Ib1d., Ibld.,"
    ).split()
)
"""What scans make of the most frequent words."""
_INSIDE = re.compile(r"[0158~^|](?<=[A-Za-z].)(?=[a-z]{2})")
_WORD = re.compile(r"[\w~^|'/.@#&=?%:-]*")
_NOISY = re.compile(r"[A-Za-z][a-z]*(?:(?<=[a-z])[0158]|(?<=[A-Z])[01]|~(?!n)|\^(?![aeiou])|\|)[a-z]{2,}[.,:]?")
_FEWEST, _APART = 3, 60_000
"""So many such words of other spellings, and one in so many characters, no fewer."""


@lru_cache(maxsize=2)
def is_scan(text: str) -> bool:
    """Whether the text has the noise of text recognition."""
    wanted = max(_FEWEST, len(text) // _APART)
    found: set[str] = set()
    for count, word in enumerate(_noise(text), start=1):
        found.add(word)
        if count >= wanted and len(found) >= _FEWEST:
            return True
    return False


def _noise(text: str) -> Iterator[str]:
    for word in _WORDS:
        yield from [word] * text.count(word)
    for sign in _INSIDE.finditer(text):
        start = max(text.rfind(" ", 0, sign.start()), text.rfind("\n", 0, sign.start())) + 1
        whole = _WORD.match(text, start)
        if whole and _NOISY.fullmatch(whole[0]):
            yield whole[0]
