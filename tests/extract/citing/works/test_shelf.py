"""What the shelf of works learns of a work that is cited over again."""

from tests.extract.citing.noted import LEE, SMITH, led_to, of_notes


def test_who_wrote_a_work_may_be_told_where_it_is_cited_again() -> None:
    first, again = (
        "Cf. International Monetary Meetings, 1898, p. 32.",
        "Cf. Russell, H. B., International Monetary Meetings, 1898, pp. 18–25.",
    )
    assert led_to(of_notes(SMITH, first, LEE, again, "Russell, op. cit., pp. 374–5."), "5") == "2"


def test_the_volume_of_a_book_is_its_place() -> None:
    notes = ("Roe, The State of the Pilots, vol. ii. p. 157.", SMITH, LEE, "Roe, 1. Preface, p. xviii.")
    full = "Roe, Sir Tom, The State of the Pilots or A History of the Harbour (Ostmere, 1797)."
    assert led_to(of_notes(*notes, full), "4") == "5"


def test_a_name_behind_by_that_was_read_as_something_else_is_the_author_s() -> None:
    first = "Ostmere, Silt or Free? by the Rev. Gilbert Hale, A.M., D.D. Director of the Harbour Institute, Wharf & Co., 1922."
    assert led_to(of_notes(SMITH, first, LEE, "Hale, op. cit. pp. 114-5."), "4") == "2"


def test_a_title_that_names_its_author_is_no_other_work_by_somebody_of_that_name() -> None:
    memoirs = "Mémoires de Marlin traduites sur le manuscrit original (Paris: Lévy, 1860), 2."
    poems = "G. Marlin, Poema autobiografico (Bologna: Zanichelli, 1911), 14."
    assert led_to(of_notes(memoirs, LEE, poems, SMITH, "Mémoires de Marlin cit., p. 4."), "5") == "1"


def test_what_points_to_the_text_s_own_pages_is_no_ibid() -> None:
    found = of_notes(SMITH, "Cf. infra, p.124.", "Cf. infra, p. 408.")
    assert [led_to(found, label) for label in "23"] == [None, None]
