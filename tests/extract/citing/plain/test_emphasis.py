"""Signs around words that are emphasised: taken away, and every place led back to the first text."""

from hypothesis import given
from hypothesis import strategies as st

from tests.extract.citing.noted import in_note, led_to, of_notes
from whence.extract.citing.plain.emphasis import slanted
from whence.extract.citing.plain.making import plain_text
from whence.models import Mark, MarkKind, Reading


def test_stars_around_words_are_taken_away_wherever_spaces_stand():
    plain = plain_text("*See generally *Ann Lee; *Id. *at 5; *Silt, supra* note 2.* See id.* at 4; *Id.* at 6.")
    assert plain.text == "See generally Ann Lee; Id. at 5; Silt, supra note 2. See id. at 4; Id. at 6."


def test_slashes_of_org_are_taken_away_and_those_of_paths_and_dates_stay():
    plain = plain_text(
        "Lee, /Silt and Sand/, 4; /Ibid./, 7; see Roe, /Tides/ (3/4/1998), /usr/Lee/ and http://a.org/Lee/."
    )
    assert plain.text == "Lee, Silt and Sand, 4; Ibid., 7; see Roe, Tides (3/4/1998), /usr/Lee/ and http://a.org/Lee/."


def test_stars_of_lists_and_products_stay():
    text = "* First item\n* Second item\n* Third item\n* Fourth item\n2 * 3 * 4 * 5 * 6 * 7"
    assert plain_text(text).text == text


def test_a_short_form_between_stars_leads_as_any_other():
    found = of_notes(
        "*See generally *Ann Lee, *The Short Peace,* 12 Rye L. Rev. 1, 5 (2003).",
        "*Id. *at 7.",
        "Lee, *supra* note 1, at 8.",
    )
    assert [led_to(found, label) for label in "23"] == ["1", "1"]


@given(st.text(alphabet="ab _*\n.", max_size=60))
def test_every_emphasised_stretch_stands_in_the_first_text(text):
    plain = plain_text(text)
    for start, end in plain.emphasised:
        first = text[slice(*plain.original(start, end))]
        kept = plain.text[start:end]
        assert "".join(c for c in first if c not in "_* ") == "".join(c for c in kept if c not in "_* ")


def test_lines_that_are_indented_are_read_as_one_line():
    found = of_notes(
        "Ann Lee, *The Short Peace* (Cambridge: Harbour Press, 2003), 5.",
        "Roe, *Silt*, 676; Lee,\n    *The Short Peace*, 7. Other people, such as Jane Berg, have said as much of the\n"
        "    pilots. See Jane Berg, *Sand* (Oxford: Tide Press, 2010).",
    )
    assert any(one.short_form and one.backref for one in in_note(found, "2"))


def test_single_spaces_stay_and_places_lead_back_over_several():
    plain = plain_text("Lee,    Silt  and Sand.")
    assert plain.text == "Lee, Silt and Sand."
    assert plain.original(5, 9) == (8, 12)
    assert plain.at(8) == 5


def test_a_comma_may_be_emphasised_with_the_title_behind_it():
    found = of_notes(
        "Ann Lee, _The Short Peace_ (Cambridge: Harbour Press, 2003), 5.",
        "Jane Roe, _Silt and Sand_ (Oxford: Tide Press, 2010), 7.",
        "Lee_, Short Peace,_ Chapter 12. Why the Pilots Left",
        "Ibid_.,_ 54-56",
    )
    assert [led_to(found, label) for label in "34"] == ["1", "1"]


def test_a_whole_note_set_as_a_title_has_no_words_in_italics():
    note = (
        "Ann Lee, Silt and Sand: Politics, Policy, Tides 101 (3d ed. 2007); Jane Roe, The Piers, supra note 29, at 11."
    )
    text = f"{note}\n\nSilt and Sand"
    marks = [
        Mark(MarkKind.NOTE, 0, len(note), {"label": "1"}),
        Mark(MarkKind.EMPHASIS, 0, len(note), {"style": "italic"}),
        Mark(MarkKind.EMPHASIS, len(note) + 2, len(text), {"style": "italic"}),
        Mark(MarkKind.PARAGRAPH, len(note) + 2, len(text)),
    ]
    assert slanted(Reading("d", "test/1", text, marks=tuple(marks))) == [(len(note) + 2, len(text))]


def test_a_whole_citation_set_as_a_title_has_no_words_in_italics():
    text = "^ Lee, Ann (2007). “Boats of the Lower Ostmere”. The Tides. Harbour Press. Retrieved 4 May 2010."
    mark = Mark(MarkKind.EMPHASIS, 2, len(text), {"style": "italic"})
    assert slanted(Reading("d", "test/1", text, marks=(mark,))) == []
