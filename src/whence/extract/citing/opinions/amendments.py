"""What the editors of a law say of its amendments in its own text: "Rep. by the Silt Act, 1930 (3 of 1930), s. 65." at
the head of a chapter, and "[Tides.] Rep. by s. 65, ibid." in place of each section.

In: a text and the stretches of it that are notes. Out: rows of `Member`s, each an amending law with the "ibid."s behind
it that mean it; and what a note cites that tells amendments ("Subs. by s. 3, ibid."). Only a text with such an "ibid."
has rows. An amendment by a law that is told in another way ends a row, since an "ibid." behind it means that.

>>> text = "[SILT.] Rep.by the Silt Act, 1930 (3 of 1930), s. 65. 76. [Sand.] Rep. by s. 65, ibid. 77. Rep. by Order."
>>> [[member.words for member in row] for row in amended("r", text, [])]
[['the Silt Act, 1930 (3 of 1930), s. 65', 'ibid.']]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from whence.extract.citing.guesses import stated
from whence.extract.citing.members import Member
from whence.extract.late import late
from whence.models import Reference, Span, content_id

_CUE = re.compile(r"by[^;\]]{0,80}ibid")
"""Without it no amendment is told by an "ibid."."""
_DONE = r"(?:[Rr]ep|[Ss]ubs|[Ii]ns)\s?\.\s?by\s?|(?:[Rr]epealed|[Ss]ubstituted|[Ii]nserted|[Oo]mitted|[Aa]dded)\sby\s?"
_PARTS = r"(?:ss?|[Ss]ections?|Sch|Schedule|[Aa]rts?|cls?|paras?)\b\.?\s?[^.;\]\n]{0,60}?"
_YEAR = r"(?:1[6-9]|20)\p{N}{2}"
_ACT = (
    r"(?:\p{Lu}[\p{L}’'-]+(?:,?\s(?:(?:of|and|the|to|for|in|on)\s){0,2}|\s\([^()\n]{2,40}\)\s)){1,14}?"
    r"(?:Act|Ordinance|Regulation|Code|Order|Law|Measure|Statute)"
)
_LAW = (
    rf"(?P<law>(?:the\s)?(?P<title>{_ACT}(?=,?\s{_YEAR})|Act\s(?:No\.\s)?\p{{N}}{{1,3}}\sof(?=\s{_YEAR}))"
    rf",?\s(?P<year>{_YEAR})(?:\s\([^()\n]{{3,24}}\))?(?:,\s{_PARTS}(?=[.;\]]))?)"
)
"""A law by its name and year or by its number and year, with the section that amends."""
_AMENDED = late(rf"(?:{_DONE})(?:{_LAW}|{_PARTS}(?:,\s?|(?<=\s))(?P<back>ibid\b\.?))?")


def amended(reading: str, text: str, notes: Sequence[Span]) -> list[list[Member]]:
    """The rows of a text's amendments, but those that its notes tell."""
    if not _CUE.search(text):
        return []
    rows: list[list[Member]] = [[]]
    for found in _outside(text, notes):
        if found["law"]:
            rows.append([_law(reading, text, found)])
        elif found["back"] and rows[-1]:
            rows[-1].append(_back(reading, text, found.span("back")))
        elif not found["back"]:
            rows.append([])
    return [row for row in rows if len(row) > 1]


def amended_in_note(reading: str, text: str, span: Span, note: str) -> list[Member]:
    """The amending laws and the "ibid."s that mean one in a note; none where an amendment is told in another way."""
    made = []
    for found in _AMENDED.finditer(text, *span):
        if not (found["law"] or found["back"]):
            return []
        member = _law(reading, text, found) if found["law"] else _back(reading, text, found.span("back"))
        made.append(replace(member, reference=replace(member.reference, note=note)))
    return made


def are_amended(text: str, notes: Sequence[Span]) -> bool:
    """Whether notes tell a law's amendments, some of them by an "ibid." behind a section: "Subs. by s. 3, ibid."."""
    if not _CUE.search(text):
        return False
    told = (span for span in notes if _CUE.search(text, *span))
    return any(found["back"] for span in told for found in _AMENDED.finditer(text, *span))


def _outside(text: str, notes: Sequence[Span]) -> Iterator[regex.Match[str]]:
    """The amendments that stand in no note."""
    for found in _AMENDED.finditer(text):
        if not any(start <= found.start() < end for start, end in notes):
            yield found


def _law(reading: str, text: str, found: regex.Match[str]) -> Member:
    """The law that amends."""
    title = " ".join(found["title"].removesuffix(" of").split())
    issued = {"date-parts": [[int(found["year"])]]}
    work = {"type": "legislation", "title": title, "issued": issued}
    return Member(stated(reading, found.span("law"), found["law"], work), text[slice(*found.span("law"))])


def _back(reading: str, text: str, span: Span) -> Member:
    return Member(Reference(content_id(reading, "reference", *span), *span, None), text[slice(*span)])
