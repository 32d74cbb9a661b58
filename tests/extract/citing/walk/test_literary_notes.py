"""Short forms in the notes of literary scholars: pages without a sign, letters that stand for editions."""

import pytest

from tests.extract.citing.noted import in_note, led_to, of_notes

ROE = "Jane Roe, Ann Lee (Ostmere: Harbour Press, 1910) 50."


@pytest.mark.parametrize("again", ["Roe 30.", "See Roe 1: 94-95n.", "Roe 12, 14.", "It was so before (see Roe 30)."])
def test_a_surname_and_a_page_mean_the_work_by_that_author(again: str) -> None:
    assert led_to(of_notes(ROE, again), "2") == "1"


@pytest.mark.parametrize("said", ["Jane 30.", "Lee 1900.", "May 30.", "Part 2.", "John 3: 16."])
def test_a_given_name_a_year_a_month_and_a_psalm_mean_nobodys_work(said: str) -> None:
    found = of_notes("Jane May, John Part (Ostmere: Harbour Press, 1910) 50.", said)
    assert not any(one.backref for one in in_note(found, "2"))


def test_letters_said_to_stand_for_an_edition_mean_it() -> None:
    found = of_notes(
        "The Poems of Ann Lee, ed. Jan Roe (New York: Harbour Press, 1988) [hereafter E] 753.",
        "They met (Jan B. Roe, Lee Records, 2nd ed. [Ostmere: Verso, 2004] [hereafter LR(2)] 294).",
        "LR(2) 397.",
        "E 782-83.",
    )
    assert [led_to(found, label) for label in "34"] == ["2", "1"]


def test_of_two_works_in_a_string_the_second_may_be_a_surname_and_a_page() -> None:
    found = of_notes("Ann Berg, The Life of Roe (Ostmere: Verso, 1809) 4.", ROE, "Berg, Life of Roe 31; Roe 30.")
    assert len([one for one in in_note(found, "3") if one.backref]) == 2


@pytest.mark.parametrize("place", ["199.", "177-78.", "214n1.", "45, 62.", "2: 45."])
def test_a_title_may_have_its_page_right_behind_it(place: str) -> None:
    found = of_notes(
        "William Hay, The Life of George Roe (Ostmere: Verso, 1809) 147.", f"Hay, Life of George Roe {place}"
    )
    assert led_to(found, "2") == "1"


def test_who_edited_a_volume_did_not_write_an_essay_in_it() -> None:
    found = of_notes(
        "Ann Lee, “Plates after Joren Cole,” Delightful Piers, ed. Jim Berg (Ostmere: Verso, 2002) 284.",
        "Jim Berg, Joren Cole: 1734-1802 (Princeton: Princeton University Press, 2002) 66.",
        "Berg, Joren Cole 177-78.",
    )
    assert led_to(found, "3") == "2"


@pytest.mark.parametrize("said", ["Now in the Walker Gallery, Liverpool.", "Paris: Éditions du Port."])
def test_places_are_no_titles_and_no_authors(said: str) -> None:
    full = "Lee, Marion. 2001. “Le port.” In Sur le sable, 143–50. Paris: Éditions du Port."
    assert not any(one.backref for one in in_note(of_notes(full, said), "2"))
