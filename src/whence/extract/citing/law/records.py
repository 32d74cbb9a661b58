"""How courts and parties cite the record: exhibits, what witnesses said by page and line, motions and briefs by their
short names, and the numbers stamped on an appendix.

In: nothing. Out: patterns, as `authorities` tries them, with the plain words that a stretch must hold.

>>> found = PATTERNS["heard"].search("So she said. Ex. 2, Lee Dep. 57:10–58:20. She left.")
>>> found["name"], found.group()
('Ex. 2, Lee Dep.', 'Ex. 2, Lee Dep. 57:10–58:20')
"""

from __future__ import annotations

import re

import regex

from whence.extract.late import late

_APART = r"(?<![\p{L}\p{N}.-]|(?i:\bid)[.,]{1,2}\s)"
_WORD = r"\p{Lu}[\p{L}\p{N}.’'-]*"
_EXHIBIT = (
    r"(?:Exh?s?\.|Exhibits?)\s(?:No\.\s)?(?=\p{Lu}{1,3}\b|\p{N})[\p{Lu}\p{N}]{1,5}(?:[-–.]\p{N}{1,3})?(?![\p{L}\p{N}])"
)
_PAGES = r"\p{N}{1,4}(?:[–-]\s?\p{N}{1,4})?"
_PAGES_LISTED = rf"{_PAGES}(?:,\s{_PAGES}(?!\p{{N}}|\s\p{{Lu}})){{0,6}}"
_LINES = r"\p{N}{1,4}:\p{N}{1,2}(?:\s?[–-]\s?\p{N}{1,4}(?::\p{N}{1,2})?)?"
_NUMBERED = r"(?:No\.\s\p{N}{1,3}|\p{N}{1,3}(?:-\p{N}{1,3})?)"
_PAPER = (
    r"(?:Opp[’']n|Opp\.|Opposition|Mot\.|Motion|Mem\.|Memorandum|Br\.|Resp\.|Response|Reply|Obj\.|Objs\.|Objections?"
    r"|Decl\.|Declaration|Stmt\.|Rpt\.|Report|Letter|Compl\.|Complaint|Pet\.|Petition|MIL|Notice|Application)"
)
_NAMED = (
    r"(?:Opp[’']n|Opp\.|Mot\.|Resp\.|Mem\.|Decl\.|Aff\.|Compl\.|Dep\.|Rpt\.|Ans\.|Stmt\.|MSJ|MTD|FAC|SAC|TAC|AOB|Reply)"
)

PATTERNS = {
    "heard": late(
        rf"{_APART}(?P<name>(?:{_EXHIBIT},?\s\(?)?(?:{_WORD}\s){{0,5}}(?:Dep|Depo|Tr|Test|Hr[’']g|Deposition|Transcript)\b\.?"
        rf"(?:\sTr\.)?(?:\sof\s(?:{_WORD}\s){{0,3}}{_WORD})?),?\s(?:at\s)?{_LINES}(?:[,;]\s{_LINES}){{0,6}}\)?"
    ),
    "shown": regex.compile(
        rf"{_APART}(?P<name>(?:(?:{_WORD}\s){{1,3}}(?:Decl|Aff)\.,?\s)?{_EXHIBIT}(?:\s(?:{_WORD}\s){{0,4}}{_WORD}(?=,?\sat\s))?)"
        rf"(?:,?\sat\s(?:pp?\.\s)?{_PAGES_LISTED}(?![:\p{{L}}\p{{N}}])|(?=[.;)]))"
    ),
    "moved": regex.compile(
        rf"{_APART}(?P<name>(?:{_WORD}\s){{0,4}}{_PAPER}(?:\s(?:(?:of|to|in|for|re|the|and|on)\s){{0,2}}(?:{_WORD}|{_NUMBERED})){{1,8}}),?"
        rf"\sat\s(?:pp?\.\s)?{_PAGES_LISTED}(?![:\p{{L}}\p{{N}}])"
    ),
    "filed_short": late(
        rf"{_APART}(?P<name>(?:{_WORD}\s){{0,4}}(?:{_NAMED}|MIL\s?{_NUMBERED}|Opp[’']n\s{_NUMBERED}))"
        rf",?\s(?:at\s(?:pp?\.\s)?)?{_PAGES_LISTED}(?=[.;)](?:\s|$|[.;)])|,\s(?:Exh?\.|\p{{Ll}})|\s\()"
    ),
}
"""Testimony by page and line ("Lee Dep. 57:10–58:20"), exhibits ("Ex. 5 at 87", "Ex. 17 Roe Rpt. at 2"), papers by
their long names ("Lee’s Opp’n to Roe MIL No. 1 at 3") and their short ones ("Opp. 6", "MIL3 at 3")."""
BY = {"heard": "at:", "shown": "¶at:", "moved": "¶at", "filed_short": "¶at:"}
"""The signs under which the places of each are cited; a colon where lines are told: "Id. at 57:10"."""
HINTS = {
    "heard": ("Dep", "Tr", "Test", "Hr"),
    "shown": ("Ex.", "Exh", "Exs."),
    "moved": (" at ", "\xa0at"),
    "filed_short": tuple("Opp Mot. MIL Resp. Mem. Decl. Aff. Compl. Dep. Rpt. Ans. Stmt. MSJ MTD AC AOB Reply".split()),
}
"""Of these a stretch must hold one for a kind's pattern to be worth trying, ..."""
FURTHER = {
    "heard": re.compile(r"[0-9]:[0-9]"),
    "shown": re.compile(r"Exh?(?:ibit)?s?\.?\s(?:No\.\s)?[A-Z0-9]"),
    "moved": re.compile(r"\sat\s(?:pp?\.\s)?[0-9]"),
    "filed_short": re.compile(
        r"(?:Opp|Mot|MIL|Resp|Mem|Decl|Aff|Compl|Dep|Rpt|Ans|Stmt|MSJ|MTD|AC|AOB|Reply)[’'n.]{0,2},?\s?"
        r"(?:at\s(?:pp?\.\s)?|No\.\s)?[0-9]"
    ),
}
"""... and this."""
