"""Markers of notes in roman letters."""

from hypothesis import given
from hypothesis import strategies as st

from whence.extract import extract
from whence.extract.lettered import lettered
from whence.models import Mark, MarkKind, Reading

TEXT = (
    "The share fell to 4 percent.i That may change soon.ii The minister said that the fall was temporary.iii "
    '"We expect better," he said.iv The next day he resigned.v'
)


def test_sentences_end_before_letters_that_count_on() -> None:
    said = extract(Reading("d", "r", TEXT)).attributions
    assert [TEXT[slice(*a.content[0])] for a in said] == ["that the fall was temporary", '"We expect better,"']


def test_markers_that_the_format_marks_need_not_count_on() -> None:
    text = "It rained.[iv] The river rose."
    reading = Reading("d", "r", text, marks=(Mark(MarkKind.NOTE_REFERENCE, 10, 14, {"label": "iv"}),))
    assert lettered(reading) == [(10, 14)]


def test_figures_and_words_are_no_letters() -> None:
    assert lettered(Reading("d", "r", "It rained.1 See p.ii The vol.i was lost. Then it was so.x Company came.")) == []


def test_a_marker_inside_a_quotation_is_none_of_its_words() -> None:
    text = 'It was so.i It was.ii He wrote: "They came at dawn.iii Nobody saw them leave the town." So it was.iv It is.'
    (quotation,) = extract(Reading("d", "r", text)).quotations
    assert "iii" not in "".join(text[a:b] for a, b in quotation.parts)


@given(st.text(alphabet="ivx.!? \nA”", max_size=120))
def test_spans_stand_in_the_text_in_order(text: str) -> None:
    found = lettered(Reading("d", "r", text))
    assert all(0 <= a < b <= len(text) for a, b in found)
    assert found == sorted(found)
