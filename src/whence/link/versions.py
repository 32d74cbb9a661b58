"""Versions: which held texts are only a part, a translation or another version of a work, and which copy each other.

In: held documents. Out: why an absence in one of them says nothing, or None; and whether two are near-copies.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from whence.models import Coverage, CoverageKind, Held
from whence.text import blank, primary_language, tokens

_SHINGLE = 6
_SAMPLED = 240
_FEWEST = 30  # shingles outside quotations: below, a text is too short to be told from what it quotes
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


def copies(quoting: Held, found: Held, shingles: Sequence[str]) -> bool:
    """Whether `found` has most of what `quoting` says in its own words (`own_shingles`): a near-copy is no evidence
    for it. Quotations are left out, so that a text that mainly quotes a source does not pass for that source's copy.
    """
    if len(shingles) < _FEWEST or not 0.4 <= (len(found.text) + 1) / (len(quoting.text) + 1) <= 2.5:
        return False
    there = _running_words(found.text)
    missing = 0
    for shingle in shingles:
        missing += f" {shingle} " not in there
        if missing > (1 - _NEAR) * len(shingles):
            return False
    return True


def own_shingles(held: Held) -> Sequence[str]:
    """Runs of words outside quotations, evenly drawn."""
    spans = [(quotation.start, quotation.end) for quotation in held.extraction.quotations]
    words = tokens(blank(held.text, spans)).words
    step = max(1, len(words) // _SAMPLED)
    return [" ".join(words[i : i + _SHINGLE]) for i in range(0, len(words) - _SHINGLE + 1, step)]


@lru_cache(maxsize=32)
def _running_words(text: str) -> str:
    return f" {' '.join(tokens(text).words)} "
