"""Notes of a page that only their numbers tell."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.models import MarkKind
from whence.read.html.tree import parse
from whence.read.html.walk import walk
from whence.read.notes.labels.counting import counting_notes

WORDS = [
    "A. Doe, A Book, 1999.",
    "Ibid., 4.",
    "18 U.S.C. § 1030.",
    "See B. Roe, Other, 2004.",
    "Ibid.",
    "Doe, Book, 7.",
]


def found(markup: str) -> list[tuple[str, str]]:
    """Labels and words of the notes in a page."""
    tree = parse(markup)
    assert tree is not None
    page = walk(tree)
    notes = [mark for mark in counting_notes(page.text, page.marks) if mark.kind is MarkKind.NOTE]
    return [(mark.data["label"], page.text[mark.start : mark.end]) for mark in notes]


def essay(marker: str, note: str, around: str, words: list[str] = WORDS) -> str:
    """A page whose notes stand in `around`."""
    body = "".join(f"<p>So it was that year,{marker.format(n)} they said.</p>" for n in range(1, len(words) + 1))
    return body + around.format("".join(note.format(n, word) for n, word in enumerate(words, 1)))


@pytest.mark.parametrize("marker", ["<sup>{0}</sup>", "[{0}]", " ({0})", "{0}", "<sup>[{0}]</sup>"])
@pytest.mark.parametrize(
    ("note", "around"),
    [
        ("<li>{1}</li>", "<ol>{}</ol>"),
        ("<tr><td>{0}</td><td>{1}</td></tr>", "<table>{}</table>"),
        ("<dt>[{0}]</dt><dd>{1}</dd>", "<dl>{}</dl>"),
        ("<sup>{0}</sup>{1}<br>", "<p>{}</p>"),
        ("({0}) {1}<br>", "<p>{}</p>"),
        ("<p>{0} {1}</p>", "<h2>Notes</h2>{}"),
        ("<div><span>{0}</span><p>{1}</p></div>", "<hr>{}"),
    ],
)
def test_labels_that_count_on_behind_their_markers_are_notes(marker: str, note: str, around: str) -> None:
    notes = found(essay(marker, note, around))
    assert [label for label, _ in notes] == [str(n) for n in range(1, len(WORDS) + 1)]
    assert all(words.endswith(word) for (_, words), word in zip(notes, WORDS, strict=True))


def test_items_without_numbers_are_notes_where_exactly_so_many_markers_count() -> None:
    assert len(found(essay("[{0}]", "<li>{1}</li>", "<ul>{}</ul>"))) == len(WORDS)
    assert found(essay("[{0}]", "<li>{1}</li>", "<ul>{}<li>One more, 1999.</li></ul>")) == []
    assert found("<p>It goes on.[7]</p>" + essay("[{0}]", "<li>{1}</li>", "<p>It ended.[7]</p><ul>{}</ul>")) == []


def test_a_list_to_which_nothing_leads_is_none() -> None:
    assert found(essay("", "<li>{1}</li>", "<ol>{}</ol>")) == []


def test_steps_behind_an_enumeration_are_none() -> None:
    steps = "".join(f"<li>Step {n}: stir it well.</li>" for n in range(1, 6))
    assert found(f"<p>Take: (1) salt, (2) eggs, (3) milk, (4) oil, (5) rye.</p><ol>{steps}</ol>") == []


def test_powers_of_ten_lead_to_no_list() -> None:
    items = "".join(f"<li>Farm {n}, 1901.</li>" for n in range(1, 7))
    assert found(f"<p>It has 4 m<sup>2</sup> and 9 m<sup>3</sup>.</p><ol>{items}</ol>") == []


def test_a_list_inside_the_text_has_no_part_in_the_markers_of_the_notes() -> None:
    steps = "".join(f"<li>Step {n}, taken in 1999.</li>" for n in range(1, 5))
    page = essay("[{0}]", "<li>{1}</li>", f"<ol>{steps}</ol><p>So it was.</p><ol>{{}}</ol>")
    assert [words for _, words in found(page)] == WORDS


def test_notes_of_each_chapter_begin_anew() -> None:
    page = essay("<sup>{0}</sup>", "<dt>{0}</dt><dd>{1}</dd>", "<dl>{}</dl>")
    labels = [label for label, _ in found(f"<h2>One</h2>{page}<h2>Two</h2>{page}")]
    assert labels == [str(n) for n in range(1, len(WORDS) + 1)] * 2


def test_the_last_note_ends_with_its_paragraph() -> None:
    page = essay("[{0}]", "<p>({0}) {1}</p>", "{}<p>Ann Lee lives by the sea.</p>")
    assert found(page)[-1] == ("6", "(6) Doe, Book, 7.")


def test_notes_at_the_feet_of_pages_end_where_the_text_goes_on() -> None:
    pages = [
        f"<p>So it was,[{n}] they said.[{n + 1}]</p><p>[{n}] A. Doe, A Book, 1999.</p><p>[{n + 1}] Ibid., {n}.</p>"
        for n in (1, 3, 5)
    ]
    notes = found("".join(pages))
    assert [label for label, _ in notes] == list("123456")
    assert [words for _, words in notes][1::2] == ["[2] Ibid., 1.", "[4] Ibid., 3.", "[6] Ibid., 5."]


def test_numbered_paragraphs_in_which_markers_stand_are_no_notes() -> None:
    assert (
        found("".join(f"<p>{n}. The court held so in 1999.[{2 * n}] It did.[{2 * n + 1}]</p>" for n in range(1, 9)))
        == []
    )


@pytest.mark.parametrize("note", ["<dt>{0}</dt><dd>{1}</dd>", "<tr><td>{0}</td><td>{1}</td></tr>", "<li>{1}</li>"])
def test_a_page_of_notes_alone_needs_no_markers(note: str) -> None:
    around = {"d": "<dl>{}</dl>", "t": "<table>{}</table>", "l": "<ol>{}</ol>"}[note[1]]
    notes = found("<h2>Notes</h2>" + around.format("".join(note.format(n, word) for n, word in enumerate(WORDS, 1))))
    assert [label for label, _ in notes] == list("123456")


@given(
    st.lists(st.integers(0, 12), max_size=40),
    st.sampled_from(["<li>{}. A, 1999.", "<p>[{}] A, 1999.", "<sup>{}</sup>"]),
)
def test_whatever_stands_in_a_page_notes_lie_in_order_inside_it(numbers: list[int], form: str) -> None:
    tree = parse("<p>x</p><ol>" + "".join(map(form.format, numbers)) + "</ol>")
    assert tree is not None
    page = walk(tree)
    notes = [mark for mark in counting_notes(page.text, page.marks) if mark.kind is MarkKind.NOTE]
    assert all(0 <= mark.start < mark.end <= len(page.text) for mark in notes)
    assert all(one.end <= two.start for one, two in pairwise(notes))


def test_a_note_joined_to_the_one_before_begins_where_its_number_counts_on() -> None:
    markup = essay("<sup>{0}</sup>", "<p>{0} {1}</p>", "{0}")
    joined = markup.replace("Other, 2004.</p><p>5", "Other, 2004. 5").replace("§ 1030.</p><p>4", "§ 1030. 4")
    assert joined.count("<p>") == markup.count("<p>") - 2
    assert found(joined) == found(markup)


def test_a_volume_inside_a_note_is_no_label() -> None:
    words = ["A. Doe, A Book, vol. 2 Harbours, 1999.", "Ibid.", "Roe, Other, no. 4 Silt.", "Ibid.", "Ibid.", "Ibid."]
    assert [note[0] for note in found(essay("<sup>{0}</sup>", "<p>{0} {1}</p>", "{0}", words))] == list("123456")
