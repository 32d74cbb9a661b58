"""Offsets of words that were found in one go."""

import re

from hypothesis import given
from hypothesis import strategies as st

from whence.extract.offsets import offsets

_WORD = re.compile(r"\w+|[^\w\s]")


@given(st.text(alphabet="ab .,é\n\u00a0'’", max_size=60), st.integers(0, 60))
def test_the_offsets_are_those_of_match_objects(text: str, at: int) -> None:
    at = min(at, len(text))
    spans = [found.span() for found in _WORD.finditer(text, at)]
    assert offsets(text, _WORD.findall(text, at), at) == ([a for a, _ in spans], [b for _, b in spans])
