"""Reports of a parliament's committees: who wrote them, what they are called, under which number."""

import pytest

from whence.extract.references.parsing import parse


@pytest.mark.parametrize(
    ("words", "author", "title", "number"),
    [
        ("House of Commons Transport Committee, Ports of Ostmere, Third Report of Session 2013–14, HC 123, p. 4.", "House of Commons Transport Committee", "Ports of Ostmere", "HC 123"),
        ("Public Administration Select Committee, Silt, Boats and Tolls (Seventh Report of Session 2007–08, HC 410), para 12.", "Public Administration Select Committee", "Silt, Boats and Tolls", "HC 410"),
        ("Joint Committee on Harbour Rights, The Right to Land, Tenth Report of Session 2015-16, HL Paper 141, HC 574.", "Joint Committee on Harbour Rights", "The Right to Land", "HL Paper 141, HC 574"),
        ("Health Committee, Patients at Sea (HC 2008–09, 151–I) paras 173–75.", "Health Committee", "Patients at Sea", "HC 2008–09, 151–I"),
    ],
)  # fmt: skip
def test_a_committees_report_is_read_with_its_number(words: str, author: str, title: str, number: str) -> None:
    [found] = parse(words)
    assert found.work is not None
    assert [name["literal"] for name in found.work["author"]] == [author]
    assert (found.work["title"], found.work["number"], found.start) == (title, number, 0)


def test_a_committee_without_a_paper_of_its_house_is_read_as_others_are() -> None:
    [found] = parse("Harbour Committee, The Tolls of Ostmere (Rye: Verso, 2004), p. 4.")
    assert found.work is not None
    assert found.work["publisher"] == "Verso"
