"""Arrivals and readings for the store's tests: real texts and records, without the readers."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Any

from whence.models import (
    Attribution,
    Citation,
    Coverage,
    Extraction,
    Mark,
    MarkKind,
    Metadata,
    Quotation,
    QuotationKind,
    Reading,
    Repair,
    Speaker,
    VersionOf,
    Zone,
    ZoneRole,
    content_id,
)
from whence.store.arrivals import Change
from whence.store.prepared import Origin, Prepared, prepare
from whence.store.said import Arrival
from whence.store.store import Store

TEXT = "The pier is safe\n\nThe harbour master said “the pier was closed on Monday” after the storm.[1]\n"


@dataclass(frozen=True)
class Sample:
    """One document on its way into a library."""

    text: str = TEXT
    path: str = "reports/pier.txt"
    record: str | None = None
    reader: str = "plain/1"
    extractor: str = "rules/1"
    sidecar: Metadata | None = None
    option: Metadata | None = None
    collection: str | None = None

    @property
    def data(self) -> bytes:
        return self.text.encode("utf-8", "surrogatepass")

    @property
    def arrival(self) -> Arrival:
        id_ = hashlib.sha256(self.data).hexdigest()
        layers = {"sidecar": self.sidecar, "option": self.option}
        return Arrival(self.path, self.record, id_, "text/plain", len(self.data), layers, self.collection)

    @property
    def origin(self) -> Origin:
        return Origin(self.path, self.record, self.arrival.media_type)

    @property
    def id(self) -> str:
        return self.arrival.id

    @property
    def reading(self) -> Reading:
        marks = (Mark(MarkKind.HEADING, 0, 16, {"level": 1}), Mark(MarkKind.PAGE, 0, 40, {"number": 1, "label": "i"}))
        repairs = (Repair(4, 8, 4, 9),)
        return Reading(self.id, self.reader, self.text, marks, Coverage(words=15), Metadata(title="The pier"), repairs)

    def extraction(self, given: Metadata) -> Extraction:
        return Extraction(
            self.reading.id,
            Metadata(title=given.title or "The pier", authors=("A. Writer",), basis={"title": "markup"}),
            zones=(Zone(0, 16, ZoneRole.TITLE), Zone(16, len(self.text), ZoneRole.BODY)),
            quotations=tuple(self._quotations()),
            citations=(
                Citation(content_id("c"), 18, 25, "link", {"URL": "http://example.org"}, note=1, covers=((0, 4),)),
            ),
            attributions=(Attribution(content_id("a"), ((18, 36),), ((37, 41),), ((42, 60),)),),
            version_of=VersionOf("abridged", 0, 3, {"title": "Piers"}),
            unbalanced=((5, 6),),
            note_markers=tuple(self._markers()),
        )

    def _quotations(self) -> Any:
        at = self.text.find("the pier was")
        if at >= 0:
            speaker = Speaker("The harbour master", 18, 36, "cue")
            yield Quotation(content_id("q", at), at, at + 30, QuotationKind.SPEECH, ((at, at + 30),), speaker, (37, 41))

    def _markers(self) -> Any:
        at = self.text.find("[1]")
        if at >= 0:
            yield at, at + 3

    def prepared(self, given: Metadata | None = None) -> Prepared:
        given = given or Metadata()
        return prepare(self.reading, self.extraction(given), origin=self.origin, given=given, extractor=self.extractor)

    def add(self, store: Store) -> Change:
        """Take it up as `add` does: with what is said of it by now."""
        standing = store.standing(self.arrival)
        prepared = replace(self.prepared(standing.given), origin=standing.origin)
        store.keep_original(self.arrival, self.data)
        return store.take_up(self.arrival, prepared)


def span_of(text: str, words: str) -> tuple[int, int]:
    at = text.index(words)
    return at, at + len(words)


def read_anew(store: Store, text: str, *, reader: str = "plain/2") -> None:
    """A newer reader sees another text in the same bytes."""
    pier = Sample()
    reading = Reading(pier.id, reader, text)
    extraction = replace(
        pier.extraction(Metadata()),
        reading=reading.id,
        zones=(Zone(0, len(text), ZoneRole.BODY),),
        note_markers=(),
    )
    store.take_up(pier.arrival, prepare(reading, extraction, origin=pier.origin, given=Metadata(), extractor="rules/1"))
