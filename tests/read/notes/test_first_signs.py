"""What notes at the feet of pages may begin with."""

import pytest

from whence.models import MarkKind
from whence.read.plain.reader import notes_in

PAGES = "".join(
    "The pilots of Ostmere left in spring,{a} and few of them came back before the war.{b}\n\n"
    "{a} {first}, pp. 4-5.\n{b} {second}, p. 9.\n\f\n".replace("{a}", str(at)).replace("{b}", str(at + 1))
    for at in range(1, 13, 2)
)
"""Two notes at the foot of each page."""


@pytest.mark.parametrize("first", ["„Der Hafen“", "»Der Hafen«", "‚Der Hafen‘", "``The Harbour''", "The Harbour"])
@pytest.mark.parametrize("second", ["lbid.", "1bid.", "Ibid.", "ibid."])
def test_a_note_may_begin_with_any_quotation_mark_or_a_misread_ibid(first, second):
    text = PAGES.replace("{first}", first).replace("{second}", second)
    notes = [mark for mark in notes_in(text) if mark.kind is MarkKind.NOTE]
    assert [mark.data["label"] for mark in notes] == [str(number) for number in range(1, 13)]
