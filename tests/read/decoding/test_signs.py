"""Signs that nobody sees: what they become, in every format, and that the way back to the file is kept."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.reading import reading, unrepaired_agree
from whence.models import MarkKind
from whence.read.decoding.decode import decode
from whence.read.decoding.signs import repaired_signs


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("co\u00adop\u00aderate", "cooperate"),
        ("the gov\u00ad\nernment", "the government"),
        ("the gov\u00ad\r\n   ernment", "the government"),
        ("Ost\u00ad\nMere", "Ost\nMere"),
        ("Ibid\u200b.\u2060 p. 4", "Ibid. p. 4"),
        ("155\t\t\x07Ann Lee", "155\t\tAnn Lee"),
        ("the ﬁrst oﬃce", "the first office"),
        ("Universite\u0301 d\u2019E\u0301tat", "Université d’État"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("ภาษา\u200bไทย", "ภาษา\u200bไทย"),
        ("x\u0331y", "x\u0331y"),
    ],
)
def test_signs_become_what_a_reader_sees(said: str, meant: str) -> None:
    assert reading(f"We read: {said}".encode(), "a.txt").text == f"We read: {meant}"


def test_marks_move_with_the_signs_before_them() -> None:
    found = reading("<p>A co\u00adop and <i>the ﬁrst oﬃce</i> of it, e\u0301.</p>".encode(), "a.html")
    [slanted] = [mark for mark in found.marks if mark.data.get("style") == "italic"]
    assert found.text == "A coop and the first office of it, é."
    assert found.text[slanted.start : slanted.end] == "the first office"


def test_soft_hyphens_hide_no_note() -> None:
    page = "It was so.{0} And more,{1} they said.\n\n{0}. A. Doe, A Book of Har\u00adbours.\n{1}. Ib\u00adid.\n\n"
    found = reading("".join(page.format(n, n + 1) for n in (1, 3, 5)).encode(), "a.txt")
    notes = [found.text[mark.start : mark.end] for mark in found.marks if mark.kind is MarkKind.NOTE]
    assert notes == [f"{n}. " + ("A. Doe, A Book of Harbours." if n % 2 else "Ibid.") for n in range(1, 7)]


SIGNS = st.text(st.sampled_from("ab E.\n\u00ad\u200b\u2060\u0301\u0308ﬁﬀéกÃ\u200c"), min_size=1, max_size=60)


@given(SIGNS)
def test_what_was_repaired_leads_back_to_the_file(text: str) -> None:
    data = ("words " + text).encode()
    found = reading(data, "a.txt")
    assert unrepaired_agree(found.text, decode(data).text, found.repairs)


@given(SIGNS)
def test_repairs_do_not_overlap_and_are_made_once(text: str) -> None:
    found = sorted(repaired_signs(text))
    assert all(one[1] <= then[0] for one, then in itertools.pairwise(found))
