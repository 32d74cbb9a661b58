"""Works by the author of the work before: idem, ders., the same."""

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, of_notes


def _authors(found, label):
    return [[name.get("family") or name.get("literal") for name in r.work["author"]] for r in in_note(found, label)]


def test_idem_stands_for_the_author_of_the_work_before() -> None:
    found = of_notes(f"{SMITH[:-1]}; idem, Short Peace in the South (London: Verso, 2004), 3.", LEE)
    assert _authors(found, "1") == [["Smith"], ["Smith"]]
    assert _authors(of_notes(ROE, "Idem, Tolls and Piers (Oxford: Clarendon, 2001)."), "2") == [["Roe"]]


def test_a_short_title_behind_idem_leads_to_the_work_by_its_author() -> None:
    both = f"{SMITH[:-1]}; idem, Short Peace in the South (London: Verso, 2004), 3."
    found = of_notes(both, ROE, "Smith, The Long War of the North, pp. 3–4; idem, Short Peace in the South, p. 8.")
    by_id = {reference.id: reference for reference in found.references}
    titles = [by_id[one.backref].work["title"] for one in in_note(found, "3")]
    assert titles == ["The Long War of the North", "Short Peace in the South"]


def test_a_work_cited_with_idem_is_cited_again_by_name_and_title() -> None:
    both = f"{SMITH[:-1]}; idem, Short Peace in the South (London: Verso, 2004), 3."
    assert led_to(of_notes(both, ROE, "Smith, Short Peace in the South, 9."), "3") == "1"


def test_idem_behind_a_note_without_a_work_is_nobody_s_name() -> None:
    found = of_notes(SMITH, "They met for hours and nothing came.", "Idem, Tolls and Piers (Oxford: Clarendon, 2001).")
    assert ["author" in (one.work or {}) for one in in_note(found, "3")] == [False]


def test_idem_and_a_year_mean_another_work_of_the_author_before() -> None:
    silt, sand = "Lee, A. Silt and Sand. Ostmere: Pier, 1998.", "Lee, A. Tides and Tolls. Ostmere: Pier, 2004."
    assert led_to(of_notes(sand, ROE, silt, "Idem, 2004, p. 110."), "4") == "1"
    assert led_to(of_notes(sand, ROE, silt, "(idem, 2005)."), "4") is None
    assert led_to(of_notes(sand, ROE, silt, "Idem, 1998, p. 4."), "4") == "3"
