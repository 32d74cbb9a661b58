"""The lines of a PDF page: words, box, font size and weight, and which characters are raised.

In: a page of pypdfium2. Out: `Line`s in the order of the file. pdfium is asked about a few characters a line, not
about each: that keeps reading about as fast as plain text extraction.
"""

from __future__ import annotations

import ctypes
import dataclasses
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as api

from whence.read.pdf.counted_heads import counted_heads
from whence.read.pdf.inner_spaces import inner_spaces, moved
from whence.read.pdf.small_capitals import full_size
from whence.read.pdf.web_links import Box, web_links

HYPHEN = "\ufffe"
"""How pdfium writes a hyphen that ends a line whose word goes on in the next."""

_LINE = re.compile(f"[^\r\n{HYPHEN}]+{HYPHEN}?")
_RAISABLE = re.compile(
    r"\d+(?:[,–-]\d+)*|[*†‡§¶]{1,3}|(?:(?<=[^\W\d_])|(?<=[.,;:!?”\"’)\]]))[a-z](?![^\W\d_])"
    r"|^[ivxlc]{1,8}(?=[\sA-Z“\"])"
)
_ROMAN = "ivxlc"
_FIGURES = re.compile(r"\d*\s*")
_WRITTEN_BEHIND = re.compile(r"(?<=\s)\d{1,4}$")
_SHORT = 12  # characters of a line of which a label may be half
_LETTER = re.compile(r"[^\W\d_]")
_WIDE_GAP = 1.5  # in font sizes: more than between words, even of justified lines
_RAISED = 0.1  # in font sizes above the line's base
_SMALLER = 0.88
_LOW = 0.7
_ABOUT = 0.2  # of a line: letters differ in width
_BOLD = 600
_FORCE_BOLD = 1 << 18  # PDF 32000-1, table 123
_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_NOT_DRAWN = 1.0  # pdfium's size for spaces that it adds itself


@dataclass(frozen=True, slots=True)
class Line:
    """One line on page `page` (from 0), or one column's part of it. `raised` are spans in `text` that are superscript,
    `links` spans with the address they lead to; `base` is the height that its letters stand on, `joined` says that
    another part stands before it on the same line."""

    page: int
    text: str
    box: Box
    base: float
    size: float
    bold: bool = False
    raised: tuple[tuple[int, int], ...] = ()
    joined: bool = False
    links: tuple[tuple[int, int, str], ...] = ()

    @property
    def left(self) -> float:
        """Where it begins, in points."""
        return self.box[0]

    @property
    def right(self) -> float:
        """Where it ends, in points."""
        return self.box[2]

    @property
    def hyphenated(self) -> bool:
        """Whether pdfium takes its last character for a hyphen at a line's end."""
        return self.text.endswith(HYPHEN)


def lines(page: pdfium.PdfPage, number: int, *, numbered: bool = False) -> list[Line]:
    """The lines of page `number`, counted from 0; where lines are `numbered`, their numbers are lines of their own."""
    textpage = page.get_textpage()
    try:
        reader = _TextPage(page, textpage, number)
        if numbered:
            reader.counted = counted_heads(reader.text)
        return [line for found in _LINE.finditer(reader.text) for line in reader.parts(found.start(), found.end())]
    finally:
        textpage.close()


def places(page: pdfium.PdfPage) -> Callable[[float, float], int]:
    """Which character stands at a place of a page, by pdfium's own number; less than 0 where none does."""

    def place(x: float, y: float) -> int:
        textpage = page.get_textpage()
        try:
            return int(api.FPDFText_GetCharIndexAtPos(textpage.raw, x, y, 3, 3))
        finally:
            textpage.close()

    return place


def _text(textpage: pdfium.PdfTextPage) -> str:
    """All text of a page. What pdfium leaves out at either end is stepped over here: its own wrapper calls itself once
    for each such character, and a page can begin with thousands."""
    first, last = 0, textpage.count_chars() - 1
    while first <= last and api.FPDFText_GetTextIndexFromCharIndex(textpage.raw, first) < 0:
        first += 1
    while first < last and api.FPDFText_GetTextIndexFromCharIndex(textpage.raw, last) < 0:
        last -= 1
    return str(textpage.get_text_range(first, last - first + 1)) if first <= last else ""


class _TextPage:
    """What pdfium knows about one page's characters; offsets are those of `text`."""

    def __init__(self, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, number: int) -> None:
        self.raw = textpage.raw
        self.number = number
        self.text = _text(textpage)
        self.same = textpage.count_chars() == len(self.text)
        self._doubles = [ctypes.c_double() for _ in range(4)]
        self._matrix = api.FS_MATRIX()
        self._bold: dict[int, bool] = {}
        self._least = 1.0
        self.counted: dict[int, int] = {}
        self._inner = inner_spaces(self.text, self._edges)
        self._links = [(*self._span(box), address) for box, address in web_links(page)] if self.text else []

    def index(self, offset: int) -> int:
        """pdfium's own number of a character."""
        return offset if self.same else api.FPDFText_GetCharIndexFromTextIndex(self.raw, offset)

    def offset(self, index: int) -> int:
        """The character with pdfium's number `index`."""
        return index if self.same else api.FPDFText_GetTextIndexFromCharIndex(self.raw, index)

    def parts(self, start: int, end: int) -> Iterator[Line]:
        """The line at `text[start:end]`, in parts where wide gaps (columns, table cells) divide it."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start == end:
            return
        if start in self.counted and self.counted[start] < end:
            yield from self._headed(start, self.counted[start], end)
        else:
            yield from self._divided(start, end)

    def _headed(self, start: int, head: int, end: int) -> Iterator[Line]:
        """A line and the number before it, which may be the line's own."""
        yield from self._divided(start, head)
        for at, line in enumerate(self.parts(head, end)):
            yield line if at else dataclasses.replace(line, joined=True)

    def _divided(self, start: int, end: int) -> Iterator[Line]:
        boxes = self._boxes(start, end)
        if not boxes:
            return
        if (label := self._label_behind(start, end, boxes)) is not None:
            yield from self.parts(label, end)
            yield from self.parts(start, label)
            return
        size, bold = self._type(start, end, one=len(boxes) == 1)
        cuts = self._cuts(boxes, size, (start, end)) if len(boxes) > 1 else {}
        if not cuts:
            yield self._line((start, end), boxes, size, bold)
            return
        for first, last in zip([start, *cuts], [*cuts, end], strict=True):
            while last > first and self.text[last - 1].isspace():
                last -= 1
            if last > first and (boxes := self._boxes(first, last)):
                line = self._line((first, last), boxes, *self._type(first, last, one=len(boxes) == 1))
                yield dataclasses.replace(line, joined=first > start and not cuts[first])

    def _label_behind(self, start: int, end: int, boxes: Sequence[Box]) -> int | None:
        """Where a note's number begins that was written behind its first line, but stands before it: "Ibid. 41"."""
        if len(boxes) == 1 or boxes[-1][2] > boxes[0][0] or not self.text[end - 1].isdecimal():
            return None
        label = _WRITTEN_BEHIND.search(self.text, max(start, end - _SHORT), end)
        if label is None or label.start() <= start:
            return None
        before, own = self._boxes(start, label.start()), self._boxes(label.start(), end)
        return label.start() if before and own and _union(own)[2] <= _union(before)[0] else None

    def _edges(self, offset: int) -> tuple[float, float]:
        """Where a character begins and ends on its line."""
        left, right, bottom, top = self._doubles
        api.FPDFText_GetCharBox(self.raw, self.index(offset), left, right, bottom, top)
        return left.value, right.value

    def _line(self, span: tuple[int, int], boxes: list[Box], size: float, bold: bool) -> Line:
        line = self._as_written(span, boxes, size, bold)
        inner = [at - span[0] for at in range(*span) if at in self._inner] if self._inner else []
        return without_spaces(line, inner) if inner else line

    def _as_written(self, span: tuple[int, int], boxes: list[Box], size: float, bold: bool) -> Line:
        box, text = _union(boxes), self.text[slice(*span)]
        letter = None if text[0].isalpha() else _LETTER.search(text)
        base = self._base(span[0] + (letter.start() if letter else 0))
        return Line(
            self.number,
            text,
            box,
            base,
            size,
            bold,
            raised=self._raised(span, size, _small_places(boxes, box, size)),
            links=self._linked(*span) if self._links else (),
        )

    def _span(self, box: Box) -> tuple[int, int]:
        """The characters that a box stands on, as far as its ends find some; an empty span otherwise."""
        height = (box[1] + box[3]) / 2
        first = api.FPDFText_GetCharIndexAtPos(self.raw, box[0] + 1, height, 3, 3)
        last = api.FPDFText_GetCharIndexAtPos(self.raw, box[2] - 1, height, 3, 3)
        return (self.offset(first), self.offset(last) + 1) if 0 <= first <= last else (0, 0)

    def _linked(self, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
        cut = ((max(first, start), min(last, end), address) for first, last, address in self._links)
        return tuple((first - start, last - start, address) for first, last, address in cut if first < last)

    def _boxes(self, start: int, end: int) -> list[Box]:
        """The rectangles of the runs in a line; pdfium makes one for each text object."""
        first = self.index(start)
        count = api.FPDFText_CountRects(self.raw, first, self.index(end - 1) - first + 1)
        left, top, right, bottom = self._doubles
        return [
            (left.value, bottom.value, right.value, top.value)
            for number in range(count)
            if api.FPDFText_GetRect(self.raw, number, left, top, right, bottom)
        ]

    def _type(self, start: int, end: int, *, one: bool) -> tuple[float, bool]:
        """Font size in points, as drawn, and whether it is bold: the middle of three characters decides; in a line of
        one run its middle, as a note's label at the start may be smaller."""
        if not one and end - start <= _SHORT and self.text[start].isdecimal():  # "102 Id.": a label, maybe raised
            start += len(_FIGURES.match(self.text, start, end - 1).group())  # type: ignore[union-attr]
        wanted = ((start + end) // 2, (start + end) // 2 + 1) if one else _thirds(start, end)
        places = [at for at in wanted if at < end and not self.text[at].isspace()][: 1 if one else 3]
        sizes = [(size, at) for at in places if (size := self._size(at)) != _NOT_DRAWN]
        size, at = sorted(sizes)[len(sizes) // 2] if sizes else (self._size(start), start)
        if not one and not self.text[at].islower():
            size = full_size(self.text[start:end], at - start, size, lambda place: self._size(start + place))
        bold = self._is_bold(self.index(at))
        return size, bold and (one or (self._is_bold(self.index(start)) and self._is_bold(self.index(end - 1))))

    def _is_bold(self, index: int) -> bool:
        """Asked once for each font of the page."""
        letters = api.FPDFText_GetTextObject(self.raw, index)
        font = ctypes.addressof(api.FPDFTextObj_GetFont(letters).contents) if letters else 0
        if font not in self._bold:
            self._bold[font] = self._has_bold_font(index)
        return self._bold[font]

    def _has_bold_font(self, index: int) -> bool:
        """By flag or name; by weight where the font has no name."""
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        if api.FPDFText_GetFontInfo(self.raw, index, name, len(name), flags) <= 1:
            return bool(api.FPDFText_GetFontWeight(self.raw, index) >= _BOLD)
        return bool(flags.value & _FORCE_BOLD) or _BOLD_NAME.search(name.value) is not None

    def _size(self, offset: int) -> float:
        index = self.index(offset)
        size = float(api.FPDFText_GetFontSize(self.raw, index))
        if not api.FPDFText_GetMatrix(self.raw, index, self._matrix):
            return size
        matrix = self._matrix
        scale: float = abs(matrix.d) if matrix.c == 0 else (matrix.c * matrix.c + matrix.d * matrix.d) ** 0.5
        self._least = scale if scale < self._least else self._least
        return size * scale

    def _base(self, offset: int) -> float:
        x, y = self._doubles[:2]
        api.FPDFText_GetCharOrigin(self.raw, self.index(offset), x, y)
        return y.value

    def _raised(self, span: tuple[int, int], size: float, places: list[float]) -> tuple[tuple[int, int], ...]:
        """Runs of figures, note signs and roman letters that are smaller than the line and stand above its base: at its
        start, and about the `places` where something small stands high."""
        start = span[0]
        line = self.text[slice(*span)]
        if not places and line[0].isalpha() and line[0] not in _ROMAN:
            return ()
        spans = (found.span() for found in _raisable(line, places))
        runs = [self._lengthened(start, run, size) for one in spans if (run := self._small(start, one, size))]
        if not runs:
            return ()
        level = next((at.start() for at in _LETTER.finditer(line) if not _within(at.start(), runs)), None)
        high = self._base(start + level) + _RAISED * size if level is not None else self._base(start) - size
        return tuple((first, last) for first, last in runs if self._base(start + first) > high)

    def _small(self, start: int, run: tuple[int, int], size: float) -> tuple[int, int] | None:
        """The small end of a run: a marker may touch the figures of a year before it or of a date after it."""
        first, last = run
        limit = _SMALLER * size
        if not self._may_be_small(start + first, limit) and (
            last - first == 1 or not self._may_be_small(start + last - 1, limit)
        ):
            return None
        if self._size(start + first) < limit:
            while last - first > 1 and self._size(start + last - 1) >= limit:
                last -= 1
            return first, last
        if self._size(start + last - 1) >= limit:
            return None
        while self._size(start + first) >= limit:
            first += 1
        return first, last

    def _lengthened(self, start: int, run: tuple[int, int], size: float) -> tuple[int, int]:
        """A run that is a roman number's last letter with the small letters before it."""
        first, last = run
        while first and self.text[start + last - 1] in _ROMAN and self.text[start + first - 1] in _ROMAN:
            if self._size(start + first - 1) >= _SMALLER * size:
                break
            first -= 1
        return first, last

    def _may_be_small(self, offset: int, limit: float) -> bool:
        """A quick look: whether the size is too small even by the least scale that anything here was drawn in."""
        return float(api.FPDFText_GetFontSize(self.raw, self.index(offset))) * self._least < limit

    def _cuts(self, boxes: list[Box], size: float, span: tuple[int, int]) -> dict[int, bool]:
        """Where a line is to be cut, and whether the next line begins there: before each run that begins far right of
        all runs before it, or back at the left and below them, as a raised label does that pdfium takes for the end of
        the line above, or left of all of them, as a column does that was written behind the one beside it."""
        cuts: dict[int, bool] = {}
        last, reach, left = span[0], boxes[0][2], boxes[0][0]
        for before, box in pairwise(boxes):
            below = reach - box[0] > _WIDE_GAP * size and (box[1] + box[3]) / 2 < before[1]
            below = below or left - box[2] > _WIDE_GAP * size
            if below or box[0] - reach > _WIDE_GAP * size:
                at = api.FPDFText_GetCharIndexAtPos(self.raw, box[0] + 0.5, (box[1] + box[3]) / 2, 2, 2)
                offset = self.offset(at) if at >= 0 else -1
                if last < offset < span[1]:
                    cuts[offset] = below
                    last = offset
                    reach, left = (0.0, box[0]) if below else (reach, left)
            reach, left = max(reach, box[2]), min(left, box[0])
        return cuts


def without_spaces(line: Line, places: list[int]) -> Line:
    """A line without the spaces inside its words."""
    text = "".join(character for at, character in enumerate(line.text) if at not in places)
    raised = tuple(moved(places, span) for span in line.raised)
    links = tuple((*moved(places, (first, last)), address) for first, last, address in line.links)
    return dataclasses.replace(line, text=text, raised=raised, links=links)


def _within(at: float, spans: Sequence[tuple[float, float]]) -> bool:
    for first, last in spans:  # noqa: SIM110  (any() with a generator takes three times as long, and this is the hot path)
        if first <= at < last:
            return True
    return False


def _raisable(line: str, places: list[float]) -> list[re.Match[str]]:
    """What may be a marker by its signs: at the line's start, and about the `places`."""
    first = _RAISABLE.match(line)
    found = [first] if first else []
    if not places:
        return found
    length, near = len(line), [(place - _ABOUT, place + _ABOUT) for place in places]
    # No marker has a space in it: only the words about the places are looked into.
    begin = line.rfind(" ", 0, max(int((min(places) - _ABOUT) * length), 0)) + 1
    end = line.find(" ", int((max(places) + _ABOUT) * length) + 1)
    words = _RAISABLE.finditer(line, max(begin, first.end() if first else 0), end if end >= 0 else length)
    return found + [at for at in words if _within(at.start() / length, near)]


def _small_places(boxes: list[Box], line: Box, size: float) -> list[float]:
    """How far along a line runs stand above its lower edge and are low themselves, as markers are: 0 to 1."""
    if len(boxes) == 1:
        return []
    base, low, width = line[1] + _RAISED * size, _LOW * size, max(line[2] - line[0], 1.0)
    return [(box[0] - line[0]) / width for box in boxes if box[1] > base and box[3] - box[1] < low]


def _thirds(start: int, end: int) -> tuple[int, ...]:
    """Characters far enough apart that a note's marker can hit only one; the last ones stand in for spaces."""
    third = (end - start) // 3
    return start, start + third, start + 2 * third, max(end - 2, start), start + third // 2


def has_pictures(page: pdfium.PdfPage) -> bool:
    """Whether anything is drawn on a page: a page without text and without that is blank, not unread."""
    return bool(api.FPDFPage_CountObjects(page.raw) > 0)


def _union(boxes: list[Box]) -> Box:
    if len(boxes) == 1:
        return boxes[0]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)
