from tests.read.reading import data_of, reading, under
from whence.models import MarkKind, Reading

HEAD = '<text id="a" title="A &quot;day&quot;" author="T. Aldry, J. Orr (see URL)" dateCreated="2021-03" sourceURL="http://e.org/" type="news">'


def vertical(*lines: str) -> Reading:
    rows = [line if line.startswith("<") else f"{line}\tX\t{line}" for line in lines]
    return reading("\n".join([HEAD, *rows, "</text>"]), "a.xml")


def test_tokens_become_running_text() -> None:
    found = vertical(
        "<s>", *'He did n\'t say " no " , or ( so ) well - known $ 5 .'.split(), "</s>", "<s>", "It", "is", "</s>"
    )
    assert found.text == 'He didn\'t say "no", or (so) well-known $5. It is'


def test_structure_and_attributes_are_kept() -> None:
    found = vertical(
        "<head>",
        "Silt",
        "</head>",
        "<p>",
        "<hi rend='italic'>",
        "It",
        "</hi>",
        "rained",
        "</p>",
        "<quote>",
        "Never",
        "</quote>",
    )
    assert found.text == "Silt\n\nIt rained\n\nNever"
    assert under(found, MarkKind.HEADING) == ["Silt"]
    assert under(found, MarkKind.BLOCK_QUOTE) == ["Never"]
    assert under(found, MarkKind.EMPHASIS) == ["It"]
    about = found.metadata
    assert (about.title, about.authors, about.published) == ('A "day"', ("T. Aldry", "J. Orr"), "2021-03")
    assert (about.url, about.document_type) == ("http://e.org/", "news")


def test_broken_nesting_loses_no_word() -> None:
    found = vertical("<p>", "<quote>", "One", "</p>", "two", "</quote>", "<g/>", "three")
    assert found.text.replace("\n\n", " ") == "One two three"
    assert data_of(found, MarkKind.BLOCK_QUOTE) == [{}]
