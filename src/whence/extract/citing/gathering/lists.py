"""The works of a text's lists: lists of works, of abbreviations, and of works with keys.

In: a `Scene`, what splits its entries, and where its notes stand. Out: a `Group` for each entry.

>>> said = "It fell.\\n\\nBibliography\\n\\nLee, Ann. Silt. Verso, 2001.\\n\\nRoe, Jan. Tides. Verso, 2003.\\n"
>>> page = layout(Reading("d", "r", said))
>>> whole = scene(page, plan(page, front_matter(page)))
>>> [one.group.listed for one in listed_works(whole, Splitter(page, "r"), [], [])]
['Lee, Ann. Silt. Verso, 2001.', 'Roe, Jan. Tides. Verso, 2003.']
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from whence.extract.citing.forms.shortforms import short_form
from whence.extract.citing.lists.broken import begins_entry, parted_entries, parted_lines, whole_entries, with_head
from whence.extract.citing.lists.citedkeys import without_keyed
from whence.extract.citing.lists.keys import Keyed, keyed_entries
from whence.extract.citing.lists.rough import rough_entries, rough_entry
from whence.extract.citing.members import Group, Member, Stretch, untold
from whence.extract.citing.pairing.entry import Entry
from whence.extract.citing.signs.abbreviations import abbreviations
from whence.extract.citing.spans import meets_any
from whence.extract.citing.splitting.splitter import Splitter
from whence.extract.quotations import Scene
from whence.extract.worklists import AGAIN
from whence.models import Span, ZoneRole

_ENTRY_LABEL = regex.compile(
    r"(?:\[\p{N}{1,4}\]|(?!(?:1[5-9]|20)\p{N}{2})\p{N}{1,4}\.|[-–—•●▪■◦‣*·](?!\s[(\[]\p{N}{4}))\s+"
)
_SAME_AUTHOR = regex.compile(AGAIN + r"|(?:Ders|Dies|[Ii]dem|[Ee]adem)\b[.,:]")
"""What stands for the author of the entry before."""
_BEGINNING = 80
_NAMES_LENGTH = 160
"""Characters of the names at an entry's head."""


def abbreviated_works(
    scene: Scene, splitter: Splitter, keyed: Sequence[Keyed], notes: Sequence[Span]
) -> Iterator[Group]:
    """The works of lists of abbreviations, which are no notes; the abbreviation in front is part of the entry."""
    taken = {one.entry for one in keyed}
    for short, begin, span in abbreviations(scene.layout.text):
        if span in taken or meets_any(span, notes):
            continue
        found = [one for one in splitter.split(span, None) if one.maybe is None and one.reference.work is not None]
        found = [one for one in found if one.reference.start - span[0] <= _NAMES_LENGTH]
        first = found[0] if found else untold(scene.reading, scene.layout.flat, span)
        first = replace(first, reference=replace(first.reference, start=min(begin, first.reference.start)))
        yield Group(None, None, [first], called=short)


def keyed_works(scene: Scene, entries: Sequence[Entry]) -> list[Keyed]:
    """The entries of lists of works that have keys, outside notes."""
    starts = [entry.start for entry in entries]
    ends = [0, *(entry.end for entry in entries)]
    return [one for one in keyed_entries(scene.layout.text) if ends[bisect_right(starts, one.start)] <= one.start]


def with_key(scene: Scene, splitter: Splitter, one: Keyed) -> Group:
    """The work of an entry under its key, which is part of it."""
    group = _entry(scene, splitter, one.entry)
    told = (one for one in group.members if not (one.maybe or one.reference.short_form))
    first = next(told, None) or untold(scene.reading, scene.layout.flat, one.entry)
    first = replace(first, reference=replace(first.reference, start=one.start))
    return replace(group, members=[first], called=f"{one.name} {one.year}")


def listed_works(
    scene: Scene, splitter: Splitter, keyed: Sequence[Keyed], entries: Sequence[Entry]
) -> Iterator[Stretch]:
    """The entries of lists of works without keys, those put together that were broken and those parted that stand
    together."""
    flat, listed = scene.layout.flat, without_keyed(_listed(scene, entries), keyed)
    spans = list(parted_lines(scene.layout.text, parted_entries(flat, whole_entries(flat, listed))))
    roughly = rough_entries(flat, spans)
    for span in spans:
        yield Stretch(span, None, _entry(scene, splitter, span, roughly=roughly))


def _entry(scene: Scene, splitter: Splitter, span: Span, *, roughly: bool = False) -> Group:
    """The references of an entry of a list of works; `roughly`, by its signs alone where the parser finds none."""
    again = _SAME_AUTHOR.match(scene.layout.flat, *span) is not None
    begun = scene.layout.flat[span[0] : min(span[1], span[0] + _BEGINNING)]
    members = _first_hand(splitter.split(span, None))
    if roughly and all(member.maybe or member.reference.short_form for member in members):
        made = rough_entry(scene.reading, scene.layout.flat, span)
        members = [made] if made else members
    at = next((at for at, member in enumerate(members) if member.maybe is None), 0)
    near = bool(members) and members[at].reference.start - span[0] <= _NAMES_LENGTH
    if members and (
        again or (near and begins_entry(scene.layout.flat, span))
    ):  # the dash and the names are the entry's
        members = [with_head(members[at], scene.layout.flat, span[0]), *members[at + 1 :]]
    return Group(None, None, members, listed=begun, again=again)


def _first_hand(members: Sequence[Member]) -> list[Member]:
    """Without the "Ibid." of a bibliography, which is no short form: it means where the entry before appeared."""
    forms = ((member, short_form(member.words)) for member in members)
    return [member for member, form in forms if form is None or form.kind != "ibid"]


def _listed(scene: Scene, entries: Sequence[Entry]) -> Iterator[Span]:
    """The entries of a bibliography that are no notes."""
    taken = {entry.at for entry in entries}
    for block, role in zip(scene.layout.blocks, scene.plan.roles, strict=True):
        if role is not ZoneRole.BIBLIOGRAPHY or block.start in taken:
            continue
        label = _ENTRY_LABEL.match(scene.layout.flat, block.start, block.end)
        yield (label.end() if label else block.start), block.end
