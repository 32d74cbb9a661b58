"""Patterns that many texts do without, compiled when they are first asked for something.

In: a pattern. Out: what `regex.compile` gives, from its first use on. A pattern that knows the words of many languages
takes milliseconds to compile, all of them together half of a process's start. The `re` of a match is the compiled
pattern, which is another object.

>>> labelled = late(r"\\p{N}{1,3}[.)]")
>>> labelled.pattern, [found.group() for found in labelled.finditer("4. Lee, Silt; 5) Roe, Sand")]
('\\\\p{N}{1,3}[.)]', ['4.', '5)'])
"""

from __future__ import annotations

from typing import Any, cast

import regex

_ASKED = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class _Late:
    """A pattern as it is written. Once it is compiled, what it is asked for are the compiled one's own methods: asking
    takes no longer then."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        made = regex.compile(self.pattern, self._flags)
        for asked in _ASKED:
            setattr(self, asked, getattr(made, asked))
        return getattr(made, name)


def late(pattern: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern that is not compiled yet; `flags` as for `regex.compile`."""
    return cast("regex.Pattern[str]", _Late(pattern, flags))
