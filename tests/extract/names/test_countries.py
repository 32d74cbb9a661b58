"""Countries and lands under their long, older and disputed names."""

from __future__ import annotations

import pytest

from whence.extract import extract
from whence.models import NameKind, Reading

LANDS = {
    "the Democratic Republic of the Congo": "CD",
    "the Democratic Republic of Congo": "CD",
    "DR Congo": "CD",
    "the DRC": "CD",
    "the Republic of the Congo": "CG",
    "the Democratic People's Republic of Korea": "KP",
    "the Republic of Korea": "KR",
    "the PRC": "CN",
    "the Republic of China": "TW",
    "the Federal Republic of Germany": "DE",
    "the Hashemite Kingdom of Jordan": "JO",
    "the Islamic Emirate of Afghanistan": "AF",
    "the Kyrgyz Republic": "KG",
    "the Lao People's Democratic Republic": "LA",
    "the Former Yugoslav Republic of Macedonia": "MK",
    "Cabo Verde": "CV",
    "Viet Nam": "VN",
    "South Ossetia": "GE",
    "Nagorno-Karabakh": "AZ",
    "Northern Cyprus": "CY",
}


@pytest.mark.parametrize("land", LANDS)
def test_a_land_is_one_name_with_its_country(land: str) -> None:
    text = f"Officials in {land} said that the ships had left."
    whole = extract(Reading("d", "r", text))
    bare = land.removeprefix("the ")
    assert [(text[n.start : n.end], n.kind) for n in whole.names] == [(bare, NameKind.PLACE)]
    assert [p.country for p in whole.places] == [LANDS[land]]
