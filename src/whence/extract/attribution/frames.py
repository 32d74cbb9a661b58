"""Cue verbs with their source and content: the frames of one sentence.

In: a `Sentence`. Out: `Draft`s in the order of their cues.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from whence.extract.attribution import contents
from whence.extract.attribution.drafts import Draft
from whence.extract.attribution.lexicon import Verb, lexicon
from whence.extract.attribution.phrases import Range, before_auxiliaries, clause_at, has_verb, noun_phrase_before
from whence.extract.attribution.tagging import Sentence
from whence.extract.attribution.sources import listed
from whence.extract.attribution.subjects import Subject, inverted_subject, subject_of


@dataclass(slots=True)
class Found:
    """What the cues of a sentence have given so far: drafts, the last subject, the words already used as cue."""

    drafts: list[Draft] = field(default_factory=list)
    subject: Subject | None = None
    used: int = 0
    recipient: Range | None = None
    medium: Range | None = None


def verb_frames(s: Sentence) -> list[Draft]:
    """The attributions that the cue verbs of the sentence make."""
    found = Found()
    for cue, verb in s.verbs.items():
        if verb.patterns == "x" or verb.particle and verb.particle not in s.words[cue + 1 : cue + 3]:
            continue
        if cue >= found.used and not _is_modifier(s, cue, verb):
            _frame(s, cue, verb, found)
    return found.drafts


_STANDING = frozenset("one this these those some many most others both all few several another %".split())


def _is_modifier(s: Sentence, cue: int, verb: Verb) -> bool:
    """ "the reported losses", "their claims", "to date": a cue word that is no verb here."""
    before = s.tags[cue - 1] if cue else ""
    after = s.tags[cue + 1 : cue + 2]
    if verb.form in ("past", "participle", "ing"):
        return (
            before in ("D", "I")
            and after in ("L", "K", "v", "G")
            and not (before == "I" and verb.form == "ing")
            and before != ""
        )
    if verb.form in ("s", "base"):
        if before in ("D", "I", "M", "'"):
            standing = s.words[cue - 1] in _STANDING
            return not standing or ("n" in verb.patterns and s.words[cue - 1] != "one" and after != "T")
        if verb.form == "base" and before in ("L", "K", "H", "") and "n" in verb.patterns:
            return not _has_plural_subject(s, cue)
        if "i" in verb.patterns and verb.form == "s" and before in ("L", "K") and after == "O":
            return s.words[cue - 1].endswith("s")
        if (
            "n" in verb.patterns
            and after == "T"
            and s.tags[cue + 2 : cue + 3] in ("v", "V", "A")
            and before in ("L", ",", "C", "G")
        ):
            return True
        if (
            "n" in verb.patterns
            and before in ("L", "v")
            and cue
            and s.words[cue - 1].endswith("s")
            and verb.form == "base"
        ):
            return after not in ("T", "Q", ":", "P", "D", "W", "K")
        if "n" in verb.patterns and before in ("L", "v", ",", "C", "E", ""):
            return after not in ("T", "Q", ":", "P", "D", "W", "K", "H") or (before != "L" and after != "T")
    return False


def _is_plural(word: str) -> bool:
    return word.endswith("s") or word in ("data", "people", "men", "women", "police", "children", "media", "majority")


def _has_plural_subject(s: Sentence, cue: int) -> bool:
    """ "Smith and Jones report", "polls in New Hampshire show", not "a New York Times report"."""
    found = noun_phrase_before(s, before_auxiliaries(s, cue)) if cue else None
    if found is None:
        return False
    head = _head_end(s, *found)
    joined = "C" in s.tags[found[0] : head]
    return joined or (
        _is_plural(s.words[head - 1])
        and (head < cue or s.tags[found[0]] != "D" or s.words[found[0]] not in ("a", "an"))
    )


def _frame(s: Sentence, cue: int, verb: Verb, found: Found) -> None:
    if (
        passive(s, cue, verb)
        or (cue and s.words[cue - 1] == "as" and verb.form == "ing")
        or (verb.form == "participle" and not _perfect(s, cue))
    ):
        return
    if _inverts(s, cue, verb):
        subject = inverted_subject(s, cue)
        if subject is not None:
            _add_inverted(s, cue, subject, found)
            return
    subject = subject_of(s, cue, found.subject)
    if subject is None:
        return
    found.recipient = found.medium = None
    content, pattern = _content(s, cue, subject, found)
    if content:
        _add(s, (cue, subject, pattern), content, found)


def _perfect(s: Sentence, cue: int) -> bool:
    """ "has known", not "known as"."""
    at = cue - 1
    while at >= 0 and s.tags[at] in "RN":
        at -= 1
    return at >= 0 and s.words[at] in ("has", "have", "had", "having", "'ve", "’ve", "'d", "’d", "'s", "’s")


def passive(s: Sentence, cue: int, verb: Verb) -> bool:
    """Whether a form of "be" makes the verb passive."""
    if verb.form not in ("past", "participle"):
        return False
    at = cue - 1
    while at >= 0 and s.tags[at] in "RN":
        at -= 1
    return at >= 0 and s.tags[at] == "A" and s.words[at] in lexicon().lists["be"]


def _inverts(s: Sentence, cue: int, verb: Verb) -> bool:
    """A quotation or a comma before the verb, a name or noun behind it."""
    if "s" not in verb.patterns and verb.lemma not in ("continue", "read", "cry"):
        return False
    if s.tags[cue + 1 : cue + 2] not in ("K", "D", "P", "L", "o") or s.words[cue + 1] in (
        "that",
        "it",
        "this",
        "him",
        "her",
        "them",
        "me",
        "us",
    ):
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
        _past_recipient(s, _past_time(s, cue + 1), verb, found)
    if subject.kind == "opening":
        return _behind(s, cue, subject, found), "post"
    puts = verb.lemma == "put" and s.words[cue + 1 : cue + 2] == ["it"]
    if subject.edge and s.words[subject.edge - 1] == "as" and ("s" in verb.patterns or puts):
        content = _as_said(s, cue, subject)
        if content:
            return content, "pre"
    if _precedes(s, subject, verb) or _interrupts(s, found.recipient[1] - 1 if found.recipient else cue, subject, verb):
        content = _before_and_behind(s, cue, subject, found.recipient[1] if found.recipient else 0)
        if content:
            return content, "pre"
    behind = _behind(s, cue, subject, found)
    if behind:
        return behind, "post"
    if (
        set(verb.patterns) & {"s", "t"}
        and subject.kind in ("plain", "infinitive")
        and subject.edge > 2
        and s.tags[subject.edge - 1] in ",-"
        and _is_closed(s, cue)
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
        return left + [(comma + 1, end)]
    if comma < 0 and subject.edge > 3 and _is_closed(s, cue):
        return contents.content_before(s, subject.edge - 1)
    return []


def _is_closed(s: Sentence, cue: int) -> bool:
    """Nothing that could be an object follows: the end, a comma, "on Tuesday", "in a statement"."""
    at = cue + 1
    if "r" in s.verbs[cue].patterns:
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
    if subject.kind not in ("plain", "infinitive") or not set(verb.patterns) & set("sqc"):
        return False
    at = edge - 1
    if at >= 0 and s.tags[at] in ",-":
        at -= 1
    if at < 0 or s.tags[at] != "Q":
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
    return content + rest if rest or whole else []


def _behind(s: Sentence, cue: int, subject: Subject, found: Found) -> list[Range]:
    """The content behind the cue: past recipient, medium, place and time to "that", a quotation, a clause."""
    verb = s.verbs[cue]
    at = _past_time(s, cue + 1)
    if "r" in verb.patterns:
        at = _past_recipient(s, at, verb, found)
    if verb.particle:
        at = s.words.index(verb.particle, cue + 1) + 1
    start = _direct_start(s, at, verb, subject)
    if start is None:
        start = _distant_start(s, at, verb, found)
    is_phrase = start is None
    if start is None:
        start = _phrase_start(s, at, verb, subject)
    if start is None or start >= s.stop:
        return []
    if start == s.stop - 1 and s.tags[start] not in "QqK":
        return []
    if is_phrase:
        return contents.phrase_from(s, start, cue, subject)
    return contents.content_after(s, start, cue, subject)


def _past_time(s: Sentence, at: int) -> int:
    while (
        at < s.stop
        and s.tags[at] in "RH"
        and not (
            s.words[at] in ("there", "even", "about", "nearly", "almost")
            or s.words[at].endswith("ly")
            and s.tags[at + 1 : at + 2] in "KDLP"
        )
    ):
        at += 1
    if at + 1 < s.stop and s.words[at] in ("last", "this", "earlier") and s.words[at + 1] in lexicon().lists["event"]:
        at += 2
    if at < s.stop and s.tags[at - 1] == "H" and s.words[at] in ("night", "morning", "afternoon", "evening"):
        at += 1
    if at + 2 < s.stop and s.words[at] == "on" and s.tags[at + 1] == "H" and s.tags[at + 2] in "TDKPLQMo":
        at += 2
    return at


def _past_recipient(s: Sentence, at: int, verb: Verb, found: Found) -> int:
    if at >= s.stop or s.tags[at] in "TQ:WO,I":
        return at
    if s.tags[at] == "P" and s.words[at] not in ("you", "it"):
        return at
    if verb.lemma != "tell" and clause_at(s, at) and s.tags[at] != "o":
        return at
    if verb.lemma in ("urge", "ask") and "O" in s.tags[at : at + 12]:
        return at
    end = _recipient_end(s, at)
    if end > at:
        found.recipient = (at, end)
    return _past_time(s, end)


def _recipient_end(s: Sentence, at: int) -> int:
    """Behind "CNN", "the committee in June", "reporters": up to "that", a quotation, a clause of its own."""
    if s.tags[at] in "oP":
        return at + 1
    end = at
    stop = min(s.stop, at + 14)
    while end < stop and s.tags[end] in "DKLM'vqC&(G" or end < stop and s.words[end] in ("of", "for", "at"):
        if end > at + 1 and s.tags[end] == "D" and s.tags[end - 1] in "LKv":
            break
        if end > at and s.tags[end] == "K" and s.tags[end - 1] in "Lv" and clause_at(s, end, limit=10):
            break
        end += 1
    return end


_ASKING = frozenset(
    "ask wonder know explain tell say describe reveal inquire query question discuss recall remember report show".split()
)


def _direct_start(s: Sentence, at: int, verb: Verb, subject: Subject) -> int | None:
    """Content right behind the cue."""
    if at >= s.stop:
        return None
    tag = s.tags[at]
    if tag == "T":
        return at if at + 1 < s.stop else None
    if tag in "Qq":
        return at if set(verb.patterns) & set("sqcro") else None
    if tag in ":,-" and s.tags[at + 1 : at + 2] in ("Q", "q") and set(verb.patterns) & set("sqro"):
        return at + 1
    if tag == ":" and at + 1 < s.stop and "s" in verb.patterns:
        return at + 1
    if tag == "W" and verb.lemma in _ASKING and s.words[at] not in ("who", "which", "whose", "whom", "when", "where"):
        return at
    if s.words[at] in ("if", "when", "where", "who") and verb.lemma in (
        "ask",
        "wonder",
        "know",
        "tell",
        "question",
        "say",
    ):
        return at
    if tag == "O" and "i" in verb.patterns:
        return (
            at
            if s.words[subject.words[0]] not in ("i", "we", "you")
            or verb.lemma in ("promise", "vow", "pledge", "swear")
            else None
        )
    if set(verb.patterns) & set("scr") and "w" not in verb.patterns and clause_at(s, at):
        return at
    if tag in "AVE" and "s" in verb.patterns and subject.edge and s.tags[subject.edge - 1] in ("WT" if tag == "E" else "WTKLv,R"):
        return at
    if tag == "," and "s" in verb.patterns and subject.edge <= 1 and s.tags[at + 1 : at + 2] in ("S", "I"):
        comma = s.tags.find(",", at + 1, s.stop)
        return at + 1 if comma > 0 and clause_at(s, comma + 1) else None
    if s.words[at : at + 2] == ["not", "to"] and "i" in verb.patterns:
        return at
    if (
        verb.lemma in ("say", "insist", "argue", "contend", "think", "believe")
        and tag in "DKLMG"
        and s.stop - at > 4
        and s.words[at] not in ("much", "enough", "little")
    ):
        return at
    return None


def _distant_start(s: Sentence, at: int, verb: Verb, found: Found) -> int | None:
    """ "said in a statement on Monday that", "noted, however, that", "told the crowd at a rally: “…”"."""
    if at >= s.stop or not set(verb.patterns) & set("scrq"):
        return None
    if s.tags[at] not in "I,RHGO(S" and "r" not in verb.patterns and s.words[at] not in ("on", "of"):
        return None
    for i in range(at, min(s.stop, at + 24)):
        tag = s.tags[i]
        if i in s.verbs and tag in "VEvG" and i > at and s.tags[i - 1] not in "DI'L":
            return None
        if tag == "P" and s.tags[i - 1] not in "I,DW" and i > at + 1 and s.tags[at] == "I":
            break
        if tag == "T" and s.tags[i - 1] not in "KLMv" or tag == "T" and (i + 1 < s.stop and s.tags[i + 1] in "PDKL"):
            _note_medium(s, (at, i), found)
            return i
        if tag == "Q" and (s.tags[i - 1] in ",:-" or s.words[i][1:2].isupper()):
            _note_medium(s, (at, i), found)
            return i
        if tag == ":" and i + 1 < s.stop:
            return i + 1
        if tag in ";.":
            return None
    return _clause_past_setting(s, at, verb, found)


def _clause_past_setting(s: Sentence, at: int, verb: Verb, found: Found) -> int | None:
    """ "said in a statement he would", "said at the time the plan was"."""
    if (
        s.tags[at] != "I"
        or not set(verb.patterns) & set("sc")
        or "w" in verb.patterns
        or s.words[at] in ("of", "about", "with")
    ):
        return None
    for i in range(at + 2, min(s.stop - 1, at + 14)):
        if s.tags[i] in ",;:Q":
            return None
        if s.tags[i] == "P" or (s.tags[i] in "DK" and s.tags[i - 1] in "LHM" and clause_at(s, i, limit=12)):
            if s.tags[i - 1] in "IWC":
                return None
            _note_medium(s, (at, i), found)
            return i
    return None


def _note_medium(s: Sentence, words: Range, found: Found) -> None:
    """Keep "in a statement", "on Twitter" as the medium."""
    start, end = words
    while end > start and s.tags[end - 1] in ",:R":
        end -= 1
    if end > start and s.tags[start] == "I" and s.words[start] in ("in", "on", "at", "during", "by", "via"):
        if any(word in lexicon().lists["medium"] for word in s.words[start:end]):
            found.medium = (start, end)


def _phrase_start(s: Sentence, at: int, verb: Verb, subject: Subject) -> int | None:
    """A noun phrase as content: only where the verb takes one and the subject can speak."""
    if at >= s.stop or _is_unreal(s, at, subject):
        return None
    if verb.lemma in _ABOUT and s.words[at] in ("about", "against", "of") and speaks(s, subject):
        return at + 1
    if subject.kind == "relative" and "c" in verb.patterns:
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
    if verb.lemma == "call" and tag in "Kq" and s.words[subject.words[0]] in ("a", "an"):
        return None
    if verb.lemma == "find" and not (_shows(s, subject) or _judges(s, subject)):
        return None
    if verb.lemma == "find" and s.words[at] in ("himself", "herself", "themselves", "itself"):
        return None
    return at if tag in "DKLMPo'vqGQEW" or s.words[at] == "as" else None


_ABOUT = frozenset("warn complain boast joke brag speculate worry testify comment protest".split())
_SHOWING = frozenset("show indicate find".split())


def _judges(s: Sentence, subject: Subject) -> bool:
    """Whether the subject is one who finds by office: a court, a jury, investigators."""
    first, last = subject.words
    return s.words[_head_end(s, first, last) - 1] in _FINDERS


_FINDERS = frozenset(
    "court courts judge judges jury panel commission committee tribunal investigators inspectors auditors researchers"
    " scientists examiners regulators agency".split()
)


def _shows(s: Sentence, subject: Subject) -> bool:
    """Whether the subject is a document or a poll: "polls show a close contest"."""
    lists = lexicon().lists
    first, last = subject.words
    words = s.words[first : _head_end(s, first, last)]
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
        last = _head_end(s, first, last)
        head = s.words[last - 1]
        if s.tags[last - 1] in "Lv" and not strict:
            return not (listed(head, "document") or head.endswith(_THINGS))
        if s.tags[last - 1] in "Lv":
            return listed(head, "person") or listed(head, "organisation")
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


def _head_end(s: Sentence, first: int, last: int) -> int:
    """Behind the head noun: before the first preposition, comma or relative word."""
    for i in range(first + 1, last):
        if s.tags[i] in "I,W(TO":
            return i
    return last
