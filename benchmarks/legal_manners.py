"""Short forms of law and official papers, in the manners of many courts and countries: how many are led right.

What courts, law reviews and bodies print (`courts/scripts.txt`) is set as notes or running text in three formats, with
drawn names and numbers. Counts the short forms that lead to the full citation of their work, open ones, wrong ones, and
those that should lead nowhere and do not. A cell is one short form of one style at one place and in one format; it is
read where all its draws lead right.

    python benchmarks/legal_manners.py [--draws 2] [--seed 1] [--style NAME] [--show] [--full]
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

import regex

from courts.printing import FORMS, Cite, Script, printed, scripts
from measuring.extracting import extracted
from measuring.places import meets
from whence.models import Reference, Span

_WORD = regex.compile(r"\p{L}+|\p{N}+")


def placed(text: str, made: Sequence[Cite]) -> Iterator[tuple[Cite, Span | None]]:
    """Where each citation stands in a reading's text, one behind the other."""
    at = 0
    for one in made:
        parts = map(regex.escape, _WORD.findall(one.words))
        found = regex.compile(r"(?<![\p{L}\p{N}])" + r"[^\p{L}\p{N}]*".join(parts)).search(text, at)
        at = found.end() if found else at
        yield one, found.span() if found else None


def judged(text: str, found: Sequence[Reference], made: Sequence[Cite]) -> Iterator[tuple[Cite, str]]:
    """What became of each citation: right, open, wrong; full ones: read or lost."""
    places = list(placed(text, made))
    full, short = ({one.key: [] for one, _ in places} for _ in range(2))
    for one, span in places:
        if span:
            (short if one.is_short else full)[one.key].append(span)
    by_id = {one.id: one for one in found}
    for one, span in places:
        here = [ref for ref in found if span and ref.start < span[1] and span[0] < ref.end]
        led = [by_id[ref.backref] for ref in here if ref.short_form and ref.backref]
        roots = [by_id[ref.backref] if ref.backref else ref for ref in led]
        if not one.is_short:
            yield one, "read" if any(not ref.short_form for ref in here) else "lost"
        elif not led:
            yield one, "right" if one.key == "-" else "open"
        else:
            right = all(meets(ref, full[one.key]) for ref in roots)
            half = all(meets(ref, [*full[one.key], *short[one.key]]) for ref in roots) and one.key != "-"
            yield one, "right" if right else "open" if half else "WRONG"


def false_leads(text: str, found: Sequence[Reference], made: Sequence[Cite]) -> list[str]:
    """Short forms that lead somewhere and stand in nothing that is cited."""
    spans = [span for _, span in placed(text, made) if span]
    led = (ref for ref in found if ref.short_form and ref.backref)
    return [text[one.start : one.end] for one in led if not meets(one, spans)]


def cells(style: str | None) -> Iterator[tuple[Script, str, str]]:
    for script in scripts():
        if style is None or f"{script.name} {script.kind}".startswith(style):
            yield from ((script, place, form) for place, form in product(script.places, FORMS))


@dataclass
class Counts:
    """What became of the citations: in all, by style, and by cell (style, template, place and format)."""

    totals: Counter[str] = field(default_factory=Counter)
    by_style: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    by_cell: dict[tuple[str, str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, script: Script, place: str, form: str, words: str, made: Sequence[Cite]) -> None:
        name = f"{script.name} {script.kind}"
        reading, extraction = extracted(words.encode(), f"a.{form}")
        text, found = reading.text, extraction.references
        told = [
            (f"{one.key}{':' if one.is_short else '='}{one.template}", what) for one, what in judged(text, found, made)
        ]
        for template, what in [*told, *((f"FALSE {one}", "false") for one in false_leads(text, found, made))]:
            self.totals[what] += 1
            self.by_style[name][what] += 1
            self.by_cell[name, template, f"{place}.{form}"][what] += 1

    def tell(self) -> None:
        for name, of in self.by_style.items():
            short, full = of["right"] + of["open"] + of["WRONG"], of["lost"] + of["read"]
            wrong = f"{of['open']:3} open, {of['WRONG']:3} WRONG; full lost {of['lost']} of {full}"
            print(f"{name:28} {of['right']:4} of {short:4} right, {wrong}")
        short = [of for of in self.by_cell.values() if of["right"] or of["open"] or of["WRONG"]]
        read_ = sum(1 for of in short if not (of["open"] or of["WRONG"]))
        print(f"cells {read_} of {len(short)} read; {dict(self.totals)}")

    def show(self, kinds: Sequence[str]) -> None:
        failing: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for (name, template, where), of in self.by_cell.items():
            for what in kinds:
                if of[what]:
                    failing[name, template] += Counter({what: of[what], where: of[what]})
        for (name, template), of in failing.items():
            print(f"  {name:22} {template:60} {dict(of)}")


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--draws", type=int, default=2)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--style")
    asked.add_argument("--show", action="store_true", help="name the short forms that fail, and where")
    asked.add_argument("--full", action="store_true", help="name the full citations that are not read, too")
    options = asked.parse_args()
    counts = Counts()
    for script, place, form in cells(options.style):
        for draw in range(options.draws):
            rng = random.Random(f"{options.seed} {script.name} {place} {form} {draw}")
            counts.add(script, place, form, *printed(script, place, form, rng))
    counts.tell()
    if options.show:
        counts.show(("open", "WRONG", "false", *(["lost"] if options.full else [])))


if __name__ == "__main__":
    main()
