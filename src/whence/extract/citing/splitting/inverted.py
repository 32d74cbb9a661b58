"""Authors whose given names stand behind a comma or in brackets, in front of a colon: "Berg, Anna: Silt. S. 18",
"Lee (J. B.): Étude sur le sable".

In: a text and a reference in it. Out: the reference with the author and the title told apart, where the parser read the
given name, or all of the head, as a part of the title, or as one more author.

>>> work = {"type": "document", "author": [{"family": "Berg"}], "title": "Anna: Silt"}
>>> told = with_inverted("Berg, Anna: Silt. S. 18.", Reference("r", 0, 24, work)).work
>>> told["title"], told["author"]
('Silt', [{'family': 'Berg', 'given': 'Anna'}])
"""

from __future__ import annotations

from dataclasses import replace

import regex

from whence.extract.late import late
from whence.extract.references.phrases import person
from whence.models import CSL, Reference

_GIVEN = r"(?:\p{Lu}\.[\s-]?|\p{Lu}[\p{L}’'-]+\s?){1,3}"
_HEAD = late(
    r"(?P<family>(?:(?:von|van|de[rnl]?|du|la|le|al|el)\s){0,2}\p{Lu}[\p{L}’'-]+(?:[\s-]\p{Lu}[\p{L}’'-]+)?)"
    rf"(?:,\s(?P<given>{_GIVEN})|\s\((?P<inside>{_GIVEN}(?:de|von|van)?)\))\s?:\s(?:\(\p{{N}}\)\s)?(?=\p{{Lu}})"
)
_LONGEST = 60


def with_inverted(flat: str, reference: Reference) -> Reference:
    """The reference with its author told from its title."""
    work = reference.work or {}
    if not work.get("title") or flat.find(":", reference.start, reference.start + _LONGEST) < 0:
        return reference
    head = _HEAD.match(flat, reference.start, reference.start + _LONGEST)
    title = _behind(head, work) if head else None
    if head is None or not title or not _is_given(head):
        return reference
    author = [{"family": head["family"], "given": _given(head)}]
    return replace(reference, work={**work, "author": author, "title": title})


def _given(head: regex.Match[str]) -> str:
    return str(head["given"] or head["inside"]).strip()


def _is_given(head: regex.Match[str]) -> bool:
    """Whether initials or given names stand behind the comma: "Berg, Harbours: A History" is a title."""
    words = _given(head).split() if head["given"] else ()
    return all("." in word or "g" in person(word) for word in words)


def _behind(head: regex.Match[str], work: CSL) -> str | None:
    """The title without the head or the given name; None where neither is in it, nor another author."""
    title, people = str(work["title"]), [str(one.get("family")) for one in work.get("author") or ()]
    if people == [head["family"], _given(head)]:
        return title
    begun, _, rest = title.partition(":")
    if begun.strip() == _given(head) and people == [head["family"]]:
        return rest.strip()
    sure = head["inside"] or "." in head["given"]  # "Harbour, Town: A History" is a title
    return rest.strip() if sure and not people and begun.strip() == head.group().partition(":")[0].strip() else None
