"""Documents of the United Nations by their symbols ("A/HRC/12/48", "CCPR/C/21/Rev.1/Add.13"), reports by their numbers
("HB-12-345"), papers of the European Commission and of a parliament by theirs ("COM(2018) 773", "HC 123", "Cm 1234"),
and embassies' cables ("09OSTMERE1234").

In: the words of a citation. Out: the symbol that it has, and the one that is all of it but for a place.

>>> symbol("Lee, Report on the Silt, UN Doc. A/HRC/12/48, 25 May 2009, para. 4")
'A/HRC/12/48'
>>> [symbol_alone(one) for one in ("See A/HRC/12/48, paras. 12-14.", "S/2010/91, annex IV", "Lee, A/70/234")]
['A/HRC/12/48', 'S/2010/91', '']
>>> symbol("European Commission, A Clean Harbour, COM (2018) 773 final"), symbol_alone("COM(2018) 773, p. 9.")
('COM(2018)773', 'COM(2018)773')
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.forms.shortforms import led
from whence.extract.late import late
from whence.models import Span

_BODY = r"(?:A|S|E|ST|TD|HRI|HRC|CAT|CCPR|CEDAW|CERD|CMW|CRC|CRPD|CED|DP|GC|EB|CD|NPT|UNEP|FCCC|ICCD|LOS|ISBA|WT|EC)"
_REPORT = (
    r"\p{Lu}{2,8}(?:-\p{Lu}{1,4})?-\p{N}{2,4}-\p{N}{2,6}(?:-\p{N}{1,4}|\p{Lu}{1,2})?"
    r"|ICC-\p{N}{2}/\p{N}{2}-\p{N}{2}/\p{N}{2}(?:-\p{N}{1,5})?"
)
"""An office's reports ("HB-12-345") and a court's papers are told by their numbers, too."""
_CABLE = r"\p{N}{2}(?!JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\p{Lu}{4,20}\p{N}{1,6}"
"""An embassy's cables: the year, the place, a number."""
_OFFICIAL = (
    r"(?:COM|SWD|SEC|JOIN)\s?\((?:19|20)\p{N}{2}\)\s?\p{N}{1,5}(?=\s?(?:final)?\b)"
    r"|(?:HC\s(?!(?:19|20)\p{N}{2}\b)\p{N}{1,4}|HL\sPaper\s\p{N}{1,3}|Cm(?:n?d)?\.?\s\p{N}{3,5})(?:-[IVX]{1,4})?"
)
"""Papers of the Commission by their year and number, of a parliament's house or of a ministry before it."""
_SYMBOL = late(
    rf"(?<![\p{{L}}\p{{N}}/.-])(?P<symbol>{_BODY}/(?=[\p{{L}}\p{{N}}./-]{{0,24}}\p{{N}}{{2}}|\p{{L}}+[./]\p{{L}}*/?\p{{N}})"
    rf"[\p{{L}}\p{{N}}]+(?:[./-][\p{{L}}\p{{N}}]+)*|{_REPORT}|{_CABLE}|{_OFFICIAL})(?![\p{{L}}\p{{N}}/]|-\p{{N}})(?:\s(?:\([IVX]{{1,5}}\)|final))?"
)
_LOCATED = (
    r"(?:,?\s(?:at\s)?(?:paras?\.?|paragraphs?|pp?\.|pages?|§§?|annex(?:es)?|appendix|chap\.|sect\.|arts?\.|footnotes?|fn\.|table|part|Ev|Qq?)"
    r"\s?[\p{N}IVXLC]*[\p{N}\p{L}–-]{0,8}(?:(?:,|\sand|\sto)\s\p{N}[\p{N}–-]*)*"
    r"|(?:,|,?\sat)\s(?!(?:1[5-9]|20)\p{N}{2})\p{N}{1,4}(?:[–-]\p{N}{1,4})?(?=[.;)\s]|$))"
)
_MAY_BE = regex.compile(
    r"\p{Lu}/|\p{Lu}-\p{N}|\p{Lu}-\p{Lu}|\p{N}\p{Lu}{4}|(?:COM|SWD|SEC|JOIN)\s?\(|\b(?:HC|HL\sPaper|Cm(?:n?d)?\.?)\s\p{N}"
)
_UNPRINTED = str.maketrans("", "", " \xa0")
_NAMED = r"(?:(?:(?:UN|U\.N\.)\sDoc|[Cc]able(?:\s[Nn]o)?)\.?\s)?"
_WHOLE = late(rf"{_NAMED}{_SYMBOL.pattern}{_LOCATED}{{0,3}}[.;)\s]*")
_PIECE = late(
    rf"(?:(?<=[.;]\s)|\G)(?:(?:[Ss]ee\s(?:also\s)?|[Cc]f\.\s))?(?P<cited>{_NAMED}{_SYMBOL.pattern}{_LOCATED}{{0,3}})(?=[.;]|\s*$)"
)
_TITLED = late(
    r"(?:(?<=[.;]\s)|\G)(?:(?:[Ss]ee\s(?:also\s)?|[Cc]f\.\s))?"
    r"(?P<cited>(?P<title>(?:Official\sRecords|Reports?|Notes?|Yearbook|Summary\s[Rr]ecords?)\s(?:of|by)\sthe\s\p{Lu}"
    rf"(?:[^.;()]|\bNo\.\s\p{{N}}){{8,160}})\s"
    rf"\({_SYMBOL.pattern}(?:\sand\s(?:Add|Corr)\.\p{{N}}{{1,2}})?\){_LOCATED}{{0,3}})(?=[.;]|\s*$)"
)
"""A body's document by its title and symbol: "Official Records of the Assembly, Supp. No. 7 (A/67/17), para. 9"."""


def symbol(words: str) -> str:
    """The first symbol that stands in a citation, empty without one."""
    found = _SYMBOL.search(words) if _MAY_BE.search(words) else None
    return _plain(found["symbol"]) if found else ""


def symbol_alone(words: str) -> str:
    """The symbol that is all of a citation but for a place."""
    found = _WHOLE.fullmatch(words, led(words)) if _MAY_BE.search(words) else None
    return _plain(found["symbol"]) if found else ""


def _plain(sign: str) -> str:
    """A symbol without its spaces, which are printed or not."""
    return sign.translate(_UNPRINTED) if " " in sign else sign


def symbols_alone(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    """Where such citations stand in a note's words, with their symbols."""
    for found in _PIECE.finditer(text, *span) if _MAY_BE.search(text, *span) else ():
        yield found.span("cited"), _plain(found["symbol"])


def symbols_titled(text: str, span: Span) -> Iterator[tuple[Span, str, str]]:
    """Where documents are cited by title and symbol in a note's words, with both.

    >>> words = "Official Records of the Assembly, Supplement No. 7 (A/67/17), para. 90; ibid., para. 4."
    >>> [(words[slice(*span)][-8:], symbol, title) for span, symbol, title in symbols_titled(words, (0, 71))]
    [('para. 90', 'A/67/17', 'Official Records of the Assembly, Supplement No. 7')]
    """
    for found in _TITLED.finditer(text, *span) if text.find("(", *span) >= 0 else ():
        yield found.span("cited"), found["symbol"], found["title"]
