"""How fast a reading's quotations are extracted: megabytes of UTF-8 text per second and core, by kind of document.

Runs on ../shared/data where it is present, else on a text repeated from the tests' cases. `quotations` is everything
up to attributions (zones, metadata, quotations, speakers, first citations), `all` is the whole per-document stage.

    python benchmarks/extract.py
"""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

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


def main() -> None:
    extract(Reading("document", "benchmark", 'Kant said, "We start warm." January 7, 2023'))
    total = spent = 0.0
    for name, texts in documents():
        size = sum(len(text.encode("utf-8")) for text in texts) / 1e6
        plain, full = seconds(quoted, texts), seconds(extract, texts)
        total, spent = total + size, spent + plain
        print(f"{name:12} {size:6.2f} MB  quotations {size / plain:5.2f} MB/s  all {size / full:5.2f} MB/s")
    print(f"{'together':12} {total:6.2f} MB  quotations {total / spent:5.2f} MB/s  (asked for: 1.5)")


if __name__ == "__main__":
    main()
