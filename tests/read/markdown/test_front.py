"""What a Markdown file's front matter says of its document."""

import pytest

from whence.models import Metadata
from whence.read import read, split
from whence.read.markdown.front import front_metadata


def test_names_of_records_and_of_pages_are_authors() -> None:
    assert front_metadata("authors: [{name: Ann Lee}, _authors/bo-roe.md]").authors == ("Ann Lee", "Bo Roe")


@pytest.mark.parametrize("front", ["- a\n- b", "title: [", "", "12"])
def test_what_is_no_mapping_says_nothing(front: str) -> None:
    assert front_metadata(front) == Metadata()


def test_toml_between_plus_signs_is_metadata_not_text() -> None:
    """As Hugo has it; a day is a day, and its zone stays."""
    source = (
        '+++\r\ntitle = "The Silt"\r\nauthors = ["Ann Lee"]\r\ndate = 2019-05-03T08:00:00Z\r\n\r\n+++\r\nIt rained.\r\n'
    )
    [payload] = split(source.encode(), "a.md")
    found = read(payload)
    assert found.text == "It rained."
    assert (found.metadata.title, found.metadata.authors) == ("The Silt", ("Ann Lee",))
    assert (found.metadata.published or "").startswith("2019-05-03")


@pytest.mark.parametrize("front", ["title = ", "just words", "a = [" * 300])
def test_what_is_no_toml_says_nothing(front: str) -> None:
    [payload] = split(f"+++\n{front}\n+++\nIt rained.".encode(), "a.md")
    assert read(payload).text == "It rained."
    assert read(payload).metadata.title is None
