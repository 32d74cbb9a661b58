"""Names that commas, years and numbers belong to: put together from their pieces.

In: drafts in order and the text. Out: the drafts, longer where the text goes on with the name: "Washington, D.C.",
"Committee on Health, Education, Labor, and Pensions", "Sarbanes-Oxley Act of 2002", "Saint Kitts, and Nevis".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.extract.names import lexicon as lex
from whence.extract.names.drafts import Draft
from whence.extract.names.kinds import ORGANISATION, PERSON, PLACE, WORK
from whence.extract.names.lexicon import bits

_GAP = r"(?:[ \u00a0]{1,2}|[ \t]*\r?\n[ \t]*)"
_OF_YEAR = re.compile(
    rf"{_GAP}of{_GAP}(?:1[5-9]|20)\d\d\b|{_GAP}for{_GAP}Fiscal{_GAP}Years?{_GAP}\d{{4}}(?:{_GAP}(?:and|through){_GAP}\d{{4}})?"
    rf"|{_GAP}for{_GAP}the{_GAP}\d\d(?:st|nd|rd|th){_GAP}Century"
)
_NUMBERED = re.compile(rf"{_GAP}(?:No\.{_GAP})?\d{{2,5}}\b")
_ORDERS = ("Order", "Resolution", "Directive")
_ITEM = r"[A-Z][\w’'-]+"
_LISTED = re.compile(
    rf"(?:,{_GAP}(?:{_ITEM}{_GAP}?(?:and{_GAP})?){{1,4}}?(?=,|{_GAP}and{_GAP}))*,?{_GAP}and{_GAP}(?:the{_GAP})?{_ITEM}(?:{_GAP}{_ITEM}){{0,3}}"
)
_DC = re.compile(r",?\s+(?:D\.\s?C\.|DC\b|D\s?C\b)")
_JUNIOR = re.compile(rf",{_GAP}(?:Jr\.|Sr\.|III\b|II\b|Inc\.|Ltd\.|LLC\b|LLP\b)")
_NICKNAMED = re.compile(rf"{_GAP}[\"“‘(][A-Z][a-z]+[\"”’)]{_GAP}(?:[A-Z]\.{_GAP})?(?=[A-Z])")
_SURNAME = re.compile(r"[A-Z][\w’'-]*[\w](?<!['’]s)")
_COMMITTEE = re.compile(
    rf"(?:{_GAP}{_ITEM})?(?:,{_GAP}{_ITEM}(?:{_GAP}{_ITEM})?){{1,4}},?{_GAP}and{_GAP}{_ITEM}(?:{_GAP}{_ITEM})??"
    rf"(?:{_GAP}\([A-Z]{{2,8}}\))?{_GAP}(?:Committee|Subcommittee)\b"
)
_HOUSES = frozenset("senate house".split())
_OPENING = frozenset('"“‘(')
_AND = ", and "
_HEADS = frozenset("committee subcommittee department ministry commission bureau office act senate house".split())


_JOINED = (PERSON, ORGANISATION)


def merged(found: Sequence[Draft], text: str) -> list[Draft]:
    """The drafts with what belongs to them; those that a longer one has taken in are left out."""
    made: list[Draft] = []
    for draft in found:
        if made and draft.start < made[-1].end:
            continue
        if made and _is_one_place(made[-1], draft, text):
            continue
        end = _end(draft, text) if draft.kind else draft.end
        named = _nicknamed(draft, text)
        if named > draft.end:
            draft.kind, draft.sure, draft.full, end = PERSON, 2, None, named
        if end > draft.end:
            draft.end, draft.words = end, " ".join(text[draft.start : end].split())
            draft.full = draft.full if draft.kind is PLACE else None
        made.append(draft)
    return made


def _is_one_place(last: Draft, draft: Draft, text: str) -> bool:
    """ "Saint Kitts, and Nevis": a listed place of two parts is one; then `last` takes the second in."""
    if draft.start - last.end != len(_AND) or text[last.end : draft.start] != _AND:
        return False
    entry = lex.known(f"{last.words} and {draft.words}")
    if entry is None:
        return False
    last.end, last.words = draft.end, f"{last.words}, and {draft.words}"
    last.kind, last.sure, last.full = entry.kind, 2, entry.full
    return True


def _nicknamed(draft: Draft, text: str) -> int:
    """ "Margaret “Peggy” Hamburg": where a name ends into which another is put; else where it ends now."""
    if text[draft.end + 1 : draft.end + 2] not in _OPENING:
        return draft.end
    words = draft.words.split()
    if draft.owner or len(words) > 2 or not bits(words[0]) & lex.GIVEN or draft.kind not in (None, PERSON):
        return draft.end
    found = _NICKNAMED.match(text, draft.end, draft.end + 40)
    surname = _SURNAME.match(text, found.end(), found.end() + 40) if found else None
    if surname is None or bits(surname.group()) & (lex.NOUN | lex.STOP) or surname.group().isupper():
        return draft.end
    return surname.end()


def _end(draft: Draft, text: str) -> int:
    """Where the name really ends."""
    if draft.words.casefold() in _HOUSES:
        return _matched(_COMMITTEE, text, draft.end)
    if draft.kind is PLACE and draft.words.casefold() == "washington":
        return _matched(_DC, text, draft.end)
    if draft.kind is WORK:
        numbered = draft.words.rsplit(" ", 1)[-1] in _ORDERS
        return _matched(_NUMBERED if numbered else _OF_YEAR, text, draft.end)
    if draft.kind is ORGANISATION and draft.words.split(None, 1)[0].casefold() in _HEADS:
        return _listed_end(draft, text)
    if draft.kind in _JOINED and text[draft.end : draft.end + 1] == ",":
        return _matched(_JUNIOR, text, draft.end)
    return draft.end


def _matched(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _listed_end(draft: Draft, text: str) -> int:
    """ "Committee on Health, Education, Labor, and Pensions": common nouns in a list behind the head's preposition."""
    words = draft.words.split()
    if not {"on", "of", "for"} & set(words) or draft.owner:
        return draft.end
    found = _LISTED.match(text, draft.end, draft.end + 160)
    if found is None or "," not in found.group() or not bits(words[-1]) & lex.COMMON:
        return draft.end
    items = [word.strip(",") for word in found.group().split() if word[:1].isupper()]
    plain = all(bits(item) & lex.COMMON and not lex.known(item) and not bits(item) & lex.ORG_HEAD for item in items)
    return found.end() if plain else draft.end
