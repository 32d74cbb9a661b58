"""References that a pattern tells where the parser of references took a stretch for prose.

In: a stretch with its words, and the work that they cite. Out: a `Reference` with these words as the work's note.

>>> made = guessed("r", (0, 16), "Lee,  Silt, 1999", {"type": "book", "title": "Silt"})
>>> made.work["custom"]["note"], made.confidence
('Lee, Silt, 1999', 0.2)
"""

from __future__ import annotations

from dataclasses import replace

from whence.models import CSL, Reference, Span, content_id

UNSURE = 0.2
"""The confidence of a reference that was made of words that the parser takes for prose."""


def stated(reading: str, span: Span, words: str, work: CSL, note: str | None = None) -> Reference:
    """The reference at a span of a reading, in a note's record or outside notes, whose pattern leaves no doubt."""
    item = {**work, "custom": {"note": " ".join(words.split())}}
    return Reference(content_id(reading, "reference", *span), *span, item, note)


def guessed(reading: str, span: Span, words: str, work: CSL, note: str | None = None) -> Reference:
    """The like, that is little sure."""
    return replace(stated(reading, span, words, work, note), confidence=UNSURE)


def guessed_whole(reading: str, flat: str, span: Span, note: str | None = None) -> Reference:
    """The like, of whose work nothing is told but all of these words."""
    words = " ".join(flat[slice(*span)].split())
    return guessed(reading, span, words, {"type": "document", "title": words}, note)
