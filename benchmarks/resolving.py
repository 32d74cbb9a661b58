"""How well citations are resolved: seeded citations of works that training never saw, and speed at 100,000 documents.

Prints precision, recall and how many absent works are called absent, by kind of near-miss; as the fields were given,
and (`--parsed`) as Whence's own parser reads them from the words; `--unseen` takes only works that the parser did not
learn from. `--many` times 10,000 references against 100,000 documents, by two processes.
Run: `python benchmarks/resolving.py [SEED] [--data ../shared/data] [--parsed] [--unseen] [--many] [--wrong]`.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.citing import seeds  # noqa: E402 - after the path
from benchmarks.citing.seeds import Seeded, parts, seeded  # noqa: E402
from benchmarks.citing.works import SETS, UNSEEN, works  # noqa: E402
from benchmarks.measuring.folders import DATA, present  # noqa: E402

from whence.extract.references import parse  # noqa: E402
from whence.link.resolving.citations import Cited, resolved  # noqa: E402
from whence.link.resolving.resolver import Entry, Resolver  # noqa: E402
from whence.models import CSL, Citation, Holding, Resolution  # noqa: E402

TEST = range(7, 10)


def judged(citation: seeds.Citation, found: Resolution) -> str:
    """right, wrong, missed (held, but not found), absent (rightly), invented (not held, but found), unsure."""
    if found.holding is Holding.HELD:
        return "right" if found.document == citation.document else "invented" if citation.document is None else "wrong"
    if citation.document is None:
        return "absent" if found.holding is Holding.NOT_HELD else "unsure"
    return "missed"


def resolve_all(drawn: Seeded, *, parsed: bool, wrong: bool) -> Counter[tuple[str | None, str]]:
    """What became of each citation, by kind of near-miss."""
    resolver = Resolver(drawn.entries)
    counts: Counter[tuple[str | None, str]] = Counter()
    for citation in drawn.citations:
        found = _read(citation.words, resolver) if parsed else resolver.resolve(citation.work)
        verdict = judged(citation, found)
        counts[citation.near, verdict] += 1
        if wrong and verdict in ("wrong", "invented", "missed"):
            print(f"  {verdict} ({citation.near}, {found.holding.value} {found.score}): {citation.words}")
    return counts


def _read(words: str, resolver: Resolver) -> Resolution:
    """What a note with these words leads to, by all the references that are read from it; vague where none is."""
    read = parse(words)
    marker = Citation("marker", 0, 1, "marker", read[0].work if read else None, references=tuple(r.id for r in read))
    return resolved(Cited("citing", (marker,), read), resolver).get("marker", Resolution(Holding.VAGUE))


def report(counts: Counter[tuple[str | None, str]]) -> str:
    """The figures in one line each."""
    total: Counter[str] = Counter()
    for (_, verdict), number in counts.items():
        total[verdict] += number
    named = total["right"] + total["wrong"] + total["invented"]
    held = total["right"] + total["wrong"] + total["missed"]
    absent = total["absent"] + total["invented"] + total["unsure"]
    lines = [
        f"precision {total['right'] / named:.3f} ({total['right']}/{named})",
        f"recall {total['right'] / held:.3f} ({total['right']}/{held})",
        f"absent called absent {total['absent'] / absent:.3f} ({total['absent']}/{absent})",
    ]
    for near in sorted({near for near, _ in counts if near}):
        of = sum(number for (kind, _), number in counts.items() if kind == near)
        lines.append(f"  near-miss, {near}: {counts[near, 'absent']}/{of} called absent")
    return "\n".join(lines)


def many(
    drawn: Seeded,
    again: Callable[[int], Sequence[seeds.Citation]],
    *,
    documents: int = 100_000,
    references: int = 10_000,
) -> str:
    """Seconds for so many references against so many documents: the seeded ones, and others of their titles' words.
    `again` draws citations anew, so that hardly any two are the same."""
    chance = random.Random(5)
    vocabulary = [word for entry in drawn.entries for word in (entry.title or "").split()]
    entries = list(drawn.entries)
    while len(entries) < documents:
        like = chance.choice(drawn.entries)
        title = " ".join(chance.choices(vocabulary, k=chance.randint(5, 14)))
        entries.append(replace(like, document=str(len(entries)), title=title))
    begun = time.perf_counter()
    resolver = Resolver(map(_fresh, entries))
    built = time.perf_counter() - begun
    cited = [citation.work for seed in range(1 + references // len(drawn.citations)) for citation in again(seed)]
    begun = time.perf_counter()
    halves = [cited[:references][k::2] for k in range(2)]
    with ProcessPoolExecutor(2, mp_context=get_context("fork"), initializer=_take, initargs=(resolver,)) as workers:
        cpu = list(workers.map(_resolve, halves))
    took = time.perf_counter() - begun
    return (
        f"{documents:,} documents indexed in {built:.1f} s; {references:,} references in {took:.1f} s by two processes "
        f"({' + '.join(f'{seconds:.1f}' for seconds in cpu)} CPU-s)"
    )


_taken: list[Resolver] = []


def _take(resolver: Resolver) -> None:
    """Keep the resolver in a worker, which has it from the process that it was forked from."""
    _taken.append(resolver)


def _resolve(cited: Sequence[CSL]) -> float:
    """The CPU seconds that it takes to resolve them."""
    begun = time.process_time()
    for work in cited:
        _taken[0].resolve(work)
    return time.process_time() - begun


def _fresh(entry: Entry) -> Entry:
    return replace(entry)


def main() -> None:
    """Draw, resolve, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seed", nargs="?", type=int, default=7)
    parser.add_argument("--data", type=present, default=str(DATA))
    for option in ("parsed", "unseen", "many", "wrong"):
        parser.add_argument(f"--{option}", action="store_true")
    asked = parser.parse_args()
    pool = list(parts(works(asked.data, UNSEEN if asked.unseen else SETS), TEST))
    drawn = seeded(pool, asked.seed, citations=min(1200, 2 * len(pool) // 3))
    print(f"seeded: {len(drawn.entries):,} documents, {len(drawn.citations):,} citations, seed {asked.seed}")
    print(report(resolve_all(drawn, parsed=asked.parsed, wrong=asked.wrong)))
    if asked.many:
        print(many(drawn, lambda seed: seeded(pool, 100 + seed).citations))


if __name__ == "__main__":
    main()
