"""What stands behind a content: kind, how far it is identified, and how many.

In: a source's words, tagged. Out: `(kind, identified, number)`; kind None where the words do not say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from whence.extract.attribution.lexicon import lexicon
from whence.extract.people import looks_like_person
from whence.models import Identified, Number, SourceKind

_WORD = re.compile(r"[^\W_]+(?:[-.'’][^\W_]+)*\.?")


@dataclass(frozen=True, slots=True)
class Description:
    """The three fields that tell sources apart."""

    kind: SourceKind | None
    identified: Identified
    number: Number


@lru_cache(maxsize=1 << 14)
def describe(words: str, *, outlet: bool = False) -> Description:
    """The description of a source by its words alone.

    >>> d = describe("Western diplomatic sources")
    >>> d.kind.value, d.identified.value, d.number.value
    ('group', 'role', 'several')
    """
    main, *asides = words.split(",")
    found = _described(main if asides and _WORD.search(main) else words, outlet=outlet)
    if found.identified is Identified.ROLE and any(looks_like_person(aside.strip()) for aside in asides):
        return Description(found.kind, Identified.NAMED, found.number)
    return found


def _described(words: str, *, outlet: bool) -> Description:
    raw = _WORD.findall(words)
    if not raw:
        return Description(None, Identified.NONE, Number.UNKNOWN)
    low = [word.lower().removesuffix("'s").removesuffix("’s") for word in raw]
    if words in ("Q", "A"):
        return Description(SourceKind.PERSON, Identified.NONE, Number.ONE)
    if len(low) == 1 and low[0] in _PRONOUNS:
        return _PRONOUNS[low[0]]
    head = _head(raw, low)
    named = _is_named(raw, low, head)
    kind = _kind(raw, low, head, named=named)
    number = _number(low, head, common=raw[head].islower())
    if outlet and kind in (None, SourceKind.PERSON):
        kind = SourceKind.ORGANISATION
    if kind is SourceKind.PERSON and number is Number.SEVERAL:
        kind = SourceKind.GROUP
    return Description(kind, _identified(low, head, kind, named=named), number)


_PRONOUNS = {
    **dict.fromkeys(
        ("he", "she", "i", "his", "her", "my", "him"), Description(SourceKind.PERSON, Identified.NONE, Number.ONE)
    ),
    **dict.fromkeys(
        ("they", "we", "their", "our", "those", "many", "some", "others", "critics"),
        Description(SourceKind.GROUP, Identified.NONE, Number.SEVERAL),
    ),
    **dict.fromkeys(("it", "which", "its", "that", "this"), Description(None, Identified.NONE, Number.ONE)),
    "who": Description(SourceKind.PERSON, Identified.NONE, Number.UNKNOWN),
    "someone": Description(SourceKind.PERSON, Identified.NONE, Number.ONE),
    "somebody": Description(SourceKind.PERSON, Identified.NONE, Number.ONE),
    "you": Description(SourceKind.PERSON, Identified.NONE, Number.UNKNOWN),
}


def _head(raw: list[str], low: list[str]) -> int:
    """The index of the head noun: the last word before the first preposition or relative word."""
    for at in range(1, len(low)):
        if low[at] in lexicon().lists["sources_stoppers"] and raw[at].islower():
            return at - 1
    return len(low) - 1


def _is_named(raw: list[str], low: list[str], head: int) -> bool:
    """Whether the head itself is a name: capitalised, and no role, group or document that opens the phrase."""
    lists = lexicon().lists
    if head > 0 and low[0].rstrip(".") in lists["sources_titles"] and raw[1][0].isupper():
        return True
    word = low[head].rstrip(".")
    if word in lists["proper"] or (raw[head].isupper() and len(word) > 1 and low[0] not in lists["sources_one"]):
        return True
    if not raw[head][0].isupper() or word in lists["role"]:
        return False
    return head > 0 or not (
        word in lexicon().tags or any(listed(word, name) for _, name in _LISTED) or word in lists["vague"]
    )


def _kind(raw: list[str], low: list[str], head: int, *, named: bool) -> SourceKind | None:
    lists = lexicon().lists
    word = low[head]
    if raw[head][0].isupper() and word in lists["outlet"] and head:
        return SourceKind.ORGANISATION
    for kind, name in _LISTED:
        if listed(word, name):
            return kind
    if word.rstrip(".") in lists["role"]:
        return SourceKind.PERSON
    if named and any(w in lists["outlet"] for w in low[: head + 1]):
        return SourceKind.ORGANISATION
    if any(w in lists["poll"] for w in low[: head + 1]):
        return SourceKind.POLL
    if word in lists["group"]:
        return SourceKind.GROUP
    if any(w.rstrip(".") in lists["role"] for w in low[: head + 1]):
        return SourceKind.PERSON
    if named:
        return _named_kind(raw, low, head)
    return SourceKind.DOCUMENT if word.endswith(_ABSTRACT) else SourceKind.PERSON


_LISTED = (
    (SourceKind.POLL, "poll"),
    (SourceKind.PERSON, "person"),
    (SourceKind.ORGANISATION, "organisation"),
    (SourceKind.DOCUMENT, "document"),
)
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ism", "ence", "ance", "ics", "ing", "ure", "age", "logy")


def listed(word: str, name: str) -> bool:
    """Whether the word or its singular is in the list."""
    words = lexicon().lists[name]
    if word in words:
        return True
    if not word.endswith("s"):
        return word.endswith("men") and word[:-2] + "an" in words
    return word[:-1] in words or word[:-2] in words or word[:-3] + "y" in words


def _named_kind(raw: list[str], low: list[str], head: int) -> SourceKind:
    """A name without a telling noun: initials, "the …" and known organisations are none of a person's."""
    lists = lexicon().lists
    capitals = [w for w in raw[: head + 1] if w[0].isupper()]
    last = raw[head].removesuffix("'s").removesuffix("’s")
    if (
        any(w in lists["organisation"] for w in low)
        or low[0] == "the"
        or (last.isupper() and len(last) > 1 and len(capitals) == 1)
    ):
        return SourceKind.ORGANISATION
    if low[head] in lists["place"] or (low[0] in lists["place"] and len(capitals) == 1):
        return SourceKind.ORGANISATION
    if any(w in ("and", "&") for w in low[:head]):
        return SourceKind.GROUP
    return SourceKind.PERSON


def _number(low: list[str], head: int, *, common: bool) -> Number:
    if any(word in lexicon().lists["sources_many"] for word in low[: head + 1]) or "and" in low[1 : head + 1]:
        return Number.SEVERAL
    if low[0] in lexicon().lists["sources_one"]:
        return Number.ONE
    word = low[head]
    if word in lexicon().lists["sources_irregular_plurals"] or (word.endswith("men") and len(word) > 4):
        return Number.SEVERAL
    plural = (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in lexicon().lists["sources_singular_s"]
    )
    return Number.SEVERAL if plural and (common or _is_common(word)) else Number.ONE


def _is_common(word: str) -> bool:
    lists = lexicon().lists
    return (
        word in lists["group"]
        or any(listed(word, name) for _, name in _LISTED)
        or word.endswith(("ists", "ers", "ors", "ans", "ees", "ents"))
    )


def _identified(low: list[str], head: int, kind: SourceKind | None, *, named: bool) -> Identified:
    lists = lexicon().lists
    if any(word in lists["unnamed_marks"] for word in low[: head + 1]):
        return Identified.NONE
    if named:
        return Identified.NAMED
    if kind in (SourceKind.PERSON, SourceKind.GROUP):
        return Identified.NONE if _is_bare(low, head) else Identified.ROLE
    if kind is SourceKind.ORGANISATION:
        return Identified.ROLE
    return Identified.NONE


def _is_bare(low: list[str], head: int) -> bool:
    """ "sources", "some people", "critics": nothing says in what role they speak."""
    lists = lexicon().lists
    if low[head] in lists["bare"] and head + 1 >= len(low):
        return head == 0 or (
            all(w in lexicon().tags or w in lists["vague"] for w in low[:head]) and head + 1 >= len(low)
        )
    return False
