"""How much of an article's words is read from a page, and how much else: precision and recall of runs of four words.

On the public Article Extraction Benchmark (MIT; https://github.com/scrapinghub/article-extraction-benchmark),
read in place: `ground-truth.json` and `html/*.html.gz`. The measure is the benchmark's own. Beside it, in the same
run, trafilatura by itself, which guides Whence. What Whence keeps as headings, captions and dates counts as too much;
titles and bylines, which the benchmark leaves out, are left out.

    python benchmarks/articles.py FOLDER [--worst N]
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import trafilatura

from measuring.folders import present
from whence.extract import extract
from whence.models import ZoneRole
from whence.read import Payload, read

RUN = 4
_WORD = re.compile(r"\w+")
_LEFT_OUT = frozenset([ZoneRole.EXTRANEOUS, ZoneRole.TITLE, ZoneRole.BYLINE])

Runs = Counter[tuple[str, ...]]


def whence(page: bytes) -> str:
    """The zones that speak, and the headings between them."""
    reading = read(Payload("page.html", None, "text/html", page))
    zones = extract(reading).zones
    return " ".join(reading.text[zone.start : zone.end] for zone in zones if zone.role not in _LEFT_OUT)


def peer(page: bytes) -> str:
    """trafilatura's article."""
    return trafilatura.extract(page, include_comments=False) or ""


def runs(text: str) -> Runs:
    """Runs of up to four words, as the benchmark counts them."""
    words = _WORD.findall(text)
    return Counter(tuple(words[max(0, at - RUN + 1) : at + 1]) for at in range(len(words)))


def agreement(found: Runs, wanted: Runs) -> tuple[float, float]:
    """Precision and recall."""
    both = sum((found & wanted).values())
    return both / (found.total() or 1), both / (wanted.total() or 1)


def measured(
    reader: Callable[[bytes], str], pages: dict[str, bytes], truth: dict[str, Any]
) -> dict[str, tuple[float, float]]:
    """Precision and recall of each page."""
    return {name: agreement(runs(reader(page)), runs(truth[name]["articleBody"])) for name, page in pages.items()}


def main() -> None:
    """Read all pages by both and print the means."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=present)
    parser.add_argument("--worst", type=int, default=0, help="so many pages that came out worst")
    asked = parser.parse_args()
    truth = json.loads((asked.folder / "ground-truth.json").read_text("utf-8"))
    pages = {name: gzip.decompress((asked.folder / "html" / f"{name}.html.gz").read_bytes()) for name in truth}
    for name, reader in (("whence", whence), ("trafilatura", peer)):
        found = measured(reader, pages, truth)
        precision, recall = (sum(each) / len(found) for each in zip(*found.values(), strict=True))
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{name:12} {len(found)} pages  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
        for page in sorted(found, key=lambda one: sum(found[one]))[: asked.worst]:
            print(f"    {found[page][0]:.2f} {found[page][1]:.2f}  {page[:10]}  {truth[page].get('url')}")


if __name__ == "__main__":
    main()
