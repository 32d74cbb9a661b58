"""The reference parser against tagged references, and its speed.

    python benchmarks/references.py notes          note-style references of tests/cases/references.yml, a row a source
    python benchmarks/references.py sets           AnyStyle's test sets gold (without what stands in core) and bad
    python benchmarks/references.py folds          core in five folds, the tagger trained anew for each
    python benchmarks/references.py speed          references a second of processor time

`--shared` names the folder of real documents (default ../shared). The scorer is its `tools/eval_refs.py`; "soft"
compares a field's words without case, punctuation and diacritics.

How the note-style references were drawn and tagged: from the numbered notes of the 9/11 report's chapters 13.2 to 13.5,
the footnotes of the Mueller report's second volume (HTML), the `[^n]:` notes of the Challenger report, the footnotes of
the GAO reports that hold a year and a mark of a reference, by `random.Random("test-" + source).sample`; and all end
notes of the 2020 report. Every reference in a drawn note was tagged by hand before the parser was tuned, short forms
and OCR noise included; notes of plain prose stay in and must give nothing. Ibid. and its kin are found and counted, but
not scored for fields.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import importlib.util
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pycrfsuite
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from benchmarks.measuring.folders import CASES, SHARED, present
from train_references import Tagged, fingerprint, made_up, tagged, train_tagger, training_sets, without

from whence.extract.references import parse
from whence.extract.references.features import features
from whence.extract.references.fields import labels, plain
from whence.extract.references.tokens import tokens
from whence.models import Reference, Span

TAGS = CASES / "references.yml"
NAMES = {"date": "issued", "location": "publisher-place", "url": "URL", "doi": "DOI", "isbn": "ISBN"}
MUST = ("author", "title", "issued")
Row = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class TaggedNote:
    """A note as its own words, what of it is in italics, and its references as labelled spans."""

    source: str
    text: str
    italics: tuple[Span, ...]
    references: tuple[tuple[tuple[str, int, int], ...], ...]


def scorer(shared: Path) -> ModuleType:
    """The scorer of the data's makers."""
    spec = importlib.util.spec_from_file_location("eval_refs", shared / "tools" / "eval_refs.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def words_of(path: Path, span: Span) -> str:
    """A note's own words: mark-up left out, white space collapsed."""
    raw = path.read_text(encoding="utf-8")[slice(*span)]
    return " ".join((html.unescape(re.sub(r"<[^>]+>", "", raw)) if path.suffix == ".html" else raw).split())


def tagged_notes(shared: Path, cases: Path = TAGS) -> Iterator[TaggedNote]:
    """The notes tagged by hand, with their words from the files they stand in."""
    for name, file in yaml.safe_load(cases.read_text(encoding="utf-8"))["files"].items():
        path = shared / name
        if hashlib.sha256(path.read_bytes()).hexdigest() != file["sha256"]:
            raise SystemExit(f"{path} is not the file that was tagged")
        for note in file["notes"]:
            italics = tuple((low, high) for low, high in note.get("italics", []))
            references = tuple(tuple((label, low, high) for label, low, high in one) for one in note["references"])
            yield TaggedNote(file["source"], words_of(path, tuple(note["span"])), italics, references)


def gold_rows(note: TaggedNote) -> list[tuple[Span, Row]]:
    """The tagged references of a note: span and fields under CSL names."""
    made = []
    for reference in note.references:
        shown = [(NAMES.get(label, label), note.text[low:high]) for label, low, high in reference if label != "signal"]
        spans = [(low, high) for label, low, high in reference if label != "signal"]
        made.append(((spans[0][0], spans[-1][1]), _joined(shown)))
    return made


def found_rows(note: TaggedNote, found: Sequence[Reference]) -> list[tuple[Span, Row]]:
    """The references that the parser finds in a note, likewise."""
    return [
        (
            (one.start, one.end),
            _joined(
                [("pages" if f.name in ("page", "locator") else f.name, note.text[f.start : f.end]) for f in one.fields]
            ),
        )
        for one in found
    ]


def _joined(row: Row) -> Row:
    joined: Row = []
    for name, words in row:
        if joined and joined[-1][0] == name:
            joined[-1] = (name, f"{joined[-1][1]} {words}")
        else:
            joined.append((name, words))
    return joined


def _overlap(one: Span, other: Span) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / (max(one[1], other[1]) - min(one[0], other[0]))


def paired(gold: list[tuple[Span, Row]], found: list[tuple[Span, Row]]) -> list[tuple[Row, Row]]:
    """Tagged and found references that share at least half of their stretch; the others beside nothing."""
    pairs: list[tuple[Row, Row]] = []
    left = list(found)
    for span, row in gold:
        best = max(left, key=lambda one: _overlap(span, one[0]), default=None)
        if best and _overlap(span, best[0]) >= 0.5:
            left.remove(best)
            pairs.append((row, best[1]))
        else:
            pairs.append((row, []))
    return pairs + [([], row) for _, row in left]


def score_rows(pairs: Sequence[tuple[Row, Row]], module: ModuleType) -> dict[str, float]:
    """Soft precision, recall, F1 of fields; the share with author, title and date all right."""
    right = given = wanted = must = musts = 0
    for gold, found in pairs:
        hits = module.match(gold, found, "soft", 1.0)
        right, wanted, given = right + sum(hits.values()), wanted + len(gold), given + len(found)
        need = Counter(name for name, _ in gold if name in MUST)
        if need:
            musts += 1
            must += all(
                hits[name] == count == sum(1 for other, _ in found if other == name) for name, count in need.items()
            )
    precision, recall, f1 = module.prf(right, wanted, given)
    return {"precision": precision, "recall": recall, "f1": f1, "must": must / max(1, musts)}


def notes(shared: Path, *, wrong: bool, cases: Path = TAGS) -> None:
    """Scores the hand-tagged notes, a row a source."""
    module = scorer(shared)
    by_source: dict[str, list[tuple[Row, Row]]] = {}
    empty = invented = backs = backs_found = 0
    for note in tagged_notes(shared, cases):
        found = parse(note.text, italics=note.italics)
        pairs = paired(gold_rows(note), found_rows(note, found))
        if not note.references:
            empty, invented = empty + 1, invented + bool(found)
        backs += sum(is_back(gold) for gold, _ in pairs)
        backs_found += sum(is_back(gold) and is_back(row) for gold, row in pairs)
        scored = [pair for pair in pairs if not is_back(pair[0]) and not (not pair[0] and is_back(pair[1]))]
        by_source.setdefault(note.source, []).extend(scored)
        if wrong:
            _show_wrong(note, scored, module)
    _table(by_source, module)
    print(
        f"Ibid. and its kin found: {backs_found} of {backs}; plain notes with an invented work: {invented} of {empty}"
    )


def _table(by_source: dict[str, list[tuple[Row, Row]]], module: ModuleType) -> None:
    print("source         refs missed extra  P     R     soft F1  author+title+date")
    for source, pairs in [*by_source.items(), ("all", [pair for some in by_source.values() for pair in some])]:
        row = score_rows(pairs, module)
        missed, extra = sum(not found for gold, found in pairs if gold), sum(not gold for gold, _ in pairs)
        shown = "  ".join(f"{row[name]:.3f}" for name in ("precision", "recall", "f1", "must"))
        print(f"{source:12} {sum(bool(gold) for gold, _ in pairs):6} {missed:6} {extra:5}  {shown}")


def is_back(row: Row) -> bool:
    """Whether a reference only points back."""
    return any(name == "backref" for name, _ in row)


def _show_wrong(note: TaggedNote, pairs: Sequence[tuple[Row, Row]], module: ModuleType) -> None:
    for gold, found in pairs:
        hits = module.match(gold, found, "soft", 1.0)
        if not sum(hits.values()) == len(gold) == len(found):
            print(f"{note.source}\n   tagged {gold}\n   found  {found}")


def predicted(pieces: Tagged, label: object = labels) -> Row:
    """The fields that the tagger gives the words of a tagged reference, word by word as the words were tagged."""
    assert callable(label)
    text = " ".join(piece.words for piece in pieces)
    found = tokens(text)
    named = label(found, text)
    row: Row = []
    at = 0
    for word in re.finditer(r"\S+", text):
        while found[at].end <= word.start():
            at += 1
        row.append((named[at], word.group()))
    return _joined(row)


def _rows(references: Sequence[Tagged]) -> list[Row]:
    return [_joined([(piece.label, piece.words) for piece in pieces]) for pieces in references]


def sets(shared: Path) -> None:
    """Scores AnyStyle's test sets by the shipped model."""
    module, folder = scorer(shared), shared / "data" / "references"
    core = {fingerprint(pieces) for pieces in tagged(folder / "core.xml")}
    for name in ("gold", "bad"):
        references = [
            pieces for pieces in tagged(folder / f"{name}.xml") if name == "bad" or fingerprint(pieces) not in core
        ]
        _print(name, module.score(_rows(references), [predicted(pieces) for pieces in references]))


def folds(shared: Path, *, core_only: bool) -> None:
    """Core in five folds: trained on the other four and, unless `core_only`, on good; without made-up ones."""
    module = scorer(shared)
    core, good = training_sets(shared / "data")
    order = list(range(len(core)))
    random.Random(0).shuffle(order)
    rows, found = [], []
    for fold in range(5):
        test = [core[at] for at in order[fold::5]]
        rest = [core[at] for other in range(5) if other != fold for at in order[other::5]]
        train = without([*rest, *([] if core_only else good)], test)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "tagger.crfsuite"
            train_tagger(train, [], path)
            tagger = pycrfsuite.Tagger()
            tagger.open(str(path))
            found += [
                predicted(pieces, lambda words, text, by=tagger: plain(by.tag(features(words, text))))
                for pieces in test
            ]
        rows += _rows(test)
    _print("core, five folds" + (", trained on core alone" if core_only else ""), module.score(rows, found))


def _print(name: str, result: dict[str, object]) -> None:
    field = result["field"]
    assert isinstance(field, dict)
    print(f"{name}: {result['references']} references, soft F1 {field['soft']['micro']['f1']:.4f}", end=" ")
    print(f"(95 % {result['soft_f1_ci95']}), author+title+date {result['must_author_title_date']:.3f}")


def speed(shared: Path) -> None:
    """References a second: one at a time, in real notes, many in a note."""
    folder = shared / "data" / "references"
    texts = [" ".join(piece.words for piece in pieces) for pieces in tagged(folder / "gold.xml")]
    made = [" ".join(piece.words for piece in pieces) for pieces in made_up(2000, 99)]
    for pieces in made_up(100, 98):  # models, lists and the names of months are read once a process
        parse(" ".join(piece.words for piece in pieces))
    for name, some in (("gold", texts), ("made-up notes", made)):
        start = time.process_time()
        found = sum(len(parse(text)) for text in some)
        rate = len(some) / (time.process_time() - start)
        print(f"{name}: {rate:.0f} references a second ({found} found in {len(some)})")
    notes_of_documents(shared)
    long = "; ".join(text.rstrip(".;, ") for text in made[:1000])
    start = time.process_time()
    found = len(parse(long))
    print(f"one note of 1,000 works, {len(long):,} characters: {time.process_time() - start:.2f} s, {found} found")


def notes_of_documents(shared: Path) -> None:
    """The notes tagged by hand, which are as they stand in documents: their works a second."""
    real = list(tagged_notes(shared))
    start = time.process_time()
    found = sum(len(parse(note.text, italics=note.italics)) for note in real)
    spent = time.process_time() - start
    print(f"notes of documents: {found / spent:.0f} references a second ({found} found in {len(real)} notes)")


def main() -> None:
    """Runs the part named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=["notes", "sets", "folds", "speed"])
    parser.add_argument("--shared", type=present, default=str(SHARED))
    parser.add_argument("--cases", type=Path, default=TAGS, help="tags to score instead of the test's")
    parser.add_argument("--wrong", action="store_true", help="show what is wrong (never of the test's tags)")
    parser.add_argument("--core-only", action="store_true", help="train the folds on core alone")
    given = parser.parse_args()
    if given.part == "notes":
        notes(given.shared, wrong=given.wrong, cases=given.cases)
    elif given.part == "folds":
        folds(given.shared, core_only=given.core_only)
    else:
        {"sets": sets, "speed": speed}[given.part](given.shared)


if __name__ == "__main__":
    main()
