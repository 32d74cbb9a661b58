"""Notes whose numbers were lost, among running text: short paragraphs at the feet of a scan's pages or behind a text
that cite as notes do, where no notes were found at all.

In: a text and its running paragraphs in order, with gaps where something else stands between. Out: the rows of such
paragraphs, each behind what is left of its label. A text has them only if some say "Ibid." or "op. cit."; one that is a
citation in full must name somebody, and tell a page or a year.

>>> text = "It grew.|Cf. A. LEE, Silt, Paris, 1985, p. 187.|Ibid.|It fell, as she said.|J. ROE, op. cit., p. 4."
>>> spans = [(m.start(), m.end()) for m in regex.finditer(r"[^|]+", text)]
>>> [[text[slice(*span)] for span in row] for row in loose_notes(text, spans)]
[['Cf. A. LEE, Silt, Paris, 1985, p. 187.', 'Ibid.'], ['J. ROE, op. cit., p. 4.']]
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.models import Span

_LONGEST = 400
_FEWEST = 2
"""Paragraphs that point back, without which a text has no such notes."""
_LABEL = regex.compile(r"(?:[\[(]?\p{N}{1,3}[\])]?[.:]?|[*†‡'’°^]{1,3})?\s*")
_SIGNAL = (
    r"(?:(?:[Ss]ee(?:\salso)?|Cfr?[.,]|cf\.|C[fFtE]\.?(?=\s\p{Lu})|[Vv]gl\.|[Ss]iehe|[Vv]oir|[Vv]edi|[Vv]éase|[Qq]uoted\sin"
    r"|[Cc]ited\sin),?\s)*"
)
_IBID = regex.compile(
    rf"{_SIGNAL}(?:[Ii]b[ií]d(?:em)?|IBID|[Ii]dem|[Ii]d(?=[.,])|[Ii]vi|[Ee]bd|[Ee]benda|[Oo]p\.?\s?[Cc]it|[Ll]oc\.?\s?[Cc]it)\b[^\n]{{0,160}}$"
)
_NAMED = regex.compile(
    rf"{_SIGNAL}(?:\p{{Lu}}\.[\s-]?){{0,3}}(?:(?:de|du|von|van|la|le|di|del)\s){{0,2}}\p{{Lu}}[\p{{L}}’'-]+[^\n:]{{0,160}}?,\s(?:[Oo]p|[Ll]oc|[Aa]rt|[Oo]b)\.?\s?[Cc]it\b"
)
_FULL = regex.compile(
    rf"{_SIGNAL}(?:(?:\p{{Lu}}\.[\s-]?){{1,3}}|\p{{Lu}}[\p{{L}}’'-]+,?\s)(?:(?:de|du|von|van|la|le|di|del|et|and|und|y|e)\s|\p{{Lu}}[\p{{L}}.’'-]*,?\s){{0,8}}?"
    r"(?<=,\s)[“\"«„‘']?\p{Lu}[^\n]{6,300}?(?:,\s(?:pp?|S|pág|págs)\.\s?\p{N}[\p{N}\s,–-]{0,12}|,\s(?:1[5-9]|20)\p{N}{2}|\((?:[^()\n]{0,60}\s)?(?:1[5-9]|20)\p{N}{2}\)(?:,\s[\p{N}–-]{1,9})?)[.;]?\s*$"
)
_SAYS = regex.compile(r"\p{Ll}{3}[.!?]\s+\p{Lu}\p{Ll}+(?:\s\p{Ll}+){4}")
"""A sentence behind another one: running text, even if it ends with a year."""


def loose_notes(text: str, paragraphs: Sequence[Span]) -> list[list[Span]]:
    """The rows of paragraphs that are notes."""
    found = [(at, _kind(text, span), span) for at, span in enumerate(paragraphs) if span[1] - span[0] <= _LONGEST]
    if sum(kind == "back" for _, kind, _ in found) < _FEWEST:
        return []
    rows: list[list[Span]] = []
    behind = -1
    for at, kind, span in found:
        if not kind:
            continue
        label = _LABEL.match(text, *span)
        if not rows or at != behind + 1:
            rows.append([])
        rows[-1].append((label.end() if label else span[0], span[1]))
        behind = at
    return rows


def _kind(text: str, span: Span) -> str:
    """What a paragraph is as a note: `back`, `full`, or nothing."""
    label = _LABEL.match(text, *span)
    start = label.end() if label else span[0]
    if _IBID.match(text, start, span[1]) or _NAMED.match(text, start, span[1]):
        return "back"
    return "full" if _FULL.match(text, start, span[1]) and not _SAYS.search(text, start, span[1]) else ""
