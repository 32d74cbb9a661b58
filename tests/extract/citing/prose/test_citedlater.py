"""What a note's prose cites in full is a reference where a short title leads to it later."""

import pytest

from tests.extract.citing.noted import BODY, LEE, ROE, SMITH, in_note, led_to, of_notes, read


@pytest.mark.parametrize(
    "prose",
    [
        "Neale did much of it in the States, and others in Japan. Our model uses forms from Tomoko Harbour’s book, Paper Tides: Sheets and Models (Ostmere 1990).",
        "The best account known to me of such early pilots is Harbour's Paper Tides, published by Wharf & Co. in 1910.",
        "Of this there is a fuller account in Paper Tides, p. 219 (Wharf & Co., Ostmere, 1910), by Morris Harbour.",
        "The pilots spoke of it before their namesake, as in a poem and in Nicholas Harbour, “Paper Tides and Their Origin.”",
        "It is this of which Oscar Harbour speaks about in Paper Tides: An Economy of Sheets (Ostmere: Westward, 1993).",
    ],
)
def test_a_work_told_in_prose_is_what_its_short_title_leads_to(prose: str) -> None:
    found = of_notes(SMITH, prose, ROE, "Harbour, Paper Tides, p. 46.", LEE)
    assert led_to(found, "4") == "2"


@pytest.mark.parametrize(
    "prose",
    [
        "This gloss is from Harbour Joren's Paper Tides (compiled in 1683), p. 32.",
        "It was revised in 1701, see pp. 4-6. Also see Harbour Joren's essay, “Paper Tides” in the same volume.",
        "What follows owes much to Harbour Joren, Paper Tides. All thanks are due to him for that, and to others.",
    ],
)
def test_a_name_may_have_its_familys_part_first(prose: str) -> None:
    assert led_to(of_notes(SMITH, prose, ROE, "Harbour, Paper Tides, p. 46.", LEE), "4") == "2"


@pytest.mark.parametrize(
    "prose",
    [
        "The tables of the board tell much the same, and so do the Paper Tides of which so many in the town then spoke.",
        "Nicholas Wharf spoke at length of them. Paper Tides were then what all of them in the harbour spoke about (1990).",
        "As Harbour says, with many others of his time; the board had its Paper Tides from the Ostmere pilots long before.",
    ],
)
def test_the_words_of_a_title_without_its_author_beside_them_are_none(prose: str) -> None:
    found = of_notes(SMITH, prose, ROE, "Harbour, Paper Tides, p. 46.", LEE)
    assert led_to(found, "4") is None


def test_a_place_that_says_no_more_than_the_short_title_is_no_full_citation() -> None:
    found = of_notes(SMITH, "It is so that Harbour in Paper Tides covers much of it.", "Harbour, Paper Tides, p. 46.")
    assert in_note(found, "2") == []


def test_where_a_full_citation_was_read_the_prose_stays_prose() -> None:
    full = "Anna Harbour, Paper Tides (Ostmere: Wharf, 1990), 4."
    prose = (
        "So it is told in Anna Harbour’s book, Paper Tides, which all in the town had read by then, and not in others."
    )
    found = of_notes(prose, full, ROE, "Harbour, Paper Tides, p. 46.")
    assert led_to(found, "4") == "2"


def test_an_entry_that_was_not_read_is_found_by_the_short_title() -> None:
    listed = "Harbour, David, Paper Tides in the Hands of Pilots stated and considered, 1795."
    others = (
        "Roe, Jane. *Harbours and Towns*. Oxford: Oxford University Press, 1998.\n\nSmith, John. *Silt*. Verso, 2001."
    )
    text = f"{BODY}\n\nThey said so.[1]\n\n{BODY}\n\nNotes\n\n[1] Harbour, Paper Tides, p. 15.\n\nBibliography\n\n{listed}\n\n{others}\n"
    found = read(text)
    [short] = in_note(found, "1")
    by_id = {one.id: one for one in found.references}
    assert short.backref
    assert "1795" in text[by_id[short.backref].start : by_id[short.backref].end]


def test_of_a_name_alone_the_title_behind_its_genitive_is_meant() -> None:
    prose = "There is an admirable account of this in the seventh chapter of Anna Berg's Modern Harbours, Wharf Press, 1919."
    assert led_to(of_notes(SMITH, prose, ROE, "Berg, op. cit., pp. 343-6."), "4") == "2"


def test_of_two_titles_behind_the_name_none_is_meant() -> None:
    prose = "There is an account of this in a chapter of Anna Berg's Modern Harbours, and there is one in Berg's Lost Towns."
    assert in_note(of_notes(SMITH, prose, ROE, "Berg, op. cit., pp. 343-6."), "4")[0].backref is None


def test_a_title_alone_may_stand_behind_its_author_s_genitive() -> None:
    prose = "On all of these pilots see Mr. Berg's Harbours in the Making, chapter vii. He suggests the use of juries."
    assert led_to(of_notes(SMITH, prose, ROE, "Harbours in the Making, p. 406."), "4") == "2"
