"""Places: which one a name means."""

from __future__ import annotations

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
