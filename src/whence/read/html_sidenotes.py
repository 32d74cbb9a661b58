"""Notes that a page holds where their markers stand, to be shown in its margin or when a reader points at them.

In: a tree. Out: the same tree, each such note moved into a list at its end, a link to it left where it stood: read in
the middle of a sentence it would break it. They are told by what their class says and by where they stand, behind words
of their paragraph; so are `<details>` under a number, and the words that a number shows (`title`). What stands in the
page a second time is only taken out.

>>> from whence.read.html_tree import parse
>>> tree = parse('<p>It rained,<span class="sidenote">A. Doe, A Book.</span> they say.</p>')
>>> gathered(tree)
1
>>> [(e.tag, e.text_content()) for e in tree.iter("p", "li")]
[('p', 'It rained,1 they say.'), ('li', 'A. Doe, A Book.')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import html
from lxml.html import builder

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
_TAGS = ("span", "small", "cite", "aside")
_INLINE = frozenset("a abbr b cite em font i label q small span strong sub sup u".split())
_SHOWN = ("data-content", "data-footnote", "data-tooltip", "data-note", "title")
_NUMBERS = ("button", "sup", "summary")
_NAME = "fn-side-{}"
_LABEL = re.compile(r"\s*[\[(]?(\d{1,4})[\])]?\s*")
_WORD = re.compile(r"[^\W\d_][\W\d_]*[^\W\d_]")
_WORDS = re.compile(r"\w+\W+\w+\W+\w")
_LONGEST_KEY, _LOOKED_AT = 120, 20


def gathered(tree: html.HtmlElement) -> int:
    """Move the notes inside the text to a list at the end of the page; how many there were."""
    body = tree.find("body")
    notes = _inside(tree) or _shown(tree)
    if not notes or body is None:
        return 0
    if _are_repeated(body, notes):
        for note in notes:
            note.drop_tree()
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
        item.append(note)
        listed.append(item)
    body.append(listed)
    return len(notes)


def _inside(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """The elements that hold notes, the outer ones; none where hardly one has more than two words."""
    found = [element for element in tree.iter(*_TAGS, "details") if _is_note(element)]
    inner = {id(child) for element in found for child in element.iterdescendants()}
    notes = [element for element in found if id(element) not in inner]
    long = sum(_WORDS.search(note.text_content()) is not None for note in notes)
    return notes if long * 2 >= len(notes) else []


def _is_note(element: html.HtmlElement) -> bool:
    """Whether an element holds a note's words, by its class and place."""
    if element.tag == "details":
        return _is_unfolded(element)
    kind = (element.get("class") or "").lower()
    held = _HELD.search(kind) is not None and not _LEADING.search(kind)
    called = not held and _CALLED.search(kind) is not None and _number_before(element) is not None
    if not (held or called or _KINDS.search(kind)) or not _WORD.search(element.text_content()):
        return False
    return not held or _is_behind_words(element)


def _number_before(element: html.HtmlElement) -> str | None:
    """The number right before an element, in one of its own."""
    before = element.getprevious()
    if before is None or (before.tail or "").strip():
        return None
    shown = _LABEL.fullmatch(before.text_content())
    return shown[1] if shown else None


def _is_unfolded(element: html.HtmlElement) -> bool:
    """Whether a number behind words unfolds what an element holds."""
    summary = element.find("summary")
    if summary is None or not _LABEL.fullmatch(summary.text_content()) or not _is_behind_words(element):
        return False
    return _WORD.search(element.text_content()) is not None


def _is_behind_words(element: html.HtmlElement) -> bool:
    """Whether words of the same paragraph stand before an element."""
    while True:
        around = element.getparent()
        before = element.getprevious()
        if around is None:
            return False
        words = around.text if before is None else before.tail
        if (words or "").strip():
            return True
        if before is not None and before.tag in _INLINE and before.text_content().strip():
            return True
        if around.tag not in _INLINE or before is not None:
            return around.tag in ("p", "li", "td", "dd") and bool((around.text or "").strip())
        element = around


def _shown(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """Elements made of the words that numbers show when a reader points at them, each behind its number."""
    made = []
    for element in tree.iter("a", "sup", "span", "abbr"):
        words = next((shown for name in _SHOWN if (shown := element.get(name)) and _WORD.search(shown)), None)
        if words and len(element) <= 1 and _LABEL.fullmatch(element.text_content()) and not _leads(element):
            note = builder.SPAN(words)
            note.tail, element.tail = element.tail, None
            element.addnext(note)
            made.append(note)
    if len(made) > 1 and sum(_WORDS.search(note.text) is not None for note in made) * 2 >= len(made):
        return made
    for note in made:
        note.drop_tree()
    return []


def _leads(element: html.HtmlElement) -> bool:
    """Whether a number is a link to a place, as one to its note is."""
    links = [element] if element.tag == "a" else element.iter("a")
    return any(len((link.get("href") or "").rpartition("#")[2]) > 0 for link in links)


def _are_repeated(body: html.HtmlElement, notes: Sequence[html.HtmlElement]) -> bool:
    """Whether most of the longer notes stand in the page twice: where a reader points, and in a list."""
    page = " ".join(body.text_content().split())
    keys = (" ".join(note.text_content().split())[-_LONGEST_KEY:] for note in notes[:_LOOKED_AT])
    long = [key for key in keys if _WORDS.search(key)]
    return sum(page.find(key, page.find(key) + 1) >= 0 for key in long) * 2 > len(long)


def _marker(note: html.HtmlElement, number: int, name: str) -> html.HtmlElement | None:
    """A link for the note's place; None where the number before it is one, which then leads to the note."""
    before = note.find("summary") if note.tag == "details" else note.getprevious()
    near = before is not None and (note.tag == "details" or not (before.tail or "").strip())
    link = next(before.iter("a"), None) if near else None
    if link is not None and _LABEL.fullmatch(link.text_content()):
        link.set("href", f"#{name}")
        return None
    shown = _LABEL.fullmatch(before.text_content()) if near and before.tag in _NUMBERS else None
    if shown:
        before.drop_tree()
    return builder.SUP(builder.A(shown[1] if shown else str(number), {"href": f"#{name}"}))
