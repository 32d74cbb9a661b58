"""Statements: what a sentence asserts, and on whose word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract import extract
from whence.models import Extraction, Metadata, Polarity, Reading, Stance

ONE = [
    "The group trained and armed men in the valley for years.",
    "He visited Iran, Syria, and Lebanon in the spring.",
    "The people who had seen it left the town in May.",
    "Officials and retired officers met in the palace on Monday.",
    "Although it rained, the ships left the harbour on time.",
    "As the firm has grown and raised its prices, its shops have closed.",
    "The motor had not been certified to meet the natural and induced conditions of flight.",
    "We chose a plan based on input from the towns and supplemented by our own work.",
    "The list held wages; salaries; rents; and profits of the firms.",
]
TWO = [
    "Soto became a whistleblower and revealed the identity of the men.",
    "The group needed weapons, and Iran became its best investor.",
    "The men jumped into a hole; the captain threw himself over it.",
    "The fund, which has paid for the school since 1999, is empty.",
    "The plan was approved in May but was never carried out by the army.",
    "The law will provide a boost for farms and create thousands of jobs.",
    "The workers brought the union to power and Poland was able to form a government.",
    "The workers went home and, in turn, encouraged the others to rest.",
    "The rules were not published in May, nor have they been published since.",
    "The road is a new highway, most of which would be built on a bridge.",
    "Organizations recognize the role of trade and seek to take part in it.",
    "The camp was closed in 1999, and half of the men had left it by then.",
]


def whole(text: str) -> Extraction:
    return extract(Reading("d", "r", text + "\n"), given=Metadata(language="en"))


def statements(text: str) -> list[str]:
    return [" ".join(text[a:b] for a, b in one.spans) for one in whole(text).statements]


@pytest.mark.parametrize("text", ONE)
def test_one_assertion_gives_one_statement(text: str) -> None:
    assert len(statements(text)) == 1


@pytest.mark.parametrize("text", TWO)
def test_two_assertions_give_two_statements(text: str) -> None:
    assert len(statements(text)) == 2


def test_a_shared_subject_belongs_to_both() -> None:
    assert statements(TWO[0]) == ["Soto became a whistleblower", "Soto revealed the identity of the men"]


def test_a_relative_clause_is_taken_out_of_the_sentence_that_holds_it() -> None:
    assert statements(TWO[3]) == ["The fund is empty", "The fund which has paid for the school since 1999"]


def test_what_is_said_hangs_on_who_says_it_and_the_frame_states_nothing() -> None:
    text = "Officials told Reuters that the bridge had been closed in June 2019."
    found = whole(text)
    (one,) = found.statements
    assert text[one.start : one.end] == "that the bridge had been closed in June 2019"
    sources = {told.id: [text[a:b] for a, b in told.source] for told in found.attributions}
    assert [sources[id_] for id_ in one.speakers] == [["Officials"], ["Reuters"]]
    assert [found.dates[0].id] == list(one.dates)


def test_what_stands_before_a_frame_is_stated_too() -> None:
    text = "The plane was seen by a pilot, and, at noon, the center advised officials that it had landed."
    assert statements(text) == ["The plane was seen by a pilot", "that it had landed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The plan," Senator Reid said, "is dead in the water."', ['"The plan," "is dead in the water."']),
        ("The law, Smith said on Monday, will cost the state a lot.", ["The law will cost the state a lot"]),
        (
            '"We went home," he said, "and the men stayed in the town."',
            ['"We went home,"', "and the men stayed in the town."],
        ),
        ('"I see it," Smith said. "It is dead in the water."', ['"I see it,"', '"It is dead in the water."']),
    ],
)
def test_what_a_frame_interrupts_is_one_statement(text: str, expected: list[str]) -> None:
    assert [one.strip('"') for one in statements(text)] == [one.strip('"') for one in expected]


def test_a_word_that_only_joins_states_nothing() -> None:
    text = "Therefore, this Statement requires that information on these goods be reported to the board."
    assert statements(text) == ["information on these goods be reported to the board"]


def test_what_was_revealed_without_a_verb_is_stated_by_the_whole_clause() -> None:
    (one,) = whole("The clerk revealed the identity of the men.").statements
    assert one.speakers == ()


@pytest.mark.parametrize(
    ("text", "polarity", "stance"),
    [
        ("The minister did not sign the treaty with Spain.", Polarity.NEGATIVE, Stance.REPORTED),
        ("There is no evidence of a plot in the files.", Polarity.NEGATIVE, Stance.REPORTED),
        ("The minister not only signed the treaty with Spain.", Polarity.POSITIVE, Stance.REPORTED),
        ("The minister will sign the treaty with Spain.", Polarity.POSITIVE, Stance.PREDICTED),
        ("The minister should sign the treaty with Spain.", Polarity.POSITIVE, Stance.OPINION),
        ("Why did the minister sign the treaty with Spain?", Polarity.POSITIVE, Stance.QUESTION),
    ],
)
def test_polarity_and_stance_of_the_texts_own_words(text: str, polarity: Polarity, stance: Stance) -> None:
    (one,) = whole(text).statements
    assert (one.polarity, one.stance) == (polarity, stance)


def test_headings_without_a_verb_and_notes_state_nothing() -> None:
    text = "Background: Regional Context\n\nThe port was closed in May.\n\nNotes\n\n1. A. Doe, A Book (London, 1999).\n"
    found = extract(Reading("d", "r", text), given=Metadata(language="en"))
    assert [text[one.start : one.end] for one in found.statements] == ["The port was closed in May"]


@given(st.text(alphabet="the man was, and; who which had said that ran ." + '"', max_size=150))
def test_every_stretch_of_a_statement_lies_in_its_text(text: str) -> None:
    for one in whole(text).statements:
        assert one.spans
        assert all(0 <= start < end <= len(text) for start, end in one.spans)
