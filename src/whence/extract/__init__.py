"""Document → records: zones, quotations, citations, metadata from the text; pure, no files, no database.

`whole.extract` is the stage; in its order:

1. **The text's parts.** `blocks` are its paragraphs (`lines`, `flow`: of plain text; no `furniture`), `zones`
   their roles: `frontmatter` (with `headlines`, `dateline`, `filenames`, `days`) finds title and date, `sections` reads
   headings, `endnotes` and `worklists` what no heading announces, `notices` what says that it is a version.
2. **Quotations.** `quotemarks` are what a mark can be, `pairing` pairs them, `runs` and `spread` join pairs,
   `displayed` finds those that stand by themselves, `kinds` tells speech from titles; `quotations` makes the records.
3. **Who speaks.** `speakers` and `voices` by the words around (`people`: who can; `pronouns`; `signoffs`), `confirmed`
   what attributions add.
4. **Attributions** (`attribution`), **citations** (`citing`, over the parser `references`; `lettered` markers).
5. **Names** (`names`), and `particulars`: `dates`, `quantities` (with `numerals`), `places`, and `statements`.

What they share: `sentences`, `words` with signs, `lexicon` of word lists, `language`, `hints`, the cheap looks before
costly patterns, and `late`, patterns compiled at first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from whence.extract.whole import extract

__all__ = ["extract"]


def __getattr__(name: str) -> Any:
    """The stage is imported when first used: its patterns take most of a command's start, and what links or shows
    records needs but some of its lists."""
    if name != "extract":
        raise AttributeError(f"module 'whence.extract' has no attribute {name!r}")
    from whence.extract.whole import extract

    return extract
