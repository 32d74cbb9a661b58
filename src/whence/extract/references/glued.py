"""A year, a volume and pages that medicine prints without a space between: "2009;4(1):200–31.".

In: the fields of a reference. Out: the fields, those that hold such a row parted into its date, volume and pages.

>>> [(one.label, one.words) for one in parted([Field("volume", 30, 48, 0.9, "2009;4(1):200–31.")])]
[('date', '2009;'), ('volume', '4(1):'), ('pages', '200–31.')]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.extract.references.fields import Field

__all__ = ["Field", "parted"]

_ROW = re.compile(
    r"(?P<date>(?:1[5-9]|20)\d\d[a-z]?;)\s?(?P<volume>\d{1,4}(?:\s?\([^()\s]{1,12}\))?[:;,.]?)\s?(?P<pages>[A-Za-z]{0,2}\d\S*)?"
)
_HOLDS = frozenset(["date", "volume", "pages", "container-title"])


def parted(fields: Iterable[Field]) -> Iterator[Field]:
    """Each field, or the three that it holds: all with the confidence of the one."""
    for field in fields:
        row = _ROW.fullmatch(field.words) if ";" in field.words and field.label in _HOLDS else None
        if row is None:
            yield field
            continue
        for label in ("date", "volume", "pages"):
            if row[label]:
                start, end = (field.start + at for at in row.span(label))
                yield replace(field, label=label, start=start, end=end, words=row[label])
