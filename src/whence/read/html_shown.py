"""Notes that a page holds in attributes of their numbers, to be shown when a reader points there.

In: a tree. Out: elements made of these words, each behind its number; none where hardly one says more than two words.

>>> from whence.read.html_tree import parse
>>> tree = parse('<p>So.<sup title="A. Doe, A Book.">1</sup> It rained.<a data-content="B. Roe, Silt.">2</a></p>')
>>> [note.text_content() for note in shown(tree)]
['A. Doe, A Book.', 'B. Roe, Silt.']
"""

from __future__ import annotations

import re

from lxml import html
from lxml.html import builder

_HOLDING = (
    "data-content data-footnote data-tooltip data-note data-footnote-content data-bigfoot-footnote data-bs-content"
    " data-bs-title data-original-title data-tippy-content data-tooltip-content data-note-text data-value title"
).split()
_NUMBERED = "data-footnote-number"
_LABEL = re.compile(r"\s*[\[(]?(\d{1,4})[\])]?\s*")
_WORD = re.compile(r"[^\W\d_][\W\d_]*[^\W\d_]")
_WORDS = re.compile(r"\w+\W+\w+\W+\w")


def shown(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """Elements made of the words that numbers show when a reader points at them, each behind its number."""
    made = []
    for element in list(tree.iter("a", "sup", "span", "abbr", "button")):
        words = next((told for name in _HOLDING if (told := element.get(name)) and _WORD.search(told)), None)
        if words and len(element) <= 1 and _is_number(element) and not _leads(element):
            note = _noted(words)
            note.tail, element.tail = element.tail, None
            element.addnext(note)
            made.append(note)
    if made and sum(_WORDS.search(note.text_content()) is not None for note in made) * 2 >= len(made):
        return made
    for note in made:
        note.drop_tree()
    return []


def _is_number(element: html.HtmlElement) -> bool:
    """Whether an element is a number, one that a script would print included."""
    number = element.get(_NUMBERED)
    if number and not element.text_content().strip():
        element.text = number
    return _LABEL.fullmatch(element.text_content()) is not None


def _noted(words: str) -> html.HtmlElement:
    """A note of an attribute's words, which may be markup."""
    if "</" not in words:
        return builder.SPAN(words)
    note = html.fragment_fromstring(words, create_parent="span")
    for paragraph in note.iter("p", "div"):
        paragraph.tag = "span"
    return note


def _leads(element: html.HtmlElement) -> bool:
    """Whether a number is a link to a place, as one to its note is."""
    links = [element] if element.tag == "a" else element.iter("a")
    return any(len((link.get("href") or "").rpartition("#")[2]) > 0 for link in links)
