"""Which attribution hangs on which: the smallest content that holds another attribution's source and cue.

In: drafts. Out: the same drafts with `parent` set. Linear in the drafts after sorting.
"""

from __future__ import annotations

from whence.extract.attribution.drafts import Draft
from whence.models import Span

_DEEPEST = 12


def nest(drafts: list[Draft]) -> None:
    """Set every draft's parent to the draft in whose content its cue stands, the nearest where several do."""
    pieces = sorted(
        ((start, -end, index) for index, draft in enumerate(drafts) for start, end in draft.content),
        key=lambda piece: (piece[0], piece[1]),
    )
    told = sorted(((_place(draft), index) for index, draft in enumerate(drafts)), key=lambda pair: pair[0])
    stack: list[tuple[int, int]] = []
    at = 0
    for (start, end), index in told:
        while at < len(pieces) and pieces[at][0] <= start:
            stack.append((-pieces[at][1], pieces[at][2]))
            at += 1
        while stack and stack[-1][0] <= start:
            stack.pop()
        drafts[index].parent = drafts[index].parent or _holder(drafts, stack, (start, end), index)


def _holder(drafts: list[Draft], stack: list[tuple[int, int]], place: Span, index: int) -> Draft | None:
    picked: Draft | None = None
    for end, holder in reversed(stack[-12:]):
        draft = drafts[holder]
        if holder == index or end < place[1] or draft.cue == drafts[index].cue or draft.lemma == "obtain":
            continue
        if _is_below(draft, drafts[index]):
            continue
        if picked is None or draft.parent is picked:
            picked = draft
    return picked


def _is_below(draft: Draft, other: Draft) -> bool:
    """Whether `draft` already hangs on `other`: no chain may lead back into itself."""
    at: Draft | None = draft
    for _ in range(_DEEPEST):
        if at is None:
            return False
        if at is other:
            return True
        at = at.parent
    return True


def _place(draft: Draft) -> Span:
    """Where the draft speaks: its cue, or its source where it has none."""
    return draft.cue or draft.source or draft.content[0]
