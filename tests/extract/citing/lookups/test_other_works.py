"""What stands beside a short form may say that another work is meant than the only one known, or just another day."""

from tests.extract.citing.noted import LEE, in_note, led_to, of_notes

FRANKS = "Mary Anne Franks, Silt in the Harbour, 71 Ostmere L. Rev. 655 (2012)."


def test_a_title_that_the_only_work_of_the_author_has_not_leads_nowhere() -> None:
    found = of_notes(FRANKS, "Mary Anne Franks, The Cult of the Constitution, supra note, at 5.")
    assert [one.backref for one in in_note(found, "2")] == [None]


def test_a_title_that_it_has_leads_to_it() -> None:
    found = of_notes(FRANKS, "Franks, Silt in the Harbour, supra, at 5.")
    assert led_to(found, "2") == "1"


def test_a_newspaper_of_another_day_is_the_same_newspaper() -> None:
    found = of_notes("Southern Sentinel (Ostmere, Ga.), July 14, 1796.", "Ibid., Feb. 7, 1797.")
    assert led_to(found, "2") == "1"


def test_a_memorandum_of_another_day_is_another_one() -> None:
    found = of_notes("Harbour Board to Anna Berg, memorandum, 3 Mar. 1948.", "Ibid., 12 Aug. 1948.")
    assert [one.backref for one in in_note(found, "2")] == [None]


def test_a_day_in_figures_is_no_page() -> None:
    found = of_notes("Gazeta Portowa, 16.4.1999, S. 1.", "Gazeta Portowa, 27.2.1999, S. 1 und 5.")
    assert [one.backref for one in in_note(found, "2")] == [None]


def test_what_stands_in_brackets_behind_another_work_is_not_meant() -> None:
    words = (
        "John Smith, The Long War (London: Verso, 2001), 12 (citing Ann Lee, Maxims, 1845; 5 Rep. 119; Wing. Max. 25)"
    )
    found = of_notes(f"{words}; and it is so, Id. (citing Roe).", "Id. at 4.")
    assert {one.backref for one in found.references if one.short_form} == {in_note(found, "1")[0].id}


def test_another_author_in_the_same_place_is_another_work() -> None:
    found = of_notes("See Köhler in Z.V. IV. (1910), pp. 309-333; Laband, Meili, and Seuffert, ibidem, pp. 334-448.")
    assert all(one.backref is None for one in in_note(found, "1"))


def test_a_record_of_another_month_is_another_one_and_two_records_in_a_note_are_two() -> None:
    first = "EUSAK Cmd Rpt, Jan 51, Sec II, 12; Maj Lee, interv of 25 Jun 58."
    assert led_to(of_notes(first, LEE, "EUSAK Cmd Rpt, Sep 51, 47."), "3") is None
    assert led_to(of_notes("1stMarDiv PIR 105, 5 Feb 51; 1stMarDiv HD, Jan 51, 13.", "Ibid."), "2") is None


def test_the_day_of_one_report_is_no_record_of_a_month() -> None:
    assert (
        led_to(
            of_notes("Intelligence report, analysis of a detainee, Aug. 12, 2003; see also the annex.", "Ibid."), "2"
        )
        == "1"
    )


def test_a_title_behind_a_semicolon_may_be_the_author_s_in_front_of_it() -> None:
    first = "Anne LEE, La vase du port, Paris, Michel, 2016 ; Le sable, Paris, Éditions du quai, 2014."
    assert led_to(of_notes(first, "Anne LEE, Le sable, op. cit., p. 12.", "Idem, p. 14."), "2") == "1"
    assert led_to(of_notes(first, "Anne LEE, Le sable, p. 12."), "2") == "1"
    assert led_to(of_notes(first, "Jeanne ROE, Le sable, op. cit., p. 12."), "2") is None


def test_a_title_that_ends_in_a_small_letter_stands_alone_before_op_cit() -> None:
    found = of_notes(
        "La Vase portuaire, coll. Les Documents, Ostmere, 2003, p. 15.", LEE, "La Vase portuaire, op.cit., p.13."
    )
    assert led_to(found, "3") == "1"
