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
from dataclasses import dataclass, field, replace

import regex

from whence.extract.citing.brackets.broughtforward import brought_forward, surnames
from whence.extract.citing.brackets.contents import Bracket, bracketed
from whence.extract.citing.plain.places import Plain
from whence.models import Reference, Span, content_id

_BACK = regex.compile(
    r"[\[(][^\[\]()]{0,120}?(?<!\p{L})(?:[Ii]bid|[Ii]dem|(?:[Oo]p|[Ll]oc)\.?\s?[Cc]it|l\.\s?c\.|a\.\s?a\.\s?O)"
)
_UNCLOSED = regex.compile(r"\([^()\[\]]{4,}\Z")
_CLOSED = regex.compile(r"[^()\[\]]{0,160}\)")
_WIDEST = 200
"""Characters of a bracket's part at a paragraph's end, and between two paragraphs that it stands in."""
_CUES = ("bid", "Idem", "idem,", "cit.", "Cit.", "l.c.", "l. c.", "a.a.O", "a. a. O")
_FEWEST = 2
"""Works cited in brackets that are a habit of a text."""
_HABIT = 6
"""The like where nothing points back in brackets, but a title or an author's name may be cited again."""
_PAGED = regex.compile(r"\(\p{Lu}[^()]{6,200}?,\spp?\.\s?\p{N}[^()]{0,40}\)")
_FAR = 3000
"""Characters beyond which the bracket before is no longer meant."""
_VOLUME = regex.compile(r"\b[Vv]ol(?:ume|\.)\s(?:[IVXLC]+|\p{N}+)\b")
"""What a sentence itself cites, outside of brackets: "In the Board’s report, Volume I, it says so (ibid.)"."""
_LATELY = 25
"""Brackets back a work was cited lately."""


@dataclass(slots=True)
class _Work:
    """A work cited in a bracket: the first reference to it, its authors' names or whom its sentence brought forward,
    when it was cited last, and the first reference that names them where others stand before it."""

    reference: Reference
    names: set[str]
    title: tuple[str, ...]
    is_by: bool
    last: int = 0
    signed: Reference | None = None


@dataclass(slots=True)
class _Walk:
    """What a walk over the brackets knows: the works, the one before (None where it is not known), where it ends, and
    the references that cite a work over again with its author."""

    works: list[_Work] = field(default_factory=list)
    by_word: dict[str, list[_Work]] = field(default_factory=dict)
    before: _Work | None = None
    end: int = 0
    count: int = 0
    naming: set[str] = field(default_factory=set)


def in_brackets(reading: str, plain: Plain, paragraphs: Sequence[Span]) -> list[Reference]:
    """The works that the paragraphs cite in brackets, and the short forms that lead to them."""
    spans = [plain.inside(span) for span in paragraphs]
    back = any(cue in plain.text for cue in _CUES) and any(_BACK.search(plain.text, *span) for span in spans)
    if not back and len(_PAGED.findall(plain.text)) < _HABIT:
        return []
    found = [one for span in _joined(plain.text, spans) for one in bracketed(plain.text, span)]
    if sum(1 for one in found if one.work) < (_FEWEST if back else _HABIT):
        return []
    known = surnames(plain.text, (name for one in found if not one.back for name in one.names))
    walk = _Walk()
    made = _signed(walk, list(_walked(walk, reading, plain.text, found, known)))
    meant = {one.backref for one in made}
    return [plain.placed(one) for one in made if one.backref or one.id in meant]


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """The paragraphs; those that a page's end or a scan parted inside a bracket are one: "(Lee, Silt," / "p. 4) It"."""
    made: list[Span] = []
    for start, end in spans:
        first, last = made[-1] if made else (0, 0)
        near = made and start - last < _WIDEST and _UNCLOSED.search(text, max(first, last - _WIDEST), last)
        if near and _CLOSED.match(text, start, end):
            made[-1] = (first, end)
        else:
            made.append((start, end))
    return made


def _walked(walk: _Walk, reading: str, text: str, found: Sequence[Bracket], known: Set[str]) -> Iterator[Reference]:
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


def _signed(walk: _Walk, made: Sequence[Reference]) -> list[Reference]:
    """The references; a work that is first cited without its author is led to where it is cited with him."""
    roots = {work.reference.id: work.signed for work in walk.works if work.signed}
    return [
        _under(walk, one, roots[one.backref or one.id]) if (one.backref or one.id) in roots else one for one in made
    ]


def _under(walk: _Walk, one: Reference, root: Reference) -> Reference:
    if one.id == root.id:
        return root
    kind = one.short_form or (None if one.id in walk.naming else "short_title")
    return replace(one, backref=root.id, work=root.work, short_form=kind)


def _reference(reading: str, one: Bracket, work: _Work, kind: str | None) -> Reference:
    identity = content_id(reading, "reference", "bracketed", one.start, one.end)
    first = work.reference
    if first.id == identity:
        return first
    if not (one.back or one.names) and (first.work or {}).get("author"):
        kind = "short_title"
    return Reference(identity, one.start, one.end, first.work, short_form=kind, backref=first.id)


def _cited(walk: _Walk, reading: str, text: str, one: Bracket, known: Set[str]) -> _Work:
    """The work of a full citation: one that was cited by the same title, or a new one."""
    said = None if one.names or one.quotes else brought_forward(text, (walk.end, one.start), known)
    names = {*one.names} or ({said} if said else set())
    for work in walk.by_word.get(one.title[0], ()):
        if work.title == one.title and (not one.names or not work.is_by or work.names & names):
            identity = content_id(reading, "reference", "bracketed", one.start, one.end)
            if one.names:
                walk.naming.add(identity)
            if one.names and not work.is_by:
                work.signed = Reference(identity, one.start, one.end, one.work)
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
        return None if _VOLUME.search(text, walk.end, one.start) else near
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
