"""Where the names of authors end and the title begins, by the signs between them.

In: the tokens of a reference and the label of each. Out: the labels, mended. German notes lead to a title by a colon
("Berg, Anna; Roe, Jan (Hg.): Silt", "Berg/Roe: Silt"): all before it are names. A chain of labels takes what stands
between a name and a date in brackets for more of the name ("ANNA BERG, SILT AND SAND (2014)"), too.

>>> words = tokens("Berg, Anna: Silt and Sand, 2017.")
>>> authored(["author", "title", "title", "title", "title", "date"], words)
['author', 'author', 'title', 'title', 'title', 'date']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.extract.people import is_organisation
from whence.extract.references.lists import places
from whence.extract.references.phrases import person
from whence.extract.references.tokens import Token, tokens

__all__ = ["authored", "tokens"]

_MOST_NAMES = 24
"""Tokens in front of a colon beyond which they are no names."""
_NAME = re.compile(
    r"(?:[^\W\d_a-zäöüßéèà](?:[\w’'-]*|\.(?:-?[^\W\d_]\.)*)[,;]?|/|&|[^\W\d_]+(?:/[^\W\d_a-zäöü][\w’'-]*)+,?)$"
)
_BETWEEN = frozenset("von van vom de der den del della di da du la le zu zur und and u. et".split())
_ROLE = re.compile(r"\((?:Hrsg|Hg|Hgg|[Ee]ds?|dir)s?\.?\):$")
_LEADING = frozenset(["author", "editor"])
_EDITED = _LEADING | {"container-title"}
"""Labels behind the colon that are the title's: what somebody edited is in no container."""
_ROLE_ALONE = re.compile(r"\(?(?:Hrsg|Hgg?|[Ee]ds?|dirs?|coords?|orgs?)\.?\)?,$")
_STROKE = re.compile(r"^/$|[^\W\d_]{2}/[^\W\d_a-zäöü][^\W\d_]")
_INITIALS = re.compile(r"(?:[A-ZÄÖÜ]\.-?)+$")
_GERMAN = frozenset(
    "der die das und im für zur zum von des dem den ein eine einer über aus vom S Bd Aufl Hrsg Hg Diss".split()
)
_ONE = r"[^\W\d_a-zäöüßéèà][\w.’'-]*"
_PERSON = re.compile(rf"{_ONE}(?:\s(?:von|van|de[rn]?|la|le)){{0,2}}(?:\s{_ONE}){{1,2}}$")
_PERSONS = re.compile(rf"{_ONE}(?:\s{_ONE}){{1,3}}(?:\s(?:and|&|und|et)\s{_ONE}(?:\s{_ONE}){{1,3}})?$")
_PARTS = re.compile(r",?\s(?:and|&|und|et)\s|,\s")
_INITIALLED = re.compile(
    rf"(?:(?:von\s|van\s|de[rn]?\s){{0,2}}{_ONE},\s(?:[A-ZÄÖÜ]\.[\s-]?){{1,3}},\s)+(?:et\sal\.,\s)?(?=(?:\S+\s)*[^\s.,]{{2,}},$)"
)
_ABBREVIATED = re.compile(r"[A-ZÄÖÜ]{2,8},\s(?=[A-ZÄÖÜ]\S+(?:\s\S+)+,$)")
_LONGEST_NAME = 10
_ANDS = frozenset(["and", "&", "und", "et", "y", "e"])
_STATES = frozenset(
    "AL AZ CA CO CT DC DE FL GA IL IN KS KY LA MA MD ME MI MN MO NC NE NH NJ NY OH OR PA RI SC TN TX VA VT WA WI"
    " UK US USA".split()
)
"""Behind a place of print: "Boston, MA"."""
_INVERTED = (
    r"(?:(?:von|van|de[rn]?|zu)\s){0,2}(?!I[Bb][Ii][Dd]|Ibidem|Ebd)[^\W\d_a-zäöü][\w’'-]+"
    r"(?:,(?:\s[^\W\d_a-zäöü][\w’'.-]*){1,3})?"
)
_PRINTED = (  # "BERG, Anna", "Berg, A. K."
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?:\s[A-ZÀ-Þ][A-ZÀ-Þ’'-]+)?,(?:\s[^\W\d_a-zäöü][\w’'.-]*){1,3}?"
    r"|[^\W\d_a-zäöü][\w’'-]+,(?:\s?[A-ZÀ-Þ]\.-?){1,3})"
)
_FULL = r"[^\W\d_a-zäöü][\w’'-]+(?:\s[^\W\d_a-zäöü][\w’'-]+)?,(?:\s[^\W\d_a-zäöü][\w’'.-]*){1,3}"
_LISTED_NAMES = re.compile(
    rf"{_INVERTED}(?:;\s{_INVERTED}){{1,9}}(?:\s(?:et\sal\.|u\.\s?a\.))?(?:\s\((?:Hrsg|Hg|Hgg|[Ee]ds?)\.?\))?:\s"
    rf"|{_PRINTED}(?:;\s{_PRINTED}){{1,9}}(?:\set\sal)?(?:\.\s|\s(?=[(“\"„])|(?<=\.)\s|:\s)"
)
"""Names that semicolons part in front of a colon: "Berg, Anna; Roe, Jan: Silt" is one work."""
_DATED_NAMES = re.compile(
    rf"{_FULL}(?:\s?;\s(?:and\s|&\s)?{_FULL}){{1,9}}(?:\s?;?\set\sal\.)?,?\s(?=\((?:1[5-9]|20)\d\d)"
)
_GIVEN = re.compile(r",\s([^\W\d_][\w’'-]*)")


def listed_names(text: str, start: int, end: int | None = None) -> int:
    """Where the names end that semicolons part and that begin here, 0 where none do: in front of a colon, or, where
    people are called so, of a year ("Berg, Anna; Roe, Jan (2007). Silt", but not "Berg, Silt; Roe, Sand (2007)")."""
    end = len(text) if end is None else end
    if found := _LISTED_NAMES.match(text, start, end):
        return found.end()
    dated = _DATED_NAMES.match(text, start, end)
    if dated is None or not all(_is_called(name) for name in _GIVEN.findall(dated.group())):
        return 0
    return dated.end()


def _is_called(name: str) -> bool:
    return len(name) == 1 or person(name.partition("-")[0]).startswith("g")


def authored(named: Sequence[str], words: Sequence[Token]) -> list[str]:
    """The labels with names in front of a colon, with names that strokes part, and with a title between a name and a
    date in brackets."""
    named = _in_row(_stroked(_before_colon(list(named), words), words), words)
    return _behind_initials(_titled(named, words), words)


def _in_row(named: list[str], words: Sequence[Token]) -> list[str]:
    """All names of a row that commas and a last "and" join, in front of a title: "Ann Lee, Ben Roe, and Carl Moss, Silt
    and Sand", of which the chain takes the second for a title where it says nothing of quotation marks."""
    end = _row_of_names([word.text for word in words]) if named[0] in _LEADING else 0
    if not end or end >= len(named) or _LEADING.issuperset(named[:end]):
        return named
    edited = _ROLE_ALONE.match(words[end].text) is not None
    end = end + 1 if edited else end
    made = ["editor" if edited else named[0]] * end + named[end:]
    if "title" in made:
        return made
    behind = next((at for at in range(end, len(made)) if words[at].text.endswith((",", "."))), end)
    return made[:end] + ["title"] * (behind + 1 - end) + made[behind + 1 :]


def _row_of_names(texts: Sequence[str]) -> int:
    """How many words at the start are the names of three or more people, the last one behind "and"; 0 for none."""
    start, names, last = 0, [], False
    for at, text in enumerate(texts[:_MOST_NAMES]):
        joins = text in _ANDS
        if not joins and not text.endswith(","):
            continue
        if at > start:
            names.append(" ".join(texts[start : at + 1]).rstrip(",") if not joins else " ".join(texts[start:at]))
        if last:
            return at + 1 if not joins and len(names) > 2 and _are_people(names) else 0
        start, last = at + 1, joins
    return 0


def _are_people(names: Sequence[str]) -> bool:
    """Whether each is a name of two or three words, and all but one at most begin as people are called."""
    shaped = all(_PERSON.match(name) and not is_organisation(name) for name in names)
    return shaped and sum(not _is_given(name.split()[0]) for name in names) <= (len(names) > 3)


def _stroked(named: list[str], words: Sequence[Token]) -> list[str]:
    """All names up to a comma, where strokes part them: "Ann B. Berg/Jan Roe (Hrsg.), Silt", in which the chain takes
    what stands behind an initial for the title."""
    comma = next((at for at, word in enumerate(words[:_MOST_NAMES]) if word.text.endswith(",")), 0)
    texts = [word.text for word in words[: comma + 1]]
    role = bool(comma) and _ROLE.match(f"{texts[-1][:-1]}:") is not None
    if named[0] not in _LEADING or not any(map(_STROKE.search, texts)) or comma + 1 >= len(words):
        return named
    if not all(map(_is_name, texts[:-1] if role else texts)):
        return named
    behind = next((at for at in range(comma + 1, len(named)) if named[at] not in _LEADING), len(named))
    return ["editor" if role else "author"] * (comma + 1) + ["title"] * (behind - comma - 1) + named[behind:]


def _before_colon(named: list[str], words: Sequence[Token]) -> list[str]:
    """All names in front of a colon, where the first of them is one: a title follows."""
    if named[0] not in _LEADING:
        return named
    colon = next((at for at, word in enumerate(words[:_MOST_NAMES]) if word.text.endswith(":")), 0)
    texts = [word.text for word in words[:colon]]
    role = bool(colon) and _ROLE.match(words[colon].text) is not None
    if not colon or colon + 1 >= len(words) or not all(_is_name(text) for text in texts):
        return named
    if not role and (not _is_name(words[colon].text[:-1]) or _is_place(words[max(0, colon - 1) : colon + 1])):
        return named
    if is_organisation(" ".join(texts).partition(",")[0]) or not (role or _lists_names(words, colon)):
        return named
    label = "editor" if role else named[0]
    moved = _LEADING if "title" in named else _EDITED
    behind = next((at for at in range(colon + 1, len(named)) if named[at] not in moved), len(named))
    return [label] * (colon + 1) + ["title"] * (behind - colon - 1) + named[behind:]


def _lists_names(words: Sequence[Token], colon: int) -> bool:
    """Whether these are names that semicolons or strokes part, or a name with its given name behind a comma: in English
    "Berg, Silt: A History" is a name and a title."""
    texts = [word.text for word in words[: colon + 1]]
    if any(text.endswith(";") or "/" in text for text in texts):
        return True
    if sum(text.endswith(",") for text in texts) != 1:
        return False
    comma = next(at for at, text in enumerate(texts) if text.endswith(","))
    given = texts[comma + 1].strip(":,")
    if colon - comma > 2:  # "Hanley, Anne G. Native Capital: Financial Institutions"
        return False
    if colon - comma == 2 and _INITIALS.match(given) and not _is_given(texts[colon]):  # "Berg, A. Silt: A History"
        return False
    known = _INITIALS.match(given) or person(given).startswith("g")
    return bool(known) or any(word.text.strip(",.:") in _GERMAN for word in words[colon + 1 :])


def _is_given(text: str) -> bool:
    """Whether a word with its colon is an initial or a given name."""
    bare = text.rstrip(":")
    return bool(_INITIALS.match(bare)) or person(bare).startswith("g")


def _is_place(words: Sequence[Token]) -> bool:
    """Whether a place of print ends here, before who printed there: "Ostmere, UK; Boston, MA: Harbour Press"."""
    texts = [word.text.rstrip(":") for word in words]
    return any(" ".join(texts[at:]) in places() for at in range(len(texts))) or texts[-1] in _STATES


def _is_name(text: str) -> bool:
    return text in _BETWEEN or _NAME.match(text) is not None


def _titled(named: list[str], words: Sequence[Token]) -> list[str]:
    """A title between the name of a person and a date in brackets, where all is taken for names: "Anna Berg, Silt and
    Sand (2014)". What may be one more author stays."""
    if "title" in named or "container-title" in named or named[0] != "author":
        return named
    end = next((at for at, label in enumerate(named) if label != "author"), len(named))
    if end == len(named) or named[end] != "date" or not words[end].text.startswith("("):
        return named
    comma = next((at for at in range(min(end, _LONGEST_NAME)) if words[at].text.endswith(",")), end)
    if not 0 < comma < end - 1:
        return named
    names = " ".join(word.text for word in words[: comma + 1]).strip(",")
    if is_organisation(names) or not _PERSONS.match(names) or _may_be_names(words[comma + 1 : end]):
        return named
    return ["author"] * (comma + 1) + ["title"] * (end - comma - 1) + named[end:]


def _behind_initials(named: list[str], words: Sequence[Token]) -> list[str]:
    """A title behind names that all have their initials behind them, or behind an abbreviated body, where all is taken
    for names: "Berg, A., Roe, J. T., Silt and Sand, 2020", "DORA, State of Ports, 2024"."""
    if "title" in named or "container-title" in named or named[0] != "author":
        return named
    end = next((at for at, label in enumerate(named) if label != "author"), len(named))
    if end == len(named) or named[end] != "date" or words[end].text.startswith("("):
        return named
    authors = " ".join(word.text for word in words[:end])
    found = _INITIALLED.match(authors) or _ABBREVIATED.match(authors)
    begin = authors[: found.end()].count(" ") if found else 0
    if not 0 < begin < end:
        return named
    return ["author"] * begin + ["title"] * (end - begin) + named[end:]


def _may_be_names(words: Sequence[Token]) -> bool:
    """Whether these may be further authors: a name of two words or several of two or three each."""
    parts = _PARTS.split(" ".join(word.text for word in words).strip(" ,"))
    shaped = [bool(_PERSON.match(part)) and not is_organisation(part) for part in parts]
    return all(shaped) and (len(parts) > 1 or parts[0].count(" ") < 2)
