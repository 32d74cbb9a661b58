"""Formats that reference managers import, by the name that commands give them.

A new one is a module with `written` and a line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from whence.export import bibtex, csl, ris
from whence.models import CSL


class Written(NamedTuple):
    """How works are written: what files of this kind end in, their media type, and what makes one of works."""

    suffix: str
    media_type: str
    write: Callable[[Iterable[CSL]], str]


FORMATS = {
    "csl": Written("csl", "application/vnd.citationstyles.csl+json", csl.written),
    "bibtex": Written("bib", "application/x-bibtex", bibtex.written),
    "ris": Written("ris", "application/x-research-info-systems", ris.written),
}
