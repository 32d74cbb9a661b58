"""Signs that TeX coded: what they become, and that other texts keep theirs."""

from whence.read.decoding.tex_signs import tex_signs
from whence.read.draft import Edit, mend

CODED = "The \x1crst o\x1eces speci\x1ced the \x1dood: \x10Silt\x11, pp. 31\x1535\x16so di\x1berent, sti\x1fy, shelf\x17ful."


def test_signs_that_tex_coded_become_what_they_mean() -> None:
    text, _ = mend(CODED, [Edit(*found) for found in tex_signs(CODED)])
    assert text == "The first offices specified the flood: “Silt”, pp. 31–35—so different, stiffly, shelfful."


def test_control_characters_between_records_stay() -> None:
    text = "Lee\x1cRoe\x1dSilt\x1eSand\x1fOstmere\x1c1\x1c2"
    assert tex_signs(text) == []


def test_two_ligatures_are_too_few() -> None:
    assert tex_signs("the \x1crst \x1cndings") == []
