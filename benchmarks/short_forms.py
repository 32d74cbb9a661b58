"""How many short forms of citation (Ibid., op. cit., short titles) lead where a reader is led, by source.

Scores tests/cases/short_forms.tsv, hand tags on ../shared. A short form is right where it and the tagged reference lead
to one work; precision counts all that are led anywhere, recall those that a reader can resolve.

    python benchmarks/short_forms.py [dev|test|fresh]
"""

import hashlib
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from whence.extract import extract
from whence.models import Reference
from whence.read import read, split
from whence.read.payload import Payload

REPOSITORY = Path(__file__).resolve().parent.parent
TAGS = REPOSITORY / "tests" / "cases" / "short_forms.tsv"
SHARED = REPOSITORY.parent / "shared"


@dataclass(frozen=True)
class Tag:
    """A short form at `start:end` of a file's reading, and a place in the reference it leads to (-1: none)."""

    part: str
    file: str
    start: int
    end: int
    label: str
    target: int


@dataclass
class Score:
    """Counts: right, led anywhere, resolvable by a reader."""

    right: int = 0
    led: int = 0
    resolvable: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.led if self.led else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.resolvable if self.resolvable else 1.0


def tags() -> Iterator[Tag]:
    for line in TAGS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            part, file, start, end, label, target = line.split("\t")
            yield Tag(part, file, int(start), int(end), label, int(target))


def checksums() -> dict[str, str]:
    lines = (line.split("\t") for line in TAGS.read_text(encoding="utf-8").splitlines() if line.startswith("# sha256"))
    return {file: checksum for _, file, checksum in lines}


def references(file: str) -> Sequence[Reference]:
    data = (SHARED / file).read_bytes()
    assert hashlib.sha256(data).hexdigest() == checksums()[file], f"{file} is not the one that was tagged"
    [payload] = split(data, file)
    assert isinstance(payload, Payload)
    return extract(read(payload)).references


def judged(tag: Tag, found: Sequence[Reference]) -> tuple[bool, bool]:
    """Whether the short form is led anywhere, and whether rightly."""
    roots = {reference.id: reference.backref or reference.id for reference in found}
    here = [r for r in found if r.start < tag.end and tag.start < r.end and r.short_form]
    led = [r for r in here if r.backref]
    there = {roots[r.id] for r in found if r.start <= tag.target < r.end}
    return bool(led), any(r.backref in there for r in led)


def score(part: str) -> dict[str, Score]:
    """Scores by folder, and all together."""
    scores: dict[str, Score] = defaultdict(Score)
    cache: dict[str, Sequence[Reference]] = {}
    for tag in tags():
        if tag.part != part:
            continue
        if tag.file not in cache:
            cache[tag.file] = references(tag.file)
        led, right = judged(tag, cache[tag.file])
        for name in (tag.file.split("/")[-2], "together"):
            scores[name].led += led
            scores[name].right += right and tag.target >= 0
            scores[name].resolvable += tag.target >= 0
    return scores


def main() -> None:
    for part in sys.argv[1:] or ("dev", "test", "fresh"):
        for name, found in score(part).items():
            figures = f"precision {found.precision:.3f} of {found.led:3}  recall {found.recall:.3f}"
            print(f"{part:5} {name:12} {figures} of {found.resolvable:3}")


if __name__ == "__main__":
    main()
