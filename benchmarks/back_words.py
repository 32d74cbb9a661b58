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
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from measuring.extracting import extracted
from measuring.places import meets
from whence.models import Extraction

LANGUAGES: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text())
FORMATS = ("txt", "md", "html")
RIGHT, OPEN, WRONG = "right", "open", "WRONG"


@dataclass(frozen=True)
class Work:
    """A made-up work: whose, what, and as a note cites it in full."""

    name: str
    given: str
    title: str
    words: str


@dataclass(frozen=True)
class Short:
    """A short form of a note: its situation, its words, the note (from 0) and words of what it means, if anything."""

    situation: str
    core: str
    means: tuple[int, str] | None


@dataclass
class Text:
    """A text in the making; `says` are the sentences of its running text, a note each."""

    rng: random.Random
    language: dict[str, Any]
    notes: list[str] = field(default_factory=list)
    says: list[str] = field(default_factory=list)
    shorts: dict[int, list[Short]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def note(self, words: str, says: str = "") -> int:
        """A note, and where it stands."""
        self.notes.append(words)
        self.says.append(says or self.language["text"])
        return len(self.notes) - 1

    def work(self, like: Work | None = None) -> Work:
        """A work of somebody new, or another one of the same author."""
        draw, told = self.rng.choice, self.language
        free = [one for one in told["surnames"] if one not in self.used] or told["surnames"]
        name, given = (like.name, like.given) if like else (draw(free), draw(told["given"]))
        self.used.add(name)
        for _ in range(50):
            a, b = self.rng.sample(told["nouns"], 2)
            title = draw(told["title"]).format(a=a, b=b, A=a.capitalize(), B=b.capitalize())
            title = title[:1].upper() + title[1:]
            if f"{a} {b}" not in self.used and f"{b} {a}" not in self.used:
                break
        self.used.add(f"{a} {b}")
        page = self.rng.randint(3, 300)
        parts = {"name": name, "NAME": name.upper(), "given": given, "i": given[:1], "title": title}
        numbers = {"year": self.rng.randint(1950, 2015), "page": page, "page2": page + self.rng.randint(2, 20)}
        return Work(name, given, title, draw(told["work"]).format(**parts, **numbers))

    def cite(self, like: Work | None = None, says: str = "") -> tuple[Work, int]:
        work = self.work(like)
        return work, self.note(work.words, says)

    def at(self) -> str:
        page = self.rng.randint(3, 300)
        return str(self.rng.choice(self.language["at"]).format(page, page + 4))

    def short(self, words: str, core: str, situation: str, means: tuple[int, str] | None, says: str = "") -> None:
        """A note with a short form."""
        at = self.note(words, says)
        self.shorts.setdefault(at, []).append(Short(situation, core, means))

    def says_of(self, work: Work) -> str:
        return str(self.rng.choice(self.language["says"]).format(name=work.name, given=work.given))


Way = tuple[str, str]
"""What stands around a word and how it is spelled: ("*{}*", "as it is")."""


def _ways(rng: random.Random, is_plain: bool) -> Callable[[str], str]:
    """How words are dressed in one text."""
    around = "{}" if is_plain else rng.choice(["*{}*", "_{}_", "{}", "({})"])
    spelled = str if is_plain else rng.choice([str, str.lower, str.upper, str])
    return lambda word: around.format(spelled(word)) if around != "({})" or "(" not in word else word


def _ended(words: str) -> str:
    """A note's words with the stop at their end."""
    bare = words.rstrip("*_)")
    return words if bare.endswith(".") else f"{words}."


def same(text: Text, word: str) -> None:
    """The situations of a word that means the citation before."""
    see = text.rng.choice(text.language["see"])
    low = _lowered(word)

    def back(words: str, situation: str, means: tuple[int, str] | None, core: str = word) -> None:
        text.short(words, core, situation, means)

    work, at = text.cite()
    back(_ended(word + text.at()), "behind a citation", (at, work.title))
    back(_ended(word + text.at()), "behind another", (at, work.title))
    back(_ended(word), "bare", (at, work.title))
    text.cite()
    work, at = text.cite()
    back(_ended(see + (low if see[-2:] != "; " else word) + text.at()), "behind a signal", (at, work.title), low)
    one, two = text.work(), text.work()
    text.note(f"{one.words[:-1]}; {two.words}")
    back(_ended(word + text.at()), "behind two works", None)
    work = text.work()
    at = text.note(f"{work.words} {text.language['remark']}")
    back(_ended(word + text.at()), "behind a citation and a remark", (at, work.title))
    work = text.work()
    at = text.note(_sentence(text, work.words.rstrip(".")))
    back(_ended(word + text.at()), "behind a sentence that cites", (at, work.title))
    work, at = text.cite()
    back(_sentence(text, low + text.at()), "inside a sentence", (at, work.title), low)
    work = text.work()
    at = text.note("")
    text.notes[at] = f"{work.words.rstrip('.')}; {_ended(low + text.at())}"
    text.shorts[at] = [Short("in the note", low, (at, work.title))]
    url = f"https://example.org/{text.rng.randint(100, 999)}/wall.html"
    at = text.note(url)
    back(_ended(word), "behind an address", (at, url))


def _lowered(word: str) -> str:
    """A word as it stands in a sentence."""
    return word if word.isupper() else re.sub(r"[^\W\d_]", lambda one: one[0].lower(), word, count=1)


def _sentence(text: Text, words: str) -> str:
    """A sentence around a citation."""
    return str(text.rng.choice(text.language["prose"]).format(words))


def again(text: Text, word: str) -> None:
    """The situations of a word that stands behind a name or title."""

    def back(words: str, situation: str, means: tuple[int, str] | None, says: str = "") -> None:
        text.short(words, word, situation, means, says)

    known = [text.cite() for _ in range(5)]
    (one, at), (two, at_two), (three, at_three), (four, _), (five, at_five) = known
    other, _ = text.cite(four)
    back(_ended(f"{one.name}, {word}{text.at()}"), "behind a name", (at, one.title))
    text.cite()
    back(_ended(f"{two.name}, {word}{text.at()}"), "behind a name", (at_two, two.title))
    back(_ended(f"{three.given[:1]}. {three.name}, {word}{text.at()}"), "behind initials", (at_three, three.title))
    back(_ended(f"{three.given} {three.name}, {word}{text.at()}"), "behind a whole name", (at_three, three.title))
    back(_ended(f"{four.name}, {word}{text.at()}"), "behind a name with two works", None)
    back(_ended(f"{_unused(text)}, {word}{text.at()}"), "behind a name that nobody has", None)
    back(_sentence(text, f"{five.name}, {word}{text.at()}"), "inside a sentence", (at_five, five.title))
    back(_ended(f"{five.name}, {five.title}, {word}{text.at()}"), "behind name and title", (at_five, five.title))
    back(_ended(f"{five.title}, {word}{text.at()}"), "behind a title", (at_five, five.title))
    see = text.rng.choice(text.language["see"])
    back(_ended(f"{see}{one.name}, {word}{text.at()}"), "behind a signal", (at, one.title))
    text.note(other.words)
    back(_ended(f"{one.name} ({word}){text.at()}"), "in brackets behind a name", (at, one.title))


def alone(text: Text, word: str) -> None:
    """The situations of a word without a name."""

    def back(words: str, situation: str, means: tuple[int, str] | None, says: str = "") -> None:
        text.short(words, word, situation, means, says)

    known = [text.cite() for _ in range(5)]
    (one, at), (two, _), (three, _), (four, _), (five, at_five) = known
    text.cite(three)
    text.note(text.language["remark"])
    back(_ended(word + text.at()), "the text names the author", (at, one.title), text.says_of(one))
    text.note(text.language["remark"])
    back(_ended(word + text.at()), "the text names an author with two works", None, text.says_of(three))
    text.note(text.language["remark"])
    named = f"{text.says_of(two)}; {text.says_of(four)}"
    back(_ended(word + text.at()), "the text names two authors", None, named)
    title = text.note(f"{five.title}, 267.")
    text.shorts[title] = [Short("a title alone", five.title, (at_five, five.title))]
    back(_ended(word + text.at()), "behind a title alone", (at_five, five.title))
    back(_ended(word + text.at()), "behind another", (at_five, five.title))
    work, at = text.cite()
    back(_ended(word + text.at()), "behind a citation", (at, work.title))
    one, two = text.work(), text.work()
    text.note(f"{one.words[:-1]}; {two.words}")
    back(_ended(word + text.at()), "behind two works", None)
    work, at = text.cite(says=text.language["text"])
    text.note(text.cite()[0].words)
    low = word[:1].lower() + word[1:]
    text.short(
        _ended(f"{text.says_of(work)}, {low}{text.at()}"), low, "the sentence names the author", (at, work.title)
    )


def noted(text: Text, form: str) -> None:
    """The situations of a pointer to a note by its number, behind a name."""

    def back(name: str, number: int, situation: str, means: tuple[int, str] | None) -> None:
        words = form.format(n=number + 1)
        comma = " " if words.startswith(("(", "[")) else ", "
        text.short(_ended(f"{name}{comma}{words}{text.at()}"), words, situation, means)

    known = [text.cite() for _ in range(5)]
    (one, at), (two, at_two), (three, at_three), (four, at_four), (five, at_five) = known
    other, at_other = text.cite(four)
    pair = text.work(), text.work()
    at_pair = text.note(f"{pair[0].words[:-1]}; {pair[1].words}")
    text.cite()
    back(one.name, at, "behind a name", (at, one.title))
    back(f"{two.given[:1]}. {two.name}", at_two, "behind initials", (at_two, two.title))
    back(three.name, at_three + 1, "a number too high", (at_three, three.title))
    back(two.name, at_two - 1, "a number too low", (at_two, two.title))
    back(four.name, at_four, "a name with two works", (at_four, four.title))
    back(other.name, at_other, "a name with two works", (at_other, other.title))
    back(pair[1].name, at_pair, "a note with two works", (at_pair, pair[1].title))
    back(_unused(text), at_three, "a name that nobody has", None)
    back(f"{five.name}, {five.title}", at_five, "behind name and title", (at_five, five.title))
    back(five.title, at_five, "behind a title", (at_five, five.title))
    words = form.format(n=at_five + 1)
    comma = " " if words.startswith(("(", "[")) else ", "
    cited = f"{five.name}{comma}{words}{text.at()}"
    text.short(_sentence(text, cited), words, "inside a sentence", (at_five, five.title))


def pointer(text: Text, form: str) -> None:
    """The situations of a pointer to a note that is all that a note says."""

    def back(number: int, situation: str, means: tuple[int, str] | None) -> None:
        words = form.format(n=number + 1)
        text.short(_ended(words + text.at()), words, situation, means)

    (one, at), (two, at_two), *_ = [text.cite() for _ in range(4)]
    pair = text.work(), text.work()
    at_pair = text.note(f"{pair[0].words[:-1]}; {pair[1].words}")
    said = text.note(text.language["remark"])
    text.cite()
    back(at, "to a note", (at, one.title))
    back(at_two, "to a note", (at_two, two.title))
    back(at_pair, "to a note with two works", None)
    back(said, "to a remark", None)


def traps(text: Text, sentence: str) -> None:
    """Plain words, behind a citation."""
    text.cite()
    core = sentence[:8]
    text.short(sentence, core, "alone", None)
    text.cite()
    text.short(_ended(f"{text.work().words} {sentence}"), core, "behind a citation", None)


def _unused(text: Text) -> str:
    free = [one for one in text.language["surnames"] if one not in text.used]
    return str(free[0] if free else "Zyx")


SITUATIONS: dict[str, Callable[[Text, str], None]] = {
    "same": same,
    "again": again,
    "alone": alone,
    "noted": noted,
    "pointer": pointer,
    "traps": traps,
}


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


def printed(text: Text, suffix: str) -> str:
    """The text in a format."""
    if suffix == "md":
        body = "\n\n".join(f"{said}.[^{at}]" for at, said in enumerate(text.says, start=1))
        return f"# Of boats\n\n{body}\n\n" + "\n\n".join(f"[^{at}]: {note}" for at, note in enumerate(text.notes, 1))
    notes = [re.sub(r"[*_]", "", note) for note in text.notes]
    if suffix == "txt":
        body = "\n\n".join(f"{said}.[{at}]" for at, said in enumerate(text.says, start=1))
        return f"Of boats\n\n{body}\n\nNotes\n\n" + "\n\n".join(f"[{at}] {note}" for at, note in enumerate(notes, 1))
    body = "".join(f'<p>{said}.<a href="#n{at}"><sup>{at}</sup></a></p>' for at, said in enumerate(text.says, 1))
    slanted = [re.sub(r"([*_])(.+?)\1", r"<i>\2</i>", note) for note in text.notes]
    ends = "".join(f'<p id="n{at}">{at}. {note}</p>' for at, note in enumerate(slanted, 1))
    return f"<html><body><h1>Of boats</h1>{body}<h2>Notes</h2>{ends}</body></html>"


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
