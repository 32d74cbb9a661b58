"""Judgments named in the text right before the marker of a note that is their place alone."""

import pytest

from tests.extract.citing.noted import BODY, led_in
from whence.extract.citing.forms.hereafter import shorthands
from whence.extract.citing.law.unreported import place_labels

_NOTES = "1. (2008) 8 SCC 92 : AIR 2008 SC 2594\n\n2. AIR 1962 Ost 547 (Para 7)\n\n3. 2016 SCC Online Ost 483 (Para 34)"
_TEXT = (
    "Counsel cited Harbour Bank of Ostmere and Ors. v. S. N. Lee[1] in support of it. He relied on Mills Engineering"
    " Works Ltd. v Asstt. Commissioner Sales Tax, Rye and Anr.[2], too. In Tom Berg Ltd. v. Sri Hale[3] it was held so."
)


def _led(said: str, notes: str = _NOTES) -> list[str | None]:
    found = led_in(f"{BODY}\n\n{_TEXT}\n\n{BODY}\n\n{said}\n\n{BODY}\n\nNotes\n\n{notes}\n")
    return [meant for words, meant in found.items() if "(supra)" in words]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Referring to Harbour Bank of Ostmere v. S. N. Lee (supra), it was argued.", "Harbour Bank of Ostmere and Ors. v. S. N. Lee"),
        ("He cited Mills Engineering Works Ltd. (supra), which is old.", "Mills Engineering Works Ltd. v Asstt. Commissioner Sales Tax, Rye and Anr."),
        ("In Tom Berg Limited v. Hale (supra) it was not.", "Tom Berg Ltd. v. Sri Hale"),
    ],
)  # fmt: skip
def test_a_judgment_with_its_place_in_a_note_is_meant_by_its_names(said: str, meant: str) -> None:
    assert _led(said) == [meant]


def test_a_name_that_no_marker_follows_is_no_citation() -> None:
    assert not any(_led("In Roe v. Lane (supra) it was not."))


def test_a_note_that_says_more_than_a_place_makes_no_judgment() -> None:
    notes = [("1", "(2008) 8 SCC 92"), ("2", "[2019] UKSC 4"), ("3", "347 U.S. 483 (1954)"), ("4", "Lee, Silt, 1998")]
    others = [("5", "See Roe v. Lee, 347 U.S. 483"), ("6", "18 May 1998"), ("7", "AIR 1962 SC 547, see Lee v. Roe")]
    assert place_labels([*notes, *others]) == {"1", "2", "3"}


def test_a_shorthand_may_be_a_long_title_with_its_place() -> None:
    title = "Notice of Receipt of Applications, and of a Hearing in the Harbour of Ostmere"
    said = f"HBO, “{title}, on Two Days,” 90 Federal Register 60064 (hereinafter HBO, “{title},” 90 Federal Register 60064)."
    assert shorthands(said) == [f"HBO, “{title},” 90 Federal Register 60064"]
