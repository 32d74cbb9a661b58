"""Zones: what may speak, and what is no part of the article."""

import pytest

from whence.extract import extract
from whence.models import Extraction, Mark, MarkKind, QuotationKind, Reading, ZoneRole

BODY = "The board met for the last time in the spring of that year, and nobody came to watch it meet there. " * 3


def read(text: str, marks: tuple[Mark, ...] = ()) -> Extraction:
    return extract(Reading("document", "test/1", text, marks=marks))


def words(text: str, role: ZoneRole) -> list[str]:
    return [text[zone.start : zone.end].strip() for zone in read(text).zones if zone.role is role]


def test_notes_bibliography_and_biography_stand_under_their_headings() -> None:
    text = (
        f"A Title\n\n{BODY}\n\nEnd Notes\n\n[1] A. Doe, A Book.\n\nFurther Reading\n\nB. Roe, Another Book. 1999.\n\n"
        "About the Author(s)\n\nOle Brandt is a writer who lives by the harbour and has done so for years.\n"
    )
    assert words(text, ZoneRole.NOTES) == ["[1] A. Doe, A Book."]
    assert words(text, ZoneRole.BIBLIOGRAPHY) == ["B. Roe, Another Book. 1999."]
    assert words(text, ZoneRole.BIOGRAPHY)[0].startswith("Ole Brandt is")


def test_a_dated_advertisement_behind_the_article_is_extraneous() -> None:
    spam = "Fri, 09/24/2021 - 7:38am\n\nWe are committed to providing our clients with web design and SEO services."
    text = f"A Title\n\n{BODY}\n\n{BODY}\n\n{spam}"
    assert words(text, ZoneRole.EXTRANEOUS) == [spam]


def test_a_date_inside_the_article_makes_nothing_extraneous() -> None:
    text = f"A Title\n\n{BODY}\n\nFri, 09/24/2021 - 7:38am\n\n{BODY}\n\n{BODY}"
    assert words(text, ZoneRole.EXTRANEOUS) == []


def test_share_bars_and_related_articles_are_extraneous() -> None:
    text = f"A Title\n\n{BODY}\n\nShare this article\n\nRelated articles\n\nAnother piece about the harbour\n"
    assert "Another piece about the harbour" in words(text, ZoneRole.EXTRANEOUS)[0]


def test_the_formats_extraneous_marks_hold() -> None:
    text = f'{BODY}\n\n"Buy now," said the shop, "and never pay."\n'
    start = text.index('"Buy')
    found = read(text, (Mark(MarkKind.EXTRANEOUS, start, len(text), {"why": "advert"}),))
    assert found.zones[-1].role is ZoneRole.EXTRANEOUS
    assert found.quotations == ()


def test_running_heads_are_extraneous_and_quotations_run_around_them() -> None:
    page = 'The board had said in its letter to the clerk that "nobody in the town may'
    text = "\n\n".join([BODY, page, "Page 3 GAO-02-940T", 'enter the old harbour before noon" on any day.', BODY])
    found = read(text)
    assert [z.role for z in found.zones].count(ZoneRole.EXTRANEOUS) == 1
    [quotation] = found.quotations
    assert [text[a:b] for a, b in quotation.parts] == ["nobody in the town may", "enter the old harbour before noon"]


def test_a_signed_paragraph_at_the_start_is_an_epigraph_without_any_mark() -> None:
    epigraph = "The harbour is for us a virgin land that nobody has yet taken into account."
    text = f"A Title\n\n{epigraph} — Mohsen Rabbani, Cultural Attaché in Kesmar[1]\n\n{BODY}\n\n{BODY}"
    found = read(text)
    [quotation] = found.quotations
    assert text[quotation.start : quotation.end] == epigraph
    assert (quotation.kind.value, quotation.speaker.name if quotation.speaker else None) == (
        "epigraph",
        "Mohsen Rabbani",
    )


def test_signed_quotations_with_statements_between_are_pull_quotes_and_key_points() -> None:
    text = (
        'A Title\nby Ole Brandt • May 3, 2019\n"The harbour was sold for nothing at all." -- CNN, May 2, 2019.\n'
        "Harbours are opportune places for smugglers.\n"
        f'"We signed what we were given to sign." -- Ilse Kant, former mayor, Small Wars Journal, May 1, 2019.\n{BODY}\n'
    )
    found = read(text)
    assert [q.kind.value for q in found.quotations] == ["pull_quote", "pull_quote"]
    assert words(text, ZoneRole.KEY_POINTS) == ["Harbours are opportune places for smugglers."]


def test_a_quotation_over_a_line_with_a_dash_is_signed() -> None:
    text = f'{BODY}\n\n"Every control needs a business reason to be put in place."\n-- Security manager at a bank\n\n{BODY}'
    [quotation] = read(text).quotations
    assert (quotation.kind.value, quotation.speaker.name if quotation.speaker else None) == (
        "pull_quote",
        "Security manager at a bank",
    )


def test_a_dash_in_running_text_signs_nothing() -> None:
    text = (
        f"{BODY}\n\nThe movement is growing — and it has no leader, they said to whoever wanted to hear it.\n\n{BODY}"
    )
    assert read(text).quotations == ()


def test_an_unmarked_block_quote_follows_a_lead_in_and_ends_with_a_note() -> None:
    quoted = "This basic aspiration was made explicit by the very nature of the great harbour works."
    text = (
        f"{BODY}\n\nThe intentions are outlined in the Preamble to the Constitution of the Republic of Kesmar:\n\n"
        f"{quoted}[6]\n\n{BODY}\n\nNotes\n\n[6] Constitution of 1979."
    )
    quotation = read(text).quotations[0]
    assert (quotation.kind.value, text[quotation.start : quotation.end]) == ("block", quoted)
    assert quotation.speaker is not None
    assert quotation.speaker.name == "the Preamble to the Constitution of the Republic of Kesmar"


def test_a_list_behind_a_colon_is_no_block_quote() -> None:
    text = f"{BODY}\n\nThe report makes the following recommendations:\n\nThe board should meet every month of the year.\n\n{BODY}"
    assert read(text).quotations == ()


def test_block_quote_marks_give_one_quotation_of_several_paragraphs() -> None:
    one, two = "We had no choice in the matter, and we said so.", "We signed what we were given to sign."
    text = f"The mayor wrote:\n\n{one}\n\n{two}\n\n{BODY}"
    start, end = text.index(one), text.index(two) + len(two)
    marks = (
        Mark(MarkKind.BLOCK_QUOTE, start, end),
        Mark(MarkKind.PARAGRAPH, start, start + len(one)),
        Mark(MarkKind.PARAGRAPH, end - len(two), end),
    )
    [quotation] = read(text, marks).quotations
    assert [text[a:b] for a, b in quotation.parts] == [one, two]
    assert quotation.speaker is not None
    assert (quotation.speaker.name, quotation.speaker.basis) == ("The mayor", "lead_in")


def test_few_words_in_a_marked_block_quote_are_a_pull_quote_where_somebody_signs_them() -> None:
    said, signed = "“…told not to ask.”", "Joren Vask, deputy harbour-master"
    text = f"{BODY} A recent report said so.\n\n{said}\n\n{signed}\n\n{BODY}"
    at, sign = text.index(said), text.index(signed)
    marks = (
        Mark(MarkKind.BLOCK_QUOTE, at, sign + len(signed)),
        Mark(MarkKind.PARAGRAPH, at, at + len(said)),
        Mark(MarkKind.PARAGRAPH, sign, sign + len(signed)),
    )
    [quotation] = read(text, marks).quotations
    assert quotation.speaker is not None
    assert (quotation.kind, quotation.speaker.name) == (QuotationKind.PULL_QUOTE, "Joren Vask")
    assert text[quotation.start : quotation.end] == "…told not to ask."


def test_a_name_in_italics_ends_a_block_quote_as_its_sign_off() -> None:
    said, signed = "We had no choice in the matter, and we have said so ever since.", "Joren Vask"
    text = f"{BODY}\n\n{said} {signed}\n\n{BODY}"
    at, sign = text.index(said), text.index(signed)
    marks = (
        Mark(MarkKind.BLOCK_QUOTE, at, sign + len(signed)),
        Mark(MarkKind.PARAGRAPH, at, sign + len(signed)),
        Mark(MarkKind.EMPHASIS, sign, sign + len(signed), {"style": "italic"}),
    )
    [quotation] = read(text, marks).quotations
    assert quotation.speaker is not None
    assert (text[quotation.start : quotation.end], quotation.speaker.name) == (said, signed)


def test_names_in_a_marked_block_quote_are_no_quotation() -> None:
    text = f"{BODY}\n\nHAROLD HANSON, Executive Director ROBERT KETCHAM, General Counsel\n\n{BODY}"
    start = text.index("HAROLD")
    mark = Mark(MarkKind.BLOCK_QUOTE, start, text.index("\n", start))
    assert read(text, (mark,)).quotations == ()


def test_a_long_menu_above_the_title_is_no_head() -> None:
    menu = "\n\n".join(f"Section {number}" for number in range(40))
    text = f"{menu}\n\nThe Harbour and Its Silt\n\nBy Ole Brandt\n\n{BODY}\n\n{BODY}"
    start = text.index("The Harbour")
    marks = [Mark(MarkKind.EXTRANEOUS, 0, len(menu), {"why": "navigation"})]
    marks.append(Mark(MarkKind.HEADING, start, start + 24, {"level": 1}))
    found = extract(Reading("document", "html/1", text, marks=tuple(marks)))
    assert [zone.role.value for zone in found.zones] == ["extraneous", "title", "byline", "body"]
    assert (found.metadata.title, found.metadata.authors) == ("The Harbour and Its Silt", ("Ole Brandt",))


def test_running_prose_below_a_button_or_a_teaser_s_heading_is_the_article_s() -> None:
    for line in ("Read More", "Related articles"):
        text = f"A Title\n\n{BODY}\n\n{line}\n\nanother piece\n\n{BODY}\n\nIt rained.\n"
        assert words(text, ZoneRole.EXTRANEOUS) == [f"{line}\n\nanother piece"], line


def test_nothing_below_the_readers_comments_is_the_article_s() -> None:
    text = f"A Title\n\n{BODY}\n\nComments\n\n{BODY}\n\n{BODY}"
    assert len(words(text, ZoneRole.EXTRANEOUS)) == 1
    assert words(text, ZoneRole.BODY) == [BODY.strip()]


def test_names_of_readers_below_a_count_of_comments_end_none_of_them() -> None:
    text = f"A Title\n\n{BODY}\n\n13 Kommentare\n\nAnn Lee\n\n{BODY}\n\nMax Roe\n\n{BODY}\n"
    marks = tuple(
        Mark(MarkKind.HEADING, text.index(line), text.index(line) + len(line), {"level": 5})
        for line in ("13 Kommentare", "Ann Lee", "Max Roe")
    )
    found = extract(Reading("document", "html/1", text, marks=marks))
    assert [text[z.start : z.end].strip() for z in found.zones if z.role is ZoneRole.BODY] == [BODY.strip()]


def test_a_pages_head_parts_no_notes() -> None:
    notes = "\n".join(f"{at}. A. Doe, Book {at}, 1999." for at in range(1, 5))
    text = f"A Title\n\n{BODY}\n\nNotes to Chapter 3\n\n{notes}\n486 NOTES TO CHAPTER 3\n5. A. Doe, Book 5, 1999.\n"
    assert words(text, ZoneRole.HEADING) == ["Notes to Chapter 3"]
    assert len(words(text, ZoneRole.NOTES)) == 1


def test_pages_behind_the_last_marked_note_are_text_again_and_a_few_paragraphs_are_not() -> None:
    head = f"A Title\n\n{BODY}\n\nFootnotes\n\n"
    note = "1. A. Doe, Book One, 1999."
    marks = (Mark(MarkKind.NOTE, len(head), len(head) + len(note), {"label": "1", "id": "n1"}),)
    for behind, role in ((BODY, ZoneRole.NOTES), ("\n\n".join([BODY] * (8000 // len(BODY) + 2)), ZoneRole.BODY)):
        text = f"{head}{note}\n\n{behind}\n"
        found = extract(Reading("document", "plain/1", text, marks=marks))
        assert found.zones[-1].role is role, len(behind)


def test_a_full_stop_may_stand_behind_the_heading_of_a_list_of_works() -> None:
    works = "Doe, Anna, „Die Häfen“ (Berlin 1905).\n\nRoe, Jan, „Die Deiche“ (Wien 1904)."
    text = f"A Title\n\n{BODY}\n\n{BODY}\n\nLiteraturverzeichnis.\n\nI. Protokolle.\n\n{works}\n"
    assert words(text, ZoneRole.BIBLIOGRAPHY)[0].endswith("(Wien 1904).")


@pytest.mark.parametrize(
    "said", ["In Lee's case (supra), the court held", "A supra-national board said (page 4, Ibid.)"]
)
def test_numbered_paragraphs_of_a_judgment_or_a_report_are_no_notes(said: str) -> None:
    text = "".join(f"{n}. {said} what was said of the harbour.\n\n" for n in range(1, 31))
    assert words(text, ZoneRole.NOTES) == []


def test_numbered_paragraphs_some_of_which_say_ibid_are_notes() -> None:
    text = "".join(f"{n}. Ann Lee, Silt and Sand (1990), {n}.\n\n{n + 1}. Ibid., 5.\n\n" for n in range(1, 31, 2))
    assert len(words(text, ZoneRole.NOTES)) >= 1


def test_a_text_with_more_notes_than_paragraphs_keeps_them_apart() -> None:
    body = "".join(f"{BODY}\n\n" for _ in range(20))
    marks, text = [], f"A Title\n\n{body}"
    for number in range(1, 41):
        note = f"{number}. {'Ibid., 5.' if number % 2 == 0 else 'Ann Lee, Silt and Sand (1990), 4.'}"
        marks.append(Mark(MarkKind.NOTE, len(text), len(text) + len(note), {"label": str(number), "id": f"n{number}"}))
        text += f"{note}\n\n"
    found = read(text, tuple(marks))
    assert [zone.role for zone in found.zones if zone.start < len(body)][-1] is ZoneRole.BODY
