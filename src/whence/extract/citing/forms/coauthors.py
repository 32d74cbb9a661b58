"""How several authors are joined, and how those left out are named, in the languages that cite.

Out: patterns `AND` and `OTHERS`, their words (`JOINING`); words in which whoever is left out is "et al.".

>>> and_others("Nash and others"), and_others("Nash u. a."), and_others("Lee and Roe")
('Nash et al.', 'Nash et al.', 'Lee and Roe')
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

AND = r"(?:and|&|und|u\.|et|y|e|i|og|och|en|ve|dan)"
OTHERS = (
    r"(?:,?\s(?:et\.?\sal(?:ii|ia)?\b\.?|(?:and|&)\sothers\b|u\.\s?a\.|i\s?in\.|e\.\s?a\.|vd\.|m\.\s?fl\.|y\sotr[oa]s\b"
    r"|e\saltri\b|e\soutros\b|et\sautres\b|a\skol\.|und\sandere\b|et\scoll\.|и\sдр\.|ym\.|és\smtsai\b\.?))"
)
PARTICLES = frozenset(["van", "von", "de", "den", "der", "du", "la", "le", "zu", "zur", "ter", "del", "della", "di"])
"""What is left out in front of a surname, or read as a given name: "Van den Berg 1988"."""
JOINING = frozenset("and und u et og och en ve dan al others".split())
_LEFT_OUT = regex.compile(rf"{OTHERS}(?=\W*$)")


def without_others(names: Sequence[str]) -> tuple[str, ...]:
    """The names without "et al.", where others stand before it."""
    return tuple(names[:-2]) if tuple(names[-2:]) == ("et", "al") and names[:-2] else tuple(names)


def and_others(name: str) -> str:
    """A name in which whoever is left out is "et al."."""
    return str(_LEFT_OUT.sub(" et al.", name))
