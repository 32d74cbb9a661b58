"""Works by the author of the work cited right before: "idem, Human Action, pp. 219–23", "Ders., Die Lage der Stadt".

In: a member of the walk and the work before it. Out: the member with that work's author in place of the word.

>>> from whence.models import Reference
>>> before = {"author": [{"family": "Berg"}], "title": "Silt"}
>>> said = "idem, The Second Book, p. 3"
>>> member = Member(Reference("b", 0, 27, {"author": [{"literal": "idem"}], "title": "The Second Book"}), said)
>>> by_the_same(member, before).reference.work["author"]
[{'family': 'Berg'}]
"""

from __future__ import annotations

from dataclasses import replace

import regex

from whence.extract.citing.members import Member
from whence.extract.citing.shortforms import led
from whence.models import CSL

SAME_AUTHOR = regex.compile(
    r"(?:[Ii]dem|[Ee]adem|(?:[Dd]er|[Dd]ie)s(?:elbe)?\.?|[Tt]he\ssame(?:\sauthor)?)(?:,|:|\.,)?\s(?=[«„“\"‘]?\p{Lu})"
)
"""What stands for the author before, with a title behind it."""


def by_the_same(member: Member, before: CSL | None) -> Member:
    """The member; one that begins so by the author of the work before, or by nobody where that is not told."""
    work = member.reference.work
    if work is None or member.reference.short_form or not SAME_AUTHOR.match(member.words, led(member.words)):
        return member
    kept = {name: value for name, value in work.items() if name != "author"}
    author = (before or {}).get("author")
    made = {**kept, "author": author} if author else kept
    fields = tuple(field for field in member.reference.fields if field.name != "author")
    return replace(member, reference=replace(member.reference, work=made, fields=fields))
