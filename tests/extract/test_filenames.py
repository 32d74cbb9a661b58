"""The outlet in a file's name, where the name's date is the text's."""

import pytest

from whence.extract.filenames import with_file_name
from whence.models import Extraction, Metadata

KNOWN = Metadata(title="Iran and the Post", published="2023-01-07T05:00", basis={"title": "text"})


@pytest.mark.parametrize(
    ("path", "known", "outlet"),
    [
        ("in/2023-01-07-gatestone-institute.txt", KNOWN, "Gatestone Institute"),
        ("2023-01_Ostmere_Courier.html", KNOWN, "Ostmere Courier"),
        # The name's date is not the text's: the name may say anything.
        ("2023-01-08-gatestone-institute.txt", KNOWN, None),
        # A name that is no publisher's, and one that is the title.
        ("2023-01-07-notes-on-the-meeting.txt", KNOWN, None),
        ("2023-01-07-iran-and-the-post.txt", KNOWN, None),
        # Without a date in the text nothing confirms the name.
        ("2023-01-07-gatestone-institute.txt", Metadata(), None),
        # What the text says stands.
        ("2023-01-07-daily-mail.txt", Metadata(outlet="The Sun", published="2023-01-07"), "The Sun"),
        ("gatestone-institute.txt", KNOWN, None),
    ],
)
def test_outlet_from_a_dated_file_name(path: str, known: Metadata, outlet: str | None) -> None:
    assert with_file_name(Extraction("r", known), path).metadata.outlet == outlet


def test_the_basis_says_that_it_is_the_name() -> None:
    found = with_file_name(Extraction("r", KNOWN), "2023-01-07-gatestone-institute.txt").metadata
    assert found.basis == {"title": "text", "outlet": "file_name"}
