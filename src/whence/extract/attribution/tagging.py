"""Words of a sentence with one light tag each, by lexicon and form; no model.

In: a stretch of masked text, in which every quotation is a run of private-use signs. Out: `Sentence`s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import compress
from string import punctuation, whitespace

from whence.extract.attribution.lexicon import Verb, lexicon
from whence.kernels import Grammar, Scanned, grammar_kinds, scan_words
from whence.models import Span

MASK, FINAL, ASKS = "\ue000", "\ue001", "\ue002"
"""Stand for the inside of a quotation, for a last sign that ends a sentence, and for one that asks or breaks off."""
LONGEST = 400
"""Words looked at in one sentence; a text without full stops is cut into pieces of this length."""

_TITLES = (
    r"(?:Mr|Mrs|Ms|Messrs|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Rev|Hon|St|Jr|Sr|Prof|No|vs|v|Inc|Corp|Co"
    r"|Ltd|Dept|Atty|Del|Supt|Insp|Amb|Brig|Cpl|Pvt|Fr|Pres|Msgr|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass"
    r"|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\."
)
_NEGATED = r"(?:do|does|did|is|are|was|were|has|have|had|wo|would|ca|could|should|must|need|ai|might|ought)"
_DENYING = rf"{_NEGATED}(?=n['’]t\b)|n['’]t\b"
_TOKEN = re.compile(  # the look ahead leaves out spaces before all else: half of the time
    rf"(?=\S)(?:[A-Za-z]++(?=[\s,;:)])|[{MASK}]+[{FINAL}{ASKS}]?|\b{_TITLES}|(?:[A-Za-z]\.){{2,}}|\b[A-Z]\.(?=\s[A-Z])|(?i:{_DENYING})"
    r"|\d[\d,.:]*\d(?:-\w+)*"
    r"|\w+(?:[-.&/]\w+|['’](?!(?:s|re|ve|ll|d|m|t)\b)\w+)*|['’](?:s|re|ve|ll|d|m)\b|\.{2,}|--+|[^\w\s])"
)
_JOINING = set("'_-.&/")
_GRAMMAR = Grammar(
    _TOKEN,
    grammar_kinds(
        alone=set(punctuation) - set("'_-."),
        ends_word=(set(punctuation) - _JOINING) | set(whitespace),
        ends_figures=(set(punctuation) - _JOINING - set(",:")) | set(whitespace),
    ),
)
_SIGNS = {
    ",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "…": ".", "—": "-", "–": "-", "―": "-", "-": "-",
    "%": "M", "$": "M", "£": "M", "€": "M", "'": "'", "’": "'", "(": "(", "[": "(", ")": ")", "]": ")", "/": ",",
}  # fmt: skip
_KEPT_CAPITALISED = frozenset("PoWTDICHSOR")
_MARKS = "\"”’'»` "

_MENDED = "Q'H"

Entry = tuple[str, str, str, Verb | None]
"""A word's lower case, its tag at a sentence's start, its tag inside, and the cue verb it may be."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words in lower case with their spans and one tag each (see `words.txt`; besides: K capitalised, L other, M
    number, E -ed, G -ing, Q quotation, q short quotation, ' possession, and signs). `verbs` holds the cue verbs by
    index."""

    text: str
    start: int
    end: int
    words: list[str]
    starts: list[int]
    ends: list[int]
    tags: str
    verbs: dict[int, Verb] = field(default_factory=dict)
    first: bool = False
    stop: int = 0
    """The index behind the last word that is no final punctuation."""

    def span(self, first: int, last: int) -> Span:
        """The characters of words `first` up to, not including, `last`; `first < last`."""
        return self.starts[first], self.ends[last - 1]


def tagged(text: str, offset: int, piece: str, *, first: bool) -> Iterator[Sentence]:
    """The sentence that stands masked in `piece`, at `offset` in `text`; several where it is endless."""
    found = scan_words(piece, (0, len(piece)), _GRAMMAR, _ENTRIES)
    for low in range(0, len(found.words), LONGEST):
        part = slice(low, low + LONGEST)
        starts, ends = [at + offset for at in found.starts[part]], [at + offset for at in found.ends[part]]
        columns = [column[part] for column in found.columns]
        yield _sentence(text, Scanned(found.words[part], starts, ends, columns), first=first and low == 0)


def _sentence(text: str, found: Scanned, *, first: bool) -> Sentence:
    raw, starts, ends, (words, heads, inner, verbs) = found
    joined = heads[0] + "".join(inner[1:])
    if joined.count("K") * 2 > len(joined) > 3 and _is_shouted(raw):
        joined = "".join(heads)
    if any(tag in joined for tag in _MENDED):
        joined = _mended(text, (raw, starts, ends), words, joined)
    cues = {at: verbs[at] for at in compress(range(len(verbs)), verbs) if joined[at] in "EBVGv"}
    return Sentence(text, starts[0], ends[-1], words, starts, ends, joined, cues, first, len(joined.rstrip(".")))


def _mended(text: str, parts: tuple[list[str], list[int], list[int]], words: list[str], tagged: str) -> str:
    """The tags with what a word's neighbours decide: quotations, possession, weekdays in names ("The Sunday Mirror");
    quotations are put among the `words`."""
    raw, starts, ends = parts
    tags = list(tagged)
    for index, tag in enumerate(tags):
        if tag == "Q":
            words[index] = inner = text[starts[index] : ends[index]]
            tags[index] = "Q" if inner.count(" ") >= 2 or inner.rstrip(_MARKS)[-1:] in (",", "!", "?") else "q"
        elif tag == "'" and words[index][1:] and (words[index][1:] != "s" or (index and tags[index - 1] in "PWT")):
            tags[index] = "A"
        elif tag == "H" and raw[index][0].isupper() and "".join(tags[index + 1 : index + 2]) == "K":
            tags[index] = "K" if not index or tags[index - 1] == "D" else "H"
    return "".join(tags)


def _is_shouted(words: list[str]) -> bool:
    """Capitals everywhere, or at every longer word as in headlines: then capitals tell nothing."""
    letters = [word for word in words if word.isalpha()]
    if len(letters) < 4:
        return False
    if sum(word.isupper() for word in letters) * 2 > len(letters):
        return True
    long_words = [word for word in letters if len(word) > 3]
    return len(long_words) > 3 and all(word[0].isupper() for word in long_words)


class _Entries(dict[str, Entry]):
    """Entries of the words met so far, of the shorter ones; a mapping is asked faster than a function."""

    def __missing__(self, word: str) -> Entry:
        made = _entry(word)
        if len(self) < _KEPT and len(word) < _LONG:
            self[word] = made
        return made


_ENTRIES = _Entries()
_KEPT, _LONG = 1 << 16, 40


def _entry(word: str) -> Entry:
    low = word.lower()
    known = lexicon().tags.get(low)
    tag = "'" if word[0] in "'’" and len(word) > 1 else known or _guess(word)
    kept = tag in _KEPT_CAPITALISED and known is not None
    inner = "K" if word[0].isupper() and not kept else tag
    return low, tag, inner, lexicon().verbs.get(low)


def _guess(word: str) -> str:
    """The tag of a word that the lexicon does not hold, by its form."""
    head = word[0]
    if head in (MASK, FINAL, ASKS):
        return "Q"
    if head.isupper():
        return "R" if word.endswith("ly") and len(word) > 7 else "K"
    if head.isdigit():
        return "M"
    if not head.isalpha():
        return _SIGNS.get(head, "x")
    return _by_suffix(word)


def _by_suffix(word: str) -> str:
    if word.endswith("ly"):
        return "R"
    if len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
        return "E"
    return "G" if len(word) > 5 and word.endswith("ing") else "L"
