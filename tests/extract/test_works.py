"""Notes as works: titles, who stands before them, containers, short forms."""

from whence.extract.works import work_of


def test_a_title_in_italics_is_a_title_and_the_body_before_it_the_author() -> None:
    raw = "Committee on Public Works, Hearing on the Channel, 21 April 2021, 14. ↩"
    work = work_of(raw, italics=["Hearing on the Channel"])
    assert work is not None
    assert (work["title"], work["author"]) == ("Hearing on the Channel", [{"literal": "Committee on Public Works"}])
    assert work["custom"]["note"].endswith("14.")


def test_an_outlet_in_italics_before_a_date_is_no_title() -> None:
    work = work_of("Ostmere Courier, 6 March 2021.", italics=["Ostmere Courier"])
    assert work is not None
    assert (work.get("title"), work["container-title"]) == (None, "Ostmere Courier")


def test_a_note_of_several_works_gives_the_first() -> None:
    work = work_of("Ostmere Courier, 6 March 2021; Southern Mail, 7 March 2021.")
    assert work is not None
    assert work["container-title"] == "Ostmere Courier"


def test_a_short_form_and_plain_prose_give_no_work() -> None:
    assert work_of("Ibid., 47.") is None
    assert work_of("The board had met twice before and never said so.") is None
