"""Notes as works: titles, who stands before them, containers, short forms."""

from whence.extract.works import is_ibid, names_several, work_of


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


def test_a_note_of_several_works_is_told_from_one_with_a_semicolon() -> None:
    assert names_several("Ostmere Courier, 6 March 2021; Southern Mail, 6 March 2021.")
    assert not names_several("Anna Berg, “Silt; and Sand,” Review, 2021.")


def test_ibid_is_known_in_its_forms() -> None:
    assert all(is_ibid(note) for note in ("Ibid.", "[12] Ibid., 47.", "7. Ebd., S. 3", "Ibidem"))
    assert not is_ibid("Ibidun Adeyemi, Harbours, 2020.")
