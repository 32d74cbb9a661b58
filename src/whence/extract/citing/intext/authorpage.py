"""Author–page citations, "(Smith 14)", "(Lee and Roe 12–16; Berg, Silt 4)", "(“Short Peace” 3)", "(14)" behind a
quotation of somebody who is named, in documents that cite so (Modern Language Association, MLA Handbook, 2021).

In: a `Scene`, its references, what is cited already. Out: for each the `Reference` that leads to the one entry of the
list of works that it can mean, and its `Citation`. Where several entries fit, it leads nowhere.

>>> words = "It grew (Smith 14). It fell (Jones 3, 17).\\n\\nWorks Cited\\n\\nJones, Jan. Silt. Verso, 2001.\\n\\n"
>>> page = layout(Reading("d", "r", words + "Smith, Ann. The Short Peace of Ostmere. Verso, 1998."))
>>> whole = scene(page, plan(page, front_matter(page)))
>>> found = author_pages(whole, refer(whole, ()), [], lambda at: None)
>>> [words[slice(one.start, one.end)] for one, _ in found]
['Smith 14', 'Jones 3, 17']
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from whence.extract.citing.brackets.broughtforward import brought_forward
from whence.extract.citing.intext.authordate import SPEAKING, pieces
from whence.extract.citing.spans import meets_any
from whence.models import Citation, Reference, Span, ZoneRole, content_id
from whence.text import content_words, tokens

if TYPE_CHECKING:
    from whence.extract.citing.records import References
    from whence.extract.quotations import Scene

_NUMBER = r"(?!(?:1[5-9]|20)\p{N}{2}(?!\p{N}))\p{N}{1,4}(?:\s?[-–]\s?\p{N}{1,4})?"
_PAGE = rf"(?:(?:pp?|paras?|chs?|act|line|ll)\.?\s?)?{_NUMBER}(?:,\s?{_NUMBER})*"
_SIGNAL = r"(?:(?:(?:qtd|quoted|cited)\.?\sin|see(?:\salso)?|cf\.|as)\s)?"
_GROUP = regex.compile(r"\((?P<inner>[^()\n]{1,160})\)")
_ONE = regex.compile(rf"(?i:{_SIGNAL})(?P<named>[\p{{Lu}}“\"‘_*][^;\p{{N}}]{{1,120}}?),?\s(?P<page>{_PAGE})")
_ALONE = regex.compile(rf"(?i:{_SIGNAL})(?P<named>[\p{{Lu}}“\"‘][^;\p{{N}}]{{1,80}})")
_PAGE_ALONE = regex.compile(_PAGE)
_QUOTED = regex.compile(r"[”\"’]\s?$")
_ENDS = regex.compile(r"\)[.,;:!?]|\)\s*$")
_HEAD = regex.compile(r"(?:(?:van|von|de|der|den|del|la|le|du|al|bin|ibn)\s){0,2}\p{Lu}[\p{L}’'-]+(?=[,.\s])", regex.I)
_DASHES = regex.compile(r"(?:[—–―]{1,6}|-{2,6}|_{2,12})\s?[.,]")
_AND = frozenset(["and", "et", "al", "others", "und", "the", "a", "an"])
_FEWEST, _OF_ONE = 2, 3
"""So many with an entry of their own before a document is taken to cite by author and page; of one entry alone more."""
_NEAR = 1500
_HEAD_LENGTH = 300


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the list of works: its first author's surname, all words of its head, its reference, the words of its
    title, and the first letters of the telling ones, by which it may be cited: "LME 4"."""

    surname: str
    words: tuple[str, ...]
    reference: Reference
    title: tuple[str, ...]
    initials: str


@dataclass(frozen=True, slots=True)
class _Cited:
    """A place that cites by author and page, and the entry it means."""

    span: Span
    entry: _Entry
    kind: str


def author_pages(
    scene: Scene, referred: References, taken: Sequence[Span], covers: Callable[[int], Span | None]
) -> list[tuple[Reference, Citation]]:
    """Each citation by author and page in the running text, but where something else was found at its place."""
    entries = _entries(scene, referred) if _GROUP.search(scene.layout.flat) else []
    if not entries:
        return []
    paged = [one for span in _body(scene) for one in _by_author(scene.layout.flat, span, entries)]
    free = [one for one in paged if not meets_any(one.span, taken)]
    if len(free) < (_FEWEST if len(entries) > 1 else _OF_ONE):
        return []
    told = {one.span for one in free}
    more = [one for span in _body(scene) for one in _by_page(scene.layout.flat, span, entries, free)]
    free += [one for one in more if one.span not in told and not meets_any(one.span, taken)]
    return [_made(scene, one, covers(one.span[0])) for one in sorted(free, key=lambda one: one.span)]


def _body(scene: Scene) -> Iterator[Span]:
    for block, role in zip(scene.layout.blocks, scene.plan.roles, strict=True):
        if role in SPEAKING and scene.layout.flat.find("(", block.start, block.end) >= 0:
            yield block.start, block.end


def _entries(scene: Scene, referred: References) -> list[_Entry]:
    """The entries of the list of works; a dash stands for the author before."""
    found, surname = [], ""
    for reference in referred.bibliography:
        at = scene.layout.at(reference.start)
        if at is None or scene.plan.roles[at] is not ZoneRole.BIBLIOGRAPHY or reference.short_form:
            continue
        words = scene.layout.flat[reference.start : min(reference.end, reference.start + _HEAD_LENGTH)]
        head, again = _HEAD.match(words), _DASHES.match(words)
        surname = surname if again else head[0].casefold() if head else ""
        title = tuple(tokens(str((reference.work or {}).get("title") or "")).words)
        told = (*([surname] if again else []), *tokens(words).words)
        found.append(_Entry(surname, told, reference, title, _initials(title)))
    return found


def _initials(title: Sequence[str]) -> str:
    telling = content_words(title)
    return "".join(word[0] for word in telling) if len(telling) > 1 else ""


def _by_author(flat: str, span: Span, entries: Sequence[_Entry]) -> Iterator[_Cited]:
    """What names an author or a title before a page."""
    for start, end in _pieces(flat, span):
        one = _ONE.fullmatch(flat, start, end)
        fitting = _fitting(one["named"], entries) if one else []
        if one and len(fitting) == 1:
            yield _Cited((one.start("named"), end), fitting[0], _kind(one["named"], fitting[0]))


def _pieces(flat: str, span: Span) -> Iterator[Span]:
    """What semicolons part in each bracket."""
    return (piece for group in _GROUP.finditer(flat, *span) for piece in pieces(group))


def _telling(words: Sequence[str]) -> list[str]:
    """The words without those that join names or begin titles."""
    return [word for word in words if word not in _AND]


def _fitting(named: str, entries: Sequence[_Entry]) -> list[_Entry]:
    """The entries at whose heads all of these words stand, the first of them as the author's name or the title's."""
    words = _telling(tokens(named).words)
    if not words:
        return []
    by_name = [one for one in entries if one.surname and one.surname.split()[-1] == words[0]]
    by_name = by_name or [one for one in entries if one.surname and one.surname == " ".join(words[:2])]
    fitting = [one for one in by_name if set(words) <= set(one.words)]
    alone = len(words) == 1
    if fitting or (by_name and alone):
        return fitting
    if not alone or named[:1] in '“"‘_*':
        return [one for one in entries if _begins(one.words, words) or _begins(one.title, words)]
    return [one for one in entries if named.isupper() and words[0] == one.initials]


def _begins(head: Sequence[str], words: Sequence[str]) -> bool:
    return _telling(head)[: len(words)] == list(words)


def _kind(named: str, entry: _Entry) -> str:
    """An author's name alone, or a title as well."""
    people = (entry.reference.work or {}).get("author") or ()
    names = {word for person in people for part in person.values() for word in tokens(str(part)).words}
    words = set(_telling(tokens(named).words))
    return "author_only" if words <= names | {entry.surname} else "short_title"


def _by_page(flat: str, span: Span, entries: Sequence[_Entry], found: Sequence[_Cited]) -> Iterator[_Cited]:
    """A page alone behind a quotation of somebody who is named, else of whom was cited before in the paragraph; a name
    alone of what has no pages."""
    known = {one.surname.split()[-1] for one in entries if one.surname}
    behind = span[0]
    before: _Cited | None = None
    ends = {one.span[1]: one for one in found}
    for start, end in _pieces(flat, span):
        named = _ALONE.fullmatch(flat, start, end)
        fitting = _fitting(named["named"], entries) if named else []
        cited = ends.get(end)
        if cited is None and named and len(fitting) == 1:
            cited = _Cited((named.start("named"), end), fitting[0], _kind(named["named"], fitting[0]))
            yield cited
        elif cited is None and _PAGE_ALONE.fullmatch(flat, start, end) and _is_sources(flat, start, end):
            said = brought_forward(flat, (behind, start), known)
            near = [before.entry] if before and start - before.span[1] <= _NEAR else []
            of = near if said == "" else [one for one in entries if one.surname.split()[-1:] == [said]]
            if len(of) == 1:
                cited = _Cited((start, end), of[0], "author_only")
                yield cited
        behind, before = end + 1, cited


def _is_sources(flat: str, start: int, end: int) -> bool:
    """Whether a number in brackets stands behind a quotation at the end of what it tells."""
    return _QUOTED.search(flat, max(0, start - 4), start - 1) is not None and _ENDS.match(flat, end) is not None


def _made(scene: Scene, one: _Cited, sentence: Span | None) -> tuple[Reference, Citation]:
    entry = one.entry.reference
    name = content_id(scene.reading, "reference", *one.span)
    reference = Reference(name, *one.span, entry.work, None, short_form=one.kind, backref=entry.id)
    citation = Citation(
        id=content_id(scene.reading, "citation", "author_page", *one.span),
        start=one.span[0],
        end=one.span[1],
        kind="author_page",
        work=entry.work,
        covers=(sentence,) if sentence else (),
        references=(entry.id,),
    )
    return reference, citation
