"""Which work of a note is meant by a name that points to the note's number: "Smith & Roe, supra note 12".

In: the `ShortForm`, and what the note cites, None for what was led nowhere. Out: the works that fit. Of several by one
author the one with as many authors as are named is meant, then the one in whose words all the names stand.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> items = [{"author": [{"family": name} for name in names]} for names in (["Smith"], ["Smith", "Roe"])]
>>> works = [Work(Reference(str(at), 0, 9, item), identity(item, "")) for at, item in enumerate(items)]
>>> [[work.reference.id for work in named_there(ShortForm("supra", names), works)] for names in (("smith",), ("roe",))]
[['0'], ['1']]
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.extract.citing.forms.coauthors import without_others
from whence.extract.citing.forms.misprints import is_slip_of_name
from whence.extract.citing.forms.shortforms import ShortForm
from whence.extract.citing.lookups.several import begun_so, distinct
from whence.extract.citing.members import CITED_INSIDE
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work

_JOINING = frozenset(["and", "und", "et", "y", "e"])
_OTHERS = ("et", "al")
_KINDS = frozenset(["judgment", "decision", "ruling", "order", "opinion"])
"""What a judgment is called by, behind the court's or the party's name."""
_PAPERS = frozenset(
    "study article report paper essay book survey analysis monograph thesis dissertation comment".split()
)
"""What a paper is called by, behind its author's name."""
_TALK = frozenset(["discussion", "discussed", "explanation", "explained", "remarks", "comments"])
_ABOUT_TALK = _TALK | frozenset(
    "see also further generally the a my our as in at of under and text accompanying".split()
)
"""What tells of a note's words, not of its works."""
_WORD = regex.compile(r"[\p{L}’'-]+")
_SMALL = 3
"""Letters of words that tell nothing."""
_WORDS_OF_A_NAME = 3
_SEVERAL = 3
"""Authors of whom "et al." leaves some out."""
_LINKING = _JOINING | frozenset(["of", "the", "for", "on", "in"])
_LEAST_LETTERS = 2
_TWO = 2
_STEP = 2
"""Notes that a number may be off by."""


def pointed_note(shelf: Shelf, form: ShortForm, run: str | None) -> tuple[str | None, str]:
    """The run and number of the note that is pointed to: this run's, or, where it has none of this number and a name is
    told, the only other one before. What reads as a new run may be a part of the one before."""
    here = run, form.note or ""
    others = [key for key in shelf.by_note if key[1] == form.note] if form.names and here not in shelf.by_note else []
    return others[0] if len(others) == 1 else here


def means_what_is_said(form: ShortForm) -> bool:
    """Whether nothing but talk stands before the note's number, which then means no work that it cites: "See the
    discussion in note 80, supra"."""
    return not _TALK.isdisjoint(form.names) and _ABOUT_TALK.issuperset(form.names)


def is_ahead(shelf: Shelf, pointed: tuple[str | None, str]) -> bool:
    """Whether no note of this number was read, and all that were have smaller ones: the number is off, for "supra"
    means what stands before."""
    run, number = pointed
    before = [label for where, label in shelf.by_note if where == run and label.isdecimal()]
    return number.isdecimal() and bool(before) and all(int(label) < int(number) for label in before)


def named_there(form: ShortForm, found: Sequence[Work | None], home: str | None = None) -> list[Work]:
    """The works of the note that the form's name and title can mean; of several the one that the note, whose id is
    `home`, cites in full: "Lee, supra note 2; Ann Lee, Short Peace (2004)" is pointed to for the second."""
    fitting = _named_there(form, found)
    if len(fitting) > 1 and form.year is not None:  # "Lee 1999 [s. Anm. 4]"
        fitting = [work for work in fitting if work.may_be_of(form.year or 0)]
    if len(fitting) > 1:  # "Lee, Silt, 4, citing Lee, Sand" is pointed to for Silt
        fitting = [work for work in fitting if work.reference.relation not in CITED_INSIDE] or fitting
    full = [work for work in fitting if home and work.reference.note == home] if len(fitting) > 1 else []
    return full if len(full) == 1 else _spelled_so(form, fitting)


def _spelled_so(form: ShortForm, works: list[Work]) -> list[Work]:
    """Of several works the only one whose citation has the name in the same letters: "LEE, supra note 2" is Lee's book,
    and "Lee, supra note 2" the article, where books stand in capitals."""
    words = _WORD.findall(form.said) if len(works) > 1 else []
    spelled = next((word for word in words if word.casefold() == form.names[-1]), None)
    so = [work for work in works if spelled in _WORD.findall(work.said)] if spelled else []
    return so if len(so) == 1 else works


def _named_there(form: ShortForm, found: Sequence[Work | None]) -> list[Work]:
    works = distinct([work for work in found if work is not None])
    names = without_others(form.names)
    fitting = [w for w in works if w.known.names.intersection(names[-1:]) or w.known.holds(names)]
    if form.title and len(fitting) > 1:
        fitting = [work for work in fitting if work.known.holds(form.title)]
    if len(fitting) > 1:
        fitting = _by_number(form.names, _by_all(names, fitting))
    fitting = [work for work in fitting if _fits(work, form, names)]
    if fitting:
        return fitting
    if initialled := [work for work in works if names and work.has_initials(names[-1])]:
        return initialled
    if names and names[-1] in _KINDS:  # "High Court judgment" is not the one of the Family Court
        return [work for work in works if _says(work, (*names, *form.title))]
    if only := _only_one(works, names, (*names, *form.title)):
        return only
    if len(works) > 1 or None in found or not names:
        return []
    return [work for work in works if _is_called(work, names) and _fits(work, form, names)]


def _only_one(works: Sequence[Work], names: Sequence[str], said: Sequence[str]) -> list[Work]:
    """The only work that says all of this; else the only one whose author's name is nearly this; and so on."""
    called = names or ("",)
    told = (
        (_says(one, said), _is_nearly(one, called[-1]), _is_abbreviated(one, said), _is_their_paper(one, called))
        for one in works
    )
    return next(([works[which.index(True)]] for which in zip(*told, strict=True) if which.count(True) == 1), [])


def _is_their_paper(work: Work, names: Sequence[str]) -> bool:
    """Whether it is by those who are named in front of what a paper is called: "Lee study, supra note 4"."""
    return names[-1] in _PAPERS and not work.known.names.isdisjoint(names[-2:-1])


def _is_nearly(work: Work, name: str) -> bool:
    """Whether one of its authors has this name but for a slip: "Lambret, supra note 4" where note 4 has Lambert."""
    return any(is_slip_of_name(name, other) for other in work.known.names)


def _is_abbreviated(work: Work, names: Sequence[str]) -> bool:
    """Whether these are short for words that stand together in its citation: "Harb. Bd. of Ostmere, supra note 4"."""
    short = [name for name in names if name not in _LINKING]
    said = [word for word in work.words if word not in _LINKING] if len(short) > 1 else []
    places = range(len(said) - len(short) + 1)
    return any(all(map(_shortens, short, said[at : at + len(short)])) for at in places)


def _shortens(short: str, word: str) -> bool:
    """Whether a word is another one or its abbreviation: "dep't" of "department", "info" of "information"."""
    letters = short.replace("'", "").replace("’", "")
    if short == word or len(letters) < _LEAST_LETTERS or letters[0] != word[0]:
        return short == word
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _is_called(work: Work, names: Sequence[str]) -> bool:
    """Whether the note's only work may have this name: its last word is in the citation, or most telling ones."""
    telling = {name for name in names if len(name) > _SMALL}
    said = telling.intersection(work.words)
    return work.may_be_called(names) or (len(said) > 1 and 2 * len(said) >= len(telling))


def titled_there(works: Sequence[Work], form: ShortForm) -> Sequence[Work]:
    """Of several works those with the form's title: the one whose title begins so, or, where no title was read, in
    whose words it stands right behind the names."""
    if not form.title or len(works) < 2:
        return works
    held = [work for work in works if work.known.holds(form.title)]
    if held or any(work.known.title for work in works):
        return begun_so(held, form.title)
    return [work for work in works if _stands_behind(work.words, form.names[-1:], form.title)]


def _stands_behind(said: Sequence[str], names: Sequence[str], title: Sequence[str]) -> bool:
    wanted = [*names, *title]
    return any(list(said[at : at + len(wanted)]) == wanted for at in range(len(said) - len(wanted) + 1))


def signed_by_all(shelf: Shelf, form: ShortForm, fitting: Sequence[Work]) -> Sequence[Work]:
    """The works by all of these people, where what may be a title may be further authors: "Lee, Roe, and Berg, supra";
    else those that fit, or where not one does, those whose citations begin with all of these names."""
    people = [name for name in (*form.names, *form.title) if name not in _JOINING]
    if not form.title or len(people) < _SEVERAL:
        return fitting
    read = distinct([work for work in shelf.named(people) if work.known.names.issuperset(people)])
    if read or len(fitting) == 1:
        return read or fitting
    wanted, within = set(people), _WORDS_OF_A_NAME * len(people)
    return [work for work in shelf.holding(wanted) if wanted <= {*work.words[:within]}] or fitting


def moved(shelf: Shelf, form: ShortForm, there: Sequence[Work | None], run: str | None) -> list[Work]:
    """The only work by the named author, where all works of the note of this number are read and known to be others',
    for the notes were counted anew; or, where nothing was read of it or the author has several, the only one in the
    notes right beside it. Two and more people who have one work together mean it wherever it stands, but where a work
    of the note itself has all their names."""
    if any(work is not None and _says(work, (*form.names, *form.title)) for work in there):
        return []
    if len(together := _by_just_these(shelf, form)) == 1:
        return together
    names = without_others(form.names)
    if not names or any(work is None or not work.said or work.may_be_called(names) for work in there):
        return []
    found = _in_full(shelf.named(names[-1:])) if there else []
    if len(found) != 1:
        found = _in_full(_beside(shelf, form, run, names[-1:])) or _in_full(_said_beside(shelf, form, run))
    found = [work for work in found if _fits(work, form, names) and not _leaves_out_others(form, work)]
    return [work for work in found if not form.title or work.known.holds(form.title)] if len(found) == 1 else []


def _by_just_these(shelf: Shelf, form: ShortForm) -> list[Work]:
    """The works by all people who are named, where these are two or more, and by nobody else; of three and more the
    last ones may have been read for a title."""
    people = {name for name in (*form.names, *form.title) if name not in _JOINING}
    if len(people) < _TWO or form.names[-2:] == _OTHERS:
        return []
    within = _WORDS_OF_A_NAME * len(people)
    found = [work for work in _in_full(shelf.holding(people)) if people <= {*work.words[:within]}]
    counts = (len(people), 1) if len(people) >= _SEVERAL else (len(people),)
    return [work for work in found if len(work.authors) in counts]


def _leaves_out_others(form: ShortForm, work: Work) -> bool:
    """Whether one person is named, and the work is by two: "Lee, supra note 1" is another one than Lee and Roe's."""
    alone = len(form.names) == 1 and not form.beside
    return alone and len(work.authors) == _TWO


def _in_full(works: Sequence[Work]) -> list[Work]:
    return distinct([work for work in works if work.case or not work.known.is_short])


def _beside(shelf: Shelf, form: ShortForm, run: str | None, names: Sequence[str]) -> list[Work]:
    """The works by somebody in the notes next to the one that a short form points to."""
    return [work for work in _near(shelf, form, run) if work.known.names.issuperset(names)]


def _said_beside(shelf: Shelf, form: ShortForm, run: str | None) -> list[Work]:
    """The works in the notes next to the one that is pointed to in whose citations all words stand: "R (Berg) (n 50)"
    where note 49 has "R (on the application of Berg) v Lee"."""
    return [work for work in _near(shelf, form, run) if _says(work, (*form.names, *form.title))]


def _near(shelf: Shelf, form: ShortForm, run: str | None) -> list[Work]:
    number = int(form.note) if form.note and form.note.isdecimal() else 0
    near = [str(one) for one in range(number - _STEP, number + _STEP + 1)] if number else []
    works = [work for label in near for work in shelf.by_note.get((run, label), [])]
    return [work for work in works if work is not None]


def _fits(work: Work, form: ShortForm, names: Sequence[str]) -> bool:
    """Whether nothing in the name is of another work: the author named beside, and a title's other words."""
    if form.beside and not (work.may_be_called((form.beside,)) or _is_nearly(work, form.beside)):
        return False
    others = [name for name in names[:-1] if len(name) > _SMALL]
    known = work.known.names.union(work.known.title, work.words)
    return len(others) < 1 or bool(form.beside) or not known.isdisjoint(others) or len(names) < _SEVERAL


def _by_all(names: Sequence[str], works: Sequence[Work]) -> Sequence[Work]:
    """The works by all who are named, where there are any."""
    wanted = {name for name in names if name not in _JOINING and len(name) > 1}
    return [work for work in works if wanted <= work.known.names] or works


def _by_number(names: Sequence[str], works: Sequence[Work]) -> list[Work]:
    """The works by so many authors as are named: of Smith's, and of Smith and Roe's, "Smith" means the first."""
    others = tuple(names[-2:]) == _OTHERS
    count = 1 + sum(1 for name in names if name in _JOINING)
    several = [len(work.authors) for work in works]
    if not all(several) or (count == 1 and len(without_others(names)) > 1):
        return list(works)
    kept = [w for w, many in zip(works, several, strict=True) if (many >= _SEVERAL if others else many == count)]
    return kept or list(works)


def _says(work: Work, names: Sequence[str]) -> bool:
    """Whether all words of a name stand in the work's citation, or in a judgment's name."""
    wanted = {name for name in names if name not in _JOINING and len(name) > 1}
    return bool(wanted) and wanted <= {*work.words, *work.known.title}
