"""What headings say of what stands below them."""

import pytest

from whence.extract.sections import section_role
from whence.models import ZoneRole


@pytest.mark.parametrize(
    "heading",
    [
        "AUTHORITIES",
        "CHIEF AUTHORITIES",
        "List of Works",
        "Authorities. (The numbers in bold type are press marks.)",
        "TITLES OF WORKS CITED BY ABBREVIATED REFERENCES.",
        "Alphabetical List of the Principal Books Referred to in this Volume",
    ],
)
def test_old_names_of_lists_of_works_are_known(heading: str) -> None:
    assert section_role(heading) is ZoneRole.BIBLIOGRAPHY


@pytest.mark.parametrize(
    "heading",
    [
        "Authorities in the Towns",
        "The Sources of the Words which he Used",
        "books used",
        "The Authorities (the men who ruled the town)",
        "(1)",
    ],
)
def test_a_heading_of_the_text_is_none_of_these(heading: str) -> None:
    assert section_role(heading) is None
