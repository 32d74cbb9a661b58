"""The tagger's labels and the features that it sees."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whence.extract.references.features import features
from whence.extract.references.fields import begun, fields, plain
from whence.extract.references.tokens import tokens

_LABELS = st.lists(st.sampled_from(["author", "title", "date"]), max_size=12)


@given(_LABELS)
def test_marks_of_first_tokens_are_put_on_and_taken_off(named: list[str]) -> None:
    marked = begun(named)
    assert plain(marked) == named
    assert sum(label.startswith("B-") for label in marked) == sum(
        not at or named[at - 1] != label for at, label in enumerate(named)
    )


def test_a_field_ends_where_its_punctuation_stands() -> None:
    words = "Naslund C., Berg O. Parametric Study of Joints in Sandwich Structures, Journal of Silt, 12(3), 4–9, 2011."
    found = {field.label: field.words for field in fields(words)}
    assert found["title"] == "Parametric Study of Joints in Sandwich Structures,"
    assert found["container-title"] == "Journal of Silt,"


def test_a_token_shows_its_neighbours_and_the_rules_it_stands_in() -> None:
    words = "Berg, A. (2019), p. 4"
    shown = features(tokens(words), words)
    assert {b"w=a", b"wL=berg", b"nR=year"} <= set(shown[1])
    assert b"r=pages|B" in shown[3]
    assert b"r=pages" in shown[4]
    assert b"r=pages|B" not in shown[4]


def test_italics_are_features_of_their_tokens_alone() -> None:
    words = "Berg, Silt. 2019"
    shown = features(tokens(words), words, [(6, 10)])
    assert [b"r=italic" in row for row in shown] == [False, True, False]


def test_of_a_word_without_end_only_the_ends_are_looked_at() -> None:
    long, longer = (f"a{'x' * size}b" for size in (300, 900))
    assert features(tokens(long), long) == features(tokens(longer), longer)
