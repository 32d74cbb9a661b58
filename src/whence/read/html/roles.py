"""What the names of classes, ids, tags and ARIA roles say about an element.

In: an element's tag, its class and id, its role. Out: a `Role` from `resources/read/markup_roles.tsv`, or None.

>>> role_of("div", "post-share", "").detail, role_of("aside", "PullQuote", "").detail
('share bar', 'pull_quote')
>>> role_of("div", "shareholders", "") is None
True
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PARTS = re.compile(r"[^a-z0-9]+")
_LONGEST_RUN = 3


@dataclass(frozen=True, slots=True)
class Role:
    """`kind` is `extraneous` or `style`, `detail` what it is, `sure` whether the name suffices by itself."""

    kind: str
    detail: str
    sure: bool


@lru_cache(maxsize=1 << 14)
def role_of(tag: str, names: str, aria: str) -> Role | None:
    """The role that the tag, the class and id `names` or the ARIA role give; a sure one before another."""
    found = [role for key in _keys(tag, names, aria) if (role := _roles().get(key))]
    return next((role for role in found if role.sure), found[0] if found else None)


def _keys(tag: str, names: str, aria: str) -> Iterator[str]:
    yield f"<{tag}>"
    if aria:
        yield f"@{aria.lower()}"
    for name in names.split()[:20]:
        yield f"={name.lower()}"
        parts = [part for part in _PARTS.split(_CAMEL.sub("-", name).lower()) if part][:8]
        for size in range(_LONGEST_RUN, 0, -1):
            yield from ("-".join(parts[at : at + size]) for at in range(len(parts) - size + 1))


@cache
def _roles() -> dict[str, Role]:
    path = files("whence") / "resources" / "read" / "markup_roles.tsv"
    roles: dict[str, Role] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, detail, sure, names = line.split("\t")
            for name in names.split():
                roles.setdefault(name, Role(kind, detail, sure == "strong"))
    return roles
