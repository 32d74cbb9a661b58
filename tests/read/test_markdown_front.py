"""What a Markdown file's front matter says of its document."""

import pytest

from whence.models import Metadata
from whence.read.markdown_front import front_metadata


def test_names_of_records_and_of_pages_are_authors() -> None:
    assert front_metadata("authors: [{name: Ann Lee}, _authors/bo-roe.md]").authors == ("Ann Lee", "Bo Roe")


@pytest.mark.parametrize("front", ["- a\n- b", "title: [", "", "12"])
def test_what_is_no_mapping_says_nothing(front: str) -> None:
    assert front_metadata(front) == Metadata()
