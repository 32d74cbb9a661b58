"""Works that a note's prose introduces: "Jane Roe in The Decline of the Harbour (Longman 1995) says so".

In: a text and a stretch of a note in it that the parser of references took for prose. Out: `Member`s with the work that
a name, a title and a year in brackets tell; a newspaper or a place is none.

>>> words = "It did not. Jane Roe in The Decline of the Harbour (2nd Edition Longman 1995) says so."
>>> [member.reference.work["title"] for member in introduced("r", words, (0, len(words)), "n")]
['The Decline of the Harbour']
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import regex

from whence.extract.citing.forms.imprints import places
from whence.extract.citing.guesses import stated
from whence.extract.citing.members import Member
from whence.extract.citing.prose.wholeworks import placed_behind
from whence.extract.late import late
from whence.extract.people import reads_as_outlet
from whence.extract.references.names import names_of
from whence.extract.references.titlefirst import is_person
from whence.models import CSL, Reference, Span

_YEAR = r"(?<!\p{N})(?P<year>(?:1[5-9]|20)\p{N}{2})(?!\p{N})"
_BRACKET = regex.compile(rf"\((?P<told>[^()]{{0,100}}?){_YEAR}[^()]{{0,80}}\)")
_SMALL = r"(?:of|the|and|for|on|to|in|by|at|from|a|an|its|with|de|la|der|die|und|des|du|et|el|y)"
_TITLE = rf"\p{{Lu}}[^\s()]*(?:(?:\s{_SMALL}){{0,3}}\s(?:[\p{{Lu}}\p{{N}}][^\s()]*|&)){{1,18}}"
_NAME = r"(?:(?:\p{Lu}\.[\s-]?){1,3}|(?:\p{Lu}[\p{L}’'-]+\s(?:\p{Lu}\.\s?)?){0,3})\p{Lu}[\p{L}’'-]+"
_IN = late(
    rf"(?<![\p{{L}}\p{{N}}])(?P<name>{_NAME})(?P<owned>[’']s\s)?(?(owned)|,?\sin\s(?:(?:his|her|their)\s(?:\p{{Ll}}+\s){{0,2}})?)"
    rf"[“\"‘'«]?(?P<title>{_TITLE}|(?<=[“\"‘'«])\p{{Lu}}[^()“”\"]{{4,120}}),?\s?$"
)
_FIRST = late(
    rf"(?<![\p{{L}}\p{{N}}])[“\"‘'«]?(?P<title>{_TITLE}?)(?:(?<=[,.”\"’'»])\s(?:by\s)?|(?<!English|French|ed|German|edition|translation)\sby\s)(?P<name>{_NAME})[,.]?\s$"
)
_CITED = late(
    rf"(?<=\p{{Ll}}[:,]?\s)(?P<name>{_NAME}(?:,?\s(?:and|&|und|et)\s{_NAME})?),\s[“\"‘'«]?"
    rf"(?P<title>{_TITLE}(?::\s\p{{Lu}}[^:;.()“”\"]{{3,80}})?)[”\"’'»]?(?:,\s\p{{N}}{{1,2}}\s(?:vols?|Bde?)\.)?,?\s?$"
)
"""A citation that goes on with its sentence: "the best account is A. B. Roe, The Rise of the Harbour, 2 vols. "."""
_OWN_BOOK = late(
    rf"(?<![\p{{L}}\p{{N}}])(?P<name>{_NAME})[’']s\s(?:\p{{Ll}}+\s){{0,2}}"
    r"(?:book|novel|study|monograph|memoirs?|collection|anthology|pamphlet|biography),?\s"
    rf"[“\"‘'«]?(?P<title>{_TITLE}|\p{{Lu}}[\p{{L}}’-]+),?[”\"’'»]?\s$"
)
"""A work that is said to be somebody's: "so it stands in Lee's book Silt " in front of its place and publisher."""
_BEFORE = regex.compile(rf"(?<![\p{{L}}\p{{N}}])(?P<title>{_TITLE})[.,:]\s$")
_PERSON = regex.compile(_NAME)
_ENDS = regex.compile(r"\p{Ll}{3}[.”\"]+\s(?=[\p{Lu}“\"])")
_PART = regex.compile(r"(?:Chapter|Section|Part|Volume|Appendix|Note|Figure|Table|Article|Paper)\b")
_CLOSED = regex.compile(r"[,.]?([”\"»])")
_AND = regex.compile(r",?\s(?:and|&|und|et)\s")
_WINDOW, _LEAST_WORDS, _SHORT_NAME, _BEGUN = 240, 3, 30, 20


def introduced(reading: str, flat: str, span: Span, note: str | None) -> Iterator[Member]:
    """The works that are told by a name and "in" or a comma, or by a name behind, in front of a bracket with a year."""
    low = span[0]
    for bracket in _BRACKET.finditer(flat, *span):
        window = max(low, bracket.start() - _WINDOW)
        told = bracket["told"].strip(" ,:;")
        found = _IN.search(flat, window, bracket.start())
        if not (found and _is_told(found, told)):
            found = _cited(flat, window, bracket.start())
        if not found and ":" in told:
            found = _OWN_BOOK.search(flat, window, bracket.start())
        if not found:
            found = _FIRST.search(flat, max(window, _sentence(flat, window, bracket.start())), bracket.start())
            found = found if found and is_person(found["name"].split()) and " by " not in found["title"] else None
        if found and not _PART.match(found["title"]) and not reads_as_outlet(found["title"]):
            work = _work(found["title"], found["name"], told, int(bracket["year"]))
            yield _member(reading, flat, (found.start(), bracket.end()), work, note)
            low = bracket.end()


def _cited(flat: str, low: int, high: int) -> regex.Match[str] | None:
    """A person, a comma and a title in front of a bracket, in a sentence."""
    found = _CITED.search(flat, low, high)
    return found if found and is_person(_AND.split(found["name"])[0].split()) else None


def _sentence(flat: str, low: int, high: int) -> int:
    """Where the last sentence or quotation ends in front of a name and its title."""
    ends = [found.end() for found in _ENDS.finditer(flat, low, high)]
    return ends[-2] if len(ends) > 1 and high - ends[-1] < _SHORT_NAME else ends[-1] if ends else low


def title_before(flat: str, low: int, start: int) -> regex.Match[str] | None:
    """The title that stands right before a name: "The Decline of the Harbour. Jane Roe. (Longman 1995)"."""
    found = _BEFORE.search(flat, max(low, start - _WINDOW), start)
    if found is None or len(found["title"].split()) < _LEAST_WORDS or _PART.match(found["title"]):
        return None
    name = _PERSON.match(flat, start)
    parts = name.group().split() if name else []
    return found if is_person(parts) or is_person(parts[1:]) else None


def _is_told(found: regex.Match[str], told: str) -> bool:
    """Whether somebody writes in a work here: a person with a given name, or a surname where the bracket says who
    published the work, too. "In The Times (1949)" and "Britain in Egypt (1882)" are no such things."""
    name, title = found["name"], found["title"].rstrip(",")
    parts = name.split()
    if is_person(parts) or is_person(parts[1:]):
        return True
    alone = len(parts) == 1 and name not in places() and not found["owned"]
    return alone and told[:1].isalnum() and "," not in title and len(title.split()) >= _LEAST_WORDS


def _work(title: str, name: str, told: str, year: int) -> CSL:
    """The work as CSL; what stands before the year is who published it, or where."""
    parts = name.split()
    author = name if len(parts) < 2 or is_person(parts) else " ".join(parts[1:])
    title, quoted, container = _CLOSED.split(title, maxsplit=1) if _CLOSED.search(title) else [title, "", ""]
    item = {"author": names_of(author), "title": title.strip(" ,.”\"’'»"), "issued": {"date-parts": [[year]]}}
    if quoted and container.strip(" ,"):
        return {"type": "article-journal", **item, "container-title": container.strip(" ,0123456789")}
    return {"type": "book", **item} | ({"publisher": told} if told else {})


def _member(reading: str, flat: str, span: Span, work: CSL, note: str | None) -> Member:
    words = " ".join(flat[slice(*span)].split())
    return Member(stated(reading, span, words, work, note), words)


_ABOUT = regex.compile(
    r"(?:(?:[Aa]usführlich|[Gg]rundlegend|[Aa]llgemein|[Ee]inführend|[Kk]ritisch|[Ee]xemplarisch|[Zz]usammenfassend|[Vv]ertiefend)"
    r"(?:er)?(?:\s(?:hier|da)?zu)?|zu[rm]?|über|für)(?:\s[^:;.,„“”\"()]{1,120})?:\s"
    r"(?=\p{Lu}[\p{L}.’'-]*(?:\s(?:von|van|de|zu)){0,2}(?:\s\p{Lu}[\p{L}.’'-]*){1,3}\s?[,:/(])"
)


_SEE_FOR = regex.compile(
    r"(?:For|On)\s[^.;:“”\"()\p{N}]{3,80}?,?\s(?:[Ss]ee|cf\.)(?:\salso)?[,:]?\s(?=[\p{Lu}“\"@]|\p{N}{4}\s\p{Lu})"
    r"|\p{Lu}\p{Ll}*\s(?:\p{Ll}[\p{L}’'-]*,?\s){3,15}?(?:from|on|in|see|following|include|are|is|by):\s(?=[\p{Lu}“\"@]|\p{N}{4}\s\p{Lu})"
)
"""What leads to a citation: "For more on the harbour, see", "The account here rests on the following:"."""


def behind_subject(flat: str, start: int, end: int) -> int:
    """Where a citation begins behind the words that say what it is about: "zum Hafen: Ute Berg, Silt, Bonn 1999", "For
    the figures, see Roe testimony", "What follows is taken from: Ann Lee, Silt"."""
    found = _ABOUT.match(flat, start, end) or _SEE_FOR.match(flat, start, end)
    return found.end() if found else start


_SENTENCE_TO = regex.compile(
    r"(?:[^\s“”\"();:]+\s){1,12}\p{Ll}{3,}\s(?:[^\s“”\"();:]+\s){0,8}in\s"
    r"(?P<name>\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){1,3}),\s(?=[“\"])"
)


def without_sentence(
    flat: str, reference: Reference, parse: Callable[[Span, str | None], Sequence[Reference]]
) -> Reference:
    """The reference without a sentence that leads to it and was read as a part of its title: "Roe is quoting Lee in Ann
    Lee, “Sand,” in Silt (1990)"; `parse` reads what is behind it."""
    at = _behind_sentence(flat, reference)
    read = parse((at, reference.end), reference.note) if at > reference.start else ()
    return read[0] if len(read) == 1 and not {"author", "editor"}.isdisjoint(read[0].work or ()) else reference


def _behind_sentence(flat: str, reference: Reference) -> int:
    """Where a citation begins: only a whole name and a title in quotation marks, or with its place and year, tell that
    a sentence stands before."""
    work = reference.work or {}
    if work.get("author") or not flat.startswith(str(work.get("title", " "))[:_BEGUN], reference.start):
        return reference.start
    found = _SENTENCE_TO.match(flat, reference.start, reference.end)
    if found and is_person(found["name"].split()):
        return int(found.start("name"))
    return placed_behind(flat, (reference.start, reference.end))
