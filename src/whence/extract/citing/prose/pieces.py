"""What stands in front of an "Ibid." and is in, or quoted from, what was cited before: a letter with its day, or a
sentence.

In: a text and a stretch of it. Out: whether a letter or the like stands there; whether a title with its place does,
behind which only the rest of a citation was read; a text without the sentences that it quotes;
references without the copies of pages that are cited with them, and with the address of who keeps them.

>>> is_piece("Lee to Roe, 3 May 1940, ibid.", 0, 24)
True
>>> cited_so_far("The Resolution of the Board on Tolls, dated May 2, 1876, par. 6. ")
True
>>> without_quotations("“They stayed with three children in the parish for all of 12 years.” So p. 4")
'“” So p. 4'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from whence.models import Reference

_PIECE = regex.compile(
    r"[\s;.]*\p{L}[^;:.()]{0,60}(?:(?:(?<=\b\p{Lu})|(?<=\s\p{N}{1,2}))\.[^;:.()]{0,60}){0,3},\s(?:in\s)?"
)
_KIND = regex.compile(
    r"[\s;.]*(?i:testimony|statement|affidavit|deposition|letter|memorandum|minutes|entry|speech|brief|lettre|schreiben)\s"
    r"(?i:of|by|from|to|for|de|du|an|vom|von)\s"
)
_DATED = regex.compile(
    r"\b(?:1[5-9]|20)\p{N}{2}(?!\p{N})|\p{N}{1,2}\s\p{Lu}\p{Ll}{2,8}\b|\p{Lu}\p{Ll}{2,8}\s\p{N}{1,2}(?!\p{N})"
)
"""A letter or the like that is in what was cited before: "Lee to Roe, 3 May 1940, ibid."."""
_CITED_SO_FAR = regex.compile(
    r"\p{Lu}[^.;]{2,80}\p{Lu}[^.;]{2,120},\s(?:pp?|par|paras|secs?|vol|art)\.\s?[\p{N}IVXLCivxlc]+(?:[–-]\p{N}+)?\.\s*$"
)
_QUOTED = regex.compile(r"“[^“”]{60,3000}”|\"[^\"]{60,3000}\"")
"""A sentence in quotation marks, longer than titles are."""
_FARTHEST = 300
_IN = regex.compile(r",?\s[Ii]n:?\s(?:\p{Lu}\p{Ll}+,\s)?")
_KEPT = regex.compile(r"https?://(?:perma\.cc|web\.archive\.org|archive\.(?:is|ph|today|fo))\b\S*")
"""The address of a page's copy."""

_KEEPER = frozenset(["type", "author", "URL", "accessed", "custom"])
_PARTS = regex.compile(r";\s*|.\s*;\s*")


def without_copies(flat: str, found: Sequence[Reference]) -> list[Reference]:
    """The references without the copy of a page in square brackets, which is cited with it, also where a line's end
    parts its address: "https://a.example/2019 /silt [https://perma.cc/AB12-CD34]"."""
    return [
        one
        for at, one in enumerate(found)
        if not (at and flat[one.start - 1 : one.start] == "[" and _KEPT.fullmatch(flat, one.start, one.end))
    ]


def with_keepers(flat: str, found: Sequence[Reference]) -> list[Reference]:
    """The references, each with the address of who keeps what it cites: "Lee to Roe, 17 May 1954; National Archives,
    www.archives.example.org" is one."""
    kept: list[Reference] = []
    for one in found:
        if kept and _is_keeper(one) and _is_kept(kept[-1]) and _PARTS.fullmatch(flat, kept[-1].end - 1, one.start):
            before = kept.pop()
            address = [field for field in one.fields if field.name == "URL"]
            work = {**(before.work or {}), "URL": (one.work or {})["URL"]}
            one = replace(before, end=one.end, work=work, fields=(*before.fields, *address))
        kept.append(one)
    return kept


def _is_keeper(one: Reference) -> bool:
    """Whether a body and an address are all that is cited."""
    work = one.work or {}
    signed = work.get("author") or []
    return work.keys() <= _KEEPER and "URL" in work and len(signed) == 1 and "literal" in signed[0]


def _is_kept(one: Reference) -> bool:
    """Whether a work of a day is cited, and not where it can be seen."""
    work = one.work or {}
    return "issued" in work and "URL" not in work and not one.short_form


def holds_piece(flat: str, before: Reference, one: Reference) -> bool:
    """Whether what points back is only where the work before it stands: "Roe, Sand, in Tides, supra note 4, at 39"."""
    back = one.short_form and before.work is not None and not before.short_form
    return bool(back) and _IN.fullmatch(flat, before.end, one.start) is not None


def is_piece(flat: str, start: int, end: int) -> bool:
    """Whether a letter or the like stands here, with its day, that is in what was cited before."""
    dated = (_DATED.search(flat, start, end) or _KIND.match(flat, start, end)) is not None
    return dated and _PIECE.fullmatch(flat, start, end) is not None


def cited_so_far(words: str) -> bool:
    """Whether the words end with a title and its place: "Resolution on the Fall of Silver, dated May 2, 1876, par. 6."
    before "Paper 4"."""
    return _CITED_SO_FAR.search(words[-_FARTHEST:]) is not None


def without_quotations(words: str) -> str:
    """The words without what is quoted at length, whose figures cite nothing."""
    return _QUOTED.sub("“”", words) if "“" in words or '"' in words else words
