"""Where the short forms in brackets of running text lead: "[Op. Cit., p. 7]", "[Lee, Op. Cit., p. 9]", "(ibid., p. 4)".

In: a text without signs of emphasis, its running paragraphs, the name of its reading. Out: `Reference`s: the short
forms that lead to a work, and the full citations that these lead to. "Op. cit." means the work by whom the sentence
brings forward that was cited last, and where it names nobody, like "Ibid.", the work of the bracket before; where
another bracket between cites what is not read, or somebody is named whose works are not cited, it leads nowhere.

>>> text = "It grew. [Ann Lee, Short Peace, p. 3] Or not. [Jan Roe, Tides, p. 5] Lee says so. [Op. Cit., p. 7]"
>>> [(text[one.start : one.end], one.short_form) for one in in_brackets("r", Plain(text), [(0, len(text))])]
[('Ann Lee, Short Peace, p. 3', None), ('Op. Cit., p. 7', 'op_cit')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

import regex

from whence.extract.citing.plain.places import Plain
from whence.extract.citing.prose.bracketed import Bracket, bracketed
from whence.extract.citing.prose.broughtforward import brought_forward, surnames
from whence.models import Reference, Span, content_id

_BACK = regex.compile(
    r"[\[(][^\[\]()]{0,120}?(?<!\p{L})(?:[Ii]bid|(?:[Oo]p|[Ll]oc)\.?\s?[Cc]it|l\.\s?c\.|a\.\s?a\.\s?O)"
)
_CUES = ("bid", "cit.", "Cit.", "l.c.", "l. c.", "a.a.O", "a. a. O")
_FEWEST = 2
"""Works cited in brackets that are a habit of a text."""
_FAR = 3000
"""Characters beyond which the bracket before is no longer meant."""
_LATELY = 25
"""Brackets back a work was cited lately."""


@dataclass(slots=True)
class _Work:
    """A work cited in a bracket: the first reference to it, its authors' names or whom its sentence brought forward,
    and when it was cited last."""

    reference: Reference
    names: set[str]
    title: tuple[str, ...]
    is_by: bool
    last: int = 0


@dataclass(slots=True)
class _Walk:
    """What a walk over the brackets knows: the works, the one before (None where it is not known), where it ends."""

    works: list[_Work] = field(default_factory=list)
    by_word: dict[str, list[_Work]] = field(default_factory=dict)
    before: _Work | None = None
    end: int = 0
    count: int = 0


def in_brackets(reading: str, plain: Plain, paragraphs: Sequence[Span]) -> list[Reference]:
    """The works that the paragraphs cite in brackets, and the short forms that lead to them."""
    if not any(cue in plain.text for cue in _CUES):
        return []
    spans = [plain.inside(span) for span in paragraphs]
    if not any(_BACK.search(plain.text, *span) for span in spans):
        return []
    found = [one for span in spans for one in bracketed(plain.text, span)]
    if sum(1 for one in found if one.work) < _FEWEST:
        return []
    known = surnames(plain.text, (name for one in found if not one.back for name in one.names))
    made = list(_walked(reading, plain.text, found, known))
    meant = {one.backref for one in made}
    return [plain.placed(one) for one in made if one.backref or one.id in meant]


def _walked(reading: str, text: str, found: Sequence[Bracket], known: Set[str]) -> Iterator[Reference]:
    walk = _Walk()
    for one in found:
        walk.count += 1
        if one.back:
            work, kind = _meant(walk, text, one, known), one.back
        else:
            work, kind = (_cited(walk, reading, text, one, known) if one.work else None), None
        if work is not None:
            work.last = walk.count
            yield _reference(reading, one, work, kind)
        walk.before = None if one.is_joined else work
        walk.end = one.end


def _reference(reading: str, one: Bracket, work: _Work, kind: str | None) -> Reference:
    identity = content_id(reading, "reference", "bracketed", one.start, one.end)
    first = work.reference
    if first.id == identity:
        return first
    return Reference(identity, one.start, one.end, first.work, short_form=kind, backref=first.id)


def _cited(walk: _Walk, reading: str, text: str, one: Bracket, known: Set[str]) -> _Work:
    """The work of a full citation: one that was cited by the same title, or a new one."""
    said = None if one.names or one.quotes else brought_forward(text, (walk.end, one.start), known)
    names = {*one.names} or ({said} if said else set())
    for work in walk.by_word.get(one.title[0], ()):
        if work.title == one.title and (not one.names or not work.is_by or work.names & names):
            work.names |= names if one.names or not work.is_by else set()
            work.is_by = work.is_by or bool(one.names)
            return work
    identity = content_id(reading, "reference", "bracketed", one.start, one.end)
    work = _Work(Reference(identity, one.start, one.end, one.work), names, one.title, bool(one.names))
    walk.works.append(work)
    walk.by_word.setdefault(one.title[0], []).append(work)
    return work


def _meant(walk: _Walk, text: str, one: Bracket, known: Set[str]) -> _Work | None:
    """The work that a short form means."""
    near = walk.before if one.start - walk.end <= _FAR else None
    if one.names:
        return _by(walk, one.names)
    if one.back == "ibid":
        return near
    said = brought_forward(text, (walk.end, one.start), known)
    if said is None:
        return None
    return _by(walk, (said,)) if said else near


def _by(walk: _Walk, names: Sequence[str]) -> _Work | None:
    """The work by the author or of the title that these words name; of several the one that alone was cited lately."""
    named = [w for w in walk.works if w.is_by and names[-1] in w.names]
    named = named or [w for w in walk.works if names[-1] in w.names or w.title[: len(names)] == tuple(names)]
    lately = [work for work in named if walk.count - work.last <= _LATELY]
    chosen = named if len(named) == 1 else lately
    return chosen[0] if len(chosen) == 1 else None
