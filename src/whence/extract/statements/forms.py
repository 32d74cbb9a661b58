"""Patterns over the light tags of words: finite verbs, subjects, what may follow a conjunction.

In: the tags of a sentence (`words`). Out: whether they carry an assertion, and where one begins.

>>> from whence.extract.words import words
>>> is_finite(words("the men left", (0, 12)), 0, 3), is_finite(words("the old men", (0, 11)), 0, 3)
(True, False)
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from whence.extract.words import Words, bases

FINITE = re.compile(r"[AVE]|'(?<=[PWT]')|[vz](?<=[PWLKz][vz])(?=R?[DPoMOTI])|v(?<=[WP]v)|v(?<=PRv)|[vz](?<=WR[vz])")
"""The verb's own tag comes first, and what must stand before it is looked at then: all else is passed over fast."""
CLEARLY = re.compile(r"[AV]|E(?![LKz])|'(?<=[PWT]')|[vz](?<=[PWLKz][vz])(?=R?[DPoMOT])")
"""A form in -ed before a noun may be a participle: armed forces."""
UNSEEN = re.compile("WL[DP]")
"""A verb that no list knows, behind "who" or "which"."""
RELATIVE = frozenset(["who", "which", "whom", "whose", "where"])
NOUNS = r"(?:[DKLzGEMRB'\-x]{0,5}?[KLzGM]{1,3}(?:I[DKLzGEMo'\-]{1,5}){0,2}|D(?:I[DKLzGEMov'\-]{1,5})?)"
AHEAD = r"(?:[RH]{1,2},?|I[DKLzGEMH'\-]{1,6},|I[DKLzGEMH'\-]{1,6}(?=P)|I[LH]{1,2}(?=[DK]))?"
VERB = r"R?(?:(?=[AV])|(?=E(?![LKz]))|(?='[LEGRDB])|(?=[vz][DPoMOTN]))"
SUBJECT = re.compile(rf"{AHEAD}(?:P(?:CK+)?R{{0,2}}(?=[AVEvz'])|(?:P|{NOUNS})(?:C(?:P|{NOUNS}))?{VERB})")
OWN = re.compile(rf"{AHEAD}[DK][LKz'\-]{{1,4}}A(?![DP])")
"""A subject with an auxiliary behind "and", no comma before it: "and his company must pay"."""
SINGLE = re.compile(rf"{AHEAD}(?:[DK][LKzM'\-]{{0,5}}(?:I[DLKzM]{{1,4}})?)(A|(?<!D)V)")
"""A subject and a verb that shows its number: "and Poland was able" is no part of a list, "and Poland were" may be."""
ACTIVE = re.compile(rf"{AHEAD}[DMK][LKz'\-]{{0,4}}(?:I{{1,2}}[DLKz]{{1,4}})?(?:E(?=[Do])|v(?=D))")
"""A subject and a verb with an object: "and the economy caused a crisis"."""
SPLICED = re.compile(r"(?:R,?|ID?LHL?|I[DL]{1,3})?P(?:A|'|V|vD|E[DIoO])")
JOINT = re.compile("C")
MARKS = re.compile(r"[;:,\-](?:(?<=[;:])|(?=[IRHDLP]{0,6},?P)|(?<=--))")
ASIDE = re.compile(r",[^,;CSWT]{1,8},|\(M\)|[DL]?H(?=R?[AVE])")
"""What may stand between a conjunction and what it joins: "and, in turn, encouraged"; "and (2) raised"."""
TELLS = re.compile(r"R?E[DKLzC]{1,4}[TO]")
RESTRICTED = re.compile(r"[DKLz]{1,4}[WT][^,;CSWT]{2,12}A")
"""A subject with a relative clause: "communities which need water will have it"."""
CLOSED = re.compile(r"(?<=[LKzv])[WT](?:R?[AVEv][ARNEBV]*)[DKLzvGMIRHo'\-]+[AV]")
"""A relative clause and the verb of what holds it: "absences which affect pay should be"."""
SECOND = re.compile(r"R?v(?=[DPo])")
ADJECTIVE = re.compile(r"(?:al|ic|ive|ous|able|ible|ary|ent|ant|ful|less)$")
INVERTED = re.compile(r"A(?:P|[DK][LKz]{1,4})")
SINGULAR = frozenset("is was has does".split())
OPENERS = frozenset("as after before since until".split())
SHARED = re.compile(r"\"?[RN]{0,2}(?:A|V|E(?=R?[DPoOMTIHW])|z(?=R?[DPoOT]))|I[DKLzGRMH'\-]{1,5},?[AV]|R[zvE]")
PAST = re.compile(r"R?E(?=[KLGz])")
PLURAL = re.compile(r"R?v(?=[DPoI])")
"""A base form where no other verb is seen: "these people share a past and suffer from it"."""
LEADING = re.compile(r"[AV]|[vz](?<=[PWLKz][vz])(?=R?[DPoMOTI])")
MODAL = frozenset("will would can could may might shall should must".split())
BASE = re.compile(r"R?(?:v(?=[DPoMLzK])|L(?=D))")
TAKES = re.compile(r"[RN]{0,2}(?:[AV]|E(?=R?[DPoOTM]))")
"""A verb with an object of its own: "panicked and tried to run"; "trained and armed men" is one."""
SURE = re.compile(r"[RN]{0,2}[AV]")
FEWEST = 3
LONGEST_SUBJECT = 12


def is_finite(words: Words, first: int, last: int) -> bool:
    """Whether a verb that can carry an assertion stands there."""
    return FINITE.search(words.tags, first, last) is not None


def last_opener(tags: str, first: int, last: int) -> int:
    """The last subordinator, "that" or question word, -1 where there is none."""
    return max(tags.rfind("S", first, last), tags.rfind("T", first, last), tags.rfind("W", first, last))


def is_past(words: Words, at: int, last: int) -> bool:
    """A form in -ed before a noun that is no adjective: "and enabled players"."""
    found = PAST.match(words.tags, at, last)
    return found is not None and words.raw[found.end() - 1].lower() not in _adjectival()


@cache
def _adjectival() -> frozenset[str]:
    text = (files("whence") / "resources" / "statements" / "participles.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def is_base(words: Words, at: int) -> bool:
    """A base form that is no noun."""
    at += words.tags[at] == "R"
    return words.raw[at] in bases()


def is_no_verb(words: Words, at: int) -> bool:
    """ "And having no knowledge"; "the Ways and Means Committee"."""
    word = words.raw[at]
    if word == "needs" and words.tags[at + 1 : at + 2] in ",IC.":
        return True
    return word in ("having", "being") or (words.tags[at] == "V" and word[0].isupper())
