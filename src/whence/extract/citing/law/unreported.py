"""Judgments cited by their sides alone, as where a page's links to the reports were left out: "In Lee v. State of
Ostmere and Ors., their Lordships held".

In: a text and a stretch. Out: `Case`s without a series, told by their whole names; read only where the text points back
to "Lee's case (supra)".

>>> text = "In Lee v. State of Ostmere and Ors. , their Lordships held so, as in Roe v. Harbour Board (supra)."
>>> [one.name for one in unplaced_cases(text, (0, len(text)))]
['Lee v. State of Ostmere and Ors.', 'Roe v. Harbour Board']

Those whose place is a note are read where the marker stands right behind the names and the note is a place alone:

>>> text, labels = "He cited Lee v. State of Ostmere and Ors.2 and Roe v. Harbour Board.", {"2": "(2008) 8 SCC 92"}
>>> [one.name for one in marked_cases(text, (0, len(text)), place_labels(labels.items()))]
['Lee v. State of Ostmere and Ors.']

Those whose court and year alone are left, as a casebook abridges opinions, are told by these:

>>> text = "He cited Lee v. Roe, (9th Cir. 2002) and Harbour Corp. of Ostmere v. Silt, Inc. (1984)."
>>> [(one.name, one.year) for one in dated_cases(text, (0, len(text)))]
[('Lee v. Roe', 2002), ('Harbour Corp. of Ostmere v. Silt, Inc.', 1984)]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

import regex

from whence.extract.citing.law.case import Case
from whence.extract.citing.law.casenames import SIDES
from whence.extract.citing.law.parties import first_side
from whence.extract.citing.law.partynames import runs_in
from whence.models import Span
from whence.text import tokens

POINTED_TO = regex.compile(r"(?<=\p{L}\.?)(?:\s?['’]s)?(?:\s(?:case|judge?ment))?\s?[(\[](?i:supra)[)\]]")
_STATES = frozenset(["state", "union", "people", "government", "republic", "commissioner"])
_WORD = r"(?:\p{Lu}[\p{L}.’'&-]*|(?:of|the|for|and|&)(?=\s\p{Lu}))"
_SECOND = regex.compile(
    rf"(?<=\p{{L}}\.?\s)[vV]s?\.?\s(?P<other>{_WORD}(?:\s{_WORD}){{0,9}}?)(?=\s?,\s(?!\p{{Lu}})|\p{{N}}{{1,2}}(?:\s|\s?[,.;])|\s?;|\s\(supra\)|\s(?!(?:of|the|for|and)\s)\p{{Ll}})"
)
_MARKED = regex.compile(
    rf"(?<=\p{{L}}\.?\s)(?P<versus>[vV]s?\.?\s{_WORD}(?:,?\s{_WORD}){{0,11}}?)\s?\[?(?P<label>\p{{N}}{{1,3}})\]?(?![\p{{L}}\p{{N}}])"
)
_DATED = regex.compile(
    rf"(?<=\p{{L}}\.?\s)(?P<versus>[vV]s?\.\s{_WORD}(?:,?\s{_WORD}){{0,9}}?),?\s"
    r"\((?:\p{Lu}[^(),;:]{1,24}\s|\p{N}(?:st|nd|rd|d|th)\sCir\.\s)?(?P<year>1[789]\p{N}{2}|20\p{N}{2})\)"
)
"""A second side with court and year, no place between."""
_PLACE = regex.compile(
    r"(?=[^;:]{0,24}\p{Lu}{2}|[^;:]{0,24}\p{Lu}\.)(?:AIR\s|[(\[]?(?:1[89]|20)\p{N}{2}[)\]]?,?\s|\p{N}{1,4}\s)"
    r"(?:\p{Lu}[\p{L}.]{0,8}\s?|\(?\p{N}{1,5}\)?\s){1,7}\p{N}{1,5}(?![\p{N}/])(?!.*\sv\.?\s)"
)
"""A report's place with which a note begins: "(2008) 8 SCC 92", "AIR 1961 SC 1506", "[2019] UKSC 4", "84 F.3d 12"."""


def place_labels(notes: Iterable[tuple[str, str]]) -> frozenset[str]:
    """The labels of the notes that are a judgment's place alone, from labels and texts."""
    return frozenset(label for label, said in notes if _PLACE.match(said))


def marked_cases(text: str, span: Span, labels: Set[str]) -> Iterator[Case]:
    """The judgments of a stretch that are named right before the marker of such a note."""
    behind = span[0]
    for found in _MARKED.finditer(text, *span):
        start = first_side(text, behind, found.start()) if found["label"] in labels else None
        if start is not None:
            name = text[start : found.end("versus")]
            yield Case(start, found.end("versus"), name, " ".join(tokens(name).words), "", 0, is_short=False)
            behind = found.end()


def unplaced_cases(text: str, span: Span, placed: Sequence[Case] = ()) -> Iterator[Case]:
    """The judgments of a stretch that are cited so, in order, but those of a party that others, cited in full, have."""
    return _without(_by_sides(text, span), placed)


def dated_cases(text: str, span: Span, placed: Sequence[Case] = ()) -> Iterator[Case]:
    """The judgments of a stretch that are cited by their sides and year, but those of a party that others have."""
    return _without(_by_year(text, span), placed)


def _without(found: Iterable[Case], placed: Sequence[Case]) -> Iterator[Case]:
    """Those of no party that judgments cited in full have."""
    for one in found:
        if not any(runs_in(party, other.names) for other in placed for party in _parties(one)):
            yield one


def _by_year(text: str, span: Span) -> Iterator[Case]:
    behind = span[0]
    for found in _DATED.finditer(text, *span):
        start = first_side(text, behind, found.start())
        if start is not None:
            name = text[start : found.end("versus")]
            told = " ".join(tokens(name).words)
            yield Case(start, found.end(), name, told, "", 0, is_short=False, year=int(found["year"]))
            behind = found.end()


def _parties(case: Case) -> Iterator[tuple[str, ...]]:
    """The first words of the sides that are no state."""
    at = case.names.index("v") if "v" in case.names else len(case.names)
    for side in (case.names[:at], case.names[at + 1 :]):
        if side and side[0] not in _STATES:
            yield side[:2]


def _by_sides(text: str, span: Span) -> Iterator[Case]:
    behind = span[0]
    for found in _SECOND.finditer(text, *span):
        start = first_side(text, behind, found.start())
        name = text[start : found.end()] if start is not None else ""
        if start is None or not SIDES.search(name):
            continue
        yield Case(start, found.end(), name, " ".join(tokens(name).words), "", 0, is_short=False)
        behind = found.end()
