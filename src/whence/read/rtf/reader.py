"""RTF: the text as it reads with all tracked changes accepted; notes, comments, styles, links and tables as marks.

In: a payload. Out: a draft: the body, then the notes in the order of their markers, then page headers and footers as
`EXTRANEOUS`.

>>> read_rtf(Payload("a.rtf", None, "application/rtf", rb"{\\rtf1 It {\\i rained}.\\par Then not.}")).text
'It rained.\\n\\nThen not.'
"""

from __future__ import annotations

import re

from whence.errors import ReadError
from whence.models import Mark, MarkKind
from whence.read.draft import Draft
from whence.read.metadata.shown import metadata
from whence.read.notes.unlinked import with_notes
from whence.read.payload import Payload
from whence.read.rtf.set_in import set_in
from whence.read.rtf.tokens import tokens
from whence.read.rtf.walk import Walk
from whence.read.rtf.words import DESTINATIONS, WORDS
from whence.read.weave import Weave

_SIGN = re.compile(r"\s*([*†‡§¶#]{1,4}|\d{1,4}[a-z]?|[a-z](?![a-z]))")
_BINARY = re.compile(rb"\\bin(\d{1,9}) ?")


def read_rtf(payload: Payload) -> Draft:
    """The text of an RTF file. Raises ReadError where it is none."""
    if not payload.data.lstrip().startswith(b"{\\rtf"):
        raise ReadError("read", "no RTF in the file: it is damaged")
    walk = Walk(WORDS, DESTINATIONS)
    walk.run(tokens(_without_binary(payload.data)))
    weave = walk.sinks[0].weave
    apart = [*_comments(walk), *_set_in(walk), *_own_signs(walk)]
    for note in walk.notes:
        _append(walk, MarkKind.NOTE, {"label": note.label, "id": note.name, "kind": note.kind}, note.weave)
    seen: set[str] = set()
    for why, carried in walk.carried:
        if carried.text() and carried.text() not in seen:
            seen.add(carried.text())
            _append(walk, MarkKind.EXTRANEOUS, {"why": f"page {why}"}, carried)
    text = weave.text()
    marks = sorted([*weave.marks(), *apart], key=lambda mark: (mark.start, -mark.end))
    return Draft(text, with_notes(text, marks), metadata=metadata(walk.about, text))


def _without_binary(data: bytes) -> bytes:
    """`data` without raw binary stretches, in which braces mean nothing."""
    pieces: list[bytes] = []
    at = 0
    for found in _BINARY.finditer(data):
        if found.start() >= at:
            pieces.append(data[at : found.start()])
            at = found.end() + int(found[1])
    return b"".join((*pieces, data[at:])) if pieces else data


def _append(walk: Walk, kind: MarkKind, data: dict[str, str], inner: Weave) -> None:
    """A text of its own behind the others, under a mark."""
    weave = walk.sinks[0].weave
    weave.block()
    mark = weave.open(kind, data)
    weave.graft(inner.text(), inner.marks())
    weave.close(mark)


def _comments(walk: Walk) -> list[Mark]:
    """The comments, each on the words of its range."""
    marks = []
    for comment in walk.comments:
        point = walk.ranges.get(comment.label)
        if point is not None:
            start, end = walk.sinks[0].weave.span(point)
            data = {"author": comment.author, "date": "", "text": comment.weave.text(), "id": comment.name}
            if start < end:
                marks.append(Mark(MarkKind.COMMENT, start, end, data))
    return marks


def _own_signs(walk: Walk) -> list[Mark]:
    """The markers of notes to which their author gave a sign: it stands at the note's head, and before or behind its
    group."""
    weave, marks = walk.sinks[0].weave, []
    text = weave.text()
    for note in walk.notes:
        sign = _SIGN.match(note.weave.text())
        if note.point is None or sign is None:
            continue
        at, length = weave.span(note.point)[0], len(sign[1])
        before = len(text[:at].rstrip()) - length
        start = next((start for start in (before, at) if text[max(0, start) : start + length] == sign[1]), None)
        if start is not None:
            note.label = sign[1]
            marks.append(Mark(MarkKind.NOTE_REFERENCE, start, start + length, {"label": sign[1], "target": note.name}))
    return marks


def _set_in(walk: Walk) -> list[Mark]:
    """The block quotes that only their left indent tells."""
    weave, text = walk.sinks[0].weave, walk.sinks[0].weave.text()
    paragraphs = ((indent, slice(*weave.span(indent.mark))) for indent in walk.sinks[0].indents)
    found = set_in((indent, text[place]) for indent, place in paragraphs)
    spans = (weave.span(indent.mark) for indent in found)
    return [Mark(MarkKind.BLOCK_QUOTE, start, end, {"style": "set_in"}) for start, end in spans]
