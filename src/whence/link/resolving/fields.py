"""A citation and a document held together field by field: what agrees, what does not, what cannot be said.

In: a `Wanted` and an `Entry`. Out: `Agreement`: a word for each field; and the numbers that the learned score is made
of.

>>> wanted = Wanted.of({"title": "The long dredging of Kesmar", "author": "Wray", "issued": {"raw": "2021"}})
>>> entry = Entry("d", "The Long Dredging of Kesmar", ("Bodil Wray",), None, "2021-03-06")
>>> agreed(wanted, entry).basis
('title', 'author', 'date')
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from whence.addresses import url_key
from whence.link.resolving.entries import Entry, Wanted
from whence.link.speakers import same_person
from whence.link.works.intervals import Interval, overlap
from whence.link.works.keys import SAME_TITLE, is_telling, same_main, title_likeness, title_set, title_words
from whence.text import content_words

Weight = Callable[[str], float]

FIELDS = ("url", "doi", "number", "title", "author", "outlet", "date")
"""What is compared of a work and a document, and the order in which it is told."""
_DAYS_NEAR = 40
_HEAD = 0.97  # a line of the text counts a little less than a title that is known to be one
_IN_REFERENCE = 0.96
_TITLE_LIKE = 3  # words of a reference beside its names: enough for a title
_SHORTENED = 0.93  # a title without its subtitle, by the same author
_HALF = 0.5
_WHOLE = 4  # words of a title that is looked for in the whole reference
_SLIPPED, _LONG = 93.0, 20  # likeness and letters of a title that stands in the reference with a slip
_LIKELY = 0.3  # of the cited title's words in a document's: below, the letters need not be compared
_SERIES = 3  # letters of a report number that name its series


@dataclass(frozen=True, slots=True)
class Agreement:
    """`fields`: field → True where both agree, False where they do not, None where one of them does not say.
    `likeness` is how alike the titles are, None where one is missing; `title` is the document's most alike one.
    `other_words`: no title was read from the reference, and its words speak of something else than the document's.
    `by_address`: the cited title is the one of which the address is made."""

    fields: dict[str, bool | None]
    likeness: float | None
    title: str | None
    other_words: bool = False
    by_address: bool = False

    @property
    def basis(self) -> tuple[str, ...]:
        """The fields that agree."""
        title = "title in the address" if self.by_address else "title"
        return tuple(title if field == "title" else field for field in FIELDS if self.fields[field])

    @property
    def is_worth_a_score(self) -> bool:
        """Whether so much agrees that it may be what is meant."""
        said = self.fields
        return bool(said["url"] or said["doi"] or said["number"] or said["title"] or (said["author"] and said["date"]))


def agreed(wanted: Wanted, entry: Entry) -> Agreement:
    """Hold a cited work and a document together. Words of an address that are not the document's title are no title:
    items are filed under other words than they are printed with."""
    plain = _agreed(wanted, entry)
    if plain.fields["title"] or not (wanted.slug and entry.title):
        return plain
    is_filed_so = title_likeness(wanted.slug, entry.title) >= SAME_TITLE
    return replace(_agreed(wanted.by_address, entry), by_address=True) if is_filed_so else plain


def _agreed(wanted: Wanted, entry: Entry) -> Agreement:
    author = _same_author(wanted, entry)
    likeness, found_title = _best_title(wanted, entry, by_author=author is True)
    fields: dict[str, bool | None] = {
        "url": _same_url(wanted, entry),
        "doi": _same(wanted.doi, entry.doi),
        "number": _same_number(wanted.number, entry.numbers),
        "author": author,
        "outlet": _same_outlet(wanted, entry),
        "date": overlap(wanted.date, entry.date) if wanted.date and entry.date else None,
    }
    fields["title"] = _same_title(wanted, found_title, likeness, fields)
    return Agreement(fields, likeness, found_title, likeness is None and _speaks_of_another(wanted, entry))


def _speaks_of_another(wanted: Wanted, entry: Entry) -> bool:
    """Whether a reference without a known title has words for one, beside its outlets and the authors that are the
    document's, and the document's title is not among them. Other authors count: a title may have been read as one."""
    if not entry.title:
        return False
    ours = (names for names in wanted.authors if any(_same_name(names, theirs) for theirs in entry.names))
    named = {word for names in (*ours, *entry.names) for word in names}
    named |= {word for outlet in (*wanted.outlets, *entry.outlets) for word in outlet.split()}
    words = wanted.telling - named
    title = frozenset(content_words(title_words(entry.title)))
    return len(words) >= _TITLE_LIKE and len(words & title) < _HALF * len(title)


def features(wanted: Wanted, entry: Entry, agreement: Agreement, weight: Weight) -> dict[str, float]:
    """The numbers that the learned score is made of; `weight` says how telling a word of a title is."""
    wanted = wanted.by_address if agreement.by_address else wanted
    fields = agreement.fields
    return {
        **_title_features(wanted, agreement.title, agreement.likeness, weight),
        **_said("author", fields["author"]),
        **_said("outlet", fields["outlet"]),
        **_date_features(wanted.date, entry.date),
        "url_other": float(fields["url"] is False),
    }


# --- Identifiers --------------------------------------------------------------------------------------------------


def _same(ours: str | None, theirs: str | None) -> bool | None:
    return ours == theirs if ours and theirs else None


def _same_url(wanted: Wanted, entry: Entry) -> bool | None:
    """Two addresses of one host that are not the same are two items; those of two hosts may be copies."""
    theirs = url_key(entry.url) if entry.url else None
    if not wanted.url or not theirs:
        return None
    if wanted.url == theirs:
        return True
    return False if wanted.url.split("/")[0] == theirs.split("/")[0] else None


def _same_number(ours: str | None, theirs: Iterable[str]) -> bool | None:
    """Numbers of one series that are not the same are two reports; those of two series may be one report's."""
    if ours is None:
        return None
    numbers = set(theirs)
    if ours in numbers:
        return True
    return False if any(ours[:_SERIES] == number[:_SERIES] for number in numbers) else None


# --- Titles -------------------------------------------------------------------------------------------------------


def _best_title(wanted: Wanted, entry: Entry, *, by_author: bool) -> tuple[float | None, str | None]:
    """How alike the cited title (or its book's) and the entry's most alike one are, and which that is."""
    cited = [(wanted.title, wanted.title_content), (wanted.within, wanted.within_content)]
    asked = [(title, words) for title, words in cited if title]
    if not (asked or wanted.words) or not entry.titles:
        return None, None
    best, found = 0.0, entry.titles[0]
    for k, title in enumerate(entry.titles):
        sure = 1.0 if k == 0 and entry.title else _HEAD
        alike = [title_likeness(ours, title) for ours, words in asked if not words or _may_be_alike(words, title)]
        if sure == 1.0:  # of a line of the text nobody knows where a title begins and ends
            alike += [_quoted(title, wanted, entry, by_author=by_author), _without_subtitle(title, wanted) * by_author]
        likeness = sure * max(alike, default=0.0)
        if likeness > best:
            best, found = likeness, title
    return (best, found) if asked or best else (None, None)


def _without_subtitle(title: str, wanted: Wanted) -> float:
    return _SHORTENED if wanted.title and same_main(wanted.title, title) else 0.0


def _quoted(title: str, wanted: Wanted, entry: Entry, *, by_author: bool) -> float:
    """How much a title stands as a whole in the reference, where the parser took none or more or less of it for the
    title, an author or outlet with it: another title beside the cited one is another work's."""
    words = title_words(title)
    if len(words) < _WHOLE - by_author or not is_telling(words):
        return 0.0
    ours, theirs = wanted.title_content - entry.name_words, frozenset(content_words(words))
    is_part = by_author and ours <= theirs
    if ours and not is_part and len(ours & theirs) < _HALF * max(len(ours), len(theirs)):
        return 0.0
    return _IN_REFERENCE * _standing_in(" ".join(words), wanted.said)


def _standing_in(title: str, said: str) -> float:
    """1 where a title stands in these words, how alike the place is where it stands with a slip, else 0."""
    if f" {title} " in f" {said} ":
        return 1.0
    found = fuzz.partial_ratio_alignment(title, said, score_cutoff=_SLIPPED) if len(title) >= _LONG else None
    if found is None:
        return 0.0
    start = said.rfind(" ", 0, found.dest_start + 1) + 1
    end = said.find(" ", max(found.dest_end - 1, 0))
    return title_likeness(said[start : end if end >= 0 else len(said)], title)


def _may_be_alike(ours: frozenset[str], title: str) -> bool:
    theirs = title_set(title)
    return len(ours & theirs) >= _LIKELY * min(len(ours), len(theirs))


def _same_title(
    wanted: Wanted, found: str | None, likeness: float | None, fields: dict[str, bool | None]
) -> bool | None:
    """A title that many texts have ("Editorial") needs another field beside it."""
    if likeness is None:
        return None
    if likeness < SAME_TITLE:
        return False
    if is_telling(title_words(wanted.title or found or "")) and is_telling(title_words(found or "")):
        return True
    return bool(fields["author"] or (fields["outlet"] and fields["date"]))


def _title_features(wanted: Wanted, found: str | None, likeness: float | None, weight: Weight) -> dict[str, float]:
    theirs = frozenset(content_words(title_words(found))) if found else frozenset()
    ours = wanted.title_content
    shared = sum(map(weight, ours & theirs))
    return {
        "title_unknown": float(likeness is None),
        "title_likeness": likeness or 0.0,
        "title_near": max(0.0, (likeness or 0.0) - 0.8) * 5,
        "title_same": float((likeness or 0.0) >= 0.99),
        "cited_covered": shared / (sum(map(weight, ours)) or 1.0),
        "found_covered": shared / (sum(map(weight, theirs)) or 1.0),
        "in_reference": _stands_in(theirs, wanted, weight),
        "telling": min(shared, 40.0) / 40.0,
    }


def _stands_in(theirs: frozenset[str], wanted: Wanted, weight: Weight) -> float:
    """How much of a document's title stands anywhere in the whole reference."""
    words = theirs & (wanted.telling | wanted.title_content)
    return sum(map(weight, words)) / (sum(map(weight, theirs)) or 1.0)


# --- Authors, outlets, dates --------------------------------------------------------------------------------------


def _same_author(wanted: Wanted, entry: Entry) -> bool | None:
    """Whether any author is one of the entry's; a body may be author here and outlet there."""
    if wanted.bodies & (entry.bodies | entry.outlets) or entry.bodies & set(wanted.outlets):
        return True
    if not wanted.authors or not entry.names:
        return None
    return any(_same_name(ours, theirs) for ours in wanted.authors for theirs in entry.names)


def _same_name(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two names agree, the family name of one of them at least: "John Smith" is not "John Doe"."""
    if len(ours) == 1 or len(theirs) == 1:
        return ours[-1] == theirs[-1]
    return (ours[-1] in theirs or theirs[-1] in ours) and same_person(ours, theirs)


def _same_outlet(wanted: Wanted, entry: Entry) -> bool | None:
    if not wanted.outlets or not entry.outlets:
        return None
    return not entry.outlets.isdisjoint(wanted.outlets) or any(
        _one_within_other(ours, theirs) for ours in wanted.outlets for theirs in entry.outlets
    )


def _one_within_other(ours: str, theirs: str) -> bool:
    """A section, edition or office of it: "new york times late edition", "pentagon press office"."""
    shorter, longer = sorted((ours.split(), theirs.split()), key=len)
    return len(shorter) >= 2 and longer[: len(shorter)] == shorter


def _said(name: str, agrees: bool | None) -> dict[str, float]:
    return {f"{name}_same": float(agrees is True), f"{name}_other": float(agrees is False)}


def _date_features(ours: Interval | None, theirs: Interval | None) -> dict[str, float]:
    """Agreement as exact as the coarser of the two dates; how far apart they are where they do not agree."""
    said = dict.fromkeys(("day", "month", "year", "near", "same_year", "next_year", "other_year"), 0.0)
    if ours is not None and theirs is not None:
        said[_date_word(ours, theirs)] = 1.0
    return {f"date_{word}": value for word, value in said.items()}


def _date_word(ours: Interval, theirs: Interval) -> str:
    if overlap(ours, theirs):
        days = max((end - begin).days for begin, end in (ours, theirs))
        return "day" if days == 0 else "month" if days <= 31 else "year"
    apart = max((ours[0] - theirs[1]).days, (theirs[0] - ours[1]).days)
    exact = all((end - begin).days <= 31 for begin, end in (ours, theirs))
    if exact and apart <= _DAYS_NEAR:
        return "near"
    between = max(ours[0].year - theirs[1].year, theirs[0].year - ours[1].year)
    return "same_year" if between <= 0 else "next_year" if between == 1 else "other_year"
