"""One quotation against a large library: time and recall of the index and of the whole comparison beside the peers.

    python benchmarks/passages_look_up.py [--documents N] [--words N] [--quotations N] [--seed N]
        [--peers NAME,…] [--each-peer N] [--hits N,…]

Texts are the real ones of ../shared/data but GUM's (else the demo's), filled up with generated ones; the quotations are
stretches of 8 to 30 words, as printed or changed. Quotations of GUM's texts, and generated passages, stand nowhere.
Texts are short, unless `--words` says how many words generated ones have, and pieces of long real ones.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.passages.corpus import PIECE, Generator, Text, real_texts  # noqa: E402 (run as a script)
from benchmarks.passages.finders import FINDERS, Place  # noqa: E402
from benchmarks.passages.planting import changed  # noqa: E402

from whence.link.against import Against  # noqa: E402
from whence.link.passages.index import PassageIndex  # noqa: E402
from whence.link.quotations import look_up_quotation  # noqa: E402
from whence.link.resolving.resolver import Resolver  # noqa: E402
from whence.models import Comparison, Document, Extraction, Held, Metadata, Outcome, Reading  # noqa: E402

LENGTH = 145  # words of a generated document
KINDS = ("edit-0", "edit-10", "edit-20", "edit-30", "ocr-8", "bracket", "ellipsis")
FOUND = {Outcome.VERBATIM, Outcome.MARKED_EDIT, Outcome.DIFFERS, Outcome.PARTIAL}
NEAR = 60  # characters by which a place may begin elsewhere than the stretch it was drawn from


@dataclass(frozen=True, slots=True)
class Question:
    """A quotation and where it was taken from; `document` None: nowhere."""

    kind: str
    words: str
    document: str | None
    start: int = 0


def questions(texts: list[Text], count: int, draw: random.Random) -> list[Question]:
    """Distinct quotations of all kinds in turn."""
    vocabulary = [word for text in draw.sample(texts, 300) for word in text.text.split()]
    asked: dict[str, Question] = {}
    while len(asked) < count:
        kind = KINDS[len(asked) % len(KINDS)]
        text, start, stretch = stretch_of(texts, draw, draw.randint(8, 30))
        words = altered(kind, stretch, (draw, vocabulary))
        asked[words] = Question(kind, words, text.id, start)
    return list(asked.values())


def stretch_of(texts: list[Text], draw: random.Random, length: int) -> tuple[Text, int, str]:
    """A run of words of one of the texts."""
    while True:
        text = draw.choice(texts)
        words = text.text.split(" ")
        if len(words) > length + 2:
            first = draw.randrange(len(words) - length)
            stretch = " ".join(words[first : first + length])
            if len(stretch.split()) == length:
                return text, len(" ".join(words[:first])) + (first > 0), stretch


def altered(kind: str, stretch: str, draws: tuple[random.Random, list[str]]) -> str:
    words = stretch.split()
    middle = len(words) // 2
    if kind == "bracket":
        return " ".join([*words[:middle], "[as he put it]", *words[middle:]])
    if kind == "ellipsis":
        return " ".join([*words[: middle - 1], "…", *words[middle + 1 :]])
    return changed(stretch, kind, draws)


def held_of(text: Text) -> Held:
    """A document with nothing extracted: the comparison needs no more."""
    reading = Reading(text.id, "benchmark/1", text.text)
    metadata = Metadata(published="2020")
    document = Document(text.id, f"{text.id}.txt", None, "text/plain", len(text.text), metadata)
    return Held(document, reading, Extraction(reading.id, metadata))


def timed(name: str, find: Callable[[str], Place], asked: list[Question]) -> None:
    """Print the times and the share found by kind."""
    for question in asked[:20]:
        find(question.words)
    taken: list[tuple[float, float]] = []
    hit: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for question in asked:
        start = time.perf_counter(), time.process_time()
        place = find(question.words)
        taken.append((time.process_time() - start[1], time.perf_counter() - start[0]))
        right = place is not None and place[0] == question.document and abs(place[1] - question.start) <= NEAR
        hit[question.kind][0] += right
        hit[question.kind][1] += 1
    times = []
    for unit, seconds in zip(("processor", "clock"), map(sorted, zip(*taken, strict=True)), strict=True):
        p50, p95 = (1000 * seconds[int(len(seconds) * share)] for share in (0.5, 0.95))
        times.append(f"{unit} p50 {p50:.3f} ms, p95 {p95:.3f} ms")
    recall = ", ".join(f"{kind} {right / all_:.3f}" for kind, (right, all_) in sorted(hit.items()))
    total = sum(right for right, _ in hit.values()) / len(asked)
    load = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load not known"
    print(f"{name}: {'; '.join(times)}; found {total:.4f} ({recall}); {load}", flush=True)


def outcomes(asked: list[str], ask: Callable[[str], Comparison]) -> Counter[Outcome]:
    """How often each outcome is given."""
    return Counter(ask(words).outcome for words in asked)


def absent(foreign: list[Text], against: Against, draw: random.Random) -> None:
    """Quotations of texts that are not in the library: how many are called found."""
    asked = [stretch_of(foreign, draw, draw.randint(8, 30))[2] for _ in range(500)]
    counts = outcomes(asked, lambda words: look_up_quotation(words, against))
    listed = ", ".join(f"{outcome.value} {count}" for outcome, count in counts.items())
    print(f"500 quotations of texts not held: {sum(counts[one] for one in FOUND)} found ({listed})")


def by_chance(passages: list[Text], against: Against) -> None:
    """Passages that nobody wrote: how many are called partial."""
    counts = outcomes([one.text for one in passages], lambda words: look_up_quotation(words, against))
    listed = ", ".join(f"{outcome.value} {count}" for outcome, count in counts.items())
    print(f"{len(passages)} generated passages of 30 words: {counts[Outcome.PARTIAL]} partial ({listed})")


def short(index: PassageIndex, texts: list[Text], draw: random.Random) -> None:
    """Quotations of 4 to 8 words: whether the place is there, and how many places are counted."""
    found, counted = 0, []
    for _ in range(500):
        text, _, words = stretch_of(texts, draw, draw.randint(4, 8))
        counted.append(index.count_places(words))
        found += any(place.document == text.id for place in index.look_up(words, limit=max(20, counted[-1])))
    counted.sort()
    print(
        f"4 to 8 words: {found} of 500 found where they were taken; places: median {counted[250]}, most {counted[-1]}"
    )


def adding(texts: list[Text], folder: Path) -> None:
    """One more document for a large index on disk."""
    index = PassageIndex.open(folder)
    index.add((text.id, text.text, ()) for text in texts)
    seconds = []
    for number in range(20):
        start = time.perf_counter()
        index.add([(f"new-{number}", texts[number].text, ())])
        seconds.append(time.perf_counter() - start)
    start = time.perf_counter()
    again = PassageIndex.open(folder, index.names)
    opened = time.perf_counter() - start
    size = sum(path.stat().st_size for path in folder.iterdir())
    print(
        f"adding one document, synced to disk: median {1000 * sorted(seconds)[10]:.1f} ms, most "
        f"{1000 * max(seconds):.1f} ms; opening and verifying {size / 1e6:.0f} MB: {1000 * opened:.0f} ms "
        f"({size / len(again):.1f} bytes a word)"
    )


@dataclass(frozen=True)
class Drawn:
    """The library's texts, of which `own` are real; real texts that are not in it; and what makes more."""

    texts: list[Text]
    own: int
    foreign: list[Text]
    generator: Generator


def drawn(options: argparse.Namespace) -> Drawn:
    real = list(real_texts(options.words or PIECE))
    foreign = [text for text in real if text.id.startswith("gum/")] or real[-5:]
    own = [text for text in real if text not in foreign]
    generator = Generator(real)
    made = generator.draw(options.documents - len(own), options.words or LENGTH, options.seed)
    return Drawn(own + made, len(own), foreign, generator)


def indexed(texts: list[Text]) -> tuple[PassageIndex, float]:
    """The index of all texts, and the CPU seconds that it took."""
    index = PassageIndex.open(None)
    start = time.process_time()
    index.add((text.id, text.text, ()) for text in texts)
    return index, time.process_time() - start


def ask_index(index: PassageIndex, words: str) -> Place:
    found = index.look_up(words)
    return (found[0].document, found[0].start, found[0].end) if found else None


def ask_library(against: Against, words: str) -> Place:
    """The same with outcome and differences, all of them read, so that none is left to be worked out later."""
    matches = look_up_quotation(words, against).matches
    for match in matches:
        Counter(difference.flag for difference in match.differences)
    return (matches[0].document, matches[0].start, matches[0].end) if matches else None


def ask_peers(options: argparse.Namespace, texts: list[Text], asked: list[Question]) -> None:
    for peer in filter(None, options.peers.split(",")):
        few = asked[: options.each_peer if peer != "rapidfuzz" else 14]
        for hits in map(int, options.hits.split(",")):
            with tempfile.TemporaryDirectory() as folder:
                ask_peer(peer, texts, few, (Path(folder), hits))


def main() -> None:
    """Make the library and the quotations, ask every system, print the figures."""
    options = _options()
    draw = random.Random(options.seed)
    made = drawn(options)
    texts = made.texts
    index, taken = indexed(texts)
    print(
        f"{len(texts)} documents ({made.own} real), {len(index)} words, indexed in {taken:.1f} CPU-s,"
        f" seed {options.seed}"
    )
    against = Against({text.id: held_of(text) for text in texts}, index, Resolver.of([]), coverages={})
    asked = questions(texts, options.quotations, draw)
    timed("whence, the index", partial(ask_index, index), asked)
    if not options.index_only:
        timed("whence, with outcome and differences", partial(ask_library, against), asked)
        absent(made.foreign, against, draw)
        by_chance(made.generator.draw(2000, 30, options.seed + 1), against)
    short(index, texts, draw)
    with tempfile.TemporaryDirectory() as name:
        adding(texts, Path(name) / "index")
        ask_peers(options, texts, asked)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=52_000)
    parser.add_argument("--words", type=int, help="of a generated text, and of the pieces of long real ones")
    parser.add_argument("--quotations", type=int, default=2000)
    parser.add_argument("--peers", default="tantivy,fts5,rapidfuzz")
    parser.add_argument("--each-peer", type=int, default=140, help="quotations that a peer is asked (rapidfuzz: 14)")
    parser.add_argument(
        "--hits", default="10", help="candidates that a peer aligns; several numbers: one after the other"
    )
    parser.add_argument("--index-only", action="store_true", help="leave out the comparison, which is not the index's")
    parser.add_argument("--seed", type=int, default=2005)
    return parser.parse_args()


def ask_peer(name: str, texts: list[Text], asked: list[Question], given: tuple[Path, int]) -> None:
    try:
        find = FINDERS[name](texts, *given)
    except ImportError as error:
        print(f"{name}: skipped ({error})")
        return
    timed(f"{name}, {given[1]} candidates ({len(asked)} of the quotations)", find, asked)


if __name__ == "__main__":
    main()
