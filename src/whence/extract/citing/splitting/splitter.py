"""The references of one note or entry of a bibliography, each with the words that cite it.

In: a layout and stretches of it. Out: `Member`s: what the reference parser finds, and the back references ("Ibid.")
that stand in prose between.

>>> page = layout(Reading("d", "r", "Ann Lee, Silt and Sand (Ostmere: Harbour Press, 2001), 4; ibid., 9."))
>>> [one.words for one in Splitter(page, "r").split((0, len(page.flat)), "n")]
['Ann Lee, Silt and Sand (Ostmere: Harbour Press, 2001), 4;', 'ibid., 9.']
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from whence.extract.blocks import Layout
from whence.extract.citing.brackets.contents import opens_bracket
from whence.extract.citing.fields.works import Fields
from whence.extract.citing.forms.backwords import BACK, BACK_WORDS, back_places, may_point_back
from whence.extract.citing.forms.sameauthor import with_other_title
from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.forms.strings import is_joined
from whence.extract.citing.law.cases import cited_at
from whence.extract.citing.law.databases import numbered_at
from whence.extract.citing.members import Member, is_back, is_ibid, is_roman_name, is_title_alone
from whence.extract.citing.opinions.asides import asides, is_aside
from whence.extract.citing.opinions.innotes import without_pieces
from whence.extract.citing.prose.articles import with_articles
from whence.extract.citing.prose.pieces import cited_so_far, with_keepers, without_copies
from whence.extract.citing.prose.plaintitles import (
    is_place,
    reads_as_citation,
)
from whence.extract.citing.prose.titles import out_of_brackets
from whence.extract.citing.prose.unfoundnotes import cites_another
from whence.extract.citing.splitting.beforeibids import UNREAD, with_untold
from whence.extract.citing.splitting.between import between
from whence.extract.citing.splitting.civilcourts import CivilCourts
from whence.extract.citing.splitting.ends import before_cases, cited_ones, with_back_references, with_title
from whence.extract.citing.splitting.notetext import NoteText
from whence.extract.citing.splitting.parting import Parting
from whence.extract.lexicon import compiled
from whence.extract.sentences import sentences
from whence.models import Reference, Span

_TITLE_LIKE = regex.compile(r"(?:[^\s\p{Ll}]\S*\s+(?:(?:of|the|and|for|on|to|in|by|at|from)\s+){0,2}){2,14}\S+")
"""Words with capitals and numbers throughout."""
_ADJACENT, _LONGEST, _TOLD_BEHIND = 8, 240, 120
_ALSO = regex.compile(r"\s(?:and\s)?also\s(?=(?:by|in|from)\s)")
_PAGES_ALONE = regex.compile(r"\s*pp?\.?\s?[\p{N}–-]+(?:,\s(?:lines?|paras?)\s[\p{N}.–-]+)?[,;]?\s*")
"""Pages in front of what they are pages of: "pp14-15, Lee, ibid"."""


class Splitter:
    """Splits the notes of one document, and reads what points back in its paragraphs."""

    def __init__(self, layout: Layout, reading: str) -> None:
        self._text = NoteText(layout, reading)
        self.reading, self.plain = reading, self._text.plain
        self._fields = Fields(reading, self.plain, layout.reading.marks)
        self._backs = back_places(self._text.flat)
        self._courts = CivilCourts(reading, self._text.flat)
        self._parting = Parting(self._text.flat, self._text.parsed, self._text.begins_slanted)

    def split(self, span: Span, note: str | None) -> list[Member]:
        """The references of a stretch in order, each with its words."""
        return self._outside(self._courts.split(self._split, self.plain.inside(span), note))

    def _outside(self, members: Sequence[Member]) -> list[Member]:
        """The members at their places in the document."""
        return [
            replace(
                member,
                reference=self.plain.placed(member.reference),
                instead=tuple(self._outside(member.instead)) if member.instead else member.instead,
            )
            for member in members
        ]

    def _split(self, span: Span, note: str | None) -> list[Member]:
        text = self._text
        cited = list(cited_ones(text, [*with_back_references(text, self._read(span, note), span, note)]))
        told = with_untold(text, span, self._members(cited, span, note), note)
        made = [one for one in told if not _PAGES_ALONE.fullmatch(one.words)]
        made = [one for one in made if one.case or one.law or is_roman_name(one) or not is_place(one.words)]
        return _with_behind(text.flat, made, span)

    def _read(self, span: Span, note: str | None) -> Sequence[Reference]:
        """What the parser reads in a stretch, each reference as far as it really goes."""
        text, flat = self._text, self._text.flat
        whole = (
            with_title(text, reference, span[0])
            for one in out_of_brackets(flat, text.with_papers(span, note), note, parse=text.parsed)
            for kept in self._parting.without_remark(one)
            for reference in self._parting.narrowed(kept)
        )
        parted = [one for reference in whole for one in self._parting.apart(reference)]
        parsed = with_keepers(flat, without_copies(flat, parted))
        if note is not None:
            parsed = with_articles(flat, parsed, span, lambda place: text.parsed(place, note))
        return self._fields.among([*before_cases(text, without_pieces(flat, parsed, span))], span, note)

    def _members(self, cited: Sequence[Reference], span: Span, note: str | None) -> list[Member]:
        """The references with their words, and what is cited between them."""
        text, made = self._text, list[Member]()
        for one, limit in zip(cited, [*(behind.start for behind in cited[1:]), span[1]], strict=False):
            reference = with_other_title(text.flat, one, limit, lambda low, high: text.parsed((low, high), note))
            made += between(text, made[-1].reference.end if made else span[0], reference.start, note)
            made.append(_member(text, reference, made, span[0]))
        return made + between(text, made[-1].reference.end if made else span[0], span[1], note)

    def in_prose(self, span: Span) -> Iterator[list[Member]]:
        """The back references of a running paragraph, each row with the reference right before it: farther ones would
        be guesses."""
        span, flat = self.plain.inside(span), self._text.flat
        if not self._points_back(span):
            return
        row: list[Member] = []
        for one in self._split(span, None):
            if not is_back(one) and is_aside(flat, one.reference.start, span[0]):
                continue
            if row and not _is_near(flat, row[-1].reference, one.reference):
                yield self._outside(row)
                row = []
            if row and is_ibid(one) and cites_another(flat, row[-1].reference.start + 1, one.reference.start):
                one = replace(one, unread=True)
            row = [*row, one] if is_back(one) and not (row and is_title_alone(row[-1])) else [one]
        yield self._outside(row)

    def _points_back(self, span: Span) -> bool:
        """Whether words stand in a stretch that point back."""
        at, flat = bisect_left(self._backs, span[0]), self._text.flat
        if at == len(self._backs) or self._backs[at] >= span[1]:
            return False
        told = any(flat.find(word, *span) >= 0 for word in BACK_WORDS)
        return told and may_point_back(flat, span) and compiled(BACK).search(flat, *span) is not None

    def whole(self, span: Span, note: str | None) -> list[Member]:
        """The stretch, or its first sentence where that reads as a title, as one reference that is little sure."""
        flat, span = self._text.flat, self.plain.inside(span)
        explained = flat.find(' ("', *span)
        span = (span[0], explained) if explained > span[0] else span
        if reads_as_citation(_ALSO.sub(" ", flat[slice(*span)])):
            return self._outside([self._text.guessed(span, {}, note)])
        several = sentences(flat, span)
        if len(several) > 1:
            span = several[0]
            if not _TITLE_LIKE.fullmatch(flat[slice(*span)].strip()):
                return []
        if span[1] - span[0] > _LONGEST or not any(map(str.isdigit, flat[slice(*span)])):
            return []
        return self._outside([self._text.guessed(span, {}, note)])


def _member(text: NoteText, reference: Reference, before: Sequence[Member], begin: int) -> Member:
    """A reference with its words and with what stands between it and those before it in a note that begins here."""
    flat = text.flat
    words = flat[reference.start : reference.end]
    read = next((one.reference.end for one in reversed(before) if one.maybe is None), begin)
    said = flat[read : reference.start]
    return Member(
        reference,
        words,
        joined=bool(before) and is_joined(flat[before[-1].reference.end - 1 : reference.start]),
        unread=UNREAD.search(said) is not None,
        case=cited_at(words) or numbered_at(words),
        titled=text.is_slanted(reference.start + led(words)),
        rest=not before and not reference.short_form and cited_so_far(said),
    )


def _is_near(flat: str, before: Reference, one: Reference) -> bool:
    """Whether a reference stands right behind another, in no bracket of its own."""
    return one.start - before.end <= _ADJACENT and not opens_bracket(flat, before, one)


def _with_behind(flat: str, made: Sequence[Member], span: Span) -> list[Member]:
    """The references of a stretch, each with the words behind it and whether only the one before cites it."""
    ends = [*(member.reference.start for member in made[1:]), span[1]]
    until = [min(end, one.reference.end + _TOLD_BEHIND) for one, end in zip(made, ends, strict=False)]
    return [
        replace(member, behind=flat[member.reference.end : end], aside=member.aside or is_one)
        for member, end, is_one in zip(made, until, asides(flat, made, span[0]), strict=True)
    ]
