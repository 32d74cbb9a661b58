"""The tagger's labels and the features that it sees."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whence.extract.references.features import features, signs
from whence.extract.references.fields import begun, fields, plain
from whence.extract.references.looks import Looks, by_number
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
    assert {"w=a", "wL=berg", "nR=year"} <= set(shown[1])
    assert "r=pages|B" in shown[3]
    assert "r=pages" in shown[4]
    assert "r=pages|B" not in shown[4]


def test_italics_are_features_of_their_tokens_alone() -> None:
    words = "Berg, Silt. 2019"
    shown = features(tokens(words), words, [(6, 10)])
    assert ["r=italic" in row for row in shown] == [False, True, False]


def test_of_a_word_without_end_only_the_ends_are_looked_at() -> None:
    long, longer = (f"a{'x' * size}b" for size in (300, 900))
    assert features(tokens(long), long) == features(tokens(longer), longer)


def test_by_number_the_same_features_are_told_in_the_same_order_without_those_unknown() -> None:
    text = "Berg, A., and Wei Chen, “Silt & Sand,” Ostmere Courier 12(3), at 4–9 (May 3, 2019); https://example.org/a"
    words = tokens(text)
    named = features(words, text, [(0, 4)])
    numbers = {name: f"{at:04}".encode() for at, name in enumerate({name for row in named for name in row}) if at % 3}
    told = [b"".join(row) for row in signs(words, text, [(0, 4)], looks=Looks(by_number(numbers), b""))]
    assert told == [b"".join(numbers[name] for name in row if name in numbers) for row in named]
