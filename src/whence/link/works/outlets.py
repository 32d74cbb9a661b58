"""Outlets by one key each, whatever name, alias or domain they are cited under.

In: an outlet's name or a URL's host. Out: the outlet's key, the same for all its names.

>>> outlet_key("The NYT") == outlet_key("New York Times") == outlet_of_host("www.nytimes.com")
True
"""

from __future__ import annotations

from functools import cache

from whence.lists import lines
from whence.text import tokens


def outlet_key(name: str) -> str:
    """The key of an outlet's name; of one that has no other names, its words without a leading article."""
    key = _words(name)
    return _aliases().get(key, key)


def outlet_name(name: str) -> str:
    """The name by which an outlet is listed: the one that it is best known by, else as it was given.

    >>> outlet_name("NYT"), outlet_name("Ostmere Courier")
    ('New York Times', 'Ostmere Courier')
    """
    return _names().get(outlet_key(name), " ".join(name.split()))


def outlet_of_host(host: str) -> str | None:
    """The key of the outlet that publishes under a host or a domain above it; None where none is known."""
    labels = host.casefold().removeprefix("www.").split(".")
    domains = _domains()
    return next((domains[d] for k in range(len(labels) - 1) if (d := ".".join(labels[k:])) in domains), None)


def same_outlet(one: str, other: str) -> bool:
    """Whether two names denote one outlet. A section or edition ("New York Times, Late Edition") is its paper's."""
    ours, theirs = outlet_key(one), outlet_key(other)
    return ours == theirs or outlet_key(one.partition(",")[0]) == outlet_key(other.partition(",")[0])


def _words(name: str) -> str:
    words = tokens(name).words
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@cache
def _table() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    rows = (line.split("\t") for line in lines("link", "outlets.tsv"))
    return tuple((name, _listed(names), _listed(domains)) for name, names, domains in rows)


def _listed(field: str) -> tuple[str, ...]:
    return tuple(item for item in field.split(";") if item)


@cache
def _aliases() -> dict[str, str]:
    return {_words(alias): _words(name) for name, names, _ in _table() for alias in (name, *names)}


@cache
def _names() -> dict[str, str]:
    return {_words(name): name for name, _, _ in _table()}


@cache
def _domains() -> dict[str, str]:
    return {domain: _words(name) for name, _, domains in _table() for domain in domains}
