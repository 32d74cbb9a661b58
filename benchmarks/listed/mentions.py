"""How a running text, its notes and its captions mention the works of its list, in many manners.

In: a list of `Work`s, the words of a language, the manner. Out: `Said`s in order: a sentence in three parts, the middle
one of which mentions, and the numbers of the works that it means; none where it may mean two or no work.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from listed.works import Work

Words = dict[str, str]

DATED = {
    "chicago": "({n} {y}, {p})",
    "apa": "({n}, {y}, {s} {p})",
    "colon": "({n} {y}: {p})",
    "colon glued": "({n} {y}:{p})",
    "comma colon": "({n}, {y}: {p})",
    "spaced colon": "({n}, {y} : {p})",
    "page": "({n} {y}, {s} {p})",
    "page bare": "({n} {y} {s} {p})",
    "capitals": "({N}, {y}, {s} {p})",
    "capitals colon": "({N} {y}: {p})",
    "square": "[{n} {y}: {p}]",
    "square page": "[{n}, {y}, {s} {p}]",
    "year in brackets": "({n} ({y}), {s} {p})",
    "page glued": "({n} {y}, {s}{p})",
    "square comma": "[{n} {y}, {p}]",
}
"""The manners of citing by author and date: the whole bracket with names, year, the sign of pages, a page."""


@dataclass(frozen=True, slots=True)
class Said:
    """One place: its words, what stands around them, the works meant, and what kind of place it is."""

    before: str
    words: str
    after: str
    means: frozenset[int]
    kind: str
    quotes: bool = False


class Dated:
    """The mentions by author and date in one manner; `works` are in the order of `drawn_works`."""

    def __init__(self, works: list[Work], words: Words, manner: str, rng: random.Random) -> None:
        self.works, self.words, self.rng = works, words, rng
        self.bracket = DATED[manner]
        self.loud = "{N}" in self.bracket
        self.open, self.shut = self.bracket[0], self.bracket[-1]

    def names(self, at: int, *, told: bool = False) -> str:
        """The names of a work as a bracket prints them, or as a sentence does."""
        work, words = self.works[at], self.words
        people = [one[1].upper() if self.loud and not told else one[1] for one in work.people]
        if work.body:
            return work.body.upper() if self.loud and not told else work.body
        if len(people) > 2:
            return f"{people[0]} {words['others']}"
        sign = words["and"] if not self.loud or told else ";"
        sign = words["and_told"] if told else sign
        return (f"{sign} " if sign == ";" else "/" if sign == "/" else f" {sign} ").join(people)

    def inner(self, at: int, page: str = "", *, names: str = "") -> str:
        """The words of a bracket for one work."""
        pattern = self.bracket[1:-1]
        named = names or self.names(at)
        if not page:
            pattern = pattern[: pattern.index("{y}") + 3] + (")" if "({y})" in pattern else "")
        return pattern.format(n=named, N=named, y=self.works[at].year, p=page, s=self.words["page"]).replace("{}", "")

    def around(self, inner: str) -> str:
        return f"{self.open}{inner}{self.shut}"

    def page(self) -> str:
        low = self.rng.randint(2, 380)
        return self.rng.choice([str(low), f"{low}–{low + 3}", f"{low}-{low + 9}", str(low)])

    def year_told(self, at: int, page: str = "") -> str:
        """ "(2001: 45)", with the page as the manner has it."""
        inner = self.inner(at, page, names="X")
        year = inner[inner.index(self.works[at].year) :].replace(")", "")
        return f"({year})"

    def all(self) -> Iterator[Said]:
        yield from self._plain()
        yield from self._several()
        yield from self._inside()
        yield from self._sources()
        yield from self._again()
        yield from self._traps()

    def _behind(self, words: str, means: set[int], kind: str) -> Said:
        before, after = self.words["behind"].format(at=self._at(), m="\0").split("\0")
        return Said(before, words, after, frozenset(means), kind)

    def _told(self, words: str, means: set[int], kind: str) -> Said:
        before, after = self.words["told"].format(at=self._at(), m="\0").split("\0")
        return Said(before, words, after, frozenset(means), kind)

    def _at(self) -> str:
        return (
            self.rng.choice(("Arnum", "Velby", "Sorrin", "Holm", "Estra")) if self.words["page"] != "с." else "Арнуме"
        )

    def _plain(self) -> Iterator[Said]:
        for at, kind in ((0, "one"), (2, "two"), (3, "four"), (4, "letter"), (6, "body"), (11, "one")):
            yield self._behind(self.around(self.inner(at, self.page())), {at}, f"bracket {kind}")
        yield self._behind(self.around(self.inner(1)), {1}, "bracket bare")
        yield self._behind(self.around(self.inner(2)), {2}, "bracket bare")
        yield self._told(f"{self.names(0, told=True)} {self.year_told(0)}", {0}, "told")
        yield self._told(f"{self.names(2, told=True)} {self.year_told(2)}", {2}, "told two")
        yield self._told(f"{self.names(3, told=True)} {self.year_told(3, self.page())}", {3}, "told four")
        yield self._told(f"{self.names(11, told=True)} {self.year_told(11, self.page())}", {11}, "told page")
        if self.words["page"] == "p." and self.words["and_told"] == "and":
            name = self.names(5, told=True)
            yield self._told(f"{name}’s {self.year_told(5)}", {5}, "told possessive")

    def _several(self) -> Iterator[Said]:
        two = f"{self.inner(0, self.page())}; {self.inner(11)}"
        yield self._behind(self.around(two), {0, 11}, "semicolon")
        three = f"{self.words['cf']} {self.inner(2)}; {self.inner(3, self.page())}; {self.inner(1)}"
        yield self._behind(self.around(three), {1, 2, 3}, "cf three")
        years = f"{self.inner(0)}, {self.works[1].year}"
        yield self._behind(self.around(years), {0, 1}, "two years")
        letters = f"{self.inner(4)}, {self.works[5].year}"
        yield self._behind(self.around(letters), {4, 5}, "two letters")
        short = f"{self.inner(4)}, b"
        yield self._behind(self.around(short), {4, 5}, "letter alone")
        if "({y})" not in self.bracket:
            commas = f"{self.inner(0)}, {self.inner(11)}"
            yield self._behind(self.around(commas), {0, 11}, "comma between")
            joined = f"{self.inner(0)} {self.words['and_told']} {self.inner(11)}"
            yield self._behind(self.around(joined), {0, 11}, "and between")
        yield self._told(
            f"{self.names(0, told=True)} ({self.works[0].year}, {self.works[1].year})", {0, 1}, "told years"
        )
        yield self._told(
            f"{self.names(0, told=True)} ({self.works[0].year}; {self.works[1].year})", {0, 1}, "told years"
        )

    def _inside(self) -> Iterator[Said]:
        words = self.words
        yield self._behind(self.around(f"{words['see']} {self.inner(11, self.page())}"), {11}, "see")
        yield self._behind(self.around(f"{words['eg']} {self.inner(2)}"), {2}, "e.g.")
        yield self._behind(self.around(f"{words['by']} {self.inner(0, self.page())}"), {0}, "quoted in")
        yield self._behind(self.around(self.inner(7)), {7}, "undated")
        yield self._behind(self.around(self.inner(8)), {8}, "forthcoming")
        yield self._told(f"{self.names(8, told=True)} ({self.works[8].year})", {8}, "told forthcoming")
        yield self._behind(self.around(f"{self.inner(0, self.page())}, {self.page()}"), {0}, "two pages")
        yield self._behind(self.around(self.inner(11, "45ff.")), {11}, "45ff.")
        chapter = self.inner(0) + f", {words['chapter']} 3"
        yield self._behind(self.around(chapter), {0}, "chapter")
        initial = self.works[9].people[0]
        yield self._behind(
            self.around(self.inner(9, self.page(), names=f"{initial[0][0]}. {initial[1]}")), {9}, "initial"
        )
        told = f"{self.works[0].people[0][0]} {self.works[0].people[0][1]} {self.year_told(0)}"
        yield self._told(told, {0}, "told whole name")
        given = self.works[3].people[0][0]
        told = f"{given} {self.works[3].people[0][1]} {words['others']} {self.year_told(3)}"
        yield self._told(told, {3}, "told whole four")
        loose = f"{words['see']} {self.names(11, told=True)} {self.works[11].year}"
        yield self._told(loose.strip(), {11}, "no bracket")
        gloss = f"{words['cf']} {self.names(11, told=True)} {self.works[11].year}, {words['page']} 7"
        yield self._behind(f"({words['plain'].rstrip('.')}; {gloss})", {11}, "remark in bracket")
        yield from self._letters()

    def _letters(self) -> Iterator[Said]:
        """A body with its letters, then by these alone."""
        work = self.works[6]
        body = work.body.upper() if self.loud else work.body
        yield self._behind(self.around(self.inner(6, names=f"{body} [{work.letters}]")), {6}, "body letters first")
        yield self._behind(self.around(self.inner(6, self.page(), names=work.letters)), {6}, "body letters")
        yield self._told(f"{work.body} ({work.letters}, {work.year})", {6}, "told body letters")
        yield self._told(f"{work.letters} ({work.year})", {6}, "told letters")

    def _sources(self) -> Iterator[Said]:
        words = self.words
        yield Said(
            f"{words['source']} ",
            f"{self.names(0, told=True)} {self.year_told(0, self.page())}",
            ".",
            frozenset({0}),
            "source told",
        )
        yield Said(f"{words['source']} ", self.inner(11, self.page()), ".", frozenset({11}), "source bare")
        yield Said(f"{words['source']} ", f"{self.inner(2)}; {self.inner(1)}", "", frozenset({1, 2}), "source two")
        yield Said(
            "",
            f"Figure 3. Boats and tolls, 1900–1950 {self.around(self.inner(2, self.page()))}",
            "",
            frozenset({2}),
            "caption",
        )

    def _again(self) -> Iterator[Said]:
        """What points back, each behind the citation that it means."""
        words = self.words
        page = self.bracket[self.bracket.index("{y}") + 3 : -1].replace(")", "").format(s=words["page"], p=self.page())
        for at, ibid in ((0, words["ibid"]), (2, words["ibid"]), (11, words["ibid_2"])):
            yield self._behind(self.around(self.inner(at, self.page())), {at}, "before ibid")
            yield self._behind(self.around(f"{ibid}{page}"), {at}, f"ibid {at}")
            if at == 2:
                yield self._behind(self.around(ibid), {at}, "ibid bare")
        yield self._told(f"{self.names(11, told=True)} {self.year_told(11)}", {11}, "before ibid")
        yield self._behind(self.around(f"{ibid}{page}"), {11}, "ibid told")
        name = self.names(11, told=True)
        yield self._told(f"{name} ({words['op']}{page})", {11}, "op cit told")
        yield self._behind(self.around(f"{name}, {words['op']}{page}"), {11}, "op cit")

    def _traps(self) -> Iterator[Said]:
        nobody = self.inner(0).replace(self.works[0].year, "1955")
        yield self._behind(self.around(nobody), set(), "no such year")
        shared = self.inner(9)
        yield self._behind(self.around(shared), set(), "two of one name")
        yield self._told(f"{self.names(9, told=True)} {self.year_told(9)}", set(), "two of one name")
        letterless = self.inner(4).replace(self.works[4].year, self.works[4].year[:-1])
        yield self._behind(self.around(letterless), set(), "two of one year")
        stranger = self.inner(11, names="Quist" if self.words["page"] != "с." else "Яковлев")
        yield self._behind(self.around(stranger), set(), "stranger")
        both = f"{self.inner(2)}; {self.inner(0)}"
        yield self._behind(self.around(both), {0, 2}, "before two")
        yield self._behind(self.around(f"{self.words['ibid']}"), set(), "ibid of two")


class Paged:
    """The mentions by author and page, "(Lee 45)"; `style` "", "p." or ":"."""

    def __init__(self, works: list[Work], words: Words, style: str, rng: random.Random) -> None:
        self.works, self.words, self.rng, self.style = works, words, rng, style

    def _cited(self, named: str) -> str:
        page = self.rng.randint(2, 380)
        return f"({named}" + {"": f" {page})", "p.": f", {self.words['page']} {page})", ":": f": {page})"}[self.style]

    def _said(self, words: str, means: set[int], kind: str) -> Said:
        before, after = self.words["behind"].format(at="Arnum", m="\0").split("\0")
        return Said(before, words, after, frozenset(means), kind)

    def _short(self, at: int) -> str:
        title = self.works[at].title.split(":")[0].split(",")[0]
        return f"“{title}”" if self.works[at].journal else f"*{title}*"

    def all(self) -> Iterator[Said]:
        works, name = self.works, [one.first for one in self.works]
        two = f"{name[2]} {self.words['and_told']} {works[2].people[1][1]}"
        yield self._said(self._cited(name[11]), {11}, "one")
        yield self._said(self._cited(two), {2}, "two")
        yield self._said(self._cited(f"{name[3]} {self.words['others']}"), {3}, "four")
        yield self._said(self._cited(name[7]), {7}, "one")
        yield self._said(self._cited(name[8]), {8}, "one")
        yield self._said(self._cited(works[6].body), {6}, "body")
        for at in (0, 1, 4, 5):
            yield self._said(self._cited(f"{name[at]}, {self._short(at)}"), {at}, "name and title")
        for at in (11, 2, 7):
            yield self._said(self._cited(self._short(at)), {at}, "title")
        both = f"{self._cited(name[11])[:-1]}; {self._cited(name[7])[1:]}"
        yield self._said(both, {7, 11}, "semicolon")
        yield self._said(self._cited(f"qtd. in {name[8]}"), {8}, "qtd. in")
        yield self._said(self._cited(f"{self.words['see']} {name[8]}"), {8}, "see")
        initial = works[9].people[0]
        yield self._said(self._cited(f"{initial[0][0]}. {initial[1]}"), {9}, "initial")
        yield Said(
            f"{name[11]} says that “the boats came in slowly and left at once” ",
            f"({self.rng.randint(2, 99)})",
            ".",
            frozenset({11}),
            "page alone",
        )
        yield Said(
            f"{works[7].people[0][0]} {name[7]} says that the boats came in slowly and left ",
            f"({self.rng.randint(2, 99)})",
            ".",
            frozenset({7}),
            "page alone, no quotation",
        )
        title = works[11].title.split(":")[0].split(",")[0]
        yield Said(
            f"In *{title}* {name[11]} says that “the boats came” ",
            f"({self.rng.randint(2, 99)})",
            ".",
            frozenset({11}),
            "title told",
        )
        yield self._said(self._cited(name[0]), set(), "two works")
        yield self._said(self._cited(name[9]), set(), "two of one name")
        yield self._said(self._cited("Quist"), set(), "stranger")


class Noted:
    """What notes mention of a list of works: by author and date, or by author and short title."""

    def __init__(self, works: list[Work], words: Words, manner: str, rng: random.Random) -> None:
        self.works, self.words, self.manner, self.rng = works, words, manner, rng
        self.dated = Dated(works, words, manner if manner in DATED else "chicago", rng)

    def _place(self) -> str:
        page = self.dated.page()
        return f", {self.words['page']} {page}" if self.manner.endswith("page") else f", {page}"

    def _titled(self, at: int, *, cut: bool = False) -> str:
        work = self.works[at]
        title = work.title.split(":")[0].split(",")[0]
        title = " ".join(title.split()[:2]) if cut and len(title.split()) > 3 else title
        title = f"“{title}”" if work.journal else f"*{title}*"
        return f"{self.dated.names(at, told=True)}, {title}{self._place()}"

    def _one(self, at: int) -> str:
        if self.manner.startswith("title"):
            return self._titled(at)
        return self.dated.inner(at, self.dated.page())

    def all(self) -> Iterator[Said]:
        words = self.words
        for at in (0, 1, 2, 3, 4, 6, 11):
            yield Said("", self._one(at), ".", frozenset({at}), "note one")
        yield Said(f"{words['see'].capitalize()} ", self._one(11), ".", frozenset({11}), "note see")
        yield Said(
            "", words["ibid"].capitalize(), "." if not words["ibid"].endswith(".") else "", frozenset({11}), "note ibid"
        )
        yield Said("", f"{self._one(0)}; {self._one(11)}", ".", frozenset({0, 11}), "note two")
        yield Said(
            f"{words['cf'].capitalize()} ",
            f"{self._one(2)}; {self._one(7)}; {self._one(1)}",
            ".",
            frozenset({1, 2, 7}),
            "note three",
        )
        yield Said("", words["ibid"].capitalize() + self._place(), ".", frozenset(), "note ibid of three")
        yield Said("", f"{self._one(8)}", ".", frozenset({8}), "note one")
        yield Said("", words["ibid"].capitalize() + self._place(), ".", frozenset({8}), "note ibid")
        if self.manner.startswith("title"):
            for at in (3, 5, 11, 9, 10):
                yield Said("", self._titled(at, cut=True), ".", frozenset({at}), "note cut title")
            yield Said("", f"{self.dated.names(11, told=True)}{self._place()}", ".", frozenset({11}), "note name")
            for at in (1, 0):
                yield Said("", self._titled(at), ".", frozenset({at}), "note one")
            yield Said("", f"{self.dated.names(0, told=True)}{self._place()}", ".", frozenset(), "note name of two")
            yield Said("", f"Quist, *Salt*{self._place()}", ".", frozenset(), "note stranger")
            return
        yield Said(
            "", self.dated.names(11, told=True) + f" {self.dated.year_told(11, '7')}", ".", frozenset({11}), "note told"
        )
        told = f"{self.dated.names(2, told=True)} {self.dated.year_told(2)}"
        before, after = words["told"].format(at="Arnum", m="\0").split("\0")
        yield Said(before, told, after, frozenset({2}), "note told in prose")
        yield Said("", self.dated.inner(9, "7"), ".", frozenset(), "note two of one name")
        yield Said("", self.dated.inner(11, "7", names="Quist"), ".", frozenset(), "note stranger")


class Numbered:
    """Numbers of a numbered list with pages behind: "[3, p. 45]", "(3: 45)"."""

    SIGNS: ClassVar[dict[str, str]] = {
        "[": "[{n}]",
        "[p": "[{n}, {s} {p}]",
        "[:": "[{n}: {p}]",
        "(": "({n})",
        "(p": "({n}, {s} {p})",
        "(:": "({n}: {p})",
        "[;p": "[{n}, {s}{p}]",
    }

    def __init__(self, works: list[Work], words: Words, manner: str, rng: random.Random) -> None:
        self.works, self.words, self.rng = works, words, rng
        self.sign = self.SIGNS[manner]

    def _one(self, at: int) -> str:
        return self.sign.format(n=at + 1, s=self.words["page"], p=self.rng.randint(13, 380))

    def all(self) -> Iterator[Said]:
        for at in (*range(12), 3, 5, 0):
            before, after = self.words["behind"].format(at="Arnum", m="\0").split("\0")
            yield Said(before, self._one(at), after, frozenset({at}), "number")
        inner = f"{self._one(2)[1:-1]}; {self._one(4)[1:-1]}"
        before, after = self.words["behind"].format(at="Arnum", m="\0").split("\0")
        yield Said(before, f"{self.sign[0]}{inner}{self.sign[-1]}", after, frozenset({2, 4}), "number two")


FAMILIES = {
    "dated": tuple(DATED),
    "paged": ("", "p.", ":"),
    "noted": ("chicago", "apa", "colon", "page", "capitals", "year in brackets", "page bare"),
    "titled": ("title", "title page"),
    "numbered": tuple(Numbered.SIGNS),
}
"""The manners of each family."""


def said(family: str, works: list[Work], words: Words, manner: str, rng: random.Random) -> list[Said]:
    """All places of a text that cites so."""
    made = {"dated": Dated, "paged": Paged, "noted": Noted, "titled": Noted, "numbered": Numbered}[family]
    return list(made(works, words, manner, rng).all())
