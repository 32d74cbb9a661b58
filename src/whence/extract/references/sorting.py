"""Which stretches of a note are references: each begins one, continues the one before it, or is prose.

In: a note and its stretches. Out: one letter a stretch: `B` begins a reference, `C` continues it, `P` is prose.

The letters come from a small linear-chain CRF over the stretches, trained by `tools/train_references.py`; `clues` are
its features.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from whence.extract.references.cues import cues
from whence.extract.references.lawarticles import article_fields
from whence.extract.references.lawbooks import book_fields
from whence.extract.references.lists import lines, word_class
from whence.extract.references.officepapers import begins_paper, keeps_paper
from whence.extract.references.phrases import bare, common_name, known
from whence.extract.references.splitting import Stretch
from whence.kernels import Labeller, label_chain, read_labeller

_SPACED = re.compile(r"\s;")
"""As the French set it: "p. 30 ;" ends in a figure."""
_ENCLOSED = re.compile(r"“[^“”]*”?|\"[^\"]*\"?|\([^()]*\)?|\[[^\[\]]*\]?|«[^«»]*»?|„[^“”„]*[“”]?")
_OPENING = frozenset('“"([«„')
_BEHIND_NAME = r"(?:,\s(?:Jr\.|[A-Z]\.)|\set\sal\.?|,?\s(?:and|&)\s[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)*)?"
_PERSON_FIRST = re.compile(rf"(?:\W*(?:\d+\W+)?)?(?:[A-Z][\w.’'-]*\s){{0,2}}[A-Z][\w’'-]+{_BEHIND_NAME},")
_PARTS = r"vol(?:ume|\.)|ch(?:\.|apters?)|append(?:ix|ices)|fig(?:\.|ures?)|tables?|sections?|parts?|notes?|pages?"
_OWN_PART = re.compile(rf"(?:the\s)?(?:{_PARTS})\s(?:[\dIVXA-Z]+|above|below)", re.IGNORECASE)
_PLACE_IN_DATA = re.compile(
    rf"(?:[A-Z]{{2,8}}\s)?(?:{_PARTS}|codes?|series|lines?|items?|schedules?|sheets?|tabs?|columns?|rows?|annex(?:es)?)"
    r"\s[\dIVX][\w.–-]{0,12}(?:\s\([^()]{2,80}\))?,?(?:\s\(?(?:19|20)\d\d(?:[–-]\d{2,4})?\)?)?[.,;]?",
    re.IGNORECASE,
)
"""A place in a work and the years that are meant of it, nothing else: "NAICS Code 212 (Mining), 2005-2015"."""
_HERE = re.compile(r"\b(?:above|below|infra|supra|of this (?:report|book|chapter|volume|article))\b")
_DATED = re.compile(r"\b(?:1[5-9]|20)\d\d\)?[.,;]?$|[“\"]")
_CHIEF = frozenset(["date", "quoted", "pages", "number", "reporter", "statute", "address"])
_PLACES = frozenset(["page", "at", "volume", "part", "month", "and", "roman"])
_AROUND = " \t.,;:()[]'‘’\"“”"
_PLAIN = frozenset(["-", "and", "in", "particle", "degree"])
_SAID = frozenset(lines("finite_words.txt"))
_SHORT, _MEDIUM, _LONG = 5, 12, 40
_QUOTED_AND_DATED = re.compile(
    r"[^\W\d_][^“”\"()]{3,160},\s[“\"][^\W\d_][^“”\"]{8,300},[”\"]\s[^\W\d_][^()“”\"]{0,120}"
    r"\((?:[^()]{0,120}[,:]\s)?(?:1[5-9]|20)\d{2}\)"
)
"""Names, a title in quotation marks, what it stands in, a place and a year: prose has no such order."""
_WINDOW = 1200
"""Clues are taken from so many characters of a stretch: a reference is shorter."""


def sort_stretches(text: str, cuts: Sequence[Stretch]) -> list[str]:
    """A letter for each stretch. Whatever the model says, what only points back (Ibid., p. 3) begins a reference, and
    what names a part of the text itself ("See figure 2.2 for …") is prose."""
    if not cuts:
        return []
    tagger = _tagger()
    number = tagger.features.get
    rows = [[seen for seen in map(number, row) if seen] for row in clues(text, cuts)]
    letters = [tagger.labels[letter] for letter in label_chain(tagger, rows, shares=False)[0]]
    sorted_ = [_surely(text[cut.start : cut.end], cut) or letter for cut, letter in zip(cuts, letters, strict=True)]
    for at, cut in enumerate(cuts[1:], start=1):
        words = text[cut.start : cut.end]
        if sorted_[at - 1] != "P" and (keeps_paper(words) or (sorted_[at] == "B" and _tells_where(text, cut))):
            sorted_[at] = "C"
    return sorted_


def _surely(words: str, cut: Stretch) -> str | None:
    if points_back(words) or (words[:1].isupper() and _QUOTED_AND_DATED.match(words)) or begins_paper(words):
        return "B"
    if article_fields(words) or book_fields(words):
        return "B"
    own = _OWN_PART.match(words) and (cut.signal is not None or _HERE.search(words))
    return "P" if own and not _DATED.search(words) else None


def _tells_where(text: str, cut: Stretch) -> bool:
    """Whether a "See" behind a comma tells where to look in what is being cited, "Harbour Office, Yearly Census of
    Ships, See Code 212 (Tugs), 2005-2015", and so begins no other work."""
    if cut.signal is None or cut.signal.relation is not None or not text[: cut.signal.start].rstrip().endswith(","):
        return False
    return _PLACE_IN_DATA.fullmatch(text, cut.start, cut.end) is not None


def points_back(words: str) -> bool:
    """Whether words are Ibid. or its kin with nothing behind but a place in the work."""
    parts = words[:200].split()
    if not parts or parts[0].lower().strip(_AROUND) not in lines("back_words.txt") or parts[0][-1:].isalpha():
        return False
    return len(words) <= 200 and all(map(_placing, parts[1:]))


def _placing(part: str) -> bool:
    key = part.lower().strip(_AROUND)
    return not key or not key[0].isalpha() or len(key) == 1 or word_class(key) in _PLACES


@cache
def _tagger() -> Labeller:
    return read_labeller((files("whence") / "resources" / "references" / "sorter.crfsuite").read_bytes())


def clues(text: str, cuts: Sequence[Stretch]) -> list[list[str]]:
    """The features of each stretch: its own, and the chief ones of its neighbours."""
    tags = _tags(text, cuts)
    own = [_own(text[cut.start : min(cut.end, cut.start + _WINDOW)], tags[at]) for at, cut in enumerate(cuts)]
    made = []
    for at, cut in enumerate(cuts):
        chief, rest = own[at]
        signal = _signal(cut)
        row = [*chief, *rest, f"j={cut.joined}", f"s={signal}", f"j|{chief[0]}|{cut.joined}", f"s|{chief[3]}|{signal}"]
        row += [f"L:{clue}" for clue in own[at - 1][0]] if at else ["first"]
        if at + 1 < len(cuts):
            row += [f"R:{clue}" for clue in own[at + 1][0]]
            row.append(f"Rs={_signal(cuts[at + 1])}")
        else:
            row.append("last")
        made.append(row)
    return made


def _signal(cut: Stretch) -> str:
    if cut.signal is None:
        return "-"
    return cut.signal.relation or "see"


def _tags(text: str, cuts: Sequence[Stretch]) -> list[set[str]]:
    """The rule tags of what begins in each stretch."""
    starts = [cut.start for cut in cuts]
    made: list[set[str]] = [set() for _ in cuts]
    for start, _, tag in cues(text):
        at = bisect_right(starts, start) - 1
        if at >= 0 and start < cuts[at].end:
            made[at].add(tag)
    return made


class _Word(NamedTuple):
    """What a word of a stretch shows by itself; `may`: it begins as the month, which is no verb."""

    key: str
    kind: str
    capital: bool
    said: bool
    may: bool
    opens: bool


@lru_cache(maxsize=50_000)
def _word(part: str) -> _Word:
    key = bare(part)
    capital = part[0].isupper() or part[0].isdigit() or part[0] in "\"“'‘("
    may = part.startswith("May")
    said = not may and (key in _SAID or key.endswith(("n’t", "n't")))
    return _Word(key, word_class(key), capital, said, may, not _OPENING.isdisjoint(part))


def _columns(parts: Sequence[str]) -> tuple[tuple[Any, ...], ...]:
    """What words show, a tuple for each field of `_Word`."""
    return tuple(zip(*map(_word, parts), strict=True)) or ((),) * len(_Word._fields)


def _own(words: str, tags: set[str]) -> tuple[list[str], list[str]]:
    """The chief features of a stretch, and its others."""
    words = _SPACED.sub(";", words) if " ;" in words or "\xa0;" in words else words
    parts = words.split()
    keys, kinds, capitals, saids, mays, opens = _columns(parts)
    if any(opens):
        _, _, _, saids, mays, _ = _columns(_ENCLOSED.sub(" ", words).split())
    said, plain = sum(saids), len(mays) - sum(mays)
    chief = [f"f={_beginning(parts, keys)}", f"len={_size(len(parts))}"]
    chief.append(f"cap={5 * sum(capitals) // max(1, len(parts))}")
    chief += [f"said={min(said, 4)}", f"end={_ending(parts[-1]) if parts else '-'}"]
    chief += [f"r={tag}" for tag in sorted(tags & _CHIEF)]
    rest = [f"k={kind}" for kind in sorted({*kinds} - _PLAIN)]
    rest += [f"r={tag}" for tag in sorted(tags - _CHIEF)] + [f"ph={kind}" for kind in sorted(set(known(keys)) - {""})]
    rest += [f"w{at}={key}" for at, key in enumerate(keys[:2])] + [f"given={bool(keys) and bool(common_name(keys[0]))}"]
    rest += [f"commas={min(3, words.count(','))}", f"rate={10 * said // max(1, plain)}"]
    rest += [name for name, pattern in (("person", _PERSON_FIRST), ("own", _OWN_PART)) if pattern.match(words)]
    rest.append(
        f"sized={_size(len(parts))}{min(said, 2)}{'d' if 'date' in tags else ''}{'q' if 'quoted' in tags else ''}"
    )
    return chief, rest


def _size(count: int) -> str:
    return "1" if count == 1 else "s" if count < _SHORT else "m" if count < _MEDIUM else "l" if count < _LONG else "x"


def _beginning(parts: Sequence[str], keys: Sequence[str]) -> str:
    if not parts:
        return "-"
    first = parts[0]
    kind = word_class(keys[0])
    if kind in ("back", "month", "page", "interview", "letter", "report"):
        return kind
    if first[0] in '"“„«‘':
        return "quote"
    if first[0].isdigit():
        return "digit"
    if len(keys[0]) > 1 and keys[0].upper() == first.strip(",.;:"):
        return "upper"
    if first[0].islower():
        return "lower"
    return "name" if len(parts) > 1 and parts[1][:1].isupper() else "title"


def _ending(last: str) -> str:
    if last.endswith((";", ");", ".;")):
        last = last[:-1]
    body = last.rstrip(".,")
    if not body:
        return "point"
    return (
        "year"
        if re.search(r"(?:1[5-9]|20)\d\d\)?$", body)
        else "figure"
        if body[-1].isdigit()
        else "bracket"
        if body[-1] in ")]"
        else "quote"
        if body[-1] in '"”’'
        else "word"
    )
