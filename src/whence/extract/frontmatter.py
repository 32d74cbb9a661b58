"""Title, authors, outlet and date from a text's own first lines.

In: a `Layout`. Out: a `FrontMatter`: the metadata with basis `text`, the role of each line of the head, and where the
body begins. Where nothing tells the title from other lines, none is given.

>>> text = "Iran Deepens Its Presence\\nby Majid Rafizadeh • January 7, 2023\\n" + "The body goes on and on. " * 9
>>> m = front_matter(layout(Reading("d", "r", text))).metadata
>>> m.title, m.authors, m.published
('Iran Deepens Its Presence', ('Majid Rafizadeh',), '2023-01-07')
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import regex

from whence.extract.blocks import Layout, Shape
from whence.extract.dateline import Dateline, dateline
from whence.extract.displayed import signed
from whence.extract.headlines import HeadLine, cased, date_of, is_body, is_institution, read_below, read_line
from whence.extract.sections import section_role
from whence.models import Metadata, ZoneRole

_HEAD = 24
"""Blocks looked at before the search for a head is given up."""
_TITLE_WORDS = 30
_ISSUE_TITLE = regex.compile(r"\b(?:Volume|Vol\.|Issue|Number|No\.)\s\d")
_SALUTATION = regex.compile(r"^(?:Dear|To whom)\s.{1,60}[:,—–-]?$|^Dear\s\p{Lu}[^:,]{0,60}[:,]")
_LEADING_DATE = regex.compile(
    r"^(?:\p{Lu}\p{Ll}{2,8}\.?\s(?:\p{N}{1,2},?\s)?\p{N}{4}|\p{N}{1,2}[ /.-]\p{N}{1,2}[ /.-]\p{N}{4})\s+(?=\p{Lu})"
)
_UNFINISHED = frozenset("a an the of and or in on at to for from by with as is are was between among : - – —".split())
_NAMED = ("other", "names")
"""Kinds of lines that may be the title."""
_FULL_LINE = 45
"""A title's line as long as this may have been broken at the margin."""
_WIDE = regex.compile(r"\S {3}(?=\S)")
"""Three spaces inside a line are what is left of a layout: what stands there may be a title and more."""
_FOLD = regex.compile(r"\W+")
_EVENTS = frozenset(
    "founded born died established formed created opened closed launched released dissolved incorporated built"
    " completed commissioned".split()
) | {"initial release", "stable release", "release date", "date of birth", "date of death", "first appearance"}
"""Labels of dates in a box of facts about a text's subject."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a text's head says: `roles` by block index; `body` is the index of the first block of running text."""

    metadata: Metadata = field(default_factory=Metadata)
    roles: Mapping[int, ZoneRole] = field(default_factory=dict)
    body: int = 0
    dateline: Dateline | None = None


@dataclass(frozen=True, slots=True)
class _Head:
    indexes: list[int]
    lines: list[HeadLine]
    words: list[str]


def front_matter(layout: Layout) -> FrontMatter:
    """Read the head of a document."""
    body = _body_start(layout)
    place = dateline(layout, body)
    head = _head(layout, body)
    title = _title(layout, head)
    roles = _roles(head, title)
    values = _values(head, title, place)
    if title:
        values["title"] = _LEADING_DATE.sub("", " ".join(head.words[at] for at in title))
    known = {name: value for name, value in values.items() if value}
    return FrontMatter(Metadata(**known, basis=dict.fromkeys(known, "text")), roles, body, place)


def _body_start(layout: Layout) -> int:
    """The first block that reads as running text; the head has few blocks, menus and page heads not counted."""
    seen = 0
    for index, block in enumerate(layout.blocks):
        if block.shape is Shape.EXTRANEOUS:
            continue
        if seen == _HEAD or (block.shape is not Shape.HEADING and _speaks(layout, index)):
            return index
        seen += 1
    return _short_body(layout)


def _short_body(layout: Layout) -> int:
    """Where nothing reads as running text: the first line that ends as a sentence does, else the very beginning."""
    for index, block in enumerate(layout.blocks):
        words = layout.words(block)
        if words.rstrip()[-1:] in ".!?" and len(words.split()) >= 4 and any(w[:1].islower() for w in words.split()):
            return index
    return 0


def _speaks(layout: Layout, index: int) -> bool:
    return is_body(layout.words(layout.blocks[index])) or signed(layout, index) is not None


def _head(layout: Layout, body: int) -> _Head:
    indexes = [i for i in range(body) if layout.blocks[i].shape not in (Shape.EXTRANEOUS, Shape.TABLE)]
    words = [" ".join(layout.words(layout.blocks[i]).split()) for i in indexes]
    lines: list[HeadLine] = []
    for line in words:
        lines.append(read_below(line) if any(above.kind in _NAMED for above in lines) else read_line(line))
    if lines and (owner := _letterhead(words)):
        lines[:2] = HeadLine("outlet", outlet=owner), HeadLine("other")
    return _Head(indexes, lines, words)


def _letterhead(words: list[str]) -> str | None:
    """The first line where it is in capitals and the second, which is not, says the same name in its own words: it is
    the sender, and the second the title ("ORDWELL MARINE", "Statement by Ordwell Marine")."""
    if len(words) < 2 or not words[0].isupper() or words[1].isupper() or len(words[0].split()) < 2:
        return None
    at = words[1].casefold().find(words[0].casefold())
    named = words[1][at : at + len(words[0])]
    other = len(words[1].split()) - len(words[0].split())
    return cased(named) if at >= 0 and named != words[0] and other >= 2 and not date_of(words[1]) else None


def _title(layout: Layout, head: _Head) -> list[int]:
    """The positions in the head of the title's lines; empty where no line is marked off as the title."""
    addressed = _addressed(layout, head)
    candidates = [
        at
        for at, line in enumerate(head.lines)
        if line.kind in _NAMED and at not in addressed and _may_be_title(head.words[at])
    ]
    for at in candidates:
        if layout.blocks[head.indexes[at]].shape is Shape.HEADING:
            return [at]
    if not candidates or len(layout.blocks) <= len(head.indexes):
        return []
    repeated = [at for at in candidates if sum(_same(head.words[at], words) for words in head.words) > 1]
    if repeated:
        return repeated[:1]
    others = [at for at in candidates if head.lines[at].kind == "other" and not is_institution(head.words[at])]
    others = others or [at for at in candidates if head.lines[at].kind == "names"][:1]
    if not others:
        return []
    whole = _whole_title(layout, head, _first_title(head, others), others)
    unsure = head.words[whole[-1]].split()[-1].casefold() in _UNFINISHED
    return [] if unsure or _WIDE.search(layout.words(layout.blocks[head.indexes[whole[0]]])) else whole


def _addressed(layout: Layout, head: _Head) -> range:
    """The lines of a letter's address: between its date and "Dear …"."""
    after = head.indexes[-1] + 1 if head.indexes else 0
    words = [*head.words, *(layout.words(block) for block in layout.blocks[after : after + 2])]
    dear = next((at for at, line in enumerate(words) if _SALUTATION.match(line)), None)
    if dear is None:
        return range(0)
    dates = [at for at, line in enumerate(head.lines[:dear]) if line.kind == "date"]
    return range(dates[-1] if dates else 0, dear)


def _first_title(head: _Head, others: list[int]) -> int:
    """The first line that may be the title: behind the date where only formulas and institutions stand before it."""
    dates = [at for at, line in enumerate(head.lines) if line.kind == "date"]
    formulas = [at for at, line in enumerate(head.lines) if line.kind == "formula"]
    if dates and formulas and formulas[0] < dates[0]:
        behind = [at for at in others if at > dates[0]]
        before = [at for at in others if at < dates[0]]
        if behind and all(at > formulas[0] for at in before):
            return behind[0]
    return others[0]


def _whole_title(layout: Layout, head: _Head, first: int, others: list[int]) -> list[int]:
    """The title's line and those that go on with it, right below."""
    title = [first]
    for at in range(first + 1, min(first + 4, len(head.words))):
        if at not in others or layout.blocks[head.indexes[at - 1]].marked:
            break
        if not _title_goes_on(layout, head, at) and not (len(title) == 1 and _is_subtitle(head, at)):
            break
        title.append(at)
    return title


def _title_goes_on(layout: Layout, head: _Head, at: int) -> bool:
    """Whether a line goes on with the title above: nothing stands between them, and that line could not be the last."""
    above, words = head.words[at - 1], head.words[at]
    one, two = layout.blocks[head.indexes[at - 1]], layout.blocks[head.indexes[at]]
    if two.blank or "\n" not in layout.text[one.end : two.start]:
        return False
    if words.isupper() != above.isupper() or not _may_be_title(words):
        return False
    return above.split()[-1].casefold() in _UNFINISHED or words[:1].islower() or len(above) >= _FULL_LINE


def _is_subtitle(head: _Head, at: int) -> bool:
    """A capitalised line below a title in capitals, on a title page: more lines stand between it and the text."""
    return head.words[at - 1].isupper() and not head.words[at].isupper() and len(head.words) - at > 2


def _may_be_title(words: str) -> bool:
    count = len(words.split())
    if not 1 <= count <= _TITLE_WORDS or len(words) < 4 or len(words) > 250:
        return False
    first = next((c for c in words if c.isalnum()), "")
    if not (first.isupper() or first.isdigit()) or words.endswith((",", ";", ":")) or section_role(words):
        return False
    return "@" not in words and "://" not in words


def _same(one: str, other: str) -> bool:
    return len(one) > 12 and _FOLD.sub("", one).casefold() == _FOLD.sub("", other).casefold()


def _roles(head: _Head, title: list[int]) -> dict[int, ZoneRole]:
    kinds = {"byline": ZoneRole.BYLINE, "date": ZoneRole.BYLINE, "updated": ZoneRole.BYLINE, "other": ZoneRole.HEADING}
    roles: dict[int, ZoneRole] = {}
    for at, (index, line) in enumerate(zip(head.indexes, head.lines, strict=True)):
        if at in title or (title and _same(head.words[at], head.words[title[0]])):
            roles[index] = ZoneRole.TITLE
        elif line.kind == "names" and _is_byline(head, at, title):
            roles[index] = ZoneRole.BYLINE
        else:
            roles[index] = kinds.get(line.kind, ZoneRole.HEADING)
    return roles


def _is_byline(head: _Head, at: int, title: list[int]) -> bool:
    """Names alone are the byline below the title, not in capitals, where a date stands beside them, or where they end
    the head and are several (a heading like "Marwan al Shehhi" looks the same as one name)."""
    if not title or at < title[-1] or head.words[at].isupper() or any(line.kind == "byline" for line in head.lines):
        return False
    if any(line.kind == "date" for line in head.lines[max(0, at - 2) : at + 2]):
        return True
    return len(head.lines[at].authors) > 1 and at == len(head.lines) - 1 and at - title[-1] <= 2


def _values(head: _Head, title: list[int], place: Dateline | None) -> dict[str, Any]:
    authors = [name for line in head.lines if line.kind == "byline" for name, _ in line.authors]
    if not authors:
        authors = [
            name
            for at, line in enumerate(head.lines)
            if line.kind == "names" and at not in title and _is_byline(head, at, title)
            for name, _ in line.authors
        ]
    dates = [
        line.date
        for at, line in enumerate(head.lines)
        if line.date and line.kind != "updated" and not _tells_of_subject(head, at)
    ]
    outlets = [line.outlet for line in head.lines if line.outlet]
    institutions = [
        words
        for at, words in enumerate(head.words)
        if at not in title and head.lines[at].kind in ("other", "names") and is_institution(words)
    ]
    before = [words for words in institutions if title and head.words.index(words) < title[0]]
    return {
        "authors": tuple(dict.fromkeys(authors)),
        "published": _most_exact(dates) or (place.date if place else None),
        "outlet": next(iter(outlets), None) or (place.agency if place else None) or next(iter(before), None),
    }


def _tells_of_subject(head: _Head, at: int) -> bool:
    """Whether a date's line stands under what happened then to the text's subject, as in a box of facts."""
    return at > 0 and head.words[at - 1].casefold().rstrip(": ") in _EVENTS


def _most_exact(dates: Iterable[str]) -> str | None:
    """The first date, or a later one that only says it more exactly."""
    found = list(dates)
    if not found:
        return None
    return max((date for date in found if date.startswith(found[0])), key=len)


def is_issue_title(title: str | None) -> bool:
    """A markup title that names the issue of a periodical, not the piece in it."""
    return bool(title) and bool(_ISSUE_TITLE.search(title or ""))
