"""What holds for any text: spans, zones, ids, and time that grows with the length and no faster."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.growth import grows_in_step
from whence.extract import extract
from whence.extract.whole import quoted
from whence.models import Extraction, Mark, MarkKind, Reading

MARKS = "\"'“”‘’„‚«»‹›`"
WORDS = [
    "``",
    "''",
    " ",
    "\n",
    "\n\n",
    ". ",
    ", ",
    "he said",
    "Ann Bee",
    "said ",
    "[1]",
    "—",
    "-- ",
    "12",
    ":",
    "(",
    ")",
]
MORE = [
    "word",
    "They",
    "it is",
    "1. ",
    "Notes\n",
    "\ufffd",
    "é",
    "日本",
    "\u00ad",
    "\x00",
    "…",
    "January 7, 2023",
    "by ",
]
PIECES = st.sampled_from([*MARKS, *WORDS, *MORE])
TEXTS = st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=120)
KINDS = st.sampled_from(list(MarkKind))
FIGURES = ("data", "href", "label", "id", "target")


def check(found: Extraction, text: str) -> None:
    assert "".join(text[zone.start : zone.end] for zone in found.zones) == text
    assert all(zone.start < zone.end for zone in found.zones)
    ids = {quotation.id for quotation in found.quotations}
    for quotation in found.quotations:
        assert quotation.parts[0][0] == quotation.start
        assert quotation.parts[-1][1] == quotation.end
        assert all(0 <= a < b <= len(text) for a, b in quotation.parts)
        assert all(one[1] <= two[0] for one, two in zip(quotation.parts, quotation.parts[1:], strict=False))
        assert all(not text[a].isspace() and not text[b - 1].isspace() for a, b in quotation.parts)
        assert quotation.parent is None or quotation.parent in ids
        if quotation.speaker:
            assert 0 <= quotation.speaker.start < quotation.speaker.end <= len(text)
    for citation in found.citations:
        assert 0 <= citation.start < citation.end <= len(text)
    for start, end in (*found.unbalanced, *found.note_markers):
        assert 0 <= start < end <= len(text)


@given(TEXTS)
@settings(max_examples=300)
def test_any_text_gives_valid_spans_and_zones_that_tile_it(text: str) -> None:
    check(extract(Reading("d", "test/1", text)), text)


@given(TEXTS, st.lists(st.tuples(KINDS, st.integers(0, 120), st.integers(1, 60)), max_size=6))
@settings(max_examples=200)
def test_marks_anywhere_give_valid_spans_and_zones_that_tile_the_text(
    text: str, spans: list[tuple[MarkKind, int, int]]
) -> None:
    marks = tuple(
        Mark(kind, start, min(start + length, len(text)), {**dict.fromkeys(FIGURES, "1"), "items": [{"title": "1"}]})
        for kind, start, length in spans
        if start < min(start + length, len(text))
    )
    check(extract(Reading("d", "test/1", text, marks=marks)), text)


@given(TEXTS)
@settings(max_examples=50)
def test_the_same_reading_gives_the_same_extraction(text: str) -> None:
    reading = Reading("d", "test/1", text)
    assert extract(reading) == extract(reading)


HARD = {
    "straight marks": '"',
    "apostrophes": "'",
    "opening marks": "“",
    "closing marks": "”",
    "quotations": '"a," he said, ',
    "openings in words": "“a ",
    "guillemets": "«a» ",
    "LaTeX marks": "``a'' ",
    "paragraphs that open": '"a\n\n',
    "spaces": " ",
    "empty lines": "\n",
    "one word": "a",
    "capitals": "Aa Bb ",
    "dashes": "— A ",
    "bracketed numbers": "[1] ",
    "author and date": "(Smith 2010) ",
    "colons": 'a: "b" ',
}


@pytest.mark.parametrize("unit", HARD.values(), ids=HARD.keys())
def test_time_grows_with_the_length_and_no_faster(unit: str) -> None:
    assert grows_in_step(lambda length: quoted(Reading("d", "test/1", unit * (length // len(unit)))), 8_000, 64_000)
