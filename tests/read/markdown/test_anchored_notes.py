from tests.read.reading import data_of, reading, under
from whence.models import MarkKind


def pairs(text: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """(words, label) of the markers, (words, label) of the notes."""
    found = reading(text, "a.md")
    kinds = (MarkKind.NOTE_REFERENCE, MarkKind.NOTE)
    both = [[(w, str(d["label"])) for w, d in zip(under(found, k), data_of(found, k), strict=True)] for k in kinds]
    return both[0], both[1]


RAINED = 'It *rained*.<sup><a href="#fn1" id="ref1">1</a></sup> Twice.<sup>[2](#fn2)</sup>\n\n'


def test_items_of_a_list_in_html_are_the_notes_that_raised_links_lead_to() -> None:
    markers, notes = pairs(
        RAINED
        + '<ol>\n  <li id="fn1"><p>Harbour Review, 4. <a href="#ref1">↩</a></p></li>\n\n  <li id="fn2">Ibid., 5.</li>\n</ol>\n'
    )
    assert markers == [("1", "1"), ("2", "2")]
    assert notes == [("Harbour Review, 4. ↩", "1"), ("Ibid., 5.", "2")]


def test_an_anchor_at_the_head_of_a_paragraph_names_its_note() -> None:
    markers, notes = pairs(
        RAINED + '<a id="fn1"></a>1. Harbour *Review*, 4.\n\n<a name="fn2"></a>2. Ibid., 5.\n\nBy Ann Lee.\n'
    )
    assert [label for _, label in markers] == ["1", "2"]
    assert notes == [("1. Harbour Review, 4.", "1"), ("2. Ibid., 5.", "2")]


def test_a_way_back_and_a_table_of_contents_are_no_markers() -> None:
    text = "[1](#part-one) [2](#part-two)\n\n<h2 id='part-one'>The tide</h2>\n\n<h2 id='part-two'>The toll</h2>\n"
    assert pairs(text) == ([], [])
    assert pairs('<a id="fn1"></a>1. A note. <a href="#fn1">1</a>\n') == ([], [])


def test_a_marker_whose_note_is_not_there_is_none() -> None:
    assert pairs('It rained.<sup><a href="#fn7">7</a></sup>\n') == ([], [])


PAGE = """{{< rawhtml >}}
<body>
  <main>
    <article>
        <p>It rained.<sup><a href="#fn1">1</a></sup></p>

        <p>Twice.<sup><a href="#fn2">2</a></sup></p>

    </article>

    <aside>
        <div id="fn1">
          <span>1</span> Harbour Review, 4.
        </div>
        <div id="fn2">
          <span>2</span> Ibid.
        </div>
    </aside>
"""


def test_tags_of_a_page_that_are_set_in_are_no_code() -> None:
    assert pairs(PAGE) == ([("1", "1"), ("2", "2")], [("1 Harbour Review, 4.", "1"), ("2 Ibid.", "2")])


def test_a_sample_of_code_stays_as_it_is() -> None:
    sample = "So:\n\n```html\n<body>\n    <p>It rained.</p>\n```\n"
    assert "    <p>It rained.</p>" in reading(sample, "a.md").text


def test_the_heading_to_which_all_numbers_lead_is_no_note() -> None:
    said = '<a href="#notes"><sup>{}</sup></a>'
    text = "It rained in Ostmere." + said.format(1) + " Nobody came to see it." + said.format(2) + " So it went."
    listed = "<ol>\n<li>Ann Lee, Silt (Rye, 2009), 5.</li>\n<li>Ibid., 9.</li>\n</ol>\n"
    found = reading(f'{text}{said.format(3)}\n\n<h6><a name="notes"></a>NOTES</h6>\n\n{listed}', "a.md")
    assert "NOTES" not in under(found, MarkKind.NOTE)
