"""By which short names judgments are called: "Lee" for "Lee Shipping Ltd v Roe", "Berg" for "R v Berg" and "Re Berg".

In: judgments cited in full. Out: the judgment of each name, and the patterns of their two sides; a name that two
judgments have, or that stands on another one's side as well, is none's.

>>> from whence.extract.citing.law.commonwealth import year_cases
>>> cited = "Lee Works v Roe [2013] UKSC 3, R v Berg [2014] UKSC 2, Moss v Hale [2015] SC 3, Moss v Cole [2016] SC 4"
>>> sorted(short_names(list(year_cases(cited, (0, len(cited))))))
['Berg', 'Lee', 'Lee Works']
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import regex

from whence.extract.citing.law.case import Case
from whence.extract.references.phrases import person

_VERSUS = regex.compile(r"\s(?:v|V|vs|Vs|c|versus)\.?\s")
_IN_RE = regex.compile(
    r"(?:In\sre|Re|Ex\sparte|(?:In\s)?(?:the\s)?(?:Matter|Estate|Interest|Marriage|Application)\sof)\s"
)
_OTHERS = regex.compile(
    r",?\s(?:(?:and|&)\s(?:others?|another|ors\.?|anor\.?)|et\sal\.?|&?\s?(?:ors|anr)\.?)\b.*$", regex.IGNORECASE
)
_OFFICES = frozenset(
    "r regina rex hksar state states united people commonwealth commission council minister secretary attorney"
    " prosecutor commissioner director government union republic board department city county town king queen"
    " majesty public crown ministry chief general federal national international royal first new north south east"
    " west american british european the a in re dr mr mrs ms sir lord district school university court bank"
    " company society association inspector attorney-general solicitor-general registrar collector mayor parish"
    " canada australia india ireland england".split()
)
"""Words by which no side is called alone."""
_FIRM = regex.compile(
    r"\b(?:Ltd|Limited|Inc|Corp(?:oration)?|Co|Company|plc|PLC|LLC|LLP|GmbH|AG|SA|NV|BV|Pty|Holdings?|Bank|Group|&|Sons"
    r"|Works|Board|Trust)\b"
)
_WORD = regex.compile(r"\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*")
_LEAST, _GIVEN = 3, 3


def short_names(known: Iterable[Case]) -> dict[str, Case]:
    """The judgments by the names of their first side, or of the other where the first is a state's or an office."""
    told: dict[str, dict[str, Case]] = defaultdict(dict)
    for case in known:
        for at, side in enumerate(sides(case)):
            for name in names_of_side(side):
                told[name][" ".join(case.names)] = case
                if at and not _is_office(sides(case)[0]):
                    told[name].setdefault("", case)  # a second side's: nobody's alone
    return {name: next(iter(cases.values())) for name, cases in told.items() if len(cases) == 1}


def sides(case: Case) -> list[str]:
    """The names of both sides, or of the one of "Re Lee"."""
    whole = " ".join(case.name.split())
    if about := _IN_RE.match(whole):
        return [whole[about.end() :]]
    return [_OTHERS.sub("", side).strip(" ,") for side in _VERSUS.split(whole, maxsplit=1)]


def names_of_side(side: str) -> Iterator[str]:
    """By which names a side is called: all of it, its first word, of a person the last."""
    words = side.split()
    if not words or _is_office(side):
        return
    yield side
    firm = _FIRM.search(side) is not None
    given = len(words) > 1 and not firm and person(words[0].lower()).startswith("g")
    name = (words[-1] if given or (1 < len(words) <= _GIVEN and "." in words[0]) else words[0]).strip(",.")
    if name != side and _is_name(name):
        yield name
    pair = [word.rstrip(",") for word in words[:2]]
    if len(words) > len(pair) and not given and all(map(_is_name, pair)):  # "Harbour Motors" of "Harbour Motors Works"
        yield " ".join(pair)


def _is_name(name: str) -> bool:
    told = len(name) >= _LEAST and _WORD.fullmatch(name) is not None and name.lower() not in _OFFICES
    return told and not _FIRM.fullmatch(name) and not person(name.lower()).startswith("g")


def _is_office(side: str) -> bool:
    words = side.replace(".", "").split()
    return not words or words[0].lower() in _OFFICES
