"""A note's stretches between places where one reference may end and another, or prose, may begin.

In: the text of a note. Out: `Stretch`es in order: what parts them from the one before, and their signal words. No cut
is made inside quotation marks, brackets, addresses and abbreviations.

>>> words = "Anna Berg, Silt, 2019, 4; see also Wei Chen, “Ports; Harbours,” Ostmere Courier, May 3, 2019."
>>> [(cut.joined, words[cut.start : cut.end]) for cut in stretches(words)]
[('', 'Anna Berg, Silt, 2019, 4;'), (';', 'Wei Chen, “Ports; Harbours,” Ostmere Courier, May 3, 2019.')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from whence.extract.lexicon import entries
from whence.extract.references.authorship import listed_names
from whence.extract.references.lists import lines, places, word_class
from whence.extract.references.phrases import bare
from whence.extract.references.signals import Signal, may_signal, signal_at
from whence.extract.references.tokens import Token, tokens

_LONGEST_QUOTATION = 400
_LONGEST_BRACKET = 600
_LONGEST_NAME = 5
_STOP = re.compile(r"[.?!]['\"”’»)\]]*$")
_ROMAN = re.compile(r"(?:[IVXLC]{2,7}|[VXL](?=[,.;]))[,.;:)]*$")
"""What stands behind the sign of a place: "tit. VI, § 602", "cap. XII."."""
_LONGEST_SIGN = 5
_INITIAL = re.compile(r"^[(\[“\"]*(?:[^\W\d]|[A-Z]\.[A-Z.]*[A-Z]|[A-Z][a-z])\.$")
_ORDINAL = re.compile(r"^\d{1,2}\.$")
_BEGINS = re.compile(r"^[\"“„«‘'(\[–—-]*(?:[^\W\d_]|\d)")
_ENDS_IN_FIGURE = re.compile(r"\d[\])\"”’]*,?$")
_ENDS_IN_BRACKET = re.compile(r"\d{2}\),?$")
_ENDS_FULLY = re.compile(r";$|\d\)?\.$|[.?!]['\"”»)]$|^https?://\S+\.$")
_CLASSES_BEFORE_FIGURE = frozenset(
    ["page", "volume", "part", "month", "edition", "versus", "translator", "editor", "law", "at"]
)
_AND = frozenset(["and", "und", "sowie", "bzw.", "et", "&"])
_PAGE = frozenset(["S.", "Sp.", "p.", "pp.", "Nr."])
_IBID = frozenset(["ibid", "ibidem", "lbid", "1bid", "tbid", "%id"])
"""Words before which a note is cut wherever they stand: no others are written so."""
_WITH = frozenset(["with", "with,"])
_COMPARED = re.compile(r"\b[Cc]ompare,?\s[^\n]{8,1500}$")
"""What "with" goes on from: "Compare Lee, Silt, 4 (2001), with Roe, supra note 3"."""
_OPENERS = frozenset(
    "a an and as at but by for from he her here his how however if in indeed it its many most moreover no nobody nor"
    " not of on one or our see she so some such that the their then there these they this those thus to under we what"
    " when where while with cf compare accord contra id ibid".split()
)
"""What begins a sentence with a capital, and in no name has one."""
_DATABASES = frozenset(["LEXIS", "WL"])
"""What begins no reference: "2020 U.S. Dist. LEXIS 129494"."""
_VOLUME = re.compile(
    r"(?<![\w.])\d{1,4}\s(?:(?:[A-Z][\w’'.&-]*|of|the|on|and|for|in|&)\s){2,12}(?=\d{1,5}\b[^;()]{0,40}\((?:[^()]{0,20}\s)?(?:1[89]|20)\d\d\))"
)
"""A journal between its volume and an article's page: "26 J. Soc. Issues 57, 59 (1970)"."""
_SEES = re.compile(r"\b(?:See|Cf|Compare|But|Accord|Id|Ibid|The|In|This)\b")
"""What begins a sentence and stands in no journal's name, as those are abbreviated."""
_LEAD_IN = re.compile(r"(?:^|[.;:?!)]\s+)(?:For|On|About|Regarding|Concerning|As\s(?:to|regards))\b[^.;:]{1,100}\s$")
"""What a sentence says in front of a signal without a comma: "For more details see Lee"."""
_LONGEST_LEAD_IN = 112
_DATED = re.compile(r"[^;]{0,300}?(?:\b(?:1[5-9]|20)\d\d\b|://)")
"""What is cited with a year or an address, unlike "see Lee, Silt"."""
_OPENING, _CLOSING = "“«„", "”»"
_ENCLOSING = frozenset(f'{_OPENING}{_CLOSING}"()[]')


@dataclass(frozen=True, slots=True)
class Stretch:
    """`text[start:end]`, without the signal words before it. `joined` says what parts it from the stretch before: ";"
    "." "," "and" "signal", "" for the first."""

    start: int
    end: int
    joined: str
    signal: Signal | None = None


def stretches(text: str) -> list[Stretch]:
    """All stretches of a note, in order."""
    words = tokens(text)
    made: list[Stretch] = []
    first = 0
    joined = ""
    for at, joint in _cuts(text, words):
        _append(made, text, words[first:at], joined)
        first, joined = at, joint
    _append(made, text, words[first:], joined)
    return made


def _append(made: list[Stretch], text: str, words: Sequence[Token], joined: str) -> None:
    if not words:
        return
    if joined == "signal" and words[0].text in _WITH and len(words) > 1:
        words = words[1:]
    start = words[0].start
    signal = signal_at(text, start) if may_signal(words[0].text) else None
    if signal:
        start = _behind(text, signal.end, words[-1].end)
    elif words[0].text.lower() in _AND and len(words) > 1:
        start = words[1].start
    if start < words[-1].end:
        made.append(Stretch(start, words[-1].end, joined, signal))
    elif signal:  # the signal stands alone before a cut: it belongs to what follows, which keeps it by itself
        made.append(Stretch(words[0].start, words[-1].end, joined))


def _behind(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


class _Role(NamedTuple):
    """What a word can do in a note, whatever stands around it: begin a signal, end a stretch, begin one, open or close
    quotation marks or brackets."""

    signals: bool
    ends: bool
    begins: bool
    encloses: bool


_IDLE, _SIGNALLING = _Role(False, False, False, False), _Role(True, False, True, False)


@lru_cache(maxsize=50_000)
def _role(word: str) -> _Role:
    signals = may_signal(word)
    if word.isalpha():
        return _SIGNALLING if signals or word in _WITH else _IDLE
    ends = not word[-1].isalpha() and (word[-1] == ";" or bool(_STOP.search(word) or _ENDS_IN_FIGURE.search(word)))
    return _Role(signals, ends, signals or _says_ibid(word) or word in _WITH, not _ENCLOSING.isdisjoint(word))


def _cuts(text: str, words: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Indices of the tokens that begin a new stretch, and what parts them from the one before."""
    enclosed = _Enclosed()
    inside = False
    signalled = named = 0
    roles = [_role(token.text) for token in words]
    journals = [found.span() for found in _VOLUME.finditer(text) if not _SEES.search(found.group())]
    for at, (role, beyond) in enumerate(pairwise(roles)):
        if role is _IDLE and beyond is _IDLE and not inside:
            continue
        if role.signals and words[at].start >= signalled:
            signal = signal_at(text, words[at].start)
            signalled = signal.end if signal else signalled
        if inside or role.encloses:
            inside = enclosed.after(words[at])
        if inside or not (role.ends or beyond.begins) or words[at + 1].start < signalled:
            continue
        joint = _joint(text, words, at)
        if joint == "." and any(start < words[at].end < end for start, end in journals):
            continue
        if joint == ";" and words[at].start >= named:
            named = _names_end(text, words, at)
        if joint and words[at].start >= named and (_BEGINS.match(words[at + 1].text) or words[at + 1].text == "&"):
            yield at + 1, joint


def _names_end(text: str, words: Sequence[Token], at: int) -> int:
    """Where the names in front of a colon end of which the token at this index is the last or the surname before the
    last, 0 where it is none."""
    for first in range(max(0, at - _LONGEST_NAME), at + 1):
        if (first == 0 or not words[first - 1].text[-1].isalnum()) and (end := listed_names(text, words[first].start)):
            return end
    return 0


def _joint(text: str, words: Sequence[Token], at: int) -> str:
    """What parts the token at this index from the next one, "" where nothing does."""
    token, following = words[at], words[at + 1]
    if following.text == "&":
        return ";" if _adds(token.text, words[at + 2].text if at + 2 < len(words) else "") else ""
    if token.text.endswith(";"):
        return "" if _is_place(words[at + 1 : at + 4]) else ";"
    if _ends_sentence(token.text, following.text) or _says_ibid(following.text):
        return "."
    if following.text in _WITH:
        return "signal" if token.text[-1] in ",)" and _COMPARED.search(text, 0, token.end) else ""
    if may_signal(following.text) and _leads(text, token, following):
        return "signal"
    if _ENDS_IN_FIGURE.search(token.text):
        beyond = words[at + 2].text if at + 2 < len(words) else ""
        paged = following.text in _AND and at > 0 and words[at - 1].text in _PAGE
        if (paged or following.text == "and") and beyond[:1].isupper() | (beyond[:1] in '"“'):
            return "and"
        if _ENDS_IN_BRACKET.search(token.text) and token.text.endswith(",") and following.text[:1].isupper():
            numbered = following.text.endswith(".") and beyond[:1].isdigit()  # "35 (2011), H. 2"
            numbered = numbered or (
                token.text.startswith("(") and words[at - 1].text.endswith(",")
            )  # "Silt”, (2022), Rye"
            return "" if numbered or following.text.rstrip(",:").split("/")[0] in places() else ","
    return ""


def _is_place(words: Sequence[Token]) -> bool:
    """Whether a place comes first, which a colon parts from the publisher: "Chicago; London: Verso" is one imprint."""
    last = next((at for at, word in enumerate(words) if word.text.endswith(":")), None)
    return last is not None and " ".join(word.text for word in words[: last + 1])[:-1] in places()


def _adds(token: str, beyond: str) -> bool:
    """Whether "&" adds a reference: behind a semicolon, the full stop of a page, an address or a title in quotation
    marks, or an "Ibid."."""
    begins = beyond[:1].isupper() or beyond[:1] in ('"', *_OPENING)
    return begins and (_ENDS_FULLY.search(token) is not None or _says_ibid(token))


def _says_ibid(word: str) -> bool:
    return word[-1] in ".,;" and word.strip(".,;").lower() in _IBID


def _leads(text: str, token: Token, following: Token) -> bool:
    """Whether a signal begins here that leads to a reference: behind a comma or bracket, behind what it is cited for,
    or one that ties."""
    signal = signal_at(text, following.start)
    if signal is None or not text[signal.end : signal.end + 40].strip():
        return False
    ahead = text[_behind(text, signal.end, len(text))]
    if not (ahead.isupper() or ahead.isdigit() or ahead in '"“„«‘('):
        return False
    if signal.relation is not None or token.text[-1] in ",.;:)" or text[signal.start].isupper():
        return True
    led = _LEAD_IN.search(text, max(0, signal.start - _LONGEST_LEAD_IN), signal.start)
    return led is not None and _DATED.match(text, signal.end) is not None


def _ends_sentence(token: str, following: str) -> bool:
    if not _STOP.search(token):
        return False
    if (
        following[:1].islower()
        or following in _DATABASES
        or (_ORDINAL.match(token) and word_class(bare(following)) in ("edition", "month"))
    ):
        return False
    if token[0] in "([" and word_class(bare(token)) in ("editor", "translator"):
        return False  # "in Jane Roe (ed.) Silt and Sand"
    return token[-1] != "." or not (
        _INITIAL.match(token) or _abbreviated(token, following) or _in_name(token, following)
    )


def _in_name(token: str, following: str) -> bool:
    """Whether it is an abbreviated word of a name that goes on: "CTR. FOR AM. PROGRESS", "Ostmere Coll. Council"."""
    if token.isupper():
        return following.isupper() and bare(token) + "." in _of_names()
    goes_on = following[0].isupper() and bare(following) not in _OPENERS
    return goes_on and token[0].isupper() and bare(token) + "." in _of_names()


@cache
def _of_names() -> frozenset[str]:
    return frozenset(line.lower() for line in lines("case_names.txt"))


def _abbreviated(token: str, following: str) -> bool:
    word = bare(token)
    if word in entries("abbreviations") or word + "." in entries("abbreviations"):
        return True
    if len(word) < _LONGEST_SIGN and word.islower() and _ROMAN.match(following):
        return True
    kind = word_class(word)
    if kind in _CLASSES_BEFORE_FIGURE:
        return len(word) <= 5 and (following[:1].isdigit() or kind in ("versus", "translator", "editor", "page", "law"))
    return False


class _Enclosed:
    """Whether the walk over the tokens stands inside quotation marks or brackets."""

    def __init__(self) -> None:
        self._quoted: int | None = None
        self._bracketed: int | None = None
        self._depth = 0

    def after(self, token: Token) -> bool:
        """Takes a token, which may be left out where nothing is open and it has neither mark nor bracket; whether what
        follows it is still enclosed."""
        self._quotation(token)
        self._brackets(token)
        return self._quoted is not None or self._bracketed is not None

    def _quotation(self, token: Token) -> None:
        for character in token.text:
            if character in _OPENING:
                self._quoted = token.start
            elif character in _CLOSING:
                self._quoted = None
            elif character == '"':
                self._quoted = None if self._quoted is not None else token.start
        if self._quoted is not None and token.end - self._quoted > _LONGEST_QUOTATION:
            self._quoted = None

    def _brackets(self, token: Token) -> None:
        self._depth += token.text.count("(") + token.text.count("[") - token.text.count(")") - token.text.count("]")
        if self._depth <= 0:
            self._depth, self._bracketed = 0, None
        elif self._bracketed is None:
            self._bracketed = token.start
        elif token.end - self._bracketed > _LONGEST_BRACKET:
            self._depth, self._bracketed = 0, None
