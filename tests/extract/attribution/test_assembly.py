"""The whole stage: offsets, zones, languages, hostile input, identity."""

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.growth import grows_in_step
from whence.extract import extract
from whence.extract.attribution import attributions
from whence.extract.attribution.lexicon import lexicon
from whence.extract.blocks import layout
from whence.models import Attribution, Mode, Reading, Status, Zone, ZoneRole

PIECES = st.sampled_from(
    [
        "Mr. Lee",
        "said",
        "that",
        "“",
        "”",
        '"',
        "'",
        "according to",
        "the report",
        ",",
        ".",
        "?",
        ":",
        "—",
        "(",
        ")",
        "told",
        "Reuters",
        "claims",
        "and",
        "but",
        "he",
        "the plan",
        "is",
        "dead",
        "\n\n",
        "Q.",
        "A.",
        "denied",
        "no",
        "while",
        "'s",
    ]
)


def told(text: str) -> tuple[Attribution, ...]:
    return attributions(layout(Reading("document", "reader", text)), language="en")


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_every_span_lies_in_the_text_and_holds_words(text: str) -> None:
    for one in told(text):
        for start, end in (*one.source, *one.cue, *one.content, *one.recipient, *one.medium, *one.evidence):
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip()


@settings(max_examples=100)
@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_parents_are_attributions_of_the_same_text_and_never_go_round(text: str) -> None:
    found = told(text)
    by_id = {one.id: one for one in found}
    for one in found:
        seen, at = set(), one
        while at.parent:
            assert at.id not in seen
            seen.add(at.id)
            at = by_id[at.parent]


@settings(max_examples=100)
@given(st.text(max_size=300))
def test_any_text_at_all_is_survived(text: str) -> None:
    assert all(one.content for one in told(text))


@pytest.mark.parametrize(
    "frame", ["{}", "The {}", "In the {}", "It was {} by", "He {} that", "as {}", "{} to", "“A b c d,” {}"]
)
def test_every_cue_word_is_survived_where_its_sentence_breaks_off(frame: str) -> None:
    for word in sorted(lexicon().forms):
        assert all(one.content for one in told(frame.format(word)))


def test_a_cue_written_as_a_name_is_no_cue() -> None:
    said = "On Monday the Courier {} the minister as saying that the bridge is closed."
    assert told(said.format("quoted"))
    assert told(said.format("has Quoted")) == ()


def test_ids_are_the_same_on_every_pass_and_differ_from_each_other() -> None:
    text = "Officials told Reuters that talks had begun. Mr. Lee said he knew. Mr. Lee said he knew."
    once, again = told(text), told(text)
    assert once == again
    assert len({one.id for one in once}) == len(once) == 4


def test_silent_zones_say_nothing() -> None:
    text = "Mr. Lee said the bridge is closed.\n\nMr. Lee said it again in note 3."
    at = text.index("\n\n")
    zones = (Zone(0, at + 2, ZoneRole.BODY), Zone(at + 2, len(text), ZoneRole.NOTES))
    found = attributions(layout(Reading("document", "reader", text)), zones, language="en")
    assert [one.content for one in found] == [((13, 33),)]


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister sagte, dass die Brücke geschlossen sei. Die Polizei teilte mit, dass niemand verletzt wurde. "
        * 5,
        "Le ministre a déclaré que le pont était fermé. Selon la police, personne n’a été blessé. " * 5,
        "Según la policía, nadie resultó herido. El ministro dijo que el puente estaba cerrado. " * 5,
        "Министр сказал, что мост закрыт. По данным полиции, никто не пострадал. " * 5,
        "部长说桥已关闭。据警方称，无人受伤。" * 10,
    ],
)
def test_nothing_is_invented_in_a_language_that_the_rules_do_not_know(text: str) -> None:
    assert attributions(layout(Reading("document", "reader", text))) == ()


SENTENCE = (
    "The clerk said that the bridge, which Mr. Lee built, was closed, and the mayor told Reuters that he knew it. "
)


@pytest.mark.parametrize(
    "make",
    [
        lambda n: SENTENCE * n,
        lambda n: SENTENCE.upper() * n,
        lambda n: "".join(c for c in SENTENCE * n if c.isalnum() or c == " "),
        lambda n: "".join(
            c + random.Random(i).choice(["", "", "", "", "“", '"', "'"]) for i, c in enumerate(SENTENCE * n)
        ),
        lambda n: "said that he " * 9 * n,
        lambda n: "“he said " * 9 * n,
        lambda n: "( said — " * 9 * n,
        lambda n: "Smith, " * 14 * n,
    ],
    ids=[
        "one paragraph",
        "capitals",
        "no punctuation",
        "random quotes",
        "cues only",
        "open quotes",
        "brackets",
        "names",
    ],
)
def test_time_grows_in_step_with_hostile_input(make) -> None:
    assert grows_in_step(lambda size: told(make(size)), 40, 640)


def test_capitals_and_missing_punctuation_still_give_attributions() -> None:
    shouted = told("THE MINISTER SAID THAT THE BRIDGE WAS CLOSED TO ALL TRAFFIC")
    assert [one.content for one in shouted] == [((18, 59),)]


def test_modes_follow_the_quotation_marks() -> None:
    text = '"We won," Lee said. Lee said that they had "won the day" at last. Lee said that they had won.'
    assert [one.mode for one in told(text)] == [Mode.DIRECT, Mode.MIXED, Mode.INDIRECT]


def test_the_outlet_inside_a_vague_report_is_only_suspected_to_be_it() -> None:
    text = 'According to a recent report:\n\n"Western diplomats told Iran International that the gold is leaving."'
    found = {text[slice(*one.source[0])]: one for one in told(text)}
    assert found["Iran International"].parent == found["a recent report"].id
    assert found["Iran International"].parent_status is Status.SUSPECTED
    assert found["Western diplomats"].parent_status is Status.STATED


def test_extraction_carries_attributions_and_lends_quotations_their_speakers() -> None:
    text = "Some first words of a body that goes on.\n\nThe skipper, who had seen it all, yelled: “Nobody leaves this ship tonight!”"
    extraction = extract(Reading("document", "reader", text))
    assert [text[slice(*one.source[0])] for one in extraction.attributions] == ["The skipper, who had seen it all"]
    [quotation] = extraction.quotations
    assert quotation.speaker is not None
    assert quotation.speaker.name.startswith("The skipper")


def test_attributions_come_in_the_order_of_the_text() -> None:
    text = "Lee said A was bad. Kern said B was good. According to Rey, C was neither. “D,” said Orr."
    starts = [min(start for start, _ in (*one.source, *one.cue, *one.content)) for one in told(text)]
    assert len(starts) >= 3
    assert all(a <= b for a, b in pairwise(starts))
