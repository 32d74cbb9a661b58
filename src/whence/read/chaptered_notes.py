"""Notes in sections of their own, one for each chapter: "Endnotes: Chapter 1", "Endnotes: Chapter 2", each from 1 on.

In: a text. Out: whether it has such sections. Their headings tell more than any row of numbers could: where a row was
looked for over the whole text, one chapter's notes would be found, and its markers in another one.

>>> has_chaptered_notes("Notes to Chapter 1\\n\\n1 Lee, Silt. 2 Ibid.\\n\\nNotes to Chapter 2\\n\\n1 Roe, Sand.\\n")
True
>>> has_chaptered_notes("Notes\\n\\n1 Lee, Silt. 2 Ibid.\\n")
False
"""

from __future__ import annotations

import regex

_SECTION = regex.compile(
    r"^[^\S\n]*(?:end\s?notes|foot\s?notes|notes|anmerkungen|notas|note)"
    r"(?:[^\S\n](?:to|for|on|of|zu[mr]?|d[ueo]|del|della)(?:[^\S\n]the)?[^\S\n]|[^\S\n]?[:,–—-][^\S\n]?|[^\S\n](?=\())"
    r"\(?(?:(?:chapter|part|introduction|preface|prologue|conclusion|epilogue|afterword|appendix|kapitel|teil|einleitung"
    r"|chapitre|partie|cap[ií]tulo|capitolo|introduzione|introducción)\b[^\n]{0,80}|[ivxlc]{1,6}|\p{N}{1,2})\)?[^\S\n]*\n"
    r"\s*[\[(]?1[\])]?[.:]?\s",
    regex.IGNORECASE | regex.MULTILINE,
)
_FEWEST = 2


def has_chaptered_notes(text: str) -> bool:
    """Whether two headings or more announce the notes of a chapter, each above a note 1."""
    return len(_SECTION.findall(text)) >= _FEWEST
