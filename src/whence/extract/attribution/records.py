"""From drafts to `Attribution` records: ids from their spans, mode, stance, source fields.

In: drafts with parents. Out: `Attribution`s in the order of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from whence.extract.attribution.drafts import Draft
from whence.extract.attribution.sources import Description, describe
from whence.extract.attribution.stances import stance_of
from whence.models import Attribution, Identified, Mode, Span, Status, content_id


def records(text: str, scope: str, drafts: Sequence[Draft], quotations: Sequence[Span]) -> tuple[Attribution, ...]:
    """One record for each draft; `scope` (the reading's id) keeps ids of different readings apart."""
    ordered = sorted(drafts, key=lambda draft: (draft.anchor, draft.cue or draft.content[0]))
    ids = {id(draft): _id(scope, draft) for draft in ordered}
    marks = _Coverage(quotations)
    return tuple(_record(text, ids, draft, marks) for draft in ordered)


def _id(scope: str, draft: Draft) -> str:
    return content_id(scope, "attribution", draft.pattern, draft.source, draft.cue, sorted(draft.content))


class _Coverage:
    """How much of a span stands inside quotations."""

    def __init__(self, quotations: Sequence[Span]) -> None:
        self._spans = sorted(quotations)
        self._starts = [start for start, _ in self._spans]

    def inside(self, span: Span) -> int:
        at = max(0, bisect_right(self._starts, span[0]) - 1)
        total = 0
        while at < len(self._spans) and self._spans[at][0] < span[1]:
            start, end = self._spans[at]
            total += max(0, min(end, span[1]) - max(start, span[0]))
            at += 1
        return total


def _mode(draft: Draft, marks: _Coverage) -> Mode:
    if draft.pattern == "turn":
        return Mode.DIRECT
    size = sum(end - start for start, end in draft.content)
    inside = sum(marks.inside(span) for span in draft.content)
    if inside >= 0.9 * size:
        return Mode.DIRECT
    return Mode.MIXED if inside else Mode.INDIRECT


def _record(text: str, ids: dict[int, str], draft: Draft, marks: _Coverage) -> Attribution:
    stance, polarity = stance_of(draft)
    who = _described(text, draft)
    return Attribution(
        id=ids[id(draft)],
        source=_spans(draft.source),
        cue=_spans(draft.cue),
        content=tuple(sorted(draft.content)),
        recipient=_spans(draft.recipient),
        medium=_spans(draft.medium),
        evidence=_spans(draft.evidence),
        parent=ids.get(id(draft.parent)) if draft.parent else None,
        parent_status=Status.SUSPECTED if draft.suspected else Status.STATED,
        mode=_mode(draft, marks),
        stance=stance,
        polarity=polarity,
        source_kind=who.kind,
        identified=who.identified,
        number=who.number,
        referent=draft.referent,
    )


_ANONYMOUS = re.compile(
    r"(?:condition of anonymity|not (?:to )?be (?:named|identified)|declined to be (?:named|identified)"
    r"|not authori[sz]ed to (?:speak|comment|discuss)"
    r"|who (?:asked|requested|insisted on) anonymity|speaking anonymously)"
)


def _described(text: str, draft: Draft) -> Description:
    """The source's fields; who speaks on condition of anonymity is not identified, whatever else is said of them."""
    if draft.source is None:
        return describe("")
    start, end = draft.source
    found = describe(draft.referent or text[start:end], outlet=draft.pattern == "outlet")
    if found.identified is Identified.ROLE and _ANONYMOUS.search(text, start, end + 160) and draft.sentence is not None:
        place = _ANONYMOUS.search(text, start, end + 160)
        if place and place.end() <= draft.sentence.end:
            return Description(found.kind, Identified.NONE, found.number)
    return found


def _spans(span: Span | None) -> tuple[Span, ...]:
    return (span,) if span else ()
