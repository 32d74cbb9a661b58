import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.reading import unrepaired_agree
from whence.errors import ReadError
from whence.models import Mark, MarkKind
from whence.read.draft import Draft, Edit, mend, placed, reading
from whence.read.payload import Payload

PAYLOAD = Payload("a.txt", None, "text/plain", b"x")


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    raw = draw(st.text(max_size=60))
    cuts = sorted(draw(st.lists(st.integers(0, len(raw)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return raw, [Edit(start, end, draw(st.text(max_size=4))) for start, end in pairs]


@given(edited())
def test_text_outside_repairs_is_the_raw_text(case: tuple[str, list[Edit]]) -> None:
    raw, edits = case
    text, repairs = mend(raw, edits)
    assert unrepaired_agree(text, raw, repairs)
    assert all(text[r.start : r.end] != raw[r.raw_start : r.raw_end] for r in repairs)


@given(edited())
def test_offsets_keep_their_order_and_their_characters(case: tuple[str, list[Edit]]) -> None:
    raw, edits = case
    text, repairs = mend(raw, edits)
    places = placed(repairs, range(len(raw) + 1))
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    inside = {at for repair in repairs for at in range(repair.raw_start, repair.raw_end)}
    for at, place in enumerate(places[:-1]):
        if at not in inside and not any(r.raw_start == r.raw_end == at for r in repairs):
            assert text[place] == raw[at]


def test_marks_move_with_their_text() -> None:
    draft = Draft("investi-\ngation of it", [Mark(MarkKind.EMPHASIS, 0, 15), Mark(MarkKind.LINK, 19, 21)])
    draft.edits.append(Edit(7, 9, ""))
    found = reading(PAYLOAD, "plain/1", draft)
    assert [found.text[m.start : m.end] for m in found.marks] == ["investigation", "it"]


def test_nul_characters_are_repaired_on_record() -> None:
    found = reading(PAYLOAD, "plain/1", Draft("one\x00\x00two"))
    assert found.text == "onetwo"
    assert [(r.start, r.end, r.raw_start, r.raw_end) for r in found.repairs] == [(3, 3, 3, 5)]


@pytest.mark.parametrize("text", ["", " \n\t\u00a0\n"])
def test_nothing_to_read_is_an_error_with_its_reason(text: str) -> None:
    with pytest.raises(ReadError, match="no text"):
        reading(PAYLOAD, "plain/1", Draft(text))


def test_a_mark_on_nothing_but_what_is_left_out_is_none() -> None:
    draft = Draft("It rained.\x00", [Mark(MarkKind.SUPERSCRIPT, 10, 11), Mark(MarkKind.PARAGRAPH, 0, 11)])
    found = reading(PAYLOAD, "plain/1", draft)
    assert [(mark.start, mark.end) for mark in found.marks] == [(0, 10)]
