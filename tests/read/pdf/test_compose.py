"""Lines of a PDF put together to a text."""

from whence.read.pdf.compose import Composer
from whence.read.pdf.lines import Line
from whence.read.pdf.paragraphs import paragraphs


def _edited(*texts: str) -> str:
    lines = [
        Line(0, text, (72.0, 700.0 - 14 * at, 400.0, 710.0 - 14 * at), 700.0 - 14 * at, 10.0)
        for at, text in enumerate(texts)
    ]
    composer = Composer(texts, [])
    for paragraph in paragraphs(lines, 10.0):
        composer.paragraph(paragraph)
    draft = composer.draft()
    text = draft.text
    for edit in sorted(draft.edits, key=lambda one: -one.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def test_a_line_ends_in_a_space_between_words_and_in_nothing_between_chinese_signs() -> None:
    assert _edited("the harbour was silted, and it", "stayed so for long") == (
        "the harbour was silted, and it stayed so for long"
    )
    assert _edited("港口的淤泥與沙", "之研究與歷史") == "港口的淤泥與沙之研究與歷史"
