"""Speech, or scare quote, title, term: by length, case, verb and position.

In: the quoted words and the flat words around them. Out: a `QuotationKind`.

>>> kind_of("umma", Around("creating their single ", " (nation) on the doorstep"))
<QuotationKind.TERM: 'term'>
>>> kind_of("sleeper cells", Around("Hezbollah created local ", " that were meant to"))
<QuotationKind.SCARE: 'scare'>
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from whence.extract.late import late
from whence.extract.lexicon import alternation
from whence.models import QuotationKind

_SPEECH_LENGTH = 5
"""From so many words on, words between marks are somebody's unless they are a title: shorter ones without a verb or
a cue are phrases held at arm's length."""
_NAME_LENGTH = 3
"""A capitalised phrase up to this length is a name in quotation marks (the "Big Five"), a longer one a title."""
_TITLE_BEFORE = late(
    rf"(?i:\b(?:titled|entitled|headlined|captioned|subtitled)\W*$|\b{alternation('work_nouns')},?\s(?:(?:called|named|of|on|is)\s)?$)"
)
_TITLE_AFTER = late(rf"^[,\s]*(?i:{alternation('work_nouns')})\b|^\s\((?:\p{{N}}{{4}}|(?i:dir\.|by))")
_TERM_BEFORE = late(rf"(?i:\b{alternation('term_cues')}\s(?:as\s)?(?:the\s|an?\s|is\s|are\s)?[,:]?\s?$)")
_TERM_AFTER = regex.compile(
    r"^\s?\((?!\p{N}|(?i:see|applause|laughter|emphasis|sic))[^()]{2,60}\)|^,?\s(?i:means?|meaning|refers?\sto|denotes?|is\sdefined\sas|or\s[\"“‘'])"
)
_FINITE = late(
    r"(?i:\b(?:i|we|you|he|she|they|it|who|am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|not|"
    r"n[’']t|let|says?|said|\p{L}+n[’']t|\p{L}+[’'](?:m|re|ve|ll|d))\b)"
)
_NAMING = regex.compile(
    r"(?i:called|named|nicknamed|dubbed|termed|labell?ed|refer\p{L}*\sto\sas|defin\p{L}+|mean\p{L}*)"
)
_PERSONAL = regex.compile(r"\b(?:I|I[’']m|me|my|we|We|us|our|you|You|your)\b")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*")
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "as",
        "is",
        "vs",
        "de",
        "la",
        "le",
        "und",
        "der",
        "die",
        "das",
        "et",
    ]
)
_MARKER_AFTER = regex.compile(r"^\s?(?:\[\^?\p{N}{1,4}\]|\p{No}|\p{N}{1,3}(?!\p{N})(?=\s|$))")
_PLACE_OF_TITLE = regex.compile(r"(?:,|\.|\p{N}\)?|:)\s?$")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a quotation in its paragraph, and what is already known of it."""

    before: str
    after: str
    cued: bool = False
    in_notes: bool = False


def kind_of(words: str, around: Around) -> QuotationKind:
    """The kind of a quotation in running text or in a note."""
    tokens = _WORD.findall(words)
    if around.in_notes:
        return _in_notes(words, tokens, around)
    before, after = around.before[-90:], around.after[:70]
    titled = _is_titled(tokens)
    called = (titled or not around.cued) and len(tokens) <= 30 and _capital(words)
    if called and _TITLE_BEFORE.search(before):
        return QuotationKind.TITLE
    meant = len(tokens) <= 6 and (_means_word(before, around) or _TERM_AFTER.search(after))
    if meant and (not _capital(words) or titled or not _FINITE.search(words)):
        return QuotationKind.TERM
    if titled and _TITLE_AFTER.search(after):
        return QuotationKind.TITLE
    if titled and not around.cued and not _FINITE.search(words):
        return QuotationKind.TERM if len(tokens) <= _NAME_LENGTH else QuotationKind.TITLE
    return _speech_or_scare(words, tokens, around)


def _means_word(before: str, around: Around) -> bool:
    """Whether the words before announce a term; "he called it" with a speaker announces speech."""
    found = _TERM_BEFORE.search(before)
    return bool(found) and not (around.cued and _NAMING.search(found.group()))


def _speech_or_scare(words: str, tokens: list[str], around: Around) -> QuotationKind:
    if around.cued or len(tokens) >= _SPEECH_LENGTH:
        return QuotationKind.SPEECH
    if len(tokens) >= 4 and (_FINITE.search(words) or _MARKER_AFTER.match(around.after)):
        return QuotationKind.SPEECH
    if len(tokens) >= 4 and _capital(words) and not _is_titled(tokens):
        return QuotationKind.SPEECH
    sentence = _capital(words) and words[-1:] in ".!?" and len(tokens) >= 2
    return QuotationKind.SPEECH if sentence and _FINITE.search(words) else QuotationKind.SCARE


def _in_notes(words: str, tokens: list[str], around: Around) -> QuotationKind:
    """Quotations in notes and bibliographies are titles, unless they read like a sentence that somebody said."""
    long = len(tokens) >= 12 and not _is_titled(tokens) and not _PLACE_OF_TITLE.search(around.before)
    personal = len(tokens) >= 6 and not _is_titled(tokens) and _PERSONAL.search(words)
    if around.cued or long or personal:
        return QuotationKind.SPEECH
    if not _capital(words):
        return QuotationKind.SPEECH if len(tokens) >= _SPEECH_LENGTH else QuotationKind.SCARE
    return QuotationKind.TITLE


def _capital(words: str) -> bool:
    first = next((c for c in words if c.isalnum()), "")
    return first.isupper() or first.isdigit()


def _is_titled(tokens: list[str]) -> bool:
    """Title case: the first word and nine in ten of the others, small words apart, begin with a capital."""
    if not tokens or not tokens[0][:1].isupper():
        return False
    big = small = 0
    for token in tokens:
        if token.casefold() in _SMALL:
            continue
        big += 1
        small += not (token[:1].isupper() or token[:1].isdigit())
        if small * 10 > len(tokens):  # running words, of which the rest need not be read
            return False
    return big > 0 and small * 10 <= big
