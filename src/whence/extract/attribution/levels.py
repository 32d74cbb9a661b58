"""Levels of a chain that no verb frame gives: outlets told or speaking through a medium, cited evidence, sign-offs,
lead-ins over a quotation.

In: drafts of sentences, the text, displayed quotations. Out: further drafts; parents of the inner ones are set.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from whence.extract.attribution.drafts import Draft
from whence.extract.attribution.lexicon import lexicon
from whence.extract.attribution.sources import listed
from whence.extract.people import is_outlet
from whence.models import Quotation, Span

_NAME = r"(?:the\s+)?[A-Z][\w.&’'-]*(?:\s+(?:of\s+|and\s+)?[A-Z][\w.&’'-]*){0,5}"
_MADE_PUBLIC = (
    r"(?:obtained|seen|reviewed|published|quoted|cited|interviewed|released|leaked|issued|broadcast|aired|carried|provided)"
    r" (?:exclusively )?by|(?:shared with|provided to|leaked to|shown to|given to)"
)
_OBTAINED = re.compile(rf"\b(?P<cue>{_MADE_PUBLIC})\s+(?P<who>{_NAME})")
_OCCASION = r"(?:interview|statement|call|conversation|podcast|broadcast|comments?|remarks|email|e-mail|letter)"
_TOWARDS = r"(?:with|to|on|published (?:by|in)|broadcast (?:by|on)|aired (?:by|on)|for)"
_THROUGH = re.compile(rf"\b{_OCCASION}\s+{_TOWARDS}\s+(?P<who>{_NAME})|^(?:[Oo]n|[Ii]n)\s+(?P<where>{_NAME})")
_SIGNED_OUTLET = re.compile(
    r"[,(]\s*(?P<cue>(?:as\s+)?(?:quoted|cited|reported|interviewed)\s+(?:by|in|on)|speaking to|in an interview with|in"
    r"|to|writing in|via)\s+(?P<who>(?:the\s+)?[A-Z][^,()\d]{1,60}?)\s*(?=[,.)(]|$)"
)
_TELLING = ("citable", "person")


def outlet_levels(text: str, drafts: list[Draft]) -> list[Draft]:
    """For "told Reuters", "in an interview with CNN", "a document obtained by CNN": the outlet as its own level."""
    made = []
    for draft in drafts:
        if draft.parent is not None or draft.pattern == "outlet":
            continue
        level = _told(text, draft) or _obtained(text, draft) or _through(text, draft)
        if level is not None:
            draft.parent = level
            made.append(level)
    return made


def _told(text: str, draft: Draft) -> Draft | None:
    if draft.recipient is None or draft.pattern == "passive":
        return None
    start, end = draft.recipient
    words = text[start:end]
    if words.split()[-1].lower() in lexicon().lists["press"] and words[:1].islower():
        return _level(draft, (start, end))
    found = re.match(r"(?:the\s+)?[A-Z][\w.&’'-]*(?:\s+(?:of\s+|and\s+)?[A-Z][\w.&’'-]*)*", words)
    if found is None or not _names_outlet(words):
        return None
    return _level(draft, (start, end))


def _names_outlet(words: str) -> bool:
    """A known outlet, or a name with a word of the press in it; a person or a committee is a recipient only."""
    plain = re.sub(r"[’']s\b.*", "", words).strip()
    if is_outlet(plain):
        return True
    low = [word.strip(".,").lower() for word in plain.split()]
    if any(word in lexicon().lists["outlet"] for word in low):
        return True
    initials = plain.isupper() and plain.isalpha() and 2 < len(plain) < 6
    return initials and plain.lower() not in lexicon().lists["agency"]


def _level(draft: Draft, who: Span, cue: Span | None = None) -> Draft:
    spans = [span for span in (draft.source, draft.cue, *draft.content) if span]
    inner = (min(a for a, _ in spans), max(b for _, b in spans)) if cue is None else (draft.source or spans[0])
    content = [inner] if cue is None else ([draft.source] if draft.source else []) + draft.content
    return Draft(who, cue or draft.cue, content, "tell", "outlet", sentence=draft.sentence, depth=draft.depth)


def _obtained(text: str, draft: Draft) -> Draft | None:
    if draft.source is None:
        return None
    end = max(draft.source[1], draft.cue[0] if draft.cue else 0)
    if end - draft.source[0] < 12 or end - draft.source[0] > 300:
        return None
    found = _OBTAINED.search(text, draft.source[0], end)
    if found is None:
        return None
    level = _level(draft, found.span("who"), found.span("cue"))
    level.lemma = "obtain"
    return level


def _through(text: str, draft: Draft) -> Draft | None:
    if draft.medium is None:
        return None
    found = _THROUGH.search(text[draft.medium[0] : draft.medium[1]])
    if found is None:
        return None
    group = "who" if found["who"] else "where"
    if not _names_outlet(found[group]):
        return None
    at = draft.medium[0]
    return _level(draft, (at + found.start(group), at + found.end(group)))


def cited_levels(drafts: list[Draft]) -> list[Draft]:
    """ "X, citing unnamed officials, reported that C": the officials stand behind C, X tells of them."""
    kept = []
    for draft in drafts:
        if (
            draft.lemma not in ("cite", "quote")
            or draft.pattern == "passive"
            or draft.sentence is None
            or not draft.content
        ):
            kept.append(draft)
            continue
        main = _main_of(draft, drafts)
        if main is None:
            kept.append(draft)
            continue
        source = draft.content[0]
        source = (source[0], min(source[1], main.content[0][0]) if main.content[0][0] > source[0] else source[1])
        main.evidence = source
        inner = Draft(
            source, draft.cue, list(main.content), draft.lemma, "cited", main.stance, draft.sentence, draft.at
        )
        inner.parent = main
        kept.append(inner)
    return kept


def _main_of(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The attribution of the same source in the same sentence, where what is cited can tell something."""
    if draft.sentence is None or not _can_tell(draft):
        return None
    for other in drafts:
        same = other is not draft and other.sentence is draft.sentence and other.source == draft.source
        if same and other.lemma not in ("cite", "quote"):
            return other
    return None


def _can_tell(draft: Draft) -> bool:
    """ "citing two officials", "quoting the ministry", not "citing the weather"."""
    assert draft.sentence is not None
    start, end = draft.content[0]
    text = draft.sentence.text
    words = text[start:end].lower().split()
    stops = lexicon().lists["levels_stops"]
    head = words[next((i for i, word in enumerate(words) if i and word in stops), len(words)) - 1].strip(",.")
    if draft.lemma != "quote" and not text[start].isupper():
        return any(listed(head, name) for name in _TELLING)
    return listed(head, "citable") or not listed(head, "document")


def signed_levels(text: str, quotations: Sequence[Quotation], paragraphs: Sequence[Span]) -> list[Draft]:
    """The speaker of a signed quotation, and the outlet that its sign-off names as a level above."""
    made: list[Draft] = []
    starts = [start for start, _ in paragraphs]
    for quotation in quotations:
        speaker = quotation.speaker
        if speaker is None or speaker.basis != "sign_off":
            continue
        content = [(start, end) for start, end in quotation.parts] or [(quotation.start, quotation.end)]
        inner = Draft((speaker.start, speaker.end), None, content, "sign_off", "sign_off")
        made.append(inner)
        at = bisect_right(starts, speaker.end) - 1
        stop = paragraphs[at][1] if at >= 0 else len(text)
        outlet = _signed_outlet(text, speaker.end, max(stop, speaker.end))
        if outlet is not None:
            who, cue = outlet
            inner.parent = Draft(who, cue, [*content, (speaker.start, speaker.end)], "sign_off", "outlet")
            made.append(inner.parent)
    return made


def _signed_outlet(text: str, at: int, end: int) -> tuple[Span, Span | None] | None:
    """The outlet in the rest of the sign-off: "quoted by Iran International", or a known outlet between commas."""
    line = text[at : min(end, at + 300)]
    found = _SIGNED_OUTLET.search(line)
    if found is not None:
        return (at + found.start("who"), at + found.end("who")), (at + found.start("cue"), at + found.end("cue"))
    offset = 0
    for piece in line.split(","):
        plain = piece.strip(' ."“”')
        if plain and is_outlet(plain):
            start = at + offset + piece.index(plain)
            return (start, start + len(plain)), None
        offset += len(piece) + 1
    return None


def is_vague(words: str) -> bool:
    """Whether a document is only "a recent report", "media reports": its identity is open."""
    low = words.lower().split()
    lists = lexicon().lists
    return (
        bool(low)
        and low[-1] in lists["document"]
        and all(w in lists["vague"] or w in lexicon().tags or w in ("media", "press", "news") for w in low[:-1])
    )


def mark_suspected(text: str, drafts: list[Draft]) -> None:
    """An outlet inside what a vague report says may be that report: the link is a suspicion."""
    for draft in drafts:
        parent = draft.parent
        if (
            draft.pattern == "outlet"
            and parent is not None
            and parent.source is not None
            and is_vague(text[parent.source[0] : parent.source[1]])
        ):
            draft.suspected = True
