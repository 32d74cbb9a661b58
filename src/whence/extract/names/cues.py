"""What the words beside an unknown capitalised word say of it, over a whole document.

In: drafts of single words that no list knows, and the text. Out: for each such word the kind that its neighbours show,
where they show one: "Hambali moved to Malaysia", "APHIS officials".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from whence.extract.names import lexicon as lex
from whence.extract.names.drafts import Draft
from whence.extract.names.kinds import ORGANISATION, PERSON
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
_LEADING = tuple(f"{word} {end}" for word in "of with from told asked colleague one".split() for end in ("", "\n"))
"""Without one of these at the end `_INTERVIEW` need not be tried, ..."""
_PLACED = re.compile(r"\b(?:in|near|outside|throughout) $")
_PLACING = tuple(f"{word} {end}" for word in "in near outside throughout".split() for end in ("", "\n"))
"""... without one of these `_PLACED`."""
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
        led = before.endswith(_LEADING) and _INTERVIEW.search(before)
        human[word] += bool(led or (_bodily() if acronym else _human()).match(text, draft.end))
        against[word] += bool(before.endswith(_PLACING) and _PLACED.search(before))
    return {word: kind for word in against if (kind := _kind(human[word], bodies[word], against[word]))}


@lru_cache(maxsize=1 << 14)
def _is_unknown(word: str) -> bool:
    marks = bits(word)
    known = marks & (lex.COMMON | lex.NOUN | lex.TITLE | lex.DEMONYM | lex.CALENDAR | lex.STOP | lex.ORG_HEAD)
    return len(word) > 2 and not known and word.replace("'", "").isalpha()


def _kind(human: int, bodies: int, against: int) -> NameKind | None:
    if against > human + bodies or not human + bodies:
        return None
    return PERSON if human > bodies else ORGANISATION


_AT_POST = re.compile(
    r"\b(?:officer|fellow|scholar|associate|advis[eo]r|professor|lecturer|researcher|analyst|economist|strategist|director"
    r"|president|manager|partner|editor|engineer|consultant|counsel|executive|scientist|chair)"
    r"(?:\s\([a-z-]+\))?(?:\s(?:for|of|in)\s[a-z, ]{3,60})?\s(?:at|with)\s(?:the\s)?$"
)
_OF_POST = re.compile(
    r"\b(?:CEO|chief executive|chief [a-z]+ officer|co-?founder|managing director|subsidiary)\sof\s(?:the\s)?$"
)
_OF_UNIT = re.compile(
    r"\b(?:director|head|co-head|chair|manager|leader|coordinator|member|fellow|associate|advis[eo]r)(?:\s\([a-z-]+\))?"
    r"\s(?:of|with|at)\s(?:the\s)?$"
)
_UNITS = frozenset("Program Programme Project Initiative Desk Lab".split())
_POSTING = frozenset(("at", "with", "of"))
_POST_REACH = 80


def bodies_by_posts(text: str, found: Iterable[Draft]) -> dict[str, NameKind]:
    """Phrases that no list knows, at which somebody holds a post: "professor at INSEAD", "head of the SPG Desk"."""
    held: dict[str, NameKind] = {}
    for draft in found:
        if draft.kind not in (None, PERSON) or draft.doubtful or key(draft.words) in held:
            continue
        lead = text[max(0, draft.start - 12) : draft.start]
        if "at" not in lead and "with" not in lead and "of" not in lead:
            continue
        if _POSTING.isdisjoint(lead.split()[-2:]) or not _may_be_body(draft.words):
            continue
        if draft.kind is PERSON and (draft.office or " " not in draft.words or lead.split()[-1] != "at"):
            continue
        before = " ".join(text[max(0, draft.start - _POST_REACH) : draft.start].split()) + " "
        unit = draft.words.rsplit(" ", 1)[-1] in _UNITS and " " in draft.words
        if _AT_POST.search(before) or _OF_POST.search(before) or (unit and _OF_UNIT.search(before)):
            held[key(draft.words)] = ORGANISATION
    return held


@lru_cache(maxsize=1 << 12)
def _may_be_body(words: str) -> bool:
    """Not a common word alone, but in capitals ("PATH"), and nothing that ends as no name does."""
    marks = bits(words.rsplit(" ", 1)[-1])
    if " " in words:
        return not marks & (lex.TITLE | lex.DEMONYM | lex.CALENDAR | lex.STOP)
    acronym = words.isupper() and len(words) > 2
    return acronym or not marks & (lex.COMMON | lex.NOUN | lex.TITLE | lex.DEMONYM | lex.CALENDAR | lex.STOP)


_SERIES = re.compile(r",?\s+(?:(?:and|or)\s+)?(?:(?:to|from|the|at)\s+)?")
_GAP = 12


def acronyms_in_series(text: str, found: Sequence[Draft]) -> dict[str, NameKind]:
    """Unknown acronyms in a list with bodies: "to NIH, to SAMHSA, to HRSA"."""
    shown: dict[str, NameKind] = {}
    for order in (found, found[::-1]):
        last: Draft | None = None
        for draft in order:
            body = draft.kind is ORGANISATION and draft.words.isupper()
            if draft.kind is None and last is not None and _is_acronym(draft) and _adjoin(text, last, draft):
                shown[key(draft.words)] = ORGANISATION
                body = True
            last = draft if body and not draft.doubtful else None
    return shown


def _is_acronym(draft: Draft) -> bool:
    word = draft.words
    return 2 < len(word) < 8 and word.isupper() and word.isalpha() and not draft.doubtful


def _adjoin(text: str, one: Draft, other: Draft) -> bool:
    low, high = (one.end, other.start) if one.end <= other.start else (other.end, one.start)
    return high - low < _GAP and _SERIES.fullmatch(text, low, high) is not None


_GOVERNED = re.compile(r"\s+[Aa]dministration\b")


def heads_of_government(text: str, found: Iterable[Draft]) -> frozenset[str]:
    """Family names before "administration": "the Obama administration"."""
    if "dministration" not in text:
        return frozenset()
    return frozenset(
        key(draft.words)
        for draft in found
        if not draft.doubtful
        and " " not in draft.words
        and draft.sure < 2
        and _GOVERNED.match(text, draft.end)
        and text[max(0, draft.start - 4) : draft.start] in ("the ", "The ")
        and _may_govern(draft.words)
    )


@lru_cache(maxsize=1 << 12)
def _may_govern(word: str) -> bool:
    marks = bits(word)
    unfit = lex.NOUN | lex.TITLE | lex.DEMONYM | lex.MODIFIER | lex.DIRECTION | lex.STOP | lex.CALENDAR
    return bool(marks & lex.FAMILY) and not marks & unfit
