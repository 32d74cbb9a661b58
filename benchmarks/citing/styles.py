"""A work cited in five styles, with the slips that citations have: as the words of a note, and as its fields in CSL.

In: a `Work` and chance. Out: the words, and the CSL that a perfect parser would give of them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

from benchmarks.citing.works import Name, Work, address

_FULL = "January February March April May June July August September October November December".split()
_SHORT = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()

Fields = dict[str, Any]
Cited = tuple[str, Fields]


def cited(work: Work, chance: random.Random, *, dated: bool = False, named: bool = False) -> Cited:
    """One citation of a work. `dated`: the date is neither left out nor mistaken; `named`: nor are its authors and
    outlet."""
    fields = _fields(work, chance, dated)
    if named:
        fields |= {"author": work.authors, "container-title": work.outlet}
    words = chance.choice(STYLES)(fields, chance)
    if fields["URL"]:
        words = f"{words} {fields['URL']}"
    parts = {name: value for name, value in fields.items() if value}
    csl = {"type": "document", **parts, "custom": {"note": words}}
    if "author" in csl:
        csl["author"] = [{"given": given, "family": family} for given, family in fields["author"]]
    if "issued" in csl:
        csl["issued"] = {"date-parts": [list(fields["issued"])]}
    return words, csl


def _fields(work: Work, chance: random.Random, dated: bool) -> Fields:
    return {
        "title": _title(work.title, chance),
        "author": _authors(work.authors, chance),
        "container-title": _outlet(work.outlet, chance),
        "issued": _date(work, chance, dated),
        "URL": address(work) if chance.random() < 0.15 else "",
    }


# --- Slips --------------------------------------------------------------------------------------------------------


def _title(title: str, chance: random.Random) -> str:
    if chance.random() < 0.18 and re.search(r"[:.?] ", title):
        head = re.split(r"[:.?] ", title)[0]
        title = head if len(head.split()) >= 3 else title
    if chance.random() < 0.06 and len(title.split()) > 8:
        title = " ".join(title.split()[: chance.randint(6, 8)])
    if chance.random() < 0.12:
        title = _slip(title, chance)
    return title.title() if chance.random() < 0.2 else title


def _slip(words: str, chance: random.Random) -> str:
    """Two letters in the other order, or one left out."""
    if len(words) < 9:
        return words
    k = chance.randrange(2, len(words) - 2)
    if chance.random() < 0.5:
        return words[:k] + words[k + 1] + words[k] + words[k + 2 :]
    return words[:k] + words[k + 1 :]


def _outlet(outlet: str, chance: random.Random) -> str:
    """Left out, by its initials, or another: where the citing person read it."""
    if chance.random() < 0.07:
        return ""
    if chance.random() < 0.06:
        initials = "".join(word[0] for word in outlet.split() if word[:1].isupper())
        return initials if len(initials) > 2 else chance.choice(_READ_IN)
    return chance.choice(_READ_IN) if chance.random() < 0.03 else outlet


_READ_IN = ("Yahoo News", "JSTOR", "Academia.edu", "Washington, DC", "Reuters", "MSN", "ResearchGate", "ProQuest")


def _authors(authors: tuple[Name, ...], chance: random.Random) -> tuple[Name, ...]:
    if not authors or chance.random() < 0.1:
        return ()
    if len(authors) > 2 and chance.random() < 0.5:
        authors = authors[:1]
    if chance.random() < 0.06:
        authors = tuple((given, _slip(family, chance)) for given, family in authors)
    if chance.random() < 0.15:
        authors = tuple((f"{given[:1]}.", family) for given, family in authors)
    return authors


def _date(work: Work, chance: random.Random, dated: bool) -> tuple[int, ...]:
    whole = (work.year, work.month, work.day)
    granularity = chance.choices([3, 2, 1], [0.5, 0.15, 0.35])[0]
    if dated:
        return whole[:granularity]
    if chance.random() < 0.12:
        return ()
    if chance.random() < 0.07:
        whole = (work.year, work.month, max(1, work.day - 1))
    if chance.random() < 0.03:
        whole = (work.year + 1, work.month, work.day)
    return whole[:granularity]


# --- Styles -------------------------------------------------------------------------------------------------------


def _day(date: tuple[int, ...], months: list[str], *, first: bool) -> str:
    if len(date) == 3:
        return f"{date[2]} {months[date[1] - 1]} {date[0]}" if first else f"{months[date[1] - 1]} {date[2]}, {date[0]}"
    return f"{months[date[1] - 1]} {date[0]}" if len(date) == 2 else "".join(map(str, date))


def _joined(*parts: str, between: str = ", ") -> str:
    return between.join(part for part in parts if part)


def _people(names: tuple[Name, ...], form: Callable[[Name], str]) -> str:
    named = [form(name) for name in names]
    return _joined(", ".join(named[:-1]), named[-1], between=" and ") if named else ""


def chicago(said: Fields, chance: random.Random) -> str:
    """Bill Nichols, “Title,” Outlet, May 3, 2019."""
    who = _people(said["author"], lambda name: f"{name[0]} {name[1]}")
    day = _day(said["issued"], _FULL, first=chance.random() < 0.4)
    return _joined(who, f"“{said['title']},” {said['container-title']}".strip(), day) + "."


def apa(said: Fields, chance: random.Random) -> str:
    """Nichols, B. (2019, May 3). Title. Outlet."""
    who = _people(said["author"], lambda name: f"{name[1]}, {name[0][:1]}.")
    date = said["issued"]
    day = f"({_joined(str(date[0]), _day(date, _FULL, first=False).rpartition(',')[0])})." if date else "(n.d.)."
    return _joined(
        who, day, said["title"] + ".", said["container-title"] + "." * bool(said["container-title"]), between=" "
    )


def mla(said: Fields, chance: random.Random) -> str:
    """Nichols, Bill. “Title.” Outlet, 3 May 2019."""
    who = _people(said["author"], lambda name: f"{name[1]}, {name[0]}")
    rest = _joined(said["container-title"], _day(said["issued"], _SHORT, first=True))
    return _joined(who + "." * bool(who), f"“{said['title']}.”", rest + ".", between=" ")


def harvard(said: Fields, chance: random.Random) -> str:
    """Nichols, B., 2019. Title. Outlet, 3 May."""
    who = _people(said["author"], lambda name: f"{name[1]}, {name[0][:1]}.")
    date = said["issued"]
    rest = _joined(said["container-title"], _day(date, _FULL, first=True).rpartition(" ")[0] if len(date) > 1 else "")
    return _joined(_joined(who, str(date[0]) if date else ""), said["title"], rest, between=". ") + "."


def legal(said: Fields, chance: random.Random) -> str:
    """See Bill Nichols, Title, OUTLET (May 3, 2019)."""
    who = _people(said["author"], lambda name: f"{name[0]} {name[1]}")
    date = _day(said["issued"], _SHORT, first=False)
    signal = chance.choice(["", "See ", "See also ", "Cf. "])
    return signal + _joined(who, said["title"], said["container-title"].upper()) + (f" ({date})." if date else ".")


STYLES = (chicago, apa, mla, harvard, legal)
