"""Random support graphs as JSON, with every kind of suspicion switched on."""

from random import Random
from typing import Any

KINDS = ["document", "document", "official_document", "work", "person", "group", "organisation", "poll"]
LINKS = ["copies", "same_day", "aliases", "versions", "near_copies", "suspected"]


def random_graph(random: Random, *, size: int = 9) -> dict[str, Any]:
    """A claim C with up to `size` - 1 further vertices; AND, OR, cycles, self-loops, labels, dates, statuses."""
    names = [chr(ord("P") + number) for number in range(random.randint(1, size - 1))]
    documents = [name for name in names if random.random() < 0.5] or names[:1]
    data: dict[str, Any] = {
        "claim": "C",
        "vertices": [_vertex(random, name) for name in names],
        "justifications": [{"of": "C", "by": [name]} for name in documents],
        "copies": [],
        "aliases": [],
        "versions": [],
        "near_copies": [],
    }
    if random.random() < 0.1:
        data["justifications"].append({"of": "C", "by": random.sample(names, min(2, len(names)))})
    for name in names:
        data["justifications"] += _justifications(random, name, names)
    for _ in range(random.randint(0, 3)):
        add_suspicion(random, data, status=random.choice(["suspected", "suspected", "stated", "rejected"]))
    return data


def _vertex(random: Random, name: str) -> dict[str, Any]:
    vertex: dict[str, Any] = {"id": name, "kind": random.choice(KINDS)}
    if random.random() < 0.5:
        vertex["holding"] = random.choice(["held", "held", "held", "not_held", "vague", "possible"])
    if random.random() < 0.4:
        vertex["identified"] = random.choice(["named", "role", "none"])
    if random.random() < 0.5:
        vertex["date"] = str(random.randint(2001, 2004))
    if random.random() < 0.1:
        vertex["has_instance"] = False
    if random.random() < 0.3:
        vertex["labels"] = {"owner": [random.choice("LM")]}
    return vertex


def _justifications(random: Random, name: str, names: list[str]) -> list[dict[str, Any]]:
    made = []
    if random.random() < 0.45:
        made.append({"of": name, "by": [], "instances": _instances(random)})
    for _ in range(random.choice([0, 0, 1, 1, 2])):
        by = random.sample(names, min(len(names), random.choice([1, 1, 1, 2])))
        made.append({"of": name, "by": by, "instances": _instances(random)})
    return made


def _instances(random: Random) -> list[list[int]]:
    return [[start, start + 5] for start in random.sample([0, 10, 20], random.choice([0, 0, 1, 1, 2]))]


def add_suspicion(random: Random, data: dict[str, Any], *, status: str = "suspected") -> None:
    """One more link of any kind, changed in place."""
    names = [vertex["id"] for vertex in data["vertices"]]
    kind = random.choice(LINKS)
    two = random.sample(names, min(2, len(names)))
    if kind == "suspected":
        taken = {(one["of"], frozenset(one["by"])) for one in data["justifications"]}
        of, by = random.choice(names), random.sample(names, min(len(names), random.choice([1, 1, 2])))
        if (of, frozenset(by)) not in taken:
            data["justifications"].append({"of": of, "by": by, "status": status})
    elif len(two) == 2 and kind in ("copies", "same_day"):
        span = random.choice([None, None, [0, 7], [5, 30]])
        link = {"of": two[0], "by": two[1], "span": span, "directed": kind == "copies", "status": status}
        data["copies"].append(link)
    elif len(two) == 2:
        data[kind].append({"vertices": two, "status": status})
