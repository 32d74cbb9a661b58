"""What a figure counts: the head noun behind it, and what narrows that.

In: words and the place behind the figure. Out: `Counted`: the words of the head, and those that restrict it.

>>> from whence.extract.words import words
>>> text = "173 Venezuelan passports and ID's that were issued"
>>> found = counted(w := words(text, (0, len(text))), 1)
>>> [text[a:b] for a, b in (found.head, *found.restrictions)]
["passports and ID's", 'Venezuelan', 'that were issued']
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.extract.quantities.lexicon import nouns
from whence.extract.words import Words, bases
from whence.models import Span

_NOMINAL = frozenset("LKEGRvzB")
_HEADED = frozenset("LKvzG")
_ENDING = frozenset("ICAEVGT.,;:)")
_LONGEST = 9
_RESTRICTING = frozenset(["of", "from", "in", "on", "at", "with", "without", "for", "against", "aboard", "by", "under"])
_RELATIVE = frozenset(["who", "whom", "whose", "that", "which"])
_INSIDE = frozenset("DLKEGRvzBMC,'-")
_SHARED = frozenset(
    "the these those this that any each its their his her our them us which whom all my your such".split()
)
_PRONOUNS = frozenset(["whom", "which", "them", "us"])
_ASIDE = frozenset("other more most additional such different new following preceding remaining further".split())
_FARTHEST = 25


@dataclass(frozen=True, slots=True)
class Counted:
    """Spans of the head noun and of its restrictions; `share` is "of" where the figure is a part of a known whole."""

    head: Span
    restrictions: tuple[Span, ...] = ()
    share: str | None = None


def counted(words: Words, at: int) -> Counted | None:
    """What stands counted from word `at` on, None where no noun follows."""
    begin, share = _whole(words, at)
    if share == "of" and words.low[begin - 1] in _PRONOUNS:
        return None
    end = _run(words, begin)
    hyphened = words.signs[at : at + 1] == "-" and words.adjoins(at) and end > begin
    measured = begin < end and words.raw[begin] in nouns("unit") and not is_plural(words.raw[begin])
    head = begin if hyphened or measured else _head(words, begin, end)
    if head is None:
        return None
    first, last = head, _with_possession(words, head + 1)
    last = _coordinated(words, last)
    before = ((words.span(begin, first)),) if first > begin else ()
    return Counted(words.span(first, last), (*before, *_behind(words, last)), share)


def _whole(words: Words, at: int) -> tuple[int, str | None]:
    """Past "of the", "of", "other", "more", and whether a known whole is meant."""
    share = None
    if at + 1 < len(words) and words.signs[at] == "-" and not (words.adjoins(at) and words.raw[at + 1][0].isupper()):
        at += 1
    if words.low[at : at + 2] == ["out", "of"]:
        at += 1
        share = "of"
    if at < len(words) and words.signs[at] == "f":
        at += 1
        while at < len(words) and words.low[at] in _SHARED:
            share = "of"
            at += 1
        while at < len(words) and _is_whole(words, at):
            share = "of"
            at += 1
    while at < len(words) and words.low[at] in _ASIDE:
        at += 1
    return at, share


def _is_whole(words: Words, at: int) -> bool:
    """A figure for the whole: "two of the forty-five rings", "2 of 3 readers"."""
    return words.signs[at] in "dnw" or (words.signs[at] == "-" and words.signs[at - 1] == "w" and words.adjoins(at))


def _run(words: Words, begin: int) -> int:
    """The end of the words that may belong to one noun phrase."""
    at = begin
    while at < min(len(words), begin + _LONGEST):
        if _is_suspended(words, at):
            at += 2
        elif words.low[at] in ("ages", "aged", "age"):  # "81,000 children ages 18 and under"
            break
        elif _belongs(words, begin, at) or _is_quoted(words, begin, at):
            at += 1
        else:
            break
    return at


def _is_quoted(words: Words, begin: int, at: int) -> bool:
    """A quotation mark inside: "14 Saudi "muscle" operatives"."""
    around = words.tags[at - 1] + words.tags[at + 1 : at + 2]
    return at > begin and words.signs[at] == '"' and all(tag in _NOMINAL for tag in around) and len(around) > 1


def _is_suspended(words: Words, at: int) -> bool:
    """The hyphen in "low- and moderate-income families"."""
    hyphen = words.signs[at] == "-" and words.adjoins(at) and at + 2 < len(words) and not words.adjoins(at + 1)
    return hyphen and words.low[at + 1] in ("and", "or")


def _belongs(words: Words, begin: int, at: int) -> bool:
    """Whether word `at` may go on with a noun phrase: a nominal word, a hyphen in a word, "'s" before a noun."""
    if words.tags[at] == "V" and is_plural(words.raw[at]) and at > begin:  # "two decision points in a plan"
        return at + 1 >= len(words) or words.tags[at + 1] in _ENDING
    if words.tags[at] in _NOMINAL or words.signs[at] == "k" or words.raw[at] in nouns("plural"):
        return True
    if at == begin or at + 1 >= len(words):
        return False
    if words.signs[at] == "-":
        return words.adjoins(at) and words.adjoins(at + 1)
    if words.signs[at - 1] == "-" and at - 1 > begin:  # "66,000 H-2B visas", "four Russian-made missiles"
        return words.adjoins(at) and words.adjoins(at - 1)
    if words.signs[at] == ",":
        return _joins_adjectives(words, begin, at)
    return words.raw[at] in ("'s", "’s") and words.tags[at + 1] in "LKEGz"


def _joins_adjectives(words: Words, begin: int, at: int) -> bool:
    """ "Legal, seasonal, foreign workers": a comma between small words before a plural, none of which is one itself."""
    for index in range(begin, min(at + _LONGEST, len(words))):
        if index == at or words.signs[index] == ",":
            continue
        if words.tags[index] not in "LEGR" or words.signs[index] != "?":
            return False
        if is_plural(words.raw[index]):
            return index > at + 1
    return False


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun.

    >>> is_plural("hijackers"), is_plural("people"), is_plural("previous"), is_plural("Congress")
    (True, True, False, False)
    """
    low = word.lower()
    if low in nouns("plural") or (low.endswith("men") and low not in nouns("not_plural")):
        return True
    if not low.endswith("s") or len(low) < 3 or low in nouns("not_plural"):
        return False
    return not low.endswith(("ss", "ous", "sis", "ius"))


def _head(words: Words, begin: int, end: int) -> int | None:
    """The first plural that is not set before another noun; else the last noun before a verb."""
    small = [at for at in range(begin, end) if words.raw[at][0].islower() and is_plural(words.raw[at])]
    every = small or [at for at in range(begin, end) if is_plural(words.raw[at])]
    for index, at in enumerate(every):
        behind = every[index + 1] if index + 1 < len(every) else None
        goes_on = behind is not None and (behind == at + 1 or words.low[at] in nouns("before_nouns"))
        if not goes_on and not (at + 1 < end and words.raw[at + 1] in ("'s", "’s") and not words.raw[at].isupper()):
            return at
    return _singular(words, begin, end)


def _singular(words: Words, begin: int, end: int) -> int | None:
    last = end
    while last > begin and not _may_head(words, begin, last - 1):
        last -= 1
    at = next((at for at in range(begin, last) if _is_participle(words, at) and at > begin), last)
    while at > begin and words.tags[at - 1] not in _HEADED:
        at -= 1
    if at == begin or words.low[at - 1] in nouns("none"):
        return None
    return at - 1


def _is_participle(words: Words, at: int) -> bool:
    return words.tags[at] == "E" or (words.raw[at] in nouns("participles") and not words.adjoins(at))


def _may_head(words: Words, begin: int, at: int) -> bool:
    """Whether a singular noun may stand there: no verb ("of those surveyed expect"), no participle behind a noun."""
    if words.raw[at] in bases() or words.raw[at] in nouns("adverbs") or words.raw[at] in nouns("comparatives"):
        return False
    if words.tags[at] == "G" and at > begin and words.tags[at - 1] in "LKz" and words.raw[at] not in nouns("deeds"):
        return False
    return words.tags[at] in _HEADED


def _with_possession(words: Words, last: int) -> int:
    """Past the sign of a plural in capitals: ID's."""
    return last + 1 if words.raw[last : last + 1] in (["'s"], ["’s"]) and words.raw[last - 1].isupper() else last


def _coordinated(words: Words, last: int) -> int:
    """Past a second head: "men and women", "passports and ID's"."""
    if last + 1 >= len(words) or words.low[last] not in ("and", "or"):
        return last
    for at in range(last + 1, min(last + 4, len(words))):
        if words.tags[at] not in "LKvz" or words.signs[at] not in "?K":
            return last
        behind = _with_possession(words, at + 1)
        if is_plural(words.raw[at]) or behind > at + 1:
            return behind
    return last


def _behind(words: Words, last: int) -> tuple[Span, ...]:
    """The prepositional phrases or the relative clause behind the head."""
    at = last
    if at < len(words) and words.low[at] in _RELATIVE:
        while at < min(len(words), last + _FARTHEST) and words.signs[at] not in ".,;:)(":
            at += 1
        return (words.span(last, at),)
    while at < len(words) and words.low[at] in _RESTRICTING:
        end = _phrase(words, at + 1)
        if end == at + 1:
            break
        at = end
    return (words.span(last, at),) if at > last else ()


def _phrase(words: Words, begin: int) -> int:
    """The end of the noun phrases behind a preposition; a comma goes on only between names."""
    at = begin
    while at < min(len(words), begin + _FARTHEST) and words.tags[at] in _INSIDE:
        if words.tags[at] == "," and not (at + 1 < len(words) and words.tags[at + 1] == "K" == words.tags[at - 1]):
            break
        if words.tags[at] == "C" and not (at + 1 < len(words) and words.tags[at + 1] in "KDLz"):
            break
        if words.tags[at] == "E" and at > begin and words.tags[at - 1] in "LKz":
            break
        at += 1
    return at
