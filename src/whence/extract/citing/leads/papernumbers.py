"""Papers of offices that a text calls by the number it told behind their title: "Harbour Dues Guidance (M-13-09)".

In: a text, the spans of its notes and its references. Out: `Lead`s of the numbers alone in its notes and brackets
("See OMB M-13-09") to the first place that tells one. A number behind two titles leads nowhere.

>>> flat = "It follows from the Fiscal Year 2013 Harbour Guidance (M-13-09). So it is. See OMB M-13-09. It was read."
>>> page = Page("r", flat, [(flat.index("See"), len(flat), "n")])
>>> [(flat[slice(*one.span)], flat[one.target.start : one.target.end]) for one in paper_numbers(page, [])]
[('OMB M-13-09', 'Fiscal Year 2013 Harbour Guidance (M-13-09)')]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import regex

from whence.extract.citing.guesses import guessed
from whence.extract.citing.leads.lead import Lead, holding
from whence.extract.citing.leads.page import Page
from whence.models import Reference, Span
from whence.text import tokens

_NUMBER = r"\p{Lu}{1,6}(?:-\p{N}{1,4}(?:[-/.]\p{N}{1,4}){1,2}|/\p{Lu}*\p{N}+(?:/[\p{Lu}\p{N}]+){1,4})"
_TOLD = regex.compile(rf"\s?\((?P<number>{_NUMBER})\)")
_BEGINS = regex.compile(
    r"(?:(?:^|[.;:)\]“\"\n]|\b(?:[Ss]ee|[Ii]n|of|by|and|with|under|from|the|[Ii]mplementing)|[\p{Ll}\p{N})],)[\s\p{N}]{0,6})"
    r"(?P<title>\p{Lu})"
)
"""Where a title may begin."""
_ISSUER = r"(?:\p{Lu}{2,8}(?:\s\p{Lu}\p{Ll}+)?\s)?"
_PROPER_SHARE = 0.75
_LONG, _SHORTEST, _LONGEST = 4, 12, 160


def paper_numbers(page: Page, references: Sequence[Reference]) -> Iterator[Lead]:
    """The numbers that stand for a paper, where no reference stands."""
    if "-" not in page.flat and "/" not in page.flat:
        return
    told: defaultdict[str, list[Span]] = defaultdict(list)
    for found in _TOLD.finditer(page.flat):
        if (title := _title(page.flat, found.start())) is not None:
            told[found["number"]].append((title, found.end()))
    for number, places in told.items():
        if len({_last_word(page.flat[slice(*span)], number) for span in places}) == 1:
            yield from _alone(page, references, number, places)


def _title(flat: str, end: int) -> int | None:
    """Where the title begins that ends here; no sentence's end stands in it."""
    low = max(0, end - _LONGEST, *(flat.rfind(stop, 0, end) + 1 for stop in (". ", "; ", "\n")))
    begins = (found.start("title") for found in _BEGINS.finditer(flat, low, end, overlapped=True))
    return next((at for at in begins if end - at >= _SHORTEST and _reads_as_title(flat[at:end])), None)


def _last_word(title: str, number: str) -> str:
    return str(tokens(title.rpartition(number)[0]).words[-1])


def _reads_as_title(words: str) -> bool:
    """Whether most long words have capitals."""
    long = [word for word in words.split() if len(word) >= _LONG and word[0].isalpha()]
    return len(long) > 1 and sum(not word[0].islower() for word in long) >= _PROPER_SHARE * len(long)


def _alone(page: Page, references: Sequence[Reference], number: str, said: Sequence[Span]) -> Iterator[Lead]:
    """The places of a number outside its titles, in notes and brackets."""
    paper = _paper(page, references, said[0], number)
    for found in regex.finditer(
        rf"{_ISSUER}(?<![\p{{L}}\p{{N}}/-]){regex.escape(number)}(?![\p{{L}}\p{{N}}/-])", page.flat
    ):
        note = page.note_at(found.start())
        inside = any(start <= found.start() < end for start, end in said)
        cited = note is not None or page.flat.endswith(("(", "; "), 0, found.start())
        if cited and not inside and not holding(references, found.span()):
            yield Lead(found.span(), paper, "short_title", note)


def _paper(page: Page, references: Sequence[Reference], told: Span, number: str) -> Reference:
    """The reference that stands where the number is told first, else one of its words."""
    here = [one for one in holding(references, told) if not one.short_form]
    words = " ".join(page.flat[slice(*told)].split())
    work = {"type": "report", "title": words.rpartition(" (")[0] or words, "number": number}
    return here[0] if here else guessed(page.reading, told, words, work, page.note_at(told[0]))
