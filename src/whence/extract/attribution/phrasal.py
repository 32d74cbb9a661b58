"""Cues that are no active verbs: "according to", nouns ("Trump's claim that"), passives, colons before quotations.

In: a `Sentence` and the drafts that its verbs gave. Out: further `Draft`s.
"""

from __future__ import annotations

import re

from whence.extract.attribution import contents
from whence.extract.attribution.drafts import Draft
from whence.extract.attribution.frames import passive
from whence.extract.attribution.lexicon import lexicon
from whence.extract.attribution.phrases import (
    Range,
    before_auxiliaries,
    clause_at,
    noun_phrase_after,
    noun_phrase_before,
)
from whence.extract.attribution.tagging import Sentence
from whence.extract.attribution.subjects import Subject, subject_forward, subject_of
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
    source = _according_source(
        s, at + 2, opens=at == 0 or s.tags[at - 1] in "C;" or (s.tags[at - 1] == "R" and at == 1)
    )
    if source is None or not (at == 0 or s.tags[at - 1] in ",-Q(;CRTA" or _named(s, source)):
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
        s.tags[i] in "KPo"
        or s.words[i] in lists["person"]
        or s.words[i] in lists["document"]
        or s.words[i] in lists["organisation"]
        for i in range(*source)
    )


def _according_source(s: Sentence, start: int, *, opens: bool) -> Range | None:
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
    if tag in ";:-)Q" or tag == "(" and s.tags[at + 1 : at + 2] == "M":
        return tag != "Q" or at > start and s.tags[at - 1] in ","
    if tag != ",":
        return tag == "C" and s.words[at] in ("but", "so") or tag == "S"
    after = at + 1
    if after >= s.stop:
        return True
    if opens:
        return not _describes(s, after)
    return not (_describes(s, after) or s.tags[after] == "W" and s.words[after] in ("who", "which", "whose"))


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
    after = right
    while after < s.stop and s.tags[after] in ",-:)":
        after += 1
    if (after < s.stop - 1 or s.tags[after : after + 1] in ("Q", "q")) and (
        not content or s.tags[right] == "," and s.tags[after] not in "GW"
    ):
        end = contents.content_end(s, after, at, None)
        if end > after:
            content.append((after, end))
    return content


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


def noun_frames(s: Sentence, taken: set[int], begun: set[int]) -> list[Draft]:
    """ "Trump's claim that …", "the report's finding that …", "their argument is that …", "no evidence that …"."""
    nouns = lexicon().nouns
    found: list[Draft] = []
    if nouns.keys().isdisjoint(s.words) and _VIEWS.isdisjoint(s.words):
        return found
    for at, word in enumerate(s.words):
        noun = nouns.get(word)
        if word in _VIEWS and s.words[at - 2 : at] and (draft := _view(s, at)):
            found.append(draft)
            continue
        if noun is None or at in taken or s.tags[at] == "K" and at:
            continue
        start = _noun_content(s, at, noun.complements)
        if start is None:
            continue
        content = contents.content_after(s, start, at, _OPENING if _is_fronted(s, at) else None)
        if not content or s.starts[start] in begun:
            continue
        source = _possessor(s, at) or _itself(s, at)
        if source is None and noun.stance is Stance.OPINION and word not in ("suggestion", "speculation"):
            continue
        cue = (at, at + 1)
        found.append(
            Draft(
                s.span(*source) if source else None,
                s.span(*cue),
                [s.span(*part) for part in content],
                word,
                "noun",
                noun.stance,
                s,
                at,
            )
        )
    return found


_OPENING = Subject((0, 1), 0, "opening")


def _is_fronted(s: Sentence, at: int) -> bool:
    """Whether the noun stands in a phrase before the main clause: "Contrary to his claim that A, B"."""
    return s.tags[0] in "ISGE" or s.words[0] in ("contrary", "asked", "despite")


_VIEWS = frozenset(["view", "opinion", "words", "judgment", "account", "estimation", "eyes"])


def _view(s: Sentence, at: int) -> Draft | None:
    """ "In the view of X, A"; "A, in X's opinion"."""
    begin = at - 1
    while begin > 0 and s.tags[begin] in "DKLM'" and at - begin < 8:
        begin -= 1
    if s.words[begin] not in ("in", "by") or (begin and s.tags[begin - 1] not in ",C"):
        return None
    owner = _possessor(s, at)
    if owner is None:
        return None
    right = max(owner[1], at + 1)
    content = _according_content(s, begin, right)
    if not content:
        return None
    return Draft(
        s.span(*owner), s.span(begin, at + 1), [s.span(*p) for p in content], "view", "according", Stance.OPINION, s, at
    )


def _itself(s: Sentence, at: int) -> Range | None:
    """ "a report that …": the document is its own source where nobody's is named."""
    if s.words[at] not in ("report", "reports"):
        return None
    found = noun_phrase_before(s, at + 1)
    return found if found and found[1] - found[0] < 8 else None


def _noun_content(s: Sentence, at: int, complements: str) -> int | None:
    after = at + 1
    if after >= s.stop - 1:
        return None
    if s.words[after] in ("by", "from", "of", "among"):
        found = noun_phrase_after(s, after + 1, apposed=False)
        after = found[1] if found else after
        if after >= s.stop - 1:
            return None
    if (
        s.tags[after] == "A"
        and s.words[after] in ("is", "was")
        and s.tags[after + 1] == "T"
        and s.tags[at - 1 : at] in ("D", "'", "L")
    ):
        return after + 1 if "t" in complements else None
    if s.tags[after] == "T" and "t" in complements:
        return after if clause_at(s, after + 1) and _complements(s, after) else None
    if s.tags[after] == "O" and after == at + 1 and "i" in complements and _possessor(s, at):
        return after
    if s.words[after] in ("whether",) and "w" in complements:
        return after
    return None


def _complements(s: Sentence, that: int) -> bool:
    """ "the claim that he lied", not "the claim that surprised me" or "the report that he wrote"."""
    return s.tags[that + 1] not in "VA"


def _owner(s: Sentence, end: int) -> Range | None:
    """The words before "'s": a name, or a noun with its article."""
    start = end
    while start > 0 and s.tags[start - 1] in "KLMv'" or start > 0 and s.tags[start - 1] == "D":
        start -= 1
        if s.tags[start] == "D":
            break
    while start < end and s.tags[start] in "v'":
        start += 1
    return (start, end) if start < end else None


def _possessor(s: Sentence, at: int) -> Range | None:
    """ "Trump's", "his", "the report's"; or the source behind "by"."""
    i = at - 1
    while i >= 0 and s.tags[i] in "LMREG":
        i -= 1
    if i > 0 and s.tags[i] == "'":
        return _owner(s, i)
    if i >= 0 and s.words[i] in ("his", "her", "their", "its", "my", "our", "your"):
        return i, i + 1
    if s.words[at + 1] in ("by", "from", "of", "among"):
        return noun_phrase_after(s, at + 2, apposed=False)
    return None


def passive_frames(s: Sentence) -> list[Draft]:
    """ "is believed to", "it was reported that", "was told that", "was accused of": with "by" or without a source."""
    found = []
    for cue, verb in s.verbs.items():
        if passive(s, cue, verb):
            draft = _passive(s, cue)
            if draft is not None:
                found.append(draft)
    return found


def _passive(s: Sentence, cue: int) -> Draft | None:
    begin = before_auxiliaries(s, cue)
    verb = s.verbs[cue]
    source, at = _agent(s, cue + 1)
    if begin == 0 or at > s.stop or at >= len(s.words):
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


def _agent(s: Sentence, at: int) -> tuple[Range | None, int]:
    if s.words[at : at + 1] == ["by"]:
        found = noun_phrase_after(s, at + 1, apposed=False)
        if found:
            return found, found[1]
    return None, at


def _passive_content(
    s: Sentence, places: Range, subject: Range | None, *, impersonal: bool, source: Range | None
) -> list[Range]:
    cue, at = places
    patterns, lemma = s.verbs[cue].patterns, s.verbs[cue].lemma
    tag, word = s.tags[at], s.words[at]
    if tag == "T" and set(patterns) & set("scpr") and (impersonal or "r" in patterns):
        return contents.content_after(s, at, cue, None)
    if tag == "W" and impersonal and lemma in ("know", "determine", "establish", "understand"):
        return contents.content_after(s, at, cue, None)
    if "r" in patterns and (tag in "Q" or tag == "O" or clause_at(s, at)) and subject:
        return contents.content_after(s, at, cue, None)
    if source and subject and set(patterns) & set("so") and tag in ".,IHC" and not impersonal:
        return [subject]
    if "p" in patterns and (tag == "O" or word == "as") and subject and not impersonal:
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


_ADJECTIVES = frozenset(
    "sure certain confident convinced aware unaware concerned worried afraid hopeful skeptical sceptical adamant doubtful optimistic"
    " pessimistic fearful persuaded satisfied clear unsure".split()
)


def adjective_frames(s: Sentence) -> list[Draft]:
    """ "is confident that", "was concerned that", "I'm not sure whether": a state of mind with a clause."""
    found: list[Draft] = []
    if _ADJECTIVES.isdisjoint(s.words):
        return found
    for at, word in enumerate(s.words):
        if word not in _ADJECTIVES or not at or at + 2 >= s.stop or s.tags[at + 1] not in "TPW":
            continue
        begin = before_auxiliaries(s, at)
        if (
            not any(w in lexicon().lists["be"] for w in s.words[begin:at])
            or not begin
            or s.words[begin - 1] in ("it", "that", "there")
        ):
            continue
        owner = (begin - 1, begin) if s.tags[begin - 1] in "PW" else noun_phrase_before(s, begin)
        content = contents.content_after(s, at + 1, at, None)
        if owner and content and (s.tags[at + 1] == "T" or clause_at(s, at + 1) or s.tags[at + 1] == "W"):
            stance = Stance.CONCERN if word in _WORRIES else Stance.OPINION
            found.append(
                Draft(s.span(*owner), s.span(begin, at + 1), [s.span(*p) for p in content], word, "post", stance, s, at)
            )
    return found


_WORRIES = frozenset("concerned worried afraid fearful".split())


def quoting_frames(s: Sentence) -> list[Draft]:
    """ "The paper quoted the minister as saying that A": the minister says A, the paper tells of it."""
    found = []
    for at in range(3, len(s.words) - 1):
        if s.words[at - 1] != "as" or at not in s.verbs or s.verbs[at].form != "ing":
            continue
        verb = next(
            (i for i in range(at - 2, max(0, at - 25), -1) if s.words[i] in ("quoted", "quotes", "cited", "cites")),
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
        outlet, right = _agent(s, at + 1)
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
        if s.words[at] in ("from", "by") and s.words[at - 1] in _UTTERANCES:
            return at + 1, colon
        passive_before = s.tags[at - 1] in "EB" and "A" in s.tags[max(0, at - 4) : at]
        if s.words[at] in ("in", "by") and passive_before:
            head = next((i for i in range(at + 2, colon) if s.tags[i] in "IO,"), colon)
            if s.words[at] == "by" or s.words[head - 1] in lists["document"]:
                return at + 1, colon
    return None


_UTTERANCES = frozenset(
    "response comment statement message tweet words explanation warning account report remark reply answer letter note post quote"
    " assessment description line passage threat request question".split()
)


def lead_in(s: Sentence, found: list[Draft]) -> Draft | None:
    """ "According to a recent report:", "The Times reports:", "She made the following comment:" over a quotation."""
    colon = len(s.words) - 1
    if "according" in s.words:
        at = s.words.index("according")
        source = _according_source(s, at + 2, opens=False)
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


_HEARSAY = {
    "reportedly": Stance.REPORTED,
    "allegedly": Stance.ALLEGED,
    "purportedly": Stance.ALLEGED,
    "supposedly": Stance.ALLEGED,
}


def adverb_frames(s: Sentence) -> list[Draft]:
    """ "He allegedly drew a knife": nobody is named, the clause around the adverb is the content."""
    found: list[Draft] = []
    if _HEARSAY.keys().isdisjoint(s.words):
        return found
    for at, word in enumerate(s.words):
        stance = _HEARSAY.get(word)
        if stance is None or at + 1 >= s.stop:
            continue
        start = at
        while start > 0 and s.tags[start - 1] not in ",;:-CSWQT(" and at - start < 25:
            start -= 1
        end = contents.content_end(s, at + 1, at, None) if at + 2 < s.stop else at + 2
        parts = [(start, at)] * (start < at) + [(at + 1, end)]
        found.append(
            Draft(None, s.span(at, at + 1), [s.span(*p) for p in parts if p[0] < p[1]], word, "adverb", stance, s, at)
        )
    return found


def signed_frames(s: Sentence) -> list[Draft]:
    """ "“…” — Jane Doe": a quotation signed in its own paragraph."""
    signed = _SIGNED.match(s.tags)
    if signed is None:
        return []
    first, last = signed.span(1)
    return [Draft(s.span(first, last), s.span(1, 2), [s.span(0, 1)], "sign_off", "sign_off", sentence=s, at=1)]


_SIGNED = re.compile(r"Q-((?:K|D(?=K)|I(?=K)|\(K\))+)(?:,[KLDIM',HR]*)?\.?$")


def asked_frames(s: Sentence) -> list[Draft]:
    """ "Asked whether A, she said", "When asked by a reporter about A": a question without, or with, its asker."""
    at = next((i for i, word in enumerate(s.words[:30]) if word in ("asked", "questioned", "pressed")), None)
    if at is None or not (at == 0 or s.tags[at - 1] in "WR,S") or at + 2 >= s.stop:
        return []
    source, start = _agent(s, at + 1)
    while start < s.stop - 2 and (s.tags[start] in "HR" or s.words[start] in ("during", "on", "in")):
        start += 1 if s.tags[start] != "I" else 2
    if start >= s.stop or not (s.tags[start] == "W" or s.words[start] in ("if", "about", "why")):
        return []
    start += s.words[start] == "about"
    content = contents.content_after(s, start, at, Subject((at, at + 1), at, "opening")) if start < s.stop else []
    if not content:
        return []
    who = s.span(*source) if source else None
    return [Draft(who, s.span(at, at + 1), [s.span(*p) for p in content], "ask", "passive", Stance.QUESTION, s, at)]


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


def reported_frames(s: Sentence) -> list[Draft]:
    """ "As reported by X, A"; "A, as noted by X"."""
    for at in range(1, min(len(s.words) - 2, 60)):
        if s.words[at - 1] == "as" and s.words[at + 1] == "by" and at in s.verbs and s.tags[at] in "EBV":
            source, right = _agent(s, at + 1)
            content = _according_content(s, at - 1, right) if source else []
            if source and content:
                spans = [s.span(*p) for p in content]
                return [Draft(s.span(*source), s.span(at - 1, at + 2), spans, s.verbs[at].lemma, "according", sentence=s, at=at)]
    return []
