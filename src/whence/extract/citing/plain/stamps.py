"""What a page's print leaves in the middle of a court's sentences: the stamp with which it was filed ("Case 1:20-cv-66
Document 45 Filed 03/05/20 Page 3 of 12"), the numbers of the pages of the report from which it was copied ("[*17]"),
the letters in its margin ("B C D E F G"), and the numbers of a pleading's or proof's lines ("9 10 11 12 … 28").

In: a text. Out: edits, as `places.edited` takes them, so that a citation over two pages is whole.

>>> text = "Bell v. Case 1:20-cv-66 Document 45 Filed 03/05/20 Page 3 of 12 Rye, 894 F.2d [*17] 10"
>>> [text[start:end] for start, end, words in stamps(text)]
['Case 1:20-cv-66 Document 45 Filed 03/05/20 Page 3 of 12 ', '[*17] ']
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.plain.places import Edit
from whence.extract.late import late

_NUMBER = r"#?\p{N}[\p{N}\p{L}/:.-]*"
_FIELD = (
    r"(?:Document|Doc|DktEntry|ECF\sNo|Date\s(?i:filed)|(?i:filed)|Entered|PageID|Page|Pg|ID|Entry\sID)"
    rf"(?:\s?[:#.]{{1,2}}\s{{0,4}}|\s{{1,4}}){_NUMBER}(?:\sof\s\p{{N}}+)?"
)
_STAMP = late(
    rf"(?<![\p{{L}}\p{{N}}])(?:USCA(?:\p{{N}}{{1,2}}|\sFed\.)?\s|Appellate\s)?(?:Case|Appeal):?\s{{1,4}}{_NUMBER}"
    rf"(?:,?\s{{1,8}}(?:{_FIELD}|\p{{N}}{{2}}/\p{{N}}{{2}}/\p{{N}}{{4}})){{2,9}}(?![\p{{L}}\p{{N}}])\s*"
)
_STARRED = regex.compile(r"\[\*{1,2}\p{N}{1,4}\]\s*")
_GLUED = regex.compile(r"(?<![\p{N}*])\*\p{N}{3,4}(?=\p{L})")
"""Pages of a report without brackets, as they stand before and inside words: "*856The pilots", "Tennes*857see"."""
_MARGIN = regex.compile(r"(?<=^|\s)(?:A\s+)?B\s+C\s+D\s+E\s+F(?:\s+G)?(?:\s+H)?\s+")
"""The letters in a report's margin by which its places are told, as they stand among a page's words."""
_COUNTED = regex.compile(
    r"(?<=\s)(?:[1-9]\s+){0,9}10\s+11\s+12\s+13\s+14\s+15\s+16(?:\s+(?:1[7-9]|[2-4]\p{N}))*+(?:\s+[SR]?\p{N}{2}[SR]?)*+\s+"
)
"""The numbers of the lines of a pleading or a printer's proof, as they follow a page's words: "9 10 11 … 31 S32"."""
_FEWEST = 3
_OPINION = (
    r"(?:(?:Opinion\sof\s)?(?:the\sCourt|\p{Lu}[\p{L}’']+,\s(?:C\.\s)?J\."
    r"(?:,\s(?:dissenting|concurring)(?:\sin\s(?:part|judgment))?)?)|Per\sCuriam|Syllabus)"
)
_SLIP = late(
    rf"Cite\sas:\s{{1,4}}\p{{N}}{{3}}\sU\.\s?S\.\s_{{2,8}}\s\(\p{{N}}{{4}}\)\s+\p{{N}}{{1,3}}\s+(?:{_OPINION}\s+)?"
)
"""The head of a slip opinion's page."""
_FIELDS = ("Filed", "filed", "Document", "DktEntry")


def stamps(text: str) -> Iterator[Edit]:
    """The stamps and the starred numbers of pages, with nothing for them."""
    if "Case" in text and any(map(text.__contains__, _FIELDS)):
        yield from ((*found.span(), "") for found in _STAMP.finditer(text))
    if "[*" in text:
        yield from ((*found.span(), "") for found in _STARRED.finditer(text))
    if "Cite as:" in text:
        yield from ((*found.span(), "") for found in _SLIP.finditer(text))
    if "D E F" in text or "D\nE\nF" in text:
        yield from ((*found.span(), "") for found in _MARGIN.finditer(text))
    if "12 13 14" in text or "12\n13\n14" in text or "12\n\n13\n\n14" in text:
        yield from ((*found.span(), "") for found in _COUNTED.finditer(text))
    glued = [found.span() for found in _GLUED.finditer(text)] if "*" in text else []
    if len(glued) >= _FEWEST:
        yield from ((*span, "") for span in glued)
