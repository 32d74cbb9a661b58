"""Short forms by several authors, by namesakes and by bodies lead to their own work."""

from __future__ import annotations

import pytest

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, of_notes
from whence.extract.citing.forms.coauthors import and_others

_ANNE = "Anne Cole, Quarantine and Trade (Macmillan 1974), 12."
_BEN = "Ben Cole, The Fever Ships (Verso 1982), 40."
_CASE = "Harbour Board v. Salt Company (1995), p. 599."
_WATCH = "Harbour Watch, Dredging Contracts (Verso 2012), 4."


@pytest.mark.parametrize("said", ["et al", "et alii", "and others", "u. a.", "u.a.", "vd.", "m.fl.", "y otros"])
def test_whoever_is_left_out_is_said_alike(said: str) -> None:
    assert and_others(f"Nash {said}") == "Nash et al."


def test_a_name_that_ends_so_is_left() -> None:
    assert and_others("Nash Otherside") == "Nash Otherside"


@pytest.mark.parametrize(("words", "label"), [("A. Cole, op. cit., p. 13.", "1"), ("B. Cole, op. cit., p. 41.", "2")])
def test_an_initial_tells_namesakes_apart(words: str, label: str) -> None:
    assert led_to(of_notes(_ANNE, _BEN, ROE, words), "4") == label


def test_another_initial_is_nobody_known() -> None:
    assert [one.backref for one in in_note(of_notes(_ANNE, ROE, "B. Cole, op. cit., p. 13."), "3")] == [None]


def test_a_bodys_name_is_whole() -> None:
    found = in_note(of_notes(_WATCH, ROE, "Harbour Board, op. cit., p. 9."), "3")
    assert [one.backref for one in found] == [None]


def test_both_sides_of_a_case_are_one_name() -> None:
    found = of_notes(_WATCH, _CASE, ROE, "Harbour Board v. Salt Company, op. cit., p. 601.")
    assert led_to(found, "4") == "2"
    assert len(in_note(found, "4")) == 1


@pytest.mark.parametrize("sign", ["; ", " ; ", "\N{NO-BREAK SPACE}; "])
def test_two_short_forms_between_which_a_semicolon_stands_are_two(sign: str) -> None:
    found = of_notes(SMITH, LEE, ROE, f"J. Smith, op. cit., p. 7{sign}A. Lee, op. cit., p. 61.", "Ibid., p. 62.")
    assert len({one.backref for one in in_note(found, "4")} - {None}) == 2
    assert [one.backref for one in in_note(found, "5")] == [None]


def test_two_names_with_pages_before_an_ibid_are_two_works() -> None:
    found = of_notes(SMITH, LEE, ROE, "Smith, p. 3; Lee, p. 90.", "Ibid., p. 4.")
    assert len({one.backref for one in in_note(found, "4")} - {None}) == 2
    assert [one.backref for one in in_note(found, "5")] == [None]


@pytest.mark.parametrize("joined", [" ", " und "])
def test_two_german_short_forms_between_which_a_semicolon_stands_are_two(joined: str) -> None:
    first = "Thomas Burke: „Who Paid for the Sea Wall?“. In: Economic Review 12 (1993), S. 1–30."
    short = f"Burke: „Who Paid for the Sea Wall?“, S. 7;{joined}van den Bergh: Polders and Princes, S. 5."
    found = of_notes(first, _BERGH, ROE, short)
    assert len({one.backref for one in in_note(found, "4")} - {None}) == 2


_BERGH = "Jan van den Bergh, Polders and Princes (Brill, 1988), 61."
_BOARD = "Royal Commission on Harbours, Report on the Ostmere Disaster (London: HMSO, 1965), para. 14."
_FLOOD = "An Account of the Great Flood (London: Baldwin, 1703), 6."


@pytest.mark.parametrize(
    "words",
    [
        "Royal Commission on Harbours, 1965, para. 22.",
        "(Royal Commission on Harbours, 1965, para. 22)",
        "Royal Commission on Harbours 1965, 22.",
        "Royal Commission on Harbours, Report on the Ostmere Disaster, 22.",
    ],
)
def test_a_bodys_name_and_year_lead_to_its_work(words: str) -> None:
    assert led_to(of_notes(_BOARD, ROE, words), "3") == "1"


@pytest.mark.parametrize(
    "words", ["Van den Bergh (1988), p. 70.", "(van den Bergh, 1988, p. 70)", "Bergh 1988, vol. 3."]
)
def test_particles_are_no_part_of_a_name(words: str) -> None:
    assert led_to(of_notes(_BERGH, ROE, words), "3") == "1"


def test_another_year_is_another_work() -> None:
    found = in_note(of_notes(_BOARD, ROE, "Royal Commission on Harbours, 1966, para. 22."), "3")
    assert all(one.backref is None for one in found)


def test_a_title_with_its_article_points_back() -> None:
    assert led_to(of_notes(_FLOOD, ROE, "An Account of the Great Flood, cit., p. 16."), "3") == "1"


@pytest.mark.parametrize("tail", ["who says nothing of it", "emphasis added", "although she was there"])
def test_a_short_title_may_have_a_remark_behind(tail: str) -> None:
    assert led_to(of_notes(ROE, LEE, f"Roe, Harbours, 20, {tail}."), "3") == "1"


def test_authors_between_slashes_are_authors() -> None:
    both = "Basil Row and Clara Marsh, “Tides of War,” Journal of Maritime History 35 (2011): 45–79."
    assert led_to(of_notes(both, ROE, "Row / Marsh, pp. 52-53."), "3") == "1"


def test_a_given_name_alone_is_no_surname() -> None:
    found = in_note(of_notes("Thomas Burke, Silt and Towns (Verso, 1990).", ROE, "Thomas Macrae, op. cit., p. 3."), "3")
    assert [one.backref for one in found] == [None]


def test_a_surname_may_stand_first() -> None:
    assert (
        led_to(of_notes("Thomas Burke, Silt and Towns (Verso, 1990).", ROE, "Burke Thomas, op. cit., p. 3."), "3")
        == "1"
    )


@pytest.mark.parametrize("words", ["Orlov, The Ferryman’s Peace, bk. 3.", "Orlov (n 1) bk 3."])
def test_a_publisher_in_brackets_before_a_place_is_no_part_of_the_title(words: str) -> None:
    oscola = "Lev Orlov, The Ferryman’s Peace (Louise Maude tr, Constable 1904) bk 2."
    assert led_to(of_notes(oscola, SMITH, words), "3") == "1"


@pytest.mark.parametrize("words", ["A.yer, s. 3.", "a.yer.", "See also a.yer, ss. 52-53."])
def test_ibid_in_turkish(words: str) -> None:
    assert led_to(of_notes(SMITH, ROE, words), "3") == "2"


def test_an_articles_pages_may_stand_before_the_page() -> None:
    first = "Anne Lefort, “Les pilotes,” Annales du littoral 14 (1990): 221–50."
    assert led_to(of_notes(first, ROE, "Lefort, “Les pilotes”, ss. 221-50, s. 231."), "3") == "1"


@pytest.mark.parametrize(
    "others", ["et. al.", "et. al", "et.al.", "et all", "& al.", "und andere", "et coll.", "и др.", "ym.", "és mtsai"]
)
def test_et_al_as_it_is_mistyped_and_in_other_languages(others: str) -> None:
    book = "Ann Roe, Tom Berg, and Jo Weir, Silt and Sand: A History (Ostmere: Ferry Press, 2011), p. 12."
    found = of_notes(book, LEE, f"Roe {others}, Silt and Sand.", LEE, f"Roe {others}, p. 4.")
    assert [led_to(found, "3"), led_to(found, "5")] == ["1", "1"]
