"""What a note says in front of a citation, with and without a comma."""

import pytest

from whence.extract.references import parse

LEE = "Nora Lee, “Silt and the Harbour: A Theory of the Tolls”, 23 Rye Law Review 1149, 2020."


@pytest.mark.parametrize(
    "said",
    [
        "For more see ",
        "For further details, see ",
        "For a similar view see also ",
        "On this see ",
        "See in ",
    ],
)
def test_a_citation_begins_behind_what_it_is_cited_for(said: str) -> None:
    text = said + LEE
    assert [text[one.start : one.end] for one in parse(text)] == [LEE]


def test_a_year_in_brackets_between_commas_ends_no_citation() -> None:
    text = "Gio Berg, “Digital Harbours across the Bay”, (2022), Global Tolls, Vol.11, No. 2, pp. 297–324."
    assert [text[one.start : one.end] for one in parse(text)] == [text]


def test_what_somebody_did_not_see_is_no_citation() -> None:
    assert parse("For years the board did not see Nora Lee leave the harbour in 1990.") == ()
