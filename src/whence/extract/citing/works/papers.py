"""Papers of an inquiry named by a person and a kind: "Lee Interview at 14" for "Committee Interview of Ann Lee"; and
articles by their journal's volume: "Lee, 12 Rye L. Rev. at 20".

In: a `Shelf`, and the words of a citation. Out: the works that they can mean, cited in full before.

>>> paper_named("Lee Dep. Tr. at 14"), paper_named("The Tides of Trade at 14") is None
(('lee', 'dep'), True)
"""

from __future__ import annotations

import regex

from whence.extract.citing.works.identity import runs_in
from whence.extract.citing.works.shelf import Shelf, Work
from whence.text import tokens

_PAPER = regex.compile(
    r"(?P<name>\p{Lu}[\p{L}’'-]{2,})\s(?P<kind>Interview|Dep(?:osition)?|Aff(?:idavit)?|Decl(?:aration)?|Testimony|Letter|Ltr"
    r"|Memo(?:randum)?)\b\.?(?:\s(?:Transcript|Tr\.|Ex\.\s?\p{N}+))?"
    r"(?:,?\s(?:at\s|pp?\.\s?)\p{N}[\p{N}:,\s–-]*|,?\s¶{1,2}\s?\p{N}[\p{N},\s–-]*)[.;]?\s*"
)
_VOLUME = regex.compile(
    r"(?:(?P<name>\p{Lu}[\p{L}’'-]+(?:\s(?:&|and)\s\p{Lu}[\p{L}’'-]+)?),\s)?"
    r"(?P<place>\p{N}{1,4}\s(?=[^,;()]{0,40}\p{Ll})\p{Lu}[\p{L}.’'&\s]{2,40}?)\sat\s\p{N}[\p{N},\s–-]*(?:n\.?\s?\p{N}+)?[.;]?\s*"
)
_SAME = {"ltr": "lett", "lett": "ltr"}
_TOLD = 4
"""Letters by which a kind is told from others, however it is abbreviated."""


def paper_named(words: str) -> tuple[str, str] | None:
    """The person and the kind that these words name before a place; None where they are anything else."""
    found = _PAPER.fullmatch(words)
    return (tokens(found["name"]).words[0], found["kind"].lower()[:_TOLD]) if found else None


def papers(shelf: Shelf, words: str) -> list[Work]:
    """The papers of this kind in whose citations this person is named, or the articles of this volume."""
    named = paper_named(words)
    if named is None:
        return _of_volume(shelf, words)
    name, kind = named
    kinds = tuple({kind, _SAME.get(kind, kind)})
    return [
        work
        for work in shelf.holding({name})
        if not work.known.is_short and any(word.startswith(kinds) for word in tokens(work.said).words)
    ]


def _of_volume(shelf: Shelf, words: str) -> list[Work]:
    """The articles in whose citations this volume of a journal stands, by whom is named here."""
    found = _VOLUME.fullmatch(words)
    if found is None:
        return []
    place, names = tokens(found["place"]).words, tokens(found["name"] or "").words
    works = shelf.holding({*(word for word in place if len(word) > 1), *names})
    return [work for work in works if not work.known.is_short and runs_in(place, tokens(work.said).words)]
