"""Sign-offs: the line under an epigraph or pull quote that says whose words they are and where they stood.

In: flat text behind a dash. Out: a `SignOff` with the speaker's name, the outlet, the date and the work as CSL.

>>> s = parse("Nathan Sales, former coordinator, Small Wars Journal, January 20, 2020", 0)
>>> s.name, s.outlet, s.issued
('Nathan Sales', 'Small Wars Journal', '2020-01-20')
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import regex

from whence.extract.days import DAY, MONTH, YEAR
from whence.extract.lexicon import entries
from whence.extract.people import is_organisation, is_outlet, looks_like_person, reads_as_outlet
from whence.extract.sentences import sentences
from whence.models import Span
from whence.read.metadata.dates import edtf

_DASH = r"(?:—|–|―|‒|--+|~)"
_LONGEST = 320
_CLOSER = "\"”“»«’'›‹」』"
_MARKER = r"(?:\s?\[\^?\p{N}{1,4}\]|\p{No}+)*"
_TAIL = regex.compile(
    rf"(?:(?:^|(?<=[\s.!?…,;{_CLOSER}\]\)]))(?P<dash>{_DASH})|(?<=[.!?…{_CLOSER}]\s?)(?P<dash>-(?=\s?\p{{Lu}})))\s?"
    rf"(?P<who>[^—―]{{3,{_LONGEST}}})$"
)
_DASHED = re.compile(r"[—–―‒~-](?:(?<!-)|-|(?<=[^\w\s]-)|(?<=[^\w\s]\s-))")
"""What begins a sign-off, and stands in few paragraphs: a dash, a double hyphen, a hyphen behind a sign."""
_DATE = regex.compile(rf",?\s*\(?(?P<date>(?:\p{{Lu}}\p{{Ll}}+day,?\s)?{DAY}|{MONTH}|{YEAR})\)?[.,]?$")
_QUOTED_BY = regex.compile(r"^(?:as\s)?(?:quoted|cited|reported|interviewed)\s(?:by|in|on)\s", regex.IGNORECASE)
_LEADS = regex.compile(
    r"^(?:in|to|speaking to|on|for|from|via|writing in|writing for)\s(?=(?:the\s|an?\s)?\p{Lu})", regex.IGNORECASE
)
_PARTY = regex.compile(r"^\(?[RDI]-")


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who signs `text[start:end]`: the name's own span, the outlet, the date as EDTF, and the named work's title."""

    start: int
    end: int
    name: str
    name_start: int
    name_end: int
    outlet: str | None = None
    issued: str | None = None
    title: str | None = None
    person: bool = True

    @property
    def work(self) -> Mapping[str, Any] | None:
        """What is cited, as CSL; None where a name alone stands."""
        if not (self.outlet or self.issued or self.title):
            return None
        work: dict[str, Any] = {"type": "article"}
        if self.title:
            work |= {"title": self.title, "author": [author(self.name)]}
        elif self.name != self.outlet:
            work["custom"] = {"speaker": self.name}
        if self.outlet:
            work["container-title"] = self.outlet
        if self.issued:
            work["issued"] = issued(self.issued)
        return work


def author(name: str) -> dict[str, str]:
    """A person's name as CSL: family and given where the words are a person's, else literal."""
    parts = name.split()
    if len(parts) < 2 or not looks_like_person(name):
        return {"literal": name}
    at = len(parts) - 1
    while at > 1 and parts[at - 1][:1].islower():
        at -= 1
    return {"family": " ".join(parts[at:]), "given": " ".join(parts[:at])}


def issued(date: str) -> dict[str, Any]:
    """An EDTF date as CSL: its parts where it is a plain one, else as it stands."""
    day = date.split("T", 1)[0]
    parts = day.split("-")
    if all(part.isdecimal() for part in parts):
        return {"date-parts": [[int(part) for part in parts]]}
    return {"raw": date}


def tail(flat: str, span: Span) -> SignOff | None:
    """The sign-off at the end of this paragraph, None where its last dash introduces something else."""
    window = max(span[0], span[1] - _LONGEST - 8)
    found = _TAIL.search(flat, window, span[1]) if _DASHED.search(flat, window, span[1]) else None
    if found is None:
        return None
    return parse(found["who"], found.start("who"), outer=found.start("dash"))


def parse(who: str, at: int, *, outer: int | None = None) -> SignOff | None:
    """The parts of a sign-off whose words begin at `at`; None where the words do not read like one."""
    stripped = regex.sub(_MARKER + r"$", "", who.rstrip())
    body = stripped.rstrip(" .;,")
    if not body or len(body.split()) > 40 or len(sentences(body, (0, len(body)))) > 1:
        return None
    dated = _DATE.search(body)
    date = edtf(dated["date"]) if dated else None
    if dated and date:
        body = body[: dated.start()].rstrip(" ,(")
    segments = _segments(body)
    if not segments:
        return None
    name, offset = segments[0]
    if not _names(name):
        return None
    rest = [segment for segment, _ in segments[1:]]
    outlet, title, only = _outlet(name, rest, dated=date is not None)
    name_at = at + offset + who.index(body)
    return SignOff(
        start=at if outer is None else outer,
        end=at + len(stripped),
        name=name,
        name_start=name_at,
        name_end=name_at + len(name),
        outlet=outlet,
        issued=date[:10] if date else None,
        title=title,
        person=not only,
    )


def _segments(body: str) -> list[tuple[str, int]]:
    """The pieces between commas outside brackets and quotation marks, with their offsets."""
    pieces = []
    depth = start = 0
    for at, character in enumerate(body + ","):
        if character == '"':
            depth = 0 if depth else 1
        elif character in "([“„":
            depth += 1
        elif character in ")]”":
            depth = max(0, depth - 1)
        elif character == "," and (depth == 0 or at == len(body)):
            piece = body[start:at]
            if piece.strip():
                pieces.append((piece.strip(), start + len(piece) - len(piece.lstrip())))
            start = at + 1
    return pieces


def _names(name: str) -> bool:
    """Whether the first piece can name somebody: a capital at its start, few words, no clause."""
    words = name.split()
    return 0 < len(words) <= 14 and (name[:1].isupper() or words[0] in ("al", "bin", "de", "von", "van", "the", "a"))


def _outlet(name: str, rest: list[str], *, dated: bool) -> tuple[str | None, str | None, bool]:
    """The outlet, the title of a named work, and whether the outlet alone signs."""
    for piece in reversed(rest):
        plain = _LEADS.sub("", _QUOTED_BY.sub("", piece)).strip(" \"“”'‘’*_")
        if _QUOTED_BY.match(piece) or is_outlet(plain):
            return plain, None, False
    if is_outlet(name) or (not rest and dated and (is_organisation(name) or reads_as_outlet(name))):
        return name, None, True
    if titled := _titled(rest):
        return titled
    if rest and _is_work(rest[-1]) and not _PARTY.match(rest[-1]):
        last = rest[-1].strip(" \"“”'‘’*_")
        if dated and len(rest) > 1:
            return last, None, False
        return None, last if looks_like_person(name) or is_organisation(name) else None, False
    return None, None, False


def _titled(rest: list[str]) -> tuple[str | None, str, bool] | None:
    """A quoted title among the pieces, and the body behind it that published it."""
    for at, piece in enumerate(rest):
        if piece[:1] in "\"“‘'" and piece[-1:] in "\"”’'" and len(piece.split()) > 1:
            behind = rest[at + 1] if at + 1 < len(rest) else ""
            return (behind if behind[:1].isupper() else None), piece.strip("\"“”‘’'"), False
    return None


def _is_work(piece: str) -> bool:
    """A capitalised title: not a role ("Iranian Cultural Attaché in Buenos Aires" begins with a capital, too)."""
    words = piece.strip(" \"“”'‘’*_").split()
    big = [word for word in words if word[:1].isupper() or word[:1].isdigit()]
    if len(words) < 2 or big[:1] != words[:1] or len(big) * 3 < len(words) * 2:
        return False
    return piece[:1] in "\"“‘'*_T" or any(word.casefold() in entries("work_nouns") for word in words[1:])
