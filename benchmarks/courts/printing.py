"""Made-up judgments, law articles and official papers: a script's lines with drawn names and numbers, as texts.

In: `scripts.txt`. Out: `Script`s, and for each place a text with the `Cite`s that stand in it, in their order.

>>> pieces = list(cites("see [[a:~Lee~ at [4]]] and [[-:Roe]]"))
>>> [(one.key, one.words, one.is_short) for one in pieces]
[('a', 'Lee at [4]', True), ('-', 'Roe', True)]
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import regex

PARTIES = (
    "Varnholt Quillfeather Bramwick Dask Ferrow Chandless Ostrander Tollemark Hesketh-Lowe Penhallow Skarsund Imlach"
    " Varga Umbleby Okonjo Thwaite Lindqvor Marrable Zelenak Corvane Pell Drayce Wickmere Halvard Rusk Belloc"
    " Sandifer Tyne"
).split()
FIRMS = ("", "", " Shipping Ltd", " Holdings plc", " Dredging Co", " & Sons Ltd", " Mining Corp")
PEOPLE = "Lee Roe Berg Cole Dahl Moss Hale Finch Marsh Otto Vane Pryce Keane Adair Sorley Lund".split()
GIVEN = "Ann Jane Karl Tom Ruth Clara Piers Edith Hugo Marta".split()
PLACES = "Ostmere Ryeland Saltmark Wharfdale Norvania Kestria".split()
TITLES = (
    "Silt and Sand|The Law of Tides|Dredging Harbours|Tolls at Sea|Pilots and Masters|The Quay Wall|Wrecks and Salvors"
    "|Piers in Public Law|The Lightship Question|Lost Moorings"
).split("|")
ORDINALS = "Fifty Sixty Seventy Forty".split()
DAYS = [f"{day} {month}" for day in (3, 8, 14, 22, 29) for month in ("May", "March", "July", "November")]
FILLER = (
    "The harbour board met in the spring of that year.",
    "Nobody had asked the pilots what they thought of it.",
    "The parties agree that the vessel was delayed for nine days.",
    "It is said that the tolls were raised without notice.",
    "The question is whether the quay was fit for use.",
    "That was not disputed at the hearing.",
    "The report was laid before the members in the autumn.",
    "No evidence was called on this point.",
)
FORMS = ("txt", "md", "html")
NOTES = ("end", "brackets", "below")
PROSE = ("plain", "counted", "dotted")
_HEAD = regex.compile(r"== (?P<name>\S+) (?P<kind>notes|prose)")
_CITE = regex.compile(r"\[\[(?P<key>[a-z-])(?P<sign>[=:])(?P<words>(?:[^\[\]]|\[(?!\[)[^\[\]]*\])+)\]\]")
_SLOT = regex.compile(r"\{(?P<what>#?[A-Za-z]+)(?P<which>\d?)(?P<upper>!?)(?:\+(?P<more>\d+))?\}")


@dataclass(frozen=True, slots=True)
class Script:
    """What one style prints: notes or sentences."""

    name: str
    kind: str
    lines: tuple[str, ...]

    @property
    def places(self) -> tuple[str, ...]:
        return NOTES if self.kind == "notes" else PROSE


@dataclass(frozen=True, slots=True)
class Cite:
    """What is cited where: a work in full, a short form of it, or what leads nowhere ("-")."""

    key: str
    words: str
    is_short: bool
    template: str = ""


def scripts() -> list[Script]:
    found: list[Script] = []
    rows: list[str] = []
    for line in (Path(__file__).parent / "scripts.txt").read_text(encoding="utf-8").splitlines():
        if head := _HEAD.match(line):
            rows = []
            found.append(Script(head["name"], head["kind"], ()))
        elif line and not line.startswith("#"):
            rows.append(line)
            found[-1] = Script(found[-1].name, found[-1].kind, tuple(rows))
    return found


class Words:
    """Names and numbers, drawn once for a text."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._drawn: dict[str, str] = {}
        names, people = rng.sample(PARTIES, 8), rng.sample(PEOPLE, 4)
        for letter, name in zip("ABCDEFGH", names, strict=True):
            self._drawn |= {letter: name, letter * 2: name + rng.choice(FIRMS)}
        for letter, name, given in zip("LMNX", people, rng.sample(GIVEN, 4), strict=True):
            self._drawn |= {letter: name, f"g{letter}": given}
        self._drawn |= dict(zip("PQ", rng.sample(PLACES, 2), strict=True))
        self._drawn |= dict(zip("TU", rng.sample(TITLES, 2), strict=True))
        self._drawn["O"] = rng.choice(ORDINALS)
        self._drawn |= {f"y{at}": str(year) for at, year in enumerate(rng.sample(range(1981, 2019), 9), start=1)}
        self._drawn |= {f"n{at}": str(one) for at, one in enumerate(rng.sample(range(12, 80), 9), start=1)}
        self._drawn |= {f"p{at}": str(one) for at, one in enumerate(rng.sample(range(112, 880), 9), start=1)}
        self._drawn |= {f"d{at}": one for at, one in enumerate(rng.sample(DAYS, 4), start=1)}

    def fill(self, line: str, notes: dict[str, int]) -> str:
        def put(found: regex.Match[str]) -> str:
            if found["what"].startswith("#"):
                return str(notes[found["what"][1:]])
            word = self._drawn[found["what"] + found["which"]]
            word = str(int(word) + int(found["more"])) if found["more"] else word
            return word.upper() if found["upper"] else word

        return str(_SLOT.sub(put, line))


def cites(line: str, template: str = "") -> Iterator[Cite]:
    of = [found["words"] for found in _CITE.finditer(template or line)]
    for found, shape in zip(_CITE.finditer(line), of, strict=True):
        yield Cite(found["key"], found["words"].replace("~", ""), found["sign"] == ":", shape)


def printed(script: Script, place: str, form: str, rng: random.Random) -> tuple[str, list[Cite]]:
    """The text of a script and what it cites, in the text's order."""
    words = Words(rng)
    numbers: dict[str, int] = {}
    for at, line in enumerate(script.lines, start=1):
        for one in cites(line):
            numbers.setdefault(one.key, at)
    filled = [words.fill(line, numbers) for line in script.lines]
    made = [one for line, of in zip(filled, script.lines, strict=True) for one in cites(line, of)]
    said = [_set(_CITE.sub(r"\g<words>", line), form) for line in filled]
    paragraphs = list(_noted(said, place, form, rng) if script.kind == "notes" else _argued(said, place, form, rng))
    if form == "html":
        body = "".join(one if one.startswith("<") else f"<p>{one}</p>" for one in paragraphs)
        return f"<html><body><h1>Of boats</h1>{body}</body></html>", made
    return "\n\n".join(["# Of boats" if form == "md" else "Of boats", *paragraphs]) + "\n", made


def _set(line: str, form: str) -> str:
    """A line with its italics."""
    signs = {"txt": ("", ""), "md": ("*", "*"), "html": ("<em>", "</em>")}[form]
    begun, ended = signs
    line = line.replace("&", "&amp;") if form == "html" else line
    return str(regex.sub(r"~([^~]*)~", rf"{begun}\1{ended}", line))


def _noted(said: Sequence[str], place: str, form: str, rng: random.Random) -> Iterator[str]:
    """A text with a marker in each paragraph, and the notes behind it."""
    marks = {"end": "[{}]", "brackets": "[{}]", "below": "[^{}]"}
    labels = {"end": "{}. ", "brackets": "[{}] ", "below": "[^{}]: "}
    mark, label = (marks[place], labels[place]) if form == "md" else (marks["end"], labels["end"])
    mark = "<sup>{}</sup>" if form == "html" and place == "below" else mark
    label = labels["brackets"] if place == "brackets" else label
    for at in range(1, len(said) + 1):
        one, two = rng.sample(FILLER, 2)
        yield f"{one} {two[:-1]}.{mark.format(at)}"
    if not (form == "md" and place == "below"):
        yield {"md": "## Notes", "html": "<h2>Notes</h2>", "txt": "Notes"}[form]
    for at, line in enumerate(said, start=1):
        yield label.format(at) + line


def _argued(said: Sequence[str], place: str, form: str, rng: random.Random) -> Iterator[str]:
    """Paragraphs of a judgment, some without any citation."""
    at = rng.randint(1, 40)
    for line in said:
        for words in (line, rng.choice(FILLER) + " " + rng.choice(FILLER)):
            yield {"plain": "", "counted": f"[{at}] ", "dotted": f"{at}.\u2003"}[place] + words
            at += 1
