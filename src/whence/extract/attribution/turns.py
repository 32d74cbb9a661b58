"""Speaker turns of hearings, records and transcripts: the label is the source, what follows is the content.

In: text and its paragraphs. Out: `Draft`s, one a turn. Labels of a form that other texts have too ("Name:") count only
where they come back.

>>> text = "Mr. ROGERS. I thank the gentleman.\\n\\nMs. VAN HOLLEN of Texas. I yield."
>>> [text[a:b] for a, b in (d.source for d in turns(text, [(0, 34), (36, 70)]))]
['Mr. ROGERS', 'Ms. VAN HOLLEN of Texas']
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from whence.extract.attribution.drafts import Draft
from whence.extract.attribution.lexicon import lexicon
from whence.models import Span

_SURNAME = r"(?:(?:Mc|Mac|De|Di|La|Le|Van|Von|O['’]|D['’])\s?)?[A-Z][A-Z'’-]+"
_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|MR|MRS|MS|DR|Senator|Representative|Chairman|Chairwoman|Secretary|General|Admiral|Colonel"
    r"|Director|Judge|Justice|Governor|Ambassador|Professor|Commissioner|Gen|Adm|Col|Sen|Rep|Gov|CHAIRMAN|SENATOR"
    r"|CHAIRWOMAN|SECRETARY|GENERAL|JUDGE|JUSTICE|DIRECTOR|AMBASSADOR)\.?"
)
_SUFFIX = r"(?:,\s(?:Jr|JR|Sr|SR|III|II)\.?)?(?:\sof\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)?"
_ASIDE = r"(?:\s[\[(][^\])\n]{1,60}[\])])?"
_RECORD = re.compile(
    rf"\s*(?P<who>{_TITLE}\s(?:[A-Z][A-Za-z'’.-]*\s){{0,3}}?{_SURNAME}(?:\s{_SURNAME}){{0,2}}{_SUFFIX}){_ASIDE}"
    rf"(?P<end>\.+[—–-]*|:|\.?[—–]+)(?=\s|[\"“'‘A-Z(\[])"
)
_OFFICE = (
    r"(?:CHAIRMAN|CHAIRWOMAN|CHAIR|CHAIRPERSON|PRESIDING\sOFFICER|SPEAKER|PRESIDENT|CLERK|WITNESS|COURT|MODERATOR|OPERATOR"
    r"|REPORTER|INTERPRETER|SECRETARY|DIRECTOR)"
)
_CHAIR = re.compile(
    rf"\s*(?P<who>(?:The|THE)\s(?:(?:ACTING|VICE|DEPUTY|CHIEF)\s)?{_OFFICE}(?:\s(?:pro\stempore|PRO\sTEMPORE))?){_ASIDE}"
    rf"(?P<end>[.:])(?=\s)"
)
_CAPITALS = re.compile(
    r"\s*[\"“]?(?P<who>[A-Z][A-Z.'’&-]+(?:[ ,]{1,2}[A-Z][A-Z.'’&-]*){0,4})(?:\s[\[(][^\])\n]{1,60}[\])])?(?P<end>:)\s"
)
_SPOKEN = re.compile(
    rf"\s*(?P<who>(?:{_TITLE}\s(?:[A-Z][a-z]+\s)?(?:Mc|Mac|De|Di|La|Le|Van|Von|O['’]|D['’])?\s?[A-Z][a-z'’-]+"
    rf"(?:\s[A-Z][a-z'’-]+)?(?:\sof\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)?"
    rf"|The\s(?:(?:Acting|Vice|Deputy)\s)?(?:Chairman|Chairwoman|Chair|Chairperson|Clerk|Speaker|President|Court|Witness)))"
    rf"{_ASIDE}(?P<end>\.)\s(?=[A-Z\"“‘'`(\[])"
)
"""As hearings are printed today: "Mr. Rogers. I thank the gentleman."; a sentence may begin like that once."""
_ANSWER = re.compile(r"\s*(?P<who>Q|A|Question|Answer|QUESTION|ANSWER)(?P<end>[.:])\s+(?=[\"“A-Z'‘(…—\[])")
_NAMED = re.compile(r"\s*(?P<who>[A-Z][a-z'’]+(?:\s[A-Z][A-Za-z.'’-]+){0,3})(?P<end>:)\s+(?=[\"“A-Z'‘(…—\[])")
_FORMS = (
    ("record", _RECORD),
    ("record", _CHAIR),
    ("answer", _ANSWER),
    ("spoken", _SPOKEN),
    ("capitals", _CAPITALS),
    ("named", _NAMED),
)
_WITHOUT_COLON = 4
"""So many of the forms need no colon."""
_RULE = re.compile(r"\s*(?:[_*=–—-]\s?){3,}\s*$")


@dataclass(frozen=True, slots=True)
class _Label:
    paragraph: int
    who: Span
    cue: Span
    form: str


def turns(text: str, paragraphs: Sequence[Span], stops: Sequence[int] = ()) -> list[Draft]:
    """The turns of a text. `stops` are starts of paragraphs that end a turn (headings)."""
    labels = _accepted(text, list(_labels(text, paragraphs)))
    ending = set(stops)
    drafts = []
    for index, label in enumerate(labels):
        last = labels[index + 1].paragraph if index + 1 < len(labels) else len(paragraphs)
        content = _content(text, paragraphs, (label.paragraph, last), label.cue[1], ending)
        if content:
            drafts.append(Draft(label.who, label.cue, content, "turn", "turn"))
    return drafts


def _labels(text: str, paragraphs: Sequence[Span]) -> list[_Label]:
    found = []
    for index, (start, end) in enumerate(paragraphs):
        window = min(end, start + 140)
        for form, pattern in _FORMS if text.find(":", start, window) >= 0 else _FORMS[:_WITHOUT_COLON]:
            match = pattern.match(text, start, window)
            if match:
                found.append(_Label(index, match.span("who"), match.span("end"), form))
                break
    return found


def _accepted(text: str, labels: list[_Label]) -> list[_Label]:
    """Labels that are sure by themselves, or that come back."""
    counts = Counter((label.form, text[label.who[0] : label.who[1]]) for label in labels)
    forms = Counter(label.form for label in labels)
    repeated = Counter(form for (form, _), n in counts.items() if n > 1)
    needed = {"record": 0, "answer": 2, "spoken": 6, "capitals": 2, "named": 3}
    names: dict[str, bool] = {}
    kept = []
    for label in labels:
        words = text[label.who[0] : label.who[1]]
        sure = (
            label.form == "record"
            or (label.form == "answer" and _both(counts))
            or (forms[label.form] >= needed[label.form] and repeated[label.form] >= 1)
        )
        distinct = label.form in ("record", "answer") or sum(form == label.form for form, _ in counts) > 1
        if label.form == "named":
            sure = sure and counts[label.form, words] > 1
        if not sure or not distinct or _is_field(words):
            continue
        if label.form not in ("record", "answer", "spoken"):
            if words not in names:
                names[words] = _is_name(text, words)
            if not names[words]:
                continue
        kept.append(label)
    return kept


def _both(counts: Counter[tuple[str, str]]) -> bool:
    """Questions and answers, at least one of each."""
    letters = {words[0] for form, words in counts if form == "answer"}
    return letters == {"Q", "A"}


def _is_name(text: str, words: str) -> bool:
    """Whether a label names somebody: an office, or words that the text never writes small ("Case Study" does)."""
    parts = [word.strip(".,") for word in words.split()]
    lists = lexicon().lists
    if parts[-1].lower() in lists["role"] or parts[-1].lower() in lists["person"]:
        return True
    if any(re.fullmatch(r"[IVXLC]+|[A-Z]|\d+", part) for part in parts[1:]):
        return False
    return not any(_is_written(text, part.lower()) for part in parts)


def _is_written(text: str, word: str) -> bool:
    """Whether the word stands in the text, with a word's boundaries on both sides."""
    bounded = re.compile(rf"\b{re.escape(word)}\b")
    at = text.find(word)
    while at >= 0 and not bounded.match(text, at):
        at = text.find(word, at + 1)
    return at >= 0


def _is_field(words: str) -> bool:
    """ "SUBJECT:", "Table:", "Note:": a field's name, nobody's."""
    return all(word.strip(".,").lower() in lexicon().lists["field"] for word in words.split())


def _content(text: str, paragraphs: Sequence[Span], indexes: Span, start: int, ending: set[int]) -> list[Span]:
    spans = []
    for index in range(*indexes):
        low, high = paragraphs[index]
        if index > indexes[0] and (low in ending or _RULE.match(text, low, high)):
            break
        low = max(low, start)
        while low < high and text[low].isspace():
            low += 1
        if low < high:
            spans.append((low, high))
    return spans
