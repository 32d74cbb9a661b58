"""How many works are read rightly as the styles of the Citation Style Language project print them.

The made-up works of `short_form_styles.yml`, rendered by pandoc's citeproc: the note that first cites each work in the
styles that cite in notes (`notes`), the entries of the list of works in all others (`lists`). The reference parser
reads each by its words alone. A field is right where it has the work's words: title, first author or editor (the family
name), year, container, publisher; only what a style prints counts. "whole" is title, author and year together.

Halves of the styles are drawn by name, as are the styles of a half: rules are made on `dev` alone. These are made-up
works in real styles, no figure for real references. The styles (CC BY-SA 3.0, not kept here) are a clone of
https://github.com/citation-style-language/styles.

    python benchmarks/printed_works.py notes|lists --styles FOLDER [--half dev|test] [--count 50] [--kept FOLDER]
"""

import argparse
import random
import re
import shutil
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from short_form_styles import Page, cases, drawn, page, rendered, shortens
from whence.extract.references import parse

_SEED = 7
_MUST = ("title", "author", "year")
_LABEL = re.compile(r"^\W*\d{1,3}\W+\s*")
"""The number of an entry in a list."""


def plain(words: object) -> str:
    """Words without case, accents and signs."""
    letters = unicodedata.normalize("NFKD", str(words)).casefold()
    return " ".join(re.findall(r"\w+", "".join(sign for sign in letters if not unicodedata.combining(sign))))


def people(work: Mapping[str, Any]) -> list[str]:
    """The family names and bodies of authors and editors."""
    named = [*work.get("author", ()), *work.get("editor", ())]
    return [plain(one.get("family") or one.get("literal") or "") for one in named]


def year(work: Mapping[str, Any]) -> str:
    """The first year of a work's date, "" where none is told."""
    dates = work.get("issued", {}).get("date-parts") or [[""]]
    return str(dates[0][0])


def judged(words: str, work: Mapping[str, Any]) -> dict[str, bool]:
    """Which fields of those that the words print were read rightly."""
    said = plain(words)
    found = [one.work for one in parse(words) if one.work]
    title = plain(work["title"])
    read = max(found, key=lambda one: len({*plain(one.get("title", "")).split()} & {*title.split()}), default={})
    right = {"title": plain(read.get("title", "")) == title} if title in said else {}
    if (names := people(work)) and names[0] in said:
        right["author"] = any(names[0] in one and len(one.split()) <= len(names[0].split()) + 1 for one in people(read))
    if year(work) in words:
        right["year"] = year(read) == year(work)
    for name in ("container-title", "publisher"):
        if name in work and plain(work[name]) in said:
            right[name] = plain(read.get(name, "")) == plain(work[name])
    return {**right, "whole": all(right.get(name, True) for name in _MUST)}


def first_notes(made: Page) -> Iterator[tuple[str, str]]:
    """The notes that cite a work first and alone, with its key."""
    seen: set[str] = set()
    for note, words in zip(cases()[0], made.notes, strict=True):
        if len(note.keys) == 1 and note.keys[0] not in seen and not note.own:
            yield note.keys[0], words
        seen.update(note.keys)


def entries(made: Page) -> Iterator[tuple[str, str]]:
    """The entries of the list of works, with their keys."""
    return ((key, _LABEL.sub("", words)) for key, words in made.entries.items())


def styles(folder: Path, kind: str, half: str) -> list[Path]:
    """The styles of a kind and half, in an order drawn by seed."""
    found = []
    for style in sorted(folder.glob("*.csl")):
        words = style.read_text()
        in_notes = 'citation-format="note"' in words
        if in_notes == (kind == "notes") and (shortens(words) or not in_notes) and drawn(style.stem) == half:
            found.append(style)
    random.Random(_SEED).shuffle(found)
    return found


def printed(chosen: Iterable[Path], kind: str, kept: Path) -> Iterator[tuple[Path, Page]]:
    """The styles that pandoc renders with all notes, or with a list, and what they print."""
    for style in chosen:
        if rendering := rendered(style, kept):
            made = page(rendering)
            if len(made.notes) == len(cases()[0]) if kind == "notes" else made.entries:
                yield style, made


def scored(chosen: list[Path], kind: str, count: int, kept: Path, *, told: bool) -> None:
    """Prints the share of right fields over the first styles that pandoc renders."""
    right, all_, done = Counter[str](), Counter[str](), 0
    for style, made in islice(printed(chosen, kind, kept), count):
        done += 1
        for key, words in first_notes(made) if kind == "notes" else entries(made):
            fields = judged(words, cases()[1][key])
            right.update(name for name, is_right in fields.items() if is_right)
            all_.update(fields.keys())
            if told and not fields["whole"]:
                print(style.stem, [name for name, is_right in fields.items() if not is_right], words)
    print(f"{kind}, {done} styles")
    for name in sorted(all_, key=lambda name: (name == "whole", name)):
        print(f"{name:16} {right[name] / all_[name]:.3f} of {all_[name]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["notes", "lists"])
    parser.add_argument("--styles", dest="folder", type=Path, required=True)
    parser.add_argument("--half", choices=["dev", "test"], default="dev")
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--kept", type=Path, help="a folder for what pandoc renders")
    parser.add_argument("-v", action="store_true", help="print each work of the dev half that is read wrongly")
    given = parser.parse_args()
    if shutil.which("pandoc") is None or not given.folder.is_dir():
        sys.exit("skipped: needs pandoc, and in --styles a clone of the CSL project's styles")
    chosen = styles(given.folder, given.kind, given.half)
    with tempfile.TemporaryDirectory() as folder:
        kept = given.kept or Path(folder)
        kept.mkdir(parents=True, exist_ok=True)
        scored(chosen, given.kind, given.count, kept, told=given.v and given.half == "dev")


if __name__ == "__main__":
    main()
