"""Works cited inside a note's sentences, which a parser of references takes for prose: "So among the Ostmen (Berg, Silt
and Sand, p. 35)", "Berg, Silt and Sand, p. 46. The last word of it shows …", "as Berg (Tides of the North, p. 3) says".

In: a text and a stretch of it that was read as prose. Out: where each such citation stands, and who is named before its
bracket. A name or nothing, a title of several words, and a page that is called so: less is no citation.

>>> text = "It is so among the pilots (Berg, Silt and Sand, p. 35); Roe (The Tides, pp. 3-4) differs (see p. 8)."
>>> [(text[slice(*one.span)], one.author) for one in cited_in_prose(text, 0, len(text))]
[('Berg, Silt and Sand, p. 35', ''), ('The Tides, pp. 3-4', 'Roe')]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from whence.extract.citing.guesses import guessed
from whence.extract.citing.members import Member
from whence.extract.citing.prose.wholeworks import opens_with_work
from whence.extract.late import late
from whence.models import Reference, Span

_INITIALS = r"(?:(?:Mr|Mrs|Miss|Dr|Sir|M|Prof)\.?\s)?(?:\p{Lu}\.[\s-]?){0,3}"
_ONE = rf"{_INITIALS}(?:(?:von|van|de|du|la|le)\s)?\p{{Lu}}[\p{{L}}’'-]+(?:\s\p{{Lu}}[\p{{L}}’'-]+){{0,2}}"
_NAME = rf"{_ONE}(?:,?\s(?:and|&|und|et)\s{_ONE})?"
_NUMBER = r"(?:\p{N}{1,4}|[ivxlc]{1,7}\b)"
_PAGE = (
    rf"(?:,|,?\s[IVXLCivxlc]{{1,7}}[.,]|,\s(?:[Vv]ol|[Tt]om|[Bb]d)\.\s?[\p{{N}}IVXLCivxlc]+,)\s(?:pp?|S)\.\s?{_NUMBER}"
)
_BARE = r"\p{Lu}[^;()“”\"\n]{1,140}?\s[^;()“”\"\n]{1,60}?"
_QUOTED = r"[“\"‘«„][^“”\"«»;()]{4,160}[”\"’»“](?:[^;()“”\"]{0,80}?)"
_TITLE = rf"(?:{_QUOTED}|{_BARE})"
_REST = rf"(?:\s?[–-]\s?{_NUMBER}|,\s{_NUMBER}(?!\p{{L}})|\s(?:ff?|sqq?|seqq?|n)\b\.?(?:\s?\p{{N}}{{1,3}})?){{0,6}}"
_LED = (
    r"(?:by|see|See|as|[Cc]f\.|with|while|but|which|that|what|when|where|whom|because|since|and|also|to|against|[Ll]ike|[Tt]hus"
    r"|according\sto|follows?|quotes?|cites?|von|nach|par|selon|chez)"
)
"""Words before a name that is a person's, where a bracket is right behind it; "in Queensland (" has none of these."""
_QUOTED_IN = r"(?:[^()]{1,60},\s)?(?:quoted|cited)\s(?:in|by|from)\s"
_MADE_BY = r"(?:,\s(?:trans?|tr|eds?)\.)"
_CITED = late(
    rf"(?:(?P<bracket>\((?:(?:see|cf\.|e\.g\.,?|so)\s|{_QUOTED_IN})?)|(?<=[.!?;]['”\"]?\s)|\G\s*)"
    rf"(?P<cited>(?P<name>{_NAME})(?:{_MADE_BY}?,|[’']s)\s(?P<title>{_TITLE}){_PAGE}{_REST})(?=[.;,)]|\s\(|\s*$)"
)
_FROM = regex.compile(
    r"\b(?:(?:version|translation|rendering|paraphrase|adaptation)\s(?:of|from|by)"
    r"|(?:adapted|adopted|taken|borrowed|drawn|translated|comes?|gloss\sis|passage\sis)\sfrom)\s"
)
_TAKEN = late(
    rf"(?P<cited>(?=\S+[^\s,]\s){_ONE}(?:{_MADE_BY}?,|[’']s)\s(?P<title>{_TITLE}){_PAGE}{_REST})(?=[.;,)]|\s\(|\s*$)"
)
"""What a sentence says it is taken from: "a modified version of A. B. Lee, tr., Ostmere: The Rolls, pp. 12-13"."""
_BEHIND_NAME = late(
    rf"(?:\G|(?<=[.;:]\s)|(?<=\b{_LED}\s))(?P<name>{_NAME})\s\((?P<cited>(?P<title>{_TITLE}){_PAGE}{_REST})\)"
)
_PAGED = regex.compile(r"\b(?:pp?|S)\.\s?[\p{N}ivxlc]")
"""Without this nothing is tried."""
_TOLD = regex.compile(r"[,“\"‘«\p{N}]")
"""What a citation has before a bracket, and prose that leads to one has not."""
_IN = regex.compile(r",?\s[“”\"’»]?\s?(?:in|dans):?\s(?=\p{Lu})|,\s(?:[Vv]ol|[IVXLC]+\b)")
_MAKER = regex.compile(_MADE_BY)
_AND = regex.compile(r",?\s(?:and|&|und|et)\s")
_SENTENCE = regex.compile(r"\p{Ll}{4}[.!?]\s\p{Lu}")
_NO_TITLE = regex.compile(
    r"(?:[Vv]ol|[Pp]art|[Bb]ook|[Cc]hap|[Nn]o|[Ss]ee|[Aa]bove|[Bb]elow|[Ii]bid|[Oo]p|[Ll]oc|[Ii]d)\b|[IVXLC]+\b"
)
_COUNTED = regex.compile(r"[“”\"«»\p{N}]")
_WORK_CITED = regex.compile(r"(?:[Oo]p|[Aa]rt|[Oo]b)\.?\s?cit")
"""What means the name or title before its bracket."""
_FARTHEST, _CLOSING = 4000, 3
_QUOTATION = regex.compile(r"[“\"][^“”\"]*[”\"]")
_SMALL_WORD = regex.compile(r"(?<=\s)\p{Ll}{2,}(?=[\s,])")
_FEWEST_SMALL = 3


@dataclass(frozen=True, slots=True)
class InProse:
    """A citation at `span`; `author` is the name that stands before its bracket, empty where it names one itself."""

    span: Span
    author: str = ""


def cited_in_prose(text: str, low: int, high: int) -> Iterator[InProse]:
    """The citations of a stretch, in order."""
    high = min(high, low + _FARTHEST)
    if not _PAGED.search(text, low, high):
        return
    found = list(_taken(text, low, high))
    taken = {one.span[1] for one in found}
    alone = (one for one in _CITED.finditer(text, low, high) if one.end("cited") not in taken)
    found += [InProse(one.span("cited")) for one in alone if _is_title(one["title"])]
    taken |= {one.span[1] for one in found}
    behind = (one for one in _BEHIND_NAME.finditer(text, low, high) if one.end("cited") not in taken)
    found += [InProse(one.span("cited"), one["name"]) for one in behind if _is_title(one["title"])]
    yield from sorted(found, key=lambda one: one.span)


def _taken(text: str, low: int, high: int) -> Iterator[InProse]:
    """What the sentences say that something is taken from, by its author's whole name."""
    for words in _FROM.finditer(text, low, high):
        one = _TAKEN.match(text, words.end(), high)
        if one and _is_title(one["title"]):
            yield InProse(one.span("cited"))


def works_in_prose(
    reading: str, flat: str, span: Span, note: str | None, *, parse: Callable[[Span, str | None], Sequence[Reference]]
) -> Iterator[Member]:
    """The works that a note's sentences cite so; `parse` reads the references of a stretch, and where it makes nothing
    of one, its name and title are taken as they stand."""
    for one in cited_in_prose(flat, *span):
        read = [found for found in parse(one.span, note) if {"title", "author"} <= set(found.work or ())]
        made = read[0] if len(read) == 1 else replace(_plain(reading, flat, one), note=note)
        yield Member(made, flat[made.start : made.end])


def out_of_brackets(
    flat: str, found: Sequence[Reference], note: str | None, *, parse: Callable[[Span, str | None], Sequence[Reference]]
) -> Iterator[Reference]:
    """The references, without the prose before a bracket with which one was read: "Among the pilots (Berg, Silt and
    Sand, p. 406; Tides, p. 50"."""
    for reference in found:
        at = flat.find("(", reference.start, reference.end)
        before = flat[reference.start : at] if at >= 0 else ","
        prose = not (reference.short_form or not before or _TOLD.search(before))
        told = before != "," and (prose or _tells(before)) and opens_with_work(flat, at, reference.end)
        if told or (prose and next(cited_in_prose(flat, at, reference.end), None)):
            yield from parse((at + 1, reference.end), note)
        elif prose and _tells(before) and (inside := _whole(parse((at + 1, reference.end), note))):
            yield from inside
        else:
            yield reference


def _whole(found: Sequence[Reference]) -> Sequence[Reference]:
    """The references, if the first one has an author, a title and a year, as none has that goes on with a title."""
    return found if found and {"title", "author", "issued"} <= set(found[0].work or ()) else ()


def before_backs(flat: str, found: Sequence[Reference], backs: Sequence[Span]) -> Iterator[Reference]:
    """The references, without sentences that were read as one before a bracket which points back: "The board had known
    it for years (ibid., p. 4)"."""
    at = 0
    for reference in found:
        while at < len(backs) and backs[at][0] <= reference.start:
            at += 1
        back = backs[at] if at < len(backs) else None
        if back is None or not _is_sentence_before(flat, reference, back):
            yield reference


def _is_sentence_before(flat: str, reference: Reference, back: Span) -> bool:
    """Whether a reference has nothing but a sentence before the bracket in which something points back, and goes on
    no further than that."""
    if back[0] - reference.end > 2 or flat[back[0] - 1] not in "([" or reference.end > back[1] + _CLOSING:
        return False
    before = flat[reference.start : back[0] - 1]
    return _COUNTED.search(before) is None and _tells(before) and not _WORK_CITED.match(flat, back[0])


def _tells(before: str) -> bool:
    """Whether words are a sentence, whatever it quotes: "The painter wrote to Roe that it was “a slow tide” "."""
    return len(_SMALL_WORD.findall(_QUOTATION.sub(" ", before))) > _FEWEST_SMALL


def _plain(reading: str, flat: str, one: InProse) -> Reference:
    """A reference of the name, and of the words up to what the work stands in."""
    words = flat[slice(*one.span)]
    name, _, rest = ("", "", words) if one.author else _MAKER.sub("", words, count=1).partition(", ")
    title = _IN.split(_PAGED.split(rest)[0])[0].strip(" ,.“”\"‘’«»„'")
    names = [{"family": part.split()[-1]} for part in _AND.split(one.author or name)]
    return guessed(reading, one.span, words, {"type": "document", "author": names, "title": title})


def _is_title(words: str) -> bool:
    """Whether words can be a title: no whole sentence ends in them, and they begin with none of a place."""
    return not _SENTENCE.search(words) and not _NO_TITLE.match(words) and " " in words
