"""How a content is put forward: stance from cue, negation and modality; polarity from negation.

In: a `Draft` with its sentence. Out: `(stance, polarity)`.
"""

from __future__ import annotations

from bisect import bisect_left

from whence.extract.attribution.drafts import Draft
from whence.extract.attribution.lexicon import lexicon
from whence.extract.attribution.phrases import before_auxiliaries
from whence.extract.attribution.tagging import Sentence
from whence.models import Polarity, Span, Stance

_NO = frozenset("no little scant nobody none neither".split())


def stance_of(draft: Draft) -> tuple[Stance, Polarity]:
    """Stance and polarity of a draft."""
    s = draft.sentence
    if s is None or draft.at < 0:
        return draft.stance, Polarity.POSITIVE
    negated = is_negated(s, draft)
    stance = _questioned(s, draft) or _negated_stance(s, draft, negated=negated)
    return stance, _polarity(draft, stance, negated=negated)


def is_negated(s: Sentence, draft: Draft) -> bool:
    """Whether the cue itself is denied: "did not say that", "no one claims", "no evidence that"."""
    begin = before_auxiliaries(s, draft.at)
    words = s.words[max(0, begin - (draft.pattern == "noun") * 3) : draft.at]
    if any(s.tags[i] == "N" for i in range(begin, draft.at)):
        return True
    if draft.pattern == "noun":
        return any(word in _NO or word in ("not", "n't") for word in words)
    if draft.source is None:
        return any(s.tags[i] == "N" for i in range(begin, draft.at))
    first = _index_at(s, draft.source)
    return first is not None and s.words[first] in ("no", "nobody", "none", "neither", "few")


def _index_at(s: Sentence, span: Span) -> int | None:
    index = bisect_left(s.starts, span[0])
    return index if index < len(s.starts) and s.starts[index] < span[1] else None


def _questioned(s: Sentence, draft: Draft) -> Stance | None:
    """A content that asks: "whether", "why", a question mark inside it."""
    if not draft.content:
        return None
    start, end = draft.content[0]
    index = _index_at(s, (start, end))
    opening = s.words[index] if index is not None else ""
    if draft.lemma in lexicon().lists["stances_knowing"] and opening in (
        "why",
        "how",
        "what",
        "whether",
        "if",
        "who",
        "where",
        "when",
    ):
        negated = is_negated(s, draft)
        return Stance.NOT_KNOWN if negated else (Stance.QUESTION if opening in ("whether", "if") else None)
    if opening in ("whether", "if") and draft.lemma != "doubt" and draft.pattern in ("post", "passive", "noun"):
        return Stance.QUESTION
    outer = draft.parent is None or draft.parent.pattern in ("turn", "outlet") or draft.depth > draft.parent.depth
    if (
        outer
        and draft.content[-1][1] <= len(s.text)
        and s.text[max(start, end - 3) : end + 1].rstrip("\"”’' ").endswith("?")
    ):
        return Stance.QUESTION
    return None


def _negated_stance(s: Sentence, draft: Draft, *, negated: bool) -> Stance:
    stance, lemma = draft.stance, draft.lemma
    if draft.source is not None and _is_conditional(s, draft):
        return Stance.CONDITIONAL
    if lemma in ("ask", "tell", "urge", "advise") and draft.content:
        index = _index_at(s, draft.content[0])
        if index is not None and (s.tags[index] == "O" or _asks_to(s, index, draft.content[0][1])):
            return Stance.INTENTION
        if (
            lemma == "ask"
            and index is not None
            and s.tags[index] not in "Qq"
            and s.words[index] not in ("why", "how", "what", "who", "where", "when")
        ):
            return Stance.QUESTION
    if negated and lemma in ("know", "think", "believe", "say", "determine", "establish", "find"):
        return (
            Stance.NOT_KNOWN
            if lemma in ("know", "determine", "establish")
            else (Stance.OPINION if lemma in ("think", "believe") else stance)
        )
    if stance is Stance.REPORTED and draft.pattern not in ("according",) and _predicts(s, draft):
        return Stance.PREDICTED
    return stance


def _is_conditional(s: Sentence, draft: Draft) -> bool:
    """ "If the minister says that …": nobody has said it."""
    first = _index_at(s, draft.source) if draft.source else None
    return (
        bool(first)
        and first is not None
        and s.words[first - 1] in ("if", "unless")
        and draft.content[0][0] > (draft.cue or (0, 0))[0]
    )


def _asks_to(s: Sentence, index: int, end: int) -> bool:
    """ "asked the Senate to act": an infinitive behind the one who is asked, inside the content."""
    last = index
    while last < min(len(s.words), index + 8) and s.ends[last] <= end:
        last += 1
    return "O" in s.tags[index:last] and not any(tag in "VAQT" for tag in s.tags[index : index + 4])


def _predicts(s: Sentence, draft: Draft) -> bool:
    """Indirect speech about what will be: the first verb of the content is "will" or "would"."""
    if draft.pattern not in ("post", "passive") or not draft.content:
        return False
    index = _index_at(s, draft.content[0])
    if index is None or s.tags[index] in "Qq":
        return False
    for i in range(index, min(len(s.words), index + 14)):
        if s.tags[i] in "VAE" or (i in s.verbs and s.tags[i] == "v" and s.tags[i - 1] not in "DI'"):
            return s.words[i] in ("will", "shall", "'ll", "’ll") or (
                s.words[i] == "would" and s.words[i + 1 : i + 2] != ["have"]
            )
    return False


def _polarity(draft: Draft, stance: Stance, *, negated: bool) -> Polarity:
    if stance is Stance.DENIED:
        return Polarity.NEGATIVE
    if negated and draft.lemma != "know":
        return Polarity.NEGATIVE
    return Polarity.POSITIVE
