"""The clues of a joint, spelled once where they come again: rows of the strings that the model of `joints` weighs.

In: signs, short words and numbers, as `clues` sees them. Out: what stands for a row: its strings themselves (`SPELLED`,
for who trains the model), or what the model makes of them.

>>> SPELLED.counts["and", "F", (1, 2, 0)]
(b'before=F1', b'and:behind=2', b'rest=F0')
>>> Tables(len).counts["and", "F", (1, 2, 0)]
3
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_KEPT = 1 << 14
"""Rows of one kind that are kept; then it begins anew."""

T = TypeVar("T")
Worth = Callable[[list[str]], T]
Clues = tuple[bytes, ...]


class Rows(dict[tuple[object, ...], T], Generic[T]):
    """Rows by what they are made of: a mapping is asked faster than a function. `spell` spells a row that is new,
    `worth` says what stands for it."""

    def __init__(self, spell: Callable[..., list[str]], worth: Worth[T]) -> None:
        super().__init__()
        self._spell = spell
        self._worth = worth

    def __missing__(self, seen: tuple[object, ...]) -> T:
        if len(self) >= _KEPT:
            self.clear()
        made = self[seen] = self._worth(self._spell(*seen))
        return made


class Tables(Generic[T]):
    """All kinds of rows. Each is asked by what the function takes that spells it; `key` is the joint's own word, `sign`
    that of the first word behind that is no adverb."""

    def __init__(self, worth: Worth[T]) -> None:
        self.ahead = Rows(_ahead, worth)
        self.back = Rows(_back, worth)
        self.sides = Rows(_sides, worth)
        self.last = Rows(_last, worth)
        self.leading = Rows(_leading, worth)
        self.counts = Rows(_counts, worth)
        self.main = Rows(_main, worth)
        self.gap = Rows(_gap, worth)
        self.subject = Rows(_subject, worth)
        self.object = Rows(_object, worth)
        self.since = Rows(_since, worth)
        self.like = Rows(_like, worth)
        self.word = Rows(_word, worth)
        self.named = Rows(_named, worth)
        self.ruled = Rows(_ruled, worth)
        self.opened = Rows(_opened, worth)
        self.opener = Rows(_opener, worth)
        self.around = Rows(_around, worth)
        self.start = Rows(_start, worth)
        self.behind = Rows(_behind, worth)


def _ahead(key: str, sign: str, two: str) -> list[str]:
    """The signs behind the place."""
    return [f"{key}:sign={sign}", f"{key}:ahead={two}"]


def _back(back: str) -> list[str]:
    """The signs before it."""
    return [f"back={back[-length:]}" for length in (1, 2, 3)]


def _sides(sign: str, back: str, ahead: str) -> list[str]:
    """Two signs on either side."""
    one = back[-1:]
    return [f"sides={one}_{sign}", f"sides1={one}_{ahead}", f"sides2={back}_{ahead}"]


def _last(key: str, sign: str, last: str, main: str) -> list[str]:
    """The sign of the last finite verb before, and of the first one that no subordinate clause holds."""
    return [f"last={last}{sign}", f"{key}:last={last}{sign}", f"main={main}{sign}"]


def _leading(sign: str, leading: str, subordinate: bool, late: bool) -> list[str]:
    """What governs a base form before the place: "to" (O), a modal verb (m); whether a clause was opened since, and
    whether a finite verb stands behind it."""
    return [f"leading={leading}{subordinate}{sign}{late}"]


def _counts(key: str, sign: str, verbs: tuple[int, int, int]) -> list[str]:
    """Finite verbs before the place, up to the next place, up to the end."""
    before, behind, rest = verbs
    return [f"before={sign}{before}", f"{key}:behind={behind}", f"rest={sign}{rest}"]


def _main(key: str, sign: str, opener: str, verbs: tuple[int, bool, bool]) -> list[str]:
    """Finite verbs that stand before what opened the last clause, whose tag is `opener`; whether such a verb, and
    whether one behind it, has the same sign."""
    count, equal, since = verbs
    seen = [f"mains={count}{opener}{sign}", f"{key}:mains={count}{opener}{sign}"]
    return [*seen, f"equal={sign}{equal}{since}{opener}", f"{key}:equal={sign}{equal}{since}"]


def _gap(key: str, gap: int, verb: str, ahead: str) -> list[str]:
    """How far the next finite verb is, and its sign."""
    return [f"{key}:gap={gap}", f"gap={gap}{verb}{ahead}"]


def _subject(key: str, phrases: str) -> list[str]:
    """The order of phrases up to the next finite verb."""
    return [f"subject={phrases}", f"{key}:subject={phrases}"]


def _object(sign: str, phrases: str) -> list[str]:
    """The order of phrases from the last finite verb on."""
    return [f"object={phrases}_{sign}"]


def _since(key: str, before: bool, behind: bool) -> list[str]:
    """Whether a finite verb stands behind the last comma, and whether one stands up to the next place."""
    return [f"{key}:since={before}{behind}"]


def _like(sign: str, last: str, gap: int) -> list[str]:
    """A verb behind the place beside the last two verbs of any form; how far the last one like it is."""
    return [f"like={last[-1:]}{sign}", f"like2={last}{sign}", f"like-gap={gap}{sign}"]


def _word(key: str, word: str, capital: bool) -> list[str]:
    """The word behind."""
    ends = [f"end3={word[-3:]}", f"end2={word[-2:]}"]
    return [f"word1={word}", f"{key}:word1={word}", *ends, f"capital={capital}"]


def _named(name: str, word: str) -> list[str]:
    """A word in some place."""
    return [f"{name}={word}"]


def _ruled(key: str, said: str, ahead: str, participle: bool | None, past: bool) -> list[str]:
    """What the rules say, by themselves and beside the two tags `ahead`; `participle` is None where none can be."""
    seen = ["any", f"key={key}", f"rule={said}", f"{key}:rule={said}", f"rule1={said}_{ahead[:1]}"]
    seen.append(f"rule2={said}_{ahead}")
    return seen if participle is None else [*seen, f"participle={participle}", f"past={past}{ahead}"]


def _opened(key: str, state: str, ahead: str, verbs: int) -> list[str]:
    return [f"opener={state}", f"{key}:opener={state}", f"opener1={state}{ahead}", f"opener-verbs={state}{verbs}"]


def _opener(word: str, behind: str, that: str) -> list[str]:
    """What opened a clause; `behind` are its tag and the one before, empty where it begins the run; `that` is the
    joint's word where "that" begins the run and stands behind the joint again."""
    seen = [f"opener-word={word}"]
    if behind:
        seen.append(f"opener-behind={behind}")
    return [*seen, f"{that}:that-that"] if that else seen


def _around(bracket: bool, commas: int, length: int, begun: int) -> list[str]:
    return [*(["bracket"] if bracket else []), f"commas={commas}", f"length={length}", f"begun={begun}"]


def _start(tag: str, word: str) -> list[str]:
    """The first word of the run."""
    return [f"start={tag}", f"start-word={word}"]


def _behind(word: str, gap: int) -> list[str]:
    """The word of the next place."""
    return [f"place-behind={word}", f"place-gap={word}{gap}"]


def spell(names: list[str]) -> Clues:
    """The strings of a row as bytes."""
    return tuple(name.encode() for name in names)


SPELLED: Tables[Clues] = Tables(spell)
