"""The patterns over the signs of words, and the look ahead that spares most words all of them."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from whence.extract.dates.grammar import _GRAMMAR, _PATTERNS

_FIRST = "[FbTejadnhwoOMmDyQYGtlBqrNsJ]"
"""The signs with which an expression may begin: a comma before a date is none of its own."""
_WHOLE = re.compile(
    f"(?={_FIRST})(?:" + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS.items()) + ")"
)
_SIGNS = "FbTejadnhwoOMmDyQYGtlBqrNsJASUuigfkpvcxK?.,-/(#"


@settings(max_examples=400)
@given(st.text(alphabet=_SIGNS, max_size=14))
def test_the_look_ahead_leaves_out_no_expression(signs: str) -> None:
    found = [(one.lastgroup, one.span()) for one in _GRAMMAR.finditer(signs)]
    assert found == [(one.lastgroup, one.span()) for one in _WHOLE.finditer(signs)]
