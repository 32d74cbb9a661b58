"""Endnotes of reports, press pieces and non-fiction: how many of their short forms lead to the right work.

Made-up works of two dozen kinds (news items, reports by bodies, interviews, cables, testimony, tweets …) are cited in
full in one of several ways and then as people go on to cite them, each among other notes and words, in texts printed as
plain text, Markdown, web pages and DOCX: `report_notes.yml` holds all of these habits. What looks like a short form and
is another work is counted as wrong where it leads anywhere. Works, habits and places are drawn by a seed.

    python benchmarks/report_notes.py [--draw 120] [--seed 1] [--worst] [--show KIND] [--suffix txt]
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from measuring.extracting import extracted, root
from measuring.places import meets
from report_notes_printed import SUFFIXES, printed
from whence.models import Note, Reference

HABITS = Path(__file__).with_suffix(".yml")
MONTHS = "January February March April May June July August September October November December".split()
_WORKS, _SHORT, _IBID, _FILLER = 9, 3, 0.15, 0.1
_REPORTS = ("report", "authored report")


@dataclass(frozen=True)
class Piece:
    """What a note says: its words with what stands around, the cell they are counted in, and the note they lead to."""

    words: str
    said: str
    cell: tuple[str, str] = ("", "")
    means: int | None = None
    full: str = ""


@dataclass
class Count:
    """How often a cell was right, open and wrong, with one text of each."""

    right: int = 0
    open: int = 0
    wrong: int = 0
    told: list[str] = field(default_factory=list)


@cache
def habits() -> dict[str, Any]:
    return dict(yaml.safe_load(HABITS.read_text()))


class Pool:
    """Names, titles and places of one text, each given out once."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._left: dict[str, list[Any]] = {}

    def one(self, name: str) -> Any:
        if name not in self._left:
            self._left[name] = self.chance.sample(habits()[name], len(habits()[name]))
        return self._left[name].pop()

    def day(self) -> tuple[int, str, int]:
        days = self._left.setdefault("days", self.chance.sample(range(1, 12 * 28), 200))
        at = days.pop()
        return self.chance.randint(1, 28), MONTHS[at % 12], 2003 + at % 14

    def number(self) -> int:
        numbers = self._left.setdefault("numbers", self.chance.sample(range(112, 990), 200))
        return int(numbers.pop())


def work(kind: str, pool: Pool) -> dict[str, str]:
    """All that the citations of a work may say, by name."""
    made = {**_people(pool), **_titles(kind, pool), **_places(pool), **_days(pool), **_numbers(pool)}
    made["url"] = f"https://www.{made['host']}/{made['year']}/{pool.number()}/{made['slug']}"
    made["inverted"] = f"{made['family']}, {made['given']}"
    made["second"], made["initials"] = made.pop("name2"), f"{made['given'][0]}."
    made["handle"] = "".join(letter for letter in made["name"].lower() if letter.isalpha())
    return made


def _people(pool: Pool) -> dict[str, str]:
    made = {}
    for sign in ("", "2"):
        name = pool.one("people")
        first = 2 if name.split()[1] in ("B.", "J.", "van") else 1
        given = 1 if name.split()[1] == "van" else first
        made |= {f"name{sign}": name, f"given{sign}": " ".join(name.split()[:given])}
        made[f"family{sign}"] = " ".join(name.split()[given:])
    strange = pool.one("strangers")
    return {**made, "stranger": strange, "strange": strange.split()[1]}


def _titles(kind: str, pool: Pool) -> dict[str, str]:
    shelf = {"book": "books"}.get(kind, "reports" if kind in _REPORTS else "headlines")
    said = pool.one(shelf)
    other, topic, topic2 = pool.one("others"), pool.one("topics"), pool.one("other topics")
    title = said.replace("|", "").strip()
    return {
        "title": title,
        "short": said.partition("|")[0],
        "slug": "-".join(word.strip("’?:,").lower() for word in title.split()),
        "other": other,
        "othertitle": f"{other}: A Report",
        "othershort": other,
        "topic": topic,
        "othertopic": topic2,
        "subject": pool.one("subjects"),
        "subjectcap": topic,
        "shorttitle": f"The {topic.split()[-1]} Trap",
    }


def _places(pool: Pool) -> dict[str, str]:
    outlet, said = pool.one("outlets")
    body, abbr = pool.one("bodies")
    place, other = pool.one("places"), "Lowmark"
    host = "".join(letter for letter in outlet.lower() if letter.isalpha()) + ".com"
    made = {"outlet": outlet, "said": said, "body": body, "abbr": abbr, "place": place, "otherplace": other}
    return {**made, "host": host, "PLACE": place.upper().replace(" ", ""), **_offices(pool)}


def _offices(pool: Pool) -> dict[str, str]:
    return {"department": pool.one("departments"), "company": pool.one("companies")}


def _days(pool: Pool) -> dict[str, str]:
    (day, month, year), (day2, month2, year2) = pool.day(), pool.day()
    other = year - 1 if year2 == year else year2
    return {
        "day": f"{month} {day}, {year}",
        "eday": f"{day} {month} {year}",
        "md": f"{month} {day}",
        "otherday": f"{month2} {(day + day2) % 28 + 1}, {other}",
        "othermd": f"{MONTHS[(MONTHS.index(month) + 5) % 12]} {day2}",
        "month": month,
        "year": str(year),
        "otheryear": str(other),
        "yy": str(year)[2:],
    }


def _numbers(pool: Pool) -> dict[str, str]:
    page, later = pool.chance.randint(3, 60), pool.chance.randint(3, 60)
    numbers = {name: str(pool.number()) for name in ("no", "otherno", "doc", "otherdoc")}
    return {**numbers, "p": str(page), "q": str(page + later), "r": str(page + later + 2)}


def text(pool: Pool, only: str = "") -> list[Piece]:
    """The notes of a text: works cited in full, then their short forms, then what only looks like these."""
    names = [name for name in habits()["kinds"] if not only or name == only]
    kinds = pool.chance.sample(names, _WORKS) if len(names) > 1 else names * 2
    notes, later, own = [], [], []
    for kind in kinds:
        told, rules = work(kind, pool), habits()["kinds"][kind]
        full = pool.chance.choice(list(rules["full"]))
        told |= _depending(kind, full, told)
        notes.append(_piece(pool, rules["full"][full].format_map(told), (kind, full), None, full="full"))
        told["n"] = str(len(notes))
        if pool.chance.random() < _FILLER:
            notes.append(_filler(pool))
        later += [
            _piece(pool, rules["short"][name].format_map(told), (kind, name), int(told["n"]), full=full)
            for name in pool.chance.sample(list(rules["short"]), min(_SHORT, len(rules["short"])))
        ]
        traps = pool.chance.sample(list(rules["own"]), 1)
        own += [_piece(pool, rules["own"][name].format_map(told), (kind, name), -1, full=full) for name in traps]
    pool.chance.shuffle(later)
    pool.chance.shuffle(own)
    return [*notes, *_with_ibid(pool, later), *own]


def _depending(kind: str, full: str, told: dict[str, str]) -> dict[str, str]:
    """What a work is called by how it was cited first."""
    special = full == "special counsel"
    return {
        "form": "Annual Report" if full == "annual" else "Form 10-K",
        "reportname": f"{told['family']} Report" if special else f"{told['topic']} Report",
        "commission": f"{told['family']}" if special else f"National Commission on {told['topic']}",
        "issuer": told["body"] if full == "body" else told["department"],
        "other": told["other"] if kind != "report" else told["othershort"],
    }


def _filler(pool: Pool) -> Piece:
    said = pool.chance.choice(habits()["fillers"]) + "."
    return Piece(said, said)


def _piece(pool: Pool, said: str, cell: tuple[str, str], means: int | None, *, full: str) -> Piece:
    around = pool.chance.choices(list(habits()["around"]), [12, *[1] * (len(habits()["around"]) - 1)])[0]
    words = habits()["around"][around].replace("{filler}", pool.chance.choice(habits()["fillers"]))
    return Piece(words.replace("{}", said).replace("..", ".").replace(".;", ";"), said, cell, means, f"{full}/{around}")


def _with_ibid(pool: Pool, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The notes, some of them with an "Ibid." behind, which means their work."""
    for piece in pieces:
        yield piece
        if pool.chance.random() < _IBID and ";" not in piece.words and piece.full.partition("/")[2] in _ALONE:
            said = pool.chance.choice(["Ibid.", "Ibid., p. 9.", "Id.", "Ibid., 14."])
            yield Piece(said, said, ("ibid.", " ".join(piece.cell)), piece.means, piece.said)


_ALONE = ("alone", "see", "sentence", "quoted", "for")


def letters(words: str) -> tuple[str, list[int]]:
    """The letters and figures of a text, and where each stands."""
    places = [at for at, sign in enumerate(words) if sign.isalnum()]
    return "".join(words[at].casefold() for at in places), places


def spans(text: str, notes: Sequence[Note], pieces: Sequence[Piece]) -> list[tuple[int, int] | None]:
    """Where each piece stands in the reading, None where its note was not found."""
    known = {note.label: note for note in notes}
    found: list[tuple[int, int] | None] = []
    for label, piece in enumerate(pieces, start=1):
        note = known.get(str(label))
        bare, places = letters(text[note.start : note.end]) if note else ("", [])
        wanted = letters(piece.said)[0]
        at = bare.find(wanted)
        found.append(
            (note.start + places[at], note.start + places[at + len(wanted) - 1] + 1) if note and at >= 0 else None
        )
    return found


def outcomes(pieces: Sequence[Piece], suffix: str) -> Iterator[tuple[Piece, str, str]]:
    """Each piece with its outcome and what it led to."""
    reading, found = extracted(printed(pieces, suffix), f"a.{suffix}")
    by_id = {one.id: one for one in found.references}
    places = spans(reading.text, found.notes, pieces)
    ids = {note.label: note.id for note in found.notes}
    for label, (piece, place) in enumerate(zip(pieces, places, strict=True)):
        before = ids.get(str(label))
        if not piece.cell[0]:
            continue
        if place is None:
            yield piece, "open", "its note was not found"
            continue
        here = [one for one in found.references if meets(one, [place])]
        if piece.cell[0] == "ibid.":  # what the note before leads to, is counted there
            here = [one for one in here if root(one, by_id).note != before]
        yield (piece, *_judged(piece, here, by_id, places, reading.text))


def _judged(
    piece: Piece,
    here: Sequence[Reference],
    by_id: dict[str, Reference],
    places: Sequence[tuple[int, int] | None],
    text: str,
) -> tuple[str, str]:
    if piece.means is None:
        whole = [one for one in here if not one.short_form and not one.backref]
        said = " | ".join(text[one.start : one.end] for one in here)
        return ("right" if len(whole) == 1 else "open" if not whole else "wrong"), said
    led = [root(one, by_id) for one in here if one.backref]
    wanted = places[piece.means - 1] if piece.means > 0 else None
    right = [wanted is not None and meets(one, [wanted]) for one in led]
    said = (
        " | ".join(text[one.start : one.end] for one in led)
        or f"{[(text[one.start : one.end], one.short_form, one.doubt) for one in here]}"
    )
    if piece.means < 0:
        return ("wrong" if led else "right"), said
    return ("wrong" if not all(right) else "right" if led else "open"), said


def counted(options: argparse.Namespace) -> dict[str, dict[tuple[str, str], Count]]:
    """Counts by what is asked (full, short, own, ibid.) and cell."""
    made: dict[str, dict[tuple[str, str], Count]] = defaultdict(lambda: defaultdict(Count))
    for at in range(options.draw):
        chance = random.Random(f"{options.seed}-{at}")
        suffix = options.suffix or SUFFIXES[at % len(SUFFIXES)]
        for piece, outcome, led in outcomes(text(Pool(chance), options.show or ""), suffix):
            asked = "full" if piece.means is None else "own" if piece.means < 0 else "short"
            asked = "ibid." if piece.cell[0] == "ibid." else asked
            around = piece.full.partition("/")[2] if asked != "ibid." else ""
            for table, cell in ((asked, piece.cell), ("around", (asked, around)), ("format", (asked, suffix))):
                one = made[table][cell]
                setattr(one, outcome, getattr(one, outcome) + 1)
                if outcome != "right" and table == asked:
                    one.told.append(f"{outcome}: {piece.words!r} [{piece.full}] -> {led[:300]}")
    return made


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--draw", type=int, default=120, help="texts")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--suffix", choices=SUFFIXES)
    asked.add_argument("--worst", action="store_true", help="print the cells that are not all right, the worst first")
    asked.add_argument("--show", help="only this kind of work")
    options = asked.parse_args()
    made = counted(options)
    for table in ("full", "short", "ibid.", "own"):
        rows = made[table]
        told = Counter[str]()
        for row in rows.values():
            told.update(right=row.right, open=row.open, wrong=row.wrong)
        whole = sum(row.right and not (row.open or row.wrong) for row in rows.values())
        print(f"{table:6} {len(rows):4} cells, {whole:4} all right;", *(f"{name} {told[name]}" for name in told))
        if options.worst or options.show:
            for cell, row in sorted(rows.items(), key=lambda pair: (-pair[1].wrong, -pair[1].open)):
                if row.open or row.wrong:
                    print(
                        f"  {row.right:3} {row.open:3} {row.wrong:3} {' / '.join(cell)}", *row.told[:3], sep="\n       "
                    )
    for table in ("around", "format"):
        for cell, row in sorted(made[table].items()):
            print(f"{table:7} {' / '.join(cell):28} right {row.right:4} open {row.open:4} wrong {row.wrong:4}")


if __name__ == "__main__":
    main()
