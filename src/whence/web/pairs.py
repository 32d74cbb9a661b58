"""Two passages beside each other, word by word: what stands only here, only there, and where a word is missing.

In: a quotation with the place it was held against. Out: markup of both sides. One hue: what differs is underlined here,
boxed there, and a dashed gap stands where a word is missing; each is said in words for those who listen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from whence.models import Match, Outcome, Quotation, Span
from whence.web.marking import with_marks
from whence.web.visible import shown

_CONTEXT = 60
_EDITS = re.compile(r"\[[^\]\[\n]{0,200}\]|…|\.(?: ?\.){2,3}")
_GAP = Markup('<span class="d gap"><span class="vh">(a word is missing here)</span></span>')
ONLY = Markup('<mark class="d only">{}<span class="vh"> (only here)</span></mark>')
THERE = Markup('<mark class="d there">{}<span class="vh"> (only there)</span></mark>')
_MARKED = Markup('<mark class="d mk">{}</mark>')
_CONTEXT_MARK = Markup('<span class="ctx">{}</span>')


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that is drawn in a frame of its own; an empty one is a gap."""

    span: Span
    frame: Markup


@dataclass(frozen=True, slots=True)
class Pair:
    """Both sides, drawn; `span` is the place there that an address leads to."""

    here: Markup
    there: Markup
    span: Span


def pair(text: str, quotation: Quotation, match: Match, other: str) -> Pair:
    """A quotation in its text, and the place in another where it stands, or nearly stands."""
    here = with_marks(text, (quotation.start, quotation.end))
    span = hull(match)
    pieces = [Piece(one.quoted_span, ONLY if one.quoted else _GAP) for one in match.differences]
    if match.outcome is Outcome.MARKED_EDIT:
        pieces += [Piece(found.span(), _MARKED) for found in _EDITS.finditer(text, *here)]
    found = [Piece(one.found_span, THERE) for one in match.differences if one.found]
    return Pair(framed(text, here, pieces), _in_context(other, span, found), span)


def differing(text: str, start: int, match: Match) -> Markup:
    """A quoted stretch, of which only these words are at hand, with what its match marks in it."""
    pieces = [Piece(_moved(one.quoted_span, start), ONLY if one.quoted else _GAP) for one in match.differences]
    if match.outcome is Outcome.MARKED_EDIT:
        pieces += [Piece(found.span(), _MARKED) for found in _EDITS.finditer(text)]
    return framed(text, (0, len(text)), pieces)


def differing_there(text: str, start: int, match: Match) -> Markup:
    """A found stretch, of which only these words are at hand, with what stands only there."""
    pieces = [Piece(_moved(one.found_span, start), THERE) for one in match.differences if one.found]
    return framed(text, (0, len(text)), pieces)


def all_there(text: str, match: Match) -> Markup:
    """The place where it was found in its whole text, with the words at its edges that stand only there."""
    return framed(text, hull(match), [Piece(one.found_span, THERE) for one in match.differences if one.found])


def _moved(span: Span, start: int) -> Span:
    return span[0] - start, span[1] - start


def hull(match: Match) -> Span:
    """All of a match's place: its stretches, and the words that stand only there."""
    found = [one.found_span for one in match.differences if one.found]
    return min([match.start, *(a for a, _ in found)]), max([match.end, *(b for _, b in found)])


def quoted(text: str, span: Span, context: int = 40) -> Markup:
    """A passage with a little of what stands around it."""
    return _in_context(text, span, [], context)


def _in_context(text: str, span: Span, pieces: list[Piece], context: int = _CONTEXT) -> Markup:
    before, after = around(text, span, context)
    drawn = framed(text, span, pieces)
    lead = _CONTEXT_MARK.format(shown(before)) if before else Markup()
    tail = _CONTEXT_MARK.format(shown(after)) if after else Markup()
    return lead + drawn + tail


def around(text: str, span: Span, context: int) -> tuple[str, str]:
    """What stands before and after a span in its paragraph, cut at words, with an ellipsis where more stands there."""
    before = text[max(0, span[0] - context) : span[0]].rpartition("\n\n")[2]
    after = text[span[1] : span[1] + context].partition("\n\n")[0]
    if context and len(before) == context:
        before = "…" + before.partition(" ")[2]
    if context and len(after) == context:
        after = after.rpartition(" ")[0] + " …"
    return before, after


def framed(text: str, span: Span, pieces: list[Piece]) -> Markup:
    """A passage with some of its stretches in their frames."""
    at, end = span
    made = Markup()
    for piece in sorted(pieces, key=lambda one: one.span):
        start, stop = piece.span
        if start < at or stop > end:
            continue
        words = text[start:stop]
        made += shown(text[at:start])
        if piece.frame is _GAP:
            gap_first = start == stop
            made += _GAP + Markup(" ") if gap_first and text[start : start + 1].isalnum() else _GAP + shown(words)
        else:
            made += piece.frame.format(shown(words))
        at = stop
    return made + shown(text[at:end])
