"""Names under which the running text cites a paper that only a note explains: "“Lee Decl.” refers to the Declaration of
Ann Lee", "See Declaration of Ann Lee (“Lee Decl.”)".

In: the `Group`s of a text. Out: by the words of each name that a paper's place stands behind ("Lee Decl. ¶ 5"), the one
work that a note gives it to. The running text is walked before the notes, so that it is asked for at once.

>>> from whence.models import Reference
>>> said = "“Lee Decl.” refers to the Declaration of Ann Lee."
>>> explains(said), explained([Group("2", None, [Member(Reference("a", 0, 49, {}, "n"), said)])])
('Lee Decl.', {})
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from whence.extract.citing.forms.hereafter import shorthands
from whence.extract.citing.members import Group, Member
from whence.extract.citing.walk.outcomes import Outcome, Place
from whence.extract.citing.works.identity import identity
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.text import tokens

_REFERS = regex.compile(
    r"(?:(?:References|Citations|Cites)\sto\s)?[“\"](?P<name>\p{Lu}[\p{L}\p{N}.&’' -]{1,40})[”\"]"
    r"\s(?:refers?\sto|means|stands\sfor|denotes|(?:is|are)\sto)\s(?:the\s)?(?=\p{Lu})"
)
"""What such a note begins with."""


def explains(words: str) -> str:
    """The name that a note begins with and explains; "" where it explains none."""
    found = _REFERS.match(words) if " to" in words or " means" in words or " for" in words else None
    return found["name"] if found else ""


def explaining(shelf: Shelf, member: Member, place: Place) -> Outcome | None:
    """A citation whose words begin with the name that they give it, which is no short form; None for all others."""
    name = explains(member.words) if member.reference.work else ""
    if not name:
        return None
    work = _work(member)
    shelf.abbreviate(work, name)
    return Outcome(member.reference, work)


def explained(groups: Sequence[Group]) -> dict[str, Work]:
    """The works of the names that some paper is cited by and one note alone explains."""
    members = [member for group in groups for member in group.members]
    wanted = {member.law.key for member in members if member.law and "¶" in member.law.places}
    found: dict[str, Work | None] = {}
    for member in members if wanted else ():
        for name in wanted.intersection(_names(member)):
            found[name] = None if name in found else _work(member)
    return {name: work for name, work in found.items() if work}


def _work(member: Member) -> Work:
    return Work(member.reference, identity(member.reference.work, member.words))


def _names(member: Member) -> Iterator[str]:
    """What a note's citation says that it will be cited by."""
    if member.reference.note is None or member.reference.work is None or member.law or member.case:
        return
    for name in (explains(member.words), *shorthands(member.words)):
        yield " ".join(tokens(name).words)
