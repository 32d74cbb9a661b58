"""Lists of abbreviations: the works that a text says it will cite so, at its front or before its notes.

In: a text. Out: each abbreviation, where it stands, and the place of its work's full citation: lines with a sign of
equality between both, at least four in a row; lines with a colon, a dash or a gap under a heading that says what they
are.

>>> lines = "Hall = Hall, A Treatise (1895).\\nFiore = Fiore, Le droit (1885).\\nNys = Nys, Le droit (1904).\\n"
>>> text = lines + "Moore = Moore, A Digest (1906)."
>>> [(text[begin:start], text[start:end]) for short, begin, (start, end) in abbreviations(text)][:2]
[('Hall = ', 'Hall, A Treatise (1895).'), ('Fiore = ', 'Fiore, Le droit (1885).')]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.models import Span

_SHORT = r"[*_]{0,2}(?P<short>\p{Lu}[\p{L}\p{N}.,&’'“”\" -]{0,40}?)[*_]{0,2}"
_FULL = r"(?P<full>[*_“\"]{0,2}\p{Lu}[^\n]{14,600})"
_EQUALS = regex.compile(rf"^[ \t]*[-•]?[ \t]*{_SHORT}[ \t]*=[ \t]+{_FULL}$", regex.MULTILINE)
_PARTED = regex.compile(
    rf"^[ \t]*[-•]?[ \t]*{_SHORT}(?:[ \t]*:[*_]{{0,2}}[ \t]+|[ \t]+[=–—][ \t]+|\t+|[ ]{{2,}}){_FULL}$", regex.MULTILINE
)
_HEADING = regex.compile(
    r"^[ \t#*_]*(?i:(?:list\sof\s|table\sof\s)?(?:bibliographical\s)?abbreviations|abr[ée]viations|abkürzungen"
    r"|abkürzungsverzeichnis|siglen(?:verzeichnis)?|sigla|short\stitles|abbreviated\stitles|(?:works\s)?frequently\scited(?:\sworks)?)"
    r"(?:\s(?:used|in|of|and)\b[^\n]{0,40})?[ \t*_.:]*$",
    regex.MULTILINE,
)
_FEWEST, _FEWEST_HEADED = 4, 2
_NEAR, _LONGEST_LIST = 240, 20_000
_HINTS = (
    " = ",
    "bbreviat",
    "BBREVIAT",
    "Abréviat",
    "Abrevi",
    "Abkürz",
    "Siglen",
    "Sigla",
    "hort titles",
    "hort Titles",
)


def abbreviations(text: str) -> list[tuple[str, int, Span]]:
    """The abbreviations of a text, each with where it stands and the place of what it stands for, in order."""
    if not any(hint in text for hint in _HINTS):
        return []
    found = list(_runs(list(_EQUALS.finditer(text)), _FEWEST)) if text.count(" = ") >= _FEWEST else []
    taken = {one.start() for one in found}
    for heading in _HEADING.finditer(text):
        listed = list(_PARTED.finditer(text, heading.end(), heading.end() + _LONGEST_LIST))
        begun = bool(listed) and listed[0].start() - heading.end() <= _NEAR
        run = next(_rows(listed), []) if begun else []
        found += [one for one in run if one.start() not in taken] if len(run) >= _FEWEST_HEADED else []
    told = [(one["short"].strip(" ,"), one.start("short"), one.span("full")) for one in found]
    return sorted(told, key=lambda one: one[2])


def _runs(found: list[regex.Match[str]], fewest: int) -> Iterator[regex.Match[str]]:
    for row in _rows(found):
        if len(row) >= fewest:
            yield from row


def _rows(found: list[regex.Match[str]]) -> Iterator[list[regex.Match[str]]]:
    """The lines in rows in which one stands right behind the other."""
    row: list[regex.Match[str]] = []
    for one in found:
        if row and one.start() - row[-1].end() > _NEAR:
            yield row
            row = []
        row.append(one)
    if row:
        yield row
