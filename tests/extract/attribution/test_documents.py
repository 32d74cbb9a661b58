"""Real documents, where they are at hand: the chains that a careful reader gives, turns, and a test set kept apart."""

from pathlib import Path

import pytest

from whence.extract import extract
from whence.models import Attribution, Polarity, Reading, Stance, Status

pytestmark = pytest.mark.data


def told(path: Path) -> tuple[str, list[Attribution]]:
    text = path.read_text(encoding="utf-8")
    return text, list(extract(Reading("document", "reader", text)).attributions)


def sources(text: str, one: Attribution) -> str:
    return " ".join(text[start:end] for start, end in one.source)


def chain(text: str, found: list[Attribution], one: Attribution) -> list[str]:
    by_id = {other.id: other for other in found}
    names, at = [], one
    while True:
        names.append(sources(text, at))
        if at.parent is None:
            return names
        at = by_id[at.parent]


def by_source(text: str, found: list[Attribution], words: str) -> Attribution:
    return next(one for one in found if sources(text, one).startswith(words))


def test_the_essay_of_2023_hangs_on_outlets_and_unnamed_sources(shared: Path) -> None:
    text, found = told(shared / "reports" / "2023-01-07-gatestone-institute.txt")
    assert chain(text, found, by_source(text, found, "Western diplomatic sources")) == [
        "Western diplomatic sources",
        "Iran International",
        "a recent report",
    ]
    outlet = next(one for one in found if sources(text, one) == "Iran International" and one.parent)
    assert outlet.parent_status is Status.SUSPECTED
    assert chain(text, found, by_source(text, found, "Unnamed source")) == [
        "Unnamed source at Tehran's Imam Khomeini Airport",
        "Iran International",
    ]
    assert by_source(text, found, "We").stance is Stance.NOT_KNOWN


def test_the_essay_of_2020_names_who_told_what(shared: Path) -> None:
    text, found = told(shared / "reports" / "2020-01-20-small-wars-journal.txt")
    rubio = by_source(text, found, "Rubio")
    assert rubio.referent == "Marco Rubio"
    assert "173 people" in text[slice(*rubio.content[0])]
    soto = by_source(text, found, "Soto")
    assert soto.referent == "Misael López Soto"
    assert text[slice(*soto.content[0])].startswith("the identity of several")
    evidence = next(one for one in found if not one.source and text[slice(*one.cue[0])] == "evidence")
    assert evidence.polarity is Polarity.NEGATIVE
    assert by_source(text, found, "no one").stance is Stance.NOT_KNOWN
