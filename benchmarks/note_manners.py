"""Notes without markup in every manner: how many are read, by their labels, markers, places and settings.

One text with thirty notes is printed as plain text and as Markdown with labels in many signs, at the end, at the feet
of pages, behind chapters and paragraphs, or as a file of notes only, and set in several ways; drawn cells of that grid
are read. Counts the notes whose first words are right, those whose last words are, too, the markers that lead to their
note, the short forms led right, and what is found and is no note, also in texts that have none.

    python benchmarks/note_manners.py [--draw 400] [--seed 1] [--all] [--worst] [--show LABEL MARKER PLACE SETTING md]
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import product

from manners.printing import LABELS, MARKERS, PLACES, SETTINGS, SUFFIXES, Manner, makes_sense, printed
from manners.words import NOTES, WITHOUT, sentences
from measuring.extracting import extracted
from measuring.notes import LAST, known_notes
from measuring.places import letters
from measuring.tables import Counts, Tables
from whence.models import Extraction

_MOST = 60
_READ = 0.9
"""The share of its notes with which a cell counts as read."""


@dataclass
class Score(Counts):
    """Counts over cells: notes, right beginnings, right ends, false notes, right markers, short forms, led, right."""

    notes: int = 0
    begun: int = 0
    ended: int = 0
    false: int = 0
    paired: int = 0
    markers: int = 0
    short: int = 0
    led: int = 0
    right: int = 0
    cells: int = 0
    read: int = 0

    def line(self, name: str) -> str:
        shares = (self.read / max(1, self.cells), self.begun / max(1, self.notes), self.ended / max(1, self.notes))
        pairs, recall = self.paired / max(1, self.markers), self.right / max(1, self.short)
        return (
            f"{name:28} {self.cells:5} {shares[0]:6.3f} {shares[1]:6.3f} {shares[2]:6.3f} {self.false:6} {pairs:6.3f}"
            f" {recall:6.3f} {self.right / max(1, self.led):6.3f}"
        )


HEAD = f"{'':28} cells   read  begin    end  false marker recall precis"


def score(manner: Manner) -> Score:
    """One cell."""
    reading, found = extracted(printed(manner).encode(), f"cell.{manner.suffix}")
    made = score_of(reading.text, found)
    made.markers = len(NOTES) if manner.marker != "none" else 0
    return made


def score_of(text: str, found: Extraction) -> Score:
    """What is found in a text that has the notes of `NOTES` behind the sentences of `sentences`."""
    known = known_notes(text, found.notes, [words for words, _ in NOTES])
    whose = {one: which for one, (which, _) in known.items()}
    made = Score(notes=len(NOTES), begun=len(set(whose.values())), false=len(found.notes) - len(whose), cells=1)
    made.ended = sum(ended for _, ended in known.values())
    made.read = made.begun >= _READ * len(NOTES)
    made.markers = len(NOTES)
    before = {letters(words)[-LAST:]: which for which, (words, _) in enumerate(sentences())}
    led = {
        (before.get(letters(text[max(0, one.start - _MOST) : one.start])[-LAST:]), whose.get(str(one.note_id)))
        for one in found.citations
        if one.note_id
    }
    made.paired = sum(one is not None and one == two for one, two in led)
    _short_forms(found, whose, made)
    return made


def _short_forms(found: Extraction, whose: dict[str, int], made: Score) -> None:
    """Short forms in right notes, those led anywhere, and to the note that holds their work."""
    made.short = sum(means is not None for _, means in NOTES)
    note_of = {reference.id: whose.get(str(reference.note)) for reference in found.references}
    right = set()
    for one in found.references:
        if one.short_form and one.backref:
            made.led += 1
            which = note_of[one.id]
            means = NOTES[which][1] if which is not None else None
            if means is not None and note_of.get(one.backref) == means - 1:
                right.add(which)
    made.right = len(right)
    made.led = max(made.led, made.right)


def drawn(count: int, seed: int) -> list[Manner]:
    """Cells of the grid: each part drawn evenly, then the next."""
    rng = random.Random(seed)
    found: dict[Manner, None] = {}
    while len(found) < count:
        label, place = rng.choice(list(LABELS)), rng.choice(PLACES)
        marker = "none" if place == "a file of notes" else rng.choice(LABELS[label][1])
        manner = Manner(label, marker, place, rng.choice(SETTINGS), rng.choice(SUFFIXES))
        if makes_sense(manner):
            found[manner] = None
    return list(found)


def every() -> Iterator[Manner]:
    return filter(makes_sense, (Manner(*parts) for parts in product(LABELS, MARKERS, PLACES, SETTINGS, SUFFIXES)))


def without() -> Iterator[str]:
    """What is found in texts that have no notes."""
    for (name, text), suffix in product(WITHOUT.items(), SUFFIXES):
        notes = extracted(text.encode(), f"without.{suffix}")[1].notes
        if notes:
            yield f"{name} ({suffix}): {len(notes)} notes"


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--draw", type=int, default=400)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--all", action="store_true")
    asked.add_argument("--worst", action="store_true", help="print the cells that are not read")
    asked.add_argument("--show", nargs=5, help="print one cell and what is found")
    options = asked.parse_args()
    if options.show:
        show(Manner(*options.show))
        return
    tables = Tables(Score)
    for manner in every() if options.all else drawn(options.draw, options.seed):
        made = score(manner)
        if options.worst and not made.read:
            print(
                f"{made.begun:3} {manner.label!r} {manner.marker!r} {manner.place!r} {manner.setting!r} {manner.suffix}"
            )
        tables.add({**asdict(manner), "together": "together"}, made)
    tables.show(HEAD)
    print("\nIn texts without notes:")
    print("\n".join(without()) or "none")


def show(manner: Manner) -> None:
    reading, found = extracted(printed(manner).encode(), f"cell.{manner.suffix}")
    text = reading.text
    print(text)
    counted = Counter(note.label for note in found.notes)
    for note in found.notes:
        print(note.label, counted[note.label], repr(text[note.start : note.end][:100]))


if __name__ == "__main__":
    main()
