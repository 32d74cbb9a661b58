"""What a document itself says of its names: short forms by its long ones, doubtful words by their neighbours.

In: drafts in order, the text, its definitions of short forms. Out: the drafts that name something, with their kinds and
the fullest form of each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from whence.extract.names import lexicon as lex
from whence.extract.names.acronyms import Defined, is_acronym
from whence.extract.names.crowded import uncrowded
from whence.extract.names.cues import acronyms_in_series, bodies_by_posts, heads_of_government, kinds_by_cues
from whence.extract.names.drafts import Draft
from whence.extract.names.kinds import GROUP, ORGANISATION, PERSON, PLACE, WORK
from whence.extract.names.lexicon import bits, key
from whence.extract.names.merging import merged
from whence.extract.names.persons import Persons
from whence.extract.names.words import PARTICLES, bare
from whence.models import NameKind

_WHERE = re.compile(
    r"\b(?:in|at|near|from|to|into|of|outside|inside|through|throughout|toward|towards|across|around|via|leave|left|reached|"
    r"visited|and|or|western|eastern|northern|southern|central|downtown|between)\s+$",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|at|near|outside|throughout)\s+$", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|this|that|our|its|their|his|a|an)\s+$", re.IGNORECASE)
_THE_PEOPLE = re.compile(r"\b(?:the|many|some|most|few|all|other|fellow|by|of)\s+$", re.IGNORECASE)
_NO_NOUN = re.compile(
    r"['’]s?\b|\s*[.;:!?)\]—]|,?\s+(?:and\s+the|but|are|were|have|had|will|would|can|could|may|might|should|must|did|do|who|whom"
    r"|in|on|at|of|to|for|from|with|by|as|than|say|said|want|wanted|think|thought|believe|know|knew|call|called"
    r"|themselves|also|never|still|now|[a-z]{2,}ed)\b"
)
"""Behind an adjective of a people that means the people itself: "the Chinese say", not "Chinese tariffs"."""
_FURTHER = re.compile(r"\s+[A-Z]")
_REGION = re.compile(r",\s+(?:[A-Z][a-z]+(?:\s[A-Z][a-z]+)?|[A-Z]{2}\b|[A-Z]\.[A-Z]\.)")
_FILED = re.compile(r"/[A-Z]+-?\d|/[A-Z]{1,6}-")
"""A report's number: GAO/AIMD-00-21."""
_PAGE = re.compile(r"\s\d")
_REACH = 24
_FAR = 3
_NEAR = 4000
"""So many characters after a body's name, "the Committee" still means it."""
_ALONE = frozenset(
    "committee commission subcommittee administration department agency court council board bureau".split()
)


@dataclass(slots=True)
class Document:
    """What has been learnt of one document's names."""

    text: str
    persons: Persons = field(default_factory=Persons)
    aliases: dict[str, tuple[NameKind, str]] = field(default_factory=dict)
    kinds: dict[str, NameKind] = field(default_factory=dict)
    members: dict[str, set[tuple[NameKind, str]]] = field(default_factory=dict)
    titled: set[str] = field(default_factory=set)
    shown: dict[str, NameKind] = field(default_factory=dict)
    governing: frozenset[str] = frozenset()
    companies: frozenset[str] = frozenset()


def settle(text: str, found: Sequence[Draft], definitions: Iterable[Defined]) -> list[Draft]:
    """The drafts that name something, in order."""
    known = Document(text)
    found = uncrowded(text, merged(found, text))
    posts = bodies_by_posts(text, found)
    for draft in found:
        if draft.kind in (None, PERSON) and not draft.doubtful and key(draft.words) in posts:
            draft.kind, draft.sure = ORGANISATION, 1
    _learn_plain(known, found)
    _learn_defined(known, found, definitions)
    found = _apart(found)
    known.shown = {**posts, **acronyms_in_series(text, found), **kinds_by_cues(text, found)}
    known.companies = _companies(found)
    known.governing = heads_of_government(text, found)
    for draft in found:
        if draft.kind is PERSON and " " not in draft.words and draft.office:
            known.titled.add(key(draft.words))
        if draft.kind is PERSON and draft.sure and len(draft.words.split()) > 1 and _is_kept(known, draft):
            known.persons.add(draft.start, draft.words)
    heads: dict[str, tuple[int, str]] = {}
    kept = [draft for draft in found if not _is_number(text, draft) and _settled(known, draft, heads)]
    return _with_fullest(kept, text)


def _companies(found: Sequence[Draft]) -> frozenset[str]:
    """First words of bodies that the text names far oftener than the persons who bear them as surnames: "Goldman" in a
    text on Goldman Sachs that quotes one Robert Goldman."""
    bodies: Counter[str] = Counter()
    persons: Counter[str] = Counter()
    for draft in found:
        if draft.kind is ORGANISATION and " " in draft.words:
            first = draft.words.split(" ", 1)[0]
            bodies[first] += not bits(first) & lex.COMMON
        elif draft.kind is PERSON and " " in draft.words:
            persons[draft.words.rsplit(" ", 1)[1]] += 1
    return frozenset(key(word) for word in bodies if 0 < _FAR * persons[word] < bodies[word])


def _with_fullest(kept: list[Draft], text: str) -> list[Draft]:
    """Listed names get the fullest form that this text itself gives: the listed one where it stands here, else the
    longest; a long form that a bracket defines goes before both."""
    forms: dict[tuple[NameKind | None, str], list[str]] = {}
    for draft in kept:
        if draft.full is not None and draft.kind is not PERSON:
            forms.setdefault((draft.kind, draft.full), []).append(draft.words)
    fullest = {
        (kind, full): max(given, key=len)
        for (kind, full), given in forms.items()
        if full not in given and full not in text
    }
    for draft in kept:
        draft.full = fullest.get((draft.kind, draft.full or ""), draft.full)
    return kept


def _learn_plain(known: Document, found: Sequence[Draft]) -> None:
    """Kinds of whole phrases in running text, and the uncommon words of bodies and places of several words."""
    seen: set[tuple[str, NameKind, int, str | None]] = set()
    for draft in found:
        if draft.kind is None or draft.sure == 0 or draft.doubtful:
            continue
        form = draft.words, draft.kind, draft.sure, draft.full
        if form in seen:
            continue
        seen.add(form)
        if draft.sure == 2:
            known.kinds.setdefault(key(draft.words), draft.kind)
        words = draft.words.split()
        if draft.kind in (ORGANISATION, PLACE) and len(words) > 1:
            for word in words:
                if not bits(word) & (lex.COMMON | lex.NOUN | lex.DEMONYM | lex.DIRECTION) and word not in PARTICLES:
                    known.members.setdefault(key(word), set()).add((draft.kind, draft.full or draft.words))


def _learn_defined(known: Document, found: Sequence[Draft], definitions: Iterable[Defined]) -> None:
    """Short forms in brackets take kind and full form of the long one beside them."""
    by_end = {draft.end: draft for draft in found}
    by_start = {draft.start: draft for draft in found}
    for (start, end), (first, last), acronym in definitions:
        long, short = by_end.get(end), by_start.get(first)
        words = " ".join(known.text[start:end].split())
        if not acronym:
            _join_brackets(known, long, short, last)
            continue
        kind = _kind_of_long(long, start, words)
        if kind is None:
            continue
        listed = lex.known(known.text[first:last])
        full = (long.full if long and long.start == start else None) or (listed.full if listed else None) or words
        known.aliases[key(known.text[first:last])] = (kind, full)
        known.aliases.setdefault(key(words), (kind, full))
        if long is not None and long.start > start:
            long.start, long.words = start, words


def _apart(found: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that a long form, longer by its acronym, has taken in."""
    made: list[Draft] = []
    for draft in found:
        while made and made[-1].end > draft.start:
            made.pop()
        made.append(draft)
    return made


def _kind_of_long(long: Draft | None, start: int, words: str) -> NameKind | None:
    """The kind of a long form: of the draft that ends it, where it begins there; else by its head noun."""
    if long is not None and long.kind is not None and long.start <= start + 4:
        return long.kind
    marks = bits(words.split()[-1]) | bits(words.split()[0]) & (lex.ORG_HEAD | lex.ORG)
    if marks & (lex.ORG | lex.ORG_HEAD):
        return ORGANISATION
    return WORK if marks & lex.WORK else None


def _join_brackets(known: Document, long: Draft | None, short: Draft | None, last: int) -> None:
    """ "Hezbollah (the Party of God)": two names of one thing, where they are of one kind."""
    if long is None or short is None or short.end != last or long is short:
        return
    if long.kind is short.kind is ORGANISATION:
        full = short.full if short.full and not long.full else long.full or long.words
        known.aliases.setdefault(key(short.words), (long.kind, full))
        known.aliases.setdefault(key(long.words), (long.kind, full))


def _is_kept(known: Document, draft: Draft) -> bool:
    """Whether a person's full name may be believed: a doubtful place needs a known given name or the running text."""
    if not draft.doubtful or draft.sure == 2 or draft.office:
        return True
    return known.kinds.get(key(draft.words)) is PERSON


def _settled(known: Document, draft: Draft, heads: dict[str, tuple[int, str]]) -> bool:
    """Sets kind and full form; false where the draft names nothing. `heads`: of each head noun the body last named."""
    alias = known.aliases.get(key(draft.words))
    if alias is not None and not (draft.doubtful and not is_acronym(draft.words) and len(draft.words.split()) < 2):
        draft.kind, draft.full = alias
    elif draft.kind is PERSON:
        if not _settle_person(known, draft):
            return False
    elif " " not in draft.words or (draft.kind is None and _is_led(draft.words)):
        if not _settle_word(known, draft, heads):
            return False
    elif not _settle_phrase(known, draft):
        return False
    if draft.kind is ORGANISATION:
        _remember(draft, heads)
    return True


def _settle_phrase(known: Document, draft: Draft) -> bool:
    """Several words: their kind here or elsewhere in the document; in a heading only what is sure."""
    if draft.kind is None:
        draft.kind = known.kinds.get(key(draft.words)) or known.shown.get(key(draft.words))
        return draft.kind is not None
    return not draft.doubtful or _is_plain_heading(known, draft)


def _is_number(text: str, draft: Draft) -> bool:
    """The beginning of a report's number, a volume of reports ("603 U.S. 593"), one letter."""
    if text[draft.end : draft.end + 1] == "/":
        return bool(_FILED.match(text, draft.end))
    if draft.words == "U.S.":
        return bool(_PAGE.match(text, draft.end)) and text[max(0, draft.start - 2) : draft.start - 1].isdigit()
    return len(draft.words.rstrip(".")) < 2


def _is_led(words: str) -> bool:
    """ "al Salmi": a particle and one word."""
    first, _, rest = words.partition(" ")
    return first in PARTICLES and " " not in rest


def _remember(draft: Draft, heads: dict[str, tuple[int, str]]) -> None:
    """The body last named with each head noun: what "the Committee" stands for after it."""
    words = draft.words.split()
    if len(words) > 1 and not draft.short:
        for word in words:
            if word[:1].isupper() and bits(word) & (lex.ORG | lex.ORG_HEAD):
                heads[key(word)] = (draft.start, draft.full or draft.words)


def _is_plain_heading(known: Document, draft: Draft) -> bool:
    """A body, place or work in a heading: listed, named in running text, or with a word that is nothing but a name."""
    if draft.full is not None or key(draft.words) in known.kinds:
        return True
    words = draft.words.split()
    return any(not bits(bare(word)) & (lex.COMMON | lex.NOUN) and word[:1].isupper() for word in words)


def _settle_person(known: Document, draft: Draft) -> bool:
    words = draft.words.split()
    if len(words) == 1 or (len(words) == 2 and words[0] in PARTICLES):
        full = known.persons.called(draft.words, draft.start)
        draft.full, draft.short = full or draft.words, full is not None
        return True
    if not _is_kept(known, draft):
        return False
    kind = known.kinds.get(key(draft.words))
    if draft.sure == 1 and kind not in (None, PERSON):
        draft.kind = kind
        return True
    draft.full = known.persons.fullest(draft.words)
    return True


def _settle_word(known: Document, draft: Draft, heads: dict[str, tuple[int, str]]) -> bool:
    """One word: a surname of the document, a listed name in its context, a head noun that stands for a body."""
    before = known.text[max(0, draft.start - _REACH) : draft.start]
    if (
        key(draft.words) not in known.companies
        and known.persons.bearers(draft.words)
        and _may_be_borne(known, draft)
        and not _is_place_here(known, draft, before)
    ):
        full = known.persons.called(draft.words, draft.start)
        draft.kind, draft.full, draft.short = PERSON, full or draft.words, full is not None
        return True
    if _told_by_next(known, draft, before):
        return True
    if draft.kind is not None and key(draft.words) not in known.shown:
        return _listed_holds(known, draft, before)
    if _is_short_body(draft, heads, before) and known.text[draft.end : draft.end + 1] != "-":
        at, full = heads.get(key(draft.words), (0, draft.words))
        near = draft.start - at < _NEAR
        draft.kind, draft.full, draft.short = ORGANISATION, full if near else draft.words, near
        return True
    if bits(draft.words) & lex.GIVEN and not bits(draft.words) & lex.COMMON and not draft.doubtful:
        full = known.persons.by_given(draft.words)
        if full is not None:
            draft.kind, draft.full, draft.short = PERSON, full, True
            return True
    shown = _shown(known, draft)
    if shown is not None:
        draft.kind, draft.full = shown, draft.words
        return True
    misspelt = _misspelt(known, draft.words)
    if misspelt is not None:
        draft.kind, draft.full = misspelt, draft.words
        return True
    owners = known.members.get(key(draft.words), set())
    if len(owners) == 1 and not draft.doubtful:
        draft.kind, draft.full = next(iter(owners))
        draft.short = True
        return True
    return False


def _may_be_borne(known: Document, draft: Draft) -> bool:
    """Acronyms are nobody's surname, nor are adjectives of rank at a sentence's beginning ("Senior management")."""
    marks = bits(draft.words)
    if draft.begins and marks & lex.MODIFIER:
        return False
    return draft.doubtful or not is_acronym(draft.words) or known.persons.spells(draft.words)


def _told_by_next(known: Document, draft: Draft, before: str) -> bool:
    """ "the Obama administration", "the West": what the words right beside one word make of it."""
    if key(draft.words) in known.governing and draft.sure < 2:
        draft.kind, draft.full = PERSON, draft.words
        return True
    if draft.words == "West" and _THE.search(before) and not _FURTHER.match(known.text, draft.end):
        draft.kind, draft.full = PLACE, draft.words
        return True
    return False


def _shown(known: Document, draft: Draft) -> NameKind | None:
    """What titles and cues over the document show of one word; an acronym is no person."""
    shown = PERSON if key(draft.words) in known.titled else known.shown.get(key(draft.words))
    if shown is PERSON and is_acronym(draft.words):
        return None
    return None if draft.begins and bits(draft.words) & lex.COMMON else shown


def _misspelt(known: Document, word: str) -> NameKind | None:
    """The kind of an acronym that the document defines nowhere, but one letter off one that it does (IRCG, IRGC)."""
    if len(word) < 4 or not word.isupper() or not word.isalpha():
        return None
    for alias, (kind, _) in known.aliases.items():
        if len(alias) == len(word) and " " not in alias and OSA.distance(alias, word.lower(), score_cutoff=1) == 1:
            return kind
    return None


def _is_place_here(known: Document, draft: Draft, before: str) -> bool:
    """ "in Jordan" beside a Michael Jordan: a listed place behind a preposition of place, or before its region."""
    if draft.kind is not PLACE:
        return False
    return bool(_IN.search(before) or _REGION.match(known.text, draft.end))


def _listed_holds(known: Document, draft: Draft, before: str) -> bool:
    """Whether a listed word is a name here."""
    if draft.kind is GROUP and bits(draft.words) & lex.DEMONYM:
        return bool(_THE_PEOPLE.search(before) and _NO_NOUN.match(known.text, draft.end))
    if draft.sure == 2:
        return True
    entry = lex.known(draft.words)
    common = bits(draft.words) & (lex.COMMON | lex.OTHER)
    if draft.kind is ORGANISATION:
        return bool(entry and entry.sure and not draft.doubtful and (not draft.begins or not common))
    if draft.kind is PLACE and entry is not None and entry.exact and not entry.capital:
        return before.endswith(", ") and before[:-2][-1:].isalnum()
    if draft.kind is PLACE:
        placed = bool(_WHERE.search(before)) and not draft.doubtful
        if common or bits(draft.words) & lex.CALENDAR:
            return bool(_REGION.match(known.text, draft.end)) and not draft.doubtful and bool(_IN.search(before))
        return placed or bool(_REGION.match(known.text, draft.end))
    return not draft.begins and not draft.doubtful


def _is_short_body(draft: Draft, heads: dict[str, tuple[int, str]], before: str) -> bool:
    """ "the Committee": a head noun with a capital inside a sentence, or behind "The"; some stand alone so often that
    no longer name need have been given."""
    if draft.doubtful or not bits(draft.words) & (lex.ORG | lex.ORG_HEAD):
        return False
    if key(draft.words) in heads:
        return not draft.begins or bool(_THE.search(before)) or key(draft.words) in _ALONE
    return key(draft.words) in _ALONE and bool(_THE.search(before))
