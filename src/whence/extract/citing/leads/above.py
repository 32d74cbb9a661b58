"""What "Op. cit., p. 36." alone means in a note: the work of the author whom the note's own words name in front of it,
else of the one whom the text above names, else the only work of the note before, where the two stand close together
in the text and nobody is named between them.

In: a text, its references, the pairs of markers and notes, what tells the sentence at a place. Out: the references
that lead somewhere now, by id, with each "Ibid." behind them. One leads where a single author of works cited before is
named, with a single work; where several are, or where another person is named with a title ("Prof. Lee"), nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import regex

from whence.extract.citing.forms.abroad import ALONE_CITED
from whence.extract.late import late
from whence.models import CSL, Note, Reference, Span
from whence.text import tokens

if TYPE_CHECKING:
    from whence.extract.citing.pairing.pairs import Pair
    from whence.extract.citing.records import References

_NAMES = r"(?:\p{Lu}[\p{L}.’'-]*\s?(?:(?:and|&|und|et|e|y|i)\s)?){1,5}"
_CUE = rf"(?:(?i:loc)\.?\s?cit\b|{ALONE_CITED})"
_ALONE = late(
    rf"(?:(?:(?:[Ss]ee|[Cc]f\.|[Ii]n)\s)?[(\[]?|(?!{_NAMES},)[^;“”\"\p{{N}}()]{{12,240}}?(?:,?\s[(\[]?))(?P<cue>{_CUE})"
)
"""Such words alone, or behind a sentence that does not begin with a name and a comma."""
_NAME = regex.compile(r"\p{Lu}[\p{L}’'-]*\p{L}")
_TITLED = regex.compile(
    r"\b(?:Prof(?:essor|\.)|Dr\.?|Mrs?\.?|Miss|Sir|Lord)\s(?:\p{Lu}\.\s?)*(?P<name>\p{Lu}[\p{L}’'-]+)"
)
_GENITIVE = regex.compile(r"[’']s?$")
_SMALL_WORD = regex.compile(r"\s\p{Ll}{2,}")
_FARTHEST, _HEAD, _LED, _FEWEST, _NEAR = 600, 40, 6, 4, 500
"""Characters of a note in front of what points back, of a citation in which its author stands, of a signal; words of a
sentence; characters between two markers, beyond which the text may have gone on to somebody else's work."""


def named_above(
    flat: str, referred: References, paired: Sequence[Pair], sentence: Callable[[int], Span | None]
) -> dict[str, Reference]:
    """The references that are "Op. cit." alone, and each "Ibid." behind one, with the work that they lead to."""
    waiting = {one.id for one in referred.references if _waits(flat, one)}
    if not waiting:
        return {}
    above = _Above(flat, referred, paired, sentence)
    walk = _Walk(above, _by_author(referred.references, flat), waiting)
    for note in referred.notes:
        walk.read(note)
    return walk.made


def _waits(flat: str, one: Reference) -> bool:
    open_ = one.note is not None and one.short_form == "op_cit" and one.backref is None
    found = _ALONE.match(flat, one.start, one.end) if open_ else None
    return found is not None and (
        found.start("cue") - one.start <= _LED or _tells(flat[one.start : found.start("cue")])
    )


def _tells(words: str) -> bool:
    """Whether words in front of "op. cit." are a sentence rather than a title."""
    return len(_SMALL_WORD.findall(words)) >= _FEWEST


@dataclass(slots=True)
class _Above:
    """A text, with what its sentences say where its notes stand."""

    flat: str
    referred: References
    paired: Sequence[Pair]
    sentence: Callable[[int], Span | None]
    _markers: dict[str, int] = field(default_factory=dict)
    _noted: dict[str, list[Reference]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for pair in self.paired:
            if pair.note:
                self._markers.setdefault(self.referred.id_of(pair.note), pair.marker.start)
        for one in self.referred.references:
            self._noted.setdefault(one.note or "", []).append(one)

    def cited(self, note: Note) -> list[Reference]:
        """The references of a note, in order."""
        return self._noted.get(note.id, [])

    def between(self, one: Note, two: Note) -> str | None:
        """What the text says between the markers of two notes."""
        places = self._markers.get(one.id), self._markers.get(two.id)
        return None if places[0] is None or places[1] is None else self.flat[places[0] : places[1]]

    def said(self, note: Note) -> str:
        """The sentence that a note stands at."""
        at = self._markers.get(note.id)
        span = self.sentence(max(0, at - 1)) if at is not None else None
        return self.flat[slice(*span)] if span else ""


@dataclass(slots=True)
class _Walk:
    """A walk over the notes in order; `made` are the references that lead somewhere now."""

    above: _Above
    works: dict[str, list[Reference]]
    waiting: set[str]
    made: dict[str, Reference] = field(default_factory=dict)
    _before: Note | None = None

    def read(self, note: Note) -> None:
        """Read the next note."""
        for at, one in enumerate(cited := self.above.cited(note)):
            if one.id in self.waiting:
                begun = max([note.start, *(other.end for other in cited[:at])])
                cue = _ALONE.match(self.above.flat, one.start, one.end).start("cue")
                self._lead(one, self._told(note, one, self.above.flat[max(begun, cue - _FARTHEST) : cue]))
            elif one.short_form == "ibid" and one.doubt == "unresolved_before":
                self._lead(one, self._only(cited[:at]) if at else self._of_note_before(note))
        self._before = note

    def _lead(self, one: Reference, work: Reference | None) -> None:
        if work:
            self.made[one.id] = replace(one, backref=work.id, work=work.work, doubt=None)

    def _told(self, note: Note, one: Reference, own: str) -> Reference | None:
        """The work that is meant by words in the note, by the text, or by neither: then that of the note before."""
        for said in (own, self.above.said(note)):
            names, titled = self._named(said)
            if names or titled:
                return self._meant(names, titled, one.start)
        return self._of_note_before(note) if not own.strip(" ([") else None

    def _named(self, said: str) -> tuple[set[str], set[str]]:
        """The authors of works that words name, and whom they name with a title."""
        names = {_GENITIVE.sub("", name) for name in _NAME.findall(said)}
        titled = {_GENITIVE.sub("", found["name"]) for found in _TITLED.finditer(said)}
        return names & self.works.keys(), titled

    def _meant(self, names: set[str], titled: set[str], start: int) -> Reference | None:
        """The only work before a place by the only author who is named."""
        if len(names) != 1 or not titled <= names:
            return None
        before = [work for work in self.works[next(iter(names))] if work.start < start]
        titles = {tuple(tokens(str((work.work or {}).get("title") or "")).words) for work in before}
        return before[0] if len(titles) == 1 and () not in titles else None

    def _of_note_before(self, note: Note) -> Reference | None:
        """The only work of the note right before."""
        before = self._before
        if before is None or before.group != note.group or not _follows(str(before.label), str(note.label)):
            return None
        between = self.above.between(before, note)
        near = between is not None and len(between) <= _NEAR and not any(self._named(between))
        return self._only(self.above.cited(before)) if near else None

    def _only(self, cited: Sequence[Reference]) -> Reference | None:
        """The only work that references lead to, all of them."""
        led = [self.made.get(one.id, one) for one in cited]
        if not led or any(one.short_form and not one.backref for one in led):
            return None
        meant = {one.backref or one.id for one in led}
        return (
            next((one for one in self.above.referred.references if one.id in meant), None) if len(meant) == 1 else None
        )


def _follows(before: str, label: str) -> bool:
    """Whether a note's label is the next one, as far as numbers tell."""
    return not (before.isdecimal() and label.isdecimal()) or int(label) == int(before) + 1


def _by_author(references: Sequence[Reference], flat: str) -> dict[str, list[Reference]]:
    """The works cited in full, by each surname of their authors, and by names in front of their titles that are no
    author's elsewhere, as where the parser read none."""
    whole = [one for one in references if not one.short_form and one.backref is None and one.note is not None]
    found: dict[str, list[Reference]] = {}
    given = {name for one in whole for author in _authors(one) for name in str(author.get("given") or "").split()}
    for one in whole:
        for name in {str(author.get("family") or "") for author in _authors(one)} - {""}:
            found.setdefault(name, []).append(one)
    for one in whole:
        for name in set(_NAME.findall(_before_title(one, flat))) - given:
            if one not in found.setdefault(name, []):
                found[name].append(one)
    return found


def _authors(one: Reference) -> Sequence[CSL]:
    return (one.work or {}).get("author") or ()


def _before_title(one: Reference, flat: str) -> str:
    """The words of a citation in front of its title."""
    words = flat[one.start : one.end]
    at = words.find(str((one.work or {}).get("title") or "\n"))
    return words[: at if at >= 0 else _HEAD]
