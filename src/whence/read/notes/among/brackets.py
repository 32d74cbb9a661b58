"""Notes that stand in brackets inside a text: behind their paragraph, as transcribers set them ("[Footnote 3: A. Doe,
A Book, p. 5.]", or "[3: A. Doe, A Book, p. 5.]" where such paragraphs count on from 1), or where their marker would
stand, as in the source of LaTeX, AsciiDoc, Org, Pandoc and wikis ("footnote{…}" behind a stroke, "footnote:[…]",
"[fn:: …]", "^[…]", "<ref>…"), and of blogs ("((…))") where most of what stands so cites.

In: a text. Out: `NOTE` marks over the words in the brackets, and `NOTE_REFERENCE` marks at `[3]` before them, or at the
sign that opens them.

>>> text = "So it was.[3] They said more.\\n\\n[Footnote 3: A. Doe, A Book.]\\n\\nAnd more.\\n"
>>> [(mark.kind.name, text[mark.start:mark.end]) for mark in bracket_notes(text)]
[('NOTE_REFERENCE', '[3]'), ('NOTE', 'A. Doe, A Book.')]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.models import Mark, MarkKind
from whence.read.notes.numbers.counted_notes import CITES

_OPENED = regex.compile(r"\[(?:Footnote|Note|Fußnote)\s(?P<label>\p{N}{1,4}|\p{Lu}{1,2}|[*†‡]{1,3}):\s*")
_NUMBERED = regex.compile(r"(?<=\n\s{0,8})\[(?P<label>[0-9]{1,4}):\s")
_RUN = 3
"""So many numbered brackets at the heads of lines, counted from 1, are notes."""
_INSIDE = regex.compile(
    r"(?:\\(?:foot|end)note(?:\[[0-9]{1,4}\])?\{|(?<=\S)footnote:[\w-]{0,40}\[|\[fn:[\w-]{0,40}:\s?"
    r"|(?<=\S)\^\[(?=[^\]\n\d][^\]\n]*[ .])|(?<=\S)<ref(?:\s[^<>/]{0,100})?>)(?=[\p{L}\p{N}\"“‘«(*_\\])"
)
"""What opens a note in its sentence."""
_DOUBLED = regex.compile(r"(?<=\S\s?)\(\((?=[\p{L}\p{N}\"“‘'’«*_])")
_FEWEST, _CITING = 3, 0.5
"""Double brackets that are a habit, and how many of them cite; in a program's language hardly one does."""
_CLOSING = {
    "(": regex.compile(r"(?P<deeper>\()|\)"),
    "{": regex.compile(r"(?<!\\)(?:(?P<deeper>\{)|\})"),
    ">": regex.compile(r"(?P<deeper><ref\b[^<>/]*>)|</ref>"),
}
_BRACKETS = regex.compile(r"(?P<deeper>\[)|\]")
_LONGEST, _UNCLOSED = 20_000, 8
"""Characters that a note may have, and brackets left open beyond which no more are looked for."""


def bracket_notes(text: str) -> list[Mark]:
    """The marks of notes in brackets; none where the text has no such notes."""
    if told := told_in_brackets(text):
        return told
    if "\n[1: " in text:
        counted = [int(opened["label"]) for opened in _NUMBERED.finditer(text)]
        return list(_marks(text, _NUMBERED)) if counted[:_RUN] == list(range(1, _RUN + 1)) else []
    if any(map(text.__contains__, ("note{", "note[", "footnote:", "[fn:", "^[", "<ref"))):
        return list(_marks(text, _INSIDE))
    return _doubled(text) if text.count("((") >= _FEWEST else []


def told_in_brackets(text: str) -> list[Mark]:
    """The marks of the notes whose brackets say what they are ("[Footnote 3: …]"), as a transcriber's book has them in
    whatever format it was made into; none where the text has no such notes."""
    opens = any(map(text.__contains__, ("[Footnote ", "[Note ", "[Fußnote ")))
    return list(_marks(text, _OPENED)) if opens else []


def _doubled(text: str) -> list[Mark]:
    """The marks of notes in double brackets."""
    found = list(_marks(text, _DOUBLED))
    notes = [mark for mark in found if mark.kind is MarkKind.NOTE and text.startswith("))", mark.end)]
    if len(notes) < _FEWEST or sum(CITES.search(text, one.start, one.end) is not None for one in notes) < _CITING * len(
        notes
    ):
        return []
    closed = {one.data["label"] for one in notes}
    return [mark for mark in found if mark.data["label"] in closed]


def _marks(text: str, opening: regex.Pattern[str]) -> Iterator[Mark]:
    behind, above, unclosed = 0, 0, 0
    for number, opened in enumerate(opening.finditer(text), start=1):
        end = _closed(text, opened.end(), _CLOSING.get(opened.group()[-1], _BRACKETS))
        unclosed += end is None
        if unclosed > _UNCLOSED:
            return
        if opened.start() < behind or end is None:
            continue
        if text[behind : opened.start()].strip("] \n"):  # else two notes stand behind one paragraph
            above = behind
        label, name = opened.groupdict().get("label"), f"bracket-{number}"
        marker = text.rfind(f"[{label}]", above, opened.start()) if label else opened.start()
        if marker >= 0:
            stop = marker + len(label) + 2 if label else opened.end()
            yield Mark(MarkKind.NOTE_REFERENCE, marker, stop, {"label": label or str(number), "target": name})
        yield Mark(MarkKind.NOTE, opened.end(), end, {"label": label or str(number), "id": name, "kind": "footnote"})
        behind = end


def _closed(text: str, start: int, sign: regex.Pattern[str]) -> int | None:
    """Where the bracket closes that opened before `start`; None where it does not."""
    depth = 1
    for found in sign.finditer(text, start, min(len(text), start + _LONGEST)):
        depth += 1 if found["deeper"] else -1
        if depth == 0:
            return int(found.start())
    return None
