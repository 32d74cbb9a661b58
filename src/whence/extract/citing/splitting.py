"""The references of one note or entry of a bibliography, each with the words that cite it.

In: a layout and stretches of it. Out: `Member`s: what the reference parser finds, and the back references ("Ibid.")
that stand in prose between.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import regex

from whence.extract.blocks import Layout
from whence.extract.citing.cases import cases, cited_at
from whence.extract.citing.members import Member
from whence.extract.citing.opinions import is_aside, judgments, laws
from whence.extract.citing.shortforms import CALLED, SHORT_TITLE, led, short_form
from whence.extract.references import Source, parse
from whence.extract.sentences import sentences
from whence.models import CSL, MarkKind, Reference, Span, content_id

_BACK_WORDS = (
    "bid",
    "Id.",
    "id.",
    "Ebd",
    "ebd",
    "Ebenda",
    "ebenda",
    "cit",
    "wie Anm",
    "wie Fn",
    "supra",
    "a.a.O",
    "a. a. O",
    "b i d",
    "bi d",
)
_LOCATED = r"(?:,?\s(?:at\s|pp?\.\s?|S\.\s?|[Vv]ol(?:ume|\.)\s)?[\p{N}ivxlcIVX]+(?:[–-][\p{N}]+)?)?"
_NAMED = (
    r"\p{Lu}[\p{L}’'.-]+(?:(?:,\s\p{Lu}[\p{L}’'-]+)*,?\s(?:and|&|und)\s\p{Lu}[\p{L}’'-]+|\set\sal\.)?"
    r"(?:,\s[“\"]?\p{Lu}[^,.;:()“”\"]{1,80}[,.]?[”\"]?)?"
)
_BACK = regex.compile(
    r"(?<![\p{L}\p{N}])(?:(?:[Ii]bid(?:em)?\b\.?|[Ee]bda?\.|[Ee]benda\b"
    r"|(?<=[\p{N}\]:*’']\s)[IlZ1]?\s?b\s?i\s?d\s?\.(?=[,\s\[]|$)"  # as scans have it: "72 bid., p. 5-13"
    r"|Id\.(?=\s(?:at\s|\(|¶|§)|[;,.]|\s*$|\s\p{Lu})|id\.(?=\sat\s|\s\())"
    rf"|{_NAMED}(?:,?\s(?:(?:op|loc|art)\.?\s?cit\.?|\((?:wie|siehe|s\.)\s(?:oben,?\s)?(?:Anm|Fn)\.\s?\p{{N}}{{1,4}}\),?|a\.\s?a\.\s?O\.|supra(?:\sat\b|(?:,?\s(?:notes?|nn?\.)\s\p{{N}}{{1,4}})?)))){_LOCATED}"
)
_BACK_HINT = regex.compile(
    r"[Ii]bid|b\s?i\s?d\s?\.|(?:op|loc|art)\.?\s?cit|(?:Anm|Fn)\.|[Ii]d\.|[Ee]b(?:da?\.|enda)|supra|a\.\s?a\.\s?O"
)
"""Without one of these `_BACK` need not be tried."""
_TITLE_AND_PAGE = regex.compile(
    r"(?<![\p{L}\p{N}])(?P<title>\p{Lu}[\p{L}’'-]+(?:\s(?:(?:of|the|and|for|on|to|in)\s){0,2}\p{Lu}[\p{L}’'-]+){1,8}),\s"
    r"(?:Vol(?:ume|\.)\s?[\p{N}IVXLl]+[,.]?\s)?pp?\.\s?[\p{L}\p{N}][\p{L}\p{N}–, -]{0,12}\.?[^\p{Ll}]{0,6}$"
)
_TITLE_LIKE = regex.compile(r"(?:[^\s\p{Ll}]\S*\s+(?:(?:of|the|and|for|on|to|in|by|at|from)\s+){0,2}){2,14}\S+")
"""Words with capitals and numbers throughout."""
_NAME_LENGTH = 90
_NAME_ALONE = regex.compile(r"\s*(?:[Ss]ee\s)?(?:[Tt]he\s)?(?P<name>\p{Lu}[^\s.;:(),]+(?:\s[^\s.;:(),]+){1,7})[.;]?\s*")
"""A name that is all a note says: a reference only if a work was said to be cited so."""
_EXPLAINS = regex.compile(r"\([“\"]")
"""A quotation in brackets behind a citation, which is its explanation."""
_UNREAD = regex.compile(
    r"\b[Ss]ee\s(?:also\s)?(?!(?:Chapter|Section|Part|Volume|Appendix|Note|Figure|Table)\s)[\p{Lu}\p{N}“\"][^.]{8,}\.|(?<=\p{N}\s)\((?:1[89]|20)\p{N}{2}\)"
)
"""A citation that the parser took for prose."""
_WHOLE = regex.compile(r"\p{Ll}{3}[\p{P}]*[.!?][\"”’)]*\s+(?=\P{Ll})")
_LEAST, _ADJACENT, _TOLD_BEHIND = 8, 8, 120
_LONGEST = 240
_UNSURE = 0.2
_TELLING = frozenset(["title", "number", "URL", "DOI", "container-title", "archive"])


class Splitter:
    """Splits the notes of one document; its marks of emphasis are looked up by place."""

    def __init__(self, layout: Layout, reading: str) -> None:
        self._layout = layout
        self.reading = reading
        self._slanted = [m for m in layout.reading.marks if m.data.get("style") == "italic"]
        self._starts = [mark.start for mark in self._slanted]
        self._cited = [mark for mark in layout.reading.marks if mark.kind is MarkKind.CITED and mark.start < mark.end]
        self._back_words = [word for word in _BACK_WORDS if word in layout.flat]
        self._cited_at = [mark.start for mark in self._cited]

    def split(self, span: Span, note: str | None) -> list[Member]:
        """The references of a stretch in order, each with its words."""
        flat = self._layout.flat
        found = self._with_fields(span, note, [*self._before_cases(self._parsed(span, note))])
        made: list[Member] = []
        for reference in self._with_back_references(found, span, note):
            made += self._between(made[-1].reference.end if made else span[0], reference.start, note)
            joined = bool(made) and ";" in flat[made[-1].reference.end - 1 : reference.start]
            read = next((one.reference.end for one in reversed(made) if one.maybe is None), span[0])
            between = flat[read : reference.start]
            late, unread = _WHOLE.search(between) is not None, _UNREAD.search(between) is not None
            words = flat[reference.start : reference.end]
            made.append(Member(reference, words, joined, late, unread, case=cited_at(words)))
        made += self._between(made[-1].reference.end if made else span[0], span[1], note)
        made = list(self._plainly_titled(span, made, note))
        ends = [*(member.reference.start for member in made[1:]), span[1]]
        return [
            replace(member, behind=flat[member.reference.end : min(end, member.reference.end + _TOLD_BEHIND)])
            for member, end in zip(made, ends, strict=False)
        ]

    def in_prose(self, span: Span) -> Iterator[list[Member]]:
        """The back references of a running paragraph, each row with the reference right before it: farther ones would
        be guesses."""
        told = any(self._layout.flat.find(word, *span) >= 0 for word in self._back_words)
        if not told or not _BACK_HINT.search(self._layout.flat, *span) or not _BACK.search(self._layout.flat, *span):
            return
        row: list[Member] = []
        for one in self.split(span, None):
            if not _is_back(one) and is_aside(self._layout.flat, one.reference.start, span[0]):
                continue
            if row and one.reference.start - row[-1].reference.end > _ADJACENT:
                yield row
                row = []
            row = [*row, one] if _is_back(one) else [one]
        yield row

    def _plainly_titled(self, span: Span, found: Sequence[Member], note: str | None) -> Iterator[Member]:
        """With what stands right before a back reference as a title and page, which the parser takes for prose: "Final
        Report, Volume I, p. 42. 36 Ibid."."""
        behind = span[0]
        for one in found:
            at = one.reference.start
            title = _TITLE_AND_PAGE.search(self._layout.flat, max(behind, at - _LONGEST), at) if _is_back(one) else None
            if title and at - behind > _ADJACENT:
                identity = content_id(self.reading, "reference", *title.span())
                work = {"type": "document", "title": title["title"], "custom": {"note": title.group().strip()}}
                reference = Reference(identity, title.start(), title.end(), work, note, confidence=_UNSURE)
                yield Member(reference, title.group())
            behind = one.reference.end
            yield one

    def whole(self, span: Span, note: str | None) -> list[Member]:
        """The stretch, or its first sentence where that reads as a title, as one reference that is little sure."""
        flat = self._layout.flat
        explained = flat.find(' ("', *span)
        span = (span[0], explained) if explained > span[0] else span
        several = sentences(flat, span)
        if len(several) > 1:
            span = several[0]
            if not _TITLE_LIKE.fullmatch(flat[slice(*span)].strip()):
                return []
        if span[1] - span[0] > _LONGEST or not any(map(str.isdigit, flat[slice(*span)])):
            return []
        identity = content_id(self.reading, "reference", *span)
        words = " ".join(flat[slice(*span)].split())
        work = {"type": "document", "custom": {"note": words}}
        return [Member(Reference(identity, *span, work, note, confidence=_UNSURE), words)]

    def _with_fields(self, span: Span, note: str | None, parsed: Sequence[Reference]) -> Sequence[Reference]:
        """The works that a reference manager's fields cite, in place of what was read from their words."""
        fields = self._cited[bisect_left(self._cited_at, span[0]) : bisect_left(self._cited_at, span[1])]
        if not fields:
            return parsed
        found = [one for one in parsed if not any(one.start < mark.end and mark.start < one.end for mark in fields)]
        for mark in fields:
            for order, item in enumerate(mark.data["items"]):
                identity = content_id(self.reading, "reference", mark.start, mark.end, order)
                found.append(Reference(identity, mark.start, mark.end, without_locator(item), note))
        return sorted(found, key=lambda reference: (reference.start, reference.end))

    def _between(self, start: int, end: int, note: str | None) -> list[Member]:
        """What reads as a short title in what the parser took for prose."""
        if end - start < _LEAST:
            return []
        flat = self._layout.flat
        cited = judgments(self.reading, flat, (start, end), note)
        if note is not None:
            others = laws(self.reading, flat, (start, end), note)
            cited += [one for one in others if not any(_meet(one.reference, case.reference) for case in cited)]
        titled = [
            Member(self._back(found.span(), note), found.group(), maybe=(found["name"], found["title"]))
            for found in SHORT_TITLE.finditer(flat, start, end)
        ]
        called = [
            Member(self._back(found.span(), note), found.group(), maybe=(found["name"], ""))
            for found in CALLED.finditer(flat, start, end)
            if note is not None
        ]
        if end - start < _NAME_LENGTH and (alone := _NAME_ALONE.fullmatch(flat, start, end)):
            called.append(Member(self._back(alone.span("name"), note), alone["name"], maybe=(alone["name"], "")))
        titled += [one for one in called if not any(_meet(one.reference, other.reference) for other in titled)]
        free = [one for one in titled if not any(_meet(one.reference, case.reference) for case in cited)]
        return sorted([*free, *cited], key=lambda member: member.reference.start)

    def _before_cases(self, found: Sequence[Reference]) -> Iterator[Reference]:
        """The references; one in which a judgment's short citation stands ends before it."""
        for reference in found:
            span = reference.start, reference.end
            if _EXPLAINS.match(self._layout.flat, span[0] - 1) and not (reference.work or {}).get("issued"):
                continue
            short = (case for case in cases(self._layout.flat, span) if case.is_short)
            inside = next(short, None)
            if inside is None or inside.start <= reference.start + led(self._layout.flat[slice(*span)]):
                yield reference
            else:
                yield from _until(reference, inside.start)

    def _with_back_references(self, found: Sequence[Reference], span: Span, note: str | None) -> Iterator[Reference]:
        """The references, and one for each "Ibid." outside them; a reference ends before an "Ibid." inside it."""
        flat = self._layout.flat
        told = _BACK_HINT.search(flat, *span) is not None
        backs = [match.span() for match in _BACK.finditer(flat, *span)] if told else []
        at = 0
        for reference in found:
            while at < len(backs) and backs[at][0] < reference.start:
                yield self._back(backs[at], note)
                at += 1
            inside = at
            while at < len(backs) and backs[at][0] < reference.end:
                at += 1
            later = [back for back in backs[inside:at] if back[0] > reference.start + 1]
            if not later and at > inside and self._goes_on(backs[inside], reference):
                yield self._back(backs[inside], note)
                yield from self._parsed((backs[inside][1], reference.end), note)
            elif later and not reference.short_form:
                yield from _until(reference, later[0][0])
                yield from (self._back(back, note) for back in later)
            else:
                yield reference
        yield from (self._back(back, note) for back in backs[at:])

    def _goes_on(self, back: Span, reference: Reference) -> bool:
        """Whether another reference stands behind an "Ibid." in what was taken for one: "Ibid.; Coll, Ghost Wars"."""
        return self._layout.flat.startswith(";", back[1]) and reference.end - back[1] >= _LEAST

    def _parsed(self, span: Span, note: str | None) -> Sequence[Reference]:
        """The references that are read from a stretch."""
        words = self._layout.flat[slice(*span)]
        return parse(words, source=Source(self.reading, note, span[0]), italics=self._italics(*span))

    def _back(self, span: Span, note: str | None) -> Reference:
        return Reference(content_id(self.reading, "reference", *span), *span, None, note, short_form="ibid")

    def _italics(self, start: int, end: int) -> list[Span]:
        inside = self._slanted[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [(mark.start, mark.end) for mark in inside]


def without_locator(item: Mapping[str, Any]) -> CSL:
    """The cited work alone: the locator is the citation's."""
    return {name: value for name, value in item.items() if name not in ("locator", "label")}


def _meet(one: Reference, other: Reference) -> bool:
    return one.start < other.end and other.start < one.end


def _is_back(member: Member) -> bool:
    return member.maybe is None and (member.reference.short_form or short_form(member.words)) is not None


def _until(reference: Reference, end: int) -> Iterator[Reference]:
    """The reference up to a place, where a title or the like stands before it: else it was prose."""
    fields = tuple(field for field in reference.fields if field.end <= end)
    if any(field.name in _TELLING for field in fields):
        yield replace(reference, end=fields[-1].end, fields=fields)
