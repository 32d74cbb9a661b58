"""Whether a whole sentence can be nothing but a short form of citation: "Lee, “Silt.”", "Roe testimony, p. 4".

In: the words of a sentence. Out: whether they are an author with a title in quotation marks or before a place, such a
title alone, a name and a place, a paper named by its kind, a number of a report, or an address.

>>> [is_plainly_short(words) for words in ("Lee, “Silt.”", "“Silt.”", "Lee, p. 4.", "Roe testimony, p. 4.")]
[True, True, True, True]
>>> [is_plainly_short(words) for words in ("Ostmere: Verso, 2001.", "Silt and Sand.", "He was not asked again.")]
[False, False, False]
"""

from __future__ import annotations

import regex

from whence.extract.citing.forms.shorttitles import author_placed, short_title
from whence.extract.citing.papers.kinds import kind_named
from whence.extract.citing.papers.symbols import symbol_alone

_SIGNS = regex.compile(r"[“\"‘«„]|(?<!(?:1[5-9]|20)\p{N}{2})(?<=[\s–-]\p{N}{1,4})[.;]?$")
"""What tells that a title is one: quotation marks, or a place behind it."""
_QUOTED = regex.compile(r"[“\"]\p{Lu}[^“”\"]{3,160}[”\"][.,;]?(?:,?\s(?:pp?\.|at)?\s?\p{N}[\p{N}:–-]*)?\.?")
_ADDRESS = regex.compile(r"https?://\S{4,400}")


def is_plainly_short(words: str) -> bool:
    """Whether these words are a short form as a whole."""
    if symbol_alone(words) or kind_named(words) or _QUOTED.fullmatch(words) or _ADDRESS.fullmatch(words):
        return True
    if not _SIGNS.search(words):
        return False
    return short_title(words) is not None or author_placed(words) is not None
