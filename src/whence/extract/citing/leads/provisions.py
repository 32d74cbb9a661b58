"""Provisions of laws that a text calls by a short name it told: "FITARA Section 831", "Article 6 of the GDPR".

In: a text, the spans of its notes and its references. Out: `Lead`s to the place that tells the name. A law's name ends
with what laws are called ("Harbour Reform Act (HRA)"), else the letters in brackets are a body's; a name that two laws
have leads nowhere. A name without a provision is a word of the sentence, no citation.

>>> flat = "It follows from the Harbour Dues Reform Act of 2014 (HDRA). Fees are due under HDRA Section 12, it says."
>>> [(flat[slice(*one.span)], flat[one.target.start : one.target.end]) for one in provisions(Page("r", flat, []), [])]
[('HDRA Section 12', 'Harbour Dues Reform Act of 2014 (HDRA)')]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import regex

from whence.extract.citing.guesses import guessed
from whence.extract.citing.leads.lead import Lead, holding
from whence.extract.citing.leads.page import Page
from whence.extract.hints import hint
from whence.extract.late import late
from whence.models import Reference, Span

_LAW = (
    r"(?:Acts?|Laws?|Code|Statutes?|Ordinance|Directive|Regulations?|Rules|Convention|Covenant|Treaty|Agreement|Charter|Protocol"
    r"|Constitution|Resolution|Orders?|Guidelines|Gesetz|Verordnung|Richtlinie)"
)
_TOLD = late(
    rf"(?<![\p{{L}}’'-])(?P<title>(?!The\s|This\s|That\s)(?:\p{{Lu}}[\p{{L}}\p{{N}}’'&.-]*,?\s(?:(?:of|and|the|for|on|to|in|with|against|by)\s){{0,3}}){{1,14}}{_LAW}"
    r"(?:\s(?:of|on|for|to|against)\s(?:the\s)?\p{Lu}[^();.]{2,80})?(?:,?\s(?:of\s)?(?:1[89]|20)\p{N}{2})?)"
    r"\s?\((?:(?:the|or)\s)?[“\"‘]?(?P<name>\p{Lu}[\p{L}\p{N}&-]{1,11}[\p{Lu}\p{N}])[”\"’]?\)"
)
_NAMED = r"[^();.]{0,112}\((?:(?:the|or)\s)?[“\"‘]?\w[\w&-]{1,11}\w[”\"’]?\)"
_LAWS = (
    "Act Law Code Statute Ordinance Directive Regulation Rules Convention Covenant Treaty Agreement Charter Protocol"
    " Constitution Resolution Order Guidelines Gesetz Verordnung Richtlinie"
)
_HINT = hint(*(law + _NAMED for law in _LAWS.split()))
_NUMBER = r"\p{N}[\p{L}\p{N}.-]{0,8}(?:\s?\([\p{L}\p{N}]{1,4}\)){0,5}"
_PART = (
    r"(?:[Ss]ections?|[Ss]ec\.|§§?|[Aa]rticles?|[Aa]rts?\.|[Tt]itle|[Cc]lause|[Rr]ules?|[Pp]aragraphs?|[Rr]egulations?)"
)
_BEHIND = regex.compile(rf",?\s{_PART}\s?{_NUMBER}")
_BEFORE = late(rf"{_PART}\s?{_NUMBER}(?:(?:,|\sand|\sor|\sto|–)\s{_NUMBER}){{0,3}}\s(?:of|in)\s(?:the\s)?$")
_FARTHEST = 240
"""Characters of a provision before a name."""


def provisions(page: Page, references: Sequence[Reference]) -> Iterator[Lead]:
    """The provisions that are cited by a law's short name, where no reference stands."""
    if not _HINT.search(page.flat):
        return
    told: defaultdict[str, dict[str, regex.Match[str]]] = defaultdict(dict)
    for found in _TOLD.finditer(page.flat):
        told[found["name"]].setdefault(found["title"].casefold(), found)
    for name, laws in told.items():
        if len(laws) == 1:
            [found] = laws.values()
            yield from _cited(page, references, name, found)


def _cited(page: Page, references: Sequence[Reference], name: str, found: regex.Match[str]) -> Iterator[Lead]:
    """The places that cite the law by its name and a provision."""
    law = _law(page, references, found)
    for span in _provisions(page.flat, name):
        if not holding(references, span):
            yield Lead(span, law, "hereafter", page.note_at(span[0]))


def _provisions(flat: str, name: str) -> Iterator[Span]:
    """Where a provision of that name stands, before it or behind it."""
    behind = 0
    for found in regex.finditer(rf"(?<![\p{{L}}\p{{N}}-]){regex.escape(name)}(?![\p{{L}}\p{{N}}-])", flat):
        before = _BEFORE.search(flat, max(behind, found.start() - _FARTHEST), found.start())
        after = None if before or found.start() < behind else _BEHIND.match(flat, found.end())
        if before or after:
            start, behind = (before or found).start(), (after or found).end()
            yield start, behind


def _law(page: Page, references: Sequence[Reference], found: regex.Match[str]) -> Reference:
    """The reference that stands where the name is told, else one of its words."""
    here = [one for one in holding(references, found.span("title")) if not one.short_form]
    work = {"type": "legislation", "title": " ".join(found["title"].split()), "title-short": found["name"]}
    return here[0] if here else guessed(page.reading, found.span(), found.group(), work, page.note_at(found.start()))
