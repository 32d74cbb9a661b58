"""Every kind of marker in files made here: each leads to its note, in PDF and in DOCX."""

import random
from collections.abc import Callable, Sequence

import pytest

from tests.extract.citing.noted import markers
from tests.read.office import docx, notes, paragraph, run
from tests.read.pages import Pages
from tests.read.reading import reading
from whence.extract.whole import quoted

WORKS = [
    "Ann Lee, “Short Peace,” Ostmere Review, 3 May 2003.",
    "John Smith, The Long War of the North (London: Verso, 2001), 12.",
    "Jane Roe, Harbours and Towns (Oxford: Oxford University Press, 1998).",
    "Bodil Wray, “The Dredging of Kesmar,” Estuary Gazette, 6 March 2021.",
    "Tom Orr, “A Harbour Lost,” Ostmere Courier, 7 June 2011.",
    "Edda Korrin, Silt and Law (Berlin: Springer, 2009), 44.",
]
NOUNS = (
    "harbour board river silt bridge keeper winter council barge market letter engine quarrel captain ledger".split()
)
RAISED = '<w:vertAlign w:val="superscript"/>'
Led = list[tuple[int | str | None, str]]
"""Each marker's label with the first words of its note."""


def said(seed: int) -> str:
    """Sentences that stand on no other page: what is the same on all pages is a running head."""
    chance = random.Random(seed)
    sentences = ("The {} of the {} met the {} behind a {}." for _ in range(4))
    return " ".join(one.format(*chance.choices(NOUNS, k=4)) for one in sentences)


def led(data: bytes, name: str) -> Led:
    text = reading(data, name)
    found, _ = quoted(text)
    known = {note.id: note for note in found.notes}
    notes_ = ((c.note, known[str(c.note_id)]) for c in markers(found))
    return [(label, " ".join(text.text[note.start : note.end].split()[:2])) for label, note in notes_]


def wanted(labels: Sequence[str], works: Sequence[int]) -> Led:
    return [
        (int(label) if label.isdecimal() else label, " ".join(WORKS[work].split()[:2]))
        for label, work in zip(labels, works, strict=True)
    ]


def feet(pages: Sequence[Sequence[str]], between: str) -> bytes:
    """Pages with notes at their feet, by the labels of each page's notes."""
    made, work = Pages(), 0
    for number, labels in enumerate(pages):
        if number:
            made.page()
        made.paragraph(" ".join(f"{said(100 * number + at)}^{label}^" for at, label in enumerate(labels)))
        made.paragraph(said(1000 + number))
        made.notes([f"^{label}^{between}{WORKS[work + at]}" for at, label in enumerate(labels)])
        work += len(labels)
    return made.data()


FEET = {
    "one a page": (("1",), ("2",), ("3",)),
    "two a page": (("1", "2"), ("3", "4"), ("5", "6")),
    "numbers begin anew on each page": (("1", "2"), ("1", "2"), ("1", "2")),
    "signs": (("*", "†"), ("*", "†"), ("*", "†")),
    "one sign a page": (("*",), ("*",), ("*",)),
    "stars": (("*", "**", "***"), ("*", "**", "***")),
    "one page": (("1", "2"),),
}


@pytest.mark.parametrize("between", ["", " "])
@pytest.mark.parametrize("name", FEET)
def test_every_note_at_a_pages_foot_is_led_to(name: str, between: str) -> None:
    labels = [label for page in FEET[name] for label in page]
    assert led(feet(FEET[name], between), "made.pdf") == wanted(labels, range(len(labels)))


BRACKETS = [f"{said(1)}[1] {said(2)}[2]", f"{said(3)}[3–5] {said(4)}[1, 6]"]
SUPERSCRIPTS = [f"{said(1)}^1^ {said(2)}^2^", f"{said(3)}^3–5^ {said(4)}^1,6^"]
SEVERAL = wanted(["1", "2", "3", "4", "5", "1", "6"], [0, 1, 2, 3, 4, 0, 5])
LISTED = [f"{number}. {work}" for number, work in enumerate(WORKS, start=1)]


def pdf(paragraphs: Sequence[str], listed: Sequence[str], head: str = "Notes") -> bytes:
    made = Pages()
    for words in paragraphs:
        made.paragraph(words)
    made.line(head, size=15)
    for words in listed:
        made.paragraph(words)
    return made.data()


def word(paragraphs: Sequence[str], listed: Sequence[str], head: str = "Notes") -> bytes:
    body = "".join(
        paragraph("".join(run(piece, RAISED if at % 2 else "") for at, piece in enumerate(words.split("^"))))
        for words in paragraphs
    )
    return docx(body + paragraph(head, style="berschrift1") + "".join(map(paragraph, listed)))


@pytest.mark.parametrize(("make", "name"), [(pdf, "made.pdf"), (word, "made.docx")])
@pytest.mark.parametrize("paragraphs", [BRACKETS, SUPERSCRIPTS], ids=["brackets", "superscripts"])
def test_lists_and_ranges_lead_to_all_their_notes(
    make: Callable[..., bytes], name: str, paragraphs: Sequence[str]
) -> None:
    assert led(make(paragraphs, LISTED), name) == SEVERAL


@pytest.mark.parametrize(("make", "name"), [(pdf, "made.pdf"), (word, "made.docx")])
def test_an_author_and_year_lead_to_their_entry(make: Callable[..., bytes], name: str) -> None:
    entries = [
        "Korrin, Edda. 2009. Silt and Law. Berlin: Springer.",
        "Lee, Ann. 2003. “Short Peace.” Ostmere Review 4: 3–9.",
        "Roe, Jane. 1998. Harbours and Towns. Oxford: Oxford University Press.",
    ]
    paragraphs = [f"{said(1)} It grew (Roe 1998, 12). {said(2)} It fell (Lee 2003; Korrin 2009)."]
    found, _ = quoted(reading(make(paragraphs, entries, "References"), name))
    titles = [c.work.get("title") for c in found.citations if c.kind == "author_date" and c.work]
    assert titles == ["Harbours and Towns", "Short Peace", "Silt and Law"]


@pytest.mark.parametrize(("kind", "labels"), [("footnote", "1 2 3 4 5 6"), ("endnote", "i ii iii iv v vi")])
def test_words_own_notes_pair(kind: str, labels: str) -> None:
    body = "".join(
        paragraph(run(said(number)) + f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>') for number in range(1, 7)
    )
    part = notes(kind, {str(number): work for number, work in enumerate(WORKS, start=1)})
    assert led(docx(body, parts={f"{kind}s": part}), "made.docx") == wanted(labels.split(), range(6))


ROMAN = "i ii iii iv v vi".split()


@pytest.mark.parametrize(
    ("make", "name", "form"),
    [
        (pdf, "made.pdf", "^{}^ {}"),
        (pdf, "made.pdf", "^{}^{}"),
        (pdf, "made.pdf", "{}. {}"),
        (word, "made.docx", "{}. {}"),
        (word, "made.docx", "{} {}"),
    ],
)
def test_raised_roman_numbers_lead_to_the_list_at_the_end(make: Callable[..., bytes], name: str, form: str) -> None:
    paragraphs = [f"{said(at)}^{ROMAN[at]}^ {said(at + 9)}^{ROMAN[at + 1]}^" for at in (0, 2, 4)]
    listed = [form.format(label, work) for label, work in zip(ROMAN, WORKS, strict=True)]
    assert led(make(paragraphs, listed), name) == wanted(ROMAN, range(6))


@pytest.mark.parametrize(("make", "name"), [(pdf, "made.pdf"), (word, "made.docx")])
def test_notes_in_round_brackets_need_no_heading_that_says_so(make: Callable[..., bytes], name: str) -> None:
    paragraphs = [f"{said(at)} ({at + 1}) {said(at + 9)} ({at + 2})" for at in (0, 2, 4)]
    listed = [f"({at}) {work}" for at, work in enumerate(WORKS[:6], start=1)]
    assert led(make(paragraphs, listed, "Harbours"), name) == wanted(list("123456"), range(6))


def chapters(head: Callable[[str], str], line: Callable[[str], str]) -> str:
    """Two chapters, their notes behind both under the chapters' names, where numbers begin anew."""
    made = [
        head("The Harbour"),
        line(f"{said(1)}[1] {said(2)}[2]"),
        head("The River"),
        line(f"{said(3)}[1] {said(4)}[2]"),
    ]
    made += [head("Notes"), line("The Harbour"), *(line(f"[{k}] {WORKS[k - 1]}") for k in (1, 2))]
    return "".join([*made, line("The River"), *(line(f"[{k}] {WORKS[k + 1]}") for k in (1, 2))])


def test_numbers_that_begin_anew_in_each_chapter_lead_to_its_own_notes() -> None:
    text = chapters(lambda words: paragraph(words, style="berschrift1"), paragraph)
    assert led(docx(text), "made.docx") == wanted(["1", "2", "1", "2"], range(4))
    marked = chapters("# {}\n\n".format, "{}\n\n".format)
    assert led(marked.encode(), "made.md") == wanted(["1", "2", "1", "2"], range(4))
