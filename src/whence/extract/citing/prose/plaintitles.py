"""Citations that a parser of references takes for prose: a title and a place alone, the whole of a short note.

In: words of a note. Out: where a title and a place stand before an "Ibid."; whether a short note reads as a citation,
and whether something in a stretch does.

>>> words = "N. J. Archives, IV. 196. There was much trouble: "
>>> plainly_titled(words, 0, len(words))["title"]
'N. J. Archives'
>>> reads_as_citation("Arrian, Epict. ii. 14."), reads_as_citation("This is noticed by others, too.")
(True, False)
"""

from __future__ import annotations

from functools import cache

import regex

from whence.extract.late import late
from whence.extract.references.lists import lines
from whence.models import Span

_NUMERAL = r"(?!v\.?\s\p{Lu})(?:[IVXLCDM]+|[ivxlcdm]+|(?:\p{Lu}-)?\p{N}+(?:[–-]\p{N}+)?)"
_SIGN = (
    r"(?:(?i:volume|vol|band|page|tome|tom|t|bk|book|lib|liv|livre|chap|ch|cap|c|part|pt|pp|p|no|nr|bd|ser|tit|fol|heft|secs?|v|arts?)\b\.?"
    r"|[§¶]+|S\.)"
)
_NUMBER = rf"(?:{_SIGN}\s?)?{_NUMERAL}(?![\p{{L}}\p{{N}}])"
_PLACE = rf",?\s{_NUMBER}(?:(?:[.,:;]\s?|\s)(?:\p{{L}}{{2,5}}\.,?\s)?{_NUMBER})*"
_WORD = r"(?![IVXLCDM]+\b)\p{Lu}[\p{L}’'-]*\.?"
_SMALL = r"(?:(?:of|the|and|for|on|to|in|de|des|du|la|le|les|et|l['’]|von|der|die|und|zur?)\s){0,3}"
_TITLED = late(  # the title's last word is none that a place begins with
    rf"(?:\G|(?<=[.;:!?”\"»()\[—–'’\p{{N}}]\s?))(?P<title>{_WORD}(?:,?\s{_SMALL}{_WORD}){{0,9}}"
    r"(?:,?\s[“\"][^“”\"]{2,80}[”\"])?"
    rf"(?<!,\s(?i:volume|vol\.?|band|page|tome)))(?P<place>{_PLACE})(?=\.(?!\p{{N}})|[,;:)—–]|--|\s\(|\s*$)"
)
_NONE = late(
    r"^(?:Chapter|Chap|Section|Sec|Part|Volume|Vol|Appendix|App|Note|Figure|Fig|Table|Tableau|Kapitel|Kap|Abschnitt|Chapitre"
    r"|See|In|On|The|No|Nos|About|By|At|From|Until)\b\.?$"
    r"|\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?$"
)
"""What stands before a number and is no title: a part of the text itself, a month."""
_PLACED = late(
    rf"(?<![\p{{L}}\p{{N}}]){_SIGN}\s?(?!(?:did|civil|mild|mix)\b){_NUMERAL}(?![\p{{L}}\p{{N}}])|(?<=\p{{L}}\.?,?\s)[IVXLC]+\.\s\p{{N}}|(?<=\p{{L}},\s)\p{{N}}{{1,4}}(?=[.;])"
)
_SEVERAL = late(rf"{_NUMERAL}[.,:;\s]+(?:{_SIGN}\s?)?{_NUMERAL}|{_SIGN}\s?{_NUMERAL}")
_PLACES = late(
    rf"(?:and\s|et\s|y\s)?(?:{_SIGN}\s?)?{_NUMERAL}(?:[,.;:\s–&-]+(?:(?:and|et|y)\s)?(?:(?:{_SIGN}\s?)?{_NUMERAL}|ff?(?!\p{{L}})))*[,.;:\s]*"
)
_WORDS = regex.compile(r"\p{L}[\p{L}’'-]*")
_NUMBERED = regex.compile(rf"(?<=[\s.]){_NUMERAL}(?=[.,;:)\s]|$)")
_HERE = regex.compile(
    r"\b(?:above|below|supra|infra|ci-dessus|ci-dessous|plus\s(?:haut|bas)|(?:siehe|vgl\.|s\.)\s(?:oben|unten))\b",
    regex.IGNORECASE,
)
"""What points to a part of the text itself."""
_LONGEST, _FARTHEST = 160, 600
_CAPITALS = 0.7
_SMALL_WORDS = 4
"""Longer words without capitals beyond which a note with a number is a sentence, unless most have capitals."""

_CITES = regex.compile(
    r"[\p{N}“”\"«»„_*§:]|://|\p{L}[’']s\s|(?<=\s)\p{Lu}[\p{L}’'-]*\.?\s\p{Lu}"
    r"|\b(?i:as|in|by|from|per|under|like|with|of|to|for|unlike|than|nach|bei|von|mit|im|chez|par|de)\s\p{Lu}\p{Ll}"
    r"|\b(?i:see\s(?=also|the\s|e\.g|\p{N})|cf|vgl|siehe|voir|compare|supra|infra|above|below|ibid|cit|according|notes?"
    r"|letters?|interviews?|reports?|articles?|books?|chapters?|sections?|appendix|pages?|quot\p{L}*|cit(?:ed|es|ing)|translat\p{L}*)\b"
)
"""What a note has that cites, or that names somebody's work."""
_BACK_LINK = regex.compile(r"^(?:\[{1,2}\p{N}{1,4}\]{1,2}|\]?)\([^()\s]*\)")
"""A note's number, linked back to its marker."""
_REMARK = 8
_SIGNALS = regex.compile(r"\s*+(?:(?i:see|cf\.|vgl\.|siehe|voir)(?:\s(?:also|auch|aussi|e\.g\.,))?\s++)?+")


@cache
def _finite() -> frozenset[str]:
    return frozenset(lines("finite_words.txt"))


def plainly_titled(text: str, low: int, high: int) -> regex.Match[str] | None:
    """The last title with a place that stands in a stretch; None where none does."""
    found = None
    for one in _TITLED.finditer(text, max(low, high - _FARTHEST), high):
        several = " " in one["title"] or _SEVERAL.search(one["place"])
        if several and not _NONE.search(one["title"]) and any(len(word) > 2 for word in _WORDS.findall(one["title"])):
            found = one
    return found


def parted_off(text: str, low: int, high: int) -> Span | None:
    """What a semicolon parts from an "Ibid." at `high`, where it reads as a citation: "Tape of Room 4, 9:32:10; ibid.".

    >>> words = "See Tape of Room 4, channel 5, 9:32:10; "
    >>> words[slice(*parted_off(words, 0, len(words)))]
    'Tape of Room 4, channel 5, 9:32:10'
    """
    end = len(text[:high].rstrip())
    if text[end - 1 : end] != ";":
        return None
    start = max(low, text.rfind(";", low, end - 1) + 1)
    start = _SIGNALS.match(text, start, end).end()
    return (start, end - 1) if reads_as_citation(text[start : end - 1]) else None


def is_place(words: str) -> bool:
    """Whether the words are places alone: "Lib. 939, fol. 134; Lib. 940" is of the work that was cited before it."""
    return not words.lower().startswith(("id", "ivi")) and _PLACES.fullmatch(words) is not None  # no numerals


def seems_to_cite(text: str, low: int, high: int) -> bool:
    """Whether a stretch has the place of a citation: what stands behind it may mean that."""
    return _PLACED.search(text, max(low, high - _FARTHEST), high) is not None


def only_says(words: str) -> bool:
    """Whether a note is a remark that cites nothing: it has a verb, no figure, no quotation, nobody's whole name."""
    words = _BACK_LINK.sub("", words, count=1)
    if _CITES.search(words):
        return False
    parts = _WORDS.findall(words)
    return len(parts) >= _REMARK and any(part.lower() in _finite() for part in parts)


def reads_as_citation(words: str) -> bool:
    """Whether a short note is a citation as a whole: it says nothing, and has a number or capitals throughout."""
    words = words.strip()
    if len(words) > _LONGEST or _HERE.search(words) or (not words[:1].isupper() and words[:1] not in "“\"«„'‘"):
        return False
    parts = _WORDS.findall(words)
    if not parts or any(len(part) > 1 and part.lower() in _finite() for part in parts):
        return False
    telling = [part for part in parts if len(part) > 3]
    if _NUMBERED.search(words):
        small = sum(1 for part in telling if part[0].islower())
        return small <= _SMALL_WORDS or small * 2 <= len(telling)
    return len(telling) > 1 and sum(1 for part in telling if part[0].isupper()) >= _CAPITALS * len(telling)
