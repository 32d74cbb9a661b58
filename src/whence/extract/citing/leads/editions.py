"""Editions of texts cited by the signs that a list of abbreviations gives them: "IGR 4.174", "EncBerb s.v. “Cirta”".

In: a text, the spans of its notes and its references. Out: `Lead`s to the entries of the list, which stand one in a
paragraph, the sign in front and no mark behind it, under a heading that says that they are abbreviations. A sign has
two capitals. One that two entries have leads nowhere, nor one of a periodical: "JRS 88" tells where a piece stood.

>>> rows = ["IGR A. Lee, Inscriptiones Graecae, Paris, 1901.", "ILS B. Roe, Inscriptiones, Berlin, 1954."]
>>> more = [f"{sign} Studies of Ostmere, Bonn, 1979." for sign in ("ILT", "IRC", "IRT", "IThess", "MAMA", "SEG")]
>>> flat = "  ".join(["Abbreviations", *rows, *more, "12 It was moved (IGR 4.174 = ILS 8826)."])
>>> [(flat[slice(*one.span)], one.target.work["title"][:8]) for one in signed(Page("r", flat, []), [])]
[('IGR 4.174', 'IGR A. L'), ('ILS 8826', 'ILS B. R')]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from whence.extract.citing.guesses import guessed_whole
from whence.extract.citing.leads.lead import Lead, holding
from whence.extract.citing.leads.page import Page
from whence.extract.hints import any_case, hint
from whence.models import Reference, Span

_HEADING = regex.compile(
    r"(?i)(?:^|\s{2})[#*_]*(?:(?:list\sof\s)?abbreviations|abr[ée]viations|abkürzungen|abkürzungsverzeichnis|siglen|sigla)"
    r"(?:\s(?:used|in|of|and|for)\b[^.]{0,40}?)?[*_.:]*(?=\s{2})"
)
_HINT = hint(any_case("abbreviations abreviations abréviations abkürzung siglen sigla"))
_SIGN = r"(?=\p{L}*\p{Lu}\p{Ll}*\p{Lu})\p{Lu}\p{L}{1,9}"
_ENTRY = regex.compile(
    rf"(?<=\s{{2}})(?P<sign>{_SIGN})\s(?P<full>(?=\p{{Lu}})(?:(?!\s{{2}}).){{14,400}}"
    r"\b(?:1[5-9]|20)\p{N}{2}\b(?:(?!\s{2}).){0,200})"
)
_PERIODICAL = regex.compile(
    r"(?i)\b(?:revue|review|journal|annua[li]|annuaire|annales?|annali|bulletin|bo?llettino|bullettino|zeitschrift|rivista|revista"
    r"|archiv|jahr\w+|jahreshefte|studies|comptes|mélanges|memoirs|mémoires|proceedings|notizie|quarterly|monographs?)\b"
)
_PLACE = (
    r"\s(?:(?:[IVXLC]{1,6}[²³]?[,.]?\s?)?\p{N}[\p{N}.]{0,11}(?<!\.)\p{Ll}{0,3}(?:[–-]\p{N}{1,4})?(?![\p{L}\p{N}])"
    r"|s\.v\.\s“[^“”]{2,40}”)"
)
_LED = regex.compile(
    r"(?:^|[(\[;=:/]|\s\p{N}{1,3},|[.]|\b(?:[Ss]ee|also|[Cc]f\.|and|to|with|further|by|from|is|are|text|ed\.|esp\.))\s?$"
)
_BEFORE, _LONGEST_LIST, _NEAR, _FEWEST = 24, 40_000, 900, 8


def signed(page: Page, references: Sequence[Reference]) -> Iterator[Lead]:
    """The places that are cited by such a sign, outside the list."""
    for heading in _HEADING.finditer(page.flat) if _HINT.search(page.flat) else ():
        rows = _listed(page.flat, heading.end())
        if len(rows) >= _FEWEST:
            yield from _cited(page, references, rows)
            return


def _listed(flat: str, start: int) -> list[regex.Match[str]]:
    """The entries of a list, as long as they are in the alphabet's order and near each other."""
    rows: list[regex.Match[str]] = []
    behind = start
    for found in _ENTRY.finditer(flat, start, start + _LONGEST_LIST):
        if found.start() - behind > _NEAR:
            break
        if not rows or rows[-1]["sign"].casefold() <= found["sign"].casefold():
            rows.append(found)
        behind = found.end()
    return rows


def _cited(page: Page, references: Sequence[Reference], rows: Sequence[regex.Match[str]]) -> Iterator[Lead]:
    """The places that are cited by a sign that one entry has."""
    counted = Counter(row["sign"] for row in rows)
    kept = [row for row in rows if counted[row["sign"]] == 1 and not _PERIODICAL.search(row["full"])]
    if not kept:
        return
    works = {row["sign"]: _work(page, references, row.span()) for row in kept}
    within = rows[0].start(), rows[-1].end()
    cited = regex.compile(rf"(?<![\p{{L}}\p{{N}}-])(?P<sign>{'|'.join(sorted(works, key=len, reverse=True))}){_PLACE}")
    for found in cited.finditer(page.flat):
        if within[0] <= found.start() < within[1]:
            continue
        if _LED.search(page.flat[max(page.begin(found.start()), found.start() - _BEFORE) : found.start()]):
            yield Lead(found.span(), works[found["sign"]], "hereafter", page.note_at(found.start()))


def _work(page: Page, references: Sequence[Reference], span: Span) -> Reference:
    """The reference that begins with the entry or behind its sign, or else one of its words."""
    here = [one for one in holding(references, span) if not one.short_form and span[0] <= one.start < span[1] - 1]
    return here[0] if len(here) == 1 and here[0].end <= span[1] else guessed_whole(page.reading, page.flat, span, None)
