"""Letters named by who wrote to whom on which day: "Lee to Roe, 3 May 1940", "Letter, Lee to Roe, May 3, 1940", "Lee’s
letter to Roe of 3 May 1940".

In: the words of a citation. Out: a `LetterNamed`; None where they are anything else. Which letter was cited before is
for `whence.extract.citing.lookups.letters` to say.

>>> letter_named("Ann Lee to Jan Roe, May 3, 1940, Roe Papers.")
LetterNamed(one='lee', other='roe', day='May 3, 1940', kept='Roe Papers')
>>> letter_named("From Ostmere to Rye, 1940") is None
True
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from whence.extract.citing.forms.shortforms import DAY
from whence.text import tokens

_NAME = r"(?:(?!(?:From|The|Letter|See)\b)\p{Lu}[\p{L}.’'-]*\s){0,3}?(?P<%s>\p{Lu}[\p{L}-]+(?:[’'](?!s\b)[\p{L}-]+)*)"
_LETTER = regex.compile(
    rf"(?:[Ll]etters?(?:,|\sfrom|\sof)\s)?{_NAME % 'one'}(?:[’']s\sletter|,\sletter)?\s(?:to|an|à|a)\s{_NAME % 'other'}"
    rf"(?:,|,?\s(?:of|on|dated|vom|du))\s(?P<day>{DAY.pattern})(?:,\s(?P<kept>[^;]{{3,120}}?))?[.;]?\s*"
)


@dataclass(frozen=True, slots=True)
class LetterNamed:
    """Who wrote to whom, by the last word of their names; the day; where it is kept, as far as that is told."""

    one: str
    other: str
    day: str
    kept: str


def letter_named(words: str) -> LetterNamed | None:
    """The letter that these words name."""
    found = _LETTER.fullmatch(words) if (" to " in words or " a" in words or " à " in words) else None
    if found is None:
        return None
    one, other = (tokens(found[name]).words[0] for name in ("one", "other"))
    return LetterNamed(one, other, found["day"], found["kept"] or "")
