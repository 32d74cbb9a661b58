"""Works cited by signs ("CSO III, 44", "Sands, ii, 7") that the text tells somewhere: how many are led to their work.

A made-up text with five works in one of five languages is printed as plain text, Markdown and a web page; the signs are
told in a list at its front or back, in the note that cites the work first, or in one note at once; notes, brackets and
sentences cite by them, with every kind of place. Signs that nobody told must lead nowhere.

    python benchmarks/note_sigla.py [--draw 300] [--seed 1] [--show told=colon kind=capitals …]
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from measuring.extracting import extracted
from measuring.places import meets, places_of
from measuring.tables import outcome_row
from sigla import telling
from sigla.works import KINDS, Work, works
from whence.models import Reference

SUFFIXES, WAYS = (".txt", ".md", ".html"), ("list before", "list behind", "inline", "at once")
INSIDE = {"brackets": " ({c})", "squares": " [{c}]", "bracket two": " ({c}; {d})", "prose": ""}
NOTED = {
    "alone": "{c}.",
    "see": "",
    "string": "Ruth Quill, {other} (London: Verso, 1999), 7; {c}.",
    "sentence": "",
    "two": "{c}; {d}.",
    "named": "{c}.",
    "equals": "{c} = {d}.",
    "and": "{c} and {d}.",
    "in brackets": "Nobody came in the spring of that year ({c}).",
    "dash": "Of the boats nothing is known.—{c}.",
    "for": "For the tolls, {c}.",
}
"""What stands around a sign in running text and in notes; "" where it hangs on the language."""
POSITIONS = (*INSIDE, *NOTED)
OTHERS = ("Of Nets and Ropes", "A History of Salt", "The Ferry Children")


@dataclass(frozen=True)
class Short:
    """A place that cites a work by its sign, or by one that nobody told (no work), and the manner of it."""

    words: str
    work: Work | None
    position: str
    place: str


@dataclass
class Text:
    """A text, its works, its short forms, and the manner in which it was printed."""

    manner: dict[str, str]
    words: str
    works: list[Work]
    shorts: list[Short] = field(default_factory=list)


def text(rng: random.Random) -> Text:
    """One text of the grid."""
    language, way, suffix = rng.choice(telling.LANGUAGES), rng.choice(WAYS), rng.choice(SUFFIXES)
    kind = rng.choice(KINDS)
    cited = works(rng, rng.choice((language, language, "la")), kind, 5)
    told, listed = _told(rng, language, way, suffix, cited)
    manner = {"language": language, "way": way, "format": suffix, "kind": kind, "told": told}
    made = Text(manner, "", cited)
    notes, brackets = _notes(rng, language, made, listed if way in WAYS[2:] else [])
    head = listed[0] if way in WAYS[:2] else ""
    around = head if way == WAYS[0] else "", head if way == WAYS[1] else "", 0 if head else len(listed)
    made.words = _page(suffix, language, notes, brackets, around)
    return made


def _told(rng: random.Random, language: str, way: str, suffix: str, cited: list[Work]) -> tuple[str, list[str]]:
    """How the signs are told, and the list or the notes that tell them."""
    if way == "inline":
        form = rng.choice(telling.INLINE[language])
        return form, [form.format(f=one.full, s=one.sign) + "." for one in cited]
    if way == "at once":
        row, form = rng.choice(telling.ROWS), rng.choice(telling.AT_ONCE[language])
        rows = "; ".join(row.format(f=one.full, s=one.sign) for one in cited)
        return f"{form} {row}", [form.format(rows=rows)]
    names = [*telling.LISTED, *telling.MARKED.get(suffix, ())]
    if "." in cited[0].sign or not cited[0].sign.isupper():  # nobody could tell such signs from their works
        names = [name for name in names if name not in ("comma", "space", "italics", "bold")]
    name = rng.choice(names)
    heading = rng.choice(telling.HEADINGS[language])
    rows = telling.MARKED.get(suffix, {}).get(name) or telling.LISTED[name]
    return name, [_list(suffix, name, heading, [rows.format(f=one.full, s=one.sign) for one in cited])]


def _list(suffix: str, name: str, heading: str, rows: list[str]) -> str:
    if suffix == ".html":
        rows = [row if row.startswith("<") or row.endswith("<br>") else f"<p>{row}</p>" for row in rows]
        around = {"table": "table", "definitions": "dl", "items": "ul", "breaks": "p"}.get(name)
        return f"<h2>{heading}</h2>" + (f"<{around}>{''.join(rows)}</{around}>" if around else "".join(rows))
    if suffix == ".md" and name == "table":
        return f"## {heading}\n\n|  |  |\n|---|---|\n" + "\n".join(rows)
    close = "\n" if name in ("equals", "colon", "tab", "gap", "item", "items", "breaks") else "\n\n"
    return f"{'## ' if suffix == '.md' else ''}{heading}\n\n" + close.join(rows)


def _short(rng: random.Random, language: str, work: Work, position: str, at: int) -> Short:
    place = rng.choice(list(telling.PLACED))
    forms = telling.PLACED[place]
    form = forms[min(telling.LANGUAGES.index(language), len(forms) - 1)]
    said = form.format(
        n=rng.randint(2, 9), m=100 + at, o=131 + at, r=rng.choice(("II", "III", "IV", "IX")), i=rng.choice(("ii", "iv"))
    )
    sign = f"{work.family}, {work.sign}" if position == "named" and work.family in work.full else work.sign
    return Short(sign + said, work, position, place)


def _notes(rng: random.Random, language: str, made: Text, told: list[str]) -> tuple[list[str], list[str]]:
    """The notes, and what stands in the running text."""
    notes, text = list(told), list[str]()
    for at in range(2 * len(POSITIONS)):
        position = POSITIONS[at % len(POSITIONS)]
        if position == "prose" and made.manner["kind"] in ("word", "letter"):  # a word of the sentence
            continue
        form = {**INSIDE, **NOTED}[position] or {"see": telling.SEE, "sentence": telling.SAYS, "prose": telling.PROSE}[
            position
        ][language]
        shorts = [
            _short(rng, language, rng.choice(made.works), position, 2 * at + more)
            for more in range(1 + ("{d}" in form))
        ]
        made.shorts += shorts
        said = form.format(c=shorts[0].words, d=shorts[-1].words, other=OTHERS[at // len(POSITIONS)])
        (text if position in INSIDE else notes).append(said)
    notes.append("XQV 6.1234.")
    made.shorts.append(Short("XQV 6.1234", None, "untold", "point"))
    return notes, text


def _page(suffix: str, language: str, notes: list[str], said: list[str], around: tuple[str, str, int]) -> str:
    body, (before, behind, told) = telling.BODY[language], around
    parts, labels = (
        [before] if before else [],
        {".txt": "[{}]", ".md": "[^{}]", ".html": '<sup><a href="#n{0}" id="r{0}">{0}</a></sup>'},
    )
    rest = list(said)
    for at in range(1, len(notes) + 1):
        own = rest.pop(0) if rest and at > told else ""
        one = body.format(c=own if own.startswith(" ") else "", k=labels[suffix].format(at))
        one += " " + (own if own and not own.startswith(" ") else body.format(c="", k=""))
        parts.append(f"<p>{one}</p>" if suffix == ".html" else one)
    heading = telling.NOTES[language]
    if suffix == ".html":
        listed = "".join(f'<li id="n{at}">{note} <a href="#r{at}">↩</a></li>' for at, note in enumerate(notes, 1))
        return f"<html><body><h1>Of boats</h1>{''.join(parts)}{behind}<h2>{heading}</h2><ol>{listed}</ol></body></html>"
    if behind:
        parts.append(behind)
    label = "[^{}]: {}" if suffix == ".md" else "[{}] {}"
    parts += [
        f"# {heading}" if suffix == ".md" else heading,
        *(label.format(at, note) for at, note in enumerate(notes, 1)),
    ]
    return "\n\n".join(parts) + "\n"


def outcomes(made: Text) -> Iterator[tuple[Short, str, str]]:
    """Each short form with what became of it: right, open or WRONG, and where it was led."""
    reading, found = extracted(made.words.encode(), f"a{made.manner['format']}")
    by_id = {one.id: one for one in found.references}
    full = {one.sign: places_of(reading.text, one.full) for one in made.works}
    for short in made.shorts:
        led = [
            one
            for span in places_of(reading.text, short.words)
            for one in found.references
            if one.backref and meets(one, [span]) and not _holds(full.values(), one)
        ]
        if not led:
            yield short, "right" if short.work is None else "open", ""
            continue
        target = by_id[led[0].backref or ""]
        spans = full[short.work.sign] if short.work else []
        yield short, "right" if meets(target, spans) else "WRONG", reading.text[target.start : target.end]


def _holds(spans: Iterable[list[tuple[int, int]]], one: Reference) -> bool:
    """Whether a reference is a citation in full."""
    return any(start <= one.start < end for row in spans for start, end in row)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--draw", type=int, default=300)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--show", nargs="*", help="print the failing places of these cells")
    asked.add_argument("--print", type=int, help="print this text")
    options = asked.parse_args()
    tables: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for at in range(options.draw):
        made = text(random.Random(f"{options.seed} {at}"))
        if options.print not in (None, at):
            continue
        if options.print is not None:
            print(made.words)
        for short, outcome, where in outcomes(made):
            cell = {**made.manner, "position": short.position, "place": short.place, "all": "all"}
            for name, value in cell.items():
                tables[name][value][outcome] += 1
            wanted = all(
                "=" in one and cell[one.split("=", 1)[0]] == one.split("=", 1)[1] for one in options.show or ()
            )
            if options.show is not None and wanted and outcome != "right":
                print(at, outcome, repr(short.words), short.position, made.manner, "->", where[:70])
    for name, rows in tables.items():
        print(f"\n{name}")
        for value, counted in sorted(rows.items(), key=lambda row: row[1]["right"] / row[1].total()):
            print(outcome_row(value, counted, 60))


if __name__ == "__main__":
    main()
