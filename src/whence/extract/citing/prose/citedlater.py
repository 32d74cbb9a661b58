"""Full citations that were taken for prose, found by the short titles that cite them later or from a list of works.

In: the notes and the entries of lists of works, each with its place and the references read there. Out: their `Group`s;
where "Fuse, Unit Origami, 109" cites what no reference tells, and an earlier note has "… from Tomoko Fuse’s book, Unit
Origami (Tokyo 1990)", with that as a reference. The title must stand there as it is cited, beside its author's name,
and more than the short form has: a given name, a genitive, a year or more of the title.

>>> from whence.models import Reference
>>> flat = "1. Ours is from Tomoko Fuse’s book, Unit Origami (Tokyo, 1990). 2. Fuse, Unit Origami, 109."
>>> short = Reference("b", 67, 90, {"author": [{"family": "Fuse"}], "title": "Unit Origami"}, "n2")
>>> spans, rows = ((3, 64), (67, 91)), ([], [Member(short, "")])
>>> notes = [Stretch(span, "n", Group("1", None, row)) for span, row in zip(spans, rows)]
>>> groups = with_cited_later("r", Plain(flat), notes, lambda span, note: [])
>>> [flat[slice(one.reference.start, one.reference.end)] for one in groups[0].members]
['Tomoko Fuse’s book, Unit Origami (Tokyo, 1990)']
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from whence.extract.citing.forms.shortforms import short_form
from whence.extract.citing.guesses import guessed
from whence.extract.citing.members import Group, Member, Stretch
from whence.extract.citing.plain.places import Plain
from whence.extract.citing.prose.plaintitles import reads_as_citation
from whence.extract.citing.spans import meet
from whence.extract.late import late
from whence.extract.people import reads_as_outlet
from whence.extract.references.names import names_of
from whence.models import Reference, Span

_SURNAME = r"(?:(?:von|van|de|du|la|le)\s)?\p{Lu}[\p{L}’'-]+"
_NO_NAME = r"(?:See|Cf|In|On|By|For|As|And|But|The|Also|Compare|Both|It|Here|Vgl|Siehe|Voir|Mr|Dr|Prof|Professor|Sir)\b"
_GIVEN = rf"(?:(?!{_NO_NAME})(?:\p{{Lu}}\.(?:-?\p{{Lu}}\.)*|\p{{Lu}}[\p{{L}}-]+)|van|von|de|der|la|le|du)"
_GIVEN_BEFORE = late(rf"(?:(?<![\p{{L}}.]){_GIVEN}\s?){{1,4}}$")
_BETWEEN = late(
    rf"(?P<other>\s(?!{_NO_NAME})\p{{Lu}}[\p{{L}}-]+(?=[’']s\s|,\s))?(?P<owned>[’']s?)?"
    rf"(?:(?:,?\s(?:and|&|und|et)\s|,\s|/)(?:{_GIVEN}\s){{0,3}}{_SURNAME}){{0,4}}"
    rf"(?P<given>,\s(?:{_GIVEN}\s?){{1,3}})?(?:\s\((?:eds?\.|Hr?s?gg?\.|(?:1[5-9]|20)\p{{N}}{{2}}\p{{Ll}}?)\))?[.,:]?"
    r"[\s\p{Ll},’'—–-]{0,70}[“\"‘'«„_*]{0,2}(?:(?:The|A|An|Der|Die|Das|Le|La|Les)\s)?"
)
"""What stands between an author and the title: "’s book, ", " discusses this notion in “", ", David, "; of a name whose
family's part comes first the other one, " Joren’s "."""
_OWNS = regex.compile(
    r"[’']s\s[“\"‘'«_*]{0,2}(?P<title>\p{Lu}[\p{L}’'-]+(?:(?:\s(?:of|the|and|in|on|for|to|an?|from))*\s\p{Lu}[\p{L}’'-]+){1,12})"
)
_OWNER = regex.compile(r"(?P<name>\p{Lu}[\p{L}-]+)[’']s\s[“\"‘'«„_*]{0,2}(?:(?:The|A|An)\s)?$")
_BESIDE = regex.compile(r"(?:[’']s)?[.,:]?\s[“\"‘'«„_*]{0,2}(?:(?:The|A|An)\s)?")
"""What stands there at most where the title is one word, which may be anything."""
_BY = regex.compile(rf"[^;\n]{{0,120}}?\s(?:by|von|par)\s(?P<given>(?:{_GIVEN}\s?){{0,4}})$")
_QUOTED = regex.compile(r"[^“”\"«»;]{0,160}?(?=[,.]?[”\"’'»])")
_SUBTITLE = regex.compile(r"(?::\s[^,;.(“”\"«»_*]{4,160})?")
_DATED = regex.compile(r"[^;]{0,160}?(?<!\p{N})(?P<year>(?:1[5-9]|20)\p{N}{2})(?!\p{N})\)?")
_SENTENCE = regex.compile(r"\p{Ll}{3}[.!?]\s+\p{Lu}")
_TITLE = regex.compile(
    r"(?!\p{Lu}\p{L}{2,8}\.?\s\p{N}{1,2}(?!\p{N}))(?:(?:The|A|An|Der|Die|Das|Le|La|Les)\s)?(?P<title>\p{Lu}[^,;:.(]*[^\s,;:.(])"
)
_FIRST_NAME = late(rf"(?:{_GIVEN}\s)*?(?P<name>\p{{Lu}}[\p{{L}}’'-]+)(?=$|,|/|\s(?:and|&|und|et|\())")
_TOLD = ("issued", "publisher", "container-title", "URL", "DOI")
_OPENS = ("“", '"', "‘", "«", "„")
_FEWEST_WORDS, _LEAST_TITLE, _MOST_PLACES, _NEAR, _BEHIND, _FARTHEST = 3, 6, 8, 140, 160, 320
_Reader = Callable[[Span, str | None], Sequence[Member]]


@dataclass(frozen=True, slots=True)
class _Page:
    """A text as it is read, and what reads the references of a place in the first one."""

    reading: str
    plain: Plain
    read: _Reader

    @property
    def flat(self) -> str:
        """The words as they are read."""
        return self.plain.text


@dataclass(frozen=True, slots=True)
class _Short:
    """A short title: whose it is, and where it first stands."""

    name: str
    title: str
    start: int


def with_cited_later(reading: str, plain: Plain, stretches: Sequence[Stretch], read: _Reader) -> list[Group]:
    """The groups of the stretches; `read` gives the references of a place. Places are those of the first text, but
    while words are compared."""
    page = _Page(reading, plain, read)
    ordered = sorted(range(len(stretches)), key=lambda at: stretches[at].span)
    starts = [stretches[at].span[0] for at in ordered]
    within = min(starts, default=0), max((one.span[1] for one in stretches), default=0)
    groups = [one.group for one in stretches]
    for short in _unknown(stretches):
        for at, told in _told(plain, short, plain.inside(within)):
            there = plain.original(at, at + 1)[0]
            held = bisect_right(starts, there) - 1
            index = ordered[held] if held >= 0 else -1
            if index < 0 or there >= stretches[index].span[1] or (there >= short.start and not groups[index].listed):
                continue
            here = replace(stretches[index], group=groups[index])
            if not _is_read(here, there) and (made := _cited_at(page, here, told, at)):
                groups[index] = _with(here.group, made)
                break
    return groups


def _unknown(stretches: Sequence[Stretch]) -> Iterator[_Short]:
    """The short titles for which nothing fuller was read, each once."""
    found: dict[tuple[str, str], _Short] = {}
    fuller: dict[str, list[str]] = {}
    for one in stretches:
        for member in one.group.members:
            work = member.reference.work or {}
            if any(work.get(field) for field in _TOLD):
                for name in work.get("author") or work.get("editor") or ():
                    fuller.setdefault(_last(name), []).append(member.words)
            elif not one.group.listed and (short := _short(member)):
                found.setdefault((short.name, short.title), short)
    for name in {one.name for one in found.values() if one.title}:
        found.pop((name, ""), None)
    return (one for one in found.values() if not any(one.title in words for words in fuller.get(one.name, ())))


def _last(name: Mapping[str, str]) -> str:
    words = (name.get("family") or name.get("literal") or "").split()
    return words[-1] if words else ""


def _short(member: Member) -> _Short | None:
    """The author and title that are all that a reference tells, or the author of an "op. cit."."""
    work = member.reference.work or {}
    if form := short_form(member.words) if "cit." in member.words[:_NEAR] else None:
        name = form.names[-1].capitalize() if form.kind == "op_cit" and form.names and not form.title else ""
        return _Short(name, "", member.reference.start) if name else None
    if member.maybe is not None:
        first = _FIRST_NAME.match(member.maybe[0]) if member.maybe[1] else None
        name, title = (first["name"], member.maybe[1]) if first else ("", member.maybe[0])
    else:
        authors = work.get("author") or ()
        name, title = _last(authors[0]) if authors else "", str(work.get("title") or "")
    told = _TITLE.match(title.strip(" “”\"‘’'«»„"))
    if told is None or len(told["title"]) < _LEAST_TITLE or not (name or _is_title(told["title"])):
        return None
    return _Short(name, told["title"], member.reference.start)


def _is_title(words: str) -> bool:
    """Whether words without an author are a title that one knows again."""
    return len(words.split()) >= _FEWEST_WORDS and not reads_as_outlet(words)


def _told(plain: Plain, short: _Short, within: Span) -> Sequence[tuple[int, _Short]]:
    """Where the title stands; of a name alone ("Cheng, op. cit.") the title behind its genitive, where that is one."""
    if short.title:
        return [(at, short) for at in _places(plain.text, short.title, within)]
    before = (within[0], min(plain.at(short.start), within[1]))
    owned = [_OWNS.match(plain.text, at + len(short.name)) for at in _places(plain.text, short.name, before)]
    found = [(one.start("title"), replace(short, title=one["title"])) for one in owned if one]
    return found if len({one.title for _, one in found}) == 1 else []


def _places(flat: str, words: str, within: Span) -> Iterator[int]:
    at = flat.find(words, *within)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = flat.find(words, at + 1, within[1])


def _is_read(here: Stretch, at: int) -> bool:
    held = (one.reference for one in here.group.members if one.maybe is None)
    return any(one.start <= at < one.end and not _is_hollow(one) for one in held)


def _is_hollow(one: Reference) -> bool:
    """Whether a sentence was taken for a reference that tells nothing: neither a title nor an author nor a place. What
    reads as a citation is one: "Interview: Ann Lee by Jan Roe, 10 Nov 75, p. 2"."""
    work = one.work or {}
    if one.short_form is not None or not set(work) <= {"type", "custom"}:
        return False
    return not reads_as_citation(str((work.get("custom") or {}).get("note", "")))


def _cited_at(page: _Page, here: Stretch, short: _Short, at: int) -> Member | None:
    """The work whose title stands here, if its author stands beside it and it is told more fully than later."""
    low, high = page.plain.inside(here.span)
    owner = None if short.name else _OWNER.search(page.flat, max(low, at - _NEAR), at)
    short = replace(short, name=owner["name"]) if owner else short
    found = (
        _behind_name(page.flat, (low, high), short, at) or _before_name(page.flat, high, short, at)
        if short.name
        else None
    )
    if found is None:
        return None
    first, there = page.plain.original(found.span[0], at)[0], page.plain.original(at, at + 1)[0]
    behind = [one.reference.start for one in here.group.members if one.reference.start > there and one.maybe is None]
    for one in page.read((first, min([*behind, there + _FARTHEST, here.span[1]])), here.note):
        work = one.reference.work or {}
        told = short.title in str(work.get("title") or "") and ("author" in work or "editor" in work)
        if one.maybe is None and told and one.reference.start <= there < one.reference.end:
            return one
    return _made(page, here.note, found)


@dataclass(frozen=True, slots=True)
class _Found:
    """A work told in prose: where, by whom, under which title, in which year."""

    span: Span
    author: str
    title: str
    year: int | None


def _behind_name(flat: str, span: Span, short: _Short, at: int) -> _Found | None:
    """ "Tomoko Fuse’s book, Unit Origami", "Davies, David, The Case of Labourers"."""
    low = max(span[0], at - _NEAR)
    name = flat.rfind(short.name, low, at)
    between = _BETWEEN.fullmatch(flat, name + len(short.name), at) if name >= 0 else None
    if between is None or flat[name - 1 : name].isalpha():
        return None
    if " " not in short.title and not _BESIDE.fullmatch(between.group()):
        return None
    given = _GIVEN_BEFORE.search(flat, low, name)
    if given and between["other"]:
        return None
    told = given.group().strip() if given else (between["given"] or between["other"] or "").strip(" ,")
    title, end = _title(flat, short.title, at)
    dated = _dated(flat, end, span[1])
    if not (told or between["owned"] or dated or title != short.title):
        return None
    span = given.start() if given else name, dated.end() if dated else end
    author = f"{short.name}, {told}" if between["other"] else f"{told} {short.name}".strip()
    return _Found(span, author, title, int(dated["year"]) if dated else None)


def _before_name(flat: str, stop: int, short: _Short, at: int) -> _Found | None:
    """ "History of Socialism (1910), by Morris Hillquit"."""
    title, end = _title(flat, short.title, at)
    name = flat.find(short.name, end, min(end + _NEAR, stop))
    told = _BY.fullmatch(flat, end, name) if name >= 0 and " " in title else None
    if told is None or flat[name + len(short.name) :][:1].isalpha():
        return None
    behind = name + len(short.name)
    dated = _dated(flat, end, behind) or _dated(flat, behind, stop)
    year = int(dated["year"]) if dated else None
    return _Found((at, max(behind, dated.end() if dated else 0)), f"{told['given']}{short.name}", title, year)


def _title(flat: str, title: str, at: int) -> tuple[str, int]:
    """The whole title, up to the closing sign or with its subtitle, and where it ends."""
    end = at + len(title)
    inside = flat[at - 1 : at] in _OPENS or flat[at - 5 : at - 4] in _OPENS
    more = (_QUOTED if inside else _SUBTITLE).match(flat, end)
    end = more.end() if more else end
    return flat[at:end].strip(), end


def _dated(flat: str, start: int, end: int) -> regex.Match[str] | None:
    """The year behind a title, in its sentence."""
    found = _DATED.match(flat, start, min(end, start + _BEHIND))
    return None if found is None or _SENTENCE.search(found.group()) else found


def _made(page: _Page, note: str | None, found: _Found) -> Member:
    words = " ".join(page.flat[slice(*found.span)].split())
    issued = {"issued": {"date-parts": [[found.year]]}} if found.year else {}
    work = {"type": "document", "author": names_of(found.author), "title": found.title, **issued}
    return Member(page.plain.placed(guessed(page.reading, found.span, words, work, note)), words)


def _with(group: Group, made: Member) -> Group:
    """The group with a reference more, in order, and without what only may be one there or tells nothing."""
    kept = [
        one
        for one in group.members
        if not ((one.maybe is not None or _is_hollow(one.reference)) and meet(one.reference, made.reference))
    ]
    return replace(group, members=sorted([*kept, made], key=lambda one: one.reference.start))
