"""Notes in converted texts: one made-up text in many sources, turned by real tools into what people keep.

A cell is a source (Markdown, or a page with its notes in one of many shapes and places), how its notes are numbered,
and a chain of tools. Counts the notes whose words are right at their beginning and end, notes that are none, short
forms led right and wrong. Tools that are not at hand are left out; those of Python are those of `--python`. A cell is
read where nine notes in ten are right at both ends, and 85 short forms in a hundred.

    python benchmarks/converted.py [--draw 200] [--seed 1] [--python PATH] [--folder PATH] [--worst]
    python benchmarks/converted.py --show "list, end" through "html4 > pandoc md" 1
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from conversions.chains import chains
from conversions.sources import SOURCES
from conversions.tools import MissingError, run
from conversions.words import Note, Text, drawn
from measuring.extracting import extracted
from measuring.notes import FIRST, known_notes
from measuring.places import letters
from measuring.tables import Counts, Tables


@dataclass(frozen=True)
class Cell:
    source: str
    manner: str
    chain: tuple[str, ...]
    seed: int

    def __str__(self) -> str:
        return f"{self.source} | {self.manner} | {' > '.join(self.chain) or '-'} | {self.seed}"


@dataclass
class Score(Counts):
    """Counts over cells."""

    cells: int = 0
    read: int = 0
    notes: int = 0
    begun: int = 0
    ended: int = 0
    false: int = 0
    short: int = 0
    right: int = 0
    wrong: int = 0

    def line(self, name: str) -> str:
        shares = (self.read / max(1, self.cells), self.begun / max(1, self.notes), self.ended / max(1, self.notes))
        led = self.right + self.wrong
        return (
            f"{name:40} {self.cells:5} {shares[0]:6.3f} {shares[1]:6.3f} {shares[2]:6.3f} {self.false:6}"
            f" {self.right / max(1, self.short):6.3f} {self.right / max(1, led):6.3f} {self.wrong:5}"
        )


HEAD = f"{'':40} cells   read  begin    end  false recall precis wrong"


def cells(count: int, seed: int) -> list[Cell]:
    """Half of the cells from the Markdown source, half from pages."""
    rng = random.Random(seed)
    found: dict[Cell, None] = {}
    pages = [name for name in SOURCES if name != "markdown"]
    while len(found) < count:
        source = "markdown" if rng.random() < 0.35 else rng.choice(pages)
        manner = (
            "through"
            if source == "markdown" or source.endswith((", end", "heading"))
            else rng.choice(("through", "anew"))
        )
        found[Cell(source, manner, rng.choice(list(chains(source))), rng.randint(1, 6))] = None
    return list(found)


def made(cell: Cell, python: str, folder: Path) -> tuple[Text, bytes, str]:
    """The text, and the file that the chain ends with."""
    text = drawn(cell.seed, manner=cell.manner)
    suffix, words = SOURCES[cell.source](text, cell.manner)
    data = words.encode()
    for step in cell.chain:
        data, suffix = run(step, data, suffix, python=python, folder=folder)
    return text, data, suffix


_READ, _LED, _KEPT, _LONG = 0.9, 0.85, 0.6, 24


def score(text: Text, data: bytes, suffix: str) -> tuple[Score, list[str]]:
    """One cell, and what is wrong in it."""
    reading, found = extracted(data, f"text{suffix}")
    words = reading.text
    notes = text.notes
    kept = letters(words)
    if sum(letters(one.words) in kept for one in notes) < _KEPT * len(notes):
        raise MissingError("notes that the tools left out")
    whose = known_notes(words, found.notes, [one.words for one in notes])
    begun = {which for which, _ in whose.values()}
    ended = {which for which, ended in whose.values() if ended}
    result = Score(1, 0, len(notes), len(begun), len(ended), len(found.notes) - len(whose))
    result.short = sum(one.means is not None for one in notes)
    note_of = {one.id: whose.get(str(one.note), (None,))[0] for one in found.references}
    right: set[int] = set()
    told = [f"not found: {note.words}" for at, note in enumerate(notes) if at not in begun]
    told += [f"false: {words[n.start : n.end][:90]!r}" for n in found.notes if n.id not in whose]
    for one in found.references:
        if not (one.short_form and one.backref):
            continue
        which = note_of[one.id]
        means = notes[which].means if which is not None else None
        target = next(r for r in found.references if r.id == one.backref)
        if (
            which is not None
            and means is not None
            and _is_meant(words, target, notes[means], note_of.get(one.backref) == means)
        ):
            right.add(which)
        elif which is None and _same_words(words, one, target, notes):
            continue
        else:
            result.wrong += 1
            told.append(
                f"WRONG: {words[one.start : one.end]!r} of {which} -> {words[target.start : target.end][:80]!r}"
            )
    told += [f"open: {at} {n.words}" for at, n in enumerate(notes) if n.means is not None and at not in right]
    result.right = len(right)
    result.read = result.ended >= _READ * len(notes) and result.right >= _LED * result.short
    return result, told


def _is_meant(words: str, target: object, meant: Note, here: bool) -> bool:
    """Whether a reference is that of the note that is meant: it stands in it, or has its words."""
    found, own = letters(words[target.start : target.end]), letters(meant.words)  # type: ignore[attr-defined]
    return here or own.removeprefix("see")[:_LONG] in found


def _same_words(words: str, one: object, target: object, notes: list[Note]) -> bool:
    """Whether a short form outside the notes found leads to what a note with these words means."""
    here = letters(words[one.start : one.end])[:FIRST]  # type: ignore[attr-defined]
    there = letters(words[target.start : target.end])  # type: ignore[attr-defined]
    meant = {n.means for n in notes if n.means is not None and letters(n.words).startswith(here)}
    return any(
        letters(notes[m].words).removeprefix("see")[:FIRST] in there or there[:FIRST] in letters(notes[m].words)
        for m in meant
    )


def shown(cell: Cell, python: str, folder: Path) -> None:
    """Prints a cell's file, which stays in the folder, what is wrong with it, and its line."""
    text, data, suffix = made(cell, python, folder)
    (folder / f"shown{suffix}").write_bytes(data)
    if suffix in (".txt", ".md", ".html"):
        print(data.decode())
    result, told = score(text, data, suffix)
    print(*told, HEAD, result.line(str(cell)), sep="\n")


def _rows(cell: Cell) -> Iterator[tuple[str, str]]:
    """The tables to which a cell counts, and its row there."""
    yield "source", cell.source.partition(",")[0]
    yield "place", f"{cell.source.partition(', ')[2]} {cell.manner}"
    yield "last step", cell.chain[-1] if cell.chain else "-"
    yield "steps", str(len(cell.chain))
    yield "together", "together"


def _asked() -> argparse.Namespace:
    asked = argparse.ArgumentParser()
    asked.add_argument("--draw", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--python", default="python3", help="an interpreter with the converters of Python")
    asked.add_argument("--folder", type=Path, default=Path("/tmp/converted"), help="where what the tools make is kept")
    asked.add_argument("--worst", action="store_true", help="name the cells that are not read")
    asked.add_argument("--show", nargs=4, metavar=("SOURCE", "MANNER", "CHAIN", "SEED"))
    return asked.parse_args()


def main() -> None:
    options = _asked()
    options.folder.mkdir(exist_ok=True, parents=True)
    if options.show:
        source, manner, chain, seed = options.show
        steps = () if chain == "-" else tuple(chain.split(" > "))
        shown(Cell(source, manner, steps, int(seed)), options.python, options.folder)
        return
    tables = Tables(Score)
    missing = Counter[str]()
    for cell in cells(options.draw, options.seed):
        try:
            result, _ = score(*made(cell, options.python, options.folder))
        except MissingError as error:
            missing[str(error)] += 1
            continue
        if options.worst and not result.read:
            print(result.line(str(cell)), flush=True)
        tables.add(dict(_rows(cell)), result)
    tables.show(HEAD, order=lambda one: one.read / one.cells)
    print("\nleft out:", dict(missing))


if __name__ == "__main__":
    main()
