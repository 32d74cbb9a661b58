"""The compiled kernels give what the reference gives, for whatever they are given."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence import kernels
from whence.kernels import joints, reference, search, sharing
from whence.link.passages.words import listed
from whence.text import tokens

pytestmark = pytest.mark.skipif(not kernels.COMPILED, reason="Whence was installed without a compiler")
if kernels.COMPILED:
    from whence.kernels import compiled

WORDS = st.lists(st.integers(0x1000, 0x1000 * 6).map(lambda n: n // 0x1000 * 0x1000), max_size=60)
"""Runs of few different words, so that they repeat."""
LIBRARY = st.lists(WORDS, min_size=1, max_size=6)


def postings(documents: list[list[int]]) -> search.Postings:
    words = np.array([word for document in documents for word in document], np.uint32)
    bounds = np.cumsum([0, *map(len, documents)], dtype=np.uint64)
    keys, positions = reference.sort_postings(words, bounds)
    shapes = np.array([0x1F0 ^ (word >> 12) % 7 for word in words.tolist()], np.uint32)
    return search.Postings(words, shapes, bounds, keys, positions, reference.bucket_starts(keys))


@given(st.lists(st.text()))
def test_words_have_the_same_hashes(words: list[str]) -> None:
    assert compiled.hash_words(words).tolist() == reference.hash_words(words).tolist()


@given(st.binary())
def test_bytes_have_the_same_sum(data: bytes) -> None:
    assert compiled.checksum(data) == reference.checksum(data)


@given(st.binary(min_size=1), st.data())
def test_one_changed_bit_changes_the_sum(raw: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(raw) - 1))
    changed = bytearray(raw)
    changed[at] ^= 1 << data.draw(st.integers(0, 7))
    assert compiled.checksum(bytes(changed)) != compiled.checksum(raw)


@given(LIBRARY)
def test_keys_and_their_order_are_the_same(documents: list[list[int]]) -> None:
    ours = postings(documents)
    in_order, positions = compiled.sort_postings(ours.words, ours.bounds)
    assert in_order.tolist() == ours.keys.tolist()
    assert positions.tolist() == ours.positions.tolist()
    assert compiled.bucket_starts(ours.keys).tolist() == ours.buckets.tolist()


@given(st.lists(st.integers(0, 2**32 - 1), max_size=400), st.integers(0, 2**32 - 1))
def test_any_words_are_sorted(words: list[int], frequent: int) -> None:
    library = np.array([*words, *[frequent] * len(words)], np.uint32)
    bounds = np.array([0, len(words), len(library)], np.uint64)
    keys, positions = compiled.sort_postings(library, bounds)
    expected, places = reference.sort_postings(library, bounds)
    assert keys.tolist() == expected.tolist()
    assert positions.tolist() == places.tolist()


@given(WORDS, WORDS)
def test_alignments_are_the_same(quoted: list[int], found: list[int]) -> None:
    assert compiled.align(quoted, found) == reference.align(quoted, found)


@given(WORDS, WORDS)
def test_an_alignment_spells_both_sides(quoted: list[int], found: list[int]) -> None:
    start, end, steps = compiled.align(quoted, found)
    assert sum(step != ord("i") for step in steps) == len(quoted)
    assert sum(step != ord("d") for step in steps) == end - start


@given(WORDS, WORDS, st.data())
def test_paths_over_joints_are_the_same(quoted: list[int], found: list[int], data: st.DataObject) -> None:
    marks = bytes(data.draw(st.lists(st.integers(0, 3), min_size=len(quoted) + 1, max_size=len(quoted) + 1)))
    held = {"from_start": data.draw(st.booleans()), "to_end": data.draw(st.booleans())}
    words = np.array(quoted, np.uint32), np.array(found, np.uint32)
    assert compiled.align_joined(*words, marks, **held) == joints.align_joined(*words, marks, **held)


def test_joints_that_do_not_fit_the_words_are_refused() -> None:
    words = np.array([1, 2], np.uint32)
    with pytest.raises(ValueError, match="joint"):
        compiled.align_joined(words, words, bytes(2))
    with pytest.raises(ValueError, match="joint"):
        compiled.align_joined(words, words, bytes([0, 4, 0]))


@given(st.lists(st.integers(0, 5).map(lambda n: n << 12), max_size=70), WORDS)
def test_as_many_words_stand_in_order(quoted: list[int], found: list[int]) -> None:
    words = np.array(quoted, np.uint32), np.array(found, np.uint32)
    assert compiled.most_in_order(*words) == reference.most_in_order(*words)


PIECES = st.lists(st.sampled_from(["co", "operate", "cooperate", "t", "don", "don't", "a", "aa", "aaa", "1,000"]))


@given(PIECES, PIECES)
def test_words_cut_otherwise_are_told_by_both(quoted: list[str], found: list[str]) -> None:
    ours, theirs = reference.spellings(quoted), reference.spellings(found)
    assert compiled.cut_otherwise(ours, theirs) == reference.cut_otherwise(ours, theirs)
    assert compiled.other_cuts(ours, theirs) == reference.other_cuts(ours, theirs)


@given(
    st.lists(st.text(st.characters(min_codepoint=33, max_codepoint=126)), max_size=12).map(" ".join), st.integers(0, 9)
)
def test_words_of_a_text_have_the_same_spellings_and_places(text: str, base: int) -> None:
    expected, found = tokens(text), listed(text, base=base)
    assert found.spellings.tolist() == reference.spellings(expected.words).tolist()
    assert found.hashes.tolist() == reference.hash_words(expected.words).tolist()
    assert [at - base for at in found.starts] == expected.starts
    assert [at - base for at in found.ends] == expected.ends


@given(WORDS, WORDS)
def test_no_alignment_has_more_equal_words_than_can_stand_in_order(quoted: list[int], found: list[int]) -> None:
    words = np.array(quoted, np.uint32), np.array(found, np.uint32)
    steps = compiled.align_joined(*words, bytes(len(quoted) + 1))[1]
    assert steps.count(b"=") <= compiled.most_in_order(*words)


@given(LIBRARY, WORDS, st.integers(1, 5))
def test_look_ups_are_the_same(documents: list[list[int]], run: list[int], limit: int) -> None:
    library, words = postings(documents), np.array(run, np.uint32)
    least = len(run) // 3
    assert compiled.look_up(library, words, limit) == search.look_up(library, words, limit)
    assert compiled.look_up(library, words, limit, least) == search.look_up(library, words, limit, least)
    assert compiled.count_exact(library, words) == search.count_exact(library, words)


@given(LIBRARY, WORDS, st.data())
def test_look_ups_within_some_documents_are_the_same(
    documents: list[list[int]], run: list[int], data: st.DataObject
) -> None:
    library, words = postings(documents), np.array(run, np.uint32)
    numbers = sorted(data.draw(st.sets(st.integers(0, len(documents) - 1))))
    ranges = np.array([[library.bounds[n], library.bounds[n + 1]] for n in numbers], np.uint64).ravel()
    found = compiled.look_up(library, words, 5, 1, ranges)
    assert found == search.look_up(library, words, 5, 1, ranges)
    for first, last, _, document in found:
        assert document in numbers
        assert library.bounds[document] <= first
        assert last <= library.bounds[document + 1]


@given(LIBRARY, st.data())
def test_what_stands_there_is_found(documents: list[list[int]], data: st.DataObject) -> None:
    library = postings(documents)
    text = data.draw(st.sampled_from(documents))
    start = data.draw(st.integers(0, len(text)))
    run = np.array(text[start : data.draw(st.integers(start, len(text)))], np.uint32)
    found = compiled.look_up(library, run, 3)
    assert len(found) == 0 if len(run) == 0 else found[0][2] == len(run)
    assert compiled.count_exact(library, run) >= min(1, len(run))


def changed(data: st.DataObject, text: list[int]) -> list[int]:
    """A copy of a text with some words replaced, dropped and put in."""
    at = data.draw(st.lists(st.integers(0, max(len(text) - 1, 0)), max_size=4))
    copy: list[int] = []
    for i, word in enumerate(text):
        copy += [word] if i not in at else data.draw(st.sampled_from([[], [77 << 12], [word, 78 << 12]]))
    return copy


@given(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from([2, 3, 30]), st.sampled_from([8.0, 20.0]), st.data())
def test_shared_passages_are_the_same(documents: list[list[int]], cap: int, least: float, data: st.DataObject) -> None:
    copies = [changed(data, text) for text in documents]
    library = postings([*documents, *copies])
    sides = None
    if data.draw(st.booleans()):
        sides = np.array(
            data.draw(st.lists(st.integers(0, 3), min_size=len(library.bounds) - 1, max_size=len(library.bounds) - 1)),
            np.uint8,
        )
    found = compiled.shared_passages(library, sides, cap=cap, world=1 << 12, least=least)
    expected = sharing.shared_passages(library, sides, cap=cap, world=1 << 12, least=least)
    assert sorted(found.tolist()) == sorted(expected.tolist())


def test_shared_passages_of_texts_with_many_words_are_the_same() -> None:
    random = np.random.default_rng(5)
    texts = [(random.zipf(1.3, 300) % 5000 + 1 << 12).tolist() for _ in range(12)]
    copies = [[word if random.random() > 0.2 else 9999 << 12 for word in text[50:200]] for text in texts[:4]]
    boilerplate = (random.integers(6000, 6100, 40) << 12).tolist()
    library = postings([text + boilerplate for text in texts] + copies)
    for cap in (3, 30):
        found = compiled.shared_passages(library, None, cap=cap, world=1 << 20, least=50.0)
        expected = sharing.shared_passages(library, None, cap=cap, world=1 << 20, least=50.0)
        assert len(found) > 10
        assert sorted(found.tolist()) == sorted(expected.tolist())
        assert (cap == 3) == bool(found[:, 8].any())
