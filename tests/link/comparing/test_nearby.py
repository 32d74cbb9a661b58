"""The short way of the comparison gives what the long way gives, or leaves the place to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence import kernels
from whence.link.against import _at_spaces, _margin
from whence.link.comparing.compare import compare_at
from whence.link.comparing.nearby import Near, compare_near
from whence.link.comparing.quoted import Quoted
from whence.link.comparing.searchable import Searchable
from whence.link.passages.search import Hit
from whence.models import Difference, Match, Outcome
from whence.text import tokens

pytestmark = pytest.mark.skipif(not kernels.COMPILED, reason="Whence was installed without a compiler")

PLAIN = "the pier was closed by order of port authority that night he said officials left early".split()
TELLING = (
    "no not likely unlikely May Rouhani Rouhani's don't two 2 44 forty four 1,000 will can co operate cooperate U.S. "
    "Straße naïve said"
).split()
WORDS = st.sampled_from(PLAIN * 3 + TELLING)
GLUE = st.sampled_from(
    [" "] * 40 + [", ", ". ", "; ", ": ", ",” he said, “", " “", "” ", " (", ") ", "\n", "\n\n", ".12 "]
)
PUT_IN = st.lists(WORDS | st.sampled_from(["…", "[sic]", "[the]"]), max_size=2)


@st.composite
def written(draw: st.DrawFn) -> str:
    """Words with what may stand between them."""
    words = draw(st.lists(WORDS, min_size=12, max_size=45))
    return "".join(word + draw(GLUE) for word in words)


@st.composite
def quoted_from(draw: st.DrawFn, text: str) -> tuple[str, Hit]:
    """A stretch of a text as a hasty hand quotes it, words left out, put in, replaced; and its place."""
    there = tokens(text)
    first = draw(st.integers(0, len(there) - 9))
    last = draw(st.integers(first + 8, len(there)))
    start, end = there.span(first, last)
    kept = text[start:end].split()
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(kept)))
        kept[at : at + draw(st.integers(0, 2))] = draw(PUT_IN)
    return " ".join(kept), Hit("a", start, end, draw(st.sampled_from([0.4, 0.72, 0.9, 1.0])))


def long_way(quoted: Quoted, place: Hit, text: str) -> list[Match]:
    margin = _margin(quoted, place)
    within = _at_spaces(text, (max(0, place.start - margin), min(len(text), place.end + margin)))
    return compare_at(quoted, Searchable.of(text, within=within, language="en", document="a"), place)


def short_way(quoted: Quoted, place: Hit, text: str) -> list[Match] | None:
    if not quoted.is_bare:
        return None
    near = Near("a", text, (place.start, place.end), place.score, _margin(quoted, place))
    found = compare_near(quoted, near, None)
    return None if found is None else list(found)


@given(st.data())
def test_the_short_way_gives_what_the_long_way_gives(data: st.DataObject) -> None:
    text = data.draw(written())
    quotation, place = data.draw(quoted_from(text))
    quoted = Quoted.parse(quotation)
    found = short_way(quoted, place, text)
    assert found is None or found == long_way(quoted, place, text)


TEXT = "Then he said that the pier at Kesmar was closed on Monday by order of the port, and nobody was hurt there."


@pytest.mark.parametrize(
    ("quotation", "outcome", "flags"),
    [
        ("the pier at Kesmar was closed on Monday by order of the port", Outcome.VERBATIM, []),
        ("the pier at Kesmar was closed on Tuesday by order of the port", Outcome.DIFFERS, ["name"]),
        ("the pier at Kesmar was not closed on Monday by order of the port", Outcome.DIFFERS, ["negation"]),
        ("the pier at Kesmar was shut on Monday by order of the port", Outcome.DIFFERS, [None]),
        ("the pier … was closed on Monday by order of the port", Outcome.MARKED_EDIT, []),
        ("the pier at Kesmar was [soon] closed on Monday by order of the port", Outcome.MARKED_EDIT, []),
        ("the pier at Kesmar was closed on Monday with bread and water for all", Outcome.PARTIAL, [None]),
    ],
)
def test_most_places_are_told_the_short_way(quotation: str, outcome: Outcome, flags: list[str | None]) -> None:
    quoted, place = Quoted.parse(quotation), Hit("a", 18, 78, 0.9)
    [match] = short_way(quoted, place, TEXT) or []
    assert match.outcome is outcome
    assert [difference.flag for difference in match.differences] == flags
    assert [match] == long_way(quoted, place, TEXT)


@pytest.mark.parametrize(
    ("quotation", "text"),
    [
        ("the co operation of both ports was closed to an end", "the cooperation of both ports was closed to an end"),
        ("the pier was closed by order of the port", "the pier was closed [again] by order of the port"),
        ("the pier was closed by order of the port", "the pier was closed.12 by order of the port"),
        ("the pier was closed by order of the port", "the pier was closed (emphasis added) by order of the port"),
        ("the pier was closed to 50% of all ships", "the pier was closed to 50 percent of all ships"),
        ("the pier was closed to 50 percent of all ships", "the pier was closed to 50% of all ships"),
    ],
)
def test_what_needs_a_closer_look_is_left_to_the_long_way(quotation: str, text: str) -> None:
    assert short_way(Quoted.parse(quotation), Hit("a", 0, len(text), 0.9), text) is None


def test_without_a_compiler_the_long_way_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernels, "COMPILED", False)
    assert short_way(Quoted.parse("the pier at Kesmar was closed"), Hit("a", 18, 48, 1.0), TEXT) is None


def test_words_stand_where_a_difference_says() -> None:
    [match] = (
        short_way(Quoted.parse("the pier at Kesmar stayed open on Monday by order"), Hit("a", 18, 60, 0.8), TEXT) or []
    )
    assert match.differences == (
        Difference("replace", "stayed", "was", None, (19, 25), (37, 40)),
        Difference("replace", "open", "closed", None, (26, 30), (41, 47)),
    )


def test_a_torn_row_is_refused() -> None:
    quoted = Quoted.parse("the pier at Kesmar")
    broken = Quoted(**{name: getattr(quoted, name) for name in quoted.__slots__} | {"rows": quoted.rows[:40]})
    with pytest.raises(ValueError, match="width"):
        short_way(broken, Hit("a", 18, 48, 0.9), TEXT)
    with pytest.raises(ValueError, match="outside"):
        short_way(quoted, Hit("a", 18, 480, 0.9), TEXT)
