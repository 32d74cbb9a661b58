import pytest

from tests.read.reading import data_of, reading, under
from whence.models import MarkKind, Reading


def md(text: str) -> Reading:
    return reading(text, "a.md")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("It *really* **rained**\nhard.", "It really rained hard."),
        ("One  \ntwo", "One\ntwo"),
        ("# A day\n\nText", "A day\n\nText"),
        ("> Never.\n> Ever.\n\nHe said.", "Never. Ever.\n\nHe said."),
        ("- one\n- two\n  - deep", "one\n\ntwo\n\ndeep"),
        ("1986. The year\n1987. The next", "1986. The year\n\n1987. The next"),
        ("[the survey](https://e.org/) and <https://e.org/b>", "the survey and https://e.org/b"),
        ("![a harbour](x.png)Text", "Text"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a\tb\n1\t2"),
        ("```\ncode  here\n  more\n```", "code  here\n  more"),
        ("He said.[^1]\n\n[^1]: Review, 4.", "He said.[^1]\n\n[^1]: Review, 4."),
        ("Text.\n\n[^9]: Never cited.", "Text.\n\n[^9]: Never cited."),
        ("Text[^7] without its note.", "Text[^7] without its note."),
        ("<table><tr><td>1</td><td>2</td></tr></table>\n\nText", "1\t2\n\nText"),
        ("One<br>two<sup>2</sup> <span onclick='x()'>three</span>", "One\ntwo2 three"),
        ("<script>x()</script>\n\nText", "Text"),
        ("\ufeffText", "Text"),
    ],
)
def test_the_text_is_the_rendered_one(markup: str, text: str) -> None:
    assert md(markup).text == text


def test_structure_becomes_marks() -> None:
    found = md("## Part\n\n> Never.\n\n*it* **rained** [there](http://e.org/) [not](javascript:x())\n\n- one\n  - deep")
    assert data_of(found, MarkKind.HEADING) == [{"level": 2}]
    assert under(found, MarkKind.BLOCK_QUOTE) == ["Never."]
    assert data_of(found, MarkKind.EMPHASIS) == [{"style": "italic"}, {"style": "bold"}]
    assert data_of(found, MarkKind.LINK) == [{"href": "http://e.org/"}]
    assert [data["depth"] for data in data_of(found, MarkKind.LIST_ITEM)] == [1, 2]


def test_notes_and_markers_are_paired() -> None:
    found = md("One.[^1] Two.[^a]\n\n[^1]: Review, 4.\n\n    With more.\n\n[^a]: Gazette.")
    assert under(found, MarkKind.NOTE_REFERENCE) == ["[^1]", "[^a]"]
    assert under(found, MarkKind.NOTE) == ["[^1]: Review, 4.\n\nWith more.", "[^a]: Gazette."]
    assert [d["target"] for d in data_of(found, MarkKind.NOTE_REFERENCE)] == [
        d["id"] for d in data_of(found, MarkKind.NOTE)
    ]


def test_a_note_written_where_its_marker_stands_is_read_behind_the_text() -> None:
    found = md("He said,^[A. Doe, *A Book*, 4.] and left.^[Ibid., 5.]")
    assert found.text == "He said,[^1] and left.[^2]\n\n[^1]: A. Doe, A Book, 4.\n\n[^2]: Ibid., 5."
    assert [mark.data["label"] for mark in found.marks if mark.kind is MarkKind.NOTE] == ["1", "2"]


def test_front_matter_is_metadata_not_text() -> None:
    found = md(
        '---\ntitle: "Silt"\nauthors: [T. Aldry, J. Orr]\npublished_at: "October 1986"\nsource_url: http://e.org/\n---\n\nText'
    )
    about = found.metadata
    assert found.text == "Text"
    assert (about.title, about.authors, about.published, about.url) == (
        "Silt",
        ("T. Aldry", "J. Orr"),
        "1986-10",
        "http://e.org/",
    )
    assert set(about.basis.values()) == {"markup"}


@pytest.mark.parametrize(
    "front", ["---\n[\n---\n\nText", "---\njust words\n---\n\nText", "---\na: &x 1\nb: *x\n---\n\nText"]
)
def test_front_matter_that_is_no_mapping_says_nothing(front: str) -> None:
    assert md(front).text == "Text"
    assert md(front).metadata.title is None


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ("[_authors/anna-carroll.md, content/authors/ole_brandt.html]", ("Anna Carroll", "Ole Brandt")),
        ("[{name: Anna Carroll, role: fellow}, {role: editor}]", ("Anna Carroll",)),
        ("Anna Carroll", ("Anna Carroll",)),
        ("[Anna/Ole, []]", ("Anna/Ole",)),
    ],
)
def test_authors_are_names_whatever_keeps_them(authors: str, names: tuple[str, ...]) -> None:
    assert md(f"---\ntitle: Silt\nauthors: {authors}\n---\n\nText").metadata.authors == names


def test_a_line_between_paragraphs_is_no_front_matter() -> None:
    assert md("One\n\n---\n\ntwo: 2\n\n---\n\nThree").text == "One\n\ntwo: 2\n\nThree"


def test_deep_quotes_and_long_lines_come_to_an_end() -> None:
    assert md("> " * 5000 + "deep").text.endswith("deep")
    assert md("*a " * 10_000).text.startswith("*a *a")
    assert md("[" * 3_000 + "x").text.endswith("x")
