"""How much of a stretch is running text in one hand."""

from __future__ import annotations

import pytest

from whence.trace.running import longest_piece

SAID = "The silt of the inner basin was left beside the northern breakwater by the harbour board."
THANKS = "Thank you, Mr. Chairman, and I thank you, Senator Roe, for holding this important hearing today."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (SAID, 16),
        (f"{SAID}\n[Whereupon, at 5 p.m., the hearing was adjourned.]\n{SAID} It stayed.", 18),
        ("MAX ROE, Ostmere              ANN LEE, Kesmar\nJON HARL, Ostmere             EVA MORN, Kesmar", 0),
        ("STATEMENT OF EDDA KORRIN, SECRETARY,\n          HARBOUR BOARD OF OSTMERE AND KESMAR", 0),
        ("Edda Korrin, Secretary of the Harbour Board of Ostmere.................... 6", 0),
        (THANKS, 0),
        ("\n".join(f"{number}." for number in range(1, 31)), 0),
        (f"{THANKS} {SAID}", 32),
    ],
)
def test_lists_headings_remarks_and_thanks_are_no_running_text(text: str, words: int) -> None:
    assert longest_piece(text, (0, len(text)), ()) == words


def test_a_new_speaker_ends_a_piece() -> None:
    text = f"{SAID} {SAID}"
    assert longest_piece(text, (0, len(text)), ()) == 32
    assert longest_piece(text, (0, len(text)), (len(SAID) + 1,)) == 16
