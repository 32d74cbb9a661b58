"""Seeded citations: works that a library holds, works that it does not, and near-misses of these.

In: real works and a seed. Out: a `Seeded` library (what each document is found by) and citations of it in five styles,
a third of them of works that it does not hold. For each of these it holds a near-miss: the same title of another year,
by the same authors another work, of the same outlet and day another item, or of the same title and year a work of other
authors and another outlet.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.citing.styles import cited
from benchmarks.citing.works import Work, address

from whence.link.resolving.resolver import Entry

NEAR = ("another year", "another work", "another item", "another author")


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
    """So many citations, two thirds of them of works that are held; the other works are held and not cited. What a
    near-miss takes from another work it takes from one that nobody cites: else it would be the very work, under another
    date, that another citation counts as absent. So there have to be more works than citations."""
    chance = random.Random(seed)
    pool = list(works)
    chance.shuffle(pool)
    absent, held = pool[: citations // 3], pool[citations // 3 :]
    uncited = held[citations - len(absent) :]
    entries = [_entry(f"held{k}", work, chance) for k, work in enumerate(held)]
    drawn = [Citation(*cited(work, chance), f"held{k}") for k, work in enumerate(held[: citations - len(absent)])]
    for k, work in enumerate(absent):
        kind = NEAR[k % len(NEAR)]
        named = kind == NEAR[3]
        entries.append(_entry(f"near{k}", _near(work, kind, uncited, chance), chance, dated=True, named=named))
        drawn.append(Citation(*cited(work, chance, dated=kind == NEAR[0], named=named), None, kind))
    chance.shuffle(drawn)
    return Seeded(entries, drawn)


def _near(work: Work, kind: str, uncited: Sequence[Work], chance: random.Random) -> Work:
    other = chance.choice(uncited)
    if kind == NEAR[0]:
        return replace(work, year=work.year + chance.choice([-9, -5, -3, -2, -1, 1, 2, 3, 5, 9]))
    if kind == NEAR[1]:
        return replace(work, title=other.title, month=chance.randint(1, 12), day=chance.randint(1, 28))
    if kind == NEAR[3]:
        return replace(other, title=work.title, year=work.year)
    return replace(other, outlet=work.outlet, year=work.year, month=work.month, day=work.day)


def _entry(name: str, work: Work, chance: random.Random, *, dated: bool = False, named: bool = False) -> Entry:
    """A document of a work, with what documents lack and add. `dated`: its date is known, since a near-miss that
    differs by its year alone cannot be told where nothing gives the year; `named`: so are its authors and outlet."""
    title = f"{work.title} | {work.outlet}" if chance.random() < 0.1 else work.title
    authors = tuple(f"{given} {family}" for given, family in work.authors) if named or chance.random() > 0.15 else ()
    if authors and not named and chance.random() < 0.04:
        authors = (chance.choice(("Staff Writer", "Web Editor", work.outlet)),)
    outlet = work.outlet if named or chance.random() > 0.15 else None
    length = chance.choices([10, 7, 4, 0], [0.6, 0.08, 0.24, 0.0 if dated else 0.08])[0]
    url = address(work) if not named and chance.random() < 0.3 else None
    return Entry(name, title, authors, outlet, work.date[:length] or None, url)


def parts(works: Sequence[Work], numbers: Sequence[int]) -> Iterator[Work]:
    """The works of some parts: 0 to 4 are for training, 5 and 6 for settling thresholds, 7 to 9 for testing."""
    return (work for work in works if work.part in numbers)
