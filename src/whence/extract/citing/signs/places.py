"""Where a text cites by the signs of its works: "CSO III, 44", "SW 6.1234", "PL 44, 123–25", "RE s.v. Cirta".

In: the signs, and a stretch of a text. Out: where they stand with a place behind, each with its sign. A sign of two
capitals or of stops is one wherever it stands, one that is a word or a letter where a citation begins. "SW 1999" tells
a year, "JRS 88 (1998) 12" a volume in which something appeared, and "SW, 3 May" a day: these are no places.

>>> flat = "See CSO III, 44, and SW s.v. “Cirta”; Sands, ii, 7. CSO 1999 says more, and CSO, 3 May 1999."
>>> [flat[slice(*place)] for place, _ in SignPlaces({"CSO": "", "SW": "", "Sands": ""}).places(flat, (0, len(flat)))]
['CSO III, 44', 'SW s.v. “Cirta”', 'Sands, ii, 7']
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import regex

from whence.models import Span

_YEAR = r"(?:1[4-9]|20)\p{N}{2}(?!\p{N})"
_WORD = (
    r"(?:(?:pp?|pgs?|S|Sp|cols?|fols?|ff?|nos?|Nrn?|nn?|vols?|Bde?|tt?|tom|bk|Buch|lib|liv|ch|chap|cap|c|art|q|ep|epp"
    r"|docs?|Dok|lett|vv?|ll?|Taf|pl|figs?|frag|fr|Z|Bl|Kap|Anm|pt|par|paras|aph|nota|Abt|fasc)\."
    r"|n[°º]|n\.[°º]|no|fol|col|p|f|nr|at|\#|Brief|[Ll]etter|[Bb]ook|Buch|[Ll]ivre|[Ll]ibro|Band|[Tt]om[eo]|Kapitel"
    r"|[Cc]hapitre|[Cc]apitolo|[Cc]apítulo|[Vv]olume|§§?|¶¶?|[Ff]older|[Bb]ox|[Cc]arton|[Dd]ossier|[Ll]iasse|[Mm]appe|[Kk]arton"
    r"|[Bb]usta|[Rr]eel|[Ff]ile|[Dd]oc)"
)
_ROMAN = r"(?:[IVXLC]{1,7}|[ivxlc]{1,6})(?![\p{L}])"
_NUMBER = (
    r"\p{N}{1,5}(?!\p{N})(?:[rv](?![\p{L}])|\p{Ll}\p{N}{0,2}(?!\p{L}))?(?:\s?[–-]\s?\p{N}{1,5}\p{Ll}?(?!\p{L}))?"
    r"(?:\s?ff?\b\.?)?"
)
_ENTRY = (
    r"(?:“[^“”]{2,40}”|\"[^\"]{2,40}\"|«[^»]{2,40}»|„[^“”]{2,40}[“”]|‘[^’]{2,40}’"
    r"|[*_]?\p{L}[\p{L}’'-]+[*_]?(?:\s\p{N}+)?)"
)
"""The word of a dictionary under which something stands."""
_FIRST = (
    rf"(?:,?\s(?:s\.\s?v\.|sub\svoce|s\.\s?vv\.)\s{_ENTRY}"
    rf"|,?\s{_YEAR}(?:\s?[–/-]\s?\p{{N}}{{2,4}})?,\s(?:[Vv]ols?\.\s)?(?:{_ROMAN}|\p{{N}}{{1,2}})\s?[:,]\s?\p{{N}}{{1,4}}"
    rf"|\s[AB]\s?\p{{N}}{{1,4}}(?:\s?/\s?[AB]\s?\p{{N}}{{1,4}})?"
    rf"|,?\s{_WORD}\s?(?:{_NUMBER}|{_ROMAN})"
    rf"|,?\s{_ROMAN}(?:[²³]|\.\p{{N}}{{1,3}}(?!\p{{N}}))?[.,:/]\s?(?:{_WORD}\s?)?(?={_NUMBER})"
    rf"|,?\s(?!{_YEAR}(?!\s?[.:,/]\s?\p{{N}}))(?:{_NUMBER}))"
)
_NEXT = (
    r"(?:\s?[.,:/]\s?|;\s?(?=\p{N})|\s?[–-]\s?|\s(?:and|und|et|e|y|sowie|&)\s|(?<=[.,:/]\s?))"
    rf"(?:{_WORD}\s?)?(?:{_NUMBER}|{_ROMAN})(?!\.?\p{{L}})"
)
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Mai|Juni|Juli|Dez|Okt|Mär|janv|févr|mars|avril|mai|juin|juil"
    r"|août|gen|mag|giu|lug|ago|set|ott|dic|ene|enero|abr)"
)
_BEHIND = (
    rf"(?!\p{{N}}|[\p{{L}}]|\s?\(?{_YEAR}|\s(?:vols?|voll|Bde|Bände|tomes?|tomi)\b|\.?\s(?:de\s)?{_MONTH}"
    r"|[.,]\p{N}{3}(?!\p{N})|\s(?:\p{Lu}\p{L}{0,4}\.){1,3}(?=[\s,]))"
)
_DAY = (
    rf"(?:\p{{N}}{{1,2}}\.?\s(?:de\s)?{_MONTH}\p{{L}}*\.?|{_MONTH}\p{{L}}*\.?\s\p{{N}}{{1,2}})"
    rf"(?:,?\s(?:de\s)?{_YEAR})?(?!\p{{L}})"
)
_DIARY = regex.compile(r"\b(?:[Dd]iar(?:y|ies|io|ios|ium)|[Tt]agebuch|[Tt]agebücher|[Jj]ournal\sintime|[Dd]iari)\b")
_TELLING = regex.compile(r"(?:\p{L}*\p{Lu}){2}|\p{Lu}\.\s?\p{Lu}\.|\p{Lu}[\p{L}.]*\s\p{Lu}")
"""Signs that are one wherever they stand."""
_LED = regex.compile(
    r"(?:^|[.;:(\[—–=/”»]|,\s(?:in|and|und|et|e|y)|\b(?i:see|also|cf\.?|and|in|to|from|by|vgl\.|siehe|auch|s\.|und|sowie|nach"
    r"|voir|aussi|et|dans|cfr\.|ved[ai]|vedi|anche|e|véase|también|vid\.|y|as|wie|comme|come|como|apud|quoted|cited|e\.g\.,?"
    r"|bei|aus|zu|di|de|del))\s?[“\"‘«„*_]{0,2}$"
)
_OTHERS = regex.compile(
    r"(?<!\b(?:See|Cf|Also|And|In|As|From|To|For|By|The|Vgl|Siehe|Nach|Wie|Auch|Und|Laut|Voir|Dans|Comme|Selon|Et|Come|Vedi"
    r"|Cfr|Si|Nel|Como|Véase|Según|En))(?<=\p{Lu}[\p{L}’'-]*)\s$|[\p{L}\p{N}-]$"
)
"""A word in front that belongs to a longer name: "Harbour CSO"."""
_NAMED = regex.compile(r"(?<![\p{L}\p{N}])(\p{Lu}[\p{L}’'-]+),\s[“\"‘«„*_]{0,2}$")
_BEFORE = 40
_MOST = 400


class SignPlaces:
    """Told signs with the words of the citations that they stand for, looked for all at once."""

    def __init__(self, signs: Mapping[str, str]) -> None:
        longest_first = sorted({one for one in signs if one}, key=lambda one: (-len(one), one))[:_MOST]
        sign = f"(?P<sign>{'|'.join(map(_spelled, longest_first))})"
        self._any = regex.compile(rf"(?<![\p{{L}}\p{{N}}’'-]){sign}(?![\p{{L}}\p{{N}}’'-])")
        self._placed = regex.compile(rf"{sign}[”\"’»*_]{{0,3}}(?:{_FIRST})(?:{_NEXT}){{0,6}}{_BEHIND}")
        self._dated = regex.compile(rf"{sign}[”\"’»*_]{{0,3}},?\s{_DAY}")
        self._told = {_bare(one): one for one in longest_first}
        self._said = {_bare(one): signs[one] for one in longest_first}

    def places(self, flat: str, span: Span) -> Iterator[tuple[Span, str]]:
        """Where signs stand with a place behind them, in order, and which ones."""
        behind = span[0]
        for one in self._any.finditer(flat, *span) if self._told else ():
            found = self._match(flat, one, span[1]) if one.start() >= behind else None
            if found and self._is_free(flat[max(span[0], one.start() - _BEFORE) : one.start()], found["sign"]):
                behind = found.end()
                yield found.span(), self._told[_bare(found["sign"])]

    def _match(self, flat: str, sign: regex.Match[str], end: int) -> regex.Match[str] | None:
        """A sign with its place; a diary's may be a day: "Diaries, 4 May 1941"."""
        found = self._placed.match(flat, sign.start(), end)
        return found or (self._dated.match(flat, sign.start(), end) if self._has_days(sign["sign"]) else None)

    def _has_days(self, sign: str) -> bool:
        return _DIARY.search(self._said[_bare(sign)]) is not None

    def _is_free(self, before: str, sign: str) -> bool:
        """Whether what stands in front lets the sign be one: one of its work's people may ("Lee, Sands, ii, 7")."""
        if is_telling(sign):
            return not _OTHERS.search(before)
        named = _NAMED.search(before)
        return _LED.search(before) is not None or (named is not None and named[1] in self._said[_bare(sign)])


def _spelled(sign: str) -> str:
    """A sign as it may be spelled: a stop behind, blanks between its parts."""
    spaced = r"\s?".join(regex.escape(part) for part in regex.split(r"(?<=\.)\s?|\s", sign) if part)
    return spaced + (r"\.?" if sign[-2:-1] == "." or sign.endswith(".") else "")


def _bare(sign: str) -> str:
    return "".join(sign.split()).rstrip(".")


def is_telling(sign: str) -> bool:
    """Whether a sign has two capitals or stops, as no common word has."""
    return _TELLING.match(sign) is not None
