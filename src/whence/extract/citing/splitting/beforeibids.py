"""What stands in front of an "Ibid." and was taken for prose: "Final Report, Volume I, p. 42. 36 Ibid.".

In: a `NoteText`, a stretch of it and the `Member`s that were read there. Out: these with what stands there as a title
and a place, in brackets, or apart; where something else seems to be cited there, the "Ibid." is `unread`.

>>> text = NoteText(layout(Reading("d", "r", "Final Report, Volume I, p. 42. Ibid., p. 43.")), "r")
>>> ibid = Member(text.back((31, 44), "n"), "Ibid., p. 43.")
>>> [one.words for one in with_untold(text, (0, 44), [ibid], "n")]
['Final Report, Volume I, p. 42', 'Ibid., p. 43.']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from whence.extract.citing.members import Member, is_ibid
from whence.extract.citing.opinions.asides import is_aside
from whence.extract.citing.prose.pieces import is_piece, without_quotations
from whence.extract.citing.prose.plaintitles import (
    is_place,
    parted_off,
    plainly_titled,
    seems_to_cite,
)
from whence.extract.citing.splitting.notetext import NoteText
from whence.models import Span

_IN_BRACKETS = regex.compile(r"\((?P<words>\p{Lu}[^()]{12,300}\p{N})\)")
_IN_BRACKETS_TOLD = frozenset(["title", "author", "issued"])
UNREAD = regex.compile(
    r"(?:\bSee|(?<!\b(?:to|did|can|could|would|will|may|might|must|should|not|never|fact|we|I|you|they|who)\s)\bsee)"
    r"\s(?:also\s)?(?!(?:Chapter|Section|Part|Volume|Appendix|Note|Figure|Table)\s)[\p{Lu}\p{N}“\"][^.]{8,}\.|(?<=\p{N}\s)\((?:1[89]|20)\p{N}{2}\)"
)
"""A citation that the parser took for prose; "the man did in fact see Lee leave" is none."""
_ADJACENT, _TOUCHING, _DAY_LENGTH, _LETTERS = 8, 4, 12, regex.compile(r"\p{L}")


def with_untold(text: NoteText, span: Span, found: Sequence[Member], note: str | None) -> Iterator[Member]:
    """With what stands before an "Ibid." as a title and a place, which the parser takes for prose: "Final Report,
    Volume I, p. 42. 36 Ibid.". Where something else stands there that seems to be cited, it is `unread`."""
    behind, told = span[0], False
    for one, then in zip(found, [*found[1:], None], strict=False):
        if then is not None and is_ibid(then) and then.reference.start - one.reference.end <= _TOUCHING:
            one = _without_doubt(text, one, note)
        at = one.reference.start
        if at - behind > _ADJACENT and is_ibid(one):
            title = plainly_titled(text.flat, behind, at)
            aside = title and is_aside(text.flat, title.start(), span[0])
            if title and behind > span[0] and (aside or text.flat.count("(", behind, title.start())):
                title = None  # what explains the citation before
            if title:
                led_by = text.flat[behind : title.start()]  # "11/19/15 Group Chat, Group 594"
                start = behind if len(led_by) <= _DAY_LENGTH and not _LETTERS.search(led_by) else title.start()
                yield text.guessed((start, title.end()), {"title": title["title"]}, note)
            elif piece := parted_off(text.flat, behind, at):
                behind, told = piece[1], True
                yield text.guessed(piece, {"title": " ".join(text.flat[slice(*piece)].split())}, note)
            for held in _in_brackets(text, (span[0], at), note) if not (title or told) else ():
                behind = held.reference.end
                yield held
            one = _weighed(text, one, title.end() if title else behind, title is not None or behind > span[0])
        behind, told = one.reference.end, told or one.maybe is None
        yield one


def _without_doubt(text: NoteText, one: Member, note: str | None) -> Member:
    """A name and a place right before an "Ibid.", which it means, whoever that is: "Roe, I. 84.—Ibid., 371"."""
    span = one.reference.start, one.reference.end
    title = plainly_titled(text.flat, *span) if one.maybe is not None else None
    return text.guessed(span, {"title": title["title"]}, note) if title else one


def _in_brackets(text: NoteText, span: Span, note: str | None) -> list[Member]:
    """The one work that a sentence cites in brackets: "They lent money (A. Lee, Usury, 1912, p. 130)."."""
    inside = list(_IN_BRACKETS.finditer(text.flat, *span))
    found = text.parsed(inside[-1].span("words"), note) if inside else []
    told = len(found) == 1 and found[0].work and _IN_BRACKETS_TOLD.issubset(found[0].work)
    return [Member(one, text.flat[one.start : one.end]) for one in found] if told else []


def _weighed(text: NoteText, one: Member, behind: int, follows: bool) -> Member:
    """An "Ibid." with whether something unread stands before it. "Bidwell's speech: Ibid., p. 171" is in what is
    cited before; "They disagreed. Cf. Ibid." points to it, however much is said between."""
    at = one.reference.start
    if (follows and text.flat.endswith(": ", behind, at)) or is_piece(text.flat, behind, at):
        return replace(one, unread=False)
    said = without_quotations(text.flat[behind:at])
    unread = UNREAD.search(said) is not None
    follows = follows or is_place(said.strip())  # "Art. 95. Ibid., I., 280"
    return replace(one, unread=unread or (not follows and seems_to_cite(said, 0, len(said))))
