"""Several works by one name before "op. cit.": which of them is meant."""

from tests.extract.citing.noted import led_to, of_notes

ALONE = "J.C. MOSS, Rethinking Harbours, in Harbour Review, 89, 2008, 1-15."
SECOND = "S. M. BERG, J.C. MOSS, Shifting Tides and Tolls: A Conversation, in Tolls Forum, 50, 2015, 1-10."
CHAPTER = (
    "S. ELSTON, O. ESCOMBE, Defining Harbours, in S. ELSTON, O. ESCOMBE (eds.), Handbook of Harbours and Tolls,"
    " Ostmere, 2019, 11-31."
)
VOLUME = "S. ELSTON, O. ESCOMBE (eds.), Handbook of Harbours and Tolls, Ostmere, 2019."


def test_a_name_alone_means_the_work_that_its_owner_wrote_alone() -> None:
    found = of_notes(ALONE, SECOND, "A. BERG, Pilots, Ostmere, 2018.", "J.C. MOSS, op. cit., 4.")
    assert led_to(found, "4") == "1"


def test_editors_mean_their_volume_and_no_chapter_of_their_own() -> None:
    found = of_notes(CHAPTER, VOLUME, "A. BERG, Pilots, Ostmere, 2018.", "S. ELSTON, O. ESCOMBE (eds.), op. cit., 144.")
    assert led_to(found, "4") == "2"
