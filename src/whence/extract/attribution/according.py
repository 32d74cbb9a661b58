""" "According to X, A"; "in the view of X, A"; "as reported by X, A".

In: a `Sentence`. Out: `Draft`s.
"""

from __future__ import annotations

from whence.extract.attribution import contents
from whence.extract.attribution.drafts import Draft
from whence.extract.attribution.lexicon import lexicon
from whence.extract.attribution.nouns import possessor
from whence.extract.attribution.passives import agent
from whence.extract.attribution.phrases import Range, clause_at
from whence.extract.attribution.sources import listed
from whence.extract.attribution.tagging import Sentence
from whence.models import Stance


def according_frames(s: Sentence) -> list[Draft]:
    """ "According to X, A", "A, according to X", "A, according to X, B"."""
    found = []
    for at, word in enumerate(s.words):
        if word == "according" and s.words[at + 1 : at + 2] == ["to"]:
            draft = _according(s, at)
            if draft is not None:
                found.append(draft)
    return found


def _according(s: Sentence, at: int) -> Draft | None:
    source = according_source(s, at + 2, opens=at == 0 or s.tags[at - 1] in "C;" or (s.tags[at - 1] == "R" and at == 1))
    if source is None or not _named(s, source):
        return None
    content = _according_content(s, at, source[1])
    if not content:
        return None
    return Draft(
        s.span(*source),
        s.span(at, at + 2),
        [s.span(*part) for part in content],
        "according",
        "according",
        sentence=s,
        at=at,
    )


def _named(s: Sentence, source: Range) -> bool:
    lists = lexicon().lists
    return any(
        s.tags[i] in "KPoQq"
        or s.words[i] in lists["outlet"]
        or any(listed(s.words[i], name) for name in ("person", "document", "organisation", "poll", "group"))
        for i in range(*source)
    )


def according_source(s: Sentence, start: int, *, opens: bool) -> Range | None:
    """Up to the comma that ends the phrase; at a sentence's end a description after a comma belongs to it."""
    stop = s.stop
    if start >= stop:
        return None
    end = start
    while end < stop and not _ends_source(s, end, start, opens):
        end += 1
    while end > start and s.tags[end - 1] in ",-:":
        end -= 1
    return (start, end) if end > start else None


def _ends_source(s: Sentence, at: int, start: int, opens: bool) -> bool:
    tag = s.tags[at]
    if tag in ";:-)Q" or (tag == "(" and s.tags[at + 1 : at + 2] == "M"):
        return tag != "Q" or (at > start and s.tags[at - 1] in ",")
    if tag != ",":
        return (tag == "C" and s.words[at] in ("but", "so")) or tag == "S"
    after = at + 1
    if after >= s.stop:
        return True
    if opens:
        closing = s.tags.find(",", after, min(s.stop, after + 30))
        return not (_describes(s, after) and closing > 0 and _opens_clause(s, closing + 1))
    return not (_describes(s, after) or (s.tags[after] == "W" and s.words[after] in ("who", "which", "whose")))


def _opens_clause(s: Sentence, at: int) -> bool:
    return at < s.stop and (s.tags[at] == "Q" or clause_at(s, at) or s.words[at] in lexicon().lists["states"])


def _describes(s: Sentence, at: int) -> bool:
    """Whether an apposition, closed by another comma or the end, begins at `at`."""
    if s.words[at] in lexicon().lists["states"]:
        return True
    closing = s.tags.find(",", at, min(s.stop, at + 30))
    end = closing if closing > 0 else s.stop
    if s.tags[at] == "W" and s.words[at] in ("who", "which", "whose"):
        return closing > 0
    if s.words[at] not in ("a", "an", "the", "one", "then", "now", "former") and s.tags[at] not in "L":
        return False
    return not clause_at(s, at, limit=end - at + 1) and (closing > 0 or not any(t in "VA" for t in s.tags[at:end]))


def _according_content(s: Sentence, at: int, right: int) -> list[Range]:
    content = _told_before(s, at) if at else []
    if content and not any(tag in "KLPQqMv" for tag in s.tags[content[0][0] : content[0][1]]):
        content = []
    after = _past_citing(s, right)
    while after < s.stop and s.tags[after] in ",-:)":
        after += 1
    if (after < s.stop - 1 or s.tags[after : after + 1] in ("Q", "q")) and (
        not content or (s.tags[right] == "," and s.tags[after] not in "GW")
    ):
        end = contents.content_end(s, after, at, None)
        if end > after:
            content.append((after, end))
    return content


def _past_citing(s: Sentence, right: int) -> int:
    """Past ", citing two officials," between the source and the content."""
    if s.words[right + 1 : right + 2] in (["citing"], ["quoting"]):
        closing = s.tags.find(",", right + 1, s.stop)
        return closing if closing > 0 else right
    return right


def _told_before(s: Sentence, at: int) -> list[Range]:
    """What stands before "according to": the brackets' inside, a closing relative clause, or all of it."""
    if s.tags[at - 1] == "A":
        return contents.content_before(s, at - 1)
    if s.tags[at - 1] == "T" or s.tags[max(0, at - 2) : at] == "T,":
        return []
    content = contents.content_before(s, at)
    if not content:
        return []
    start, end = content[0]
    opened = s.tags.rfind("(", start, end)
    if opened >= 0 and ")" not in s.tags[opened:end]:
        return [(opened + 1, end)] if opened + 1 < end else []
    comma = s.tags.rfind(",", start, end)
    if comma > 0 and s.tags[comma + 1] == "W" and s.words[comma + 1] in ("which", "who", "whose", "where"):
        return [(comma + 1, end)]
    return content


def reported_frames(s: Sentence) -> list[Draft]:
    """ "As reported by X, A"; "A, as noted by X"."""
    for at in range(1, min(len(s.words) - 2, 60)):
        if s.words[at - 1] == "as" and s.words[at + 1] == "by" and at in s.verbs and s.tags[at] in "EBV":
            source, right = agent(s, at + 1)
            content = _according_content(s, at - 1, right) if source else []
            if source and content:
                spans = [s.span(*p) for p in content]
                return [
                    Draft(
                        s.span(*source),
                        s.span(at - 1, at + 2),
                        spans,
                        s.verbs[at].lemma,
                        "according",
                        sentence=s,
                        at=at,
                    )
                ]
    return []


def _view(s: Sentence, at: int) -> Draft | None:
    """ "In the view of X, A"; "A, in X's opinion"."""
    begin = at - 1
    while begin > 0 and s.tags[begin] in "DKLM'" and at - begin < 8:
        begin -= 1
    if s.words[begin] not in ("in", "by") or (begin and s.tags[begin - 1] not in ",C"):
        return None
    owner = possessor(s, at)
    if owner is None:
        return None
    right = max(owner[1], at + 1)
    content = _according_content(s, begin, right)
    if not content:
        return None
    return Draft(
        s.span(*owner), s.span(begin, at + 1), [s.span(*p) for p in content], "view", "according", Stance.OPINION, s, at
    )


def view_frames(s: Sentence) -> list[Draft]:
    """ "In the view of X, A"; "A, in X's opinion"."""
    views = lexicon().lists["views"]
    made = (_view(s, at) for at, word in enumerate(s.words) if word in views and at > 1)
    return [draft for draft in made if draft is not None]
