"""Archives, collections, state papers and newspapers cited short ("Lee Papers, 4/2"): how many are led.

A made-up text cites files, letters, collections and newspapers in full and then short, in the manners of several
countries. A file or a collection leads to where it was told; another file, letter or day leads nowhere.

    python benchmarks/note_archives.py [--draw 200] [--seed 1] [--show]
"""

import argparse
import random
from collections import Counter, defaultdict
from dataclasses import dataclass

from measuring.extracting import extracted
from measuring.places import meets, places_of
from measuring.tables import outcome_row
from sigla.works import FAMILY, GIVEN
from whence.models import Extraction

DAYS = ("3 May", "14 June", "9 July", "21 March", "30 October", "12 December")
BODY = "The board met for the last time in the spring of that year, and nobody came to watch it meet there.{k}"
FILES = {
    # told in full; the same file, again; another file
    "hereafter": (
        "{a} {b} to {c} {d}, {day} {y}, The National Archives of Ostmere (hereafter NAO), FO {n}/{m}.",
        ("NAO, FO {n}/{m}.", "FO {n}/{m}."),
        ("NAO, FO {n}/{o}.", "FO {n}/{o}."),
    ),
    "file": (
        "The National Archives, Ostmere (hereafter TNA), FO {n}/{m}.",
        ("TNA, FO {n}/{m}.", "FO {n}/{m}.", "TNA FO {n}/{m}, 12."),
        ("TNA, FO {n}/{o}.", "FO {n}/{o}."),
    ),
    "brackets": (
        "National Archives of Ostmere [NAO], CO {n}/{m}.",
        ("NAO, CO {n}/{m}.", "CO {n}/{m}."),
        ("NAO, CO {n}/{o}.",),
    ),
    "german": (
        "Staatsarchiv Ostmere (im Folgenden StAO), Rep. {n}, Nr. {m}.",
        ("StAO, Rep. {n}, Nr. {m}.", "StAO, Rep. {n}, Nr. {m}, Bl. 12."),
        ("StAO, Rep. {n}, Nr. {o}.",),
    ),
    "french": (
        "Archives départementales d’Ostmere (ci-après ADO), {n} J {m}.",
        ("ADO, {n} J {m}.", "ADO, {n} J {m}, fol. 12."),
        ("ADO, {n} J {o}.",),
    ),
    "italian": (
        "Archivio di Stato di Ostmere (d’ora in poi ASO), Notarile, b. {n}, fasc. {m}.",
        ("ASO, Notarile, b. {n}, fasc. {m}.",),
        ("ASO, Notarile, b. {n}, fasc. {o}.",),
    ),
    "spanish": (
        "Archivo General de Ostmere (en adelante AGO), Estado, leg. {n}, exp. {m}.",
        ("AGO, Estado, leg. {n}, exp. {m}.",),
        ("AGO, Estado, leg. {n}, exp. {o}.",),
    ),
    "record group": (
        "Record Group {n}, box {m}, National Archives, Ostmere (hereafter RG {n}).",
        ("RG {n}, box {m}.",),
        (),
    ),
}
COLLECTIONS = {
    "papers": (
        "{a} {b} Papers, Harbour Library, Ostmere, box {m}, folder 2 (hereafter {b} Papers).",
        ("{b} Papers, box {m}, folder 2.", "{b} Papers, {m}/2.", "{b} Papers, box {o}."),
    ),
    "bare papers": (
        "{a} {b} Papers, Harbour Library, Ostmere, box {m}, folder 2.",
        ("{b} Papers, box {m}, folder 2.",),
    ),
    "initials": (
        "{a} {b} Papers, Harbour Library, Ostmere (hereafter {bp}).",
        ("{bp}, box {m}, folder 2.", "{bp} {m}/2.", "{bp}, {m}:2."),
    ),
    "nachlass": (
        "Nachlass {a} {b}, Stadtarchiv Ostmere (im Folgenden: NL {b}).",
        ("NL {b}, Mappe {m}.", "NL {b}, Nr. {m}.", "NL {b}, {m}."),
    ),
    "fonds": (
        "Fonds {a} {b}, bibliothèque d’Ostmere (désormais Fonds {b}).",
        ("Fonds {b}, carton {m}.", "Fonds {b}, dossier {m}."),
    ),
    "state papers": (
        "Foreign Papers of Ostmere, 1958–1960, vol. 4, ed. {a} {b} (Ostmere, 1986) (hereafter FPO).",
        ("FPO, 1958–1960, 4:{m}.", "FPO 1958–60, 4:{m}.", "FPO, doc. {m}.", "FPO, 4:{m}–{o}."),
    ),
    "diary": (
        "{a} {b}, Diaries of the Harbour, ed. {c} {d} (London: Verso, 1977) (hereafter Diaries).",
        ("Diaries, 4 May 1941.", "{b}, Diaries, 4 May 1941.", "Diaries, {m}."),
    ),
}
NEWS = {
    "told": (
        "{a} {b}, “The Tolls of the Bay,” Ostmere Times (hereafter OT), {day} {y}, 4.",
        ("OT, 5 April {z}, 3.", "OT, 5 April {z}."),
    ),
    "bare": (
        "“Tolls Rise,” New York Times, {day} {y}, 4.",
        ("New York Times, 5 April {z}, 3.", "NYT, 5 April {z}.", "NYT, 5 April {z}, 4."),
    ),
    "journal": (
        "{a} {b}, “The Tolls of the Bay,” Journal of Ostmere Studies (hereafter JOS) 12 ({y}): 4–20.",
        ("JOS 14 ({z}): 3.", "JOS 14, 3."),
    ),
    "german": (
        "Ostmerer Zeitung (im Folgenden OZ), {day} {y}, S. 4.",
        ("OZ, 5. April {z}, S. 3.", "OZ vom 5. April {z}."),
    ),
}


@dataclass(frozen=True)
class Short:
    """What is cited short, where it leads ("" for nowhere), and of which kind it is."""

    words: str
    full: str
    kind: str


def text(rng: random.Random) -> tuple[str, list[Short], str]:
    """A text with its short forms, and its format."""
    notes, shorts = list[str](), list[Short]()
    for group, forms in (("file", FILES), ("collection", COLLECTIONS), ("news", NEWS)):
        name = rng.choice(list(forms))
        full, again, *rest = forms[name]
        people = rng.sample(FAMILY, 2)
        said = {
            "a": rng.choice(GIVEN),
            "b": people[0],
            "c": rng.choice(GIVEN),
            "d": people[1],
            "bp": people[0][0] + "P",
            "day": rng.choice(DAYS),
        }
        said |= {
            "n": rng.randint(30, 99),
            "m": rng.randint(100, 499),
            "o": rng.randint(500, 899),
            "y": rng.randint(1930, 1950),
            "z": 1960,
        }
        whole = full.format(**said)
        notes.append(whole)
        made = [Short(one.format(**said), "" if group == "news" else whole, f"{group} {name}") for one in again]
        made += [Short(one.format(**said), "", f"other {group} {name}") for one in (rest[0] if rest else ())]
        shorts += made
    later = [one.words for one in shorts]
    rng.shuffle(later)
    notes += [one if rng.random() < 0.7 else f"See {one}" for one in later]
    suffix = rng.choice((".txt", ".md"))
    mark, label = ("[{}]", "[{}] {}") if suffix == ".txt" else ("[^{}]", "[^{}]: {}")
    parts = [BODY.format(k=mark.format(at)) for at in range(1, len(notes) + 1)]
    parts += ["Notes" if suffix == ".txt" else "# Notes", *(label.format(at, note) for at, note in enumerate(notes, 1))]
    return "\n\n".join(parts) + "\n", shorts, suffix


def outcome(reading: str, found: Extraction, short: Short, same: list[str]) -> tuple[str, str]:
    """What became of a short form, and where it was led."""
    by_id = {one.id: one for one in found.references}
    last = places_of(reading, short.words)[-1]
    led = [one for one in found.references if one.backref and meets(one, [last])]
    if not led:
        return ("open" if short.full else "right"), ""
    target = by_id[led[0].backref]
    again = [span for one in same for span in places_of(reading, one)] if not short.kind.startswith("other") else []
    if meets(target, again):  # cited short before
        return "open" if short.full else "right", ""
    full = places_of(reading, short.full) if short.full else []
    return ("right" if meets(target, full) else "WRONG"), reading[target.start : target.end]


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--draw", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--show", action="store_true")
    options = asked.parse_args()
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for at in range(options.draw):
        words, shorts, suffix = text(random.Random(f"{options.seed} {at}"))
        reading, found = extracted(words.encode(), f"a{suffix}")
        for short in shorts:
            what, where = outcome(reading.text, found, short, [one.words for one in shorts if one.kind == short.kind])
            for kind in (short.kind, short.kind.split()[0], "all"):
                counted[kind][what] += 1
            if options.show and what != "right":
                print(at, what, short.kind, repr(short.words), "of", repr(short.full), "->", repr(where[:90]))
    for kind, row in sorted(counted.items()):
        print(outcome_row(kind, row, 40))


if __name__ == "__main__":
    main()
