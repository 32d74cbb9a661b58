"""What the clues of a joint are read off: a run with the forms of its verbs told, and what rules say of each place.

In: the words of a run, and the places in it that may join. Out: what the kernel of clues takes (`whence.kernels.clues`
spells them), which tell a joint of two assertions from a joint in a list.

>>> from whence.extract.words import words
>>> text = "The men left the town, and the women stayed in it."
>>> run, (place,) = described(words(text, (0, len(text))), (0, 12), [6])
>>> run.signs, place.said
('DLEDL,CDLEIP', 'own')
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from whence.extract.statements import forms
from whence.extract.statements.rules import is_participle, ruled
from whence.extract.statements.verbforms import told
from whence.extract.words import Words
from whence.kernels import JointPlace, JointRun

Run = tuple[int, int]
"""Words from the first up to, not including, the last."""


def described(words: Words, run: Run, found: Sequence[int]) -> tuple[JointRun, list[JointPlace]]:
    """The run, and the places `found` in it, counted from its first word."""
    first, last = run
    said = ruled(words, first, last)
    signs, low = told(words, first, last), words.low[first:last]
    here = JointRun(signs, words.tags[first : last + 1], words.signs[first:last], low)
    return here, [_place(words, run, at, said) for at in found]


def _place(words: Words, run: Run, at: int, said: Mapping[int, str]) -> JointPlace:
    """A place with what the rules say, and whether a form in -ed behind it is a participle or a past."""
    first, last = run
    tags = words.tags
    right = at + 1 + (tags[at + 1] == "C" and at + 2 < last)  # "; and"
    participle, past = None, False
    if tags[right] in "ER":
        participle = is_participle(words, (first, at, last), right)
        past = forms.is_past(words, right, last)
    capital = words.raw[right][0].isupper()
    return JointPlace(at - first, right - first, said.get(at, ""), participle, past, capital)
