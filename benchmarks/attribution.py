"""Attributions of texts as JSON Lines for the PolNeAR and GUM scorers, and how fast they are found.

    python benchmarks/attribution.py polnear GIT_DIRECTORY SPLIT OUT.jsonl     a PolNeAR repository, read in place
    python benchmarks/attribution.py texts FOLDER OUT.jsonl                    one record for each attribution of *.txt
    python benchmarks/attribution.py speed FILE…                               MB of text per second of one core
    python benchmarks/attribution.py draw SEED FILE…                           50 attributions to read, six a document

What is written: {"doc_id", "source", "cue", "content"} with spans of code points into the raw text. Levels that stand
for an outlet told or quoted ("told Reuters") are left out: PolNeAR has no such level. Nothing of PolNeAR is stored.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import time
from collections.abc import Iterator
from mimetypes import guess_type
from pathlib import Path

from whence.extract import extract
from whence.extract.attribution.assembly import all_drafts
from whence.extract.attribution.drafts import Draft, Source
from whence.extract.pairing import pair
from whence.read import read
from whence.read.payload import Payload


def drafts_of(text: str) -> list[Draft]:
    """By lines as paragraphs: the raw texts have one paragraph a line."""
    lines = [(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text)]
    inline = tuple((p.open, p.close) for span in lines for p in pair(text, span)[0])
    return all_drafts(Source(text, tuple(lines), inline, (), frozenset(start for start, _ in lines[:1])))


def records(name: str, text: str) -> Iterator[str]:
    for draft in drafts_of(text):
        if draft.pattern != "outlet":
            spans = {"source": [draft.source] if draft.source else [], "cue": [draft.cue] if draft.cue else []}
            yield json.dumps({"doc_id": name, **spans, "content": sorted(draft.content)})


def polnear(repository: str, split: str) -> Iterator[tuple[str, str]]:
    folder = f"data/{split}/text/"
    listed = git(repository, "ls-tree", "-r", "--name-only", "-z", "HEAD", folder).decode("utf-8")
    for path in filter(None, listed.split("\0")):
        yield Path(path).stem, git(repository, "show", f"HEAD:{path}").decode("utf-8")


def git(repository: str, *arguments: str) -> bytes:
    return subprocess.run(["git", "--git-dir", repository, *arguments], capture_output=True, check=True).stdout


def write(texts: Iterator[tuple[str, str]], out: Path) -> None:
    with out.open("w", encoding="utf-8") as lines:
        for name, text in texts:
            lines.writelines(record + "\n" for record in records(name, text))


def speed(paths: list[Path]) -> None:
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in paths]
    size = sum(len(text.encode("utf-8")) for text in texts)
    best = min(timed(texts) for _ in range(5))
    print(f"{size / 1e6:.2f} MB, best of 5: {best:.2f} s = {size / 1e6 / best:.2f} MB/s")


def timed(texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        drafts_of(text)
    return time.process_time() - start


def draw(seed: int, paths: list[Path]) -> None:
    """Prints attributions of documents in any format, by chance, for a reader to tag as right or wrong."""
    chance, rows = random.Random(seed), []
    for path in paths:
        reading = read(Payload(path.name, None, guess_type(path.name)[0] or "text/markdown", path.read_bytes()))
        found = list(extract(reading).attributions)
        rows += [(path.name, reading.text, one) for one in chance.sample(found, min(6, len(found)))]
    for name, text, one in chance.sample(rows, min(50, len(rows))):
        told = [" … ".join(text[start:end] for start, end in spans) for spans in (one.source, one.cue, one.content)]
        print(f"{name}\n    source [{told[0]}] cue [{told[1]}] content [{told[2]}]")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    modes = parser.add_subparsers(dest="mode", required=True)
    news = modes.add_parser("polnear")
    news.add_argument("repository")
    news.add_argument("split", choices=("train", "dev", "test"))
    news.add_argument("out", type=Path)
    folder = modes.add_parser("texts")
    folder.add_argument("folder", type=Path)
    folder.add_argument("out", type=Path)
    fast = modes.add_parser("speed")
    fast.add_argument("paths", nargs="+", type=Path)
    chance = modes.add_parser("draw")
    chance.add_argument("seed", type=int)
    chance.add_argument("paths", nargs="+", type=Path)
    options = parser.parse_args()
    if options.mode == "polnear":
        write(polnear(options.repository, options.split), options.out)
    elif options.mode == "texts":
        files = sorted(options.folder.glob("*.txt"))
        write(((path.name, path.read_text(encoding="utf-8")) for path in files), options.out)
    elif options.mode == "draw":
        draw(options.seed, options.paths)
    else:
        speed(options.paths)


if __name__ == "__main__":
    main()
