"""What the properties of a PDF or DOCX file say, as far as its text bears it out.

In: the properties and the text. Out: `Metadata`. A title or author that the first pages do not show is left out:
templates, user names and "Microsoft Word - final2.doc" stand there too. The dates are those of the file, not of the
publication, and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from whence.models import Metadata

_WORD = re.compile(r"\w+")
_FIRST_PAGES = 6000  # characters


def metadata(about: Mapping[str, str], text: str) -> Metadata:
    """Title and authors where the first pages show them."""
    shown = f" {' '.join(_words(text[:_FIRST_PAGES]))} "
    title = " ".join(about.get("Title", "").split())
    names = [name.strip() for name in re.split(r"[;,]| and ", about.get("Author", "")) if name.strip()]
    found = Metadata(
        title=title if len(_words(title)) > 1 and _stands(title, shown) else None,
        authors=tuple(names) if names and all(len(_words(n)) > 1 and _stands(n, shown) for n in names) else (),
    )
    return Metadata(
        title=found.title,
        authors=found.authors,
        basis=dict.fromkeys([name for name in ("title", "authors") if getattr(found, name)], "markup"),
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _stands(words: str, shown: str) -> bool:
    return f" {' '.join(_words(words))} " in shown
