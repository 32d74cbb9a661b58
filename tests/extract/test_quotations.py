"""Quotations in running text: kinds, parts, speakers, nesting."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from whence.extract import extract
from whence.models import Metadata, Quotation, Reading

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "quotations.yml").read_text(encoding="utf-8"))


def read(text: str) -> Reading:
    return Reading("document", "test/1", text)


def facts(quotation: Quotation, text: str) -> dict[str, Any]:
    return {
        "words": " / ".join(text[start:end] for start, end in quotation.parts),
        "kind": quotation.kind.value,
        "speaker": quotation.speaker.name if quotation.speaker else None,
        "closed": quotation.closed,
        "nested": quotation.parent is not None,
    }


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_quotations_come_out_as_the_text_means_them(case: dict[str, Any]) -> None:
    found = [facts(quotation, case["text"]) for quotation in extract(read(case["text"])).quotations]
    expected = case["quotations"]
    assert [{key: one[key] for key in want} for one, want in zip(found, expected, strict=False)] == expected
    assert len(found) == len(expected), found


def test_a_speakers_span_holds_the_words_that_name_them() -> None:
    text = "“The port is closed,” Anna Berg, the harbour master, told reporters."
    speaker = extract(read(text)).quotations[0].speaker
    assert speaker is not None
    assert text[speaker.start : speaker.end] == "Anna Berg"


def test_a_pronoun_keeps_its_place_under_the_full_name() -> None:
    text = 'Ole Brandt came late. He said, "I had no choice in the matter."'
    speaker = extract(read(text)).quotations[0].speaker
    assert speaker is not None
    assert (speaker.name, text[speaker.start : speaker.end]) == ("Ole Brandt", "He")


def test_the_cue_is_the_verb_beside_the_quotation() -> None:
    text = 'Kant, who said little else, warned: "This will end badly for everyone."'
    cue = extract(read(text)).quotations[0].cue
    assert cue is not None
    assert text[cue[0] : cue[1]] == "warned"


def test_an_unclosed_quotation_is_recorded_as_unbalanced() -> None:
    text = 'Kant said, "We never closed this one.\n\nThe next paragraph says nothing.'
    unbalanced = extract(read(text)).unbalanced
    assert [text[start:end] for start, end in unbalanced] == ['"']


def test_a_closing_mark_that_nothing_opened_is_unbalanced() -> None:
    text = "Kant said we never opened this one.” Then she left the hall."
    assert [text[start:end] for start, end in extract(read(text)).unbalanced] == ["”"]


def test_ids_are_unique_and_stable() -> None:
    text = 'He said "no" and "no" and "He said "no" again."'
    first = [quotation.id for quotation in extract(read(text)).quotations]
    assert len(set(first)) == len(first)
    assert first == [quotation.id for quotation in extract(read(text)).quotations]


def test_a_german_text_that_is_declared_english_has_no_speakers() -> None:
    text = (
        "Tagessieger Lindvik wurde von den Reportern befragt und resümierte nach dem Wettkampf: „Das war heute ein guter Tag"
        " für mich und die Mannschaft, und dann werden wir sehen.“ Stefan Kraft und Thomas Lackner erreichten für Österreich"
        " die guten Plätze fünf und sechs, und der Norweger führt weiterhin vor dem Slowenen in der gesamten Wertung."
    )
    [quotation] = extract(read(text), given=Metadata(language="en")).quotations
    assert quotation.speaker is None


def test_a_mark_in_a_paragraph_without_a_word_is_no_quotation_left_open() -> None:
    text = f'">\n\n{"It rained over the harbour all day, and nobody came. " * 3}\n\n"He said so and went.'
    found = extract(Reading("d", "test/1", text))
    assert [text[start:end] for start, end in found.unbalanced] == ['"']
    assert found.unbalanced[0][0] > 3


def law(number: int) -> str:
    return f"“({number}) the Secretary shall keep a log of what is dredged in the year {2020 + number};"


def test_a_bill_that_quotes_law_opens_each_paragraph_and_closes_the_last_one() -> None:
    paragraphs = [text for number in range(1, 8) for text in (law(number), "May 21, 2024, page 7")]
    text = "\n\n".join(["The Act is amended by adding:", *paragraphs, "and nothing more.”; and"])
    assert extract(read(text)).unbalanced == ()


def test_a_list_in_one_quotation_that_is_left_open_is_unbalanced() -> None:
    text = f"She wrote:\n\n{law(1)}\n\nNobody read on."
    assert len(extract(read(text)).unbalanced) == 1


LETTER = """The ferry company wrote to Lee:

"We thank you for all questions about the ferry.

We cannot answer most of them this year.

Yours, the board"

Nobody wrote back."""


def test_a_quotation_over_paragraphs_with_a_mark_at_either_end_is_whole() -> None:
    found = extract(read(LETTER))
    [quotation] = found.quotations
    assert [LETTER[start:end] for start, end in quotation.parts] == [
        "We thank you for all questions about the ferry.",
        "We cannot answer most of them this year.",
        "Yours, the board",
    ]
    assert (quotation.closed, found.unbalanced) == (True, ())


def test_quotations_in_other_marks_stand_inside_one_over_paragraphs() -> None:
    found = extract(read(LETTER.replace("this year", "this “good” year")))
    outer, inner = found.quotations
    assert (inner.parent, outer.closed, found.unbalanced) == (outer.id, True, ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("most of them", 'most of "them"'),  # another quotation stands between
        ('board"', 'board" and others of the harbour'),  # the paragraph goes on behind it
        ("We cannot", "We cannot.\n\n" * 14),  # too far on
    ],
)
def test_marks_far_apart_are_no_pair(old: str, new: str) -> None:
    assert len(extract(read(LETTER.replace(old, new))).unbalanced) == 2


def test_who_is_quoted_may_stand_behind_the_last_mark() -> None:
    text = LETTER.replace('board"', 'board" - Ann Lee, Silt and Sand')
    assert (len(extract(read(text)).quotations), extract(read(text)).unbalanced) == (1, ())


def test_the_head_of_a_page_does_not_part_a_quotation() -> None:
    text = (
        "The board saw a “conflict between the terms of the lease and the\n\nReport of the Harbour Board\n\n"
        "rights of the ferry men.” It left both as they were in that year, and said so to all of them."
    )
    found = extract(read(text))
    assert [text[a:b] for a, b in found.quotations[0].parts] == [
        "conflict between the terms of the lease and the",
        "rights of the ferry men.",
    ]
    assert found.unbalanced == ()


@pytest.mark.parametrize(
    "text",
    [
        "وقال لي إن » الميناء مغلق منذ يوم الاثنين « في المدينة",
        "وقال لي إن » الميناء مغلق منذ يوم الاثنين » في المدينة",
        "وقال لي إن ”الميناء مغلق منذ يوم الاثنين“ في المدينة",
        "وقال لي إن «الميناء مغلق منذ يوم الاثنين» في المدينة",
    ],
)
def test_marks_that_writing_to_the_left_turned_about_are_a_pair(text: str) -> None:
    found = extract(read(text))
    assert [text[q.start : q.end] for q in found.quotations] == ["الميناء مغلق منذ يوم الاثنين"]
    assert found.unbalanced == ()


def test_the_sign_behind_more_is_no_quotation_mark() -> None:
    assert extract(read("Lee was the first to see the ferry … More » Storm closes Ostmere")).unbalanced == ()


@pytest.mark.parametrize(
    ("above", "speaker"),
    [
        ("Ann Cross, an analyst at Lee Research, said Basil Roe was the right man for Ostmere.", "Ann Cross"),
        (
            "In reply to the report that day, Ann Cross, head of Harbour Advisers, noted that Basil Roe left.",
            "Ann Cross",
        ),
        (
            "“Who else?” said Ann Cross, a fellow of the Kesmar Centre, about the ferry that Basil Roe built.",
            "Ann Cross",
        ),
        ("Ann Cross, who read what Basil Roe wrote, said nothing of it was new.", "Ann Cross"),
        ("Harbour Board Leader Ann Cross is under fire for what the board did last year in Ostmere.", "Ann Cross"),
        ("Ann Cross and Basil Roe said the ferry was late.", None),
        ("Ann Cross said the ferry was late. Basil Roe left the hall.", None),
        ("Ann Cross blamed Basil Roe for the ferry that never came.", None),
    ],
)
def test_a_pronoun_is_the_one_who_is_said_to_speak_above(above: str, speaker: str | None) -> None:
    text = f"{above}\n\n“There was no other way to cross in that year,” she said."
    found = [q for q in extract(read(text)).quotations if "no other way" in text[q.start : q.end]]
    assert [q.speaker.name if q.speaker else None for q in found] == [speaker]


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        (",” the Harbour Pilots Assn. said in a statement.", "the Harbour Pilots Assn."),
        (".” Roe said. “There were three of them.”", "Roe"),
        (".” Roe said nothing more than that to them.", None),
    ],
)
def test_who_stands_behind_a_quotation_speaks(behind: str, speaker: str | None) -> None:
    text = f"“There was no other way to cross in that year{behind}"
    first = extract(read(text)).quotations[0]
    assert (first.speaker.name if first.speaker else None) == speaker


@pytest.mark.parametrize("line", ["More of Ostmere ›", "The quay may close, the board believes. New details »"])
def test_an_arrow_that_leads_on_is_no_mark_without_a_partner(line: str) -> None:
    assert extract(read(f"It rained in Ostmere.\n\n{line}\n\nNobody came to the quay.")).unbalanced == ()


def test_a_mark_that_closes_nothing_is_none_the_less_one() -> None:
    assert (
        len(extract(read("Il pleuvait à Ostmere, et personne ne vint au quai ce jour-là. »\n\nRien.")).unbalanced) == 1
    )


@pytest.mark.parametrize(
    "text", ['The current I"1 is less than I"2, and A"1 is not.', 'So it was.59"Saudi silt is dear," he said.']
)
def test_double_primes_and_marks_behind_a_note_s_number_are_balanced(text: str) -> None:
    assert extract(read(text)).unbalanced == ()


def test_a_mark_behind_a_note_s_number_opens_a_quotation() -> None:
    text = 'So it was in Ostmere.59"Saudi silt is dear, and nobody buys it," he said.'
    assert [q.start for q in extract(read(text)).quotations] == [text.index("Saudi")]


def test_a_double_prime_that_a_program_set_for_a_closing_mark_closes() -> None:
    text = "Roe said they caught “at least 10″ poachers by the quay.\n\n“It is so,” he said. The pipe is 12″ wide."
    assert [text[q.start : q.end] for q in extract(read(text)).quotations] == ["at least 10", "It is so,"]
    assert extract(read(text)).unbalanced == ()


def test_inches_inside_a_quotation_are_inches() -> None:
    text = "Roe said, “The pipe is 12″ wide and 3″ deep,” and left the quay."
    assert [text[q.start : q.end] for q in extract(read(text)).quotations] == ["The pipe is 12″ wide and 3″ deep,"]
