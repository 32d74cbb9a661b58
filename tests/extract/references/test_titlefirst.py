"""Titles in front of the name of who wrote them."""

from __future__ import annotations

import pytest

from whence.extract.references import parse


@pytest.mark.parametrize(
    ("words", "family", "title"),
    [
        ("The Slow Death of Ostmere Harbour, George Berg, (Granada 1970), pp. 13-14.", "Berg", "The Slow Death of Ostmere Harbour"),
        ("From The Sea To The Salt: Essays On Twentieth Century Ports, A.J.P. Chen (Penguin 1995).", "Chen", None),
        ("Tides And Social Reform, P.F. Clarke (Cambridge 1978), pg. 7.", "Clarke", "Tides And Social Reform"),
        ("The Challenge of Silt, H. Roe (Black 1954) pg. 7.", "Roe", "The Challenge of Silt"),
        ("The Origins Of The Harbour Toll. Anthony Short. (Longman 1989) pp. 83-4.", "Short", None),
        ("The Peasants of Sand, by Jane Roe, London: Macmillan, 1988, p. 3.", "Roe", "The Peasants of Sand"),
        ("Silt and Sand by Jane Roe (New York: Verso, 1999), 33.", "Roe", "Silt and Sand"),
        ("J. Roe in 'The Harbour Wars' (Weidenfeld and Nicholson 1991), p. 52", "Roe", None),
    ],
)  # fmt: skip
def test_a_person_behind_the_title_is_its_author(words: str, family: str, title: str | None) -> None:
    [found] = parse(words)
    assert [name["family"] for name in (found.work or {})["author"]] == [family]
    assert (found.work or {})["title"] == (title or (found.work or {})["title"])


@pytest.mark.parametrize(
    "words",
    [
        "Ann Lee, Jane Roe, and Bob Hope (2001).",
        "Jane Roe, Anthony Chen, Silt and Sand (Macmillan 1993), 4.",
    ],
)
def test_names_in_front_of_a_name_are_no_title(words: str) -> None:
    [found] = parse(words)
    assert len((found.work or {})["author"]) > 1


def test_what_follows_by_and_is_no_person_stays_in_the_title() -> None:
    [found] = parse("Ann Lee, The Harbour Built by Salt, London: Macmillan, 1988, p. 3.")
    assert (found.work or {})["title"] == "The Harbour Built by Salt"


@pytest.mark.parametrize(
    "words",
    [
        "The Story of the Harbour, trans. by W. C. Green (London, 1893).",
        "T. T. Roe, in William Andrews, Bygone Ostmere (Derby, 1892), 180-184.",
        "Thomas Berg, Candle in the Dark (London, 1656), 101-105.",
    ],
)
def test_translators_editors_and_in_inside_a_title_do_not_turn_the_order(words: str) -> None:
    [found] = parse(words)
    families = [name.get("family") for name in (found.work or {}).get("author", [])]
    assert "Green" not in families
    assert (found.work or {}).get("title") != "William Andrews, Bygone Ostmere"
    assert not {"Candle", "Roe, in"} & set(families)
