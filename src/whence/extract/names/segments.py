"""What a run of capitalised words names, by its own words alone: pieces with a kind, titles taken off persons.

In: the words of a `Run`. Out: `Piece`s in order. Nothing of the text around is asked; what these words cannot tell is
left to the document (`kind` None).

>>> [(p.kind, p.first, p.last) for p in pieces(("Secretary", "of", "State", "Colin", "Powell"))]
[(<NameKind.PERSON: 'person'>, 3, 5)]
>>> pieces(("Secretary", "of", "State", "Colin", "Powell"))[0].office
(0, 3)
"""

from __future__ import annotations

from whence.extract.names import lexicon as lex
from whence.extract.names.extents import CAPITAL_LINKS, LEADING, core_end, is_stop, law_end, law_of
from whence.extract.names.joining import joined
from whence.extract.names.kinds import GROUP, ORGANISATION, PERSON, PLACE, WORK
from whence.extract.names.lexicon import bits, known
from whence.extract.names.personal import is_person_despite, may_be_surname, person_score
from whence.extract.names.titled import past_title, signed, titled
from whence.extract.names.words import (
    ABSORBING,
    JOINS,
    LINKS,
    PARTICLES,
    SMALL,
    Piece,
    bare,
    bare_bits,
    is_possessive,
)

_BEFORE_GROUPS = frozenset(("African", "Native", "New"))
_BEFORE_SURNAMES = frozenset("bin ibn van von".split())


def pieces(words: tuple[str, ...]) -> tuple[Piece, ...]:
    """The pieces of a run's words."""
    if len(words) == 1:
        return () if words[0] in SMALL or is_stop(words, 0) else (_single(words, 0),)
    found: list[Piece] = []
    at = int(words[0].casefold() in lex.sections()["legal_ends"])  # of a company named before a comma
    while at < len(words):
        if (words[at] in SMALL and not _leads(words, at)) or is_stop(words, at):
            at += 1
            continue
        piece = _listed(words, at) or _core(words, at)
        found.append(piece)
        at = max(piece.last, at + 1)
        if piece.kind is PERSON:
            at = past_title(words, at)
    return tuple(joined(words, found) if len(found) > 1 else found)


def _leads(words: tuple[str, ...], at: int) -> bool:
    """Whether a particle begins a name here."""
    return words[at] in LEADING and at + 1 < len(words) and words[at + 1] not in SMALL


def _listed(words: tuple[str, ...], at: int) -> Piece | None:
    """The longest listed phrase that begins here, where no head noun goes on behind it."""
    longest = lex.firsts().get(lex.key(words[at]), 0)
    for last in range(min(len(words), at + longest), at + 1, -1):
        if words[last - 1] in SMALL:
            continue
        phrase = " ".join([*words[at : last - 1], bare(words[last - 1])])
        entry = known(phrase)
        if entry is not None and entry.kind is ORGANISATION:
            law = law_end(words, last)
            if law:
                return Piece(at, law, WORK, 2, possessive=is_possessive(words[law - 1]))
        if entry is not None and not _goes_on(words, at, last):
            sure = 2 if entry.sure else 1
            return Piece(at, last, entry.kind, sure, None, entry.full, is_possessive(words[last - 1]))
    return None


def _goes_on(words: tuple[str, ...], at: int, last: int) -> bool:
    """ "New York Stock Exchange", "Senate Armed Services Committee": a head noun further on makes it another name; a
    title further on makes it the house of an office ("White House Chief of Staff Andrew Card")."""
    if is_possessive(words[last - 1]):
        return False
    end = core_end(words, at)
    if end <= last:
        return False
    tail = bare_bits(words[end - 1])
    if tail & (lex.NOUN | lex.ORG_HEAD) and not tail & lex.PERSONAL:
        return True
    return any(bare_bits(word) & (lex.TITLE | lex.NOUN) for word in words[last:end])


def _core(words: tuple[str, ...], at: int) -> Piece:
    """What the capitalised words that begin here name, with what "of" or "for" brings behind them."""
    end = _without_places(words, at, core_end(words, at))
    law = law_of(words, at, end)
    if law:
        return Piece(at, law, WORK, 2, possessive=is_possessive(words[law - 1]))
    if end < len(words) and words[end] in CAPITAL_LINKS and words[end] != "The":
        further = core_end(words, at, titled=True)
        end = further if bare_bits(words[further - 1]) & lex.WORK else end
    person = titled(words, at, end) or signed(words, at, end)
    if person is not None:
        return person
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
        return Piece(at, end, PERSON, 1, None, None, owner)
    sure = person_score(words[at:end])
    if sure and not _is_adjective(words[at:end]):
        return Piece(at, end, PERSON, sure, None, None, owner)
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
            return Piece(at, last, ORGANISATION, 2, possessive=is_possessive(words[last - 1]))
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
        return Piece(at, end, ORGANISATION, 2, possessive=owner)
    if tail & lex.PLACE:
        return Piece(at, end, PLACE, 2, possessive=owner)
    if tail & lex.WORK:
        return Piece(at, work_end, WORK, 2, possessive=owner)
    return Piece(at, end, None, 0, possessive=owner) if tail & lex.OTHER else None


def _by_head(words: tuple[str, ...], span: tuple[int, int], head: int) -> Piece | None:
    """The kind of the noun with which a phrase begins: "Mount …", "Universidad …"."""
    at, end = span
    owner = is_possessive(words[end - 1])
    if head & lex.PLACE_HEAD and not bare_bits(words[end - 1]) & lex.COMMON:
        return Piece(at, end, PLACE, 1, possessive=owner)
    if head & lex.ORG_HEAD and not head & lex.ORG:
        return Piece(at, end, ORGANISATION, 1, possessive=owner)
    return None


def _single_head(words: tuple[str, ...], at: int, tail: int) -> Piece | None:
    """ "Gulf of Sidra", "Treaty of Rome", "Bank of America": one noun and what it is of."""
    if at + 2 < len(words) and words[at + 1] == "of" and not is_possessive(words[at]):
        last = _complement(words, at + 1)
        if last > at + 1 and tail & (lex.PLACE_HEAD | lex.PLACE) and not tail & lex.ORG:
            return Piece(at, last, PLACE, 2)
        if last > at + 1 and tail & lex.WORK:
            return Piece(at, last, WORK, 2)
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
        if last > at and words[last] != "of" and words[last] not in ABSORBING and not _in_subject(words, last):
            return last
        end = core_end(words, start)
        if end <= start or is_stop(words, start) or _names_office(words, start, end):
            return last
        last = _and_more(words, end)
        if is_possessive(words[last - 1]) or last >= len(words):
            return last
    return last


def _in_subject(words: tuple[str, ...], at: int) -> bool:
    """ "Appropriate Technology in Health": "in" and a common noun that is no place and no title."""
    if words[at] != "in" or at + 1 >= len(words):
        return False
    marks = bare_bits(words[at + 1])
    return bool(marks & lex.COMMON) and not marks & (lex.NOUN | lex.TITLE | lex.PERSONAL) and not known(words[at + 1])


def _names_office(words: tuple[str, ...], start: int, end: int) -> bool:
    """ "the Guard of the Emperor Augustus": a titled person is no part of a body's name."""
    return end - start > 1 and titled(words, start, end) is not None


def _and_more(words: tuple[str, ...], end: int) -> int:
    """ "Health and Human Services": past "and" where what follows is no name of its own."""
    if (
        end + 1 < len(words)
        and words[end] in JOINS
        and words[end + 1] not in SMALL
        and not is_possessive(words[end - 1])
    ):
        after = core_end(words, end + 1)
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
        return Piece(at, at + 1, GROUP, 2, None, word, owner)
    return Piece(at, at + 1, None, 0, None, None, owner)


def _split(words: tuple[str, ...], at: int, end: int) -> Piece:
    """Words that name nothing as a whole: a listed phrase at their end or beginning, a person behind an adjective."""
    for last in range(end - 1, at + 1, -1):
        if bare_bits(words[last - 1]) & lex.ORG and not bare_bits(words[last - 1]) & lex.OTHER:
            return Piece(at, last, ORGANISATION, 2)
    group = bare_bits(words[end - 1]) & lex.GROUP and end - at == 2
    if group and (bare_bits(words[at]) & (lex.DEMONYM | lex.DIRECTION) or words[at] in _BEFORE_GROUPS):
        return Piece(at, end, GROUP, 2, None, None, is_possessive(words[end - 1]))
    listed = _listed_before(words, at, end)
    if listed is not None:
        return listed
    for first in range(at + 1, end):
        if words[first] in SMALL:
            continue
        entry = known(" ".join([*words[first : end - 1], bare(words[end - 1])]))
        if entry is not None and entry.sure and entry.kind is not PLACE:
            return Piece(first, end, entry.kind, 2, None, entry.full, is_possessive(words[end - 1]))
    if group:
        return Piece(end - 1, end, GROUP, 2, None, None, is_possessive(words[end - 1]))
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
