"""Statements chosen by name, time and place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from whence.errors import UsageError
from whence.library import Library
from whence.link.stated import Wanted, distance, events, spots
from whence.models import DateRole
from whence.store.tellings import usual

REPORT = """Two attacks

Ostmere Courier

March 3, 2020

In 1992, Hezbollah sent a bomber to Buenos Aires, Argentina. The bomb caused 29 deaths and hundreds of injuries.

On 18 July 1994, Hezbollah bombed a centre in Buenos Aires. In October 2019, officials told Reuters that Iran had closed \
its embassy in Paris in 2019.

Nobody was ever charged in London.
"""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("stated")
    Path(folder / "report.txt").write_text(REPORT, encoding="utf-8")
    with Library.temporary() as library:
        library.add([folder])
        yield library


def texts(shelf: Library, wanted: Wanted) -> list[str]:
    return [one.text[:20] for one in shelf.stated(wanted)]


def test_statements_about_a_name(shelf: Library) -> None:
    assert texts(shelf, Wanted(about="Hezbollah")) == ["In 1992, Hezbollah s", "On 18 July 1994, Hez"]


def test_statements_of_a_time(shelf: Library) -> None:
    assert texts(shelf, Wanted(first="1993", last="1995-01")) == ["On 18 July 1994, Hez"]
    assert texts(shelf, Wanted(last="1992-06")) == ["In 1992, Hezbollah s"]


def test_statements_near_a_place_and_in_a_country(shelf: Library) -> None:
    assert texts(shelf, Wanted(near="Paris")) == ["that Iran had closed"]
    assert len(texts(shelf, Wanted(near="Argentina"))) == 2
    assert len(texts(shelf, Wanted(near="La Plata"))) == 0


def test_an_unknown_place_or_date_is_said(shelf: Library) -> None:
    with pytest.raises(UsageError, match="gazetteer"):
        texts(shelf, Wanted(near="Grey Bank"))
    with pytest.raises(UsageError, match="no date"):
        texts(shelf, Wanted(first="soon"))


def test_events_come_in_the_order_of_time_with_two_clocks(shelf: Library) -> None:
    found = events(shelf.stated(Wanted()))
    assert [(one.when, one.role) for one in found] == [
        ("1992", DateRole.HAPPENED),
        ("18 July 1994", DateRole.HAPPENED),
        ("2019", DateRole.HAPPENED),
        ("October 2019", DateRole.SAID),
    ]
    assert {one.said for one in found} == {"2020-03-03"}
    assert found[3].sayer == ("officials", "Reuters")
    assert found[3].edtf == "2019-10"
    assert found[1].names[:1] == ("Hezbollah",)
    assert found[1].places == ("Buenos Aires",)


def test_spots_gather_the_statements_of_a_place(shelf: Library) -> None:
    found = {spot.name: spot for spot in spots(shelf.stated(Wanted()))}
    assert len(found["Buenos Aires"].mentions) == 2
    assert found["Argentina"].radius > found["Buenos Aires"].radius


def test_a_place_is_called_as_most_statements_write_it_and_by_capitals_only_where_nothing_else_is_there() -> None:
    assert usual({"CHINA": 30, "China": 20, "Red China": 2}) == "China"
    assert usual({"NJ": 2, "USA": 3}) == "USA"


def test_distance_is_symmetric_and_nought_at_home() -> None:
    berlin, quito = (52.5, 13.4), (-0.2, -78.5)
    assert distance(berlin, quito) == pytest.approx(distance(quito, berlin))
    assert distance(berlin, berlin) == 0
