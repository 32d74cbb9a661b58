"""Words of a sentence with one light tag each, by lexicon and form; no model.

In: a stretch of masked text, in which every quotation is a run of private-use signs. Out: `Sentence`s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from string import punctuation, whitespace

from whence.extract.attribution.lexicon import Noun, Verb, lexicon
from whence.kernels import Grammar, Signed, Signer, grammar_kinds, sign_words
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
        one_alone="-.",
        stops_word=".",
        joins="-&/",
    ),
)
_SIGNS = {
    ",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "…": ".", "—": "-", "–": "-", "―": "-", "-": "-",
    "%": "M", "$": "M", "£": "M", "€": "M", "'": "'", "’": "'", "(": "(", "[": "(", ")": ")", "]": ")", "/": ",",
}  # fmt: skip
_HAVING = frozenset(["have", "has", "had", "having", "'ve", "’ve"])
_KEPT_CAPITALISED = frozenset("PoWTDICHSOR")
_INITIALS = frozenset(["WHO", "US", "IT"])
"""Names in capitals that small would be closed-class words."""
_MARKS = "\"”’'»` "

_MENDED = re.compile("[Q'H]")
ACCORDING, ASKED, BY, AS, VIEW, HEARSAY, ADJECTIVE = (1 << bit for bit in range(7))
"""Marks of a sentence: it holds "according", "asked" or "questioned", "by", "as", or a word of the list that tells
without a verb."""


@dataclass(slots=True, eq=False)
class Sentence:
    """Words in lower case with their spans and one tag each (see `words.txt`; besides: K capitalised, L other, M
    number, E -ed, G -ing, Q quotation, q short quotation, ' possession, and signs). `verbs` and `nouns` hold the cues
    by index, `marks` what stands among the words (`ACCORDING` ...). Not frozen, as thousands are made of a document."""

    text: str
    start: int
    end: int
    words: list[str]
    starts: Sequence[int]
    ends: Sequence[int]
    tags: str
    verbs: dict[int, Verb]
    nouns: dict[int, Noun]
    marks: int
    first: bool
    stop: int
    """The index behind the last word that is no final punctuation."""

    def span(self, first: int, last: int) -> Span:
        """The characters of words `first` up to, not including, `last`; `first < last`."""
        return self.starts[first], self.ends[last - 1]


def tagged(text: str, offset: int, masked: str, span: Span) -> Iterator[Sentence]:
    """The sentence in `masked[span]`, several where it is endless; `masked` begins at `offset` in `text`."""
    at, end = span
    while at < end:
        found = sign_words(masked, (at, end), SIGNER, base=offset + at, most=LONGEST)
        if found.words:
            yield _sentence(text, found, first=at == 0)
        at = found.stop


def _sentence(text: str, found: Signed, *, first: bool) -> Sentence:
    words, heads, inner, cues, marks, starts, ends, _ = found
    tags = heads[0] + inner[1:]
    if tags.count("K") * 2 > len(tags) > 3 and _is_shouted(text, starts, ends):
        tags = heads
    if "Q" in tags or "'" in tags or "H" in tags:
        tags = _mended(text, found, tags)
    if "since" in words:
        tags = _with_since(words, tags)
    verbs, nouns = {}, {}
    for at, (verb, noun) in cues.items():
        if verb is not None and tags[at] in "EBVGv":
            verbs[at] = verb
        if noun is not None:
            nouns[at] = noun
    stop = len(tags.rstrip("."))
    return Sentence(text, starts[0], ends[-1], words, starts, ends, tags, verbs, nouns, marks, first, stop)


def _with_since(words: Sequence[str], tagged: str) -> str:
    """ "Have since reported": an adverb between a verb and its auxiliary."""
    places = [at for at, word in enumerate(words) if word == "since" and at and words[at - 1] in _HAVING]
    tags = list(tagged)
    for at in places:
        if tagged[at + 1 : at + 2] in ("E", "V", "B"):
            tags[at] = "R"
    return "".join(tags)


def _mended(text: str, found: Signed, tagged: str) -> str:
    """The tags with what a word's neighbours decide: quotations, possession, weekdays in names ("The Sunday Mirror");
    quotations are put among the words."""
    words, starts, ends = found.words, found.starts, found.ends
    tags = list(tagged)
    for place in _MENDED.finditer(tagged):
        index, tag = place.start(), place.group()
        if tag == "Q":
            words[index] = inner = text[starts[index] : ends[index]]
            tags[index] = "Q" if inner.count(" ") >= 2 or inner.rstrip(_MARKS)[-1:] in (",", "!", "?") else "q"
        elif tag == "'":
            if words[index][1:] and (words[index][1:] != "s" or (index and tags[index - 1] in "PWT")):
                tags[index] = "A"
        elif text[starts[index]].isupper() and tagged[index + 1 : index + 2] == "K":
            tags[index] = "K" if not index or tags[index - 1] == "D" else "H"
    return "".join(tags)


def _is_shouted(text: str, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Capitals everywhere, or at every longer word as in headlines: then capitals tell nothing."""
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    letters = [word for word in words if word.isalpha()]
    if len(letters) < 4:
        return False
    if sum(word.isupper() for word in letters) * 2 > len(letters):
        return True
    long_words = [word for word in letters if len(word) > 3]
    return len(long_words) > 3 and all(word[0].isupper() for word in long_words)


def _described(word: str) -> tuple[str, str, str, tuple[Verb | None, Noun | None] | None, int]:
    """A word's lower case, its tag at a sentence's start and inside, the cue verb and noun it may be, its marks."""
    low, lists = word.lower(), lexicon()
    known = lists.tags.get(low)
    tag = "'" if word[0] in "'’" and len(word) > 1 else known or _guess(word)
    kept = tag in _KEPT_CAPITALISED and known is not None
    if word in _INITIALS:
        tag, kept = "K", False
    inner = "K" if word[0].isupper() and not kept else tag
    cue = lists.verbs.get(low), lists.nouns.get(low)
    return low, tag, inner, None if cue == (None, None) else cue, _marks().get(low, 0)


@cache
def _marks() -> dict[str, int]:
    lists = lexicon().lists
    marks = {"according": ACCORDING, "asked": ASKED, "questioned": ASKED, "by": BY, "as": AS}
    for mark, words in (
        (VIEW, lists["views"]),
        (HEARSAY, lists["hearsay_reported"] | lists["hearsay_alleged"]),
        (ADJECTIVE, lists["nouns_adjectives"]),
    ):
        for word in words:
            marks[word] = marks.get(word, 0) | mark
    return marks


SIGNER = Signer(_GRAMMAR, _described)


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
