"""Author–date citations, "(Smith and Jones 2010, 14)", in documents that cite in this manner.

In: a `Scene`. Out: citations whose work is the entry of the bibliography where exactly one has that family name and
year, else the name and year alone.

>>> page = layout(Reading("d", "r", "It grew (Smith 2010). It fell (Jones 2011, 14). It ended (Roe and Doe 2012)."))
>>> [c.work["author"][0]["family"] for c in author_dates(scene(page, plan(page, front_matter(page))), lambda at: None)]
['Smith', 'Jones', 'Roe']
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import regex

from whence.extract.works import work_of
from whence.models import CSL, Citation, Span, ZoneRole, content_id

if TYPE_CHECKING:
    from whence.extract.quotations import Scene

_YEAR = r"(?P<year>(?:1[89]|20)\p{N}{2})[a-z]?"
_NAME = r"\p{Lu}\p{Ll}[\p{L}’'-]+"
_NO_NAME = (
    r"January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Fall|Autumn|"
    r"Winter|Act|Law|Constitution|Congress|Season|Volume|Census"
)
_MORE = rf"(?:(?:,\s{_NAME})*,?\s(?:and|&)\s{_NAME}|\set\sal\.?)?"
_PAGES = r"(?:\s?[,:]\s?(?:pp?\.\s?)?\p{N}+(?:[–-]\p{N}+)?)?"
_ONE = rf"(?:see\s(?:also\s)?|cf\.\s|e\.g\.,?\s)?(?P<name>(?!{_NO_NAME}){_NAME}){_MORE},?\s{_YEAR}{_PAGES}"
_INNER = regex.compile(_ONE)
_GROUP = regex.compile(r"\((?P<inner>[^()]{6,160}(?:1[89]|20)\p{N}{2}[a-z]?[^()]{0,30})\)")
_FEWEST = 3
"""So many of them before a document is taken to cite by author and date."""


def author_dates(scene: Scene, covers: Callable[[int], Span | None]) -> list[Citation]:
    """All author–date citations in the running text."""
    found = list(_found(scene, covers))
    return found if len(found) >= _FEWEST else []


def _found(scene: Scene, covers: Callable[[int], Span | None]) -> Iterator[Citation]:
    layout = scene.layout
    entries: dict[tuple[str, str], CSL] | None = None
    for block, role in zip(layout.blocks, scene.plan.roles, strict=True):
        if role is not ZoneRole.BODY:
            continue
        for group in _GROUP.finditer(layout.flat, block.start, block.end):
            at = group.start("inner")
            for piece in regex.split(r";\s*", group["inner"]):
                one = _INNER.fullmatch(piece.strip())
                start = layout.flat.find(piece, at)
                at = start + len(piece)
                if one is None:
                    continue
                entries = _entries(scene) if entries is None else entries
                key = (one["name"].casefold(), one["year"])
                work = entries.get(key) or _bare(one["name"], one["year"])
                yield _made(scene, (start, start + len(piece)), work, covers(start))


def _bare(name: str, year: str) -> dict[str, Any]:
    return {"type": "document", "author": [{"family": name}], "issued": {"date-parts": [[int(year)]]}}


def _made(scene: Scene, span: Span, work: CSL, sentence: Span | None) -> Citation:
    identity = content_id(scene.reading, "citation", "author_date", *span)
    return replace(Citation(identity, *span, "author_date", work), covers=(sentence,) if sentence else ())


def _entries(scene: Scene) -> dict[tuple[str, str], CSL]:
    """The bibliography by family name and year, without what stands there twice."""
    found: dict[tuple[str, str], list[str]] = {}
    for block, role in zip(scene.layout.blocks, scene.plan.roles, strict=True):
        if role not in (ZoneRole.BIBLIOGRAPHY, ZoneRole.NOTES):
            continue
        words = scene.layout.words(block)
        name = regex.match(r"[\p{N}.\[\]\s]*(\p{Lu}[\p{L}’'-]+)", words)
        year = regex.search(r"(?<!\p{N})(?:1[89]|20)\p{N}{2}(?!\p{N})", words)
        if name and year:
            found.setdefault((name[1].casefold(), year.group()), []).append(words)
    single = {key: texts[0] for key, texts in found.items() if len(texts) == 1}
    return {
        key: {**_bare(key[0].capitalize(), key[1]), **(work_of(words) or {}), "custom": {"note": words}}
        for key, words in single.items()
    }
