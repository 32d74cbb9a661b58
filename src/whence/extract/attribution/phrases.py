"""Noun phrases and clauses in a tagged sentence, by closed-class words and capitals, without a parser.

In: a `Sentence` and a position. Out: ranges of words `(first, last)`, or None where nothing sure stands there.
"""

from __future__ import annotations

from whence.extract.attribution.lexicon import lexicon
from whence.extract.attribution.tagging import Sentence

Range = tuple[int, int]

_NAMING = frozenset("KLMDvq'RoI")
_NOMINAL = _NAMING | {"G"}
_HEADS = frozenset("KLMvq'oBEGD")
_VERBAL = frozenset("VEBA")
LONGEST_PHRASE = 45


def noun_phrase_before(s: Sentence, end: int, floor: int = 0) -> Range | None:
    """The noun phrase whose last word is `end - 1`; "everyone" is one by itself: "I think everyone believes"."""
    if s.words[end - 1] in lexicon().lists["indefinite"]:
        return end - 1 - (s.tags[end - 2 : end - 1] == "R"), end
    at = end
    low = max(floor, end - LONGEST_PHRASE)
    clausal = lexicon().lists["phrases_clausal"]
    while at > low:
        if s.tags[at - 1] in _NAMING and s.words[at - 1] not in clausal:
            at -= 1
            continue
        step = _step(s, at, end)
        if not step:
            break
        at -= step
    at = max(at, low)
    return _trimmed(s, _after_joint(s, at, end), end)


def _step(s: Sentence, at: int, end: int) -> int:
    """How many words before `at` still belong to the phrase; 0 ends it."""
    tag = s.tags[at - 1]
    if s.words[at - 1] in lexicon().lists["phrases_clausal"]:
        return 2 if s.words[at - 2 : at] == ["such", "as"] else 0
    if tag in _NOMINAL:
        return 1 if tag != "G" or at - 1 > 0 else 0
    if tag == "H":
        return int(1 < at < end and s.tags[at - 2] == "D")
    if tag == "O":
        plural = at < end and s.tags[at] == "L" and s.words[at].endswith("s")
        return 1 if plural or (at < end and s.tags[at] in "DKo") else 0
    if tag == ")":
        opened = s.tags.rfind("(", max(0, at - 30), at - 1)
        return at - opened if opened >= 0 else 0
    if tag in _VERBAL:
        return _relative(s, at, end)
    if tag == "C":
        return 1 if s.words[at - 1] in ("and", "or", "&") and at > 1 and s.tags[at - 2] in "KLvM)q'" else 0
    if tag == ",":
        return 1 if _is_list_comma(s, at, end) else 0
    return 0


def _is_list_comma(s: Sentence, at: int, end: int) -> bool:
    """ "A, B and C": capitals on both sides and a conjunction soon after."""
    joint = s.tags.find("C", at, min(end, at + 7))
    return joint > 0 and at > 1 and s.tags[at - 2] == "K" == s.tags[at] and "," not in s.tags[at:joint]


def _relative(s: Sentence, at: int, end: int) -> int:
    """A verb inside the phrase: a relative clause ("the man who left"), or a reduced one ("a note obtained by")."""
    verb = at - 1
    before = verb
    while before > 0 and s.tags[before - 1] in "ANR":
        before -= 1
    if before > 1 and (s.tags[before - 1] == "W" or s.tags[before - 1] == "T") and s.tags[before - 2] in "KLvMDo,":
        return at - (before - 1) + (1 if s.tags[before - 2] == "," else 0)
    if before > 2 and s.tags[before - 1] == "P" and s.tags[before - 2] in "WL" and s.tags[verb] in "VEA":
        return 0
    if s.tags[verb] in "EB" and before == verb and verb and s.tags[verb - 1] in "KLvM'R":
        return (
            1
            if verb + 1 < len(s.tags)
            and (s.tags[verb + 1] in "IHOR" or _is_time(s, verb + 1))
            and (verb + 1 < end or s.tags[verb + 1] in "HL" or s.words[verb + 1] == "this")
            else 0
        )
    if (
        s.tags[verb] == "V"
        and verb + 2 < end
        and s.words[verb + 1] == "by"
        and s.tags[verb - 1 : verb] in tuple("KLvM)")
    ):
        return 1
    if s.words[verb] in lexicon().lists["phrases_asked"] and verb + 1 == end and verb and s.tags[verb - 1] in "KLvD":
        return 1
    if s.tags[verb] in "EB" and (s.tags[verb - 1 : verb] in ("D", "I", "L", "'") or not verb) and verb + 1 < end:
        return 1
    return 0


def _is_time(s: Sentence, at: int) -> bool:
    """ "last week", "this month", not "this concern"."""
    if s.words[at] == "earlier":
        return True
    return (
        s.words[at] in ("last", "this")
        and s.words[at + 1 : at + 2] != []
        and (s.words[at + 1] in lexicon().lists["event"] or s.tags[at + 1] == "H")
    )


def _after_joint(s: Sentence, at: int, end: int) -> int:
    """Where the walk was stopped by a verb, an absorbed "and" joined clauses, not nouns: begin after it."""
    if at and s.tags[at - 1] in "VEABPo":
        joint = s.tags.find("C", at, end)
        if joint >= 0:
            return joint + 1
    return at


def _trimmed(s: Sentence, at: int, end: int) -> Range | None:
    while at < end and s.tags[at] in "CRH'":
        at += 1
    if at + 2 < end and s.words[at : at + 2] == ["at", "least"]:
        return at, end
    if at < end and s.tags[at] == "I" and s.words[at] not in ("about", "over", "near"):
        at = _second_phrase(s, at, end)
    if at < end and s.words[at] == "that":
        at += 1
    at = _after_antecedent(s, _after_infinitive(s, at, end), end)
    if at >= end or _HEADS.isdisjoint(s.tags[at:end]):
        return None
    return at, end


def _after_infinitive(s: Sentence, at: int, end: int) -> int:
    """ "to prevent | theft", "prior to launch | Google", "at which point | China": the walk stopped at "to" or "which",
    and the first word is a verb or a noun of that phrase."""
    if not at or at + 1 >= end or s.tags[at] not in "Lv" or (s.tags[at - 1] != "O" and s.words[at - 1] != "which"):
        return at
    return at + 1 if s.tags[at - 1] == "O" or s.tags[at + 1] == "K" else at


def _after_antecedent(s: Sentence, at: int, end: int) -> int:
    """ "the meddling the congressman said was": an article right behind a noun begins another phrase."""
    found = s.tags.rfind("D", at + 1, end)
    while found > 0:
        if s.tags[found - 1] in "KLvGoM" and s.words[found] in lexicon().lists["phrases_articles"]:
            return found
        found = s.tags.rfind("D", at + 1, found)
    return at


def _second_phrase(s: Sentence, at: int, end: int) -> int:
    """ "In a statement the senator": where the second of two noun phrases without a link begins, else `end`."""
    for i in range(end - 1, at + 1, -1):
        left, here = s.tags[i - 1], s.tags[i]
        if here == "D" and left in "KLMHv":
            return i
        if here == "K" and left in "LHvM" and s.words[i - 1] not in lexicon().lists["role"]:
            return i
        if here == "I" and i < end - 1 and s.tags[i + 1] != "D":
            continue
    return end


def before_auxiliaries(s: Sentence, cue: int) -> int:
    """The index where the verb group that ends in `cue` begins: auxiliaries, negations, adverbs, weekdays."""
    at = cue
    while at > 0:
        if s.tags[at - 1] in "ANRH":
            at -= 1
        elif (step := _aside_before(s, at, cue)) > 0:
            at -= step
        else:
            break
    while at < cue and s.tags[at] in "RH" and s.words[at] in ("here", "there", "now", "then", "else"):
        at += 1
    return at


def _aside_before(s: Sentence, at: int, cue: int) -> int:
    """How many words before `at` are "yet", "last week", "all", "on" of "on Monday"; 0 for any other."""
    word = s.words[at - 1]
    if word == "yet":
        return int(s.tags[at - 2] in "NA")
    if word in ("all", "both", "each"):
        return int(at > 1 and s.tags[at - 2] in "KL)")
    if word in ("on", "in"):
        return int(1 < at < cue and s.tags[at] == "H")
    if at > 2 and s.words[at - 2] in ("this", "last", "earlier") and word in lexicon().lists["event"]:
        return 2
    return 0


def has_verb(s: Sentence, start: int, end: int) -> bool:
    """Whether a finite verb stands between the two indices, outside relative clauses."""
    for i in range(start, end):
        if (s.tags[i] in "VAE" or (i in s.verbs and s.tags[i] == "v")) and "W" not in s.tags[start:i]:
            return True
    return False


def noun_phrase_after(s: Sentence, start: int, *, apposed: bool = True) -> Range | None:
    """The noun phrase that begins at `start` ("said John Smith, a pollster for …")."""
    stop = s.stop
    if start >= stop or s.tags[start] not in "KDPLoMqv":
        return None
    if s.tags[start] in "Po" and s.words[start] != "reporters":
        return start, start + 1
    at = start
    while at < stop and at - start < LONGEST_PHRASE and _goes_on(s, at, start):
        at = _over_bracket(s, at)
    while at > start and s.tags[at - 1] in "IC,RHD":
        at -= 1
    if at == start:
        return None
    if apposed and at < stop and s.tags[at] == ",":
        at = _over_apposition(s, at, stop)
    return start, at


def _over_bracket(s: Sentence, at: int) -> int:
    if s.tags[at] == "(":
        closed = s.tags.find(")", at, at + 30)
        return closed + 1 if closed > 0 else at + 1
    return at + 1


def _is_short_bracket(s: Sentence, at: int) -> bool:
    """ "(R-Utah)", "(Vt.)", not "(a view that everyone shares)"."""
    closed = s.tags.find(")", at, at + 6)
    return closed > 0


def _goes_on(s: Sentence, at: int, start: int) -> bool:
    tag = s.tags[at]
    if tag in "KLMD'qv":
        return True
    if tag == "(":
        return _is_short_bracket(s, at)
    if tag == "I":
        return s.words[at] in lexicon().lists["phrases_links"] and not _is_setting(s, at)
    if tag == "C":
        return (
            s.words[at] in ("and", "&", "or")
            and at + 1 < len(s.words)
            and s.tags[at + 1] in "KLD"
            and not _clause_follows(s, at + 1)
        )
    if tag in "EB":
        return at + 1 < len(s.words) and s.tags[at + 1] in "I"
    if tag == "G":
        return at > start and s.tags[at - 1] not in ","
    return False


def _clause_follows(s: Sentence, at: int) -> bool:
    return clause_at(s, at, limit=7)


def _is_setting(s: Sentence, at: int) -> bool:
    """ "in a statement", "on Tuesday", "at a rally", "to reporters": where it was said, no part of the speaker."""
    following = s.words[at + 1 : at + 5]
    lists = lexicon().lists
    if s.words[at] in ("on", "in", "at", "to", "by", "with"):
        tags = s.tags[at + 1 : at + 2]
        return tags in ("H", "M", "P", "o", "G") or any(
            word in lists["medium"] or word in lists["event"] for word in following
        )
    return False


def _over_apposition(s: Sentence, comma: int, stop: int) -> int:
    """Past ", a professor at X, who …" up to the sentence's end or the next comma with something else behind it."""
    at = comma
    while at < stop and s.tags[at] == "," and at - comma < 60:
        if not _is_apposed(s, at + 1):
            return at
        at = _next_break(s, at + 1, stop)
    return at


def _is_apposed(s: Sentence, at: int) -> bool:
    if at >= len(s.words):
        return False
    tag, word = s.tags[at], s.words[at]
    if tag == "W":
        return word in ("who", "whose", "whom") and not (at + 1 in s.verbs and "s" in s.verbs[at + 1].patterns)
    if word in ("of", "including", "himself", "herself", "now", "then", "formerly"):
        return True
    return tag in "DKLM'" and not clause_at(s, at, limit=14)


def _next_break(s: Sentence, at: int, stop: int) -> int:
    depth = 0
    for i in range(at, stop):
        tag = s.tags[i]
        depth += (tag == "(") - (tag == ")")
        if tag in ",;:-Q" and depth <= 0:
            return i
    return stop


def clause_at(s: Sentence, start: int, limit: int = 30) -> bool:
    """Whether a clause begins here: a subject and, soon after, a finite verb."""
    end = min(s.stop, start + limit)
    at = start
    while at < end and s.tags[at] in "RHN":
        at += 1
    if at < end and s.tags[at] == "P":
        return at + 1 < end and s.tags[at + 1] not in ".,I:;H-O"
    nouns = 0
    if at < end and s.tags[at] in "IO":
        return False
    while at < end:
        tag = s.tags[at]
        if tag in "VAQ":
            return nouns > 0 and (tag == "Q" or s.words[at - 1] not in ("and", "or", "but"))
        if nouns and ((tag == "E" and _is_finite(s, at)) or (tag == "v" and _has_plural(s, at))):
            return True
        if tag == "-":
            at = s.tags.find("-", at + 1, end)
        if at < 0 or tag in ";:.TPW" or (tag == "," and not _is_inner_comma(s, at, end)):
            return False
        nouns += tag in "KLMq'vG"
        at += 1
    return False


def _is_finite(s: Sentence, at: int) -> bool:
    """Whether a word in -ed is the clause's verb: no adjective before a noun, no participle before "by"."""
    before = s.tags[at - 1]
    if before in "DI'C," or s.words[at + 1 : at + 2] == ["by"]:
        return False
    return s.tags[at + 1 : at + 2] != "L" or before == "K"


def _has_plural(s: Sentence, at: int) -> bool:
    """Whether a plural noun stands right before, adverbs apart: "parents still want"."""
    before = at - 1
    while before > 0 and s.tags[before] == "R":
        before -= 1
    return (
        s.tags[before] in "LKv"
        and s.words[before].endswith("s")
        and s.tags[at + 1 : at + 2] in ("D", "T", "o", "K", "O", "I", "L", "P", "M")
    )


def _is_inner_comma(s: Sentence, at: int, end: int) -> bool:
    return s.tags.find(",", at + 1, end) > 0 or s.tags.find("C", at + 1, min(end, at + 6)) > 0
