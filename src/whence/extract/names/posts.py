"""Offices behind a person's name: in apposition, in brackets, with a form of "to be", as a nomination, in a signature;
further ones that follow with "and".

In: the flat text and where the name ends. Out: `Held`: the words of each office and when it was or is held.

>>> text = "Ann Lee is vice president at CSIS and director of its Health Center."
>>> [text[slice(*one.span)] for one in behind(text, 7)]
['vice president at CSIS', 'director of its Health Center']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.extract.names.lexicon import GROUP, MODIFIER, OFFICE, PERSONAL, POST, RANK, bits, office_times
from whence.extract.names.words import bare
from whence.models import Span

_BRACKETS = r"(?:\s*\([A-Z][\w.-]{0,8}\)|\s*\((?:[A-Z]-)?[A-Z][\w. -]{0,12}\))?(?:,\s[RDI]-[\w.]+)?"
"""A short form, or a party and state, between the name and its office: "Rubio (R-Fla.), chairman"."""
_THEN = r"(?:currently|previously|formerly|also|now|then|later)"
_WHO = r"who\s(?:is|was|became|has been|had been|served as|serves as|was serving as|is now|was then)\s"
_BEING = (
    rf"(?:{_THEN}\s)?(?:is|was|became|remained|remains|served as|serves as|has been|had been|as"
    rf"|was (?:elected|appointed|named|sworn in)(?: as)?)(?:\s{_THEN})?"
)
_OPENS = re.compile(
    rf"{_BRACKETS}\s*(?:,\s*(?:{_WHO})?(?:in turn\s|also\s|currently\s|now\s)?|\(\s*|\s[—–-]{{1,2}}\s"
    rf"|(?<=\s){_BEING}\s)"
)
_NOMINATED = re.compile(r",\s+(?:of\s+(?:the\s+)?[A-Z][\w. ]+?,\s+)?(?:both\s+)?to\s+be\s+(?:an?\s+|the\s+)?")
ARTICLE = re.compile(r"(?:the|an?|his|her|their|its|our|one of the)\s+", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:[^,;:()\[\].\n—]|(?<=\b[A-Z])\.|(?<=[a-z] )\((?:non-?resident|acting|retired|emeritus)\))+")
_VERB = rf"(?:{_THEN}\s)?(?:(?:is|was|serves|served)\s(?:{_THEN}\s)?(?:as\s)?)?"
_FURTHER = re.compile(rf"(?P<comma>,?)\s+(?P<and>and\s+)?{_VERB}")
_BETWEEN = re.compile(rf"\sand\s{_VERB}(?:the\s|an?\s)?")
_AND_LEFT = re.compile(r"\s+and\s*$")
_STOPS = re.compile(
    r"\s(?:who|which|that|said|told|says|and then|since|during|when|while|after|before|until|has|had|was|is|were|are"
    r"|will|would|met|in (?:19|20)\d\d|from (?:19|20)\d\d|under|because|by|where|also|went|led|testified"
    r"|and (?=[A-Z][a-z]+ [A-Z]))\b"
)
LINKING = frozenset("of for to at in on with from the".split())
NEVER_BEFORE_HEAD = frozenset(
    "of for to at in on with from by that which who said is was were be and or not as if when because until than but"
    " would could become became once already told asked never".split()
)
LONGEST = 130
_MOST = 6
"""Further offices of one name."""


@dataclass(frozen=True, slots=True)
class Held:
    """An office as it stands: its words and when it was or is held."""

    span: Span
    held: str | None


def behind(flat: str, at: int) -> Iterator[Held]:
    """The offices behind the name that ends at `at`, in order."""
    signed = _signed(flat, at)
    if signed is not None:
        yield signed
        return
    nominated = _NOMINATED.match(flat, at)
    opened = nominated or _OPENS.match(flat, at)
    if opened is None or opened.end() == at:
        return
    one = _post(flat, opened.end(), nominated=nominated is not None)
    verb = opened.group().rstrip()[-1:].isalpha()
    for _ in range(_MOST):
        if one is None:
            return
        yield from _split(flat, one)
        one = _further(flat, one.span[1], verb=verb)


def _further(flat: str, at: int, *, verb: bool) -> Held | None:
    """The office that goes on behind one: "…, and previously served as commissioner of …"; in a list with commas only
    behind a verb ("is vice president, director of …, and …")."""
    opened = _FURTHER.match(flat, at)
    if opened is None or not (opened["and"] or (opened["comma"] and verb)):
        return None
    found = _post(flat, opened.end(), nominated=False)
    if found is None:
        return None
    words = flat[slice(*found.span)].split()
    index = head(words)
    plain = index is not None and (index + 1 == len(words) or words[index + 1].lower() in _PLAINLY)
    return found if plain else None


_PLAINLY = frozenset("of for at in with and".split())


def _split(flat: str, one: Held) -> Iterator[Held]:
    """An office that says what it is of, and another behind "and": two offices."""
    start, end = one.span
    for found in _BETWEEN.finditer(flat[start:end]):
        first, second = flat[start : start + found.start()].split(), flat[start + found.end() : end].split()
        index, other = head(first), head(second[:6]) if second else None
        if index is None or other is None or not {word.lower() for word in first[index + 1 :]} & LINKING:
            continue
        following = next((word for word in second[other + 1 :] if word[0] != "("), "of")
        if following.lower() not in LINKING:
            continue
        yield Held((start, start + found.start()), one.held)
        yield from _split(flat, Held((start + found.end(), end), time(second[: other + 1]) or one.held))
        return
    yield one


def _signed(flat: str, at: int) -> Held | None:
    """ "Jeffrey C. Steinhoff Assistant Comptroller General": the capitalised words of an office right behind a name."""
    found = _CAPITALS.match(flat, at)
    if found is None:
        return None
    last = 0
    for word in re.finditer(r"\S+", found.group()):
        marks = bits(word.group())
        if not marks & (MODIFIER | OFFICE | RANK) or (not last and marks & (PERSONAL | GROUP)):
            break
        last = word.end() if marks & (OFFICE | RANK) else last
    words = found.group()[:last].split()
    if len(words) < 2:
        return None
    start = at + len(found.group()) - len(found.group().lstrip())
    return Held((start, at + last), time(words))


_CAPITALS = re.compile(r"(?: {1,4}[A-Z][a-z]+){2,6}")


def _post(flat: str, at: int, *, nominated: bool) -> Held | None:
    """The office whose words begin here, with or without an article."""
    article = ARTICLE.match(flat, at)
    start = article.end() if article else at
    clause = _CLAUSE.match(flat, start, min(len(flat), start + LONGEST))
    if clause is None:
        return None
    stop = _STOPS.search(clause.group() + " ")
    words = clause.group()[: stop.start()] if stop else clause.group()
    words = _AND_LEFT.sub("", words)
    tokens = words.split()
    index = head(tokens)
    inner = max((at for at, word in enumerate(tokens[: index or 0]) if ARTICLE.fullmatch(word + " ")), default=-1) + 1
    if inner and index is not None:
        start, tokens, index, article = (
            start + offset(words, inner),
            tokens[inner:],
            index - inner,
            ARTICLE.match("the "),
        )
        words = flat[start : start + len(words) - offset(words, inner)]
    if index is None or (not article and not nominated and not _is_told(tokens, index)):
        return None
    return Held((start, start + len(words.rstrip())), "future" if nominated else time(tokens[: index + 1]))


def head(words: Sequence[str]) -> int | None:
    """The index of the noun of an office that these words begin with: behind it only what it is of."""
    for index, word in enumerate(words[:8]):
        plain = bare(word).lower()
        following = [word for word in words[index + 1 : index + 3] if word[0] != "("][:1]
        if _is_office(words, index, following) and not plain.endswith("'") and (not plain.endswith("s") or index == 0):
            if following and bits(bare(following[0])) & OFFICE and following[0].lower() not in LINKING:
                continue
            if (
                not following
                or following[0].lower() in LINKING
                or following[0].lower() in ("and", "emeritus", "designate")
            ):
                return index
        if plain in NEVER_BEFORE_HEAD and plain != "and":
            return None
    return None


def _is_office(words: Sequence[str], index: int, following: Sequence[str]) -> bool:
    """The noun of an office; "fellow" and "partner" only as "senior fellow", "managing partner", "fellow at"."""
    marks = bits(bare(words[index]).lower())
    if not marks & POST:
        return bool(marks & OFFICE)
    ranked = index > 0 and bool(bits(words[index - 1].lower()) & MODIFIER)
    return ranked or (bool(following) and following[0].lower() in ("at", "with"))


def _is_told(tokens: Sequence[str], index: int) -> bool:
    """Without an article: a capital, a word of time, or an owner shows that it is an office ("then commander of …")."""
    return (
        tokens[index][:1].isupper()
        or time(tokens[: index + 1]) is not None
        or any(word.endswith(("'s", "’s")) for word in tokens[:index])
        or (index + 1 < len(tokens) and tokens[index + 1] == "of")
        or (0 < index < 3)
    )


def time(words: Sequence[str]) -> str | None:
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


def offset(words: str, index: int) -> int:
    """Where the word of this index begins in a stretch of words."""
    return [found.start() for found in re.finditer(r"\S+", words)][index]
