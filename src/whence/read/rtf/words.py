"""What the control words of RTF do, by the Rich Text Format Specification 1.9.1.

In: a walk and a token. Out: nothing; the walk is changed. `WORDS` hold anywhere, `DESTINATIONS` at a group's start.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from whence.models import MarkKind
from whence.read.links import is_harmful
from whence.read.rtf.sink import Shape, State
from whence.read.rtf.tokens import Token, charset
from whence.read.rtf.walk import Handler, Note, Walk

_HYPERLINK = re.compile(r'HYPERLINK\s+(?:\\l\s+)?"?([^"\s]{1,2000})"?')


def note(walk: Walk, _: Token) -> None:
    """`footnote`: its label stands before the group, or beside it a sign that the author gave it."""
    if walk.state.into == "skip" or len(walk.sinks) > 1:
        walk.state = replace(walk.state, into="skip")
        return
    point = None if walk.label else walk.sink.weave.point()
    walk.notes.append(Note("footnote", walk.label, f"note-{len(walk.notes) + 1}", point=point))
    walk.label = ""
    walk.aside(walk.notes[-1].weave)


def comment(walk: Walk, _: Token) -> None:
    """`annotation`."""
    if walk.state.into == "skip":
        return
    walk.comments.append(Note("comment", "", f"comment-{len(walk.comments) + 1}", author=walk.author))
    walk.aside(walk.comments[-1].weave)


def link(walk: Walk, _: Token) -> None:
    """`fldrslt`: what a field shows; of a hyperlink the words that lead there."""
    found = _HYPERLINK.search(walk.field_code)
    walk.field_code = ""
    if not found or walk.state.into != "body" or is_harmful(found[1]):
        return
    walk.sink.begin()
    weave = walk.sink.weave
    local = "\\l" in found[0]
    mark = weave.open(MarkKind.LINK, {"href": f"#{found[1]}" if local else found[1]})
    walk.undo.append(lambda: weave.close(mark))


def note_label(walk: Walk, _: Token) -> None:
    """`chftn`: in the text the marker of the note that follows, in the note its own label."""
    if walk.state.into != "body" or walk.state.deleted:
        return
    if len(walk.sinks) > 1:
        if walk.notes and walk.sink.weave is walk.notes[-1].weave:
            walk.sink.write(walk.notes[-1].label, replace(walk.state, raised=True))
        return
    walk.counted += 1
    walk.label = str(walk.counted)
    walk.sink.begin()
    data = {"label": walk.label, "target": f"note-{len(walk.notes) + 1}"}
    mark = walk.sink.weave.open(MarkKind.NOTE_REFERENCE, data)
    walk.sink.write(walk.label, replace(walk.state, raised=True))
    walk.sink.weave.close(mark)


def endnote(walk: Walk, _: Token) -> None:
    """`ftnalt`: this note stands at the end of the document."""
    if walk.notes and len(walk.sinks) > 1:
        walk.notes[-1].kind = "endnote"


def paragraph(walk: Walk, _: Token) -> None:
    """`par` and its like."""
    if walk.state.into == "body" and not walk.state.deleted:
        walk.sink.end_paragraph()


def line(walk: Walk, _: Token) -> None:
    """`line`."""
    if walk.state.into == "body":
        walk.sink.weave.row()


def cell(walk: Walk, _: Token) -> None:
    """`cell`, `nestcell`."""
    walk.sink.end_cell()


def row(walk: Walk, _: Token) -> None:
    """`row`, `nestrow`."""
    walk.sink.end_row()


def plain_paragraph(walk: Walk, _: Token) -> None:
    """`pard`: a paragraph of no particular shape."""
    walk.sink.shape = Shape()


def shape(walk: Walk, token: Token) -> None:
    """Indents, styles, levels: `li`, `ri`, `fi`, `qc`, `qr`, `s`, `outlinelevel`, `ilvl`, `ls`, `intbl`."""
    shape, number = walk.sink.shape, token.number or 0
    if walk.state.into == "style" and token.word == "s":
        walk.style = number
    elif token.word == "li":
        shape.left = number
    elif token.word == "ri":
        shape.right = number
    elif token.word == "fi":
        shape.first = number
    elif token.word in ("qc", "qr"):
        shape.aside = True
    elif token.word == "s":
        shape.style = number
    elif token.word == "outlinelevel":
        shape.outline = number + 1
    elif token.word in ("ls", "ilvl"):
        shape.listed = max(shape.listed or 0, number if token.word == "ilvl" else 0)
    else:
        shape.in_table = True


def plain(walk: Walk, _: Token) -> None:
    """`plain`: letters of no particular kind."""
    state = walk.state
    walk.state = State(state.into, deleted=state.deleted, font=state.font, fallback=state.fallback)


def font(walk: Walk, token: Token) -> None:
    """`f`."""
    walk.state = replace(walk.state, font=token.number or 0)


def fallback(walk: Walk, token: Token) -> None:
    """`uc`: how many characters stand beside one in Unicode, for older readers."""
    walk.state = replace(walk.state, fallback=min(max(token.number or 0, 0), 16))


def font_code_page(walk: Walk, token: Token) -> None:
    """`fcharset`, in the table of fonts."""
    if walk.state.into == "font" and (page := charset(token.number or 0)):
        walk.fonts[walk.state.font] = page


def whole_code_page(walk: Walk, token: Token) -> None:
    """`ansicpg`, `mac`, `pc`, `pca`."""
    walk.code_page = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}.get(token.word) or f"cp{token.number or 1252}"


def lower(walk: Walk, _: Token) -> None:
    """`nosupersub`, `sub`: not raised."""
    walk.state = replace(walk.state, raised=False)


def font_table(walk: Walk, _: Token) -> None:
    """`fonttbl`."""
    walk.collect("font", lambda _: None)


def style_sheet(walk: Walk, _: Token) -> None:
    """`stylesheet`: each group in it is a style, its words the name."""
    walk.collect("style", lambda _: None)
    walk.style = 0


def shown(walk: Walk, _: Token) -> None:
    """`result`: what an embedded object looks like; its data are no text."""
    walk.state = replace(walk.state, into="body")


def information(walk: Walk, _: Token) -> None:
    """`info`: only title and author are of use."""
    walk.collect("skip", lambda _: None)


def title(walk: Walk, token: Token) -> None:
    """`title`, `author`."""
    name = token.word.capitalize()
    walk.state = replace(walk.state, into="body")
    walk.collect("info", lambda words: walk.about.update({name: words.strip()}))


def instruction(walk: Walk, _: Token) -> None:
    """`fldinst`: a field's code."""
    walk.collect("code", partial(_keep_code, walk))


def _keep_code(walk: Walk, words: str) -> None:
    walk.field_code = words


def comment_author(walk: Walk, _: Token) -> None:
    """`atnauthor`."""
    walk.collect("author", partial(_keep_author, walk))


def _keep_author(walk: Walk, words: str) -> None:
    walk.author = words.strip()


def range_start(walk: Walk, _: Token) -> None:
    """`atrfstart`: a comment's words begin."""
    walk.collect("range", partial(_open_range, walk))


def _open_range(walk: Walk, words: str) -> None:
    walk.ranges[words.strip()] = walk.sink.weave.point()


def range_end(walk: Walk, _: Token) -> None:
    """`atrfend`."""
    walk.collect("range", partial(_close_range, walk))


def _close_range(walk: Walk, words: str) -> None:
    if (point := walk.ranges.get(words.strip())) is not None:
        walk.sink.weave.close(point)


def comment_reference(walk: Walk, _: Token) -> None:
    """`atnref`: which range a comment is on."""
    walk.collect("range", partial(_name_comment, walk))


def _name_comment(walk: Walk, words: str) -> None:
    if walk.comments:
        walk.comments[-1].label = words.strip()


WORDS: dict[str, Handler] = {
    **dict.fromkeys(("par", "sect", "page", "column"), paragraph),
    **dict.fromkeys(("li", "ri", "fi", "qc", "qr", "s", "outlinelevel", "ls", "ilvl", "intbl"), shape),
    **dict.fromkeys(("ansicpg", "mac", "pc", "pca"), whole_code_page),
    **dict.fromkeys(("cell", "nestcell"), cell),
    **dict.fromkeys(("row", "nestrow"), row),
    **dict.fromkeys(("nosupersub", "sub"), lower),
    "line": line,
    "pard": plain_paragraph,
    "plain": plain,
    "f": font,
    "uc": fallback,
    "fcharset": font_code_page,
    "chftn": note_label,
    "ftnalt": endnote,
}
DESTINATIONS: dict[str, Handler] = {
    "footnote": note,
    "annotation": comment,
    "fldrslt": link,
    "fldinst": instruction,
    "fonttbl": font_table,
    "stylesheet": style_sheet,
    "info": information,
    "result": shown,
    "title": title,
    "author": title,
    "atnauthor": comment_author,
    "atrfstart": range_start,
    "atrfend": range_end,
    "atnref": comment_reference,
}
