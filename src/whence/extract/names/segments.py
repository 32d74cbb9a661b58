"""What a run of capitalised words names, by its own words alone: pieces with a kind, titles taken off persons.

In: the words of a `Run`. Out: `Piece`s in order. Nothing of the text around is asked; what these words cannot tell is
left to the document (`kind` None).

>>> [(p.kind, p.first, p.last) for p in pieces(("Secretary", "of", "State", "Colin", "Powell"))]
[(<NameKind.PERSON: 'person'>, 3, 5)]
>>> pieces(("Secretary", "of", "State", "Colin", "Powell"))[0].office
(0, 3)
"""

from __future__ import annotations

from functools import lru_cache

from whence.extract.names import lexicon as lex
from whence.extract.names.lexicon import bits, known
from whence.extract.names.personal import is_given, is_person_despite, may_be_surname, person_score
from whence.extract.names.words import (
    ABSORBING,
    JOINS,
    KEPT_POSSESSIVE,
    LINKS,
    PARTICLES,
    SMALL,
    Piece,
    bare,
    bare_bits,
    is_possessive,
)
from whence.models import NameKind

_LEADING = frozenset("al el bin ibn bint abu ul van von de".split())
"""Particles with which a name may begin: al Qaeda, bin Laden, van Buren."""
_BEFORE_SURNAMES = frozenset("bin ibn van von".split())
_CAPITAL_LINKS = frozenset("Against Upon For On In To With Without Of From By Under Over Between Among The".split())
"""Prepositions that titles write with a capital: Violence Against Women Act."""
_PARTIES = frozenset("RDI")


def pieces(words: tuple[str, ...]) -> tuple[Piece, ...]:
    """The pieces of a run's words."""
    if len(words) == 1:
        return () if words[0] in SMALL or _is_stop(words, 0) else (_single(words, 0),)
    found: list[Piece] = []
    at = 0
    while at < len(words):
        if (words[at] in SMALL and not _leads(words, at)) or _is_stop(words, at):
            at += 1
            continue
        piece = _listed(words, at) or _core(words, at)
        found.append(piece)
        at = max(piece.last, at + 1)
    return tuple(_joined(words, found) if len(found) > 1 else found)


def _leads(words: tuple[str, ...], at: int) -> bool:
    """Whether a particle begins a name here."""
    return words[at] in _LEADING and at + 1 < len(words) and words[at + 1] not in SMALL


def _is_stop(words: tuple[str, ...], at: int) -> bool:
    """A word that only begins a sentence, or a month or weekday by itself."""
    stops = _stops(words[at])
    if stops is not None:
        return stops
    following = bare_bits(words[at + 1]) if at + 1 < len(words) else 0
    return not following & lex.PERSONAL or bool(following & (lex.COMMON | lex.CALENDAR))


@lru_cache(maxsize=1 << 15)
def _stops(word: str) -> bool | None:
    """Whether a word is no part of a name; None for a month that is a given name, too: the next word tells."""
    marks = bare_bits(word)
    if marks & lex.CALENDAR:
        return None if marks & lex.GIVEN else True
    plain = bare(word)
    return bool(marks & lex.STOP) and not (plain.isupper() and len(plain) > 1)


def _listed(words: tuple[str, ...], at: int) -> Piece | None:
    """The longest listed phrase that begins here, where no head noun goes on behind it."""
    longest = lex.firsts().get(lex.key(words[at]), 0)
    for last in range(min(len(words), at + longest), at + 1, -1):
        if words[last - 1] in SMALL:
            continue
        phrase = " ".join([*words[at : last - 1], bare(words[last - 1])])
        entry = known(phrase)
        if entry is not None and not _goes_on(words, at, last):
            sure = 2 if entry.sure else 1
            return Piece(at, last, entry.kind, sure, None, entry.full, is_possessive(words[last - 1]))
    return None


def _goes_on(words: tuple[str, ...], at: int, last: int) -> bool:
    """ "New York Stock Exchange", "Senate Armed Services Committee": a head noun further on makes it another name; a
    title further on makes it the house of an office ("White House Chief of Staff Andrew Card")."""
    if is_possessive(words[last - 1]):
        return False
    end = _core_end(words, at)
    if end <= last:
        return False
    tail = bare_bits(words[end - 1])
    if tail & (lex.NOUN | lex.ORG_HEAD) and not tail & lex.PERSONAL:
        return True
    return any(bare_bits(word) & (lex.TITLE | lex.NOUN) for word in words[last:end])


def _core_end(words: tuple[str, ...], at: int, *, titled: bool = False) -> int:
    """Where the capitalised words that begin here end: at a small word that is no particle of a name, an owner, or a
    party and state ("Conrad Burns R MT"). `titled`: past prepositions with a capital."""
    end = at + (words[at] in _LEADING)
    while end < len(words):
        word = words[end]
        if word in SMALL and not (word in PARTICLES and end > at and end + 1 < len(words)):
            break
        if (
            end > at
            and _is_stop(words, end)
            and not word.isupper()
            and not (titled and word in _CAPITAL_LINKS)
            and not _is_month_of_person(words, end)
        ):
            break
        if end > at and word in _PARTIES and end + 1 < len(words) and _is_state(words[end + 1 :]):
            break
        end += 1
        if (
            is_possessive(word)
            and word.casefold().replace("’", "'") not in KEPT_POSSESSIVE
            and not _is_saint(words, end)
        ):
            break
    while end > at + 1 and words[end - 1] in SMALL:
        end -= 1
    return end


def _is_month_of_person(words: tuple[str, ...], at: int) -> bool:
    """ "Theresa May", "Mrs. May": a month that is a family name, too, behind a given name that is no place."""
    if not bare_bits(words[at]) & lex.FAMILY:
        return False
    before = bare_bits(words[at - 1])
    return bool(before & lex.HONORIFIC) or (is_given(words[at - 1]) and known(bare(words[at - 1])) is None)


def _is_state(words: tuple[str, ...]) -> bool:
    """Whether a state begins here, in full or short."""
    short = known(words[0]) or known(f"{words[0]}.") or known(" ".join(words[:2]))
    return len(words[0]) == 2 or (short is not None and short.kind is NameKind.PLACE)


def _is_saint(words: tuple[str, ...], end: int) -> bool:
    return end > 1 and words[end - 2] in ("St.", "Saint") and end < len(words)


def _core(words: tuple[str, ...], at: int) -> Piece:
    """What the capitalised words that begin here name, with what "of" or "for" brings behind them."""
    end = _without_places(words, at, _core_end(words, at))
    if end < len(words) and words[end] in _CAPITAL_LINKS:
        further = _core_end(words, at, titled=True)
        end = further if bare_bits(words[further - 1]) & lex.WORK else end
    titled = _titled(words, at, end)
    if titled is not None:
        return titled
    tail = bare_bits(words[end - 1])
    head = bare_bits(words[at])
    owner = is_possessive(words[end - 1])
    if end - at > 1 or not owner:
        whole = _by_nouns(words, (at, end), head, tail)
        if whole is not None:
            return whole
    if end - at == 1:
        return _single(words, at)
    if (
        end - at == 2
        and words[at] in _BEFORE_SURNAMES
        and (words[at] in ("bin", "ibn") or may_be_surname(bare(words[at + 1]), bare_bits(words[at + 1])))
    ):
        return Piece(at, end, NameKind.PERSON, 1, None, None, owner)
    person = person_score(words[at:end])
    if person and not _is_adjective(words[at:end]):
        return Piece(at, end, NameKind.PERSON, person, None, None, owner)
    return _split(words, at, end)


def _without_places(words: tuple[str, ...], at: int, end: int) -> int:
    """ "California New Mexico", "Eglin AFB Florida": listed states and countries in a row are apart, and end what
    stands before them."""
    entry = known(bare(words[end - 1])) if end - at > 1 else None
    if entry is None or not entry.capital or bare_bits(words[end - 1]) & lex.FAMILY or bits(words[at]) & lex.PLACE_HEAD:
        return end
    return end - 1


def _by_nouns(words: tuple[str, ...], span: tuple[int, int], head: int, tail: int) -> Piece | None:
    """An organisation, place or work by the noun that it ends or begins with."""
    at, end = span
    single = end - at == 1
    follows = words[end] if end < len(words) else ""
    owner = is_possessive(words[end - 1])
    goes_on = follows == "of" or follows in ABSORBING
    if tail & (lex.ORG | lex.ORG_HEAD) and goes_on and not owner and (follows == "of" or tail & lex.ORG):
        last = _complement(words, end)
        if last > end:
            return Piece(at, last, NameKind.ORGANISATION, 2, possessive=is_possessive(words[last - 1]))
    if single:
        return _single_head(words, at, tail)
    if is_person_despite(words[at:end]):
        return None
    work_end = _complement(words, end) if follows in ("of", "on") else end
    return _by_tail(words, (at, end), tail, work_end) or _by_head(words, (at, end), head)


def _by_tail(words: tuple[str, ...], span: tuple[int, int], tail: int, work_end: int) -> Piece | None:
    """The kind of the noun with which a phrase ends; of a noun that names nothing, a piece without a kind."""
    at, end = span
    owner = is_possessive(words[end - 1])
    if tail & lex.ORG and not tail & lex.OTHER:
        return Piece(at, end, NameKind.ORGANISATION, 2, possessive=owner)
    if tail & lex.PLACE:
        return Piece(at, end, NameKind.PLACE, 2, possessive=owner)
    if tail & lex.WORK:
        return Piece(at, work_end, NameKind.WORK, 2, possessive=owner)
    return Piece(at, end, None, 0, possessive=owner) if tail & lex.OTHER else None


def _by_head(words: tuple[str, ...], span: tuple[int, int], head: int) -> Piece | None:
    """The kind of the noun with which a phrase begins: "Mount …", "Universidad …"."""
    at, end = span
    owner = is_possessive(words[end - 1])
    if head & lex.PLACE_HEAD and not bare_bits(words[end - 1]) & lex.COMMON:
        return Piece(at, end, NameKind.PLACE, 1, possessive=owner)
    if head & lex.ORG_HEAD and not head & lex.ORG:
        return Piece(at, end, NameKind.ORGANISATION, 1, possessive=owner)
    return None


def _single_head(words: tuple[str, ...], at: int, tail: int) -> Piece | None:
    """ "Gulf of Sidra", "Treaty of Rome", "Bank of America": one noun and what it is of."""
    if at + 2 < len(words) and words[at + 1] == "of" and not is_possessive(words[at]):
        last = _complement(words, at + 1)
        if last > at + 1 and tail & (lex.PLACE_HEAD | lex.PLACE) and not tail & lex.ORG:
            return Piece(at, last, NameKind.PLACE, 2)
        if last > at + 1 and tail & lex.WORK:
            return Piece(at, last, NameKind.WORK, 2)
    return None


def _complement(words: tuple[str, ...], at: int) -> int:
    """The end of "of the …", "for … and …" that begins at the small word `at`; `at` where nothing follows."""
    last = at
    for _ in range(4):
        start = last
        while start < len(words) and words[start] in LINKS:
            start += 1
        if start >= len(words) or start == last or (words[start] in SMALL and words[start] not in PARTICLES):
            return last
        if last > at and words[last] != "of" and words[last] not in ABSORBING:
            return last
        end = _core_end(words, start)
        if end <= start or _is_stop(words, start) or _names_office(words, start, end):
            return last
        last = _and_more(words, end)
        if is_possessive(words[last - 1]) or last >= len(words):
            return last
    return last


def _names_office(words: tuple[str, ...], start: int, end: int) -> bool:
    """ "the Guard of the Emperor Augustus": a titled person is no part of a body's name."""
    return end - start > 1 and _titled(words, start, end) is not None


def _and_more(words: tuple[str, ...], end: int) -> int:
    """ "Health and Human Services": past "and" where what follows is no name of its own."""
    if (
        end + 1 < len(words)
        and words[end] in JOINS
        and words[end + 1] not in SMALL
        and not is_possessive(words[end - 1])
    ):
        after = _core_end(words, end + 1)
        tokens = [bare(word) for word in words[end + 1 : after]]
        marks = [bits(token) for token in tokens]
        ordinary = all(mark & lex.COMMON and not mark & (lex.TITLE | lex.DEMONYM) for mark in marks)
        body = marks[-1] & lex.ORG and not tokens[-1].endswith("s")
        if ordinary and len(marks) < 4 and not body and not _names_body(" ".join(tokens)):
            return after
    return end


def _names_body(phrase: str) -> bool:
    entry = known(phrase)
    return entry is not None and entry.sure and not bits(phrase) & lex.COMMON


def _titled(words: tuple[str, ...], at: int, end: int) -> Piece | None:
    """A title with the person behind it: "Iranian President Hassan Rouhani", "Secretary of State Colin Powell"."""
    title = _last_title(words, at, end)
    if title is None:
        return None
    start = title + 1
    if start == end and end < len(words) and words[end] == "of" and not is_possessive(words[end - 1]):
        return _titled_with_complement(words, at, end)
    if start >= end or is_possessive(words[title]):
        return None
    if not person_score(words[start:end], titled=True):
        return None
    return _person(words, (start, end), (at, start))


def _person(words: tuple[str, ...], name: tuple[int, int], office: tuple[int, int] | None) -> Piece:
    while (
        office
        and office[1] - office[0] > 1
        and bits(words[office[0]]) & lex.COMMON
        and words[office[0]].endswith("ing")
    ):
        office = office[0] + 1, office[1]
    return Piece(name[0], name[1], NameKind.PERSON, 2, office, None, is_possessive(words[name[1] - 1]))


def _last_title(words: tuple[str, ...], at: int, end: int) -> int | None:
    """The last title among the words, before which only words of titles, bodies and countries stand."""
    for index in range(end - 1, at - 1, -1):
        marks = bare_bits(words[index])
        if not marks & lex.TITLE:
            continue
        rank = marks & (lex.RANK | lex.HONORIFIC) and marks & lex.PERSONAL
        if not (index > at and rank and is_given(words[index - 1])):
            return index
    return None


def _titled_with_complement(words: tuple[str, ...], at: int, end: int) -> Piece | None:
    """ "Secretary of Health and Human Services Tommy Thompson", "President of Venezuela Hugo Chávez"."""
    start = end + 1
    while start < len(words) and words[start] in LINKS:
        start += 1
    if start >= len(words):
        return None
    stop = _core_end(words, start)
    if stop + 1 < len(words) and words[stop] in JOINS and words[stop + 1] not in SMALL:
        stop = _core_end(words, stop + 1)
    first = start
    while first < stop and (words[first] in JOINS or bits(words[first]) & lex.COMPLEMENT):
        first += 1
    if first > start and first < stop and person_score(words[first:stop], titled=True):
        return _person(words, (first, stop), (at, first))
    for first in range(start + 1, stop):
        if is_given(words[first]) and person_score(words[first:stop]) > 1 and not known(" ".join(words[start:stop])):
            return _person(words, (first, stop), (at, first))
    return None


def _single(words: tuple[str, ...], at: int) -> Piece:
    """One capitalised word: what a list says of it, else nothing yet."""
    word = bare(words[at])
    owner = is_possessive(words[at])
    entry = known(word)
    marks = bits(word)
    if entry is not None:
        doubtful = marks & lex.COMMON and not (word.isupper() and len(word) > 1)
        sure = 2 if entry.sure and (not doubtful or entry.capital) else 1
        return Piece(at, at + 1, entry.kind, sure, None, entry.full, owner)
    if marks & lex.GROUP:
        return Piece(at, at + 1, NameKind.GROUP, 2, None, word, owner)
    return Piece(at, at + 1, None, 0, None, None, owner)


def _split(words: tuple[str, ...], at: int, end: int) -> Piece:
    """Words that name nothing as a whole: a listed phrase at their end or beginning, a person behind an adjective."""
    for last in range(end - 1, at + 1, -1):
        if bare_bits(words[last - 1]) & lex.ORG and not bare_bits(words[last - 1]) & lex.OTHER:
            return Piece(at, last, NameKind.ORGANISATION, 2)
    listed = _listed_before(words, at, end)
    if listed is not None:
        return listed
    for first in range(at + 1, end):
        if words[first] in SMALL:
            continue
        entry = known(" ".join([*words[first : end - 1], bare(words[end - 1])]))
        if entry is not None and entry.sure and entry.kind is not NameKind.PLACE:
            return Piece(first, end, entry.kind, 2, None, entry.full, is_possessive(words[end - 1]))
    if bare_bits(words[end - 1]) & lex.GROUP and end - at == 2:
        return Piece(end - 1, end, NameKind.GROUP, 2, None, None, is_possessive(words[end - 1]))
    return Piece(at, end, None, 0, None, None, is_possessive(words[end - 1]))


def _listed_before(words: tuple[str, ...], at: int, end: int) -> Piece | None:
    """ "U.S. Foreign Policy", "Senate Republicans": a listed place or body before words that name nothing."""
    for last in range(end - 1, at, -1):
        entry = known(" ".join(words[at:last]))
        if entry is not None and entry.sure:
            common = last == at + 1 and bits(words[at]) & lex.COMMON and not entry.capital
            return Piece(at, last, entry.kind, 1 if common else 2, None, entry.full)
    return None


def _is_adjective(words: tuple[str, ...]) -> bool:
    """ "Latin American", "North Korean": adjectives of countries, before or instead of a noun."""
    if lex.key(words[0]) not in lex.adjective_beginnings():
        return False
    return any(lex.key(" ".join(words[:count])) in lex.adjective_phrases() for count in (2, 3))


def _joined(words: tuple[str, ...], found: list[Piece]) -> list[Piece]:
    """ "Science and Technology Committee": a common noun before "and" belongs to the body behind it."""
    made: list[Piece] = []
    for piece in found:
        last = made[-1] if made else None
        joins = piece.kind in (NameKind.ORGANISATION, NameKind.WORK)
        if last is not None and joins and last.kind is None and not last.possessive:
            between = words[last.last : piece.first]
            ordinary = all(bare_bits(word) & lex.COMMON for word in words[last.first : last.last])
            if between in (("and",), ("&",)) and ordinary and piece.full is None and not last.office:
                made[-1] = Piece(last.first, piece.last, piece.kind, piece.sure, None, None, piece.possessive)
                continue
        made.append(piece)
    return made
