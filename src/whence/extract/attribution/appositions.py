"""A name and the descriptions behind it, before a cue: "Anna Kern, a farmer from the north, said".

In: a `Sentence`, the comma before the cue. Out: the range of the name with its descriptions, or None.
"""

from __future__ import annotations

from whence.extract.attribution.lexicon import lexicon
from whence.extract.attribution.phrases import Range, has_verb, noun_phrase_before
from whence.extract.attribution.tagging import Sentence

_ADVERBIAL = frozenset("ISRHGEWO")


def apposition_before(s: Sentence, comma: int, floor: int = 0) -> Range | None:
    """ "Name, a long description," before a cue: from the head to the closing comma at `comma`."""
    low = max(floor, comma - 60)
    right = comma
    for described in range(8):
        left = _comma_before(s, right, low)
        start = left + 1 if left is not None else low
        if left is None or _is_head(s, (start, right), low, left):
            if not described and s.tags[comma + 1] not in "G":
                return None
            found = noun_phrase_before(s, right, start)
            if found is None or (left is None and low > floor):
                return None
            return found[0], right if _is_citing(s, right + 1) else comma
        right = left
    return None


def _is_citing(s: Sentence, at: int) -> bool:
    return at < len(s.words) and s.words[at] in lexicon().lists["phrases_citing"]


def _comma_before(s: Sentence, at: int, low: int) -> int | None:
    depth = 0
    for i in range(at - 1, low - 1, -1):
        tag = s.tags[i]
        depth += (tag == ")") - (tag == "(")
        if tag == "," and depth <= 0:
            return i
        if tag in ";:Q-":
            return None if i < low else i
    return None


def _is_head(s: Sentence, segment: Range, low: int, left: int) -> bool:
    """Whether the stretch between two commas is the noun that the following appositions describe."""
    start, end = segment
    if start >= end or s.tags[left] != ",":
        return True
    if s.tags[start] == "C":
        return True
    if not _could_be_head(s, start, end):
        return False
    before = _comma_before(s, left, low)
    return _is_adverbial(s, (before + 1 if before is not None else low, left))


def _could_be_head(s: Sentence, start: int, end: int) -> bool:
    tag, word = s.tags[start], s.words[start]
    if tag in "WIGEBLMRVA" or "-" in word[1:3] or word in ("jr.", "sr.", "inc."):
        return False
    return not (end - start == 1 and word in lexicon().lists["states"])


def _is_adverbial(s: Sentence, segment: Range) -> bool:
    start, end = segment
    if start >= end:
        return True
    if s.tags[start] in _ADVERBIAL or s.tags[start] in "CT":
        return True
    return has_verb(s, start, end)
