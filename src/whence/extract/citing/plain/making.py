"""The plain text of a document on which its citations are read: without what emphasises, with single spaces, with one
kind of quotation mark, no blanks before commas, short forms as they are spelled, and no stamps of pages.

Spaces: "Lee,     Short Peace" is a name and a title as well.

In: a text. Out: `Plain`.

>>> plain = plain_text("Lee ,  _Tides_ , p. 3 ; see _lbid_., _op. cit._, and “Roe’s first”.")
>>> plain.text
'Lee, Tides, p. 3; see Ibid., op. cit., and “Roe’s first”.'
>>> plain.emphasised[0], plain.original(5, 10), plain.at(8)
((5, 10), (8, 13), 5)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whence.extract.citing.plain.emphasis import signs
from whence.extract.citing.plain.hyphens import broken
from whence.extract.citing.plain.markings import markings
from whence.extract.citing.plain.places import Plain, edited
from whence.extract.citing.plain.quotes import one_kind
from whence.extract.citing.plain.rereading import reread
from whence.extract.citing.plain.scanned import back_words
from whence.extract.citing.plain.scannedforms import spoiled
from whence.extract.citing.plain.slips import misread
from whence.extract.citing.plain.stamps import stamps
from whence.extract.citing.plain.typography import respelled
from whence.models import Span


def plain_text(text: str) -> Plain:
    """The text as citations are read in it."""
    around = signs(text)
    emphasis = ((place, place + 1, "") for place in around)
    plain = edited(
        text,
        [
            *emphasis,
            *respelled(text),
            *one_kind(text),
            *misread(text),
            *back_words(text),
            *stamps(text),
            *markings(text),
            *broken(text),
            *reread(text),
            *spoiled(text),
        ],
    )
    kept = [plain.at(place) for place in around]
    return replace(plain, emphasised=list(zip(kept[::2], kept[1::2], strict=True))) if around else plain


def without(plain: Plain, spans: Sequence[Span]) -> Plain:
    """A plain text without stretches of the first text, such as the heads of pages, and the spaces behind them.

    >>> whole = plain_text("Ann Lee,  Page 3  Silt, 4")
    >>> without(whole, [(10, 16)]).text
    'Ann Lee, Silt, 4'
    """
    first = plain.first
    gone = [(start, _spaces(first, end), "") for start, end in spans if start < end]
    kept = edited(first, [*plain.edits, *gone])
    slanted = (kept.inside(plain.original(*span)) for span in plain.emphasised)
    return replace(kept, emphasised=[(start, end) for start, end in slanted if start < end])


def _spaces(text: str, end: int) -> int:
    """Where the spaces behind a place end."""
    while end < len(text) and text[end] == " ":
        end += 1
    return end
