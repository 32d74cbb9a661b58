"""Documents that a note cites by their symbol, alone or behind a title, where a parser took this for prose: "S/2010/91,
para. 12.".

In: a text and a stretch of a note in it that was read as prose. Out: `Member`s with the documents and their symbols.

>>> words = "See S/2010/91, annex V; A/HRC/12/48, paras. 12-14."
>>> [one.reference.work["number"] for one in symbolled("r", words, (0, len(words)), "n")]
['S/2010/91', 'A/HRC/12/48']
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.citing.guesses import stated
from whence.extract.citing.members import Member
from whence.extract.citing.papers.symbols import symbols_alone, symbols_titled
from whence.models import Span


def symbolled(reading: str, flat: str, span: Span, note: str | None) -> Iterator[Member]:
    """The documents that a stretch cites so."""
    for (start, end), symbol in symbols_alone(flat, span):
        words = flat[start:end]
        yield Member(stated(reading, (start, end), words, {"type": "report", "number": symbol}, note), words)
    for (start, end), symbol, title in symbols_titled(flat, span):
        words = flat[start:end]
        yield Member(
            stated(reading, (start, end), words, {"type": "report", "title": title, "number": symbol}, note), words
        )
