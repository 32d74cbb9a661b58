"""Author–date citations and the bibliography."""

from tests.extract.citing.noted import BODY, read
from whence.models import Citation

BIBLIOGRAPHY = (
    "References\n\nSmith, J. “Harbours of the North.” Ostmere Review, 2010a.\n\nSmith, J. “Docks.” Ostmere Review, 2010b.\n\n"
    "World Bank. Ports and Trade. Washington, 2019.\n\nVan Dijk, P., and A. Roe. One Book. Larn: Port Press, 2011.\n"
)


def cited(sentence: str) -> tuple[str, list[Citation]]:
    text = f"{BODY}\n\n{sentence}\n\n{BODY}\n\n{BIBLIOGRAPHY}"
    return text, [citation for citation in read(text).citations if citation.kind == "author_date"]


def test_letters_bodies_and_several_years_lead_to_their_entries() -> None:
    text, found = cited("It grew (Smith 2010a, 47; World Bank 2019) and shrank (Smith 2010a, 2010b, 4).")
    assert [text[c.start : c.end] for c in found] == ["Smith 2010a, 47", "World Bank 2019", "Smith 2010a", "2010b, 4"]
    assert all(citation.references for citation in found)
    assert (found[3].work or {})["title"] == "Docks"


def test_a_name_in_the_sentence_with_its_year_in_brackets_is_cited() -> None:
    text, found = cited("Smith (2010b, 12) saw it, and van Dijk and Roe (2011) did.")
    assert [text[c.start : c.end] for c in found] == ["Smith (2010b, 12)", "van Dijk and Roe (2011)"]


def test_a_date_in_brackets_is_no_citation() -> None:
    assert cited("It ended (May 2013), and the Act (Ports Act 1999) too, in the war (World War 1914).")[1] == []
