"""Texts that cite from a list of works, in every manner: how many of their places lead to the right entry.

Made-up texts cite twelve works by author and date, author and page, number, or in notes by short titles, in sixteen
languages, fifteen manners of brackets, under some hundred headings of the list, whose entries are printed in 23 formats
and eleven layouts, as plain text, Markdown and web pages. Cells of this grid are drawn by seed, works with them. Counts
the places that lead to the works they mean and no other, those that are open, those led wrongly; some mean no work, or
two: these must lead nowhere.

    python benchmarks/listed_works.py [--draw 120] [--seed 1] [--family dated] [--worst] [--show KIND] [--cell N]
        [--only format=apa language=de …]
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import fields

import regex

from listed.entries import FORMATS
from listed.mentions import FAMILIES, Said
from listed.printing import LAYOUTS, SUFFIXES, Cell, Text, languages, printed
from measuring.extracting import extracted
from measuring.places import meets
from whence.models import Extraction

_READ = 0.9
"""The share of right places with which a cell counts as read."""
_NEAR = 40


def drawn(count: int, seed: int, family: str | None, fixed: dict[str, str]) -> Iterator[Cell]:
    """Cells of the grid, each part drawn evenly."""
    rng = random.Random(seed)
    for number in range(count):
        kind = family or rng.choice(list(FAMILIES))
        language = fixed.get("language") or rng.choice(list(languages()) + ["en"] * 3 + ["de"])
        if kind == "paged":
            language = fixed.get("language") or rng.choice(["en", "en", "en", "es", "it", "fr", "de"])
        layout = rng.choice(("numbers", "brackets") if kind == "numbered" else LAYOUTS)
        made = {
            "manner": rng.choice(FAMILIES[kind]),
            "heading": rng.choice(languages()[language]["headings"]),  # type: ignore[arg-type]
            "format": rng.choice(list(FORMATS)),
            "layout": layout,
            "suffix": rng.choice(SUFFIXES),
        } | {name: value for name, value in fixed.items() if name != "language"}
        yield Cell(family=kind, language=language, seed=seed * 1000 + number, **made)


class Found:
    """What is found in a text: which works its places lead to."""

    def __init__(self, cell: Cell, text: Text) -> None:
        reading, self.found = extracted(text.words.encode(), f"cell.{cell.suffix}")
        self.text = reading.text
        self.titles = [self._of_title(one) for one in text.titles]
        self.entries = {one.id: self._entry(one.start, one.end) for one in self.found.references}
        self.spans = list(self._places(text.places, cell.suffix))

    def _of_title(self, title: str) -> int:
        """Where a title stands in the list, which is behind all else."""
        *_, last = [None, *regex.finditer(_spaced(title), self.text)]
        return last.start() if last else -1

    def _entry(self, start: int, end: int) -> int | None:
        """Which entry a reference is: that with the title in it, else the one it stands in front of or behind."""
        placed = sorted((at, number) for number, at in enumerate(self.titles) if at >= 0)
        inside = [number for at, number in placed if start <= at < end]
        ahead = [number for at, number in placed if end <= at < end + _NEAR]
        behind = [number for at, number in placed if at < start]
        return next(iter([*inside[:1], *ahead[:1], *behind[-1:]]), None)

    def _places(self, places: tuple[Said, ...], suffix: str) -> Iterator[tuple[int, int] | None]:
        behind = 0
        for one in places:
            words = one.words if suffix == "md" else one.words.replace("*", "")
            match = regex.compile(_spaced(words)).search(self.text, behind)
            yield match.span() if match else None
            behind = match.end() if match else behind

    def led(self, span: tuple[int, int]) -> set[int | None]:
        """The works that what stands at a place leads to."""
        kinds = ("author_date", "author_page", "marker")
        cited = (one.references for one in self.found.citations if one.kind in kinds and meets(one, [span]))
        ids = {identity for references in cited for identity in references}
        ids |= {one.backref for one in self.found.references if one.backref and meets(one, [span])}
        return {self.entries.get(str(one)) for one in ids} - {None}


def _spaced(words: str) -> str:
    return r"\s+".join(regex.escape(word) for word in words.split())


def score(cell: Cell) -> tuple[Text, Found, list[str]]:
    """For each place "right", "open", "wrong"."""
    text = printed(cell)
    found = Found(cell, text)
    marks = []
    for one, span in zip(text.places, found.spans, strict=True):
        led = found.led(span) if span else set()
        marks.append("wrong" if led - one.means else "right" if led == one.means else "open")
    return text, found, marks


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--draw", type=int, default=120)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--family", choices=list(FAMILIES))
    asked.add_argument("--worst", action="store_true", help="name the cells that are not read")
    asked.add_argument("--show", help="print the places of this kind (or mark) that are open or wrong")
    asked.add_argument("--cell", type=int, help="print one cell and its places")
    asked.add_argument("--only", nargs="*", default=[], help="parts that every cell has: format=apa")
    options = asked.parse_args()
    fixed = dict(one.split("=", 1) for one in options.only)
    tables: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for number, cell in enumerate(drawn(options.draw, options.seed, options.family, fixed)):
        if options.cell is not None and number != options.cell:
            continue
        text, found, marks = score(cell)
        if options.cell is not None:
            show(text, found, marks)
        _count(tables, cell, text, marks)
        parts = (getattr(cell, part.name) for part in fields(cell) if part.name != "seed")
        named = f"{number} {' | '.join(map(str, parts))}"
        share = marks.count("right") / len(marks)
        if options.worst and share < _READ:
            print(f"{share:.2f} {marks.count('wrong')} wrong: {named}")
        if options.show:
            _show_some(named, options.show, text, found, marks)
    _print(tables)


def _print(tables: dict[str, dict[str, Counter[str]]]) -> None:
    for part, rows in tables.items():
        print(f"\n{part:28}  cells  read places  right   open  wrong")
        for name, made in sorted(rows.items(), key=lambda row: row[1]["right"] / max(1, row[1]["places"])):
            share = made["right"] / max(1, made["places"])
            print(f"{name:28} {made['cells']:6} {made['read']:5} {made['places']:6} {share:6.3f}", end="")
            print(f" {made['open']:6} {made['wrong']:6}")


def _count(tables: dict[str, dict[str, Counter[str]]], cell: Cell, text: Text, marks: list[str]) -> None:
    read_ = marks.count("right") >= _READ * len(marks)
    rows = [(part.name, str(getattr(cell, part.name))) for part in fields(cell) if part.name not in ("seed", "heading")]
    for part, name in [*rows, ("all", "all")]:
        name = f"{cell.family} {name}" if part in ("manner",) else name
        tables[part][name].update(cells=1, read=read_, places=len(marks), **Counter(marks))
    if not read_:
        tables["headings of cells not read"][f"{cell.heading}"].update(cells=1, places=len(marks), **Counter(marks))
    for one, mark in zip(text.places, marks, strict=True):
        tables["kind"][f"{cell.family} {one.kind}"].update([mark, "places"])


def _show_some(named: str, asked: str, text: Text, found: Found, marks: list[str]) -> None:
    for one, span, mark in zip(text.places, found.spans, marks, strict=True):
        if mark != "right" and asked in (one.kind, mark):
            led = found.led(span) if span else "not found"
            print(f"  {mark} {one.kind}: {one.before[-30:]}<<{one.words}>>{one.after[:10]}", end="")
            print(f" means {sorted(one.means)} led {led} | {named}")


def show(text: Text, found: Found, marks: list[str]) -> None:
    print(found.text)
    for one, span, mark in zip(text.places, found.spans, marks, strict=True):
        print(mark, one.kind, repr(one.words), sorted(one.means), found.led(span) if span else "not found")
    extraction: Extraction = found.found
    for reference in extraction.references:
        print(
            found.entries.get(reference.id),
            reference.short_form,
            repr(found.text[reference.start : reference.end][:110]),
        )


if __name__ == "__main__":
    main()
