"""What a bracket in running text cites: "[Ann Lee, Short Peace, p. 3]", "(Roe, “Silt”, Ostmere Review, no. 4)", and the
short forms there, "[Op. Cit., p. 7]", "[Lee, Op. Cit., p. 9]", "(ibid.)".

In: a text without line ends and a stretch of it. Out: `Bracket`s in order, the short ones among them, and those that
cite something which is not read here (neither `work` nor `back`). What explains, adds or counts is none.

>>> text = 'So "it grew." [Ann Lee, Short Peace, pp. 3-4] She adds that "it fell." [Op. Cit., p. 7] It [peace] fell.'
>>> [(one.names, one.title, one.back) for one in bracketed(text, (0, len(text)))]
[(('lee',), ('short', 'peace'), ''), ((), (), 'op_cit')]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from whence.extract.citing.forms.shortforms import led
from whence.extract.late import late
from whence.models import CSL, Reference, Span
from whence.text import tokens

_NUMBER = r"(?:\p{N}{1,4}|[ivxlc]{1,7})"
_PAGE = rf"{_NUMBER}(?:\s?[–—-]{{1,2}}\s?{_NUMBER})?(?:f{{1,2}}|fn|n)?\.?"
_PART = (
    r"(?:,?\s(?:[Vv]ol(?:s?\.|umes?)|[Nn]os?\.|[Cc]h(?:s?\.|apters?)|[Bb]k\.|[Pp]ts?\.|[Bb]d\.)\s?[\p{N}IVXLivxl]{1,6})"
)
_PAGES = rf"(?:,?\s(?:pp?\.|pages?|S\.|at)\s?{_PAGE}(?:(?:,?\s(?:and|&|und)|,)\s(?:pp?\.\s?)?{_PAGE}){{0,8}})"
_PLACED = late(rf"(?:{_PART}{{0,3}}{_PAGES}|{_PART}{{1,3}})\.?$")
_ALONE = regex.compile(rf"pp?\.\s?{_PAGE}(?:(?:,?\s(?:and|&|und)|,)\s(?:pp?\.\s?)?{_PAGE}){{0,8}}")
_PAGE_FIRST = regex.compile(
    rf"(?i:pp?\.?|pages?)\s?{_PAGE}(?:(?:,?\s(?:and|&|to)|,)\s{_PAGE}){{0,8}},?\s(?:of\s)?(?=[\p{{Lu}}“‘]|[Ii]bid\b)"
)
"""A place in front of what it is in: "page 12, Silt and Sand by Lee", "(p. 5, ibid.)"."""
_BY = regex.compile(
    r"(?:,\s(?:1[5-9]|20)\p{N}{2}|,?\sby\s(?P<name>(?:\p{Lu}\.\s?){0,3}(?:\p{Lu}[\p{L}’'-]+\s?){1,3}))$"
)
_BACK = late(
    r"(?:quoted,\s)?(?:(?P<said>[\p{Lu}“\"‘].{1,120}?),\s)?(?:(?P<op>(?:[Oo]p|[Ll]oc)\.?\s{0,3}[Cc]it\b|l\.\s?c\b|a\.\s?a\.\s?O\b)|[Ii]bid(?:em)?\b|[Ii]dem\b|[Ii]d\.)\.?"
    rf"(?:{_PART}{{0,3}}{_PAGES}?|,?\s(?!(?:1[5-9]|20)\p{{N}}{{2}}\b){_PAGE}|,?\spp?\.)\s?[.:]?"
)
_BRACKET = regex.compile(
    r"\[(?P<a>(?:[^\[\]()]|\([^\[\]()]{0,60}\)){4,260})\]|\((?P<b>(?:[^\[\]()]|\([^\[\]()]{0,60}\)){4,260})\)"
    rf"|\((?P<c>[Ii]bid\.?,?\spp?\.\s?{_PAGE})(?=\s\p{{Lu}}|\s*\Z)"
)
"""The last one lost its end: "(Ibid., p. 4 Roe said"."""
_WORK = regex.compile(r"[^;]+")
_EXPLAINED = regex.compile(r"([Ii]bid)[.,;:]{1,2}\s(?=[^;]{0,60}(?<!\p{L})\p{Ll}+\s\p{Ll}+\s\p{Ll})")
"""An "Ibid." before a sentence that explains: "(Ibid., the board was told of it later)"."""
_WITHIN = regex.compile(r",\s(?:quoted|cited|reproduced)\s(?:by|in)\s")
_INITIAL = r"(?:\p{Lu}\.[\s-]?)"
_WORD = r"\p{Lu}[\p{L}’'-]+"
_PARTICLE = r"(?:\s(?:de|du|von|van|der|la|le))?"
_PERSON = (
    rf"(?:{_INITIAL}{{1,3}}{_WORD}(?:\s{_WORD})?"
    rf"|{_WORD}(?:\s{_INITIAL}{{1,3}})?{_PARTICLE}(?:\s{_WORD}){{0,2}})"
)
_AUTHORS = late(
    rf"(?P<names>{_PERSON}(?:(?:,\s{_PERSON}){{0,3}},?\s(?:and|&|und|et)\s{_PERSON})?(?:\set\sal\.)?)"
    r"(?:\s\(eds?\.\))?(?:,\s(?=[\p{Lu}“\"‘«„])|:\s(?=[“\"«„]))"
)
_AND = regex.compile(r",\s|\s(?:and|&|und|et)\s")
_TITLE = regex.compile(r"[“\"‘'«„]?\p{Lu}")
_NO_TITLE = regex.compile(
    r"(?i:figures?|tables?|chapters?|sections?|appendix|appendices|parts?|vol(?:ume|\.)|notes?|pages?|paragraphs?|annex|exhibits?"
    r"|articles?|art\.|psalms?|op\.|loc\.|l\.\s?c\.|ibid|see|above|below|emphasis)\b"
)
_DATED_NAME = regex.compile(r"\p{Lu}[\p{L}’' .&,-]{1,30}?,?\s\(?(?:1[5-9]|20)\p{N}{2}\p{L}?\)?$")
_SEEMS = regex.compile(
    r"\bpp?\.\s?\p{N}|\b(?i:ibid|cit)\b|^\p{Lu}[\p{L}’' .&,-]{1,60}?,?\s\(?(?:1[5-9]|20)\p{N}{2}\p{L}?(?:[,:]|\)?$)"
)
_DAY = (
    r"(?:\p{N}{1,2}/\p{N}{1,2}/\p{N}{2,4}|\p{N}{1,2}\s\p{Lu}\p{Ll}{2,8}\.?\s\p{N}{4}"
    r"|\p{Lu}\p{Ll}{2,8}\.?\s\p{N}{1,2},\s\p{N}{4})"
)
_RECORD = late(
    r"(?:[Ss]ee\s)?(?:(?:[^()\[\]]{0,80}\b(?i:interview|deposition|testimony|memo(?:randum)?|cable|letter|telegram|affidavit"
    rf"|statement|report|transcript|hearings?)\b[^()\[\]]{{0,160}}?\b{_DAY})"
    r"|[^()\[\]]{0,60}?(?:\b(?:Nos?|Docs?|Exs?|Exh)\.\s|\b(?:Document|Exhibit|Entry|File|Box|Folder)\s|#)(?:No\.\s)?#?\p{N})[^()\[\]]*"
)
"""What cites a record by its kind and day or by its number: "HSCA interview of Lee, 6/6/78", "CIA Nos. 580-583"."""
_SPEAKS = regex.compile(r"\b(?:is|are|was|were|has|have|had|will|would|may|that|which|who|shows?|says?|states?)\b")
_LETTERS = regex.compile(r"\p{L}{4,}")
_PROPER_SHARE, _FEWEST = 0.6, 2


@dataclass(frozen=True, slots=True)
class Bracket:
    """What is cited at `start:end`; something that is not read here where it has neither `work` nor `back`."""

    start: int
    end: int
    names: tuple[str, ...] = ()
    """The words of the authors' surnames; in front of an "Op. Cit." all words that stand there."""
    title: tuple[str, ...] = ()
    work: CSL | None = None
    back: str = ""
    """As what it points back: "ibid" or "op_cit"."""
    is_joined: bool = False
    """Another citation stands before it in its bracket."""
    quotes: bool = False
    """It is where somebody else's words are quoted: "(quoted in Lee, p. 4)"."""


def bracketed(text: str, span: Span) -> Iterator[Bracket]:
    """The citations in the brackets of a stretch."""
    for found in _BRACKET.finditer(text, *span):
        start, end = found.span(next(name for name in "abc" if found[name] is not None))
        if _cites_record(text[start:end]):
            yield _record(text, start, end)
            continue
        joined = False
        for part in _WORK.finditer(text, start, end):
            lead = len(part.group()) - len(part.group().lstrip())
            one = _read(text, part.start() + lead, part.start() + len(part.group().rstrip()), joined)
            if one is not None:
                yield one
                joined = True


def _cites_record(words: str) -> bool:
    """Whether all that stands in a bracket cites a record."""
    return _RECORD.fullmatch(words) is not None and _SPEAKS.search(words) is None


def _record(text: str, start: int, end: int) -> Bracket:
    """A record, each told by all of its words."""
    begin = start + led(text[start:end])
    words = text[begin:end].rstrip(" .")
    return Bracket(begin, begin + len(words), title=_title(words), work={"type": "document", "title": words})


def _read(text: str, start: int, end: int, joined: bool) -> Bracket | None:
    """What one part of a bracket cites: what points back, a work behind its page, or one before its place."""
    within = [one.end() for one in _WITHIN.finditer(text, start, end)]
    begin = within[-1] if within else start + led(text[start:end])
    quotes = bool(within) or "quoted" in text[start:begin] or text.startswith("quoted", start)
    first = _PAGE_FIRST.match(text, begin, end)
    begin = first.end() if first else begin
    words = text[begin:end]
    if back := _back(begin, words):
        return replace(back, is_joined=joined, quotes=quotes)
    placed = _PLACED.search(words) or _ALONE.fullmatch(words)
    if first and placed is None:
        return _of_page(begin, words, joined)
    if placed is not None and placed.start() == 0:
        return None  # another page of the same work
    if placed is None:
        return Bracket(begin, end, is_joined=joined) if _SEEMS.search(words) else None
    cited = words[: placed.start()].rstrip(",. ")
    return replace(_of_work(begin, words, cited), is_joined=joined, quotes=quotes)


def _back(begin: int, words: str) -> Bracket | None:
    """What points back, alone or before a sentence that explains; None where the words are no such form."""
    if back := _BACK.fullmatch(words):
        said = tuple(tokens(back["said"] or "").words)
        return Bracket(begin, begin + len(words), said, back="op_cit" if back["op"] else "ibid")
    explained = _EXPLAINED.match(words)
    if explained and not _SEEMS.search(words, explained.end()):
        return Bracket(begin, begin + len(explained[1]), back="ibid")
    return None


def _of_work(begin: int, words: str, cited: str) -> Bracket:
    """The work before its place, with its authors in front or without: "Lee, Silt and Sand"."""
    end = begin + len(words)
    authors = _AUTHORS.match(cited)
    title = cited[authors.end() :] if authors else cited
    if not _reads_as_title(title, is_by=authors is not None and " " in authors["names"]):
        return Bracket(begin, end)
    people = [_surname(name) for name in _AND.split(authors["names"])] if authors else []
    by: CSL = {"author": [{"family": name} for name in people]} if people else {}
    work: CSL = {"type": "document", "title": title.strip("“”\"‘’'«»„,. "), **by}
    names = tuple(word for name in people for word in tokens(name).words)
    return Bracket(begin, end, names, _title(title), work)


def _of_page(begin: int, words: str, joined: bool) -> Bracket:
    """The work behind its page, with its author behind it or without: "page 12, Silt and Sand by Lee"."""
    cited = words.rstrip(" .")
    by = _BY.search(cited)
    title = cited[: by.start()] if by else cited
    if not _reads_as_title(title, is_by=False):
        return Bracket(begin, begin + len(words), is_joined=joined)
    people = [_surname(by["name"])] if by and by["name"] else []
    author: CSL = {"author": [{"family": name} for name in people]} if people else {}
    names = tuple(word for name in people for word in tokens(name).words)
    work: CSL = {"type": "document", "title": title.strip("“”\"‘’',. "), **author}
    return Bracket(begin, begin + len(cited), names, _title(title), work, is_joined=joined)


def _title(words: str) -> tuple[str, ...]:
    return tuple(tokens(words).words)


def _surname(name: str) -> str:
    words = [word for word in name.split() if word not in ("et", "al.")]
    return words[-1] if words else name


def _reads_as_title(title: str, *, is_by: bool) -> bool:
    """Whether words are a title: quoted, behind a person's whole name, or nearly all long ones have capitals."""
    if not _TITLE.match(title) or _NO_TITLE.match(title) or _DATED_NAME.fullmatch(title):
        return False
    if title[0] in '“"‘«„':
        return True
    long = _LETTERS.findall(title)
    capitals = sum(1 for word in long if word[0].isupper())
    return is_by or (len(title.split()) >= _FEWEST and capitals >= _PROPER_SHARE * max(1, len(long)))


def opens_bracket(flat: str, one: Reference, two: Reference) -> bool:
    """Whether a bracket opens between two references: what "Nobody was told of it in time (ebd., p. 7)" means stands
    further above, and no prose in front of it, though this was read as a reference."""
    return "(" in flat[one.end : two.start + 1] and flat.rfind("(", 0, one.start) <= flat.rfind(")", 0, one.start)
