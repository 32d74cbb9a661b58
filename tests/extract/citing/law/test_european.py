"""Judgments as Europe's courts cite them, in the old manner, too."""

import pytest

from tests.extract.citing.noted import led_in
from whence.extract.citing.law.european import european_cases

OLD = "Lee v. Ostmere judgment of 3 May 1986, Series A no. 103, p. 12, § 28"
REPORTED = "Penhallow judgment of 14 July 1996, Reports of Judgments and Decisions 1996-IV, p. 217, § 33"
TEXT = "The Court refers to the {full}. It said more there.\n\nThat was the issue in {said}, and no other.\n"


@pytest.mark.parametrize(("words", "year"), [(OLD, 1986), (REPORTED, 1996)])
def test_a_judgment_is_cited_by_its_day_and_its_series(words: str, year: int) -> None:
    text = f"as in the {words})"
    assert [(text[one.start : one.end], one.year) for one in european_cases(text, (0, len(text)))] == [(words, year)]


@pytest.mark.parametrize(
    ("full", "said"),
    [
        (OLD, "the above-mentioned Lee judgment, p. 13, § 29"),
        (OLD, "the Lee v. Ostmere judgment cited above, § 30"),
        (REPORTED, "the Penhallow judgment, cited above, p. 218, § 34"),
    ],
)
def test_a_judgment_cited_above_leads_there(full: str, said: str) -> None:
    assert set(led_in(TEXT.format(full=full, said=said)).values()) == {full}


def test_a_judgment_without_a_series_is_none() -> None:
    text = "the Lee judgment of 3 May 1986, p. 12"
    assert not list(european_cases(text, (0, len(text))))
