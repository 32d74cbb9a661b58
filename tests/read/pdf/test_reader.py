import pytest

from tests.read.pages import LEFT, Pages
from tests.read.reading import data_of, reading, under, unrepaired_agree
from whence.errors import ReadError
from whence.models import CoverageKind, MarkKind, Reading
from whence.read.payload import Payload
from whence.read.pdf.reader import read_pdf

LONG = (
    "The harbour master said in his statement that nothing had been dumped on the bank, and that the survey of the"
    " estuary had found no trace of silt that could not be explained by the storms of that winter, which were many."
)


def pdf(pages: Pages) -> Reading:
    return reading(pages.data(), "a.pdf")


def body(found: Reading) -> list[str]:
    """The paragraphs that are neither notes nor furniture."""
    apart = [m for m in found.marks if m.kind in (MarkKind.NOTE, MarkKind.EXTRANEOUS)]
    return [
        found.text[m.start : m.end]
        for m in found.marks
        if m.kind is MarkKind.PARAGRAPH and not any(a.start <= m.start < a.end for a in apart)
    ]


def test_lines_are_joined_and_paragraphs_parted_by_indent() -> None:
    pages = Pages()
    pages.paragraph(LONG)
    pages.paragraph("Nobody believed it. " + LONG)
    assert pdf(pages).text == f"{LONG}\n\nNobody believed it. {LONG}"


def test_paragraphs_are_parted_by_gaps_and_by_lines_left_short() -> None:
    pages = Pages()
    pages.paragraph(LONG, indent=0)
    pages.at -= 10
    pages.paragraph("First. " + LONG, indent=0)
    pages.paragraph("Second. " + LONG, indent=0)
    assert body(pdf(pages)) == [LONG, f"First. {LONG}", f"Second. {LONG}"]


def page_of(number: int) -> str:
    """Some lines of text that no other page has."""
    return " ".join(f"Statement {number} of witness {name} was heard on day {number} in Ostmere." for name in "ABCDEFG")


def test_a_paragraph_goes_on_over_pages_with_their_heads_and_feet() -> None:
    pages = Pages()
    texts = [f"{page_of(0)} He said that", f"it rained. {page_of(1)} Then she said that", f"it snowed. {page_of(2)}"]
    for number, text in enumerate(texts):
        pages.line("Estuary Review", y=750, size=9)
        pages.paragraph(text, indent=0 if number else 16)
        pages.line(str(number + 1), y=40, x=300, size=9)
        pages.page()
    found = pdf(pages)
    assert body(found) == [" ".join(texts)]
    assert under(found, MarkKind.EXTRANEOUS) == ["Estuary Review", "1", "Estuary Review", "2", "Estuary Review", "3"]


def test_words_broken_at_a_lines_end_are_mended_on_record() -> None:
    pages = Pages()
    pages.line("The minister announced an investi-")
    pages.line("gation into the long-")
    pages.line("standing claim of co-")
    pages.line("operation between a well-")
    pages.line("known port and its long standing friends.")
    pages.line("It is well-known that cooperation was long, standing here.", y=300)
    payload = Payload("a.pdf", None, "application/pdf", pages.data())
    found = reading(payload.data, "a.pdf")
    assert "an investigation into the long-standing claim of cooperation between a well-known port" in found.text
    assert unrepaired_agree(found.text, read_pdf(payload).text, found.repairs)
    assert len(found.repairs) == 4


def test_headings_are_told_by_size_and_weight() -> None:
    pages = Pages()
    pages.line("What the Tide", size=20)
    pages.line("Took", size=20)
    pages.line("Background", size=14)
    pages.paragraph(LONG)
    pages.line("The survey", font="Times-Bold")
    pages.paragraph(LONG)
    found = pdf(pages)
    assert under(found, MarkKind.HEADING) == ["What the Tide Took", "Background", "The survey"]
    assert [data["level"] for data in data_of(found, MarkKind.HEADING)] == [1, 2, 3]


def noted() -> Pages:
    pages = Pages()
    for number in range(2):
        pages.paragraph(f"Page {number}. {LONG}^{2 * number + 1}^ He denied it.^{2 * number + 2}^ {LONG}")
        pages.notes([f"^{2 * number + 1}^Estuary Review, 4.", f"^{2 * number + 2}^3/4/21 Gazette, 9."])
        if number == 0:
            pages.page()
    return pages


def test_footnotes_become_notes_after_the_text_with_their_markers() -> None:
    found = pdf(noted())
    assert [data["label"] for data in data_of(found, MarkKind.NOTE)] == ["1", "2", "3", "4"]
    assert under(found, MarkKind.NOTE)[1] == "23/4/21 Gazette, 9."
    assert under(found, MarkKind.NOTE_REFERENCE) == ["1", "2", "3", "4"]
    targets = [data["target"] for data in data_of(found, MarkKind.NOTE_REFERENCE)]
    assert targets == [data["id"] for data in data_of(found, MarkKind.NOTE)]
    last_paragraph = found.text.index("Page 1.")
    assert all(mark.start > last_paragraph for mark in found.marks if mark.kind is MarkKind.NOTE)


def test_every_character_of_the_text_has_its_page_and_box() -> None:
    found = pdf(noted())
    pages = [mark for mark in found.marks if mark.kind is MarkKind.PAGE]
    assert [mark.data["number"] for mark in pages] == [1, 2, 1, 2]
    covered = {at for mark in pages for at in range(mark.start, mark.end)}
    assert all(char.isspace() or at in covered for at, char in enumerate(found.text))
    boxes = [mark for mark in found.marks if mark.kind is MarkKind.BOX]
    assert all(0 <= mark.data["box"][0] < mark.data["box"][2] <= 612 for mark in boxes)


def test_raised_figures_without_a_note_are_superscript_only() -> None:
    pages = Pages()
    pages.paragraph(f"An area of 4 km^2^ was dredged. {LONG}")
    found = pdf(pages)
    assert under(found, MarkKind.SUPERSCRIPT) == ["2"]
    assert under(found, MarkKind.NOTE_REFERENCE) == []


def test_running_heads_and_page_numbers_are_grey() -> None:
    pages = Pages()
    for number in range(4):
        pages.line("What the Tide Took" if number % 2 else "Estuary Review", y=750, size=9)
        pages.line(f"Page {number + 1} of 4", y=40, size=9)
        pages.paragraph(page_of(number))
        if number < 3:
            pages.page()
    found = pdf(pages)
    heads = ["Estuary Review", "What the Tide Took"] * 2
    assert under(found, MarkKind.EXTRANEOUS) == [
        words for number, head in enumerate(heads) for words in (head, f"Page {number + 1} of 4")
    ]
    assert body(found) == [page_of(number) for number in range(4)]


def test_the_first_lines_of_pages_are_no_heads() -> None:
    pages = Pages()
    for number in range(4):
        pages.paragraph(page_of(number))
        pages.page()
    assert under(pdf(pages), MarkKind.EXTRANEOUS) == []


def test_short_notes_at_a_pages_foot_are_no_running_feet() -> None:
    pages = Pages()
    for number in range(4):
        pages.paragraph(f"{page_of(number)}^{number + 1}^ And more.")
        pages.notes([f"^{number + 1}^Orr interview, at {number + 5}."])
        pages.page()
    found = pdf(pages)
    assert under(found, MarkKind.EXTRANEOUS) == []
    assert len(under(found, MarkKind.NOTE)) == 4


def test_columns_written_row_by_row_are_read_one_after_the_other() -> None:
    pages = Pages()
    left = [f"left line {number} of the first column" for number in range(12)]
    right = [f"right line {number} of the other one" for number in range(12)]
    pages.line("A heading over both columns of the page, from the left edge to the right", size=11)
    for one, two in zip(left, right, strict=True):
        pages.line(one, y=pages.at)
        pages.line(two, x=LEFT + 230)
    text = pdf(pages).text.replace("\n\n", " ")
    assert text.index("left line 11") < text.index("right line 0")
    assert text.index("A heading") < text.index("left line 0")


def test_short_cells_side_by_side_are_no_columns() -> None:
    pages = Pages()
    for year in range(2010, 2024):
        pages.line(str(year), y=pages.at)
        pages.line(f"{year * 3:,}", x=LEFT + 200)
    assert "2010 6,030" in pdf(pages).text


def test_lines_set_in_from_both_sides_are_a_block_quote() -> None:
    pages = Pages()
    pages.paragraph(f"He said: {LONG}", indent=0)
    pages.paragraph("I know nothing of it. " + LONG, x=LEFT + 40, width=360, indent=0)
    pages.paragraph(f"Then he left. {LONG}", indent=0)
    found = pdf(pages)
    assert under(found, MarkKind.BLOCK_QUOTE) == [f"I know nothing of it. {LONG}"]


def test_links_stand_on_their_words() -> None:
    pages = Pages()
    pages.link("the survey of 2021", "https://example.org/survey")
    found = pdf(pages)
    assert under(found, MarkKind.LINK) == ["the survey of 2021"]
    assert data_of(found, MarkKind.LINK) == [{"href": "https://example.org/survey"}]


def test_title_and_author_are_believed_where_the_text_shows_them() -> None:
    pages = Pages(title="What the Tide Took", author="T. Aldry")
    pages.line("What the Tide Took")
    pages.line("by T. Aldry", y=600)
    shown = pdf(pages).metadata
    assert (shown.title, shown.authors) == ("What the Tide Took", ("T. Aldry",))
    pages = Pages(title="Microsoft Word - final2.doc", author="admin user")
    pages.line("What the Tide Took")
    hidden = pdf(pages).metadata
    assert (hidden.title, hidden.authors, hidden.published) == (None, (), None)


def test_pages_without_text_are_named_in_the_coverage() -> None:
    pages = Pages()
    pages.paragraph(LONG)
    pages.page()
    pages.picture()
    pages.page()
    pages.page()
    pages.paragraph(LONG)
    coverage = pdf(pages).coverage
    assert (coverage.kind, coverage.pages, coverage.unread_pages) == (CoverageKind.UNREAD_PAGES, 4, (2,))
    assert "OCR" in coverage.reason


def test_a_scan_needs_ocr() -> None:
    pages = Pages()
    pages.picture()
    with pytest.raises(ReadError, match="--ocr"):
        pdf(pages)


def test_an_encrypted_file_says_so() -> None:
    pages = Pages(password="secret")
    pages.paragraph(LONG)
    with pytest.raises(ReadError, match="encrypted"):
        pdf(pages)


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_truncated_file_is_read_or_says_so(share: float) -> None:
    data = noted().data()
    reason = text = ""
    try:
        text = reading(data[: int(share * len(data))], "a.pdf").text
    except ReadError as error:
        reason = error.reason
    assert "harbour master" in text or "damaged" in reason or "needs OCR" in reason


def test_a_file_that_only_begins_like_a_pdf_says_so() -> None:
    with pytest.raises(ReadError, match="damaged"):
        reading(b"%PDF-1.7\n" + b"junk " * 1000, "a.pdf")


def test_a_bold_name_before_a_turn_is_no_heading() -> None:
    pages = Pages()
    pages.paragraph(LONG)
    for words in ("Whom did you tell?", "Nobody."):
        pages.at -= 8
        pages.line("MS BRAND:", font="Times-Bold", y=pages.at)
        pages.line(words, x=LEFT + 66)
    found = pdf(pages)
    assert under(found, MarkKind.HEADING) == []
    assert body(found)[1:] == ["MS BRAND: Whom did you tell?", "MS BRAND: Nobody."]


def test_small_figures_at_a_pages_foot_are_no_notes_without_a_marker() -> None:
    pages = Pages()
    pages.paragraph(LONG)
    for number in (2, 2, 4):
        pages.line(f"{number} bytes of the header", size=8)
    assert under(pdf(pages), MarkKind.NOTE) == []


def test_notes_whose_labels_are_not_raised_need_a_marker_on_the_page() -> None:
    pages = Pages()
    pages.paragraph(f"He denied it.^1^ Twice.^2^ {LONG}")
    pages.notes(["1. Estuary Review, 4.", "2. Gazette, 9."])
    found = pdf(pages)
    assert under(found, MarkKind.NOTE) == ["1. Estuary Review, 4.", "2. Gazette, 9."]
    assert len(under(found, MarkKind.NOTE_REFERENCE)) == 2


def test_notes_of_the_texts_own_size_are_told_by_their_words_where_nothing_is_raised() -> None:
    pages = Pages()
    towns = ["Ash", "Bray", "Cove", "Dale", "Eden", "Firth"]
    for number, town in zip(range(1, 13, 2), towns, strict=True):
        pages.paragraph(f"{town} denied it.{number} Twice, they say.{number + 1} {LONG}")
        pages.paragraph(f"{number} {'Old ' * number}{town} Review, 4.")
        pages.paragraph(f"{number + 1} {town * number} Gazette, 9.")
        pages.page()
    labels = [data["label"] for data in data_of(pdf(pages), MarkKind.NOTE)]
    assert labels == [str(number) for number in range(1, 13)]


def test_labels_that_the_file_writes_behind_their_notes_stand_before_them() -> None:
    pages = Pages()
    for number in (1, 3):
        pages.paragraph(f"{LONG}^{number}^ And so they went.^{number + 1}^")
        for step, words in enumerate(("Estuary Review, 4.", "Gazette, p. 9 of May.")):
            pages.line(words, x=84, y=120 - 14 * step, size=8.5)
            pages.line(f"^{number + step}^", x=78, y=120 - 14 * step, size=8.5)
        pages.page()
    found = pdf(pages)
    assert [mark.data["label"] for mark in found.marks if mark.kind is MarkKind.NOTE] == ["1", "2", "3", "4"]
    assert under(found, MarkKind.NOTE)[:2] == ["1 Estuary Review, 4.", "2 Gazette, p. 9 of May."]


def test_one_small_number_at_a_pages_foot_does_not_hide_the_notes_at_the_end() -> None:
    pages = Pages()
    for number in range(1, 13):
        pages.paragraph(f"Witness {number} denied it, and was not asked.^{number}^ {LONG}")
        if number % 4 == 0:
            pages.page()
    pages.line("2023^2023^", y=90)
    pages.line("2023", x=84, y=60, size=8)
    pages.page()
    pages.line("Notes", size=14, font="Times-Bold")
    for number in range(1, 13):
        pages.paragraph(f"{number} Ann Lee, {'Old ' * number}Harbours, Estuary Review, 19{50 + number}.", indent=0)
    found = pdf(pages)
    assert [data["label"] for data in data_of(found, MarkKind.NOTE)] == [str(number) for number in range(1, 13)]


def test_the_feet_of_pages_that_a_browser_counts_are_no_notes() -> None:
    pages = Pages()
    for number in range(1, 13):
        pages.paragraph(f"Witness {number} denied it. {page_of(number)} It rained on day {number}.^{number}^", indent=0)
        pages.line("Estuary Review | https://review.example/silt", y=750, size=9)
        pages.line(f"{number} of 12 Printed 08/26/2016 11:54 AM", y=40, size=9)
        pages.page()
    assert under(pdf(pages), MarkKind.NOTE) == []


def test_a_note_goes_on_in_the_next_column_of_a_pages_foot() -> None:
    pages = Pages()
    pages.paragraph(f"{LONG} It rained.^1^ {LONG}")
    words = "Ann Lee, Harbours of the|northern coasts, with a long|survey of those who kept|them, in: Estuary Review,|".split(
        "|"
    )
    for number, text in enumerate(["^1^ " + words[0], *words[1:-1]]):
        pages.line(text, y=120 - 10 * number, size=8)
        pages.line(f"volume {number} of the older series,", x=300, y=120 - 10 * number, size=8)
    found = pdf(pages)
    assert "series" not in " ".join(body(found))
    [note] = under(found, MarkKind.NOTE)
    assert note.startswith("1 Ann Lee")
    assert note.endswith("volume 3 of the older series,")
