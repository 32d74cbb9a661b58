"""Pictures of text to lines of text, by tesseract, where it is installed.

In: an image's bytes and languages (`eng`, `eng+deu`). Out: `Seen` lines with their boxes in pixels. Nothing is written
to the disk.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from whence.errors import MissingCapabilityError, ReadError

_PROGRAM = "tesseract"
_ENVIRONMENT = {"OMP_THREAD_LIMIT": "1"}  # several processes read already
_LEAST_CONFIDENCE = 20.0  # of 100: below, tesseract sees letters in dust
_WORD_LEVEL = "5"
_INSTALL = "OCR needs tesseract: install it (`apt install tesseract-ocr`, `brew install tesseract`) and add it again"


@dataclass(frozen=True, slots=True)
class Seen:
    """A line as it was recognised: its words, its box in pixels (left, top, right, bottom), and the page, block and
    paragraph that it belongs to."""

    text: str
    box: tuple[int, int, int, int]
    place: tuple[int, int, int]


def required(languages: str) -> str:
    """The program's version. Raises MissingCapabilityError where it, or one of its languages, is not installed."""
    if shutil.which(_PROGRAM) is None:
        raise MissingCapabilityError(_INSTALL)
    missing = [language for language in languages.split("+") if language not in _languages()]
    if missing:
        raise MissingCapabilityError(
            f"tesseract does not know {missing[0]!r}: install its data; it knows {', '.join(sorted(_languages()))}"
        )
    return version()


@cache
def version() -> str:
    """`tesseract 5.3.0`."""
    return _run(["--version"], b"").decode("utf-8", "replace").splitlines()[0].strip()


@cache
def _languages() -> frozenset[str]:
    lines = _run(["--list-langs"], b"").decode("utf-8", "replace").splitlines()[1:]
    return frozenset(line.strip() for line in lines) - {"osd"}


def recognise(image: bytes, languages: str, *, resolution: int | None = None) -> list[Seen]:
    """The lines in a picture (PNG, JPEG, TIFF of several pages, PNM, BMP, WebP), in reading order.

    Raises ReadError where tesseract cannot read it.
    """
    density = ["--dpi", str(resolution)] if resolution else []
    table = _run(["stdin", "stdout", "-l", languages, *density, "tsv"], image).decode("utf-8", "replace")
    return list(_lines(line.split("\t") for line in table.splitlines()))


def _run(arguments: list[str], data: bytes) -> bytes:
    try:
        done = subprocess.run(
            [_PROGRAM, *arguments], input=data, capture_output=True, check=False, env={**os.environ, **_ENVIRONMENT}
        )
    except OSError as error:
        raise ReadError("read", _INSTALL) from error
    if done.returncode:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())[-200:]
        raise ReadError("read", f"tesseract could not read the picture ({said or done.returncode})")
    return done.stdout


def _lines(rows: Iterable[list[str]]) -> Iterator[Seen]:
    """The words of the table, put together by line; columns are those of tesseract's TSV."""
    words: list[str] = []
    boxes: list[tuple[int, int, int, int]] = []
    at: tuple[int, ...] = ()
    for row in rows:
        if len(row) < 12 or row[0] != _WORD_LEVEL or not row[11].strip() or float(row[10]) < _LEAST_CONFIDENCE:
            continue
        place = tuple(map(int, row[1:5]))
        if place != at and words:
            yield _seen(words, boxes, at)
            words, boxes = [], []
        at = place
        left, top, width, height = map(int, row[6:10])
        words.append(row[11].strip())
        boxes.append((left, top, left + width, top + height))
    if words:
        yield _seen(words, boxes, at)


def _seen(words: list[str], boxes: list[tuple[int, int, int, int]], at: tuple[int, ...]) -> Seen:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Seen(" ".join(words), (min(lefts), min(tops), max(rights), max(bottoms)), (at[0], at[1], at[2]))
