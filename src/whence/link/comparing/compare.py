"""Word-by-word comparison of a quotation with another text (design §6).

In: a parsed quotation and a searchable text. Out: matches, best first: the places where it stands, each with its
outcome, what the editor's marks left out or replaced, and every unmarked difference of words.

>>> found = Searchable.of("He said: Crews turned back because the barges could not reach Outer Sand in the swell.")
>>> quoted = Quoted.parse("because the barges could not reach Outer Sand in the heavy swell")
>>> [(m.outcome.value, [(d.op, d.quoted, d.found) for d in m.differences]) for m in compare(quoted, found)]
[('differs', [('delete', 'heavy', '')])]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from whence.kernels import most_in_order
from whence.link.comparing.align import Joint
from whence.link.comparing.blocks import Block, blocks, longest_run, may_be_spelled, path_through
from whence.link.comparing.capitals import is_name
from whence.link.comparing.differences import Changes, changes
from whence.link.comparing.omissions import telling
from whence.link.comparing.quoted import Quoted
from whence.link.comparing.searchable import Searchable, Window, windows
from whence.link.comparing.stretches import DISTANT, join
from whence.models import Difference, Match, Outcome, Span
from whence.text import content_words, stopwords

if TYPE_CHECKING:
    from whence.link.passages.search import Hit

Rarity = Callable[[Sequence[str]], float]
"""Surprisal of a run of words in a library, in bits beyond the library's size: above 0, rarer than chance."""

COVER = 0.7  # of the quotation's words: below, a place does not differ but is another one
NEARLY_ALL = 0.9  # of the words in order: then its stretches are not looked for apart
_REMARK_AFTER = 80  # characters behind the last word in which its remark stands
_MUCH_POORER = 0.6  # of the best window's weight
_WHOLE_RUN = 20  # words that make a part whatever the quotation's length
_SHORTEST_RUN = 8
_EQUAL = re.compile(rb"=+")
_HASH = 4  # bytes
_SHORT = 12  # words of which a name may be the greater part
_RANK = {Outcome.VERBATIM: 0, Outcome.MARKED_EDIT: 1, Outcome.DIFFERS: 2, Outcome.PARTIAL: 3}


def compare(
    quoted: Quoted, found: Searchable, *, document: str = "", rarity: Rarity | None = None, limit: int = 8
) -> list[Match]:
    """The places in `found` where `quoted` stands, best first: at most `limit`, none overlapping another.

    Empty where none of verbatim, marked_edit, differs and partial holds anywhere in it.
    """
    if not quoted.words or not found.words:
        return []
    openings = sum(opening.joint >= Joint.BREAK for i, opening in quoted.joints.items() if 0 < i < len(quoted))
    slack = 20 + len(quoted) // 4 + (DISTANT + 10) * openings
    ranked = best_first(_in_windows(quoted, found, slack=slack, limit=limit, rarity=rarity))
    if openings and (not ranked or ranked[0].score < NEARLY_ALL):
        ranked = best_first([*ranked, *_apart(quoted, found)])
    return [finished(match, quoted, found.text, document) for match in ranked[:limit]]


def finished(match: Match, quoted: Quoted, text: str, document: str) -> Match:
    """The match with what it stands in, and what of its marked edits carries meaning."""
    flags = telling(match, text, quoted.language) if match.omitted or match.replaced else ()
    if not flags and match.document == document:
        return match
    return replace(match, document=document, flags=(*match.flags, *flags))


def _in_windows(quoted: Quoted, found: Searchable, *, slack: int, limit: int, rarity: Rarity | None) -> Iterator[Match]:
    """The matches in the likeliest windows; once one holds the quotation, much poorer ones are left alone."""
    held = False
    for window, weight in windows(quoted.words, found, slack=slack, limit=2 * limit):
        if held and weight < _MUCH_POORER:
            return
        match = compare_window(quoted, found, window, rarity)
        if match is not None:
            held = held or match.outcome is not Outcome.PARTIAL
            yield match


def best_first(matches: Iterable[Match]) -> list[Match]:
    """By outcome, score and place; of overlapping ones the best."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (_RANK[m.outcome], -m.score, m.start, m.end)):
        if not any(match.start < other.end and other.start < match.end for other in kept):
            kept.append(match)
    return kept


def compare_at(quoted: Quoted, found: Searchable, place: Hit, rarity: Rarity | None = None) -> list[Match]:
    """The comparison with the words around one place that the index names."""
    verbatim = _word_for_word(quoted, found, place) if place.score == 1.0 else None
    if verbatim is not None:
        return [verbatim]
    match = compare_window(quoted, found, (0, len(found)), rarity)
    if match is not None and not (match.start < place.end and place.start < match.end):  # it stands beside it as well
        match = compare_window(quoted, found, found.window((place.start, place.end)), rarity)
    matches = [match] if match is not None else []
    if place.score >= COVER and quoted.is_cut and (match is None or match.score < NEARLY_ALL):
        matches = best_first([*matches, *_apart(quoted, found)])
    return [finished(match, quoted, found.text, place.document) for match in matches]


def _word_for_word(quoted: Quoted, found: Searchable, place: Hit) -> Match | None:
    """The short way to a place that has all words of an unedited quotation together: the first such place, as an
    alignment finds it, if that is the one that the index names."""
    if quoted.joints or quoted.edited or quoted.remarks:
        return None
    words, run = found.hashes.tobytes(), quoted.hashes.tobytes()
    at = words.find(run)
    while at > 0 and at % _HASH:  # begins inside a hash
        at = words.find(run, at + 1)
    start, end = found.span(at // _HASH, at // _HASH + len(quoted)) if at >= 0 else (0, 0)
    if start < place.end and place.start < end:
        return Match(found.document, start, end, ((start, end),), Outcome.VERBATIM, 1.0)
    return None


def compare_window(quoted: Quoted, found: Searchable, window: Window, rarity: Rarity | None = None) -> Match | None:
    """The comparison with one place: the words `[first, last)` of `found`; None where nothing of it stands there."""
    path = _path(quoted, found, window)
    if path is None:
        return None
    if not _is_too_little(quoted, found, path):
        marked = changes(quoted, found, path)
        outcome = _outcome(quoted, found, marked) if marked else None
        if marked and outcome is Outcome.DIFFERS and only_names(quoted, marked.differences):
            return None
        if marked and outcome:
            return _match(outcome, found, marked)
    return _partial(quoted, found, path, rarity)


def _path(quoted: Quoted, found: Searchable, window: Window) -> list[Block] | None:
    """The blocks of a window; None where it can be seen before they are made that no outcome holds."""
    if not _is_counted(quoted, found):
        return blocks(quoted, found, window)
    enough, part = COVER * len(quoted) - 1e-9, _shortest_part(quoted)
    most = most_in_order(quoted.hashes, found.hashes[slice(*window)])
    if most < enough and most < part and not may_be_spelled(quoted, found, window, most):
        return None
    path = path_through(quoted, found, window)
    equal = path.steps.count(b"=")
    if equal >= enough or may_be_spelled(quoted, found, window, equal):
        return blocks(quoted, found, window, path)
    longest = max(map(len, _EQUAL.findall(path.steps)), default=0)
    return blocks(quoted, found, window, path) if longest >= part else None


def _shortest_part(quoted: Quoted) -> int:
    """How many words together are a part of a quotation."""
    return min(_WHOLE_RUN, max(_SHORTEST_RUN, (len(quoted) + 1) // 2))


def _is_counted(quoted: Quoted, found: Searchable) -> bool:
    """Whether all words that are equal are so by their hashes. Words with brackets inside and what may be furniture are
    counted only with care."""
    return not (quoted.edited or quoted.markers or found.furniture)


def _is_too_little(quoted: Quoted, found: Searchable, path: Sequence[Block]) -> bool:
    """Whether a look at the blocks is enough to see that the place differs in more than it may."""
    if not _is_counted(quoted, found):
        return False
    changed = any(not block.equal and block.size for block in path)
    return changed and sum(block.size for block in path if block.equal) < COVER * len(quoted) - 1e-9


def _outcome(quoted: Quoted, found: Searchable, marked: Changes) -> Outcome | None:
    if not marked.differences:
        edited = marked.omitted or marked.replaced or marked.edits or _own_remarks(quoted, found, marked)
        return Outcome.MARKED_EDIT if edited else Outcome.VERBATIM
    if marked.equal < COVER * len(quoted) - 1e-9:
        return None
    return Outcome.DIFFERS


def only_names(quoted: Quoted, differences: Sequence[Difference]) -> bool:
    """Whether of a short quotation nothing but names and small words stands there: "heavy traffic on the Outer Sand"
    is not what a text says that has the Outer Sand."""
    if len(quoted) > _SHORT:
        return False
    changed = [one.quoted_span for one in differences if one.quoted_span]
    kept = [
        k
        for k, (start, word) in enumerate(zip(quoted.starts, quoted.words, strict=True))
        if not any(a <= start < b for a, b in changed) and word not in stopwords(quoted.language)
    ]
    return all(is_name(quoted.text, quoted.starts[k], quoted.ends[k], language=quoted.language) for k in kept)


def _own_remarks(quoted: Quoted, found: Searchable, marked: Changes) -> list[str]:
    """The editor's remarks that the place does not have itself."""
    start, end = found.span(marked.places[0][0], marked.places[-1][1])
    there = found.text[start : end + _REMARK_AFTER].casefold()
    return [remark for remark in quoted.remarks if remark.casefold() not in there]


def _match(outcome: Outcome, found: Searchable, marked: Changes) -> Match:
    spans = tuple(found.span(first, last) for first, last in marked.places)
    return Match(
        document=found.document,
        start=min(start for start, _ in spans),
        end=max(end for _, end in spans),
        spans=spans,
        outcome=outcome,
        score=marked.score,
        differences=marked.differences,
        omitted=marked.omitted,
        replaced=marked.replaced,
        flags=("joined_distant",) if marked.widest > DISTANT else (),
    )


def _partial(quoted: Quoted, found: Searchable, path: Sequence[Block], rarity: Rarity | None) -> Match | None:
    """The longest run, where it is long and rare enough to be a part of the quotation."""
    words, place = longest_run(path)
    if words[1] - words[0] < _shortest_part(quoted):
        return None
    return part_of(quoted, words, found.document, found.span(*place), rarity)


def part_of(quoted: Quoted, words: Window, document: str, span: Span, rarity: Rarity | None) -> Match | None:
    """The match of a part: so many words of the quotation, which stand at `span`, if they are rare enough for one."""
    first, last = words
    if not is_rare(quoted.words[first:last], quoted.language, rarity):
        return None
    rest = [(0, first, (span[0], span[0])), (last, len(quoted), (span[1], span[1]))]
    missing = tuple(_missing(quoted, a, b, point) for a, b, point in rest if a < b)
    return Match(document, *span, (span,), Outcome.PARTIAL, round((last - first) / len(quoted), 4), missing)


def _missing(quoted: Quoted, first: int, last: int, point: Span) -> Difference:
    start, end = quoted.starts[first], quoted.ends[last - 1]
    return Difference("delete", quoted.text[start:end], "", None, (start, end), point)


def is_rare(words: Sequence[str], language: str, rarity: Rarity | None) -> bool:
    """Whether a run of words is rarer than chance; without a library to ask, whether two of them are no stopwords."""
    return rarity(words) > 0 if rarity else len(content_words(words, language)) >= 2


def _apart(quoted: Quoted, found: Searchable) -> list[Match]:
    """The quotation put together from places far apart or in another order."""
    stretches = [stretch for stretch in quoted.stretches() if stretch.words]
    places = [compare(stretch, found, limit=20) for stretch in stretches]
    return join(quoted, found, list(zip(stretches, places, strict=True)))
