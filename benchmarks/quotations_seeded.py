"""600 quotations drawn from real documents by seed, changed in known ways, and held against the library.

Each kind of change calls for one outcome, for the words left out or replaced, and for flags. The figures are shares of
quotations that got all of it. Run: `python benchmarks/quotations_seeded.py [SEED] [--data ../shared/data] [--wrong]`.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from whence.link.against import Against
from whence.link.passages import PassageIndex
from whence.link.quotations import look_up_quotation
from whence.link.resolve import Resolver
from whence.models import Comparison, Document, Extraction, Held, Match, Metadata, Outcome, Reading
from whence.text import Tokens, stopwords, tokens

NEGATIONS = ("not", "never", "no", "nothing", "neither", "without", "cannot")
MODALS = ("will", "would", "may", "might", "must", "should", "could", "can", "shall")
AFTER_NOT = ("is", "was", "are", "were", "will", "would", "should", "could", "may", "must", "did", "does", "has", "had")
PRONOUNS = ("he", "she", "they", "it", "we", "his", "her", "their", "our")
OTHER_NAMES = ("Kesmar", "Vask", "Korrin", "Ostmere", "Tarrow")
NUMBER_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "thirty")


@dataclass(frozen=True)
class Passage:
    """A stretch of a document and its words."""

    document: str
    text: str
    found: Tokens

    def __len__(self) -> int:
        return len(self.found)

    def raw(self, i: int) -> str:
        return self.text[self.found.starts[i] : self.found.ends[i]]

    def swap(self, i: int, words: str, *, last: int | None = None) -> str:
        """The text with words `i` to `last` replaced; with "", also one space less."""
        start, end = self.found.starts[i], self.found.ends[last if last is not None else i]
        if not words:
            return self.text[:start].rstrip(" ") + (" " if start else "") + self.text[end:].lstrip(" ")
        return self.text[:start] + words + self.text[end:]


@dataclass(frozen=True)
class Case:
    """A changed quotation and what it calls for; `differences` are (op, quoted, found, flag) as words."""

    kind: str
    text: str
    outcome: Outcome
    document: str | None = None
    differences: frozenset[tuple[str, str, str, str | None]] | None = None
    omitted: tuple[str, ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()
    flags: tuple[str, ...] = ()


@dataclass
class Draw:
    """The seeded source of passages and changes."""

    rng: random.Random
    held: dict[str, str]
    foreign: list[str]
    _tokens: dict[str, Tokens] = field(default_factory=dict)

    def _passage(self, name: str, text: str, size: int) -> Passage | None:
        if name not in self._tokens:
            self._tokens[name] = tokens(text)
        found = self._tokens[name]
        if len(found) <= size + 2:
            return None
        at = self.rng.randrange(len(found) - size)
        start, end = found.span(at, at + size)
        piece = text[start:end]
        return Passage(name, piece, tokens(piece)) if _is_prose(piece) else None

    def passage(self, low: int = 9, high: int = 90) -> Passage:
        """A passage of prose of the library, of a length drawn evenly on a logarithmic scale."""
        while True:
            size = round(low * (high / low) ** self.rng.random())
            name = self.rng.choice(sorted(self.held))
            found = self._passage(name, self.held[name], size)
            if found is not None and len(found) == size and _is_long(found):
                return found

    def foreign_words(self, size: int) -> str:
        """A passage that is not in the library."""
        while True:
            at = self.rng.randrange(len(self.foreign))
            found = self._passage(f"foreign {at}", self.foreign[at], size)
            if found is not None:
                return found.text

    def where(self, low: int, high: int, wanted: Callable[[Passage, int], bool]) -> tuple[Passage, int]:
        """A passage and an inner word of it that is wanted."""
        while True:
            found = self.passage(low, high)
            places = [i for i in range(2, len(found) - 2) if wanted(found, i)]
            if places:
                return found, self.rng.choice(places)


def _is_prose(text: str) -> bool:
    """No table, no list of figures, no brackets or ellipses of its own, not all in capitals."""
    letters = sum(c.isalpha() for c in text)
    plain = letters > 0.7 * len(text) and "  " not in text.strip() and "\t" not in text
    own_marks = any(mark in text for mark in ("[", "]", "...", "…", ". . .", "***", "_"))
    capitals = sum(c.isupper() for c in text) > 0.2 * letters
    return plain and not own_marks and not capitals


def _is_long(found: Passage) -> bool:
    stop = stopwords()
    return sum(word not in stop for word in found.found.words) >= 5


# --- What may be changed ----------------------------------------------------------------------------------------


def _plain(p: Passage, i: int) -> bool:
    word, raw = p.found.words[i], p.raw(i)
    loud = {*NEGATIONS, *MODALS, *NUMBER_WORDS}
    return (
        raw.isalpha()
        and raw.islower()
        and word not in loud
        and len(word) > 3
        and not _is_numeral(word)
        and _alone(p, i)
    )


def _is_numeral(word: str) -> bool:
    ends = ("teen", "ty", "hundred", "hundreds", "thousand", "million", "billion", "first", "second", "third", "th")
    return word.endswith(ends) or word in {
        "half",
        "quarter",
        "dozen",
        "twice",
        "double",
        "hardly",
        "likely",
        "perhaps",
        "unlikely",
        "none",
        "nobody",
        "ought",
        "possibly",
        "probably",
        "certainly",
        "apparently",
        "scarcely",
        "barely",
        "nowhere",
        "maybe",
        "eleven",
        "zero",
        "doubled",
        "triple",
        "tripled",
    }


def _alone(p: Passage, i: int) -> bool:
    """A word that differs from its neighbours and is not joined to them by a hyphen, a dash or an apostrophe."""
    before, after = p.text[p.found.starts[i] - 1], p.text[p.found.ends[i]]
    return (
        before.isspace()
        and (after.isspace() or after in ".,;")
        and p.found.words[i] not in p.found.words[i - 1 : i] + p.found.words[i + 1 : i + 2]
    )


def _is_figure(p: Passage, i: int) -> bool:
    return p.raw(i).isdigit() and len(p.raw(i)) < 5 and _alone(p, i) and p.text[p.found.ends[i]].isspace()


def _is_inner_name(p: Passage, i: int) -> bool:
    raw, before = p.raw(i), p.text[: p.found.starts[i]].rstrip()
    inside = before[-1:].isalpha() and p.raw(i - 1).islower()
    return (
        raw[0].isupper()
        and raw[1:].islower()
        and len(raw) > 3
        and inside
        and _alone(p, i)
        and not _is_numeral(raw.lower())
    )


def _other_figure(rng: random.Random, raw: str) -> str:
    while True:
        other = str(rng.randrange(1, 9)) + "".join(str(rng.randrange(10)) for _ in raw[1:])
        if other != raw:
            return other


# --- Kinds ------------------------------------------------------------------------------------------------------


def untouched(draw: Draw) -> Case:
    p = draw.passage(9, 400)
    ways: list[Callable[[str], str]] = [
        str,
        str.upper,
        lambda t: " ".join(t.split()),
        lambda t: t[0].swapcase() + t[1:] + draw.rng.choice([".", ",", "!", ""]),
        lambda t: t.replace("'", "’").replace('"', "“"),
        lambda t: t.replace("--", "—").replace(" - ", " – "),
        lambda t: t.replace("fi", "ﬁ").replace(" ", "\u00a0", 3),
        lambda t: t.replace("\n", " ").replace(",", ""),
        lambda t: "… " + t + " …",
    ]
    words = draw.rng.choice(ways)(p.text)
    words = words if tokens(words).words == p.found.words else p.text
    return Case("untouched", words, Outcome.VERBATIM, p.document)


def dropped(draw: Draw) -> Case:
    p, i = draw.where(9, 120, _plain)
    change = ("insert", "", p.found.words[i], None)
    return Case("word dropped", p.swap(i, ""), Outcome.DIFFERS, p.document, frozenset({change}))


def added(draw: Draw) -> Case:
    p, i = draw.where(9, 120, _plain)
    word = draw.rng.choice(["heavy", "entirely", "public", "northern", "quietly"])
    change = ("delete", word, "", None)
    return Case("word added", p.swap(i, f"{word} {p.raw(i)}"), Outcome.DIFFERS, p.document, frozenset({change}))


def swapped(draw: Draw) -> Case:
    p, i = draw.where(9, 120, _plain)
    word = draw.rng.choice(["harbour", "silt", "barges", "swell", "crowns"])
    change = ("replace", word, p.found.words[i], None)
    return Case("word replaced", p.swap(i, word), Outcome.DIFFERS, p.document, frozenset({change}))


def negation(draw: Draw) -> Case:
    if draw.rng.random() < 0.5:
        p, i = draw.where(
            9,
            90,
            lambda p, i: (
                p.found.words[i] in AFTER_NOT
                and p.found.words[i + 1] != "not"
                and _alone(p, i)
                and p.text[p.found.ends[i]].isspace()
            ),
        )
        word = draw.rng.choice(["not", "never"])
        change = ("delete", word, "", "negation")
        return Case("negation", p.swap(i, f"{p.raw(i)} {word}"), Outcome.DIFFERS, p.document, frozenset({change}))
    p, i = draw.where(9, 90, lambda p, i: p.found.words[i] in NEGATIONS and _alone(p, i))
    change = ("insert", "", p.found.words[i], "negation")
    return Case("negation", p.swap(i, ""), Outcome.DIFFERS, p.document, frozenset({change}))


def number(draw: Draw) -> Case:
    p, i = draw.where(
        9,
        90,
        lambda p, i: _is_figure(p, i) or (p.found.words[i] in NUMBER_WORDS and _alone(p, i) and p.raw(i).islower()),
    )
    raw = p.raw(i)
    other = _other_figure(draw.rng, raw) if raw.isdigit() else draw.rng.choice([w for w in NUMBER_WORDS if w != raw])
    change = ("replace", other, raw, "number")
    return Case("number", p.swap(i, other), Outcome.DIFFERS, p.document, frozenset({change}))


def name(draw: Draw) -> Case:
    p, i = draw.where(9, 90, _is_inner_name)
    other = draw.rng.choice(OTHER_NAMES)
    change = ("replace", other.lower(), p.found.words[i], "name")
    return Case("name", p.swap(i, other), Outcome.DIFFERS, p.document, frozenset({change}))


def modal(draw: Draw) -> Case:
    p, i = draw.where(9, 90, lambda p, i: p.found.words[i] in MODALS and p.raw(i).islower() and _alone(p, i))
    other = draw.rng.choice([m for m in MODALS if m != p.found.words[i]])
    change = ("replace", other, p.found.words[i], "modal")
    return Case("modal", p.swap(i, other), Outcome.DIFFERS, p.document, frozenset({change}))


def several(draw: Draw) -> Case:
    """Two or three changes in one quotation, far enough apart to be told."""
    p, i = draw.where(30, 150, _is_inner_name)
    later = [k for k in range(i + 4, len(p) - 2) if _plain(p, k)]
    earlier = [k for k in range(2, i - 4) if _plain(p, k)]
    changes = {("replace", "kesmar", p.found.words[i], "name")}
    words = p.text
    if later:
        k = draw.rng.choice(later)
        changes.add(("insert", "", p.found.words[k], None))
        words = p.swap(k, "")
    words = words[: p.found.starts[i]] + "Kesmar" + words[p.found.ends[i] :]
    if earlier:
        k = draw.rng.choice(earlier)
        changes.add(("replace", "swell", p.found.words[k], None))
        words = words[: p.found.starts[k]] + "swell" + words[p.found.ends[k] :]
    return Case("several", words, Outcome.DIFFERS, p.document, frozenset(changes))


def bracketed(draw: Draw) -> Case:
    how = draw.rng.randrange(4)
    if how == 0:
        p, i = draw.where(9, 90, _plain)
        words = draw.rng.choice(["the harbour-master", "emphatically", "of Kesmar", "then 1,200 strong"])
        edited = p.swap(i, f"[{words}] {p.raw(i)}")
        return Case("bracketed", edited, Outcome.MARKED_EDIT, p.document, replaced=((words, ""),))
    if how == 1:
        p, i = draw.where(9, 90, lambda p, i: p.found.words[i] in PRONOUNS and _alone(p, i))
        words = draw.rng.choice(["Korrin", "the dredging company", "Harbour Authority's"])
        return Case(
            "bracketed", p.swap(i, f"[{words}]"), Outcome.MARKED_EDIT, p.document, replaced=((words, p.raw(i)),)
        )
    p, i = draw.where(9, 90, _plain)
    raw = p.raw(i)
    if how == 2:
        return Case("bracketed", p.swap(i, f"[{raw[0].swapcase()}]{raw[1:]}"), Outcome.MARKED_EDIT, p.document)
    remark = draw.rng.choice([" [sic]", " (emphasis added)", " [emphasis mine]", " (sic)"])
    return Case("bracketed", p.swap(i, raw + remark), Outcome.MARKED_EDIT, p.document)


def elided(draw: Draw) -> Case:
    p, i = draw.where(24, 260, lambda p, i: 6 <= i < len(p) - 10 and _alone(p, i))
    size = min(round(1 + (len(p) - i - 8) * draw.rng.random() ** 2), len(p) - i - 7, 150)
    mark = draw.rng.choice(["…", "...", ". . .", "[...]", "[…]", "....", "* * *"])
    left_out = " ".join(p.found.words[i : i + size])
    text = p.swap(i, f" {mark} ", last=i + size - 1)
    return Case("elided", text, Outcome.MARKED_EDIT, p.document, omitted=(left_out,))


def joined(draw: Draw) -> Case:
    """Two places of one document, far apart or in the other order, joined by an ellipsis."""
    while True:
        p = draw.passage(240, 900)
        first, last = (
            p.found.span(0, draw.rng.randrange(9, 20)),
            p.found.span(len(p) - draw.rng.randrange(9, 20), len(p)),
        )
        flags: tuple[str, ...] = ("joined_distant",)
        if draw.rng.random() < 0.5:
            first, last, flags = last, first, ("joined_reversed", "joined_distant")
        words = f"{p.text[slice(*first)]} … {p.text[slice(*last)]}"
        return Case("joined", words, Outcome.MARKED_EDIT, p.document, flags=flags)


def half(draw: Draw) -> Case:
    p = draw.passage(24, 120)
    kept = (len(p) + 1) // 2 + 1
    other = draw.foreign_words(len(p) - kept)
    if draw.rng.random() < 0.5:
        text = f"{p.text[slice(*p.found.span(0, kept))]} {other}"
    else:
        text = f"{other} {p.text[slice(*p.found.span(len(p) - kept, len(p)))]}"
    return Case("half replaced", text, Outcome.PARTIAL, p.document)


def foreign(draw: Draw) -> Case:
    return Case("foreign", draw.foreign_words(draw.rng.randrange(9, 60)), Outcome.NOT_FOUND)


KINDS = (
    untouched,
    dropped,
    added,
    swapped,
    negation,
    number,
    name,
    modal,
    several,
    bracketed,
    elided,
    joined,
    half,
    foreign,
)


# --- Judging ----------------------------------------------------------------------------------------------------


def wrong(case: Case, got: Comparison) -> str | None:
    """What of a comparison is not what the case calls for; None where all is."""
    if got.outcome is not case.outcome:
        return f"{got.outcome.value} for {case.outcome.value}"
    if case.document is None:
        return None
    match = got.matches[0]
    checks = (
        ("differences", case.differences is None or _differences(match) == case.differences),
        ("omitted", not case.omitted or [" ".join(tokens(o).words) for o in match.omitted] == list(case.omitted)),
        ("replaced", match.replaced == case.replaced),
        ("flags", {f for f in match.flags if f.startswith("joined")} == set(case.flags)),
    )
    return next((what for what, holds in checks if not holds), None)


def _differences(match: Match) -> frozenset[tuple[str, str, str, str | None]]:
    words = (
        (d.op, " ".join(tokens(d.quoted).words), " ".join(tokens(d.found).words), d.flag) for d in match.differences
    )
    return frozenset(words)


# --- Documents --------------------------------------------------------------------------------------------------


def texts(data: Path) -> tuple[dict[str, str], list[str]]:
    """The texts of the library, and foreign ones of another origin."""
    held = {
        path.name: path.read_text(encoding="utf-8", errors="replace")
        for folder in ("911report", "gao")
        for path in sorted((data / folder).glob("*.txt"))
    }
    with (data / "senate_2005" / "documents.jsonl").open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    held |= {record["id"]: record["text"] for record in records[::4]}
    return held, [(data / "challenger" / "full.md").read_text(encoding="utf-8")]


def against(held: dict[str, str]) -> Against:
    """A library in memory of plain texts."""
    documents = {name: _held(name, text) for name, text in held.items()}
    index = PassageIndex.open(None)
    index.add((name, text, ()) for name, text in held.items())
    return Against(documents, index, Resolver.of(documents.values()))


def _held(name: str, text: str) -> Held:
    document = Document(name, name, None, "text/plain", len(text), Metadata())
    reading = Reading(name, "plain", text)
    return Held(document, reading, Extraction(reading.id, Metadata()))


def cases(draw: Draw, number_of: int) -> Iterator[Case]:
    for k in range(number_of):
        yield KINDS[k % len(KINDS)](draw)


def run(
    seed: int, data: Path, *, number_of: int = 600
) -> tuple[Counter[str], Counter[str], list[tuple[str, Case, Comparison]], float]:
    """How many of each kind were drawn, how many of these were right, what was wrong, and seconds of CPU each."""
    held, others = texts(data)
    library = against(held)
    drawn, right = Counter[str](), Counter[str]()
    mistakes = []
    spent = 0.0
    for case in cases(Draw(random.Random(seed), held, others), number_of):
        begun = time.process_time()
        got = look_up_quotation(case.text, library)
        spent += time.process_time() - begun
        drawn[case.kind] += 1
        what = wrong(case, got)
        if what is None:
            right[case.kind] += 1
        else:
            mistakes.append((what, case, got))
    return drawn, right, mistakes, spent / number_of


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "data")
    parser.add_argument("--number", type=int, default=600)
    parser.add_argument("--wrong", action="store_true", help="print what was not as called for")
    given = parser.parse_args()
    drawn, right, mistakes, seconds = run(given.seed, given.data, number_of=given.number)
    print("| kind | quotations | as called for |\n|---|---|---|")
    for kind in drawn:
        print(f"| {kind} | {drawn[kind]} | {right[kind]} |")
    print(f"| all | {sum(drawn.values())} | {sum(right.values())} ({sum(right.values()) / sum(drawn.values()):.3f}) |")
    print(f"{1000 * seconds:.1f} ms of CPU a quotation")
    for what, case, got in mistakes if given.wrong else ():
        print("\n", case.kind, "|", what, "|", case.text[:300].replace("\n", "/"))
        for match in got.matches[:1]:
            print(
                "   ",
                match.outcome.value,
                match.score,
                match.document == case.document,
                match.flags,
                sorted(_differences(match), key=str),
                match.omitted,
                match.replaced,
            )
        print("   ", case.differences and sorted(case.differences, key=str), case.omitted, case.replaced, case.flags)


if __name__ == "__main__":
    main()
