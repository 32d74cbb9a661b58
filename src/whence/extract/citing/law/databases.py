"""Judgments cited by their number in a database, before a report prints them: "Lee v. Roe, No. 21-18, 2023 WL 86, at *2
(1st Cir. Jan. 9, 2023)", "Lee, 2023 WL 86, at *4", "Berg v. Ostmere, 2019 U.S. Dist. LEXIS 1294"; or by the number that
a state's court gives them: "People v. Lee, 2019 IL 1228, ¶ 18", "State v. Roe, 2003-Ohio-5372".

In: a text and a stretch. Out: `Case`s in order. Year and number are the volume of such a judgment, which has it for
itself alone; its pages are told by stars, and its own is 0.

>>> words = "Lee v. Roe, No. 21-18, 2023 WL 86, at *2 (1st Cir. Jan. 9, 2023). See Lee, 2023 WL 86, at *4."
>>> [(words[one.start : one.end], one.is_short) for one in database_cases(words, (0, len(words)))]
[('Lee v. Roe, No. 21-18, 2023 WL 86, at *2 (1st Cir. Jan. 9, 2023)', False), ('Lee, 2023 WL 86, at *4', True)]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.law.case import Case
from whence.extract.citing.law.casenames import SIDES, named_before
from whence.extract.hints import NUMERAL, hint
from whence.extract.late import late
from whence.models import Span

_STATE = (
    r"(?:A[KLRSZ]|C[AOT]|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY])"
    r"(?:SC|CA)?(?:\s(?:App|Super|COA|CIV\sAPP|CR|CRIM\sAPP)\.?)?(?:\s\(\p{N}\p{Ll}{2}\))?"
)
"""A state, and its court, of whose own numbers its judgments have one: "2019 IL 122891", "2016 IL App (1st) 140039"."""
_CITED = late(
    r"(?<![\p{L}\p{N}.-])(?<!\bA\.?I\.?R\.?\s)(?P<year>(?:19|20)\p{N}{2})(?:\s(?P<series>WL|(?:\p{Lu}[\p{L}.]*\s){1,4}LEXIS|"
    + _STATE
    + r")\s(?P<number>\p{N}{1,9})|-(?P<series>\p{Lu}\p{Ll}{2,8})-(?P<number>\p{N}{1,6}))"
    r"(?![\p{L}\p{N}])(?:-[UBC]\b)?(?:,?\s(?:at\s)?¶¶?\s?\p{N}+(?:[–-]\p{N}+)?(?:,\s\p{N}+(?:[–-]\p{N}+)?(?!\p{N}|\s\p{Lu}))*(?!\p{N})"
    r"|,?\sat\s\*{1,2}\p{N}+(?:[–-]\*?\p{N}+)?(?:,\s\*\p{N}+(?:[–-]\*?\p{N}+)?)*(?:\sn\.\s?\p{N}+)?)?"
    r"(?P<court>\s?\([^()]{2,40}?(?:19|20)\p{N}{2}\))?"
)
_CUES = regex.compile(
    rf"\sWL\s|\sLEXIS\s|(?:19|20)\p{{N}}{{2}}(?:-\p{{Lu}}\p{{Ll}}{{2,8}}-\p{{N}}|\s{_STATE}\s\p{{N}})"
)
_HINT = hint(r"WL\s", "LEXIS", *(rf"{begun}{NUMERAL}{{2}}[-\s][^\W\d_a-z]" for begun in ("19", "20")))
_DOCKET = regex.compile(r",\s(?:[\p{Lu}][\p{L}.]*\s){0,3}Nos?\.\s[^;()]{2,80}(?:\([\p{L}]{1,4}\)[^;()]{0,24}){0,4},\s$")
"""The number of the lawsuit, and the volume that is not yet printed, between the name and the database's number."""
_PARALLEL = regex.compile(r"\p{N},\s$")
"""Before the place of a judgment that was just cited by another: "Id. at 15, 2011 WL 1286, at *5"."""
_BEFORE = 120


def numbered_at(text: str) -> Case | None:
    """The judgment cited by its number that a reference's words begin with, behind signal words."""
    found = next(database_cases(text, (0, len(text))), None)
    return found if found is not None and found.start <= led(text) else None


def database_cases(text: str, span: Span) -> Iterator[Case]:
    """The judgments of a stretch that are cited so; in full what has two sides or a court, and what stands alone."""
    if not (_HINT.search(text, *span) and _CUES.search(text, *span)):
        return
    behind = span[0]
    for found in _CITED.finditer(text, *span):
        docket = _DOCKET.search(text, max(behind, found.start() - _BEFORE), found.start())
        ended = docket.start() + 1 if docket else found.start()
        start = named_before(text, behind, ended)
        name = text[start:ended].rstrip(" ,") if start is not None else ""
        if name and not docket and found["court"] and not SIDES.search(name):
            continue  # a memorandum: "Lee, The Tolls, 2000 WL 86 (Ostm. 2000)"
        is_short = bool(name) and not (docket or SIDES.search(name))
        volume, series = f"{found['year']} {found['number']}", "".join(found["series"].split())
        if start is None and _PARALLEL.search(text, max(behind, found.start() - 4), found.start()):
            continue
        begin = found.start() if start is None else start
        yield Case(begin, found.end(), name, volume, series, 0, is_short, int(found["year"]))
        behind = found.end()
