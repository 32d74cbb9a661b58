"""Names before they are settled: what stands where, and how sure its kind is.

In: a `Layout`. Out: `Draft`s in order of the text, those in headings and in capitals marked as doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from whence.extract.blocks import Block, Layout, Shape
from whence.extract.lexicon import entries
from whence.extract.names import lexicon as lex
from whence.extract.names.kinds import ORGANISATION, PLACE
from whence.extract.names.runs import Run, runs
from whence.extract.names.segments import pieces
from whence.extract.names.words import SMALL, Piece, is_possessive
from whence.models import NameKind, Span

_VERBS_SHOUTED = frozenset("IS WHO IT ARE OR".split())
"""In capitals throughout, these are words rather than the bodies with these initials."""
_SMALL_SHOUTED = frozenset("OF THE FOR ON IN AND AT AGAINST TO WITH DE LA BY".split())


_LINE = 200
_ENDS = (".", "!", "?", ":", ";", '"', "”", ")")


@dataclass(slots=True)
class Draft:
    """A name that may stand at `start`. `doubtful`: in a heading or in capitals, where every word has a capital;
    `begins`: at a sentence's beginning. `owner`: the words behind it belong to it ("Iran's")."""

    start: int
    end: int
    words: str
    kind: NameKind | None
    sure: int
    office: Span | None = None
    full: str | None = None
    begins: bool = False
    doubtful: bool = False
    owner: bool = False
    short: bool = False
    anchor: str | None = None


def drafts(layout: Layout, blocks: Iterable[Block]) -> list[Draft]:
    """The drafts of these blocks, in order; linear in their length."""
    found: list[Draft] = []
    for block in blocks:
        if block.shape is Shape.EXTRANEOUS:
            continue
        heading = block.shape in (Shape.HEADING, Shape.TABLE)
        for run in _parted(layout.text, runs(layout.text, (block.start, block.end), skipped=_only_begin())):
            shouted, planned = _planned(run.words)
            if planned:
                doubtful = heading or shouted or _fills_line(layout.text, run)
                found += [_draft(run, plan, doubtful) for plan in planned]
    return found


def _parted(text: str, found: Iterable[Run]) -> Iterator[Run]:
    """The runs, those parted that a hyphen joins of names: "Pakistan-Afghanistan border", "U.S.-Canada trade",
    "WHO-led"."""
    for run in found:
        if text.find("-", run.starts[0], run.ends[-1] + 1) < 0:
            yield run
            continue
        cut = next((n for n, word in enumerate(run.words) if "-" in word and _hyphen(word)), None)
        if cut is None:
            yield run
        else:
            yield from _cut(run, cut, _hyphen(run.words[cut]))
        if text[run.ends[-1] : run.ends[-1] + 1] == "-":
            tied = _TIED.match(text, run.ends[-1])
            if tied and _is_land(tied[1]):
                yield Run((tied[1],), (tied.start(1),), (tied.end(1),), False)


_TIED = re.compile(r"-([A-Z][a-z]+)\b")


def _cut(run: Run, at: int, hyphen: int) -> Iterator[Run]:
    """A run in two: before the hyphen in its word `at` and, where a name stands behind it, what follows."""
    word, start = run.words[at], run.starts[at]
    middle = start + hyphen
    yield Run((*run.words[:at], word[:hyphen]), run.starts[: at + 1], (*run.ends[:at], middle), run.begins)
    first = at if word[hyphen + 1].isupper() else at + 1
    rest = (word[hyphen + 1 :], *run.words[at + 1 :])[first - at :]
    if rest and any(word[:1].isupper() for word in rest):
        yield Run(rest, (middle + 1, *run.starts[at + 1 :])[first - at :], run.ends[first:], False)


@lru_cache(maxsize=1 << 13)
def _hyphen(word: str) -> int:
    """Where the hyphen stands that ties two countries, or a word with a small letter to an acronym that a list knows;
    0 where none does."""
    left, hyphen, right = word.partition("-")
    if not hyphen or not left or not right:
        return 0
    if right[0].islower():
        entry = lex.known(left) if left.isupper() and len(left) > 1 else None
        return len(left) if entry is not None and entry.exact else 0
    return len(left) if _is_land(left) and _is_land(right) else 0


def _is_land(word: str) -> bool:
    """A country or state; towns joined by a hyphen are one name ("Hamburg-Harburg")."""
    entry = lex.known(word)
    return entry is not None and entry.kind is PLACE and lex.key(word) in lex.lands()


@cache
def _only_begin() -> frozenset[str]:
    """Words that have a capital only where they begin a sentence: most runs, left out before anything else."""
    begin = entries("not_names") | {word for word in lex.sections()["calendar"] if not lex.bits(word) & lex.GIVEN}
    return frozenset(word.capitalize() for word in begin)


def _fills_line(text: str, run: Run) -> bool:
    """Whether the capitalised words make up most of a line that stands by itself, as in headings, lists and tables: a
    line of a paragraph ends a sentence or goes on from the line above or into the one below."""
    if len(run.words) > 12 and (run.begins or sum(word not in SMALL for word in run.words) > 12):
        return True
    start, end = run.starts[0], run.ends[-1]
    as_far = 2 * end - start
    if as_far <= min(len(text), end + _LINE) and not text[as_far - 1].isspace() and text.find("\n", end, as_far) < 0:
        return False  # so much of the line stands behind them that they cannot be most of it
    low = max(text.rfind("\n", max(0, start - _LINE), start) + 1, start - _LINE, 0)
    high = text.find("\n", end, end + _LINE)
    high = min(len(text), end + _LINE) if high < 0 else high
    line = text[low:high].strip()
    if (end - start) * 2 <= len(line) or line.endswith(_ENDS):
        return False
    above, below = text[max(0, low - _LINE) : low].rstrip(), text[high : high + _LINE].lstrip()
    return not below[:1].islower() and (not above or above.endswith(_ENDS))


class _Plan(NamedTuple):
    """What a run's words say of a draft: its first word and the one behind its last, the signs of this that are no part
    of the name, and what the draft will have."""

    first: int
    last: int
    cut: int
    words: str
    piece: Piece


@lru_cache(maxsize=1 << 15)
def _planned(words: tuple[str, ...]) -> tuple[bool, tuple[_Plan, ...]]:
    """Whether a run's words are in capitals throughout, and the drafts in it."""
    shouted = _is_shouted(words)
    spoken = tuple(_spoken(word) for word in words) if shouted else words
    return shouted, tuple([_plan(words, piece) for piece in _with_inner(spoken)])


def _plan(words: tuple[str, ...], piece: Piece) -> _Plan:
    whole = kept = " ".join(words[piece.first : piece.last])
    if piece.possessive and is_possessive(words[piece.last - 1]):
        kept = kept[: -2 if kept[-1] in "sS" else -1]
    kept = kept.rstrip("'’`,")
    return _Plan(piece.first, piece.last, len(whole) - len(kept), kept, piece)


def _draft(run: Run, plan: _Plan, doubtful: bool) -> Draft:
    first, last, cut, words, piece = plan
    office = run.span(*piece.office) if piece.office else None
    begins = run.begins and (first == 0 or bool(piece.office and piece.office[0] == 0))
    end = run.ends[last - 1] - cut
    return Draft(
        run.starts[first], end, words, piece.kind, piece.sure, office, piece.full, begins, doubtful, piece.possessive
    )


def _with_inner(words: tuple[str, ...]) -> tuple[Piece, ...]:
    """The pieces, and before a person the bodies and places that its title names ("FBI Director Robert Mueller")."""
    made: list[Piece] = []
    for piece in pieces(words):
        if piece.office is not None:
            first, last = piece.office
            made += [
                inner._replace(first=first + inner.first, last=first + inner.last)
                for inner in (pieces(words[first:last]) if last - first > 1 else ())
                if inner.kind in (ORGANISATION, PLACE) and inner.sure == 2
            ]
        made.append(piece)
    return tuple(made)


def _is_shouted(words: tuple[str, ...]) -> bool:
    """Capitals throughout, in words longer than acronyms."""
    if not words[0].isupper():
        return False
    if len(words) == 1:
        return len(words[0]) > 7 or (len(words[0]) > 5 and bool(lex.bits(words[0])))
    return any(len(word) > 3 for word in words) and all(word.isupper() for word in words)


def _spoken(word: str) -> str:
    """A word in capitals as it would stand in a sentence; acronyms that are known stay."""
    if word in _SMALL_SHOUTED or word in _VERBS_SHOUTED:
        return word.lower()
    entry = lex.known(word)
    return word if entry is not None and entry.exact else word.title().replace("'S", "'s").replace("’S", "’s")
