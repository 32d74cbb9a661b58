"""Judgments with what says that they were cited in front of their name: "the above-cited Lee and Roe judgment (§ 45)",
"in the above-mentioned case of Lee v. Ostmere".

In: words. Out: the pattern of such words, whose group `name` is that of the judgment.

>>> [found["name"] for found in CITED_FIRST.finditer("In the above-cited Lee and Roe judgment (§ 45) and above.")]
['Lee and Roe']
"""

from __future__ import annotations

from whence.extract.late import late

_WORD = r"\p{Lu}[\p{L}’'-]*"
_NAME = rf"(?P<name>{_WORD}(?:\s(?:(?:and|v\.?|v\.\sthe|of|de|van|von)\s)?{_WORD}){{0,6}})"
_PLACE = r"(?:,?\s\(?(?:at\s)?(?:§§?|paras?\.?|paragraphs?|pp?\.)\s\p{N}{1,4}(?:[–-]\p{N}{1,4}|\sand\s\p{N}{1,4})?\)?)?"
CITED_FIRST = late(
    r"\b[Aa]bove[-–‑](?:cited|mentioned)\s"
    rf"(?:(?:case|judgment|decision)\s(?:of|in)\s(?:the\s)?{_NAME}|{_NAME}(?:\s\[GC\])?\s(?:case|judgment|decision)\b){_PLACE}"
)
