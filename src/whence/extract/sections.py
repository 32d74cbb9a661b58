"""What a heading says about what stands below it: notes, bibliography, biography, key points, extraneous.

In: the words of a heading. Out: the role, None for an ordinary heading.

>>> section_role("VII. End Notes"), section_role("The Monroe Doctrine")
(<ZoneRole.NOTES: 'notes'>, None)
"""

from __future__ import annotations

from functools import cache

import regex

from whence.extract.lexicon import lines
from whence.models import ZoneRole

_NUMBER = regex.compile(
    r"^(?:(?:chapter|section|part|appendix)\s)?(?:[IVXLC]+|\p{N}+(?:\.\p{N}+)*|[A-Z])[.):]?\s+(?=\p{Lu})",
    regex.IGNORECASE,
)

_NOTES = (
    r"notes|end\s?notes|footnotes|references|anmerkungen|endnoten|fu(?:ß|ss)noten|note|notas|noten|przypisy|примечания"
)
_PART = (
    r"chapter|part|section|book|lecture|essay|introduction|preface|prologue|foreword|conclusions?|epilogue|afterword|appendix"
    r"|text|pages?|kapitel|teil|einleitung|vorwort|nachwort|schluss|chapitre|partie|préface|avant-propos|introduzione|capitolo"
    r"|prefazione|conclusione|cap[ií]tulo|parte|introducción|introdução|conclusión|conclusão|hoofdstuk|inleiding"
    r"|rozdziału|wstępu|главе"
)
_COUNTED = r"(?:[ivxlc]{1,6}|\p{N}{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_OF_PART = regex.compile(
    rf"^({_NOTES})(?:\s(?:to|for|on|of|zu[mr]?|d[ueo]|de\sl[a']|al|all'|del|della|bij|do|к)\s?(?:the\s)?|\s?[:,–—-]\s?|\s(?=\())"
    rf"(?:\(?(?:{_PART})\b.*|{_COUNTED})$"
)
"""Notes of a part of a book: "Notes to Chapter 3", "Notes du chapitre 3", "Endnotes: 2"."""
_PART_FIRST = regex.compile(rf"^(?:{_PART})(?:\s{_COUNTED})?\s?[:,.–—-]?\s({_NOTES})$")
"""The like the other way round: "Chapter Two: Notes"."""
_LISTS = regex.compile(
    r"(?:\p{L}+-(?:,\s|\s(?:und\s)?)){0,3}(?:literatur-\sund\s\p{L}+|(?:literatur|quellen)\p{L}*)verzeichnis"
)
"""German names of lists of works: "Literatur- und Softwareverzeichnis"."""
_PAGE_HEAD = regex.compile(r"\p{N}+\s")
"""A page's number, as in the running head "486 Notes to Chapter 4"."""

_REMARK = regex.compile(r"(?<=\p{L}[.:]?\s+)\((?:\p{L}+\s){3}[^()]*\)\.?$")
"""A sentence in brackets behind a heading: "Authorities. (The numbers in bold type are press marks.)"."""

_USED = regex.compile(
    r"(?:\p{L}+\s){0,5}(?:works|books|titles|authorities|sources|writings|publications|literature)"
    r"(?:\s\p{L}+){0,4}?\s(?:cited|quoted|consulted|referred\sto|used|made\suse\sof)(?:\s\p{L}+){0,6}"
)
"""What names a list by what its text did with the works: "Titles of Works Cited by Abbreviated References"."""
_LETTERS = regex.compile(r"\p{L}+(?:['-]\p{L}+)*")
_KINDS = ("more", "begins", "cited", "works", "list")
_LONGEST = 90

_TO_THE_END = " to the end"


@cache
def _roles() -> dict[str, str]:
    pairs = (line.partition(":") for line in lines("sections"))
    return {heading.strip(): role.strip() for role, _, heading in pairs}


def _rank(row: tuple[str, str, str]) -> int:
    return _KINDS.index(row[0])


@cache
def _list_words() -> dict[str, str]:
    """What each word of headings over lists of works says: "list", "works", "cited", or nothing by itself."""
    rows = (line.partition(":") for line in lines("list_heading_words"))
    return {word: kind for kind, _, words in sorted(rows, key=_rank) for word in words.split()}


def section_role(words: str) -> ZoneRole | None:
    """The role of what stands under this heading."""
    plain = _plain(words)
    role = _roles().get(plain)
    if role is None and words[:1].isalpha() and _names_list(plain, words):
        return ZoneRole.BIBLIOGRAPHY
    return ZoneRole(role.removesuffix(_TO_THE_END)) if role else None


def _names_list(plain: str, words: str) -> bool:
    """Whether a heading names a list of works by what was done with them, or consists of words of such headings, one of
    them a list's: "Titles Cited", "Kilder og litteratur", "Literatura citada"."""
    if not words[:1].isupper():
        return False
    return bool(_USED.fullmatch(plain) or _LISTS.fullmatch(plain)) or _is_of_list_words(plain)


def _is_of_list_words(plain: str) -> bool:
    known = _list_words()
    kinds = [known.get(word, "") for word in _LETTERS.findall(plain)]
    if not kinds or "" in kinds or kinds[0] == "begins" or any(sign.isdigit() for sign in plain):
        return False
    return "list" in kinds or ("works" in kinds and "cited" in kinds)


def is_to_the_end(words: str) -> bool:
    """Whether nothing of the article stands behind this heading: only readers' comments do."""
    return _roles().get(_plain(words), "").endswith(_TO_THE_END)


def is_counted_comments(words: str) -> bool:
    """ "13 Comments": below it only readers speak, each under a name that may be marked as a heading."""
    return words.lstrip()[:1].isdigit() and is_to_the_end(words)


def _plain(words: str) -> str:
    words = _REMARK.sub("", words.strip()).rstrip() if len(words) < 200 else words
    if len(words) > _LONGEST:
        return ""
    plain = " ".join(_NUMBER.sub("", words).strip(" .:*_#-–—").replace("’", "'").casefold().split())
    if _PAGE_HEAD.match(words):
        return plain
    part = _OF_PART.match(plain) or _PART_FIRST.match(plain)
    return part[1] if part else plain
