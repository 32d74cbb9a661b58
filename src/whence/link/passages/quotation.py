"""A quotation as a question to the passage index: its stretches of words, without what an editor put in.

In: the words of a quotation as printed. Out: `Part`s, split at ellipses, without bracketed insertions.

>>> [len(part) for part in parts_of("We shall [he said] fight … on the [b]eaches")]
[3, 3]
"""

from __future__ import annotations

import regex

from whence.kernels import U32
from whence.link.passages.words import hashed

_ELLIPSIS = regex.compile(r"\[\s*(?:…|\.(?:\s?\.){1,4})\s*\]|…|\.(?:\s?\.){2,4}", regex.V1)
_INSERTION = regex.compile(r"(?<![\p{L}\p{M}\p{N}\[])\[[^\[\]]{0,200}\](?![\p{L}\p{M}\p{N}])", regex.V1)
_MAY_BE_EDITED = regex.compile(r"[\[…]|\.\s?\.")


def parts_of(quotation: str) -> list[U32]:
    """The word hashes of each stretch between ellipses; stretches without words are left out."""
    if not _MAY_BE_EDITED.search(quotation):
        parts = [hashed(quotation).hashes]
    else:
        parts = [hashed(_INSERTION.sub(" ", part)).hashes for part in _ELLIPSIS.split(quotation)]
    return [part for part in parts if len(part)]
