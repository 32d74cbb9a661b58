"""Notes that run on in one paragraph, and notes in a section of their own for each chapter."""

import pytest

from tests.extract.citing.noted import BODY
from whence.extract import extract
from whence.models import Extraction
from whence.read import read, split
from whence.read.payload import Payload

NOTES = (
    "Ann Lee, Silt and Sand (Ostmere: Harbour Press, 2001), 4.",
    "Ibid., 5.",
    "Jane Roe, “Who Counts the Boats,” Ostmere Review, 3 May 2003, http://example.org/boats",
    "Ibid.",
    "Karl Berg, Tides (London: Verso, 1998), p. 7",
    "In the results for the year the board says that 26 percent come from fees, as Berg has it.",
    "Berg, Tides, 12.",
    "Ibid.",
)
BACK = 4


def _found(text: str, name: str = "a.md") -> Extraction:
    [payload] = [one for one in split(text.encode(), name) if isinstance(one, Payload)]
    return extract(read(payload))


def _chapter(marker: str) -> str:
    return "\n\n".join(f"So it was said again{marker.format(at)} and again. {BODY}" for at in range(1, len(NOTES) + 1))


def _told(found: Extraction) -> tuple[int, int]:
    """How many notes were found, and how many short forms lead somewhere."""
    return len(found.notes), sum(1 for one in found.references if one.short_form and one.backref)


@pytest.mark.parametrize("marker", ["^[{}](#endnotes)^", "<sup>{}</sup>", "[{}]", ""])
@pytest.mark.parametrize(
    ("label", "between"), [("{} ", " "), ("{}. ", " "), ("{} ", "\n"), ("{}. ", "\n"), ("{} ", "\\\n")]
)
def test_each_chapters_notes_run_on_in_their_section(marker: str, label: str, between: str) -> None:
    run = between.join(label.format(at) + note for at, note in enumerate(NOTES, start=1))
    texts = [f"# Of chapter {at}\n\n{_chapter(marker)}" for at in (1, 2, 3)]
    sections = [f"## Endnotes: Chapter {at}\n\n{run}" for at in (1, 2, 3)]
    assert _told(_found("\n\n".join([*texts, "# Endnotes", *sections]))) == (3 * len(NOTES), 3 * BACK)


@pytest.mark.parametrize("marker", ["[{}]", "{}", ""])
@pytest.mark.parametrize("label", ["{}. ", "{} ", "[{}] "])
@pytest.mark.parametrize("between", ["\n\n", "\n", " "])
@pytest.mark.parametrize("named", ["Chapter {}", ""])
def test_one_section_has_the_notes_of_all_chapters(marker: str, label: str, between: str, named: str) -> None:
    run = between.join(label.format(at) + note for at, note in enumerate(NOTES, start=1))
    texts = [f"Chapter {at}\n\n{_chapter(marker)}" for at in (1, 2, 3)]
    listed = [part for at in (1, 2, 3) for part in (named.format(at), run) if part]
    assert _told(_found("\n\n".join([*texts, "Notes", *listed]) + "\n", "a.txt")) == (3 * len(NOTES), 3 * BACK)


@pytest.mark.parametrize("marker", ["<sup>{}</sup>", ""])
@pytest.mark.parametrize("label", ["{}. ", "{} ", "<sup>{}</sup> "])
@pytest.mark.parametrize("name", ["Chapter {}", "Of harbour {}"])
def test_a_page_has_the_notes_of_all_chapters_under_one_heading(marker: str, label: str, name: str) -> None:
    said = "".join(f"<p>So it was{marker.format(at)} again. {BODY}</p>" for at in range(1, len(NOTES) + 1))
    texts = "".join(f"<h2>Of chapter {at}</h2>{said}" for at in (1, 2, 3))
    listed = "".join(f"<p>{label.format(at)}{note}</p>" for at, note in enumerate(NOTES, start=1))
    ends = "".join(f"<h3>{name.format(at)}</h3>{listed}" for at in (1, 2, 3))
    found = _found(f"<html><body><h1>Of boats</h1>{texts}<h2>Notes</h2>{ends}</body></html>", "a.html")
    assert _told(found) == (3 * len(NOTES), 3 * BACK)


def test_numbers_that_all_link_to_the_head_of_the_notes_are_markers() -> None:
    linked = "".join(
        f"<p>So it was said again.<sup><a href='#notes'>{at}</a></sup> {BODY}</p>" for at in range(1, len(NOTES) + 1)
    )
    run = "<br>".join(f"{at} {note}" for at, note in enumerate(NOTES, start=1))
    page = f"<html><body><h1>Of boats</h1>{linked}<h2 id='notes'>Endnotes</h2><p>{run}</p></body></html>"
    found = _found(page, "a.html")
    assert _told(found) == (len(NOTES), BACK)
    assert sum(one.kind == "marker" for one in found.citations) == len(NOTES)


def test_a_list_inside_a_note_is_no_row_of_notes() -> None:
    told = "1 Lee names three: 2 boats, 3 barges and 4 rafts in May. 5 Men were lost."
    found = _found(f"# Of boats\n\n{_chapter('[{}]')}\n\n## Notes\n\n{told}\n")
    assert len(found.notes) <= 1
