"""What the words beside an unknown capitalised word say of it, over a whole document.

In: drafts of single words that no list knows, and the text. Out: for each such word the kind that its neighbours show,
where they show one: "Hambali moved to Malaysia", "APHIS officials".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from whence.extract.names import lexicon as lex
from whence.extract.names.drafts import Draft
from whence.extract.names.lexicon import bits, key
from whence.models import NameKind

_BEFORE_VERB = r"(?:also |then |later |had |has |have |never |first )?"
_BEFORE_STAFF = r"(?:senior |field |regional |top |program )?"


@cache
def _behind(lead: str, section: str, further: str = "") -> re.Pattern[str]:
    """A pattern for what stands behind a name: words of a section of `kinds.txt`."""
    words = "|".join(sorted(lex.sections()[section]))
    return re.compile(rf"{lead}(?:{words}{further})\b")


def _human() -> re.Pattern[str]:
    return _behind(rf"[\"”]?\s+{_BEFORE_VERB}", "human_verbs", "|and his|and her|and I|was born")


def _bodily() -> re.Pattern[str]:
    return _behind(rf"\s+{_BEFORE_VERB}", "bodily_verbs", "|and his|was born")


def _staff() -> re.Pattern[str]:
    return _behind(rf"(?:['’]s)?\s+{_BEFORE_STAFF}", "staff_nouns")


_INTERVIEW = re.compile(
    r"\b(?:interview(?:s|ed)? (?:of|with)|testimony of|letter from|told|asked|met with|colleague|by one) $"
)
_PLACED = re.compile(r"\b(?:in|near|outside|throughout) $")
_REACH = 24
_FEWEST = 2


def kinds_by_cues(text: str, found: Iterable[Draft]) -> dict[str, NameKind]:
    """The kinds of single unknown words that their neighbours show; a word must stand twice, and more must speak for
    its kind than against it."""
    unknown = [
        (key(one.words), one) for one in found if one.kind is None and not one.doubtful and _is_unknown(one.words)
    ]
    counts = Counter(word for word, _ in unknown)
    human: Counter[str] = Counter()
    bodies: Counter[str] = Counter()
    against: Counter[str] = Counter()
    for word, draft in unknown:
        if counts[word] < _FEWEST:
            continue
        before = text[max(0, draft.start - _REACH) : draft.start]
        acronym = draft.words.isupper()
        bodies[word] += bool(_staff().match(text, draft.end))
        human[word] += bool((_bodily() if acronym else _human()).match(text, draft.end) or _INTERVIEW.search(before))
        against[word] += bool(_PLACED.search(before))
    return {word: kind for word in against if (kind := _kind(human[word], bodies[word], against[word]))}


@lru_cache(maxsize=1 << 14)
def _is_unknown(word: str) -> bool:
    marks = bits(word)
    known = marks & (lex.COMMON | lex.NOUN | lex.TITLE | lex.DEMONYM | lex.CALENDAR | lex.STOP | lex.ORG_HEAD)
    return len(word) > 2 and not known and word.replace("'", "").isalpha()


def _kind(human: int, bodies: int, against: int) -> NameKind | None:
    if against > human + bodies or not human + bodies:
        return None
    return NameKind.PERSON if human > bodies else NameKind.ORGANISATION
