"""Notes of a page: which links are markers, and how far the note reaches that each leads to.

In: the page. Out: `NOTE_REFERENCE` and `NOTE` marks. A marker is a short link (`3`, `[3]`, `*`) to a place further
down; that the note links back, or that it begins with the marker's own label, tells it from any other link.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml import html

from whence.models import Mark, MarkKind, Span
from whence.read.html.walk import Page, Place

LABEL = re.compile(
    r"[\[(]?\s*(?:(?:(?:foot\s?|end\s?)?note|fn\.?)\s*(?=\d)|note\s+|fn\.?\s*|n\.?\s?(?=\d))?(\d{1,4}|\d{1,3}[-–.:]\d{1,4}|[a-z]|[ivxlc]{1,7}|[*†‡§¶#]{1,4})\s*[\])]?\.?",
    re.IGNORECASE,
)
_CHAPTERED = re.compile(r"\d+\D\d+")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_HEAD = re.compile(r"\s*[\[(]?\s*(?:(?:foot|end)?notes?\s)?\s*", re.IGNORECASE)
_PAGE_ID = re.compile(r"(?:.*[_.-])?p(?:age|g|ageno)?[_.-]?0*(\d+|[ivxlc]+)", re.IGNORECASE)
"""The id of a page's beginning, to which a table of contents leads: "Page_11", "pg12", "p013"."""
_COMMENTS = re.compile(r"com+ent|kommentar|respond|disqus|review|opini", re.IGNORECASE)
"""The id of what readers wrote, to which its number leads, beside the title: "3", "3 comments"."""
NOTE_ID = re.compile(r"fn|ftn|footnote|endnote|edn|note|cite[_-]note|ref", re.IGNORECASE)
_LONGEST_LABEL = 6
_GAP, _ROW = 3, 6
_SEVERAL = 4
"""Numbers that lead to one place, which is none's own note."""
_BESIDE = 8  # characters: a label of four digits in brackets, and a space
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
NOTE_BLOCKS = ("li", "p", "div", "dd", "dt", "aside", "section", "blockquote", "td", "tr")


@dataclass(frozen=True, slots=True)
class _Marker:
    """A link that looks like a note's marker: where it stands, its label, and the id it leads to."""

    start: int
    end: int
    label: str
    target: str


def notes(page: Page) -> list[Mark]:
    """The markers and the notes that they lead to; a marker whose note is not there is left out."""
    titles = _titles(page)
    found = (one for one in _markers(page) if page.targets[one.target].start not in titles or _is_led_back(page, one))
    markers = _own([marker for marker in found if _is_pair(page, marker)])
    if _are_rows(page, markers):
        return []
    reaches = _reaches(page, markers)
    ways = _ways_back(page, markers)
    ends = {name: (start, _before_way_back(page, ways, (start, end))) for name, (start, end) in reaches.items()}
    labels = {marker.target: marker.label for marker in reversed(markers)}
    marks = [
        Mark(MarkKind.NOTE_REFERENCE, m.start, m.end, {"label": m.label, "target": m.target})
        for m in markers
        if m.target in ends
    ]
    return marks + [
        Mark(MarkKind.NOTE, start, end, {"label": labels[name], "id": name, "kind": _kind(name)})
        for name, (start, end) in ends.items()
    ]


def _own(markers: Sequence[_Marker]) -> list[_Marker]:
    """Without the letters that lead to a numbered note from an index ("Lee, Ann, 302n"), and without the numbers that
    all lead to one place, the head of all notes."""
    numbered = {marker.target for marker in markers if marker.label[0].isdecimal()}
    numbers = Counter(target for target, _ in {(marker.target, marker.label) for marker in markers})
    own = (one for one in markers if one.label[0].isdecimal() or one.target not in numbered)
    return [one for one in own if numbers[one.target] < _SEVERAL]


def _are_rows(page: Page, markers: Sequence[_Marker]) -> bool:
    """Whether most stand one behind the other with nothing between, as links to a page's sections or articles do."""
    between = (page.text[one.end : two.start] for one, two in pairwise(markers))
    return sum(len(gap) <= _GAP and not any(map(str.isalnum, gap)) for gap in between) * 2 > max(_ROW, len(markers))


def _markers(page: Page) -> list[_Marker]:
    found = []
    for link, target in page.links:
        label = LABEL.fullmatch(page.text[link.start : link.end].strip()) if link.end > link.start else None
        place = page.targets.get(target)
        of_readers = _COMMENTS.search(target) is not None and not NOTE_ID.search(target)
        if label and place and place.start > link.end and not of_readers:
            found.append(_Marker(link.start, link.end, label[1], target))
    return found


def _is_pair(page: Page, marker: _Marker) -> bool:
    """The place says that it is this note: by its id, by the label that it begins with or has in its list, or by a link
    back to the marker."""
    place = page.targets[marker.target]
    if _is_pages(marker):
        return _links_back(page, place, marker)
    if _CHAPTERED.fullmatch(marker.label):  # a range of notes looks the same
        return _heads(page, place, marker.label)
    if _YEAR.fullmatch(marker.label):  # "(Lee <a href="#ref-lee">2004</a>, 9)" leads to an entry of a list of works
        return _heads(page, place, marker.label) or _ordinal(place.element) == marker.label
    if NOTE_ID.search(marker.target) or _ordinal(place.element) == marker.label:
        return True
    head = page.text[place.start : place.start + 12].lstrip("[( \t^")
    return head.startswith(marker.label) or _links_back(page, place, marker)


def _is_led_back(page: Page, marker: _Marker) -> bool:
    return _links_back(page, page.targets[marker.target], marker)


def _is_pages(marker: _Marker) -> bool:
    """Whether it leads to the page of its number."""
    named = _PAGE_ID.fullmatch(marker.target)
    return named is not None and named[1].lower() == marker.label.lower()


def _titles(page: Page) -> frozenset[int]:
    """Where titles with words begin, not those that are a note's label alone."""
    headings = (mark for mark in page.marks if mark.kind is MarkKind.HEADING)
    return frozenset(one.start for one in headings if not LABEL.fullmatch(page.text[one.start : one.end].strip()))


def _heads(page: Page, place: Place, label: str) -> bool:
    """Whether a place begins with this label, and nothing longer: "Footnote 8-1: …"."""
    begun = _HEAD.match(page.text, max(0, place.start))
    at = begun.end() if begun else place.start
    return page.text.startswith(label, at) and not page.text[at + len(label) : at + len(label) + 1].isdecimal()


def _ordinal(element: html.HtmlElement) -> str | None:
    """The number that a browser prints before an item of a numbered list."""
    if element.tag != "li" or element.getparent().tag != "ol":
        return None
    first = element.getparent().get("start") or "1"
    number = sum(1 for _ in element.itersiblings("li", preceding=True))
    return str(int(first) + number) if first.isdecimal() else None


def _links_back(page: Page, note: Place, marker: _Marker) -> bool:
    """Whether a link inside the note or right before it leads to the marker, or to what is around or beside it:
    `[<a href="#back">1</a><a name="note"></a>]`."""
    first, last = max(marker.end, note.start - _BESIDE), max(note.start, note.end)
    back = (page.targets.get(target) for link, target in page.links if first <= link.start <= link.end <= last)
    return any(
        place is not None and place.start - _BESIDE <= marker.end and marker.start <= max(place.start, place.end)
        for place in back
    )


def _reaches(page: Page, markers: Sequence[_Marker]) -> dict[str, tuple[int, int]]:
    """From where to where each note reaches, in the order of the text."""
    names = sorted({marker.target for marker in markers}, key=lambda name: page.targets[name].start)
    spoken = [marker.start for marker in markers]
    leaves = page.leaves
    starts = [leaf.start for leaf in leaves]
    firsts = [bisect_right(starts, page.targets[name].start) - 1 for name in names]
    headings = {mark.start for mark in page.marks if mark.kind is MarkKind.HEADING}
    taken = set(firsts)
    found: dict[str, tuple[int, int]] = {}
    previous = 0
    for number, (name, first) in enumerate(zip(names, firsts, strict=True)):
        place = page.targets[name]
        following = firsts[number + 1] if number + 1 < len(names) else None
        if first < 0 or place.start >= len(page.text):
            continue
        start = max(leaves[first].start, previous) if leaves[first].start >= previous else place.start
        if following == first:
            end = page.targets[names[number + 1]].start
        elif _is_block(place):
            start, end = place.start, place.end
            if following is not None and place.element is leaves[first].element:
                between = _any_between(spoken, leaves[first].end, leaves[following].start)
                end = end if between else max(end, leaves[_further(leaves, first, following, headings)].end)
        elif (behind := _behind_label(page, first, taken)) is not None:
            end = leaves[behind].end
        else:
            if following is not None and _any_between(spoken, leaves[first].end, leaves[following].start):
                following = None  # running text stands before the next note
            end = leaves[_last(leaves, first, following, headings, taken)].end
        if start < end:
            found[name] = (start, len(page.text[start:end].rstrip()) + start)
            previous = end
    return found


def _ways_back(page: Page, markers: Sequence[_Marker]) -> dict[int, int]:
    """Where the links begin and end that lead back to a marker, by their ends."""
    ends = [marker.end for marker in markers]
    found = {}
    for link, target in page.links:
        place = page.targets.get(target)
        at = bisect_left(ends, place.start - _BESIDE) if place and place.start < link.start < link.end else len(ends)
        if place and at < len(ends) and markers[at].start <= place.start + _BESIDE and markers[at].end < link.start:
            found[link.end] = link.start
    return found


def _before_way_back(page: Page, ways: Mapping[int, int], note: Span) -> int:
    """Where a note ends before the link back to its marker, whatever its words: "Return to the text"."""
    start, end = note
    way = ways.get(end, start)
    words = page.text[start:way].rstrip()
    return start + len(words) if any(map(str.isalpha, words)) else end


def _any_between(places: Sequence[int], low: int, high: int) -> bool:
    at = bisect_left(places, low)
    return at < len(places) and places[at] < high


def _is_block(place: Place) -> bool:
    """Whether the note is what an element holds; a term of a list may be the label of what is told behind it."""
    labels = place.element.tag == "dt" and place.end - place.start <= _LONGEST_LABEL
    return place.end > place.start and place.element.tag in NOTE_BLOCKS and not labels


def _further(leaves: Sequence[Place], first: int, following: int, headings: set[int]) -> int:
    """The last of the paragraphs beside a note's, up to the next note or a heading."""
    at, parent = first, _parent(leaves[first])
    while at + 1 < following and _parent(leaves[at + 1]) is parent and leaves[at + 1].start not in headings:
        at += 1
    return at


def _last(leaves: Sequence[Place], first: int, following: int | None, headings: set[int], taken: set[int]) -> int:
    """The last leaf of the note that begins in leaf `first`: siblings up to the next note's; after the last note only
    where nothing but notes stands in their parent, and where a heading is its label."""
    if (own := _last_inside(leaves, first, taken)) is not None:
        return own
    parent = leaves[first].element.getparent()
    label = leaves[first].element.tag in _HEADINGS and first + 1 < len(leaves) and first + 1 not in taken
    stop = following if following is not None and _parent(leaves[following]) is parent else None
    if stop is None:
        if not _only_notes(leaves, first, taken):
            return first + (label and _parent(leaves[first + 1]) is parent)
        stop = len(leaves)
    at = first
    while at + 1 < stop and _parent(leaves[at + 1]) is parent and leaves[at + 1].start not in headings:
        at += 1
    return at


def _last_inside(leaves: Sequence[Place], first: int, taken: set[int]) -> int | None:
    """The last leaf of a block that begins with a note's label and goes on with paragraphs of its own, and in which no
    other note begins: `<blockquote>Footnote 8: <p>See the Annals.</p></blockquote>`."""
    block = leaves[first].element
    if block.tag not in NOTE_BLOCKS or (first and block in leaves[first - 1].element.iterancestors()):
        return None
    at = first
    while at + 1 < len(leaves) and block in leaves[at + 1].element.iterancestors():
        at += 1
        if at in taken:
            return None
    return at if at > first else None


def _behind_label(page: Page, first: int, taken: set[int]) -> int | None:
    """The last leaf of the block right behind a label that stands before it: `<a>[8]</a><div class="note"><p>See the
    Annals.</p></div>`."""
    leaves = page.leaves
    if first + 1 >= len(leaves) or not LABEL.fullmatch(page.text[leaves[first].start : leaves[first].end].strip()):
        return None
    label, block = leaves[first].element, leaves[first + 1].element
    around = label if label in block.iterancestors() else label.getparent()
    while block is not None and block.getparent() is not around:
        block = block.getparent()
    if block is None or (block is leaves[first + 1].element and around is not label):
        return None
    at = first
    while at + 1 < len(leaves) and block in (leaves[at + 1].element, *leaves[at + 1].element.iterancestors()):
        at += 1
        if at in taken:
            return None
    return at


def _parent(leaf: Place) -> html.HtmlElement | None:
    return leaf.element.getparent()


def _only_notes(leaves: Sequence[Place], at: int, taken: set[int]) -> bool:
    """Whether the parent of leaf `at` begins with a note, in whatever element."""
    parent = _parent(leaves[at])
    while at > 0 and parent in leaves[at - 1].element.iterancestors():
        at -= 1
    return at in taken


def _kind(target: str) -> str:
    return "endnote" if re.search(r"edn|endnote", target, re.IGNORECASE) else "footnote"
