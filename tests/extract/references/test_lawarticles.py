"""Articles as law reviews print them: between a volume and a page, or in front of a newspaper's day."""

import pytest

from whence.extract.references.lawarticles import article_fields
from whence.extract.references.parsing import parse


@pytest.mark.parametrize(
    ("words", "authors", "title", "journal", "volume", "page"),
    [
        ("Ann Lee, Silt and Sand, 49 WM. & MARY L. REV. 123, 125 (2007).", ["Lee"], "Silt and Sand", "WM. & MARY L. REV", "49", "123"),
        ("Ann Lee & Jane Roe, Who Counts, 3 J.L. & ECON. 4, 5 (1999)", ["Lee", "Roe"], "Who Counts", "J.L. & ECON", "3", "4"),
        ("Ann Lee, More Quays, More Boats, 5 J. OSTMERE PHIL. ASS’N 41 (2019)", ["Lee"], "More Quays, More Boats", "J. OSTMERE PHIL. ASS’N", "5", "41"),
        ("Ann Lee, Jan R. Roe & Karl Berg Jr., Quays, 82 Ohio St. L.J. 249, 252 n.3 (2021)", ["Lee", "Roe", "Berg"], "Quays", "Ohio St. L.J.", "82", "249"),
        ("Karl Berg et al., Note, The Tolls, 4 Yale L.J. 5 (2000)", ["Berg"], "The Tolls", "Yale L.J.", "4", "5"),
        ("Ann Lee, Harbour Board v. Roe at Twenty, 21 Ostmere Bill Rts. J. 67, 119 (2012)", ["Lee"], "Harbour Board v. Roe at Twenty", "Ostmere Bill Rts. J.", "21", "67"),
    ],
)  # fmt: skip
def test_an_article_stands_between_a_volume_and_a_page(
    words: str, authors: list[str], title: str, journal: str, volume: str, page: str
) -> None:
    [found] = parse(words)
    assert found.work is not None
    assert [name["family"] for name in found.work["author"]] == authors
    assert (found.work["title"], found.work["container-title"]) == (title, journal)
    assert (found.work["volume"], found.work["page"], found.work["type"]) == (volume, page, "article-journal")


def test_a_note_that_nobody_signed_is_told_by_its_kind() -> None:
    [found] = parse("See Note, Silt in Law: Lessons of a Flood, 128 OSTMERE L. REV. 2256, 2257 (2015) (telling of it).")
    assert found.work is not None
    assert (found.work["genre"], found.work["title"]) == ("Note", "Silt in Law: Lessons of a Flood")


@pytest.mark.parametrize(
    ("words", "outlet", "day"),
    [
        ("Ann Lee, Silt, Again, OSTMERE TIMES (Oct. 22, 2018), https://times.example/silt", "OSTMERE TIMES", [2018, 10, 22]),
        ("Ann Lee, Silt, Again, The Ostmere (May 1, 2024, 5:00 PM), https://times.example/silt", "The Ostmere", [2024, 5, 1]),
        ("Ann Lee, Silt, Again, Quay & Soc. Criticism, Apr. 8, 2024, at 1, 9–12", "Quay & Soc. Criticism", [2024, 4, 8]),
    ],
)  # fmt: skip
def test_a_newspaper_stands_before_its_day(words: str, outlet: str, day: list[int]) -> None:
    [found] = parse(words)
    assert found.work is not None
    assert (found.work["title"], found.work["container-title"]) == ("Silt, Again", outlet)
    assert found.work["issued"] == {"date-parts": [day]}
    assert ("URL" in found.work) == ("https" in words)


@pytest.mark.parametrize(
    "words",
    [
        "Lee v. Roe, 49 U.S. 123, 125 (1907)",
        "John Lee, Adm’r v. Roe, 3 Ostm. 445, 446 (Pa. 1836)",
        "ANN LEE, SILT AND SAND 45 (2d ed. 2003)",
        "Ann Lee, supra note 4, 49 OSTMERE L. REV. at 12 (2003)",
        "Ann Lee, Silt and Sand (Ostmere: Harbour Press, 2001), 4",
    ],
)
def test_judgments_books_and_short_forms_are_no_articles(words: str) -> None:
    assert article_fields(words) == []


def test_an_article_ends_before_what_explains_it() -> None:
    first = "Ann Lee, Silt and Law, 90 IND. L.J. 1207, 1208 (2015)"
    said = "(describing the tolls as “the ‘charter’ of the port” (quoting Jan Roe & Karl Berg, Tides, 75 GEO.WASH. L.REV. 856, 874 (2007)))"
    found = parse(f"See, e.g., {first} {said}.")
    assert found[0].work is not None
    assert found[0].work["custom"]["note"].startswith(first)
    assert found[0].end <= len(f"See, e.g., {first} ")
