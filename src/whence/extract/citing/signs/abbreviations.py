"""Lists of abbreviations: the works that a text says it will cite so, at its front or before its notes.

In: a text. Out: each abbreviation, where it stands, and the place of its work's full citation: lines with a sign of
equality between both, at least four in a row; under a heading that says what they are, in any of six languages and
more, lines with a colon, a dash, a gap or nothing between, an abbreviation on a line of its own, in brackets before its
work ("[SW] Ann Lee, …") or behind it ("… 1999 (= SW)"). Of the ways in which a list may be read the first one counts
that finds enough rows. Periodicals, newspapers, archives and bodies are no works.

>>> lines = "Hall = Hall, A Treatise (1895).\\nFiore = Fiore, Le droit (1885).\\nNys = Nys, Le droit (1904).\\n"
>>> text = lines + "Moore = Moore, A Digest (1906)."
>>> [(text[begin:start], text[start:end]) for short, begin, (start, end) in abbreviations(text)][:2]
[('Hall = ', 'Hall, A Treatise (1895).'), ('Fiore = ', 'Fiore, Le droit (1885).')]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from whence.extract.citing.signs.rows import SIGN, STEMS, rows_in
from whence.extract.late import late
from whence.models import Span

_SHORT = r"[*_\[]{0,3}(?P<short>\p{Lu}[\p{L}\p{N}.,&’'“”\" -]{0,40}?)[*_\]]{0,3}"
_FULL = r"(?P<full>[*_“\"]{0,2}\p{Lu}[^\n]{14,600})"
_BEGIN = r"^[ \t]*[-•*]?[ \t]*"
_EQUALS = regex.compile(rf"{_BEGIN}{_SHORT}[ \t]*=[ \t]+{_FULL}$", regex.MULTILINE)
_SAYS_MORE = r"(?=[^\n]*(?:\p{N}|\b(?:ed|eds|hg|vols?)\.))"
_IN_FRONT = r"(?P<full>[*_“\"‘«„]{0,2}\p{Lu}[^\n]{14,600}?)"
_ONE = r"(?=\S*\p{Lu}\S*\p{Lu})(?:(?:\p{Lu}\.){2,5}|\p{Lu}[\p{L}\p{N}’-]{1,11})"
"""A sign of one word with two capitals."""
_SIGN = rf"[*_]{{0,2}}(?P<short>{SIGN})[*_]{{0,2}}"
_LAYOUTS = tuple(
    (late(_BEGIN + pattern, regex.MULTILINE), fewest)
    for pattern, fewest in (
        (rf"{_IN_FRONT}[ \t]+(?:[(\[](?:=[ \t]*)?{_SIGN}[)\]]|=[ \t]*{_SIGN})[.;]?$", 3),
        (rf"{_SIGN}[:.]?[ \t]*\n(?:[ \t]*\n)?[ \t]*{_SAYS_MORE}{_FULL}$", 3),
        (rf"{_SHORT}(?:[ \t]*:[*_]{{0,2}}[ \t]+|[ \t]+[=–—][ \t]+|\t+|[ ]{{2,}}){_FULL}$", 2),
        (rf"[(\[](?P<short>{SIGN})[)\]][:,]?[ \t]+{_FULL}$", 2),
        (rf"(?P<short>{_ONE}),?[ \t]+{_SAYS_MORE}{_FULL}$", 3),
        (rf"[*_]{{0,2}}(?P<short>\p{{Lu}}[\p{{L}}\p{{N}}]{{0,11}})[*_]{{0,2}}[ \t]+{_SAYS_MORE}{_FULL}$", 4),
    )
)
"""Behind its work, on a line of its own, parted by a sign, in brackets, before a space, one word and a space; and how
many rows each of these asks for."""
_HEADING = regex.compile(
    rf"^[ \t#*_]*(?=\p{{Lu}})(?:[\p{{L}}’]+[ ,&]{{1,2}}){{0,5}}(?i:{STEMS}|frequently\scited|works\scited\sby\sabb)"
    r"(?:[^\n.:;=\p{N}]{0,50})[ \t*_.:]*$",
    regex.MULTILINE,
)
_NO_WORK = late(
    r"(?i)\b(?:revue|review|journal|annua[li]|annuaire|annales?|annali|bulletin|bo?llettino|bullettino|zeitschrift|rivista"
    r"|revista|jahr\w+|jahreshefte|comptes|mélanges|proceedings|notizie|quarterly|tim?es|gazette|gazzetta|zeitung|herald"
    r"|tribune|guardian|post|news|newspapers?|magazine|blatt|tageblatt|archiv(?:es?|io|os?)?|record\soffice|biblioth?\w+"
    r"|library|archivum|museum|department|ministry|agency|office|organi[sz]ation|union|nations|committee|commission|council"
    r"|bank|party|society|association|university|institute|academy|service|bureau|ministerium|partei|verband|gesellschaft"
    r"|ministère|parti|partido|unión|unione|universität)\b"
)
_BLOCK = regex.compile(r"\s+(?P<block>[^\n]{40,20000})")
"""A list whose lines were joined in one paragraph: "SW: A. Lee, Sands, 1999. KT: B. Roe, Tides, 2001."."""
_FEWEST = 4
_NEAR, _LONGEST_LIST = 240, 40_000
_HINTS = (
    *(" = ", "bbreviat", "BBREVIAT", "bréviat", "breviat", "BREVIAT", "bkürz", "BKÜRZ", "bgekürzt", "igl", "IGL"),
    *(
        "hort titles",
        "hort Titles",
        "equently",
        "bbreviaz",
        "BBREVIAZ",
        "fkorting",
        "skrót",
        "örkort",
        "orkort",
        "kratk",
        "окращ",
    ),
)


def abbreviations(text: str) -> list[tuple[str, int, Span]]:
    """The abbreviations of a text, each with where it stands and the place of what it stands for, in order."""
    if not any(hint in text for hint in _HINTS):
        return []
    found = list(_runs(_EQUALS.finditer(text), _FEWEST)) if text.count(" = ") >= _FEWEST else []
    rows = [(one["short"].strip(" ,"), one.start("short"), one.span("full")) for one in found]
    for heading in _HEADING.finditer(text):
        taken = {begin for _, begin, _ in rows}
        rows += [row for row in _listed(text, heading.end()) if row[1] not in taken]
    return sorted((row for row in rows if is_work(text[slice(*row[2])])), key=lambda one: one[2])


def is_work(full: str) -> bool:
    """Whether an entry names a work: "Journal of Silt" and "Harbour Department" name none, their editions do."""
    return _NO_WORK.search(full.partition(",")[0]) is None or (_NO_WORK.match(full) is None and "ed. " in full)


def _listed(text: str, start: int) -> list[tuple[str, int, Span]]:
    """The rows of the list under a heading, in the first way in which there are enough."""
    for layout, fewest in _LAYOUTS:
        first = layout.search(text, start, start + _NEAR)
        run = next(_rows(layout.finditer(text, first.start(), start + _LONGEST_LIST)), []) if first else []
        if len(run) >= fewest:
            return [(one["short"].strip(" ,"), one.start("short"), one.span("full")) for one in run]
    block = _BLOCK.match(text, start, start + _LONGEST_LIST)
    return [(row.sign, row.start, row.full) for row in rows_in(text, block.span("block"))] if block else []


def _runs(found: Iterable[regex.Match[str]], fewest: int) -> Iterator[regex.Match[str]]:
    for row in _rows(found):
        if len(row) >= fewest:
            yield from row


def _rows(found: Iterable[regex.Match[str]]) -> Iterator[list[regex.Match[str]]]:
    """The lines in rows in which one stands right behind the other."""
    row: list[regex.Match[str]] = []
    for one in found:
        if row and one.start() - row[-1].end() > _NEAR:
            yield row
            row = []
        row.append(one)
    if row:
        yield row
