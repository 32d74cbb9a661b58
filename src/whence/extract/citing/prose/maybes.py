"""What may be a short form in the prose of a note: a name and a title, a name and a page, a name alone.

In: a stretch that the parser of references took for prose. Out: `Member`s with `maybe`, each a reference only if a work
was cited before that it can mean.

>>> words = "Lee says as much. See Roe, Silt, p. 4."
>>> [one.maybe for one in maybes("r", words, (0, len(words)), "n", is_slanted=lambda _: False)]
[('Roe', 'Silt')]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from whence.extract.citing.forms.bracketplaces import bracket_placed
from whence.extract.citing.forms.datednames import dated_names
from whence.extract.citing.forms.imprints import is_imprint, places
from whence.extract.citing.forms.namepages import paged_alone
from whence.extract.citing.forms.placedwords import placed_words
from whence.extract.citing.forms.plainplaces import is_part
from whence.extract.citing.forms.shelfmarks import shelfmark
from whence.extract.citing.forms.shortforms import CALLED, COLONED, PLACED, SHORT_TITLE, led
from whence.extract.citing.forms.shorttitles import author_placed, short_title
from whence.extract.citing.members import Member
from whence.extract.citing.papers.kinds import kind_named
from whence.extract.citing.papers.personal import paper_named
from whence.extract.citing.prose.introduced import behind_subject
from whence.extract.citing.prose.plaintitles import is_place
from whence.extract.citing.prose.saidtitles import said_titles
from whence.extract.citing.spans import meet
from whence.extract.hints import hint
from whence.extract.references.phrases import person
from whence.models import Reference, Span, content_id

_NAME_LENGTH = 90
_QUOTED = regex.compile(r",?\s(?:as\s)?(?:quoted|cited)\s(?:in|by)$")
_PART = regex.compile(r"[^;]{6,260}")
_STOP = regex.compile(r"(?<=[\p{Ll}\p{N}”\"’)]{2}[.!?][”\"’]?)\s(?=[\p{Lu}“\"‘@]|\p{N}{2}\p{Lu}{4}|\p{N}{4}\s\p{Lu})")
_SIGNALLED = regex.compile(r"(?<=[\p{L},:(]\s?)\b(?:[Ss]ee(?:\salso)?|cf\.|compare|siehe|vgl\.|voir)\s(?=[\p{Lu}“\"])")
"""A signal inside a sentence: "for full detail see Berg"."""
_CLAUSE = regex.compile(
    r"(?<=[\p{L}\p{N}”’\"'?!]),?\s(?=(?:also\s|\p{Ll}+ly\s)?\p{Ll}{3,}s\s(?:out\s)?(?:that|how|why|whether)\b"
    r"|see\s(?:also\s)?(?:section|chapter|note|part|above|below)\b"
    r"|(?<=[”\"]\s)(?:also\s|\p{Ll}+ly\s)?\p{Ll}{3,}s\s\p{Ll}"
    r"|(?<=[”’\"'],\s)(?:\p{Lu}[\p{L}.’-]*\s){1,3}\p{Lu}[\p{L}’-]+,\s[“‘])"
)
"""Where the words go on to tell what a work says, where it is spoken of, or what else is cited: "Lee, “Silt,” argues
that …", "Lee, ‘Silt’, Jan Roe, ‘Sand’"."""
_CLAUSE_HINT = hint(
    r"s\s(?:out\s)?(?:that|how|why|whether)|see\s(?:also\s)?(?:section|chapter|note|part|above|below)",
    r"\"\s|”\s|\",\s|”,\s|’,\s|',\s",
)
_SMALL = r"(?:among|between|towards?|during|about|under|after|within|without|through|\p{Ll}{1,4})"
_TITLE_PLACED = regex.compile(
    rf"(?P<title>\p{{Lu}}[\p{{L}}’'-]*(?::?\s[“\"‘/]?(?:\p{{Lu}}|{_SMALL}(?=\s))[\p{{L}}”\"’'/-]*){{3,20}})"
    r",?\s(?:pp?|pgs?)\.?\s?\p{N}[\p{N}\s,–-]*\.?"
)
"""A title and a page that are all there is: "On Reading Tides as History p. 12"."""
_SMALL_PLACED = regex.compile(
    r"(?P<title>\p{Lu}[\p{L}’'-]*(?:[:.,]?\s[\p{L}’'-]+){2,20}),?\s(?:(?:pp?|ss?|S|str|blz|[СсCc])\.?\s?)?"
    r"(?!(?:1[5-9]|20)\p{N}{2}(?!\p{N}))\p{N}{1,4}(?:[–-]\p{N}{1,4})?\."
)
"""The like with small letters, as in most languages, where it is all that a note says: "Histoire des quais, 267."."""
_QUOTED_PLACED = regex.compile(
    r"[“\"‘'](?P<title>\p{Lu}[^“”\"]{8,160}?\s[^“”\"]{2,60}?)[,.]?[”\"’'],?\s(?:pp?|pgs?)\.?\s?\p{N}[\p{N}\s,–-]*\.?"
)
"""The like in quotation marks, however it is spelled: "‘Nobody counts the boats’, p. 2"."""
_QUOTED_ALONE = regex.compile(
    r"[“‘\"'](?P<title>(?=\p{Lu})(?:[^\s“”\"]+\s){2,24}?[^\s“”\"]+?)[,.]?[”’\"']"
    r"(?:,?\s(?:press\srelease|news\srelease|video|cable|memo|hearing|op-ed|speech))?"
    r"(?:,?\s(?:pp?\.\s?)?[\p{N}ivxlc]{1,5}(?:[–-][\p{N}ivxlc]{1,5})?)?[.,;\s]*"
)
"""A title in quotation marks that is all there is, or with a page: "“The Boats of Ostmere”, vii."."""
_CLOSES = regex.compile(r"[”’»\"'](?=[.,;]?(?:$|\s(?:pp?\.|pgs?\b|at\b|S\.|\p{N})))")
_OPENS = regex.compile(r"(?<!\p{L})[“‘«„‚\"'](?=\p{L})")
_SURNAME_AND_PAGE = regex.compile(r"\p{Lu}\p{Ll}[\p{L}’'-]+\s\p{N}{1,4}")
_PLACE_WORD = regex.compile(r"[,:]\s(?:Bde?|Vols?|Nrn?|Teil|Kap|Heft|Abt|Tl|Abschn|Tom|Cap|Cah|Fasc)$")
"""What stands before a number: "Stadt und Fluss, Bd. 2" is no author's "Bd"."""
_NAME_ALONE = regex.compile(
    r"\s*(?:[Ss]ee\s)?(?:[Tt]he\s)?(?!Here(?:in)?after\b|Henceforth\b)(?P<name>(?:\p{Lu}\.\s?){0,3}\p{Lu}[^\s.;:(),]+(?:\s[^\s.;:(),]+){0,7})(?<!\s(?:from|in|by|is|are|to|of|see|also))[.;]?\s*"
)
"""A name that is all a note says: a reference only if a work was said to be cited so; "See also" is none."""


def maybes(reading: str, flat: str, span: Span, note: str | None, *, is_slanted: Callable[[int], bool]) -> list[Member]:
    """What may be short forms in a stretch, in order: titles first, then names that stand in none of them.
    `is_slanted` says whether a place is in italics."""
    words = flat[slice(*span)].strip()
    if note is not None and (whole := _TITLE_PLACED.fullmatch(words) or _QUOTED_PLACED.fullmatch(words)):
        begin = flat.index(whole.group(), span[0])
        said = whole.group(), whole["title"], ""
        return [_maybe(reading, note, (begin, begin + len(whole.group())), said, titled=True)]
    found = [
        _maybe(reading, note, title.span(), (title.group(), title["name"], title["title"]))
        for title in SHORT_TITLE.finditer(flat, *span)
        if not _is_rest(title.group()) and not _is_no_title(title)
    ]
    if note is not None and not found:
        found += _coloned(reading, flat, span, note)
    for more in _in_note(reading, flat, span, note) if note is not None else ():
        _add(found, more)
    for more in _named(reading, flat, span, note, is_slanted=is_slanted):
        _add(found, more)
    if not found and note is not None and (small := _SMALL_PLACED.fullmatch(words)):
        begin = flat.index(words, span[0])
        return [_maybe(reading, note, (begin, begin + len(words)), (words, small["title"], ""), titled=True)]
    return [*_placed(reading, flat, span, note, found)] if note is not None else found


def _add(found: list[Member], more: Member) -> None:
    """Take one more, unless it meets what was found before."""
    if not any(meet(more.reference, other.reference) for other in found):
        found.append(more)


def _in_note(reading: str, flat: str, span: Span, note: str) -> Iterator[Member]:
    """Names with a year, an author with a title and a place, a title behind a clause: what only notes cite so."""
    for place, name in dated_names(flat, span):
        yield _maybe(reading, note, place, (flat[slice(*place)], name, ""))
    yield from _whole(reading, flat, span, note)
    for place, name, title in said_titles(flat, span):
        yield _maybe(reading, note, place, (flat[slice(*place)], name, title))


def _placed(reading: str, flat: str, span: Span, note: str | None, found: Sequence[Member]) -> Iterator[Member]:
    """The members, and words with a place behind them in front of all that is found, or around it: "General comment
    No. 12, para. 4"."""
    inside: list[Member] = []
    for place, said in placed_words(flat, span):
        here = [one for one in found if one.reference.start < place[1] and place[0] < one.reference.end]
        if all(place[0] < one.reference.start and one.reference.end <= place[1] for one in here):
            inside += here
            one = _maybe(reading, note, place, (flat[slice(*place)], said, ""))
            yield replace(one, instead=tuple(here))
    yield from (one for one in found if one not in inside)


def _is_rest(words: str) -> bool:
    """Whether the words are the end of a quoted title that begins in front of them, or who printed a work and when:
    "Enough: Sand and Tide’" of "‘Silt Is Not Enough: Sand and Tide’", "York: Harbour Press, 2005"."""
    if _PLACE_WORD.search(words):
        return True
    closes = _CLOSES.search(words)
    return is_imprint(words) or (closes is not None and not _OPENS.search(words, 0, closes.start()))


def _is_no_title(found: regex.Match[str]) -> bool:
    """Whether a place, a given name or a part of a work stands where a title would: "Harbour Gallery, Liverpool", "Lee,
    Marion" (but "Lee, Emma, 34"), "Paris: Éditions du Port", "Silt and Sand, Introduction, xii"."""
    title = found["title"].strip(" “”‘’\"'")
    printed = found["name"] in places() and found.string.startswith(":", found.end("name"))
    given = " " not in title and person(title.lower()).startswith("g") and found.group().endswith(title)
    return title in places() or printed or given or is_part(title)


def _whole(reading: str, flat: str, span: Span, note: str | None) -> Iterator[Member]:
    """What is an author, a title and a place as a whole: the parts between semicolons, "Berg (Hg.), Silt, 4f.", their
    sentences, and what these end with: "For full detail see Berg, Silt, esp. chap. 20"."""
    behind = span[0]
    for begin, end in _pieces(flat, span):
        if begin < behind:
            continue
        words = _QUOTED.sub("", flat[begin:end].strip())
        at = led(words)
        if alone := _QUOTED_ALONE.fullmatch(words, at):
            start = begin + flat[begin:end].index(words) + at
            behind = start + len(words) - at
            yield _maybe(reading, note, (start, behind), (words[at:], alone["title"], ""), titled=True)
            continue
        if shelfmark(words[at:]):
            start = begin + flat[begin:end].index(words) + at
            behind = start + len(words) - at
            yield _maybe(reading, note, (start, behind), (words[at:], words[at:], ""))
            continue
        short = short_title(words[at:])
        paper = paper_named(words[at:])
        by_kind = None if short or paper else kind_named(words[at:])
        name = None if short else paper.name if paper else by_kind.said if by_kind else author_placed(words[at:])
        if short or name:
            start = begin + flat[begin:end].index(words)
            behind = start + len(words)
            yield _maybe(reading, note, (start + at, behind), (words[at:], *(short or (name or "", ""))))


def _pieces(flat: str, span: Span) -> Iterator[Span]:
    """The parts between semicolons, each before its sentences, and each of these before what stands in front of a
    clause and what a signal, or what it is about, leads to in it."""
    for part in _PART.finditer(flat, *span):
        yield part.span()
        ends = [one.end() for one in _STOP.finditer(flat, *part.span())]
        for low, high in pairwise([part.start(), *ends, part.end()]):
            if ends:
                yield low, high
            if (behind := behind_subject(flat, low, high)) > low:
                yield behind, high
            if clause := _clause(flat, low, high):
                yield low, clause.start()
            yield from ((one.end(), high) for one in _SIGNALLED.finditer(flat, low, high))


def _clause(flat: str, low: int, high: int) -> regex.Match[str] | None:
    """Where the words go on to say something; a quotation may end right before them."""
    return _CLAUSE.search(flat, low, high) if _CLAUSE_HINT.search(flat, max(0, low - 2), high) else None


def _maybe(reading: str, note: str | None, span: Span, said: tuple[str, str, str], *, titled: bool = False) -> Member:
    """A member of which the words, the name and the title are said."""
    words, name, title = said
    reference = Reference(content_id(reading, "reference", *span), *span, None, note, short_form="ibid")
    return Member(reference, words, maybe=(name, title), titled=titled)


def _named(
    reading: str, flat: str, span: Span, note: str | None, *, is_slanted: Callable[[int], bool]
) -> Iterator[Member]:
    """The names with a page, and one that is all there is."""
    for pattern in (CALLED, PLACED) if note is not None else ():
        for called in pattern.finditer(flat, *span):
            if _SURNAME_AND_PAGE.fullmatch(called["name"]):  # "Lee 12, 14" is told by its pages below
                continue
            if called["name"] not in places() and not is_place(called["name"]) and not is_imprint(called.group()):
                titled = is_slanted(called.start("name"))
                yield _maybe(reading, note, called.span(), (called.group(), called["name"], ""), titled=titled)
    for place, name in (*bracket_placed(flat, span), *paged_alone(flat, span)) if note is not None else ():
        yield _maybe(reading, note, place, (flat[slice(*place)], name, ""))
    if span[1] - span[0] < _NAME_LENGTH and (alone := _NAME_ALONE.fullmatch(flat, *span)):
        yield _maybe(reading, note, alone.span("name"), (alone["name"], alone["name"], ""))


def _coloned(reading: str, flat: str, span: Span, note: str | None) -> Iterator[Member]:
    """What reads as names, a colon and a title up to the stretch's end: "Berg: Wer zählt, und wie?"."""
    words = flat[slice(*span)]
    begin = len(words) - len(words.lstrip(" ;"))
    found = COLONED.fullmatch(words, begin + led(words[begin:])) if ":" in words[:_NAME_LENGTH] else None
    if found is not None and found["name"] not in places():
        place = span[0] + found.start("name"), span[0] + found.end("title")
        yield _maybe(reading, note, place, (flat[slice(*place)], found["name"], found["title"]))
