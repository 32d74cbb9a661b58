"""Which of several works of a name is meant: that with the title before a colon, the author's before an editor's."""

import pytest

from tests.extract.citing.noted import LEE, in_note, leads, of_notes
from whence.extract.citing.lookups.several import one_of_each
from whence.extract.citing.works.identity import identity
from whence.extract.citing.works.work import Work
from whence.models import Reference


def test_a_short_title_is_the_one_that_ends_before_a_colon() -> None:
    notes = (
        "Anna Berg, Silt and Sand: A History of Ostmere (Verso, 2018).",
        "Anna Berg, “Silt and Sand as Prisons,” Harbour Review 12, no. 4 (2019): 205.",
        LEE,
        "Berg, Silt and Sand, 44.",
    )
    assert leads(*notes)[3] == "1"


def test_a_short_title_before_two_subtitles_means_neither() -> None:
    notes = (
        "Anna Berg, Silt and Sand: A History of Ostmere (Verso, 2018).",
        "Anna Berg, Silt and Sand: The Years of the Tolls (Verso, 2021).",
        LEE,
        "Berg, Silt and Sand, 44.",
    )
    assert leads(*notes)[3] is None


def test_an_author_is_meant_before_the_editor_of_another_work() -> None:
    notes = (
        "Wolf Berg: Zur Reform der Häfen, Kiel 2006, S. 7.",
        "Josef Lee: Die Lotsen von Rye, in: Wolf Berg/Jan Roe (Hrsg.): Die Häfen, Köln 2003, S. 4.",
        "Wolf Berg, a. a. O., S. 97.",
    )
    assert leads(*notes)[2] == "1"


def test_a_year_in_a_short_form_is_the_one_that_stands_in_the_citation() -> None:
    first = "Jan-Otto Berg: Lotsen und Zölle, in: Industrielle Beziehungen 3/2013, S. 391"
    assert leads(first, LEE, "Jan-Otto Berg (2013), a. a. O., S. 391", "ebenda, S. 3")[2:] == ["1", "1"]
    assert leads(first, LEE, "Jan-Otto Berg (2012), a. a. O., S. 391")[2] is None


def test_two_citations_of_one_letter_are_one_candidate() -> None:
    letters = ["Lee to Roe, Mar. 30, 1766, Roe MSS, XII, No. 127.", "Lee to Roe, Mar. 30, 1766. Roe MSS, XII, No. 12."]
    works = [_dated(str(at), words) for at, words in enumerate(letters)]
    other = _dated("2", "Lee to Berg, Mar. 30, 1766, Roe MSS, XII, No. 128.")
    assert [work.reference.id for work in one_of_each([*works, other])] == ["0", "2"]


def _dated(identifier: str, words: str) -> Work:
    item = {"author": [{"family": "Lee"}], "issued": {"date-parts": [[1766, 3, 30]]}, "custom": {"note": words}}
    return Work(Reference(identifier, 0, 9, item), identity(item, words))


def test_a_volume_may_stand_behind_the_name_that_a_work_is_cited_by() -> None:
    first = "Report of the Board on the Harbour of Ostmere, 1986 (hereafter Harbour Report)."
    assert leads(first, LEE, "Harbour Report, Volume II, p. 4.", LEE, "Harbour Report, Vol. IV, p. 9.")[2::2] == [
        "1",
        "1",
    ]


def test_a_name_with_a_slip_is_meant_with_the_title_of_a_work() -> None:
    notes = (
        "Anna Derzhakov, Silt and Sand: A History of Ostmere (Verso, 2018).",
        "Jan Roe, Harbours and Towns (Larn: Port Press, 2001), 3.",
        LEE,
        "Derzakhov, Silt and Sand, 44.",
        "Derzhakow, Silt, 45.",
        "Derzakhov, Harbours and Towns, 44.",
        "Dershowitz, Silt and Sand, 44.",
    )
    assert leads(*notes)[3:] == ["1", "1", None, None]


def test_a_name_that_is_somebody_elses_has_no_slip() -> None:
    notes = (
        "Anna Lambert, Silt and Sand: A History of Ostmere (Verso, 2018).",
        "Jan Lambart, Harbours and Towns (Larn: Port Press, 2001), 3.",
        LEE,
        "Lambart, Silt and Sand, 44.",
    )
    assert leads(*notes)[3] is None


def test_a_title_with_a_slip_in_a_long_word_is_meant_where_its_author_stands_before_it() -> None:
    notes = (
        "Ann Roe, Silt and Harbours: A History of Ostmere (Verso, 2018).",
        "Jan Poe, Extrastatecraft: The Power of Ferries (Verso, 2014).",
        LEE,
        "Roe, Silt and Harbuors, 44.",
        "Poe, Extrastatescraft.",
        "Berg, Silt and Harbuors, 44.",
        "Roe, Silk and Harbours, 44.",
    )
    assert leads(*notes)[3:] == ["1", "2", None, None]


def test_a_title_with_its_own_journal_is_not_the_beginning_of_an_act() -> None:
    act = "Silt Law Consolidation Act 1935 (No 2252) (South Ostmere)."
    article = "Chan Lee, “Silt Law” (2002) 3 Rye Law Review 164."
    assert leads(act, article)[1] is None


def test_a_title_on_another_site_is_not_the_beginning_of_a_study() -> None:
    study = "Barbara Roe. “Open Harbours: Data Towards Analysis of Harbours,” OECD Working Papers 22 (2013)."
    assert leads(study, "“Open Harbours,” Data.gov, accessed December 12, 2013.")[1] is None


@pytest.mark.parametrize("words", ["Roe, Berg & Weir, 44.", "Roe, Berg, and Weir, 44.", "Roe, Berg und Weir, 44."])
def test_three_authors_and_a_page_are_no_author_and_a_title(words: str) -> None:
    book = "Ann Roe, Tom Berg, and Jo Weir, Silt and Sand: A History (Verso, 2011), 12."
    assert leads(book, LEE, words)[2] == "1"
    others = in_note(of_notes(book, LEE, words.replace("Berg", "Moss")), "3")
    assert not any(one.backref for one in others)
