"""Presentations (PPTX): every slide with its title, text, tables and the speaker's notes.

In: a payload. Out: a draft; `PAGE` marks with the slide's number, its title as heading, notes as `NOTE` of kind
`speaker`. Shapes come in the order in which they lie on the slide; hidden slides are marked `EXTRANEOUS`.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pptx
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PythonPptxError
from pptx.util import Length

from whence.errors import ReadError
from whence.models import MarkKind
from whence.read.draft import Draft
from whence.read.links import is_harmful
from whence.read.metadata.shown import metadata
from whence.read.packed.zipped import DAMAGES, Zipped
from whence.read.payload import Payload
from whence.read.weave import Weave

_DEEPEST = 20
_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.VERTICAL_TITLE)
_FAULTS = (PythonPptxError, KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError, *DAMAGES)


def read_pptx(payload: Payload) -> Draft:
    """The text of a presentation. Raises ReadError where it is damaged or encrypted."""
    package = Zipped(payload.data, "PPTX")
    for name in package.names:
        package.content(name)  # refuses what unpacks beyond all measure
    try:
        shown = pptx.Presentation(io.BytesIO(payload.data))
        weave = Weave()
        for number, slide in enumerate(shown.slides, start=1):
            _slide(weave, slide, number)
        about = {"Title": shown.core_properties.title or "", "Author": shown.core_properties.author or ""}
    except _FAULTS as error:
        raise ReadError("read", f"the presentation is damaged ({type(error).__name__}: {error})") from error
    text = weave.text()
    return Draft(text, weave.marks(), metadata=metadata(about, text))


def _slide(weave: Weave, slide: Any, number: int) -> None:
    weave.block()
    marks = [weave.open(MarkKind.PAGE, {"number": number, "label": f"slide {number}"})]
    if slide.element.get("show") == "0":
        marks.append(weave.open(MarkKind.EXTRANEOUS, {"why": "hidden slide"}))
    title = _title(slide)
    if title is not None and title.has_text_frame and title.text_frame.text.strip():
        weave.block()
        heading = weave.open(MarkKind.HEADING, {"level": 1 if number == 1 else 2})
        weave.words(title.text_frame.text.replace("\v", " "))
        weave.close(heading)
    for shape in _in_order(slide.shapes):
        if title is None or shape.shape_id != title.shape_id:
            _shape(weave, shape)
    _notes(weave, slide, number)
    for mark in reversed(marks):
        weave.close(mark)


def _title(slide: Any) -> Any:
    """The shape of the title: the placeholder with the number 0, which not every program gives it, or of that type."""
    if slide.shapes.title is not None:
        return slide.shapes.title
    held = (shape for shape in slide.shapes if shape.is_placeholder)
    return next((shape for shape in held if shape.placeholder_format.type in _TITLES), None)


def _in_order(shapes: Any, depth: int = 0) -> Iterator[Any]:
    """From top to bottom, then from left to right; groups opened."""
    placed = sorted(shapes, key=lambda shape: (shape.top or Length(0), shape.left or Length(0)))
    for shape in placed:
        if hasattr(shape, "shapes"):
            if depth < _DEEPEST:
                yield from _in_order(shape.shapes, depth + 1)
        else:
            yield shape


def _shape(weave: Weave, shape: Any) -> None:
    if getattr(shape, "has_table", False) and shape.has_table:
        _table(weave, shape.table)
    elif shape.has_text_frame:
        for paragraph in shape.text_frame.paragraphs:
            _paragraph(weave, paragraph)


def _paragraph(weave: Weave, paragraph: Any) -> None:
    weave.block()
    mark = weave.open(MarkKind.PARAGRAPH)
    for run in paragraph.runs:
        href = _address(run)
        link = weave.open(MarkKind.LINK, {"href": href}) if href and not is_harmful(href) else None
        weave.words(run.text.replace("\v", " "))
        if link is not None:
            weave.close(link)
    weave.close(mark)


def _address(run: Any) -> str | None:
    try:
        return str(run.hyperlink.address or "")
    except KeyError:  # its relation is missing: only the link is lost
        return None


def _table(weave: Weave, table: Any) -> None:
    weave.block()
    mark = weave.open(MarkKind.TABLE)
    for row, line in enumerate(table.rows, start=1):
        weave.row()
        for column, cell in enumerate(line.cells, start=1):
            weave.cell()
            inner = weave.open(MarkKind.CELL, {"row": row, "column": column})
            weave.words(" ".join(cell.text.split()))
            weave.close(inner)
    weave.close(mark)


def _notes(weave: Weave, slide: Any, number: int) -> None:
    if not slide.has_notes_slide or slide.notes_slide.notes_text_frame is None:
        return
    weave.block()
    note = weave.open(MarkKind.NOTE, {"label": "", "id": f"slide-{number}", "kind": "speaker"})
    for paragraph in slide.notes_slide.notes_text_frame.paragraphs:
        _paragraph(weave, paragraph)
    weave.close(note)
