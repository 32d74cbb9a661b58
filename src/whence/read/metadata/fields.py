"""Which fields of a record, or columns of a table, hold what: as somebody says, else by their names.

In: the names that a record has, and a mapping that a person gave. Out: `{"text": "Body", …}`. The mapping travels in
the parameters of the record's media type, so that it is known when the record is read again.

>>> chosen(["Headline", "Body", "Pub. date"], {"published": "Pub. date"})
{'text': 'Body', 'title': 'Headline', 'published': 'Pub. date'}
>>> given_in(with_fields("application/json", {"text": "a, b"}))
{'text': 'a, b'}
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from urllib.parse import parse_qsl, urlencode

from whence.read.media_types import base

_APART = re.compile(r"[\s\-.]+")
_PARAMETER = "; fields="


def chosen(names: Iterable[str], given: Mapping[str, str]) -> dict[str, str]:
    """The name of each field that is known; what a person gave comes before what names suggest."""
    present = list(names)
    plain = {_plain(name): name for name in reversed(present)}
    found: dict[str, str] = {}
    for field, usual in known().items():
        name = given.get(field) or next((plain[each] for each in usual if each in plain), None)
        if name is not None:
            found[field] = name
    return found


@cache
def known() -> dict[str, tuple[str, ...]]:
    """The fields of a record, with the names that they usually have."""
    path = files("whence") / "resources" / "read" / "fields.tsv"
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {field: tuple(names.split()) for field, names in lines}


def with_fields(media_type: str, given: Mapping[str, str]) -> str:
    """A media type that carries a mapping; the same one for no mapping."""
    return f"{base(media_type)}{_PARAMETER}{urlencode(sorted(given.items()))}" if given else base(media_type)


def given_in(media_type: str) -> dict[str, str]:
    """The mapping that a media type carries."""
    return dict(parse_qsl(media_type.partition(_PARAMETER)[2]))


def _plain(name: str) -> str:
    return _APART.sub("_", name.strip().casefold()).strip("_")
