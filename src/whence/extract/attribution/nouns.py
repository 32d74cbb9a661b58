"""Cues that are nouns ("Trump's claim that"), states of mind ("is confident that") and adverbs ("allegedly").

In: a `Sentence`. Out: `Draft`s.
"""

from __future__ import annotations

from whence.extract.attribution import contents
from whence.extract.attribution.drafts import Draft
from whence.extract.attribution.lexicon import lexicon
from whence.extract.attribution.phrases import (
    Range,
    before_auxiliaries,
    clause_at,
    noun_phrase_after,
    noun_phrase_before,
)
from whence.extract.attribution.subjects import Subject, subject_of
from whence.extract.attribution.tagging import Sentence
from whence.extract.attribution.things import cannot_speak, is_thing
from whence.extract.attribution.verbs import is_modifier
from whence.models import Stance


def noun_frames(s: Sentence, taken: set[int], begun: set[int]) -> list[Draft]:
    """ "Trump's claim that …", "the report's finding that …", "their argument is that …", "no evidence that …"."""
    found: list[Draft] = []
    for at, noun in s.nouns.items():
        if at in taken or (at and (s.tags[at - 1] in "OPA" or s.tags[at] == "K")) or _is_modal_verb(s, at):
            continue
        if _is_verb_of_thing(s, at):
            continue
        start = _noun_content(s, at, noun.complements)
        if start is None:
            continue
        content = _ended(s, at, contents.content_after(s, start, at, _OPENING if _is_fronted(s, at) else None))
        if not content or s.starts[start] in begun:
            continue
        source = possessor(s, at) or _itself(s, at)
        if source is None and noun.stance is Stance.OPINION and s.words[at] not in _NOBODYS:
            continue
        cue = (at, at + 1)
        found.append(
            Draft(
                s.span(*source) if source else None,
                s.span(*cue),
                [s.span(*part) for part in content],
                s.words[at],
                "noun",
                noun.stance,
                s,
                at,
            )
        )
    return found


def _is_modal_verb(s: Sentence, at: int) -> bool:
    """ "will virtually guarantee that"."""
    return at > 1 and s.tags[at - 1] == "R" and s.words[at - 2] in lexicon().lists["modal"]


def _is_verb_of_thing(s: Sentence, at: int) -> bool:
    """ "the growth demands that": read as a verb already, and its subject cannot speak."""
    verb = s.verbs.get(at)
    if verb is None or verb.form != "s" or verb.lemma not in lexicon().lists["things_verbs"]:
        return False
    subject = None if is_modifier(s, at, verb) else subject_of(s, at, None)
    return subject is not None and cannot_speak(s, at, subject.words)


_NOBODYS = frozenset(["suggestion", "speculation"])
_OPENING = Subject((0, 1), 0, "opening")


def _ended(s: Sentence, at: int, content: list[Range]) -> list[Range]:
    """ "The claim that he lied was denied": where the noun is the sentence's subject, the sentence's own verb ends the
    content, the first verb for which no subject is left inside it."""
    if len(content) != 1 or any(tag in "VA" for tag in s.tags[:at]):
        return content
    start, end = content[0]
    waiting, i = 1, start + 1
    while i < end:
        tag = s.tags[i]
        if tag in "TWP" and waiting == 0:
            waiting = 1
        elif tag in "VA" or (tag == "E" and waiting and s.tags[i - 1] in "KL"):
            if waiting == 0:
                return [(start, i)]
            waiting = 0
            while s.tags[i] in "ARN" and i + 1 < end and s.tags[i + 1] in "AVBERN":
                i += 1
        i += 1
    return content


def _is_fronted(s: Sentence, at: int) -> bool:
    """Whether the noun stands in a phrase before the main clause: "Contrary to his claim that A, B"."""
    return s.tags[0] in "ISGE" or s.words[0] in ("contrary", "asked", "despite")


def _itself(s: Sentence, at: int) -> Range | None:
    """ "a report that …": the document is its own source where nobody's is named."""
    if s.words[at] not in ("report", "reports"):
        return None
    found = noun_phrase_before(s, at + 1)
    return found if found and found[1] - found[0] < 8 else None


def _noun_content(s: Sentence, at: int, complements: str) -> int | None:
    after = at + 1
    if after >= s.stop - 1:
        return None
    if s.words[after] in ("by", "from", "of", "among"):
        found = noun_phrase_after(s, after + 1, apposed=False)
        if found and s.words[after] == "of" and is_thing(s, found):
            return None
        after = found[1] if found else after
        if after >= s.stop - 1:
            return None
    if (
        s.tags[after] == "A"
        and s.words[after] in ("is", "was")
        and s.tags[after + 1] == "T"
        and s.tags[at - 1 : at] in ("D", "'", "L")
    ):
        return after + 1 if "t" in complements else None
    if s.tags[after] == "T" and "t" in complements:
        return after if clause_at(s, after + 1) and _complements(s, after) else None
    if s.tags[after] == "O" and after == at + 1 and "i" in complements and possessor(s, at):
        return after if s.tags[after + 1] not in "DKMP'" else None
    if s.words[after] in ("whether",) and "w" in complements:
        return after
    return None


def _complements(s: Sentence, that: int) -> bool:
    """ "the claim that he lied", not "the claim that surprised me" or "reports that depicted a storm"."""
    return s.tags[that + 1] not in "VA" and (s.tags[that + 1] != "E" or s.tags[that + 2 : that + 3] in tuple("LvG"))


def _owner(s: Sentence, end: int) -> Range | None:
    """The words before "'s": a name, or a noun with its article."""
    start = end
    while (start > 0 and s.tags[start - 1] in "KLMv'") or (start > 0 and s.tags[start - 1] == "D"):
        start -= 1
        if s.tags[start] == "D":
            break
    while start < end and s.tags[start] in "v'":
        start += 1
    return (start, end) if start < end else None


def possessor(s: Sentence, at: int) -> Range | None:
    """ "Trump's", "his", "the report's"; or the source behind "by"."""
    i = at - 1
    while i >= 0 and s.tags[i] in "LMREG":
        i -= 1
    if i > 0 and s.tags[i] == "'":
        return _owner(s, i)
    if i >= 0 and s.words[i] in ("his", "her", "their", "its", "my", "our", "your"):
        return i, i + 1
    if at + 1 < len(s.words) and s.words[at + 1] in ("by", "from", "of", "among"):
        return noun_phrase_after(s, at + 2, apposed=False)
    return None


def adjective_frames(s: Sentence) -> list[Draft]:
    """ "is confident that", "was concerned that", "I'm not sure whether": a state of mind with a clause."""
    found: list[Draft] = []
    adjectives = lexicon().lists["nouns_adjectives"]
    for at, word in enumerate(s.words):
        if word not in adjectives or not at or at + 2 >= s.stop or s.tags[at + 1] not in "TPW":
            continue
        begin = before_auxiliaries(s, at)
        if (
            not any(w in lexicon().lists["be"] for w in s.words[begin:at])
            or not begin
            or s.words[begin - 1] in ("it", "that", "there")
        ):
            continue
        owner = (begin - 1, begin) if s.tags[begin - 1] in "PW" else noun_phrase_before(s, begin)
        content = contents.content_after(s, at + 1, at, None)
        if owner and content and (s.tags[at + 1] == "T" or clause_at(s, at + 1) or s.tags[at + 1] == "W"):
            stance = Stance.CONCERN if word in _WORRIES else Stance.OPINION
            found.append(
                Draft(s.span(*owner), s.span(begin, at + 1), [s.span(*p) for p in content], word, "post", stance, s, at)
            )
    return found


_WORRIES = frozenset("concerned worried afraid fearful".split())


def adverb_frames(s: Sentence) -> list[Draft]:
    """ "He allegedly drew a knife": nobody is named, the clause around the adverb is the content."""
    found: list[Draft] = []
    reported, alleged = lexicon().lists["hearsay_reported"], lexicon().lists["hearsay_alleged"]
    for at, word in enumerate(s.words):
        if (word not in reported and word not in alleged) or at + 1 >= s.stop:
            continue
        stance = Stance.REPORTED if word in reported else Stance.ALLEGED
        start = at
        while start > 0 and s.tags[start - 1] not in ",;:-CSWQT(" and at - start < 25:
            start -= 1
        end = contents.content_end(s, at + 1, at, None) if at + 2 < s.stop else at + 2
        parts = [(start, at)] * (start < at) + [(at + 1, end)]
        found.append(
            Draft(None, s.span(at, at + 1), [s.span(*p) for p in parts if p[0] < p[1]], word, "adverb", stance, s, at)
        )
    return found
