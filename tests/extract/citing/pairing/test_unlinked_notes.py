"""Notes of pages that neither links nor a heading tell: items of a list, lines of one paragraph."""

import pytest

from whence.extract import extract
from whence.models import Extraction
from whence.read import read
from whence.read.payload import Payload

SAID = [
    "The board met in May of that year",
    "The tolls of the port were high",
    "The master denied all of it",
    "A year went by",
]
WORKS = ["Jane Doe, Tides of Ostmere, 12 Yale L.J. 1, 5 (2000).", "Id. at 7.", "Ann Lee, Silt 33 (1999).", "Id. at 34."]


def _page(marker: str, item: str, around: str) -> Extraction:
    body = " ".join(f"{words}.{marker.format(number)}" for number, words in enumerate(SAID, start=1))
    notes = "".join(item.format(number, work) for number, work in enumerate(WORKS, start=1))
    words = f"<h1>A Title of Ports</h1><p>{body}</p><p>{'Nobody came to watch it meet there. ' * 9}</p>"
    page = f"<html><body><article>{words}{around.format(notes)}</article></body></html>"
    return extract(read(Payload("a.html", None, "text/html", page.encode())))


@pytest.mark.parametrize(
    ("marker", "item", "around"),
    [
        ("<sup>{}</sup>", "<li>{1}</li>", "<ol>{}</ol>"),
        ("[{}]", "<li>{1}</li>", "<ol>{}</ol>"),
        ("<sup>{}</sup>", "<sup>{}</sup> {}<br>", "<p>{}</p>"),
        ("[FN{}]", "<p>[FN{}]. {}</p>", "{}"),
    ],
)
def test_notes_without_links_or_a_heading_are_found(marker: str, item: str, around: str) -> None:
    found = _page(marker, item, around)
    assert [note.label for note in found.notes] == ["1", "2", "3", "4"]
    assert sum(1 for one in found.citations if one.kind == "marker" and one.note) == 4
    assert [one.backref is not None for one in found.references if one.short_form] == [True, True]


def test_a_list_to_which_nothing_leads_has_no_notes() -> None:
    assert _page("", "<li>{1}</li>", "<ol>{}</ol>").notes == ()


def test_a_numbered_list_at_the_end_of_markdown_is_notes_where_numbers_in_the_text_lead_to_it() -> None:
    body = " ".join(f"{words}.{number}" for number, words in enumerate(SAID, start=1))
    listed = "\n\n".join(f"{number}. {work}" for number, work in enumerate(WORKS, start=1))
    text = f"# A Title of Ports\n\n{body}\n\n{'Nobody came to watch it meet there. ' * 9}\n\n{listed}\n"
    found = extract(read(Payload("a.md", None, "text/markdown", text.encode())))
    assert [note.label for note in found.notes] == ["1", "2", "3", "4"]
    assert [one.backref is not None for one in found.references if one.short_form] == [True, True]
