"""Reuse as it is kept: every pair of passages, and one pair of each document for what very many share."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tests.link.reuse.test_reuses import COPIED, dated, newsletters
from whence.link.passages.index import PassageIndex
from whence.link.reuse.kept import Sharing, sharing_with
from whence.link.reuse.reuses import reuses
from whence.models import Held, Metadata, Reuse

MANY = 60


def indexed(documents: Sequence[Held]) -> tuple[PassageIndex, dict[str, Held]]:
    index = PassageIndex.open(None)
    index.add((one.id, one.text, ()) for one in documents)
    return index, {one.id: one for one in documents}


def kept(documents: Sequence[Held], ids: Sequence[str] | None = None) -> dict[str, list[Reuse]]:
    index, shelf = indexed(documents)
    wanted = list(shelf) if ids is None else ids
    sharing = Sharing.of_documents(wanted, index, shelf)
    return {id_: sharing.of(id_) for id_ in wanted}


@dataclass
class Kept:
    """What a store would remember."""

    before: Mapping[str, list[Reuse]]
    shelf: Mapping[str, Held]

    def reuses(self, id_: str) -> Sequence[Reuse]:
        return self.before.get(id_, [])

    def rows(self, ids: Collection[str]) -> Mapping[str, Metadata]:
        return {id_: self.shelf[id_].extraction.metadata for id_ in ids}


def letter(n: int) -> str:
    """Words of which nothing stands elsewhere, as long as those that are shared."""
    return " ".join(f"word{n}x{place}" for place in range(24))


def copies(count: int) -> list[Held]:
    """One text under as many first words, each too short to make another text of it."""
    return [dated(f"Copy {n}: {letter(0)} {letter(1)}.", f"2021-03-{n % 9 + 1:02d}") for n in range(count)]


def test_boilerplate_is_one_pair_for_each_document_and_says_how_many_have_it() -> None:
    letters = newsletters(MANY)
    found = kept(letters)
    assert {len(own) for own in found.values()} == {1}
    assert {one.documents for own in found.values() for one in own} == {MANY}
    assert len({one.group for own in found.values() for one in own}) == 1
    reached = {side.document for own in found.values() for one in own for side in (one.a, one.b)}
    assert reached == {one.id for one in letters}


def test_boilerplate_of_few_documents_is_folded_as_that_of_many() -> None:
    found = kept(newsletters(6))
    assert {(len(own), own[0].kind, own[0].documents) for own in found.values()} == {(1, "boilerplate", 6)}


def test_passages_and_few_near_copies_are_kept_with_all_their_pairs() -> None:
    documents = [*copies(4), dated(f"A. {COPIED}.", "2021-03-05"), dated(f"Again, {COPIED}!", "2021-03-09")]
    index, shelf = indexed(documents)
    every = {one.id for one in reuses(index, shelf)}
    found = kept(documents)
    assert {one.id for own in found.values() for one in own} == every
    assert all(one.documents is None for own in found.values() for one in own)
    assert len(found[documents[0].id]) == 3


def test_near_copies_that_are_very_many_are_kept_once_for_each() -> None:
    found = kept(copies(MANY))
    assert {one.kind for own in found.values() for one in own} == {"near_copy"}
    assert {one.documents for own in found.values() for one in own} == {MANY}
    assert max(len(own) for own in found.values()) < 5


def test_words_many_times_in_few_documents_are_passages_with_all_their_pairs() -> None:
    refrain = f"{COPIED}. "
    songs = [dated(f"{letter(n)} {refrain * 12}", f"2021-03-{n + 1:02d}") for n in range(4)]
    pairs = {frozenset((one.a.document, one.b.document)) for own in kept(songs).values() for one in own}
    assert len(pairs) == 6


def test_some_documents_keep_what_they_would_keep_among_all() -> None:
    documents = [*newsletters(MANY), *copies(3)]
    every = kept(documents)
    for id_ in (documents[0].id, documents[7].id, documents[-1].id):
        assert kept(documents, [id_])[id_] == every[id_]


def test_a_document_that_comes_later_is_put_into_the_group_that_is_known() -> None:
    letters = newsletters(MANY)
    before = kept(letters[:-1])
    index, shelf = indexed(letters)
    new = letters[-1].id
    sharing = Sharing.of_documents([new], index, shelf, Kept(before, shelf))
    [one] = sharing.of(new)
    [known] = before[letters[0].id]
    assert (one.group, one.documents) == (known.group, MANY)


def test_what_others_keep_stays_where_known_boilerplate_comes_once_more() -> None:
    letters = newsletters(MANY)
    before = kept(letters[:-1])
    index, _ = indexed(letters)
    concerned = sharing_with({letters[-1].id}, index, lambda id_: before.get(id_, []))
    assert len(concerned) < 5  # those that begin with the same ship share more with it
    everyone = sharing_with({letters[-1].id}, index, lambda _: [])
    assert {one.id for one in letters} == everyone


def test_small_groups_rest_on_all_their_documents_and_large_ones_do_not() -> None:
    for count, among in ((6, 5), (61, 0)):
        index, shelf = indexed(newsletters(count))
        ids = list(shelf)
        assert len(Sharing.of_documents(ids, index, shelf).among(ids[3])) == among
