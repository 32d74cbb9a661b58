"""The parts of made-up references: names, titles, dates, pages, outlets, as several citation manuals print them.

In: a seeded `random.Random`. Out: a `Maker`, which draws them; `Piece`, words under a label of the tagger.

    >>> Maker(random.Random(4)).persons()
    'Anna Berg and Wei Chen'
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from whence.extract.lexicon import lines as extractor_lines
from whence.extract.references.lists import lines

WORDS = Path(__file__).resolve().parent / "reference_words.txt"
Choice = TypeVar("Choice")
_MONTHS = "January February March April May June July August September October November December".split()
_SHORT_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()
_SMALL = frozenset("of the and in on for to a an at by with from or".split())
_PARTICLES = ("van der ", "de ", "von ", "al-", "de la ", "bin ", "O’", "Mc")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a reference under one label; `italic` where a printer would set them so."""

    label: str
    words: str
    italic: bool = False


Pieces = list[Piece]


@cache
def words(section: str) -> tuple[str, ...]:
    """The entries of a section of the word file."""
    rows = [row for row in WORDS.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]
    return tuple(rows[rows.index(f"[{section}]") + 1].split("|"))


class Maker:
    """Draws names, titles, dates and whole references from one stream of chance."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.italics = chance.random() < 0.45
        self.quotes = self.pick([("“", "”"), ("“", "”"), ('"', '"'), ('"', '"'), ("‘", "’"), ("``", "''")])
        self.american = self.may(0.6)
        self.short_months = self.may(0.4)

    def may(self, share: float) -> bool:
        """True in this share of draws."""
        return self._chance.random() < share

    def pick(self, choices: Sequence[Choice]) -> Choice:
        """One of the choices."""
        return self._chance.choice(choices)

    def word(self, section: str) -> str:
        """An entry of a section of the word file."""
        return self.pick(words(section))

    def number(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return self._chance.randint(low, high)

    # -- names -----------------------------------------------------------------------------------------------------

    def family(self) -> str:
        """A family name, at times with a particle or made of two."""
        name = self.pick(lines("family_names.txt"))
        if self.may(0.07):
            return self.pick(_PARTICLES) + name
        return f"{name}-{self.pick(lines('family_names.txt'))}" if self.may(0.03) else name

    def given(self) -> str:
        """A given name, with a middle initial or as initials."""
        name = self.pick(lines("given_names.txt"))
        if self.may(0.1):
            return f"{name[0]}."
        middle = f" {self.pick('ABCDEFGHJKLMPRSTW')}." if self.may(0.27) else ""
        return name + middle

    def person(self) -> str:
        """A person as a note prints one, rarely the family name first."""
        if self.may(0.04):
            return f"{self.family()}, {self.given()}"
        tail = self.pick([", Jr.", " III", " Jr."]) if self.may(0.02) else ""
        title = self.pick(["Gen. ", "Senator ", "Dr. ", "President ", "Ambassador ", "Sir "]) if self.may(0.04) else ""
        return f"{title}{self.given()} {self.family()}{tail}"

    def persons(self) -> str:
        """One to four persons."""
        count = self._chance.choices([1, 2, 3, 4], [0.68, 0.2, 0.09, 0.03])[0]
        if self.may(0.07):
            return self.person() + self.pick([" et al.", " et al.", " and others"])
        names = [self.person() for _ in range(count)]
        joint = self.pick([" and ", " and ", " & ", ", and "] if count > 2 else [" and ", " and ", " & "])
        return names[0] if count == 1 else ", ".join(names[:-1]) + joint + names[-1]

    # -- titles ----------------------------------------------------------------------------------------------------

    def _capitals(self, title: str) -> str:
        parts = title.split()
        return " ".join(
            part if part in _SMALL and at and not parts[at - 1].endswith(":") else part[:1].upper() + part[1:]
            for at, part in enumerate(parts)
        )

    def headline(self) -> str:
        """A newspaper's headline."""
        line = f"{self.word('actors')} {self.word('verbs')} {self.word('objects')}"
        if self.may(0.4):
            line += f" {self.pick(['over', 'after', 'amid', 'despite', 'in', 'as'])} {self.word('nouns')}"
        if self.may(0.12):
            line = f"{self.pick(['Is', 'Can', 'Why', 'How'])} {line}?"
        if self.may(0.08):
            line = f"{self.family().upper()}: {line}"
        if self.may(0.08):
            line += f", {self.pick(['Officials Say', 'U.S. Says', 'Report Finds', 'Aides Say'])}"
        return self._capitals(line) if self.may(0.7) else line[:1].upper() + line[1:]

    def title(self) -> str:
        """A title of a book, report or article, with or without a subtitle."""
        shapes: list[Callable[[], str]] = [
            lambda: f"the {self.word('heads')} of {self.word('adjectives')} {self.word('nouns')}",
            lambda: f"{self.word('adjectives')} {self.word('nouns')}",
            lambda: f"{self.word('nouns')} and {self.word('nouns')}",
            lambda: f"{self.word('nouns')} in {self.word('actors')}",
            lambda: f"{self.word('actors')}’s {self.word('adjectives')} {self.word('nouns')}",
            lambda: f"the {self.word('adjectives')} {self.word('heads')}",
            lambda: f"{self.word('actors')} and the {self.word('heads')} of {self.word('nouns')}",
            lambda: f"assessing the {self.word('heads')} of {self.word('nouns')} in {self.word('actors')}",
            lambda: f"{self.word('nouns')}, {self.word('nouns')}, and {self.word('nouns')}",
            lambda: f"{self.word('nouns')} since {self.number(1900, 2005)}",
            self.headline,
        ]
        made = self.pick(shapes)()
        if self.may(0.35):
            made += self.pick([": ", ": ", ". ", "—"]) + self._capitals(self.pick(shapes)())
        if self.may(0.05):
            made += f", {self.number(1850, 1990)}–{self.number(1991, 2010)}"
        if self.may(0.04):
            made += f" ({''.join(self.pick('ABCDEFGIMNPRST') for _ in range(3))})"
        return self._capitals(made) if self.may(0.85) else made[:1].upper() + made[1:]

    def quoted(self, title: str) -> str:
        """A title in the quotation marks of this reference."""
        opening, closing = self.quotes
        point = self.pick([",", ",", ",", ".", ""])
        if title[-1:] in "?!.":
            return f"{opening}{title}{closing}"
        return f"{opening}{title}{point}{closing}" if self.may(0.85) else f"{opening}{title}{closing}{point or ','}"

    # -- dates, pages, numbers -------------------------------------------------------------------------------------

    def year(self) -> int:
        """A year, most often a recent one."""
        return self.number(1975, 2024) if self.may(0.85) else self.number(1890, 1974)

    def day(self) -> str:
        """A day as this reference prints days."""
        at, day, year = self.number(0, 11), self.number(1, 28), self.year()
        name = _SHORT_MONTHS[at] if self.short_months else _MONTHS[at]
        return f"{name} {day}, {year}" if self.american else f"{day} {name} {year}"

    def date(self) -> str:
        """A day, a month, a season or a year."""
        if self.may(0.72):
            return self.day()
        if self.may(0.6):
            name = self.pick(_SHORT_MONTHS if self.short_months else _MONTHS)
            return f"{name} {self.year()}"
        return (
            f"{self.pick(['Spring', 'Summer', 'Fall', 'Winter'])} {self.year()}" if self.may(0.2) else str(self.year())
        )

    def slashed(self) -> str:
        """A day in figures."""
        year = self.number(1995, 2024)
        return f"{self.number(1, 12)}/{self.number(1, 28)}/{year if self.may(0.3) else f'{year % 100:02}'}"

    def pages(self, *, at: bool = False) -> str:
        """A page, pages or another place in a work."""
        low = self.number(1, 400)
        high = low + self.number(1, 30)
        prefix = self.pick(["", "", "AR", "H-", "A-"]) if self.may(0.06) else ""
        if at:
            return self.pick([f"at {low}", f"at {low}–{high}", f"at {low}, {high}", f"at {prefix}{low}-{high}"])
        if self.may(0.08):
            return self.pick(
                [
                    f"para. {low}",
                    f"chap. {low % 20 + 1}",
                    f"Chart {low % 40}",
                    f"§ {low}",
                    f"n. {low % 90}",
                    f"fig. {low % 9}",
                    f"(appendix {self.pick('ABC')})",
                ]
            )
        dash = self.pick(["–", "-", "–", "—"])
        return self.pick(
            [
                f"p. {prefix}{low}",
                f"{low}",
                f"pp. {low}{dash}{high}",
                f"{low}{dash}{high}",
                f"pp. {low}, {high}",
                f"pp. {prefix}{low}{dash}{high}",
            ]
        )

    def outlet(self) -> str:
        """A newspaper, magazine or agency: a known one, or one that could be."""
        if self.may(0.55):
            return self.pick(extractor_lines("outlets"))
        town = self.pick(lines("places.txt")).split(",")[0]
        paper = self.pick(
            "Times Post Herald Tribune Chronicle Courier Gazette Journal Observer News Star Mail Standard".split()
        )
        name = f"{town} {self.pick(['', '', '', 'Daily ', 'Evening ', 'Free '])}{paper}"
        return f"The {name}" if self.may(0.25) else name

    def publisher(self) -> str:
        """A publisher or institute: a known one, or one that could be."""
        if self.may(0.6):
            return self.pick(lines("publishers.txt"))
        kind = self.pick(
            [
                "Center for {}",
                "Institute for {}",
                "{} Press",
                "University of {} Press",
                "{} Foundation",
                "{} Project",
                "Council on {}",
                "{} Books",
                "Alliance for {}",
                "United for {}",
                "Bureau of {}",
                "{} Society",
                "{}",
            ]
        )
        return kind.format(
            self._capitals(self.pick([self.word("nouns"), self.family(), self.word("actors").removeprefix("the ")]))
        )

    def place(self) -> str:
        """A place of publication."""
        return self.pick(lines("places.txt"))

    def address(self) -> str:
        """An address on the web."""
        host = self.family().lower().replace("’", "").replace(" ", "") + self.pick(
            [".com", ".org", ".gov", ".net", ".co.uk"]
        )
        path = "/".join(self.title().lower().replace(" ", "-").strip("?.:").split("-")[:4])
        return self.pick(["https://", "http://www.", "https://www.", "www."]) + f"{host}/{path}"

    def end(self) -> str:
        """The point behind the last piece."""
        return self.pick([".", ".", ".", ",", "", ";"])
