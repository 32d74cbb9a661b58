"""Papers named by a person and a kind: "Lee Interview at 14", "Roe oral history, 17–18", "Lee diary, 9 June 1940".

In: the words of a citation. Out: the person and the kind; None where they are anything else. Which interview of Roe was
cited before is for `whence.extract.citing.lookups.personal` to say.

>>> paper_named("Lee Dep. Tr. at 14"), paper_named("The Tides of Trade at 14") is None
(PaperNamed(name='lee', kind='dep', where='', given=()), True)
>>> paper_named("Ann Roe, interview with the author, May 3, 2014.")
PaperNamed(name='roe', kind='inte', where='may 3, 2014', given=('ann',))
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from whence.extract.citing.forms.shortforms import DAY
from whence.extract.late import late
from whence.text import tokens

_KIND = (
    r"Interview|Oral\sHistory|Dep(?:osition)?|Aff(?:idavit)?|Decl(?:aration)?|Testimony|Letter|Ltr|Memo(?:randum)?"
    r"|Diar(?:y|ies)|Journals?"
)
_NAME = (
    r"(?P<given>(?:\p{Lu}[\p{L}.’'-]*\s){0,2}?)(?P<name>(?!(?:The|This|That|His|Her|Our|Their)\b)\p{Lu}[\p{L}’'-]{2,})"
)
_PLACE = r"(?:,?\s(?:at\s|pp?\.\s?)\p{N}[\p{N}:,\s–-]*|,?\s¶{1,2}\s?\p{N}[\p{N},\s–-]*)"
_LEGAL = regex.compile(
    rf"(?P<name>\p{{Lu}}[\p{{L}}’'-]{{2,}})\s(?P<kind>{_KIND})\b\.?(?:\s(?:Transcript|Tr\.|Ex\.\s?\p{{N}}+))?{_PLACE}[.;]?\s*"
)
_SPOKEN = late(
    rf"(?:{_NAME},?\s(?:(?:tele)?(?:phone|personal|video|online)\s)?(?P<kind>(?i:oral\shistory|interviews?|memorandum|memo|letter|testimony|statement|affidavit|deposition|speech|lecture|personal\scommunication|pers\.\scomm\.?|e-?mail(?=,|\smessage|\sto\s))|in\s(?:discussion|conversation)(?=\swith\s(?:the\s)?author))|(?:[Aa]uthor(?:[’']s)?\s)?(?P<kind>[Ii]nterview)\s(?:with|of)\s{_NAME})"
    r"(?:\smessage)?(?:\s(?:with|by|to)\s(?:the\s)?(?:author|writer|me)\b)?"
    rf"(?:\s(?:with|by)\s(?:\p{{Lu}}[\p{{L}}.’'-]*\s){{0,2}}(?P<where>\p{{Lu}}[\p{{L}}’'-]{{2,}})|,\s(?P<where>\p{{Lu}}\p{{L}}{{2,20}}|{DAY.pattern}))?"
    r"(?:,\s(?:pp?\.\s?|at\s)?\p{N}{1,3}(?:[–-]{1,2}\p{N}{1,3})?(?:,\s\p{N}{1,3}(?:[–-]{1,2}\p{N}{1,3})?)*)?[.;,]?\s*"
)
"""What historians cite so, with a place of keeping or a page: "Roe oral history, Bancroft, 8"."""
_KEPT = regex.compile(rf"{_NAME}(?:[’']s)?\s(?P<kind>[Dd]iar(?:y|ies)|[Jj]ournals?)(?:,\s[^;]{{1,40}})?[.;]?\s*")
_TITLES = frozenset("mr mrs ms dr prof professor sir dame lord lady rev gen general col colonel".split())
_TOLD = 4
"""Letters by which a kind is told from others, however it is abbreviated."""


@dataclass(frozen=True, slots=True)
class PaperNamed:
    """Whose paper it is, of which kind; by whom, where or of which day it is ("" where that is not told); the names in
    front of the surname."""

    name: str
    kind: str
    where: str
    given: tuple[str, ...]


def paper_named(words: str) -> PaperNamed | None:
    """What these words name before a place; None where they are anything else."""
    for form in (_LEGAL, _SPOKEN, _KEPT):
        if found := form.fullmatch(words):
            told = found.groupdict()
            given = tuple(word for word in tokens(told.get("given") or "").words if word not in _TITLES)
            kind = found["kind"].lower().removeprefix("in ")[:_TOLD]
            return PaperNamed(tokens(found["name"]).words[0], kind, (told.get("where") or "").lower(), given)
    return None
