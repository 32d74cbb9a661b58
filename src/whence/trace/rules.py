"""The catalogue of findings: code → name, severity and the words that explain it (`resources/rules.yml`).

>>> rule("q102").name
'quote-differs'
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from whence.errors import UsageError
from whence.models import Record, Severity


@dataclass(frozen=True, slots=True)
class Rule(Record):
    """One code: when it is reported, what it does not say, and what to do next."""

    code: str
    name: str
    severity: Severity
    summary: str
    when: str
    not_said: str
    next: str
    louder: str = ""


@cache
def rules() -> Mapping[str, Rule]:
    """All codes in order."""
    text = (files("whence") / "resources" / "rules.yml").read_text(encoding="utf-8")
    entries = yaml.safe_load(text)
    return {code: _rule(code, entry) for code, entry in sorted(entries.items())}


def _rule(code: str, entry: dict[str, str]) -> Rule:
    words = {key: value.strip() for key, value in entry.items() if key != "severity"}
    return Rule(code=code, severity=Severity(entry["severity"]), **words)


def rule(code: str) -> Rule:
    """The rule of a code, in any case. Raises `UsageError` that lists the codes where there is none."""
    found = rules().get(code.upper())
    if found is None:
        raise UsageError(f"no rule {code!r}: the codes are {', '.join(rules())}")
    return found


def selected(code: str, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> bool:
    """Whether a code is wanted. Both lists hold codes or beginnings of codes, as linters do; the longer one wins.

    >>> selected("Q102", select=["Q"], ignore=["Q102"]), selected("D701", select=["Q"])
    (False, False)
    """
    chosen = max((len(p) for p in select if code.startswith(p.upper())), default=-1 if select else 0)
    dropped = max((len(p) for p in ignore if code.startswith(p.upper())), default=-1)
    return chosen >= 0 and chosen > dropped
