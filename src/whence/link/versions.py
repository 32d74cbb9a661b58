"""Versions: which held texts are only a part, a translation or another version of a work, and which copy each other.

In: held documents. Out: why an absence in one of them says nothing, or None; and whether two are near-copies.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from whence.kernels import U32, U64
from whence.link.passages.words import hashed
from whence.models import Coverage, CoverageKind, Held
from whence.text import blank, primary_language

_RUN = 6
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_SAMPLED = 240
_FEWEST = 30  # runs outside quotations: below, a text is too short to be told from what it quotes
_NEAR = 0.6  # of them: a copy, with another headline and a paragraph more or less
_KINDS = {
    "abridged": "an abridged version",
    "excerpt": "an excerpt",
    "translated": "a translation",
    "reprinted": "a reprint",
    "updated": "an updated version",
}


def why_not_comparable(held: Held, language: str | None) -> str | None:
    """Why words missing from a held document may stand in the cited work all the same; None where they may not.

    `language` is that of the text that quotes.
    """
    notice, metadata = held.extraction.version_of, held.extraction.metadata
    if notice is not None:
        version = _KINDS.get(notice.kind, f"a version ({notice.kind})")
        return f"held as {version} of {_named(notice.work.get('title') or notice.work.get('container-title'))}"
    if metadata.translated_from:
        return f"held as a translation from {metadata.translated_from}"
    ours, theirs = primary_language(language), primary_language(metadata.language)
    if ours and theirs and ours != theirs:
        return f"in another language ({metadata.language}) than the text that quotes it ({language})"
    return _unread(held.reading.coverage)


def _named(name: object) -> str:
    return f"“{name}”" if name else "another work"


def _unread(coverage: Coverage) -> str | None:
    if coverage.kind is CoverageKind.WHOLE:
        return None
    if coverage.unread_pages:
        pages = ", ".join(map(str, coverage.unread_pages[:8])) + (", …" if len(coverage.unread_pages) > 8 else "")
        of = f" of {coverage.pages}" if coverage.pages else ""
        return f"held with unread pages ({pages}{of})"
    words = {CoverageKind.EXCERPT: "an excerpt", CoverageKind.ABRIDGED: "an abridged version"}
    known = words.get(coverage.kind, "a part of the text")
    return f"held as {known}" + (f" ({coverage.reason})" if coverage.reason else "")


def copies(quoting: Held, found: Held, runs: U64) -> bool:
    """Whether `found` has most of what `quoting` says in its own words (`own_runs`): a near-copy is no evidence for it.
    Quotations are left out, so that a text that mainly quotes a source does not pass for that source's copy.
    """
    if len(runs) < _FEWEST or not 0.4 <= (len(found.text) + 1) / (len(quoting.text) + 1) <= 2.5:
        return False
    missing = len(runs) - np.count_nonzero(np.isin(runs, _runs(found.text)))
    return bool(missing <= (1 - _NEAR) * len(runs))


def own_runs(held: Held) -> U64:
    """Runs of words outside quotations, evenly drawn."""
    spans = [(quotation.start, quotation.end) for quotation in held.extraction.quotations]
    words = hashed(blank(held.text, spans)).hashes
    return _run_together(words)[:: max(1, len(words) // _SAMPLED)]


@lru_cache(maxsize=32)
def _runs(text: str) -> U64:
    """The runs of words of a whole text, which is read as the index reads it: ten times as fast as word by word."""
    return _run_together(hashed(text).hashes)


def _run_together(words: U32) -> U64:
    """A number for each run of words, the same for the same words: two runs in 2^64 share one by chance."""
    whole = words.astype(np.uint64)
    number = max(0, len(words) - _RUN + 1)
    runs = np.zeros(number, np.uint64)
    for at in range(_RUN):
        runs = runs * _FACTOR + whole[at : at + number]
    return runs
