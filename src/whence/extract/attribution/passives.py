"""Passives, with "by" or without a source: "is believed to", "was told that", "was quoted as saying", "when asked".

In: a `Sentence`. Out: `Draft`s.
"""

from __future__ import annotations

from whence.extract.attribution import contents
from whence.extract.attribution.drafts import Draft
from whence.extract.attribution.phrases import (
    Range,
    before_auxiliaries,
    clause_at,
    noun_phrase_after,
    noun_phrase_before,
)
from whence.extract.attribution.subjects import Subject, subject_of
from whence.extract.attribution.tagging import Sentence
from whence.extract.attribution.verbs import passive
from whence.models import Stance


def passive_frames(s: Sentence) -> list[Draft]:
    """ "is believed to", "it was reported that", "was told that", "was accused of": with "by" or without a source."""
    found = []
    for cue, verb in s.verbs.items():
        if passive(s, cue, verb):
            draft = _passive(s, cue)
            if draft is not None:
                found.append(draft)
    return found


_WRITERS = frozenset(["can", "could", "may", "might", "must", "should", "cannot"])
"""With no agent, "it must be acknowledged that", "can be described as" is the writer's own."""


def _passive(s: Sentence, cue: int) -> Draft | None:
    begin = before_auxiliaries(s, cue)
    verb = s.verbs[cue]
    source, at = agent(s, cue + 1)
    if begin == 0 or at > s.stop or at >= len(s.words):
        return None
    if source is None and any(word in _WRITERS for word in s.words[begin:cue]):
        return None
    words = s.words[begin - 1]
    subject = (
        noun_phrase_before(s, begin)
        if s.tags[begin - 1] in "KLMvqD)'Go"
        else (begin - 1, begin)
        if s.tags[begin - 1] in "P"
        else None
    )
    content = _passive_content(s, (cue, at), subject, impersonal=words in ("it", "there"), source=source)
    if verb.lemma == "ask" and at < s.stop and s.words[at] == "about" and not content:
        content = contents.phrase_from(s, at + 1, cue, None)
    if not content:
        return None
    recipient = subject if verb.lemma in ("tell", "ask", "inform", "warn", "assure", "remind", "advise") else None
    return Draft(
        source=s.span(*source) if source else None,
        cue=s.span(begin, cue + 1),
        content=[s.span(*part) for part in content],
        lemma=verb.lemma,
        pattern="passive",
        stance=verb.stance,
        sentence=s,
        at=cue,
        recipient=s.span(*recipient) if recipient else None,
    )


def agent(s: Sentence, at: int) -> tuple[Range | None, int]:
    """The noun phrase behind "by" at `at`, and the index behind it; `at` itself where there is none."""
    if s.words[at : at + 1] == ["by"]:
        found = noun_phrase_after(s, at + 1, apposed=False)
        if found:
            return found, found[1]
    return None, at


def _passive_content(
    s: Sentence, places: Range, subject: Range | None, *, impersonal: bool, source: Range | None
) -> list[Range]:
    cue, at = places
    takes, lemma = s.verbs[cue].takes, s.verbs[cue].lemma
    tag, word = s.tags[at], s.words[at]
    if tag == "T" and not takes.isdisjoint("scpr") and (impersonal or "r" in takes):
        return contents.content_after(s, at, cue, None)
    if tag == "W" and impersonal and lemma in ("know", "determine", "establish", "understand"):
        return contents.content_after(s, at, cue, None)
    if "r" in takes and (tag in "Q" or tag == "O" or clause_at(s, at)) and subject:
        return contents.content_after(s, at, cue, None)
    if source and subject and not takes.isdisjoint("so") and tag in ".,IHC" and not impersonal:
        return [subject]
    if "p" in takes and (tag == "O" or word == "as") and subject and not impersonal:
        rest = contents.content_after(s, at, cue, None)
        return [subject, *rest] if rest else []
    if (
        lemma in ("accuse", "describe", "blame", "criticize", "portray", "characterize")
        and word in ("of", "as", "for")
        and subject
    ):
        rest = contents.content_after(s, at, cue, None)
        return [subject, *rest] if rest else []
    return []


_QUOTING = frozenset(["quoted", "quotes", "cited", "cites"])


def quoting_frames(s: Sentence) -> list[Draft]:
    """ "The paper quoted the minister as saying that A": the minister says A, the paper tells of it."""
    found = []
    for at in range(3, len(s.words) - 1):
        if s.words[at - 1] != "as" or at not in s.verbs or s.verbs[at].form != "ing":
            continue
        verb = next(
            (i for i in range(at - 2, max(0, at - 25), -1) if i in s.verbs and s.words[i] in _QUOTING),
            None,
        )
        if verb is None or passive(s, verb, s.verbs[verb]):
            continue
        outlet, speaker = subject_of(s, verb, None), noun_phrase_after(s, verb + 1)
        start = at + 1 + (s.tags[at + 1] in ",:")
        content = contents.content_after(s, start, at, None) if start < s.stop else _quoted_before(s, outlet)
        if speaker and content and speaker[1] <= at - 1:
            inner = Draft(
                s.span(*speaker),
                s.span(verb, at + 1),
                [s.span(*p) for p in content],
                "quote",
                "post",
                sentence=s,
                at=at,
            )
            found.append(inner)
            if outlet:
                inner.parent = Draft(
                    s.span(*outlet.words),
                    s.span(verb, at + 1),
                    [s.span(min(speaker[0], content[0][0]), max(speaker[1], content[-1][1]))],
                    "say",
                    "outlet",
                    sentence=s,
                    at=at,
                )
                found.append(inner.parent)
    return found


def _quoted_before(s: Sentence, outlet: Subject | None) -> list[Range]:
    return contents.content_before(s, outlet.edge) if outlet is not None and "Q" in s.tags[: outlet.edge] else []


def quoted_as_frames(s: Sentence) -> list[Draft]:
    """ "was quoted as saying", "is quoted by X as saying"."""
    found = []
    for at, word in enumerate(s.words):
        if word != "quoted" or s.tags[at : at + 1] not in ("E", "B") or not at:
            continue
        outlet, right = agent(s, at + 1)
        if s.words[right : right + 2] != ["as", "saying"] or right + 2 >= s.stop:
            continue
        begin = before_auxiliaries(s, at)
        subject = noun_phrase_before(s, begin) if begin else None
        start = right + 2 + (s.tags[right + 2] in ",:")
        content = contents.content_after(s, start, at, None) if start < s.stop else []
        if subject and content:
            draft = Draft(
                s.span(*subject),
                s.span(begin, right + 2),
                [s.span(*p) for p in content],
                "quote",
                "post",
                sentence=s,
                at=at,
            )
            found.append(draft)
            if outlet:
                draft.medium = s.span(*outlet)
                draft.parent = Draft(
                    draft.medium, draft.cue, [s.span(subject[0], content[-1][1])], "say", "outlet", sentence=s, at=at
                )
                found.append(draft.parent)
    return found


def asked_frames(s: Sentence) -> list[Draft]:
    """ "Asked whether A, she said", "When asked by a reporter about A": a question without, or with, its asker."""
    at = next((i for i, word in enumerate(s.words[:30]) if word in ("asked", "questioned", "pressed")), None)
    if at is None or not (at == 0 or s.tags[at - 1] in "WR,S") or at + 2 >= s.stop:
        return []
    source, start = agent(s, at + 1)
    while start < s.stop - 2 and (s.tags[start] in "HR" or s.words[start] in ("during", "on", "in")):
        start += 1 if s.tags[start] != "I" else 2
    if start >= s.stop or not (s.tags[start] == "W" or s.words[start] in ("if", "about", "why")):
        return []
    start += s.words[start] == "about"
    content = contents.content_after(s, start, at, Subject((at, at + 1), at, "aside")) if start < s.stop else []
    if not content:
        return []
    who = s.span(*source) if source else None
    return [Draft(who, s.span(at, at + 1), [s.span(*p) for p in content], "ask", "passive", Stance.QUESTION, s, at)]
