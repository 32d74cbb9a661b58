"""What a file's name says where the text does not: a leading date and a known outlet.

In: a file's name. Out: `Metadata` with basis `name`, to be merged behind what markup and text say. Any other name says
nothing.

>>> named("2023-01-07-gatestone-institute.txt").outlet, named("scan_0042.pdf").outlet
('Gatestone Institute', None)
"""

from __future__ import annotations

from functools import cache
from pathlib import PurePath

import regex

from whence.extract.lexicon import lines
from whence.models import Metadata
from whence.read.dates import edtf

_DATED = regex.compile(r"(?P<date>\p{N}{4}-\p{N}{2}(?:-\p{N}{2})?)(?=[-_ .]|$)[-_ .]*")
_APART = regex.compile(r"[^\p{L}\p{N}]+")


def named(name: str) -> Metadata:
    """The date that a file's name begins with and the known outlet that the rest of it spells."""
    stem = PurePath(name).stem
    dated = _DATED.match(stem)
    rest = stem[dated.end() :] if dated else stem
    date = edtf(dated["date"]) if dated else None
    outlet = _outlets().get(_APART.sub("-", rest.casefold()).strip("-"))
    known = {key: value for key, value in (("published", date), ("outlet", outlet)) if value}
    return Metadata(published=date, outlet=outlet, basis=dict.fromkeys(known, "name"))


@cache
def _outlets() -> dict[str, str]:
    """Outlets of two words and more by their slugs: one word alone ("time", "science") is as likely a topic."""
    pairs = ((_APART.sub("-", line.casefold()).strip("-"), line) for line in lines("outlets"))
    return {slug: line for slug, line in pairs if "-" in slug}
