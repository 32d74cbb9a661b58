"""A citation that is an author, a title and perhaps a place, and nothing else: "Hyde, Empires and Families, 497".

In: the words of one reference. Out: the author's words and the title's; None where a year, a publisher in brackets or
anything else stands there, as in a full citation. That the work was cited before, or is listed, is for others to say.

>>> short_title("Hyde, Empires, Nations, and Families, 497."), short_title("Hyde, Empires (Ecco, 2012), 4.")
(('Hyde', 'Empires, Nations, and Families'), None)
>>> short_title("Roe, Lee, and Chen, “Silt, Sand, and the S.S. Beaver,” xii")
('Roe, Lee, and Chen', 'Silt, Sand, and the S.S. Beaver')
"""

from __future__ import annotations

from functools import lru_cache

import regex

from whence.extract.citing.forms.coauthors import AND, OTHERS
from whence.extract.citing.forms.imprints import places
from whence.extract.citing.forms.plainplaces import placed_behind_name, plainly_placed
from whence.extract.lexicon import compiled

_PARTICLE = r"(?:(?:von|van|de[rnsl]?|du|la|le|al|el|bin|ibn|of|on|the|for|and)\s|[ad]l-)"
_WORD = r"(?:\p{Lu}\.[\s-]?)*\p{Lu}[\p{L}’'ʻʿ-]+"
_NAME = rf"(?:(?:\p{{Lu}}\.\s?){{0,3}}v\.\s)?(?:{_PARTICLE}){{0,2}}{_WORD}(?:\s(?:{_PARTICLE}){{0,2}}{_WORD}){{0,5}}"
_EDITS = r"(?:,?\s\((?:Hg|Hrsg|Hgg|eds?|dirs?|éds?|coord|a\scura\sdi)\.?\)|,\s(?:(?:eds?|dir|éd)\.|ed\.s))"
_WITH = r"(?<!\b(?:Interview|Conversation|Correspondence|Discussion|Meeting|Talk)s?)\swith\s"
"""Who helped to write it: "Lee with Roe, Silt and Sand, 4"; an interview with Roe is none of his works."""
_NAMES = (
    rf"(?P<name>{_NAME}(?:{_WITH}{_NAME}|(?:,\s{_NAME}){{0,8}},?\s{AND}\s{_NAME}|(?:(?:\s?/\s?|\s[–-]\s){_NAME}){{1,4}}|,\s{_NAME}(?={_EDITS})|{OTHERS})?)"
    rf"(?:{_EDITS}|[’']s|\s(?:Inc|Ltd|Corp|Co)\.)?"
)
_NUMBER = r"(?:(?!(?:1[5-9]|20)\p{N}{2})\p{N}{1,4}[a-z]?|[ivxlc]{1,7}|[IVXLC]{1,6})"
_SEQUENCE = r"\s(?:et\s)?s(?:e?qq?|q)\.|\spassim|\sand\snotes?"
_SIGNED = (
    rf"(?:\p{{N}}{{1,5}}|{_NUMBER})(?:\s?[–—-]{{1,2}}\s?\p{{N}}{{1,5}})?"
    rf"(?:n{{1,2}}\.?\s?\p{{N}}{{0,3}}|\s?ff?\.|{_SEQUENCE})?"
)
_PAGES = rf"{_NUMBER}(?:\s?[–—-]{{1,2}}\s?{_NUMBER})?(?:n{{1,2}}\.?\s?\p{{N}}{{0,3}}|ff?\.|{_SEQUENCE})?"
_PART = r"(?:[Cc]haps?|[Cc]hs?|[Vv]ols?|[Bb]ks?|[Pp]ts?|[Aa]rts?|[Ss]ecs?)"
_WORDED = (
    r"(?:at|cols|[Cc]hapters?|[Pp]art|[Bb]ook|[Pp]ages?|[Pp]aras?\.?|[Tt]able|[Pp]late|[Ff]igure|[Ll]oc\.?"
    r"|[§¶]{1,2}|passim)"
)
_SIGN = (
    rf"(?:(?:p[pg]?|S|Rd?nr?|Rz|Tz|ss?|nn?|fols?|nos?|esp|Bde?|Bl|Sp|Kap|Abschn|Nr|cols?|cc?|t|tom|figs?|pls?|{_PART})\."
    rf"|{_WORDED})"
)
_VOLUMED = rf",\s(?:[ivxlc]{{1,7}}|[IVXLC]{{1,6}})\.\s?(?:pp?\.\s?)?{_PAGES}"
"""As older books have it: ", ii. 48"."""
_GERMAN = r",\s\p{N}{1,2}\.\s?(?:Bd|Band|Teil|Abt|Abschnitt|Kap|Kapitel|Buch|Heft)\b\.?"
_NAMED_PART = (
    r",\s(?:Epilogue|Prologue|Preface|Introduction|Foreword|Conclusion|Afterword|Appendix"
    r"|Vorwort|Einleitung|Nachwort|preface|introduction)\b"
)
_SIGNS = (
    rf",?\s(?:{_SIGN}\s?){{1,2}}{_SIGNED}"
    r"(?:(?<=[IVXLC])\.(?=,)|(?<=[IVXLCivxlc])\.(?=\s(?:pp?|chs?|chap|cap|secs?|§|\p{N})))?"
)
_OF_YEAR = r"(?:(?<=\p{N}),\s1[3-8]\p{N}{2}(?:[–-]\p{N}{1,4})?)"
"""The year behind a page of old records is that of what stands there: "Lee, Town Records, vol. II., p. 7, 1641"."""
_SECTION = r",\s[Ss]ections?\s\p{N}{1,3}(?:\.\p{N}{1,3}){0,3}(?:\s?\(\p{Ll}{1,4}\))?"
_PLACE = (
    rf"(?:{_GERMAN}|{_SECTION}|{_NAMED_PART}|{_SIGNS}|,\s[IVXLC]{{1,6}}\.(?=,)|{_VOLUMED}|[,:]\s?{_PAGES}|,\spassim)"
)
_FURTHER = rf"(?:,?\s(?:and|&)\s{_PAGES}|,?\sand\s(?:{_SIGN}\s?){_PAGES}|(?<=[ivxlcIVXLC]\.)\s\p{{N}}{{1,4}}|{_PLACE})"
_IN_SINGLE = r"[‘'](?P<quoted>[^“”\"«»;]{0,120}[“\"][^“”\"«»;]{1,80}[”\"][^“”\"«»;]{0,120}?)[,.;]?[’']"
"""With a word in double quotation marks: "‘The Other “Just” Silt’"."""
_QUOTED = (
    rf"(?:[“\"‘'«„]{{1,2}}(?P<quoted>[^“”\"«»;]{{2,160}}?)[,.;]?[”\"’'»“]{{1,2}}|{_IN_SINGLE})"
    r"(?:\s\[[^\[\]]{2,120}\],?)?"
)
"""With the translation behind a title in another language: "“淤泥” [Silt], 4"."""
_BARE = r"(?P<bare>(?!S\.\s?\p{N})(?![IVXLC]{1,6}[.,]{0,2}\s(?:pp?\.|§|\p{N}))(?=[\p{Lu}\p{Lo}ʻ])[^“”\"();$£€]{2,160}?)"
_SHORT = (
    rf"{_NAMES}(?:\s?[,:]\s|\s(?=[“‘\"']))"
    rf"(?:{_QUOTED}(?:(?:\s{_PAGES}|{_PLACE}){_FURTHER}{{0,6}})?|{_BARE}(?:{_PLACE}{_FURTHER}{{0,6}}{_OF_YEAR}?)?)[\s.,;]*"
)
_PLACED = rf"{_NAMES}{_PLACE}{_FURTHER}{{0,6}}[\s.,;]*"
_OWNED = regex.compile(r"(?P<name>\p{Lu}[\p{L}-]+)[’']s\s(?=\p{Lu})")
"""An author as old books name him: "Lee's Silt, 135"."""
_DATED = regex.compile(r",\s(?:1[5-9]|20)\p{N}{2}$")
_TWO = regex.compile(r"[”’],\s\p{Lu}[^“‘]*[“‘]")
"""One quotation ends and another begins: "‘Silt’, Jan Roe, ‘Sand’"."""
_PART_OF = regex.compile(
    r"(?<=\p{L}),\s(?:(?:his|her|their|the)\s)?(?:[“\"](?:Introduction|Preface|Foreword|Afterword),?[”\"],?\s(?:to\s|in\s)?"
    r"|(?:introduction|preface|foreword|afterword|epigraph|dedication|epilogue|prologue)\s(?:to|in)\s)(?=[\p{L}“\"])"
)
"""What stands at the beginning or end of a work by others: "Lee, introduction to Silt and Sand, 4"."""
_AND_SO_ON = regex.compile(r",?\s(?:&c|etc)\.?,?$")
"""What old books leave out of a title: "Lee's Short Account, &c., p. 2"."""
_LONGEST = 240


def author_placed(words: str) -> str | None:
    """The author that is all that the words say beside a place: "U. Berg (ed.), p. 61"."""
    words = placed_behind_name(words.strip())
    found = compiled(_PLACED).fullmatch(words) if len(words) < _LONGEST else None
    return found["name"] if found else None


@lru_cache(maxsize=1 << 13)
def short_title(words: str) -> tuple[str, str] | None:
    """The author and the title that are all that the words say beside a place."""
    if len(words) >= _LONGEST:
        return None
    words = _PART_OF.sub(", ", plainly_placed(words.strip()), count=1)
    found = compiled(_SHORT).fullmatch(words) or _owned(words)
    if found is None:
        return None
    title: str = _AND_SO_ON.sub("", found["quoted"] or found["bare"])
    name = found["name"].replace(" with ", " and ")
    if title.strip() in places() or (name in places() and words.startswith(":", len(name))):
        return None  # "Harbour Gallery, Liverpool", "Paris: Éditions du Port"
    return None if _DATED.search(title) or _TWO.search(title) else (name, title.strip())


def _owned(words: str) -> regex.Match[str] | None:
    """The words as a citation whose author owns the title."""
    spelled, owned = _OWNED.subn(r"\g<name>, ", words, count=1)
    return compiled(_SHORT).fullmatch(spelled) if owned else None
