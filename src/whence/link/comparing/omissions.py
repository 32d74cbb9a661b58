"""What a marked edit left out or replaced, where that carries meaning (finding Q108).

In: a match that is a marked edit, and the text that it stands in. Out: which of negation, number, name and attribution
the omitted or replaced words hold, as flags `omits_…`.

>>> from whence.models import Match, Outcome
>>> text = "The barges, officials said, could not reach it."
>>> match = Match("", 4, 46, ((4, 10), (28, 46)), Outcome.MARKED_EDIT, 1.0, omitted=("officials said",))
>>> telling(match, text)
('omits_attribution',)
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.lexicon import alternation, entries
from whence.link.comparing.capitals import is_name
from whence.link.comparing.loudness import lexicon, numbers
from whence.link.passages.words import told
from whence.models import Match, Span

_LEAD_IN = regex.compile(rf"(?i)\b{alternation('lead_in_cues')}\b")


def telling(match: Match, text: str, language: str = "en") -> tuple[str, ...]:
    """Flags, in the order negation, number, name, attribution, for what is missing from the quotation."""
    held: set[str] = set()
    for start, end in _missing(match, text):
        held |= _held(text, start, text[start:end], language)
    return tuple(f"omits_{kind}" for kind in ("negation", "number", "name", "attribution") if kind in held)


def _missing(match: Match, text: str) -> Iterator[Span]:
    """Where the omitted and replaced words stand in the text, each looked for after the one before."""
    for words in (match.omitted, tuple(found for _, found in match.replaced)):
        at = match.start
        for piece in filter(None, words):
            start = text.find(piece, at)
            if start < 0:  # a passage joined backwards begins again at the top
                start = text.find(piece, match.start)
            if start >= 0:
                yield start, start + len(piece)
                at = start + len(piece)


def _held(text: str, offset: int, missing: str, language: str) -> set[str]:
    words, starts, ends, *_ = told(missing, base=offset)
    kinds = set()
    if any(word in lexicon(language).negations or word.endswith("n't") for word in words):
        kinds.add("negation")
    if numbers(words, language):
        kinds.add("number")
    if any(is_name(text, start, end, also=text, language=language) for start, end in zip(starts, ends, strict=True)):
        kinds.add("name")
    if not entries("speech_verbs").isdisjoint(words) or _LEAD_IN.search(missing):
        kinds.add("attribution")
    return kinds
