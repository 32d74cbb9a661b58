"""Places as older books have them: "I., 428-616", "Chaps. 7-12", "iv, 671 seq.", an article before an "Ibid."."""

import pytest

from tests.extract.citing.noted import LEE, in_note, led_to, of_notes
from whence.extract.citing.pairing.counting import by_page

GROWTH = "H. Roe, The Growth of the Ostmere Harbour, 2 vols. (Boston, 1900), I., 35."


@pytest.mark.parametrize(
    "words",
    [
        "Roe, Growth of the Ostmere Harbour, I., 428-616.",
        "Roe, Growth of the Ostmere Harbour, Chaps. 7-12.",
        "Roe, Growth of the Ostmere Harbour, I., 428 seq.",
        "Roe, ii, 67 seq.",
        "Roe, II., 67.",
    ],
)
def test_a_volume_with_a_stop_chapters_and_what_follows_a_page_are_places(words: str) -> None:
    assert led_to(of_notes(GROWTH, LEE, words), "3") == "1"


def test_an_article_alone_before_an_ibid_is_the_place_of_it() -> None:
    assert led_to(of_notes(LEE, "Arts. 80-94. " + GROWTH, "Art. 95. Ibid., I., 280."), "3") == "2"


def test_a_name_and_a_page_alone_in_brackets_mean_the_work_before() -> None:
    found = of_notes(GROWTH, "The pilots would act as arbiters (Roe, 149); and so on.")
    assert led_to(found, "2") == "1"
    assert in_note(of_notes(GROWTH, "The pilots would act as arbiters (Berg, 149); and so on."), "2") == []


def test_a_work_that_a_bracket_says_it_is_quoted_in_is_read() -> None:
    """Behind two works an "Ibid." may mean either."""
    said = (
        "“The tolls were high” (Berg, quoted in Sir Henry Dee’s Village Tolls in the East, New York, 1876, pp. 88, 89)."
    )
    found = of_notes(f"{said} See also {GROWTH}", "Ibid., p. 88.")
    assert [one.doubt for one in in_note(found, "2")] == ["several_works"]
    assert led_to(of_notes(said, "Ibid., p. 88."), "2") == "1"


@pytest.mark.parametrize("words", ["Roe’s Harbour, 135.", "Roe's Ostmere Harbour, ii. 48.", "Roe, Harbour, II. 48."])
def test_an_author_in_the_genitive_and_a_volume_and_page_make_a_short_title(words: str) -> None:
    assert led_to(of_notes(GROWTH, LEE, words), "3") == "1"


def test_what_stands_behind_a_name_and_its_page_is_no_title_of_theirs() -> None:
    """Else "Roe, 13" may mean two works."""
    found = of_notes(GROWTH, "Roe, 49, 60. Of twenty pilots fifteen lived apart.", LEE, "Roe, 13.")
    assert led_to(found, "4") == "1"


def test_notes_of_many_short_runs_are_counted_anew_on_each_page() -> None:
    """There an "Ibid." that is the first note means the last one of the page before; in chapters it may not."""
    assert by_page([f"{page}" for page in range(40) for _ in range(3)])
    assert not by_page([f"{chapter}" for chapter in range(20) for _ in range(30)])
    assert not by_page(["1", "1", "2"])


def test_a_work_under_its_authors_genitive_is_cited_again_so() -> None:
    """It may be of a volume that was not cited before, and of an author whose other works are cited too."""
    notes = "Berg's Silt and Sand, vol. i. p. 4.", "Berg's Tides, p. 9.", "Roe's Memoirs, vol. i. p. 2."
    found = of_notes(
        *notes, "Berg's Silt and Sand, vol. iii. p. 40.", "Dee's Memoirs, vol. ii. p. 190.", "Berg, Tides, 3."
    )
    led = [led_to(found, label) for label in "456"]
    assert led == ["1", None, "2"]


def test_a_title_without_its_author_is_no_fuller_citation() -> None:
    found = of_notes("Berg's Tides, 18.", LEE, "Berg's Tides, 40.", "Tides and Tolls, 454; of Ostmere, 220.")
    assert led_to(found, "3") == "1"


@pytest.mark.parametrize(
    "before",
    ["Roe, I. 84, 109.—", "[ Moniteur, XIII. 170 (letter of the pilots).—", 'Mme. Dee, "Harbours," II. 19 (note).—'],
)
def test_ibid_means_the_name_and_place_before_it_in_its_note(before: str) -> None:
    """However short and little telling that is, it is not what the note before cites."""
    found = of_notes(LEE, f"{before}Ibid., 371, words of a pilot.")
    assert led_to(found, "2") != "1"
    assert in_note(found, "2")[-1].backref not in {one.id for one in in_note(found, "1")}


SILT = "Ann Roe, Silt and Sand: A History (Ostmere: Ferry Press, 2011), p. 12."


@pytest.mark.parametrize(
    "place",
    [
        "fol. XXVJv",
        "ff. 3v-4r",
        "lib. IX, cap. 3",
        "parte I, libro IX, cap. XXXIV, 359-360",
        "livre II, chap. 4",
        "Buch II, Kap. 3",
        "tomo II, p. 33",
        "II, LXVIII, 171",
        "act 2, scene 3",
        "min. 3:40",
        "location 344 of 5000",
        "map 3",
        "paragraph 4",
        "especially pp. 44–48",
        "Introduction, xii",
        "44, for example",
        "S. 44 ff., hier S. 46",
        "p. 44, nota 3",
        "blz. 44",
    ],
)
def test_folios_books_lines_and_the_like_are_places_behind_a_title(place: str) -> None:
    found = of_notes(SILT, LEE, f"Roe, Silt and Sand, {place}.", LEE, f"Roe, “Silt and Sand,” {place}.")
    assert [led_to(found, "3"), led_to(found, "5")] == ["1", "1"]


@pytest.mark.parametrize(
    "place", ["fol. 12r", "lib. II, cap. 4, p. 33", "Kap. 3, S. 44", "str. 44", "p. 44 y ss.", "map 3"]
)
def test_a_place_with_a_sign_may_stand_behind_a_name_alone(place: str) -> None:
    assert led_to(of_notes(SILT, LEE, f"Roe, {place}."), "3") == "1"


@pytest.mark.parametrize("words", ["Roe, Silt and Sand, 1999, 44.", "Roe, Map 3."])
def test_a_year_and_a_title_are_no_place(words: str) -> None:
    assert led_to(of_notes(SILT, LEE, words), "3") is None
