"""Who is the subject of a cue verb: the words before it, after it (inverted), or of an earlier verb it is joined to.

In: a `Sentence`, the index of a cue. Out: a `Subject`, or None where none is sure.
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.extract.attribution.appositions import apposition_before
from whence.extract.attribution.lexicon import lexicon
from whence.extract.attribution.phrases import (
    Range,
    before_auxiliaries,
    noun_phrase_after,
    noun_phrase_before,
)
from whence.extract.attribution.sources import listed
from whence.extract.attribution.tagging import Sentence
from whence.extract.attribution.things import is_object


@dataclass(frozen=True, slots=True)
class Subject:
    """`words` is the source's range; `cue` where the verb group begins; `kind`: plain, relative, joined, participle,
    infinitive, inverted. `edge` is the index where the clause begins, source included."""

    words: Range
    cue: int
    kind: str = "plain"

    @property
    def edge(self) -> int:
        """The first word of source and cue together."""
        return self.words[0] if self.words[0] < self.cue else self.cue


def subject_of(s: Sentence, cue: int, earlier: Subject | None) -> Subject | None:
    """The subject of the verb at `cue`. `earlier` is the subject of the cue before it in the same sentence."""
    begin = before_auxiliaries(s, cue)
    if begin == 0:
        return _of_opening(s, cue) if s.verbs[cue].form == "ing" else None
    tag = s.tags[begin - 1]
    if s.verbs[cue].form == "ing" and begin == cue:
        return _of_participle(s, cue, earlier)
    if s.verbs[cue].form == "ing" and "A" not in s.tags[begin:cue] and tag in "Lv":
        found = noun_phrase_before(s, begin)
        if found is not None and is_object(s, found):
            return _beyond_object(s, cue, earlier)
    if tag == "O":
        return _of_infinitive(s, cue, begin - 1, earlier)
    if tag == "C":
        return _of_joined(s, begin, earlier)
    return _before(s, begin)


def _before_aside(s: Sentence, comma: int) -> int | None:
    """ "Opponents, however, say", "Smith, for example, said": the index of the aside's first comma."""
    opening = s.tags.rfind(",", max(0, comma - 4), comma)
    if opening <= 0 or opening + 1 == comma:
        return None
    aside = s.words[opening + 1 : comma]
    if all(tag == "R" for tag in s.tags[opening + 1 : comma]) or aside in (
        ["for", "example"],
        ["for", "instance"],
        ["in", "turn"],
        ["of", "course"],
        ["for", "one"],
        ["in", "particular"],
        ["too"],
    ):
        return opening
    return None


def _before(s: Sentence, begin: int) -> Subject | None:
    """The noun, pronoun or apposition right before the verb group."""
    tag = s.tags[begin - 1]
    if tag == "o" and s.words[begin - 2 : begin - 1] in (["let"], ["lets"], ["make"], ["made"], ["help"]):
        return _of_let(s, begin)
    if tag == "P" and s.words[begin - 1] != "there":
        return Subject((begin - 1, begin), begin)
    if tag in "WT":
        return _of_relative(s, begin)
    if s.words[begin - 1] == "one" and begin > 1 and s.tags[begin - 2] == "D":
        return Subject((begin - 2, begin), begin)
    if tag == "D" and s.words[begin - 1] in lexicon().lists["subjects_standing"]:
        return Subject((begin - 1, begin), begin)
    if tag == "," and (comma := _before_aside(s, begin - 1)):
        return _before(s, comma)
    found = _nouns_before(s, begin)
    if found is None or found[1] - found[0] > 40 or _is_bare_noun(s, found):
        return None
    return Subject(found, begin)


def _nouns_before(s: Sentence, begin: int) -> Range | None:
    tag = s.tags[begin - 1]
    if tag == ",":
        return apposition_before(s, begin - 1)
    if tag == "-":
        return _between_dashes(s, begin - 1)
    return noun_phrase_before(s, begin) if tag in "KLMvqD)'BEGo" else None


def _of_let(s: Sentence, begin: int) -> Subject | None:
    """ "Let me say that": the pronoun; "she let me know": nobody."""
    verb = s.verbs.get(begin)
    told = verb is not None and "s" in verb.takes and s.words[begin - 2] == "let"
    return Subject((begin - 1, begin), begin) if told else None


def _is_bare_noun(s: Sentence, words: Range) -> bool:
    """One small word in the singular: no subject in English, rather a verb that the lexicon does not hold."""
    first, last = words
    if last - first != 1 or s.tags[first] not in "LvG":
        return False
    word = s.words[first]
    return not word.endswith("s") and word not in lexicon().lists["mass"]


def _of_relative(s: Sentence, begin: int) -> Subject | None:
    at = begin - 1
    if at == 0 or s.words[at] not in ("who", "which", "that"):
        return None
    if s.tags[at - 1] not in "KLMv,'qo)D":
        return None
    return Subject((at, begin), begin, "relative")


def _between_dashes(s: Sentence, dash: int) -> Range | None:
    """ "Smith — the lawyer of X — said"."""
    opened = s.tags.rfind("-", max(0, dash - 40), dash)
    if opened <= 0:
        return None
    found = noun_phrase_before(s, opened)
    return (found[0], dash) if found else None


def _of_joined(s: Sentence, begin: int, earlier: Subject | None) -> Subject | None:
    """ "X met A and said": the subject of the verb that this one is joined to."""
    joint = begin - 1
    if joint == 0:
        return None
    if s.verbs.get(joint - 1) and earlier:
        return Subject(earlier.words, begin, "joined")
    start = _clause_start(s, joint)
    found = subject_forward(s, start, joint)
    if found is None and earlier is not None:
        return Subject(earlier.words, joint, "joined")
    if found is None:
        return None
    if earlier is not None and earlier.words[0] >= start and not s.tags.count("P", earlier.cue, joint):
        return Subject(earlier.words, joint, "joined")
    return Subject(found, joint, "joined")


def _clause_start(s: Sentence, end: int) -> int:
    for i in range(end - 1, max(0, end - 60), -1):
        if s.tags[i] in ";:" or (s.tags[i] == "T" and i - 1 in s.verbs):
            return i + 1
    return 0


def subject_forward(s: Sentence, start: int, stop: int) -> Range | None:
    """The subject of the clause that begins at `start`: past conjunctions and opening phrases, up to its verb."""
    at = _past_opening(s, start, stop)
    first = at
    while at < stop and at - first < 40:
        tag = s.tags[at]
        if (
            tag in "VA"
            or (tag == "E" and s.tags[at + 1 : at + 2] != "I")
            or (tag == "E" and at and s.tags[at - 1] in "KP")
        ):
            return _ended(s, first, at)
        if tag == "v" and at > first and s.tags[at - 1] in "PK" and at in s.verbs:
            return _ended(s, first, at)
        if tag == ",":
            closing = _closing_comma(s, at, stop)
            return _ended(s, first, closing) if closing else None
        if tag in "STW;:Q" and tag != "Q":
            return None
        at += 1
    return None


def _past_opening(s: Sentence, start: int, stop: int) -> int:
    at = start
    for _ in range(3):
        while at < stop and s.tags[at] in "CRN,":
            at += 1
        if at < stop and s.tags[at] in "ISGHEW":
            comma = s.tags.find(",", at, stop)
            if comma < 0:
                return at + 1 if s.tags[at] in "SH" else _past_phrase(s, at, stop)
            at = comma + 1
        else:
            return at
    return at


def _past_phrase(s: Sentence, at: int, stop: int) -> int:
    """ "On September 27 they": the pronoun, or the second of two noun phrases, behind an opening phrase."""
    for i in range(at + 2, min(stop, at + 15)):
        if s.tags[i] == "P" or (s.tags[i] == "D" and s.tags[i - 1] in "KLMH"):
            return i
        if s.tags[i] in "VAW":
            break
    return at


def _closing_comma(s: Sentence, comma: int, stop: int) -> int | None:
    """The comma behind which the clause's verb stands."""
    for i in range(comma + 1, min(stop, comma + 45)):
        if s.tags[i] == "," and i + 1 < len(s.tags):
            after = i + 1
            while after < len(s.tags) - 1 and s.tags[after] in "RN":
                after += 1
            if s.tags[after] in "VAE":
                return i + 1
    return None


def _ended(s: Sentence, first: int, end: int) -> Range | None:
    while end > first and s.tags[end - 1] in "RANH":
        end -= 1
    if end <= first or not any(tag in "KLMPDvqo" for tag in s.tags[first:end]):
        return None
    return first, end


def _of_participle(s: Sentence, cue: int, earlier: Subject | None) -> Subject | None:
    """ "…, saying that", "by saying that", "a statement saying that"."""
    tag = s.tags[cue - 1]
    if (tag == "," and s.tags[max(0, cue - 3) : cue - 1] == "AP") or (tag == "P" and s.tags[cue - 2 : cue - 1] == "A"):
        at = cue - 1 - (tag == ",")
        return Subject((at, at + 1), cue)
    if s.words[cue - 1] in ("without", "worth"):
        return None
    if tag in "KLvMq'":
        if _is_nominal(s, cue):
            return None
        found = noun_phrase_before(s, cue, _behind_with(s, cue))
        if found is not None and is_object(s, found):
            return _beyond_object(s, cue, earlier)
        close = found is not None and cue - 1 - found[0] < 12 and not _is_bare_noun(s, found)
        return Subject(found, cue, "participle") if found and close else None
    if tag not in ",ICSR-Q" or (tag == "I" and s.words[cue - 1] not in lexicon().lists["subjects_gerund_links"]):
        return None
    if cue == 1 or (tag in "IS" and cue < 3):
        return _of_opening(s, cue)
    if earlier is not None:
        return None if tag == "Q" else Subject(earlier.words, cue, "participle")
    found = _subject_of_clause(s, cue)
    return Subject(found, cue, "participle") if found else None


def _beyond_object(s: Sentence, cue: int, earlier: Subject | None) -> Subject | None:
    """ "She expressed this concern saying": the clause's subject, where an object stands before the participle."""
    found = earlier.words if earlier is not None else _subject_of_clause(s, cue)
    return Subject(found, cue, "participle") if found else None


def _is_nominal(s: Sentence, cue: int) -> bool:
    """ "strategic warning operated", "the charging case", "labeling requirements"; not "a man warning that"."""
    following = s.tags[cue + 1 : cue + 2]
    if following in ("V", "A") or (following == "E" and s.tags[cue + 2 : cue + 3] in tuple("IROC.,")):
        return True
    if "n" not in s.verbs[cue].patterns or following not in tuple("LRGvEC"):
        return False
    before = s.words[cue - 1]
    return s.tags[cue - 1] != "K" and not before.endswith("s") and not any(listed(before, name) for name in _TELLING)


_TELLING = ("person", "organisation", "document")


def _subject_of_clause(s: Sentence, cue: int) -> Range | None:
    """The subject of the clause that a participle hangs on; none for "it" and "there"."""
    if s.words[:2] == ["according", "to"] and s.tags.find(",") == cue - 1 > 2:
        return 2, cue - 1
    found = subject_forward(s, 0, cue)
    if found is not None:
        return None if s.words[found[0]] in ("it", "there") else found
    comma = s.tags.rfind(",", max(0, cue - 4), cue)
    return noun_phrase_before(s, comma) if comma > 0 else None


def _behind_with(s: Sentence, cue: int) -> int:
    """ "with 40 percent of voters saying": the phrase begins behind "with"."""
    for at in range(cue - 1, max(0, cue - 12), -1):
        if s.words[at] == "with":
            return at + 1
    return 0


def _of_opening(s: Sentence, cue: int) -> Subject | None:
    """ "Claiming that …, Trump told", "After saying …, she left": the subject of the main clause."""
    for comma in range(cue + 1, min(s.stop, cue + 60)):
        if s.tags[comma] == ",":
            found = subject_forward(s, comma + 1, s.stop)
            if found:
                return Subject(found, cue, "opening")
    return None


def _of_infinitive(s: Sentence, cue: int, to: int, earlier: Subject | None) -> Subject | None:
    """ "went on to say", "declined to say": the subject of the verb before "to"."""
    at, chain = to, lexicon().lists["chain"]
    while at > 0 and s.tags[at - 1] in "RN" and s.words[at - 1] not in chain:
        at -= 1
    if at > 0 and s.words[at - 1] == "on":
        at -= 1
    if at <= 0 or s.words[at - 1] not in chain:
        return _of_purpose(s, cue, to)
    begin = before_auxiliaries(s, at - 1)
    unsaid = s.words[at - 1].startswith(("declin", "refus")) and s.tags[cue + 1 : cue + 2] not in ("W", "T", "S")
    if begin == 0 or unsaid:
        return None
    found = _of_joined(s, begin, earlier) if s.tags[begin - 1] == "C" else _before(s, begin)
    return Subject(found.words, begin, "infinitive") if found else None


def _of_purpose(s: Sentence, cue: int, to: int) -> Subject | None:
    """ "took to Twitter to say that A": the subject of the clause, for "say" before a content that is sure."""
    if s.verbs[cue].lemma != "say" or s.tags[cue + 1 : cue + 2] not in ("T", "Q", "P"):
        return None
    found = subject_forward(s, _clause_start(s, to), to)
    if found is None or s.words[found[0]] in ("it", "there", "that", "this", "i", "we", "you"):
        return None
    return Subject(found, cue, "infinitive")


def inverted_subject(s: Sentence, cue: int) -> Subject | None:
    """ "…," said John Smith, a lawyer: the noun phrase after the verb."""
    if s.verbs[cue].form not in ("past", "s", "participle"):
        return None
    found = noun_phrase_after(s, cue + 1)
    return Subject(found, cue, "inverted") if found else None
