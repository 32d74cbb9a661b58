"""Another work of the author just cited: "Id., Tableau, p. 401", "idem, A Short Peace, 2004", "Ders., Wirtschaft".

In: the words of a reference. Out: where its title stands. Such words look like an "Id." but lead elsewhere: the
author is the same, the work is not.

>>> words = "Id., Tableau, p. 401."
>>> words[slice(*other_title(words))], other_title("Id., vol. ii, p. 4"), other_title("Id., Part II")
('Tableau', None, None)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import regex

from whence.extract.citing.forms.shortforms import DAY, led
from whence.extract.late import late
from whence.models import Reference, Span

_SAME = regex.compile(
    r"(?:[Ii]d|ID|[Ii]dem|IDEM|[Ee]ad|EAD|[Ee]adem|[Dd]ers|[Dd]ies|[Dd]ens)\b\.?(?:\s\((?:Hrsg|Hg|ed|eds)\.\))?[,:]\s(?:in:?\s|his\s|her\s)?"
)
SAME_WORDS = ("Ders", "ders", "Dies", "dies", "Dens", "Ead", "ead")
"""Of these the reference parser makes an author."""
_LONGEST = 240
_PLACE = (
    r"(?:at|pp?|vols?|bks?|books?|pts?|parts?|chs?|chaps?|chapters?|arts?|articles?|nos?|numbers?|secs?|sections?|tit|title"
    r"|tom|tome|band|bd|s|kap|lib|liv|cap|fols?|ff?|exs?|exhibits?|apps?|appendix|appx|tables?|figs?|figures?|annex|nn?|notes?"
    r"|cmt|comments?|preface|introd\p{L}*|ed|series|ser|see|but|and|also|cf|aff|decl\p{L}*|docket|dkt|ecf|doc|rules?|counts?"
    r"|paras?|paragraphs?|lines?|ll?|vv?|verses?|cols?|plates?|pl|sess\p{L}*|lect\p{L}*|nr|anm|fn|art|folio|supra|infra|tr)\b(?![’'-])"
)
_TITLE = late(
    rf"[“\"‘«„]?(?=\p{{Lu}}|[“\"‘«„])(?!(?i:{_PLACE})|[IVXLC]+\b(?![’'-])|\p{{Lu}}{{0,2}}\.?\s?\p{{N}}|\p{{Lu}}\.,?\s)"
    r"(?P<title>\p{Lu}[\p{L}’'-][^,;:()“”\"«»]{0,120}?)(?=[,;:()“”\"«»]|\.\s|\.?$|\s(?:pp?|vols?|S)\.|\s[ivxlc]+[.,]\s)"
)


def other_title(words: str) -> Span | None:
    """Where the title of the same author's other work stands; None where the words are no such form."""
    same = _SAME.match(words, led(words))
    if same is None or DAY.match(words, same.end()):
        return None
    titled = _TITLE.match(words, same.end())
    return titled.span("title") if titled else None


_STARTS = regex.compile(
    r"(?:\G|(?<=[.;]\s)|(?<=\b(?i:see|also|and|vgl\.|sowie|und|auch)\s))\s*(?=(?:[Ii]dem|[Ee]adem|[Dd]ers|[Dd]ies)\b)"
)


def other_titles(flat: str, span: Span) -> list[int]:
    """Where words that mean the author before stand in front of a title, in a stretch."""
    found = [start.end() for start in _STARTS.finditer(flat, *span)]
    return [at for at in found if other_title(flat[at : min(span[1], at + _LONGEST)])]


def with_other_title(
    flat: str, reference: Reference, limit: int, parse: Callable[[int, int], Sequence[Reference]]
) -> Reference:
    """A reference that begins with "Id." before another title with the work of that title, which ends before `limit`;
    `parse` reads the references of a stretch. Any other reference as it is."""
    start = reference.start
    if reference.work is not None and not flat.startswith(SAME_WORDS, start):
        return reference
    title = other_title(flat[start : min(limit, start + _LONGEST)])
    if title is None:
        return reference
    low, high = start + title[0], max(reference.end, start + title[1])
    plain = {"type": "document", "title": flat[low : start + title[1]], "custom": {"note": flat[start:high]}}
    read = next((one for one in parse(low, high) if one.start == low and one.work and "title" in one.work), None)
    fields = read.fields if read else ()
    work = reference.work if "title" in (reference.work or {}) else plain  # of "Ders., Silt, Ostmere 2001" all is read
    return replace(reference, end=high, work=read.work if read else work, fields=fields, short_form=None)
