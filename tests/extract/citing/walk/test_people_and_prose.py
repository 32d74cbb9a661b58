"""Short forms behind sentences of prose, and people who are named beside a note's number that is off."""

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, of_notes

TOGETHER = "Ann Lee, Ben Roe & Carl Moss, Silt and Sand, 12 Rye L. Rev. 4 (2019)."


def test_an_ibid_at_the_end_of_a_sentence_reaches_the_note_before() -> None:
    found = of_notes(LEE, "Lee notes that no pilot came. The harbour stayed shut for a year. Ibid.", "Id at 45.")
    assert [led_to(found, label) for label in "23"] == ["1", "1"]


def test_an_ibid_behind_a_sentence_that_cites_what_was_not_read_leads_nowhere() -> None:
    found = of_notes(
        LEE, "It was shut (Report of the Board, 1962). See Tides and Tolls of the Coves, vol. 2. Ibid., p. 3."
    )
    assert in_note(found, "2")[-1].backref is None


def test_people_who_have_one_work_together_mean_it_under_another_notes_number() -> None:
    found = of_notes(TOGETHER, SMITH, ROE, "Lee, Roe, and Moss, supra note 2, at 5.")
    assert led_to(found, "4") == "1"


def test_people_who_have_two_works_together_mean_none_under_another_notes_number() -> None:
    other = "Ann Lee, Ben Roe & Carl Moss, Tides of the Coves, 14 Rye L. Rev. 9 (2021)."
    found = of_notes(TOGETHER, other, SMITH, ROE, "Lee, Roe, and Moss, supra note 4, at 5.")
    assert led_to(found, "5") is None
