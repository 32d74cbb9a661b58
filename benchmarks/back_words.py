"""Words that point back with little beside them, in many languages: how many lead where they should.

For each word of `back_words.yml` ("Ibid.", "Tamże", "o. c.", "(siehe Anm. 4)") made-up texts are printed as plain text,
Markdown or a web page, with the word in each of its situations: behind a whole citation, behind two, behind a title
alone, a remark, an address; behind a name with one work or two, one that nobody has, one far before; alone where the
text names the author; with a note's right number or another; in italics, brackets, capitals, with any place or none.
What a word means is known by how the text is made; some mean nothing, and so do sentences of plain words.

    python benchmarks/back_words.py [--language de …] [--seed 1] [--draw 1] [--worst] [--show WORD SITUATION]
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from backwords.situations import SITUATIONS
from backwords.texts import LANGUAGES, Short, Text, printed
from measuring.extracting import extracted
from measuring.places import meets
from whence.models import Extraction

FORMATS = ("txt", "md", "html")
RIGHT, OPEN, WRONG = "right", "open", "WRONG"


def _ways(rng: random.Random, is_plain: bool) -> Callable[[str], str]:
    """How words are dressed in one text."""
    around = "{}" if is_plain else rng.choice(["*{}*", "_{}_", "{}", "({})"])
    spelled = str if is_plain else rng.choice([str, str.lower, str.upper, str])
    return lambda word: around.format(spelled(word)) if around != "({})" or "(" not in word else word


@dataclass(frozen=True)
class Cell:
    """One text: a language, a class of words, a word, and what its other parts are drawn by."""

    language: str
    kind: str
    word: str
    seed: int

    def made(self) -> Text:
        """The text, without its format."""
        rng = random.Random(f"{self.seed} {self.language} {self.kind} {self.word}")
        text = Text(rng, LANGUAGES[self.language])
        is_plain = self.kind in ("traps", "pointer") or self.seed == 0 or rng.random() < 0.5
        dressed = self.word if self.kind == "noted" else _ways(rng, is_plain)(self.word)
        for _ in range(2):
            text.cite()
        SITUATIONS[self.kind](text, dressed)
        text.cite()
        return text

    def suffix(self) -> str:
        return random.Random(f"{self.seed} {self.word}").choice(FORMATS)


def cells(languages: list[str], seed: int, draw: int) -> Iterator[Cell]:
    for language in languages:
        for kind in SITUATIONS:
            for word in LANGUAGES[language][kind]:
                yield from (Cell(language, kind, word, seed + more) for more in range(draw))


Told = tuple[Cell, str, str, str, str]
"""A cell, a situation, how it is read, the note, and what it led to."""


def scored(cell: Cell) -> Iterator[Told]:
    """How each short form of a cell is read."""
    text = cell.made()
    suffix = cell.suffix()
    reading, found = extracted(printed(text, suffix).encode(), f"a.{suffix}")
    if len(found.notes) != len(text.notes):
        yield cell, "notes", WRONG, f"{len(found.notes)} of {len(text.notes)} notes ({suffix})", ""
    else:
        for at, shorts in text.shorts.items():
            for short in shorts:
                yield cell, short.situation, *_outcome(reading.text, found, at, short)


def _outcome(text: str, found: Extraction, at: int, short: Short) -> tuple[str, str, str]:
    notes = sorted(found.notes, key=lambda note: note.start)
    note = notes[at]
    core = re.sub(r"^[*_(]+|[*_)]+$", "", short.core)
    start = text.find(core, note.start, note.end)
    start = note.start if start < 0 else start
    shown = f"[{at + 1}] {text[note.start : note.end]}"
    here = [one for one in found.references if meets(one, [(start, start + len(core))])]
    led = [one for one in here if one.backref]
    if short.means is None:
        return (WRONG if led else RIGHT), shown, _target(text, found, led[0].backref) if led else ""
    if not led:
        seen = f"seen as {here[0].short_form or 'a work'}, {here[0].doubt}" if here else "not seen"
        return OPEN, shown, seen
    [target] = [one for one in found.references if one.id == led[0].backref]
    home, words = notes[short.means[0]], short.means[1]
    place = text.find(words, home.start, home.end)
    return (RIGHT if meets(target, [(place, place + len(words))]) else WRONG), shown, _target(text, found, target.id)


def _target(text: str, found: Extraction, backref: str | None) -> str:
    return next((text[one.start : one.end] for one in found.references if one.id == backref), "")


def table(rows: dict[tuple[str, ...], Counter[str]]) -> None:
    for name, counts in rows.items():
        of = sum(counts.values())
        print(f"{' · '.join(name):58} {counts[RIGHT]:5} of {of:5}  open {counts[OPEN]:5}  WRONG {counts[WRONG]:5}")


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--language", nargs="*", default=list(LANGUAGES))
    asked.add_argument("--kind", nargs="*", default=list(SITUATIONS))
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--draw", type=int, default=1)
    asked.add_argument("--worst", action="store_true", help="name words and situations that are not read")
    asked.add_argument("--show", nargs=2, metavar=("WORD", "SITUATION"), help="print a word's notes")
    options = asked.parse_args()
    by_situation: dict[tuple[str, ...], Counter[str]] = {}
    by_language: dict[tuple[str, ...], Counter[str]] = {}
    by_word: dict[tuple[str, ...], Counter[str]] = {}
    for cell in cells(options.language, options.seed, options.draw):
        if cell.kind not in options.kind or (options.show and options.show[0] not in ("any", cell.word)):
            continue
        for one, situation, outcome, note, led in scored(cell):
            by_situation.setdefault((one.kind, situation), Counter())[outcome] += 1
            by_language.setdefault((one.language, one.kind), Counter())[outcome] += 1
            by_word.setdefault((one.language, one.kind, one.word), Counter())[outcome] += 1
            if options.show and options.show[1] in ("any", situation) and outcome != RIGHT:
                print(f"{one.language} {one.kind} {situation} {outcome}: {note}  -> {led}")
    table(by_situation)
    table(by_language)
    if options.worst:
        worst = sorted(by_word.items(), key=lambda row: row[1][RIGHT] / row[1].total())
        table({name: counts for name, counts in worst if counts[RIGHT] < 0.8 * counts.total() or counts[WRONG]})
    table({("together",): sum(by_language.values(), Counter())})


if __name__ == "__main__":
    main()
