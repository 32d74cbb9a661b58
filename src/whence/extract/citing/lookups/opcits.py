"""Which works are meant by a name or a title before "op. cit." or "supra" without a note's number.

In: a `Shelf` and the `ShortForm`. Out: the works by that name, with what the form says of them, and, where there are
none, those that its words can mean otherwise: a body in whose report they stand, a title without an author ("“Tides of
the Port,” op. cit."), a part of one between signs ("Tides and Tolls" of "Harbour Report, Tides and Tolls, 1997"), a
title with a slip ("Tides and Tlols").

>>> from whence.extract.citing.forms.shortforms import short_form
>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> said = "Ian Lee, Harbour Report, Tides and Tolls, November 1997."
>>> item = {"author": [{"family": "Lee"}], "title": "Harbour Report", "issued": {}, "custom": {"note": said}}
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, item), identity({**item, "publisher": "Verso"}, "")), "")
>>> form = short_form("Tides and Tolls, op. cit.")
>>> [[work.reference.id for work in works] for works in works_named(shelf, form)]
[[], ['a']]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from whence.extract.citing.forms.coauthors import JOINING
from whence.extract.citing.forms.misprints import is_one_slip
from whence.extract.citing.forms.shortforms import ShortForm
from whence.extract.citing.law.case import VERSUS
from whence.extract.citing.lookups.authors import signed_by
from whence.extract.citing.lookups.bodies import by_acronym
from whence.extract.citing.lookups.names import by_name, of_author
from whence.extract.citing.lookups.notenumbers import signed_by_all, titled_there
from whence.extract.citing.lookups.parties import between, one_judgment
from whence.extract.citing.lookups.several import distinct
from whence.extract.citing.lookups.titlefields import with_field
from whence.extract.citing.lookups.titles import behind_another
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.extract.lexicon import entries
from whence.text import content_words

_LEFT_OUT = frozenset(["al", "others", "autres"])
_SIDES = regex.compile(r"\p{L}\.?\sv\.?\s\p{Lu}")
_EDITORS = frozenset(["ed", "eds", "hg", "hrsg", "dir", "cur", "coord", "coords", "orgs"])
_MORE_PEOPLE = JOINING | _LEFT_OUT | _EDITORS
_SEVERAL, _HEAD = 2, 9
"""Works among which one is chosen, words of a citation that name its people."""
_TELLING, _LONG = 2, 4
"""Words that tell a title, letters of a word that tells something."""


def works_named(shelf: Shelf, form: ShortForm) -> tuple[Sequence[Work], Sequence[Work]]:
    """The works by the name that fit, and those that the words can mean where nobody has this name."""
    form = replace(form, title=()) if form.said.endswith((" in", " in:")) else form  # "Lee, “The Pilots,” in op. cit."
    names = ["v" if name in VERSUS else name for name in form.names]
    of_sides = form.kind == "supra" or _SIDES.search(form.said)
    names = names if of_sides else [name for name in names if name != "v"]  # "Ann V. Lee"
    named = _by_name(shelf, form, names)
    fitting: Sequence[Work] = [work for work in named if form.year is None or work.may_be_of(form.year)]
    fitting = [work for work in titled_there(fitting, form) if not _is_by_one_of(work, form.names)]
    fitting = [work for work in fitting if not _is_titled_otherwise(work, form.title)]
    fitting = signed_by_all(shelf, form, _of_kind(form, fitting))
    fitting = _edited_so(shelf, form) or _signed_alone(form, fitting)
    if not fitting and form.last:
        fitting = by_name(shelf, [name for name in form.last if name != "v"])
    return one_judgment(distinct(fitting)), [] if fitting else _otherwise(shelf, form, named)


def _is_titled_otherwise(work: Work, title: Sequence[str]) -> bool:
    """Whether a title is given, and the work's citation has no word of it: another one by the author, not read. One
    word may be spelled otherwise or say what kind of paper it is: "Lee, Harbours, op. cit.", "Lee, letter, op. cit."
    """
    telling = [word for word in title if len(word) >= _LONG]
    said = set(work.words) if telling else set()
    if not said or not said.isdisjoint(telling):
        return False
    if len(telling) > 1:
        return True
    return telling[0] not in entries("kind_words") and not any(word.startswith(telling[0][:_LONG]) for word in said)


def _is_by_one_of(work: Work, names: Sequence[str]) -> bool:
    """Whether two people are named and the work is signed by one of them alone: "Lee and Roe, op. cit." is another
    one, which was not read."""
    joined = next((at for at, name in enumerate(names) if 0 < at < len(names) - 1 and name in JOINING), 0)
    if not joined or len((work.reference.work or {}).get("author", ())) != 1:
        return False
    said = set(work.words)
    return len(said.intersection((names[joined - 1], names[-1]))) == 1 and said.isdisjoint(_LEFT_OUT)


def _of_kind(form: ShortForm, works: Sequence[Work]) -> Sequence[Work]:
    """Of several works the articles behind "art. cit.", where there are any."""
    return [work for work in works if form.article and len(works) > 1 and _is_article(work)] or works


def _edited_so(shelf: Shelf, form: ShortForm) -> Sequence[Work]:
    """The volumes that "Lee and Roe (eds.), op. cit." can mean: a chapter by both in it is another work."""
    told = {*form.names, *form.title}
    people = {name for name in told - _MORE_PEOPLE if len(name) > 1}
    if _EDITORS.isdisjoint(told) or not people:
        return ()
    named = ((work, set(work.words[:_HEAD])) for work in shelf.holding(people))
    return distinct([work for work, head in named if people <= head and not _EDITORS.isdisjoint(head)])


def _signed_alone(form: ShortForm, works: Sequence[Work]) -> Sequence[Work]:
    """Of several works those that the only person who is named wrote alone, else those that he signs first: "Lee, op.
    cit." beside "Lee, Silt" and "Roe and Lee, Sand"."""
    told = (*form.names, *form.title)
    if len(works) < _SEVERAL or form.title or form.beside or not _MORE_PEOPLE.isdisjoint(told):
        return works
    if not all(work.authors for work in works):
        return works
    first = [work for work in works if work.is_signed_first_by(form.names[-1])]
    return [work for work in first if len(work.authors) == 1] or first or works


def _is_article(work: Work) -> bool:
    item = work.reference.work or {}
    return str(item.get("type", "")).startswith(("article", "chapter", "paper")) or "container-title" in item


def _by_name(shelf: Shelf, form: ShortForm, names: Sequence[str]) -> Sequence[Work]:
    named = [] if form.title else shelf.known_as(names)
    named = named or by_name(shelf, names) or of_author(shelf, names) or shelf.by_shorthand.get(" ".join(names), [])
    named = named or between(shelf, names)
    return [work for work in named if not form.beside or work.may_be_called((form.beside,))]


def _otherwise(shelf: Shelf, form: ShortForm, named: Sequence[Work]) -> Sequence[Work]:
    """What the words can mean; `named` are works by the name that do not fit."""
    other = [] if named else distinct(shelf.saying(form.names))
    if form.title and not other:
        other = distinct(shelf.called(form.names, form.title)) if form.names else _titled(shelf, form.title)
    if form.title and form.names and not other:
        other = [work for work in shelf.named(form.names) if _is_nearly_titled(work, form.title)]
    if form.title and form.names and not other:
        other = behind_another(shelf, form.names, form.title)
    if other or named or form.title:
        return other
    return with_field(shelf, form.said) or signed_by(shelf, form.names) or by_acronym(shelf, form.said)


def _titled(shelf: Shelf, title: Sequence[str]) -> list[Work]:
    """The works whose titles begin so, where these are enough to tell one."""
    if len(content_words(title)) < _TELLING:
        return []
    return distinct([work for work in shelf.titled(title) if work.known.begins(title) and not work.known.is_short])


def _is_nearly_titled(work: Work, title: Sequence[str]) -> bool:
    """Whether its title begins so but for a slip in a long word: "Comptuers and Pilots"."""
    begun = work.known.title[: len(title)]
    if len(content_words(title)) < _TELLING or len(begun) < len(title):
        return False
    return is_one_slip(title, begun)
