"""What meets a span is what a look at every stretch would find."""

from hypothesis import given
from hypothesis import strategies as st

from whence.link.overlaps import Overlaps

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda one: (one[0], one[0] + one[1]))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_meeting_is_what_a_look_at_each_span_finds(spans: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    slow = [one for one in spans if one[0] < asked[1] and asked[0] < one[1]]
    found = Overlaps(spans)
    assert sorted(found.meeting(asked)) == sorted(slow)
    longest = max((min(end, asked[1]) - max(start, asked[0]) for start, end in slow), default=0)
    assert found.share(asked) == longest / (asked[1] - asked[0])
