"""What a source's words say of it: kind, identification, number."""

import pytest

from whence.extract.attribution.sources import describe


@pytest.mark.parametrize(
    ("words", "kind", "identified", "number"),
    [
        ("Western diplomatic sources", "group", "role", "several"),
        ("one confidential document", "document", "none", "one"),
        ("Nathan Sales", "person", "named", "one"),
        ("Mr. Lee", "person", "named", "one"),
        ("the minister", "person", "role", "one"),
        ("a spokesman for the Ministry of Works", "person", "role", "one"),
        ("unnamed officials", "group", "none", "several"),
        ("two people familiar with the inquiry", "group", "role", "several"),
        ("a source", "person", "none", "one"),
        ("critics", "group", "none", "several"),
        ("the company", "organisation", "role", "one"),
        ("The Washington Post", "organisation", "named", "one"),
        ("a poll by the institute", "poll", "none", "one"),
        ("satellite images", "document", "none", "several"),
        ("he", "person", "none", "one"),
        ("they", "group", "none", "several"),
        ("police", "group", "role", "several"),
        ("Anna Kern and John Lee", "group", "named", "several"),
        ("the Gazette", "organisation", "named", "one"),
    ],
)
def test_a_source_is_described_by_its_head_noun(words: str, kind: str, identified: str, number: str) -> None:
    found = describe(words)
    assert found.kind is not None
    assert (found.kind.value, found.identified.value, found.number.value) == (kind, identified, number)


def test_no_words_say_nothing() -> None:
    found = describe("")
    assert (found.kind, found.identified.value, found.number.value) == (None, "none", "unknown")
