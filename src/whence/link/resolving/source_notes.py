"""Comments in the margin of a draft as source notes: "memo.pdf p. 3", "recording 12:40", "Smith interview".

In: a draft with its reviewers' comments, and the documents of a library. Out: `SourceNote`s: which document a comment
names, and the page or moment in it. A file's full name identifies it; words that are all of a file's telling name or
title do; fewer words are `possible` with one candidate and `ambiguous` with several. A comment that names nothing is no
source note, and of words that fit no document only a file name, an address, or a kind with a place is `not_held`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import PurePosixPath

import regex

from whence.link.resolving.resolver import Resolver
from whence.lists import lines
from whence.models import (
    Citation,
    Document,
    Held,
    Holding,
    Mark,
    MarkKind,
    Quotation,
    Resolution,
    SourceNote,
    Span,
    content_id,
)
from whence.read.media_types import SRT, VTT
from whence.text import tokens

OWN = "Whence"
"""The author of comments that an earlier check wrote: no source notes."""
_PARTS = regex.compile(r"\s*[;\n]+\s*")
_PAGE = regex.compile(
    r"\b(?:(?:[Pp]{1,2}\.?|[Pp]ages?|[Ss]eiten?|S\.|[Ff]ol\.)\s*(?P<page>\d{1,5}|[ivxlcdm]{1,8}))\b(?:\s?[–-]\s?\d{1,5}\b)?"
)
_TIME = regex.compile(r"(?<![\d:.])(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,3}):(?P<s>[0-5]\d)(?![\d:])")
_MINUTES = regex.compile(r"\b(?:(?P<h>\d{1,2})\s?h\s?)?(?P<m>\d{1,3})\s?m(?:in)?\.?\s?(?:(?P<s>[0-5]?\d)\s?s)?\b")
_ADDRESS = regex.compile(r"https?://[^\s<>\"”»\])]+")
_ENDING = regex.compile(r"(?<=\w)\.(?P<ending>[A-Za-z0-9]{2,5})(?![\w.])")
_APART = regex.compile(r"[_\-.()\[\]&+]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})")
_SILENCE = 60
"""Seconds after a caption in which a moment still means it."""
_MOST = 8
"""Telling words of a comment that names a source; more are a remark."""


def source_notes(
    draft: Held, documents: Callable[[], Iterable[Document]], held: Mapping[str, Held], resolver: Resolver
) -> list[SourceNote]:
    """The source notes of a draft, in the order of its text. `documents` gives those of the library, and is asked only
    where there are comments; `held` has their texts."""
    comments = [mark for mark in draft.reading.marks if mark.kind is MarkKind.COMMENT and mark.data["author"] != OWN]
    names = _Names(documents(), resolver) if comments else None
    return [note for mark in comments if names for note in _notes(draft, mark, names, held)]


def _notes(draft: Held, mark: Mark, names: _Names, held: Mapping[str, Held]) -> Iterator[SourceNote]:
    for number, words in enumerate(filter(None, _PARTS.split(str(mark.data["text"])))):
        said = _Said.of(words)
        found = names.resolve(said)
        if found is not None:
            document = held.get(found.document or "")
            yield SourceNote(
                id=content_id(draft.id, mark.data["id"], number),
                start=mark.start,
                end=mark.end,
                comment=words,
                author=str(mark.data["author"]),
                named=said.named,
                resolution=found,
                page=said.page,
                time=said.time,
                place=place(document, page=said.page, time=said.time) if document else None,
            )


@dataclass(frozen=True, slots=True)
class _Said:
    """What a comment says: its words without the place (`named`), an address, whether a file name ends in it."""

    named: str
    address: str | None
    page: str | None
    time: str | None

    @classmethod
    def of(cls, words: str) -> _Said:
        address = _ADDRESS.search(words)
        if address:
            words = words.replace(address.group(), " ")
        page = _PAGE.search(words)
        words = _PAGE.sub(" ", words)
        time = _TIME.search(words) or _MINUTES.search(words)
        words = _MINUTES.sub(" ", _TIME.sub(" ", words))
        return cls(
            " ".join(words.split()).strip(" ,:–-"),
            address.group().rstrip(".,;:!?") if address else None,
            page["page"] if page else None,
            clock(time["h"], time["m"], time["s"]) if time else None,
        )

    @property
    def placed(self) -> bool:
        return self.page is not None or self.time is not None


def clock(hours: str | None, minutes: str, seconds: str | None) -> str:
    """A running time as hours:minutes:seconds.

    >>> clock(None, "72", "40")
    '01:12:40'
    """
    total = 3600 * int(hours or 0) + 60 * int(minutes) + int(seconds or 0)
    return f"{total // 3600:02d}:{total // 60 % 60:02d}:{total % 60:02d}"


@dataclass(frozen=True, slots=True)
class _Known:
    """A document by its names: its file's, and the telling words of its file name and of its title, all words that are
    known of it, all of its file name; `runs`: it is a transcript with times."""

    document: str
    file: str
    stem: frozenset[str]
    title: frozenset[str]
    words: frozenset[str]
    whole: frozenset[str]
    runs: bool

    @classmethod
    def of(cls, document: Document) -> _Known:
        path = PurePosixPath(document.path.replace("\\", "/"))
        known = document.metadata
        stem = _words(document.record or path.stem)
        title = _words(known.title or "")
        return cls(
            document.id,
            _folded(path.name),
            _telling(stem),
            _telling(title),
            frozenset({*stem, *title, *_words(" ".join([known.outlet or "", *known.authors]))}),
            stem - _lists()["filler"],
            document.media_type in (VTT, SRT),
        )

    def is_named_by(self, wanted: frozenset[str]) -> bool:
        """Whether the words are all that tells its file name, or its title, from others."""
        return any(own and own <= wanted for own in (self.stem, self.title))


class _Names:
    """The documents of a library by their names."""

    def __init__(self, documents: Iterable[Document], resolver: Resolver) -> None:
        self._resolver = resolver
        self._known = [_Known.of(document) for document in documents]

    def resolve(self, said: _Said) -> Resolution | None:
        """What a comment names; None where it names nothing."""
        if said.address:
            return self._resolver.resolve({"type": "webpage", "URL": said.address})
        file = self._file(said.named)
        return file if file is not None else self._words(said)

    def _file(self, named: str) -> Resolution | None:
        """The document of a file name, which may hold spaces: the longest that fits."""
        ending = next((e for e in _ENDING.finditer(named) if e["ending"].casefold() in _lists()["extension"]), None)
        if ending is None:
            return None
        words = named[: ending.end()].split(" ")
        for first in range(len(words)):
            wanted = _folded(" ".join(words[first:]).strip("\"'“”‘’()[]<>"))
            found = [known.document for known in self._known if known.file == PurePosixPath(wanted).name]
            if found:
                return _resolution(found, "file", identified=True)
        return Resolution(Holding.NOT_HELD, ("file",))

    def _words(self, said: _Said) -> Resolution | None:
        every = _words(said.named)
        if not said.placed and (said.named.endswith("?") or every & _lists()["remark"]):
            return None
        wanted = every - _lists()["filler"]
        telling, kinds = _telling(wanted), wanted & _lists()["kind"]
        if len(telling) > _MOST or not (telling or (kinds and said.placed)):
            return None
        fitting = [known for known in self._known if telling <= known.words]
        fitting = [known for known in fitting if kinds & known.words] or (fitting if telling else [])
        if not telling and not fitting and said.time and kinds & _lists()["time"]:
            fitting = [known for known in self._known if known.runs]
        same = [known.document for known in fitting if telling and known.whole == wanted]
        if len(same) == 1:
            return _resolution(same, "name", identified=True)
        if fitting:
            named = [known for known in fitting if telling and known.is_named_by(telling)]
            chosen = named if len(named) == 1 else fitting
            if named or kinds or said.placed:  # a word in passing that happens to stand in a title names nothing
                return _resolution([known.document for known in chosen], "name", identified=bool(named))
            return None
        return Resolution(Holding.NOT_HELD, ("name",)) if telling and kinds and said.placed else None


def _resolution(documents: Sequence[str], basis: str, *, identified: bool) -> Resolution:
    if len(documents) > 1:
        return Resolution(Holding.AMBIGUOUS, (basis,), None, None, tuple(documents))
    holding = Holding.HELD if identified else Holding.POSSIBLE
    return Resolution(holding, (basis,), documents[0], None, tuple(documents))


def place(held: Held, *, page: str | None, time: str | None) -> Span | None:
    """Where a page or a moment is in a document: the page of that printed number, else of that count; the caption of a
    transcript that runs then, or the last one before it. None where it has none such."""
    if page is not None:
        pages = [mark for mark in held.reading.marks if mark.kind is MarkKind.PAGE]
        printed = [mark for mark in pages if str(mark.data.get("label", "")).casefold() == page.casefold()]
        found = printed or [mark for mark in pages if str(mark.data.get("number")) == page]
        return (found[0].start, found[0].end) if len(found) == 1 else None
    return _caption(held, _seconds(time)) if time is not None else None


def _caption(held: Held, moment: int) -> Span | None:
    begun = [m for m in held.reading.marks if m.kind is MarkKind.TIMECODE and m.data["start"] < moment + 1]
    if not begun:
        return None
    last = max(begun, key=lambda mark: float(mark.data["start"]))
    return (last.start, last.end) if float(last.data["end"]) + _SILENCE >= moment else None


def _seconds(time: str) -> int:
    hours, minutes, seconds = map(int, time.split(":"))
    return 3600 * hours + 60 * minutes + seconds


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _words(text: str) -> frozenset[str]:
    return frozenset(tokens(_APART.sub(" ", text)).words)


def _telling(words: Iterable[str]) -> frozenset[str]:
    """The words that tell one source from another: no kinds, fillers, or bare numbers."""
    lists = _lists()
    return frozenset(w for w in words if w not in lists["kind"] and w not in lists["filler"] and not w.isdecimal())


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    """The sections of the list of words."""
    found: dict[str, set[str]] = {}
    for line in lines("link", "source_note_words.txt"):
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), set())
        else:
            section.add(line.strip())
    return {name: frozenset(words) for name, words in found.items()}


def cited(draft: Held, notes: Sequence[SourceNote]) -> tuple[Held, dict[str, Resolution]]:
    """The draft with a citation for each source note, which vouches for the quotations under it that cite nothing else;
    and what these citations lead to, by their ids."""
    made = {note.id: _citation(note) for note in notes}
    quotations = tuple(
        replace(quotation, citation=under)
        if quotation.citation is None and (under := _under(quotation, notes))
        else quotation
        for quotation in draft.extraction.quotations
    )
    citations = (*draft.extraction.citations, *made.values())
    extraction = replace(
        draft.extraction, quotations=quotations, citations=tuple(sorted(citations, key=lambda c: c.start))
    )
    return replace(draft, extraction=extraction), {note.id: note.resolution for note in notes}


def _citation(note: SourceNote) -> Citation:
    work = {"type": "document", "title": note.named} if note.named else {"type": "webpage", "URL": note.comment}
    return Citation(note.id, note.start, note.end, "comment", work, covers=((note.start, note.end),))


def _under(quotation: Quotation, notes: Sequence[SourceNote]) -> str | None:
    """The source note that a quotation stands under: of several the one on the fewest words, if that is one."""
    over = [note for note in notes if note.start < quotation.end and quotation.start < note.end]
    least = min((note.end - note.start for note in over), default=0)
    closest = [note for note in over if note.end - note.start == least]
    return closest[0].id if len(closest) == 1 else None
