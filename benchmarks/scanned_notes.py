"""Short forms of citation in scans: how many still lead where they should, by how much of the text was misread.

Made-up books with sixty notes are printed in four shapes, in lines of a page, and read as text recognition reads them:
a share of the signs is confused, lost or added by a seeded model (`scans/noise.py`; good scans have one sign in a
hundred wrong, bad ones four). Which work a note means is known. A short form is right where it leads into the note
that cites its work in full; precision counts all that are led anywhere, recall all that a reader resolves. One that
leads to another short form of its work, whose full citation was not read, is counted apart ("same work").

    python benchmarks/scanned_notes.py [--texts 24] [--seed 1] [--rates 0,1,2,4] [--shape feet] [--show 12]
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import Pool

from conversions.words import Note, Text, drawn
from measuring.extracting import extracted, root
from measuring.places import meets
from scans.noise import Sign, noised
from scans.pages import SHAPES, printed
from whence.models import Extraction, Reference
from whence.read.draft import placed

_NOTES = 60
_RESULTS = ("wrong", "same work", "right", "open")
_FORMS = {"Ibid": "ibid.", "op. cit.": "op. cit.", "supra": "supra", "": "short title"}


@dataclass(frozen=True)
class Outcome:
    """What became of a note: `form` is its kind, `said` its words as they were read, `led` those that it leads to."""

    shape: str
    rate: float
    form: str
    result: str
    said: str
    led: str


def outcomes(job: tuple[int, str, float]) -> list[Outcome]:
    """The notes of one text that point back, and those that cite or say something and lead astray."""
    seed, shape, rate = job
    text = drawn(seed, count=_NOTES, manner=SHAPES[shape][0])
    signs = noised(printed(text, shape), rate / 100, random.Random(f"{seed} {shape} {rate}"))
    return [Outcome(shape, rate, *found) for found in _judged(text, signs)]


def _judged(text: Text, signs: Sequence[Sign]) -> Iterator[tuple[str, str, str, str]]:
    words, found, spans = _extracted(signs)
    by_id = {one.id: one for one in found.references}
    for at, note in enumerate(text.notes):
        start, end = spans.get(at, (0, 0))
        here = [one for one in found.references if meets(one, [(start, end)])]
        led = [root(one, by_id) for one in here if one.backref]
        said = " | ".join(words[one.start : one.end] for one in led)
        if note.means is not None or led:
            works = {_meant(text, spans, one, note.means) for one in led} or {"open"}
            yield _form(note), next(one for one in _RESULTS if one in works), words[start:end], said


def _meant(text: Text, spans: dict[int, tuple[int, int]], led: Reference, means: int | None) -> str:
    """Whether what is led to stands in the note that is meant, or in one that means the same."""
    there = [at for at, span in spans.items() if meets(led, [span])]
    if means in there:
        return "right"
    return "same work" if means is not None and any(text.notes[at].means == means for at in there) else "wrong"


def _extracted(signs: Sequence[Sign]) -> tuple[str, Extraction, dict[int, tuple[int, int]]]:
    """The text as it was read, what is found in it, and where the words of each note stand."""
    raw = "".join(sign for sign, _ in signs)
    reading, found = extracted(raw.encode(), "scan.txt")
    places: dict[int, list[int]] = defaultdict(list)
    at = 0
    for sign, owner in signs:
        if owner is not None:
            places[owner] += [at, at + len(sign)]
        at += len(sign)
    ends = {owner: placed(reading.repairs, (min(one), max(one))) for owner, one in places.items()}
    return reading.text, found, {owner: (start, end) for owner, (start, end) in ends.items()}


def _form(note: Note) -> str:
    if note.means is None:
        return "none"
    return next(name for sign, name in _FORMS.items() if sign in note.words)


def _line(name: str, counts: Counter[str], meant: int) -> str:
    right, led = counts["right"], counts["right"] + counts["wrong"]
    return (
        f"{name:28} recall {right / max(1, meant):.3f} of {meant:5}  precision {right / max(1, led):.3f} of {led:5}"
        f"  same work {counts['same work']:4}"
    )


def _printed(rows: Sequence[Outcome], part: str) -> None:
    """A line for each rate and what the part names."""
    tables: dict[tuple[float, str], list[Outcome]] = defaultdict(list)
    for row in rows:
        tables[row.rate, getattr(row, part) if part else ""].append(row)
    for (rate, name), own in sorted(tables.items()):
        print(_line(f"{rate:g} % {name}", Counter(one.result for one in own), sum(one.form != "none" for one in own)))


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--texts", type=int, default=24)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--rates", default="0,1,2,4")
    asked.add_argument("--shape", choices=SHAPES)
    asked.add_argument("--show", type=int, default=0, help="print so many that are open, and so many that are wrong")
    options = asked.parse_args()
    shapes = [options.shape] if options.shape else list(SHAPES)
    jobs = [
        (1000 * options.seed + at, shapes[at % len(shapes)], rate)
        for at in range(options.texts)
        for rate in map(float, options.rates.split(","))
    ]
    with Pool(2) as pool:
        rows = [one for found in pool.imap_unordered(outcomes, jobs) for one in found]
    for part in ("", "form", "shape"):
        _printed(rows, part)
        print()
    for result in ("wrong", "open"):
        told = sorted((one for one in rows if one.result == result), key=lambda one: (one.said, one.led))
        for one in random.Random(options.seed).sample(told, min(options.show, len(told))):
            print(f"{result:5} {one.rate:g} % {one.shape:8} {one.said!r} -> {one.led[:90]!r}")


if __name__ == "__main__":
    main()
