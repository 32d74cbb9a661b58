"""First citations: note markers, hyperlinks, sign-offs, author–date, and which of them vouches for a quotation."""

from whence.extract import extract
from whence.models import Citation, Extraction, Mark, MarkKind, Reading

BODY = "The board met for the last time in the spring of that year, and nobody came to watch it meet there. " * 3


def read(text: str, *marks: Mark) -> Extraction:
    return extract(Reading("document", "test/1", text, marks=marks))


def of_quotation(found: Extraction, index: int = 0) -> Citation | None:
    wanted = found.quotations[index].citation
    return next((citation for citation in found.citations if citation.id == wanted), None)


NOTED = (
    f"{BODY}\n\nKant said, “The harbour will never be built by us.”[1] She meant it.[2] It was a long day.[1994]\n\n{BODY}\n\n"
    "Notes\n\n[1] Andrew Mumford, “Proxy Warfare and the Future.” RUSI Journal. Vol. 158, No. 2, 29 April 2013,\n\n"
    "[2] Ibid.\n"
)


def test_a_marker_leads_to_its_notes_work_and_covers_its_sentence() -> None:
    found = read(NOTED)
    one, two = found.citations
    assert (one.kind, one.note, NOTED[one.start : one.end]) == ("marker", 1, "[1]")
    assert one.work is not None
    assert one.work["title"] == "Proxy Warfare and the Future"
    assert one.work["container-title"] == "RUSI Journal"
    assert one.work["custom"]["note"].startswith("Andrew Mumford")
    assert [NOTED[a:b] for a, b in two.covers] == ["She meant it.[2]"]


def test_ibid_leads_to_the_work_of_the_note_before() -> None:
    one, two = read(NOTED).citations
    assert (two.work, two.backref) == (one.work, 1)


def test_ibid_after_a_note_with_two_works_leads_nowhere() -> None:
    text = NOTED.replace("29 April 2013,", "29 April 2013; Anna Berg, “Sand,” Review, 3 May 2014.")
    two = read(text).citations[1]
    assert (two.work, two.backref) == (None, None)


def test_the_marker_behind_the_marks_vouches_for_the_quotation() -> None:
    citation = of_quotation(read(NOTED))
    assert citation is not None
    assert citation.note == 1
    assert NOTED[citation.covers[0][0] :].startswith("Kant said")


def test_a_bracketed_year_is_no_marker() -> None:
    spans = [NOTED[a:b] for a, b in read(NOTED).note_markers]
    assert spans == ["[1]", "[2]"]


def test_glued_numbers_are_markers_only_where_notes_stand() -> None:
    body = f"{BODY}\n\nIt was a fact.1 Nobody denied it.2 In 2005 they met.\n\n{BODY}\n\n"
    notes = "Notes\n\n1. A. Doe, “A Book.” 1999.\n\n2. B. Roe, “Another.” 2001.\n"
    assert [c.note for c in read(body + notes).citations] == [1, 2]
    assert read(body).citations == ()


def test_a_label_that_stands_twice_pairs_with_nothing() -> None:
    text = f"{BODY}\n\nIt was a fact.[1]\n\n{BODY}\n\nNotes\n\n[1] A. Doe, “A Book.”\n\n[1] B. Roe, “Another.”\n"
    assert read(text).citations == ()
    assert len(read(text).note_markers) == 1


def test_the_formats_notes_pair_by_id() -> None:
    text = f"{BODY} He said so.1 {BODY}\n\nA. Doe, “A Book.” 1999."
    at, note = text.index("1 The"), text.index("A. Doe")
    found = read(
        text,
        Mark(MarkKind.NOTE_REFERENCE, at, at + 1, {"label": "1", "target": "fn1"}),
        Mark(MarkKind.NOTE, note, len(text), {"label": "1", "id": "fn1", "kind": "footnote"}),
    )
    [citation] = found.citations
    assert citation.note == 1
    assert citation.work is not None
    assert citation.work["title"] == "A Book"
    assert found.note_markers == ((at, at + 1),)
    assert found.zones[-1].role.value == "notes"


def test_several_labels_in_one_bracket_are_several_citations() -> None:
    text = f"{BODY}\n\nIt was a fact.[1, 2]\n\n{BODY}\n\nNotes\n\n[1] A. Doe, “A Book.”\n\n[2] B. Roe, “Another.”\n"
    assert [citation.note for citation in read(text).citations] == [1, 2]


def test_a_hyperlink_in_the_sentence_vouches_for_its_quotation() -> None:
    text = f'{BODY}\n\nKant told a paper that "the harbour will never be built by us." It rained.\n\n{BODY}'
    at = text.index("told a paper")
    found = read(text, Mark(MarkKind.LINK, at, at + len("told a paper"), {"href": "https://example.org/kant"}))
    citation = of_quotation(found)
    assert citation is not None
    assert (citation.kind, citation.work) == ("link", {"type": "webpage", "URL": "https://example.org/kant"})


def test_two_hyperlinks_in_one_sentence_leave_it_open() -> None:
    text = (
        f'{BODY}\n\nKant told a paper and a station that "the harbour will never be built by us." It rained.\n\n{BODY}'
    )
    spans = [(text.index(words), text.index(words) + len(words)) for words in ("a paper", "a station")]
    found = read(text, *(Mark(MarkKind.LINK, a, b, {"href": f"https://example.org/{a}"}) for a, b in spans))
    assert len(found.citations) == 2
    assert found.quotations[0].citation is None


def test_links_within_the_page_and_in_share_bars_are_no_citations() -> None:
    text = f"{BODY} Here.\n\nShare this article now"
    at = text.index("Here")
    share = text.index("Share")
    marks = (
        Mark(MarkKind.LINK, at, at + 4, {"href": "#top"}),
        Mark(MarkKind.LINK, share, len(text), {"href": "https://social.example/share"}),
    )
    assert read(text, *marks).citations == ()


def test_a_sign_off_is_cited_by_its_quotation() -> None:
    text = f'A Title\nby Ole Brandt • May 3, 2019\n"The harbour was sold for nothing." — CNN, May 2, 2019.\n{BODY}'
    citation = of_quotation(read(text))
    assert citation is not None
    assert citation.kind == "sign_off"
    assert citation.work is not None
    assert (citation.work["container-title"], citation.work["issued"]) == ("CNN", {"date-parts": [[2019, 5, 2]]})


def test_author_and_date_lead_to_the_only_entry_that_fits() -> None:
    text = (
        f"{BODY}\n\nIt grew (Smith 2010). It shrank (Jones and Roe 2011, 14; see Brown et al. 2012). It ended (May 2013).\n\n{BODY}\n\n"
        "References\n\nSmith, J. “Harbours of the North.” 2010.\n\nJones, A. One Book. 2011.\n"
    )
    found = [c for c in read(text).citations if c.kind == "author_date"]
    assert [text[c.start : c.end] for c in found] == ["Smith 2010", "Jones and Roe 2011, 14", "see Brown et al. 2012"]
    assert found[0].work is not None
    assert found[0].work["title"] == "Harbours of the North"
    assert found[2].work is not None
    assert found[2].work["author"] == [{"family": "Brown"}]
