"""Subjects that cannot put anything forward: "the drugs intended to kill", "a disease called X", "growth threatens to".

In: a `Sentence`, a verb's subject. Out: whether its head noun is surely a thing, neither a person, a body nor a text.

>>> text = 'The drugs intended to kill them failed.'
>>> from whence.extract.attribution.sentences import cue_places, sentences
>>> [s] = sentences(text, (0, len(text)), [], cue_places(text))
>>> is_thing(s, (0, 2))
True
"""

from __future__ import annotations

from whence.extract.attribution.lexicon import lexicon
from whence.extract.attribution.phrases import Range, noun_phrase_before
from whence.extract.attribution.sources import listed
from whence.extract.attribution.tagging import Sentence
from whence.extract.attribution.verbs import head_end

_SPEAKING = (
    "person",
    "organisation",
    "group",
    "document",
    "poll",
    "role",
    "medium",
    "leads_utterances",
    "things_texts",
    "things_bodies",
    "mass",
)
_AGENTS = ("ers", "ors", "ists", "ians", "ees", "men", "er", "or", "ist", "ian", "ee", "man", "folk")
"""Endings of those who do something: "the growers", "a detainee"."""


def cannot_speak(s: Sentence, cue: int, subject: Range) -> bool:
    """Whether the subject is a thing and the verb needs a mind or a text ("growth threatens to"), is a gerund ("the
    step is finding") or may be a participle ("a deal announced in May")."""
    verb, (first, last) = s.verbs[cue], subject
    gerund = verb.form == "ing" and s.tags[last : last + 1] not in ("", ",")
    reduced = s.tags[cue] == "E" and last == cue and s.tags[cue + 1 : cue + 2] in ("I", "H")
    if not gerund and not reduced and verb.lemma not in lexicon().lists["things_verbs"]:
        return False
    if s.tags[first] in "WT":
        if s.words[first] == "who":
            return False
        before = noun_phrase_before(s, first - (s.tags[first - 1] == ","))
        return before is not None and is_thing(s, before)
    return is_thing(s, subject)


def is_thing(s: Sentence, words: Range) -> bool:
    """Whether the head noun of `words` is a common noun and in no list of those who speak or are read."""
    first, last = words
    at = head_end(s, first, last) - 1
    while at > first and s.tags[at] in "EBR)":
        at -= 1
    head = s.words[at].rpartition("-")[2]
    if s.tags[at] == "D":
        return at + 1 == last and head in ("this", "that", "these", "a", "an", "the")
    if s.tags[at] not in "LvG" or (at == 0 and s.tags.startswith("K")) or s.tags[last - 1] == "K" != s.tags[at]:
        return False
    return not (
        (head.endswith(_AGENTS) and head.removesuffix("s") not in lexicon().lists["things_no_agents"])
        or head in lexicon().nouns
        or head in lexicon().lists["outlet"]
        or any(listed(head, name) for name in _SPEAKING)
    )


def is_object(s: Sentence, words: Range) -> bool:
    """ "expressed this concern saying", "you stand there taking damage wondering": what was expressed does not say."""
    first, last = words
    if s.tags[first] == "G" and last - first > 1 and first:
        return True
    if not first or s.tags[first - 1] not in "VE" or s.tags[first] not in "DLv":
        return False
    head = s.words[head_end(s, first, last) - 1]
    return is_thing(s, words) or (head in lexicon().nouns and not listed(head, "document"))
