"""Labels that a linear chain gets wrong, mended by what stands before them."""

from __future__ import annotations

from whence.extract.references.mending import mended


def test_title_right_behind_the_editor_is_the_container() -> None:
    named = ["author", "title", "editor", "editor", "editor", "title", "title", "publisher", "date"]
    assert mended(named) == [*named[:5], "container-title", "container-title", *named[7:]]


def test_title_behind_the_editor_stays_where_it_is_the_only_one() -> None:
    named = ["editor", "editor", "title", "date"]
    assert mended(named) == named


def test_title_behind_the_editor_stays_where_a_container_is_named() -> None:
    named = ["title", "editor", "title", "container-title"]
    assert mended(named) == named


def test_labels_without_an_editor_stay() -> None:
    named = ["author", "title", "date", "title"]
    assert mended(named) == named
