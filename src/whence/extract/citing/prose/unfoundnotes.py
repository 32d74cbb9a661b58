"""Notes that were not found and so stand in the running text, as in a text scraped into one paragraph.

In: a text, where a citation in it has begun, and where an "Ibid." begins behind that. Out: whether the note before the
"Ibid." begins between them: then it cites something that was not read, and the citation is not what "Ibid." means.
What was read of a citation may reach over its note's end: "Lee, Silt and Sand (1998), 4. 4 Berg, Tides, 77. 5".

>>> text = "3 Ann Lee, Silt and Sand (1998), 4. 4 Berg, Tides, 77. 5 Ibid., 78."
>>> [cites_another(text, text.index(behind), text.index("Ibid")) for behind in (" 4 Berg", " 5 Ibid")]
[True, False]
"""

from __future__ import annotations

import regex

_ENDED = r"(?<=[.!?”\"’)\]}*]\s)"
_LABEL = regex.compile(rf"{_ENDED}(?P<number>\p{{Nd}}{{1,3}})\s\Z")
_BACK = regex.compile(r"[Ii](?:bid|d)\b")
_WIDEST = 6
"""Characters of a label, with what ends the note before it."""


def cites_another(text: str, behind: int, at: int) -> bool:
    """Whether a bare number stands before `at`, as a note's label does, and the number before that since `behind`; over
    notes that begin with "Ibid." themselves to the one which they mean."""
    label = _LABEL.search(text, max(0, at - _WIDEST), at)
    number = int(label["number"]) if label else 0
    while number > 1:
        number -= 1
        before = regex.search(rf"{_ENDED}{number}\s(?=[\p{{L}}“\"(])", text, pos=behind, endpos=at)
        if before is None or not _BACK.match(text, before.end()):
            return before is not None
        at = before.start()
    return False
