"""Where the references of a note end: before a judgment's short citation, before an "Ibid." inside what was read as
one; and whether one is but the words in front of an "Ibid.".

In: a `NoteText` and the references that were read in a stretch of it. Out: the references as they really stand there.

>>> text = NoteText(layout(Reading("d", "r", "Ann Lee, Silt (Verso, 2001), 4. Ibid., 9.")), "r")
>>> full = Reference("a", 0, 31, {"title": "Silt"}, "n")
>>> [text.flat[one.start : one.end] for one in with_back_references(text, [full], (0, 41), "n")]
['Ann Lee, Silt (Verso, 2001), 4.', 'Ibid., 9']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

import regex

from whence.extract.citing.forms.backwords import backs_in, narrowed
from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.law.cases import cases
from whence.extract.citing.law.databases import database_cases
from whence.extract.citing.prose.introduced import title_before, without_sentence
from whence.extract.citing.prose.lawsuits import with_sides
from whence.extract.citing.prose.pieces import is_piece, without_quotations
from whence.extract.citing.prose.plaintitles import (
    reads_as_citation,
)
from whence.extract.citing.prose.titles import before_backs
from whence.extract.citing.splitting.inverted import with_inverted
from whence.extract.citing.splitting.notetext import NoteText
from whence.models import Reference, Span

_EXPLAINS = regex.compile(r"\([“\"]")
"""A quotation in brackets behind a citation, which is its explanation."""
_SPACED = regex.compile(r"[;\s]*+(?:(?i:also|and|see|cf\.|sowie|ferner|dazu|hierzu|auch|siehe|vgl\.|voir|aussi)\s)*+")
_LEAST, _ADJACENT = 8, 8
_UNTITLED = frozenset(["interview", "personal_communication"])
_TELLING = frozenset(["title", "number", "URL", "DOI", "container-title", "archive"])


def before_cases(text: NoteText, found: Sequence[Reference]) -> Iterator[Reference]:
    """The references; one in which a judgment's short citation stands ends before it."""
    for reference in found:
        span = reference.start, reference.end
        if _EXPLAINS.match(text.flat, span[0] - 1) and not (reference.work or {}).get("issued"):
            continue
        short = [case for one in (cases, database_cases) for case in one(text.flat, span) if case.is_short]
        inside = min(short, key=attrgetter("start"), default=None)
        if inside is None or inside.start <= reference.start + led(text.flat[slice(*span)]):
            yield reference
        else:
            yield from _until(text, reference, inside.start)


def with_back_references(
    text: NoteText, found: Sequence[Reference], span: Span, note: str | None
) -> Iterator[Reference]:
    """The references, and one for each "Ibid." outside them; a reference ends before an "Ibid." inside it."""
    flat = text.flat
    backs = [narrowed(back, found) for back in backs_in(flat, span)]
    at = behind = 0
    for reference in before_backs(flat, found, backs):
        while at < len(backs) and backs[at][0] < reference.start:
            yield text.back(backs[at], note)
            behind, at = backs[at][1], at + 1
        if reference.start < behind:  # "ibid., p. 4" in "Smith, ibid., p. 4"
            continue
        inside = at
        while at < len(backs) and backs[at][0] < reference.end:
            at += 1
        later = [back for back in backs[inside:at] if back[0] > reference.start + 1]
        here = backs[inside][1] if at > inside and not later else 0
        if reference.end < here and not reference.short_form and "supra" not in flat[reference.end : here]:
            yield text.back(backs[inside], note)  # "By Lee," of "By Lee, ibid., p. 4"
            behind = backs[inside][1]
            continue
        if not later and at > inside and _goes_on(text, backs[inside], reference):
            yield text.back(backs[inside], note)
            behind = _SPACED.match(flat, backs[inside][1], reference.end).end()
            yield from text.parsed((behind, reference.end), note)
        elif later and (not reference.short_form or flat[: later[0][0]].endswith((". ", "; "))):
            yield from _until(text, reference, later[0][0])
            yield from (text.back(back, note) for back in later)
        else:
            yield reference
    yield from (text.back(back, note) for back in backs[at:])


def cited_ones(text: NoteText, found: Sequence[Reference]) -> Iterator[Reference]:
    """Without who says what an "Ibid." right behind cites, and without the piece that stands there: "Early and
    Alston: Ibid., p. 168", "“A Sermon”, in ibid., p. 33", "Lee to Roe, 3 May 1940, ibid."; nor a sentence that it
    quotes."""
    for reference, behind in zip(found, [*found[1:], None], strict=False):
        back = behind is not None and behind.short_form
        near = back and behind and behind.start - reference.end <= _ADJACENT
        held = near and text.flat.endswith((":", ", in"), reference.start, reference.end)
        held = held or (back and not without_quotations(text.flat[reference.start : reference.end]).strip(" “”"))
        if not held and not (near and behind and is_piece(text.flat, reference.start, behind.start)):
            yield reference


def _goes_on(text: NoteText, back: Span, reference: Reference) -> bool:
    """Whether another reference stands behind an "Ibid." in what was taken for one: "Ibid.; Coll, Ghost Wars", or a
    sentence that points elsewhere: "Id. at 37. Protocol, supra note 9"."""
    parted = text.flat.startswith(";", back[1]) or (
        text.flat.startswith(". ", back[1]) and text.flat.find("supra", back[1], reference.end) > 0
    )
    return parted and reference.end - back[1] >= _LEAST


def with_title(text: NoteText, reference: Reference, low: int) -> Reference:
    """A reference with the title in front of its author, where none was read: "Short War. Ann Lee (Verso 2001)"."""
    reference = with_sides(text.flat, low, with_inverted(text.flat, reference))
    reference = without_sentence(text.flat, reference, text.parsed)
    work = reference.work or {}
    if "title" in work or not ("author" in work and "issued" in work) or work.get("type") in _UNTITLED:
        return reference
    found = title_before(text.flat, low, reference.start)
    if found is None:
        return reference
    return replace(reference, start=found.start(), work={**work, "title": found["title"]})


def _until(text: NoteText, reference: Reference, end: int) -> Iterator[Reference]:
    """The reference up to a place, where a title or the like stands before it, or all of it reads as one: else it
    was prose."""
    fields = tuple(field for field in reference.fields if field.end <= end)
    words = text.flat[reference.start : end].rpartition(";")[0]
    if reference.short_form:
        words = text.flat[reference.start : end].rstrip(" ;")
        yield replace(reference, end=reference.start + len(words), fields=())
    elif any(field.name in _TELLING for field in fields):
        yield replace(reference, end=fields[-1].end, fields=fields)
    elif reads_as_citation(words):
        fields = tuple(field for field in fields if field.end <= reference.start + len(words))
        yield replace(reference, end=reference.start + len(words), fields=fields)
