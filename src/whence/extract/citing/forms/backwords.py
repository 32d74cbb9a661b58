"""The words that point back to what was cited before: "Ibid.", "Smith, op. cit., p. 4", "Roe, supra note 4".

In: the words of a note, or a running text. Out: where such words stand (`BACK`), whether a stretch has a sign of any
(`BACK_HINT`), and the places in a whole text where some may stand.

>>> compiled(BACK).search("So much for that: Smith, op. cit., p. 4.").group()
'Smith, op. cit., p. 4'
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from whence.extract.citing.forms.abroad import ALONE as ALONE_ABROAD
from whence.extract.citing.forms.abroad import ALONE_CITED, HINT, PLAINLY, SAME
from whence.extract.citing.forms.coauthors import AND, OTHERS
from whence.extract.citing.forms.notenumbers import ALONE, CITED, CITED_HINT, NUMBER_HINT, POINTER
from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.forms.shorttitles import short_title
from whence.extract.hints import NUMERAL, begins, hint
from whence.extract.lexicon import compiled
from whence.extract.references.addresses import clause
from whence.kernels import spot_words, word_set
from whence.models import Reference, Span

BACK_WORDS = (
    "bid",
    "Id.",
    "id.",
    "Ebd",
    "ebd",
    "Ebenda",
    "ebenda",
    "cit",
    "wie Anm",
    "wie Fn",
    "supra",
    "a.a.O",
    "a. a. O",
    "b i d",
    "bi d",
)
_LOCATED = (
    r"(?:[,.]?\s(?:at\s|pp?\.\s?|[Pp]gs?\b\.?\s?|[Ss]s?\.\s?|str\.\s?|blz\.\s?|[Сс]{1,2}\.\s?|[Vv]ol(?:ume|\.)\s|(?:chs?|chap|bk|paras?|tom|t)\.\s)?"
    r"[\p{N}ivxlcIVX]+(?!\p{L})(?:[–-][\p{N}]+)?)?"
)
_WORD = r"(?:(?:\p{Lu}h?r?\.[\s-]?)+|(?:Ste?\.\s)?\p{Lu}[\p{L}’'.-]*[\p{L}’'](?!\p{L}))"
_NAMED = (
    rf"{_WORD}(?:(?:\s?/\s?|\s–\s|,?\s{AND}\s|,\s|\sv\.?\s|\s)(?:(?:von|van|de[rnsl]?|du|la|le|d[aio]|d[ao]s|dell[ao]|degli|of|the|für|die)\s){{0,2}}{_WORD}|\s(?:1[89]|20)\p{{N}}{{2}}(?=\s\p{{Lu}})){{0,8}}"
    rf"{OTHERS}?"
    r"(?:\s\((?:\p{N}{4}\p{L}?|Hrsg\.|Hg\.|[Ee]ds?\.|dir\.)\))?"
    r"(?:,\s[“\"‘']?\p{Lu}[^,.;:()“”\"]{1,80}[,.]?[”\"’']?)?(?=[\s,.(\[’'])"
)
_PAPER = (
    r"(?:(?:[’']s)?\s(?:testimony|interview|statement|hearing|e-?mail|letter|memo(?:randum)?|complaint|affidavit"
    r"|report))"
)
"""What is named by its kind: "Lee testimony, supra note 4"."""
_TITLE_ALONE = r"\p{Lu}[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,9}\s\p{Ll}[\p{Ll}’'-]+"
"""A title that ends in a word with a small letter, as those in Romance languages do: "La vase du port, op. cit."."""
BACK = (
    rf"(?:\G|(?<![\p{{L}}\p{{N}}]))(?:(?:{SAME}|{PLAINLY}|\G{ALONE_ABROAD}"
    r"|(?:[IiÍí]d(?:em|\.),?\s)?[IiÍí]b[ií]d(?:em)?\b\.?|[Ee]bda?\.|\bEbd(?=,?\s(?:S\.\s?)?\p{N})|[Ee]bend(?:a(?:s\.|selbst\b)?|ort\b)(?!\p{L})"
    r"|(?<=[\p{N}\]:*’']\s)[IlZ1]?\s?b\s?i\s?d\s?\.(?=[,\s\[]|$)"  # as scans have it: "72 bid., p. 5-13"
    r"|Id\.(?=\s(?:at\s|\(|¶|§)|[;,.]|\s*$|\s\p{Lu})|id\.(?=,?\sat\s|at\s\p{N}|\s[(§¶])"
    r"|(?:[Ii]b|\bIB)\.(?=[,;)\s]|$)|[IiÍí]d(?:\.|em\b)(?=,?\s(?:pp?|[Vv]ols?|tom|t|[Bb]k|ch)\.\s?[\p{N}ivxlcIVX]|,?\s[ivxlc]{1,7}[.,]\s)"
    r"|ID\.(?=\sat\s[\p{N}¶§])|\GID\.(?=[;,]|\s*$)"  # in small capitals
    r"|\G\s?(?:Loc\.\s?cit\.|A\.\s?a\.\s?O\.|At\s(?:paras?\.?\s?)?\[\p{N}{1,4}\](?:[–-]\[\p{N}{1,4}\])?|At\s(?:pp?\.?\s)?\p{N}{1,4}(?:[–-]\p{N}{1,4})?(?=\.?\s*$)))"
    rf"|\G{_TITLE_ALONE}(?:(?=\s[(\[]|,\s\p{{Ll}}{{2,6}}\.){POINTER}|,?\s\(?(?:(?:op|loc|art)\.?\s?cit\.?|{CITED})\)?)"
    rf"|{_NAMED}(?<=\((?:1[5-9]|20)\p{{N}}{{2}}\p{{L}}?\))[.,]?\s(?:[Ii]bid(?:em)?\b\.?|[Ii]d\.(?=[\s;,)]|$))"
    rf"|{_NAMED}{_PAPER}?(?:(?:\s(?:leave\s)?(?:judgment|decision|report|case|order))?{POINTER}|,\s(?:{SAME}|[Ii]b[ií]d(?:em)?\b\.?|[Ee]bda?\.|[Ee]benda(?:s\.|(?:selbst)?\b))|\s\((?:{SAME}|[Ii]b[ií]d(?:em)?\b\.?|[Ee]bda?\.|[Ee]benda\b)\)|(?:,?\s|,(?=supra))(?:\(?(?:op|loc|art)\.?\s?cit\.?|\(?l\.\s?c\.|\((?:wie|siehe|s\.)\s(?:oben,?\s)?(?:Anm|Fn)\.\s?\p{{N}}{{1,4}}\),?|\(?a\.\s?a\.\s?O\.|supra(?:\sat\b|(?:,?\s(?:notes?|nn?\.)\s\p{{N}}{{1,4}})?))|[.,]?\s\(?{CITED}\)?)|\G{ALONE}|(?:\G\(?|(?<=[;(]\s?|[.:]\s)){ALONE_CITED}\)?){_LOCATED}"
)
BACK_HINT = hint(
    r"bid|bíd|dem\b|b\si\s?d\s?\.|bi\sd\s?\.|p\.?\s?cit|c\.?\s?cit|t\.?\s?cit|cit(?:ed\b|\.|é)|Anm\.|Fn\.|b(?:da?\.|end(?:a|ort))|supra",
    r"a\.\s?O|s\sabove|,\sabove|same\swork|ubi\ssup|ut\ssup|u\.\s?s\.|o\.\s?c\.|O\.\s?c\.|IB\.|l\.\s?c\.|Ebd\s",
    begins("iI", r"(?:[dD]|b)\."),
    rf"At\s(?:paras?\.?\s?)?(?:\[|{NUMERAL})",
    HINT,
    NUMBER_HINT,
)
"""Without one of these `BACK` need not be tried, ..."""
_POINTED = regex.compile(r"(?<=\S),?\s?\(?supra,?\s(?:notes?|nn?\.)\s\p{N}{1,4}(?!\p{N})")
_CUE = rf"(?i:op|loc|art)\.?\s?cit|{CITED}|{POINTER}"
_CUE_HINT = hint(CITED_HINT, NUMBER_HINT)
_BARE_TITLE = regex.compile(
    r"(?:\G|(?<=[.;]\s))[“\"‘']?\p{Lu}(?:[\p{L}’'-]+[,:]?\s){1,11}[\p{L}’'-]{3,}[”\"’']?,?\s(?:op|loc)\.\s?cit\b\.?"
    r"(?:,\s(?:paras?|pp?|chap|ch)\.?\s\p{N}[\p{N}.–-]*)?"
)
_JOINED = regex.compile(r"\s(?:of|for|on|in|to|at|and|the|with|from)\s$")
"""A word that joins what is behind it to a title."""
_REACH = 200
"""Characters of names, a title and a place around what points back."""
_TITLED = 200
"""Characters of an author and a title in front of what points back."""
_EDITED = regex.compile(
    r"\b(?:[Ee]ds?\.(?:\sby)?|[Ee]dited\sby|[Tt]rans(?:l\.|\.|lated)(?:\sby)?|[Hh](?:rs)?g\.(?:\s(?:von|v\.))?)\s$"
)
"""What stands before the author's name where an author is the editor, too: "in Silt and Sand, ed. id. (Rye, 2007)"."""
_BESIDE = regex.compile(r"(?<=[Pp]p?\.\s?\p{N}{1,4}),?\s(?:and|und|et)\s(?=\p{Lu})")
_PLACED = regex.compile(r",?\s(?:at|pp?\.|§|¶)\s?\p{N}")
_BACK_RUNS = word_set(
    "ibid ibidem idem lbid zbid bid id d ebd ebda ebenda ebendas ebendaselbst ebendort op loc art anm fn o yer".split()
)
_BACK_BEGINNINGS = ("supra", "opcit", "loccit", "artcit", r"At\s(?:pp?\.?\s|paras?\.?\s?)?[\[\p{N}]")
"""... nor without one of these runs of letters or beginnings of one, which are spotted once a text."""


def back_places(flat: str) -> list[int]:
    """Where a back reference may stand."""
    begun = [found.start() for beginning in _BACK_BEGINNINGS for found in regex.finditer(beginning, flat)]
    return sorted([*spot_words(flat, _BACK_RUNS).places, *begun])


def may_point_back(flat: str, span: Span) -> bool:
    """Whether something may point back in a stretch; in a long one what stands near its hints is tried."""
    near = list(_near_hints(flat, span))
    return near == [span] or any(compiled(BACK).search(flat, *one) for one in near)


def _near_hints(flat: str, span: Span) -> Iterator[Span]:
    """The stretches around hints, those that meet as one."""
    low = high = span[0]
    for hinted in BACK_HINT.finditer(flat, *span):
        if hinted.start() - _REACH > high:
            if low < high:
                yield low, high
            low = hinted.start() - _REACH
        high = min(span[1], hinted.end() + _REACH)
    if low < high:
        yield low, high


def _with_title(flat: str, low: int, back: Span) -> Span:
    """A back reference from where its author stands: "Lee, Tides of Trade: Pilots in Ostmere, cit., p. 3"."""
    cue = compiled(_CUE).search(flat, *back) if _CUE_HINT.search(flat, *back) else None
    start = max(low, flat.rfind(";", low, back[0]) + 1, back[0] - _TITLED)
    words = flat[start : cue.start()].rstrip(" ,(") if cue else ""
    at = len(words) - len(words.lstrip())
    at += led(words[at:])
    if _BESIDE.search(words, at):  # "Berg, Silt, p. 78, and Lee, op. cit."
        return back
    return (start + at, back[1]) if start + at < back[0] and short_title(words[at:]) else back


def _with_bare_titles(flat: str, span: Span, found: list[Span]) -> list[Span]:
    """With titles of any words that alone stand before "op. cit.": "Clean tides, safe harbours, op. cit., para 4"."""
    if flat.find("cit", *span) < 0:
        return found
    titles = [one.span() for one in _BARE_TITLE.finditer(flat, *span)]
    found = [back for back in found if not any(_ends_title(flat, title, back) for title in titles)]
    free = [one for one in titles if not any(back[0] < one[1] and one[0] < back[1] for back in found)]
    return sorted([*found, *free]) if free else found


def _ends_title(flat: str, title: Span, back: Span) -> bool:
    """Whether what was taken for a name are a subtitle's last words: "Ostmere: our programme for Boats, op. cit."."""
    inside = title[0] < back[0] and back[1] <= title[1]
    return inside and ": " in flat[title[0] : back[0]] and _JOINED.search(flat, title[0], back[0]) is not None


def backs_in(flat: str, span: Span) -> list[Span]:
    """What points back in a stretch, in order: "Who Pays the Tolls?, supra note 4" with all of its title."""
    if not may_point_back(flat, span):
        return []
    backs = (back for back in compiled(BACK).finditer(flat, *span) if not _EDITED.search(flat, span[0], back.start()))
    found = [_with_title(flat, span[0], back.span()) for back in backs]
    found = _with_bare_titles(flat, span, found)
    if not _POINTED.search(flat, *span):
        return found
    behind = span[0]
    made: list[Span] = []
    for pointed in _POINTED.finditer(flat, *span):
        before = [back for back in found if back[1] <= pointed.start() and back[0] >= behind]
        here = next((back for back in found if back[0] < pointed.end() and pointed.start() < back[1]), None)
        made += before
        low = max([behind, *(back[1] for back in before)])
        start = clause(flat, low, pointed.start())
        end = here[1] if here else pointed.end()
        if here is None and start is None and _PLACED.match(flat, pointed.end(), span[1]):
            made.append((pointed.start() + pointed.group().index("s"), end))  # "As Lee says, supra note 4, at 7, it is"
        elif here is None or (start is not None and start < here[0]):
            made += [(start, end)] if start is not None else []
        else:
            made.append(here)
        behind = end
    return [*made, *(back for back in found if back[0] >= behind)]


def narrowed(back: Span, found: Sequence[Reference]) -> Span:
    """What points back, from where it was parted from the work before it: "Lee, Silt (2017) (reviewing Roe, supra)"."""
    starts = [one.start for one in found if one.short_form == "supra" and back[0] < one.start < back[1] <= one.end + 1]
    return (starts[0] if starts else back[0], back[1])
