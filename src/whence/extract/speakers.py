"""Who speaks a quotation, as far as the words around it say so; nothing where they leave it open.

In: the flat words before and behind a quotation, in its sentence. Out: a `Voice`: the speaker's words and the cue's,
as offsets in the document.

>>> before = "As Mohsen Rezai (senior military officer) explained, "
>>> v = before_quotation(before, 0)
>>> before[v.start:v.end], before[v.cue[0]:v.cue[1]]
('Mohsen Rezai', 'explained')
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import regex

from whence.extract.late import late
from whence.extract.lexicon import alternation, compiled, first_words
from whence.extract.people import BARE_ROLE, DOCUMENT, NAME, OFFICER, OWN_ROLE, ROLE, looks_like_person
from whence.models import Span

_VERBS = alternation("speech_verbs")
_FINITE = rf"(?!\p{{L}}+ing\b){_VERBS}"
_OWN = rf"(?:(?:’s|'s|’|')\s{OWN_ROLE})?"
_WHO = (
    rf"(?P<who>(?i:he|she|they)\b|(?:(?i:the|former|then|late)\s)*{OFFICER}{NAME}(?<!['’]s){_OWN}"
    rf"|{ROLE}|{DOCUMENT}|{BARE_ROLE})"
)
_ADVERB = (
    r"(?:\s(?:\p{L}+ly|also|then|later|once|again|still|now|today|yesterday|has|had|have|was|is|were|did|would|will|often|"
    r"even|himself|herself|further|who|recently|went\son\sto|(?:was|were|is|are)\s\p{L}+ed\sto(?:\shave)?))"
)
_NOT_BEHIND = r"(?<![\p{L}\p{N}’'-])(?<!\b(?:in|at|of|from|to|with|by|for|on|near|about)\s(?:the\s|an?\s)?)"
_APPOSITIVE = r"(?:\s?,\s[^,;:\x01]{1,110},|\s?\([^()]{1,140}\)|,)"
_SUBJECT = rf"{_NOT_BEHIND}{_WHO}(?P<also>{_APPOSITIVE}{{0,2}}){_ADVERB}{{0,3}}\s$"
_SUBJECT_COLON = (
    rf"^(?:(?:But|And|Yet|Or|So|Then|Later|Still|As|In\s[^,]{{3,40}},|On\s[^,]{{3,40}},)\s)?{_WHO}(?P<also>{_APPOSITIVE}{{0,2}}){_ADVERB}{{0,3}}\s"
    r"\p{Ll}+(?:\s[^:;.!?\x01]{0,90})?(?P<cue>:)\s?$"
)
_VERB = late(rf"(?<![\p{{L}}’'-]){_VERBS}(?![\p{{L}}’'-])")
_ANYBODY = r"(?i:the|an?|one|another)\s(?:\p{Ll}[\p{L}’'-]*\s){0,3}?\p{Ll}[\p{L}-]+"
_STOP = r"(?=[,.;:]|\s?$|\s(?:who|in|of|at|to|from|after|when|as|on|with|for|during|about)\b)"
_AFTER_VERB_FIRST = (
    rf"^[\s,–—-]*(?P<cue>{_FINITE})(?:\s(?:today|yesterday|\p{{L}}+ly|on\s\p{{L}}+day))?\s"
    rf"(?:{_WHO}(?![\p{{L}}’'-])(?P<also>,\s{NAME}(?=\s?(?:[.,;:)]|$)))?|(?P<who>{_ANYBODY}){_STOP})"
)
_AFTER_SUBJECT_FIRST = (
    rf"^[\s,–—-]*(?:(?i:as|and|but)\s)?(?:{_WHO}|(?P<who>{_ANYBODY}))(?P<also>{_APPOSITIVE}{{0,2}}){_ADVERB}{{0,3}}\s"
    rf"(?P<cue>{_FINITE})(?![\p{{L}}’'-])"
)
_ACCORDING_AFTER = rf"^[\s,–—-]*(?P<cue>(?i:according\sto|in\sthe\swords\sof|as\sper))\s{_WHO}(?![\p{{L}}-])"
_ACCORDING_BEFORE = (
    rf"(?<!\p{{L}})(?P<cue>(?i:according\sto|in\sthe\swords\sof|as\sper|quoting|citing))\s{_WHO}"
    rf"{_APPOSITIVE}{{0,2}}[,:]?\s[^.!?;\x01]{{0,60}}$"
)
_CALLED_BY = (
    rf"(?P<cue>(?i:called|termed|dubbed|described|labell?ed|branded|deemed|characteri[sz]ed|hailed|denounced)\sby)\s(?P<who>(?i:the\s)?{NAME}|{ROLE}|{DOCUMENT})"
    r"(?:,)?\s(?:as\s)?(?:the|a|an|its|his|their)?\s?$"
)
_UTTERANCE = (
    r"(?i:words|phrase|remark|statement|claim|description|warning|reply|response|answer|question|call|vow|pledge|declaration"
    r"|comment|motto|slogan|dictum|quip|observation)"
)
_POSSESSIVE = rf"(?P<who>(?:(?i:the)\s)?{NAME})(?:’s|'s|’|')\s(?P<cue>{_UTTERANCE})\b[^.!?;\x01]{{0,60}}$"
_QUOTED_AS = (
    rf"(?<!\p{{L}})(?:quot|describ|cit|report|remember|recall)\p{{L}}*\s(?:(?i:the|former)\s)?{_WHO}{_APPOSITIVE}?\sas\s(?:having\s)?"
    rf"(?P<cue>{_VERBS})[^.!?;\x01]{{0,80}}$"
)
_FOLLOWING = (
    rf"{_WHO}{_APPOSITIVE}{{0,2}}{_ADVERB}{{0,3}}\s(?P<cue>(?:made|issued|released|gave|delivered|offered|had)\s(?:\p{{L}}+\s)?the\sfollowing\s(?:\p{{L}}+\s)?"
    r"(?:statement|remarks?|comments?|response|reply|reaction|speech|address|words|to\ssay))\b"
)
_TO_NAME = r"(?:(?i:the|an?|his|her|their|its)\s)?(?:\p{Lu}[\p{L}.’'-]*\s){0,4}"
_NOT_WHERE = (
    rf"(?<!(?i:\b(?:at|on|to|with|for|near|about|during|into|under|upon))\s{_TO_NAME})"
    rf"(?:(?<!(?i:\bin)\s{_TO_NAME})|(?=the\s(?!interview)))"
)
"""Before a colon the place of the words is no speaker (in an interview, on Radio Kesmar); "in the Charter" may be."""
_COLON = rf"{_NOT_WHERE}(?P<who>(?:(?i:the)\s)?{NAME}|{ROLE}|{DOCUMENT})(?:\s?\([^()]{{1,80}}\))?(?P<cue>:)\s?$"
_DESCRIBES = (
    rf"^(?:(?:But|And|Yet|Still)\s)?(?P<who>{_ANYBODY}){_ADVERB}{{0,3}}\s"
    r"(?P<cue>called|branded|labell?ed|denounced|dismissed|described|hailed|characteri[sz]ed|deemed)\s"
    r"(?!(?:for|on|upon|in|off|out|up)\s|[^\x01]*\b(?:is|are|was|were|be|been|has|have|had|became)\s)"
    r"(?=[^,.;:!?\x01]{2,80}$)(?:\P{Ll}*\p{Ll}[\w’'-]*\s){1,8}?(?:as\s)?(?:an?\s)?$"
)
"""The contractor has called the bank a "closed ground": an object, and a word for it."""
_ANSWERED = (
    rf"^(?P<who>(?:(?i:the)\s)?{NAME})(?:’s|'s|’|')\s(?:\p{{Ll}}+\s)?"
    r"(?P<cue>answer|answers|reply|response|verdict|explanation|comment|version|words|statement)\s"
    r"(?:was|were|is|came)\s[^.!?:;\x01]{2,60}\.\s*$"
)
"""A sentence of its own before the quotation: "Korrin's answer was shorter."."""
_HAS_NAME = regex.compile(
    r"call(?:ed|s|ing)?\s\p{Lu}[^,;:\x01]*?\s(?:is|are|was|were|has|have|had|became|who|that|which)\s"
)
"""A man called Brandt was: a name is given, and nothing said."""
_RECIPIENT = late(rf"\b(?:{_VERBS}|\p{{Ll}}+ing|to)\s$")
"""Before a name it shows that this one is spoken to: "cautioning the Otis fighters:"."""
_BREAKS = regex.compile(r"[;!?]\s|[.]\s(?=\p{Lu})")
_PHRASES = (
    (re.compile(r"by\s(?<=\sby\s)"), _CALLED_BY),
    (re.compile(r"as\s(?<=\sas\s)"), _QUOTED_AS),
    (re.compile(rf"['’]s?\s{_UTTERANCE}\b"), _POSSESSIVE),
    (re.compile(r"\s\Z(?:(?<=\sa\s)|(?<=\san\s)|(?<=\sas\s))"), _DESCRIBES),
    (re.compile(r"(?i:according|words of|as per|quoting|citing)"), _ACCORDING_BEFORE),
)
"""Patterns that are tried only where their cheap hint stands."""
_LONGEST_VERB = 40
_SMALL = re.compile("[a-z]+")
_SUBJECT_REACH = 200
"""A subject with what is said of it begins at most so far before its verb."""
_WINDOW = 320
_NEAR = 110


@dataclass(frozen=True, slots=True)
class Voice:
    """The words that name a speaker, `text[start:end]`, the cue's span, and what led there (`cue`, `lead_in`)."""

    start: int
    end: int
    cue: Span
    name: str
    basis: str = "cue"


def before_quotation(left: str, at: int, *, near: int = _NEAR) -> Voice | None:
    """The speaker in the words before a quotation; `at` is where they begin, `near` how far off a cue may stand."""
    skip = max(0, len(left) - _WINDOW)
    left, at = left[skip:], at + skip
    for hint, pattern in _PHRASES:
        if hint.search(left) and (found := compiled(pattern).search(left)):
            return _voice(found, at)
    begin = max(0, left.rfind("\x01"), len(left) - near - _LONGEST_VERB)
    spoken = not first_words("speech_verbs").isdisjoint(_SMALL.findall(left, begin))
    for verb in reversed(list(_VERB.finditer(left, begin)) if spoken else []):
        gap = left[verb.end() :]
        if len(gap) > near or _BREAKS.search(gap):
            break
        if _HAS_NAME.match(left, verb.start()):
            continue
        if subject := compiled(_SUBJECT).search(left, max(0, verb.start() - _SUBJECT_REACH), verb.start()):
            return _made(subject, at, (verb.start(), verb.end()))
    if not left.rstrip().endswith(":"):
        return None
    for pattern in (_COLON, _SUBJECT_COLON):
        if (found := compiled(pattern).search(left)) and not _RECIPIENT.search(left, 0, found.start("who")):
            return _voice(found, at, basis="lead_in")
    return None


def announced(sentence: str, at: int) -> Voice | None:
    """Who "made the following statement", in a sentence that begins at `at`."""
    found = compiled(_FOLLOWING).search(sentence) if "the following" in sentence else None
    return _voice(found, at, basis="lead_in") if found else None


def answered(sentence: str, at: int) -> Voice | None:
    """Whose answer the sentence announces that ends right before a quotation and begins at `at`."""
    found = compiled(_ANSWERED).match(sentence)
    return _voice(found, at, basis="lead_in") if found else None


def after_quotation(right: str, at: int) -> Voice | None:
    """The speaker in the words behind a quotation, which begin at `at`."""
    right = right[:_WINDOW]
    for pattern in (_ACCORDING_AFTER, _AFTER_VERB_FIRST, _AFTER_SUBJECT_FIRST):
        if found := compiled(pattern).match(right):
            return _voice(found, at)
    return None


def _voice(found: regex.Match[str], at: int, *, basis: str = "cue") -> Voice:
    return _made(found, at, found.span("cue"), basis=basis)


def _made(found: regex.Match[str], at: int, cue: Span, *, basis: str = "cue") -> Voice:
    start, end = _named(found)
    return Voice(at + start, at + end, (at + cue[0], at + cue[1]), found.string[start:end], basis)


def _named(found: regex.Match[str]) -> Span:
    """The speaker's words; the name where one follows a role ("The harbour master, Ole Brandt, said")."""
    start, end = found.span("who")
    if found["who"][:1].isupper() and looks_like_person(found["who"]):
        return start, end
    also = found.groupdict().get("also") or ""
    name = also.strip(" ,.")
    if not looks_like_person(name):
        return start, end
    begin = found.start("also") + also.index(name)
    return begin, begin + len(name)
