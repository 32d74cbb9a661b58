"""Short forms that a text gives beside a long one: "Organization of American States (OAS)", "Quds Force (Jerusalem
Force or QF)", "GAO (the General Accounting Office)", "the Islamic Republic of Iran (hereafter: IRI)".

In: the text of a paragraph. Out: `Defined`: where the long form and the short form stand. The letters of an acronym
must be found in the long form in order, the first at its beginning (Schwartz and Hearst, Pacific Symposium on
Biocomputing 8, 2003).

>>> text = "He left the Organization of American States (OAS)."
>>> [(text[a:b], text[c:d]) for (a, b), (c, d) in (pair[:2] for pair in defined(text, (0, len(text))))]
[('Organization of American States', 'OAS')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from whence.models import Span

Defined = tuple[Span, Span, bool]
"""The long form, the short form, and whether the short one is an acronym of the long one's letters; where it is not,
the first span is what stands before the bracket, at whose end the other name may stand."""
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]*(?:\n[^()\[\]\n]*)?)[)\]]")
_LEAD = re.compile(
    r"(?:or|also known as|also called|known as|a\.?k\.?a\.?|hereafter|hereinafter|henceforth|abbreviated(?: as)?"
    r"|formerly|the)\b[:,]?\s*",
    re.IGNORECASE,
)
_PART = re.compile(r"\s*(?:,\s*or|,|;|\bor\b|/)\s+", re.IGNORECASE)
_SHORT = re.compile(r"[A-Z][A-Za-z0-9&./-]{1,11}")
_LONGEST = 14
_WORD = re.compile(r"[\w’'&.-]+")
_LAST_WORD = re.compile(r".*(?<![\w’'&.-])([\w’'&.-]+)", re.DOTALL)


def defined(text: str, span: Span) -> Iterator[Defined]:
    """The definitions in `text[span]`, in order."""
    for found in _BRACKET.finditer(text, *span):
        if found.end() - found.start() > 160 or not any(map(str.isupper, found[1])):
            continue
        before = max(span[0], found.start() - 160)
        head = text[before : found.start()].rstrip()
        if not head:
            continue
        parts = list(_parts(text, found.span(1)))
        for index, part in enumerate(parts):
            yield from _pair(text, (before, before + len(head)), part, parts[:index])


def _parts(text: str, span: Span) -> Iterator[Span]:
    """What a bracket holds, taken apart at commas and "or", without the words that lead in."""
    at = span[0]
    cuts = [*(found.span() for found in _PART.finditer(text, *span)), (span[1], span[1])]
    for stop, following in cuts:
        start = at
        while (lead := _LEAD.match(text, start, stop)) and lead.end() > start:
            start = lead.end()
        start += len(text[start:stop]) - len(text[start:stop].lstrip(" \"“'‘"))
        stop -= len(text[start:stop]) - len(text[start:stop].rstrip(" \"”'’.,"))
        if start < stop:
            yield start, stop
        at = following


def _pair(text: str, before: Span, inside: Span, earlier: list[Span]) -> Iterator[Defined]:
    """The long form before a bracket for the short one in it, or the other way round; of two in a bracket, the first
    may be the long form; a capitalised phrase in it may be another name."""
    words = text[inside[0] : inside[1]]
    if _SHORT.fullmatch(words) and is_acronym(words):
        for low, high in (before, *earlier):
            start = long_form(text[low:high], words)
            if start is not None:
                yield (low + start, high), inside, True
                return
    last = _LAST_WORD.match(text, *before)
    if last and is_acronym(last[1]) and long_form(words, last[1]) == 0:
        yield inside, last.span(1), True
    elif words[:1].isupper() and len(words.split()) < 9:
        yield before, inside, False


@lru_cache(maxsize=1 << 13)
def is_acronym(word: str) -> bool:
    """Two to eight capitals, with or without full stops, digits and hyphens between them.

    >>> is_acronym("IRGC"), is_acronym("U.S."), is_acronym("DoD"), is_acronym("Iran")
    (True, True, True, False)
    """
    capitals = sum(c.isupper() for c in word)
    return 2 <= capitals <= 8 and capitals * 2 > sum(c.isalpha() for c in word) and word[0].isalnum()


def long_form(before: str, short: str) -> int | None:
    """Where in `before` the long form of `short` begins that ends at its end: the letters of `short` stand in it in
    order, from the last one back, and its first letter begins a word; None where they do not.

    >>> "the " + "Islamic Republic of Iran"[long_form("Islamic Republic of Iran", "IRI"):]
    'the Islamic Republic of Iran'
    """
    letters = [c.lower() for c in short if c.isalnum()]
    words = [found.span() for found in _WORD.finditer(before)][-_LONGEST:]
    by_words = _by_initials(before, words, letters)
    if by_words is not None:
        return by_words
    at = len(before) - 1
    floor = words[0][0] if words else 0
    for index in range(len(letters) - 1, -1, -1):
        first = index == 0
        while at >= floor and (before[at].lower() != letters[index] or (first and at > 0 and before[at - 1].isalnum())):
            at -= 1
        if at < floor:
            return None
        at -= 1
    start = at + 1
    whole = "," not in before[start:] or letters[-1] in before[slice(*words[-1])].lower()
    return start if whole and _is_long_form(before[start:], len(letters)) else None


def is_spelled_by(short: str, words: str) -> bool:
    """Whether the beginnings of all words, one letter or more of each, spell `short`; small words may be left out.

    >>> is_spelled_by("DoD", "Department of Defense"), is_spelled_by("PDVSA", "Petróleos de Venezuela SA")
    (True, True)
    >>> is_spelled_by("SARS", "School of Advanced International Studies")
    False
    """
    letters = "".join(c.lower() for c in short if c.isalnum())
    reached = {0}
    for n, (start, end) in enumerate(found.span() for found in _WORD.finditer(words)):
        word = words[start:end].lower()
        further = reached if n and words[start].islower() else set()
        reached = further | {
            at + size for at in reached for size in range(1, len(word) + 1) if letters.startswith(word[:size], at)
        }
    return len(letters) in reached


def _by_initials(before: str, words: list[Span], letters: list[str]) -> int | None:
    """The words whose initials are the letters, small words left out or counted."""
    for counted in (True, False):
        used = [w for w in words if counted or before[w[0]].isupper()]
        taken = used[-len(letters) :]
        fits = len(taken) == len(letters) and before[taken[0][0]].isupper()
        if fits and all(before[a].lower() == c for (a, _), c in zip(taken, letters, strict=True)):
            return taken[0][0]
    return None


def _is_long_form(words: str, letters: int) -> bool:
    """Not much more than a word for each letter and two (Schwartz and Hearst's bound), beginning with a capital."""
    count = len(words.split())
    return 1 < count <= min(letters + 5, letters * 2) and words[:1].isupper()
