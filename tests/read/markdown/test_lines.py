"""Markdown that has no empty lines."""

from whence.models import MarkKind
from whence.read.markdown.lines import with_empty_lines
from whence.read.markdown.reader import read_markdown
from whence.read.payload import Payload

SENTENCE = "It rained in Ostmere, and nobody came there by the road, which was closed."
WRAPPED = "It rained in Ostmere, and nobody came there\nby the road, which was closed all year for\nthe works at its bridge.\n"


def kinds(text: str) -> list[str]:
    """The words under each mark of a heading, paragraph or note."""
    draft = read_markdown(Payload("a.md", None, "text/markdown", text.encode()))
    wanted = (MarkKind.HEADING, MarkKind.PARAGRAPH, MarkKind.NOTE)
    return [f"{mark.kind.value} {draft.text[mark.start : mark.end]}" for mark in draft.marks if mark.kind in wanted]


def test_lines_that_are_paragraphs_are_parted() -> None:
    text = "\n".join([f"{SENTENCE} {SENTENCE}"] * 12)
    assert with_empty_lines(text) == text.replace("\n", "\n\n")


def test_a_text_with_empty_lines_stays_as_it_is() -> None:
    text = f"{SENTENCE}\n{SENTENCE}\n\n" * 6
    assert with_empty_lines(text) == text


def test_lines_broken_at_a_column_are_parted_only_where_a_paragraph_ends() -> None:
    assert with_empty_lines(WRAPPED * 5).split("\n\n") == [WRAPPED.strip()] * 4 + [WRAPPED]


def test_notes_below_wrapped_text_are_notes() -> None:
    found = kinds(WRAPPED.replace("year for", "year[^1] for") * 5 + "[^1]: A. Lee, *Silt*, 1990.\n")
    assert found[-2:] == ["note [^1]: A. Lee, Silt, 1990.", "paragraph A. Lee, Silt, 1990."]


def test_a_paragraph_above_a_rule_is_no_heading() -> None:
    assert not [kind for kind in kinds(f"{SENTENCE}\n---\n" * 8) if kind.startswith("heading")]


def test_a_title_above_its_line_is_a_heading() -> None:
    assert kinds("Silt and Sand\n---\n" + f"{SENTENCE} {SENTENCE}\n" * 12)[0] == "heading Silt and Sand"


def test_what_stands_behind_a_tag_is_no_html() -> None:
    found = kinds(f'<div class="page">\n# Silt\n{SENTENCE}[^1]\n' + f"{SENTENCE}\n" * 12 + "[^1]: A. Lee.\n")
    assert found[0] == "heading Silt"
    assert "note [^1]: A. Lee." in found


def test_rows_code_and_what_is_set_in_stay_together() -> None:
    text = "| a | b |\n| --- | --- |\n| 1 | 2 |\n```\none\ntwo\n```\n- a\n  b\n> c\n> d\n"
    parted = with_empty_lines(text)
    for block in (*text.split("```")[:2], "- a\n  b", "> c\n> d"):
        assert block.strip() in parted


def test_notes_behind_one_another_in_a_line_are_notes() -> None:
    found = kinds(f"{SENTENCE}[^1] {SENTENCE}[^2] {SENTENCE}[^3] Notes [^1]: A. Lee, *Silt*. [^2]: Ibid. [^3]: B. Roe.")
    assert [kind for kind in found if kind.startswith("note")] == [
        "note [^1]: A. Lee, Silt.",
        "note [^2]: Ibid.",
        "note [^3]: B. Roe.",
    ]


def test_a_page_whose_line_ends_were_lost_is_no_heading() -> None:
    assert kinds(f"# Silt {SENTENCE * 20}")[0].startswith("paragraph Silt It rained")
