"""Whether two names that share a key are linked, and why.

In: two `Bearer`s. Out: a `NameLink` with its reasons, or None: what is a branch of the other (X and X Navy), bears
another given name or another generation, or only sounds alike, is not linked.

>>> one = Bearer(NameKind.ORGANISATION, "IRGC", ("IRGC",))
>>> linked(one, Bearer(NameKind.ORGANISATION, "IRCG", ("IRCG",))).reasons
('acronyms that differ in one place',)
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import OSA

from whence.extract.names.acronyms import is_acronym, is_spelled_by
from whence.extract.names.lexicon import COMMON, DEMONYM, bits, key, known
from whence.link.names.likeness import LIKE, likeness
from whence.link.names.words import body_words, person_words
from whence.models import NameKind


@dataclass(frozen=True, slots=True)
class Bearer:
    """A name as it is compared: its spelling, the other forms that documents give it, its offices, its mentions."""

    kind: NameKind
    name: str
    forms: tuple[str, ...] = ()
    offices: frozenset[str] = frozenset()
    mentions: int = 1


@dataclass(frozen=True, slots=True)
class NameLink:
    """Why two names may be one, and how strongly."""

    score: float
    reasons: tuple[str, ...]


def linked(one: Bearer, other: Bearer) -> NameLink | None:
    """The link of two names of one kind, None where there is none."""
    if one.kind is not other.kind:
        return None
    if one.kind is NameKind.PERSON:
        return _persons(one, other)
    if one.kind in (NameKind.GROUP, NameKind.WORK):
        return None
    return _given(one, other) or _acronyms(one, other) or _listed(one, other) or _alike(one, other)


def _given(one: Bearer, other: Bearer) -> NameLink | None:
    """A document gives one name as a form of the other ("Quds Force (Jerusalem Force or QF)")."""
    for a, b in ((one, other), (other, one)):
        form = next((form for form in a.forms if key(form) == key(b.name)), None)
        if form is not None and key(form) != key(a.name) and _is_telling(form):
            return NameLink(0.9, (f"a document gives {form} as a form of {a.name}",))
    return None


def _is_telling(form: str) -> bool:
    """An acronym or a name of several words: a head noun alone ("Guard", "Committee") may be anybody's."""
    return is_acronym(form) or " " in form or not bits(form) & COMMON


def _acronyms(one: Bearer, other: Bearer) -> NameLink | None:
    near = next(((a, b) for a in _short(one) for b in _short(other) if _is_slip(a, b)), None)
    if near is not None:
        return NameLink(
            0.8,
            ("acronyms that differ in one place",)
            if (one.name, other.name) == near
            else (f"{near[0]} and {near[1]} differ in one place",),
        )
    short = [bearer for bearer in (one, other) if is_acronym(bearer.name) and " " not in bearer.name]
    if len(short) == 1:
        long = other if short[0] is one else one
        if known(short[0].name) is None and len(short[0].name) > 2 and is_spelled_by(short[0].name, long.name):
            return NameLink(0.8, (f"the letters of {short[0].name} begin the words of {long.name}",))
    return None


def _short(bearer: Bearer) -> list[str]:
    """The acronyms among the forms of a name."""
    return [form for form in (bearer.name, *bearer.forms) if " " not in form and is_acronym(form)]


def _is_slip(one: str, other: str) -> bool:
    """Two acronyms of four letters and more with two letters exchanged, or of five and more with one other letter; not
    where both are listed."""
    a, b = one.replace(".", ""), other.replace(".", "")
    if min(len(a), len(b)) < 4 or OSA.distance(a, b, score_cutoff=1) != 1:
        return False
    if known(one) is not None and known(other) is not None:
        return False
    return sorted(a) == sorted(b) or len(a) == len(b) > 4


def _listed(one: Bearer, other: Bearer) -> NameLink | None:
    a, b = known(one.name), known(other.name)
    if a is not None and b is not None:
        return NameLink(0.9, (f"a list gives both as {a.full}",)) if a.full == b.full and a.kind is b.kind else None
    return None


def _alike(one: Bearer, other: Bearer) -> NameLink | None:
    """Spellings of one name; not where both are listed as different, nor where one is a branch of the other."""
    a, b = known(one.name), known(other.name)
    if (a is not None and b is not None) or (one.kind is NameKind.PLACE and None not in (a, b)):
        return None
    if _differ_in_country(one.name, other.name):
        return None
    found = likeness(one.name, other.name, one.kind)
    least = LIKE if one.kind is NameKind.ORGANISATION else 0.9
    if found.score < max(least, 0.85) or ((a or b) and one.kind is NameKind.PLACE and found.score < 0.92):
        return None
    return NameLink(round(found.score, 2), found.reasons)


def _differ_in_country(one: str, other: str) -> bool:
    """ "Iranian Navy" and "Iraqi Navy" are not spellings of one."""
    a = {word for word in body_words(one) if bits(word) & DEMONYM or _is_country(word)}
    b = {word for word in body_words(other) if bits(word) & DEMONYM or _is_country(word)}
    return a != b


def _is_country(word: str) -> bool:
    listed = known(word.capitalize())
    return listed is not None and listed.capital


def _persons(one: Bearer, other: Bearer) -> NameLink | None:
    a, b = person_words(one.name), person_words(other.name)
    if min(len(a), len(b)) == 1:
        return _alone(one, other)
    found = likeness(one.name, other.name, NameKind.PERSON)
    if found.score < _LEAST:
        return None
    return NameLink(round(found.score, 2), found.reasons)


_LEAST = 0.82


def _alone(one: Bearer, other: Bearer) -> NameLink | None:
    """A surname alone and a full name with it: only where both bear the same office."""
    alone, full = sorted((one, other), key=lambda bearer: len(person_words(bearer.name)))
    a, b = person_words(alone.name), person_words(full.name)
    shared = {key(office) for office in alone.offices} & {key(office) for office in full.offices}
    if len(b) < 2 or a[0] != b[-1] or not shared:
        return None
    return NameLink(0.8, (f"the same surname and title: {sorted(shared)[0]}",))
