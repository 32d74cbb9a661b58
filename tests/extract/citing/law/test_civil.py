"""Judgments of the courts of civil law, and what cites them again."""

import pytest

from tests.extract.citing.noted import led_in, of_notes
from whence.extract.citing.law.civil import civil_cases

NOTES = (
    "Cass., sez. un., 11 maggio 2005, n. 500, in Foro it., 2005, I, c. 752.",
    "CE, 3 mai 2001, Lee, n° 212345, Rec. p. 18.",
    "STC 31/1981, de 28 de julio, FJ 4.",
    "BGH, Urteil vom 3. Mai 2001 – VI ZR 12/00, NJW 2001, 327.",
)


@pytest.mark.parametrize(
    ("again", "first"),
    [
        ("Cass. n. 500/2005, cit.", 0),
        ("Cass., sez. un., n. 500 del 2005, cit.", 0),
        ("CE, 3 mai 2001, préc.", 1),
        ("Arrêt Lee, préc.", 1),
        ("STC 31/1981, FJ 7.", 2),
        ("BGH, Urteil vom 3. Mai 2001, Rn. 7.", 3),
        ("BGH a.a.O. Rn. 9.", 3),
    ],
)
def test_a_judgment_cited_shorter_leads_to_its_first_citation(again: str, first: int) -> None:
    found = of_notes(*NOTES, again)
    [last] = [one for one in found.references if one.short_form]
    root = next(one for one in found.references if one.id == last.backref)
    assert NOTES[first].startswith(str((root.work or {})["title"])[:16])


@pytest.mark.parametrize("again", ["Cass. n. 501/2005, cit.", "Arrêt Roe, préc.", "BVerwG a.a.O. Rn. 9."])
def test_a_judgment_that_was_not_cited_before_leads_nowhere(again: str) -> None:
    assert not any(one.short_form and one.backref for one in of_notes(*NOTES, again).references)


def test_a_day_of_two_judgments_tells_neither() -> None:
    both = "CE, 3 mai 2001, Lee, n° 212345. CE, 3 mai 2001, Roe, n° 212346. CE, 3 mai 2001, préc."
    assert [one.shortly for one in civil_cases(both)] == [False, False]


def test_running_text_leads_to_its_first_citation_too() -> None:
    text = "Le juge l’a admis (CJCE, 14 mai 2003, Lee, aff. C-12/02). Il en va ainsi (arrêt Lee, précité, point 4).\n"
    assert led_in(text) == {"arrêt Lee, précité, point 4": "CJCE, 14 mai 2003, Lee, aff. C-12/02"}


def test_the_judgment_on_which_an_article_was_written_is_no_citation() -> None:
    assert civil_cases("Lee, Nota a Cass. n. 500/2005, in Foro it., 2005, I, c. 7.") == []
