"""Works by their titles, behind a name or alone: "Smith, Long War, 12", "“Short Peace,” p. 4", "Lee in Harbour Papers".

In: a `Shelf`, and words. Out: all `Work`s that fit, of those on the shelf, else of the entries of the list of works;
the walk follows a short form only where that is one.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> smith = {"author": [{"family": "Smith"}], "title": "The Long War of the North", "issued": {"date-parts": [[2001]]}}
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, smith), identity(smith, "")), "")
>>> [len(by_short_title(shelf, words)) for words in ("Smith, Long War, 12", "Smith, Short Peace, 12")]
[1, 0]
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.extract.citing.forms.coauthors import AND, JOINING
from whence.extract.citing.forms.imprints import ends_in_imprint, is_imprint
from whence.extract.citing.forms.misprints import is_one_slip, is_slip_of_name
from whence.extract.citing.forms.shortforms import led, without_signal
from whence.extract.citing.forms.shorttitles import short_title
from whence.extract.citing.forms.years import ANY_YEAR
from whence.extract.citing.lookups.bodies import titled_by
from whence.extract.citing.lookups.called import EXPLAINED, called_so, only_locator
from whence.extract.citing.lookups.outlets import in_outlet
from whence.extract.citing.lookups.personal import papers
from whence.extract.citing.lookups.several import TELLING, begun_so, distinct, fullest
from whence.extract.citing.lookups.titlefields import titled_alone
from whence.extract.citing.works.identity import Identity, without_article
from whence.extract.citing.works.listed import by_title
from whence.extract.citing.works.pages import with_room
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.text import content_words, tokens

UNSIGNED = regex.compile(
    r"(?<=\p{L}{2}|\p{N}{4}),?\s(?:\p{N}{1,2}:\s?)?(?!(?:1[5-9]|20)\p{N}{2}$)\p{N}{1,4}(?:[–-]\p{N}{1,4})?(?:n\p{N}{0,3})?(?:,\s\p{N}{1,4}(?:[–-]\p{N}{1,4})?){0,4}$"
)
"""A page without a sign or comma: "Lee, Tides and Tolls 34"; "Harbour Board, Annual Report 2004" ends in a year."""
_STOPPED = regex.compile(
    r"(?<=^\p{Lu}\p{Ll}{2,20}(?:\s(?:(?:of|the|for|and|on)\s){0,2}\p{Lu}\p{Ll}{2,20}){0,4})\.\s(?=\p{Lu})"
)
"""A stop behind a surname or a body, where a comma stands elsewhere: "Lee. Town Records, p. 4"."""
_NAMES = regex.compile(
    rf"\p{{Lu}}[\p{{L}}’'-]+(?:,\s\p{{Lu}}[\p{{L}}’'-]+){{0,4}}(?:,?\s{AND}\s\p{{Lu}}[\p{{L}}’'-]+)?"
)
_HEADING = regex.compile(r"(?<=\p{L},?\s\p{N}{1,4})[.:]\s(?=\p{Lu}[^;]{3,120}$)")
_VOLUME = regex.compile(r"[ivx]{1,5}")
_STANDS_IN = regex.compile(r"(?<=\p{L})(?:,?\s(?:in|from|see):?|:)\s(?:the\s)?(?=[\p{Lu}“\"‘])")
_PRINTED_IN = regex.compile(
    r"\b(?:(?:re)?printed|reproduced|quoted|cited)\sin:?\s(?P<behind>\p{Lu}(?:(?!(?:1[5-9]|20)\p{N}{2}(?!\p{N}))[^();])*)$"
)
_MOST_INSIDE, _WHOLE_TITLE, _LONG_WORD = 3, 3, 9


def begun_by(shelf: Shelf, title: Sequence[str]) -> list[Work]:
    """The works whose titles begin with these words, cited before or, where they are enough to tell one, listed."""
    listed = shelf.listed.titled(title) if shelf.listed and len(title) > TELLING else ()
    return distinct([work for work in (*shelf.titled(title), *listed) if work.known.begins(title)])


def by_short_title(shelf: Shelf, words: str) -> list[Work]:
    """The works whose author and words of whose title, or whose title alone, stand here before nothing but a place."""
    bare = without_signal(words)
    if is_imprint(bare):
        return []
    short = short_title(bare) or short_title(_STOPPED.sub(", ", bare, count=1)) or short_title(EXPLAINED.sub("", bare))
    found = by_name_and_title(shelf, *short) if short else []
    if short and not found and (title := UNSIGNED.sub("", short[1])) != short[1]:
        found = by_name_and_title(shelf, short[0], title)
    if not found and (headed := _headed(words)):
        found = by_name_and_title(shelf, *headed)
    heads = shelf.listed.heads if shelf.listed else {}
    whole = [work for work in found if not work.known.is_short or work.reference.id in heads]
    return list(with_room(whole, words)) or papers(shelf, bare) or titled_alone(shelf, bare)


def _headed(words: str) -> tuple[str, str] | None:
    """The author and title before a place with the heading there: "Lee, Silt, Chapter 4. How the Pilots Left"."""
    head = None if ANY_YEAR.search(words) else _HEADING.search(words)
    return short_title(words[led(words) : head.start()]) if head else None


def by_name_and_title(shelf: Shelf, name: str, title: str) -> Sequence[Work]:
    """The works by somebody of this name in whose title these words stand, cited before or listed."""
    words = tuple(tokens(title.replace(" & ", " and ")).words)
    found = _titled_with(shelf, tokens(name).words, words)
    if not found and shelf.listed:
        found = distinct(by_title(shelf.listed, name, title))
    return _meant(found, words) if found else _said_otherwise(shelf, name, title, words)


def _titled_with(shelf: Shelf, names: Sequence[str], title: Sequence[str]) -> list[Work]:
    """The works cited before by somebody of this name whose titles hold these words, those of an author first, and not
    those of an editor of the book around them."""
    by_them = shelf.named(names)
    found = distinct([work for work in by_them if work.known.holds(title)])
    own = [work for work in found if not work.is_only_edited_by(names)] if names else found
    found = own or [work for work in found if not (work.reference.work or {}).get("author")]
    if found or not title:
        return found
    genitive = (*title[:-1], f"{title[-1]}'s")  # "Lee, Harbour" for "The Harbour's Fall"
    return distinct([work for work in by_them if work.known.holds(genitive)])


def _meant(found: Sequence[Work], title: tuple[str, ...]) -> Sequence[Work]:
    """Of several works whose titles hold these words those that are meant: the first of a work's volumes, the one whole
    citation, those that begin so."""
    if title and len(found) > 1 and all(_is_volume(work, title) for work in found):
        return found[:1]
    whole = [work for work in found if work.known.title == title and work.known.is_short]
    if len(found) > 1 and len(whole) == len(found):
        return whole[:1]  # its volumes, each cited on its own
    full = [work for work in found if not work.known.is_short]
    if len(full) == 1 and full[0].known.begins(title):  # beside what is itself but a name and a longer title
        return full
    return begun_so(fullest(found), title)


def _said_otherwise(shelf: Shelf, name: str, title: str, words: Sequence[str]) -> Sequence[Work]:
    """The works in whose citations a name and the words of a title stand otherwise than as author and title: as part of
    what was read as something else, with words left out, with a slip, as an outlet's or a body's."""
    names = tokens(name).words
    return (
        _cited_with(shelf, names, words)
        or _leaving_out(shelf, name, words)
        or _by_all(shelf, name, title)
        or behind_another(shelf, names, words)
        or _misspelled(shelf, names, words)
        or _with_slip(shelf, name, words)
        or in_outlet(shelf.named(names), title)
        or titled_by(shelf, name, words)
    )


def _cited_with(shelf: Shelf, names: Sequence[str], title: Sequence[str]) -> list[Work]:
    """The works in whose citations these words stand behind the name, unless they are what the work is printed in."""
    said = [work for held in _shelves(shelf) for work in held.citing(names, title)]
    return distinct([work for work in said if not (_appeared_in(work, title) or _is_printed_in(work, title))])


def _is_volume(work: Work, title: Sequence[str]) -> bool:
    """Whether a volume was read as part of this title: "Fall of the Harbour ii", as in old books' short citations."""
    head, rest = work.known.title[: len(title)], work.known.title[len(title) :]
    return len(title) > 1 and head == tuple(title) and bool(rest) and _VOLUME.fullmatch(rest[0]) is not None


def _appeared_in(work: Work, title: Sequence[str]) -> bool:
    """Whether this is the title of the journal in which an article appeared: another one may be meant."""
    article = str((work.reference.work or {}).get("type")).startswith("article")
    return article and work.known.container == set(content_words(title))


def _is_printed_in(work: Work, title: Sequence[str]) -> bool:
    """Whether this is the title of what a work is printed or quoted in, of which nothing but a place is told: "Roe,
    Maxims (1676), reprinted in Lee, Silt and Sand, p. 35" is no citation of Lee's in full."""
    found = _PRINTED_IN.search(work.said)
    return found is not None and not set(title) - set(tokens(found["behind"]).words)


def _leaving_out(shelf: Shelf, name: str, title: Sequence[str]) -> list[Work]:
    """The works by somebody of this name whose titles these words give with some words left out."""
    held = [work for one in _shelves(shelf) for work in one.named(tokens(name).words)]
    return distinct([work for work in held if not work.known.is_short and work.known.leaves_out(title)])


def _misspelled(shelf: Shelf, names: Sequence[str], title: Sequence[str]) -> list[Work]:
    """The works of this title by somebody whose name is another one but for a slip: "Haward, Silt, 4" where no
    Haward is known."""
    if not names or not content_words(title) or any(names[-1] in held.by_name for held in _shelves(shelf)):
        return []
    titled = [work for held in _shelves(shelf) for work in held.titled(title) if work.known.holds(title)]
    found = [work for work in titled if any(is_slip_of_name(names[-1], other) for other in work.known.names)]
    return list(fullest(distinct([work for work in found if not work.known.is_short])))


def _with_slip(shelf: Shelf, name: str, title: Sequence[str]) -> list[Work]:
    """The works by somebody of this name whose titles begin with these words but for a slip: "Lee, Harbuor Tolls"."""
    said = content_words(title)
    if not said or (len(said) == 1 and len(said[0]) < _LONG_WORD):
        return []
    head = without_article(tuple(title))
    held = [work for one in _shelves(shelf) for work in one.named(tokens(name).words)]
    found = [work for work in held if is_one_slip(head, work.known.title[: len(head)])]
    return list(fullest(distinct([work for work in found if not work.known.is_short])))


def behind_another(shelf: Shelf, names: Sequence[str], title: Sequence[str]) -> list[Work]:
    """The works whose titles begin so and stand behind a work by somebody of this name: "Lee, Sand" for the second of
    "Ann Lee, Silt and Clay, 1990; Sand and Towns, 1992"."""
    if not names or not content_words(title):
        return []
    found = [work for work in shelf.titled(title) if work.near and work.known.begins(title)]
    return distinct([work for work in found if names[-1] in work.near and not work.known.is_short])


def _shelves(shelf: Shelf) -> tuple[Shelf, ...]:
    """What was cited before, and the list of works."""
    return (shelf, shelf.listed) if shelf.listed else (shelf,)


def _by_all(shelf: Shelf, name: str, title: str) -> list[Work]:
    """The works by all of the people that a name and what looks like a title name: "Lee, Roe & Poe, 34"."""
    if not _NAMES.fullmatch(title):
        return []
    people = [word for word in tokens(f"{name} {title}").words if word not in JOINING]
    held = [work for one in _shelves(shelf) for work in one.named(people)]
    return distinct([work for work in held if work.known.names.issuperset(people)])


def stands_in(shelf: Shelf, words: str, known: Identity) -> list[Work]:
    """The work in which something without an author is said to stand: "Testimony of Lee in Harbour Papers, p. 4", where
    that is a shorthand, an author with a title, or a whole title of one cited before."""
    if known.names and not known.lead:
        return []
    for place in reversed(list(_STANDS_IN.finditer(words))[-_MOST_INSIDE:]):
        behind = words[place.end() :]
        if ends_in_imprint(behind):
            continue
        if found := called_so(shelf, behind) or by_short_title(shelf, behind) or _titled_so(shelf, behind):
            return found
    return []


def _titled_so(shelf: Shelf, words: str) -> list[Work]:
    """The works whose whole title stands here, before nothing but a place."""
    title, comma, rest = words.rpartition(",")
    said = tuple(tokens(title).words)
    if not comma or len(said) < _WHOLE_TITLE or not only_locator(rest):
        return []
    found = [work for work in shelf.titled(said) if work.known.title and work.known.begins(said)]
    return distinct([work for work in found if not work.known.is_short])


def fitting_title(shelf: Shelf, known: Identity) -> Sequence[Work]:
    """The works whose title and author these words repeat or shorten; a full citation repeats no shorter one."""
    if not known.title:
        return []
    found = distinct([work for work in shelf.titled(known.title) if known.shortens(work.known)])
    found = [work for work in found if known.is_short or not work.known.is_short]
    return begun_so(fullest(found), known.title) if known.is_short else fullest(found)
