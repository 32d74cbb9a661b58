"""The places of words and phrases in a text, found in its words as the index reads them.

In: a text, what to skip, terms (each as its comparison words). Out: the same places as `store.search.places` gives of
`whence.text.tokens`, in a tenth of the time: a page that shows a book's places waits for no word but those asked for.

>>> term_places("Silt and sand. [1] The U.S. silt.", [("us", "silt"), ("silt",)], skip=[(15, 18)])
[((0, 4), ('silt',)), ((23, 32), ('us', 'silt')), ((28, 32), ('silt',))]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from whence import kernels
from whence.link.passages.words import Words, hashed
from whence.models import Span
from whence.store.search import Term
from whence.text import blank, normalise


def term_places(text: str, wanted: Sequence[Term], *, skip: Sequence[Span] = ()) -> list[tuple[Span, Term]]:
    """Every place of every term in the text, in its order; nothing where one term does not stand there."""
    source = blank(text, skip)
    there = hashed(source)
    found: list[tuple[Span, Term]] = []
    for term in wanted:
        stands = [(span, term) for span in _standing(source, there, term)]
        if not stands:
            return []
        found += stands
    return sorted(found)


def _standing(source: str, there: Words, term: Term) -> Iterator[Span]:
    """Where a term stands: behind equal hashes the words themselves are looked at."""
    starts, ends = there.starts, there.ends
    begins = there.hashes[: max(0, len(starts) - len(term) + 1)] == kernels.hash_words(list(term))[0]
    for at in np.flatnonzero(begins).tolist():
        here = range(at, at + len(term))
        if all(normalise(source[starts[n] : ends[n]]) == word for n, word in zip(here, term, strict=True)):
            yield int(starts[at]), int(ends[here[-1]])
