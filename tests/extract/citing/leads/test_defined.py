"""Names that a sentence gives to laws, agreements and papers, and what leads to them."""

import pytest

from tests.extract.citing.noted import led_in

ACT = "the Tides and Tolls Act 1998 (“the Act”)"
MEMO = "an Office Memorandum dated 16.07.2015 (hereinafter referred to as “OM dated 16.07.2015”)"
TREATY = "the Convention on Silt of 1981 (the 1981 Convention)"
TEXT = (
    "# Of boats\n\nThe board met in the spring. It relied on {told}, and nobody doubted it.\n\n"
    "The pilots were heard in May. {said} The members did not agree.\n"
)


@pytest.mark.parametrize(
    ("told", "said", "name", "work"),
    [
        (ACT, "A toll is due by section 5(2) of the Act.", "section 5(2) of the Act", "Tides and Tolls Act 1998"),
        (ACT, "It is due (the Act, s. 3).", "Act, s. 3", "Tides and Tolls Act 1998"),
        (MEMO, "It is clear from OM dated 16.07.2015.", "OM dated 16.07.2015", "Office Memorandum dated"),
        (TREATY, "So the 1981 Convention was signed.", "1981 Convention", "Convention on Silt of 1981"),
        (
            "Council Regulation No 4/2003 (OJ 2003 L 1, p. 1; ‘the basic regulation’)",
            "Article 7(1) of the basic regulation says so.",
            "Article 7(1) of the basic regulation",
            "Council Regulation No 4/2003",
        ),
    ],
)
def test_a_name_that_a_sentence_gave_leads_to_what_it_named(told: str, said: str, name: str, work: str) -> None:
    assert led_in(TEXT.format(told=told, said=said)).get(name, "").startswith(work)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (ACT, "They did not Act. The Act was new."),
        (ACT, "They read section 5 of the Harbours Act."),
        (TREATY, "They read the Draft 1981 Convention."),
        ("Lee Ltd (hereinafter “the Company”)", "The Company paid under article 5 of the Company rules."),
        (f"{ACT}, and on the Pilots Act 2001 (“the Act”)", "A toll is due by section 5 of the Act."),
        ("the Order Book Service (“the Order Book”)", "See page 4 of the Order Book."),
    ],
)
def test_a_word_of_the_sentence_another_name_or_a_name_of_two_leads_nowhere(told: str, said: str) -> None:
    assert not led_in(TEXT.format(told=told, said=said))
