"""Notes of pages as they are published and kept: which are found, paired and whole, and which copies stay in sentences.

Systems that write notes (journals, blogs, courts, exporters) × how many notes a page has × what happened to its links
(as made; whole addresses, as browsers and mails save them; names taken out, as editors do; no links left) × what stands
around (the text alone; menus, a numbered list of other articles, comments, affiliations, figures). Told for each: notes
whose words are right, markers that lead to theirs, notes whose words stand in the text a second time, other notes.

    python benchmarks/html_notes.py [--draw N] [--seed S] [--worst] [--show] [WORD …]
"""
# ruff: noqa: E501 - a line of markup stays whole

import argparse
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from measuring.extracting import extracted
from measuring.tables import Counts, Tables
from note_manners_marked import NOTES, body, listed, page
from note_manners_pages import SYSTEMS
from note_manners_saved_pages import SAVED
from whence.models import Extraction, Reading

COUNTS = (2, 3, 30)
LINKS = ("made", "saved", "names out", "links out")
AROUND = ("alone", "site")
_HERE = "https://www.ostmere.example/2019/harbour/"
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BACK = re.compile(r"^(?:note|footnote)(?=\d)|(?:back|returntotext|returntofootnote\d+referrer)$")
"""What stands in a note beside its words."""
_LONG, _BEFORE, _NEAR, _WHOLE = 20, 12, 60, 0.9
"""Letters of a note that can be told when it stands twice; letters before a marker, in so many signs; a cell is whole
where such a share of its notes is right and led to."""
_SITE = (
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>'
    "<p>Ann Lee<sup>1</sup>, Jane Roe<sup>2</sup></p><p><sup>1</sup>University of Ostmere</p><p><sup>2</sup>Fenby School</p>"
    "{}<table><tr><th>Year</th><th>Ships</th></tr><tr><td>1911</td><td>40</td></tr><tr><td>1912</td><td>12</td></tr></table>"
    '<aside><h3>Most read</h3><ol><li><a href="/a">A wall at Fenby</a></li><li><a href="/b">Sluices and their keepers</a></li>'
    '<li><a href="/c">Forty ships</a></li></ol></aside><p>Page <a href="?p=1">1</a> <a href="?p=2">2</a> <a href="?p=3">3</a></p>'
    '<div id="comments"><h3>2 comments</h3><ol><li id="comment-1">Quite so. <a href="#respond">Reply</a></li>'
    '<li id="comment-2">Not at all. <a href="#respond">Reply</a></li></ol></div>'
)


@dataclass
class Score(Counts):
    """Counts: cells, those in which nearly all notes are found and paired, notes, right ones, paired, twice, others."""

    cells: int = 0
    whole: int = 0
    notes: int = 0
    right: int = 0
    paired: int = 0
    twice: int = 0
    false: int = 0

    def line(self, name: str) -> str:
        shares = (count / max(1, self.notes) for count in (self.right, self.paired, self.twice))
        told = " ".join(f"{share:6.3f}" for share in shares)
        return f"{name:34} {self.cells:5} {self.whole / max(1, self.cells):6.3f} {told} {self.false:6}"


HEAD = f"{'':34} cells  whole  right paired  twice  false"


@dataclass(frozen=True)
class Cell:
    """One page: whose manner, how many notes, what became of the links, what stands around."""

    system: str
    count: int
    links: str
    around: str

    def __str__(self) -> str:
        return f"{self.system} / {self.count} / {self.links} / {self.around}"


def cells() -> Iterator[Cell]:
    """All pages that make sense: what has no link has none to save."""
    for name, system in {**SYSTEMS, **SAVED}.items():
        links = [one for one in LINKS if one == "made" or "href=" in system[0]]
        yield from (Cell(name, count, one, around) for count in COUNTS for one in links for around in AROUND)


def made(cell: Cell) -> str:
    """The page of a cell."""
    marker, note, around = {**SYSTEMS, **SAVED}[cell.system]
    whole = [
        around.replace("{{", "{").replace("}}", "}"),
        body(marker, 1, cell.count),
        listed(note, "{}", 1, cell.count),
    ]
    text = whole[0].replace("@TEXT", whole[1]).replace("@NOTES", whole[2])
    text = re.sub(r"@UP(\d+)", lambda found: found[1].translate(_RAISED), text)
    text = _linked(text, cell.links).replace("@HERE", _HERE if cell.links == "saved" else "harbour.html")
    return page(_SITE.replace("{}", text) if cell.around == "site" else text)


def _linked(text: str, links: str) -> str:
    """A page's text with what became of its links."""
    if links == "saved":
        return re.sub(r'(href=")#(?=[^"])', rf"\1{_HERE}#", text)
    if links == "names out":
        return re.sub(r'\s(?:id|name)=(?:"[^"]*"|\w+)', "", text)
    return re.sub(r"</?a\b[^<>]*>", "", text) if links == "links out" else text


def score(cell: Cell) -> Score:
    """What comes out of a cell."""
    reading, found = extracted(made(cell).encode(), "a.html")
    known = [_letters(NOTES[at][0]) for at in range(cell.count)]
    whose = _whose(reading, found, known)
    paired = set(_paired(reading, found, whose, cell.count))
    text, long = _letters(reading.text), [words for words in known if len(words) > _LONG]
    twice = sum(text.count(words) > sum(words in other for other in long) for words in long)
    whole = min(len(whose), len(paired)) >= _WHOLE * cell.count and not twice
    return Score(1, int(whole), cell.count, len(whose), len(paired), twice, len(found.notes) - len(whose))


def _whose(reading: Reading, found: Extraction, known: Sequence[str]) -> dict[str, int]:
    """The notes whose words are right, with a number at their head or none, and which they are."""
    whose: dict[str, int] = {}
    for note in sorted(found.notes, key=lambda note: note.start):
        said = _BACK.sub("", _letters(reading.text[note.start : note.end]))
        which = [at for at, words in enumerate(known) if said in (words, f"{at + 1}{words}")]
        if left := [at for at in which if at not in whose.values()]:
            whose[note.id] = left[0]
    return whose


def _paired(reading: Reading, found: Extraction, whose: Mapping[str, int], count: int) -> Iterator[int]:
    """The notes to which the marker behind the right words leads."""
    behind = {_letters(words)[-_BEFORE:]: at for at, words in enumerate(_before(count))}
    for one in found.citations:
        words = _letters(reading.text[max(0, one.start - _NEAR) : one.start])[-_BEFORE:]
        if one.note_id and words in behind and whose.get(one.note_id) == behind[words]:
            yield behind[words]


def _before(count: int) -> list[str]:
    """The words before each marker."""
    text = re.sub(r"<[^<>]*>", " ", body("@{0}@", 1, count))
    return re.split(r"@\d+@", text)[:-1]


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("words", nargs="*")
    asked.add_argument("--draw", type=int, default=0)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--worst", action="store_true", help="print the cells that are not whole")
    asked.add_argument("--show", action="store_true", help="print the cells' pages and texts")
    options = asked.parse_args()
    every = [cell for cell in cells() if all(word in str(cell) for word in options.words)]
    if options.draw:
        every = random.Random(options.seed).sample(every, min(options.draw, len(every)))
    tables = Tables(Score)
    for cell in every:
        if options.show:
            show(cell)
        result = score(cell)
        if options.worst and (not result.whole or result.false):
            print(result.line(str(cell)), flush=True)
        tables.add({**{name: str(value) for name, value in asdict(cell).items()}, "together": ""}, result)
    tables.show(HEAD)


def show(cell: Cell) -> None:
    """A cell's page, its text and what is found."""
    reading, found = extracted(made(cell).encode(), "a.html")
    print(made(cell), reading.text, sep="\n")
    for note in found.notes:
        print(note.label, repr(reading.text[note.start : note.end]))


if __name__ == "__main__":
    main()
