"""Lists of words among the resources: a line an entry, comments behind `#`.

In: where the list lies below `resources`. Out: its lines, without comments and blank lines.

>>> "emphasis added" in lines("compare", "remarks.txt")
True
"""

from __future__ import annotations

from importlib.resources import files


def lines(*place: str) -> list[str]:
    """The entries of a list, as they stand there: those with several columns have tabs between them."""
    text = files("whence").joinpath("resources", *place).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
