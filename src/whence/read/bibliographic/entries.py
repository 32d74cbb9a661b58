"""Bibliographies that reference managers export: BibTeX, RIS and CSL-JSON, each entry as one CSL item.

In: a file's bytes and its name. Out: `Item`s, in the file's order.

>>> [item] = items(b"TY  - NEWS\\nTI  - Silt at Outer Sand\\nAU  - Wray, Bodil\\nPY  - 2021\\nER  - \\n", "a.ris")
>>> item.work["title"], item.work["author"]
('Silt at Outer Sand', [{'family': 'Wray', 'given': 'Bodil'}])
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from whence.errors import ReadError
from whence.read.bibliographic.csl import Item
from whence.read.decoding.decode import decode

_ENDINGS = (".bib", ".bibtex", ".ris", ".json")


def items(data: bytes, name: str) -> list[Item]:
    """The entries of a bibliography, in its order. Raises ReadError where it is none that can be read."""
    from whence.read.bibliographic import bibtex, ris  # here: their parsers are needed for nothing else

    readers: dict[str, Callable[[str], list[Item]]] = {
        ".bib": bibtex.items,
        ".bibtex": bibtex.items,
        ".ris": ris.items,
        ".json": _csl,
    }
    ending = next((ending for ending in _ENDINGS if name.lower().endswith(ending)), None)
    if ending is None:
        raise ReadError("detect", f"{name} is no bibliography: expected a name that ends in {', '.join(_ENDINGS)}")
    found = readers[ending](decode(data).text)
    if not found:
        raise ReadError("read", f"{name} has no entry that could be read")
    return found


def _csl(text: str) -> list[Item]:
    """CSL-JSON: a list of items, or one in an object; Zotero's `items` too."""
    try:
        given = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadError("read", f"not JSON: {error}") from error
    if isinstance(given, Mapping):
        given = given.get("items", [given])
    if not isinstance(given, list) or not all(isinstance(one, Mapping) for one in given):
        raise ReadError("read", "no CSL-JSON: expected a list of items")
    return [Item(one) for one in given if isinstance(one.get("type"), str)]
