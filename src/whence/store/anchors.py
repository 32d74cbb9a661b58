"""Anchors: a judgement's place is found again in another reading of its document, or nowhere.

In: an anchor (exact words and what stands before and after) and a text. Out: the one span that it means, or None.
Words are compared in comparison form, so that a mended hyphen or quotation mark is no obstacle; both sides must agree,
so that the same words elsewhere are never taken for it.

>>> place(anchor("d", "He did not go. He did not stay.", (15, 31)), "He did not go.  He did not stay.")
(16, 32)
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.models import Anchor, Span
from whence.text import Tokens, tokens

CONTEXT = 160
"""Characters kept on each side."""
_NEAR = 6
"""Words that must agree on each side; fewer only where the text itself begins or ends there."""


def anchor(document: str, text: str, span: Span) -> Anchor:
    """The anchor of `text[start:end]`."""
    start, end = span
    return Anchor(
        document, start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    )


def place(wanted: Anchor, text: str) -> Span | None:
    """Where the anchored words stand in `text`: the same span where nothing moved, else the only place whose words and
    neighbours agree; None where there is none, or more than one."""
    if _unmoved(wanted, text):
        return wanted.start, wanted.end
    exact = tokens(wanted.exact)
    if not exact.words:
        return None
    there = tokens(text)
    places = [n for n in _runs(there.words, exact.words) if _agree(wanted, there, n, n + len(exact))]
    if len(places) != 1:
        return None
    return _with_edges(exact, there, there.span(places[0], places[0] + len(exact)))


def _unmoved(wanted: Anchor, text: str) -> bool:
    return anchor(wanted.document, text, (wanted.start, wanted.end)) == wanted


def _agree(wanted: Anchor, there: Tokens, first: int, last: int) -> bool:
    """Whether the nearest words on both sides are the anchored ones. Where the anchored text ended early there may now
    be more, unless that leaves too few words to tell one place from another."""
    before, after = _neighbours(wanted)
    found_before = there.words[max(0, first - _NEAR) : first][::-1]
    found_after = there.words[last : last + _NEAR]
    if len(before) + len(after) < _NEAR:
        return (found_before, found_after) == (before, after)
    return (found_before[: len(before)], found_after[: len(after)]) == (before, after)


def _neighbours(wanted: Anchor) -> tuple[list[str], list[str]]:
    """The words on each side, nearest first; without the one that the edge of the context may have cut."""
    before = tokens(wanted.before).words[::-1]
    after = tokens(wanted.after).words
    if len(wanted.before) == CONTEXT:
        before = before[:-1]
    if len(wanted.after) == CONTEXT:
        after = after[:-1]
    return before[:_NEAR], after[:_NEAR]


def _with_edges(exact: Tokens, there: Tokens, span: Span) -> Span:
    """The span with the signs that stood at the edges of the exact words, where they stand there too."""
    start, end = span
    lead, trail = exact.text[: exact.starts[0]], exact.text[exact.ends[-1] :]
    if lead and there.text[:start].endswith(lead):
        start -= len(lead)
    if there.text.startswith(trail, end):
        end += len(trail)
    return start, end


def _runs(words: list[str], run: list[str]) -> Iterator[int]:
    """The indices at which `run` stands in `words`: searched as one string, which `str.find` does in linear time."""
    joined = " " + " ".join(words) + " "
    needle = " " + " ".join(run) + " "
    index = counted = 0
    at = joined.find(needle)
    while at >= 0:
        index += joined.count(" ", counted, at)
        counted = at
        yield index
        at = joined.find(needle, at + 1)
