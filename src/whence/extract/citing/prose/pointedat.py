"""Full citations that the parser took for prose, in notes to which others point by their numbers and a name.

In: notes with what was read there, and the names under which each is pointed to. Out: their groups; where "Sack, supra
note 3" means what no reference of note 3 tells, and its words have "ANN D. SACK, TIDES AND TOLLS § 1:1 (3d ed. 2009)",
with that as a reference. Only a name, a sign, a title with capitals and a year are taken for one, and only where one
place of the note has them.

>>> flat = "3. See ANN D. SACK, TIDES AND TOLLS § 1:1 (3d ed. 2009), on them."
>>> notes = [Stretch((3, len(flat)), "n", Group("3", None, []))]
>>> groups = with_pointed_at("r", Plain(flat), notes, {(None, "3"): {"sack"}}, lambda span, note: [])
>>> [flat[slice(one.reference.start, one.reference.end)] for one in groups[0].members]
['ANN D. SACK, TIDES AND TOLLS § 1:1 (3d ed. 2009)']
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace

import regex

from whence.extract.citing.guesses import guessed
from whence.extract.citing.members import Group, Member, Stretch
from whence.extract.citing.plain.places import Plain
from whence.extract.citing.spans import meet
from whence.extract.late import late
from whence.extract.references.names import names_of
from whence.models import CSL, Span
from whence.text import tokens

_NO_NAME = r"(?:See|Cf|In|On|By|For|As|And|But|The|Also|Compare|Vgl|Siehe|Voir)\b"
_GIVEN = rf"(?:(?!{_NO_NAME})(?:\p{{Lu}}\.(?:-?\p{{Lu}}\.)*|\p{{Lu}}[\p{{L}}’'-]+)|van|von|de|der|la|le|du)"
_BEFORE = regex.compile(rf"(?:(?<![\p{{L}}.’'-]){_GIVEN}\s)+$")
_OTHERS = rf"(?:,?\s(?:&|and|und|et)\s(?:{_GIVEN}\s?){{1,4}}|\s(?i:et\sal)\.)"
_EDITS = r"(?:\s\((?:Hrsg|Hg|Hgg|eds?|dirs?|coords?|org|a\scura\sdi)\.?\))"
_CITED = late(
    rf"(?:,\s(?P<given>(?:{_GIVEN}\s?){{1,2}})(?=:))?{_OTHERS}?{_EDITS}?(?:[,:]\s[“\"‘«„]?"
    r"(?P<title>\p{Lu}(?:[^;,(.§]|,\s(?!\p{N})|\.\s(?=\p{Lu})){0,240}[^;,(.§\s\p{N}])"
    r"[^;(]{0,100}(?:\([^();]{0,60})?(?<!\p{N})(?P<year>(?:1[5-9]|20)\p{N}{2})(?!\p{N})\)?)"
)
"""What stands behind the name of one who is cited: ", TIDES AND TOLLS § 1:1 (2009)", ", Ann: Silt. Bonn, 1991"."""
_SMALL_WORD = regex.compile(r"\s\p{Ll}{2,}")
_NEAR, _FARTHEST = 60, 320
_FEWEST_SMALL = 4
_Reader = Callable[[Span, str | None], Sequence[Member]]


def with_pointed_at(
    reading: str,
    plain: Plain,
    notes: Sequence[Stretch],
    names: Mapping[tuple[str | None, str | None], Set[str]],
    read: _Reader,
) -> list[Group]:
    """The groups of the notes; `names` are those under which a note is pointed to, `read` gives the references of a
    place."""
    made = []
    for one in notes:
        group = one.group
        for name in sorted(names.get((group.run, group.label), ())):
            found = _cited(reading, plain, replace(one, group=group), name, read)
            group = _with(group, found) if found else group
        made.append(group)
    return made


def _cited(reading: str, plain: Plain, note: Stretch, name: str, read: _Reader) -> Member | None:
    """What somebody of this name is cited for in a note in which no reference names them."""
    known = [one for one in note.group.members if one.maybe is None]
    if any(name in tokens(one.words).words for one in known):
        return None
    span = plain.inside(note.span)
    if name not in plain.text[slice(*span)].casefold():
        return None
    found = [place for place in _places(plain.text, name, span) if _tells(place)]
    if len(found) != 1:
        return None
    place = found[0]
    begun = _BEFORE.search(plain.text, max(span[0], place.start() - _NEAR), place.start())
    inside = (begun.start() if begun else place.start(), place.end())
    there = plain.original(*inside)
    if any(
        one.reference.start < there[1] and there[0] < one.reference.end for one in known if not _is_rest(one, there)
    ):
        return None
    told = next((one for one in read(there, note.note) if _is_work(one, name)), None)
    return told or _made(reading, plain, note.note, inside, place)


def _places(flat: str, name: str, span: Span) -> list[regex.Match[str]]:
    """Where a citation by somebody of this name stands."""
    spelled = regex.compile(rf"(?<![\p{{L}}’'-])(?P<name>(?i:{regex.escape(name)})(?![\p{{L}}’'-])){_CITED.pattern}")
    found = spelled.finditer(flat, *span)
    return [one for one in found if one["name"][0].isupper() and len(one.group()) <= _FARTHEST]


def _tells(place: regex.Match[str]) -> bool:
    """Whether a title stands there, and not a clause of a sentence."""
    return len(_SMALL_WORD.findall(place["title"])) < _FEWEST_SMALL + len(place["title"].split()) // 2


def _is_rest(one: Member, span: Span) -> bool:
    """Whether a reference is but the end of a citation: "A wonder. Bonn, 1991" behind "Lee, Ann: Silt."."""
    named = {"author", "editor"}.intersection(one.reference.work or ())
    return span[0] < one.reference.start < span[1] and not one.reference.short_form and not named


def _is_work(one: Member, name: str) -> bool:
    work = one.reference.work or {}
    return one.maybe is None and "title" in work and name in tokens(one.words).words


def _made(reading: str, plain: Plain, note: str | None, span: Span, place: regex.Match[str]) -> Member:
    words = " ".join(plain.text[slice(*span)].split())
    given = place["given"] or plain.text[span[0] : place.start()]
    author = f"{given.strip()} {place['name']}".strip()
    title, issued = " ".join(place["title"].split()), {"date-parts": [[int(place["year"])]]}
    item: CSL = {"type": "document", "author": names_of(author), "title": title, "issued": issued}
    return Member(plain.placed(guessed(reading, span, words, item, note)), words)


def _with(group: Group, made: Member) -> Group:
    """The group with a reference more, in order, and without what only may be one there."""
    kept = [one for one in group.members if not meet(one.reference, made.reference)]
    return replace(group, members=sorted([*kept, made], key=lambda one: one.reference.start))
