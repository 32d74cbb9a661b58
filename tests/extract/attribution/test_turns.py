"""Speaker turns of records, hearings and transcripts."""

import pytest

from whence.extract.attribution import attributions
from whence.extract.attribution.turns import turns
from whence.extract.blocks import layout
from whence.models import Reading


def spoken(text: str) -> list[tuple[str, list[str]]]:
    page = layout(Reading("document", "reader", text))
    found = turns(page.flat, [(block.start, block.end) for block in page.blocks])
    return [
        (text[slice(*draft.source)] if draft.source else "", [text[a:b] for a, b in draft.content]) for draft in found
    ]


def test_a_record_s_label_speaks_until_the_next_label() -> None:
    text = "Mr. ROGERS. I thank the gentleman.\n\nIt was a long day.\n\nMs. VAN HOLLEN of Texas. I yield."
    assert spoken(text) == [
        ("Mr. ROGERS", ["I thank the gentleman.", "It was a long day."]),
        ("Ms. VAN HOLLEN of Texas", ["I yield."]),
    ]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Mrs. McCARTHY. ", "Mrs. McCARTHY"),
        ("Ms. LORETTA SANCHEZ of California. ", "Ms. LORETTA SANCHEZ of California"),
        ("The PRESIDING OFFICER. ", "The PRESIDING OFFICER"),
        ("The ACTING CHAIRMAN. ", "The ACTING CHAIRMAN"),
        ("Senator SMITH. ", "Senator SMITH"),
        ("Mr. DAVIS [presiding]. ", "Mr. DAVIS"),
        ("CHAIRMAN ROGERS: ", "CHAIRMAN ROGERS"),
        ("Dr. LINDEN. ", "Dr. LINDEN"),
    ],
)
def test_labels_that_are_sure_by_themselves(label: str, name: str) -> None:
    assert [speaker for speaker, _ in spoken(label + "We will come to order.")] == [name]


def test_questions_and_answers_are_turns_where_both_stand() -> None:
    assert [who for who, _ in spoken("Q. Where were you?\n\nA. At home.")] == ["Q", "A"]
    assert spoken("A. First point of the outline.\n\nB. Second point.") == []


@pytest.mark.parametrize(
    "text",
    [
        "SUBJECT: Budget\n\nFROM: The office\n\nSUBJECT: Budget\n\nFROM: The office",
        "Note: this is long.\n\nThe rest of the text.",
        "Mr. Rogers came home. He was tired.",
        "HEARING ROOM: the door was open.\n\nNothing else.",
    ],
)
def test_fields_and_single_labels_are_no_turns(text: str) -> None:
    assert spoken(text) == []


def test_a_transcript_s_labels_count_where_they_come_back() -> None:
    text = "WALLACE: Will she come?\n\nPENCE: No.\n\nWALLACE: Thank you.\n\nPENCE: My pleasure."
    assert [who for who, _ in spoken(text)] == ["WALLACE", "PENCE", "WALLACE", "PENCE"]


def test_a_rule_ends_a_turn() -> None:
    text = "Mr. WOLF. I rise today.\n\n____________________\n\nThe House adjourned."
    assert spoken(text) == [("Mr. WOLF", ["I rise today."])]


def test_what_is_said_in_a_turn_hangs_on_it() -> None:
    text = "Mr. ROE. I believe that the committee has heard enough.\n\nMs. DUNN. I agree."
    found = {text[slice(*one.source[0])]: one for one in attributions(layout(Reading("d", "r", text)), language="en")}
    assert found["I"].parent == found["Mr. ROE"].id
    assert found["I"].referent == "Mr. ROE"


SPOKEN = (
    "Mr. Roe. I thank the gentlewoman for what she said of the quay.\n\n"
    "The Chairman. The gentlewoman from Ostmere.\n\n"
    "Ms. Van Lee of Kesmar. Was the silt left beside the mole?\n\n"
    "Secretary Korrin. It was. Mr. Roe knew of it. The board did not.\n\n"
)


def test_labels_in_small_letters_are_turns_where_they_come_back() -> None:
    who = [speaker for speaker, _ in spoken(SPOKEN * 2)]
    assert who == ["Mr. Roe", "The Chairman", "Ms. Van Lee of Kesmar", "Secretary Korrin"] * 2


def test_a_sentence_that_begins_with_a_name_and_a_stop_is_no_turn_by_itself() -> None:
    assert spoken("It was Dr. Roe.\n\nMr. Lee. Nobody else was asked, then or later, in Ostmere.") == []
