"""Colons, dashes and headlines: what stands before them speaks what stands behind, or the reverse.

In: a `Sentence`. Out: `Draft`s.
"""

from __future__ import annotations

import re

from whence.extract.attribution.according import according_source
from whence.extract.attribution.drafts import Draft
from whence.extract.attribution.lexicon import lexicon
from whence.extract.attribution.phrases import Range
from whence.extract.attribution.subjects import subject_forward, subject_of
from whence.extract.attribution.tagging import Sentence
from whence.extract.attribution.verbs import passive
from whence.models import Stance


def colon_frames(s: Sentence, drafts: list[Draft]) -> list[Draft]:
    """ "The piece used one of her words as its headline: “…”": a quotation behind a colon that no verb has taken."""
    at = s.tags.find(":Q")
    if at < 2:
        return []
    start = s.starts[at + 1]
    if any(low <= start < high for draft in drafts for low, high in draft.content):
        return []
    source = _behind_preposition(s, at) or subject_forward(s, 0, at)
    if source is None:
        return []
    return [
        Draft(
            s.span(*source),
            s.span(source[1], at + 1) if source[1] < at else s.span(at, at + 1),
            [s.span(at + 1, at + 2)],
            "colon",
            "colon",
            Stance.REPORTED,
            s,
            at,
        )
    ]


def _behind_preposition(s: Sentence, colon: int) -> Range | None:
    """ "the following response from X:", "is laid down in the Charter:": who stands right before the colon."""
    lists = lexicon().lists
    for at in range(colon - 2, max(0, colon - 24), -1):
        if s.tags[at] in "VA" and s.tags[at + 1] not in "RNBE":
            return None
        if s.words[at] in ("from", "by") and s.words[at - 1] in lexicon().lists["leads_utterances"]:
            return at + 1, colon
        passive_before = s.tags[at - 1] in "EB" and "A" in s.tags[max(0, at - 4) : at]
        if s.words[at] in ("in", "by") and passive_before:
            head = next((i for i in range(at + 2, colon) if s.tags[i] in "IO,"), colon)
            if s.words[at] == "by" or s.words[head - 1] in lists["document"]:
                return at + 1, colon
    return None


def lead_in(s: Sentence, found: list[Draft]) -> Draft | None:
    """ "According to a recent report:", "The Times reports:", "She made the following comment:" over a quotation."""
    colon = len(s.words) - 1
    if "according" in s.words:
        at = s.words.index("according")
        source = according_source(s, at + 2, opens=False)
        if source:
            return Draft(s.span(*source), s.span(at, at + 2), [], "according", "lead_in", sentence=s, at=at)
    if source := _behind_preposition(s, colon):
        return Draft(s.span(*source), s.span(colon, colon + 1), [], "colon", "lead_in", sentence=s, at=colon)
    for cue in reversed(s.verbs):
        subject = None if passive(s, cue, s.verbs[cue]) else subject_of(s, cue, None)
        if subject is not None and subject.kind != "relative" and not any(draft.at == cue for draft in found):
            verb = s.verbs[cue]
            return Draft(
                s.span(*subject.words),
                s.span(min(subject.cue, cue), colon + 1),
                [],
                verb.lemma,
                "lead_in",
                verb.stance,
                s,
                cue,
            )
    source = subject_forward(s, 0, colon)
    if source is None:
        return None
    return Draft(s.span(*source), s.span(source[1], colon + 1), [], "colon", "lead_in", sentence=s, at=colon)


def headline_frames(s: Sentence) -> list[Draft]:
    """ "Kasich: We will go on" in a headline: the name before the colon speaks."""
    colon = s.tags.find(":")
    if not 0 < colon < 7 or colon + 2 > len(s.words) or not _NAMING.match(s.tags[:colon]):
        return []
    if all(word in lexicon().lists["field"] for word in s.words[:colon]) or not _comes_back(s, colon):
        return []
    cue = s.span(colon, colon + 1)
    return [
        Draft(
            s.span(0, colon),
            cue,
            [s.span(colon + 1, max(s.stop, colon + 2))],
            "colon",
            "headline",
            sentence=s,
            at=colon,
        )
    ]


def _comes_back(s: Sentence, colon: int) -> bool:
    """Whether quoted words follow, or the text below speaks of the same name: else it is a title and its subtitle."""
    if s.tags[colon + 1] in "Qq":
        return True
    start, end = s.span(0, colon)
    name = s.text[start:end]
    window = s.text[s.end : s.end + 20_000]
    return colon < 4 and name in window and name.lower() not in window


_NAMING = re.compile(r"(?:[KD]|[IC'](?=[KD])|[Lv](?=$)|M(?=K))+$")


def signed_frames(s: Sentence) -> list[Draft]:
    """ "“…” — Jane Doe": a quotation signed in its own paragraph."""
    signed = _SIGNED.match(s.tags)
    if signed is None:
        return []
    first, last = signed.span(1)
    dash = first - 1
    return [
        Draft(s.span(first, last), s.span(dash, first), [s.span(0, 1)], "sign_off", "sign_off", sentence=s, at=dash)
    ]


_SIGNED = re.compile(r"[Qq]\.?-((?:K|D(?=K)|I(?=K)|\(K\))+)(?:,[KLDIM',HR]*)?\.?$")
