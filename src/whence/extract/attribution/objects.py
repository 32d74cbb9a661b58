"""Noun phrases as contents ("called the plan a mistake", "polls show a close race"), for subjects that can speak.

In: a `Sentence`, the index behind the cue, its verb and subject. Out: where the content begins, or None.
"""

from __future__ import annotations

from whence.extract.attribution.lexicon import Verb, lexicon
from whence.extract.attribution.sources import listed
from whence.extract.attribution.subjects import Subject
from whence.extract.attribution.tagging import Sentence
from whence.extract.attribution.verbs import head_end
from whence.models import Stance


def phrase_start(s: Sentence, at: int, verb: Verb, subject: Subject) -> int | None:
    """A noun phrase as content: only where the verb takes one and the subject can speak."""
    if at >= s.stop or _is_unreal(s, at, subject):
        return None
    if (
        verb.lemma in lexicon().lists["objects_about"]
        and s.words[at] in ("about", "against", "of")
        and speaks(s, subject)
    ):
        return at + 1
    if subject.kind == "relative" and "c" in verb.patterns and verb.stance is Stance.REPORTED:
        return None
    if "o" not in verb.patterns:
        return None
    if not (verb.lemma in _SHOWING and _shows(s, subject)) and (
        verb.lemma == "show" or not speaks(s, subject, strict="c" in verb.patterns)
    ):
        return None
    if verb.lemma == "call" and s.words[at] in ("for", "on", "upon"):
        return at + 1
    tag = s.tags[at]
    if verb.lemma == "call" and tag in "Kq" and not {"a", "an"}.isdisjoint(s.words[slice(*subject.words)][-5:]):
        return None
    if verb.lemma == "find" and not (_shows(s, subject) or _judges(s, subject)):
        return None
    if verb.lemma == "find" and s.words[at] in ("himself", "herself", "themselves", "itself"):
        return None
    return at if tag in "DKLMPo'vqGQEW" or s.words[at] == "as" else None


_SHOWING = frozenset("show indicate find".split())


def _judges(s: Sentence, subject: Subject) -> bool:
    """Whether the subject is one who finds by office: a court, a jury, investigators."""
    first, last = subject.words
    return s.words[head_end(s, first, last) - 1] in lexicon().lists["objects_finders"]


def _shows(s: Sentence, subject: Subject) -> bool:
    """Whether the subject is a document or a poll: "polls show a close contest"."""
    lists = lexicon().lists
    first, last = subject.words
    words = s.words[first : head_end(s, first, last)]
    return bool(words) and (words[-1] in lists["poll"] or words[-1] in lists["footage"])


def _is_unreal(s: Sentence, at: int, subject: Subject) -> bool:
    """ "would discuss her history", "continued to show signs": nothing has been put forward."""
    if subject.kind == "infinitive":
        return True
    return any(word in lexicon().lists["modal"] for word in s.words[subject.cue : at])


def speaks(s: Sentence, subject: Subject, *, strict: bool = True) -> bool:
    """Whether the subject is a person, a group or an organisation other than the writer; `strict` where the verb also
    has other uses than speech."""
    first, last = subject.words
    if s.tags[first] == "P":
        return s.words[first] in ("he", "she", "they")
    if s.tags[first] in "WT":
        return s.words[first] == "who"
    lists = lexicon().lists
    if s.tags[first] != "K":
        last = head_end(s, first, last)
        head = s.words[last - 1]
        if listed(head, "person") or listed(head, "organisation"):
            return True
        if s.tags[last - 1] in "Lv" and not strict:
            return not (listed(head, "document") or head.endswith(_THINGS))
        if s.tags[last - 1] in "Lv":
            return False
    words = s.words[first:last]
    if any(word in lists["person"] or word in lists["organisation"] for word in words):
        return True
    if any(tag == "K" for tag in s.tags[first + (first == 0) : last]):
        return True
    opening = s.words[0]
    return (
        first == 0
        and s.tags[0] == "K"
        and not opening.endswith(_THINGS)
        and not {opening, opening.rstrip("s")} & lists["document"]
    )


_THINGS = ("tion", "sion", "ment", "ness", "ity", "ism", "ence", "ance", "ing")
