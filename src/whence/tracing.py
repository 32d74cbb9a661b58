"""Tracing a library: its documents held against one another, what that gave kept, and brought up to date.

In: a library's store, and what its quotations are held against. Out: `Checked` documents and findings, read from rows
where these still rest on what the library holds now. Documents that come in make stale only what they may change.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from whence import checking
from whence.checking import Change
from whence.engine.stage import EXTRACTOR
from whence.link.against import Against
from whence.link.cited.led import Led, led, may_lead_to
from whence.link.names.variants import variants_in
from whence.link.resolving.resolver import Resolver
from whence.link.reuse.kept import Sharing, sharing_with
from whence.link.tellings import told
from whence.models import Checked, Finding, Held
from whence.store.store import Store
from whence.store.traced import Traced
from whence.trace import findings as finders

TRACER = "trace/6"
"""The version of what traces: with a higher number, what was kept is made anew."""

AT_ONCE = 500
"""Up to so many quotations in the library, `add` also holds new ones against it; beyond, that is done when asked."""

_BATCH = 200  # documents kept in one transaction

Told = Callable[[int, int], None]
"""Told how many of how many documents are traced."""


@dataclass(frozen=True, slots=True)
class Tracing:
    """The documents of a store and what they are held against, at one state of both."""

    store: Store
    against: Against
    held: Mapping[str, Held]

    @property
    def basis(self) -> str:
        """What everything that is traced now rests on."""
        return basis_of(self.store.state())

    # --- Asking -------------------------------------------------------------------------------------------------

    def bring_up(self, *, only: Collection[str] | None = None, told: Told | None = None) -> int:
        """Trace the documents whose tracing is stale, and keep it; `only`: these. Returns how many were traced."""
        self.tell(only=only)
        stale = [id_ for id_ in self.store.stale(self.basis) if only is None or id_ in only]
        sharing = Sharing.of_documents(stale, self.against.index, self.held, self.store)
        for low in range(0, len(stale), _BATCH):
            part = stale[low : low + _BATCH]
            self.store.keep_traced([self._traced(id_, sharing) for id_ in part], self.basis)
            if told is not None:
                told(low + len(part), len(stale))
        return len(stale)

    def tell(self, *, only: Collection[str] | None = None) -> int:
        """Keep the rows that screens show of each document's statements (dated, placed, put down to somebody) where
        they are not kept yet; `only`: of these documents. Returns how many documents were done."""
        untold = [id_ for id_ in self.store.untold() if only is None or id_ in only]
        for low in range(0, len(untold), _BATCH):
            part = [self.held[id_] for id_ in untold[low : low + _BATCH]]
            self.store.keep_told([told(one, self.store.particulars(one.id), self.store.named(one.id)) for one in part])
        return len(untold)

    def _traced(self, id_: str, sharing: Sharing) -> Traced:
        checked = self._check(id_, sharing)
        found = finders.find(checked, self.held)
        spans = {one.id: (one.start, one.end) for one in checked.held.extraction.quotations}
        told = checked.comparisons, checked.resolutions, checked.reuses
        return Traced(id_, *told, found, spans, sharing.among(id_))

    def _check(self, id_: str, sharing: Sharing) -> Checked:
        held, named = self.held[id_], self.store.named(id_)
        variants = tuple(variants_in(id_, held.text, named.names, named.offices))
        return replace(checking.check(held, self.against), reuses=tuple(sharing.of(id_)), variants=variants)

    def checked(self, id_: str) -> tuple[Checked, Sequence[Finding]]:
        """A document with what is kept of it, and its findings. Raises KeyError where nothing is kept: `bring_up`."""
        kept = self.store.traced(id_)
        if kept is None:
            raise KeyError(id_)
        return Checked(self.held[id_], kept.comparisons, kept.resolutions, tuple(kept.reuses)), kept.findings

    # --- When documents come in ---------------------------------------------------------------------------------

    def after_adding(self, new: Collection[str], before: str) -> list[Change | Led]:
        """Trace again every document whose outcomes or citations the `new` ones may have changed, and mark all others
        as up to date; in a small library the new ones are traced, too. `before` is the basis before they came. Returns
        the outcomes and citations that changed."""
        known, led_to = self.store.outcomes(), self.store.resolutions()
        concerned = {*self._touched(known.keys() - set(new), new), *self.store.leaning_on_gone()}
        concerned |= set(may_lead_to(self.store.citing(), self._resolver_of(new), led_to.keys() - set(new)))
        self.store.still(before, self.basis, without={*concerned, *new, *self._sharing(new)})
        small = self.store.quotations() <= AT_ONCE
        self.bring_up(only=None if small else concerned | (set(new) & known.keys()))
        again = [self.checked(id_)[0] for id_ in sorted(concerned) if id_ in self.held]
        changed = [one for checked in again for one in checking.changes(checked, known.get(checked.held.id, {}))]
        return [*changed, *(one for checked in again for one in led(checked, led_to.get(checked.held.id, {})))]

    def _resolver_of(self, new: Collection[str]) -> Resolver:
        """What citations may lead to among the documents that came."""
        resolver = Resolver()
        for kept in self.store.entries():
            if kept.document in new:
                resolver.add_kept(kept.document, kept.keys, kept.body)
        return resolver

    def _touched(self, known: Collection[str], new: Collection[str]) -> Iterator[str]:
        """The documents of which some quotation may be found, or some citation may lead, among those that came."""
        for id_ in sorted(known):
            if id_ in self.against.coverages and checking.touched(self.held[id_], self.against, new):
                yield id_

    def _sharing(self, new: Collection[str]) -> set[str]:
        """The documents that share passages with the new ones."""
        return sharing_with(new, self.against.index, cache(self.store.reuses))


def may_change(store: Store) -> bool:
    """Whether documents that come in can change what is kept, or are traced at once: not in a large library of which
    nothing was traced yet."""
    return store.is_traced() or store.quotations() <= AT_ONCE


def basis_of(state: int) -> str:
    """The basis of what is traced at a state of the library, by this version."""
    return f"{state} {EXTRACTOR} {TRACER}"
