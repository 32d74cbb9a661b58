"""Whether the name before a place is a judgment's: some of its words, abbreviated or numbered, or a side's initials.

In: names as they are printed, or their words. Out: whether they fit. Only where volume and page agree is this enough.

>>> runs_in(("wash", "post"), ("in", "re", "washington", "post", "co")), unnumbered(("harbour", "ii"))
(True, ('harbour',))
>>> is_initials("OHB", "Ostmere Harbour Board v. Lee")
True
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

ONE_SIDE = r"(?:(?:In\s)?(?:the\s)?(?:Matter|Interest|Estate|Marriage)\sof)"
"""How a judgment's name begins that has one side: "In the Interest of T. L.", "Estate of Lee"."""
IN_MATTER = regex.compile(rf"(?=In\s){ONE_SIDE}\s")
_NUMERALS = frozenset(["i", "ii", "iii", "iv", "v", "vi"])
_SIDES = regex.compile(r"\s(?:[vV]s?|versus)\.?\s")
_CAPITAL = regex.compile(r"(?<!\p{L})\p{Lu}")
_LEAST_LETTERS, _LEAST_INITIALS = 3, 3


def _is_word(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= _LEAST_LETTERS and longer.startswith(shorter))


def runs_in(names: Sequence[str], whole: Sequence[str], fits: Callable[[str, str], bool] = _is_word) -> bool:
    """Whether these words stand together in a name, some of them abbreviated here or there."""
    count = len(names)
    places = range(len(whole) - count + 1)
    return count > 0 and any(all(map(fits, names, whole[at : at + count])) for at in places)


def unnumbered(names: tuple[str, ...]) -> tuple[str, ...]:
    """The words without the number by which several judgments of a name are told: "Harbour II"."""
    return names[:-1] if len(names) > 1 and names[-1] in _NUMERALS else names


def is_initials(name: str, full: str) -> bool:
    """Whether a name is the initials of one side: "OHB" for the Ostmere Harbour Board."""
    letters = name.strip(" ,.")
    if len(letters) < _LEAST_INITIALS or not (letters.isalpha() and letters.isupper()):
        return False
    return any("".join(_CAPITAL.findall(side)) == letters for side in _SIDES.split(full))
