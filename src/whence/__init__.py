"""Whence traces every claim in a body of reporting to where it came from.

    import whence

    with whence.Library.open("affair", create=True) as library:
        library.add(["reports/"])
        for finding in library.findings().findings:
            print(finding.code, finding.text, finding.message)

Everything that comes back is a dataclass with `to_dict()`; every record has `start` and `end`, code points of the text
that it stands in.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from whence.checking import Report
    from whence.engine.adding import AddReport
    from whence.errors import ReadError, WhenceError
    from whence.library import Library
    from whence.models import Comparison, Document, Finding, Held, Quotation

__version__ = "0.1.0"

__all__ = [
    "AddReport",
    "Comparison",
    "Document",
    "Finding",
    "Held",
    "Library",
    "Quotation",
    "ReadError",
    "Report",
    "WhenceError",
]

_HOMES = {
    "AddReport": "whence.engine.adding",
    "Comparison": "whence.models",
    "Document": "whence.models",
    "Finding": "whence.models",
    "Held": "whence.models",
    "Library": "whence.library",
    "Quotation": "whence.models",
    "ReadError": "whence.errors",
    "Report": "whence.checking",
    "WhenceError": "whence.errors",
}


def __getattr__(name: str) -> Any:
    """Public names are imported when first used, so that `import whence` is quick."""
    if name not in _HOMES:
        raise AttributeError(f"module 'whence' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
