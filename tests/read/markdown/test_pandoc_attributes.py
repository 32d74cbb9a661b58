"""Pandoc's attributes in Markdown, and the notes of converted books."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract import extract
from whence.read import read
from whence.read.markdown.pandoc_attributes import without_attributes
from whence.read.payload import Payload

WORKS = [
    "*Jane Doe*, *Tides of Ostmere* (Kesmar: Quay, 1999), 4.",
    "*Ibid.*, 7.",
    "Ann Lee, *Silt* (London: Mole, 2001), 9.",
]
BOOKS = [
    ("[{n}](#notes.xhtml_n{n}){{#text.xhtml_r{n} .ref}}", "[{n}.](#text.xhtml_r{n}){{#notes.xhtml_n{n}}} {work}"),
    ("^[{n}](#n{n}){{#r{n}}}^", '[[{n}](#r{n}){{#n{n}}} ]{{.label}}[]{{#page_{n} .pagebreak title="{n}"}}{work}'),
    ("[^{n}^](#fn_{n}){{#r{n} .ref}}", "[]{{#fn_{n}}}{n} {work}"),
    ("^[\\[{n}\\]](#n{n})^", "{n}. ::: {{#n{n}}}\n   {work}[↩](#r{n}){{.back}}\n   :::"),
    ("^[\\[{n}\\]](#n{n}){{#r{n}}}^", "{n}. [[**[\\^](#r{n})**]{{.back}} [{work}]{{.text}}]{{#n{n}}}"),
    ("^[{n}](#n{n})^", "```{{=html}}\n<!-- -->\n```\n{n}. [{work} [back](#r{n})]{{#n{n}}}"),
    ("[[{n}](#n{n}){{.call}}]{{.up}}[]{{#r{n}}}", "::: {{#n{n} .note}}\n[[{n}](#r{n}){{.back}}]{{.num}} {work}\n:::"),
]


def _book(marker: str, note: str) -> str:
    said = ["The board met in May", "The tolls were high", "The master denied it"]
    body = " ".join(f"{words}.{marker.format(n=n)}" for n, words in enumerate(said, start=1))
    notes = "\n\n".join(note.format(n=n, work=work) for n, work in enumerate(WORKS, start=1))
    words = " ".join(f"[]{{#{word}}}[{word}]{{.small}}" for word in ("It", "was", "one", "of", "those"))
    return f"# Silt {{#silt .chapter}}\n\n{words} days. {body}\n\n## Notes {{.notes}}\n\n{notes}\n"


@pytest.mark.parametrize(("marker", "note"), BOOKS)
def test_notes_of_a_converted_book_are_those_that_a_reader_sees(marker: str, note: str) -> None:
    reading = read(Payload("a.md", None, "text/markdown", _book(marker, note).encode()))
    assert "{" not in reading.text
    assert ":::" not in reading.text
    found = extract(reading)
    assert [note.label for note in found.notes] == ["1", "2", "3"]
    assert sum(1 for one in found.citations if one.kind == "marker" and one.note) == 3
    assert [one.backref is not None for one in found.references if one.short_form] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "A set {#a} of [words]{x} and {.more} of them, [one](b) {two}.\n" * 4,
        "[One]{.small} attribute, and [a few]{#x .small} more.\n" * 4,
        "```\n[a]{.b} [a]{.b} [a]{.b} [a]{.b} [a]{.b} [a]{.b} [a]{.b} [a]{.b}\n```\n",
    ],
)
def test_braces_that_are_no_attributes_stay(text: str) -> None:
    assert without_attributes(text) == text


@given(st.text(alphabet="a b\n#[](){}^:.", max_size=80))
def test_what_stands_before_is_as_a_reader_sees_it(text: str) -> None:
    made = without_attributes("[a]{#b} " * 8 + f"\n\n{text}")
    assert made.startswith('<a id="b"></a>a ' * 8 + "\n")
    assert len(made) <= 160 + 20 * len(text)


def test_a_raised_number_that_leads_to_the_notes_is_no_note_in_its_sentence() -> None:
    assert without_attributes("It rained.^[3](#notes)^ And snowed.") == "It rained.<sup>[3](#notes)</sup> And snowed."
    assert without_attributes("It rained.^[Lee, Silt, 3.] And snowed.") == "It rained.^[Lee, Silt, 3.] And snowed."


def test_raised_number_in_brackets_that_leads_to_its_note_is_no_note_inside_its_sentence() -> None:
    assert without_attributes("So.^[[3]](#n3)^") == "So.<sup>[[3]](#n3)</sup>"
    assert without_attributes("So.^[\\[3\\]](#n3)^") == "So.<sup>[\\[3\\]](#n3)</sup>"


def test_links_with_attributes_of_any_name_are_links() -> None:
    assert without_attributes('So.[3](#n3){ref-type="fn"} ' * 8) == "So.[3](#n3) " * 8
