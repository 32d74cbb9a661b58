"""Entries of a list of works that a page's lines broke in two."""

from tests.extract.citing.noted import BODY, read
from whence.extract.citing.lists.broken import whole_entries

LIST = (
    "Berg, Anna, und",
    "Tom Lehr. 2021. Silt in Ostmere. Rye: Quay Press.",
    "Lee, Jo. 1999. Sand and Stone. Ostmere: Harbour Press.",
    "Ostmere Harbour Board. 2004. Yearly Report. Ostmere.",
    "Roe, Jan, Wei Chen, and Kim Hale.",
    "2003. Tides of Trade. Rye: Quay Press.",
)


def _whole(*paragraphs: str) -> list[str]:
    text = "\n\n".join(paragraphs)
    starts = [text.index(one) for one in paragraphs]
    spans = [(at, at + len(one)) for at, one in zip(starts, paragraphs, strict=True)]
    return [text[start:end].replace("\n\n", " ") for start, end in whole_entries(text, spans)]


def test_what_goes_on_is_put_to_the_entry_before() -> None:
    found = _whole(*LIST)
    assert [one.split(".")[0] for one in found] == [
        "Berg, Anna, und Tom Lehr",
        "Lee, Jo",
        "Ostmere Harbour Board",
        "Roe, Jan, Wei Chen, and Kim Hale",
    ]


def test_a_numbered_list_stays_as_it_is() -> None:
    numbered = ("1. Berg, Anna, und", "2. Lee, Jo. 1999.", "3. Roe, Jan.")
    assert _whole(*numbered) == list(numbered)


def test_broken_entries_are_found_by_name_and_year() -> None:
    said = "It grew (Berg and Lehr 2021). It fell (Lee 1999, p. 4). It rose again (Roe et al. 2003, p. 8)."
    found = read(f"{BODY}\n\n{said}\n\n{BODY}\n\nReferences\n\n" + "\n\n".join(LIST) + "\n")
    assert [len(one.references) for one in found.citations if one.kind == "author_date"] == [1, 1, 1]
