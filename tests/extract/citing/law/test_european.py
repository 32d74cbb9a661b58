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


@pytest.mark.parametrize(
    "words",
    [
        "Lee v. Ostmere (no. 70516/01, §§ 32-35, 13 December 2007)",
        "Lee v. Ostmere ([GC], no. 70516/01, § 32, ECHR 2007-V)",
        "Lee v. Ostmere, nos. 70516/01 and 7 others, §§ 59‑60, 15 April 2007",
        "Lee and Others v. Ostmere, 10 July 2007, § 72, application no. 70516/01",
        "Lee v Ostmere, Application No. 70516/01, Judgment of 13 December 2007, para. 32",
        "Lee v Ostmere App no 70516/01 (ECtHR, 13 December 2007)",
        "Lee c. Ostmere [GC], no 70516/01, § 45, CEDH 2007-V",
        "Lee c. Ostmere (n° 70516/01, § 45, 13 décembre 2007)",
    ],
)
def test_number_day_and_place_stand_in_any_order_behind_a_comma_or_in_brackets(words: str) -> None:
    text = f"It was so (see, for example, {words}), and it is."
    [one] = european_cases(text, (0, len(text)))
    assert (text[one.start : one.end], one.volume, one.year) == (words, "70516/01", 2007)


def test_two_judgments_of_one_volume_of_reports_are_two() -> None:
    text = "Lee v. Ostmere, 10 July 1998, § 7, Reports 1998-IV, and Roe v. Rye (3 May 1998, Reports 1998‑IV) say so."
    one, two = european_cases(text, (0, len(text)))
    assert one.key == two.key
    assert one.slot != two.slot


def test_judgments_of_the_inter_american_court_are_told_by_their_number() -> None:
    text = "see Case of Lee v. Ostmere. Merits. Judgment of July 29, 1988. Series C No. 4, para. 9, and more"
    assert [(one.name, one.volume, one.year) for one in european_cases(text, (0, len(text)))] == [
        ("Lee v. Ostmere", "4", 1988)
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Lee [GC], cited above, § 34",
        "Lee, already cited, § 34",
        "above-cited Lee judgment (§ 34)",
        "above-mentioned case of Lee (§ 34)",
        "Lee, cited above, § 34",
    ],
)
def test_an_ibid_behind_a_judgment_cited_above_means_it(said: str) -> None:
    full = "Lee v. Ostmere (no. 70516/01, §§ 32-35, 13 December 2007)"
    text = f"It was so in {full}. So in Roe v. Rye, no. 1238/01, § 5, 3 May 2004.\n\nIt was in the {said}. It is (ibid., § 77).\n"
    assert led_in(text) == {said: full, "ibid., § 77": full}


def test_an_ibid_behind_what_was_cited_and_is_not_known_leads_nowhere() -> None:
    text = (
        "So in Roe v. Rye, no. 1238/01, § 5, 3 May 2004. So it was (Adair, cited above, § 34). It is (ibid., § 77).\n"
    )
    assert not any(led_in(text).values())
