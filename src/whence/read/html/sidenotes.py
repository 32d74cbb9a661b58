"""Notes that a page holds where their markers stand, to be shown in its margin or when a reader points at them.

In: a tree. Out: the same tree, each such note moved into a list at its end, a link to it left where it stood: read in
the middle of a sentence it would break it. They are told by what their class says and by where they stand, behind words
of their paragraph; so are `<details>` under a number, and the words that a number shows (`title`). What stands in the
page a second time is only taken out, also from boxes elsewhere that numbers name.

>>> from whence.read.html.tree import parse
>>> tree = parse('<p>It rained,<span class="sidenote">A. Doe, A Book.</span> they say.</p>')
>>> gathered(tree)
1
>>> [(e.tag, e.text_content()) for e in tree.iter("p", "li")]
[('p', 'It rained,1 they say.'), ('li', 'A. Doe, A Book.')]
"""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import html
from lxml.html import builder

from whence.read.html.elements import hides
from whence.read.html.shown import LETTERS, NUMBER_ALONE, THREE_WORDS, shown
from whence.read.html.twins import drop_copies, untwinned
from whence.read.html.walk import BLOCKS

_KINDS = re.compile(
    r"(?:^|\s)(?:side-?note|marginnote|[\w-]{1,40}footnote__note|sidenote-content|ltx_note_outer)(?:\s|$)"
)
_HELD = re.compile(r"(?:^|[\s_-])(?:foot|end|side|margin)-?notes?(?:[\s_-]|$)")
"""The class of a note and of its marker: only what has words, and stands behind others, is a note."""
_CALLED = re.compile(r"(?:^|\s)(?:note|fn)(?:[\s_-]|$)")
"""A class of many things: what stands behind its number is a note."""
_LEADING = re.compile(
    r"ref(?:errer|erence)?s?(?:[\s_-]|$)|call|anchor|link|back|num|label|mark|symbol|return|toggle|count|role|wrap"
)
_SHOWN = re.compile(r"tool-?tip|pop-?over|pop-?up|hover|refctt|(?:^|\s)fn-(?:content|text|body)", re.IGNORECASE)
"""The class of a box that is shown when a reader points at the number before it."""
_BOX = "refCtt"
"""The class of such a box behind a name and a year, too."""
_ROLES = ("tooltip", "doc-footnote", "note")
_CUSTOM = "d-footnote"
_LIST = re.compile(r"\s(?:doc-endnotes|(?:foot|end)notes|fn-group)\s", re.IGNORECASE)
_TAGS = ("span", "small", "cite", "aside", "details", _CUSTOM)
_HINT = re.compile(r"note|fn|tip|pop|hover|refctt|ltx", re.IGNORECASE)
_BARE = ("hidden", "popover", "role")
_NUMBERS = ("button", "sup", "summary")
_NAME = "fn-side-{}"


def gathered(tree: html.HtmlElement) -> int:
    """Move the notes inside the text to a list at the end of the page; how many there were."""
    body = tree.find("body")
    if body is None:
        return 0
    drop_copies(body, [box for box in tree.find_class(_BOX) if _number_before(box) is None])
    untwinned(body, _described(body))
    notes = _inside(tree) or shown(tree)
    if not notes or untwinned(body, notes):
        return 0
    listed = builder.OL()
    for number, note in enumerate(notes, start=1):
        name = _NAME.format(number)
        marker = _marker(note, number, name)
        item = builder.LI({"id": name})
        if marker is None:
            note.drop_tree()
        else:
            marker.tail = note.tail
            note.getparent().replace(note, marker)
        note.tail = None
        _open(note, number)
        item.append(note)
        listed.append(item)
    body.append(listed)
    return len(notes)


def _described(body: html.HtmlElement) -> list[html.HtmlElement]:
    """The boxes, wherever they stand, that numbers of the text name as what describes them."""
    named = {
        number.get("aria-describedby")
        for number in body.xpath(".//*[@aria-describedby]")
        if NUMBER_ALONE.fullmatch(number.text_content())
    }
    return [box for box in body.xpath(".//*[@role='tooltip']") if box.get("id") in named] if named else []


def _open(note: html.HtmlElement, number: int) -> None:
    """A note that is no box any more: seen, and without its own number, which the list prints."""
    for hiding in ("hidden", "style", "popover"):
        note.attrib.pop(hiding, None)
    label = next((one for one in note.iter("sup", "strong", "b", "span", "i") if len(one) == 0), None)
    if label is not None and label is not note and (label.text or "").strip("[]() .") == str(number):
        if not note.text_content().strip().startswith((label.text or "").strip()):
            return
        label.text = None


def _inside(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """The elements that hold notes, the outer ones; none where hardly one has more than two words."""
    found = [element for element in tree.iter(*_TAGS) if _may_be(element) and _is_note(element)]
    inner = {id(child) for element in found for child in element.iterdescendants()}
    notes = [element for element in found if id(element) not in inner]
    long = sum(THREE_WORDS.search(note.text_content()) is not None for note in notes)
    return notes if long * 2 >= len(notes) else []


def _may_be(element: html.HtmlElement) -> bool:
    """A cheap look for what may be a note."""
    kind = element.get("class")
    if (kind and _is_hint(kind)) or element.tag in ("details", _CUSTOM):
        return True
    return any(element.get(name) is not None for name in _BARE)


@lru_cache(maxsize=1 << 12)
def _is_hint(kind: str) -> bool:
    return _HINT.search(kind) is not None


def _is_note(element: html.HtmlElement) -> bool:
    """Whether an element holds a note's words, by its class and place."""
    if element.tag == "details":
        return _is_unfolded(element)
    kind = (element.get("class") or "").lower()
    boxed = hides(element) or "popover" in element.attrib or element.get("role") in _ROLES or _SHOWN.search(kind)
    if not (boxed or element.tag == _CUSTOM or "note" in kind or "fn" in kind):
        return False
    held = _HELD.search(kind) is not None and not _LEADING.search(kind)
    called = not held and (boxed or _CALLED.search(kind) is not None) and _number_before(element) is not None
    told = element.tag == _CUSTOM or _KINDS.search(kind) is not None
    if not (held or called or told) or not LETTERS.search(element.text_content()):
        return False
    return not held or (_is_behind_words(element) and not _is_listed(element))


def _is_listed(element: html.HtmlElement) -> bool:
    """Whether an element stands in a list of notes already."""
    kinds = (f" {around.get('class') or ''} {around.get('role') or ''} " for around in element.iterancestors())
    return any(_LIST.search(kind) for kind in kinds)


def _number_before(element: html.HtmlElement) -> str | None:
    """The number right before an element, in one of its own."""
    before = element.getprevious()
    if before is None or (before.tail or "").strip():
        return None
    shown = NUMBER_ALONE.fullmatch(before.text_content())
    return shown[1] if shown else None


def _is_unfolded(element: html.HtmlElement) -> bool:
    """Whether a number behind words unfolds what an element holds."""
    summary = element.find("summary")
    if summary is None or not NUMBER_ALONE.fullmatch(summary.text_content()) or not _is_behind_words(element):
        return False
    return LETTERS.search(element.text_content()) is not None


def _is_behind_words(element: html.HtmlElement) -> bool:
    """Whether words of the same paragraph stand before an element, not its number alone."""
    while True:
        for before in element.itersiblings(preceding=True):
            apart = before.tag in BLOCKS
            if _says(before.tail) or (not apart and _says(before.text_content())):
                return True
            if apart:
                return False
        around = element.getparent()
        if around is None or _says(around.text):
            return around is not None
        if around.tag in BLOCKS:
            return False
        element = around


def _says(words: str | None) -> bool:
    return words is not None and any(map(str.isalpha, words))


def _marker(note: html.HtmlElement, number: int, name: str) -> html.HtmlElement | None:
    """A link for the note's place; None where the number before it is one, which then leads to the note."""
    before = note.find("summary") if note.tag == "details" else note.getprevious()
    near = before is not None and (note.tag == "details" or not (before.tail or "").strip())
    link = next(before.iter("a"), None) if near else None
    if link is not None and NUMBER_ALONE.fullmatch(link.text_content()):
        link.set("href", f"#{name}")
        return None
    shown = NUMBER_ALONE.fullmatch(before.text_content()) if near and before.tag in _NUMBERS else None
    if shown:
        before.drop_tree()
    return builder.SUP(builder.A(shown[1] if shown else str(number), {"href": f"#{name}"}))
