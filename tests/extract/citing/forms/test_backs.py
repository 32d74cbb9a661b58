"""What points back in the words of a note, in manners that few texts have."""

import pytest

from tests.extract.citing.noted import LEE, ROE, SMITH, in_note, led_to, of_notes


@pytest.mark.parametrize(
    "back",
    [
        "As Roe (op. cit., p. 3) says, it was so.",
        "The strength of it may, however, be doubted. Roe (op. cit. i. p. 293) says so.",
        "For this see Roe (op. cit.), pp. 3–4.",
        "Jane Roe, work cited, p. 4.",
        "Roe, as cited, 4.",
        "Roe, as above, 45.",
        "Roe, same work, p. 3.",
        "Roe, ubi supra, 45.",
        "Roe, ut supra, p. 4.",
        "Roe, u. s., p. 45.",
        "Roe, o.c., 45.",
        "Roe, Harbours &c., p. 4.",
        "Roe's Harbours, etc., p. 4.",
    ],
)
def test_a_name_before_what_says_that_its_work_was_cited_leads_to_it(back: str) -> None:
    assert led_to(of_notes(SMITH, ROE, LEE, back), "4") == "2"


@pytest.mark.parametrize(
    "said", ["In the U. S., p. 45 of all.", "Roe, as above all others, went.", "The same work was hard."]
)
def test_words_that_only_look_like_it_lead_nowhere(said: str) -> None:
    assert all(one.backref is None for one in in_note(of_notes(SMITH, ROE, LEE, said), "4"))
