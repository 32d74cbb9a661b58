"""Books as law reviews print them: in capitals, a treatise's volume in front of its authors, places by sections."""

import pytest

from whence.extract.references.lawbooks import book_fields
from whence.extract.references.parsing import parse


@pytest.mark.parametrize(
    ("words", "authors", "title", "year"),
    [
        ("ANN LEE, CITY OF QUAYS: SILT IN OSTMERE 7 (2003).", ["LEE"], "CITY OF QUAYS: SILT IN OSTMERE", 2003),
        ("8 MARK ROE & ANN R. LEE, HARBOUR PRACTICE & RULES § 2016.4 (3d ed. 2005).", ["ROE", "LEE"], "HARBOUR PRACTICE & RULES", 2005),
        ("26A Mark Roe & Ann R. Lee, Harbour Practice § 5692 (West 2024)", ["Roe", "Lee"], "Harbour Practice", 2024),
        ("MARK H. ROE, JR., JOHN F. COLE & ANN LEE, THE COURTS OF OSTMERE 45 (7th ed. 2015)", ["ROE", "COLE", "LEE"], "THE COURTS OF OSTMERE", 2015),
        ("4 MARK ROE, COMMENTARIES *150 (1769)", ["ROE"], "COMMENTARIES", 1769),
        ("ANN LEE, THE 1968 FLOODS 12, 14 n.3 (2020) (telling of them)", ["LEE"], "THE 1968 FLOODS", 2020),
    ],
)  # fmt: skip
def test_a_book_in_capitals_is_read_with_its_authors_and_title(
    words: str, authors: list[str], title: str, year: int
) -> None:
    [found] = parse(words)
    assert found.work is not None
    assert [name["family"] for name in found.work["author"]] == authors
    assert (found.work["title"], found.work["issued"]["date-parts"]) == (title, [[year]])
    assert found.start == 0


@pytest.mark.parametrize(
    "words",
    [
        "ANN LEE, SILT AND SAND, 105 OSTM. L. REV. 54 (2020)",
        "75 STAT. 12, 15 (1961)",
        "42 U.S.C. § 1983 (2018)",
        "RESTATEMENT (SECOND) OF TORTS § 196 (AM. L. INST. 1965)",
        "9 Lee v. Roe, 515 U.S. 593 (1995)",
    ],
)
def test_articles_laws_and_pages_are_no_such_books(words: str) -> None:
    assert book_fields(words) == []


def test_names_in_capitals_are_people_where_the_first_is_a_known_given_name() -> None:
    [found] = parse("VIRGINIA STATE BAR, ETHICS OF PILOTS 12 (2003).")
    assert found.work is not None
    assert found.work["author"] == [{"literal": "VIRGINIA STATE BAR"}]


@pytest.mark.parametrize(
    ("words", "authors", "publisher", "title"),
    [
        ("ANN B. LEE, BUREAU OF QUAYS, U.S. DEP’T OF HARBOURS, BOATS IN PORTS, 2005, at 3 (2006).", ["LEE"], "BUREAU OF QUAYS, U.S. DEP’T OF HARBOURS", "BOATS IN PORTS, 2005"),
        ("ANN LEE, OSTMERE CNTY. DIST. ATTORNEY, 2006 BOAT PRESENTATION 1 (2006) [hereinafter LEE]", ["LEE"], "OSTMERE CNTY. DIST. ATTORNEY", "2006 BOAT PRESENTATION"),
    ],
)  # fmt: skip
def test_a_body_behind_a_reports_author_published_it(
    words: str, authors: list[str], publisher: str, title: str
) -> None:
    [found] = parse(words)
    assert found.work is not None
    assert [name["family"] for name in found.work["author"]] == authors
    assert (found.work["publisher"], found.work["title"]) == (publisher, title)


def test_a_bodys_report_keeps_its_address() -> None:
    [found] = parse("OSTMERE HARBOUR COMM’N, BOATS IN PORTS, 2005, at 3 (2006), https://boats.example/ports.pdf.")
    assert found.work is not None
    assert (found.work["title"], found.work["URL"]) == ("BOATS IN PORTS, 2005", "https://boats.example/ports.pdf")


def test_a_collection_in_which_a_law_was_printed_again_is_a_work() -> None:
    words = (
        "Act of Feb. 10, 1791, § 6, reprinted in THE LAWS OF THE STATE OF OSTMERE 148, 150 (Rye, C. Lee & Co. 1815)."
    )
    *_, found = parse(words)
    assert found.work is not None
    assert (found.work["title"], found.work["issued"]) == ("THE LAWS OF THE STATE OF OSTMERE", {"date-parts": [[1815]]})
