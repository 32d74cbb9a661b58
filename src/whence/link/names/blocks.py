"""Which names are compared with which: those that share a key, so that the work grows with the names, not with their
pairs.

In: bearers by id. Out: pairs of ids. A key is what two spellings of one name have in common: the consonants of a
person's last name with the first letter, all words of a body's name but one, an acronym with one letter left out, the
entry of a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from whence.extract.names.acronyms import is_acronym
from whence.extract.names.lexicon import key, known
from whence.link.names.pairs import Bearer
from whence.link.names.words import body_words, person_words, skeleton
from whence.models import NameKind

_ALONE = "alone "
_HOME = frozenset(("united", "states"))
LARGEST = 60
"""Of a block with more members, only the most mentioned are compared: the key says too little."""


def candidates(bearers: Mapping[str, Bearer]) -> Iterator[tuple[str, str]]:
    """Pairs of names that may be one, each once."""
    blocks: dict[tuple[NameKind, str], list[str]] = {}
    for id_, bearer in bearers.items():
        for shared in set(keys(bearer)):
            blocks.setdefault((bearer.kind, shared), []).append(id_)
    seen: set[tuple[str, str]] = set()
    for (_, shared), members in blocks.items():
        if len(members) > LARGEST:
            members = sorted(members, key=lambda id_: (-bearers[id_].mentions, id_))[:LARGEST]
        pairs = combinations(sorted(members), 2)
        for pair in _with_surnames(pairs, bearers) if shared.startswith(_ALONE) else pairs:
            if pair not in seen:
                seen.add(pair)
                yield pair


def _with_surnames(pairs: Iterable[tuple[str, str]], bearers: Mapping[str, Bearer]) -> Iterator[tuple[str, str]]:
    """Only pairs of a surname alone with a full name: two full names share other keys where they are alike."""
    return (pair for pair in pairs if (" " in bearers[pair[0]].name) != (" " in bearers[pair[1]].name))


def keys(bearer: Bearer) -> Iterator[str]:
    """The keys of one name."""
    if bearer.kind is NameKind.PERSON:
        yield from _person_keys(bearer.name)
        return
    listed = known(bearer.name)
    if listed is not None:
        yield f"listed {key(listed.full)}"
    yield f"name {key(bearer.name)}"
    for form in bearer.forms:
        if form != bearer.name and (is_acronym(form) or " " in form):
            yield f"name {key(form)}"
            if " " not in form:
                yield from _acronym_keys(form)
    if is_acronym(bearer.name) and " " not in bearer.name:
        yield from _acronym_keys(bearer.name)
    elif bearer.kind is NameKind.ORGANISATION:
        yield from _body_keys(bearer.name)
    elif bearer.kind is NameKind.PLACE:
        yield f"sound {skeleton(''.join(body_words(bearer.name)))}"


def _person_keys(name: str) -> Iterator[str]:
    words = person_words(name)
    if not words or (len(words) == 1 and len(words[0]) < 3):
        return
    if len(words) == 1:
        yield f"{_ALONE}{skeleton(words[0])}"
        return
    yield f"{_ALONE}{skeleton(words[-1])}"
    yield f"{skeleton(words[0])[:1]} {skeleton(words[-1])}"
    yield f"letters {''.join(sorted(''.join(words)))}"


def _acronym_keys(name: str) -> Iterator[str]:
    """The letters, and the letters with one left out: two acronyms that differ in one place share one of them."""
    letters = [c for c in name.lower() if c.isalnum()]
    yield f"initials {''.join(letters)}"
    if len(letters) >= 4:
        yield f"short {''.join(letters)}"
        for at in range(len(letters)):
            yield f"short {''.join(letters[:at] + letters[at + 1 :])}"


def _body_keys(name: str) -> Iterator[str]:
    words = tuple(word for word in body_words(name) if word not in _HOME) or body_words(name)
    yield f"sound {skeleton(''.join(words))}"
    capitals = [word[0].lower() for word in name.replace("-", " ").split() if word[:1].isupper()]
    if len(capitals) > 2:
        yield f"initials {''.join(capitals)}"
    sounds = sorted(skeleton(word) for word in words)
    if 1 < len(sounds) < 9:
        yield f"words {' '.join(sounds)}"
        for at in range(len(sounds) if len(sounds) > 2 else 0):
            yield f"words {' '.join(sounds[:at] + sounds[at + 1 :])}"
