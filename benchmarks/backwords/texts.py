"""A text with notes in the making, by the words of a language of `back_words.yml`, and how it is printed.

Whose works, which titles and pages, is drawn; a note's short forms are kept with what they mean.
"""

import random
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

LANGUAGES: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).parents[1].joinpath("back_words.yml").read_text())


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
