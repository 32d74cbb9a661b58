"""Notes that a page holds where their markers stand, to be shown in its margin or when a reader points at them.

In: a tree. Out: the same tree, each such note moved into a list at its end, a link to it left where it stood: read in
the middle of a sentence it would break it. What Tufte's style sheet and WordPress's modern footnotes make is known so,
and a `<cite class="footnote">` that begins with its own number.

>>> from whence.read.html_tree import parse
>>> tree = parse('<p>It rained,<span class="sidenote">A. Doe, A Book.</span> they say.</p>')
>>> gathered(tree)
1
>>> [(e.tag, e.text_content()) for e in tree.iter("p", "li")]
[('p', 'It rained,1 they say.'), ('li', 'A. Doe, A Book.')]
"""

from __future__ import annotations

import re

from lxml import html
from lxml.html import builder

_KINDS = re.compile(r"(?:^|\s)(?:side-?note|[\w-]{1,40}footnote__note|sidenote-content)(?:\s|$)")
_HELD = re.compile(r"(?:^|\s)(?:foot|end)note(?:\s|$)")
"""The class of a note and of its marker: only what has words behind a number is a note."""
_TAGS = ("span", "small", "cite", "aside")
_NAME = "fn-side-{}"
_LABEL = re.compile(r"\s*[\[(]?(\d{1,4})[\])]?\s*")
_NUMBERED = re.compile(r"\s*\d{1,4}[.)]?\s+\S")


def gathered(tree: html.HtmlElement) -> int:
    """Move the notes inside the text to a list at the end of the page; how many there were."""
    found = [element for element in tree.iter(*_TAGS) if _is_note(element)]
    inner = {id(child) for element in found for child in element.iterdescendants()}
    notes = [element for element in found if id(element) not in inner and element.text_content().strip()]
    body = tree.find("body")
    if not notes or body is None:
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


def _is_note(element: html.HtmlElement) -> bool:
    """Whether an element holds a note's words, by its class."""
    kind = element.get("class") or ""
    return bool(_KINDS.search(kind) or (_HELD.search(kind) and _NUMBERED.match(element.text_content())))


def _marker(note: html.HtmlElement, number: int, name: str) -> html.HtmlElement | None:
    """A link for the note's place; None where the number before it is one, which then leads to the note."""
    before = note.getprevious()
    near = before is not None and not (before.tail or "").strip()
    link = next(before.iter("a"), None) if near else None
    if link is not None and _LABEL.fullmatch(link.text_content()):
        link.set("href", f"#{name}")
        return None
    shown = _LABEL.fullmatch(before.text_content()) if near and before.tag == "button" else None
    if shown:
        before.drop_tree()
    return builder.SUP(builder.A(shown[1] if shown else str(number), {"href": f"#{name}"}))
