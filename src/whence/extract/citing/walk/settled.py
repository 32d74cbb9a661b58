"""What becomes of references once the walk over them has ended: where a full citation stood behind its short forms,
or a work is cited over again, and which citations of running text are kept.

In: references with `short_form` and `backref`. Out: the same, those led to first and full citations.

>>> one, again = Reference("a", 0, 1, {}), Reference("b", 2, 3, {}, backref="a")
>>> [reference.backref for reference in led_to_first([one, again, Reference("c", 4, 5, {}, backref="b")])]
[None, 'a', 'a']
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

import regex

from whence.extract.citing.works.work import Work
from whence.models import Reference
from whence.text import tokens

_TELLS = regex.compile(r"(?!m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$)\p{L}+|(?:1[5-9]|20)\p{N}{2}")
"""A word that is no roman number, or a year."""
_PLACING = frozenset(
    "p pp pg pgs page pages vol vols volume bd s ss ch chap chapter no nr n note f ff sq seq see cf at and".split()
)


def without_unmeant(found: Sequence[Reference], loose: Set[str]) -> list[Reference]:
    """The references without those of running text (`loose`, by their ids) whose work no short form means, and of words
    that stand in two notes, one of which holds the other, without the second ones."""
    by_id = {reference.id: reference for reference in found}
    found = [one for one in found if one.backref not in by_id or by_id[one.backref].start != one.start]
    meant = {reference.backref for reference in found if reference.short_form or reference.id not in loose}
    meant |= {by_id[one].backref for one in meant if one}
    return [
        reference
        for reference in found
        if reference.id not in loose
        or not meant.isdisjoint((reference.id, reference.backref or ""))
        or (reference.short_form and reference.backref)
    ]


def with_repeats(found: Sequence[Reference], words: Mapping[str, str]) -> list[Reference]:
    """The references; a short title that says all that its work's first citation says is that citation again: "Harbour
    Debates, vol. iv, 7" behind "Harbour Debates, vol. ii, 3". `words`: those of the references that are titled."""
    first = {root: _said(words[root]) for root in {one.backref or "" for one in found} if root in words}
    return [replace(one, short_form=None) if _is_again(one, first, words) else one for one in found]


def _is_again(one: Reference, first: Mapping[str, frozenset[str]], words: Mapping[str, str]) -> bool:
    root = first.get(one.backref or "")
    return root is not None and one.short_form == "short_title" and root <= _said(words.get(one.id, ""))


def _said(words: str) -> frozenset[str]:
    """The words and years of a citation, those that tell a place apart."""
    return frozenset(word for word in tokens(words).words if _TELLS.fullmatch(word)) - _PLACING


def led_to_first(found: Sequence[Reference]) -> list[Reference]:
    """What leads to a work cited over again leads to its first citation; of two that lead to each other the one in
    front is that."""
    by_id = {reference.id: reference for reference in found}
    return [_led_to_first(reference, by_id) for reference in found]


def _led_to_first(one: Reference, by_id: Mapping[str, Reference]) -> Reference:
    other = by_id.get(one.backref or "")
    if other is None or other.backref is None:
        return one
    if other.backref != one.id:
        return replace(one, backref=other.backref)
    return replace(one, backref=None, short_form=None) if one.start < other.start else one


def rooted(reference: Reference, fuller: Mapping[str, Work | None]) -> Reference:
    """A reference to the work that was cited in full only behind it: "Lee, Short Peace, p. 3", and later "Ann Lee,
    Short Peace (Verso, 2003)". Two such works: nowhere."""
    work = fuller.get(reference.id if reference.id in fuller else reference.backref or "")
    if work is None or work.reference.id == reference.id:
        return reference
    kind = reference.short_form or "short_title"
    return replace(reference, short_form=kind, backref=work.reference.id, work=work.reference.work, fields=())


def from_the_first(found: Sequence[Reference]) -> list[Reference]:
    """The references with a note's full citation as the one that others lead to, where it stands before theirs: what
    the running text cites is walked before the notes, wherever it stands."""
    by_id = {reference.id: reference for reference in found}
    first: dict[str, Reference] = {}
    for one in found:
        if (
            one.backref
            and one.note
            and one.short_form is None
            and one.start < first.get(one.backref, by_id[one.backref]).start
        ):
            first[one.backref] = one
    return [_moved(one, first) for one in found] if first else list(found)


def _moved(one: Reference, first: Mapping[str, Reference]) -> Reference:
    root = first.get(one.backref or one.id)
    return one if root is None else replace(one, backref=None if root.id == one.id else root.id)
