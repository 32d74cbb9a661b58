"""What a heading says about what stands below it: notes, bibliography, biography, key points, extraneous.

In: the words of a heading. Out: the role, None for an ordinary heading.

>>> section_role("VII. End Notes"), section_role("The Monroe Doctrine")
(<ZoneRole.NOTES: 'notes'>, None)
"""

from __future__ import annotations

from functools import cache

import regex

from whence.extract.lexicon import lines
from whence.models import ZoneRole

_NUMBER = regex.compile(
    r"^(?:(?:chapter|section|part|appendix)\s)?(?:[IVXLC]+|\p{N}+(?:\.\p{N}+)*|[A-Z])[.):]?\s+(?=\p{Lu})",
    regex.IGNORECASE,
)


@cache
def _roles() -> dict[str, ZoneRole]:
    pairs = (line.partition(":") for line in lines("sections"))
    return {heading.strip(): ZoneRole(role.strip()) for role, _, heading in pairs}


def section_role(words: str) -> ZoneRole | None:
    """The role of what stands under this heading."""
    if len(words) > 60:
        return None
    plain = _NUMBER.sub("", words.strip()).strip(" .:*_#-–—").replace("’", "'").casefold()
    return _roles().get(" ".join(plain.split()))
