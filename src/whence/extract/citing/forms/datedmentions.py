"""Names right before a year, as texts in many languages cite the entries of a list: "Lee (2001: 45)", "vgl. Lee und Roe
2001", "[Lee i in. 2001, s. 4]", "LEE; ROE, 2001", "Lee’s (2001)", "World Harbour Board [WHB], n.d.".

In: a text and a stretch of it, the years that entries have. Out: a `Mention` for each year with names before it: the
names that may be meant, the longest first. Which of them cite an entry, the list says.

>>> text = "For Ostmere, J. Lee und Roe (2001, 2003b) show it; not so Cole (1990–2001)."
>>> [(one.names, one.years) for one in mentions(text, (0, len(text)), {"2001", "2003b"})]
[((('For', 'Ostmere'), ('J.', 'Lee'), ('Roe',)), ('2001', '2003b'))]
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

import regex

from whence.extract.citing.forms.coauthors import AND, OTHERS
from whence.extract.late import late
from whence.models import Span

UNDATED, TO_APPEAR = "undated", "to appear"
_UNDATED_WORDS = (
    r"(?:n\.\s?d\.|s\.\s?d\.|s\.\s?f\.|o\.\s?J\.|z\.\s?j\.|b\.\s?[dr]\.|б\.\s?г\.|u\.\s?å\.|u\.\s?d\.|s\.\s?a\."
    r"|é\.\s?n\.|t\.\s?y\.|f\.\s?a\.|no\sdate|sans\sdate)"
)
_TO_APPEAR_WORDS = (
    r"(?:forthcoming|in\spress|in\spreparation|im\sErscheinen|im\sDruck|i\.\s?E\.|in\sVorbereitung"
    r"|à\sparaître|sous\spresse|en\sprensa"
    r"|in\scorso\sdi\s(?:stampa|pubblicazione)|no\sprelo|te\sverschijnen|in\sdruk|w\sdruku|в\sпечати"
    r"|v\stisku|under\sutgivning|under\sudgivelse"
    r"|i\strykk|tulossa|painossa|megjelenés\salatt|baskıda|u\stisku|en\spremsa|în\scurs\sde\sapariție)"
)
_FIGURES = r"(?:1[5-9]|20)\p{N}{2}(?!\p{N})(?:\p{Ll}(?!\p{L}))?"
YEAR = rf"(?:{_FIGURES}|(?i:{_UNDATED_WORDS}|{_TO_APPEAR_WORDS}))"
_YEARS, _FIGURED = (
    late(rf"(?<![\p{{L}}\p{{N}}.,–-])(?:{one})(?!\s?[–-]\s?(?:1[5-9]|20)\p{{N}}{{2}}(?!\p{{N}})|[\p{{L}}\p{{N}}])")
    for one in (YEAR, _FIGURES)
)
_AND = rf"(?:{AND}|a|и|й|та|és|ja|și|şi|in|u|eta|και|with|mit|avec)"
_OTHERS = (
    rf"(?:{OTHERS}|,?\s(?:и\sдр\.|та\sін\.|i\ssur\.|i\ssuradnici|ym\.|és\smtsai|és\stársai|și\salții|et\scoll\.|e\scoll\."
    r"|&\sal\.|mfl\.|m\.fl\.?"
    r"|o\.\s?a\.|u\.a\.|y\scols\.|und\sandere|med\sflere|с\sсоавт\.)(?!\p{L}))"
)
_PARTICLE = (
    r"(?:(?:[Vv][ao]n|[Dd]e[rnlm]?|[Dd][iu]|[Dd]el?la|[Ll][aeo]|[Dd]os|[Dd]as|"
    r"[Tt]en?|[Tt]er|[Zz]u[rm]?|[Aa]l|[Ee]l|[Bb]in|[Ii]bn|av|af|of|the|for|and|on|des|pour)\s)"
)
_WORD = r"(?:(?:al-|[dDlL][’'])?\p{Lu}[\p{L}’'&-]*\.?)"
_NAME = rf"{_PARTICLE}{{0,2}}{_WORD}(?:[\s-]{_PARTICLE}{{0,2}}{_WORD}){{0,5}}"
_SIGN = rf"(?:\s?[/;]\s?|,\s|\s[–-]\s|,?\s{_AND}\s)"
_LETTERS = r"(?:\s[\[(](?P<letters>\p{Lu}{2,8})(?:[\])]|(?=,\s$)))?"
_GENITIVE = r"(?:[’']s?)?"
_NAMES = late(
    rf"(?<![\p{{L}}\p{{N}}.’'-])(?P<names>{_NAME}(?:{_SIGN}{_NAME}){{0,5}})(?P<others>{_OTHERS})?{_LETTERS}{_GENITIVE}"
    r"(?:,?\s[\[(]?|[\[(]|,)(?:\(?(?:1[5-9]|20)\p{N}{2}\s?[/\])]\s?)?$"
)
_JOINT = regex.compile(_SIGN)
_IN_CAPITALS = regex.compile(r"\p{Lu}{2}")
_JOINED = regex.compile(rf"\s?[/;]\s?|\s[–-]\s|,?\s{_AND}\s")
_WORDS = regex.compile(r"[^\s]+")
_PLACE = (
    r"(?:\s?[,:]?\s?(?:(?:pp?|S|ss?|str|с|С|pág|pag|chap|Kap|cap|rozdz|гл|o|f|fig|tab)\.?\s?)?(?!(?:1[5-9]|20)\p{N}{2}(?!\p{N}))\p{N}{1,4}"
    r"(?:\s?[–-]\s?\p{N}{1,4})?(?:\s?ff?(?:\.|\b))?)"
)
_MORE = late(
    rf"(?:{_PLACE}{{0,3}}\s?(?:[,;]|/|,?\s{_AND})\s?(?P<year>{_FIGURES})(?!\s?[–-]\s?(?:1[5-9]|20)\p{{N}}{{2}})(?![\p{{L}}\p{{N}}])"
    r"|(?:,\s?|/|\s?[–-]\s?|\s(?:and|und|et|y|e|i|и)\s)(?P<letter>\p{Ll})(?=[,;:)\]\s.]))"
)
_PLACES = regex.compile(rf"\)?{_PLACE}{{0,3}}")
_LETTERED = regex.compile(r"\p{N}{4}\p{Ll}")
_FAR = 160


@dataclass(frozen=True, slots=True)
class Mention:
    """Names before a year, up to the last place behind it at `end`: the words of each, whether others are left out,
    letters that it says for a body; the years behind them and where these stand; for each name where its words begin,
    and whether a comma alone parts it from the next."""

    end: int
    names: tuple[tuple[str, ...], ...]
    years: tuple[str, ...]
    placed: tuple[Span, ...]
    others: bool
    letters: str
    starts: tuple[tuple[int, ...], ...]
    loose: tuple[bool, ...]


def mentions(flat: str, span: Span, years: Set[str]) -> Iterator[Mention]:
    """What may cite an entry of one of these years in a stretch, in order."""
    behind = span[0]
    pattern = _YEARS if UNDATED in years or TO_APPEAR in years else _FIGURED
    for found in pattern.finditer(flat, *span) if years else ():
        if found.start() < behind or plain_year(found.group()) not in years:
            continue
        low = max(behind, found.start() - _FAR)
        names = _NAMES.search(flat, low, found.start())
        if names is None:
            continue
        told, end = _years(flat, found, span[1])
        yield _mention(flat, names, told, end)
        behind = end


def plain_year(words: str) -> str:
    """A year as entries are found by it: its figures and letter, or one word for all that say "n.d.", "forthcoming"."""
    if words[0].isdigit():
        return words
    return UNDATED if regex.fullmatch(_UNDATED_WORDS, words, regex.IGNORECASE) else TO_APPEAR


def _years(flat: str, first: regex.Match[str], last: int) -> tuple[list[tuple[str, Span]], int]:
    """The years from the first one on, "2001: 4, 2003a, b", each where it stands, and where the place in the last one
    ends, with the bracket that is the year's own."""
    found, end = [(plain_year(first.group()), first.span())], first.end()
    while more := _MORE.match(flat, end, last):
        if more["letter"] and not _LETTERED.fullmatch(found[-1][0]):
            break
        year = more["year"] or found[-1][0][:4] + more["letter"]
        found.append((year, more.span("year" if more["year"] else "letter")))
        end = more.end()
    places = _PLACES.match(flat, end, last)
    end = places.end() if places and places.group().strip(")") else end
    return found, end + (flat[first.start() - 1] == "(" and flat[end : end + 1] == ")")


def _mention(flat: str, found: regex.Match[str], years: list[tuple[str, Span]], end: int) -> Mention:
    begin, stop = found.span("names")
    parts, loose, at = [], [], begin
    for sign in _JOINT.finditer(flat, begin, stop):
        parts.append((at, sign.start()))
        loose.append(_JOINED.fullmatch(sign.group()) is None or _parts_bodies(flat, sign))
        at = sign.end()
    parts.append((at, stop))
    words = [list(_WORDS.finditer(flat, *part)) for part in parts]
    return Mention(
        end,
        tuple(tuple(word.group() for word in name) for name in words),
        tuple(year for year, _ in years),
        tuple(place for _, place in years),
        found["others"] is not None,
        found["letters"] or "",
        tuple(tuple(word.start() for word in name) for name in words),
        tuple(loose),
    )


def _parts_bodies(flat: str, sign: regex.Match[str]) -> bool:
    """Whether a semicolon parts two citations, "IMF; Lee 2001", and no authors in capitals: "LEE; ROE, 2001"."""
    return ";" in sign.group() and _IN_CAPITALS.match(flat, sign.end()) is None
