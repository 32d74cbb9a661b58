"""Authors, editors and other people of a reference as CSL names.

In: the words of one field. Out: CSL names with `family`, `given`, `non-dropping-particle`, `suffix`, or `literal` for
bodies and whatever is not surely a person's name.

>>> names_of("Ludwig van der Berg and Smith, J. A., eds.")
[{'family': 'Berg', 'given': 'Ludwig', 'non-dropping-particle': 'van der'}, {'family': 'Smith', 'given': 'J. A.'}]
>>> names_of("U.S. General Accounting Office,")
[{'literal': 'U.S. General Accounting Office'}]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from whence.extract.people import is_organisation
from whence.extract.references.lists import word_class
from whence.extract.references.phrases import common_name, person

Name = dict[str, str]

_ROLE = re.compile(
    r"\s*[(\[]?\s*\b(?:eds?|editors?|trans(?:l|lators?)?|hrsg|hg|dirs?|coords?|comps?)\b\.?\s*[)\]]?[\s.,:;]*$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^[\s(\[]*(?:(?:in|ed(?:s|ited)?\.?|trans(?:l|lated)?\.?|tr\.|hrsg\.|directed|dir\.)\s+)*(?:(?:by|von|par|von)\s+)?(?:from\s+)?",
    re.IGNORECASE,
)
_LEADING = frozenset("in ed eds edited trans transl translated tr hrsg directed dir by von par from".split())
"""All words with which `_LEAD` can begin."""
_OTHERS = re.compile(r"[,;]?\s*\b(?:et\.?\s*al|and others|u\.\s?a|et autres|y otros)\b\.?[,:;]?\s*$", re.IGNORECASE)
_ROLE_SAYS = ("ed", "trans", "hrsg", "hg", "dir", "coord", "comp")
_OTHERS_SAY = ("al", "others", "u.", "autres", "otros")
"""Strings of which the words must hold one for the pattern to be worth trying."""
_DANGLING = re.compile(r"\s+(?:and|&|und|et)$")
_LIST = re.compile(
    r"\s*;\s*|\s*,?\s+(?:and|&|und|et|y|e|og|och)\s+(?=\S)|(?<=[a-zà-öø-ÿ])\s?/\s?(?=[^\W\d_a-zà-öø-ÿ][\w’'.-]*(?:\s|$|/|,))"
)
"""What parts names; strokes do in German: "Ann Berg/Jan Roe"."""
_ONE = re.compile(r",| & ")
_COMMA = re.compile(r"\s*,\s*")
_SUFFIX = re.compile(r"(?:,\s*|\s+)([JS][rR]\.?|II|III|IV|Esq\.?|M\.?D\.?|Ph\.?\s?D\.?)$")
_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĞĢĪĬİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŜŞŠŢŤŪŬŮŰŲŴŶŹŻŽ"
_INITIALS = re.compile(rf"(?:[{_CAPITAL}][.’']?[\s-]?){{1,4}}\.?$")
_PARTICLES = frozenset(
    "von van de der den del della di da dos du la le el al bin ibn ben abu zu zur ter ten af".split()
)
_AGENCY = re.compile(r"(?!(?:Jr|Sr|II|III|IV)$)[A-Z]{3,}$")
_TITLES = re.compile(
    r"^(?:(?:Sens?|Reps?|Gen|Gov|Drs?|Mr|Mrs|Ms|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Prof|Rev|Hon)\.|Sir|Professor|Senator|(?:Vice\s)?President|General|Ambassador)\s+"
)
_HANDLE = re.compile(r"\s*\(@[^()\s]{1,40}\)?")
_MOST = 40
"""A field of more names than this is cut: no work has its authors printed so in a note."""


def names_of(words: str) -> list[Name]:
    """The names in the words of a field; "et al." and the words that only say the role are left out."""
    words = _HANDLE.sub("", words) if "@" in words else words
    bare = _others_off(_role_off(_lead_off(words))).strip(" ,;:()[]")
    bare = _DANGLING.sub("", _others_off(bare)).strip(" ,;:").removesuffix("’s").removesuffix("'s")
    bare = bare[:-1] if bare.endswith(".") and not _dotted(bare) else bare
    bare = f"{bare})" if bare.count("(") > bare.count(")") else bare  # "Harbour Authority (HA)"
    if not bare:
        return []
    if _is_body(bare):
        return [{"literal": bare}]
    names: list[Name] = []
    for part in _LIST.split(bare)[:_MOST]:
        names += _several(part.strip(" ,"))
    return names[:_MOST]


def _lead_off(words: str) -> str:
    """The words without what leads to names: "edited by". Most begin with a name."""
    first = words.split(maxsplit=1)[0] if words[:1].isalpha() else ""
    plain = first and first.rstrip(".").casefold() not in _LEADING
    return words if plain else _LEAD.sub("", words, count=1)


def _role_off(words: str) -> str:
    folded = words.casefold()
    return _ROLE.sub("", words) if any(said in folded for said in _ROLE_SAYS) else words


def _others_off(words: str) -> str:
    folded = words.casefold()
    return _OTHERS.sub("", words) if any(said in folded for said in _OTHERS_SAY) else words


def _dotted(words: str) -> bool:
    last = words.split()[-1]
    return len(last) <= 4 and (
        last.count(".") > 1 or len(last) == 2 or last in ("Jr.", "Sr.", "Inc.", "Co.", "Ltd.", "Esq.")
    )


@lru_cache(maxsize=4096)
def _is_body(words: str) -> bool:
    """Whether words name a body: a noun of one, an abbreviation in capitals, a known agency."""
    parts = words.split()
    if is_organisation(words) and not (", " in words and _INITIALS.search(words.split(", ")[-1])):
        return common_name(parts[0].lower()) != "g"
    if len(parts) > 1 and _AGENCY.match(parts[0]):
        return not (words.isupper() and _are_given(_ONE.split(words)[0].split()[:-1]))  # "ANN LEE" beside "NASA Office"
    if len(parts) < 2:
        return (words.isupper() and len(words) > 1) or word_class(words.lower()) == "agency"
    return word_class(parts[-1].lower().strip(".")) in ("agency", "body")


def _are_given(parts: Sequence[str]) -> bool:
    """Whether words are given names and initials, the first a known one: "CHARLES ALAN", "ARTHUR R."."""
    if not parts or "g" not in person(parts[0]):
        return False
    return all(_INITIALS.fullmatch(part) or "g" in person(part) for part in parts[1:])


def _several(words: str) -> list[Name]:
    """The names of a stretch without "and": people by commas, inverted ones in pairs."""
    if not words:
        return []
    pieces = [piece for piece in _COMMA.split(words) if piece]
    made: list[Name] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        following = pieces[at + 1] if at + 1 < len(pieces) else ""
        given = _given_only(following) or (not at and len(piece.split()) == 1 and 1 < len(following.split()) < 4)
        if following and given and not (_has_given(piece) or (made and _SUFFIX.fullmatch(" " + piece))):
            made.append(_inverted(piece, following))
            at += 1
            if at + 1 < len(pieces) and _SUFFIX.fullmatch(" " + pieces[at + 1]):
                made[-1]["suffix"] = pieces[at + 1]
                at += 1
        elif _SUFFIX.fullmatch(" " + piece) and made:
            made[-1]["suffix"] = piece
        else:
            made.append(_person(piece))
        at += 1
    return made


def _given_only(piece: str) -> bool:
    """Whether a piece behind a comma is a given name or initials: "J. A.", "Ryan", "Pablo D."."""
    if _INITIALS.fullmatch(piece):
        return True
    parts = piece.split()
    known = person(parts[0]) if parts else ""
    return (
        len(parts) <= 3
        and known.startswith("g")
        and all(_INITIALS.fullmatch(part) or "g" in person(part) for part in parts[1:])
    )


def _has_given(piece: str) -> bool:
    parts = [part for part in piece.split() if part.lower() not in _PARTICLES]
    return len(parts) > 1 and ("g" in person(parts[0]) or bool(_INITIALS.fullmatch(parts[0])))


def _inverted(family: str, given: str) -> Name:
    return {**_family(family.split()), "given": given}


def _family(parts: list[str]) -> Name:
    at = 0
    while at < len(parts) - 1 and parts[at].lower() in _PARTICLES and parts[at][:1].islower():
        at += 1
    name = {"family": " ".join(parts[at:])}
    return {**name, "non-dropping-particle": " ".join(parts[:at])} if at else name


def _person(words: str) -> Name:
    """One person in reading order; one capitalised word alone is a family name."""
    plain = _TITLES.sub("", words)
    suffix = _SUFFIX.search(plain)
    plain = plain[: suffix.start()] if suffix else plain
    parts = plain.split()
    if (
        not parts
        or not all(part[:1].isupper() or part.lower().split("-")[0].strip("’'") in _PARTICLES for part in parts)
        or len(parts) > 6
    ):
        return {"literal": words}
    if _is_body(plain) or any(character.isdecimal() for character in plain):
        return {"literal": words}
    if len(parts) == 1:
        return {"family": parts[0]}
    if _initials_last(parts):
        known = len(parts) == 2 and "g" in person(parts[0]) and parts[1].endswith(".")
        initial = parts[-1] if known else parts[-1].rstrip(".")
        return {"family": initial, "given": parts[0]} if known else {**_family(parts[:-1]), "given": initial}
    at = len(parts) - 1
    while at > 1 and parts[at - 1].lower() in _PARTICLES:
        at -= 1
    name: Name = {**_family(parts[at:]), "given": " ".join(parts[:at])}
    ordered = {"family": name["family"], "given": name["given"]}
    if "non-dropping-particle" in name:
        ordered["non-dropping-particle"] = name["non-dropping-particle"]
    return {**ordered, "suffix": suffix[1]} if suffix else ordered


def _initials_last(parts: list[str]) -> bool:
    """Whether a name ends with its initials, as in medicine: "Berg J", "van den Berg J.T.", "García Núñez J"."""
    if not 1 < len(parts) < 5 or len(parts[-1]) > 4 or not _INITIALS.fullmatch(parts[-1]):
        return False
    if len(parts) > 2 and all("g" in person(part) for part in parts[:-1]):  # "José Luis R."
        return False
    return not any(part.endswith(".") or _INITIALS.fullmatch(part) for part in parts[:-1])
