"""Cue verbs with their source and content: the frames of one sentence.

In: a `Sentence`. Out: `Draft`s in the order of their cues.
"""

from __future__ import annotations

from whence.extract.attribution import contents
from whence.extract.attribution.drafts import Draft
from whence.extract.attribution.lexicon import Verb, lexicon
from whence.extract.attribution.phrases import Range, clause_at, has_verb
from whence.extract.attribution.starts import Found, content_behind, past_recipient, past_time
from whence.extract.attribution.subjects import Subject, inverted_subject, subject_of
from whence.extract.attribution.tagging import Sentence
from whence.extract.attribution.things import cannot_speak
from whence.extract.attribution.verbs import is_modifier, passive, perfect


def verb_frames(s: Sentence) -> list[Draft]:
    """The attributions that the cue verbs of the sentence make."""
    found = Found()
    for cue, verb in s.verbs.items():
        if verb.patterns == "x" or (verb.particle and verb.particle not in s.words[cue + 1 : cue + 3]):
            continue
        if cue >= found.used and not is_modifier(s, cue, verb):
            _frame(s, cue, verb, found)
    return found.drafts


def _frame(s: Sentence, cue: int, verb: Verb, found: Found) -> None:
    if (
        passive(s, cue, verb)
        or (cue and verb.form == "ing" and s.words[cue - 1] == "as")
        or (verb.form == "participle" and not perfect(s, cue))
    ):
        return
    if _inverts(s, cue, verb):
        subject = inverted_subject(s, cue)
        if subject is not None:
            _add_inverted(s, cue, subject, found)
            return
    subject = subject_of(s, cue, _outer_subject(s, cue, found) or found.subject)
    if subject is None or cannot_speak(s, cue, subject.words):
        return
    found.recipient = found.medium = None
    content, pattern = _content(s, cue, subject, found)
    if content:
        _add(s, (cue, subject, pattern), content, found)


def _outer_subject(s: Sentence, cue: int, found: Found) -> Subject | None:
    """For ", adding that": the last subject whose cue stands in nobody else's content."""
    if s.verbs[cue].form != "ing" or s.tags[cue - 1 : cue] not in (",", "R"):
        return None
    for draft, subject in zip(reversed(found.drafts), reversed(found.subjects), strict=True):
        held = any(
            start <= draft.cue[0] < end
            for other in found.drafts
            if other is not draft and draft.cue is not None
            for start, end in other.content
        )
        if not held and subject.kind != "relative":
            return subject
    return None


_NO_SPEAKERS = frozenset(["that", "it", "this", "him", "her", "them", "me", "us"])


def _inverts(s: Sentence, cue: int, verb: Verb) -> bool:
    """A quotation or a comma before the verb, a name or noun behind it."""
    if "s" not in verb.patterns and verb.lemma not in ("continue", "read", "cry"):
        return False
    if s.tags[cue + 1 : cue + 2] not in ("K", "D", "P", "L", "o") or s.words[cue + 1] in _NO_SPEAKERS:
        return False
    if cue == 0:
        return ":" in s.tags[:20] or "Q" in s.tags[:30]
    if s.tags[cue - 1] in "Q":
        return True
    if "r" in verb.patterns or not has_verb(s, 0, cue - 1):
        return False
    return s.tags[cue - 1] == "," and not clause_at(s, cue + 1, limit=14) and s.tags[cue] in "V" and cue > 3


def _add_inverted(s: Sentence, cue: int, subject: Subject, found: Found) -> None:
    right = subject.words[1]
    if cue == 0:
        start = right + 1 if s.tags[right : right + 1] in (":", ",") else right
        content = contents.content_after(s, start, cue, None) if start < s.stop else []
    else:
        content = contents.content_before(s, cue)
        content += contents.resumed(s, right, quoted=bool(content) and "Q" in s.tags[content[0][0] : content[0][1]])
    if content:
        _add(s, (cue, subject, "inverted"), content, found)
        found.used = right


def _add(s: Sentence, frame: tuple[int, Subject, str], content: list[Range], found: Found) -> None:
    cue, subject, pattern = frame
    verb = s.verbs[cue]
    begin = min(subject.cue, cue)
    found.drafts.append(
        Draft(
            source=s.span(*subject.words),
            cue=s.span(begin if subject.kind != "joined" or begin == cue else begin + (s.tags[begin] == "C"), cue + 1),
            content=[s.span(*part) for part in content],
            lemma=verb.lemma,
            pattern=pattern,
            stance=verb.stance,
            sentence=s,
            at=cue,
            recipient=s.span(*found.recipient) if found.recipient else None,
            medium=s.span(*found.medium) if found.medium else None,
        )
    )
    if found.drafts[-1].medium is None and (opening := _fronted_medium(s, subject)):
        found.drafts[-1].medium = s.span(*opening)
    found.subjects.append(subject)
    if subject.kind != "relative":
        found.subject = subject


def _fronted_medium(s: Sentence, subject: Subject) -> Range | None:
    """ "In a letter to the Gazette, the dean wrote"."""
    if s.words[0] not in ("in", "on", "during"):
        return None
    comma = s.tags.find(",", 0, subject.edge)
    if comma < 2 or comma + 2 < subject.edge or not any(word in lexicon().lists["medium"] for word in s.words[1:comma]):
        return None
    return 0, comma


def _content(s: Sentence, cue: int, subject: Subject, found: Found) -> tuple[list[Range], str]:
    """The content of an active verb, and the pattern that gave it."""
    verb = s.verbs[cue]
    if "r" in verb.patterns:
        past_recipient(s, past_time(s, cue + 1), verb, found)
    if subject.kind == "opening":
        return content_behind(s, cue, subject, found), "post"
    puts = verb.lemma == "put" and s.words[cue + 1 : cue + 2] == ["it"]
    if subject.edge and s.words[subject.edge - 1] == "as" and ("s" in verb.patterns or puts):
        content = _as_said(s, cue, subject)
        if content:
            return content, "pre"
    if _precedes(s, subject, verb) or _interrupts(s, found.recipient[1] - 1 if found.recipient else cue, subject, verb):
        content = _before_and_behind(s, cue, subject, found.recipient[1] if found.recipient else 0)
        if content:
            return content, "pre"
    behind = content_behind(s, cue, subject, found)
    if behind:
        return behind, "post"
    if (
        not verb.takes.isdisjoint("st")
        and subject.kind in ("plain", "infinitive")
        and subject.edge > 2
        and s.tags[subject.edge - 1] in ",-"
        and _is_closed(s, cue, found.recipient[1] if found.recipient else cue + 1)
    ):
        return _before_and_behind(s, cue, subject, found.recipient[1] if found.recipient else 0), "pre"
    return [], ""


def _as_said(s: Sentence, cue: int, subject: Subject) -> list[Range]:
    """ "As X said in May, A": what follows the comma; "A, as X said": what precedes."""
    comma = s.tags.find(",", cue, min(s.stop, cue + 16))
    if comma > 0 and comma + 2 < s.stop and not any(tag in "VATQ" for tag in s.tags[cue + 1 : comma]):
        end = contents.content_end(s, comma + 1, comma, None)
        before = subject.edge - 1
        left = contents.content_before(s, before) if before > 2 and s.tags[before - 1] == "," else []
        return [*left, (comma + 1, end)]
    if comma < 0 and subject.edge > 3 and _is_closed(s, cue, cue + 1):
        return contents.content_before(s, subject.edge - 1)
    return []


def _is_closed(s: Sentence, cue: int, behind: int) -> bool:
    """Nothing that could be an object follows: the end, a comma, "on Tuesday", "in a statement"."""
    at = behind
    if "r" in s.verbs[cue].patterns and s.tags[at : at + 1] not in ("O", "C"):
        return True
    return at >= s.stop or s.tags[at] in ",-IHRSGC:" or s.words[at] in ("this", "last", "earlier")


def _interrupts(s: Sentence, cue: int, subject: Subject, verb: Verb) -> bool:
    """ "A, he said, B": commas on both sides and words before the first."""
    edge = subject.edge
    if "s" not in verb.patterns or subject.kind != "plain" or edge < 2:
        return False
    if s.tags[edge - 1] not in ",-" and s.words[edge - 1] != "as":
        return False
    return s.tags[cue + 1 : cue + 2] in (",", "-") and s.tags[cue + 2 : cue + 3] not in ("Q", "T")


def _precedes(s: Sentence, subject: Subject, verb: Verb) -> bool:
    """A quotation right before source and cue: it is their content."""
    edge = subject.edge
    at = edge - 1
    if at >= 0 and s.tags[at] in ",-":
        at -= 1
    if at < 0 or s.tags[at] != "Q":
        return False
    if subject.kind not in ("plain", "infinitive") or verb.takes.isdisjoint("sqc"):
        return False
    following = s.tags[subject.cue :]
    return not following.startswith((":",)) and _stays_before(s, at, subject)


def _stays_before(s: Sentence, quoted: int, subject: Subject) -> bool:
    inner = s.words[quoted].rstrip("\"”’'»` ")
    return inner.endswith((",", "?", "!", "—", "-", "…", "...")) or s.tags[quoted + 1] in ",-"


def _before_and_behind(s: Sentence, cue: int, subject: Subject, behind: int = 0) -> list[Range]:
    content = contents.content_before(s, subject.edge)
    if not content:
        return []
    if s.words[content[0][1] - 1] == "as":
        content = [(content[0][0], content[0][1] - 1)] if content[0][1] - 1 > content[0][0] else []
    if not content:
        return []
    quoted = "Q" in s.tags[content[0][0] : content[0][1]]
    whole = contents.is_complete(s, content[0])
    rest = contents.resumed(s, behind or cue + 1, quoted=quoted, whole=whole)
    if s.tags[content[0][1] - 1] == "Q" and rest and "Q" not in s.tags[rest[0][0] : rest[0][1]]:
        rest = []  # "A," he said, without saying more
    return content + rest if rest or whole else []
