"""How fast a reading is extracted: megabytes of UTF-8 text per second and core, by kind of document.

Runs on ../shared/data where it is present, else on a text repeated from the tests' cases. `quotations` is everything
up to attributions (zones, metadata, quotations, speakers, first citations), `all` is the whole per-document stage; both
in process time, with the settings of a worker process. `plain loop` tells how fast the machine is at that moment.

    python benchmarks/extract.py [every-nth-document]
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from whence.engine.worker import collect_seldom
from whence.extract import extract
from whence.extract.whole import quoted
from whence.models import Reading

REPOSITORY = Path(__file__).resolve().parent.parent
DATA = REPOSITORY.parent / "shared" / "data"


def documents() -> Iterator[tuple[str, list[str]]]:
    if not DATA.is_dir():
        cases = yaml.safe_load((REPOSITORY / "tests" / "cases" / "quotations.yml").read_text(encoding="utf-8"))
        yield "cases", ["\n\n".join(case["text"] for case in cases) * 40]
        return
    for folder, pattern in (("911report", "*.txt"), ("gao", "*.txt"), ("challenger", "*.md")):
        yield folder, [path.read_text("utf-8", "replace") for path in sorted((DATA / folder).glob(pattern))]
    records = (DATA / "senate_2005" / "documents.jsonl").read_text("utf-8").splitlines()
    yield "senate_2005", [json.loads(record)["text"] for record in records]


def seconds(stage: Callable[[Reading], object], texts: list[str]) -> float:
    begun = time.process_time()
    for text in texts:
        stage(Reading("document", "benchmark", text))
    return time.process_time() - begun


def plain_loop() -> float:
    """Millions of steps a second of a loop that does nothing but add."""
    begun, total = time.process_time(), 0
    for step in range(3_000_000):
        total += step
    return 3 / (time.process_time() - begun)


def main(every: int) -> None:
    collect_seldom()
    for _, texts in documents():
        extract(Reading("document", "benchmark", texts[0]))  # lists are read and patterns compiled once a process
    total = spent = whole = 0.0
    for name, texts in documents():
        chosen = texts[::every]
        size = sum(len(text.encode("utf-8")) for text in chosen) / 1e6
        plain, full = seconds(quoted, chosen), seconds(extract, chosen)
        total, spent, whole = total + size, spent + plain, whole + full
        speed = f"quotations {size / plain:5.2f} MB/s  all {size / full:5.2f} MB/s  plain loop {plain_loop():5.1f} M/s"
        print(f"{name:12} {size:6.2f} MB  {speed}")
    print(f"{'together':12} {total:6.2f} MB  quotations {total / spent:5.2f} MB/s  all {total / whole:5.2f} MB/s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
