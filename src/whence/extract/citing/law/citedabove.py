"""Judgments by a name with a word that says that they were cited: "Harbour v. Salt Co., supra, at 601", "Harbour's case
(supra)", "the Harbour case (Supra)", "Harbour [GC], cited above, § 45", "Harbour (above)", "arrêt Harbour (précité)",
"the above-cited Harbour judgment (§ 45)".

In: a text and a stretch. Out: where the names with that word begin and end.

>>> text = "So it was in Harbour case (Supra) and, as Lee, cited above, § 4, has it, in Roe's judgment [supra]."
>>> [text[start:end] for start, end in named_above(text, (0, len(text)))]
['Harbour case (Supra)', 'Lee, cited above, § 4', "Roe's judgment [supra]"]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.forms.citedfirst import CITED_FIRST
from whence.extract.citing.forms.shortforms import short_form
from whence.extract.citing.law.casenames import named_before
from whence.extract.citing.law.cases import beside
from whence.extract.late import late
from whence.models import Span

BACK_CUES = (
    "supra",
    "Supra",
    "SUPRA",
    "cited above",
    "(above)",
    ", above",
    "already cited",
    "précité",
    "above-",
    "Above-",
)
"""Without these there are none."""
_CALLED = r"(?:\s?['’]s?)?(?:\s(?i:case|judge?ment|decision))?(?:\s\((?:1[89]|20)\p{N}{2}\))?"
_CITED = r"(?:(?:(?:already|as)\s)?cited\sabove|already\scited|(?:déjà\s)?précitée?s?)"
_PLACE = r"(?:§§?|¶¶?|paras?\b\.?|paragraphs?|pp?\.|at)\s"
_NUMBER = r"\[?\p{N}{1,4}\]?"
_TO_PLACE = rf"(?:,?\s(?:at\s)?(?:§§?|paras?\.?|paragraphs?|pp?\.?|at)\s?{_NUMBER}(?:[–-]{_NUMBER}|\sand\s{_NUMBER})?)"
_ABOVE = late(
    rf"{_CALLED}\s?(?P<bracket>[(\[])(?:(?:already\s)?(?:cited\s)?(?i:supra)(?=[\s,;:)\]])|(?:(?:cited\s)?above|{_CITED})(?=[),]))"
    rf"(?:[\s,;:]{{1,2}}{_PLACE}[^()\[\]]{{0,24}})?[)\]]?"
    r"|(?<=,\s)supra(?:(?:,|\sat)\s?(?:at\s)?(?:pp?\.\s)?\p{N}{1,5}|\b)"
    rf"|(?P<bare>(?<!,)\ssupra)(?={_TO_PLACE})"
    rf"|(?P<bare>\s(?:case|judgment|decision)),\s(?:{_CITED}|supra\b){_TO_PLACE}?"
    rf"|(?<=,\s)(?:{_CITED}{_TO_PLACE}?|above{_TO_PLACE})"
)
_CHAMBER = regex.compile(r"(?<=\p{L})\s[\[(](?:GC|dec\.?|[Gg]rande?\s[Cc]hamb(?:re|er))[\])],?\s?$")
"""What the court sat as, behind a judgment's name."""
_SENTENCE = regex.compile(r"\p{Ll}{4}[.?!]\s?[(\[]\p{Lu}$")
"""A sentence of its own: "he went there. (Supra, p. 4)"."""
_INTRODUCED = regex.compile(r"(?:[^,;()]{1,60}\s(?:in|by|from)\s(?!re\s)(?=\p{Lu}))?")
"""What leads to a name in its sentence: "Recently in Lee, supra"."""
_KINDS = frozenset(["supra", "op_cit"])
_CHAMBER_WIDTH = 24


def named_above(text: str, span: Span) -> Iterator[Span]:
    """Where such names stand in a stretch, with what is said behind them."""
    if not any(text.find(cue, *span) >= 0 for cue in BACK_CUES):
        return
    first = [(found.start(), found.end()) for found in CITED_FIRST.finditer(text, *span)]
    yield from sorted([*first, *_above(text, span)])


def _above(text: str, span: Span) -> Iterator[Span]:
    for found in _ABOVE.finditer(text, *span):
        in_brackets = found["bracket"] is not None
        if in_brackets and _SENTENCE.search(text, max(span[0], found.start() - 6), found.start("bracket") + 2):
            continue
        start = _name_start(text, span[0], found, bare=in_brackets or found["bare"] is not None)
        form = short_form(text[start : found.end()]) if start is not None else None
        if start is not None and form is not None and form.kind in _KINDS:
            yield start, _beside(text, found.end())


def _name_start(text: str, low: int, found: regex.Match[str], *, bare: bool) -> int | None:
    """Where the name begins; "bare" ones end without a comma."""
    chamber = _CHAMBER.search(text, max(low, found.start() - _CHAMBER_WIDTH), found.start())
    end = chamber.start() if chamber else found.start() - (not bare)
    start = named_before(text, low, end, is_dated=bare or chamber is not None)
    return start + len(_INTRODUCED.match(text, start, found.start()).group()) if start is not None else None


def _beside(text: str, end: int) -> int:
    """Where another series' place behind it ends: "26 Cal.4th at p. 6"."""
    found = beside().match(text, end)
    return found.end() if found else end
