"""Works as CSL-JSON (https://github.com/citation-style-language/schema), which reference managers import.

In: works as CSL. Out: one JSON list, each item with an id.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from whence.export.work_keys import keyed
from whence.models import CSL


def written(works: Iterable[CSL]) -> str:
    """The works as one CSL-JSON list.

    >>> json.loads(written([{"title": "Silt", "type": "book"}]))
    [{'id': 'silt', 'type': 'book', 'title': 'Silt'}]
    """
    items = [{"id": key, "type": "document", **_bare(work)} for key, work in keyed(works)]
    return json.dumps(items, ensure_ascii=False, indent=2)


def _bare(work: CSL) -> dict[str, Any]:
    return {name: value for name, value in work.items() if name not in ("id", "custom")}
