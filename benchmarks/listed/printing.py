"""A text that cites from a list of works, printed as plain text, Markdown or a web page.

In: a `Cell`, one of the grid. Out: a `Text`: what is printed, the places in their order, and the entries' titles by the
numbers of their works.
"""

import random
import textwrap
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from listed.entries import FORMATS
from listed.mentions import Said, said
from listed.works import Work, drawn_works

LAYOUTS = (
    "paragraphs",
    "lines",
    "wrapped",
    "bullets",
    "numbers",
    "brackets",
    "dashes",
    "by kind",
    "table",
    "bare",
    "appendix",
)
SUFFIXES = ("txt", "md", "html")
_DASHES = ("———", "———", "—", "______", "– – –", "---")
_KINDS = {
    "en": ("Books", "Articles"),
    "de": ("Monographien", "Aufsätze"),
    "fr": ("Ouvrages", "Articles"),
    "es": ("Libros", "Artículos"),
    "it": ("Libri", "Articoli"),
    "pt": ("Livros", "Artigos"),
    "ru": ("Книги", "Статьи"),
    "pl": ("Książki", "Artykuły"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A point of the grid."""

    family: str
    manner: str
    language: str
    heading: str
    format: str
    layout: str
    suffix: str
    seed: int


@dataclass(frozen=True, slots=True)
class Text:
    """What is printed, its places, and by what each entry is found: its title."""

    words: str
    places: tuple[Said, ...]
    titles: tuple[str, ...]


@cache
def languages() -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = yaml.safe_load(Path(__file__).with_name("languages.yml").read_text())
    return found


def words_of(cell: Cell, rng: random.Random) -> dict[str, str]:
    """The language's words, one of each that has several."""
    known = languages()[cell.language]
    chosen = {name: one for name, one in known.items() if isinstance(one, str)}
    for name in ("and", "others", "ibid"):
        chosen[name] = rng.choice(known[name])  # type: ignore[call-overload]
    chosen["and_told"] = known["and"][0]  # type: ignore[index]
    chosen["ibid_2"] = rng.choice(known["ibid"])  # type: ignore[call-overload]
    return chosen


def printed(cell: Cell) -> Text:
    rng = random.Random(cell.seed)
    words = words_of(cell, rng)
    works = drawn_works(rng, words)
    places = said(cell.family, works, words, cell.manner, rng)
    page = _Page(cell.suffix)
    page.heading("The Tolls of Ostmere")
    if cell.family in ("noted", "titled"):
        _noted(page, places, words)
    else:
        _running(page, places, words, rng)
    _list(page, cell, works, words, rng)
    return Text(page.whole(), tuple(places), tuple(one.title for one in works))


class _Page:
    """Blocks in a format."""

    def __init__(self, suffix: str) -> None:
        self.suffix = suffix
        self.blocks: list[str] = []

    def inline(self, words: str) -> str:
        if self.suffix == "html":
            parts = words.replace("&", "&amp;").split("*")
            return "".join(f"<i>{part}</i>" if at % 2 else part for at, part in enumerate(parts)).replace("\n", "<br>")
        return words.replace("*", "").replace("\n", "\n    ") if self.suffix == "txt" else words.replace("\n", "  \n")

    def heading(self, words: str, level: int = 2) -> None:
        if words:
            self.blocks.append(
                {"html": f"<h{level}>{words}</h{level}>", "md": f"{'#' * level} {words}"}.get(self.suffix, words)
            )

    def paragraph(self, words: str) -> None:
        inline = self.inline(words)
        self.blocks.append(f"<p>{inline}</p>" if self.suffix == "html" else inline)

    def whole(self) -> str:
        joined = "\n\n".join(self.blocks) + "\n"
        return f"<html><body><article>{joined}</article></body></html>" if self.suffix == "html" else joined


def _running(page: _Page, places: list[Said], words: dict[str, str], rng: random.Random) -> None:
    held: list[str] = []
    for one in places:
        sentence = one.before + one.words + one.after
        if one.kind.startswith(("source", "caption")):
            page.paragraph(" ".join(held) or words["plain"])
            page.paragraph(sentence)
            held = []
            continue
        held += [words["plain"], sentence] if rng.random() < 0.4 else [sentence]
        if len(held) > 4:
            page.paragraph(" ".join(held))
            held = []
    page.paragraph(" ".join(held) or words["plain"])


def _noted(page: _Page, places: list[Said], words: dict[str, str]) -> None:
    """A sentence for each note, and the notes behind the text."""
    markers = {"txt": "[{}]", "md": "[^{}]", "html": '<sup><a href="#fn{0}" id="r{0}">{0}</a></sup>'}[page.suffix]
    for at in range(0, len(places), 4):
        some = range(at + 1, min(at + 5, len(places) + 1))
        page.blocks.append(" ".join(words["plain"] + markers.format(one) for one in some))
        if page.suffix == "html":
            page.blocks[-1] = f"<p>{page.blocks[-1]}</p>"
    notes = [page.inline(one.before + one.words + one.after) for one in places]
    if page.suffix == "md":
        page.blocks += [f"[^{at}]: {note}" for at, note in enumerate(notes, start=1)]
        return
    page.heading("Notes")
    if page.suffix == "html":
        items = "".join(f'<li id="fn{at}">{note}</li>' for at, note in enumerate(notes, start=1))
        page.blocks.append(f"<ol>{items}</ol>")
    else:
        page.blocks += [f"{at}. {note}" for at, note in enumerate(notes, start=1)]


def _list(page: _Page, cell: Cell, works: list[Work], words: dict[str, str], rng: random.Random) -> None:
    """The list of works in its layout."""
    made = FORMATS[cell.format]
    counted = cell.family == "numbered"
    ordered = works if counted else sorted(works, key=lambda one: (one.first.casefold(), one.year))
    entries = [made(work, words) for work in ordered]
    if cell.layout == "dashes":
        entries = _dashed(ordered, entries, made, words, rng.choice(_DASHES))
    if cell.layout != "bare":
        page.heading(cell.heading)
    if cell.layout == "by kind":
        for name, journal in zip(_KINDS.get(cell.language, _KINDS["en"]), (False, True), strict=True):
            page.heading(name, 3)
            _laid(
                page,
                "paragraphs",
                [one for one, work in zip(entries, ordered, strict=True) if bool(work.journal) is journal],
            )
    else:
        _laid(page, cell.layout, entries)
    if cell.layout == "appendix":
        page.heading("Appendix: The Rates")
        page.paragraph(" ".join([words["plain"]] * 4))


def _dashed(works: list[Work], entries: list[str], made: object, words: dict[str, str], dash: str) -> list[str]:
    """The entries with a dash for the author of the one before."""
    found = entries[:1]
    for one, work, entry in zip(works, works[1:], entries[1:], strict=False):
        names = _names(work, made, words)
        found.append(dash + entry[len(names) :] if work.people and one.people == work.people else entry)
    return found


def _names(work: Work, made: object, words: dict[str, str]) -> str:
    """The names at the head of an entry: what stands before its title and year."""
    bare = Work(work.people, "\0", "\0", work.place, work.press, work.journal, work.body, work.letters)
    return str(made(bare, words)).split("\0")[0].rstrip(" (“‘„«*[,.:\n")  # type: ignore[operator]


def _laid(page: _Page, layout: str, entries: list[str]) -> None:
    lines = [page.inline(one) for one in entries]
    labels = {
        "bullets": ["- "] * len(lines),
        "numbers": [f"{at}. " for at in range(1, len(lines) + 1)],
        "brackets": [f"[{at}] " for at in range(1, len(lines) + 1)],
    }
    labelled = [label + line for label, line in zip(labels.get(layout, [""] * len(lines)), lines, strict=True)]
    if page.suffix == "html":
        page.blocks.append(_marked(layout, lines, labelled))
    elif layout == "table" and page.suffix == "md":
        page.blocks.append(
            "\n".join(
                ["| Nr. | |", "|---|---|", *(f"| {at} | {line} |" for at, line in enumerate(lines, start=1))]
            ).replace("  \n", " ")
        )
    elif layout == "lines" and page.suffix == "txt":
        page.blocks.append("\n".join(lines))
    elif layout == "wrapped" and page.suffix == "txt":
        page.blocks.append("\n".join(textwrap.fill(one, 76, subsequent_indent="    ") for one in lines))
    else:
        page.blocks += labelled


def _marked(layout: str, lines: list[str], labelled: list[str]) -> str:
    if layout in ("bullets", "numbers"):
        tag = "ul" if layout == "bullets" else "ol"
        return f"<{tag}>{''.join(f'<li>{one}</li>' for one in lines)}</{tag}>"
    if layout == "table":
        return (
            "<table>"
            + "".join(f"<tr><td>{at}</td><td>{one}</td></tr>" for at, one in enumerate(lines, start=1))
            + "</table>"
        )
    if layout == "lines":
        return f"<p>{'<br>'.join(lines)}</p>"
    if layout == "wrapped":
        return f'<div class="csl-bib-body">{"".join(f"<div class=csl-entry>{one}</div>" for one in lines)}</div>'
    return "".join(f"<p>{one}</p>" for one in labelled)
