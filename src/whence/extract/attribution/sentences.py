"""Sentences of a paragraph as lightly tagged words; every quotation is one opaque word.

In: text, a paragraph's span, the quotations in it (marks included). Out: `Sentence`s that hold something to look at.

>>> text = 'Mr. Lee said “we won.” He left.'
>>> [s.words for s in sentences(text, (0, len(text)), [(13, 22)])]
[['mr.', 'lee', 'said', '“we won.”'], ['he', 'left', '.']]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from whence.extract.attribution.lexicon import Verb, lexicon
from whence.models import Span

_MASK, _FINAL, _ASKS = "\ue000", "\ue001", "\ue002"
LONGEST = 400
"""Words looked at in one sentence; a text without full stops is cut into pieces of this length."""

_TITLES = r"(?:Mr|Mrs|Ms|Messrs|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Rev|Hon|St|Jr|Sr|Prof|No|vs|v|Inc|Corp|Co|Ltd|Dept|Atty|Del|Supt|Insp|Amb|Brig|Cpl|Pvt|Fr|Pres|Msgr)\."
_PLACES = (
    r"(?:Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt"
    r"|Wash|Wis|Wyo|Jan|Feb|Aug|Sept|Oct|Nov|Dec)"
)
_TOKEN = re.compile(
    rf"[{_MASK}]+[{_FINAL}{_ASKS}]?|\b{_TITLES}|(?:[A-Za-z]\.){{2,}}|\b[A-Z]\.(?=\s[A-Z])"
    rf"|\b{_PLACES}\.|\d[\d,.]*\d(?:-\w+)*|\w+(?:[-.&/]\w+|['’](?!(?:s|re|ve|ll|d|m|t)\b)\w+)*|['’](?:s|re|ve|ll|d|m)\b|\.{{2,}}|--+|[^\w\s]"
)
_BREAK = re.compile(rf"(?:[.!?…][\"”’')\]»]*(?:\[\d{{1,3}}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰])*|[{_FINAL}{_ASKS}])\s+(?=[\"“‘(\[«A-Z0-9ÀÁÂÄÅÇÉÈÊÖØÜŠŽ$—{_MASK}])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Messrs|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Rev|Hon|St|Jr|Sr|Prof|No|Nos|vs|v|cf|al"
    r"|U\.S|U\.N|U\.K|D\.C|a\.m|p\.m|i\.e|e\.g|[A-Z]|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Calif|Mass|Pa|Va|Fla|Ariz|Conn|Ill|Mich|Tex"
    r"|Wis|Okla|Minn|Tenn|Ala|Ark|Colo|Del|Ga|Ind|Kan|Ky|La|Md|Mo|Mont|Neb|Nev|Ore|Wash|Fig|Art|Sec|para|pp?))\.$"
)
_SIGNS = {
    ",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "…": ".", "—": "-", "–": "-", "―": "-", "-": "-",
    "%": "M", "$": "M", "£": "M", "€": "M", "(": "(", "[": "(", ")": ")", "]": ")", "/": ",", "--": "-",
}
_ATTACHED = frozenset("'s ’s 're ’re 've ’ve 'll ’ll 'd ’d 'm ’m".split())
_QUIET = frozenset("PoWTA")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words in lower case with their spans and one tag each (see `words.txt`; further: K capitalised, L other, M number,
    E -ed, G -ing, Q quotation, q short quotation, ' possession, and signs). `verbs` holds the cue verbs by index."""

    text: str
    start: int
    end: int
    words: list[str]
    starts: list[int]
    ends: list[int]
    tags: str
    verbs: dict[int, Verb] = field(default_factory=dict)
    first: bool = False

    def span(self, first: int, last: int) -> Span:
        """The characters of words `first` up to, not including, `last`; `first < last`."""
        return self.starts[first], self.ends[last - 1]

    @property
    def stop(self) -> int:
        """The index behind the last word that is no final punctuation."""
        last = len(self.words)
        while last and self.tags[last - 1] in ".":
            last -= 1
        return last


def sentences(text: str, span: Span, quotations: Sequence[Span]) -> Iterator[Sentence]:
    """The sentences of `text[span]` that hold a cue word or a quotation, in order."""
    masked = _masked(text, span, quotations)
    forms = _forms()
    first = True
    for start, end in _pieces(masked):
        piece = masked[start:end]
        if _MASK in piece or first and ":" in piece[:60] or not forms.isdisjoint(_WORDS.findall(piece.lower())):
            yield from _tagged(text, span[0] + start, piece, first)
        first = False


_WORDS = re.compile(r"[a-z]+")
_FORMS: list[frozenset[str]] = []


def _forms() -> frozenset[str]:
    if not _FORMS:
        _FORMS.append(lexicon().forms)
    return _FORMS[0]


def _masked(text: str, span: Span, quotations: Sequence[Span]) -> str:
    """The paragraph with every quotation replaced by a run of private-use signs of equal length."""
    parts: list[str] = []
    at = span[0]
    for start, end in quotations:
        if start < at or end > span[1]:
            continue
        inner = text[start:end].rstrip("\"”’'»` ")
        last = _FINAL if inner.endswith(".") else _ASKS if inner.endswith(("?", "!", "…")) else _MASK
        parts += (text[at:start], _MASK * (end - start - 1), last)
        at = end
    parts.append(text[at : span[1]])
    return "".join(parts)


def _pieces(masked: str) -> Iterator[Span]:
    at = 0
    for found in _BREAK.finditer(masked):
        sign = found.start()
        if masked[sign] == "." and _ABBREVIATED.search(masked, max(at, sign - 6), sign + 1):
            continue
        if masked[sign] == _ASKS and _goes_on(masked, found.end()):
            continue
        yield at, found.end()
        at = found.end()
    if at < len(masked):
        yield at, len(masked)


def _goes_on(masked: str, at: int) -> bool:
    """Whether a speaker and a verb of speech follow a quotation that ends with a question mark."""
    verbs = lexicon().verbs
    for word in masked[at : at + 80].split()[:7]:
        verb = verbs.get(word.strip(".,:;"))
        if verb is not None:
            return "s" in verb.patterns
        if word.endswith((".", ";")) and len(word) > 4:
            return False
    return False


def _tagged(text: str, offset: int, piece: str, first: bool) -> Iterator[Sentence]:
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _TOKEN.finditer(piece):
        start, end = found.span()
        words.append(piece[start:end])
        starts.append(start + offset)
        ends.append(end + offset)
    for low in range(0, len(words), LONGEST):
        high = low + LONGEST
        yield _sentence(text, (words[low:high], starts[low:high], ends[low:high]), first and low == 0)


def _sentence(text: str, parts: tuple[list[str], list[int], list[int]], first: bool) -> Sentence:
    raw, starts, ends = _joined(*parts)
    shout = _is_shouted(raw)
    known, verbs = lexicon().tags, lexicon().verbs
    tags: list[str] = []
    words: list[str] = []
    cues: dict[int, Verb] = {}
    for index, word in enumerate(raw):
        low = word.lower()
        tag = known.get(low) or _guess(word, text, starts[index], ends[index])
        if word[0].isupper() and index and not shout and tag not in _QUIET and tag not in "DICHSOR":
            tag = "K"
        elif low in _ATTACHED and not (tags and tags[-1] in "PWT" or low[1:] != "s"):
            tag = "'"
        if low in verbs and tag in "EBVGv":
            cues[index] = verbs[low]
        tags.append(tag)
        words.append(low if tag not in "Qq" else text[starts[index] : ends[index]])
    for index in range(len(tags) - 1):
        if tags[index] == "H" and raw[index][0].isupper() and tags[index + 1] == "K" and (not index or tags[index - 1] == "D"):
            tags[index] = "K"  # The Sunday Mirror
    return Sentence(text, starts[0], ends[-1], words, starts, ends, "".join(tags), cues, first)


def _is_shouted(words: list[str]) -> bool:
    """Capitals everywhere, or at every longer word as in headlines: then capitals tell nothing."""
    letters = [word for word in words if word.isalpha()]
    if len(letters) < 4:
        return False
    long_words = [word for word in letters if len(word) > 3]
    return sum(w.isupper() for w in letters) * 2 > len(letters) or (len(long_words) > 3 and all(w[0].isupper() for w in long_words))


def _joined(words: list[str], starts: list[int], ends: list[int]) -> tuple[list[str], list[int], list[int]]:
    """Contractions as two words: "didn't" is "did" and "n't"."""
    if "t" not in words and "T" not in words:
        return words, starts, ends
    out: tuple[list[str], list[int], list[int]] = ([], [], [])
    skip = 0
    for index, word in enumerate(words):
        if skip:
            skip -= 1
            continue
        tail = words[index + 1 : index + 3]
        if len(tail) == 2 and tail[1] in "tT" and tail[0] in "'’" and word[-1] in "nN" and ends[index] == starts[index + 1] and len(word) > 2:
            _append(out, word[:-1], starts[index], ends[index] - 1)
            _append(out, "n't", ends[index] - 1, ends[index + 2])
            skip = 2
        else:
            _append(out, word, starts[index], ends[index])
    return out


def _append(out: tuple[list[str], list[int], list[int]], word: str, start: int, end: int) -> None:
    out[0].append(word)
    out[1].append(start)
    out[2].append(end)


def _guess(word: str, text: str, start: int, end: int) -> str:
    """The tag of a word that the lexicon does not hold, by its form."""
    head = word[0]
    if head == _MASK or head in (_FINAL, _ASKS):
        inner = text[start:end]
        return "Q" if inner.count(" ") >= 2 or inner.rstrip("\"”’'»` ")[-1:] in (",", "!", "?") else "q"
    if head.isupper():
        return "K"
    if head.isdigit():
        return "M"
    if not head.isalpha():
        return _SIGNS.get(head, _SIGNS.get(word, "x"))
    if word.endswith("ly"):
        return "R"
    if len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
        return "E"
    if len(word) > 5 and word.endswith("ing"):
        return "G"
    return "L"
