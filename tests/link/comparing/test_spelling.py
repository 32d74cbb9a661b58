"""Words spelled apart in one text and together in the other."""

from hypothesis import given
from hypothesis import strategies as st

from whence.kernels import cut_otherwise, other_cuts
from whence.link.comparing.spelling import Unit, may_join, unify
from whence.link.passages.words import listed

PIECES = st.sampled_from(
    ["co", "operate", "cooperate", "op", "erate", "t", "don", "don't", "300", "000", "300,000", "to"]
)
RUN = st.lists(PIECES, max_size=8)


@given(RUN, RUN)
def test_what_may_be_joined_is_told_by_its_letters(quoted: list[str], found: list[str]) -> None:
    """The hashes of letters may be wrong about a place that has nothing to join, never about one that has."""
    if may_join(quoted, found):
        assert cut_otherwise(listed(" ".join(quoted)).spellings, listed(" ".join(found)).spellings)


@given(st.lists(st.sampled_from(["the", "port", "was", "closed"]), max_size=20))
def test_the_same_words_are_not_cut_otherwise(words: list[str]) -> None:
    assert not cut_otherwise(listed(" ".join(words)).spellings, listed(" ".join(words[::-1])).spellings)


@given(RUN, RUN)
def test_units_cover_the_words_in_order(quoted: list[str], found: list[str]) -> None:
    for words, units in zip((quoted, found), unify(quoted, found), strict=True):
        assert [k for unit in units for k in range(unit.first, unit.last)] == list(range(len(words)))


def test_a_word_cut_in_two_ways_is_one_unit_in_both() -> None:
    ours, theirs = unify(["coop", "eration"], ["co", "operation"])
    assert ours == theirs == [Unit("cooperation", 0, 2)]


@given(RUN, RUN, st.sets(st.integers(1, 7)))
def test_the_neighbours_that_the_kernel_names_are_all_that_counts(
    quoted: list[str], found: list[str], closed: set[int]
) -> None:
    cuts = other_cuts(listed(" ".join(quoted)).spellings, listed(" ".join(found)).spellings)
    assert unify(quoted, found, closed=closed, cuts=cuts) == unify(quoted, found, closed=closed)
