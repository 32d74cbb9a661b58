"""What one line at the top of a text is: a date, a byline, an outlet, a formula, or what may be its title.

In: the flat words of one line. Out: a `HeadLine` with the parts it gives, offsets counted from the line's start.

>>> line = read_line("by Majid Rafizadeh • January 7, 2023 at 5:00 am")
>>> line.kind, [name for name, _ in line.authors], line.date
('byline', ['Majid Rafizadeh'], '2023-01-07')
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from whence.extract.days import last_day
from whence.extract.lexicon import alternation
from whence.extract.people import TITLE, is_outlet, looks_like_person
from whence.read.metadata.dates import edtf

_DATED = regex.compile(
    r"^\W*(?:(?:originally |first )?published|posted|updated|last (?:updated|modified|revised)|modified|date"
    r"|issued|released|dated)?\s*(?:on|at|by)?\s*[:.]?\s+(?=\S)",
    regex.IGNORECASE,
)
_THEN_LATER = regex.compile(
    r"\s*[;,|•·(–—-]?\s*(?:last\s)?(?:updated|modified|revised|corrected|amended)\b[^;|]{3,60}$", regex.IGNORECASE
)
_BEHIND_OUTLET = regex.compile(r"^[*_\s]*(?P<before>\p{Lu}[^,:;|•·()]{2,60}?)\s?[,|•·–—:]\s(?=by\s\p{Lu})")
_LATER = regex.compile(r"^\W*(?:updated|last |modified)", regex.IGNORECASE)
_BYLINE = regex.compile(
    r"^(?:(?:(?:written|reported|story|article|text|essay|analysis|report|posted|published|edited|speech|remarks)\s)?"
    r"by:?\s+|authors?:\s*|(?:speech|statement|remarks|testimony)\sof\s+)(?=(?:\p{Lu}|the\s))",
    regex.IGNORECASE,
)
_CUT = regex.compile(
    r"\s*(?:[•|·◦▪―—–]|\s-\s|\bon\s(?=\p{Lu}\p{L}+\s\p{N})|\bat\s(?=\p{N})|\(|\bPublished\b|\bUpdated\b"
    r"|\b(?:for|of)\s(?=the\s|\p{Lu}))"
)
_GENERATION = regex.compile(r",?\s(?:jr|sr|ii|iii|iv)\b\.?\W*$", regex.IGNORECASE)
_CAPITALS = regex.compile(r"\p{Lu}{2,}")
_BETWEEN_NAMES = regex.compile(r"\s*(?:,\s*(?:and|&)\s|;\s*|,\s*|\s+(?:and|&|with)\s+)\s*")
_FORMULA = regex.compile(rf"^\W*{alternation('head_lines')}(?:\b|$)", regex.IGNORECASE)
_ISSUE = regex.compile(
    r"^\W*(?P<outlet>\p{Lu}[\p{L}&’'. -]{2,60}?),?\s+(?:Volume|Vol\.?|Issue|No\.?|Number)\s\P{P}*?\p{N}+",
    regex.IGNORECASE,
)
_TITLED_FORMULA = regex.compile(
    r"(?:floor |opening |press )?(?:statement|remarks|speech|testimony|opinion|analysis|commentary)", regex.IGNORECASE
)
_ADDRESS = regex.compile(
    r"(?:,|\s)\p{Lu}{2}\s\p{N}{5}\b|\bP\.?O\.?\sBox\b|\(\p{N}{3}\)\s?\p{N}{3}|\p{N}{3}-\p{N}{3}-\p{N}{4}|\bD\.?C\.?\s\p{N}{5}"
)
_PAGE = regex.compile(r"^\W*pages?\s\p{N}+\b|\bpage\s\p{N}+\W*$", regex.IGNORECASE)
_TWO_WORDS = regex.compile(r"\p{L}{4}|\p{L}{2,}\P{L}+\p{L}{2,}")
_IN_BRACKETS = regex.compile(r"\(([^()]{6,40})\)")
_INSTITUTION = regex.compile(rf"\b{alternation('institution_nouns')}(?:$|\s(?:of|for|on)\s)")
_PRESS = regex.compile(
    rf"(?:The\s)?(?:\p{{Lu}}[\p{{L}}’'&.-]*\s(?:of\s|the\s|and\s|&\s)*)+{alternation('press_nouns')}"
)
_NUMBER = regex.compile(r"^[\p{Lu}\p{N}]+[/-][\p{L}\p{N}./-]*\p{N}[\p{L}\p{N}.-]*$|^[\P{L}]*\p{Lu}?\P{L}*$")
_BY = regex.compile(r"^(?:by|prepared by|submitted by)\s", regex.IGNORECASE)
_HONORIFIC = regex.compile(rf"^(?:{TITLE}\s+)+(?=\p{{Lu}})")
_DATE_AFTER = regex.compile(r"[•|·◦▪―—–,(]|\s-\s|\bon\b|\bPublished\b|\bUpdated\b:?")


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
        beside = _outlet(line)
        return HeadLine(
            "updated" if _LATER.match(line) else "date", date=date, outlet=beside.outlet if beside else None
        )
    for reader in (_byline, _issue, _outlet, _formula, _names):
        if found := reader(line):
            return found
    return HeadLine("other")


def read_below(line: str) -> HeadLine:
    """What a line is that stands below another one: here "Quayside Notes, by Nella Bright" is no title."""
    read = read_line(line)
    behind = _BEHIND_OUTLET.match(line) if read.kind == "other" else None
    byline = _byline_from(line, behind.end()) if behind else None
    if not behind or not byline or not byline.authors:
        return read
    before = behind["before"]
    outlet = byline.outlet or (before if is_outlet(before) or is_press(before) else None)
    return HeadLine("byline", byline.authors, byline.date, outlet)


def date_of(line: str) -> str | None:
    """The day, month or year that the whole line gives, with or without "Published"; a bare year is no date line."""
    if len(line) > 90 or not any(map(str.isdigit, line)):
        return None
    words = line.strip(" []()|•·*_")
    if later := _THEN_LATER.search(words, 4):
        words = words[: later.start()]
    date = edtf(words)
    if date is None and (lead := _DATED.match(words)):
        date = edtf(words[lead.end() :])
    if date is None and len(words) < 60:
        date = _dated_end(words)
    return date[:10] if date and len(date) > 4 else None


def _dated_end(words: str) -> str | None:
    """ "Washington, D.C., June 5, 2003"; "10:00 a.m. EST May 10, 2001": a place or time and then the date."""
    found = last_day(words)
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


def _byline_from(line: str, start: int) -> HeadLine | None:
    """The byline that begins at `start` of a line, its offsets counted from the line's own start."""
    found = _byline(line[start:])
    return replace(found, authors=tuple((name, at + start) for name, at in found.authors)) if found else None


def _people(names: str, at: int) -> tuple[tuple[tuple[str, int], ...], str | None]:
    """The persons in a list of names, and the outlet that may follow them."""
    people = []
    outlet = None
    for piece, offset in _split(names):
        plain = piece.strip(" .,*")
        bare = _HONORIFIC.sub("", plain)
        if is_outlet(plain) or is_press(plain):
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
    """JANE DOE as Jane Doe, MIKE McINTYRE as Mike McIntyre; other names as they stand."""
    return str(_CAPITALS.sub(lambda m: m.group().capitalize(), name))


def _in_capitals(line: str) -> bool:
    """Whether the letters are capitals but for a few (McINTYRE, DeFAZIO)."""
    letters = [character for character in line if character.isalpha()]
    return sum(1 for letter in letters if letter.isupper()) * 10 >= 8 * len(letters)


def _date_in(words: str) -> str | None:
    for piece in _DATE_AFTER.split(words, maxsplit=6):
        if (date := edtf(piece.strip(" :,.)"))) and len(date) > 4:
            return date[:10]
    found = last_day(words)
    return edtf(found.group()) if found else None


def _outlet_in(words: str) -> str | None:
    pieces = (piece.strip().removeprefix("for ").removeprefix("of ") for piece in regex.split(r"[•|·,]", words))
    return next((piece for piece in pieces if is_outlet(piece) or is_press(piece)), None)


def _issue(line: str) -> HeadLine | None:
    """The head of a periodical: "Congressional Record, Volume 151, Number 99 (Wednesday, July 20, 2005)"."""
    found = _ISSUE.match(line)
    if not found or len(line) > 160:
        return None
    name = found["outlet"].strip(" ,")
    dates = (edtf(inner) for inner in _IN_BRACKETS.findall(line))
    date = next((d[:10] for d in dates if d), None)
    return HeadLine("issue", date=date, outlet=name) if date or is_outlet(name) or is_press(name) else None


def _outlet(line: str) -> HeadLine | None:
    """An outlet's name, alone or before a bar: "The Kesmar Courier | 12 May 2019"."""
    plain = line.strip(" |•*_")
    if is_outlet(plain):
        return HeadLine("outlet", outlet=plain)
    first, _, rest = plain.partition(" | ") if " | " in plain else plain.partition(" • ")
    if not rest or not (is_outlet(first) or is_press(first)):
        return None
    if byline := _byline_from(line, line.index(rest)):
        return replace(byline, outlet=byline.outlet or first.strip())
    return HeadLine("outlet", date=_date_in(rest), outlet=first.strip())


def is_press(words: str) -> bool:
    """A capitalised name that ends with the noun of a paper or broadcaster."""
    return len(words.split()) <= 6 and bool(_PRESS.fullmatch(words.strip()))


def _formula(line: str) -> HeadLine | None:
    """Release formulas, addresses, running heads, lines wholly in brackets, and what has no word of two letters."""
    bracketed = line[:1] in "([" and line[-1:] in ")]"
    lead, _, rest = line.partition(": ")
    if _TITLED_FORMULA.fullmatch(lead) and len(rest.split()) >= 3:
        return None
    formula = _FORMULA.match(line) or _ADDRESS.search(line) or _PAGE.search(line) or not _TWO_WORDS.search(line)
    formula = formula or _NUMBER.match(line) or _BY.match(line) or "#" in line
    return HeadLine("formula") if formula or bracketed else None


def _names(line: str) -> HeadLine | None:
    """A line of names and nothing else; whether it is the byline depends on where it stands."""
    if len(line) > 200:
        return None
    honorific = _HONORIFIC.match(line)
    people = [(_HONORIFIC.sub("", piece.strip()), offset) for piece, offset in _split(_GENERATION.sub("", line))]
    if not all(looks_like_person(name) for name, _ in people):
        return None
    authors = tuple((cased(name), line.find(name, offset)) for name, offset in people)
    return HeadLine("byline" if honorific and len(people) == 1 and _in_capitals(line) else "names", authors)


def is_body(line: str) -> bool:
    """Whether a paragraph is running text rather than a line of the head; what stands wholly in brackets is not."""
    words = line.split()
    if line[:1] == "(" and line[-1:] == ")" and "(" not in line[1:]:
        return False
    if len(words) >= 30:
        return True
    return (
        len(words) >= 8
        and bool(regex.search(r"""[.…][”"'’»)\]]*(?:\[\d+\])*$|[:]$""", line))
        and any(w[:1].islower() for w in words)
    )


def is_institution(line: str) -> bool:
    """A capitalised line with the noun of an institution, short enough to be its name."""
    words = line.split()
    small = [w for w in words if w[:1].islower() and w not in ("of", "the", "for", "and", "on", "in")]
    return (
        2 <= len(words) <= 9
        and not small
        and bool(_INSTITUTION.search(line) or is_press(line))
        and not regex.search(r"[:?!“\"]", line)
    )
