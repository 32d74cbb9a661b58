"""Pages that are told by "S." are no bill of the Senate."""

import pytest

from whence.extract.references import parse


@pytest.mark.parametrize("words", ["Gould 1966, S. 10f.", "Vasari 2009, S. 61f.", "Roe/Berg 2011, S. 12 ff."])
def test_a_name_and_a_year_before_pages(words: str) -> None:
    [found] = parse(words)
    assert (found.work or {})["issued"] == {"date-parts": [[int(words.split()[1].strip(","))]]}
    assert "number" not in (found.work or {})


def test_a_bill_stays_one() -> None:
    [found] = parse("S. 2155, 115th Cong. (2017).")
    assert (found.work or {})["number"] == "S. 2155"


def test_names_with_initials_end_where_the_title_begins() -> None:
    [found] = parse("Wivestad, V. T., Ulfsnes, R., Journey Through Ports, 2025, S. 46.")
    assert (found.work or {})["title"] == "Journey Through Ports"


def test_the_last_of_several_names_with_initials_is_no_title() -> None:
    [found] = parse("Smith, J., Jones, K., Brown, L., 2020, p. 4.")
    assert "title" not in (found.work or {})
