"""A made-up text as a scanner saw it printed: lines of a page, words parted at their ends, notes where books have them.

In: a `Text` of `conversions/words.py` and a shape. Out: the signs of the file, each with the number (from 0) of the
note to whose words it belongs.
"""

from collections.abc import Iterator

from conversions.words import Note, Text, numbers
from scans.noise import Sign

SHAPES = {
    "end": ("through", "{}. "),
    "end, bare labels": ("through", "{} "),
    "chapters": ("anew", "{}. "),
    "feet": ("through", "{} "),
}
"""How the notes of each shape are counted, and how their numbers are printed."""
_WIDTH, _LINES = 64, 34
_Block = list[Sign]


def printed(text: Text, shape: str) -> list[Sign]:
    """The signs of the file; italics are gone, as they are in scans."""
    manner, label = SHAPES[shape]
    printer = _feet if shape == "feet" else _behind
    return [sign for block in printer(text, manner, label) for sign in block]


def _behind(text: Text, manner: str, label: str) -> Iterator[_Block]:
    """Notes behind each chapter, or all at the end."""
    yield _plain(text.title.upper() + "\n\n")
    counts, at, kept = iter(numbers(text, manner)), 0, []
    for name, paragraphs in text.chapters:
        yield _plain(name.upper() + "\n\n")
        for said, notes in paragraphs:
            own = [(at + n, next(counts), note) for n, note in enumerate(notes)]
            at += len(notes)
            kept += [_note(*one, label) for one in own]
            yield [*_wrapped(_said(said, own)), *_plain("\n\n")]
        if manner == "anew":
            yield from _under_heading(kept)
            kept = []
    yield from _under_heading(kept)


def _under_heading(notes: list[_Block]) -> Iterator[_Block]:
    if notes:
        yield _plain("NOTES\n\n")
        yield from ([*_wrapped(note), *_plain("\n")] for note in notes)
        yield _plain("\n")


def _feet(text: Text, manner: str, label: str) -> Iterator[_Block]:
    """Pages with their notes at the feet, a head and the page's number, parted by form feeds."""
    counts, at, page, body, feet = iter(numbers(text, manner)), 0, 1, list[_Block](), list[_Block]()
    for name, paragraphs in text.chapters:
        body.append(_plain(name.upper() + "\n\n"))
        for said, notes in paragraphs:
            own = [(at + n, next(counts), note) for n, note in enumerate(notes)]
            at += len(notes)
            body.append([*_wrapped(_said(said, own)), *_plain("\n\n")])
            feet += [[*_wrapped(_note(*one, label)), *_plain("\n")] for one in own]
            if sum(sign == "\n" for block in (*body, *feet) for sign, _ in block) >= _LINES:
                yield from _page(text, page, body, feet)
                page, body, feet = page + 1, [], []
    yield from _page(text, page, body, feet)


def _page(text: Text, page: int, body: list[_Block], feet: list[_Block]) -> Iterator[_Block]:
    yield _plain(f"{page + 11}     {text.title.upper()}\n\n")
    yield from (*body, *feet)
    yield _plain("\f")


def _plain(words: str) -> _Block:
    return [(sign, None) for sign in words]


def _said(said: str, own: list[tuple[int, int, Note]]) -> _Block:
    """A paragraph with its markers, which stand glued to the words."""
    return _plain(said.format(*(number for _, number, _ in own)))


def _note(at: int, number: int, note: Note, label: str) -> _Block:
    return [*_plain(label.format(number)), *((sign, at) for sign in note.words.replace("*", ""))]


def _wrapped(block: _Block) -> _Block:
    """The signs in lines; a long word that does not fit is parted by a hyphen."""
    made: _Block = []
    room = _WIDTH
    for word in _words(block):
        if len(word) > room and room < _WIDTH:
            cut = min(room - 1, len(word) - 3) if room > 5 and "".join(s for s, _ in word[:-1]).isalpha() else 0
            if cut >= 3 and len(word) > 7:
                made += [*word[:cut], ("-", word[0][1]), ("\n", word[0][1])]
                word = word[cut:]
            else:
                made[-1] = ("\n", made[-1][1])
            room = _WIDTH
        made += [*word, (" ", word[-1][1])]
        room -= len(word) + 1
    return made[:-1]


def _words(block: _Block) -> Iterator[_Block]:
    word: _Block = []
    for sign in block:
        if sign[0] == " ":
            yield word
            word = []
        else:
            word.append(sign)
    yield word
