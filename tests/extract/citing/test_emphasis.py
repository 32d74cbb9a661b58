"""Signs around words that are emphasised: taken away, and every place led back to the first text."""

from hypothesis import given
from hypothesis import strategies as st

from tests.extract.citing.noted import led_to, of_notes
from whence.extract.citing.emphasis import without_emphasis


def test_stars_around_words_are_taken_away_wherever_spaces_stand():
    plain = without_emphasis("*See generally *Ann Lee; *Id. *at 5; *Silt, supra* note 2.* See id.* at 4; *Id.* at 6.")
    assert plain.text == "See generally Ann Lee; Id. at 5; Silt, supra note 2. See id. at 4; Id. at 6."


def test_stars_of_lists_and_products_stay():
    text = "* First item\n* Second item\n* Third item\n* Fourth item\n2 * 3 * 4 * 5 * 6 * 7"
    assert without_emphasis(text).text == text


def test_a_short_form_between_stars_leads_as_any_other():
    found = of_notes(
        "*See generally *Ann Lee, *The Short Peace,* 12 Rye L. Rev. 1, 5 (2003).",
        "*Id. *at 7.",
        "Lee, *supra* note 1, at 8.",
    )
    assert [led_to(found, label) for label in "23"] == ["1", "1"]


@given(st.text(alphabet="ab _*\n.", max_size=60))
def test_every_emphasised_stretch_stands_in_the_first_text(text):
    plain = without_emphasis(text)
    for start, end in plain.emphasised:
        first = text[slice(*plain.original(start, end))]
        assert "".join(c for c in first if c not in "_*") == "".join(c for c in plain.text[start:end] if c not in "_*")
