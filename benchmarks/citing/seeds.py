"""Seeded citations: works that a library holds, works that it does not, and near-misses of these.

In: real works and a seed. Out: a `Seeded` library (what each document is found by) and citations of it in five styles,
a third of them of works that it does not hold. For each of these it holds a near-miss: the same title of another year,
by the same authors another work, or of the same outlet and day another item.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.citing.styles import cited
from benchmarks.citing.works import Work, address

from whence.link.resolve import Entry

NEAR = ("another year", "another work", "another item")


@dataclass(frozen=True)
class Citation:
    """One citation: its words, its fields, the document that it means (None: not held) and, for a work that is not
    held, which kind of near-miss is."""

    words: str
    work: dict[str, Any]
    document: str | None
    near: str | None = None


@dataclass(frozen=True)
class Seeded:
    """A library and the citations of it."""

    entries: list[Entry]
    citations: list[Citation]


def seeded(works: Sequence[Work], seed: int, *, citations: int = 1200) -> Seeded:
    """So many citations, two thirds of them of works that are held; the other works are held and not cited."""
    chance = random.Random(seed)
    pool = list(works)
    chance.shuffle(pool)
    absent, held = pool[: citations // 3], pool[citations // 3 :]
    entries = [_entry(f"held{k}", work, chance) for k, work in enumerate(held)]
    drawn = [Citation(*cited(work, chance), f"held{k}") for k, work in enumerate(held[: citations - len(absent)])]
    for k, work in enumerate(absent):
        kind = NEAR[k % len(NEAR)]
        entries.append(_entry(f"near{k}", _near(work, kind, pool, chance), chance, dated=True))
        drawn.append(Citation(*cited(work, chance, dated=kind == NEAR[0]), None, kind))
    chance.shuffle(drawn)
    return Seeded(entries, drawn)


def _near(work: Work, kind: str, pool: Sequence[Work], chance: random.Random) -> Work:
    other = chance.choice(pool)
    while other == work:
        other = chance.choice(pool)
    if kind == NEAR[0]:
        return replace(work, year=work.year + chance.choice([-9, -5, -3, -2, -1, 1, 2, 3, 5, 9]))
    if kind == NEAR[1]:
        return replace(work, title=other.title, month=chance.randint(1, 12), day=chance.randint(1, 28))
    return replace(other, outlet=work.outlet, year=work.year, month=work.month, day=work.day)


def _entry(name: str, work: Work, chance: random.Random, *, dated: bool = False) -> Entry:
    """A document of a work, with what documents lack and add. `dated`: its date is known, since a near-miss that
    differs by its year alone cannot be told where nothing gives the year."""
    title = f"{work.title} | {work.outlet}" if chance.random() < 0.1 else work.title
    authors = tuple(f"{given} {family}" for given, family in work.authors) if chance.random() > 0.15 else ()
    if authors and chance.random() < 0.04:
        authors = (chance.choice(("Staff Writer", "Web Editor", work.outlet)),)
    outlet = work.outlet if chance.random() > 0.15 else None
    length = chance.choices([10, 7, 4, 0], [0.6, 0.08, 0.24, 0.0 if dated else 0.08])[0]
    url = address(work) if chance.random() < 0.3 else None
    return Entry(name, title, authors, outlet, work.date[:length] or None, url)


def parts(works: Sequence[Work], numbers: Sequence[int]) -> Iterator[Work]:
    """The works of some parts: 0 to 4 are for training, 5 and 6 for settling thresholds, 7 to 9 for testing."""
    return (work for work in works if work.part in numbers)
