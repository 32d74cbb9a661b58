"""Labels that a linear chain gets wrong, mended by the punctuation between them."""

from __future__ import annotations

from whence.extract.references.mending import mended
from whence.extract.references.tokens import tokens


def test_name_is_not_cut_where_no_punctuation_stands() -> None:
    words = tokens("Berg, Anna a Lyn Marsh, Silt. 2019.")
    named = ["author", "author", "author", "title", "title", "title", "date"]
    assert mended(named, words) == ["author"] * 5 + ["title", "date"]


def test_quoted_title_right_behind_a_name_stays_a_title() -> None:
    words = tokens("Anna Berg “Silt, again” 2019.")
    named = ["author", "author", "title", "title", "date"]
    assert mended(named, words) == named


def test_title_without_inner_punctuation_stays_a_title() -> None:
    words = tokens("Berg Silt and sand 2019.")
    named = ["author", "title", "title", "title", "date"]
    assert mended(named, words) == named


def test_title_right_behind_the_editor_is_the_container() -> None:
    words = tokens("Berg. Silt. In: Chen (ed.): Ports. Hurst, 1992.")
    named = ["author", "title", "editor", "editor", "editor", "title", "publisher", "date"]
    assert mended(named, words) == [*named[:5], "container-title", *named[6:]]


def test_title_behind_the_editor_stays_where_it_is_the_only_one() -> None:
    named = ["editor", "editor", "title", "date"]
    assert mended(named, tokens("Chen (ed.): Ports. 1992.")) == named


def test_kind_of_document_behind_an_agency_is_no_part_of_its_name() -> None:
    words = tokens("CIA cable, meeting of May 2000.")
    named = ["author", "title", "title", "title", "date", "date"]
    assert mended(named, words) == named
