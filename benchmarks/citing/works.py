"""Real works to cite: from tagged references and from the notes of a report, each with what a document of it would say.

In: the folder of real documents. Out: `Work`s. Where a source gives only a year, a month and a day are added by seed,
so that dates of every granularity occur; which works are for training and which for testing depends on their title.
"""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from whence.text import tokens

Name = tuple[str, str]
"""Given and family name."""

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_PAIR = re.compile(r"([A-Z][^\d,;&.]{1,30}),\s+((?:[A-Z]\.?[\s-]?){1,4})(?=,|;|&|\band\b|$|\.)")
_NEWS = re.compile(
    r"(?:(?P<who>[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][A-Za-z'-]+(?: and [A-Z][a-z]+(?: [A-Z]\.)? [A-Z][A-Za-z'-]+)?), )?"
    r"[\"“](?P<title>[^\"“”]{15,160}?),[\"”] (?P<outlet>[A-Z][A-Za-z .&'-]{3,40}), "
    r"(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2}), (?P<year>(?:19|20)\d\d)"
)


@dataclass(frozen=True)
class Work:
    """A work as published; `year`, `month`, `day` are whole."""

    title: str
    authors: tuple[Name, ...]
    outlet: str
    year: int
    month: int
    day: int

    @property
    def date(self) -> str:
        """The day as EDTF."""
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    @property
    def part(self) -> int:
        """0 to 9, by the words of its title: the same work is always in the same part."""
        return zlib.crc32(" ".join(tokens(self.title).words).encode()) % 10


SETS = ("core", "good", "gold", "bad")
"""AnyStyle's sets of tagged references."""
UNSEEN = ("gold", "bad")
"""Those that the reference parser did not learn from, nor from their works elsewhere."""


def works(data: Path, sets: Sequence[str] = SETS) -> list[Work]:
    """All works, each title once, in an order that does not depend on anything."""
    found = [*_news(data / "911report")]
    for name in sets:
        found += _tagged(data / "references" / f"{name}.xml")
    by_title = {" ".join(tokens(work.title).words): work for work in found if len(tokens(work.title)) >= 3}
    return [by_title[title] for title in sorted(by_title)]


def _news(folder: Path) -> list[Work]:
    text = " ".join(" ".join(path.read_text(errors="replace").split()) for path in sorted(folder.glob("chapter-13*")))
    return [
        Work(
            found["title"],
            tuple(_plain_name(name) for name in found["who"].split(" and ")) if found["who"] else (),
            found["outlet"].strip(),
            int(found["year"]),
            _MONTHS.index(found["month"][:3].lower()) + 1,
            int(found["day"]),
        )
        for found in _NEWS.finditer(text)
        if found["month"][:3].lower() in _MONTHS
    ]


def _tagged(path: Path) -> list[Work]:
    return [work for each in ElementTree.parse(path).getroot().iter("sequence") if (work := _work(each))]


def _work(sequence: ElementTree.Element) -> Work | None:
    said = {child.tag: " ".join((child.text or "").split()) for child in sequence}
    year = re.search(r"\b(1[89]\d\d|20[012]\d)\b", said.get("date", ""))
    outlet = said.get("journal") or said.get("container-title") or said.get("publisher") or ""
    title = said.get("title", "").strip(" .,“”\"'‘’")
    authors = names(said.get("author", ""))
    if not (year and title and authors and outlet) or len(title) > 250:
        return None
    chance = random.Random(title)
    outlet = re.sub(r"^(?:In:?|in:?)\s+", "", outlet).strip(' .,“”"')
    return Work(title, authors, outlet, int(year[1]), chance.randint(1, 12), chance.randint(1, 28))


def names(field: str) -> tuple[Name, ...]:
    """The names in an author field: "Bergk, V., Haefeli, W. E." or "Bill Nichols and Ann Vask"."""
    field = re.sub(r"\(.*?\)|\bet al\b\.?", "", field).strip(" .,;:")
    pairs = [(given.strip(), family.strip()) for family, given in _PAIR.findall(field + ".")]
    if pairs:
        return tuple(pairs[:6])
    first = re.match(r"([A-Z][\w'’-]+), ([A-Z][\w.'’ -]{1,25})$", field)
    if first:
        return ((first[2].strip(), first[1]),)
    parts = [part.strip() for part in re.split(r"\s+(?:and|&)\s+|;", field)]
    return tuple(_plain_name(part) for part in parts if re.fullmatch(r"[A-Z][\w.'’ -]{3,40}", part))[:6]


def address(work: Work) -> str:
    """An address for a document of a work, as its outlet may have given it."""
    host = "".join(tokens(work.outlet).words)[:20] or "example"
    slug = "-".join(tokens(work.title).words[:8])
    return f"https://www.{host}.com/{work.year}/{slug}"


def _plain_name(name: str) -> Name:
    given, _, family = name.rpartition(" ")
    return given, family
