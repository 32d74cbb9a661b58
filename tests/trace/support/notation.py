"""Support graphs in a few words: `C: X | Y; X: A & B; A: *` (`|` alternatives, `&` together, `*` ground)."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "support.yml").read_text(encoding="utf-8"))
INPUT = (
    "vertices",
    "instances",
    "suspected",
    "rejected",
    "copies",
    "aliases",
    "versions",
    "near_copies",
    "conflicts",
)


def sets(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each justification of the notation: a vertex and what justifies it."""
    for line in text.split(";"):
        of, _, alternatives = line.partition(":")
        for alternative in alternatives.split("|"):
            members = [member.strip() for member in alternative.split("&")]
            yield of.strip(), [] if members == ["*"] else members


def drawn(text: str, **more: Any) -> dict[str, Any]:
    """The JSON of a graph in the notation; `more` as in `tests/cases/support.yml`."""
    justifications = [{"of": of, "by": by} for of, by in sets(text)]
    for status in ("suspected", "rejected"):
        justifications += [{"of": of, "by": by, "status": status} for of, by in sets(more.pop(status, "")) if of]
    for one in justifications:
        spans: Mapping[str, Any] = more.get("instances", {}).get(one["of"], {})
        one["instances"] = spans.get(" & ".join(one["by"]), [])
    more.pop("instances", None)
    names = dict.fromkeys(name for one in justifications for name in (one["of"], *one["by"]))
    vertices = more.pop("vertices", {})
    rows = [{"id": name, **vertices.get(name, {})} for name in dict.fromkeys([*names, *vertices])]
    return {"claim": "C", "vertices": rows, "justifications": justifications, **more}


def of_case(case: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON of an entry of `tests/cases/support.yml`."""
    return drawn(case["graph"], **{key: case[key] for key in INPUT if key in case})
