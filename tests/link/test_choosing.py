"""Which documents a person means."""

from __future__ import annotations

import pytest

from whence.errors import UsageError
from whence.link.choosing import Wanted
from whence.models import Document, Metadata

KNOWN = Metadata(
    title="Silt at Grey Bank",
    authors=("Rosa Ferreira-Lima",),
    outlet="The New York Times",
    published="2021-03-06",
    language="en-GB",
)


def document(known: Metadata = KNOWN) -> Document:
    return Document("ab", "a.html", None, "text/html", 9, known, ("leaked",))


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(),
        Wanted(outlet="NYT"),
        Wanted(outlet="york"),
        Wanted(author="ferreira-lima"),
        Wanted(title="bank SILT"),
        Wanted(since="2021", until="2021-03-06"),
        Wanted(since="2021-03-06"),
        Wanted(language="en", collection="leaked"),
    ],
)
def test_what_agrees_is_taken(wanted: Wanted) -> None:
    assert wanted.takes(document())


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(outlet="Washington Post"),
        Wanted(author="Rosa Lopez"),
        Wanted(title="silt harbour"),
        Wanted(since="2021-03-07"),
        Wanted(until="2021-02"),
        Wanted(language="pt"),
        Wanted(collection="public"),
        Wanted(outlet="NYT", until="2020"),
    ],
)
def test_what_disagrees_is_left(wanted: Wanted) -> None:
    assert not wanted.takes(document())


@pytest.mark.parametrize(
    "wanted", [Wanted(outlet="NYT"), Wanted(author="a"), Wanted(title="a"), Wanted(since="2021"), Wanted(language="en")]
)
def test_a_document_that_does_not_say_is_not_chosen(wanted: Wanted) -> None:
    assert not wanted.takes(document(Metadata()))


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="no date"):
        Wanted(since="last week")
