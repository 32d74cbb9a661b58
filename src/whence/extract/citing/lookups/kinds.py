"""Which paper is meant by its kind and somebody's name: "Lee testimony, p. 4" behind "Testimony of Ann Lee, director of
the board, before the Committee on Ports, May 3, 2014".

In: a `Shelf`, and the words of a citation. Out: the works whose citations tell this kind, these names and this day. An
article or a report is told by who wrote it or by its title and by being nothing else; a body by its initials, too.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> said = "Interview with Ann Lee, pilot, Ostmere, May 3, 2014."
>>> item = {"type": "interview", "issued": {"date-parts": [[2014, 5, 3]]}, "custom": {"note": said}}
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, item), identity(item, said)), "")
>>> [len(named_by_kind(shelf, words)) for words in ("Lee interview, May 3.", "Lee interview, May 9.", "Lee letter.")]
[1, 0, 0]
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.extract.citing.lookups.bodies import by_acronym, has_body
from whence.extract.citing.papers.kinds import KINDS, KindNamed, kind_named
from whence.extract.citing.works.identity import runs_in
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.text import tokens

_SENT = regex.compile(r"\p{Lu}[\p{L}.’'-]+\sto\s(?:the\s)?(?:\p{Lu}[\p{L}.’'-]*\s){0,3}\p{Lu}[\p{L}.’'-]+,")
"""Who wrote to whom, where no word says that it is a letter."""
_OTHER_KINDS = tuple(word for kind, told in KINDS.items() if kind not in ("report", "article") for word in told)
_PLACES = frozenset("at p pp para paras paragraph paragraphs sec section sections ch chapter n note see and".split())
_HEAD, _MORE = 200, 2
"""Characters of a citation in which a body is named, words that a full citation has more."""


def named_by_kind(shelf: Shelf, words: str) -> list[Work]:
    """The papers that these words name by their kind."""
    named = kind_named(words)
    if named is None or not named.names:
        return []
    fuller = [work for work in _by_names(shelf, named.names) if _says_more(work, words)]
    return [work for work in fuller if _is_of_day(work, named) and _is_of_kind(work, named)]


def _says_more(work: Work, words: str) -> bool:
    """Whether a citation says more than these words with another place."""
    said, named = work.words, tokens(words).words
    more = {word for word in said if word.isalpha()} - set(named) - _PLACES
    return bool(more) and (not work.known.is_short or len(said) >= len(named) + _MORE)


def _by_names(shelf: Shelf, names: Sequence[str]) -> list[Work]:
    """The works in whose citations all these words stand, or a body of these initials."""
    bodies = by_acronym(shelf, names[0].upper()) if len(names) == 1 else []
    return list({work.reference.id: work for work in (*shelf.holding(set(names)), *bodies)}.values())


def _is_of_day(work: Work, named: KindNamed) -> bool:
    if named.year is not None and str(named.year) not in work.said:
        return False
    if not named.day:
        return True
    month, number = named.day
    months = [word[: len(month)] if word.isalpha() else word.lstrip("0") for word in work.words]
    return runs_in(named.day, tuple(months)) or runs_in((number, month), tuple(months))


def _is_of_kind(work: Work, named: KindNamed) -> bool:
    said = work.words
    if named.kind == "filing":
        return regex.search(rf"{regex.escape(named.filed)}(?!\p{{N}})", work.said.casefold()) is not None
    if named.kind == "report":
        return not _is_other(work, said) and not _is_article(work) and _is_named(work, named.names)
    if named.kind == "article":
        return not _is_other(work, said) and _is_article(work) and _is_named(work, named.names)
    if any(word.startswith(named.told) for word in said):
        return True
    return (named.sent or named.kind == "letter") and _SENT.search(work.said[:_HEAD]) is not None


def _is_other(work: Work, said: Sequence[str]) -> bool:
    """Whether its citation says of which other kind it is."""
    return work.case is not None or work.law is not None or any(word.startswith(_OTHER_KINDS) for word in said)


def _is_article(work: Work) -> bool:
    item = work.reference.work or {}
    return str(item.get("type", "")).startswith(("article", "post")) or "container-title" in item


def _is_named(work: Work, names: Sequence[str]) -> bool:
    """Whether these names are those of who wrote it, printed it, or stand together in its citation's head."""
    if work.known.names.issuperset(names) or work.known.container.issuperset(names):
        return True
    said = tuple(word for word in tokens(work.said[:_HEAD]).words if word not in ("of", "the", "on", "for", "and"))
    return runs_in(tuple(names), said) or (len(names) == 1 and has_body(work, names[0].upper()))
