"""Notes that are led by some words of the text and no number, as in books for everybody: "45 “nobody came”: Lee, Silt,
p. 4.", "p. 45 “nobody came”: Ibid.", "“nobody came”: Roe interview.", "**nobody came**: Lee, Silt, p. 9.".

In: a scene in which no notes were found, and its running paragraphs. Out: the rows of stretches that cite, each behind
its words. The text above must have these words, most of them at least: a list, a dialogue or a glossary has others.

>>> words = "p. 45 “nobody came”: Lee, Silt, 4."
>>> words[behind_phrase(words, (0, len(words)), "the board met and nobody came to watch")[0] :]
'Lee, Silt, 4.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import regex

from whence.extract.citing.unnumbered.loose import loose_notes
from whence.extract.citing.unnumbered.sources import is_of_sources
from whence.extract.quotations import Scene
from whence.models import Span, ZoneRole

_PAGE = r"(?:(?:[Pp]ages?|pp?\.|S\.)\s?)?\p{N}{1,4}(?:\s?[–-]\s?\p{N}{1,4})?[.:,]?\s+"
_PHRASED = regex.compile(
    rf"(?P<page>{_PAGE})?(?:[“\"‘«„](?P<phrase>[^“”\"«»\n]{{3,160}}?)[,.…]{{0,3}}[”\"’»“]\s?[…:.,–—-]{{0,4}}\s+"
    r"|(?P<phrase>(?!https?:)\p{L}[^\n:“”\"]{2,120}?)(?:\s?(?:…|\.\.\.))?(?::\s+|\s[–—]\s))(?=\S)"
)
_SIGNED = re.compile(r"[:–—“\"‘«„]")
"""One of these parts a note's words from what it cites."""
_OPENING = tuple('“"‘«„')
_CITES = regex.compile(r"\p{N}|[“\"]|\b(?i:ibid|interview|supra|op\.\scit)")
_CUT = regex.compile(r"…|\.{3}")
_SIGNS = regex.compile(r"[^\p{L}\p{N}]+")
_FEWEST, _SHARE, _WORDS = 4, 0.6, 2
"""Such notes in a text at least, the share of them whose words stand above them, and the words of each."""


def unnumbered(scene: Scene, paragraphs: Sequence[Span]) -> list[list[Span]]:
    """The rows of notes without numbers: led by words of the text, or such whose numbers were lost."""
    return _phrased(scene) or loose_notes(scene.layout.flat, paragraphs)


def behind_phrase(text: str, line: Span, above: str) -> tuple[int, bool] | None:
    """Where the citation of a note begins behind its words, and whether `above` (letters and single spaces) has these;
    None where it is led by none. Without a page or quotation marks, only these words tell that it is one."""
    found = _PHRASED.match(text, *line)
    if found is None:
        return None
    said = plain(_CUT.split(found["phrase"], maxsplit=1)[0])
    stands = said.count(" ") + 1 >= _WORDS and f" {said} " in f" {above} "
    marked = found["page"] or text[found.start("phrase") - 1 : found.start("phrase")] in _OPENING
    return (found.end(), stands) if stands or marked else None


def is_marked(text: str, line: Span) -> bool:
    """Whether a page or quotation marks tell a note's words: else a speaker's name may stand in front of a colon."""
    return text[line[0]] in _OPENING or text[line[0]].isdecimal() or text.startswith(("p.", "pp.", "Page"), line[0])


def plain(words: str) -> str:
    """The words in small letters, one space between them."""
    return str(_SIGNS.sub(" ", words.casefold())).strip()


def _phrased(scene: Scene) -> list[list[Span]]:
    flat = scene.layout.flat
    lines = [line for line in _lines(scene) if _SIGNED.search(flat, *line) and _PHRASED.match(flat, *line)]
    if not _below_heading(scene, lines):
        lines = [line for line in lines if is_marked(flat, line)]
    if len(lines) < _FEWEST:
        return []
    first = _first_of_rows(flat, lines)
    above = plain(flat[:first])
    found = [(line, behind_phrase(flat, line, above)) for line in lines if line[0] >= first]
    told = [(line, *behind) for line, behind in found if behind]
    cites = sum(_CITES.search(flat, start, end) is not None for (_, end), start, _ in told)
    if len(told) < _FEWEST or min(cites, sum(stands for *_, stands in told)) < _SHARE * len(told):
        return []
    return _rows(flat, [(line, start) for line, start, _ in told])


def _below_heading(scene: Scene, lines: Sequence[Span]) -> bool:
    """Whether a heading that says that sources or notes stand below is above the last lines."""
    blocks = zip(scene.layout.blocks, scene.plan.roles, strict=True)
    headings = (block for block, role in blocks if role is ZoneRole.HEADING)
    told = (block.start for block in headings if is_of_sources(scene.layout.flat[block.start : block.end]))
    return bool(lines) and any(start < lines[-_FEWEST:][0][0] for start in told)


def _first_of_rows(flat: str, lines: Sequence[Span]) -> int:
    """Where the first of at least some lines stands between which nothing else does."""
    for at, line in enumerate(lines[: len(lines) - _FEWEST + 1]):
        last = lines[at + _FEWEST - 1]
        between = (flat[one[1] : two[0]] for one, two in zip(lines[at:], lines[at + 1 : at + _FEWEST], strict=False))
        if last and not any(words.strip() for words in between):
            return line[0]
    return lines[-1][1]


def _rows(flat: str, told: Sequence[tuple[Span, int]]) -> list[list[Span]]:
    """The notes in rows: between two of one row nothing stands."""
    rows: list[list[Span]] = []
    behind = -1
    for (start, end), begin in told:
        if behind < 0 or flat[behind:start].strip():
            rows.append([])
        rows[-1].append((begin, end))
        behind = end
    return rows


def _lines(scene: Scene) -> Iterator[Span]:
    """The lines of all that is no heading."""
    text = scene.layout.text
    for block, role in zip(scene.layout.blocks, scene.plan.roles, strict=True):
        start = block.start
        while role is not ZoneRole.HEADING and start < block.end:
            end = text.find("\n", start, block.end)
            end = block.end if end < 0 else end
            if text[start:end].strip():
                yield start, end
            start = end + 1
