"""Sentences that cite nothing: what is counted, and what is not."""

from __future__ import annotations

from whence.extract import extract
from whence.models import Document, Held, Metadata, Reading
from whence.trace.uncited import Uncited, running_sentences, uncited


def held(text: str) -> Held:
    reading = Reading("d", "plain/1", text)
    return Held(Document("d", "d.txt", None, "text/plain", 1, Metadata()), reading, extract(reading))


TEXT = """A day at the harbour

The bill came to 57 million crowns, more than anybody had thought. Nobody outside the building knew of it for weeks.

"We will not pay a penny more for this," said Edda Korrin. According to officials, the work ended in March.

Who paid for the barges in the end? The log is described at length elsewhere (https://example.org/log).
"""


def test_only_sentences_without_a_source_are_counted() -> None:
    document = held(TEXT)
    found = uncited(document)
    assert found == Uncited(sentences=5, uncited=2, specific=1)


def test_questions_and_headings_are_no_statements() -> None:
    document = held(TEXT)
    sentences = [document.text[a:b] for a, b in running_sentences(document)]
    assert not any("Who paid" in each or "A day at" in each for each in sentences)


def test_a_sentence_under_a_source_note_is_not_bare() -> None:
    document = held(TEXT)
    at = document.text.index("The bill came")
    assert uncited(document, [(at, at + 8)]).uncited == 1


def test_an_empty_text_has_none() -> None:
    assert uncited(held("Title\n")) == Uncited()
