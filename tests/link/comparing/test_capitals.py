"""Which capitalised words are names, and that the kernel sees what the patterns see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.link.comparing import capitals
from whence.link.comparing.capitals import is_name

PIECES = st.sampled_from(
    [
        "Rouhani",
        "then",
        "he",
        "Mr.",
        "J.",
        "said.",
        "“",
        "”",
        "(",
        "—",
        "\n",
        "\n\n",
        " ",
        " ",
        "…",
        "«",
        "a",
        "É",
        "ª",
        "𝐀",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join), st.data())
def test_the_setting_of_a_word_is_seen_alike(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    expected = capitals._among_small_words(text, start, end), capitals._starts_sentence(text, start)
    assert capitals._setting(text, start, end) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("We met Rouhani there.", "Rouhani", True),
        ("He left. Nobody saw it.", "Nobody", False),
        ("He saw Mr. Ravel there.", "Ravel", True),
        ("PORT CLOSED BY ORDER OF AUTHORITY", "AUTHORITY", False),
        ("Ravel left. They saw Ravel there.", "Ravel", True),
    ],
)
def test_a_capital_inside_a_sentence_makes_a_name(text: str, word: str, expected: bool) -> None:
    at = text.index(word)
    assert is_name(text, at, at + len(word)) is expected
