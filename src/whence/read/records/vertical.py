"""Vertical text, as corpora come in: one token a line, its annotations after tabs, XML tags between (CWB, GUM).

In: a payload. Out: a draft: the tokens as running text with the corpus's paragraphs, headings, lists, quotations and
notes as marks; metadata from the attributes of `<text>`. Where no space stood is not in the file: punctuation is set
by the rules of English, so the raw text is the reader's.

>>> data = b'<text id="a" title="A day">\\n<p>\\nIt\\tPP\\trains\\n,\\t,\\t,\\nI\\tPP\\tI\\n</p>\\n</text>'
>>> read_vertical(Payload("a.xml", None, "text/x-vertical", data)).text
'It, I'
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any

from whence.models import MarkKind, Metadata
from whence.read.decoding.decode import decode
from whence.read.draft import Draft
from whence.read.html.names import authors
from whence.read.metadata.dates import edtf
from whence.read.payload import Payload
from whence.read.plain.reader import coverage
from whence.read.weave import Weave

_TAG = re.compile(r"<(/?)([A-Za-z_][\w.-]*)([^<>]*?)(/?)>")
_ATTRIBUTE = re.compile(r'([\w:.-]+)="([^"]*)"')
_MARKS: Mapping[str, tuple[MarkKind, Mapping[str, Any]]] = {
    "p": (MarkKind.PARAGRAPH, {}),
    "sp": (MarkKind.PARAGRAPH, {"style": "speech"}),
    "utterance": (MarkKind.PARAGRAPH, {"style": "speech"}),
    "head": (MarkKind.HEADING, {"level": 2}),
    "quote": (MarkKind.BLOCK_QUOTE, {}),
    "item": (MarkKind.LIST_ITEM, {"depth": 1}),
    "caption": (MarkKind.CAPTION, {}),
    "table": (MarkKind.TABLE, {}),
    "hi": (MarkKind.EMPHASIS, {"style": "italic"}),
}
_BLOCKS = frozenset(("text", "body", "div", "list", "figure", "note", "row", "cell", "lb", *_MARKS)) - {"hi"}
_NO_SPACE_BEFORE = re.compile(
    r"^(?:[,.;:!?%)\]}”’»…]+|-)$|^(?:n't|'s|’s|'re|'ve|'ll|'d|'m|n’t|’re|’ve|’ll|’d|’m)$", re.I
)
_NO_SPACE_AFTER = re.compile(r"^(?:[(\[{“‘«$£€#]+|-)$")
_ASIDE = re.compile(r"\([^()]*\)")
_STRAIGHT = ('"', "'")
_FIELDS = {"title": "title", "url": "sourceURL", "document_type": "type"}


def read_vertical(payload: Payload) -> Draft:
    """The running text of a vertical file."""
    decoded = decode(payload.data)
    running = _Running()
    for line in decoded.text.splitlines():
        tag = _TAG.fullmatch(line.strip())
        if tag:
            running.tag(tag)
        elif line.strip():
            running.token(html.unescape(line.split("\t", 1)[0]))
    weave = running.weave
    return Draft(weave.text(), weave.marks(), metadata=_metadata(running.about), coverage=coverage(decoded))


class _Running:
    """Tokens set as running text."""

    def __init__(self) -> None:
        self.weave = Weave()
        self.about: dict[str, str] = {}
        self._open: list[tuple[str, int]] = []
        self._glued = True
        self._quotes = 0

    def tag(self, tag: re.Match[str]) -> None:
        """An element begins or ends; one that the list of marks does not know only divides the text."""
        closing, name, attributes, empty = tag.groups()
        if name == "text" and not closing:
            self.about = {key: html.unescape(value) for key, value in _ATTRIBUTE.findall(attributes)}
        if name == "g":  # CWB's "no space here"
            self._glued = True
            return
        if name in _BLOCKS:
            self.weave.block()
            self._quotes = 0
        if name in _MARKS and not empty:
            self._end(name) if closing else self._open.append((name, self.weave.open(*_MARKS[name])))

    def token(self, word: str) -> None:
        """A word or sign; a straight quotation mark opens and closes in turn."""
        opens = word in _STRAIGHT and self._quotes % 2 == 0
        closes = word in _STRAIGHT and not opens
        self._quotes += word in _STRAIGHT
        if not self._glued and not closes and not _NO_SPACE_BEFORE.search(word):
            self.weave.words(" ")
        self.weave.words(word)
        self._glued = opens or bool(_NO_SPACE_AFTER.search(word))

    def _end(self, name: str) -> None:
        if self._open and self._open[-1][0] == name:
            self.weave.close(self._open.pop()[1])


def _metadata(about: Mapping[str, str]) -> Metadata:
    found: dict[str, Any] = {name: about.get(key) for name, key in _FIELDS.items()}
    found["authors"] = authors(_ASIDE.sub("", about.get("author", "")).split(","), None)
    found["published"] = edtf(about.get("dateCreated", ""))
    found["retrieved"] = edtf(about.get("dateCollected", ""))
    known = {name: value for name, value in found.items() if value}
    return Metadata(**known, basis=dict.fromkeys(known, "markup"))
