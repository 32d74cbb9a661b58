"""News items cited again by their author and outlet: "Lee, New York Times", "Lee, Times, May 3".

In: works by this author, and the words behind the name. Out: those that appeared there, on this day where one is told.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> said = "Ann Lee, “Boats,” Rye Times, May 3, 2014."
>>> item = {"author": [{"family": "Lee"}], "container-title": "Rye Times", "custom": {"note": said}}
>>> item["issued"] = {"date-parts": [[2014, 5, 3]]}
>>> lee = Work(Reference("a", 0, 40, item), identity(item, said))
>>> [len(in_outlet([lee], words)) for words in ("Rye Times", "Times, May 3", "Times, May 4", "Times, 44", "Post")]
[1, 1, 0, 0, 0]
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.extract.citing.forms.shortforms import MONTH
from whence.extract.citing.works.work import Work
from whence.text import content_words, tokens

_WHOLE_DAY = 3
_OUTLET = regex.compile(
    rf"(?:The\s)?(?P<outlet>\p{{Lu}}[^,;.()“”\"\p{{N}}]{{1,40}})(?:,?\s\(?(?P<day>{MONTH}\p{{Ll}}{{0,6}}\.?\s\p{{N}}{{1,2}}|\p{{N}}{{1,2}}\s{MONTH}\p{{Ll}}{{0,6}})"
    r"(?:,?\s(?:19|20)\p{N}{2})?\)?)?[.,;]?"
)


def in_outlet(works: Sequence[Work], words: str) -> list[Work]:
    """The works that appeared in the outlet that these words name."""
    found = _OUTLET.fullmatch(words.strip())
    outlet = content_words(tokens(found["outlet"]).words) if found else []
    if found is None or not outlet:
        return []
    day = tokens(found["day"] or "").words
    return [work for work in works if work.known.container.issuperset(outlet) and _is_news(work) and _is_of(work, day)]


def _is_news(work: Work) -> bool:
    """Whether a whole day is told: in a journal another article by the author may be meant."""
    return len(work.known.issued) == _WHOLE_DAY


def _is_of(work: Work, day: Sequence[str]) -> bool:
    """Whether its citation tells this month and day, next to each other in either order."""
    said = tokens(work.said).words
    return not day or any(sorted(said[at : at + 2]) == sorted(day) for at in range(len(said) - 1))
