"""Markdown: the text that a reader sees, with its structure as marks.

In: a payload. Out: a draft. The signs of the markup are no text, except `[^3]` at a note's marker and an ordered
item's number; line ends inside a paragraph are spaces, and HTML in it is read as HTML. The raw text is the rendered
one.

>>> read_markdown(Payload("a.md", None, "text/markdown", b"# A *day*\\n\\nIt\\nrained.[^1]\\n\\n[^1]: Hard.")).text
'A day\\n\\nIt rained.[^1]\\n\\n[^1]: Hard.'
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from whence.models import Mark, MarkKind, Metadata
from whence.read.decoding.decode import decode
from whence.read.draft import Draft
from whence.read.html.tree import parse
from whence.read.html.walk import walk
from whence.read.links import is_harmful
from whence.read.markdown.anchored_notes import LEADS, NAMED, anchored, candidates, led_to, named, wanted
from whence.read.markdown.front import front_metadata, toml_metadata
from whence.read.markdown.html import flush
from whence.read.markdown.lines import with_empty_lines
from whence.read.markdown.lists import count_on, with_headed
from whence.read.markdown.pandoc_attributes import without_attributes
from whence.read.notes.labels.raised import raised_notes
from whence.read.notes.scans.scanned import scanned_notes
from whence.read.notes.unmarked import unmarked_notes
from whence.read.payload import Payload
from whence.read.plain.reader import coverage
from whence.read.weave import Weave

_FRONT = re.compile(
    r"\ufeff?(?:---[ \t]*\r?\n(?P<yaml>.{0,20000}?)\r?\n(?:---|\.\.\.)"
    r"|\+\+\+[ \t]*\r?\n(?P<toml>.{0,20000}?)\r?\n\+\+\+)[ \t]*(?:\r?\n|$)",
    re.DOTALL,
)
_ATTRIBUTES = re.compile(r"\{:{1,2}\s{0,3}[\w.#-][^{}\n]{0,200}\}")
"""A line of kramdown's that says how the block above is shown: "{: .small}"."""
_TAG = re.compile(r"<\s*(/?)\s*(sup|br)\b", re.IGNORECASE)
_DEEPEST = 15
_DEEP_QUOTE = re.compile(rf"^(?:>[ \t]{{0,3}}){{{_DEEPEST + 1},}}", re.MULTILINE)  # the parser drops what is deeper
_SELDOM = 3
"""One note in so many linked more than once is an author's manner."""
_NOTES = frozenset([MarkKind.NOTE, MarkKind.NOTE_REFERENCE])
_FEWEST_LETTERS = 4


def _about(front: re.Match[str]) -> Metadata:
    return toml_metadata(front["toml"]) if front["toml"] is not None else front_metadata(front["yaml"])


def read_markdown(payload: Payload) -> Draft:
    """The rendered text of a Markdown file; its front matter as metadata."""
    decoded = decode(payload.data)
    front = _FRONT.match(decoded.text)
    source = decoded.text[front.end() :] if front else decoded.text.removeprefix("\ufeff")
    text = with_empty_lines(with_headed(without_attributes(source)))
    held: dict[str, Any] = {}
    tokens = _parser().parse(_DEEP_QUOTE.sub("> " * _DEEPEST, flush(text)), held)
    count_on(tokens)
    rendering = _Rendering(wanted(text))
    rendering.tokens(tokens)
    rendering.notes_inside(held.get("footnotes", {}).get("list", {}))
    weave = rendering.weave
    about = _about(front) if front else Metadata()
    written = weave.text()
    heads = {weave.span(mark)[0] for mark in rendering.heads}
    marks = _with_feet(_in_lines(written, rendering.breaks), anchored(written, weave.marks()), heads)
    return Draft(written, marks, metadata=about, coverage=coverage(decoded))


def _in_lines(text: str, breaks: Sequence[int]) -> str:
    """The text with the line ends of its source, which no reader sees, but which notes begin behind."""
    ends = [0, *(at for at in breaks if text.startswith(" ", at)), len(text)]
    return "\n".join(text[start + (start > 0) : end] for start, end in pairwise(ends))


def _with_feet(text: str, marks: list[Mark], heads: Set[int]) -> list[Mark]:
    """With the notes at the feet of pages that no markup marks; lines begin with what is raised at `heads`. A scan that
    was made into Markdown links its markers by numbers that begin anew in every chapter: most labels are then linked
    several times, and the links say nothing."""
    if _are_hollow(text, marks) and (found := unmarked_notes(text)):
        return [mark for mark in marks if mark.kind not in _NOTES] + found
    linked = Counter(str(mark.data["target"]) for mark in marks if mark.kind is MarkKind.NOTE_REFERENCE)
    if not linked:
        return marks + (raised_notes(text, marks, heads) or unmarked_notes(text))
    if sum(1 for count in linked.values() if count > 1) * _SELDOM < len(linked):
        return marks
    feet = scanned_notes(text, marks)
    again = {mark.start for mark in feet if mark.kind is MarkKind.NOTE}
    kept = (mark for mark in marks if mark.kind is not MarkKind.NOTE_REFERENCE)
    return (
        [mark for mark in kept if mark.kind is not MarkKind.NOTE or mark.start not in again] + feet if feet else marks
    )


def _are_hollow(text: str, marks: Sequence[Mark]) -> bool:
    """Whether most notes have no words but their label: a converter took the numbers of a scan's markers for notes."""
    notes = [mark for mark in marks if mark.kind is MarkKind.NOTE]
    hollow = sum(1 for mark in notes if sum(map(str.isalpha, text[mark.start : mark.end])) < _FEWEST_LETTERS)
    return hollow * 2 > len(notes)


def _parser() -> MarkdownIt:
    """CommonMark with tables and notes; notes stay where they stand, so that one without a marker is not lost."""
    parser = MarkdownIt("commonmark", {"maxNesting": 3 * _DEEPEST}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin)
    parser.disable("footnote_tail")
    return parser


class _Rendering:
    """Tokens of markdown-it to a text with marks."""

    def __init__(self, wanted: Set[str]) -> None:
        self.weave = Weave()
        self.wanted = wanted
        self.marks: list[int] = []
        self.anchors: list[int] = []
        self.leading: list[int | None] = []
        self.superscripts: list[int] = []
        self.heads: list[int] = []
        self.breaks: list[int] = []
        self.begun = False
        self.depth = 0
        self.row = self.column = 0
        self.labelled = False
        self.notes: dict[str, int] = {}

    def tokens(self, tokens: Sequence[Token]) -> None:
        """Block tokens, and the inline tokens inside them."""
        for token in tokens:
            if token.children is not None and token.type == "inline":
                self.tokens(token.children)
            elif handler := _HANDLERS.get(token.type):
                handler(self, token)

    def begin(self, kind: MarkKind, data: Mapping[str, Any] | None = None) -> None:
        """A mark that the next closing token ends."""
        self.marks.append(self.weave.open(kind, data))

    def end(self, _: Token) -> None:
        """The mark that was begun last ends."""
        if self.marks:
            self.weave.close(self.marks.pop())

    def block_end(self, token: Token) -> None:
        """As `end`, and a blank line follows."""
        self.end(token)
        self.weave.block()

    def paragraph(self, token: Token) -> None:
        """`paragraph_open`."""
        if not token.hidden and not self.labelled:
            self.weave.block()
        self.labelled = self.begun = False
        self.begin(MarkKind.PARAGRAPH)

    def paragraph_end(self, token: Token) -> None:
        """`paragraph_close`: what stands under a name ends, too."""
        self.end(token)
        while self.anchors:
            self.weave.close(self.anchors.pop())

    def heading(self, token: Token) -> None:
        """`heading_open`."""
        self.weave.block()
        self.begin(MarkKind.HEADING, {"level": int(token.tag[1])})

    def block_quote(self, _: Token) -> None:
        """`blockquote_open`."""
        self.weave.block()
        self.begin(MarkKind.BLOCK_QUOTE)

    def list_open(self, _: Token) -> None:
        """A list; lists in lists go deeper."""
        self.weave.block()
        self.depth += 1

    def list_close(self, _: Token) -> None:
        """The list ends."""
        self.depth -= 1
        self.weave.block()

    def item(self, token: Token) -> None:
        """`list_item_open`; the number that the author wrote is text."""
        self.weave.block()
        self.begin(MarkKind.LIST_ITEM, {"depth": max(self.depth, 1)})
        if token.info:
            self.label(f"{token.info}{token.markup} ")

    def table(self, _: Token) -> None:
        """`table_open`."""
        self.weave.block()
        self.row = 0
        self.begin(MarkKind.TABLE)

    def table_row(self, _: Token) -> None:
        """`tr_open`."""
        self.weave.row()
        self.row += 1
        self.column = 0

    def cell(self, _: Token) -> None:
        """`td_open`, `th_open`."""
        if self.column:
            self.weave.cell()
        self.column += 1
        self.begin(MarkKind.CELL, {"row": self.row, "column": self.column})

    def note(self, token: Token) -> None:
        """`footnote_reference_open`: the note itself."""
        self.weave.block()
        label = str(token.meta["label"])
        self.notes[label] = self.notes.get(label, 0) + 1
        name = f"note-{label}" if self.notes[label] == 1 else f"note-{label}-{self.notes[label]}"
        self.begin(MarkKind.NOTE, {"label": label, "id": name, "kind": "footnote"})
        self.label(f"[^{label}]: ")

    def label(self, words: str) -> None:
        """A label that the paragraph after it begins with."""
        self.weave.words(words)
        self.labelled = True

    def marker(self, token: Token) -> None:
        """`footnote_ref`: a note's marker."""
        own = token.meta["id"]
        label = str(token.meta.get("label", own + 1))
        target = f"note-{label}" if "label" in token.meta else f"inside-{own}"
        self.begin(MarkKind.NOTE_REFERENCE, {"label": label, "target": target})
        self.weave.words(f"[^{label}]")
        self.end(token)

    def notes_inside(self, notes: Mapping[int, Mapping[str, Any]]) -> None:
        """The notes written where their markers stand, `^[A. Doe, A Book]`: behind the text, as they print."""
        for own, note in notes.items():
            if "tokens" in note:
                self.weave.block()
                self.begin(MarkKind.NOTE, {"label": str(own + 1), "id": f"inside-{own}", "kind": "footnote"})
                self.weave.words(f"[^{own + 1}]: ")
                self.tokens(note["tokens"])
                self.weave.close(self.marks.pop())
                self.weave.block()

    def text(self, token: Token) -> None:
        """`text`, `code_inline`."""
        self.begun = self.begun or bool(token.content.strip())
        if token.type == "text" and "{:" in token.content and _ATTRIBUTES.fullmatch(token.content.strip()):
            self.begin(MarkKind.EXTRANEOUS)
            self.weave.words(token.content)
            self.end(token)
        else:
            self.weave.words(token.content)

    def soft_break(self, _: Token) -> None:
        """A line end inside a paragraph."""
        self.begun = False
        self.breaks.append(self.weave.at)
        self.weave.words(" ")

    def hard_break(self, _: Token) -> None:
        """A line end that the author asked for."""
        self.begun = False
        self.weave.row()

    def code(self, token: Token) -> None:
        """`fence`, `code_block`: lines as they are."""
        self.weave.block()
        self.weave.verbatim(token.content.rstrip("\n"))
        self.weave.block()

    def emphasis(self, token: Token) -> None:
        """`em_open`, `strong_open`."""
        self.begin(MarkKind.EMPHASIS, {"style": "italic" if token.type == "em_open" else "bold"})

    def link(self, token: Token) -> None:
        """`link_open`."""
        href = str(token.attrGet("href") or "")
        self.leading.append(self.lead(href[1:] if href.startswith("#") else None))
        if is_harmful(href):
            self.marks.append(self.weave.point())
        else:
            self.begin(MarkKind.LINK, {"href": href})

    def link_end(self, token: Token) -> None:
        """`link_close`."""
        self.end(token)
        self.led()

    def lead(self, name: str | None) -> int | None:
        """What leads to a name begins."""
        return self.weave.open(MarkKind.NOTE_REFERENCE, {LEADS: name}) if name else None

    def led(self) -> None:
        """What was begun last as leading to a name ends."""
        mark = self.leading.pop() if self.leading else None
        if mark is not None:
            self.weave.close(mark)

    def html_block(self, token: Token) -> None:
        """HTML between paragraphs, tables above all."""
        tree = parse(token.content)
        if tree is not None:
            page = walk(tree, wanted=self.wanted)
            self.weave.graft(page.text, [*page.marks, *candidates(page)])

    def html_inline(self, token: Token) -> None:
        """A tag inside a paragraph: `<sup>`, `<br>` and what names a place or leads to one mean something."""
        tag = _TAG.match(token.content)
        if tag is not None:
            self.raised_or_broken(tag)
        elif self.wanted:
            self.anchor(token.content)

    def raised_or_broken(self, tag: re.Match[str]) -> None:
        """`<sup>`, `<br>`."""
        if tag[2].lower() == "br":
            self.weave.row()
        elif not tag[1]:
            self.superscripts.append(self.weave.open(MarkKind.SUPERSCRIPT))
            self.heads += () if self.begun else self.superscripts[-1:]
        elif self.superscripts:
            self.weave.close(self.superscripts.pop())

    def anchor(self, tag: str) -> None:
        """`<a href="#fn3">`; `<a id="fn3">` at the head of a paragraph."""
        if tag.lower().startswith("</a"):
            self.led()
        elif tag[:2].lower() == "<a":
            self.leading.append(self.lead(led_to(tag)))
        name = named(tag)
        if name in self.wanted and not self.begun:
            self.anchors.append(self.weave.open(MarkKind.NOTE, {NAMED: name}))


_HANDLERS: dict[str, Callable[[_Rendering, Token], None]] = {
    "paragraph_open": _Rendering.paragraph,
    "paragraph_close": _Rendering.paragraph_end,
    "heading_open": _Rendering.heading,
    "heading_close": _Rendering.block_end,
    "blockquote_open": _Rendering.block_quote,
    "blockquote_close": _Rendering.block_end,
    "bullet_list_open": _Rendering.list_open,
    "bullet_list_close": _Rendering.list_close,
    "ordered_list_open": _Rendering.list_open,
    "ordered_list_close": _Rendering.list_close,
    "list_item_open": _Rendering.item,
    "list_item_close": _Rendering.block_end,
    "table_open": _Rendering.table,
    "table_close": _Rendering.block_end,
    "tr_open": _Rendering.table_row,
    "th_open": _Rendering.cell,
    "th_close": _Rendering.end,
    "td_open": _Rendering.cell,
    "td_close": _Rendering.end,
    "footnote_reference_open": _Rendering.note,
    "footnote_reference_close": _Rendering.block_end,
    "footnote_ref": _Rendering.marker,
    "text": _Rendering.text,
    "code_inline": _Rendering.text,
    "softbreak": _Rendering.soft_break,
    "hardbreak": _Rendering.hard_break,
    "fence": _Rendering.code,
    "code_block": _Rendering.code,
    "em_open": _Rendering.emphasis,
    "em_close": _Rendering.end,
    "strong_open": _Rendering.emphasis,
    "strong_close": _Rendering.end,
    "link_open": _Rendering.link,
    "link_close": _Rendering.link_end,
    "html_block": _Rendering.html_block,
    "html_inline": _Rendering.html_inline,
}
