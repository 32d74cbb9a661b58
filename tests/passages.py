"""Reads passages of real documents for tests on hand tags, which are kept as offsets without the text.

In: the folder of real documents and a row of `tests/cases/statements_passages.json`. Out: the document's text, in
which the row's offsets point: a plain file as it stands, a JSON Lines record's `text`, what `<pre>` holds in a page of
the Congressional Record (entities resolved, tags dropped), a page's `articleBody` in a list of pages.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

from whence.models import Span
from whence.read import read, split
from whence.read.payload import Payload

Place = tuple[str, str | None]
"""A file's path in its folder, and the record in it."""
PASSAGES = Path(__file__).parent / "cases" / "statements_passages.json"
JOINTS = Path(__file__).parent / "cases" / "statements_joints.json"
BLIND = Path(__file__).parent / "cases" / "particulars_blind.json"
VALUES = ("dates", "quantities", "places")


def digest(text: str) -> str:
    """SHA-256 of the text that offsets point into."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def texts(folder: Path) -> Iterator[tuple[Place, str]]:
    """Every document of a folder once, in order of path."""
    seen = set()
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".txt", ".md", ".htm", ".jsonl"):
            continue
        for record, text in _records(path):
            if digest(text) not in seen:
                seen.add(digest(text))
                yield (path.relative_to(folder).as_posix(), record), text


@cache
def _records(path: Path) -> tuple[tuple[str | None, str], ...]:
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        rows = [json.loads(line) for line in raw.splitlines()]
        return tuple((row["id"], row["text"]) for row in rows)
    if path.suffix == ".json":
        return tuple((one, page["articleBody"]) for one, page in json.loads(raw).items())
    if path.suffix == ".htm":
        held = re.search(r"<pre>(.*)</pre>", raw, re.DOTALL)
        return ((None, html.unescape(re.sub(r"<[^>]*>", "", held[1]))),) if held else ()
    return ((None, raw),)


def passages() -> list[Mapping[str, Any]]:
    """The drawn passages in drawn order."""
    found: list[Mapping[str, Any]] = json.loads(PASSAGES.read_text(encoding="utf-8"))["passages"]
    return found


def document_text(data: Path, row: Mapping[str, Any]) -> str:
    """The whole text of the document that a passage stands in; an error where it is another than was drawn from."""
    text = next(text for record, text in _records(data / row["file"]) if record == row["record"])
    if digest(text) != row["sha256"]:
        raise ValueError(f"{row['file']} is not the text that the passages were drawn from")
    return text


def blind_passages(data: Path, elsewhere: Path | None) -> Iterator[tuple[Mapping[str, Any], str]]:
    """The passages tagged blind and the texts of their documents; those of `elsewhere` (clones at owner/name, each at
    the commit that its passages name) only where that folder is given. Markdown of other repositories is taken as the
    reader gives it, with the tags moved there."""
    for row in json.loads(BLIND.read_text(encoding="utf-8"))["passages"]:
        own = "repository" not in row["passage"]
        folder = data if own else elsewhere
        if folder is not None:
            text = document_text(folder, row["passage"])
            yield (row, text) if own or not row["passage"]["file"].endswith(".md") else _as_read(row, text)


def _as_read(row: Mapping[str, Any], raw: str) -> tuple[Mapping[str, Any], str]:
    """Tags of Markdown, moved to where their words stand when marks and addresses of links are gone."""
    [payload] = (one for one in split(raw.encode("utf-8"), row["passage"]["file"]) if isinstance(one, Payload))
    text = read(payload).text
    at = row["passage"]["start"], row["passage"]["end"]
    window = max(0, at[0] - len(raw) + len(text)), at[1]
    moves = dict(_moved_words(raw, text, at, window))

    def moved(start: int, end: int) -> tuple[int, int]:
        words = [moves[m.start() + start] for m in re.finditer(r"\w+", raw[start:end]) if m.start() + start in moves]
        return (start + words[0], end + words[-1]) if words else (start, start)

    places = {kind: [[*moved(*one[:2]), *one[2:]] for one in row[kind]] for kind in ("names", *VALUES)}
    offices = [[*moved(*one[:2]), *moved(*one[2:])] for one in row["offices"]]
    start, end = moved(*at)
    return {**row, **places, "offices": offices, "passage": {**row["passage"], "start": start, "end": end}}, text


def _moved_words(raw: str, text: str, at: Span, window: Span) -> Iterator[tuple[int, int]]:
    """Where a word of the raw passage begins, and how far it is moved."""
    old, new = (
        [(m[0], m.start()) for m in re.compile(r"\w+").finditer(whole, *part)]
        for whole, part in ((raw, at), (text, window))
    )
    match = SequenceMatcher(None, [word for word, _ in old], [word for word, _ in new], autojunk=False)
    for i, j, size in match.get_matching_blocks():
        yield from ((old[i + k][1], new[j + k][1] - old[i + k][1]) for k in range(size))


@dataclass(frozen=True, slots=True)
class TaggedSentence:
    """A sentence for development, and where words join its assertions; `chosen`: not drawn by chance alone."""

    document: int
    text: str
    start: int
    end: int
    joints: frozenset[int]
    chosen: bool


def tagged_sentences(data: Path) -> Iterator[TaggedSentence]:
    """The sentences of `statements_joints.json`, with the texts that they stand in."""
    held = json.loads(JOINTS.read_text(encoding="utf-8"))
    texts = [document_text(data, row) for row in held["documents"]]
    for document, start, end, joints, chosen in held["sentences"]:
        yield TaggedSentence(document, texts[document], start, end, frozenset(joints), bool(chosen))
