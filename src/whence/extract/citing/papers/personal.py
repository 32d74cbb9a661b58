"""Papers named by a person and a kind: "Lee Interview at 14", "Roe oral history, 17–18", "Lee diary, 9 June 1940".

In: the words of a citation. Out: the person and the kind; None where they are anything else. Which interview of Roe was
cited before is for `whence.extract.citing.lookups.personal` to say.

>>> paper_named("Lee Dep. Tr. at 14"), paper_named("The Tides of Trade at 14") is None
(('lee', 'dep', ''), True)
>>> paper_named("Interview with Ann Roe.")
('roe', 'inte', '')
"""

from __future__ import annotations

import regex

from whence.extract.citing.forms.shortforms import DAY
from whence.text import tokens

_KIND = (
    r"Interview|Oral\sHistory|Dep(?:osition)?|Aff(?:idavit)?|Decl(?:aration)?|Testimony|Letter|Ltr|Memo(?:randum)?"
    r"|Diar(?:y|ies)|Journals?"
)
_NAME = r"(?:\p{Lu}[\p{L}.’'-]*\s){0,2}?(?P<name>(?!(?:The|This|That|His|Her|Our|Their)\b)\p{Lu}[\p{L}’'-]{2,})"
_PLACE = r"(?:,?\s(?:at\s|pp?\.\s?)\p{N}[\p{N}:,\s–-]*|,?\s¶{1,2}\s?\p{N}[\p{N},\s–-]*)"
_LEGAL = regex.compile(
    rf"(?P<name>\p{{Lu}}[\p{{L}}’'-]{{2,}})\s(?P<kind>{_KIND})\b\.?(?:\s(?:Transcript|Tr\.|Ex\.\s?\p{{N}}+))?{_PLACE}[.;]?\s*"
)
_SPOKEN = regex.compile(
    rf"(?:{_NAME},?\s(?P<kind>(?i:oral\shistory|interviews?|memorandum|memo|letter|testimony|statement|affidavit|deposition|speech|lecture))|(?:[Aa]uthor(?:[’']s)?\s)?(?P<kind>[Ii]nterview)\s(?:with|of)\s{_NAME})"
    rf"(?:\s(?:with|by)\s(?:\p{{Lu}}[\p{{L}}.’'-]*\s){{0,2}}(?P<where>\p{{Lu}}[\p{{L}}’'-]{{2,}})|,\s(?P<where>\p{{Lu}}\p{{L}}{{2,20}}|{DAY.pattern}))?"
    r"(?:,\s(?:pp?\.\s?|at\s)?\p{N}{1,3}(?:[–-]{1,2}\p{N}{1,3})?(?:,\s\p{N}{1,3}(?:[–-]{1,2}\p{N}{1,3})?)*)?[.;,]?\s*"
)
"""What historians cite so, with a place of keeping or a page: "Roe oral history, Bancroft, 8"."""
_KEPT = regex.compile(rf"{_NAME}(?:[’']s)?\s(?P<kind>[Dd]iar(?:y|ies)|[Jj]ournals?)(?:,\s[^;]{{1,40}})?[.;]?\s*")
_TOLD = 4
"""Letters by which a kind is told from others, however it is abbreviated."""


def paper_named(words: str) -> tuple[str, str, str] | None:
    """The person, the kind, and by whom, where or of which day it is ("" where that is not told), that these words name
    before a place; None where they are anything else."""
    for form in (_LEGAL, _SPOKEN, _KEPT):
        if found := form.fullmatch(words):
            where = found.groupdict().get("where") or ""
            return tokens(found["name"]).words[0], found["kind"].lower()[:_TOLD], where.lower()
    return None
