"""The clues of a joint that are seen again and again, spelled once: the strings that the model of `joints` weighs.

In: tags, short words and numbers, as `clues` sees them. Out: rows of clues.

>>> COUNTS["and", 1, 2, 0]
[b'before=1', b'behind=2', b'near=0', b'and:verbs=011']
"""

from __future__ import annotations

from collections.abc import Callable

_KEPT = 1 << 14
"""Rows of one kind that are kept; then it begins anew."""


class Spelled(dict[tuple[object, ...], list[bytes]]):
    """Rows by what they are made of: a mapping is asked faster than a function. `make` spells a row that is new."""

    def __init__(self, make: Callable[..., list[str]]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, seen: tuple[object, ...]) -> list[bytes]:
        if len(self) >= _KEPT:
            self.clear()
        made = self[seen] = [clue.encode() for clue in self._make(*seen)]
        return made


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


def _first(ahead: str, infinitive: bool, base: bool, modal: str, near: bool) -> list[str]:
    """`modal` is the first verb's word where it is one; `near`: the last verb is one."""
    told = [f"to={infinitive}{ahead}", f"base={base}{infinitive}{near}"]
    return [*told, f"modal={modal}{infinitive}{ahead}{base}"]


def _next(key: str, tag: str, gap: int) -> list[str]:
    far = f"{tag}{min(gap, 4)}"
    return [f"next-tag={tag}", f"next-gap={gap}", f"next-far={far}", f"{key}:next={far}"]


def _pattern(key: str, name: str) -> list[str]:
    return [name, f"{key}:{name}"]


def _opened(key: str, state: str, ahead: str, verbs: int) -> list[str]:
    return [f"opener={state}", f"{key}:opener={state}", f"opener1={state}{ahead}", f"opener-verbs={state}{verbs}"]


def _around(bracket: bool, commas: int, length: int, begun: int) -> list[str]:
    return [*(["bracket"] if bracket else []), f"commas={commas}", f"length={length}", f"begun={begun}"]


RULED = Spelled(_ruled)
COUNTS = Spelled(_counts)
LAST = Spelled(_last)
FIRST = Spelled(_first)
NEXT = Spelled(_next)
PATTERN = Spelled(_pattern)
OPENED = Spelled(_opened)
AROUND = Spelled(_around)
"""Each is asked by what its function takes."""
