"""Captions: paragraphs, turns and times."""

import pytest

from tests.read.reading import data_of, reading, under
from whence.errors import ReadError
from whence.models import MarkKind

SRT = "1\r\n00:00:01,000 --> 00:00:02,500\r\nIt <i>rained</i>\r\nall day.\r\n\r\n2\r\n00:00:09,000 --> 00:00:10,000\r\n- Did it?\r\n- Yes.\r\n"
VTT = """WEBVTT - A hearing
Language: en

NOTE not shown

00:01.000 --> 00:04.000 align:start
<v J. Orr>It rained &amp; rained

intro
00:04.000 --> 00:05.000
<v J. Orr>in Ostmere.

00:05.500 --> 01:00:06.000
<v.loud Tess Aldry>Did it?
"""


def test_captions_run_on_in_a_paragraph_until_a_silence_or_a_dash() -> None:
    found = reading(SRT, "a.srt")
    assert found.text == "It rained all day.\n\n- Did it?\n\n- Yes."
    assert data_of(found, MarkKind.TIMECODE)[0] == {"start": 1.0, "end": 2.5}
    assert under(found, MarkKind.TIMECODE) == ["It rained", "all day.", "- Did it?", "- Yes."]


def test_voices_are_turns_and_head_lines_metadata() -> None:
    found = reading(VTT, "a.vtt")
    assert found.text == "J. Orr: It rained & rained in Ostmere.\n\nTess Aldry: Did it?"
    assert data_of(found, MarkKind.TURN) == [{"speaker": "J. Orr"}, {"speaker": "Tess Aldry"}]
    assert data_of(found, MarkKind.TIMECODE)[2] == {"start": 5.5, "end": 3606.0}
    assert (found.metadata.title, found.metadata.language) == ("A hearing", "en")


def test_lines_that_roll_up_are_text_once() -> None:
    rolling = "WEBVTT\n\n00:01.000 --> 00:02.000\nIt rained\n\n00:02.000 --> 00:03.000\nIt rained\nin Ostmere\n\n00:03.000 --> 00:04.000\nin Ostmere\nall day.\n"
    assert reading(rolling, "a.vtt").text == "It rained in Ostmere all day."


@pytest.mark.parametrize("text", ["WEBVTT\n\nno time\n", "1\n00:00:01,000 --> 00:00:0x,000\nIt rained.\n"])
def test_damaged_captions_say_so(text: str) -> None:
    with pytest.raises(ReadError):
        reading(text, "a.vtt")
