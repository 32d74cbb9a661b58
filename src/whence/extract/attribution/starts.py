"""Where a content behind its cue begins: past recipient, place and time, at "that", a quotation, a clause.

In: a `Sentence`, the index behind the cue, its verb and subject. Out: an index, or None; recipient and medium besides.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from whence.extract.attribution import contents
from whence.extract.attribution.drafts import Draft
from whence.extract.attribution.lexicon import Verb, lexicon
from whence.extract.attribution.objects import phrase_start
from whence.extract.attribution.phrases import Range, clause_at
from whence.extract.attribution.subjects import Subject
from whence.extract.attribution.tagging import Sentence
from whence.models import Stance


@dataclass(slots=True)
class Found:
    """What the cues of a sentence have given so far: drafts, the last subject, the words already used as cue."""

    drafts: list[Draft] = field(default_factory=list)
    subject: Subject | None = None
    subjects: list[Subject] = field(default_factory=list)
    used: int = 0
    recipient: Range | None = None
    medium: Range | None = None


def past_time(s: Sentence, at: int) -> int:
    """Behind adverbs, weekdays, "last week", "on Monday"."""
    while (
        at < s.stop
        and s.tags[at] in "RH"
        and not (
            s.words[at] in ("there", "even", "about", "nearly", "almost")
            or (s.words[at].endswith("ly") and s.tags[at + 1 : at + 2] in "KDLP")
        )
    ):
        at += 1
    if at + 1 < s.stop and s.words[at] in ("last", "this", "earlier") and s.words[at + 1] in lexicon().lists["event"]:
        at += 2
    if at < s.stop and s.tags[at - 1] == "H" and s.words[at] in ("night", "morning", "afternoon", "evening"):
        at += 1
    if at + 2 < s.stop and s.words[at] == "on" and s.tags[at + 1] == "H" and s.tags[at + 2] in "TDKPLQMo":
        at += 2
    return at


def past_recipient(s: Sentence, at: int, verb: Verb, found: Found) -> int:
    """Behind the recipient, which is kept in `found`."""
    if at >= s.stop or s.tags[at] in "TQ:WO,I":
        return at
    if s.tags[at] == "P" and s.words[at] not in ("you", "it"):
        return at
    if verb.lemma != "tell" and clause_at(s, at) and s.tags[at] != "o":
        return at
    if verb.lemma in ("urge", "ask") and "O" in s.tags[at : at + 12]:
        return at
    end = _recipient_end(s, at)
    if end > at:
        found.recipient = (at, end)
    return past_time(s, end)


def _recipient_end(s: Sentence, at: int) -> int:
    """Behind "CNN", "the committee in June", "reporters": up to "that", a quotation, a clause of its own."""
    if s.tags[at] in "oP" and s.tags[at + 1 : at + 2] != "C":
        return at + 1
    end = at + (s.tags[at] in "oP")
    stop = min(s.stop, at + 14)
    while (end < stop and s.tags[end] in "DKLM'vqC&(G") or (end < stop and s.words[end] in ("of", "for", "at")):
        if end > at + 1 and s.tags[end] == "D" and s.tags[end - 1] in "LKv":
            break
        if end > at and s.tags[end] == "K" and s.tags[end - 1] in "Lv" and clause_at(s, end, limit=10):
            break
        end += 1
    return end


def _direct_start(s: Sentence, at: int, verb: Verb, subject: Subject) -> int | None:
    """Content right behind the cue."""
    if at >= s.stop:
        return None
    for rule in _RULES_AT.get(s.tags[at], _RULES_ELSEWHERE):
        start = rule(s, at, verb, subject)
        if start is not None:
            return start
    return None


def _at_that(s: Sentence, at: int, verb: Verb, subject: Subject) -> int | None:
    if verb.takes.isdisjoint("scrw") or at + 1 >= s.stop or s.words[at + 1] == "of":
        return None
    if "n" in verb.takes and verb.form in ("s", "base") and _relates(s, at):
        return None
    return None if _points(s, at) else at


def _relates(s: Sentence, that: int) -> bool:
    """ "reports that depicted it", "orders that were lost": a verb without a subject of its own."""
    return s.tags[that + 1] in "VA" or (s.tags[that + 1] == "E" and s.tags[that + 2 : that + 3] in tuple("QqDPIK"))


_AMOUNTS = frozenset(["much", "many", "far", "long", "kind", "sort", "same"])


def _points(s: Sentence, that: int) -> bool:
    """ "cannot provide that much", "remembers that night.": no clause follows."""
    if s.words[that + 1] in _AMOUNTS:
        return not any(tag in "VAv" for tag in s.tags[that + 2 : that + 4])
    closed = that + 2 >= s.stop or (s.tags[that + 2] in ",;.C" and not clause_at(s, that + 1))
    return s.tags[that + 1] == "L" and closed


def _at_quotation(s: Sentence, at: int, verb: Verb, subject: Subject) -> int | None:
    if s.tags[at] in "Qq":
        return None if verb.takes.isdisjoint("sqcro") else at
    quoted = s.tags[at + 1 : at + 2] in ("Q", "q")
    return at + 1 if quoted and not verb.takes.isdisjoint("sqro") else None


def _at_colon(s: Sentence, at: int, verb: Verb, subject: Subject) -> int | None:
    return at + 1 if at + 1 < s.stop and "s" in verb.takes else None


def _at_question(s: Sentence, at: int, verb: Verb, subject: Subject) -> int | None:
    lists, word = lexicon().lists, s.words[at]
    if s.tags[at] == "W" and word not in lists["starts_relative"] and verb.lemma in lists["starts_asking"]:
        return at
    return at if word in ("if", "when", "where", "who") and verb.lemma in lists["starts_wondering"] else None


def _at_infinitive(s: Sentence, at: int, verb: Verb, subject: Subject) -> int | None:
    if "i" not in verb.takes:
        return None
    if s.words[at : at + 2] == ["not", "to"]:
        return at
    if s.tags[at] != "O" or s.tags[at + 1 : at + 2] in tuple("DKM'P"):
        return None
    other = s.words[subject.words[0]] not in ("i", "we", "you")
    return at if other or verb.lemma in ("promise", "vow", "pledge", "swear") else None


def _at_clause(s: Sentence, at: int, verb: Verb, subject: Subject) -> int | None:
    clausal = "w" not in verb.takes and not verb.takes.isdisjoint("scr")
    return at if clausal and clause_at(s, at) else None


def _at_gap(s: Sentence, at: int, verb: Verb, subject: Subject) -> int | None:
    """ "a plan that critics say would fail": the clause lacks its subject."""
    if "s" not in verb.takes or not subject.edge:
        return None
    return at if s.tags[subject.edge - 1] in ("WT" if s.tags[at] == "E" else "WTKLv,R") else None


def _at_fronted(s: Sentence, at: int, verb: Verb, subject: Subject) -> int | None:
    """ "She said, if elected, she would": a comma before an opening phrase."""
    if "s" not in verb.takes or subject.edge > 1 or s.tags[at + 1 : at + 2] not in ("S", "I"):
        return None
    comma = s.tags.find(",", at + 1, s.stop)
    return at + 1 if comma > 0 and clause_at(s, comma + 1) else None


def _at_noun(s: Sentence, at: int, verb: Verb, subject: Subject) -> int | None:
    """For the plainest verbs of speech whatever follows is content, though no finite verb was recognised."""
    plain = verb.lemma in ("say", "insist", "argue", "contend", "think", "believe")
    return at if plain and s.stop - at > 4 and s.words[at] not in ("much", "enough", "little") else None


_RULES = (
    (_at_that, "T"),
    (_at_quotation, "Qq:,-"),
    (_at_colon, ":"),
    (_at_question, "WS"),
    (_at_infinitive, "ONK"),
    (_at_clause, "DPoCNRSvBMHKLEGq'(),-x"),
    (_at_gap, "AVE"),
    (_at_fronted, ","),
    (_at_noun, "DKLMG"),
)
"""The rules in their order, with the tags of the words at which each can find a start."""
_RULES_AT = {
    tag: tuple(rule for rule, tags in _RULES if tag in tags)
    for tag in sorted({tag for _, tags in _RULES for tag in tags})
}
_RULES_ELSEWHERE = (_at_clause,)


def _distant_start(s: Sentence, at: int, verb: Verb, found: Found) -> int | None:
    """ "said in a statement on Monday that", "noted, however, that", "told the crowd at a rally: “…”"."""
    if at >= s.stop or verb.takes.isdisjoint("scrq"):
        return None
    if s.tags[at] not in "I,RHGO(S" and "r" not in verb.patterns and s.words[at] not in ("on", "of"):
        return None
    clausal = not verb.takes.isdisjoint("scr")
    for i in range(at, min(s.stop, at + 24)):
        tag = s.tags[i]
        if tag in ";." or _ends_search(s, i, at):
            return None
        if tag == "P" and s.tags[i - 1] not in "I,DW" and i > at + 1 and s.tags[at] == "I":
            break
        if tag == ":" and i + 1 < s.stop and (clausal or s.tags[i + 1] == "Q"):
            return i + 1
        if (clausal or tag == "Q") and _is_complement(s, i):
            _note_medium(s, (at, i), found)
            return i
    return _clause_past_setting(s, at, verb, found)


def _ends_search(s: Sentence, i: int, at: int) -> bool:
    """Another verb, or "that of": what follows belongs to something else."""
    if s.tags[i] == "T" and s.words[i + 1 : i + 2] == ["of"]:
        return True
    return i > at and i in s.verbs and s.tags[i] in "VEvG" and s.tags[i - 1] not in "DI'L"


def _is_complement(s: Sentence, i: int) -> bool:
    """Whether "that" with a clause, or a quotation, begins at `i`."""
    if s.tags[i] == "Q":
        return s.tags[i - 1] in ",:-" or s.words[i][1:2].isupper()
    return s.tags[i] == "T" and i + 1 < s.stop and (s.tags[i - 1] not in "KLMvG" or s.tags[i + 1] in "PDKL")


def _clause_past_setting(s: Sentence, at: int, verb: Verb, found: Found) -> int | None:
    """ "said in a statement he would", "said at the time the plan was"."""
    if (
        s.tags[at] != "I"
        or verb.takes.isdisjoint("sc")
        or "w" in verb.patterns
        or s.words[at] in ("of", "about", "with")
    ):
        return None
    for i in range(at + 2, min(s.stop - 1, at + 14)):
        if s.tags[i] in ",;:Q":
            return None
        if s.tags[i] == "P" or (s.tags[i] in "DK" and s.tags[i - 1] in "LHM" and clause_at(s, i, limit=12)):
            if s.tags[i - 1] in "IWC":
                return None
            _note_medium(s, (at, i), found)
            return i
    return None


def _note_medium(s: Sentence, words: Range, found: Found) -> None:
    """Keep "in a statement", "on Twitter" as the medium."""
    start, end = words
    while end > start and s.tags[end - 1] in ",:R":
        end -= 1
    through = end > start and s.tags[start] == "I" and s.words[start] in ("in", "on", "at", "during", "by", "via")
    if through and any(word in lexicon().lists["medium"] for word in s.words[start:end]):
        found.medium = (start, end)


def content_behind(s: Sentence, cue: int, subject: Subject, found: Found) -> list[Range]:
    """The content behind the cue: past recipient, medium, place and time to "that", a quotation, a clause."""
    verb = s.verbs[cue]
    at = past_time(s, cue + 1)
    if "r" in verb.patterns:
        at = past_recipient(s, at, verb, found)
    if verb.particle:
        at = s.words.index(verb.particle, cue + 1) + 1
    start = _direct_start(s, at, verb, subject)
    if start is None:
        start = _distant_start(s, at, verb, found)
    is_phrase = start is None
    if start is None:
        start = phrase_start(s, at, verb, subject)
    if start is None or start >= s.stop:
        return []
    if start == s.stop - 1 and s.tags[start] not in "QqK" and verb.stance is not Stance.DENIED:
        return []
    if is_phrase:
        return contents.phrase_from(s, start, cue, subject)
    return contents.content_after(s, start, cue, subject)
