"""Quantities in running text: figures with their bounds, what they count, and what narrows it.

In: the words of a paragraph and the dates in it. Out: `Quantity` records in the order of the text.

`figures` says where figures stand and what they come to, `refused` which are none, `counted` what they count; `lexicon`
has the words.

>>> from whence.extract.words import words
>>> text = "A bomb caused 29 deaths and hundreds of injuries, including 173 people from Iran, Syria and Jordan."
>>> found = quantities("r", words(text, (0, len(text))))
>>> [(q.low, q.bound, text[slice(*q.counted)], q.share) for q in found]
[('29', 'exact', 'deaths', None), ('200', 'vague', 'injuries', None), ('173', 'exact', 'people', 'including')]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from whence.extract.names.lexicon import FAMILY, GROUP, bits
from whence.extract.numerals import shown
from whence.extract.quantities.counted import Counted, counted, is_plural
from whence.extract.quantities.figures import Figure, figures, with_groups
from whence.extract.quantities.lexicon import nouns
from whence.extract.quantities.refused import is_refused
from whence.extract.words import Words
from whence.models import DateExpression, Quantity, content_id

_HIT = frozenset("EVGv")
_LEADS = frozenset(["that", "all", "these", "those", "other"])
_NEAR, _FAR = 5, 12
"""Words before a figure among which a change, or the count that it tells, is looked for."""


def quantities(
    reading: str, words: Words, dates: Sequence[DateExpression] = (), *, noted: bool = False
) -> list[Quantity]:
    """The quantities of one paragraph; `noted`: of a note, where figures that count nothing named are volumes, pages
    and numbers of interviews, and titles count in capitals."""
    signs = _without(words, dates) if dates else words.signs
    told = figures(words, with_groups(words, signs))
    found = (_quantity(reading, words, figure) for figure in told if not is_refused(words, figure))
    return [one for one in found if one is not None and not (noted and _is_of_note(words, one))]


def _is_of_note(words: Words, one: Quantity) -> bool:
    if one.counted is None:
        return one.unit is None
    head = words.text[slice(*one.counted)]
    return (head[0].isupper() and not bits(head) & GROUP) or one.high == "0"


def _without(words: Words, dates: Sequence[DateExpression]) -> str:
    """The signs with those of dates struck out."""
    signs = list(words.signs)
    for date in dates:
        first = bisect_left(words.starts, date.start)
        last = bisect_left(words.starts, date.end)
        signs[first:last] = "#" * (last - first)
    return "".join(signs)


def _quantity(reading: str, words: Words, figure: Figure) -> Quantity | None:
    thing = counted(words, figure.behind) if figure.unit is None or _takes_noun(words, figure) else None
    if figure.unit is None and thing is not None and not is_plural(words.text[slice(*thing.head)]):
        thing = _shared_noun(words, figure, thing) or thing
    if figure.unit is None and thing is not None and _is_name(words, figure, thing):
        return None
    if thing is not None and figure.great and _is_title(words, figure, thing):
        thing = None
    if thing is None and figure.unit is None and not _stands_alone(words, figure):
        return None
    start, end = words.span(figure.first, figure.last)
    return Quantity(
        id=content_id(reading, "quantity", start, end),
        start=start,
        end=end,
        low=None if figure.low is None else shown(figure.low),
        high=None if figure.high is None else shown(figure.high),
        bound=figure.bound,
        unit=figure.unit or _measure(words, thing),
        counted=thing.head if thing else None,
        restrictions=thing.restrictions if thing else (),
        share=_share(words, figure, thing),
    )


def _is_name(words: Words, figure: Figure, thing: Counted) -> bool:
    """A number in figures before a single capitalised word is an address: 1300 Longworth, 911 Legislation; at the
    beginning of a paragraph before any, the number of a title: "18 Best Practices"; before a family name that of a
    note: "111 Rogers said". So is the number of an aircraft or a service: "747 flight training", "the 911 system"."""
    head = words.text[slice(*thing.head)]
    if words.raw[figure.core] in nouns("numbered") and not is_plural(head):
        return True
    alone = figure.last == figure.core + 1 and figure.first == figure.core and words.signs[figure.core] in "dny"
    if not alone or not head[0].isupper():
        return False
    return not is_plural(head) or (not bits(head) & GROUP and (figure.core == 0 or bool(bits(head) & FAMILY)))


def _is_title(words: Words, figure: Figure, thing: Counted) -> bool:
    """A capitalised noun behind a sum in a text that has lost its marks: "40 000 Harrell Field"."""
    head = words.text[slice(*thing.head)]
    return words.raw[figure.last - 1].isdecimal() and head[0].isupper() and not is_plural(head)


def _takes_noun(words: Words, figure: Figure) -> bool:
    """ "20 percent of them", "a 5 percent improvement"; "20 percent results from errors" counts nothing named."""
    return figure.unit == "%" and words.tags[figure.behind : figure.behind + 1] != "z"


def _stands_alone(words: Words, figure: Figure) -> bool:
    """A figure that counts what was named before: "injuring hundreds", "at least 40 were killed"."""
    if figure.first < figure.core or figure.great or figure.bound == "vague":
        return True
    if figure.core and words.raw[figure.core - 1].lower() == "other":
        return True
    if _counts_named(words, figure):
        return True
    behind = words.tags[figure.behind] if figure.behind < len(words) else "."
    before = words.tags[figure.core - 1] if figure.core else "."
    return (before in _HIT and behind in ".,CI") or _acts(words, figure)


def _acts(words: Words, figure: Figure) -> bool:
    """A figure that does or suffers something: "531 were held", "that two (one a girl) had left", "all five were";
    behind another such, any verb: "162 were released, 24 received papers"."""
    core, at = figure.core, figure.behind
    if words.signs[core] == "y" or (core and words.tags[core - 1] not in ".,;C" and words.low[core - 1] not in _LEADS):
        return False
    if words.signs[at : at + 1] == "(":
        closing = words.signs.find(")", at, at + _FAR)
        at = closing + 1 if closing > 0 else at
    verb = words.tags[at : at + 1]
    if verb == "A":
        return True
    listed = any(words.tags[i] == "A" and words.signs[i - 1] in "dnw" for i in range(max(1, core - 2 * _NEAR), core))
    return verb in ("V", "E") and listed


def _counts_named(words: Words, figure: Figure) -> bool:
    """ "12 of them", "another 40 were", "a crew of seven"."""
    behind = words.low[figure.behind : figure.behind + 2]
    if behind[:1] == ["of"] and behind[1:] in (["them"], ["us"], ["whom"], ["which"], ["these"], ["those"]):
        return True
    if behind[:1] in (["a"], ["per"], ["each"]) and behind[1:] and behind[1] in nouns("unit"):  # "3 or 4 a month"
        return True
    before = words.low[max(0, figure.core - 2) : figure.core]
    named = before[-1:] == ["another"] or (before[-1:] == ["of"] and before[0] in nouns("groups"))
    return named or "," in words.raw[figure.core] or _is_measured(words, figure)


def _is_measured(words: Words, figure: Figure) -> bool:
    """ "The number had increased to 65", "fell from 120", "the average number of parts was 14"."""
    before = words.low[max(0, figure.core - _FAR) : figure.core]
    if before[-1:] in (["to"], ["from"], ["by"]):
        return not nouns("changes").isdisjoint(before[-_NEAR:])
    if before[-1:] == ["of"] and len(before) > 1 and before[-2] in nouns("measures"):
        return True
    ends = figure.behind >= len(words) or words.tags[figure.behind] in ".,;CI"
    return ends and before[-1:] in (["was"], ["is"], ["were"], ["reached"]) and not nouns("counts").isdisjoint(before)


def _shared_noun(words: Words, figure: Figure, thing: Counted) -> Counted | None:
    """The noun behind the second figure: "20 engine and 8 ladder companies"."""
    at = figure.behind
    if words.signs[at : at + 1] == "-" or words.text[slice(*thing.head)] in nouns("unit"):
        return None
    while at < min(len(words), figure.behind + _NEAR) and words.tags[at] in "LKGzv-":
        at += 1
    if at + 1 >= len(words) or words.low[at] not in ("and", "or") or words.signs[at + 1] not in "dnw":
        return None
    other = counted(words, at + 2)
    plural = other is not None and is_plural(words.text[slice(*other.head)])
    return Counted(other.head, thing.restrictions) if plural and other else None


def _measure(words: Words, thing: Counted | None) -> str | None:
    """A unit of measure in the singular."""
    if thing is None:
        return None
    noun = words.text[slice(*thing.head)].lower()
    if noun not in nouns("unit"):
        return None
    return {"feet": "foot", "inches": "inch", "deg": "degree", "centuries": "century"}.get(noun, noun.removesuffix("s"))


def _share(words: Words, figure: Figure, thing: Counted | None) -> str | None:
    before = [word.lower() for word in words.raw[max(0, figure.first - 2) : figure.first]]
    if "including" in before:
        return "including"
    if before[-1:] == ["all"] or before == ["all", "the"]:
        return "all"
    return thing.share if thing else None
