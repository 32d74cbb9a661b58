"""PDF: paragraphs over lines and pages, headings by type size, footnotes as notes, furniture set apart.

In: a payload. Out: a draft: the running text, then the footnotes in order, then what the pages carry (running heads,
page numbers) as `EXTRANEOUS`; marks for pages, boxes, type sizes, superscripts and links. A line end is one space in
the raw text; where a word was broken there, hyphen and line end are repaired, as ligatures are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2 as pdfium

from whence.errors import ReadError
from whence.models import Coverage, CoverageKind, Mark, MarkKind
from whence.read.draft import Draft
from whence.read.metadata.shown import metadata
from whence.read.notes.feet.pages import page_notes
from whence.read.notes.labels.arrowed import arrowed_notes
from whence.read.notes.unlinked import unlinked_notes, with_notes
from whence.read.payload import Payload
from whence.read.pdf.columns import in_order
from whence.read.pdf.compose import Composer
from whence.read.pdf.counted_heads import are_numbered
from whence.read.pdf.counted_lines import without_counted_lines
from whence.read.pdf.furniture import furniture
from whence.read.pdf.going_on import goes_on
from whence.read.pdf.lines import Line, has_pictures, lines, places
from whence.read.pdf.lists import is_list_of_works
from whence.read.pdf.notes import Foot, feet, filled, raised_labels, top_down, with_labels, with_lone_markers
from whence.read.pdf.numbered_lines import without_line_numbers
from whence.read.pdf.painted import with_headings, with_painted
from whence.read.pdf.paragraphs import columns, paragraphs
from whence.read.pdf.private_figures import with_figures
from whence.read.pdf.raised_figures import with_raised
from whence.read.pdf.scales import without_scales
from whence.read.pdf.strayed import gathered

_PASSWORD = 4  # FPDF_ERR_PASSWORD
_JUNK = 0.3
_RUNNING = 0.15
"""The share of a document's characters that its running text has at least."""
_MEANINGLESS = re.compile("[\ue000-\uf8ff\ufffd\x00-\x1f]")
_PAGES_NAMED = 20
_WHOLE, _TOLD, _MORE = 0.75, 12, 1.3
"""Notes seen by their type are taken for whole at this share of their highest number; below it, those told by the words
alone are taken instead, if so many, and so many times as many."""
_SAME_SIZE = 0.3
_LOW = 5
"""A page's foot may begin with a higher number only where notes were seen before."""


@dataclass(slots=True)
class _Pages:
    """What the pages hold: their lines in reading order, the numbers of these lines where they have any; the numbers of
    pages without text, of those read by OCR."""

    lines: list[list[Line]] = field(default_factory=list)
    counted: list[Line] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)


def read_pdf(payload: Payload, languages: str = "") -> Draft:
    """The text of a PDF; pages without any are read by OCR where `languages` are given.

    Raises ReadError where it is encrypted, broken, or has no text at all (it needs OCR).
    """
    document = _opened(payload.data)
    try:
        pages = _pages(document, languages)
        about = document.get_metadata_dict(skip_empty=True)
        count = len(document)
    finally:
        document.close()
    if not any(pages.lines):
        tried = "none could be recognised" if languages else "it is a scan; add it again with --ocr"
        raise ReadError("read", f"none of its {count} pages has text: {tried}")
    draft = _composed(pages)
    end = _contents_end(draft)
    told = with_notes(draft.text[:end], [mark for mark in draft.marks if mark.end <= end])
    draft.marks = _sorted([*told, *(mark for mark in draft.marks if mark.end > end)])
    draft.metadata = metadata(about, draft.text)
    draft.coverage = _coverage(count, pages)
    return draft


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise ReadError("open", "the PDF is encrypted: save it without a password and add it again") from error
        raise ReadError(
            "open", f"the PDF is damaged or cut off and cannot be opened ({str(error).rstrip('.')})"
        ) from error
    if count == 0:
        document.close()
        raise ReadError("open", "the PDF has no pages: it is damaged or cut off")
    return document


def _pages(document: pdfium.PdfDocument, languages: str) -> _Pages:
    pages = _written(document, languages)
    if are_numbered([[line.text for line in found] for found in pages.lines]):
        pages = _written(document, languages, numbered=True)
        pages.lines, pages.counted = without_counted_lines(pages.lines)
    pages.lines = [with_raised(found) for found in with_figures([in_order(found) for found in pages.lines])]
    return pages


def _written(document: pdfium.PdfDocument, languages: str, *, numbered: bool = False) -> _Pages:
    """The pages as they were written."""
    pages = _Pages()
    for number in range(len(document)):
        try:
            page = document[number]
        except pdfium.PdfiumError:
            pages.lines.append([])
            pages.unread.append(number + 1)
            continue
        found = gathered(with_headings(with_painted(lines(page, number, numbered=numbered), places(page))))
        if _is_junk(found) or (not found and has_pictures(page)):
            found = _recognised(page, number, languages)
            (pages.recognised if found else pages.unread).append(number + 1)
        pages.lines.append(found)
        page.close()
    return pages


def _recognised(page: pdfium.PdfPage, number: int, languages: str) -> list[Line]:
    if not languages:
        return []
    from whence.read.pdf.ocr import recognised  # few need it

    return recognised(page, number, languages)


def _is_junk(found: Sequence[Line]) -> bool:
    """Whether a page's letters have no meaning: a font without a character map gives signs of private use."""
    text = "".join(line.text for line in found)
    return len(_MEANINGLESS.findall(text)) > _JUNK * len(text)


def _coverage(count: int, pages: _Pages) -> Coverage:
    if not pages.unread and not pages.recognised:
        return Coverage(pages=count)
    reasons = []
    if pages.unread:
        reasons.append(f"{len(pages.unread)} of {count} pages have no text and need OCR: {_named(pages.unread)}")
    if pages.recognised:
        from whence.read.pictures.ocr import version  # as above

        read = f"{len(pages.recognised)} of {count} pages were read by OCR, with its mistakes ({version()})"
        reasons.append(f"{read}: {_named(pages.recognised)}")
    return Coverage(
        CoverageKind.UNREAD_PAGES,
        pages=count,
        unread_pages=tuple(pages.unread),
        recognised_pages=tuple(pages.recognised),
        reason="; ".join(reasons),
    )


def _named(pages: Sequence[int]) -> str:
    return ", ".join(map(str, pages[:_PAGES_NAMED])) + (", …" if len(pages) > _PAGES_NAMED else "")


def _composed(pages: _Pages) -> Draft:
    unnumbered, counted = without_line_numbers(pages.lines)
    every = [with_labels(found) for found in unnumbered]
    apart = furniture(every)
    kept = [
        [line for at, line in enumerate(found) if at not in numbers]
        for found, numbers in zip(every, apart, strict=True)
    ]
    carried = [
        line for found, numbers in zip(every, apart, strict=True) for at, line in enumerate(found) if at in numbers
    ]
    carried = sorted([*carried, *counted, *pages.counted], key=lambda line: line.page)
    size = _body_size(line for found in kept for line in found)
    body, notes = _without_notes(kept, size)
    if notes and (whole := _with_arrowed(kept, carried, size, notes)):
        return whole
    if _is_patchy(notes):
        if whole := _with_told(kept, carried, size, len(notes)):
            return whole
        if _is_lists_end(notes):
            return _draft([line for found in kept for line in found], [], carried, size)
    return _draft(body, notes, carried, size)


def _draft(body: Sequence[Line], notes: Sequence[Sequence[Foot]], carried: Sequence[Line], size: float) -> Draft:
    composer = Composer((line.text for line in body), notes)
    for paragraph in paragraphs(body, size):
        composer.paragraph(paragraph)
    for note in notes:
        composer.note(note, paragraphs([line for foot in note for line in foot.lines], size, note=True))
    composer.furniture(carried)
    return composer.draft()


def _is_patchy(notes: Sequence[Sequence[Foot]]) -> bool:
    """Whether most notes up to the highest number were not seen, or none was: markers that a scan misread, notes set in
    the size of the text."""
    numbers = [int(note[0].label) for note in notes if note[0].label and note[0].label.isdecimal()]
    return len(numbers) < _WHOLE * max(numbers, default=1)


def _is_lists_end(notes: Sequence[Sequence[Foot]]) -> bool:
    """Whether all that was seen are high numbers on one page: of a list at the text's end those whose markers happen to
    stand on its page."""
    labels = [note[0].label or "" for note in notes]
    told = all(label.isdecimal() and int(label) > _LOW for label in labels)
    return told and len({note[0].page for note in notes}) == 1


def _with_arrowed(
    pages: Sequence[Sequence[Line]], carried: Sequence[Line], size: float, notes: Sequence[Sequence[Foot]]
) -> Draft | None:
    """The draft of a printed page whose notes end with arrows, at its end; None where none do, or those at its pages'
    feet."""
    if not any("↩" in line.text for found in pages for line in found):
        return None
    draft = _draft([line for found in pages for line in found], [], carried, size)
    seen = sum("↩" in line.text for note in notes for foot in note for line in foot.lines)
    return draft if len(arrowed_notes(draft.text)) > seen else None


def _with_told(pages: Sequence[Sequence[Line]], carried: Sequence[Line], size: float, seen: int) -> Draft | None:
    """The draft with the notes that its words tell by themselves, at the pages' feet or the text's end, where they
    stand; None where these are few or hardly more than were `seen` by their type."""
    draft = _draft([line for found in pages for line in found], [], carried, size)
    text = draft.text[: _contents_end(draft)]
    for marks in (page_notes(text), unlinked_notes(text, draft.marks) if seen else ()):
        if sum(mark.kind is MarkKind.NOTE for mark in marks) >= max(_TOLD, _MORE * seen):
            draft.marks = _sorted([*draft.marks, *marks])
            return draft
    return None


def _contents_end(draft: Draft) -> int:
    """Where what the pages carry begins, which counts on, too: "1 of 49", "2 of 49"."""
    return min((mark.start for mark in draft.marks if mark.kind is MarkKind.EXTRANEOUS), default=len(draft.text))


def _sorted(marks: Iterable[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _body_size(found: Iterator[Line]) -> float:
    """The type size that most characters have; where notes fill more of the pages than what they are notes to, the
    larger one in which markers are raised behind words."""
    sizes: Counter[float] = Counter()
    marked = set()
    for line in found:
        size = round(line.size, 1)
        sizes[size] += len(line.text)
        if line.raised and line.raised[-1][0] > 0:
            marked.add(size)
    if not sizes:
        return 1.0
    most = max(sizes, key=lambda size: sizes[size])
    least = _RUNNING * sizes.total()
    return max([most, *(size for size in marked if size > most and sizes[size] >= least)])


def _is_going_on(notes: Sequence[Sequence[Foot]], line: Line) -> bool:
    """Whether the column before ended in a note whose type is that of a column's last line; a caption has another."""
    last = notes[-1][-1] if notes else None
    return last is not None and last.page == line.page and abs(last.lines[-1].size - line.size) < _SAME_SIZE


def _last(notes: Sequence[Sequence[Foot]]) -> int:
    """The number of the last note; 0 where it has none."""
    label = notes[-1][0].label if notes else None
    return int(label) if label and label.isdecimal() else 0


def _without_notes(pages: Sequence[Sequence[Line]], size: float) -> tuple[list[Line], list[list[Foot]]]:
    """The body's lines, and the notes, each with what goes on at the foot of later pages."""
    body: list[Line] = []
    notes: list[list[Foot]] = []
    going_on = listing = False
    for found in pages:
        marked = without_scales([with_lone_markers(line, size) for line in found])
        markers = raised_labels(marked)
        for column in columns(top_down(marked)):
            going = going_on or _is_going_on(notes, column[-1])
            rest, feet_here = feet(column, size, markers=markers, going_on=going, before=_last(notes))
            body += rest
            if feet_here and feet_here[0].label is None and (listing or is_list_of_works(feet_here[0].lines)):
                listing = True
                body += feet_here.pop(0).lines
            elif feet_here and feet_here[0].label is None and not goes_on(notes, feet_here[0].lines, rest):
                body += feet_here.pop(0).lines
            for foot in feet_here:
                if foot.label is None and notes:
                    notes[-1].append(foot)
                else:
                    notes.append([foot])
        if found:
            going_on = bool(notes) and notes[-1][-1].page == found[0].page
    return body, filled(notes)
