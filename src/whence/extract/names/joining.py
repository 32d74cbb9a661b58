"""Pieces put together that name one body or work: companies with "and", a body with its country or common words.

In: the words of a `Run` and its pieces. Out: the pieces, fewer.

>>> from whence.extract.names.segments import pieces
>>> words = ("Eli", "Lilly", "and", "Company")
>>> [(" ".join(words[one.first : one.last]), one.kind.value) for one in pieces(words)]
[('Eli Lilly and Company', 'organisation')]
"""

from __future__ import annotations

from functools import cache

from whence.extract.names import lexicon as lex
from whence.extract.names.kinds import ORGANISATION, PLACE, WORK
from whence.extract.names.lexicon import known
from whence.extract.names.words import (
    Piece,
    bare,
    bare_bits,
)


def joined(words: tuple[str, ...], found: list[Piece]) -> list[Piece]:
    """Pieces, those put together that name one body or work."""
    made: list[Piece] = []
    for piece in found:
        while made and (whole := _whole(words, made[-1], piece)) is not None:
            made.pop()
            piece = whole
        made.append(piece)
    return made


def _whole(words: tuple[str, ...], last: Piece, piece: Piece) -> Piece | None:
    """What two pieces name together."""
    if last.possessive:
        return None
    return (
        _company(words, last, piece)
        or _national(words, last, piece)
        or _of_house(words, last, piece)
        or _with_common(words, last, piece)
    )


def _of_house(words: tuple[str, ...], last: Piece, piece: Piece) -> Piece | None:
    """ "House | Energy and Commerce Committee"."""
    if last.last != piece.first or last.last - last.first > 1 or words[last.first] not in ("House", "Senate"):
        return None
    if piece.kind is not ORGANISATION or bare(words[piece.last - 1]) not in ("Committee", "Subcommittee"):
        return None
    return Piece(last.first, piece.last, ORGANISATION, 2, None, None, piece.possessive)


def _company(words: tuple[str, ...], last: Piece, piece: Piece) -> Piece | None:
    """ "Merck & Co.", "Eli Lilly and Company": what shows a company behind "and"."""
    country = last.kind is PLACE and lex.key(" ".join(words[last.first : last.last])) in lex.lands()
    if words[last.last : piece.first] not in (("and",), ("&",)) or last.office or country:
        return None
    if piece.last - piece.first > 1:
        return None
    named = not all(bare_bits(word) & lex.COMMON for word in words[last.first : last.last])
    if not named or bare(words[piece.first]).casefold().rstrip(".") not in lex.sections()["company_ends"]:
        return None
    return Piece(last.first, piece.last, ORGANISATION, 2, None, None, piece.possessive)


def _national(words: tuple[str, ...], last: Piece, piece: Piece) -> Piece | None:
    """ "U.S. | Food and Drug Administration": a body with its country before it, known by the name without it."""
    if last.last != piece.first or last.kind is not PLACE or last.full != _nation() or last.office:
        return None
    if piece.kind is not ORGANISATION or piece.sure < 2 or piece.office:
        return None
    if piece.last - piece.first < 2 and piece.full is None:
        return None
    return Piece(last.first, piece.last, ORGANISATION, 2, None, piece.full, piece.possessive)


@cache
def _nation() -> str | None:
    entry = known("U.S.")
    return entry.full if entry else None


def _with_common(words: tuple[str, ...], last: Piece, piece: Piece) -> Piece | None:
    """ "Science and Technology Committee": a common noun before "and" belongs to the body behind it."""
    joins = piece.kind in (ORGANISATION, WORK)
    if not joins or last.kind is not None or piece.full is not None or last.office:
        return None
    marks = [bare_bits(word) for word in words[last.first : last.last]]
    ordinary = all(mark & lex.COMMON for mark in marks) and not marks[-1] & lex.OFFICE
    if words[last.last : piece.first] not in (("and",), ("&",)) or not ordinary:
        return None
    return Piece(last.first, piece.last, piece.kind, piece.sure, None, None, piece.possessive)
