"""Rule tags: what simple, certain patterns say about a stretch of a reference. The tagger takes them as features.

In: the text of one reference. Out: spans with a tag each (address, accessed, date, quoted, pages, volume, reporter,
statute, number, congress, hearing, archive, place).

>>> words = "“Silt,” Ostmere Courier, May 3, 2019, p. 4"
>>> [(tag, words[start:end]) for start, end, tag in cues(words)]
[('quoted', '“Silt,”'), ('date', 'May 3, 2019'), ('date', '2019'), ('pages', 'p. 4')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from whence.extract.references.lists import alternation, lines

Cue = tuple[int, int, str]
"""A span and its tag."""

_MONTH = (
    r"(?:Jan(?:uary|uar|vier)?|Feb(?:ruary|ruar)?|F[ée]v(?:rier)?|M(?:arch|ar|ärz|ars)|Ap(?:r|ril|r[íi]l)|Avr(?:il)?|Ma[yi]|Mayo|Jun[ei]?|Juin"
    r"|Jul[yi]?|Juillet|Aug(?:ust)?|Ao[ûu]t|Sept?(?:ember|embre)?|Okt(?:ober)?|O[ck]t(?:ober|obre)?|Nov(?:ember|embre)?|D[eé][czc](?:ember|embre)?"
    r"|enero|febrero|marzo|abril|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\.?"
)
_YEAR = r"(?:1[4-9]|20)\d\d"
DATE = (
    rf"(?<![^\W\d_])(?=[\dJFMASONDEjfmasonde])(?:(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:de\s)?)?{_MONTH}\s?(?:\d{{1,2}}(?:[–-]\d{{1,2}})?,\s?|\d{{1,2}}\s|,\s|de\s)?{_YEAR}"
    rf"|{_YEAR}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.](?:{_YEAR}|\d\d)(?!\d)|{_MONTH}\s\d{{1,2}}(?!\d))"
)
_DATE_BEGINS = re.compile(
    r"[\dJFMASONDEjfmasondeſ](?<![^\W\d_].)(?:(?<=\d)(?=\d?(?:st|nd|rd|th|\.)?\s|\d{0,3}[-/.])|(?i:(?<=j)(?=[au][nli])"
    r"|(?<=f)(?=[eé][bv])|(?<=m)(?=[aä][ryi])|(?<=a)(?=[pvb]r|ug|o[ûu]|go)|(?<=s)(?=ep)|(?<=o)(?=[ck]t)|(?<=n)(?=ov)"
    r"|(?<=d)(?=[eéi][cz])|(?<=e)(?=ne)))"
)
_PAGE = r"(?:[A-Z]{1,2}[-–]?\d+|\d+|[ivxl]+)(?:\s?[-–—]\s?(?:[A-Z]{1,2}[-–]?\d+|\d+|[ivxl]+))?"


_ALWAYS = ("",)
_DATED = ("a day or a month",)
"""In place of strings: `_may_date` says whether the pattern is worth trying."""
_LETTERS = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"\d[-/.]\d{1,2}[-/.]\d")
_STEMS = frozenset(
    "jan feb fév fev mar mär apr apr avr abr may mai jun jui jul aug aoû aou ago sep okt oct nov dec dez déc déz"
    " ene dic".split()
)
"""The first three letters of every month that `_MONTH` knows."""
_ACCESSING = ("ccess", "etriev", "iewed", "onsult", "isited", "odified", "pdated", "gerufen", "ugriff")


# A pattern that is tried on every text begins with the class of its first characters and looks behind it from there:
# so the search steps over all others at once. Where it cannot, another pattern tells where it may begin.
@dataclass(frozen=True, slots=True)
class _Begun:
    """A pattern, and one that finds every place where it may match."""

    pattern: re.Pattern[str]
    beginning: re.Pattern[str]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What the pattern finds by itself."""
        behind = 0
        for place in self.beginning.finditer(text):
            found = self.pattern.match(text, place.start()) if place.start() >= behind else None
            if found:
                yield found
                behind = found.end()


_Patterns = tuple[tuple[str, re.Pattern[str] | _Begun, tuple[str, ...]], ...]
"""Tag, pattern, and strings of which the text must hold one for the pattern to be worth trying."""


@cache
def _patterns() -> _Patterns:
    return (*_written(), *_numbered(), *_placed())


def _written() -> _Patterns:
    """Addresses, quotation marks and dates."""
    return (
        ("address", re.compile(r"<?(?:https?://|www\.)\S+", re.I), ("://", "ww.", "WW.")),
        ("address", re.compile(r"(?:doi:?\s?)?\b10\.\d{4,9}/\S+", re.I), ("10.",)),
        (
            "accessed",
            _Begun(
                re.compile(
                    r"[(\[]?(?:last\s)?(?:accessed|retrieved|viewed|consulted|visited|modified|updated|abgerufen|consulté|zugriff)\b"
                    rf"(?:\s(?:on|am|le|in))?[:,]?\s?(?:{DATE})?",
                    re.I,
                ),
                re.compile(
                    r"[(\[lLaArRvVcCmMuUzZ](?:(?<=[(\[])|(?i:(?<=l)(?=as)|(?<=a)(?=cc|bg)|(?<=r)(?=et)|(?<=v)(?=i[es])"
                    r"|(?<=c)(?=on)|(?<=m)(?=od)|(?<=u)(?=pd)|(?<=z)(?=ug)))"
                ),
            ),
            _ACCESSING,
        ),
        (
            "quoted",
            re.compile(r"“[^“”]{1,400}”[.,;:]?|\"[^\"“”]{1,400}[\"”][.,;:]?|«[^«»]{1,400}»|„[^„“”]{1,400}[“”]"),
            ("“", '"', "«", "„"),
        ),
        ("quoted", re.compile(r"(?<!\w)‘(?:[^‘’]|’(?=\w)){2,300}’(?!\w)[.,;:]?|``.{2,300}?''"), ("‘", "``")),
        ("date", _Begun(re.compile(DATE, re.I), _DATE_BEGINS), _DATED),
        (
            "date",
            re.compile(r"[(12](?:(?<=\()(?:1[4-9]|20)|(?<!\w.)(?:(?<=1)[4-9]|(?<=2)0))\d\d[a-z]?\b\)?"),
            _ALWAYS,
        ),
    )


def _numbered() -> _Patterns:
    """What is counted: reporters, statutes, pages, volumes, numbers of documents."""
    return (
        ("reporter", re.compile(rf"\d(?<!\w\d)\d{{0,3}}\s{alternation('reporters.txt')}\s(?:at\s)?\d+"), (".",)),
        (
            "statute",
            re.compile(rf"(?:\b\d{{1,4}}\s)?{alternation('statutes.txt')}\s(?:§§?\s?|art\.\s?|p\.\s?)?[\dIVX]+\S*"),
            tuple(sorted({entry.split()[0] for entry in lines("statutes.txt")})),
        ),
        (
            "pages",
            re.compile(
                rf"[pS](?<!\w.)(?:(?<=p)(?:p?|gs?|ages?|ágs?)|(?<=S)(?:eiten?)?)\b\.?\s?{_PAGE}(?:,\s{_PAGE})*(?!\w)"
            ),
            _ALWAYS,
        ),
        ("pages", re.compile(rf"\bat\s{_PAGE}(?:,\s{_PAGE})*(?!\w)"), ("at ",)),
        (
            "volume",
            re.compile(
                r"[vnibjVNIBJ\d](?<!\w.)(?:(?i:(?<=v)ol|(?<=n)[or]?|(?<=i)ss(?:ue)?|(?<=b)d|(?<=j)g)\b[.°º]?\s?\d+"
                r"(?:[–/-]\d+)?|(?<=\d)\d*\s?\(\d+(?:[–/-]\d+)?\))"
            ),
            _ALWAYS,
        ),
        (
            "number",
            re.compile(r"\b(?:GAO|RCED|NSIAD|AIMD|GGD|HEHS|CRS|RL|S/RES|A/RES|A|S)[-/][\w./-]{0,60}\d[\w./-]{0,60}"),
            tuple(letter + sign for letter in "OASDL" for sign in "-/"),
        ),
        (
            "number",
            re.compile(
                r"\b(?:H\.?\s?R\.?|S\.|H\.|P\.L\.|Pub\.\sL\.)\s?(?:Rept?\.|Doc\.|Res\.|Con\.\sRes\.)?\s?(?:No\.\s?)?\d+(?:-\d+)?"
            ),
            ("H", "S.", "L."),
        ),
        ("number", re.compile(r"\bNo\.\s\d+:?\d*-[a-z]{2}-\d+"), ("No. ",)),
    )


def _placed() -> _Patterns:
    """Bodies, boxes and places of publication."""
    return (
        (
            "congress",
            re.compile(r"\b\d{2,3}(?:st|nd|rd|th|d)\sCong(?:\.|ress)|\b[12](?:st|nd|d)\s[Ss]ess(?:\.|ion)"),
            ("Cong", "ess.", "ession"),
        ),
        ("hearing", re.compile(r"\b(?:hearings?|testimony)\s(?:before|on|of)\b", re.I), ("earing", "estimony")),
        (
            "archive",
            re.compile(
                r"[bfreBFRE](?<!\w.)(?i:(?<=b)ox|(?<=f)(?:older|ile)|(?<=r)(?:eel|g|ecord group)|(?<=e)ntry)\s\w+"
            ),
            _ALWAYS,
        ),
        (
            "place",
            re.compile(
                r"(?:(?<=[.,(;”\"])|(?<=\d\))|^)\s?\(?[A-Z][\w.’-]{1,40}(?:[\s,/&]{1,5}[A-Z][\w.’-]{0,40}){0,4}:(?=\s[A-Z])"
            ),
            (":",),
        ),
    )


@lru_cache(maxsize=50_000)
def _may_date(word: str) -> bool:
    """Whether a day in figures, or letters that begin as a month does, stand in a word."""
    if word.isalpha():
        return word.casefold()[:3] in _STEMS
    return bool(_FIGURES.search(word)) or not _STEMS.isdisjoint(
        [letters[:3] for letters in _LETTERS.findall(word.casefold())]
    )


def _worth(needed: tuple[str, ...], text: str) -> bool:
    if needed is _ALWAYS:
        return True
    if needed is _DATED:
        return any(map(_may_date, text.split()))
    for needle in needed:  # noqa: SIM110 - some twenty of these are asked of each text
        if needle in text:
            return True
    return False


@lru_cache(maxsize=4)
def cues(text: str) -> tuple[Cue, ...]:
    """The tagged spans of a note or reference, pattern by pattern; they may overlap."""
    return tuple(
        (found.start(), found.end(), tag)
        for tag, pattern, needed in _patterns()
        if _worth(needed, text)
        for found in pattern.finditer(text)
    )
