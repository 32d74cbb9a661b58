"""Transcripts with timecodes (WebVTT, SubRip): running text in paragraphs, each caption's time as a mark.

In: a payload. Out: a draft. A new paragraph begins where another one speaks, after a silence, and at the dashes and
`>>` of broadcasters. A voice that the format names is written before its words, as in a printed transcript, and marked
`TURN`. Lines that rolling captions show again are text once.

>>> vtt = b"WEBVTT\\n\\n00:01.0 --> 00:02.0\\n<v J. Orr>It rained\\n\\n00:02.0 --> 00:03.0\\n<v J. Orr>in Ostmere.\\n"
>>> read_vtt(Payload("a.vtt", None, "text/vtt", vtt)).text
'J. Orr: It rained in Ostmere.'
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import webvtt

from whence.errors import ReadError
from whence.models import MarkKind, Metadata
from whence.read.decoding.decode import decode
from whence.read.draft import Draft
from whence.read.payload import Payload
from whence.read.weave import Weave

_VOICE = re.compile(r"<v(?:\.[^\s>]{0,100})?[ \t]+([^>]{1,200})>")
_TAG = re.compile(r"<[^<>]{0,200}>|\{\\[^{}]{0,100}\}")
_CHANGE = re.compile(r"^\s*(?:-|–|—|>>+)\s*(?=\S)")
_LANGUAGE = re.compile(r"^language:\s*([a-z]{2,3})\b", re.IGNORECASE | re.MULTILINE)
_TITLE = re.compile(r"^WEBVTT[ \t]+(?:-\s*)?(\S[^\r\n]{0,300})")
_SILENCE = 4.0  # seconds


@dataclass(frozen=True, slots=True)
class _Line:
    """A stretch of one caption: who speaks by the format's word, and whether somebody else begins."""

    start: float
    end: float
    voice: str
    change: bool
    text: str


def read_vtt(payload: Payload) -> Draft:
    """A WebVTT file (https://www.w3.org/TR/webvtt1/). Raises ReadError where it is damaged."""
    text = decode(payload.data).text.removeprefix("\ufeff")
    draft = _composed(text, "vtt")
    draft.metadata = _metadata(text)
    return draft


def read_srt(payload: Payload) -> Draft:
    """A SubRip file. Raises ReadError where it is damaged."""
    return _composed(decode(payload.data).text.removeprefix("\ufeff").lstrip(), "srt")


def _composed(text: str, form: str) -> Draft:
    try:
        captions = webvtt.from_buffer(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), format=form)
        lines = list(_lines(captions))
    except (webvtt.errors.MalformedFileError, webvtt.errors.MalformedCaptionError, ValueError, IndexError) as error:
        raise ReadError("read", f"the captions are damaged ({error})") from error
    weave = Weave()
    _write(weave, lines)
    return Draft(weave.text(), weave.marks())


def _lines(captions: webvtt.WebVTT) -> Iterator[_Line]:
    shown: list[str] = []
    for caption in captions.captions:
        start, end = _seconds(caption.start), _seconds(caption.end)
        before, shown = shown, []
        voice = ""
        for raw in caption.raw_text.split("\n"):
            voice = found[-1].strip() if (found := _VOICE.findall(raw)) else voice
            words = " ".join(html.unescape(_TAG.sub("", raw)).split())
            shown.append(words)
            if words and words not in before:
                change = _CHANGE.match(words)
                yield _Line(start, end, voice, change is not None, words)


def _seconds(time: str) -> float:
    hours, minutes, seconds = (["0", "0", *time.split(":")])[-3:]
    return round(int(hours) * 3600 + int(minutes) * 60 + float(seconds.replace(",", ".")), 3)


def _write(weave: Weave, lines: list[_Line]) -> None:
    open_marks: list[int] = []
    before: _Line | None = None
    for line in lines:
        if before is None or line.voice != before.voice or line.change or line.start - before.end > _SILENCE:
            _close(weave, open_marks)
            weave.block()
            open_marks = [weave.open(MarkKind.PARAGRAPH)]
            if line.voice:
                open_marks.append(weave.open(MarkKind.TURN, {"speaker": line.voice}))
                if before is None or line.voice != before.voice:
                    weave.words(f"{line.voice}: ")
        weave.words(" ")
        mark = weave.open(MarkKind.TIMECODE, {"start": line.start, "end": line.end})
        weave.words(line.text)
        weave.close(mark)
        before = line
    _close(weave, open_marks)


def _close(weave: Weave, marks: list[int]) -> None:
    for mark in reversed(marks):
        weave.close(mark)


def _metadata(text: str) -> Metadata:
    head = text.partition("\n\n")[0]
    title, language = _TITLE.match(head), _LANGUAGE.search(head)
    known = {"document_type": "transcript"}
    if title and "-->" not in title[1]:
        known["title"] = title[1].strip()
    if language:
        known["language"] = language[1].lower()
    return Metadata(**known, basis=dict.fromkeys(known, "markup"))  # type: ignore[arg-type]
