"""Sentences of a paragraph as lightly tagged words; every quotation is one opaque word.

In: text, a paragraph's span, the quotations in it (marks included). Out: `Sentence`s that hold something to look at.

>>> text = 'Mr. Lee said “we won.” He left.'
>>> [s.words for s in sentences(text, (0, len(text)), [(13, 22)])]
[['mr.', 'lee', 'said', '“we won.”']]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whence.extract.attribution.lexicon import lexicon
from whence.extract.attribution.tagging import ASKS, FINAL, MASK, Sentence, tagged
from whence.models import Span

_BREAK = re.compile(
    rf"[.!?…{FINAL}{ASKS}](?:(?<=[.!?…])[\"”’')\]»]*(?:\[\d{{1,3}}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰])*)?\s+(?=[\"“‘(\[«A-Z0-9ÀÁÂÄÅÇÉÈÊÖØÜŠŽ${MASK}])"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Messrs|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Rev|Hon|St|Jr|Sr|Prof|No|Nos|vs|v|cf|al"
    r"|U\.S|U\.N|U\.K|D\.C|a\.m|p\.m|i\.e|e\.g|[A-Z]|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Calif|Mass|Pa|Va|Fla|Ariz|Conn|Ill|Mich|Tex"
    r"|Wis|Okla|Minn|Tenn|Ala|Ark|Colo|Del|Ga|Ind|Kan|Ky|La|Md|Mo|Mont|Neb|Nev|Ore|Wash|Fig|Art|Sec|para|pp?))\.$"
)


def sentences(text: str, span: Span, quotations: Sequence[Span]) -> Iterator[Sentence]:
    """The sentences of `text[span]` that hold a cue word or a quotation, in order."""
    masked = _masked(text, span, quotations)
    first = True
    for start, end in _pieces(masked):
        piece = masked[start:end]
        if MASK in piece or (first and ":" in piece[:60]) or ":" in piece[-3:] or _holds(piece):
            yield from tagged(text, span[0] + start, piece, first=first)
        first = False


def _holds(piece: str) -> bool:
    """Whether a word stands here that may be a cue; those that need a quotation beside them do not count."""
    return not lexicon().forms.isdisjoint(_WORDS.findall(piece.lower()))


_WORDS = re.compile(r"[a-z]+")


def _masked(text: str, span: Span, quotations: Sequence[Span]) -> str:
    """The paragraph with every quotation replaced by a run of private-use signs of equal length."""
    parts: list[str] = []
    at = span[0]
    for start, end in quotations:
        if start < at or end > span[1]:
            continue
        inner = text[start:end].rstrip("\"”’'»` ")
        last = FINAL if inner.endswith(".") else ASKS if inner.endswith(("?", "!", "…")) else MASK
        parts += (text[at:start], MASK * (end - start - 1), last)
        at = end
    parts.append(text[at : span[1]])
    return "".join(parts)


def _pieces(masked: str) -> Iterator[Span]:
    at = 0
    for found in _BREAK.finditer(masked):
        sign = found.start()
        if masked[sign] == "." and _ABBREVIATED.search(masked, max(at, sign - 6), sign + 1):
            continue
        if masked[sign] == ASKS and _goes_on(masked, found.end()):
            continue
        yield at, found.end()
        at = found.end()
    if at < len(masked):
        yield at, len(masked)


def _goes_on(masked: str, at: int) -> bool:
    """Whether a speaker and a verb of speech follow a quotation that ends with a question mark."""
    verbs = lexicon().verbs
    for word in masked[at : at + 80].split()[:7]:
        verb = verbs.get(word.strip(".,:;"))
        if verb is not None:
            return "s" in verb.patterns
        if word.endswith((".", ";")) and len(word) > 4:
            return False
    return False
