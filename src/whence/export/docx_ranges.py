"""Ranges of comments in the text of a DOCX file: runs are parted where a range begins or ends, and stay as they look.

In: the places of a file's words, and stretches of its raw text. Out: its trees, changed: `w:commentRangeStart` before
the first word, `w:commentRangeEnd` and the comment's reference after the last. Where Word has no comments (in notes,
text boxes, page headers) the range is the note's marker or the run that holds the box; else there is none.
"""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from whence.read.docx.package import W
from whence.read.docx.places import Piece, Places

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
IN_BOX = "in the text box"
_NOTES = {f"{W}footnotes": "footnote", f"{W}endnotes": "endnote"}
_WRAPPERS = frozenset(
    f"{W}{name}"
    for name in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo")
)


@dataclass(frozen=True, slots=True)
class Range:
    """A stretch of the body for one comment: from before `first` to after `last`. `moved` says why it does not stand on
    the words themselves."""

    first: Piece
    last: Piece
    start: int
    end: int
    moved: str = ""


def ranges(places: Places, spans: Iterable[tuple[int, int]]) -> Iterator[Range | None]:
    """The range of each stretch of the raw text; None where no word of the body can bear it."""
    markers = {_target(piece): piece for piece in places.pieces if _target(piece) is not None}
    for start, end in spans:
        yield _range(places.within(start, end), (start, end), markers)


def _range(pieces: list[Piece], span: tuple[int, int], markers: dict[tuple[str, str] | None, Piece]) -> Range | None:
    own = [piece for piece in pieces if _root(piece) is _root(pieces[0])]
    if not own:
        return None
    kind = _NOTES.get(_root(own[0]).tag)
    if kind is not None:
        marker = markers.get((kind, _note_of(own[0].leaf, kind)))
        return Range(marker, marker, marker.start, marker.end, f"in the {kind}") if marker else None
    if _root(own[0]).tag != f"{W}document":
        return None
    held = [piece for piece in own if _box(piece.leaf) is not None]
    if held:
        return Range(held[0], held[0], held[0].start, held[0].end, IN_BOX)
    first, last = own[0], own[-1]
    return Range(first, last, max(span[0], first.start), min(span[1], last.end))


def _root(piece: Piece) -> etree._Element:
    return piece.leaf.getroottree().getroot()


def _target(piece: Piece) -> tuple[str, str] | None:
    """The note that a marker leads to."""
    kind = etree.QName(piece.leaf).localname
    return (kind.removesuffix("Reference"), piece.leaf.get(f"{W}id", "")) if kind.endswith("Reference") else None


def _note_of(leaf: etree._Element, kind: str) -> str:
    note = next(leaf.iterancestors(f"{W}{kind}"), None)
    return note.get(f"{W}id", "") if note is not None else ""


def _box(leaf: etree._Element) -> etree._Element | None:
    """The run of the body that holds the text box in which a leaf stands."""
    boxes = list(leaf.iterancestors(f"{W}txbxContent"))
    return next(boxes[-1].iterancestors(f"{W}r"), None) if boxes else None


def insert(found: Sequence[tuple[str, Range]], reference: etree._Element) -> None:
    """Put comments, by their ids, on their ranges; `reference` is the run that refers to one, to be copied.

    From the end of the text to its beginning, so that every index of a leaf still counts when its turn comes.
    """
    cuts = [(at.start, 1, name, at.first, at.first.before(at.start)) for name, at in found]
    cuts += [(at.end, 0, name, at.last, at.last.after(at.end)) for name, at in found]
    for _, is_start, name, piece, count in sorted(cuts, key=lambda cut: cut[:2], reverse=True):
        parent, index = _slot(piece, count)
        parent.insert(index, _element(parent, "commentRangeStart" if is_start else "commentRangeEnd", name))
        if not is_start:
            _refer(parent[index], _referring(reference, name))


def _element(parent: etree._Element, tag: str, name: str) -> etree._Element:
    return parent.makeelement(f"{W}{tag}", {f"{W}id": name})


def _referring(reference: etree._Element, name: str) -> etree._Element:
    run = copy.deepcopy(reference)
    next(run.iter(f"{W}commentReference")).set(f"{W}id", name)
    return run


def _slot(piece: Piece, index: int) -> tuple[etree._Element, int]:
    """The place among the runs of a paragraph before (index 0) or behind the leaf's first `index` characters."""
    run = _box(piece.leaf)
    if run is None:
        run = next(piece.leaf.iterancestors(f"{W}r"))
        index = _parted(run, piece.leaf, index)
    parent = run.getparent()
    return parent, parent.index(run) + (index > 0)


def _parted(run: etree._Element, leaf: etree._Element, index: int) -> int:
    """Part a run at a leaf's character, if it has words on both sides; whether the place is before (0) or behind it."""
    full = len(leaf.text or "") if leaf.tag == f"{W}t" else 1
    behind = list(leaf.itersiblings())
    before = [each for each in leaf.itersiblings(preceding=True) if each.tag != f"{W}rPr"]
    if index == 0 and not before:
        return 0
    if index >= full and not behind:
        return 1
    right = run.makeelement(run.tag, dict(run.attrib))
    properties = run.find(f"{W}rPr")
    right.extend([copy.deepcopy(properties)] if properties is not None else [])
    right.extend([*([leaf] if index == 0 else [_rest(leaf, index)] if index < full else []), *behind])
    run.addnext(right)
    run.tail, right.tail = None, run.tail  # white space between elements stays behind both
    return 1


def _rest(leaf: etree._Element, index: int) -> etree._Element:
    """Part the text of a leaf: it keeps the first `index` characters, the new leaf has the others."""
    rest = copy.deepcopy(leaf)
    rest.tail = None
    text = leaf.text or ""
    leaf.text, rest.text = text[:index], text[index:]
    for part in (leaf, rest):
        if part.text != part.text.strip():
            part.set(_SPACE, "preserve")
    return rest


def _refer(end: etree._Element, run: etree._Element) -> None:
    """Put the run that refers to a comment behind the range's end, outside of links and tracked insertions."""
    while (parent := end.getparent()).tag in _WRAPPERS:
        end = parent
    end.addnext(run)


def unmark(body: etree._Element, names: Collection[str]) -> None:
    """Take the ranges and references of comments out of the text, in one pass over it."""
    tags = [f"{W}{tag}" for tag in ("commentRangeStart", "commentRangeEnd", "commentReference")]
    for element in [each for each in body.iter(*tags) if each.get(f"{W}id") in names]:
        run = element.getparent()
        _drop(element)
        if run.tag == f"{W}r" and all(child.tag == f"{W}rPr" for child in run):
            _drop(run)


def _drop(element: etree._Element) -> None:
    """Take an element away, and leave the white space behind it, which `remove` would take along."""
    before, parent = element.getprevious(), element.getparent()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    element.tail = None
    parent.remove(element)
