"""Scans whose markers a converter took for notes without words: the notes are those that the text prints."""

from whence.models import MarkKind, Reading
from whence.read import read
from whence.read.payload import Payload

TEXT = "\n\n".join(
    [
        "The pilots met at the harbour in March.[^1] They met again in May.2/ Nobody kept a log of it.[^2]",
        "[^1]:",
        "It was said that the ferry waited for them all night.3/ The board heard of it late.4/",
        "[^2]: 4/",
        "1/ Interview of Ann Lee, March 3, 1978, p. 12.",
        "2/ Ibid., p. 14.",
        "3/ Deposition of Basil Roe, May 9, 1978, p. 3.",
        "4/ Ibid.",
        "5/ Ibid., p. 9.",
    ]
)


def of(text: str) -> Reading:
    return read(Payload("a.md", None, "text/markdown", text.encode()))


def notes(reading: Reading) -> list[str]:
    return [reading.text[one.start : one.end] for one in reading.marks if one.kind is MarkKind.NOTE]


def test_notes_of_the_text_stand_for_hollow_ones() -> None:
    assert [words.split(maxsplit=1)[1] for words in notes(of(TEXT))] == [
        "Interview of Ann Lee, March 3, 1978, p. 12.",
        "Ibid., p. 14.",
        "Deposition of Basil Roe, May 9, 1978, p. 3.",
        "Ibid.",
        "Ibid., p. 9.",
    ]


def test_notes_with_words_are_kept() -> None:
    worded = TEXT.replace("[^1]:", "[^1]: Ann Lee, Silt.").replace("[^2]: 4/", "[^2]: Basil Roe, Tides.")
    assert ["Ann Lee, Silt." in words for words in notes(of(worded))][:1] == [True]
