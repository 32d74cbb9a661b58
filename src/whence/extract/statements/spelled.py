"""The clues of a joint, spelled once where they come again: rows of the strings that the model of `joints` weighs.

In: tags, short words and numbers, as `clues` sees them. Out: what stands for a row: its strings themselves (`SPELLED`,
for who trains the model), or what the model makes of them.

>>> SPELLED.counts["and", 1, 2, 0]
(b'before=1', b'behind=2', b'near=0', b'and:verbs=011')
>>> Tables(len).counts["and", 1, 2, 0]
4
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_KEPT = 1 << 14
"""Rows of one kind that are kept; then it begins anew."""

T = TypeVar("T")
Clues = tuple[bytes, ...]


class Rows(dict[tuple[object, ...], T], Generic[T]):
    """Rows by what they are made of: a mapping is asked faster than a function. `spell` spells a row that is new,
    `worth` says what stands for it."""

    def __init__(self, spell: Callable[..., list[str]], worth: Callable[[list[str]], T]) -> None:
        super().__init__()
        self._spell = spell
        self._worth = worth

    def __missing__(self, seen: tuple[object, ...]) -> T:
        if len(self) >= _KEPT:
            self.clear()
        made = self[seen] = self._worth(self._spell(*seen))
        return made


class Tables(Generic[T]):
    """All kinds of rows. Each is asked by what the function takes that spells it."""

    def __init__(self, worth: Callable[[list[str]], T]) -> None:
        self.ahead = Rows(_ahead, worth)
        self.left = Rows(_left, worth)
        self.sides = Rows(_sides, worth)
        self.fine = Rows(_fine, worth)
        self.rear = Rows(_rear, worth)
        self.shape = Rows(_shape, worth)
        self.shapes = Rows(_shapes, worth)
        self.word = Rows(_word, worth)
        self.named = Rows(_named, worth)
        self.ruled = Rows(_ruled, worth)
        self.counts = Rows(_counts, worth)
        self.last = Rows(_last, worth)
        self.forms = Rows(_forms, worth)
        self.first = Rows(_first, worth)
        self.next = Rows(_next, worth)
        self.patterns = Rows(_patterns, worth)
        self.aside = Rows(_aside, worth)
        self.opened = Rows(_opened, worth)
        self.opener = Rows(_opener, worth)
        self.around = Rows(_around, worth)
        self.start = Rows(_start, worth)
        self.behind = Rows(_behind, worth)


def _ahead(ahead: str) -> list[str]:
    """The tags behind the place."""
    return [f"right3={ahead[:3]}", f"right4={ahead}"]


def _left(three: str) -> list[str]:
    """The tags before it."""
    return [f"left1={three[-1:]}", f"left2={three[-2:]}", f"left3={three}"]


def _sides(back: str, ahead: str) -> list[str]:
    """Two tags on either side."""
    one = back[-1:]
    return [f"sides00={one}_{ahead[:1]}", f"sides01={one}_{ahead}", f"sides11={back}_{ahead}"]


def _fine(fine: str) -> list[str]:
    """The tags behind, with the nouns told that are verbs, too."""
    return [f"fine1={fine[:1]}", f"fine2={fine[:2]}", f"fine3={fine[:3]}", f"fine4={fine}"]


def _rear(rear: str, fine: str) -> list[str]:
    """Such tags before the place, alone and beside those behind."""
    return [f"rear={rear}", f"rear1={rear}_{fine[:1]}", f"rear2={rear}_{fine}"]


def _shape(key: str, ahead: str) -> list[str]:
    """The order of phrases behind, up to five."""
    plain = [f"shape3={ahead[:3]}", f"shape4={ahead[:4]}", f"shape5={ahead}"]
    return [*plain, *(f"{key}:shape{length}={ahead[:length]}" for length in (2, 3, 4))]


def _shapes(back: str, ahead: str) -> list[str]:
    """The order of phrases before, alone and beside that behind."""
    return [f"back3={back[-3:]}", f"back5={back}", f"shapes={back[-3:]}_{ahead}"]


def _word(key: str, word: str, capital: bool) -> list[str]:
    """The word behind; `key` is the joint's own word, short."""
    ends = [f"end3={word[-3:]}", f"end2={word[-2:]}"]
    return [f"word1={word}", f"{key}:word1={word}", *ends, f"capital={capital}"]


def _named(name: str, word: str) -> list[str]:
    """A word in some place."""
    return [f"{name}={word}"]


def _ruled(key: str, said: str, ahead: str, participle: bool | None, past: bool) -> list[str]:
    """What the rules say, by themselves and beside the two tags `ahead`; `participle` is None where none can be."""
    one = ahead[:1]
    spelled = [
        "any",
        f"key={key}",
        f"rule={said}",
        f"{key}:rule={said}",
        f"rule1={said}_{one}",
        f"rule2={said}_{ahead}",
    ]
    if participle is not None:
        spelled += [f"participle={participle}", f"past={past}{ahead}"]
    return [*spelled, f"right1={one}", f"right2={ahead}", f"{key}:right1={one}", f"{key}:right2={ahead}"]


def _counts(key: str, before: int, behind: int, near: int) -> list[str]:
    """Verbs, up to two of each."""
    both = f"{key}:verbs={min(near, 1)}{min(behind, 1)}{min(before, 1)}"
    return [f"before={before}", f"behind={behind}", f"near={near}", both]


def _last(tag: str, ahead: str, gap: int, commas: int) -> list[str]:
    one = ahead[:1]
    alone = [f"last-tag={tag}", f"last1={tag}_{one}", f"last2={tag}_{ahead}"]
    return [*alone, f"gap={gap}", f"gap1={min(gap, 3)}{one}", f"commas-since={one}{commas}"]


def _forms(tag: str, word: str, ahead: str, ending: str) -> list[str]:
    """The last verb against the ending of the word behind: an auxiliary's `word`, of other verbs the last letter."""
    auxiliary, form = word if tag == "A" else "", tag + word[-1:]
    both = f"form2={form}_{ahead}{ending[-1:]}"
    return [f"form1={auxiliary or tag}_{ahead}", both, f"form3={auxiliary or form}_{ahead}{ending}"]


def _first(tag: str, ahead: str, modal: str, told: tuple[bool, bool, bool]) -> list[str]:
    """`tag` is the first verb's, `modal` its word where it is one; `told`: whether an infinitive stands before the
    place, whether a base form stands behind it, whether the last verb is a modal one."""
    infinitive, base, near = told
    seen = [f"to={infinitive}{ahead}", f"base={base}{infinitive}{near}"]
    return [*seen, f"modal={modal}{infinitive}{ahead}{base}", f"first={tag}"]


def _next(key: str, tag: str, gap: int) -> list[str]:
    far = f"{tag}{min(gap, 4)}"
    return [f"next-tag={tag}", f"next-gap={gap}", f"next-far={far}", f"{key}:next={far}"]


def _patterns(key: str, *names: str) -> list[str]:
    """The patterns that stand behind the place."""
    return [clue for name in names for clue in (name, f"{key}:{name}")]


def _aside(ahead: str, told: str) -> list[str]:
    """What stands behind something that is set in."""
    return [*(f"aside{length}={ahead[:length]}" for length in (1, 2, 3)), f"aside={told}"]


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


SPELLED: Tables[Clues] = Tables(lambda names: tuple(name.encode() for name in names))
