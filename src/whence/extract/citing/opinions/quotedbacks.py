"""An "Id." that stands in the words of a quotation, where its writer cites what nobody can see here.

In: a text, where the citation before ends, and where an "Id." stands. Out: whether it is the quoted writer's own.

>>> said = "Lee v. Roe, 5 U.S. 9. “He may not sue. Id. at 4.” Berg. Id. at 7."
>>> [is_quoted(said, 21, span) for span in ((39, 47), (56, 64))]
[True, False]
"""

from __future__ import annotations

import regex

from whence.models import Span

_CLOSES = regex.compile(r"[.,]?\s?[’'”\"]")


def is_quoted(text: str, behind: int, span: Span) -> bool:
    """Whether a quotation ends with this "Id." that was opened behind the citation before."""
    start, end = span
    if not _CLOSES.match(text, end):
        return False
    opened = text.rfind("“", behind, start)
    if opened >= 0:
        return text.find("”", opened, start) < 0
    return text.count('"', behind, start) % 2 == 1
