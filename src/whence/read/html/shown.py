"""Notes that a page holds in attributes of their numbers, to be shown when a reader points there.

In: a tree. Out: elements made of these words, each behind its number; none where
the numbers do not count on, or hardly one says more than two words.

>>> from whence.read.html.tree import parse
>>> tree = parse('<p>So.<sup title="A. Doe, A Book.">1</sup> It rained.<a data-content="B. Roe, Silt.">2</a></p>')
>>> [note.text_content() for note in shown(tree)]
['A. Doe, A Book.', 'B. Roe, Silt.']
"""

from __future__ import annotations

import re

from lxml import html
from lxml.html import builder

from whence.read.html.elements import count_on

_HOLDING = (
    "data-content data-footnote data-tooltip data-note data-footnote-content data-bigfoot-footnote data-bs-content"
    " data-bs-title data-original-title data-tippy-content data-tooltip-content data-note-text data-value title"
).split()
_HOLDING_PATH = f"//*[{' or '.join(f'@{name}' for name in _HOLDING)}]"
_TAGS = ("a", "sup", "span", "abbr", "button")
_NUMBERED = "data-footnote-number"
NUMBER_ALONE = re.compile(r"\s*[\[(]?(\d{1,4})[\])]?\s*")
"""All words of an element that is a note's number."""
LETTERS = re.compile(r"[^\W\d_][\W\d_]*[^\W\d_]")
"""What a note has and a number has not."""
THREE_WORDS = re.compile(r"\w+\W+\w+\W+\w")
""" "See p. 4" has them, "Open note" does not."""


def shown(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """Elements made of the words that numbers show when a reader points at them, each behind its number."""
    made: list[html.HtmlElement] = []
    numbers: list[int] = []
    for element in tree.xpath(_HOLDING_PATH):
        if element.tag not in _TAGS:
            continue
        words = next((told for name in _HOLDING if (told := element.get(name)) and LETTERS.search(told)), None)
        number = _number(element) if words and len(element) <= 1 and not _leads(element) else None
        if words and number is not None:
            numbers.append(number)
            note = _noted(words)
            note.tail, element.tail = element.tail, None
            element.addnext(note)
            made.append(note)
    long = sum(THREE_WORDS.search(note.text_content()) is not None for note in made)
    if count_on(numbers) and long * 2 >= len(made):
        return made
    for note in made:
        note.drop_tree()
    return []


def _number(element: html.HtmlElement) -> int | None:
    """The number that an element is, one that a script would print included."""
    printed = element.get(_NUMBERED)
    if printed and not element.text_content().strip():
        element.text = printed
    label = NUMBER_ALONE.fullmatch(element.text_content())
    return int(label[1]) if label else None


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
