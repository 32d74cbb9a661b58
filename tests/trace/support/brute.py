"""The definition of support read off the JSON, by trying every set of failures. It shares no code with the engine.

A table is `{vertex: [(members, spans), ...]}`, members a frozenset.
"""

from itertools import combinations
from typing import Any

Table = dict[str, list[frozenset[str]]]
WRITTEN = ("document", "official_document", "work")
GROUNDS = ("any", "attributed", "identified")


class Brute:
    """One graph. `interval(ground)` and `cuts()` are what the engine must find."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.vertex = {vertex["id"]: self.filled(vertex) for vertex in data["vertices"]}
        self.names = list(self.vertex)
        self.given = {name: self.entries(name, "stated") for name in ["C", *self.names]}
        self.documents = {name for members, _ in self.given["C"] if len(members) == 1 for name in members}
        self.bare = {n for n in self.documents if any(not members for members, _ in self.given[n])}
        for name in self.names:
            gives_way = name in self.documents or (self.written(name) and self.held(name) is False)
            attributed = [entry for entry in self.given[name] if entry[0]]
            if gives_way and attributed:
                self.given[name] = attributed

    def filled(self, vertex: dict[str, Any]) -> dict[str, Any]:
        full = {"kind": "work", "identified": "named", "has_instance": True, "labels": {}, "date": None, **vertex}
        if "holding" not in full:
            own = full["kind"] in ("document", "official_document") and full["identified"] == "named"
            full["holding"] = "held" if own else None
        return full

    def entries(self, name: str, status: str) -> list[tuple[frozenset[str], list[list[int]]]]:
        return [
            (frozenset(one["by"]), one.get("instances", []))
            for one in self.data["justifications"]
            if one["of"] == name and one.get("status", "stated") == status
        ]

    # What a vertex is

    def written(self, name: str) -> bool:
        return self.vertex[name]["kind"] in WRITTEN

    def held(self, name: str) -> bool | None:
        holding = self.vertex[name]["holding"]
        return None if holding is None else holding == "held"

    def unnamed(self, name: str) -> bool:
        vertex = self.vertex[name]
        if vertex["kind"] in ("organisation", "poll"):
            return bool(vertex["identified"] == "none")
        return bool(vertex["identified"] != "named")

    def ignored(self, name: str) -> bool:
        vertex = self.vertex[name]
        vague, without = vertex["holding"] == "vague", not vertex["has_instance"]
        return vague or without or (self.written(name) and self.held(name) is False)

    def bare_assertion(self, name: str) -> bool:
        plain = self.vertex[name]["kind"] in ("document", "work")
        return name in self.documents and plain and not self.ignored(name) and not self.unnamed(name)

    def counts(self, name: str, ground: str) -> bool:
        if ground == "any":
            return True
        if self.bare_assertion(name):
            return False
        if ground == "attributed":
            return True
        vertex = self.vertex[name]
        if self.written(name) and vertex["holding"] == "vague":
            return False
        return not (self.unnamed(name) and (self.written(name) or vertex["kind"] in ("person", "group")))

    def later(self, citer: str, source: str) -> bool:
        first, second = self.vertex[citer]["date"], self.vertex[source]["date"]
        return first is not None and second is not None and int(second) > int(first)

    def dropped(self, citer: str, members: frozenset[str]) -> bool:
        return any(self.later(citer, m) and self.held(citer) is True and self.held(m) is True for m in members)

    # The two readings

    def copies(self, statuses: set[str], *, replacing: bool) -> list[dict[str, Any]]:
        found = []
        for copy in self.data["copies"]:
            both = {copy["of"], copy["by"]} <= self.documents
            direction = copy["directed"] and not self.later(copy["of"], copy["by"])
            if both and copy["status"] in statuses and direction == replacing:
                found.append(copy)
        return found

    def inside(self, name: str, entry: tuple[frozenset[str], list[list[int]]], copy: dict[str, Any]) -> bool:
        members, spans = entry
        if copy["span"] is None or not spans:
            return not members or name not in self.bare
        return all(copy["span"][0] <= start and end <= copy["span"][1] for start, end in spans)

    def table(self, statuses: set[str], *, drop: bool = False) -> Table:
        table: Table = {}
        for name, entries in self.given.items():
            replaced, sources = set(), []
            for copy in self.copies(statuses, replacing=True):
                hit = {i for i, entry in enumerate(entries) if copy["of"] == name and self.inside(name, entry, copy)}
                replaced |= hit
                sources += [frozenset([copy["by"]])] if hit else []
            kept = [members for i, (members, _) in enumerate(entries) if i not in replaced]
            if drop and name != "C":
                kept = [members for members in kept if not self.dropped(name, members)]
            table[name] = kept + sources
        return table

    def high(self, ground: str) -> Table:
        return self.at(self.table({"stated"}), ground)

    def low(self, ground: str) -> Table:
        table = self.at(self.table({"stated", "suspected"}, drop=True), ground)
        for name in self.names:
            possible = [m for m, _ in self.entries(name, "suspected") if not self.dropped(name, m)]
            if self.ignored(name):
                table[name] = [members for members in table[name] if members]
            elif possible and set(table[name]) == {frozenset()}:
                table[name] = [frozenset().union(*possible)]
        return table

    def at(self, table: Table, ground: str) -> Table:
        return {
            name: [members for members in sets if members or name == "C" or self.counts(name, ground)]
            for name, sets in table.items()
        }

    def together(self, statuses: set[str], *, unnamed: bool) -> list[set[str]]:
        """What fails together: groups grown until no two of them meet, and the temporary label of unnamed sources."""
        groups = [{name} for name in self.names]
        for key in ("aliases", "versions", "near_copies"):
            groups += [set(one["vertices"]) for one in self.data[key] if one["status"] in statuses]
        groups += [{copy["of"], copy["by"]} for copy in self.copies(statuses, replacing=False)]
        merged: list[set[str]] = []
        for group in groups:
            meeting = [other for other in merged if other & group]
            merged = [other for other in merged if not other & group] + [group.union(*meeting)]
        label = {name for name in self.names if self.unnamed(name) and name not in self.documents}
        return [*merged, label] if unnamed and label else merged

    # Trying every set of failures

    def supported(self, table: Table, failed: set[str]) -> set[str]:
        found: set[str] = set()
        while True:
            more = {n for n, sets in table.items() if n not in failed and any(s <= found for s in sets)}
            if more == found:
                return found
            found = more

    def smallest(self, table: Table, groups: list[set[str]]) -> tuple[int, set[frozenset[str]]]:
        """The size of the smallest cuts and all of them, each as the union of what fails."""
        for size in range(len(groups) + 1):
            tried = [set().union(*chosen) for chosen in combinations(groups, size)]
            cuts = {frozenset(failed) for failed in tried if "C" not in self.supported(table, failed)}
            if cuts:
                return size, cuts
        raise AssertionError("all groups together cut the claim")

    def hi(self, ground: str) -> int:
        return self.smallest(self.high(ground), self.together({"stated"}, unnamed=False))[0]

    def lo(self, ground: str) -> int:
        found, _ = self.smallest(self.low(ground), self.together({"stated", "suspected"}, unnamed=True))
        if found == 0 and ground == "any" and self.hi("any") >= 1:
            return int("C" in self.supported(self.table({"stated"}, drop=True), set()))
        return found

    def with_labels(self) -> int:
        owners: dict[str, set[str]] = {}
        for name, vertex in self.vertex.items():
            for owner in vertex["labels"].get("owner", ()):
                owners.setdefault(owner, set()).add(name)
        groups = self.together({"stated"}, unnamed=False) + list(owners.values())
        return self.smallest(self.high("any"), groups)[0]
