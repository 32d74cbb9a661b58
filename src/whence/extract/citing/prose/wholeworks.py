"""Whole citations that a parser took for prose: "as in Ann Lee, Silt Exposed (Ostmere: Harbour Press, 2005), 4".

In: a text and a stretch of a note in it that was read as prose. Out: `Member`s with the works. Somebody's whole name, a
title and a bracket with a place, a publisher and a year are a citation, whatever is said in front: without a place the
name must be a person's, and one word beside the year must be where books are printed, as "(Berg, 2005)" is no bracket
of a book.

>>> words = "This is as in Ann Lee, Silt Exposed (Ostmere: Harbour Press, 2005), 84; it was said of Roe (Berg, 2005)."
>>> found = whole_works("r", words, (0, len(words)), "n", parse=lambda span, note: [])
>>> [(words[one.reference.start : one.reference.end], one.reference.work["title"]) for one in found]
[('Ann Lee, Silt Exposed (Ostmere: Harbour Press, 2005), 84', 'Silt Exposed')]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import regex

from whence.extract.citing.forms.imprints import places
from whence.extract.citing.forms.years import YEAR
from whence.extract.citing.guesses import stated
from whence.extract.citing.members import Member
from whence.extract.people import looks_like_person, reads_as_outlet
from whence.extract.references.lists import lines
from whence.extract.references.names import names_of
from whence.extract.references.titlefirst import is_person
from whence.models import CSL, Reference, Span

_NO_NAME = (
    r"(?!(?:See|Cf|In|On|By|For|As|And|But|The|Also|Compare|This|Its?|Here|Vgl|Siehe|Voir|Chapter|Section|Part)\b)"
)
_PERSON = (
    rf"{_NO_NAME}(?:\p{{Lu}}\.[\s-]?|\p{{Lu}}[\p{{L}}’'-]+\s){{1,3}}(?:(?:de|van|von|du|la|le|der|den|del|di|da|al|el)\s){{0,2}}"
    r"\p{Lu}[\p{L}’'-]+(?:,\s(?:Jr|Sr)\.(?=,))?"
)
PEOPLE = rf"{_PERSON}(?:(?:,\s{_PERSON}){{0,3}},?\s(?:and|&|und|et|y)\s{_PERSON}|\set\sal\.)?"
_BEGINS = (
    r"(?:(?<=\b(?:[Ss]ee|Cf\.|Vgl\.|Voir|Siehe|In|By|Also|But|Compare|From|As|Both)\s)"
    r"|(?<![\p{L}\p{N}’'-]|\p{Lu}[\p{L}.]{0,20}\s|\b(?:eds?|trans|tr|[Hh]r?s?gg?)\.\s|(?:edited|translated)\sby\s))"
)
"""Behind a signal, else behind no word with a capital, which would be part of the name, and no editor's sign."""
_WHOLE = regex.compile(
    rf"{_BEGINS}(?P<people>{PEOPLE})(?:,?\s\(?(?P<edits>eds?|Hr?s?gg?)\.\)?)?,\s"
    rf"(?P<title>[“\"‘]?\p{{Lu}}[^();\n]{{2,220}}?),?\s[(\[](?:(?P<place>\p{{Lu}}[^():;\[\]]{{1,50}}):\s(?P<publisher>[^():;\[\]]{{2,60}}?)"
    rf"|(?P<who>\p{{Lu}}[^():;\[\]\p{{N}}]{{1,60}}?)),?\s(?P<year>{YEAR})[)\]](?:,?\s(?:pp?\.\s?)?[\p{{N}}ivxlc]+(?:[–-]\p{{N}}+)?(?=[.,;)]|$))?"
)
_PRINTED = regex.compile(
    rf"{_BEGINS}(?P<people>{PEOPLE})(?:,?\s\(?(?P<edits>eds?|Hr?s?gg?)\.\)?)?,\s(?P<title>[“\"‘]?\p{{Lu}}[^();\n]{{2,220}}?),\s"
    rf"(?P<place>\p{{Lu}}[^():;,]{{1,30}}(?:,\s\p{{Lu}}\p{{L}}{{1,4}}\.?)?):\s(?P<publisher>\p{{Lu}}[^():;,]{{2,60}}?),\s(?P<year>{YEAR})"
    r"(?!\p{N})(?:,\spp?\.\s?[\p{N}ivxlc]+(?:[–-]\p{N}+)?)?"
)
"""As in Europe, without a bracket: "J. Lee, Silt Exposed, Ostmere: Harbour Press, 2005"."""
_STROKED = rf"{_PERSON}(?:\s?/\s?{_PERSON}){{0,4}}"
_TOWN = r"\p{Lu}[\p{L}.-]+(?:\s(?:bei|am|an\sder|a\.\s?M\.|sur|di)\s?\p{Lu}?[\p{L}.-]*|\s\p{Lu}[\p{L}.-]+)?"
_PLACED = regex.compile(
    rf"{_BEGINS}(?P<people>{_STROKED}|{PEOPLE})(?:\s?\(\s?(?P<edits>Hr?s?gg?|eds?|dirs?|coords?|a\scura\sdi)\.?\s?\))?[,:]\s"
    rf"(?P<title>[“\"‘«„]?\p{{Lu}}[^();\n]{{8,220}}?),\s(?P<place>{_TOWN})(?:\s?/\s?{_TOWN}){{0,2}},?\s(?P<year>{YEAR})(?![\p{{N}}–-])"
    r"(?:,\s(?:Bd|Bde|vol|t)\.\s?[\p{N}IVX]+)?(?:,\s(?:S|pp?|s)\.\s?\p{N}+(?:[–-]\p{N}+)?(?:\s?ff?\.)?)?"
)
"""As in German, by the place and year alone: "Jan Lee/Ann Roe (Hg.), Silt. An Essay, Ostmere 2005, S. 4"."""
_HINT = regex.compile(
    rf"[\s,]{YEAR}[)\]]|:\s[^():;,]{{2,60}},\s{YEAR}(?!\p{{N}})|,\s\p{{Lu}}[^():;,\p{{N}}]{{1,40}},?\s{YEAR}(?!\p{{N}})"
)
_SENTENCE = regex.compile(r"(?:\p{Ll}{3}|\p{N})[.!?]\s\p{Lu}|,\s(?:who|which|whose|is|was|has|had)\s")
_STOP = regex.compile(r"\p{L}{3}[.!?]\s\p{Lu}")
_LEADS = regex.compile(r"\p{Lu}[\p{L}’'-]*\s(?:[\p{L}’'-]+\s){0,14}\p{Ll}{3,}\s")
_CLAUSE = regex.compile(r",\s(?:who|which|whose|is|was|has|had|der|die|das|qui|che)\s|\b(?:eds?|trans|trad|tr)\.")
_STANDS_IN = regex.compile(r"[,.]?[”\"’],?\s(?:in\s)?(?:[\p{L}\s.,]{2,60}\(?eds?\.\)?,\s)?")
_DAY = regex.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September"
    r"|October|November|December)\b"
)
_PUBLISHES = regex.compile(
    r"\b(?:Press(?:es)?|Books|Publish\p{L}+|Publications|Verlag|[EÉ]ditions?|Ediciones|Editorial|Editora|Edizioni|Editore"
    r"|Macmillan|University|House)\b"
)
_OPENS = regex.compile(r"\((?:(?:[Ss]ee|[Cc]f\.|[Qq]uoted\s(?:in|by)|[Qq]td\.\sin)\s(?:also\s)?)?")
_AND = regex.compile(r",?\s(?:and|&|und|et|y)\s")
_Parse = Callable[[Span, str | None], Sequence[Reference]]


def whole_works(reading: str, flat: str, span: Span, note: str | None, *, parse: _Parse) -> Iterator[Member]:
    """The works that are cited in full in a stretch; `parse` reads a place's references, and where it makes nothing
    of one, its parts are taken as they stand."""
    if _HINT.search(flat, *span) is None:
        return
    for found in _found(flat, *span):
        read = [one for one in parse(found.span(), note) if {"title", "author"} <= set(one.work or ())]
        told = len(read) == 1 and read[0].start == found.start() and read[0].end > found.start("year")
        one = read[0] if told else _plain(reading, found, note)
        yield Member(one, flat[one.start : one.end])


def opens_with_work(flat: str, at: int, end: int) -> bool:
    """Whether a work is cited in full right behind the bracket that opens here: "(Ann Lee, Silt [Rye: Verso, 2005]"."""
    opens = _OPENS.match(flat, at, end)
    found = _WHOLE.match(flat, opens.end(), end) if opens else None
    return found is not None and _is_work(found)


def _found(flat: str, low: int, high: int) -> Iterator[regex.Match[str]]:
    """The whole citations; behind what is none the next one is looked for from its title on."""
    while found := _first(flat, low, high):
        told = _is_work(found)
        if told:
            yield found
        low = found.end() if told else found.start("title")


def _first(flat: str, low: int, high: int) -> regex.Match[str] | None:
    """The next citation with a bracket, or the one without that begins before it."""
    ways = [form.search(flat, low, high) for form in (_WHOLE, _PRINTED, _PLACED)]
    return min((one for one in ways if one), key=lambda one: one.start(), default=None)


def placed_behind(flat: str, span: Span) -> int:
    """Where a work that is told by its place and year begins behind a sentence without a figure; the stretch's begin
    where none does: "Mehr dazu sagt Jan Lee/Ann Roe (Hg.), Silt. An Essay, Ostmere 2005"."""
    found = _PLACED.search(flat, *span) if _HINT.search(flat, *span) else None
    led = found is not None and _LEADS.fullmatch(flat, span[0], found.start()) is not None
    return found.start() if found and led and _is_placed(found) else span[0]


def _is_work(found: regex.Match[str]) -> bool:
    """Whether somebody's title is told, and where or by whom it was published."""
    title = found["title"]
    if found.re is _PLACED:
        return _is_placed(found)
    if _SENTENCE.search(title) or is_person(title.split()) or (not found["place"] and reads_as_outlet(title)):
        return False
    if found["place"]:
        return found.re is _WHOLE or found["place"].split(",")[0] in places()
    name, who = _AND.split(found["people"])[0].split(", ")[0], found["who"].strip(",")
    if _DAY.search(who):
        return False
    if _PUBLISHES.search(who) or who in lines("publishers.txt"):
        return looks_like_person(name)
    return is_person(name.split()) and (" " in who or who in places())


def _is_placed(found: regex.Match[str]) -> bool:
    """Whether a person's title of several words, with a subtitle at most, is told, and where it was printed."""
    title, name = found["title"], _AND.split(found["people"])[0].partition("/")[0].strip()
    told = " " in title and len(_STOP.findall(title)) < 2 and not (_CLAUSE.search(title) or is_person(title.split()))
    return told and found["place"].split()[0] in places() and looks_like_person(name)


def _printer(found: regex.Match[str]) -> CSL:
    """Who printed it, or, where nobody is told, where."""
    if found.re is _PLACED:
        return {"publisher-place": found["place"]}
    return {"publisher": found["publisher"] or found["who"].strip(",")}


def _plain(reading: str, found: regex.Match[str], note: str | None) -> Reference:
    """A reference of the parts."""
    role = "editor" if found["edits"] else "author"
    title = found["title"].strip(" ,")
    parts = _STANDS_IN.split(title, maxsplit=1) if title[0] in '“"‘' else [title]
    item: CSL = {role: names_of(found["people"]), "title": parts[0].strip('“”"‘’ ,')}
    inside = {"container-title": parts[1]} if parts[1:] and parts[1] else {}
    issued = {
        "issued": {"date-parts": [[int(found["year"])]]},
        **_printer(found),
    }
    work = {"type": "chapter" if inside else "book", **item, **inside, **issued}
    return stated(reading, found.span(), found.group(), work, note)
