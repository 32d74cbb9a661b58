"""Papers of offices that nobody published: memoranda, cables, dispatches, letters, minutes, told by what they are, from
whom to whom, and of which day: "Memo for DDP from A. Lee, 16 Nov 60, sub: Silt", "Cable to Director from Ostmere,
9 Apr 59". And the archive in brackets behind one.

In: the words of a stretch of a note. Out: whether they begin such a paper, or tell where the one before is kept; in a
text, where papers begin.

>>> begins_paper("Memo for Chief, Ports from Ann Lee, 25 Aug 58, sub: Silt in the Harbour.")
True
>>> begins_paper("Memos were sent to the board on 25 Aug 1958."), begins_paper("Letter to the Hebrews")
(False, False)
>>> keeps_paper("(Ostmere Library: Roe Records, Box 27.)")
True
"""

from __future__ import annotations

import re

_KIND = (
    r"(?:[Mm]emo(?:s|randum|randa)?|M[FR]?R|[Ll]etters?|[Ll]trs?|(?:[Ii]ncoming\s)?[Tt]elegrams?|[Cc]ables?|[Cc]ablegrams?"
    r"|[Dd]isp?atch(?:es)?|[Dd]espatch(?:es)?|[Aa]irgrams?|[Tt]eletypes?|[Mm]inutes|[Nn]ote|[Mm]essage|[Rr]outing\s[Ss]lip)"
)
_SMALL = (
    r"(?:to|for|from|of|and|by|between|the|in|at|with|on|no|re|dated|an?|et|al|de|van|von|author|addressee|through"
    r"|presumed|written|draft|[ap]\.m\.)"
)
_WORD = (
    rf"(?:\[[^\[\]]{{0,100}}\][^\s]{{0,3}}|\([^()]{{0,100}}\)[,.:;]?|{_SMALL}[,.:;]?|[-–—&]"
    r"|[\"“]?(?=[^\W_])[^a-zß-öø-ÿ\s;]\S*)"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
DAY = re.compile(
    rf"\b\d{{1,2}}(?:-\d{{1,2}})?,?\s{_MONTH},?\s(?:\d{{4}}|\d{{2}})(?!\d)|\b{_MONTH}\s\d{{1,2}},\s\d{{4}}"
    r"|\b\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?!\d)"
)
"""A day with its year, in two figures, too: "16 Nov 60"."""
_PAPER = re.compile(
    r"[\[(]?(?:(?:[A-Z][\w.]*\s){0,2}[A-Z][\w.]*,\s|Office\s|Official\s|Draft\s|Two\s)?"
    rf"[\[(]?{_KIND}\b(?!\s\d)(?:\s(?:of|from|for))?[.:\])]{{0,2}}(?:\s{_WORD}){{1,40}}(?!\s(?!sub|re\b|pp?\.|conc|regard|att|encl|copy)[a-zß-öø-ÿ]{{3,}})"
)
_MAY_BEGIN = re.compile(
    rf"(?:^|(?<=[.;)\]?”\"]\s))[\[(]?(?:(?:[A-Z][\w.]*,|Office|Official|Draft|Incoming)\s){{0,2}}[\[(]?{_KIND}\b"
)
_ADDRESSED = re.compile(r"\b(?:to|for|from|of|by|between|with|no\sauthor)\b")
_KEPT = re.compile(
    r"\((?=[A-Z])[^()]{0,300}\b(?:Library|Archives?|Box(?:es)?|Records|Papers|Files?|Folder|Collection|RG|Record\sGroup)\b"
    r"[^()]{0,200}(?:\([^()]{0,40}\)[^()]{0,200})?\)?[.,;]?\s*(?:[A-Z]{1,2}\.)?$"
)
_KINDS = (
    "emo",
    "MR",
    "MFR",
    "etter",
    "tr",
    "able",
    "elegram",
    "atch",
    "irgram",
    "eletype",
    "inutes",
    "ote",
    "essage",
    "lip",
)
_HEAD, _LONGEST = 60, 400


def begins_paper(words: str) -> bool:
    """Whether the words begin with a paper's kind, say from or to whom it went, and of which day it is."""
    if not any(map(words[:_HEAD].__contains__, _KINDS)):
        return False
    found = _PAPER.match(words)
    return bool(found and _ADDRESSED.search(found.group()) and DAY.search(found.group()))


def paper_day(words: str) -> str:
    """The words up to the end of the day of such a paper: what it is told by; "" for any others."""
    found = _PAPER.match(words)
    day = DAY.search(words, 0, found.end()) if found else None
    return words[: day.end()] if day else ""


def papers_in(words: str) -> list[int]:
    """Where such papers begin: at the head of the words, or behind a sentence, a bracket or a semicolon."""
    if not any(map(words.__contains__, _KINDS)):
        return []
    begun = (found.start() for found in _MAY_BEGIN.finditer(words))
    return [at for at in begun if begins_paper(words[at : at + _LONGEST])]


def keeps_paper(words: str) -> bool:
    """Whether the words are a bracket with the archive that keeps what is cited before."""
    return words[:1] == "(" and _KEPT.match(words) is not None
