"""Surnames where names stand without what parts them: lists without commas, headlines, lists of amendments.

In: drafts in order and the text. Out: the drafts, those taken apart that hold surnames of persons whom the document
names in full elsewhere ("Senators Alexander McCain Lieberman And Salazar", "HOW WILL OBAMA PLAY?"), and those who moved
an amendment as persons ("Biden/Lugar Amendment No. 1301").

>>> from whence.extract.names.drafts import Draft
>>> text = "Dodd Amendment No. 1305"
>>> [one.words for one in uncrowded(text, [Draft(0, 14, "Dodd Amendment", WORK, 2)])]
['Dodd']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from whence.extract.names import lexicon as lex
from whence.extract.names.drafts import Draft
from whence.extract.names.kinds import PERSON, WORK
from whence.extract.names.lexicon import bits, key
from whence.extract.names.persons import parts
from whence.extract.names.words import PARTICLES

_AMENDMENT = "mendment"
_NUMBERED = re.compile(r"\s+No\.\s*\d")
_MOVED = re.compile(
    r"(?:/[A-Z][\w’']+){0,9}\)?(?:\s+\(for\s+[A-Z][\w’']+(?:/[A-Z][\w’']+){0,9}\))?\s+(?:Modified\s+)?Amendment\s+No\.\s*\d"
    r"|(?:/[A-Z][\w’']+){0,9}\s+amendments?\b"
)
_AUXILIARIES = frozenset(("Will", "May"))
_FEWEST = 3
"""So many surnames in a row are a list; two may be one person's name."""


def uncrowded(text: str, found: Sequence[Draft]) -> list[Draft]:
    """The drafts in order, taken apart where they hold several persons; linear in their number."""
    surnames = _surnames(found)
    movers = _AMENDMENT in text
    made: list[Draft] = []
    for draft in found:
        if movers and (parted := _moved(text, draft)) is not None:
            made += parted
        elif surnames and " " in draft.words and draft.kind in (None, PERSON) and draft.full is None:
            made += _persons(text, draft, surnames)
        else:
            made.append(draft)
    return made


def _surnames(found: Iterable[Draft]) -> Mapping[str, set[str]]:
    """The full names of persons in running text by their last words."""
    known: dict[str, set[str]] = {}
    for draft in found:
        if draft.kind is PERSON and draft.sure == 2 and not draft.doubtful and " " in draft.words:
            words = parts(draft.words)
            if len(words) > 1:
                known.setdefault(words[-1], set()).add(draft.words)
    return known


def _moved(text: str, draft: Draft) -> list[Draft] | None:
    """Who moved an amendment; None where the draft stands before none."""
    words = draft.words.split()
    if draft.kind is WORK and words[-1] == "Amendment" and _NUMBERED.match(text, draft.end):
        movers = [word for word in words if word not in ("Modified", "Amendment")]
        return [_word(text, draft, 0)] if len(movers) == 1 and words[0] in movers else []
    if len(words) > 1 or draft.kind not in (None, PERSON) or not _MOVED.match(text, draft.end):
        return None
    draft.kind, draft.sure = PERSON, 2
    return [draft]


def _persons(text: str, draft: Draft, surnames: Mapping[str, set[str]]) -> Iterator[Draft]:
    words = draft.words.split()
    borne = [index for index, word in enumerate(words) if (full := surnames.get(key(word))) and full - {draft.words}]
    if draft.kind is PERSON:
        if _is_list(words, borne):
            yield from (_word(text, draft, index) for index in borne)
        elif draft.begins and len(words) == 2 and words[0] in _AUXILIARIES and borne == [1]:
            yield _word(text, draft, 1)
        elif draft.doubtful and borne == [0] and bits(words[-1]) & lex.COMMON:
            yield _word(text, draft, 0)
        else:
            yield draft
    elif draft.doubtful and borne:
        for index in borne:
            first = _full_from(words, index, surnames[key(words[index])])
            if first is not None:
                yield _words(text, draft, first, index)
    else:
        yield draft


def _full_from(words: Sequence[str], index: int, full: Iterable[str]) -> int | None:
    """Where the name begins that ends with a surname: with its given names, where these stand before it as elsewhere;
    None where other given names do, or where the surname is a common word, too."""
    for name in full:
        first = index + 1 - len(name.split())
        if first >= 0 and key(" ".join(words[first : index + 1])) == key(name):
            return first
    before = words[index - 1] if index else ""
    given = bits(before) & lex.GIVEN and not bits(before) & (lex.TITLE | lex.COMMON)
    common = bits(words[index]) & lex.COMMON and not bits(before) & lex.TITLE
    return None if given or common or (before.endswith(".") and len(before) == 2) else index


def _is_list(words: Sequence[str], borne: Sequence[int]) -> bool:
    """Whether every word is somebody else's surname; of two words, the first must be no given name."""
    if len(borne) < len(words) or PARTICLES & set(words):
        return False
    return len(words) >= _FEWEST or not bits(words[0]) & lex.GIVEN


def _word(text: str, draft: Draft, index: int) -> Draft:
    """One word of a draft as a person of its own."""
    return _words(text, draft, index, index)


def _words(text: str, draft: Draft, first: int, last: int) -> Draft:
    """Words of a draft as a person of its own; the first keeps the title before it."""
    spans = [found.span() for found in re.finditer(r"\S+", text[draft.start : draft.end])]
    start, end = draft.start + spans[first][0], draft.start + spans[last][1]
    person = Draft(start, end, " ".join(text[start:end].split()), PERSON, 2)
    person.doubtful, person.office = draft.doubtful, draft.office if not first else None
    return person
