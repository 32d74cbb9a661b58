"""Which of the notes that a text was made with each note found is.

In: a reading's text, the notes found in it, and the words of those it was made with, in their order. Out: by a note's
id, which one it is (that which begins with its letters; of several that with all of them, else the next one in order)
and whether its end is right, too.

>>> from whence.models import Note
>>> found = [Note("a", 0, 14, "1"), Note("b", 15, 20, "2")]
>>> known_notes("Ann Lee, Silt. Ibid.", found, ["Ann Lee, Silt and Sand.", "Ibid., 4."])
{'b': (1, True)}
"""

from collections.abc import Iterable, Iterator, Sequence

from whence.models import Note

from .places import letters

FIRST, LAST = 14, 10
"""Letters by which the beginning and the end of a note are known."""


def known_notes(text: str, found: Iterable[Note], words: Sequence[str]) -> dict[str, tuple[int, bool]]:
    return dict(_known(text, found, [letters(one) for one in words]))


def _known(text: str, found: Iterable[Note], made: Sequence[str]) -> Iterator[tuple[str, tuple[int, bool]]]:
    at = -1
    for note in sorted(found, key=lambda note: note.start):
        here = letters(text[note.start : note.end])
        if which := _fitting(here, made):
            at = next((n for n in which if n > at), which[0])
            yield note.id, (at, here[-LAST:] == made[at][-LAST:])


def _fitting(here: str, made: Sequence[str]) -> list[int]:
    """The notes that begin as this one, or are it as a whole."""
    which = [n for n, one in enumerate(made) if here.startswith(one[:FIRST])]
    whole = [n for n in which if here == made[n]]
    return whole if len(which) > 1 and whole else which
