"""Words for "Ibid.", "op. cit." and "supra note 4" in many languages, and plain words that look like them."""

import pytest

from tests.extract.citing.noted import in_note, led_to, of_notes

LEE = "Ann Lee, Silt and Sand (Ostmere: Harbour Press, 2001), p. 4."
BERG = "Karl Berg, Tides (London: Verso, 1998), p. 7."


@pytest.mark.parametrize(
    "words",
    [
        "Same source, p. 4.",
        "The same work.",
        "Wie vorige Anm., S. 12.",
        "Am angegebenen Ort, S. 5.",
        "Même ouvrage, p. 12.",
        "Stessa opera, p. 3.",
        "Misma obra.",
        "Ter aangehaalde plaatse, p. 5.",
        "Samma arbete, s. 12.",
        "Samme værk, s. 12.",
        "Ugyanott, 12.",
        "Aynı eser, s. 12.",
        "Isto, str. 5.",
        "TAMŻE, s. 4.",
        "Tamt., s. 5.",
    ],
)
def test_plain_words_for_the_citation_before_lead_to_it(words: str) -> None:
    assert led_to(of_notes(LEE, words), "2") == "1"


@pytest.mark.parametrize(
    "words",
    [
        "The same, he said, was true of the tolls.",
        "As before, 12 ships came in.",
        "Same day, same tide, 14 ships.",
        "Samme lods førte 12 skibe.",
        "Isto je bilo s carinama 1911.",
        "Там же жили 12 лоцманов.",
        "Aynı yerde 12 gemi duruyordu.",
        "The same, 1911.",
    ],
)
def test_plain_words_of_a_sentence_lead_nowhere(words: str) -> None:
    assert not any(one.backref for one in in_note(of_notes(LEE, words), "2"))


@pytest.mark.parametrize(
    "words",
    [
        "work cited",
        "obra já citada",
        "livre cité",
        "lucrarea citată",
        "idézett mű",
        "cit. d.",
        "nav. djelo",
        "указ. раб.",
    ],
)
def test_words_for_a_work_cited_lead_by_the_name_before_them(words: str) -> None:
    found = of_notes(LEE, BERG, f"Lee, {words}, 12.")
    assert led_to(found, "3") == "1"


@pytest.mark.parametrize(
    "words",
    [
        "(see n. 1 above)",
        "(voir supra, n. 1)",
        "(zob. przyp. 1)",
        "(viz pozn. 1)",
        "(см. прим. 1)",
        "(se not 1)",
        "(vidi bilj. 1)",
        "(lásd 1. jegyzet)",
        "(bkz. dipnot 1)",
        "(cité en note 1)",
        ", cit. alla nota 1",
        ", vezi nota 1",
        ", zie hierboven noot 1",
    ],
)
def test_a_number_of_a_note_in_any_language_leads_to_its_work(words: str) -> None:
    found = of_notes(LEE, BERG, f"Lee {words}.".replace(" ,", ","))
    assert led_to(found, "3") == "1"


def test_an_english_not_before_a_number_is_no_note() -> None:
    assert not any(one.backref for one in in_note(of_notes(LEE, BERG, "Lee, not 1 but 12."), "3"))


def test_a_name_of_one_letter_before_a_back_word_leads_nowhere() -> None:
    assert led_to(of_notes(LEE, "A, op. cit., 5."), "2") is None
