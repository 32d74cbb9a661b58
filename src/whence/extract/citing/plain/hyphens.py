"""Words broken at the ends of lines: "Gib-" above "bons".

In: a text. Out: edits, as `places.edited` takes them. A word is put together only where the text spells it so
elsewhere, with a hyphen or without one: "pre- and post-war" is none.

>>> text = "Gibbons, 3.\\nGib-\\nbons, 5. Well- known Roe is well-known, pre- and post-war."
>>> [(text[a:b], words) for a, b, words in broken(text)]
[('-\\n', ''), ('- ', '-')]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.plain.places import Edit

_BROKEN = regex.compile(r"(?<![\p{L}-])(?P<before>\p{L}{2,30}+)(?P<gap>-(?:\s*\n\s*|[ ]))(?P<after>\p{Ll}{2,30}+)")
_WORD = regex.compile(r"\p{L}{4,}+(?:-\p{L}+)?")


def broken(text: str) -> Iterator[Edit]:
    """What stands between the pieces of words."""
    if "-\n" not in text and "- " not in text:
        return
    found = list(_BROKEN.finditer(text))
    spelled = set(_WORD.findall(text.casefold())) if found else set()
    for one in found:
        before, after = one["before"].casefold(), one["after"].casefold()
        joint = next((sign for sign in ("", "-") if before + sign + after in spelled), None)
        if joint is not None:
            yield (*one.span("gap"), joint)
