"""Which differences are loud, and which only look so."""

import pytest

from whence.link.comparing.capitals import is_name
from whence.link.comparing.loudness import Said, flag, numbers
from whence.link.comparing.spelling import unify


def said(words: str) -> list[Said]:
    return [Said(word.lower(), word[0].isupper()) for word in words.split()]


@pytest.mark.parametrize(
    ("quoted", "found", "expected"),
    [
        ("not", "", "negation"),
        ("don't", "do not", None),
        ("cannot", "can't", None),
        ("won't", "will not", None),
        ("can", "cannot", "negation"),
        ("never", "not", "negation"),
        ("without", "with", "negation"),
        ("unlikely", "likely", "negation"),
        ("legal", "illegal", "negation"),
        ("into", "to", None),
        ("unit", "it", None),
        ("44", "forty four", None),
        ("44", "46", "number"),
        ("1.2 million", "1,200,000", None),
        ("million", "billion", "number"),
        ("two hundred thousand", "200,000", None),
        ("third", "3rd", None),
        ("third", "fourth", "number"),
        ("dozens", "hundreds", "number"),
        ("1990s", "1980s", "number"),
        ("Rezai", "Rouhani", "name"),
        ("Rezai", "he", "name"),
        ("will", "may", "modal"),
        ("he'll", "he will", None),
        ("allegedly", "", "modal"),
        ("harbor", "harbour", None),
        ("must not", "may", "negation"),  # the loudest of two
    ],
)
def test_what_differs_is_flagged(quoted: str, found: str, expected: str | None) -> None:
    assert flag(said(quoted), said(found), "en") == expected
    assert flag(said(found), said(quoted), "en") == expected


def test_a_language_without_a_lexicon_flags_figures_and_names_only() -> None:
    assert flag(said("44"), said("46"), "xx") == "number"
    assert flag(said("not"), [], "xx") is None


@pytest.mark.parametrize(("language", "word"), [("de", "nicht"), ("fr", "jamais"), ("es", "nunca")])
def test_other_languages_have_their_negations(language: str, word: str) -> None:
    assert flag(said(word), [], language) == "negation"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("forty four", 44),
        ("two hundred and", 200),
        ("one million two hundred thousand", 1_200_000),
        ("1,234.5", 1234.5),
    ],
)
def test_numbers_in_words_have_their_value(words: str, value: float) -> None:
    assert [v for _, v in numbers(words.split(), "en")] == [value]


def test_two_figures_side_by_side_are_two_numbers() -> None:
    assert len(numbers(["44", "45"], "en")) == 2


TEXT = (
    "Then Rouhani spoke to the crews. Rouhani said so. “Nobody knows,” said Dr. Vask. THE END OF THE WORLD IS NEAR NOW."
)


@pytest.mark.parametrize(
    ("word", "nth", "expected"),
    [
        ("Rouhani", 0, True),
        ("Rouhani", 1, True),  # begins a sentence, and stands inside one above
        ("Then", 0, False),
        ("Nobody", 0, False),  # begins a quotation
        ("Vask", 0, True),  # a point that ends a title ends no sentence
        ("spoke", 0, False),
    ],
)
def test_a_name_is_capitalised_without_another_reason(word: str, nth: int, expected: bool) -> None:
    start = [i for i in range(len(TEXT)) if TEXT.startswith(word, i)][nth]
    assert is_name(TEXT, start, start + len(word), also=TEXT) is expected


@pytest.mark.parametrize(
    ("also", "expected"),
    [
        ("He saw Port there.", True),
        ("He saw Ports there.", False),  # another word
        ("He saw Port there, and the port.", False),
        ("He saw Port there, and the ports.", True),
        ("He saw the-Port there.", True),
    ],
)
def test_a_sentence_s_first_word_is_a_name_where_it_stands_as_one_elsewhere(also: str, expected: bool) -> None:
    text = "Port was closed. It is not known why."
    assert is_name(text, 0, 4, also=also) == expected


def test_capitals_say_nothing_among_capitals() -> None:
    heading = "THE BARGES COULD NOT REACH OUTER SAND"
    assert not is_name(heading, 4, 10)


def test_capitals_say_nothing_in_german() -> None:
    text = "Es wurde die Mole geschlossen"
    assert not is_name(text, 13, 17, language="de")


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("co operate", "cooperate"),
        ("co operation", "coop eration"),
        ("300 000", "300,000"),
        ("per cent", "percent"),
        ("can not", "cannot"),
        ("oil hun gry", "oilhungry"),
    ],
)
def test_what_spells_the_same_is_the_same(quoted: str, found: str) -> None:
    ours, theirs = unify(quoted.split(), found.split())
    assert [unit.word for unit in ours] == [unit.word for unit in theirs]


@pytest.mark.parametrize(("quoted", "found"), [("notable", "not able"), ("2.1", "21"), ("1 2", "12")])
def test_what_spells_another_word_is_another(quoted: str, found: str) -> None:
    ours, theirs = unify(quoted.split(), found.split())
    assert [unit.word for unit in ours] != [unit.word for unit in theirs]


def test_no_word_runs_over_a_mark() -> None:
    ours, _ = unify(["co", "operate"], ["cooperate"], closed={1})
    assert [unit.word for unit in ours] == ["co", "operate"]
