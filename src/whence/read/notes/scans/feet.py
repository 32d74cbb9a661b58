"""Where notes begin at the feet of a scan's pages, by their words: a label as scans misread it, or none, before an
"Ibid." or a citation.

In: a text and the pages of it. Out: `Start`s in the order of the text. The last paragraphs of a page are its foot as
far up as they read as notes; an "Ibid." begins a note wherever it stands behind a label, or a paragraph begins with it.

>>> text = "It was so in Ostmere.\\n\\nss Lee, Silt, Volume I, p. 42 36 Ibid., p. 4. 3T bid., p. 41"
>>> [(one.signs, text[one.words :][:4]) for one in starts(text, (0, len(text)))]
[(('ss',), 'Lee,'), (('36',), 'Ibid'), (('3T',), 'bid.')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import dropwhile

import regex

from whence.models import Span
from whence.read.notes.scans.labels import IBID, SIGNS

_TOKEN = rf"[{SIGNS}]{{1,3}}"
_BRACKET = r"\[\^?(?P<bracket>\p{Nd}{1,3})\](?P<split>(?:[ ][\p{Nd}elsoSO*'&](?![\p{L}\p{Nd}.,])){0,2})"
_NO_PAGE = r"(?<!\bpp?[.,]\s?)"
_BOUND = rf"(?:(?<![^\s.;)\]]){_NO_PAGE}|(?<=\p{{Ll}}{{2}})(?=\p{{Nd}}{{2}}))"
_AROUND = regex.compile(rf"(?:{_BRACKET}[ ]?|{_BOUND}(?P<signs>{_TOKEN}(?:[ ]{_TOKEN}){{0,2}})[ .]{{0,2}})$")
"""The label before an "Ibid."."""
_SIGN = SIGNS.replace('"”', "")
_LABEL = (
    rf"(?:{_BRACKET}[ ]+|(?P<signs>(?=[^\s\p{{L}}]|\S?\p{{Nd}}|[IlsoSO]{{1,2}}o?[ ]\p{{Lu}})"
    rf"[{_SIGN}]{{1,3}}(?:[ ](?=\S?\p{{Nd}})[{_SIGN}]{{1,3}}){{0,2}}(?<!\p{{Nd}}{{4}}))\.?[ ]?)"
)
_LABELLED = regex.compile(
    rf"(?:^|(?<=[.;:)\]\p{{Nd}},”\"]\s)|(?<=\S)(?=\[\^)){_NO_PAGE}{_LABEL}"
    r"(?=[“\"'’@]?(?:\p{Lu}[\p{L}.]|\p{Lu}\.\s?\p{Lu}))",
    regex.MULTILINE,
)
_GLUED = regex.compile(
    r"(?<=\p{Ll}{2})(?P<signs>\p{Nd}[\p{Nd}'’*s]{0,2})[ ]?(?=\p{Lu}\p{L}[^.!?]{0,120}\bpp?\.\s?\S{1,12}\.?\s*\Z)"
)
"""A label glued to the running text, before the citation that an "Ibid." follows: "the ap3' Lee, Silt, p. 4. S2"."""
_CITES = regex.compile(
    r"\b[Pp]p?[.,]\s?[\p{Lu}\p{Nd}]|\bVol(?:ume|\.)\s|\bTranscript\b|[“\"]\p{Lu}|\bop\.\s?cit|\b(?:supra|ibid)\b"
    r"|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[\p{Ll}.]*\s\p{Nd}{1,2},?\s?\p{Nd}{4}"
    r"|\b(?:1[6-9]|20)\p{Nd}{2}[,.)]"
)
_PAGED = regex.compile(r"\bpp?[.,]\s?[\p{Lu}\p{Nd}]|\bTranscript\b")
_TAIL = regex.compile(r"[i1l!í]\s?d\s?(?:[.,:;]|pp?\.)")
"""How an "Ibid." ends: what is looked for first."""
_WIDEST = 24
"""Characters of a label and an "Ibid."."""
_WORD = regex.compile(r"\p{L}{3}")
_REACH, _LONGEST = 320, 700
"""A note's first citation stands so near its head; a longer paragraph without a label is running text."""
_TELLING = regex.compile(r"\p{L}{4,}\s\p{Ll}{2,}\s\p{Ll}{2,}\s\p{Ll}{2,}\s\p{Ll}{2,}\s\p{Ll}{2,}\s\p{Ll}{2,}")


@dataclass(frozen=True, slots=True)
class Start:
    """Where a note may begin, with its label, and where its words do; what the label may be; its paragraph; `loose`
    where words that were not read as a note stand before it in the foot."""

    at: int
    words: int
    signs: tuple[str, ...]
    block: int
    loose: bool = False


def starts(text: str, page: Span, sure: Set[int] = frozenset()) -> list[Start]:
    """The starts on a page; in its running text those from an "Ibid." on, or from one of the places where the words of
    a note begin for sure."""
    blocks = list(_blocks(text, page))
    foot = _foot(text, blocks)
    made: list[Start] = []
    gap = noted = False
    for at, block in enumerate(blocks):
        if at >= foot:
            here = _inside(text, block) or _alone(text, blocks, at)
        elif noted and _begins(text, block):  # a foot goes on that running text follows
            here = _inside(text, block)
        else:
            here = _in_running(text, block, sure)
        made += (replace(one, loose=one is here[0] and (gap or one.at > block[0])) for one in here)
        noted = bool(here)
        gap = not here and (gap or bool(made and _WORD.search(text, *block)))
    return made


def _in_running(text: str, block: Span, sure: Set[int]) -> list[Start]:
    """The starts in a running paragraph, from the first on that is one for certain, with one glued before it."""
    if not _TAIL.search(text, *block) and not any(block[0] <= words < block[1] for words in sure):
        return []
    here = _inside(text, block)
    return [*_glued(text, block, here, sure), *_from_sure(text, here, sure)]


def _alone(text: str, blocks: Sequence[Span], at: int) -> list[Start]:
    """The start at the head of a paragraph of a foot that is a citation, and goes on with none that ends in a comma."""
    block = blocks[at]
    goes_on = at > 0 and text[blocks[at - 1][1] - 1] == ","
    return [Start(block[0], block[0], (), block[0])] if _cites_alone(text, block) and not goes_on else []


def _glued(text: str, block: Span, here: Sequence[Start], sure: Set[int]) -> Iterator[Start]:
    """The start before the first certain one of a running paragraph, whose label is glued to the text."""
    first = next((one.at for one in _from_sure(text, here, sure)), 0)
    for label in _GLUED.finditer(text, max(block[0], first - _REACH), first):
        yield Start(label.start(), label.end(), (label["signs"],), block[0])


def _from_sure(text: str, here: Sequence[Start], sure: Set[int]) -> list[Start]:
    """The starts of a running paragraph from the first on that is one for certain."""
    return list(dropwhile(lambda one: one.words not in sure and not IBID.match(text, one.words), here))


def is_paged(text: str, start: Start) -> bool:
    """Whether a page is cited near a note's head."""
    return _PAGED.search(text, start.words, min(len(text), start.words + _REACH)) is not None


def block_of(text: str, at: int) -> int:
    """Where the paragraph around a place begins."""
    blank = text.rfind("\n\n", 0, at)
    return blank + 2 if blank >= 0 else 0


def starts_in(text: str, block: Span) -> list[Start]:
    """The starts in a paragraph of notes, the one at its head and those with which others begin."""
    return _inside(text, block)


def _blocks(text: str, page: Span) -> Iterator[Span]:
    """The paragraphs of a page."""
    start, end = page
    while start < end:
        blank = text.find("\n\n", start, end)
        stop = blank if blank >= 0 else end
        low = start + len(text[start:stop]) - len(text[start:stop].lstrip(" >\n\t"))
        if low < stop:
            yield low, start + len(text[start:stop].rstrip())
        start = stop + 2


def _foot(text: str, blocks: Sequence[Span]) -> int:
    """The first paragraph of the foot: from there on all read as notes or hold no words, one in three may be else."""
    foot, other, notes = len(blocks), 0, 0
    for at in range(len(blocks) - 1, -1, -1):
        if _begins(text, blocks[at]) or _cites_alone(text, blocks[at]):
            foot, notes = at, notes + 1
        elif _WORD.search(text, *blocks[at]) is not None:
            other += 1
        if other > 1 + notes // 3:
            break
    return foot


def _begins(text: str, block: Span) -> bool:
    """Whether a paragraph begins with a note."""
    back = IBID.search(text, block[0], min(block[1], block[0] + _WIDEST))
    start = _at_ibid(text, back.start(), block) if back else None
    if start is not None and start.at == block[0]:
        return True
    label = _LABELLED.match(text, *block)
    return label is not None and _cites(text, label.end(), block[1])


def _inside(text: str, block: Span) -> list[Start]:
    """The starts in a paragraph."""
    found: dict[int, Start] = {}
    for back in IBID.finditer(text, *block) if _TAIL.search(text, *block) else ():
        if one := _at_ibid(text, back.start(), block):
            found[one.words] = one
    for label in _LABELLED.finditer(text, *block):
        words = label.end()
        if words not in found and not IBID.match(text, words) and _cites(text, words, block[1]):
            found[words] = Start(label.start(), words, _signs(label), block[0])
    return sorted(found.values(), key=lambda one: one.words)


def _at_ibid(text: str, at: int, block: Span) -> Start | None:
    """An "Ibid." that begins a note: at the head of its paragraph, behind a label, behind a sentence's end."""
    label = _AROUND.search(text, max(block[0], at - 14), at)
    if label is not None and _is_label(text, label, at, block):
        return Start(label.start(), at, _signs(label), block[0])
    before = text[block[0] : at].rstrip(' "“')
    return Start(at, at, (), block[0]) if not before or before[-1] in ".;)]" else None


def _is_label(text: str, label: regex.Match[str], at: int, block: Span) -> bool:
    """Whether signs before an "Ibid." are a label: letters alone only behind a sentence ("a bid.", "forbid.")."""
    if not label[0].replace(" ", "").isalpha():
        return True
    if label[0][-1] != " " and text[at].islower():
        return False
    return not text[block[0] : label.start()].rstrip() or text[label.start() - 2] in ".;,)]0123456789"


def _signs(label: regex.Match[str]) -> tuple[str, ...]:
    """What the label's signs may be, without spaces: "42 36" is a page and a label."""
    if label["bracket"]:
        parts = label["split"].split()
        return tuple({label["bracket"] + "".join(parts): 0, label["bracket"]: 0})
    parts = label["signs"].split()
    return tuple("".join(parts[at:]) for at in range(len(parts)))


def _cites(text: str, words: int, end: int) -> bool:
    return _CITES.search(text, words, min(end, words + _REACH)) is not None


def _cites_alone(text: str, block: Span) -> bool:
    """Whether a paragraph without a label is a citation by its words."""
    if block[1] - block[0] > _LONGEST or not text[block[0]].isupper() or not _PAGED.search(text, *block):
        return False
    return _TELLING.search(text, *block) is None
