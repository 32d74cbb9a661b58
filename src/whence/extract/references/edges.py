"""Where a reference ends and the words about it begin: explanations in brackets, sentences run on behind it.

In: the words of a stretch, or its fields. Out: where its explanation begins; the fields that are the reference's.

>>> words = "Berg 10/13/17 302, at 17 (the board asked her because it did not know the port);"
>>> words[: explained_from(words)]
'Berg 10/13/17 302, at 17'
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.extract.references.fields import Field
from whence.extract.references.lists import lines
from whence.extract.references.phrases import bare

UNCITED = frozenset(["aside", "citation-number"])
"""Labels of words that are no part of the reference they stand beside."""
_BRACKET = re.compile(r"\s[(\[](?P<inside>(?:[^()\[\]]|[(\[][^()\[\]]{0,200}[)\]]){8,2000})[)\]][.,;]*$")
_SAID = frozenset(lines("finite_words.txt")) - {"his", "her", "their", "our", "all", "any", "some", "such", "both"}
_RUN_ON = frozenset(["title", "note", "genre", "container-title", "publisher"])
_STOPS = re.compile(r"[.?!][”\"’)]*$")
_FEW, _SENTENCE, _WINDOW = 3, 5, 2200


def explained_from(words: str) -> int:
    """Where the explanations in brackets at the end begin: they have a verb and more than a few words."""
    end = len(words)
    while _closes(words, end) and (found := _BRACKET.search(words, max(0, end - _WINDOW), end)):
        inside = found["inside"].split()
        if len(inside) <= _FEW or not _says(inside) or re.search(r"https?:|www\.", found["inside"]):
            break
        end = found.start()
    return end


def _closes(words: str, end: int) -> bool:
    """Whether a bracket may close there, before points: most references end otherwise."""
    return words[max(0, end - 20) : end].rstrip(".,;\n")[-1:] in ")]"


def trimmed(found: Sequence[Field]) -> list[Field]:
    """The fields without what is no part of the reference at either end, a sentence run on behind its date, too."""
    kept = list(found)
    while kept and (kept[-1].label in UNCITED or not any(map(str.isalnum, kept[-1].words)) or _runs_on(kept)):
        kept.pop()
    while kept and (kept[0].label in UNCITED or not any(map(str.isalnum, kept[0].words))):
        kept.pop(0)
    return kept


def _runs_on(kept: Sequence[Field]) -> bool:
    """Whether the last field is a sentence of prose: behind a date or page and a full stop, with a verb in it."""
    last, before = kept[-1], kept[:-1]
    if last.label not in _RUN_ON or not before or not _STOPS.search(before[-1].words):
        return False
    labels = {field.label for field in before}
    words = last.words.split()
    whole = before[-1].label in ("date", "pages", "url") and labels & {"title", "genre", "backref"}
    return bool(whole) and len(words) >= _SENTENCE and _says(words)


def _says(words: Sequence[str]) -> bool:
    """Whether a verb or the like stands among the words; "May" begins a date."""
    return any(bare(word) in _SAID for word in words if not word.startswith("May"))
