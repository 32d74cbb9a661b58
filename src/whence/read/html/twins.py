"""Notes that stand in a page twice: in a box at their marker, shown when a reader points there, and in a list.

In: the page's body and the elements that hold notes. Out: the copies at the markers are taken out, the numbers before
them lead to what stays; or nothing, where most stand only once.

>>> from whence.read.html.tree import parse
>>> box = '<span class="box">A. Doe, A Long Book, 1999.</span>'
>>> body = parse(f"<p>So.<sup>1</sup>{box} It rained.</p><ul><li>1 A. Doe, A Long Book, 1999.</li></ul>").find("body")
>>> untwinned(body, body.find_class("box")), body.text_content()
(True, 'So.1 It rained.1 A. Doe, A Long Book, 1999.')
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import islice

from lxml import html

from whence.read.html.ties import lead, unhide

_BLOCKS = ("tr", "li", "p", "dd", "td", "div", "aside", "blockquote", "section")
_NUMBER = re.compile(r"\W*(?:(?:foot)?note\s)?\W*(?:\d{1,3}(?!\d))?\W*")
_LABEL = re.compile(r"\s*[\[(]?\d{1,4}[\])]?\s*")
_SHORT, _KEY, _PIECES = 12, 60, 40
"""Letters: of a note that says little, and by which one is known; pieces of text that hold so many."""
_LOOSE, _MORE = 1.2, 40
"""A block may have so many more letters than the note that stands in it: a way back, an address."""
_NAME = "fn-twin-{}"


def untwinned(body: html.HtmlElement, notes: Sequence[html.HtmlElement]) -> bool:
    """Whether the notes stood in the page twice, and the copies are gone."""
    if not notes:
        return False
    twins = _twins(body, notes)
    long = [twin for note, twin in zip(notes, twins, strict=True) if len(_letters(note)) >= _SHORT]
    if sum(twin is not None for twin in long) * 2 <= len(long):
        return False
    for number, (note, twin) in enumerate(zip(notes, twins, strict=True), start=1):
        if twin is not None:
            _tie(note, twin, number)
        note.drop_tree()
    return True


def drop_copies(body: html.HtmlElement, boxes: Sequence[html.HtmlElement]) -> None:
    """Take out boxes that are no notes where their words stand in a list, too: the entry that a year leads to."""
    said = [(box, keys) for box in boxes if (keys := _keys(box))]
    begun = _begun(body, {key for _, keys in said for key in keys}, frozenset(boxes)) if said else {}
    for box, keys in said:
        if any(key in begun for key in keys):
            box.drop_tree()


def _twins(body: html.HtmlElement, notes: Sequence[html.HtmlElement]) -> list[html.HtmlElement | None]:
    """For each note the block that says the same, of several the next one in order."""
    keys = [_keys(note) for note in notes]
    blocks = _begun(body, {key for both in keys for key in both}, frozenset(notes))
    taken: set[html.HtmlElement] = set()
    found = []
    for both, note in zip(keys, notes, strict=True):
        longest = len(_letters(note)) * _LOOSE + _MORE
        begun = (block for key in both for block in blocks.get(key, ()))
        free = (one for one in begun if one not in taken and taken.isdisjoint(one.iterancestors()))
        twin = next((one for one in free if len(_letters(one)) <= longest), None)
        taken |= {twin} if twin is not None else set()
        found.append(twin)
    return found


def _begun(body: html.HtmlElement, keys: Set[str], without: Set[html.HtmlElement]) -> dict[str, list[html.HtmlElement]]:
    """The blocks that begin with the words of a note, outside all of them."""
    blocks: dict[str, list[html.HtmlElement]] = defaultdict(list)
    for block in body.iter(*_BLOCKS):
        told = [key for key in _keys(block) if key in keys]
        if told and block not in without and without.isdisjoint(block.iterancestors()):
            for key in told:
                blocks[key].append(block)
    return blocks


def _tie(note: html.HtmlElement, twin: html.HtmlElement, number: int) -> None:
    """Make the number before a note lead to its twin, where it leads nowhere."""
    before = note.getprevious()
    if before is None or (before.tail or "").strip() or not _LABEL.fullmatch(before.text_content()):
        return
    inside = {one.get("id") for one in note.iter() if one.get("id")}
    led = [link.get("href") or "" for link in before.iter("a")]
    if not any(href.startswith("#") and len(href) > 1 and href[1:] not in inside for href in led):
        twin.set("id", twin.get("id") or _NAME.format(number))
        lead(before, twin.get("id"))
        unhide(twin)


def _keys(element: html.HtmlElement) -> tuple[str, ...]:
    """The first letters of an element's words, and those behind a number, which may be a label."""
    words = " ".join(islice(element.itertext(), _PIECES))[: 3 * _KEY]
    number = _NUMBER.match(words)
    both = ("".join(_alnum(words))[:_KEY], "".join(_alnum(words[number.end() if number else 0 :]))[:_KEY])
    return tuple(key for key in dict.fromkeys(both) if key)


def _letters(element: html.HtmlElement) -> str:
    return "".join(_alnum(element.text_content()))


def _alnum(words: str) -> Iterator[str]:
    return (letter.casefold() for letter in words if letter.isalnum())
