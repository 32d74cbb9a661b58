"""Whether a cue word is an active verb where it stands: no noun, no adjective, no passive.

In: a `Sentence` and an index. Out: yes or no.
"""

from __future__ import annotations

from whence.extract.attribution.lexicon import Verb, lexicon
from whence.extract.attribution.phrases import before_auxiliaries, noun_phrase_before
from whence.extract.attribution.tagging import Sentence


def is_modifier(s: Sentence, cue: int, verb: Verb) -> bool:
    """ "the reported losses", "their claims", "to date": a cue word that is no verb here."""
    before = s.tags[cue - 1] if cue else ""
    after = s.tags[cue + 1 : cue + 2]
    if verb.lemma == "know" and s.words[cue - 1 : cue] == ["you"]:
        return True
    if after and s.words[cue + 1] == "not" and tuple(s.words[cue + 2 : cue + 5]) in _UNNAMED:
        return True
    if verb.form in ("s", "base"):
        return _is_noun(s, cue, verb)
    if verb.form == "ing":
        return before == "'" or (before == "D" and after in _NOMINAL)
    if before == "D" and s.words[cue - 1] in _OWNERS and s.tags[cue] == "E":
        return True
    return before in ("D", "I", "v", "'") and after in _NOMINAL


_OWNERS = frozenset(["its", "their", "his", "her", "our", "my", "your"])
_NOMINAL = ("L", "K", "v", "G", "M")
_UNNAMED = frozenset(("to", "be", word) for word in ("named", "identified", "quoted"))
_OPENERS = ("T", "Q", ":", "P", "D", "W", "K")
"""What may follow a verb that could also be a noun."""


def _is_noun(s: Sentence, cue: int, verb: Verb) -> bool:
    """Whether "claims", "report", "states" is a noun, by its neighbours."""
    before = s.tags[cue - 1] if cue else ""
    after = s.tags[cue + 1 : cue + 2]
    word = s.words[cue - 1] if cue else ""
    if before in ("D", "I", "M", "'"):
        singular = word in ("one", "this", "another")
        if word not in lexicon().lists["verbs_standing"] or singular is (verb.form == "base"):
            return True
        return "n" in verb.patterns and word != "one" and after != "T"
    if "i" in verb.patterns and verb.form == "s" and before in ("L", "K") and after == "O":
        return word.endswith("s")
    if "n" not in verb.patterns:
        return False
    if verb.form == "base" and _is_base_noun(s, cue, before):
        return True
    if verb.form == "base" and before in ("L", "K", "H", ""):
        return not _has_plural_subject(s, cue)
    if after == "T" and before in ("L", ",", "C", "G") and s.tags[cue + 2 : cue + 3] in ("v", "V", "A"):
        return True
    if verb.form == "base" and before == "v" and word.endswith("s"):
        return after not in _OPENERS
    if before in ("L", "v", ",", "C", "E", ""):
        return after not in (*_OPENERS, "H") or (before != "L" and after != "T")
    return False


def _is_base_noun(s: Sentence, cue: int, before: str) -> bool:
    """ "the WHO (2019) report noted", "gave them hope", "Washington state is"; not "let them report that"."""
    if before == "o":
        return s.words[cue - 2 : cue - 1] != ["let"]
    if before == "K" and s.words[cue] == "state" and s.tags[cue + 1 : cue + 2] != "T":
        return True
    return before in ("L", "K", ")") and cue + 1 in s.verbs and s.tags[cue + 1] in "VE"


def _is_plural(word: str) -> bool:
    return word.endswith("s") or word in ("data", "people", "men", "women", "police", "children", "media", "majority")


def _has_plural_subject(s: Sentence, cue: int) -> bool:
    """ "Smith and Jones report", "polls in New Hampshire show", not "a New York Times report"."""
    found = noun_phrase_before(s, before_auxiliaries(s, cue)) if cue else None
    if found is None:
        return False
    head = head_end(s, *found)
    joined = "C" in s.tags[found[0] : head]
    return joined or (
        _is_plural(s.words[head - 1])
        and (head < cue or s.tags[found[0]] != "D" or s.words[found[0]] not in ("a", "an"))
    )


def passive(s: Sentence, cue: int, verb: Verb) -> bool:
    """Whether a form of "be" makes the verb passive."""
    if verb.form not in ("past", "participle"):
        return False
    at = cue - 1
    while at >= 0 and s.tags[at] in "RN":
        at -= 1
    return at >= 0 and s.tags[at] == "A" and s.words[at] in lexicon().lists["be"]


def perfect(s: Sentence, cue: int) -> bool:
    """ "has known", not "known as"."""
    at = cue - 1
    while at >= 0 and s.tags[at] in "RN":
        at -= 1
    return at >= 0 and s.words[at] in ("has", "have", "had", "having", "'ve", "’ve", "'d", "’d", "'s", "’s")


def head_end(s: Sentence, first: int, last: int) -> int:
    """Behind the head noun: before the first preposition, comma or relative word."""
    for i in range(first + 1, last):
        if s.tags[i] in "I,W(TO":
            return i
    return last
