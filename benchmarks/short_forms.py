"""How many short forms of citation (Ibid., op. cit., short titles) lead where a reader is led, by source.

Scores tests/cases/short_forms.tsv, hand tags on ../shared. A short form is right where it and the tagged reference lead
to one work; precision counts all that are led anywhere, recall those that a reader can resolve. Behind each stands its
95 % interval (Wilson). A file that is not in ../shared is looked for in `--elsewhere FOLDER`, and left out without it.

    python benchmarks/short_forms.py [dev|test|fresh|second|third|fourth|…|twentyseventh] [--elsewhere FOLDER]
"""

import argparse
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from whence.extract import extract
from whence.models import Citation, Reference
from whence.read import read, split
from whence.read.payload import Payload

REPOSITORY = Path(__file__).resolve().parent.parent
TAGS = REPOSITORY / "tests" / "cases" / "short_forms.tsv"
SHARED = REPOSITORY.parent / "shared"
PARTS = [
    "dev",
    "test",
    "fresh",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twentyfirst",
    "twentysecond",
    "twentythird",
    "twentyfourth",
    "twentyfifth",
    "twentysixth",
    "twentyseventh",
    "twentyeighth",
    "twentyninth",
    "thirtieth",
    "thirtyfirst",
    "thirtysecond",
    "thirtythird",
]


@dataclass(frozen=True)
class Tag:
    """A short form at `start:end` of a file's reading, and places in the references that cite its work in full (none
    where a reader is led to none); `record` is the one of a file of many that holds it."""

    part: str
    file: str
    record: str
    start: int
    end: int
    label: str
    targets: tuple[int, ...]

    @property
    def source(self) -> str:
        folder, name = self.file.split("/")[-2:]
        return name.partition(".")[0] if folder == "elsewhere" else folder


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
            part, name, start, end, label, targets = line.split("\t")
            file, _, record = name.partition("#")
            places = tuple(place for place in map(int, targets.split(",")) if place >= 0)
            yield Tag(part, file, record, int(start), int(end), label, places)


def checksums() -> dict[str, str]:
    lines = (line.split("\t") for line in TAGS.read_text(encoding="utf-8").splitlines() if line.startswith("# sha256"))
    return {file: checksum for _, file, checksum in lines}


def path_of(file: str, elsewhere: Path | None) -> Path:
    """Where a tagged file lies."""
    return elsewhere / Path(file).name if elsewhere and file.startswith("elsewhere/") else SHARED / file


def references(file: str, record: str = "", elsewhere: Path | None = None) -> Sequence[Reference] | None:
    """The references of a file or of one of its records, and its citations by author and date as short forms that lead
    to entries of its list; None where the file is not at hand."""
    path = path_of(file, elsewhere)
    if not path.is_file():
        return None
    data = path.read_bytes()
    assert hashlib.sha256(data).hexdigest() == checksums()[file], f"{file} is not the one that was tagged"
    payloads = [one for one in split(data, file) if isinstance(one, Payload) and record in ("", one.record)]
    [payload] = payloads
    found = extract(read(payload))
    return [*found.references, *by_author_and_date(found.citations)]


def by_author_and_date(citations: Iterable[Citation]) -> Iterator[Reference]:
    """Citations by author and date: no record of a reference is made of them, but they point back as others do."""
    for one in citations:
        if one.kind == "author_date":
            for entry in one.references:
                yield Reference(one.id, one.start, one.end, None, short_form="author_only", backref=entry)


def judged(tag: Tag, found: Sequence[Reference]) -> tuple[bool, bool]:
    """Whether the short form is led anywhere, and whether rightly."""
    roots = {reference.id: reference.backref or reference.id for reference in found}
    here = [r for r in found if r.start < tag.end and tag.start < r.end and r.short_form]
    led = [r for r in here if r.backref]
    there = {roots[r.id] for r in found if any(r.start <= target < r.end for target in tag.targets)}
    return bool(led), any(r.backref in there for r in led)


def score(part: str, elsewhere: Path | None = None) -> dict[str, Score]:
    """Scores by folder, and all together."""
    scores: dict[str, Score] = defaultdict(Score)
    cache: dict[tuple[str, str], Sequence[Reference] | None] = {}
    for tag in tags():
        if tag.part != part:
            continue
        held = (tag.file, tag.record)
        if held not in cache:
            cache[held] = references(*held, elsewhere)
        found = cache[held]
        if found is None:
            continue
        led, right = judged(tag, found)
        for name in (tag.source, "together"):
            scores[name].led += led
            scores[name].right += right
            scores[name].resolvable += bool(tag.targets)
    return scores


def interval(right: int, of: int) -> str:
    """The 95 % interval of a share (Wilson 1927)."""
    if not of:
        return ""
    share, square = right / of, 1.96**2
    middle, half = share + square / (2 * of), 1.96 * sqrt(share * (1 - share) / of + square / (4 * of * of))
    low, high = ((middle + side) / (1 + square / of) for side in (-half, half))
    return f"{max(0.0, low):.3f}–{min(1.0, high):.3f}"


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("parts", nargs="*", default=PARTS)
    asked.add_argument("--elsewhere", type=Path)
    options = asked.parse_args()
    for part in options.parts:
        for name, found in score(part, options.elsewhere).items():
            precision = f"precision {found.precision:.3f} of {found.led:3} ({interval(found.right, found.led)})"
            recall = f"recall {found.recall:.3f} of {found.resolvable:3} ({interval(found.right, found.resolvable)})"
            print(f"{part:6} {name:24} {precision}  {recall}")
        files = {tag.file for tag in tags() if tag.part == part}
        if absent := [file for file in sorted(files) if not path_of(file, options.elsewhere).is_file()]:
            print(f"{part:6} left out: {len(absent)} of {len(files)} files are not at hand, the first {absent[0]}")


if __name__ == "__main__":
    main()
