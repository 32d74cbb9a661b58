"""How fast documents are read, beside the libraries that read them: ratios in one run, process time, peak memory.

    python benchmarks/read.py [FOLDER]

FOLDER holds the documents (default: ../shared/data beside the checkout). Each format is read whole; beside HTML stands
`trafilatura.extract` on the same bytes, beside PDF pypdfium2's text of all pages. The best of five runs counts.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pypdfium2
import trafilatura

from measuring.folders import DATA
from whence.errors import ReadError
from whence.models import Failure
from whence.read import find, read, split
from whence.read.payload import Payload

RUNS = 5
SUFFIXES = {
    "html": (".htm", ".html"),
    "pdf": (".pdf",),
    "text": (".txt",),
    "markdown": (".md",),
    "records": (".jsonl",),
}
BESIDE = {"html": "trafilatura", "pdf": "pypdfium2"}


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    if not folder.is_dir():
        sys.exit(f"no documents to read: {folder} is absent")
    files = [path for path in find([folder]) if isinstance(path, Path)]
    peers: dict[str, Callable[[bytes], object]] = {"html": trafilatura.extract, "pdf": text_of_pages}
    for name, suffixes in SUFFIXES.items():
        data = [(path.read_bytes(), str(path)) for path in files if path.suffix.lower() in suffixes]
        if data:
            report(name, data, peers.get(name))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def report(name: str, data: list[tuple[bytes, str]], peer: Callable[[bytes], object] | None) -> None:
    megabytes = sum(len(content) for content, _ in data) / 1e6
    ours = best(lambda: [read_all(split(*item)) for item in data])
    line = f"{name}: {len(data)} files, {megabytes:.2f} MB, {ours:.3f} s, {megabytes / ours:.1f} MB/s"
    if peer is not None:
        theirs = best(lambda: [peer(content) for content, _ in data])
        line += (
            f"; {BESIDE[name]} alone {theirs:.3f} s: whole {ours / theirs:.2f} x, our part {ours / theirs - 1:.2f} x"
        )
    print(line)


def read_all(payloads: Iterable[Payload | Failure]) -> int:
    count = 0
    for payload in payloads:
        if isinstance(payload, Payload):
            try:
                count += len(read(payload).text)
            except ReadError:
                continue
    return count


def text_of_pages(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as document:
        return sum(len(page.get_textpage().get_text_range()) for page in document)


def best(work: Callable[[], object]) -> float:
    """The least process time of several runs, in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    main()
