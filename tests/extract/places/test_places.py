"""Places: which one a name means."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whence.extract import extract
from whence.extract.places.gazetteer import folded, gazetteer
from whence.models import Metadata, Place, Reading


def places(text: str) -> dict[str, Place]:
    found = extract(Reading("d", "r", text), given=Metadata(language="en"))
    return {text[one.start : one.end]: one for one in found.places}


def test_a_state_behind_the_comma_settles_a_town() -> None:
    found = places("The man lived in Paris, Texas, and his brother in Alexandria, Va., for many years.\n")
    assert (found["Paris"].key, found["Paris"].country) == ("geonames:4717560", "US")
    assert found["Alexandria"].country == "US"


def test_a_town_that_no_gazetteer_knows_lies_in_the_state_behind_its_comma() -> None:
    found = places("The man was born in Smallville Corners, Kansas, and in Wichita, Kansas, he went to school.\n")
    towns = [one for words, one in found.items() if "Smallville" in words]
    assert all((one.country, one.key) == ("US", "us:KS") for one in towns)
    assert found["Wichita"].country == "US"


def test_georgia_is_a_country_beside_tbilisi_and_a_state_beside_atlanta() -> None:
    east = places("Russian troops left Tbilisi, Georgia. The army of Georgia had fought in Armenia and Russia.\n")
    west = places("He moved to Decatur, Georgia, near Atlanta. Voters in Georgia and Alabama and Florida agreed.\n")
    assert {one.key for words, one in east.items() if words == "Georgia"} == {"iso:GE"}
    assert {one.key for words, one in west.items() if words == "Georgia"} == {"us:GA"}


def test_a_name_that_nothing_settles_stays_open_with_its_candidates() -> None:
    found = places("The factory in Springfield was closed by the owners in the same month, the workers said.\n")
    assert found["Springfield"].key is None
    assert len(found["Springfield"].candidates) > 1
    assert found["Springfield"].country == "US"


def test_regions_are_as_wide_as_they_are_vague() -> None:
    found = places("Hezbollah is active in the Tri-Border Area of South America, the report on Argentina says.\n")
    assert found["Tri-Border Area"].radius == 60
    assert (found["South America"].radius or 0) > 2000


def test_all_spellings_of_saint_kitts_and_nevis_are_one() -> None:
    names = ("Saint Kitts and Nevis", "Saint Kitts, and Nevis", "St. Kitts & Nevis", "St. Kitts and Nevis")
    assert {gazetteer().find(name)[0].key for name in names} == {"iso:KN"}


def test_accents_dashes_and_articles_do_not_matter() -> None:
    assert folded("Tri–Border Area") == folded("the tri-border  area")
    assert gazetteer().find("Kandahar")[0].country == "AF"
    assert gazetteer().find("Kiev")[0].name == "Kyiv"


def test_what_is_no_place_is_not_found() -> None:
    assert gazetteer().find("Edda Korrin") == ()
    assert "Grey Bank" not in gazetteer()


def test_lands_are_found_behind_hyphens_and_in_headings() -> None:
    found = places("U.S.-China Talks Begin in Jakarta\n\nThe two governments met on Monday to talk about steel.\n")
    assert {words: one.country for words, one in found.items()} == {"U.S.": "US", "China": "CN", "Jakarta": "ID"}


def test_a_party_s_state_and_a_part_of_a_word_are_no_places() -> None:
    found = places("Senator Collins, R-Maine, spoke of the Indo-Pacific, and so did the Virginia State University.\n")
    assert not {"Maine", "Pacific", "Virginia"} & set(found)


def test_what_a_name_says_beside_itself_is_taken_off() -> None:
    found = places("The State of Ohio sued the City of Chicago and the governor of Helmand Province.\n")
    assert {one.key for one in found.values()} >= {"us:OH", "region:helmand"}


def test_postal_codes_behind_a_town_are_states() -> None:
    found = places("It was printed in Bethesda, MD, in the same year, and in Dayton, OH, in the next.\n")
    assert (found["MD"].key, found["OH"].key) == ("us:MD", "us:OH")


def test_an_acronym_of_a_country_is_the_country() -> None:
    text = "The war in the Democratic Republic of the Congo (DRC) went on, and the DRC asked for help.\n"
    assert {one.country for one in places(text).values()} == {"CD"}


def test_towns_in_a_list_between_places_are_places() -> None:
    found = places("Farmers from Albany, Buffalo, Rochester and Ithaca, New York, met to talk of prices.\n")
    assert {"Buffalo", "Rochester"} <= set(found)


def test_a_town_that_the_words_beside_it_show_lies_in_its_land() -> None:
    found = places("Several people died in the town of Zixaran in Qinghai province in China. Zixaran was shut off.\n")
    assert (found["Zixaran"].country, found["Qinghai"].country) == ("CN", "CN")
    found = places("He was born in Winzfield, La., to a farmer and his wife, and went to school in Texas.\n")
    assert found["Winzfield"].key == "us:LA"


def test_a_feature_lies_in_the_country_of_nearly_all_places_around_it() -> None:
    around = "Farmers from Albany, Buffalo, Rochester and Ithaca, New York, met in the Honeoye Valley to talk.\n"
    assert places(around)["Honeoye Valley"].country == "US"
    apart = "Farmers from Albany, Paris, Berlin and Madrid met in the Honeoye Valley to talk of prices.\n"
    assert "Honeoye Valley" not in places(apart)


def test_buildings_and_persons_are_no_features() -> None:
    text = "From Albany, Buffalo, Rochester and Ithaca, New York, Anthony Lake came to the Rand Tower to speak.\n"
    assert not {"Anthony Lake", "Rand Tower"} & set(places(text))


@given(st.text(alphabet="UST.-, Chinaofthe\nKansLk'’sRD", max_size=80))
def test_every_place_stands_where_it_says_and_overlaps_no_other(text: str) -> None:
    last = 0
    for one in extract(Reading("d", "r", text), given=Metadata(language="en")).places:
        assert last <= one.start < one.end <= len(text)
        last = one.end
