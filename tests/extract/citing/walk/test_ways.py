"""One ordered row of ways tells what a citation is."""

from __future__ import annotations

import pytest

from whence.extract.citing.members import Member
from whence.extract.citing.walk.outcomes import Place
from whence.extract.citing.walk.ways import WAYS, outcome_of
from whence.extract.citing.works.identity import identity
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.trail import Trail
from whence.extract.citing.works.work import Work
from whence.models import Reference

LEE = {"author": [{"family": "Lee"}], "title": "Silt and Sand", "issued": {"date-parts": [[2001]]}}
SAID = "Ann Lee, Silt and Sand (Verso, 2001) (hereafter “Silt Book”)"


def _place(*before: Work) -> Place:
    return Place(before, None, before, Trail())


def _shelf() -> Shelf:
    shelf = Shelf()
    shelf.add(Work(Reference("a", 0, 9, LEE), identity(LEE, "")), SAID)
    return shelf


def _member(words: str, **told: str) -> Member:
    return Member(Reference("b", 20, 20 + len(words), None), words, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ibid., p. 5", "ibid"),
        ("Lee, op. cit., p. 5", "op_cit"),
        ("Silt Book, 5", "hereafter"),
        ("Lee, Silt, 5", "short_title"),
        ("Lee, 5", "author_only"),
    ],
)
def test_each_form_has_its_way_to_the_work(words: str, kind: str) -> None:
    shelf = _shelf()
    outcome = outcome_of(shelf, _member(words), _place(*shelf.works))
    assert (outcome.reference.short_form, outcome.reference.backref) == (kind, "a")


def test_a_sign_is_asked_for_before_the_words_are_weighed() -> None:
    """The words alone would be an author's name."""
    shelf = _shelf()
    outcome = outcome_of(shelf, _member("Lee, 5", sign="Silt Book"), _place())
    assert (outcome.reference.short_form, outcome.reference.backref) == ("hereafter", "a")


@pytest.mark.parametrize("words", ["", "It was dug.", "Roe", "§ 4", "https://ostmere.example"])
def test_the_last_way_tells_whatever_the_others_leave(words: str) -> None:
    assert all(way(Shelf(), _member(words), _place()) is None for way in WAYS[:-1])
    assert outcome_of(Shelf(), _member(words), _place()).work is None
