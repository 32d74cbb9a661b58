"""What the words beside an unknown capitalised word say of it, over a whole document.

In: drafts of single words that no list knows, and the text. Out: for each such word the kind that its neighbours show,
where they show one: "Hambali moved to Malaysia", "APHIS officials".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from whence.extract.names import lexicon as lex
from whence.extract.names.drafts import Draft
from whence.extract.names.lexicon import bits, key
from whence.models import NameKind

_HUMAN = re.compile(
    r"[\"”]?\s+(?:also |then |later |had |has |have |never |first )?(?:said|says|told|asked|testified|recall(?:s|ed)|den(?:y|ies|ied)|claim(?:s|ed)"
    r"|believe[sd]?|thought|wrote|met|arrived|travell?ed|flew|moved|wanted|decided|argued|explained|replied|added|warned|talked|spoke"
    r"|admit(?:s|ted)|remember(?:s|ed)|knew|complained|conceded|noted|urged|became|insisted|served|returned|sent|approached|himself"
    r"|herself|joined|left|grew|died|was born|and his|and her|and I|who)\b"
)
_BODILY = re.compile(
    r"\s+(?:also |then |later |had |never |first )?(?:arrived|travell?ed|flew|moved|recall(?:s|ed)|remember(?:s|ed)|knew|thought|spoke|himself"
    r"|herself|was born|died|and his|wanted|complained)\b"
)
_STAFF = re.compile(
    r"(?:['’]s)?\s+(?:senior |field |regional |top |program )?(?:officials?|officers?|personnel|staff|directors?|employees|headquarters|managers?"
    r"|spokes(?:man|woman|person)|agents|analysts|representatives?|members|teams|executives|chief|inspectors|regulations|auditors|leaders)\b"
)
_INTERVIEW = re.compile(
    r"\b(?:interview(?:s|ed)? (?:of|with)|testimony of|letter from|told|asked|met with|colleague|by one) $"
)
_PLACED = re.compile(r"\b(?:in|near|outside|throughout) $")
_REACH = 24


def kinds_by_cues(text: str, found: Iterable[Draft]) -> dict[str, NameKind]:
    """The kinds of single unknown words that their neighbours show; a word must stand twice, and more must speak for
    its kind than against it."""
    counts: Counter[str] = Counter()
    human: Counter[str] = Counter()
    bodies: Counter[str] = Counter()
    against: Counter[str] = Counter()
    for draft in found:
        if draft.kind is not None or draft.doubtful or not _is_unknown(draft.words):
            continue
        word = key(draft.words)
        counts[word] += 1
        before = text[max(0, draft.start - _REACH) : draft.start]
        acronym = draft.words.isupper()
        bodies[word] += bool(_STAFF.match(text, draft.end))
        human[word] += bool((_BODILY if acronym else _HUMAN).match(text, draft.end) or _INTERVIEW.search(before))
        against[word] += bool(_PLACED.search(before))
    return {word: kind for word in counts if (kind := _kind(counts[word], human[word], bodies[word], against[word]))}


def _is_unknown(word: str) -> bool:
    marks = bits(word)
    known = marks & (lex.COMMON | lex.NOUN | lex.TITLE | lex.DEMONYM | lex.CALENDAR | lex.STOP | lex.ORG_HEAD)
    return len(word) > 2 and not known and word.replace("'", "").isalpha()


def _kind(count: int, human: int, bodies: int, against: int) -> NameKind | None:
    if count < 2 or against > human + bodies or not human + bodies:
        return None
    return NameKind.PERSON if human > bodies else NameKind.ORGANISATION
