"""What points back in the words of a note, in manners that few texts have."""

import pytest

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, of_notes


@pytest.mark.parametrize(
    "back",
    [
        "As Roe (op. cit., p. 3) says, it was so.",
        "The strength of it may, however, be doubted. Roe (op. cit. i. p. 293) says so.",
        "For this see Roe (op. cit.), pp. 3–4.",
        "Jane Roe, work cited, p. 4.",
        "Roe, as cited, 4.",
        "Roe, as above, 45.",
        "Roe, same work, p. 3.",
        "Roe, ubi supra, 45.",
        "Roe, ut supra, p. 4.",
        "Roe, u. s., p. 45.",
        "Roe, o.c., 45.",
        "Roe, Harbours &c., p. 4.",
        "Roe's Harbours, etc., p. 4.",
    ],
)
def test_a_name_before_what_says_that_its_work_was_cited_leads_to_it(back: str) -> None:
    assert led_to(of_notes(SMITH, ROE, LEE, back), "4") == "2"


@pytest.mark.parametrize(
    "said", ["In the U. S., p. 45 of all.", "Roe, as above all others, went.", "The same work was hard."]
)
def test_words_that_only_look_like_it_lead_nowhere(said: str) -> None:
    assert all(one.backref is None for one in in_note(of_notes(SMITH, ROE, LEE, said), "4"))


PLACES = [
    "p. 45 et seq.",
    "vol. ii. p. 45",
    "vol. ii. 45",
    "bk. iii. ch. 4",
    "45 and note",
    "45 passim",
    "i. p. 45",
    "p. 45 sqq.",
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("short", ["Roe", "Roe, Harbours"])
def test_a_name_or_a_title_with_its_place_leads_to_its_work(short: str, place: str) -> None:
    assert led_to(of_notes(SMITH, ROE, LEE, f"{short}, {place}."), "4") == "2"


@pytest.mark.parametrize("short", ["Roe, Harbours, passim.", "Roe, loc. 451.", "Hale, Tolls, passim."])
def test_behind_a_name_nothing_means_the_work_of_the_note_before(short: str) -> None:
    assert led_to(of_notes(SMITH, ROE, LEE, short), "4") != "3"


def test_a_signal_without_its_stop_is_nobody_s_name() -> None:
    assert led_to(of_notes(SMITH, ROE, "Vgl ebd., S. 164 f."), "3") == "2"


def test_a_subtitles_last_word_before_op_cit_is_no_name() -> None:
    coalition = "The Harbour: our programme for Ostmere, Port Board (May 2010)."
    found = of_notes(
        coalition, "SILT, Office and the Board for Ostmere (2010).", "The Harbour: our programme for Ostmere, op. cit."
    )
    assert led_to(found, "3") == "1"
