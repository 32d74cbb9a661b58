"""What statements say happened, when and where: the rows of a timeline and the points of a map."""

from __future__ import annotations

from dataclasses import dataclass

from whence.models.base import Record
from whence.models.naming import DateRole
from whence.models.sayings import Polarity, Stance


@dataclass(frozen=True, slots=True)
class Event(Record):
    """A dated statement. Two clocks: `edtf` with its days says when something is said to have happened, by the words
    `when`; `said` when the text was published. `sayer` is who says so, nearest first, empty for the document itself;
    `names` in their fullest forms, `places` by what the gazetteer calls them, else as the text does.
    """

    id: str
    document: str
    start: int
    end: int
    text: str
    when: str
    edtf: str
    earliest: str | None
    latest: str | None
    granularity: str
    role: DateRole
    part: str | None = None
    relation: str | None = None
    base: str | None = None
    said: str | None = None
    label: str = ""
    sayer: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    stance: Stance = Stance.REPORTED


@dataclass(frozen=True, slots=True)
class Mention(Record):
    """A statement that names a place: where it stands, and its words."""

    document: str
    start: int
    end: int
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Spot(Record):
    """One place of a map: coordinates in degrees (WGS 84), `radius` in kilometres as wide as the words are vague, and
    the statements that name it."""

    key: str
    name: str
    country: str | None
    latitude: float
    longitude: float
    radius: float
    mentions: tuple[Mention, ...] = ()
    more: int = 0

    @property
    def number(self) -> int:
        """How many statements name it."""
        return len(self.mentions) + self.more
