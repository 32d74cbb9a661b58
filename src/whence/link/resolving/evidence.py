"""Why a citation leads where it leads: each field as it is cited and as the document has it, and whether they agree.

In: a cited work and a resolver. Out: `Evidence` for each document that was looked at, the likeliest first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.addresses import slug_title
from whence.link.resolving.entries import Entry
from whence.link.resolving.fields import FIELDS
from whence.link.resolving.resolver import Fit, Resolver
from whence.link.works.intervals import issued
from whence.link.works.keys import author_names
from whence.models import CSL, Record

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Field(Record):
    """One field: as cited, as found; `agrees` is None where one of them does not say."""

    name: str
    cited: str | None
    found: str | None
    agrees: bool | None


@dataclass(frozen=True, slots=True)
class Evidence(Record):
    """A work held together with one document: `fits` where what agrees is enough, `identified` where it names it.
    `score` is the probability that it is meant."""

    document: str
    fits: bool
    identified: bool
    score: float
    basis: tuple[str, ...]
    fields: tuple[Field, ...]

    @property
    def words(self) -> str:
        """What the evidence comes to."""
        return "identified" if self.identified else "may be meant" if self.fits else "looked at, does not fit"


def evidence(work: CSL, resolver: Resolver, *, citing: str | None = None) -> list[Evidence]:
    """The documents that were looked at for a work, at most three, and those that fit."""
    fits = resolver.fits(work, citing=citing)
    chosen = [fit for k, fit in enumerate(fits) if fit.fits or k < _SHOWN]
    return [_evidence(work, fit) for fit in chosen]


def _evidence(work: CSL, fit: Fit) -> Evidence:
    fields = tuple(_fields(work, fit))
    return Evidence(fit.entry.document, fit.fits, fit.identified, fit.probability, fit.basis, fields)


def _fields(work: CSL, fit: Fit) -> Iterator[Field]:
    ours, theirs = _cited(work), _found(fit.entry)
    if fit.agreement.by_address:
        ours["title"] = f"{slug_title(ours['url'] or '')} (in its address)"
    for name in FIELDS:
        if ours[name] or theirs[name]:
            yield Field(name, ours[name], theirs[name], fit.agreement.fields[name])


def _cited(work: CSL) -> dict[str, str | None]:
    """The fields of a work in words."""
    outlet = work.get("container-title") or work.get("publisher")
    return {
        "url": str(work.get("URL") or "") or None,
        "doi": str(work.get("DOI") or "") or None,
        "number": str(work.get("number") or "") or None,
        "title": str(work.get("title") or "") or None,
        "author": "; ".join(author_names(work)) or None,
        "outlet": str(outlet or "") or None,
        "date": issued(work.get("issued")),
    }


def _found(entry: Entry) -> dict[str, str | None]:
    """The fields of a document in words."""
    return {
        "url": entry.url,
        "doi": entry.doi,
        "number": ", ".join(sorted(entry.numbers)) or None,
        "title": entry.title or " / ".join(entry.heads[:2]) or None,
        "author": "; ".join(entry.authors) or None,
        "outlet": entry.outlet,
        "date": entry.published,
    }
