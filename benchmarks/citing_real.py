"""What citing gives in real documents: markers paired with notes, references by what they lead to, report numbers.

In: folders or files of ../shared. Out: counts; what is held and `--draw N SEED` pairs of marker and note or, with
`--references`, references that lead nowhere, to be judged by a reader. Prints no more of a text than that.
Run: `python benchmarks/citing_real.py [data/gao reports …] [--draw N SEED] [--references]`.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from measuring.folders import SHARED
from whence.extract.whole import quoted
from whence.link.resolving.citations import Cited, resolved
from whence.link.resolving.resolver import Entry, Resolver
from whence.link.works.keys import number_key
from whence.models import Extraction, Holding, Reading, Reference, Resolution
from whence.read import read, split
from whence.read.payload import Payload

KINDS = (".txt", ".md", ".html", ".pdf")


@dataclass(frozen=True)
class One:
    """A document as read and extracted."""

    path: Path
    reading: Reading
    found: Extraction


def documents(names: list[str]) -> Iterator[One]:
    """The documents of folders and files, in the order of their names."""
    for name in names:
        at = SHARED / name
        for path in sorted(at.rglob("*")) if at.is_dir() else [at]:
            if path.suffix in KINDS:
                for payload in split(path.read_bytes(), path.name):
                    if isinstance(payload, Payload):
                        reading = read(payload)
                        yield One(path, reading, quoted(reading)[0])


def paired(every: list[One]) -> list[str]:
    """Each marker's sentence and its note, both cut short."""
    made = []
    for one in every:
        notes = {note.id: note for note in one.found.notes}
        for citation in one.found.citations:
            note = notes.get(citation.note_id or "")
            if citation.kind == "marker" and note:
                text = one.reading.text
                before = " ".join(text[max(0, citation.start - 90) : citation.end].split())
                made.append(f"{one.path.name} {before} -> {' '.join(text[note.start : note.end].split())[:110]}")
    return made


def held_together(every: list[One]) -> list[tuple[One, Reference, Resolution]]:
    """Each reference with a work, and what it leads to among all the documents."""
    resolver = Resolver(
        entry
        for one in every
        for entry in Entry.of_text(one.reading.document, one.found.metadata, one.reading.text, one.found.version_of)
    )
    made = []
    for one in every:
        cited = Cited(one.reading.document, one.found.citations, one.found.references)
        leads = resolved(cited, resolver)
        made += [(one, reference, leads[reference.id]) for reference in one.found.references if reference.id in leads]
    return made


def report_numbers(leads: list[tuple[One, Reference, Resolution]]) -> tuple[int, int]:
    """How many references give a report's number, and how many of these are held."""
    numbered = [found for _, reference, found in leads if number_key(str((reference.work or {}).get("number") or ""))]
    return len(numbered), sum(found.holding is Holding.HELD for found in numbered)


def main() -> None:
    """Read, count, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=["data/gao", "reports"])
    parser.add_argument("--draw", nargs=2, type=int, metavar=("N", "SEED"))
    parser.add_argument("--references", action="store_true")
    asked = parser.parse_args()
    every = list(documents(asked.names))
    pairs = paired(every)
    with_pairs = sum(1 for one in every if any(c.kind == "marker" for c in one.found.citations))
    print(f"{len(every)} documents; {len(pairs)} markers paired with notes in {with_pairs} of them")
    begun = time.process_time()
    leads = held_together(every)
    counts = Counter(found.holding.value for _, _, found in leads)
    print(f"{len(leads):,} references: {dict(counts)}; {time.process_time() - begun:.1f} CPU-s")
    print("{} give a report's number, {} of these are held".format(*report_numbers(leads)))
    paths = {one.reading.document: one.path.name for one in every}
    shown = [
        f"{one.path.name}: {' '.join(one.reading.text[reference.start : reference.end].split())[:200]}"
        + (f" -> {paths[found.document]} by {', '.join(found.basis)}" if found.document else "")
        for one, reference, found in leads
        if (found.holding is Holding.HELD) != asked.references
    ]
    if asked.draw:
        number, seed = asked.draw
        drawn = shown if asked.references else pairs
        print("\n".join(random.Random(seed).sample(drawn, min(number, len(drawn)))))
    if not asked.references:
        print("held:", *shown, sep="\n  ")


if __name__ == "__main__":
    main()
