"""What one line at the top of a text is: a date, a byline, an outlet, a formula, or what may be its title.

In: the flat words of one line. Out: a `HeadLine` with the parts it gives, offsets counted from the line's start.

>>> line = read_line("by Majid Rafizadeh • January 7, 2023 at 5:00 am")
>>> line.kind, [name for name, _ in line.authors], line.date
('byline', ['Majid Rafizadeh'], '2023-01-07')
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from whence.extract.lexicon import alternation
from whence.extract.people import TITLE, is_organisation, is_outlet, looks_like_person
from whence.read.dates import edtf

_DATED = regex.compile(
    r"^\W*(?:(?:originally |first )?published|posted|updated|last (?:updated|modified|revised)|modified|date|issued|released"
    r"|dated)?\s*(?:on|at|by)?\s*[:.]?\s+(?=\S)",
    regex.IGNORECASE,
)
_LATER = regex.compile(r"^\W*(?:updated|last |modified)", regex.IGNORECASE)
_BYLINE = regex.compile(
    r"^(?P<by>(?:(?:written|reported|story|article|text|essay|analysis|report|posted|published|edited|speech|remarks)\s)?by:?\s+"
    r"|authors?:\s*|(?:speech|statement|remarks|testimony)\sof\s+)(?=(?:\p{Lu}|the\s))",
    regex.IGNORECASE,
)
_CUT = regex.compile(
    r"\s*(?:[•|·◦▪―—–]|\s-\s|\bon\s(?=\p{Lu}\p{L}+\s\p{N})|\bat\s(?=\p{N})|\(|\bPublished\b|\bUpdated\b)"
)
_BETWEEN_NAMES = regex.compile(r"\s*(?:,\s*(?:and|&)\s|;\s*|,\s*|\s+(?:and|&|with)\s+)\s*")
_FORMULA = regex.compile(rf"^\W*{alternation('head_lines')}(?:\b|$)", regex.IGNORECASE)
_ISSUE = regex.compile(
    r"^\W*(?P<outlet>\p{Lu}[\p{L}&’'. -]{2,60}?),?\s+(?:Volume|Vol\.?|Issue|No\.?|Number)\s\P{P}*?\p{N}+",
    regex.IGNORECASE,
)
_IN_BRACKETS = regex.compile(r"\(([^()]{6,40})\)")
_HONORIFIC = regex.compile(rf"^(?:{TITLE}\s+)+(?=\p{{Lu}})")
_DATE_AFTER = regex.compile(r"[•|·◦▪―—–,(]|\s-\s|\bon\b|\bPublished\b|\bUpdated\b:?")
_MONTH_DAY = regex.compile(
    r"(?:\p{Lu}\p{Ll}+,?\s)?(?:\p{Lu}\p{Ll}{2,8}\.?\s\p{N}{1,2},?\s\p{N}{4}|\p{N}{1,2}\s\p{Lu}\p{Ll}{2,8}\.?\s\p{N}{4})"
)


@dataclass(frozen=True, slots=True)
class HeadLine:
    """`kind`: date, updated, byline, names, outlet, issue, formula, other. `authors` with their offsets in the line."""

    kind: str
    authors: tuple[tuple[str, int], ...] = ()
    date: str | None = None
    outlet: str | None = None


def read_line(line: str) -> HeadLine:
    """What the line is; `other` where nothing speaks for anything else."""
    if date := date_of(line):
        return HeadLine("updated" if _LATER.match(line) else "date", date=date)
    for reader in (_byline, _issue, _outlet, _formula, _names):
        if found := reader(line):
            return found
    return HeadLine("other")


def date_of(line: str) -> str | None:
    """The day, month or year that the whole line gives, with or without "Published"; a bare year is no date line."""
    if len(line) > 90 or not any(c.isdigit() for c in line):
        return None
    words = line.strip(" []()|•·*_")
    date = edtf(words)
    if date is None and (lead := _DATED.match(words)):
        date = edtf(words[lead.end() :])
    if date is None and len(words) < 60:
        date = _dated_end(words)
    return date[:10] if date and len(date) > 4 else None


def _dated_end(words: str) -> str | None:
    """ "Washington, D.C., June 5, 2003"; "10:00 a.m. EST May 10, 2001": a place or time and then the date."""
    found = None
    for found in _MONTH_DAY.finditer(words):
        pass
    if found is None or found.end() < len(words.rstrip(" .")):
        return None
    before = words[: found.start()]
    short = len(before.split()) <= 4 and not any(c.islower() for c in regex.sub(r"\p{Lu}\p{Ll}+|[ap]\.m\.", "", before))
    return edtf(found.group()) if short else None


def _byline(line: str) -> HeadLine | None:
    found = _BYLINE.match(line)
    if not found or len(line) > 250:
        return None
    rest = line[found.end() :]
    cut = _CUT.search(rest)
    names = rest[: cut.start()] if cut else rest
    authors, outlet = _people(names, found.end())
    if not authors and not outlet:
        return None
    tail = rest[cut.start() :] if cut else ""
    return HeadLine("byline", authors, _date_in(tail), outlet or _outlet_in(tail))


def _people(names: str, at: int) -> tuple[tuple[tuple[str, int], ...], str | None]:
    """The persons in a list of names, and the outlet that may follow them."""
    people = []
    outlet = None
    for piece, offset in _split(names):
        plain = piece.strip(" .,*")
        bare = _HONORIFIC.sub("", plain)
        if is_outlet(plain):
            outlet = plain
        elif looks_like_person(bare):
            people.append((cased(bare), at + offset + plain.find(bare)))
        elif people:
            break
        else:
            return (), None
    return tuple(people), outlet


def _split(names: str) -> list[tuple[str, int]]:
    pieces = []
    at = 0
    for found in _BETWEEN_NAMES.finditer(names):
        pieces.append((names[at : found.start()], at))
        at = found.end()
    pieces.append((names[at:], at))
    return [(piece, offset) for piece, offset in pieces if piece.strip()]


def cased(name: str) -> str:
    """JANE DOE as Jane Doe; other names as they stand."""
    if not name.isupper():
        return name
    return regex.sub(r"\p{Lu}{2,}", lambda m: m.group().capitalize(), name)


def _date_in(words: str) -> str | None:
    for piece in _DATE_AFTER.split(words, maxsplit=6):
        if (date := edtf(piece.strip(" :,.)"))) and len(date) > 4:
            return date[:10]
    found = _MONTH_DAY.search(words)
    return edtf(found.group()) if found else None


def _outlet_in(words: str) -> str | None:
    return next((p.strip() for p in regex.split(r"[•|·,]", words) if is_outlet(p.strip())), None)


def _issue(line: str) -> HeadLine | None:
    """The head of a periodical: "Congressional Record, Volume 151, Number 99 (Wednesday, July 20, 2005)"."""
    found = _ISSUE.match(line)
    if not found or len(line) > 160:
        return None
    dates = (edtf(inner) for inner in _IN_BRACKETS.findall(line))
    return HeadLine("issue", date=next((d[:10] for d in dates if d), None), outlet=found["outlet"].strip(" ,"))


def _outlet(line: str) -> HeadLine | None:
    plain = line.strip(" |•*_")
    if is_outlet(plain):
        return HeadLine("outlet", outlet=plain)
    first = regex.split(r"\s[|•»]\s", plain)[0]
    return HeadLine("outlet", outlet=first) if first != plain and is_outlet(first) else None


def _formula(line: str) -> HeadLine | None:
    return HeadLine("formula") if _FORMULA.match(line) or not any(c.isalpha() for c in line) else None


def _names(line: str) -> HeadLine | None:
    """A line of names and nothing else; whether it is the byline depends on where it stands."""
    if len(line) > 200:
        return None
    honorific = _HONORIFIC.match(line)
    people = [(_HONORIFIC.sub("", piece.strip()), offset) for piece, offset in _split(line)]
    if not all(looks_like_person(name) for name, _ in people):
        return None
    authors = tuple((cased(name), line.find(name, offset)) for name, offset in people)
    return HeadLine("byline" if honorific and len(people) == 1 and line.isupper() else "names", authors)


def is_body(line: str) -> bool:
    """Whether a paragraph is running text rather than a line of the head."""
    words = line.split()
    if len(words) >= 30:
        return True
    return (
        len(words) >= 8
        and bool(regex.search(r"""[.…][”"'’»)\]]*(?:\[\d+\])*$|[:]$""", line))
        and any(w[:1].islower() for w in words)
    )


def is_institution(line: str) -> bool:
    """A capitalised line with a noun of an organisation, short enough to be its name."""
    words = line.split()
    small = [w for w in words if w[:1].islower() and w not in ("of", "the", "for", "and", "on", "in")]
    return 2 <= len(words) <= 9 and not small and is_organisation(line) and not regex.search(r"[:?!“\"]", line)
