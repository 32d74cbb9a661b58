"""Numbers in words and figures.

In: words of one number. Out: its value as a `Decimal`, None where they are none; bounded, however long the figure.

>>> number(["two", "hundred", "and", "fifty"]), number(["3", "million"]), number(["twenty", "-", "one"])
(Decimal('250'), Decimal('3000000'), Decimal('21'))
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

LONGEST = 24
"""Figures of more signs than this are identifiers or rubbish, and no number."""

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_SMALL = {word: Decimal(n) for n, word in enumerate([*_ONES.split(), "eighteen", "nineteen"])} | {
    "a": Decimal(1),
    "an": Decimal(1),
}
_TENS = {
    word: Decimal(n * 10) for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
MULTIPLIERS = {
    "dozen": Decimal(12),
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
)
_RANKS = {word: n for n, word in enumerate(_ORDINALS.split(), 1)}
_RANKS |= {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80}
_RANKS |= {"ninetieth": 90, "hundredth": 100}
_ASIDE = frozenset(["and", "-"])


def number(words: Sequence[str]) -> Decimal | None:
    """The number that the words make; "half a dozen" is 6, "half a million" 500,000."""
    total = current = Decimal(0)
    seen = halved = False
    for word in words:
        low = word.lower()
        if low == "half":
            halved = True
        elif low in MULTIPLIERS:
            total, current = _times(total, current if seen else Decimal(1), MULTIPLIERS[low])
            seen = True
        elif (value := _value(low)) is not None:
            current += value
            seen = True
        elif low not in _ASIDE and word not in "-–—":
            return None
    made = total + current
    if not seen:
        return None
    return made if not halved else made / 2 if words[0].lower() == "half" else made + Decimal("0.5")


def _times(total: Decimal, current: Decimal, by: Decimal) -> tuple[Decimal, Decimal]:
    """Hundreds go on being counted ("two hundred thousand"), greater multipliers close."""
    return (total, current * by) if by <= 100 else (total + current * by, Decimal(0))


def _value(low: str) -> Decimal | None:
    if low in _SMALL:
        return _SMALL[low]
    if low in _TENS:
        return _TENS[low]
    return figures(low)


def figures(word: str) -> Decimal | None:
    """A number in figures: 1,200 and 2.5."""
    plain = word.replace(",", "")
    if len(plain) > LONGEST or not plain.replace(".", "", 1).isdecimal():
        return None
    return Decimal(plain)


def rank(words: Sequence[str]) -> int | None:
    """The number of an ordinal: 20 for "twentieth", 21 for "twenty-first" and "21st"."""
    total = 0
    for word in words:
        low = word.lower()
        if low[:1].isdecimal():
            digits = "".join(sign for sign in low if sign.isdecimal())
            return int(digits) if len(digits) < 4 else None
        total += _RANKS.get(low, 0) + int(_TENS.get(low, 0))
    return total or None


def shown(value: Decimal) -> str:
    """A decimal string without exponent or trailing zeros.

    >>> shown(Decimal("1.50")), shown(Decimal(1500000))
    ('1.5', '1500000')
    """
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
