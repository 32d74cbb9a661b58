"""What changed between a quotation and a place, once their words are aligned: marked edits and unmarked differences.

In: the quotation, the text and the blocks of the aligned path. Out: `Changes`: words omitted at ellipses, pairs
replaced by brackets, and each unmarked difference with its flag, its words as they stand and the offsets of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from whence.link.comparing.align import Joint
from whence.link.comparing.blocks import Block
from whence.link.comparing.capitals import is_name
from whence.link.comparing.loudness import Said, flag, numbers
from whence.link.comparing.quoted import Bracket, Quoted
from whence.link.comparing.searchable import Searchable, Window
from whence.link.comparing.signs import are_signed
from whence.models import Difference, Span

_PASSAGE = 40  # words left out unmarked: beyond, and beyond the quotation's length, it is two passages
_NUMBER_WORDS = 3  # more than on the other side that a number may be spelled with: forty-four, 44
_EDGE = 3  # words at the edge of a quotation that may stand for others; of more, it is not said which
_INTERRUPTION = 25  # words of "he said" between two parts of a quotation in the place
_CLOSED = regex.compile(r"[,.;:?!…—–-]*[\"”»’']+\s")
_ENDED = regex.compile(r"[,.;:?!…—–-]+[\"”»’']+\s|[\"”»]\s")  # no plural's apostrophe
_OPENED = regex.compile(r"\s[\"“«‘'„]+\s?[(\[…]*\s?\Z")
_PAIRWISE = 4  # as many words changed on both sides are listed one by one, up to this
_SENTENCE_END = regex.compile(r"[.!?…:;。！？][\"”’'»)\]\[\d]*\s|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Changes:
    """`places` are the stretches of the text (in words) that the quotation's marks join; `widest` the most words that
    one mark passes over; `edits` counts brackets inside words; `equal_words` are the quotation's that stand there."""

    places: tuple[Window, ...]
    differences: tuple[Difference, ...]
    omitted: tuple[str, ...]
    replaced: tuple[tuple[str, str], ...]
    edits: int
    widest: int
    equal_words: tuple[str, ...]
    score: float

    @property
    def equal(self) -> int:
        """How many of the quotation's words stand in the place."""
        return len(self.equal_words)


def changes(quoted: Quoted, found: Searchable, path: Sequence[Block]) -> Changes | None:
    """The changes along a path of blocks; None where no word is equal."""
    if len(path) == 1 and path[0].equal and not quoted.joints and not quoted.edited:  # word for word
        return Changes((path[0].found,), (), (), (), 0, 0, quoted.words, 1.0)
    kept = _one_passage(path, len(quoted))
    if not any(block.equal for block in kept):
        return None
    edits = sum(_edits(quoted, found, block) for block in kept if block.equal) if quoted.edited else 0
    return _Account(quoted, found).of(kept, edits)


def _edits(quoted: Quoted, found: Searchable, block: Block) -> int:
    """How many of a block's equal words have brackets inside that the place has not."""
    (i, i1), (j, j1) = block.quoted, block.found
    edited = quoted.edited.intersection(range(i, i1))
    if i1 - i != j1 - j:
        return bool(edited) and "[" not in found.text[slice(*found.span(j, j1))]
    return sum("[" not in found.text[slice(*found.span(j + k - i, j + k - i + 1))] for k in edited)


def _one_passage(blocks: Sequence[Block], length: int) -> Sequence[Block]:
    """Of a path that passes unmarked over more than a passage, the side with more of the quotation."""
    wide = max(_PASSAGE, length)
    cuts = [
        k
        for k, b in enumerate(blocks)
        if not b.equal and not b.marked and b.found[1] - b.found[0] - (b.quoted[1] - b.quoted[0]) > wide
    ]
    if not cuts or not any(block.equal for block in blocks):
        return blocks
    sides = [(a, b) for a, b in zip([0, *(k + 1 for k in cuts)], [*cuts, len(blocks)], strict=True) if a < b]
    a, b = max(sides, key=lambda side: sum(block.size for block in blocks[side[0] : side[1]] if block.equal))
    first, last = blocks[a], blocks[b - 1]
    before = Block(False, (0, first.quoted[0]), (first.found[0], first.found[0]))
    after = Block(False, (last.quoted[1], length), (last.found[1], last.found[1]))
    return [
        block for block in (before, *blocks[a:b], after) if block.equal or block.size or block.found[0] < block.found[1]
    ]


class _Account:
    """The changes while they are gathered."""

    def __init__(self, quoted: Quoted, found: Searchable) -> None:
        self.quoted = quoted
        self.found = found
        self.differences: list[Difference] = []
        self.omitted: list[str] = []
        self.replaced: list[tuple[int, str, str]] = []  # the word before which the bracket stands; its words; theirs
        self.widest = 0
        self.only_found = 0
        self._passed: set[int] = set()  # joints at which words were passed over

    def of(self, blocks: Sequence[Block], edits: int) -> Changes:
        """All changes along the blocks, in the order of the quotation."""
        words: list[str] = []
        for k, block in enumerate(blocks):
            if block.equal or self._is_furniture(block) or self._is_a_sign(block):
                words += self.quoted.words[block.quoted[0] : block.quoted[1]]
            elif block.marked:
                self._pass_over(block)
            else:
                self._change(block, at_start=k == 0, at_end=k + 1 == len(blocks))
        self._add_brackets(blocks)
        return Changes(
            places=_places(blocks),
            differences=tuple(self.differences),
            omitted=tuple(self.omitted),
            replaced=tuple((ours, theirs) for _, ours, theirs in sorted(self.replaced)),
            edits=edits,
            widest=self.widest,
            equal_words=tuple(words),
            score=round(len(words) / max(1, len(self.quoted) + self.only_found), 4),
        )

    def _is_furniture(self, block: Block) -> bool:
        """Whether words that only the quotation has are note or page numbers: the same in the place, or none there."""
        (i, i1), (j, j1) = block.quoted, block.found
        if i == i1 or j < j1:
            return False
        there = self.found.furniture_before(j)
        following = iter(there)
        same = all(word in following for word in self.quoted.words[i:i1])
        return same or (not there and all(k in self.quoted.markers for k in range(i, i1)))

    def _pass_over(self, block: Block) -> None:
        """Words of the place that stand where the quotation has an ellipsis, an interruption or a bracket."""
        opening = self.quoted.joints[block.quoted[0]]
        first, last = block.found
        self._passed.add(block.quoted[0])
        if self._is_interruption(block.found) and not opening.brackets:
            return
        if opening.joint is Joint.BRACKET:
            self._replace(block.quoted[0], self.found.words[first:last], self._found_text(block.found))
            return
        first, last, brackets = self._without_shared_brackets(first, last, opening.brackets)
        if first < last:
            self.widest = max(self.widest, last - first)
            self.omitted.append(self._found_text((first, last)))
        self.replaced += [(block.quoted[0], bracket.text, "") for bracket in brackets]

    def _without_shared_brackets(
        self, first: int, last: int, brackets: Sequence[Bracket]
    ) -> tuple[int, int, list[Bracket]]:
        """Words passed over at an ellipsis less those that both texts have in brackets there."""
        own: list[Bracket] = []
        for bracket in brackets:
            size = len(bracket.words)
            if tuple(self.found.words[first : first + size]) == bracket.words:
                first += size
            elif last - size >= first and tuple(self.found.words[last - size : last]) == bracket.words:
                last -= size
            else:
                own.append(bracket)
        return first, last, own

    def _replace(self, i: int, found: Sequence[str], text: str) -> None:
        """The pair of what the brackets hold and what stands there; nothing where these are the same words."""
        brackets = self.quoted.joints[i].brackets
        if [word for bracket in brackets for word in bracket.words] != list(found):
            self.replaced.append((i, " ".join(bracket.text for bracket in brackets), text))

    def _add_brackets(self, blocks: Sequence[Block]) -> None:
        """The brackets at which nothing was passed over: words added, or put for the words at the passage's edge."""
        for i, opening in sorted(self.quoted.joints.items()):
            if not opening.brackets or i in self._passed:
                continue
            edge = range(0)
            if i == 0 and blocks[0].equal:
                edge = self._before(blocks[0].found[0], len(opening.brackets[0].words) + 3)
            self._replace(
                i,
                [self.found.word(k) for k in edge],
                self._found_text((edge[0], edge[-1] + 1)) if edge else "",
            )

    def _before(self, place: int, most: int) -> range:
        """The words between the start of the sentence and a place, where these are few."""
        first = place
        while first > 0 and place - first <= most and not self._starts_sentence(first):
            first -= 1
        return range(first, place) if place - first <= most else range(0)

    def _starts_sentence(self, place: int) -> bool:
        return bool(_SENTENCE_END.search(self.found.text[self.found.ends[place - 1] : self.found.starts[place]]))

    def _change(self, block: Block, *, at_start: bool, at_end: bool) -> None:
        """An unmarked change, unless it lies within brackets of either text."""
        block = self._at_the_edge(block, at_start=at_start, at_end=at_end)
        (i, i1), (j, j1) = block.quoted, block.found
        if i == i1 and (self._is_interruption(block.found) or all(k in self.found.asides for k in range(j, j1))):
            return
        if i == i1 and all(k in self.found.optional for k in range(j, j1)):
            self.omitted.append(self._found_text(block.found))
            return
        for ours, theirs in self._paired(block):
            if not self._edited_inside(ours, theirs):
                self.only_found += max(0, theirs[1] - theirs[0] - (ours[1] - ours[0]))
                self.differences.append(self._difference(ours, theirs))

    def _is_a_sign(self, block: Block) -> bool:
        """Whether the words that one side has more stand as a sign on the other: 50 percent, 50%."""
        (i, i1), (j, j1) = block.quoted, block.found
        q, f = self.quoted, self.found
        if j == j1:
            return are_signed(
                q.words[i:i1], f.text, f.ends[j - 1] if j else 0, f.starts[j] if j < len(f) else len(f.text)
            )
        return i == i1 and are_signed(
            f.words[j:j1], q.text, q.ends[i - 1] if i else 0, q.starts[i] if i < len(q) else len(q.text)
        )

    def _is_interruption(self, words: Window) -> bool:
        """Whether words of the place stand outside its own quotation marks: “…,” he said, “…”."""
        j, j1 = words
        if not 0 < j < j1 < len(self.found) or j1 - j > _INTERRUPTION:
            return False
        text, starts, ends = self.found.text, self.found.starts, self.found.ends
        return bool(_CLOSED.match(text[ends[j - 1] : starts[j]]) and _OPENED.search(text[ends[j1 - 1] : starts[j1]]))

    def _at_the_edge(self, block: Block, *, at_start: bool, at_end: bool) -> Block:
        """A few words that only the quotation has at its edge are set against as many of the sentence in the place;
        a number against as many as spell the same number (forty-four, 44)."""
        (i, i1), (j, j1) = block.quoted, block.found
        if at_start == at_end:
            return block
        at = j1 if at_start else j
        room = self._room(at, max(i1 - i, j1 - j) + _NUMBER_WORDS, backwards=at_start)
        width = self._spelling_of(self.quoted.words[i:i1], at, room, at_start)
        if width is None and j == j1 and i1 - i > _EDGE:
            return block
        if width is None:
            width = min(room, i1 - i) if j == j1 else j1 - j
        return Block(False, (i, i1), self._beside(at, width, at_start))

    def _spelling_of(self, words: Sequence[str], place: int, room: int, before: bool) -> int | None:
        """The width beside a place that holds the numbers of some words, or as many; None where these have none."""
        mine = self._values(words)
        beside = [self._beside(place, w, before) for w in range(1, room + 1)] if mine else []
        theirs = [self._values([self.found.word(k) for k in range(*side)]) for side in beside]
        same = [w for w, values in enumerate(theirs, 1) if values == mine]
        as_many = [w for w, values in enumerate(theirs, 1) if len(values) == len(mine) and w <= len(words)]
        return next(iter(same or as_many), None)

    def _values(self, words: Sequence[str]) -> list[tuple[str, float | str]]:
        return numbers(words, self.quoted.language)

    def _room(self, place: int, most: int, *, backwards: bool) -> int:
        """How many words of the same sentence there are on one side of a place, up to `most`."""
        room = 0
        if backwards:
            while room < most and place - room > 0 and not self._starts_sentence(place - room):
                room += 1
        else:
            while room < most and place + room < len(self.found) and not self._ends_speech(place + room):
                room += 1
        return room

    def _ends_speech(self, place: int) -> bool:
        """Whether the sentence or its quotation marks end before a place: what follows is nobody's quoted words."""
        gap = self.found.text[self.found.ends[place - 1] : self.found.starts[place]] if place else ""
        return bool(_SENTENCE_END.search(gap) or _ENDED.match(gap))

    @staticmethod
    def _beside(place: int, width: int, before: bool) -> Window:
        return (place - width, place) if before else (place, place + width)

    def _paired(self, block: Block) -> Iterator[tuple[Window, Window]]:
        (i, i1), (j, j1) = block.quoted, block.found
        if i1 - i == j1 - j <= _PAIRWISE:
            yield from (((i + k, i + k + 1), (j + k, j + k + 1)) for k in range(i1 - i))
        else:
            yield block.quoted, block.found

    def _edited_inside(self, ours: Window, theirs: Window) -> bool:
        """Whether two words differ only by what is in brackets inside the quoted one: walk[ed] for walking."""
        if ours[1] - ours[0] != 1 or theirs[1] - theirs[0] != 1 or ours[0] not in self.quoted.edited:
            return False
        raw = self.quoted.text[self.quoted.starts[ours[0]] : self.quoted.ends[ours[0]]]
        pattern = "".join(
            ".*" if piece.startswith("[") else regex.escape(piece)
            for piece in regex.split(r"(\[[^\]]*\])", raw.casefold())
        )
        if not regex.fullmatch(pattern, self.found.word(theirs[0])):
            return False
        self.replaced.append((ours[0], raw, self._found_text(theirs)))
        return True

    def _difference(self, ours: Window, theirs: Window) -> Difference:
        quoted_span, found_span = self._quoted_span(ours), self.found.span(*theirs)
        op = "insert" if ours[0] == ours[1] else "delete" if theirs[0] == theirs[1] else "replace"
        return Difference(
            op=op,
            quoted=self.quoted.text[slice(*quoted_span)],
            found=self.found.text[slice(*found_span)],
            flag=self._flag(ours, theirs),
            quoted_span=quoted_span,
            found_span=found_span,
        )

    def _flag(self, ours: Window, theirs: Window) -> str | None:
        return flag(self._quoted_said(ours), self._found_said(theirs), self.quoted.language)

    def _quoted_span(self, words: Window) -> Span:
        first, last = words
        if first < last:
            return self.quoted.starts[first], self.quoted.ends[last - 1]
        point = self.quoted.ends[first - 1] if first else self.quoted.starts[0]
        return point, point

    def _found_text(self, words: Window) -> str:
        return self.found.text[slice(*self.found.span(*words))]

    def _quoted_said(self, words: Window) -> list[Said]:
        q, also, language = self.quoted, self.found.text, self.quoted.language
        return [
            Said(q.words[k], is_name(q.text, q.starts[k], q.ends[k], also=also, language=language))
            for k in range(*words)
        ]

    def _found_said(self, words: Window) -> list[Said]:
        f, also, language = self.found, self.quoted.text, self.quoted.language
        return [
            Said(f.word(k), is_name(f.text, f.starts[k], f.ends[k], also=also, language=language))
            for k in range(*words)
        ]


def _places(blocks: Sequence[Block]) -> tuple[Window, ...]:
    """The stretches of the text between the words that marks pass over; edges without an equal word left out."""
    first = next(k for k, block in enumerate(blocks) if block.equal)
    last = max(k for k, block in enumerate(blocks) if block.equal)
    places: list[Window] = []
    fresh = True
    for block in blocks[first : last + 1]:
        if block.marked:
            fresh = True
        elif fresh:
            places.append(block.found)
            fresh = False
        else:
            places[-1] = (places[-1][0], block.found[1])
    return tuple(places)
