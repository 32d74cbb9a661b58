"""Judgments by a name with a word that says that they were cited: "Harbour v. Salt Co., supra, at 601", "Harbour's case
(supra)", "the Harbour case (Supra)", "Harbour, cited above, § 45", "Harbour (above)".

In: a text and a stretch. Out: where the names with that word begin and end.

>>> text = "So it was in Harbour case (Supra) and, as Lee, cited above, § 4, has it, in Roe's judgment [supra]."
>>> [text[start:end] for start, end in named_above(text, (0, len(text)))]
['Harbour case (Supra)', 'Lee, cited above, § 4', "Roe's judgment [supra]"]
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.forms.shortforms import short_form
from whence.extract.citing.law.casenames import named_before
from whence.extract.citing.law.cases import beside
from whence.models import Span

BACK_CUES = ("supra", "Supra", "SUPRA", "cited above", "(above)", ", above")
"""Without these there are none."""
_CALLED = r"(?:\s?['’]s?)?(?:\s(?i:case|judge?ment|decision))?(?:\s\((?:1[89]|20)\p{N}{2}\))?"
_PLACE = r"(?:§§?|¶¶?|paras?\b\.?|paragraphs?|pp?\.|at)\s"
_NUMBER = r"\[?\p{N}{1,4}\]?"
_TO_PLACE = rf"(?:,?\s(?:at\s)?(?:§§?|paras?\.?|paragraphs?|pp?\.?|at)\s?{_NUMBER}(?:[–-]{_NUMBER}|\sand\s{_NUMBER})?)"
_ABOVE = regex.compile(
    rf"{_CALLED}\s?(?P<bracket>[(\[])(?:(?:already\s)?(?:cited\s)?(?i:supra)(?=[\s,;:)\]])|(?:cited\s)?above(?=[),]))"
    rf"(?:[\s,;:]{{1,2}}{_PLACE}[^()\[\]]{{0,24}})?[)\]]?"
    r"|(?<=,\s)supra(?:(?:,|\sat)\s?(?:at\s)?(?:pp?\.\s)?\p{N}{1,5}|\b)"
    rf"|(?P<bare>(?<!,)\ssupra)(?={_TO_PLACE})"
    rf"|(?P<bare>\s(?:case|judgment|decision)),\s(?:cited\sabove|supra\b){_TO_PLACE}?"
    rf"|(?<=,\s)(?:(?:already\s)?cited\sabove{_TO_PLACE}?|above{_TO_PLACE})"
)
_SENTENCE = regex.compile(r"\p{Ll}{4}[.?!]\s?[(\[]\p{Lu}$")
"""A sentence of its own: "he went there. (Supra, p. 4)"."""
_INTRODUCED = regex.compile(r"(?:[^,;()]{1,60}\s(?:in|by|from)\s(?!re\s)(?=\p{Lu}))?")
"""What leads to a name in its sentence: "Recently in Lee, supra"."""
_KINDS = frozenset(["supra", "op_cit"])


def named_above(text: str, span: Span) -> Iterator[Span]:
    """Where such names stand in a stretch, with what is said behind them."""
    for found in _ABOVE.finditer(text, *span) if any(text.find(cue, *span) >= 0 for cue in BACK_CUES) else ():
        in_brackets = found["bracket"] is not None
        if in_brackets and _SENTENCE.search(text, max(span[0], found.start() - 6), found.start("bracket") + 2):
            continue
        bare = in_brackets or found["bare"] is not None
        start = named_before(text, span[0], found.start() - (not bare), is_dated=bare)
        if start is not None:
            start += len(_INTRODUCED.match(text, start, found.start()).group())
        form = short_form(text[start : found.end()]) if start is not None else None
        if start is not None and form is not None and form.kind in _KINDS:
            yield start, _beside(text, found.end())


def _beside(text: str, end: int) -> int:
    """Where another series' place behind it ends: "26 Cal.4th at p. 6"."""
    found = beside().match(text, end)
    return found.end() if found else end
