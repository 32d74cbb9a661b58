"""The library on which the workbench is measured: made by seed, added, traced and judged, its lists made.

In: a folder, how many documents. Out: a library in it; what is there already is left, so that it may be ended and begun
again. Reports quote, attribute, cite and copy earlier ones, word for word, edited or otherwise.
"""

from __future__ import annotations

import json
import random
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from whence.engine import ranking
from whence.library import Library
from whence.store.judgements import Decision

OUTLETS = ("Ostmere Courier", "Southern Mail", "Harbour Gazette", "Coastline Weekly", "Tidewatch", "Nordwacht")
PEOPLE = ("Edda Korrin", "Joren Vask", "Hanne Dorrit", "Piet Maren", "Sunniva Roe", "Lars Amsel", "Ottilie Brand")
NOUNS = "channel bank barge harbour licence survey silt committee port ministry vessel pilot mussel tide record".split()
VERBS = "measured tested moved closed granted signed recorded counted opened questioned refused published".split()
JUDGEMENTS = 10_000


# --- The library ------------------------------------------------------------------------------------------------


def sentence(chance: random.Random, words: int = 14) -> str:
    """Words that nobody said, the same for the same seed."""
    picked = [chance.choice((*NOUNS, *VERBS, f"{chance.randint(2, 900)}")) for _ in range(words)]
    return " ".join(f"the {word}" if n % 3 == 0 else word for n, word in enumerate(picked))


@dataclass
class Writer:
    """Writes reports that stand on earlier ones."""

    chance: random.Random
    said: list[tuple[str, str, str, str]] = field(default_factory=list)

    def report(self, n: int) -> dict[str, object]:
        """One report as a record of a JSON Lines file."""
        outlet, speaker = self.chance.choice(OUTLETS), self.chance.choice(PEOPLE)
        day = f"20{10 + n % 12:02}-{1 + n % 11:02}-{1 + n % 27:02}"
        url = f"https://www.{outlet.lower().replace(' ', '')}.example/{day}/{n}"
        own = sentence(self.chance)
        paragraphs = [
            f"The {self.chance.choice(NOUNS)} of {sentence(self.chance, 9)}, {speaker} said on Monday.",
            f"“{own.capitalize()},” said {speaker}, the director.",
            *(self.quoting() for _ in range(2 if self.said else 0)),
            f"{sentence(self.chance, 30).capitalize()}.",
        ]
        self.said.append((own, speaker, outlet, url))
        return {"id": str(n), "title": f"{sentence(self.chance, 6).capitalize()} {n}", "outlet": outlet, "date": day,
                "author": self.chance.choice(PEOPLE), "url": url, "text": "\n\n".join(paragraphs)}  # fmt: skip

    def quoting(self) -> str:
        """A paragraph on an earlier report: its words as they were, edited, or changed, or a whole sentence copied."""
        words, speaker, outlet, url = self.chance.choice(self.said[-3000:])
        kind = self.chance.randrange(4)
        if kind == 0:
            return f"“{words.capitalize()},” {speaker} told the {outlet} ({url})."
        if kind == 1:
            half = words.split()
            return f"According to the {outlet}, “{' '.join(half[:5])} … {' '.join(half[9:])}”, as {speaker} said."
        if kind == 2:
            return f"“{words.replace('the', 'no', 1)},” {speaker} said, the {outlet} reported ({url})."
        return f"{words.capitalize()}, and {sentence(self.chance, 8)}."


def make(folder: Path, documents: int) -> None:
    """Add the documents, trace them, judge some findings, make the lists of all: what is there already is left."""
    writer = Writer(random.Random(7))
    files = folder / "reports"
    files.mkdir(parents=True, exist_ok=True)
    for begin in range(0, documents, 5000):
        rows = [json.dumps(writer.report(n)) for n in range(begin, min(begin + 5000, documents))]
        (files / f"{begin:06}.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    with Library.open(folder, create=True) as library:
        if len(library.store.ids()) < documents:
            report = timed("added", lambda: library.add([files], jobs=0))
            assert not report.failures, report.failures[:3]
        timed("traced", lambda: library.tracing.bring_up(told=lambda done, of: print(done, of, file=sys.stderr)))
        if not library.judgements():
            timed("judged", lambda: judge(library))
        for name, listed in ((ranking.NAMES, library.entities), (ranking.WORKS, library.sources)):
            timed(name, lambda name=name, listed=listed: ranking.bring_up(library.store, name, listed))


def judge(library: Library) -> None:
    """Accept and set aside every second finding, at most `JUDGEMENTS`."""
    made = 0
    for document in library.documents():
        kept = library.store.traced(document.id)
        for finding in kept.findings[::2] if kept else ():
            if made == JUDGEMENTS:
                return
            verdict = "accepted" if made % 3 else "set_aside"
            decision = Decision("finding", f"{verdict} {finding.code}", "R. Hale", "seen")
            library.store.judge(document.id, (finding.start, finding.end), decision)
            made += 1


def timed(name: str, work):  # type: ignore[no-untyped-def]
    """What `work` gives, with its seconds said."""
    begun = time.monotonic()
    found = work()
    print(f"{name}: {time.monotonic() - begun:,.1f} s", file=sys.stderr)
    return found
