"""Words that a PDF's text layer glued together are read apart."""

import pytest

from whence.extract.citing.plain.typography import respelled


def _read(text: str) -> str:
    for start, end, words in sorted(respelled(text), reverse=True):
        text = text[:start] + words + text[end:]
    return text


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("1984GUIDELINES, supra note 43", "1984 GUIDELINES, supra note 43"),
        ("2017 SUP.CT.REV. 33", "2017 SUP. CT. REV. 33"),
        ("Lee, Women of the Quays inEngland, 4", "Lee, Women of the Quays in England, 4"),
        ("Lee, Women ofthe Quays, 4", "Lee, Women of the Quays, 4"),
    ],
)
def test_glued_words_are_read_apart(printed: str, read: str) -> None:
    assert _read(printed) == read


@pytest.mark.parametrize("text", ["in 1984, GUIDELINES", "the U.S.S.R. in 1990", "No. A1984BCDE", "a softhearted man"])
def test_other_words_stay(text: str) -> None:
    assert _read(text) == text
