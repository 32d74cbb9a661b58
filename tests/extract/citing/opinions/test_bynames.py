"""Judgments that are called by their names alone in an opinion's running text."""

import pytest

from tests.extract.citing.noted import led_in

FULL = "Lee Works Ltd v Roe [2013] NZHC 301"
TEXT = (
    "# Of boats\n\nThe law was laid down in {full}, and nobody doubted it for years after that day.\n\n"
    "The board met in the spring. {said} The members did not agree with one another about the tolls.\n"
)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("In Lee, the court held that no duty was owed.", "Lee"),
        ("It relied on the decision in Lee for that.", "Lee"),
        ("The Lee case was decided on its facts.", "Lee"),
        ("That is clear (see Lee, paragraph 45).", "Lee, paragraph 45"),
        ("At [46] of Lee the judge went further.", "Lee"),
        ("“Nobody is asked what the tide will do.” Lee.", "Lee"),
        ("“‘No toll is owed there.’ *Id.*” Lee. The board did not agree.", "Lee"),
        ("“The board may close the quay.” See Lee.", "Lee"),
        ("The same was said in Lee Works Ltd v Roe before.", "Lee Works Ltd v Roe"),
        ("So *Lee* is no help to the *Tide* or the *Quay*.", "*Lee"),
    ],
)
def test_a_name_that_only_a_judgment_can_have_there_leads_to_it(said: str, name: str) -> None:
    assert led_in(TEXT.format(full=FULL, said=said)).get(name) == FULL


@pytest.mark.parametrize(
    "said",
    [
        "“I went to sea.” Lee said no more.",
        "“The board paid.” Mr Lee.",
        "Lee went to sea.",
        "Mr Lee paid. The board relied on Lee.",
        "It met in Lee Street.",
        "Ann Lee was there.",
    ],
)
def test_a_name_that_may_be_a_persons_or_a_places_leads_nowhere(said: str) -> None:
    assert not led_in(TEXT.format(full=FULL, said=said))


def test_a_name_that_two_judgments_have_leads_nowhere() -> None:
    both = f"{FULL} and in Lee v Berg [2014] NZHC 12"
    assert not led_in(TEXT.format(full=both, said="In Lee, the court held that no duty was owed."))


def test_a_judgment_cited_above_between_its_sides_is_meant() -> None:
    text = TEXT.format(full="Lee v. Rye [GC], no. 51646/52, § 14, ECHR 1987-V", said="(Lee v. Rye, cited above, § 23)")
    assert led_in(text) == {"Lee v. Rye, cited above, § 23": "Lee v. Rye [GC], no. 51646/52, § 14, ECHR 1987-V"}
