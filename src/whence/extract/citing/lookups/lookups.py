"""Which works a name, a title or a shorthand can mean: those on the shelf, else the entries of the list of works.

In: a `Shelf`, and words. Out: all `Work`s that fit; the walk follows a short form only where that is one.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> smith = {"author": [{"family": "Smith"}], "title": "The Long War of the North", "issued": {"date-parts": [[2001]]}}
>>> shelf = Shelf()
>>> shelf.add(Work(Reference("a", 0, 40, smith), identity(smith, "")), "")
>>> [[work.reference.id for work in by_name(shelf, names)] for names in (["smith"], ["long", "war"], ["roe"])]
[['a'], ['a'], []]
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from whence.extract.citing.forms.imprints import ends_in_imprint, is_imprint
from whence.extract.citing.forms.shortforms import LOCATOR, led
from whence.extract.citing.forms.shorttitles import short_title
from whence.extract.citing.forms.years import ANY_YEAR
from whence.extract.citing.lookups.bodies import titled_by
from whence.extract.citing.lookups.misprints import is_one_slip
from whence.extract.citing.lookups.outlets import in_outlet
from whence.extract.citing.lookups.papers import papers
from whence.extract.citing.lookups.titlefields import titled_alone
from whence.extract.citing.papers.numbers import is_number_alone, number_in_front, numbered
from whence.extract.citing.papers.symbols import symbol_alone
from whence.extract.citing.works.identity import Identity
from whence.extract.citing.works.listed import by_author, by_title
from whence.extract.citing.works.pages import with_room
from whence.extract.citing.works.shelf import CAP, Shelf
from whence.extract.citing.works.work import Work
from whence.models import CSL
from whence.text import content_words, tokens

_EXPLAINED = regex.compile(
    r"(?<=[\p{N}.])\s*[(\[].*$|(?<=\p{L}[.,?!]?[”\"])\s(?:also\s|\p{Ll}+ly\s)?\p{Ll}{4,}s\s\p{Ll}[^“”\";]*$",
    regex.DOTALL,
)
"""A remark in brackets, or what a piece is said to do: "Lee, “Short Peace” explains the use of boats"."""
FIGURED_DAY = regex.compile(r"(?<![\p{N}.])\p{N}{1,2}[./]\s?\p{N}{1,2}[./]\s?(?:1[5-9]|20)?\p{N}{2}(?!\p{N})")
"""A day in figures: "27.2.1999", "4/2/18"."""
UNSIGNED = regex.compile(
    r"(?<=\p{L}{2}|\p{N}{4}),?\s(?:\p{N}{1,2}:\s?)?(?!(?:1[5-9]|20)\p{N}{2}$)\p{N}{1,4}(?:[–-]\p{N}{1,4})?(?:n\p{N}{0,3})?(?:,\s\p{N}{1,4}(?:[–-]\p{N}{1,4})?){0,4}$"
)
"""A page without a sign or comma: "Lee, Tides and Tolls 34"; "Harbour Board, Annual Report 2004" ends in a year."""
_STOPPED = regex.compile(
    r"(?<=^\p{Lu}\p{Ll}{2,20}(?:\s(?:(?:of|the|for|and|on)\s){0,2}\p{Lu}\p{Ll}{2,20}){0,4})\.\s(?=\p{Lu})"
)
"""A stop behind a surname or a body, where a comma stands elsewhere: "Lee. Town Records, p. 4"."""
_NAMES = regex.compile(r"\p{Lu}[\p{L}’'-]+(?:,\s\p{Lu}[\p{L}’'-]+){0,4}")
_SEVERAL_NAMES = regex.compile(
    r"(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{L}’'-]+(?:,\s\p{Lu}[\p{L}’'-]+){1,4},?\s(?:and|&|und)\s\p{Lu}"
)
_HEADING = regex.compile(r"(?<=\p{L},?\s\p{N}{1,4})[.:]\s(?=\p{Lu}[^;]{3,120}$)")
_WHOLE_DATE = 3
_VOLUME = regex.compile(r"[ivx]{1,5}")
_TELLING = 3
"""Words of a title that two works by one author hardly share."""
_STANDS_IN = regex.compile(r"(?<=\p{L})(?:,?\s(?:in|from|see):?|:)\s(?:the\s)?(?=[\p{Lu}“\"‘])")
_PRINTED_IN = regex.compile(
    r"\b(?:(?:re)?printed|reproduced|quoted|cited)\sin:?\s(?P<behind>\p{Lu}(?:(?!(?:1[5-9]|20)\p{N}{2}(?!\p{N}))[^();])*)$"
)
_MOST_INSIDE, _WHOLE_TITLE = 3, 3
_COUNTED = regex.compile(r"(?P<name>\p{Lu}{1,5})\s(?P<number>\p{N}{1,4})(?!\p{N}|[–-]\p{N})")


def of_same_number(works: Sequence[Work], words: str) -> list[Work]:
    """The works without those that a committee counts otherwise: "HB 138" is another paper than "HB 16, HB 58"."""
    counted = _COUNTED.match(words)
    told = ((work, _COUNTED.match(work.said) if counted else None) for work in works)
    return [
        work
        for work, other in told
        if not (counted and other and counted["name"] == other["name"] and counted["number"] != other["number"])
    ]


def begun_by(shelf: Shelf, title: Sequence[str]) -> list[Work]:
    """The works whose titles begin with these words, cited before or, where they are enough to tell one, listed."""
    listed = shelf.listed.titled(title) if shelf.listed and len(title) > _TELLING else ()
    return distinct([work for work in (*shelf.titled(title), *listed) if work.known.begins(title)])


def by_people(shelf: Shelf, said: str, names: Sequence[str]) -> list[Work]:
    """As `by_head`; where several surnames stand here ("Lee, Roe and Chen"), those in whose citations all of them do:
    "Lee, Tides and Tolls" may be a title."""
    found = by_head(shelf, names) or (shelf.saying(names) if len(names) == 1 else [])
    if not _SEVERAL_NAMES.match(said):
        return found
    return [work for work in found if set(names) <= {*work.known.names, *tokens(work.said).words}]


def by_head(shelf: Shelf, names: Sequence[str]) -> list[Work]:
    """The works by this author. Where the name is but the first word of citations without one, a title that begins so
    is as good: "Journal, p. 86" need not mean the Journal of the Senate."""
    found = distinct([work for work in shelf.named(names) if not is_bare(work)])
    if len(names) == 1 and found and all(work.known.lead for work in found):
        begun = [work for work in shelf.by_word.get(names[0], [])[-CAP:] if work.known.begins(names)]
        found = distinct([*found, *begun])
    return found


def of_number(shelf: Shelf, work: CSL | None, words: str) -> Sequence[Work]:
    """The reports of the number that is all that is told; none where more is told."""
    number = symbol_alone(words).casefold()
    number = number or (numbered(work) if is_number_alone(work) else number_in_front(words))
    if not number:
        return ()
    listed = shelf.listed.by_number.get(number, []) if shelf.listed else []
    return distinct(shelf.by_number.get(number, [])) or distinct(listed)


def of_author(shelf: Shelf, names: Sequence[str]) -> list[Work]:
    """The entries of the list of works by this author."""
    return distinct(by_author(shelf.listed, names)) if shelf.listed else []


def by_short_title(shelf: Shelf, words: str) -> list[Work]:
    """The works whose author and words of whose title, or whose title alone, stand here before nothing but a place."""
    said = words[led(words) :]
    if is_imprint(said):
        return []
    short = short_title(said) or short_title(_STOPPED.sub(", ", said, count=1)) or short_title(_EXPLAINED.sub("", said))
    found = by_name_and_title(shelf, *short) if short else []
    if short and not found and (bare := UNSIGNED.sub("", short[1])) != short[1]:
        found = by_name_and_title(shelf, short[0], bare)
    if not found and (headed := _headed(words)):
        found = by_name_and_title(shelf, *headed)
    heads = shelf.listed.heads if shelf.listed else {}
    whole = [work for work in found if not work.known.is_short or work.reference.id in heads]
    bare = words[led(words) :]
    return list(with_room(whole, words)) or papers(shelf, bare) or titled_alone(shelf, bare)


def _headed(words: str) -> tuple[str, str] | None:
    """The author and title before a place with the heading there: "Lee, Silt, Chapter 4. How the Pilots Left"."""
    head = None if ANY_YEAR.search(words) else _HEADING.search(words)
    return short_title(words[led(words) : head.start()]) if head else None


def by_name_and_title(shelf: Shelf, name: str, title: str) -> Sequence[Work]:
    """The works by somebody of this name in whose title these words stand, cited before or listed."""
    words = tuple(tokens(title.replace(" & ", " and ")).words)
    by_them = shelf.named(tokens(name).words)
    found = distinct([work for work in by_them if work.known.holds(words)])
    own = [work for work in found if not work.is_only_edited_by(tokens(name).words)] if tokens(name).words else found
    found = own or [work for work in found if not (work.reference.work or {}).get("author")]
    if not found and words:  # "Lee, Harbour" for "The Harbour's Fall"
        found = distinct([work for work in by_them if work.known.holds((*words[:-1], f"{words[-1]}'s"))])
    if not found and shelf.listed:
        found = distinct(by_title(shelf.listed, name, title))
    if not found:
        said = [work for held in _shelves(shelf) for work in held.citing(tokens(name).words, words)]
        found = distinct([work for work in said if not (_appeared_in(work, words) or _is_printed_in(work, words))])
        found = found or _leaving_out(shelf, name, words)
        people = tokens(f"{name} {title}").words if not found and _NAMES.fullmatch(title) else []
        found = found or distinct([work for held in _shelves(shelf) for work in _by_all(held, people)])
        found = found or behind_another(shelf, tokens(name).words, words)
        return found or in_outlet(by_them, title) or titled_by(shelf, name, words)
    if words and len(found) > 1 and all(_is_volume(work, words) for work in found):
        return found[:1]
    whole = [work for work in found if work.known.title == words and work.known.is_short]
    if len(found) > 1 and len(whole) == len(found):
        return whole[:1]  # its volumes, each cited on its own
    full = [work for work in found if not work.known.is_short]
    if len(full) == 1 and full[0].known.begins(words):  # beside what is itself but a name and a longer title
        return full
    return begun_so(fullest(found), words)


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


def _by_all(shelf: Shelf, people: Sequence[str]) -> list[Work]:
    """The works by all of these people: "Lee, Roe, 34" names two authors, and no title."""
    return [work for work in shelf.named(people) if work.known.names.issuperset(people)]


def by_name(shelf: Shelf, names: Sequence[str]) -> list[Work]:
    """The works by somebody of this name, and the judgments with this name; where there are none, those of this title
    ("The Long War, op. cit.")."""
    titled = [work for work in shelf.titled(names) if _is_titled(work, names)] if names else []
    sides = [work for work in titled if work.case is not None]
    if "v" in names[1:]:
        return sides
    if len(exact := [work for work in sides if work.case and work.case.is_between(names)]) == 1:
        return exact
    named = [work for work in shelf.named(names) if not is_bare(work)]
    own = [work for work in named if not work.is_only_edited_by(names)] if len(named) > 1 else []
    found = [*(own or named), *sides] or titled
    if found or shelf.listed is None or len(names) < _WHOLE_TITLE:
        return found
    return [work for work in shelf.listed.titled(names) if _is_titled(work, names)]


def _is_titled(work: Work, names: Sequence[str]) -> bool:
    """Whether its title begins with these words, or, of a judgment, holds them; a name has lost its "v."."""
    if work.case is not None:
        return work.known.holds(names) or work.case.is_between(names)  # "Roe & Mills, supra" has no "and"
    return work.known.begins(names) or [word for word in work.known.title if word != "v"] == list(names)


def is_bare(work: Work) -> bool:
    """Whether nothing but a name and a page is known of it ("Smith, p. 4" where his work was not read)."""
    return work.known.is_bare and work.case is None and work.law is None


def called_so(shelf: Shelf, words: str) -> list[Work]:
    """The works that were said to be cited under the words that stand here, before nothing but a locator."""
    if not shelf.by_shorthand:
        return []
    parts = tokens(words[:200])
    first = int(parts.words[:1] in (["the"], ["der"], ["die"], ["das"]))
    for count in range(min(shelf.longest + first, len(parts)), first, -1):
        name = parts.words[first:count]
        found = shelf.known_as(name) or shelf.by_shorthand.get(" ".join(name))
        if found and only_locator(words[parts.ends[count - 1] :]):
            return found
    return []


def by_sign(shelf: Shelf, sign: str) -> list[Work]:
    """The works that were said to be cited by a sign, of several the one that was told last in so many words."""
    name = tokens(sign).words
    return shelf.known_as(name) or distinct(shelf.by_shorthand.get(" ".join(name), ()))


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


def only_locator(rest: str) -> bool:
    """Whether nothing but a place stands here."""
    rest = _EXPLAINED.sub("", rest.strip(" ;").lstrip("\"”’'").strip())
    if FIGURED_DAY.search(rest):  # "Gazeta, 27.2.1999, S. 1" is no page of the one of another day
        return False
    return not rest.strip(" .,;)") or LOCATOR.match(rest) is not None


def fitting_title(shelf: Shelf, known: Identity) -> Sequence[Work]:
    """The works whose title and author these words repeat or shorten; a full citation repeats no shorter one."""
    if not known.title:
        return []
    found = distinct([work for work in shelf.titled(known.title) if known.shortens(work.known)])
    found = [work for work in found if known.is_short or not work.known.is_short]
    return begun_so(fullest(found), known.title) if known.is_short else fullest(found)


def fullest(found: Sequence[Work]) -> Sequence[Work]:
    """Of several works the one that all others shorten, or the first where all have one title; all where there is
    none."""
    if len(found) < 2:
        return found
    held = [one for one in found if all(other is one or other.known.shortens(one.known) for other in found)]
    return held[:1] or (found[:1] if _of_one_title(found) else found)


def _of_one_title(works: Sequence[Work]) -> bool:
    """Whether all are the same person's, of one title, undated and by themselves: volumes of one, each cited alone."""
    first = works[0].known
    return bool(first.names and first.title) and all(
        (work.known.names, work.known.title, work.known.issued, work.known.container)
        == (first.names, first.title, (), frozenset())
        for work in works
    )


def begun_so(found: Sequence[Work], title: Sequence[str]) -> Sequence[Work]:
    """Of several works the only one whose title begins with these words, or has them before its colon: "Lee, Harbours"
    is no "Silt in Harbours", and "Harbours: A History" before "Harbours as Prisons"."""
    begun = [work for work in found if work.known.begins(title)] if len(found) > 1 else []
    headed = [work for work in begun if work.is_headed(title)] if len(begun) > 1 else begun
    return headed if len(headed) == 1 else found


def distinct(works: Sequence[Work]) -> list[Work]:
    """The works, each once."""
    return list({work.reference.id: work for work in works}.values())


def one_of_each(works: Sequence[Work]) -> list[Work]:
    """The works without those that one before them cites by the same names, title and year, or a letter or interview by
    the same words up to its day: two citations of one."""
    found: list[Work] = []
    for work in works if len(works) > 1 else ():
        if not any(_is_one(work.known, other.known) or _is_paper(work, other) for other in found):
            found.append(work)
    return found or list(works)


def _is_paper(one: Work, other: Work) -> bool:
    """Whether both are the paper of one day: "Lee to Roe, 3 May 1766." and "Lee to Roe, 3 May 1766, Roe MSS, xii"."""
    if len(one.known.issued) < _WHOLE_DATE or one.known.issued != other.known.issued or one.known.title:
        return False
    said = one.said_up_to_day
    return len(said) > _TELLING and said == other.said_up_to_day


def _is_one(one: Identity, other: Identity) -> bool:
    if len(one.title) < _TELLING or not (one.names and other.names):
        return False
    dated = one.issued[:1] and one.issued[:1] == other.issued[:1]
    if one.title != other.title and not (dated and is_one_slip(one.title, other.title)):
        return False
    years = {known.issued[:1] for known in (one, other) if known.issued}
    return len(years) < 2 and (one.names <= other.names or other.names <= one.names)
