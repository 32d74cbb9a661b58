"""Malformed files of every kind, made from sound ones by a seed: each is read, or refused with a reason, within limits.

For each reader: bytes changed, cut out, doubled, swapped between files; for packed formats the same inside their parts,
packed again. Whatever a reader raises beside `ReadError`, whatever kills its process, and whatever breaks its limits is
printed with the seed that makes it again.

    python tools/fuzz_readers.py [--seconds 120] [--seed 1] [--corpus FOLDER] [KIND...]
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from whence.engine.limits import Limits
from whence.engine.local import Job, Lost, run
from whence.errors import ReadError
from whence.models import Failure
from whence.read import Payload, read, split
from whence.read.media_types import base

LIMITS = Limits(seconds=20, memory=1 << 30)
INTERESTING = (
    b"\x00",
    b"\xff",
    b"<",
    b">",
    b"{",
    b"}",
    b"\\",
    b'"',
    b"-1",
    b"99999999999",
    b"\r\n\r\n",
    b"PK\x03\x04",
    b"&",
)


@dataclass(frozen=True)
class Case:
    """A file as a fuzzer made it."""

    name: str
    data: bytes


def attempt(case: Case) -> Counter[str]:
    """What came of a case; an error of a kind that nobody foresaw is raised."""
    found: Counter[str] = Counter()
    for part in split(case.data, case.name):
        if isinstance(part, Failure):
            found["refused"] += 1
            continue
        try:
            reading = read(part)
        except ReadError:
            found["refused"] += 1
        else:
            found["read"] += 1
            assert all(0 <= mark.start < mark.end <= len(reading.text) for mark in reading.marks), (
                "a mark stands outside"
            )
    return found


def tried(case: Case) -> Counter[str] | str:
    """The same, with the error as a word."""
    try:
        return attempt(case)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - to find these is what this is for
        import traceback

        return f"{type(error).__name__}: {error} at {traceback.format_exc().splitlines()[-2:]}"


def mutated(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """A file with some harm done to it."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        packed = _repacked(data, others, chance)
        if packed is not None:
            return packed
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        data = _harmed(data, others, chance)
    return data


def _harmed(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    length = min(chance.choice((1, 2, 8, 64, 1024)), len(data) - at)
    match chance.randrange(6):
        case 0:
            return data[:at] + bytes(chance.randrange(256) for _ in range(length)) + data[at + length :]
        case 1:
            return data[:at] + data[at + length :]
        case 2:
            return data[:at] + data[at : at + length] * chance.choice((2, 3, 200)) + data[at + length :]
        case 3:
            return data[:at]
        case 4:
            other = chance.choice(others)
            start = chance.randrange(len(other) + 1)
            return data[:at] + other[start : start + length] + data[at:]
        case _:
            return data[:at] + chance.choice(INTERESTING) + data[at:]


def _repacked(data: bytes, others: list[bytes], chance: random.Random) -> bytes | None:
    """A zip archive with harm done inside one of its parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = {info.filename: packed.read(info) for info in packed.infolist() if not info.is_dir()}
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError):
        return None
    texts = [name for name in parts if name.endswith((".xml", ".rels", ".xhtml", ".html", ".opf"))] or list(parts)
    if not texts:
        return None
    name = chance.choice(texts)
    if chance.random() < 0.1:
        del parts[name]
    else:
        parts[name] = _harmed(parts[name], others, chance)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for each, content in parts.items():
            packed.writestr(each, content)
    return file.getvalue()


def corpora(folder: Path) -> dict[str, list[tuple[str, bytes]]]:
    """Sound files by kind, none larger than 200 KB."""
    found: dict[str, list[tuple[str, bytes]]] = defaultdict(list)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and 0 < path.stat().st_size < 200_000:
            data = path.read_bytes()
            kinds = {base(part.media_type) for part in split(data, path.name) if isinstance(part, Payload)}
            kind = path.suffix.lower().lstrip(".") if kinds else ""
            if kind:
                found[kind].append((path.name, data))
    return found


def cases(files: list[tuple[str, bytes]], seed: int, until: float) -> Iterator[Job[int, Case]]:
    """Cases until the time is over."""
    others = [data for _, data in files]
    number = seed * 1_000_000
    while time.monotonic() < until:
        number += 1
        chance = random.Random(number)
        name, data = chance.choice(files)
        made = mutated(data, others, chance)
        yield Job(number, Case(name, made), len(made))


def main() -> int:
    """Fuzz every kind of file in the corpus; 1 where a fault was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--corpus", type=Path, default=Path(__file__).resolve().parents[1] / "src/whence/resources/demo"
    )
    parser.add_argument("kinds", nargs="*")
    options = parser.parse_args()
    faults = 0
    for kind, files in sorted(corpora(options.corpus).items()):
        if options.kinds and kind not in options.kinds:
            continue
        total: Counter[str] = Counter()
        until = time.monotonic() + options.seconds
        for number, result in run(tried, cases(files, options.seed, until), limits=LIMITS):
            total["cases"] += 1
            if isinstance(result, Counter):
                total += result
            else:
                said = result.reason if isinstance(result, Lost) else result
                total["faults"] += 1
                print(f"  {kind} case {number}: {said}", flush=True)
        faults += total["faults"]
        print(f"{kind:8} {len(files)} files: {dict(total)}", flush=True)
    return 1 if faults else 0


if __name__ == "__main__":
    from fuzz_readers import main as start  # under this name the worker processes find it, too

    sys.exit(start())
