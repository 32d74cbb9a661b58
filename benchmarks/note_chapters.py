"""Notes whose numbers begin anew in each chapter, in every layout that books have: how many are read.

A made-up text of three chapters with twelve notes each is printed as plain text, as Markdown and as a web page: notes
behind each chapter or at the end, there under their chapters' names, under others, or under none, in a section for each
or in one; as paragraphs, lines, breaks, lists or run on; under labels and markers of several signs, or without markers.
A layout counts as read where all notes are found and, of seven short forms in a chapter, not more than one is open.

    python benchmarks/note_chapters.py [--show]
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from itertools import product

from measuring.extracting import extracted

NOTES = (
    "Ann Lee, Silt and Sand (Ostmere: Harbour Press, 2001), 4.",
    "Ibid., 5.",
    "Jane Roe, “Who Counts the Boats,” Ostmere Review, 3 May 2003, http://example.org/boats.",
    "Ibid.",
    "See Karl Berg, Tides (London: Verso, 1998), p. 7.",
    "Lee, Silt and Sand, 9.",
    "Ibid., 12.",
    "Roe, “Who Counts the Boats.”",
    "Berg, op. cit., p. 9.",
    "In its results for the year, the board says 26 percent of its revenue comes from fees.",
    "Ibid.",
    "Tom Cole, “Harbour Dues,” New York Times, Dec. 12, 2010.",
)
BODY = "The board met for the last time in the spring of that year, and nobody came to watch it meet there. "
NAMES = ("The Harbour", "Of Silt and Men", "Counting Boats")
CHAPTERS, BACK, OPEN = 3, 7, 1
PLACES = ("behind", "own sections", "chapters", "names", "bare")
"""Behind each chapter; at the end in a section for each; in one section under "Chapter 1", the chapter's name, none."""


def texts() -> Iterator[tuple[str, str, str]]:
    """The suffix, the layout and the words of each text."""
    labels = ("{}. ", "{} ", "[{}] ")
    for marker, label, place, between in product(("[{}]", "{}", ""), labels, PLACES, ("\n\n", "\n", " ")):
        yield ".txt", f"{marker} {label} {place} {between!r}", "\n\n".join(_plain(marker, label, place, between)) + "\n"
    markers = ("^[{}](#endnotes)^", "<sup>{}</sup>", "[{}]", "")
    for marker, label, place, between in product(markers, labels[:2], PLACES, ("\n\n", "\n", " ")):
        parts = _plain(marker, label, place, between, heading="## ")
        yield ".md", f"{marker} {label} {place} {between!r}", "\n\n".join(parts) + "\n"
    for marker, label, place, way in product(
        ("<sup>{}</sup>", "[{}]", ""), (*labels[:2], "<sup>{}</sup> "), PLACES, ("p", "br", "run", "ol")
    ):
        yield ".html", f"{marker} {label} {place} {way}", _page(marker, label, place, way)


def _said(marker: str) -> list[str]:
    return [f"{BODY}It was so said again{marker.format(at)} and nobody minded that. {BODY}" for at in range(1, 13)]


def _above(place: str, chapter: int) -> str:
    """What stands above a chapter's notes."""
    named = {"behind": "Notes", "own sections": f"Endnotes: Chapter {chapter}", "chapters": f"Chapter {chapter}"}
    return named.get(place, NAMES[chapter - 1] if place == "names" else "")


def _plain(marker: str, label: str, place: str, between: str, heading: str = "") -> Iterator[str]:
    run = between.join(label.format(at) + note for at, note in enumerate(NOTES, start=1))
    ends = []
    for chapter in range(1, CHAPTERS + 1):
        yield f"{heading}Chapter {chapter}"
        yield from _said(marker)
        above = _above(place, chapter)
        listed = [f"{heading and '#' + heading}{above}", run] if above else [run]
        if place == "behind":
            yield from listed
        else:
            ends += listed
    if place in PLACES[2:]:
        yield f"{heading}Notes"
    yield from ends


def _page(marker: str, label: str, place: str, way: str) -> str:
    labelled = [label.format(at) + note for at, note in enumerate(NOTES, start=1)]
    joined = {
        "p": "".join(f"<p>{one}</p>" for one in labelled),
        "br": f"<p>{'<br>'.join(labelled)}</p>",
        "run": f"<p>{' '.join(labelled)}</p>",
        "ol": f"<ol>{''.join(f'<li>{one}</li>' for one in NOTES)}</ol>",
    }[way]
    page, ends = "", ""
    for chapter in range(1, CHAPTERS + 1):
        page += f"<h2>Chapter {chapter}</h2>" + "".join(f"<p>{one}</p>" for one in _said(marker))
        above = _above(place, chapter)
        listed = (f"<h3>{above}</h3>" if above else "") + joined
        page, ends = (page + listed, ends) if place == "behind" else (page, ends + listed)
    head = "<h2>Notes</h2>" if place in PLACES[2:] else ""
    return f"<html><body><h1>Of boats</h1>{page}{head}{ends}</body></html>"


def is_read(suffix: str, words: str) -> bool:
    """Whether all notes are found and nearly all short forms lead somewhere."""
    _, found = extracted(words.encode(), f"a{suffix}")
    led = sum(1 for one in found.references if one.short_form and one.backref)
    return len(found.notes) == CHAPTERS * len(NOTES) and led >= CHAPTERS * (BACK - OPEN)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--show", action="store_true", help="name the layouts that are not read")
    options = asked.parse_args()
    drawn, right = Counter[str](), Counter[str]()
    for suffix, name, words in texts():
        drawn[suffix] += 1
        if is_read(suffix, words):
            right[suffix] += 1
        elif options.show:
            print(suffix, name)
    for suffix, of in drawn.items():
        print(f"{suffix:6} {right[suffix]:4} of {of} layouts are read")


if __name__ == "__main__":
    main()
