"""What text recognition does to a page, by a seed: letters that look alike, lost and added spaces, stray marks.

In: signs, each with what it belongs to, and the share of signs at which something goes wrong. Out: signs in the same
form. Errors are drawn by what stands there: letters and figures are mostly confused with what looks like them, a space
is lost or doubled, a point is lost or becomes another.

>>> from random import Random
>>> "".join(sign for sign, _ in noised([(sign, 0) for sign in "Ibid., p. 45."], 0.3, Random(3)))
"lb'id., p 45."
"""

import random
from collections.abc import Iterator, Sequence

Sign = tuple[str, int | None]
"""A sign, and the number of the note to whose words it belongs."""

_ALIKE = {
    "a": "o s e",
    "b": "h 6 l)",
    "c": "e o (",
    "d": "cl ci",
    "e": "c o",
    "f": "t r",
    "g": "q 9",
    "h": "b li n",
    "i": "l 1 !",
    "j": "i ;",
    "k": "lc h",
    "l": "1 I i t",
    "m": "rn nn in",
    "n": "u ri ii",
    "o": "0 e c",
    "p": "n y",
    "q": "g",
    "r": "t n",
    "s": "a 5 8",
    "t": "f l r",
    "u": "n ii",
    "v": "y",
    "w": "vv",
    "x": "z",
    "y": "v g",
    "z": "2",
    "A": "4",
    "B": "8 R E",
    "C": "G O (",
    "D": "O",
    "E": "F B",
    "F": "P E",
    "G": "C 6",
    "H": "I1 N",
    "I": "l 1 J |",
    "J": "I",
    "K": "R",
    "L": "I l",
    "M": "lvl N",
    "N": "H",
    "O": "0 Q C",
    "P": "F",
    "Q": "O",
    "R": "B K",
    "S": "5 8 $",
    "T": "1 I",
    "U": "II",
    "V": "Y",
    "W": "VV",
    "Y": "V",
    "Z": "2",
    "0": "O o",
    "1": "l I i",
    "2": "Z z",
    "3": "8 5",
    "4": "A 1",
    "5": "S 3",
    "6": "b G",
    "7": "1 ?",
    "8": "3 B",
    "9": "g q",
    ".": ", · :",
    ",": ". ;",
    ";": ": ,",
    ":": "; .",
    "“": '" * ‘‘',
    "”": "\" * ''",
    "’": "' ‘ `",
    "–": "- —",
    "&": "8 &c",
    "(": "C {",
    ")": "J }",
    "[": "( l",
    "]": ") J",
    "-": "— ~ .",
}
"""What each sign is taken for, the likeliest first."""
_PAIRS = {"rn": "m", "cl": "d", "li": "h", "vv": "w", "ri": "n", "ni": "m", "in": "m", "ii": "u"}
_MARKS = "' . , * ^ ~ | · `".split()


def noised(signs: Sequence[Sign], rate: float, chance: random.Random) -> list[Sign]:
    """The signs as they were read."""
    return list(_read(signs, rate, chance))


def _read(signs: Sequence[Sign], rate: float, chance: random.Random) -> Iterator[Sign]:
    at = 0
    while at < len(signs):
        sign, owner = signs[at]
        at += 1
        if chance.random() >= rate:
            yield sign, owner
            continue
        pair = sign + (signs[at][0] if at < len(signs) else "")
        if pair in _PAIRS and chance.random() < 0.5:
            at += 1
            yield _PAIRS[pair], owner
        else:
            yield from ((one, owner) for one in _wrong(sign, chance))


def _wrong(sign: str, chance: random.Random) -> str:
    """What is read for a sign at which something goes wrong."""
    drawn = chance.random()
    if sign == "\n":
        return sign if drawn < 0.7 else f"{chance.choice(_MARKS)}\n"
    if sign == " ":
        return "" if drawn < 0.6 else "  " if drawn < 0.8 else f" {chance.choice(_MARKS)} "
    if sign.isalnum():
        return _alike(sign, chance) if drawn < 0.75 else "" if drawn < 0.83 else sign + _added(chance)
    return _alike(sign, chance) if drawn < 0.55 else "" if drawn < 0.85 else f" {sign}"


def _alike(sign: str, chance: random.Random) -> str:
    likely = _ALIKE.get(sign, sign).split() or [sign]
    return chance.choices(likely, [2 ** (len(likely) - at) for at in range(len(likely))])[0]


def _added(chance: random.Random) -> str:
    return " " if chance.random() < 0.45 else chance.choice(_MARKS)
