"""The words of a made-up text with notes, drawn by a seed: its works, their short forms, and what these mean.

Out: a `Text` of chapters, each with its paragraphs; in a paragraph `{}` stands where a marker does. A note's `*` are
italics. Nobody and nothing named here exists.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from manners.words import SENTENCES

_FIRST = "Anna Thomas Martha Karl Helen James Ruth Paul Edith Nora Piet Ines Otto Clara Ewan Lucia Hugo Selma".split()
_LAST = (
    "Lee Roe Berg Weiss Marsh Hollis Dunn Varga Crane Oduya Lindqvist Farrow Huang Ito Marlowe Kessler Tarn Okafor"
    " Brandt Vries Salas Moreau Hadley Quist"
).split()
_HEADS = (
    "Silt,Harbours,The Long Dredging,Tolls,Pilots,The Salt Law,Sluices,A Quiet Strike,Mudflats,Lanterns,The Wall".split(
        ","
    )
)
_TAILS = (
    "Sand,Debt,the Sea,Public Order,Empire,the State,Its Enemies,Other Tides,Private Money,the Law,Women's Work".split(
        ","
    )
)
_SUBS = "A History,An Inquiry,The Ostmere Papers,1870–1914,Essays in Coastal History,A Study of Three Towns,".split(",")
_PLACES = "London,Ostmere,New York,Cambridge,Leeds,Boston,Chicago,Salthorpe".split(",")
_PRESSES = "Marlow Press,Weir,Fenland University Press,Halyard Books,Gannet & Sons,Quay Books,Slip Press".split(",")
_JOURNALS = (
    "Journal of Coastal History,Ostmere Review,Northern Economic Review,Water and Law,Past Harbours,Annals of Salt"
).split(",")
_REMARKS = (
    "The figures are those of the board, and do not count the fishing boats.",
    "The minutes do not say who voted, and the clerk who kept them left the town in the spring.",
    "Nothing else is known of him.",
    "I owe this point to a reader who wished to stay unnamed.",
)
_OPENINGS = (*SENTENCES, "The price of salt rose by 12 percent within a month, as it had done once before at {}")
_TOWNS = (
    "Salthorpe Garrow Wick Lindum Fenby Marram Thirle Holm Easby Corran Dunmore Keld Arling Brede Tarne Sorrel"
    " Whitmoor Hexley Mordon Pelham Rusk Turvey Ulver Venn Warle Yarrow Zeal Aske"
).split()
_BETWEEN = (
    "Nothing came of it at first, and the winter was hard.",
    "Section 3 of the act was not read out that evening, though 12 members asked for it.",
    "The report of 1908 had said as much; nobody had believed it, and those who did kept silent.",
    "",
)
_CHAPTERS = ("The Board", "Of Pilots and Tolls", "What the Salt Law Did")


@dataclass(frozen=True)
class Work:
    """An author's surname, the full reference without its page, the short one, and the short title alone."""

    author: str
    full: str
    short: str


@dataclass(frozen=True)
class Note:
    """A note's words, and the number (from 0) of the note that cites in full what its short form means."""

    words: str
    means: int | None = None


@dataclass
class Text:
    """Chapters under their names, each with paragraphs and the notes of their markers, in order."""

    title: str
    chapters: list[tuple[str, list[tuple[str, list[Note]]]]] = field(default_factory=list)

    @property
    def notes(self) -> list[Note]:
        return [note for _, paragraphs in self.chapters for _, notes in paragraphs for note in notes]


def _books(rng: random.Random) -> Iterator[Work]:
    lasts, heads, tails = list(_LAST), list(_HEADS), list(_TAILS)
    for drawn in (lasts, heads, tails):
        rng.shuffle(drawn)
    for at, last in enumerate(lasts):
        first, head, tail = rng.choice(_FIRST), heads[at % len(heads)], tails[(at + at // len(heads)) % len(tails)]
        title = f"{head} and {tail}"
        if rng.random() < 0.6:
            sub = rng.choice(_SUBS)
            named = f"*{title}: {sub}*" if sub else f"*{title}*"
            imprint = f"({rng.choice(_PLACES)}: {rng.choice(_PRESSES)}, {rng.randint(1961, 2019)})"
            yield Work(last, f"{first} {last}, {named} {imprint}", f"*{head}*")
        else:
            pages = rng.randint(3, 400)
            place = (
                f"*{rng.choice(_JOURNALS)}* {rng.randint(2, 60)}, no. {rng.randint(1, 4)} ({rng.randint(1971, 2019)})"
            )
            yield Work(last, f"{first} {last}, “{title},” {place}: {pages}–{pages + 21}", f"“{head},”")


def _notes(rng: random.Random, count: int, manner: str) -> list[Note]:
    """Notes that cite new works and old ones, as books do; works are cited again only from the third note on."""
    works, notes, cited, last = _books(rng), [], {}, None
    for at in range(count):
        page, drawn = rng.randint(2, 299), rng.random()
        if not cited or drawn < 0.3:
            work = next(works)
            cited[work] = last = at
            words = f"{work.full}, {page}." if work.full.endswith(")") else f"{work.full}, at {page}."
            notes.append(Note(rng.choice(("", "", "See ")) + words))
        elif drawn < 0.55 and last is not None:
            notes.append(
                Note(rng.choice((f"Ibid., {page}.", "Ibid.", f"Ibid., p. {page}.", f"*Ibid.*, {page}.")), last)
            )
        elif drawn < 0.92:
            work, means = rng.choice(list(cited.items()))
            notes.append(Note(_again(rng, work, means, page, manner), means))
            last = means
        else:
            notes.append(Note(rng.choice(_REMARKS)))
            last = None
    return notes


def _again(rng: random.Random, work: Work, means: int, page: int, manner: str) -> str:
    joined = " " if work.short.endswith("”") else ", "
    forms = [f"{work.author}, {work.short}{joined}{page}."] * 3 + [f"{work.author}, op. cit., p. {page}."]
    if manner == "through":
        forms.append(f"{work.author}, supra note {means + 1}, at {page}.")
    return rng.choice(forms)


def _paragraphs(rng: random.Random, notes: list[Note], towns: Iterator[str]) -> Iterator[tuple[str, list[Note]]]:
    at = 0
    while at < len(notes):
        taken = notes[at : at + rng.randint(1, 3)]
        at += len(taken)
        said = (f"{rng.choice(_OPENINGS).format(next(towns))}.{{}} {rng.choice(_BETWEEN)}".strip() for _ in taken)
        yield " ".join(said), taken


def _endless(rng: random.Random) -> Iterator[str]:
    while True:
        towns = list(_TOWNS)
        rng.shuffle(towns)
        yield from towns


def drawn(seed: int, *, count: int = 30, manner: str = "through") -> Text:
    """A text by a seed; `manner` "through" numbers its notes from end to end, "anew" in each chapter."""
    rng = random.Random(seed)
    text, towns = Text("Of Boats and Salt"), _endless(rng)
    notes = _notes(rng, count, manner)
    each = -(-count // len(_CHAPTERS))
    for at, name in enumerate(_CHAPTERS):
        text.chapters.append((name, list(_paragraphs(rng, notes[at * each : (at + 1) * each], towns))))
    return text


def numbers(text: Text, manner: str) -> list[int]:
    """The numbers under which the notes stand."""
    counts = [sum(len(notes) for _, notes in paragraphs) for _, paragraphs in text.chapters]
    if manner == "through":
        return list(range(1, sum(counts) + 1))
    return [number for count in counts for number in range(1, count + 1)]
