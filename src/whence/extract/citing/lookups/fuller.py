"""Citations that say less than another one of the same text and contradict it in nothing: that work again.

In: a `Shelf`, and one of them, or all that it holds once all was cited. Out: the works of the fuller ones. All its
words but the place stand there as that one's people, title and container, the title's in their order from its first
on; who brought it out may stand for its people, initials for words of its title. It has no publisher, address or day of
its own. Where one of them alone fits, the citation means it.

>>> from whence.extract.citing.works.identity import identity
>>> from whence.models import Reference
>>> lee = {"author": [{"literal": "Ann Lee"}], "title": "Silt, Sand", "issued": {"date-parts": [[1990]]}}
>>> said = ("Ann Lee, “Silt, Sand” (Wharf, 1990).", "Lee. ‘Silt—Sand’, 4")
>>> notes = ({**lee, "publisher": "Wharf"}, {"title": "Lee. ‘Silt—Sand"})
>>> shelf = Shelf()
>>> for name, item, words in zip("ab", notes, said):
...     item = {**item, "custom": {"note": words}}
...     shelf.add(Work(Reference(name, 0, 40, item, "n"), identity(item, words)), words)
>>> {name: work.reference.id for name, work in lesser(shelf).items()}
{'b': 'a'}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from whence.extract.citing.forms.plainplaces import plainly_placed
from whence.extract.citing.forms.shortforms import without_signal
from whence.extract.citing.forms.years import ANY_YEAR
from whence.extract.citing.lookups.placedwords import told_so
from whence.extract.citing.lookups.several import fullest, one_of_each
from whence.extract.citing.lookups.shelfmarks import by_shelfmark
from whence.extract.citing.works.identity import INITIALS
from whence.extract.citing.works.shelf import Shelf
from whence.extract.citing.works.work import Work
from whence.extract.late import late
from whence.extract.lexicon import entries
from whence.models import Reference
from whence.text import content_words, tokens

_NUMBER = (
    r"(?!(?:1[5-9]|20)\p{N}{2}(?!\p{N}))(?:\p{N}{1,4}[A-Za-z]?|[ivxlc]{1,7}|[IVXLC]{1,6})(?!\p{L}{2})"
    r"(?:n\.?\s?\p{N}{0,3})?"
)
_SIGN = (
    r"(?:(?:at|p[pg]?s?\.?|pages?|paras?\.?|[§¶]{1,2}|S\.|[Cc]h(?:ap(?:ter)?)?s?\.?|[Vv]ols?\.?|[Vv]olume|nn?\.|fol\."
    r"|esp\.|[Bb]k\.|Bd\.)\s?)?"
)
_PLACE = late(
    rf"[,.:;]?[”\"’'»]?[,.]?\s{_SIGN}[\[(]?{_NUMBER}"
    rf"(?:(?:[–—-]{{1,2}}|[,.;:\])]*\s(?:(?:and|et|und|&)\s)?{_SIGN}[\[(]?){_NUMBER})*"
    r"(?:\s\p{Ll}[^“”\"\p{Lu}\p{N}:]{0,40})?[\s.,;)\]]*$"
)
"""Pages and the like at the end, with a few words behind: "volume 7, 222A", "36n4 and 40 on tolls"; a day is none."""
_VERSUS = regex.compile(r"\svs?\.?\s")
_SMALL = frozenset(
    "and et al others und eds ed hg hrsg trans the a an of in on for to by der die das le la les".split()
)
_OWN = frozenset(["URL", "DOI", "publisher", "publisher-place", "number", "archive"])
_MORE = frozenset(["issued", "publisher", "URL", "DOI", "volume", "number"])
_LONGEST, _FEWEST, _TITLE_ALONE, _HEAD, _FEWER = 200, 2, 3, 20, 2


def lesser(shelf: Shelf) -> dict[str, Work]:
    """The fuller citations of the works that others cite more fully, by the ids of these."""
    found = ((work, fuller(shelf, work)) for work in shelf.works)
    return {work.reference.id: works[0] for work, works in found if len(works) == 1}


def fuller(shelf: Shelf, work: Work) -> Sequence[Work]:
    """The works that a citation can mean which says less than theirs: cited before, else listed."""
    words = _words(work.said) if _is_thin(work) else []
    if len(words) < _FEWEST or all(word in entries("kind_words") for word in content_words(words)):
        return _told_so(shelf, work)
    found = _fuller(shelf, words, work) or (_fuller(shelf.listed, words, work) if shelf.listed else ())
    return found or _told_so(shelf, work)


def _told_so(shelf: Shelf, work: Work) -> Sequence[Work]:
    """The works of which some words stand here in front of a place: "Law Com No 123, para 4"."""
    if work.case or work.law or work.reference.note is None:
        return ()
    return [one for one in told_so(shelf, work.said) if one is not work] or by_shelfmark(shelf, work.said, but=work)


def shortened(work: Work, again: Reference, words: str) -> str | None:
    """As which form words cite a work again of which they tell less: "Lee, Silt, 1990, 4" where it was cited as "Ann
    Lee, Silt (Wharf, 1990)", or "Lee, 4" in a reference manager's field, which tells all of it."""
    year = str(next(iter(work.known.issued), ""))
    left_out = bool(year) and year not in words and year in work.said
    more = bool(_MORE & set(work.reference.work or {}) - set(again.work or {}))
    if not (left_out or (more and _is_surname_and_title(again, words))) or len(_words(words)) + _FEWER > len(
        _words(work.said)
    ):
        return None
    told = set(tokens(words).words) - work.known.names
    return "author_only" if told.isdisjoint(content_words(work.known.title)) else "short_title"


def _is_surname_and_title(reference: Reference, words: str) -> bool:
    """Whether nothing but surnames, a title and a year are told of a work."""
    item = reference.work or {}
    people = item.get("author") or ()
    bare = bool(people) and all("family" in one and "given" not in one for one in people)
    return bare and "(" not in words and not {*_OWN, "container-title", "volume"} & set(item)


def _is_thin(work: Work) -> bool:
    item = work.reference.work or {}
    if work.case or work.law or work.reference.note is None or not _OWN.isdisjoint(item):
        return False
    dated = len(work.known.issued) > 1 or (work.known.container and ANY_YEAR.search(work.said))  # an article in full
    return not dated and len(work.said) <= _LONGEST and _VERSUS.search(work.said) is None


def _fuller(shelf: Shelf, words: Sequence[str], work: Work) -> Sequence[Work]:
    whole = {word for word in words if len(word) not in INITIALS or word.upper() not in work.said}
    near = (one for one in shelf.holding(whole) if one is not work and _tells_more(one, work))
    return one_of_each(fullest([one for one in near if _is_meant(one, words, work)]))


def _words(said: str) -> list[str]:
    """The words of a citation without its signals, its place and the small ones."""
    bare = _PLACE.sub("", plainly_placed(without_signal(said).strip(" .,;")))
    words = _sequence(tokens(bare).words)
    return [words[0].removesuffix("'s"), *words[1:]] if words else []


def _tells_more(one: Work, work: Work) -> bool:
    item, less = one.reference.work or {}, work.reference.work or {}
    return one.case is None and one.law is None and bool(_MORE & set(item) - set(less))


def _is_meant(one: Work, words: Sequence[str], work: Work) -> bool:
    """Whether these words are some of its people's and then its title's and container's, and nothing else."""
    if not (one.known.title and _agree(one, work)):
        return False
    titled = _sequence(one.known.title)
    year = str(next(iter(one.known.issued), ""))
    told = [word for word in words if word != year or year in titled]
    people = next((at for at, word in enumerate(told) if word not in one.known.names), len(told))
    if any(_is_titled(one, told[at:]) for at in range(1, people + 1)):
        return True
    if any(
        told[: len(body)] == body and len(told) > len(body) + 1 and _is_titled(one, told[len(body) :])
        for body in _bodies(one)
    ):
        return True
    return _is_known_alone(one, told, titled) and _is_titled(one, told)


def _bodies(one: Work) -> Iterator[list[str]]:
    """Who brought a work out, in place of its author: "Harbour Institute, Silt and Sand" by Ann Lee."""
    item = one.reference.work or {}
    for field in ("publisher", "container-title"):
        body = _sequence(tokens(str(item.get(field) or "")).words)
        if len(body) > 1:
            yield body


def _is_known_alone(one: Work, words: Sequence[str], title: Sequence[str]) -> bool:
    """Whether the words tell a work without its author: all of the title, or three words that it begins with; none
    where something else is cited in front of it."""
    enough = title == words or one.is_headed(words) or len(content_words(words)) >= _TITLE_ALONE
    last = min(len(words), _TITLE_ALONE)
    begun = any(words[:last] == part[:last] for part in _parts(one))
    title = str((one.reference.work or {}).get("title") or "")[:_HEAD]
    before = one.said[: max(0, one.said.find(title))]
    return enough and begun and ";" not in before


def _is_titled(one: Work, words: Sequence[str]) -> bool:
    """Whether the words begin as the title does, or its subtitle, and go on in its order."""
    if not content_words(words):
        return False
    return any(words[:1] == fields[:1] and _in_order(words, fields) for fields in _parts(one))


def _in_order(words: Sequence[str], fields: Sequence[str]) -> bool:
    """Whether the words stand there one behind another, initials for what they are of: "Silt in the HPB"."""
    at = 0
    for word in words:
        if word in fields[at:]:
            at = fields.index(word, at) + 1
        elif (initials := _initials_at(word, fields, at)) is not None:
            at = initials + len(word)
        else:
            return False
    return True


def _initials_at(word: str, fields: Sequence[str], at: int) -> int | None:
    """Where three words or more stand whose initials these are."""
    heads = "".join(field[0] for field in fields)
    found = heads.find(word, at) if len(word) in INITIALS else -1
    return found if found >= 0 else None


def _parts(one: Work) -> Iterator[list[str]]:
    """The words of title and container, from the title's beginning and from its subtitle's."""
    item = one.reference.work or {}
    inside = _sequence(tokens(str(item.get("container-title") or "")).words)
    yield [*_sequence(one.known.title), *inside]
    _, colon, subtitle = str(item.get("title") or "").partition(": ")
    if colon:
        yield [*_sequence(tokens(subtitle).words), *inside]


def _sequence(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in _SMALL and len(word) > 1]


def _agree(one: Work, work: Work) -> bool:
    """Whether their dates are the same as far as both tell."""
    return all(a == b for a, b in zip(one.known.issued, work.known.issued, strict=False))
