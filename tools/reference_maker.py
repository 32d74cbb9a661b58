"""The parts of made-up references: names, titles, dates, pages, outlets, as several citation manuals print them.

In: a seeded `random.Random`. Out: a `Maker`, which draws them and fills templates with them: `<a/b>` is a choice,
`{2-90}` a number, `{name}` a part by its method or an entry of a section of `reference_words.txt`.

    >>> Maker(random.Random(4)).filled("{persons}, <see/cf.> p. {1-9}")
    'Anna Berg and Wei Chen, cf. p. 3'
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from whence.extract.lexicon import lines as extractor_lines
from whence.extract.references.lists import lines

WORDS = Path(__file__).resolve().parent / "reference_words.txt"
Choice = TypeVar("Choice")
_CHOICE = re.compile(r"<([^<>]*)>")
_PART = re.compile(r"\{([^{}]+)\}")
_MONTHS = "January February March April May June July August September October November December".split()
_SHORT_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()
_SMALL = frozenset("of the and in on for to a an at by with from or".split())
_DATES = {
    "{day}": 0.6,
    "{month} {year}": 0.2,
    "{year}": 0.12,
    "<Spring/Summer/Fall/Winter> {year}": 0.03,
    "{month}/{month} {year}": 0.02,
    "{month}, {year}": 0.03,
}
_PLACES = (
    "<para. {1-90}/chap. {1-20}/Chart {1-40}/§ {1-90}/n. {1-90}/fig. {1-9}/(appendix {initial})/chart {1-9}-{1-9}"
    "/table {1-9}>"
)
_PAPERS = (
    "<////Daily /Evening /Free >"
    "<Times/Post/Herald/Tribune/Chronicle/Courier/Gazette/Journal/Observer/News/Star/Mail/Standard>"
)
_JOURNALS = (
    "<Journal of {}/{} Review/{} Quarterly/Review of {}/International Journal of {}/Annals of {}/Survey of {}/{}>"
)
_PUBLISHERS = (
    "<Center for {}/Institute for {}/{} Press/University of {} Press/{} Foundation/{} Project/Council on {}/{} Books"
    "/United for {}/Bureau of {}/{} Society/{}/Office of {}>"
)
_CONGRESSES = (
    "<, {ordinal} Cong./, {ordinal} Cong., {sessions} sess./, {ordinal} Congress, {sessions} Session/ of the United"
    " States Senate, One Hundred <Seventh/Tenth/Twelfth/Fifteenth> Congress, {sessions} Session/>"
)
_OFFICES = ("AIMD", "GGD", "NSIAD", "T-GGD", "OCG", "HEHS", "RCED", "T-AIMD/OCE")
_TITLES = (
    ("the {heads} of {adjectives} {nouns}", 2),
    ("{adjectives} {nouns}", 2),
    ("{nouns} and {nouns}", 2),
    ("{nouns} in {actors}", 2),
    ("{actors}’s {adjectives} {nouns}", 1.5),
    ("the {adjectives} {heads}", 2),
    ("{actors} and the {heads} of {nouns}", 2),
    ("assessing the {heads} of {nouns} in {actors}", 1),
    ("{nouns}, {nouns}, and {nouns}", 1.5),
    ("{nouns} since {1900-2005}", 0.7),
    ("the {heads} of {nouns}", 2),
    ("{heads} and {heads} in {adjectives} {nouns}", 1.5),
    ("toward a {adjectives} {heads} of {nouns}", 1),
    ("how {actors} {verbs} {objects}", 1),
    ("report of the {family} commission on {nouns}", 0.5),
    ("{nouns}: {adjectives} {objects} needed to improve {nouns}", 1),
    ("improved {nouns} could reduce {nouns}", 0.7),
    ("the {year} annual report on {nouns}", 0.5),
    ("{family}: a biography", 0.4),
    ("a history of {adjectives} {nouns}", 0.7),
)


@cache
def words(section: str) -> tuple[str, ...]:
    """The entries of a section of the word file."""
    rows = [row for row in WORDS.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]
    return tuple(rows[rows.index(f"[{section}]") + 1].split("|"))


class Maker:
    """Draws the parts of one reference, in the same style throughout, from one stream of chance."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.quotes = self.pick([("“", "”"), ("“", "”"), ('"', '"'), ('"', '"'), ("‘", "’"), ("``", "''")])
        self.american = self.may(0.6)
        self.months = _SHORT_MONTHS if self.may(0.4) else _MONTHS

    def may(self, share: float) -> bool:
        """True in this share of draws."""
        return self._chance.random() < share

    def pick(self, choices: Sequence[Choice]) -> Choice:
        """One of the choices."""
        return self._chance.choice(choices)

    def number(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return self._chance.randint(low, high)

    def filled(self, template: str) -> str:
        """A template with its choices made and its parts drawn."""
        while "<" in template:
            template = _CHOICE.sub(lambda found: self.pick(found[1].split("/")), template)
        return _PART.sub(lambda found: self.part(found[1]), template)

    def part(self, name: str) -> str:
        """A number for "2-90", else the part of this name."""
        if name[0].isdigit():
            low, high = name.split("-")
            return str(self.number(int(low), int(high)))
        method = getattr(self, name.replace(" ", "_"), None)
        made = method() if method else self.pick(words(name))
        assert isinstance(made, str)
        return made

    # -- names

    def family(self) -> str:
        """A family name, at times with a particle or made of two."""
        name = self.pick(lines("family_names.txt"))
        if self.may(0.07):
            return self.pick(("van der ", "de ", "von ", "al-", "de la ", "bin ", "O’", "Mc")) + name
        return f"{name}-{self.pick(lines('family_names.txt'))}" if self.may(0.03) else name

    def given_name(self) -> str:
        """A given name."""
        return self.pick(lines("given_names.txt"))

    def initial(self) -> str:
        """A letter."""
        return self.pick("ABCDEFGHJKLMNPRSTW")

    def person(self) -> str:
        """A person as a note prints one, rarely the family name first."""
        given = self.given_name()
        given = f"{given[0]}." if self.may(0.1) else given + (f" {self.initial()}." if self.may(0.27) else "")
        if self.may(0.04):
            return f"{self.family()}, {given}"
        title = self.pick(("Gen. ", "Senator ", "Dr. ", "President ", "Ambassador ", "Sir ")) if self.may(0.04) else ""
        return f"{title}{given} {self.family()}" + (self.pick((", Jr.", " III", " Jr.")) if self.may(0.02) else "")

    def persons(self) -> str:
        """One to four persons."""
        count = self._chance.choices([1, 2, 3, 4], [0.68, 0.2, 0.09, 0.03])[0]
        if self.may(0.08):
            return self.person() + self.pick((" et al.", " et al.", " and others"))
        names = [self.person() for _ in range(count)]
        joint = self.pick((" and ", " & ", ", and ") if count > 2 else (" and ", " and ", " & "))
        return names[0] if count == 1 else ", ".join(names[:-1]) + joint + names[-1]

    def handle(self) -> str:
        """A name on a social network."""
        made = self.pick((self.family() + self.given_name()[:4], "real" + self.given_name() + self.family()))
        return re.sub(r"\W", "", made)

    # -- titles

    def headline(self) -> str:
        """A newspaper's headline."""
        line = self.filled("{actors} {verbs} {objects}")
        if self.may(0.4):
            line += self.filled(" <over/after/amid/despite/in/as> {nouns}")
        if self.may(0.12):
            line = self.filled("<Is/Can/Why/How> ") + line + "?"
        if self.may(0.06):
            line = f"{self.family().upper()}: {line}"
        if self.may(0.08):
            line = line.rstrip("?") + self.pick((", Officials Say", ", U.S. Says", ", Report Finds", ", Aides Say"))
        return _capitals(line) if self.may(0.7) else line[:1].upper() + line[1:]

    def clause(self) -> str:
        """What an explanation tells."""
        tail = self.filled("< and that {actors} {verbs} {objects}/ on {day}/ in {year}/ during the {heads}//>")
        return (
            self.filled(
                "{actors} <had said/did not know/asked/was told/believed/would not discuss> the {adjectives} {objects}"
            )
            + tail
        )

    def _one_title(self) -> str:
        if self.may(0.12):
            return self.headline()
        shapes, weights = zip(*_TITLES, strict=True)
        return self.filled(self._chance.choices(shapes, weights)[0])

    def title(self) -> str:
        """A title of a book, report or article, with or without a subtitle."""
        made = self._one_title()
        if self.may(0.35):
            made += self.pick((": ", ": ", ". ", "—")) + _capitals(self._one_title())
        if self.may(0.05):
            made += f", {self.number(1850, 1990)}–{self.number(1991, 2010)}"
        if self.may(0.03):
            made += f" ({self.initial()}{self.initial()}{self.initial()})"
        return _capitals(made) if self.may(0.85) else made[:1].upper() + made[1:]

    def long_title(self) -> str:
        """A title of two parts with a colon between them."""
        return f"{_capitals(self.short_title())}: {self.title()}" if self.may(0.7) else self.title()

    def short_title(self) -> str:
        """A title without a subtitle."""
        return re.split(r"[:—?]|(?<=\w{2})\.", self.title())[0]

    def one_word(self) -> str:
        """A title of one word."""
        return _capitals(self.pick([noun for noun in words("nouns") if " " not in noun]))

    def Topics(self) -> str:  # noqa: N802 - the part's name says that it begins with a capital
        """A subject with a capital at its start."""
        topic = self.pick(words("topics"))
        return _capitals(topic) if self.may(0.6) else topic[:1].upper() + topic[1:]

    def _quoted(self, title: str) -> str:
        opening, closing = self.quotes
        if title[-1:] in "?!.":
            return f"{opening}{title}{closing}" + ("," if self.may(0.1) else "")
        point = self.pick((",", ",", ",", ".", ""))
        return f"{opening}{title}{point}{closing}" if self.may(0.85) else f"{opening}{title}{closing}{point or ','}"

    def quoted_title(self) -> str:
        """A title in the quotation marks of this reference."""
        return self._quoted(self.title())

    def quoted_short_title(self) -> str:
        """A title without a subtitle, in quotation marks."""
        return self._quoted(self.short_title())

    def quoted_headline(self) -> str:
        """A headline in quotation marks."""
        return self._quoted(self.headline() if self.may(0.8) else self.title())

    # -- dates, pages, numbers

    def year(self) -> str:
        """A year, most often a recent one."""
        return str(self.number(1975, 2024) if self.may(0.85) else self.number(1890, 1974))

    def day(self) -> str:
        """A day as this reference prints days."""
        month, day = self.pick(self.months), self.number(1, 28)
        return f"{month} {day}, {self.year()}" if self.american else f"{day} {month} {self.year()}"

    def date(self) -> str:
        """A day, a month, two months, a season or a year."""
        shape = self._chance.choices(list(_DATES), list(_DATES.values()))[0]
        return self.filled(shape.replace("{month}/{month}", f"{self.month()}/{self.month()}"))

    def month(self) -> str:
        """A month."""
        return self.pick(self.months)

    def slashed_day(self) -> str:
        """A day in figures."""
        year = self.number(1995, 2024)
        return f"{self.number(1, 12)}/{self.number(1, 28)}/{year if self.may(0.3) else f'{year % 100:02}'}"

    def clock(self) -> str:
        """A time of day."""
        return f"{self.number(1, 12)}:{self.number(10, 59)} {self.pick(('a.m.', 'p.m.', 'AM', 'PM'))}"

    def pages(self) -> str:
        """A page, pages or another place in a work."""
        low = self.number(1, 400)
        high = low + self.number(1, 30)
        dash, prefix = self.pick("–--—"), self.pick(("AR", "H-", "A-", "K-")) if self.may(0.06) else ""
        if self.may(0.08):
            return self.filled(_PLACES)
        plain = self.pick(
            (
                f"{prefix}{low}",
                f"{prefix}{low}",
                f"{prefix}{low}{dash}{prefix}{high}",
                f"{low}, {high}",
                f"{low} and {high}",
            )
        )
        plural = any(mark in plain[len(prefix) :] for mark in (dash, ",", " "))
        return self.pick(("pp. " if plural else "p. ", "pp. " if plural else "p. ", "")) + plain

    def at_pages(self) -> str:
        """Pages behind "at"."""
        low = self.number(1, 400)
        return self.pick(
            (f"at {low}", f"at {low}", f"at {low}–{low + 4}", f"at {low}, {low + 9}", f"at {low}-{low + 2}")
        )

    def news_page(self) -> str:
        """A page of a newspaper."""
        return self.filled(
            "<{initial}{1-30}/p. {initial}{1-30}/p. A-{1-30}/p. {1-40}/sec. {initial}, p. {1-20}/A{1-30}>"
        )

    def ordinal(self) -> str:
        """An ordinal number in figures."""
        number = self.number(79, 118)
        ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "d", 3: "d"}.get(number % 10, "th")
        return f"{number}{ending}"

    # -- outlets, bodies, places

    def outlet(self) -> str:
        """A newspaper, magazine or agency: a known one, or one that could be."""
        if self.may(0.55):
            return self.pick(extractor_lines("outlets"))
        town = self.pick(lines("places.txt")).split(",")[0]
        return self.filled(f"<///The >{town} {_PAPERS}")

    def journal(self) -> str:
        """A journal: a known one, or one that could be."""
        if self.may(0.6):
            return self.pick(lines("journals.txt"))
        if self.may(0.5):
            return self.filled(_JOURNALS).replace("{}", self.short_title())
        return self.filled(_JOURNALS.replace("{}", "<{nouns}/{adjectives} {nouns}>")).title()

    def publisher(self) -> str:
        """A publisher or institute: a known one, or one that could be."""
        if self.may(0.6):
            name = self.pick(lines("publishers.txt"))
            return name.replace("University Press", "Univ. Press") if self.may(0.1) else name
        shape = self.filled(_PUBLISHERS)
        return (
            shape
            if "{}" not in shape
            else shape.replace("{}", _capitals(self.filled("<{nouns}/{family}/{actors}/{adjectives} {nouns}>")))
        )

    def university(self) -> str:
        """A university."""
        return self.filled("<University of {}/{} University/{} State University/Technical University of {}>").replace(
            "{}", self.place().split(",")[0]
        )

    def place(self) -> str:
        """A place of publication."""
        return self.pick(lines("places.txt"))

    def panel(self) -> str:
        """A committee, with its subcommittee and chamber."""
        return (
            self.filled("<//Subcommittee on {subcommittees} of the ><House /Senate //S. /H. >Committee on {committees}")
            if self.may(0.75)
            else self.committee()
        )

    def committee(self) -> str:
        """A committee by its chamber's name."""
        return self.filled("<Senate/House/S./H.> <{committees}/Select Intelligence> Committee")

    def congress(self) -> str:
        """The congress of a hearing, or nothing."""
        return self.filled(_CONGRESSES)

    def numbered_series(self) -> str:
        """A series of reports, with or without a number."""
        return self.filled("{series}< No. {1-9000}/ no. {1-300}/ {1-400}/>")

    def report_number(self) -> str:
        """The number of a report as its body prints it."""
        year = self.number(85, 99) if self.may(0.5) else self.number(0, 23)
        if self.may(0.3):
            return self.filled(f"GAO-{year:02}-{{100-1200}}<///T/R/G/SP>")
        if self.may(0.4):
            return f"GAO/{self.pick(_OFFICES)}-{year:02}-{self.number(1, 300)}"
        return self.pick(
            ("CRS-RL{}", "RL{}", "TM-{}-{}", "TWR-{}", "A/{}/{}", "COM({}) {}", "NUREG/CR-{}", "ODI-{}-{}", "HB-{}/{}")
        ).replace("{}", str(self.number(10, 90000)))

    def file_number(self) -> str:
        """The number of a cable or file."""
        return self.filled("<State/Riyadh/Moscow/no./Serial/Annex/Kabul/File> {100-400000}")

    def stamp(self) -> str:
        """The number stamped on a page by a legal team."""
        letters = "".join(self.initial() for _ in range(self.number(2, 4)))
        shapes = ("{}_{:06}", "{}-{:08}", "{}{:06}", "{}_AD_{:05}", "{}-H-{:06}", "{}000{}")
        return self.pick(shapes).format(self.pick((letters, letters, self.family())), self.number(1, 99999))

    def archive(self) -> str:
        """Where a manuscript lies: box, folder, papers, archive."""
        parts = (
            [self.filled("<box {1-300}/Box {1-300}/Carton {1-90}/Bd. {1-900}/vol. {1-90}>")] if self.may(0.7) else []
        )
        parts += [self.filled("<folder {1-60}/Folder {1-60}/file {1-60}/fol. {1-90}>")] if self.may(0.55) else []
        parts += (
            [self.filled("<RG {10-600}/Record Group {10-600}/B {10-200}/CAB {10-200}/R {10-90}>")]
            if self.may(0.25)
            else []
        )
        parts += [self.filled("<{given name} {family} /{family} /><{papers}>")] if self.may(0.7) else []
        parts.append(
            self.pick(words("archives")) if self.may(0.8) else self.filled("{place} City Archives").replace(",", "")
        )
        return ", ".join(reversed(parts) if self.may(0.4) else parts)

    def address(self) -> str:
        """An address on the web."""
        host = re.sub(r"\W", "", self.family()).lower() + self.pick((".com", ".org", ".gov", ".net", ".co.uk"))
        path = "/".join(re.sub(r"[^\w]+", "-", self.title().lower()).split("-")[:4])
        return self.pick(("https://", "http://www.", "https://www.", "www.")) + f"{host}/{path}"

    def end(self) -> str:
        """The point behind the last piece."""
        return self.pick((".", ".", ".", ",", "", ";"))


def _capitals(title: str) -> str:
    parts = title.split()
    return " ".join(
        part if part in _SMALL and at and not parts[at - 1].endswith(":") else part[:1].upper() + part[1:]
        for at, part in enumerate(parts)
    )
