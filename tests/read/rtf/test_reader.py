"""RTF: what Word, LibreOffice and pandoc write, in miniature."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.reading import data_of, reading, under
from whence.errors import ReadError
from whence.models import MarkKind
from whence.read.payload import Payload
from whence.read.rtf.reader import read_rtf

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\froman\fcharset204 Times;}}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b heading 1;}{\s2\li720 Quote;}{\*\cs10 Default Paragraph Font;}}"
    r"{\info{\title The Silt Report}{\author Administrator}{\creatim\yr2021}}"
)


def rtf(body: str) -> str:
    return f"{HEAD}{body}}}"


def test_paragraphs_headings_quotations_and_letters_are_marked() -> None:
    found = reading(
        rtf(
            r"\pard\s1 The Silt Report\par\pard\s0 It {\b rained} in {\i Ost\'fcmere}.\par"
            r"\pard\s2 We saw nothing.\par\pard\li720\ri720 Nor we.\par"
        ),
        "a.rtf",
    )
    assert found.text == "The Silt Report\n\nIt rained in Ostümere.\n\nWe saw nothing.\n\nNor we."
    assert data_of(found, MarkKind.HEADING) == [{"level": 1}]
    assert under(found, MarkKind.BLOCK_QUOTE) == ["We saw nothing.", "Nor we."]
    assert under(found, MarkKind.EMPHASIS) == ["rained", "Ostümere"]
    assert (found.metadata.title, found.metadata.authors) == ("The Silt Report", ())


@pytest.mark.parametrize("open_", [r"{\footnote\pard\plain ", r"{\*\footnote "])
def test_notes_are_kept_with_their_markers(open_: str) -> None:
    found = reading(
        rtf(rf"It rained{{\super\chftn{open_}{{\super\chftn}} Review, p. 3.\par And more.}}}}.\par End.\par"), "a.rtf"
    )
    assert found.text == "It rained1.\n\nEnd.\n\n1 Review, p. 3.\n\nAnd more."
    assert data_of(found, MarkKind.NOTE) == [{"label": "1", "id": "note-1", "kind": "footnote"}]
    assert data_of(found, MarkKind.NOTE_REFERENCE) == [{"label": "1", "target": "note-1"}]


def test_links_lead_where_their_field_says_and_other_fields_show_their_result() -> None:
    field = r'{\field{\*\fldinst{HYPERLINK "https://e.org/a"}}{\fldrslt{\ul the log}}}'
    found = reading(rtf(rf"See {field} on {{\field{{\*\fldinst PAGE}}{{\fldrslt 3}}}}.\par"), "a.rtf")
    assert found.text == "See the log on 3."
    assert data_of(found, MarkKind.LINK) == [{"href": "https://e.org/a"}]


def test_unicode_stands_before_its_fallback_and_code_pages_follow_the_font() -> None:
    found = reading(rtf(r"{\uc1\u8220?}Da{\uc2\u8221\'94\'94} \u-10179?\u-8704? {\f1 \'c4\'e0}\par"), "a.rtf")
    assert found.text == "“Da” 😀 Да"


def test_what_is_deleted_hidden_or_to_be_ignored_is_no_text() -> None:
    found = reading(
        rtf(
            r"It {\deleted never }{\v secretly }{\*\unknown x}{\pict\wmetafile8 0102}rained\~all{\*\bkmkstart a} day.\par"
        ),
        "a.rtf",
    )
    assert found.text == "It rained\xa0all day."


def test_raw_binary_is_skipped_whatever_stands_in_it() -> None:
    assert read_rtf(Payload("a", None, "", rb"{\rtf1 a{\pict\bin4 }}}}}b}")).text == "ab"


def test_tables_are_rows_of_cells() -> None:
    row = r"\trowd\cellx1\cellx2\pard\intbl {}\cell {}\cell\row "
    found = reading(rtf(row.format("Port", "Ships") + row.format("Ostmere", "3") + r"\pard After.\par"), "a.rtf")
    assert found.text == "Port\tShips\nOstmere\t3\n\nAfter."
    assert data_of(found, MarkKind.CELL)[2] == {"row": 2, "column": 1}


def test_comments_cover_their_range_and_page_heads_are_no_part_of_the_text() -> None:
    comment = r"{\*\atrfend 7}{\*\atnid JO}{\*\atnauthor J. Orr}\chatn{\*\annotation{\*\atnref 7}memo.pdf p. 3}"
    found = reading(rtf(rf"{{\header The Silt Report}}It {{\*\atrfstart 7}}rained{comment}.\par"), "a.rtf")
    assert under(found, MarkKind.COMMENT) == ["rained"]
    assert data_of(found, MarkKind.COMMENT)[0]["text"] == "memo.pdf p. 3"
    assert under(found, MarkKind.EXTRANEOUS) == ["The Silt Report"]


@given(st.text(alphabet="{}\\'*afbu19 -;\n", max_size=60))
def test_whatever_follows_is_read_without_a_crash(body: str) -> None:
    draft = read_rtf(Payload("a", None, "", b"{\\rtf1 " + body.encode()))
    assert all(0 <= mark.start < mark.end <= len(draft.text) for mark in draft.marks)


def test_what_is_no_rtf_says_so() -> None:
    with pytest.raises(ReadError, match="no RTF"):
        read_rtf(Payload("a.rtf", None, "", b"It rained."))


OWN_SIGNS = (
    r"It rained{\super *}{\footnote {\super *} A. Doe, A Book, 1999.} they say.",
    r"It rained{\super{\*\footnote \pard\plain {\super{}*}{ A. Doe, A Book, 1999.}}{}*}{ they say.}",
    r"It rained{\super 7a{\footnote \pard {\super 7a}A. Doe, A Book, 1999.}} they say.",
)


@pytest.mark.parametrize("words", OWN_SIGNS)
def test_a_note_s_own_sign_is_its_marker(words: str) -> None:
    found = reading(r"{\rtf1\ansi\pard " + words + r"\par}", "a.rtf")
    [marker] = [mark for mark in found.marks if mark.kind is MarkKind.NOTE_REFERENCE]
    [note] = [mark for mark in found.marks if mark.kind is MarkKind.NOTE]
    sign = found.text[marker.start : marker.end]
    assert found.text.startswith(f"It rained{sign} they say.")
    assert (marker.data["label"], note.data["label"], marker.data["target"]) == (sign, sign, note.data["id"])
    assert found.text[note.start : note.end].endswith("A. Doe, A Book, 1999.")
