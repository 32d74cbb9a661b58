"""What a document tells: its dated and placed statements and what it puts down to whom, as rows for screens.

In: a document with its particulars and names. Out: `Told`, which the store keeps, so that no page opens documents to
make a timeline, a map or a list of what somebody said; and how a question about them is put to the store.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from whence.days import day_number
from whence.link.said import everything_said
from whence.link.speakers import name_words
from whence.link.stated import Stated, Wanted, is_near, sayers, stated, words_of
from whence.link.works.outlets import outlet_key
from whence.models import DateExpression, DateRole, Held, Named, Particulars, Place, Spot
from whence.store.listed import words_in
from whence.store.screen_tables import LATE
from whence.store.tellings import Asked, Speaker, Told

Row = dict[str, Any]


def told(held: Held, found: Particulars, named: Named) -> Told:
    """The rows of one document."""
    every = (one for one in stated(held, found, named.names, Wanted()))
    kept = [one for one in every if _dates(one) or any(_is_placed(place) for place in one.places)]
    said = [one for one in dict.fromkeys(everything_said(held)) if name_words(one[0])]
    return Told(
        held.id,
        {
            "tellings": [_telling(one) for one in kept],
            "telling_dates": [{"telling": n, **_date(one, date)} for n, one in enumerate(kept) for date in _dates(one)],
            "telling_names": [{"telling": n, **row} for n, one in enumerate(kept) for row in _names(one)],
            "telling_places": [{"telling": n, **row} for n, one in enumerate(kept) for row in _places(one)],
            "sayings": [{"name": name, "start": start, "end": end} for name, (start, end) in said],
        },
        {name: speaker(name) for name, _ in said},
    )


def _telling(one: Stated) -> Row:
    places = (words_of(one.held, place) for place in one.places)
    body = {
        "id": one.statement.id,
        "text": one.text,
        "sayer": sayers(one),
        "names": list(dict.fromkeys(name.full for name in one.names)),
        "places": list(dict.fromkeys(places)),
        "polarity": one.statement.polarity.value,
        "stance": one.statement.stance.value,
    }
    return {"start": one.statement.start, "end": one.statement.end, "body": body}


def _dates(one: Stated) -> list[DateExpression]:
    return [date for date in one.dates if date.role is not DateRole.PUBLISHED]


def _date(one: Stated, date: DateExpression) -> Row:
    first, last = day_number(date.earliest or date.latest), day_number(date.latest or date.earliest)
    names = ("edtf", "earliest", "latest", "granularity", "part", "relation", "base")
    body = {"when": words_of(one.held, date), "role": date.role.value, **{name: getattr(date, name) for name in names}}
    return {"first": LATE if first is None else first, "last": LATE if last is None else last, "body": body}


def _names(one: Stated) -> Iterator[Row]:
    """Each name in its fullest form and as it is written there, with the words by which it is asked for."""
    found: dict[str, str] = {}
    for name in one.names:
        found[name.full.casefold()] = words_in(name_words(name.full))
        found.setdefault(words_of(one.held, name).casefold(), "")
    return ({"name": name, "words": words} for name, words in found.items())


def _is_placed(place: Place) -> bool:
    return place.latitude is not None or place.country is not None


def _places(one: Stated) -> Iterator[Row]:
    for key, place in {_key(place): place for place in one.places if _is_placed(place)}.items():
        where = {name: getattr(place, name) for name in ("country", "latitude", "longitude", "radius")}
        yield {"key": key, "name": words_of(one.held, place), **where}


def _key(place: Place) -> str:
    return place.key or (f"{place.latitude},{place.longitude}" if place.latitude is not None else f"{place.country}")


# --- Questions --------------------------------------------------------------------------------------------------


def speaker(name: str) -> Speaker:
    """How a name may be met again."""
    words = name_words(name)
    return Speaker(words, "".join(word[0] for word in words), outlet_key(name))


def asked(wanted: Wanted, places: Sequence[Spot] = ()) -> Asked:
    """A question as the store takes it; `places` are those that its statements name. Raises UsageError for a date or
    place that is not understood."""
    days = wanted.days if wanted.is_dated else (None, None)
    words = set(name_words(wanted.about)) or {wanted.about.casefold()} if wanted.about else set()
    entry = wanted.place
    near = None if entry is None else frozenset(one.key for one in places if is_near(one, entry))
    return Asked(days, wanted.about or "", frozenset(words), near)
