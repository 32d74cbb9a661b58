"""Zones: the role of every stretch of a document.

In: a `Layout` and its `FrontMatter`. Out: a `Plan`: a role for each block, the displayed quotations, the notice; and
from it the zones, which cover the text in order without overlap.

>>> page = layout(Reading("d", "r", "It rained all day and nobody came.\\n\\nNotes\\n\\n1. A. Doe, A Book.\\n"))
>>> [zone.role.value for zone in zones(page, plan(page, front_matter(page)))]
['body', 'heading', 'notes']
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

import regex

from whence.extract import displayed, notices
from whence.extract.blocks import Block, Layout, Shape
from whence.extract.displayed import Displayed
from whence.extract.endnotes import headless
from whence.extract.frontmatter import FrontMatter
from whence.extract.furniture import furniture
from whence.extract.headlines import date_of
from whence.extract.late import late
from whence.extract.lexicon import alternation, may_open_with
from whence.extract.sections import is_counted_comments, is_to_the_end, section_role
from whence.extract.worklists import goes_on_as_list, unannounced_works
from whence.models import MarkKind, QuotationKind, VersionOf, Zone, ZoneRole

_HEADING_WORDS = 14
_NUMBERED = regex.compile(r"^(?:\[\^?\p{N}+\]|\(?\p{N}+[.)]|\p{No}|[-–—•*●·▪])\s?")
_EXTRANEOUS = late(rf"^\W*{alternation('extraneous_lines')}(?:\b|$|(?<=\W))", regex.IGNORECASE)
_MARKETING = regex.compile(rf"\b{alternation('marketing')}\b", regex.IGNORECASE)
_BIOGRAPHY = r"(?:\s\([^()]{1,40}\))?,?\s(?:is|was|has|serves|served|teaches|works|writes|holds|covers|reports)\s"
_ABOUT_WRITER = regex.compile(
    r"^(?:(?:the\s)?(?:author|writer|reporter|authors|editor)s?\s(?:is|was|are|has)\b|.{4,80}\scontributed\sto\sthis\s(?:report|article|story)\b)",
    regex.IGNORECASE,
)
_STOPPED = regex.compile(r"\p{Ll}[.!?]\s\p{Lu}\p{Ll}+\s\p{Ll}")
_BROKEN = regex.compile(r"(?:,|\b\p{Ll}+)\s?\p{L}*$")
_NUMBER = regex.compile(r"(?P<number>\p{N}{1,4})\.\s")
_FIRST = regex.compile(r"[\[(]?1(?:[\])][.:]?|[.):])?\s+(?=[\p{Lu}“\"‘«(\[]|ib[ií]d)")
_IBID = regex.compile(r"(?<!\([^()]{0,80})\b(?:Ibid|Op\. cit|op\. cit|supra)\b(?!-)")
"""Notes say so; "in Lee's case (supra)" is what the numbered paragraphs of a judgment say, "(page 4, Ibid.)" those of a
report."""
_FEWEST_NOTES = 20
_PAGES, _SELDOM = 8000, 5
"""Characters behind the last note that are no note's, where at most one paragraph in so many begins with a number."""
_PROSE = {False: 25, True: 40}
"""Words of a paragraph with which the article goes on below a line such as "Read more", and below a marked heading."""
_ENDED = regex.compile(r"[.!?…][\"'”’)\]]*\s*$")
_CLOCK = regex.compile(r"\p{N}{1,2}:\p{N}{2}")
_ROLES = {
    QuotationKind.EPIGRAPH: ZoneRole.EPIGRAPH,
    QuotationKind.PULL_QUOTE: ZoneRole.PULL_QUOTE,
}
_SHAPED = {Shape.NOTE: ZoneRole.NOTES, Shape.EXTRANEOUS: ZoneRole.EXTRANEOUS}


@dataclass(frozen=True, slots=True)
class Plan:
    """The role of each block, the displayed quotations by their first block, and the version that a notice states."""

    roles: tuple[ZoneRole, ...] = ()
    displayed: tuple[Displayed, ...] = ()
    version: VersionOf | None = None
    front: FrontMatter = field(default_factory=FrontMatter)


def plan(layout: Layout, front: FrontMatter, *, known_language: bool = True) -> Plan:
    """Give every block its role. Where the rules do not know the language, only marks and the head speak."""
    roles: dict[int, ZoneRole] = dict(front.roles)
    _sections(layout, front, roles)
    _marked_title(layout, front, roles)
    roles |= dict.fromkeys(furniture(layout), ZoneRole.EXTRANEOUS)
    _all_notes(layout, roles)
    _unannounced(layout, front, roles)
    _between_notes(layout, roles)
    _works_unannounced(layout, roles)
    version = _notice(layout, roles)
    _comments(layout, front, roles)
    _biographies(layout, front, roles)
    shown: list[displayed.Displayed] = []
    if known_language:
        top, between = displayed.in_head(layout, front.body)
        shown += top
        roles |= dict.fromkeys(between, ZoneRole.KEY_POINTS)
    taken = {index for quote in shown for index in quote.blocks}
    body = [i for i in range(len(layout.blocks)) if roles.get(i, ZoneRole.BODY) is ZoneRole.BODY and i not in taken]
    shown += displayed.in_body(layout, body, roles)
    for quote in shown:
        role = _ROLES.get(quote.kind)
        roles |= dict.fromkeys(quote.blocks, role) if role else {}
    ordered = tuple(roles.get(i, ZoneRole.BODY) for i in range(len(layout.blocks)))
    return Plan(ordered, tuple(sorted(shown, key=lambda q: q.blocks)), version, front)


def zones(layout: Layout, made: Plan) -> tuple[Zone, ...]:
    """The zones of the whole text: neighbouring blocks of one role make one zone; white space goes with the block
    before it."""
    cuts = list(_cuts(layout, made))
    if not cuts or not layout.text:
        return (Zone(0, len(layout.text), ZoneRole.BODY),) if layout.text else ()
    merged = [(0, cuts[0][1])]
    for start, role in cuts[1:]:
        if role is not merged[-1][1]:
            merged.append((start, role))
    ends = [start for start, _ in merged[1:]] + [len(layout.text)]
    return tuple(Zone(start, end, role) for (start, role), end in zip(merged, ends, strict=True))


def _cuts(layout: Layout, made: Plan) -> Iterator[tuple[int, ZoneRole]]:
    place = made.front.dateline
    for block, role in zip(layout.blocks, made.roles, strict=True):
        if place and place.start == block.start and role is ZoneRole.BODY:
            yield block.start, ZoneRole.DATELINE
            yield place.end, role
        else:
            yield block.start, role


def is_heading(layout: Layout, index: int) -> bool:
    """Whether a block is a heading: marked as one, or a short capitalised line by itself above running text."""
    block = layout.blocks[index]
    if block.shape is Shape.HEADING:
        return True
    if block.shape is not Shape.PARAGRAPH or index + 1 >= len(layout.blocks) or block.end - block.start > 120:
        return False
    words = layout.words(block).strip()
    count = len(words.split())
    if words.endswith(".") and section_role(words) is ZoneRole.BIBLIOGRAPHY:  # "Literaturverzeichnis."
        return True
    if not 0 < count <= _HEADING_WORDS or (
        words[-1] in ".,;:…”\"'’)" and not words.isupper() and not words.endswith(")")
    ):
        return False
    first = next((c for c in words if c.isalnum()), "")
    if section_role(words):
        return True
    if _STOPPED.search(words) or _runs_on(layout, index):
        return False
    below = layout.blocks[index + 1]
    longer = below.end - below.start > (block.end - block.start)
    return first.isupper() and not _NUMBERED.match(words) and (longer or words.isupper())


def _runs_on(layout: Layout, index: int) -> bool:
    """Whether the paragraph above broke off in the middle of a sentence, so that this line may go on with it."""
    if not index:
        return False
    above = layout.blocks[index - 1]
    return above.end - above.start > 120 and bool(_BROKEN.search(layout.flat[above.end - 30 : above.end]))


def _sections(layout: Layout, front: FrontMatter, roles: dict[int, ZoneRole]) -> None:
    """Roles that headings give to what stands below them, and those that shapes and set phrases give by themselves."""
    current, prose, ended = ZoneRole.BODY, 0, False
    firsts = _first_items(layout)
    for index in list(front.roles):
        if (found := section_role(layout.words(layout.blocks[index]))) and found in (
            ZoneRole.NOTES,
            ZoneRole.BIBLIOGRAPHY,
        ):
            current = found
    head = range(front.body)
    roles |= {at: ZoneRole.EXTRANEOUS for at in head if layout.blocks[at].shape is Shape.EXTRANEOUS}
    for index in range(front.body, len(layout.blocks)):
        block = layout.blocks[index]
        if block.shape in _SHAPED:
            roles[index] = _SHAPED[block.shape]
        elif _is_set_phrase(layout, block):
            roles[index] = ZoneRole.EXTRANEOUS
        elif is_heading(layout, index):
            words = layout.words(block)
            under = section_role(words) or (ZoneRole.EXTRANEOUS if ended else None)
            if not under and _parts(layout, index, current, firsts):
                roles[index] = ZoneRole.HEADING
                continue
            if under or current not in (ZoneRole.NOTES, ZoneRole.BIBLIOGRAPHY) or block.shape is Shape.HEADING:
                current = under or ZoneRole.BODY
                ended = ended or is_counted_comments(words)
                prose = 0 if ended or is_to_the_end(words) else _PROSE[block.shape is Shape.HEADING]
                roles[index] = ZoneRole.EXTRANEOUS if current is ZoneRole.EXTRANEOUS else ZoneRole.HEADING
            else:
                roles[index] = current
        else:
            if current is ZoneRole.EXTRANEOUS and prose and _is_prose(layout.words(block), prose):
                current = ZoneRole.BODY
            roles[index] = current


def _parts(layout: Layout, index: int, current: ZoneRole, firsts: Set[int]) -> bool:
    """Whether a heading parts a section of notes by chapters, or a list of works by kinds ("Books", "Archives"), and
    does not end it."""
    if current is ZoneRole.BIBLIOGRAPHY:
        return layout.blocks[index].shape is Shape.HEADING and goes_on_as_list(layout, index)
    return current is ZoneRole.NOTES and _begins_chapter(layout, index, firsts)


def _begins_chapter(layout: Layout, index: int, firsts: Set[int]) -> bool:
    """Whether a heading in a section of notes names the chapter whose notes begin anew below it; at `firsts` the first
    items of lists stand."""
    blocks = (layout.blocks[at] for at in range(index + 1, len(layout.blocks)))
    below = next((block for block in blocks if block.shape is not Shape.HEADING), None)
    if below is None:
        return False
    begun = _FIRST.match(layout.flat, below.start)  # an item's number may be a block by itself
    return begun is not None or below.start in firsts


def _first_items(layout: Layout) -> set[int]:
    """Where the first items of numbered lists stand."""
    items = (mark for mark in layout.reading.marks if mark.kind is MarkKind.LIST_ITEM)
    return {mark.start for mark in items if str(mark.data.get("number")) == "1"}


def _is_set_phrase(layout: Layout, block: Block) -> bool:
    """Whether a short paragraph opens with what only buttons and notices of a page say."""
    words = layout.words(block) if block.end - block.start < 300 else ""
    return may_open_with("extraneous_lines", words) and _EXTRANEOUS.match(words) is not None


def _is_prose(words: str, least: int) -> bool:
    """A paragraph of so many words that ends as a sentence does: teasers, tags and adverts are shorter."""
    return len(words) > 4 * least and bool(_ENDED.search(words)) and len(words.split()) >= least


def _all_notes(layout: Layout, roles: dict[int, ZoneRole]) -> None:
    """A document that is nothing but notes, without a heading that says so: most paragraphs numbered in order, and
    some that say "Ibid."; those that the format marks as notes tell nothing of the others."""
    blocks = [block for block in layout.blocks if block.shape is not Shape.NOTE]
    if len(blocks) < _FEWEST_NOTES:
        return
    numbers = [_NUMBER.match(layout.flat, block.start, block.end) for block in blocks]
    found = [int(number["number"]) for number in numbers if number]
    rising = sum(1 for one, two in pairwise(found) if two == one + 1)
    if rising * 2 < len(blocks) or len(_IBID.findall(layout.flat)) * 50 < len(found):
        return
    roles |= {index: ZoneRole.NOTES for index in range(len(layout.blocks)) if roles.get(index) is ZoneRole.BODY}


def _unannounced(layout: Layout, front: FrontMatter, roles: dict[int, ZoneRole]) -> None:
    """Notes at the end without a heading, where no others are known."""
    if ZoneRole.NOTES not in roles.values():
        notes = (index for index in headless(layout, front.body) if roles.get(index) is ZoneRole.BODY)
        roles |= dict.fromkeys(notes, ZoneRole.NOTES)


def _works_unannounced(layout: Layout, roles: dict[int, ZoneRole]) -> None:
    """A list of works without a heading, whose short entries may have been taken for headings."""
    if ZoneRole.BIBLIOGRAPHY not in roles.values():
        free = (at for at in range(len(layout.blocks)) if roles.get(at) in (ZoneRole.BODY, ZoneRole.HEADING))
        roles |= dict.fromkeys(unannounced_works(layout, free), ZoneRole.BIBLIOGRAPHY)


def _between_notes(layout: Layout, roles: dict[int, ZoneRole]) -> None:
    """Up to three paragraphs between two notes that the format marks are the first one's further paragraphs, but not
    where markers stand in them: that is running text between the feet of pages."""
    markers = sorted(mark.start for mark in layout.reading.marks if mark.kind is MarkKind.NOTE_REFERENCE)
    last = None
    for index, block in enumerate(layout.blocks):
        if block.shape is not Shape.NOTE:
            continue
        if last is not None and _is_marked(markers, layout.blocks[last].end, block.start):
            _running_again(layout, roles, range(last + 1, index))
        elif last is not None and 1 < index - last <= 4:
            roles |= dict.fromkeys(range(last + 1, index), ZoneRole.NOTES)
        last = index
    if last is not None and (
        _is_marked(markers, layout.blocks[last].end, len(layout.text)) or _is_text(layout, roles, last + 1)
    ):
        _running_again(layout, roles, range(last + 1, len(layout.blocks)))


def _is_text(layout: Layout, roles: dict[int, ZoneRole], first: int) -> bool:
    """Whether what a heading over notes took for notes goes on for pages behind the last of them, without numbers: the
    next opinion of a collection, the next paper of a volume."""
    taken = [index for index in range(first, len(layout.blocks)) if roles.get(index) is ZoneRole.NOTES]
    if not taken or layout.blocks[taken[-1]].end - layout.blocks[taken[0]].start < _PAGES:
        return False
    return sum(1 for index in taken if _NUMBERED.match(layout.words(layout.blocks[index]))) * _SELDOM < len(taken)


def _running_again(layout: Layout, roles: dict[int, ZoneRole], indexes: range) -> None:
    """What a heading over notes at the foot of a page took for notes up to the next one."""
    for index in indexes:
        if roles.get(index) is ZoneRole.NOTES:
            roles[index] = ZoneRole.HEADING if is_heading(layout, index) else ZoneRole.BODY


def _is_marked(markers: Sequence[int], low: int, high: int) -> bool:
    """Whether a marker stands in a stretch."""
    at = bisect_left(markers, low)
    return at < len(markers) and markers[at] < high


def _marked_title(layout: Layout, front: FrontMatter, roles: dict[int, ZoneRole]) -> None:
    """The line that the markup's title repeats is the title."""
    title = layout.reading.metadata.title
    if not title:
        return
    wanted = regex.sub(r"\W+", "", title).casefold()
    for index, block in enumerate(layout.blocks[: front.body + 3]):
        if block.end - block.start < 400 and regex.sub(r"\W+", "", layout.words(block)).casefold() == wanted:
            roles[index] = ZoneRole.TITLE


def _notice(layout: Layout, roles: dict[int, ZoneRole]) -> VersionOf | None:
    """The first notice among the first and last paragraphs and the notes."""
    count = len(layout.blocks)
    found = None
    for index, block in enumerate(layout.blocks):
        role = roles.get(index, ZoneRole.BODY)
        near = index < 12 or index >= count - 12 or role in (ZoneRole.NOTES, ZoneRole.BIBLIOGRAPHY)
        if (
            not near
            or role in (ZoneRole.TITLE, ZoneRole.EXTRANEOUS)
            or _NUMBERED.match(layout.flat[block.start : block.start + 8])
        ):
            continue
        if made := notices.version(layout.flat, (block.start, block.end)):
            roles[index] = ZoneRole.NOTICE
            found = found or made
    return found


def _comments(layout: Layout, front: FrontMatter, roles: dict[int, ZoneRole]) -> None:
    """What follows a date and time on a line of its own behind the article is a reader's comment."""
    count = len(layout.blocks)
    ends = (ZoneRole.BIOGRAPHY, ZoneRole.NOTES, ZoneRole.BIBLIOGRAPHY)
    over = min((index for index, role in roles.items() if role in ends), default=count)
    if over == count and not _MARKETING.search(layout.flat):
        return
    for index in range(max(front.body + 1, count // 2), count - 1):
        block = layout.blocks[index]
        words = layout.words(block)
        if len(words) > 60 or not date_of(words):
            continue
        behind = layout.flat[block.end : block.end + 4000]
        if _MARKETING.search(behind) or (over < index and _CLOCK.search(words)):
            roles |= dict.fromkeys(range(index, count), ZoneRole.EXTRANEOUS)
            return


def _biographies(layout: Layout, front: FrontMatter, roles: dict[int, ZoneRole]) -> None:
    """Paragraphs among the last that introduce the author."""
    authors = {*front.metadata.authors, *layout.reading.metadata.authors}
    names = "|".join(regex.escape(name) for author in authors for name in {author} if len(name.split()) > 1)
    pattern = regex.compile(rf"^(?:(?:Dr|Prof|Mr|Ms|Mrs|Col|Gen)\.?\s)?(?:{names}){_BIOGRAPHY}") if names else None
    for index in range(max(front.body + 1, len(layout.blocks) - 8), len(layout.blocks)):
        words = layout.words(layout.blocks[index])
        if roles.get(index) is ZoneRole.BODY and ((pattern and pattern.match(words)) or _ABOUT_WRITER.match(words)):
            roles[index] = ZoneRole.BIOGRAPHY
