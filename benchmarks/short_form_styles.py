"""How many short forms of citation lead where they should, in every note style of the Citation Style Language project.

The works and notes of `short_form_styles.yml` are made up; pandoc's citeproc renders them in each style that cites in
notes and shortens what was cited before. Which work a note cites is known, so nothing is tagged by hand. A short form
is right where it leads to a reference of its work, in an earlier note or in the list of works; precision counts all
that are led anywhere, recall all that a reader can resolve. Left out as the style's doing: a note that repeats its work
in full, a short form whose words two works share, and the works of a note between which the style sets no sign.

Each style comes in one of four shapes, drawn by its name: a web page or plain text, with its list of works or without.
Halves of the styles are drawn by name as well: rules were made on `dev` alone. The styles (CC BY-SA 3.0, not kept here)
are a clone of https://github.com/citation-style-language/styles.

    python benchmarks/short_form_styles.py --styles FOLDER [--half dev|test] [--kept FOLDER] [-v] [STYLE …]
"""

import argparse
import datetime
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from lxml import html

from measuring.extracting import extracted
from whence.models import Extraction, Note, Reference

CASES = Path(__file__).with_suffix(".yml")
SHAPES = [("html", False), ("html", True), ("text", False), ("text", True)]
_KEY = re.compile(r"@(\w+)")
_NOTE_STYLE = re.compile(r'citation-format="note"')
_SHORTENS = re.compile(r'position="[a-z -]*(?:subsequent|ibid)')
_DELIMITER = re.compile(r'<citation\b.*?<layout\b[^>]*?delimiter="([^"]*)"', re.DOTALL)
_REPEATED, _SHORTER = 0.8, 0.6
"""The share of the first citation's words from which on it is repeated in full, and that below which a title is cut."""
_YEARS = ["sixty", "seventy", "eighty", "ninety"]
_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_PLACES = ["harbour", "estuary", "village", "sea wall", "ferry"]


@dataclass(frozen=True)
class Cited:
    """A note's works, by key, and the class of text it belongs to; `own` are words that no style made."""

    kind: str
    text: str
    keys: tuple[str, ...]

    @property
    def own(self) -> bool:
        return self.text.startswith("^")


@dataclass(frozen=True)
class Page:
    """What a style made: paragraphs, notes and entries of the list of works (by key) as plain text, and the HTML."""

    paragraphs: list[str]
    notes: list[str]
    entries: dict[str, str]
    whole: str


@dataclass
class Score:
    """Counts: right, led anywhere, resolvable by a reader; `missed` and `wrong` with the notes' words."""

    right: int = 0
    led: int = 0
    resolvable: int = 0
    told: list[str] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        self.right += other.right
        self.led += other.led
        self.resolvable += other.resolvable

    def __str__(self) -> str:
        precision, recall = self.right / max(self.led, 1), self.right / max(self.resolvable, 1)
        return f"precision {precision:.3f} of {self.led:6}  recall {recall:.3f} of {self.resolvable:6}"


@cache
def cases() -> tuple[list[Cited], dict[str, dict[str, Any]]]:
    """The notes in order, and the works by key."""
    texts = yaml.safe_load(CASES.read_text())
    works = {work["id"]: _item(work) for text in texts.values() for work in text["works"]}
    notes = [Cited(kind, note, tuple(_KEY.findall(note))) for kind, text in texts.items() for note in text["notes"]]
    return notes, works


def _item(work: dict[str, Any]) -> dict[str, Any]:
    dates = {name: {"date-parts": [_parts(work[name])]} for name in ("issued", "accessed") if name in work}
    return {**work, **dates}


def _parts(date: int | datetime.date) -> list[int]:
    return [date] if isinstance(date, int) else [date.year, date.month, date.day]


def manuscript() -> str:
    """The text that cites, as pandoc reads it."""
    return "\n\n".join(f"{_sentence(at)}{note.text}" for at, note in enumerate(cases()[0]))


def _sentence(at: int) -> str:
    year = f"{_YEARS[at // 9 // len(_PLACES) % len(_YEARS)]}-{_ONES[at % 9]}"
    return f"In the year {year} the {_PLACES[at // 9 % len(_PLACES)]} changed once more, as many people said."


def rendered(style: Path, kept: Path) -> str:
    """The manuscript as pandoc renders it in a style; kept in a folder for the next time."""
    out = kept / f"{style.stem}.html"
    if not out.exists():
        (kept / "works.json").write_text(json.dumps(list(cases()[1].values())))
        (kept / "text.md").write_text(manuscript())
        command = ["pandoc", "--citeproc", "--bibliography", str(kept / "works.json"), "--csl", str(style)]
        command += ["--wrap=none", "-s", "--metadata", "title=Ostmere", "-t", "html", str(kept / "text.md")]
        made = subprocess.run(command, capture_output=True, text=True, timeout=120)
        out.write_text(made.stdout if made.returncode == 0 else "")
    return out.read_text()


def page(rendering: str) -> Page:
    """The parts of a rendering."""
    root = html.fromstring(rendering)
    for back in root.xpath("//a[@class='footnote-back']"):
        back.drop_tree()
    notes = [_words(one) for one in root.xpath("//li[starts-with(@id, 'fn')]")]
    entries = {one.get("id").removeprefix("ref-"): _words(one) for one in root.xpath("//div[starts-with(@id, 'ref-')]")}
    return Page([_words(one) for one in root.xpath("//body/p")], notes, entries, rendering)


def _words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def shaped(made: Page, kind: str, listed: bool) -> tuple[str, str]:
    """A document of a shape: its file name and its text."""
    if kind == "html":
        root = html.fromstring(made.whole)
        for part in root.xpath("//div[@id='refs']"):
            if listed:
                part.insert(0, html.fromstring("<h2>Bibliography</h2>"))
            else:
                part.drop_tree()
        return "style.html", html.tostring(root, encoding="unicode")
    marked = [re.sub(r"(?<=\.)(\d+)$", r"[\1]", paragraph) for paragraph in made.paragraphs]
    notes = [f"{at}. {words}" for at, words in enumerate(made.notes, 1)]
    behind = ["Bibliography", *made.entries.values()] if listed else []
    return "style.txt", "\n\n".join(["Ostmere", *marked, "Notes", *notes, *behind])


def _letters(words: str) -> list[str]:
    """The words without figures and signs."""
    return [word for word in re.findall(r"[^\W\d_]+", words.casefold()) if len(word) > 2]


def _shares(words: str, full: str) -> float:
    """The share of a citation's words that others repeat."""
    wanted = set(_letters(full))
    return len(wanted & set(_letters(words))) / max(len(wanted), 1)


@dataclass(frozen=True)
class Truth:
    """What is known of a rendering: the note that first cites each work, the notes that are short forms, and whether a
    sign parts the works of a note."""

    first: dict[str, int]
    short: dict[int, tuple[str, ...]]
    parts: bool


def truth(made: Page, *, listed: bool, parts: bool) -> Truth:
    """The short forms of a page, less what the style leaves without means."""
    notes = cases()[0]
    first: dict[str, int] = {}
    short: dict[int, tuple[str, ...]] = {}
    for at, (note, words) in enumerate(zip(notes, made.notes, strict=True)):
        again = tuple(key for key in note.keys if _is_short(made, key, words, first, listed))
        if again and (len(note.keys) == 1 or parts):
            short[at] = again
        for key in note.keys:
            first.setdefault(key, at)
    glued = set() if parts else {key for key, at in first.items() if len(notes[at].keys) > 1}
    short = {at: keys for at, keys in short.items() if glued.isdisjoint(keys)}
    return Truth(first, _told_apart(made, short), parts)


def _is_short(made: Page, key: str, words: str, first: dict[str, int], listed: bool) -> bool:
    """Whether a note cites a work shorter than its first note does, or than the list of works."""
    if listed and key in made.entries and _is_cut(words, key, made.entries[key]):
        return True
    return key in first and _shares(words, _part(made.notes[first[key]], key)) < _REPEATED


def _is_cut(words: str, key: str, entry: str) -> bool:
    """Whether the year or the most of the title is missing that the list of works gives."""
    work = cases()[1][key]
    year, told = str(work["issued"]["date-parts"][0][0]), _shares(entry, work["title"])
    lacks = (year in entry and year not in words) or _shares(words, work["title"]) < _SHORTER * told
    return lacks and _shares(words, entry) < _REPEATED


def _part(note: str, key: str) -> str:
    """What a note of several works says of one."""
    return max(note.split(";"), key=lambda part: _likeness(part, key))


def _told_apart(made: Page, short: dict[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    """Without the short forms that name two works by the same words, numbers of notes and years among them."""
    notes, said = cases()[0], defaultdict[str, set[str]](set)
    for at, keys in short.items():
        if len(notes[at].keys) == 1 and not _points_before(made.notes[at]):
            said[_plain(made.notes[at])] |= set(keys)
    return {at: keys for at, keys in short.items() if len(said.get(_plain(made.notes[at]), ())) < 2}


def _plain(words: str) -> str:
    without_place = re.sub(r"(?:\W*(?:pp?\.?|S\.|s\.|f\.)?\s?[\divxlc]+[–-]?)+\W*$", "", words)
    return " ".join(re.findall(r"\w+", without_place.casefold()))


def _points_before(words: str) -> bool:
    return re.match(r"\W*(?:(?:see|but|also|cf)\W+)*(?:ib|id|eb|loc|ivi|tam|там)", words.casefold()) is not None


def scored(style: Path, made: Page) -> dict[str, Score]:
    """The scores of a style by class of text."""
    kind, listed = SHAPES[_drawn(style.stem) // 2 % len(SHAPES)]
    listed = listed and bool(made.entries)
    known = truth(made, listed=listed, parts=_separates(style))
    name, text = shaped(made, kind, listed)
    reading, found = extracted(text.encode(), name)
    notes = sorted((note for note in found.notes), key=lambda note: note.start)
    if len(notes) != len(made.notes):
        return {"notes not read": Score(resolvable=sum(map(len, known.short.values())))}
    return _by_class(made, known, _Reader(found, reading.text, notes))


def _separates(style: Path) -> bool:
    """Whether a style parts the works of a note by a sign."""
    told = _DELIMITER.search(style.read_text())
    return told is not None and bool(told[1].strip())


class _Reader:
    """What Whence read: the references of each note, and which work each leads to."""

    def __init__(self, found: Extraction, text: str, notes: Sequence[Note]) -> None:
        self._text, self._by_id = text, {one.id: one for one in found.references}
        self._order = {note.id: at for at, note in enumerate(notes)}
        self.of: dict[int, list[Reference]] = defaultdict(list)
        for one in found.references:
            if one.note in self._order:
                self.of[self._order[one.note]].append(one)

    def led(self, at: int) -> list[str]:
        """The works to which a note's references lead, told by the words that they lead to."""
        return [self._work(self._root(one)) for one in self.of[at] if one.backref in self._by_id]

    def _root(self, one: Reference) -> Reference:
        seen = {one.id}
        while one.backref in self._by_id and one.backref not in seen:
            seen.add(one.backref)
            one = self._by_id[one.backref]
        return one

    def _work(self, one: Reference) -> str:
        at = self._order.get(one.note or "")
        keys = cases()[0][at].keys if at is not None else tuple(cases()[1])
        if at is None:  # the whole entry of the list
            words = self._text[self._text.rfind("\n", 0, one.start) + 1 : max(one.end, self._text.find("\n", one.end))]
        else:
            words = self._text[one.start : one.end]
        return keys[0] if len(keys) == 1 else max(keys, key=lambda key: _likeness(words, key), default="")


def _likeness(words: str, key: str) -> float:
    work = cases()[1][key]
    names = " ".join(name.get("family", "") for name in work.get("author", ()))
    return _shares(words, work["title"]) + 0.5 * _shares(words, names or work["title"])


def _by_class(made: Page, known: Truth, reader: _Reader) -> dict[str, Score]:
    scores = defaultdict[str, Score](Score)
    for at, note in enumerate(cases()[0]):
        wanted, led, score = known.short.get(at, ()), reader.led(at), scores[note.kind]
        right = sum(key in led for key in wanted)
        wrong = sum(key not in note.keys for key in led) if note.keys or known.parts else 0
        score.right += right
        score.led += right + wrong
        score.resolvable += len(wanted)
        if right < len(wanted) or wrong:
            score.told.append(f"{at + 1:4} {'WRONG' if wrong else '     '} {' '.join(wanted)} | {made.notes[at]}")
    return scores


def _drawn(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16)


def drawn(name: str) -> str:
    """The half that a style is in, by its name."""
    return "dev" if _drawn(name) % 2 else "test"


def shortens(words: str) -> bool:
    """Whether a style cites in notes and shortens what was cited before."""
    return bool(_NOTE_STYLE.search(words) and _SHORTENS.search(words))


def styles(folder: Path, half: str) -> Iterator[Path]:
    """The note styles that shorten, of one half."""
    for style in sorted(folder.glob("*.csl")):
        if half == drawn(style.stem) and shortens(style.read_text()):
            yield style


def _report(chosen: Sequence[Path], kept: Path, *, told: bool) -> None:
    sums, count = defaultdict[str, Score](Score), 0
    for style in chosen:
        rendering = rendered(style, kept)
        made = page(rendering) if rendering else None
        if made is None or len(made.notes) != len(cases()[0]) or "" in made.notes:
            continue  # the style makes no notes of its own, or leaves some empty, or pandoc cannot read it
        count += 1
        for kind, score in scored(style, made).items():
            sums[kind].add(score)
            sums["together"].add(score)
            if told and (score.told or kind == "notes not read"):
                print(f"{style.stem}: {kind} {score.right} of {score.resolvable}", *score.told, sep="\n")
    for kind in sorted(sums, key=lambda kind: (kind == "together", kind)):
        print(f"{kind:16} {sums[kind]}")
    print(f"{count} styles")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("styles", nargs="*", help="names of styles; all of a half where none is given")
    parser.add_argument("--styles", dest="folder", type=Path, required=True)
    parser.add_argument("--half", choices=["dev", "test"], default="dev")
    parser.add_argument("--kept", type=Path, help="a folder for what pandoc renders")
    parser.add_argument("-v", action="store_true", help="print each failure of the dev half")
    given = parser.parse_args()
    if shutil.which("pandoc") is None or not given.folder.is_dir():
        sys.exit("skipped: needs pandoc, and in --styles a clone of the CSL project's styles")
    chosen = [given.folder / f"{name}.csl" for name in given.styles] or list(styles(given.folder, given.half))
    with tempfile.TemporaryDirectory() as folder:
        kept = given.kept or Path(folder)
        kept.mkdir(parents=True, exist_ok=True)
        _report(chosen, kept, told=given.v and given.half == "dev")


if __name__ == "__main__":
    main()
