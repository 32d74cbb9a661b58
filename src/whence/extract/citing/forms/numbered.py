"""Pointers to a note by its number, and other ways to say "cited before", behind a name: "Smith (n 4) 12".

Out: patterns. OSCOLA prints "Smith (n 4) 12", Australians "Smith, above n 4", the French "Smith, préc., note 4",
Germans "Smith (Anm. 4)", physicists "Ref. 4"; courts write "cited above", Italians "cit.". They are read behind a name
only, or where they are all that a note says: "p. 45, n. 3" is a note of the work that is cited.

>>> numbered("Smith, Tides (see note 4), p. 12", 0)["number"], numbered("The Book (2001) 45 (n 4)", 0) is None
('4', True)
>>> CITED_BEFORE.search("Klass and Others v. Germany, cited above, § 41").group()
'cited above'
"""

from __future__ import annotations

import regex

from whence.extract.citing.forms.abroad import WORK

_NOTE = (
    r"(?:[Ff]oot|[Ee]nd)?[Nn]otes?|nn?\.?|fns?\.?|Fns?\.?|FN|Anm(?:\.|erkung)|Fu(?:ß|ss)n(?:\.|ote)"
    r"|[Rr]ef(?:s?\.|erence)|nota|nt\.|noot"
)
_ABOVE = r"(?:above|supra|ci-dessus|oben|earlier)"
_LEAD = (
    rf"(?:(?:[Ss]ee|[Cc]f\.?|as|in|at|from|wie|siehe|voir|{_ABOVE},?|cited|cit\.,?|also|my)\s|(?:s|o|vgl)\.\s?){{0,3}}"
)
_END = r"(?![\p{N}.]?\p{N})"


def _behind_name(number: str) -> str:
    """What stands right behind a name or title: behind a number it is a note on that page of the work itself."""
    few = rf"(?!\p{{N}}{{4}}){number}"  # four figures in brackets are a year
    noted = rf"(?:{_NOTE})\s?\[?{number}{_END}\]?"
    inside = rf"{_LEAD}{noted}(?:,?\s{_ABOVE})?"
    return (
        rf"(?<![\p{{N}}\s])(?<!\b(?:pp?|vol|no|S|Nr)\.|\bat|\band)(?:\s?(?:\({inside}\)|\[{inside}\])"
        rf"|,?\s(?:{_ABOVE},?\s(?:at\s|in\s)?|pr[ée]c(?:\.|it[ée]e?s?),?\s){noted}|,?\s{noted},?\s{_ABOVE}"
        rf"|,\s(?:see|as\sin|as|in|cit\.,?|cité(?:e?s?)|cited\s(?:in|at)|wie|siehe|s\.|voir)\s(?:{_ABOVE}\s)?{noted}"
        rf"|,\s(?:(?:foot|end)?note|nota|noot|[Rr]ef\.)\s\[?{number}{_END}\]?(?=,)"
        rf"|,\snn?\s{number}{_END}(?=,?\s(?:at|pp?|paras?|chs?|bk|vol|§)\.?\s?\p{{N}}|[.;]?\s*$)"
        rf"|,?\s\(?(?:(?:op|loc|art|ob)\.?\s?cit\.?|(?<=,\s)cit\.),?\s(?:supra,?\s|à\sla\s|in\s)?(?:\({few}\)|\(?{noted}\)?)"
        rf"|,\s\({few}\)(?=,?\s(?:pp?\.|at\s|(?:vols?|paras?|chs?|bk)\.|§)|[.;]?\s*$)"
        rf"|\s\[{few}\](?=[,.;:]?\s(?:pp?\.|at\s|S\.|\p{{N}})|[,.;:]?\s*$))"
    )


_ABROAD = (
    r"V\.|[Vv]oir(?:\sla)?|[Vv]oy(?:\.|ez)|[Vv]ed(?:i|\.)|[Ss]i\sveda|[Cc]fr\.?|[Vv]éase|[Vv]er|[Vv]id(?:e|\.)|[Zz]ie|[Ss]iehe|[Ss]\.|[Vv]gl\.|[Ww]ie"
    r"|[Oo]ben|la|ci-dessus"
)
_NOTE_ABROAD = r"[Nn]ota|[Nn]oot|nt\.|Anm(?:\.|erkung)|F(?:n|u(?:ß|ss)n)\.|Fu(?:ß|ss)note"
"""How other languages lead to a note: "Voir note 4", "Si veda supra, nota 4", "Vgl. oben Anm. 4", "Zie noot 4"."""


def _alone(number: str) -> str:
    """A pointer that is a whole note: "See note 4 above, p. 12."."""
    return (
        rf"\(?(?:(?:[Ss]ee|[Cc]f\.?|[Cc]ited|[Qq]uoted|[Aa]s|[Aa]lso|[Aa]bove|[Ss]upra|again|{_ABROAD}),?\s){{0,3}}(?:(?:in|at|above|supra)\s)?"
        rf"(?:(?:[Ff]oot|[Ee]nd)?[Nn]otes?,?|nn?\.?|fns?\.?|[Rr]ef(?:\.|erences?)|{_NOTE_ABROAD})\s?{number}{_END}(?:,?\s{_ABOVE})?\)?"
        r"(?=[.,]?\s*$|,\s(?:\p{Lu}|de|van|von)[^;()]{1,80}?\s?(?:1[5-9]|20)\p{N}{2}(?!\p{N})|,\s\p{Ll}{4,}\s\p{Ll}{4,}\.?\s*$|,?\s(?:at\s|pp?\.\s?|S\.\s?|paras?\.?\s|§\s?)?\p{N}[\p{N}–-]*(?:\s?ff?)?\.?\s*$)"
    )


POINTER, ALONE = _behind_name(r"\p{N}{1,4}"), _alone(r"\p{N}{1,4}")
NUMBER_HINT = (
    r"(?:[Nn]otes?|\bnn?\.?|\b[Ff]ns?\.?|FN|Anm\w*\.?|Fu\w+\.?|nota|noot|\bnt\.|[Rr]ef\w*\.?)\s?\[?\p{N}"
    r"|[\p{L}.,]\s(?:\[\p{N}{1,4}\]|\(\p{N}{1,4}\))"
)
"""Without it there is no such pointer."""
CITED = (
    rf"(?:{WORK}"
    r"|(?:(?:previously|already|earlier)\s(?:cited|quoted)|(?:cited|quoted)\s(?:above|earlier|supra)"
    r"|déjà\scité(?:e?s?)?|précité(?:e?s?)?|(?:op|art|ouvr|loc)\.?\s?cité(?:e?s?)?"
    r"|(?:ob|opus|ouvr|éd)\.?\s?cit\b\.?)(?=[,;.:)]|\s*$|\s(?:at|pp?\.|§|para)\s?)"
    r"|(?:(?:as|work|book|article)\scited|as\sabove|(?:the\s)?same\swork|u(?:bi|t)\ssup(?:ra\b|\.)|u\.\s?s\.|o\.\s?c\.|c[iy]t\.|citat[aoie]\b)"
    r"(?=,\s(?:(?:pp?|vols?|chs?|chap|cap|bk|tt?|tom|par|paras?|nn?|no|art|S|s|ss|cols?|fol|ff?|str|núm)\.|\p{N})|\s(?:pp?|s)\.\s?\p{N}|,?\s§|[;.]?\s*$))"
)
"""Other words for "op. cit."."""
CITED_BEFORE = regex.compile(rf"(?<=[\p{{L}}\p{{N}})’”»›\"'.…?!],?\s){CITED}")
_POINTS = regex.compile(_behind_name(r"(?P<number>\p{N}{1,4})"))
_STANDS_ALONE = regex.compile(_alone(r"(?P<number>\p{N}{1,4})"))
_PLACED = regex.compile(r"[\s,.]*(?:(?:at|pp?\.|S\.|§)\s?)?[\p{N}–-]*(?:\s?ff?)?[.\s]*")
_HINT = regex.compile(NUMBER_HINT)
_CONTAINER = regex.compile(r"[”’'\"»],?\s[Ii]n:?\s[^”\"’]{1,80}$")
"""What leads to the book in which a piece stands that is cited for the first time."""
_FARTHEST = 160


def numbered(words: str, at: int) -> regex.Match[str] | None:
    """The pointer to a note by its number in words from `at` on: behind a name, or all that they say."""
    if not _HINT.search(words, at):
        return None
    found = _STANDS_ALONE.match(words, at) or _POINTS.search(words, at + 1, at + _FARTHEST)
    return None if found is None or _CONTAINER.search(words, at, found.start()) else found


def noted_alone(words: str) -> regex.Match[str] | None:
    """The pointer to a note that is, with a place, all that the words say: "Vid. nota 4 supra", "Vgl. oben Anm. 4"."""
    found = _STANDS_ALONE.match(words) if _HINT.search(words) else None
    return found if found and _PLACED.fullmatch(words, found.end()) else None
