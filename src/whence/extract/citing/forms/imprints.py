"""Who printed a work, where and in which year: the end of a full citation, and by itself never a short form.

In: words. Out: whether nothing else stands there. A parser that took the beginning of a citation for prose leaves this
end over, and "Polity Press, 2005" is not cited again in whatever that press has printed.

>>> [is_imprint(words) for words in ("New York: Random House, 1961.", "Harbour Press, 2005", "Lee, Silt, 1961")]
[True, True, False]
"""

from __future__ import annotations

from functools import cache

import regex

from whence.extract.references.lists import lines

_IMPRINT = regex.compile(
    r"(?:(?P<place>\p{Lu}[\p{L}.’' -]{1,30}(?:,\s\p{Lu}{2})?):\s)?(?P<publisher>\p{Lu}[^:;]{1,60}),\s"
    r"(?:1[5-9]|20)\p{N}{2}[.,;]*"
)
_PUBLISHER = regex.compile(r"(?:Press(?:es)?|Books|Publish(?:ers|ing)|Verlag|[EÉ]ditions|House)$")
"""What the name of who prints books ends with."""
_NAME_AND_YEAR = regex.compile(r"\p{Lu}[^,:;]{1,60},\s(?:1[5-9]|20)\p{N}{2}[.,;]*")


def is_imprint(words: str) -> bool:
    """Whether nothing but a publisher and a year stands here, with a place or without; of "New York" the parser may
    have left "York"."""
    found = _IMPRINT.fullmatch(words.strip())
    if found is None:
        return False
    place, publisher = found["place"] or "", found["publisher"]
    return place in places() or f"New {place}" in places() or _PUBLISHER.search(publisher) is not None


def ends_in_imprint(words: str) -> bool:
    """Whether what stands behind a colon may be nothing but who printed a work in which year: "Polity, 2012."."""
    return _NAME_AND_YEAR.fullmatch(words.strip()) is not None


@cache
def places() -> frozenset[str]:
    """Where books are published, which is nobody's name."""
    return frozenset((*lines("places.txt"), *lines("places_abroad.txt")))
