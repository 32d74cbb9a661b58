"""Places in a work that are no plain pages, told as one: folios, books and chapters, lines, maps, minutes, in the
languages that cite.

In: the words of a short form. Out: the same with ", p. 1" for the place at their end, so that who looks for a title and
a page need know no other.

>>> plainly_placed("Lee, Silt and Sand, lib. IX, fol. 12r."), plainly_placed("Lee, Silt, Kap. 3, hier S. 46")
('Lee, Silt and Sand, p. 1', 'Lee, Silt, p. 1')
>>> plainly_placed("Lee, Silt and Sand, 44"), plainly_placed("Lee, Map 3"), placed_behind_name("Lee, map 3")
('Lee, Silt and Sand, 44', 'Lee, Map 3', 'Lee, p. 1')
"""

from __future__ import annotations

from functools import lru_cache

import regex

from whence.extract.late import late

_SIGN = (
    r"(?:(?:p|pp|pg|pgs|pág|págs|pag|pagg|S|s|ss|str|blz|стр|с|fols?|ff?|fos?|cc?|lib|liv|bks?|caps?|ch|chs|chaps?|Kap|hfdst"
    r"|rozdz|гл|vols?|tt?|tom|Bde?|Bl|Sp|Taf|Abb|Anm|Fn|Nr|art|pts?|sect?s?|ll?|vv?|qq?|figs?|illus|pls?|n|nn"
    r"|fn|app|par|paras?|tít|min)\."
    r"|[Pp]ages?|páginas?|[Ff]olios?|[Bb]ooks?|libro|livre|Buch|boek|kniha|[Cc]hapters?|capítulo|capitolo|chapitre|Kapitel"
    r"|hoofdstuk|[Pp]arte?|partie|Teil|deel|[Vv]olume|tom[oe]|Band|[Tt]ratado|[Ss]ections?|[Cc]antos?|[Aa]cts?|[Ss]cenes?|[Ll]ines?"
    r"|[Ss]tanzas?|[Vv]erses?|[Qq]uestion|[Ll]etters?|[Ss]lides?|[Ff]ootnotes?|[Ee]ndnotes?|[Nn]otes?|[Nn]ota|Anmerkung"
    r"|[Aa]ppendix|[Aa]nnex|[Mm]aps?|[Pp]lates?|[Ii]llustrations?|[Pp]anels?|[Ff]igures?|[Tt]ables?"
    r"|[Pp]aragraphs?|[Ll]oc\.?|(?:Kindle\s)?[Ll]oc(?:ations?|\.)|[§¶]{1,2}|ley)"
)
_ROMAN = r"(?:[IVXLCJ]{1,9}|[ivxlcj]{1,9})[rv]?"
_FIGURE = r"(?!(?:1[5-9]|20)\p{N}{2}(?!\p{N}))\p{N}{1,5}(?:[rv][ºo]?|bis|[a-d]|[.:]\p{N}{1,3}){0,3}"
_NUMBER = (
    rf"(?:{_FIGURE}|{_ROMAN}(?![\p{{L}}])|\p{{Lu}}(?![\p{{L}}.])|[Oo]ne\b|[Tt]wo\b|[Tt]hree\b|[Ff]our\b|[Ff]ive\b)"
)
_TAIL = (
    r"(?:\s?ff?\.?(?![\p{L}])|[\s-](?:e\s)?s[eg]?gg?\.|\ssqq?\.|\set\s(?:seq|suiv)\.|\sy\sss\.|\se\.\s?v\."
    r"|\s(?:and\s)?passim|n\p{N}{1,3})?"
)
_NUMBERS = rf"{_NUMBER}(?:\s?(?:[–—-]|to|and|und|et|&|y|e|of)\s?{_NUMBER}){{0,3}}{_TAIL}"
_LED = (
    r"(?:(?:esp\.|[Ee]specially|[Pp]articularly|in\sparticular|bes(?:onders|\.)|insb(?:es(?:ondere|\.)|\.)"
    r"|hier|here|at|on)\s)?"
)
_NAMED = (
    r"(?:(?:[Ii]ntro|[Cc]onclu)(?:duction|sion)|[Ii]ntroducción|Einleitung|[Pp]reface|[Ff]oreword|[Ee]pilogue|[Pp]rologue"
    r"|[Aa]fterword|Vorwort|Nachwort|(?:back|front)\scover|unpaginated|n\.\s?p\.|frontispiece|passim)(?![\p{L}])"
)
_ITEM = rf"(?:{_LED}{_SIGN}\s?{_NUMBERS}|{_LED}{_NUMBERS}|{_NAMED})"
_REMARKED = r"(?:,\s(?:for\s(?:example|instance)|among\sothers|e\.g\.|inter\salia))?"
_SIGNED = rf"{_LED}{_SIGN}\s?{_NUMBERS}"
_VOLUMED = r"[IVXLC]{1,6},\s(?=[IVXLC]{1,6},\s\p{N})[IVXLC]{1,6}"
_BEFORE_MORE = rf"{_NUMBERS}(?=,\s(?:for|among|hier|[Nn]ot[ea]|Anm|inter)\s?)"
_BEHIND = r"(?:(?<=\p{L}{2}[”\"’'»]?),|(?<=[”\"’'»]))\s"
_REST = rf"(?:[,;:]?\s{_ITEM}){{0,4}}{_REMARKED}[.,;\s]*$"
_PLACE = late(rf"{_BEHIND}(?:{_SIGNED}|{_NAMED}|{_BEFORE_MORE}|{_VOLUMED}){_REST}")
"""Signs with their numbers, or what a part of a book is called; more of them may follow."""
_BEHIND_NAME = late(rf"(?<=\p{{L}}{{2}}\.?),\s(?!\p{{Lu}}\p{{Ll}}{{2,}}\s){_SIGNED}{_REST}")
"""The like; what begins with a whole word and a capital may be a title: "Lee, Map 3"."""
_PART = late(rf"(?:{_NAMED}|{_SIGN}\s?{_NUMBERS})[.,;\s]*")
_TITLED = regex.compile(r"[,:]\s|(?:^|\s)[“‘«\"]")
_LONGEST, _LONGEST_NAME = 240, 120


@lru_cache(maxsize=1 << 12)
def plainly_placed(words: str) -> str:
    """The words with a page for another place at their end, behind a title."""
    if len(words) >= _LONGEST:
        return words
    found = _PLACE.search(words)
    if found is None or not _TITLED.search(words, 0, found.start()):
        return words
    return f"{words[: found.start()]}, p. 1"


def placed_behind_name(words: str) -> str:
    """The words with a page for another place that a sign tells, where nothing but a name can stand before it."""
    found = _BEHIND_NAME.search(words) if len(words) < _LONGEST_NAME else None
    return words if found is None or _TITLED.search(words, 0, found.start()) else f"{words[: found.start()]}, p. 1"


def is_part(words: str) -> bool:
    """Whether the words are but a part of a work: "Introduction", "Part Two"."""
    return _PART.fullmatch(words) is not None
