"""A quotation as an editor printed it: its words, and what the editor marked as his own.

In: a text and the stretches of it that are quoted. Out: `Quoted`: the words that claim to be the source's, and between
them the joints where words were left out (… or an interruption) or put in ([brackets]). The editor's remarks ([sic],
"(emphasis added)") are no words.

>>> q = Quoted.parse("We're concerned that [President] Maduro has extended … harbor [sic]")
>>> q.words, q.joints[3].brackets[0].text, q.joints[6].ellipsis, q.remarks
(("we're", 'concerned', 'that', 'maduro', 'has', 'extended', 'harbor'), 'President', True, ('[sic]',))
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain

import numpy as np
import regex

from whence.kernels import U32, U64
from whence.link.comparing.align import Joint
from whence.link.passages.words import Told, told, told_unmarked
from whence.lists import lines
from whence.models import Span
from whence.text import NOTE_MARKER, PAGE_NUMBER, blank, content_words, primary_language, stopwords

_DOTS = r"(?:…|⋯|‥|\.(?:[ \u00a0\u2009\u202f]?\.){2,6})"
_STARS = r"(?<!\S)\*(?:[ \u00a0]?\*){2,6}(?!\S)"  # between spaces: elsewhere Markdown's bold italics
_ELLIPSIS = regex.compile(rf"[\[(<]\s?{_DOTS}++\s?[\])>]|{_DOTS}++|{_STARS}", regex.V1)
_ENCLOSED = regex.compile(r"\[([^\[\]]{1,300})\]|\(([^()]{1,80})\)", regex.V1)
GLUED_MARKER = regex.compile(
    r"(?<=[\p{L}\p{N}][.,;:?!]?[\"”»)]|\p{L}[.,;:?!]['’]?)(?<!\b(?:Nos?|Secs?|Vols?|pp?|Figs?|Arts?|Ch|Rev|v|Pub|L|nn?)\.)"
    r"\d{1,3}(?=\s|\Z)",
    regex.I,
)
"""A note number that a reader could not tell from the text: `said.12 Then`."""
_MAY_BE_EDITED = regex.compile(r"[\[({<*…⋯‥]|\.[ \u00a0\u2009\u202f]?\.")
_DIGIT = re.compile(r"\d")
NONE: frozenset[int] = frozenset()
ROW = 32
"""Bytes of a word's row."""
_STOP = regex.compile("[;,]")
_LETTER = regex.compile(r"[\p{L}\p{M}\p{N}]")


@cache
def remarks() -> frozenset[str]:
    """The editor's remarks of `resources/compare/remarks.txt`."""
    return frozenset(line.strip() for line in lines("compare", "remarks.txt"))


def is_remark(inner: str) -> bool:
    """Whether what stands between brackets says something about the quotation and is no part of it."""
    said, known = inner.casefold().replace("’", "'"), remarks()
    if ";" not in said and "," not in said:
        return said.strip(" .") in known
    return all(piece.strip(" .") in known for piece in _STOP.split(said))


def remark_spans(text: str) -> list[Span]:
    """Where a text itself has such remarks: words of its own editor, left out like note markers."""
    found = (match for match in _ENCLOSED.finditer(text) if is_remark(match.group(1) or match.group(2)))
    return [match.span() for match in found]


@dataclass(frozen=True, slots=True)
class Bracket:
    """Words that the editor put in, without the brackets."""

    text: str
    words: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Opening:
    """What the editor marked before a word (or after the last one)."""

    ellipsis: bool = False
    interrupted: bool = False
    brackets: tuple[Bracket, ...] = ()

    @property
    def joint(self) -> Joint:
        """How cheaply words may be passed over here."""
        if self.ellipsis:
            return Joint.ELLIPSIS
        if self.interrupted:
            return Joint.BREAK
        return Joint.BRACKET if self.brackets else Joint.NONE


_NOTHING = Opening()


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation parsed once and compared with many places. `starts[i]:ends[i]` is word `i` in `text`; `edited` words
    have brackets inside, `markers` may be note numbers that were glued to a word; `hashes` are the words' hashes,
    `rows` the words as `nearby` takes them (empty where they are not known so)."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    edited: frozenset[int]
    joints: dict[int, Opening]
    remarks: tuple[str, ...]
    hashes: U32 = field(compare=False, repr=False)
    rows: bytes = field(compare=False, repr=False)
    markers: frozenset[int] = frozenset()
    language: str = "en"

    @classmethod
    def parse(
        cls, text: str, parts: Sequence[Span] = (), *, skip: Iterable[Span] = (), language: str | None = None
    ) -> Quoted:
        """The quotation made of `parts` of `text` (all of it by default); `skip` lists note markers inside."""
        primary = (primary_language(language) or "en") if language else "en"
        inside = tuple(skip)
        if len(parts) < 2 and not inside:
            start, end = parts[0] if parts else (0, len(text))
            if plain := told_unmarked(text[start:end], base=start):
                words, starts, ends, hashes, rows = plain
                return cls(text, words, starts, ends, NONE, {}, (), hashes, rows, NONE, primary)
        return cls._marked(_Draft(text, list(parts) or [(0, len(text))], inside), primary)

    @classmethod
    def _marked(cls, draft: _Draft, language: str) -> Quoted:
        text, (words, starts, ends, hashes, rows) = draft.text, draft.words()
        edited = (
            frozenset(i for i, start in enumerate(starts) if "[" in text[start : ends[i]]) if draft.inside else NONE
        )
        joints, remarks = draft.joints(starts), tuple(draft.remarks)
        return cls(text, words, starts, ends, edited, joints, remarks, hashes, rows, draft.markers(starts), language)

    @property
    def spellings(self) -> U64:
        """What each word is spelled with; zeros where that is not known."""
        if not self.rows:
            return np.zeros((len(self), 2), np.uint64)
        return np.ascontiguousarray(np.frombuffer(self.rows, np.uint64).reshape(-1, ROW // 8)[:, :2])

    @property
    def is_bare(self) -> bool:
        """Whether the words are just what stands there: none of them has brackets inside or may be a note's number."""
        return bool(self.rows) and not (self.edited or self.markers or self.remarks)

    def __len__(self) -> int:
        return len(self.words)

    @property
    def marks(self) -> bytes:
        """What stands before each word and behind the last, as the alignment takes it."""
        if not self.joints:
            return bytes(len(self.words) + 1)
        marks = bytearray(len(self.words) + 1)
        for i, opening in self.joints.items():
            marks[i] = opening.joint
        return bytes(marks)

    @property
    def content(self) -> list[str]:
        """The words that are not stopwords; of a language without a list, all of them."""
        return content_words(self.words, self.language if stopwords(self.language) else "en")

    @property
    def too_short(self) -> bool:
        """Fewer than 4 content words and fewer than 8 words (design §6): reported, never judged."""
        return len(self.words) < 8 and len(self.content) < 4

    @property
    def is_cut(self) -> bool:
        """Whether an ellipsis or an interruption stands inside it."""
        return any(opening.joint >= Joint.BREAK for i, opening in self.joints.items() if 0 < i < len(self))

    def runs(self) -> list[U32]:
        """The hashes of the words of each stretch between ellipses and interruptions that has any."""
        cuts = [i for i, opening in sorted(self.joints.items()) if opening.joint >= Joint.BREAK]
        return [run for run in np.split(self.hashes, cuts) if len(run)] if cuts else [self.hashes]

    def stretches(self) -> list[Quoted]:
        """The quotation cut at its ellipses and interruptions, each stretch a quotation of its own."""
        cuts = [i for i, joint in sorted(self.joints.items()) if joint.joint >= Joint.BREAK and 0 < i < len(self)]
        return [self._slice(a, b) for a, b in zip([0, *cuts], [*cuts, len(self)], strict=True)]

    def _slice(self, a: int, b: int) -> Quoted:
        edited, markers = ({i - a for i in marked if a <= i < b} for marked in (self.edited, self.markers))
        joints = {i - a: joint for i, joint in self.joints.items() if a < i < b}
        bare = replace(self, words=self.words[a:b], starts=self.starts[a:b], ends=self.ends[a:b])
        bare = replace(bare, hashes=self.hashes[a:b], rows=self.rows[ROW * a : ROW * b])
        return replace(bare, edited=frozenset(edited), markers=frozenset(markers), joints=joints, remarks=())


class _Draft:
    """The stretches of one quotation while its editorial marks are taken out."""

    def __init__(self, text: str, parts: list[Span], skip: tuple[Span, ...]) -> None:
        self.text = text
        self.parts = parts
        self.skip = skip
        self.remarks: list[str] = []
        self.inside = False  # whether words have brackets inside
        self._ellipses: list[int] = []
        self._brackets: list[Bracket] = []

    def words(self) -> Told:
        """The words of all parts, with their offsets into the whole text."""
        bare = [self._bare(start, end) for start, end in self.parts]
        self.inside = any("[" in part for part in bare)
        found = [told(part, base=start) for part, (start, _) in zip(bare, self.parts, strict=True)]
        if len(found) == 1:
            return found[0]
        words, starts, ends = (tuple(chain.from_iterable(column)) for column in list(zip(*found, strict=True))[:3])
        rows = b"".join(part.rows for part in found) if all(part.rows or not part.words for part in found) else b""
        return Told(words, starts, ends, np.concatenate([part.hashes for part in found]), rows)

    def markers(self, starts: Sequence[int]) -> frozenset[int]:
        """The words that may be note numbers."""
        if not _DIGIT.search(self.text):
            return NONE
        glued = {match.start() for a, b in self.parts for match in GLUED_MARKER.finditer(self.text, a, b)}
        return frozenset(i for i, start in enumerate(starts) if start in glued)

    def _bare(self, start: int, end: int) -> str:
        """One part with blanks for the editor's marks."""
        if not self.skip and not _MAY_BE_EDITED.search(self.text, start, end):
            return self.text[start:end]
        inner = [(max(a, start) - start, min(b, end) - start) for a, b in self.skip if a < end and b > start]
        source = blank(self.text[start:end], inner) if inner else self.text[start:end]
        if markers := _markers(source):
            source = blank(source, markers)
        if ellipses := self._find_ellipses(source, start):
            source = blank(source, ellipses)
        enclosed = self._find_enclosed(source, start) if "[" in source or "(" in source else ()
        return blank(source, enclosed) if enclosed else source

    def _find_ellipses(self, source: str, base: int) -> list[Span]:
        spans = [found.span() for found in _ELLIPSIS.finditer(source)]
        self._ellipses += [base + start for start, _ in spans]
        return spans

    def _find_enclosed(self, source: str, base: int) -> list[Span]:
        """The spans of remarks and of whole words in brackets; brackets inside a word stay with the word."""
        spans: list[Span] = []
        for found in _ENCLOSED.finditer(source):
            inner = found.group(1) or found.group(2)
            if is_remark(inner):
                self.remarks.append(found.group())
            elif found.group(1) is None or _touches_a_word(source, found):
                continue
            elif words := told(inner).words:
                start, end = found.span(1)
                self._brackets.append(Bracket(inner, words, base + start, base + end))
            spans.append(found.span())
        return spans

    def joints(self, starts: Sequence[int]) -> dict[int, Opening]:
        """What stands before each word that has something before it; `len(starts)`: after the last word."""
        joints: dict[int, Opening] = {}
        for offset in self._ellipses:
            i = _index(starts, offset)
            before = joints.get(i, _NOTHING)
            joints[i] = Opening(True, before.interrupted, before.brackets)
        for start, _ in self.parts[1:]:
            i = _index(starts, start)
            before = joints.get(i, _NOTHING)
            joints[i] = Opening(before.ellipsis, True, before.brackets)
        for bracket in self._brackets:
            i = _index(starts, bracket.start)
            before = joints.get(i, _NOTHING)
            joints[i] = Opening(before.ellipsis, before.interrupted, (*before.brackets, bracket))
        return joints


def _markers(source: str) -> list[Span]:
    """The note markers and page numbers of a stretch."""
    notes = NOTE_MARKER.finditer(source) if "[" in source else ()
    pages = PAGE_NUMBER.finditer(source) if "[" in source or "{" in source else ()
    return [*(found.span() for found in notes if _is_marker(found.group())), *(found.span() for found in pages)]


def _is_marker(marker: str) -> bool:
    """Four digits in brackets are a year that the editor put in, not a note."""
    return not regex.fullmatch(r"\[\d{4}\]", marker)


def _touches_a_word(source: str, found: regex.Match[str]) -> bool:
    before, after = source[max(found.start() - 1, 0) : found.start()], source[found.end() : found.end() + 1]
    return any(not side.isspace() and _LETTER.fullmatch(side) for side in (before, after))


def _index(starts: Sequence[int], offset: int) -> int:
    return bisect_left(starts, offset)
