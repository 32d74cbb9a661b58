"""Notes in sections of their own, one for each chapter: "Endnotes: Chapter 1", "Endnotes: Chapter 2", each from 1 on.

In: a text. Out: whether it has such sections, or one for all chapters in which the numbers begin anew. Their headings
tell more than any row of numbers could: where a row was looked for over the whole text, one chapter's notes would be
found, and its markers in another one.

>>> has_chaptered_notes("Notes to Chapter 1\\n\\n1 Lee, Silt. 2 Ibid.\\n\\nNotes to Chapter 2\\n\\n1 Roe, Sand.\\n")
True
>>> has_chaptered_notes("Notes\\n\\n1 Lee, Silt. 2 Ibid.\\n")
False
>>> has_chaptered_notes("Notes\\n\\nOf Silt\\n\\n1 Lee, Silt.\\n2 Ibid.\\n\\nOf Sand\\n\\n1 Roe, Sand.\\n2 Ibid.\\n")
True
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
_ALL = regex.compile(
    r"^[^\S\n]*(?:end\s?notes|foot\s?notes|notes|anmerkungen|endnoten|fu(?:ß|ss)noten|notas|note)[.:]?[^\S\n]*\n(?=\s*\n)",
    regex.IGNORECASE | regex.MULTILINE,
)
"""One heading over the notes of all chapters."""
_FIRST = regex.compile(r"^[^\S\n]*[\[(]?1[\])]?[.:)]?[^\S\n]+(?=\S)", regex.MULTILINE)
_SECOND = regex.compile(r"(?:^[^\S\n]*|(?<=[.!?”\"’)\]\p{N}/]\s))[\[(]?2[\])]?[.:)]?[^\S\n]+(?=\S)", regex.MULTILINE)
_LABELLED = regex.compile(r"\s*[\[(]?\p{N}{1,4}[\])]?[.:)]?\s+\S")
_PARAGRAPH = regex.compile(r"\S.*?(?=\n\s*\n|\s*\Z)", regex.DOTALL)
_FEWEST = 2
_UNLABELLED = 0.3
"""So much of a section of notes may stand in paragraphs without a number."""


def has_chaptered_notes(text: str) -> bool:
    """Whether two headings or more announce the notes of a chapter, each above a note 1, or one all of them."""
    return len(_SECTION.findall(text)) >= _FEWEST or _begins_anew(text)


def _begins_anew(text: str) -> bool:
    """Whether nearly nothing but notes stand behind the last heading of notes, and their numbers begin anew there."""
    heads = list(_ALL.finditer(text))
    if not heads or any(_LABELLED.match(text, head.end()) for head in heads[:-1]):
        return False
    low = heads[-1].end()
    if min(len(_FIRST.findall(text, low)), len(_SECOND.findall(text, low))) < _FEWEST:
        return False
    bare = [one.span() for one in _PARAGRAPH.finditer(text, low) if not _LABELLED.match(text, one.start())]
    return bool(sum(end - start for start, end in bare) <= _UNLABELLED * (len(text) - low))
