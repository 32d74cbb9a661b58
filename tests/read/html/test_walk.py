import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.reading import data_of, html, reading, under
from whence.models import MarkKind
from whence.read.html.tree import parse
from whence.read.html.walk import walk


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>one<p>two", "one\n\ntwo"),
        ("<div>one<p>two</p>three</div>", "one\n\ntwo\n\nthree"),
        ("<p>one  \n <b> two</b>three", "one twothree"),
        ("<p>H<sub>2</sub>O", "H2O"),
        ("<p>one<br>two<br><br>three", "one\ntwo\n\nthree"),
        ("<p>one\u00a0two\u00adthree", "one\u00a0two\u00adthree"),
        ("<ul><li>one<li>two</ul>", "one\n\ntwo"),
        ("<p>He said <q>no, <q>never</q></q>.", "He said “no, ‘never’”."),
        ("<pre>\n  a\n    b</pre><p>c", "  a\n    b\n\nc"),
        ("<table><tr><th>a<th>b<tr><td>1<td>2</table>", "a\tb\n1\t2"),
        ("<table><tr><td><h2>one</h2><p>two</p></td><td>three</td></tr></table>", "one\n\ntwo\n\nthree"),
        ("<h1><div>one</div><div>two</div></h1><p>three", "one two\n\nthree"),
        ("<p>one<!-- two --> three", "one three"),
        ("<p>one<script>x()</script><style>p{}</style> two<noscript>three</noscript>", "one two"),
        ("<p>one<iframe src='http://e.org/'>two</iframe><object>three</object>", "one"),
        ("<p>one<span style='display: none'>two</span><span hidden>three</span>", "one"),
        ("<p>漢<ruby>字<rt>ji</rt></ruby>", "漢字"),
        ("<p onclick='x()'>one &amp; two &lt;three&gt;", "one & two <three>"),
        ("<frameset><frame src=x></frameset><p>one", "one"),
    ],
)
def test_the_text_is_what_a_reader_sees(markup: str, text: str) -> None:
    tree = parse(markup)
    assert tree is not None
    assert walk(tree).text == text


def test_structure_becomes_marks() -> None:
    found = html(
        "<h1>Title</h1><h3>Part</h3><blockquote><p>Said.</p></blockquote><ol start=4><li>four<ul><li>deep</ul></ol>"
        "<figure><img src=x><figcaption>Caption.</figcaption></figure><p><i>it</i> <b>rains</b></p>"
    )
    assert under(found, MarkKind.HEADING) == ["Title", "Part"]
    assert data_of(found, MarkKind.HEADING) == [{"level": 1}, {"level": 3}]
    assert under(found, MarkKind.BLOCK_QUOTE) == ["Said."]
    assert data_of(found, MarkKind.LIST_ITEM) == [{"depth": 1, "number": 4}, {"depth": 2}]
    assert under(found, MarkKind.CAPTION) == ["Caption."]
    assert data_of(found, MarkKind.EMPHASIS) == [{"style": "italic"}, {"style": "bold"}]
    assert "Said." in under(found, MarkKind.PARAGRAPH)


def test_cells_carry_their_row_and_column() -> None:
    found = html("<table><caption>Dredged</caption><tr><td>2019<td>300</tr><tr><td>2020<td>600</tr></table>")
    assert under(found, MarkKind.TABLE) == ["Dredged\n2019\t300\n2020\t600"]
    assert data_of(found, MarkKind.CELL)[3] == {"row": 2, "column": 2}


def test_links_are_joined_to_the_page_and_never_run() -> None:
    found = html(
        "<a href='/b'>one</a> <a href='javascript:x()'>two</a> <a href='#c'>three</a> <a href='http://e.org/d'>four</a>",
        "<base href='https://example.org/a/'>",
    )
    assert [data["href"] for data in data_of(found, MarkKind.LINK)] == ["https://example.org/b", "#c", "http://e.org/d"]
    assert found.text == "one two three four"


def test_names_of_classes_give_a_paragraph_its_style() -> None:
    found = html("<div class='article-byline'>By T. Aldry</div><aside class='pull-quote'><p>Never.</p></aside><p>Text.")
    styles = [data.get("style") for data in data_of(found, MarkKind.PARAGRAPH)]
    assert styles == ["byline", "pull_quote", None]
    assert data_of(found, MarkKind.BLOCK_QUOTE) == [{"style": "pull_quote"}]


def test_every_paragraph_is_a_blank_line_from_the_next() -> None:
    found = html("<div>one<ul><li>two<p>three</ul><table><tr><td><div>four</div></table>five</div>")
    assert found.text.split("\n\n") == ["one", "two", "three", "four", "five"]


def test_a_preformatted_page_keeps_its_lines() -> None:
    page = "[Congressional Record]\n\n     Mr. SMITH. Mr. Speaker,\nI rise.\n"
    assert html(f"<pre>\n{page}</pre>").text == page.rstrip()


def test_nesting_a_hundred_thousand_deep_loses_no_text() -> None:
    found = html("<div>" * 100_000 + "one" + "</div>" * 100_000 + "<p>two</p>")
    assert found.text == "one\n\ntwo"
    assert html("<b>" * 100_000 + "one").text == "one"
    assert html("<table><tr><td>" * 30_000 + "one").text == "one"


def test_megabytes_on_one_line_are_read() -> None:
    assert len(html("<p>" + "word " * 400_000).text) == 1_999_999


def test_character_references_of_windows_1252_are_meant_as_browsers_show_them() -> None:
    assert html("<p>&#147;no&#148; &#150; he said").text == "“no” – he said"


def test_a_page_without_an_element_or_text_is_an_error() -> None:
    from whence.errors import ReadError

    for body in ("", "<script>x()</script>", "<!-- x -->"):
        with pytest.raises(ReadError):
            html(body)


@given(st.lists(st.sampled_from(["<p>", "</p>", "<div>", "</div>", "<b>", "</i>", "<table>", "<td>",
       "<br>", "<li>", "<q>", "</q>", "one ", " two", "\n", "<h1>", "</h1>", "<a href='#x'>", "</a>", "<sup>"]),
       max_size=40))  # fmt: skip
def test_any_soup_of_tags_gives_marks_on_words(soup: list[str]) -> None:
    tree = parse("".join(["<p>start", *soup]))
    assert tree is not None
    page = walk(tree)
    assert page.text.startswith("start")
    assert page.text == page.text.strip()
    for mark in page.marks:
        assert 0 <= mark.start < mark.end <= len(page.text)
        assert not page.text[mark.start].isspace()
        assert not page.text[mark.end - 1].isspace()


def test_the_encoding_that_the_page_declares_is_used() -> None:
    page = "<html><head><meta charset='windows-1251'></head><body><p>Комиссия</p></body></html>"
    assert reading(page.encode("cp1251"), "a.html").text == "Комиссия"
