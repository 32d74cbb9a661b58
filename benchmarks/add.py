"""What `add` costs, by kind of file and by stage, with its peak memory, beside the libraries that it builds on.

Processor seconds of one process; every kind runs in a process of its own, so that its peak memory is its own. `store`
is the original on the disk and the transaction; `index` the passage index. The last column is trafilatura alone (with
its metadata) on the same HTML, pypdfium2 alone (text of every page) on the same PDF, and our `read` as its multiple.

    python benchmarks/add.py [--data ../shared/data]
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

from measuring.folders import DATA
from whence.engine.indexing import index_of
from whence.engine.stage import EXTRACTOR, Task, extracted
from whence.library import Library
from whence.models import Extraction, Metadata, Reading
from whence.read import Payload, read, split
from whence.store.prepared import Origin, Prepared, prepare
from whence.store.said import Arrival

R = TypeVar("R")

KINDS = {
    "text": ["911report/*.txt", "gao/*.txt"],
    "records": ["senate_2005/*.jsonl"],
    "html": ["crec_2005-07-20/html/*", "mueller/*.html"],
    "pdf": ["mueller/*.pdf"],
}
STAGES = ("read", "extract", "rows", "store", "index")


@dataclass(frozen=True)
class Cost:
    """Seconds by stage; characters, documents, peak memory in MB, and seconds of the library alone."""

    seconds: dict[str, float]
    characters: int
    documents: int
    memory: float
    alone: float | None


def measure(files: list[Path], answer: Connection, baseline: Callable[[bytes], object] | None) -> None:
    """Add `files` stage by stage."""
    seconds = dict.fromkeys(STAGES, 0.0)
    characters = 0
    with tempfile.TemporaryDirectory() as folder, Library.open(folder, create=True) as library:
        payloads = {payload.id: payload for payload in _payloads(files)}
        for payload in payloads.values():
            characters += _add(library, payload, seconds)
        _timed(seconds, "index", index_of, library.store)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    alone = _alone(files, baseline) if baseline else None
    answer.send(Cost(seconds, characters, len(payloads), memory, alone))


def _add(library: Library, payload: Payload, seconds: dict[str, float]) -> int:
    """One document, as the engine adds it; the length of its text."""
    reading = _timed(seconds, "read", read, payload)
    extraction = _timed(seconds, "extract", extracted, reading, Task(payload, Metadata()))
    origin = Origin(payload.path, payload.record, payload.media_type)
    rows = _timed(seconds, "rows", lambda: _rows(reading, extraction, origin))
    arrival = Arrival(payload.path, payload.record, payload.id, payload.media_type, len(payload.data), {})
    _timed(seconds, "store", library.store.keep_original, arrival, payload.data)
    _timed(seconds, "store", library.store.take_up, arrival, rows)
    return len(reading.text)


def _rows(reading: Reading, extraction: Extraction, origin: Origin) -> Prepared:
    return prepare(reading, extraction, origin=origin, given=Metadata(), extractor=EXTRACTOR)


def _payloads(files: Iterable[Path]) -> Iterable[Payload]:
    for file in files:
        yield from (part for part in split(file.read_bytes(), str(file)) if isinstance(part, Payload))


def _timed(seconds: dict[str, float], stage: str, work: Callable[..., R], *arguments: object) -> R:
    began = time.process_time()
    try:
        return work(*arguments)
    finally:
        seconds[stage] += time.process_time() - began


def _alone(files: list[Path], baseline: Callable[[bytes], object]) -> float:
    baseline(files[0].read_bytes())  # warm: what it loads at first use is not counted, for us neither
    began = time.process_time()
    for file in files:
        baseline(file.read_bytes())
    return time.process_time() - began


def trafilatura_alone(data: bytes) -> object:
    """Main text and metadata, as its users call it."""
    import trafilatura

    return trafilatura.bare_extraction(data, with_metadata=True, include_links=True, include_formatting=True)


def pypdfium2_alone(data: bytes) -> object:
    """The text of every page."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_bounded() for page in document]


BASELINES = {"html": trafilatura_alone, "pdf": pypdfium2_alone}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    data = parser.parse_args().data
    if not data.is_dir():
        print(f"skipped: no documents at {data}")
        return 0
    print(
        f"{'kind':8}{'documents':>10}{'MB text':>9}{'peak MB':>9}"
        + "".join(f"{s:>9}" for s in STAGES)
        + "   MB/s  alone"
    )
    for kind, patterns in KINDS.items():
        files = sorted(file for pattern in patterns for file in data.glob(pattern))
        print(_line(kind, _measured(files, BASELINES.get(kind))))
    return 0


def _measured(files: list[Path], baseline: Callable[[bytes], object] | None) -> Cost:
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=measure, args=(files, there, baseline))
    process.start()
    there.close()
    cost: Cost = here.recv()
    process.join()
    return cost


def _line(kind: str, cost: Cost) -> str:
    size = cost.characters / 1e6
    stages = "".join(f"{cost.seconds[stage]:9.2f}" for stage in STAGES)
    line = f"{kind:8}{cost.documents:10}{size:9.2f}{cost.memory:9.0f}{stages}{size / sum(cost.seconds.values()):7.2f}"
    return (
        line if cost.alone is None else f"{line}  {cost.alone:.2f} s (read: {cost.seconds['read'] / cost.alone:.2f} ×)"
    )


if __name__ == "__main__":
    sys.exit(main())
