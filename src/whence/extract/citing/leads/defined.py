"""Where a text uses the names that it gave to laws, agreements and papers: "section 5 of the Act", "Silt Convention".

In: a text, the spans of its notes and its references. Out: `Lead`s to the place that tells the name. A name of one
word ("the Act"), or in small letters ("the contested decision"), is a word of the sentence unless a provision of it is
cited; a name that was given to two papers leads nowhere.

>>> flat = "It rests on the Convention on Silt (“the Silt Convention”). By the Silt Convention, article 4, they paid."
>>> [(flat[slice(*one.span)], flat[one.target.start : one.target.end]) for one in defined(Page("r", flat, []), [])]
[('Silt Convention, article 4', 'Convention on Silt (“the Silt Convention”)')]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import regex

from whence.extract.citing.guesses import guessed
from whence.extract.citing.leads.definitions import GERMAN, Definition, definitions
from whence.extract.citing.leads.lead import Lead, holding
from whence.extract.citing.leads.page import Page
from whence.extract.late import late
from whence.models import Reference, Span
from whence.text import tokens

_NUMBER = r"(?:\p{N}[\p{L}\p{N}.-]{0,8}|[IVXLC]{1,6}\b)(?:\s?\([\p{L}\p{N}]{1,4}\)){0,5}"
_PART = (
    r"(?:[Ss]ections?|[Ss]ecs?\.|[Ss]s?\.?(?=\s\p{N})|§§?|[Aa]rt(?:icle|ículo|icolo|igo|ikel)s?|[Aa]rt[st]?\b\.?|[Tt]itle|[Cc]lauses?"
    r"|[Cc]l\.|[Rr]ules?|[Rr]r?\.?(?=\s\p{N})|[Pp]ara(?:graph)?s?\.?|[Rr]eg(?:ulation)?s?\.?(?=\s\p{N})|[Rr]ecitals?|[Aa]nnex"
    r"|[Ss]chedule|pp?\.?|at|points?|[Cc]hapter|Part)"
)
_SEVERAL = rf"{_NUMBER}(?:(?:,|,?\sand|,?\sor|\sto|–|\set|\sy|\se|\sund)\s{_NUMBER}){{0,4}}"
_BEHIND = late(rf",?\s{_PART}\s?{_SEVERAL}")
_OF = r"(?:(?:of|in|to|du|des|de\sla|del|de\slos|della|do|da|der)\s(?:the\s)?|(?:de\sl|dell)[’'])"
_BEFORE = late(rf"(?<![\p{{L}}\p{{N}}])(?:{_PART}\s?{_SEVERAL},?\s){{1,3}}{_OF}$")
_GOES_ON = r"(?!\s(?!(?:Section|Article|Art|Rule|Clause|Part|Annex|Schedule|Chapter|Regulation)\b)\p{Lu}\p{Ll})"
_CAPITAL = regex.compile(
    r"(?<!^)(?<![.?!:;“”\"()]\s{1,3})\b(?!(?:The|This|That|Under|In|By|See|And|Of|Both|Of|To)\s)\p{Lu}\p{L}+\s$"
)
_LOOK, _LED = 90, len("See also ")


def defined(page: Page, references: Sequence[Reference]) -> Iterator[Lead]:
    """The uses of names that the text gave, where no reference stands."""
    told: defaultdict[str, list[Definition]] = defaultdict(list)
    for one in definitions(page.flat):
        told[one.name.casefold()].append(one)
    for same in told.values():
        if _are_one([_title(page.flat, one) for one in same]):
            yield from _used(page, references, same)


def _title(flat: str, one: Definition) -> set[str]:
    return set(tokens(flat[one.start : one.end].casefold()).words)


def _are_one(titles: Sequence[set[str]]) -> bool:
    """Whether one title has all the words of the others."""
    fullest = max(titles, key=len)
    return all(one <= fullest for one in titles)


def _used(page: Page, references: Sequence[Reference], told: Sequence[Definition]) -> Iterator[Lead]:
    """The places behind the first of these definitions that use its name."""
    first = told[0]
    if page.flat.find(first.name.split()[0], first.end) < 0:
        return
    work = _work(page, references, first)
    for used in _pattern(first.name).finditer(page.flat, first.end):
        span = _cited(page.flat, used, first.name)
        if span and not any(one.start <= used.start() < one.end for one in told) and _is_all(references, span):
            yield Lead(span, work, "hereafter", page.note_at(span[0]))


def _cited(flat: str, used: regex.Match[str], name: str) -> Span | None:
    """The name with the provision that is cited of it; alone where nothing else has it, nor is it the end of a longer
    one: "the Draft Silt Convention"."""
    low, end = max(0, used.start() - _LOOK), used.end()
    if provision := _BEFORE.search(flat, low, used.start()):
        return provision.start(), end
    if _CAPITAL.search(flat[low : used.start()]):
        return None
    if place := _BEHIND.match(flat, end):
        return used.start(), place.end()
    return None if name[0].islower() or " " not in name else used.span()


def _is_all(references: Sequence[Reference], span: Span) -> bool:
    """Whether nothing more was read there than these words: "Rule 4 of the Conduct Rules." was a work of its own."""
    held = holding(references, span)
    return all(
        one.short_form is None and one.start >= span[0] - _LED and one.end <= span[1] + len(". ") for one in held
    )


def _pattern(name: str) -> regex.Pattern[str]:
    """A name, in German with what its genitive ends in, that does not go on."""
    spaced = r"\s+".join(map(regex.escape, name.split()))
    ending = "(?:e?s)?" if regex.search(f"(?i:{GERMAN})$", name) else ""
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}-]){spaced}{ending}(?![\p{{L}}\p{{N}}-]){_GOES_ON}")


def _work(page: Page, references: Sequence[Reference], told: Definition) -> Reference:
    """The reference that stands where the name is told, else one of its words."""
    here = [one for one in holding(references, (told.start, told.end)) if not one.short_form]
    title = " ".join(page.flat[told.start : told.end].split())
    work = {"type": "document", "title": title, "title-short": told.name}
    return here[0] if here else guessed(page.reading, (told.start, told.end), title, work, page.note_at(told.start))
