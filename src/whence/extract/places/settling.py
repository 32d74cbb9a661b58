"""Which place a name means, where several bear it: by what stands beside it, and by the other places of the text.

In: the candidates of each mention and the mentions around it. Out: one `Entry` each, or none where nothing decides.

A name that the text specifies once ("Paris, Texas") means the same elsewhere in it. Otherwise a candidate weighs by
its size, gains where its state or country is named in the text, and is taken only where it leads clearly.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whence.extract.places.gazetteer import Entry, folded, states

_LEAD = 0.7
_SHARE, _STATE, _STATES, _SURE = 1.0, 0.8, 2.0, 10.0
_ABBREVIATED = re.compile(
    r",\s?((?:[A-Z]\.\s?[A-Z]\.)|(?:[NSW]\.\s?[A-Z][a-z]{2,4}\.)|[A-Z][a-z]{1,4}\.|[A-Z]{2}\b|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a place: its words, place, candidates, and the mention that a comma puts behind it (by index); `shown`
    where the words beside it say that it is a place."""

    words: str
    start: int
    end: int
    candidates: tuple[Entry, ...]
    within: int | None = None
    shown: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """What a mention means: `entry` None where it is open; `country` may be known even then."""

    entry: Entry | None
    country: str | None
    candidates: tuple[Entry, ...] = ()


def state_behind(text: str, end: int) -> str | None:
    """The postal code of the state that a comma puts behind a name: ", Va.", ", OH"."""
    found = _ABBREVIATED.match(text, end, end + 24)
    return states().get(found[1]) if found else None


def settle(text: str, mentions: Sequence[Mention]) -> list[Settled]:
    """What each mention means."""
    known = _specified(text, mentions)
    around = _Around(mentions, known.values())
    return [_one(mention, known.get(folded(mention.words)), around) for mention in mentions]


def _specified(text: str, mentions: Sequence[Mention]) -> dict[str, Entry]:
    """Names that the text itself places, by their folded words; those that it places twice differently are left out.
    What stands behind the comma is placed, too: Georgia by "Decatur, Georgia"."""
    found: dict[str, dict[str, Entry]] = {}
    for mention in mentions:
        wider = mentions[mention.within] if mention.within is not None else None
        state = state_behind(text, mention.end)
        fitting = [one for one in mention.candidates if _lies_in(one, wider.candidates if wider else (), state)]
        if fitting:
            found.setdefault(folded(mention.words), {})[fitting[0].key] = fitting[0]
        if wider is not None and fitting:
            holding = [one for one in wider.candidates if _lies_in(fitting[0], (one,), None)]
            found.setdefault(folded(wider.words), {}).update({one.key: one for one in holding})
    return {words: next(iter(entries.values())) for words, entries in found.items() if len(entries) == 1}


def _lies_in(one: Entry, wider: Iterable[Entry], state: str | None) -> bool:
    if state is not None and one.kind in ("city", "county"):
        return one.state == state
    return any(
        (other.kind == "state" and one.state == other.state and one.kind in ("city", "county"))
        or (other.kind == "country" and one.country == other.country and one.kind not in ("country",))
        for other in wider
    )


class _Around:
    """How much of the text's places lies in each country and state, by those that are not in doubt."""

    def __init__(self, mentions: Sequence[Mention], known: Iterable[Entry]) -> None:
        sure = [mention.candidates[0] for mention in mentions if _is_sure(mention.candidates)]
        sure += list(known)
        self.countries = Counter(one.country for one in sure if one.country)
        self.states = Counter(one.state for one in sure if one.state)
        self.within = Counter(one.country for one in sure if one.country and one.kind in ("state", "county", "city"))
        self.total = max(4, self.countries.total())

    def gain(self, one: Entry) -> float:
        """What the text's other places add to a candidate; to a state only what lies in its country, not the country
        itself."""
        if not one.country:
            return 0.0
        if one.kind == "state":
            return _STATES * min(1.0, 4 * self.within[one.country] / self.total)
        share = self.countries[one.country] / self.total
        return _SHARE * min(1.0, 2 * share) + (_STATE if one.state and self.states[one.state] else 0.0)


def _is_sure(candidates: Sequence[Entry]) -> bool:
    """One candidate, or one that outweighs all others by far."""
    if not candidates:
        return False
    return len(candidates) == 1 or candidates[0].weight - candidates[1].weight > 2 * _LEAD + 0.8


def _one(mention: Mention, known: Entry | None, around: _Around) -> Settled:
    if not mention.candidates:
        return Settled(None, None)
    scored = sorted(
        ((one.weight + around.gain(one) + (_SURE if one == known else 0.0), one) for one in mention.candidates),
        key=lambda row: (-row[0], row[1].key),
    )
    best = scored[0][1]
    rivals = [one for score, one in scored[1:] if scored[0][0] - score < _LEAD]
    city = _city_of_state((best, *rivals))
    if not rivals or city is not None:
        return Settled(city or best, best.country)
    same = {one.country for one in (best, *rivals)}
    return Settled(None, best.country if len(same) == 1 else None, (best, *rivals))


def _city_of_state(candidates: Sequence[Entry]) -> Entry | None:
    """New York: of a state and its great city of one name, the city; "Albany, New York" was settled before."""
    state, city = candidates[0], candidates[-1]
    if state.kind == "city":
        state, city = city, state
    return (
        city
        if len(candidates) == 2 and state.kind == "state" and (city.state, city.kind) == (state.state, "city")
        else None
    )
