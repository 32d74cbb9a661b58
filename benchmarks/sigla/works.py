"""Invented works with their signs, drawn by seed: "Ann Lee, Collected Sands of Ostmere" cited as CSO, ColS or Sands.

In: a seeded `Random`, a language and a kind of sign. Out: `Work`s with unlike signs.

>>> [work.sign for work in works(random.Random(1), "en", "capitals", 2)] == ["", ""]
False
"""

import random
from dataclasses import dataclass

GIVEN = ("Ann", "Jane", "Karl", "Tom", "Ida", "Otto", "Maud", "Peter", "Ruth", "Hugo")
FAMILY = ("Lee", "Roe", "Berg", "Cole", "Moss", "Dahl", "Hale", "Finch", "Thorne", "Marsh")
PLACES = ("Ostmere", "London", "Berlin", "Paris", "Norwick", "Leipzig", "Oxford", "Milan", "Madrid", "Cambridge")
PRESSES = ("Harbour Press", "Verso", "Wharf & Sons", "Quay Editions", "Tide House")
HEADS = {
    "en": ("Collected", "Selected", "Early", "Corpus of", "Records of the", "Letters on the", "Sources for the"),
    "de": ("Gesammelte", "Sämtliche", "Frühe", "Kleine", "Ausgewählte", "Nachgelassene", "Späte"),
    "fr": (
        "Œuvres des",
        "Recueil des",
        "Lettres sur les",
        "Écrits sur les",
        "Traités des",
        "Sources des",
        "Corpus des",
    ),
    "it": ("Opere dei", "Raccolta dei", "Lettere sui", "Scritti sui", "Trattati dei", "Fonti dei", "Corpo dei"),
    "es": ("Obras de los", "Colección de", "Cartas sobre", "Escritos sobre", "Tratados de", "Fuentes de", "Corpus de"),
    "la": ("Corpus", "Monumenta", "Fragmenta", "Inscriptiones", "Acta", "Epistulae", "Codex"),
}
BODIES = {
    "en": ("Sands", "Tides", "Harbours", "Boats", "Pilots", "Tolls", "Bridges"),
    "de": ("Schriften", "Gezeiten", "Häfen", "Briefe", "Lotsen", "Zölle", "Brücken"),
    "fr": ("Sables", "Marées", "Ports", "Bateaux", "Pilotes", "Péages", "Ponts"),
    "it": ("Sabbie", "Maree", "Porti", "Barche", "Piloti", "Dazi", "Ponti"),
    "es": ("Arenas", "Mareas", "Puertos", "Barcos", "Pilotos", "Peajes", "Puentes"),
    "la": ("Ostmerensium", "Maritimorum", "Portuum", "Navium", "Gubernatorum", "Vectigalium", "Pontium"),
}
OF = {
    "en": "of Ostmere",
    "de": "aus Ostmere",
    "fr": "d’Ostmere",
    "it": "di Ostmere",
    "es": "de Ostmere",
    "la": "Orientis",
}
VOLS = {"en": "{} vols.", "de": "{} Bde.", "fr": "{} vol.", "it": "{} voll.", "es": "{} vols.", "la": "{} voll."}
EDITED = {"en": "ed. ", "de": "hg. von ", "fr": "éd. ", "it": "a cura di ", "es": "ed. ", "la": "ed. "}
KINDS = ("capitals", "mixed", "dotted", "two", "word", "letter")


@dataclass(frozen=True)
class Work:
    """A work with its author, title, sign and citation in full."""

    given: str
    family: str
    title: str
    sign: str
    full: str
    word: str


def works(rng: random.Random, language: str, kind: str, count: int) -> list[Work]:
    """Works by unlike people, with unlike signs."""
    families, heads = rng.sample(FAMILY, count), rng.sample(HEADS[language], count)
    bodies, found = rng.sample(BODIES[language], count), list[Work]()
    for family, head, body in zip(families, heads, bodies, strict=True):
        title = f"{head} {body}" + (f" {OF[language]}" if rng.random() < 0.7 else "")
        sign = _sign(kind, title, body)
        while sign in {one.sign for one in found}:
            sign = (
                sign[:1] + rng.choice("ABCDEFGHKLMNOPRST") + sign[1:]
                if len(sign) > 1
                else rng.choice("ABCDEFGHKLMNOPRST")
            )
        found.append(_work(rng, language, rng.choice(GIVEN), family, (title, sign, body)))
    return found


def _sign(kind: str, title: str, body: str) -> str:
    words = [word for word in title.replace("d’", "").split() if word[0].isupper()]
    initials = "".join(word[0] for word in words)
    return {
        "capitals": initials,
        "mixed": words[0][:3] + words[1][0] if len(words[0]) > 3 else initials + "x",
        "dotted": ".".join(initials) + ".",
        "two": initials + " " + "Ser" if len(initials) > 2 else initials + " Dipl",
        "word": body,
        "letter": body[0],
    }[kind]


def _work(rng: random.Random, language: str, given: str, family: str, said: tuple[str, str, str]) -> Work:
    title, sign, body = said
    year, place = rng.randint(1850, 2015), rng.choice(PLACES)
    vols = VOLS[language].format(rng.randint(2, 30))
    editor = f"{EDITED[language]}{rng.choice(GIVEN)} {rng.choice(FAMILY)}"
    manner = rng.randrange(4)
    full = (
        f"{given} {family}, {title} ({place}: {rng.choice(PRESSES)}, {year})",
        f"{given[0]}. {family}, {title}, {vols}, {place} {year}",
        f"{title}, {editor}, {vols} ({place}, {year}–{year + 9})",
        f"{family}, {given}. {title}. {place}: {rng.choice(PRESSES)}, {year}",
    )[manner]
    return Work(given, family, title, sign, full, body)
