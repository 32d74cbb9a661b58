"""Offices and titles that a text gives persons, with the time that its own words say.

In: a `Layout`, the settled drafts and their records. Out: `Office` records: before the name ("then Defense Minister
Mostafa Mohammad-Najjar"), behind it in apposition, brackets or with a form of "to be" ("…, the former head of Y,"), and
in apposition before it ("Basij's commander, Gholamhossein Gharibpour").

>>> clause = "the former head of the CIA's Bin Ladin unit"
>>> at = head(clause.split()); clause.split()[at]
'head'
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.extract.blocks import Layout
from whence.extract.names.drafts import Draft
from whence.extract.names.lexicon import HONORIFIC, OFFICE, RANK, bits, office_times
from whence.extract.names.words import bare
from whence.models import Name, NameKind, Office, Span, content_id

_BRACKETS = r"(?:\s*\([A-Z][\w.-]{0,8}\)|\s*\((?:[A-Z]-)?[A-Z][\w. -]{0,12}\))?(?:,\s[RDI]-[\w.]+)?"
"""A short form, or a party and state, between the name and its office: "Rubio (R-Fla.), chairman"."""
_WHO = r"who\s(?:is|was|became|has been|had been|served as|serves as|was serving as|is now|was then)\s"
_BEING = (
    r"(?:is|was|became|remained|remains|served as|serves as|has been|had been|as"
    r"|was (?:elected|appointed|named|sworn in)(?: as)?)"
)
_OPENS = re.compile(
    rf"{_BRACKETS}\s*(?:,\s*(?:{_WHO})?(?:in turn\s|also\s|currently\s|now\s)?|\(\s*|\s[—–-]{{1,2}}\s"
    rf"|(?<=\s){_BEING}\s)"
)
_NOMINATED = re.compile(r",\s+(?:of\s+(?:the\s+)?[A-Z][\w. ]+?,\s+)?(?:both\s+)?to\s+be\s+(?:an?\s+|the\s+)?")
_ARTICLE = re.compile(r"(?:the|an?|his|her|their|its|our|one of the)\s+", re.IGNORECASE)
_CLAUSE = re.compile(r"[^,;:()\[\].\n—]+(?:(?<=\b[A-Z])\.[^,;:()\[\].\n—]+)*")
_STOPS = re.compile(
    r"\s(?:who|which|that|said|told|says|and then|since|during|when|while|after|before|until|has|had|was|is|were|are"
    r"|will|would|met|in (?:19|20)\d\d|from (?:19|20)\d\d|under|because|by|where|also|went|led|testified"
    r"|and (?=[A-Z][a-z]+ [A-Z]))\b"
)
_LINKING = frozenset("of for to at in on with from the".split())
_NEVER_BEFORE_HEAD = frozenset(
    "of for to at in on with from by that which who said is was were be and or not as if when because until than but"
    " would could become became once already told asked never".split()
)
_SPLIT = re.compile(r"[,;:()\n.!?]\s")
_LONGEST = 130
_PLURAL = re.compile(
    r"(?:Senators|Sens\.|Representatives|Reps\.|Congressmen|Judges|Justices|Generals|Presidents|Governors)$"
)
_NEXT = re.compile(r",?\s+(?:and\s+)?$")


@dataclass(frozen=True, slots=True)
class Held:
    """An office as it stands: its words and when it was or is held."""

    span: Span
    held: str | None


def offices(reading: str, layout: Layout, kept: Sequence[Draft], made: Sequence[Name]) -> Iterator[Office]:
    """The offices, in order of the persons; linear in their number."""
    bodies = [draft for draft in kept if draft.kind in (NameKind.ORGANISATION, NameKind.PLACE)]
    starts = [draft.start for draft in bodies]
    plural: tuple[Span, int] | None = None
    for draft, name in zip(kept, made, strict=True):
        if draft.kind is not NameKind.PERSON:
            continue
        plural = _shared(layout.flat, draft, plural)
        found = list(_of(layout.flat, draft, kept)) or ([Held(plural[0], None)] if plural else [])
        if plural is not None:
            plural = plural[0], draft.end
        for one in found:
            yield _record(
                reading,
                " ".join(layout.text[slice(*one.span)].split()),
                name,
                one,
                body=_body(layout.flat, one.span, bodies, starts),
            )


def _shared(flat: str, draft: Draft, plural: tuple[Span, int] | None) -> tuple[Span, int] | None:
    """ "Senators Lugar, Biden and Dodd": a title in the plural holds for the names that follow in the list."""
    if draft.office is not None:
        return (draft.office, draft.end) if _PLURAL.search(flat[slice(*draft.office)]) else None
    if plural is None or not _NEXT.fullmatch(flat, plural[1], draft.start):
        return None
    return plural


def _of(flat: str, draft: Draft, kept: Sequence[Draft]) -> Iterator[Held]:
    before = _prenominal(flat, draft)
    if before is not None:
        yield before
    after = _behind(flat, draft.end)
    if after is not None:
        yield after
    start = draft.office[0] if draft.office else draft.start
    apposed = _apposed_before(flat, start)
    if apposed is not None and (before is None or apposed.span != before.span):
        yield apposed


def _prenominal(flat: str, draft: Draft) -> Held | None:
    """A title with a capital right before the name, or an office with a small letter ("spokesman Ari Fleischer")."""
    if draft.office is not None:
        start, end = draft.office
        words = flat[start:end].split()
        if all(bits(word) & HONORIFIC and not bits(word) & (RANK | OFFICE) for word in words):
            return None
        return Held((start, end), _time(words) or _time(flat[max(0, start - 24) : start].split()[-2:]))
    low = max(0, draft.start - 70)
    before = flat[low : draft.start]
    words = before.split()[1:][-6:]
    if not words or not before[-1:].isspace() or not words[-1].isalpha():
        return None
    if (
        not bits(words[-1]) & OFFICE
        or words[-1][0].isupper()
        or words[-1].endswith("s")
        or len(draft.words.split()) < 2
    ):
        return None
    first = len(words) - 1
    while first > 0 and _modifies(words[first - 1]):
        first -= 1
    start = low + _offset(before, len(before.split()) - len(words) + first)
    return Held((start, low + len(before.rstrip())), _time(words[first:]))


def _modifies(word: str) -> bool:
    """A word that may stand between an article and the noun of an office."""
    low = word.lower()
    return (
        low not in _NEVER_BEFORE_HEAD
        and not _ARTICLE.fullmatch(word + " ")
        and not word.endswith(("’s", "'s", ",", "."))
    )


def _offset(words: str, index: int) -> int:
    """Where the word of this index begins in a stretch of words."""
    return [found.start() for found in re.finditer(r"\S+", words)][index]


def _behind(flat: str, at: int) -> Held | None:
    """The office in apposition, in brackets, behind "is" or "was", or to which somebody is nominated."""
    nominated = _NOMINATED.match(flat, at)
    opened = nominated or _OPENS.match(flat, at)
    if opened is None or opened.end() == at:
        return None
    article = _ARTICLE.match(flat, opened.end())
    start = article.end() if article else opened.end()
    clause = _CLAUSE.match(flat, start, min(len(flat), start + _LONGEST))
    if clause is None:
        return None
    stop = _STOPS.search(clause.group() + " ")
    words = clause.group()[: stop.start()] if stop else clause.group()
    tokens = words.split()
    index = head(tokens)
    inner = max((at for at, word in enumerate(tokens[: index or 0]) if _ARTICLE.fullmatch(word + " ")), default=-1) + 1
    if inner and index is not None:
        start, tokens, index, article = (
            start + _offset(words, inner),
            tokens[inner:],
            index - inner,
            _ARTICLE.match("the "),
        )
        words = flat[start : start + len(words) - _offset(words, inner)]
    if index is None or (not article and not nominated and not _is_told(tokens, index)):
        return None
    return Held((start, start + len(words.rstrip())), "future" if nominated else _time(tokens[: index + 1]))


def head(words: Sequence[str]) -> int | None:
    """The index of the noun of an office that these words begin with: behind it only what it is of."""
    for index, word in enumerate(words[:8]):
        plain = bare(word).lower()
        if bits(plain) & OFFICE and not plain.endswith("'") and (not plain.endswith("s") or index == 0):
            following = words[index + 1 : index + 2]
            if following and bits(bare(following[0])) & OFFICE and following[0].lower() not in _LINKING:
                continue
            if (
                not following
                or following[0].lower() in _LINKING
                or following[0].lower() in ("and", "emeritus", "designate")
            ):
                return index
        if plain in _NEVER_BEFORE_HEAD and plain != "and":
            return None
    return None


def _is_told(tokens: Sequence[str], index: int) -> bool:
    """Without an article: a capital, a word of time, or an owner shows that it is an office ("then commander of …")."""
    return (
        tokens[index][:1].isupper()
        or _time(tokens[: index + 1]) is not None
        or any(word.endswith(("'s", "’s")) for word in tokens[:index])
        or (index + 1 < len(tokens) and tokens[index + 1] == "of")
        or (0 < index < 3)
    )


def _apposed_before(flat: str, at: int) -> Held | None:
    """ "Basij's commander, Gholamhossein Gharibpour"; "the visiting head of Pakistan's intelligence service, Mahmud
    Ahmed": back from the comma to an article or owner."""
    if not flat[max(0, at - 3) : at].rstrip().endswith(","):
        return None
    comma = flat.rindex(",", 0, at)
    low = max(0, at - _LONGEST)
    low = max((found.end() for found in _SPLIT.finditer(flat, low, comma)), default=low)
    clause = flat[low:comma]
    words = clause.split()
    for first in range(len(words) - 1, -1, -1):
        article = _ARTICLE.fullmatch(words[first] + " ")
        owner = words[first].endswith(("'s", "’s"))
        if not article and not owner:
            continue
        index = head(words[first + 1 :])
        if index is not None and _reaches_end(words[first + 1 + index + 1 :]):
            return Held((low + _offset(clause, first + 1), comma), _time(words[first + 1 : first + 2 + index]))
    return None


def _reaches_end(words: Sequence[str]) -> bool:
    """Nothing behind the head, or what it is of."""
    return not words or (
        words[0].lower() in _LINKING and not any(word.lower() in ("said", "was", "is") for word in words)
    )


def _time(words: Sequence[str]) -> str | None:
    """When the office is held, by the text's own words."""
    times = office_times()
    for word in words:
        low = word.lower().strip(",")
        if low in times:
            return times[low]
        if low.startswith("ex-"):
            return "former"
        if low.endswith(("-designate", "-elect")):
            return "future"
    return None


def _body(flat: str, span: Span, bodies: Sequence[Draft], starts: Sequence[int]) -> str | None:
    """The body or country that the office's words name, or whose owner's form stands right before them."""
    at = bisect_left(starts, span[0])
    if at < len(bodies) and bodies[at].start < span[1]:
        return bodies[at].full or bodies[at].words
    if at and bodies[at - 1].owner and 0 <= span[0] - bodies[at - 1].end < 12:
        return bodies[at - 1].full or bodies[at - 1].words
    return None


def _record(reading: str, title: str, name: Name, one: Held, *, body: str | None) -> Office:
    start, end = one.span
    return Office(content_id(reading, "office", start, end, name.id), start, end, name.id, title, body, one.held)
