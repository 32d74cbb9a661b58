"""One text printed in one manner: signs of labels and markers, where the notes stand, how their lines are set.

In: a `Manner`. Out: the text. What its notes and markers are is known from `words.NOTES` and `words.sentences`: neither
the order nor the letters change.

>>> print(printed(Manner("1.", "word.1", "Notes", "lines", "txt"))[-120:-90])
long the whole coast; see the
"""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from manners.words import NOTES, sentences
from whence.read.notes.numbers.word_labels import label as numbered

_T = TypeVar("_T")
_FIGURES = ("word.1", "word 1", "word.[1]", "word [1].", "word.¹", "word.^1", "word.^1^", "word.<sup>1</sup>")
LABELS: dict[str, tuple[str, Sequence[str]]] = {
    "1.": ("{0}. ", (*_FIGURES, "word (1)", "[1](#n1)", "word.*1*")),
    "1)": ("{0}) ", (*_FIGURES, "word (1)", "word 1)")),
    "(1)": ("({0}) ", ("word (1)", "word.(1)", "word.1", "word.¹")),
    "[1]": ("[{0}] ", ("word.[1]", "word [1].", "word.1", "word.¹", "[1](#n1)")),
    "[1].": ("[{0}]. ", ("word.[1]", "word [1].")),
    "[1]:": ("[{0}]: ", ("word.[1]", "word [1].")),
    "1": ("{0} ", (*_FIGURES, "word.*1*")),
    "1 two spaces": ("{0}  ", _FIGURES),
    "1:": ("{0}: ", _FIGURES),
    "1 –": ("{0} – ", _FIGURES),
    "1A": ("{0}", ("word.1", "word 1", "word.¹")),
    "¹": ("{1}", ("word.¹", "word.1")),
    "¹ space": ("{1} ", ("word.¹", "word.1", "word.[1]")),
    "^1": ("^{0} ", ("word.^1", "word.^1^", "word.1")),
    "^1^": ("^{0}^ ", ("word.^1^",)),
    "[^1]": ("[^{0}] ", ("word.[^1]",)),
    "[^1]:": ("[^{0}]: ", ("word.[^1]",)),
    r"\[1\]": (r"\[{0}\] ", (r"word.\[1\]", "word.[1]", "word.1")),
    "[[1]](#r1)": ("[[{0}]](#r{0}) ", ("[[1]](#n1)", "[1](#n1)")),
    "[fn1]": ("[fn{0}] ", ("[fn1]", "word.[1]")),
    "[FN 1]": ("[FN {0}] ", ("[FN 1]",)),
    "fn1.": ("fn{0}. ", ("fn1", "word.[1]")),
    "n1": ("n{0} ", ("word. n1", "word.1", "(n 1)")),
    "n. 1": ("n. {0} ", ("word.1", "(n 1)")),
    "Note 1:": ("Note {0}: ", ("word.1", "(Note 1)", "[Note 1]", "word.[1]")),
    "[Footnote 1: …]": ("[Footnote {0}: ", ("word.[1]", "word [1].")),
    "*1*": ("*{0}* ", ("word.*1*", "word.1")),
    "**1.**": ("**{0}.** ", ("word.1", "word.[1]", "word.¹", "word.**1**")),
    "**[1]**": ("**[{0}]** ", ("word.[1]", "word.**[1]**")),
    "{1}": ("{{{0}}} ", ("word.{1}", "word {1}.")),
    "<1>": ("<{0}> ", ("word.<1>",)),
    "1/": ("{0}/ ", ("word. 1/", "word.1/")),
    "_1/": ("_{0}/ ", ("word. _1/",)),
    "#1": ("#{0} ", ("word.#1", "word.[#1]")),
    "<sup>1</sup>": ("<sup>{0}</sup> ", ("word.<sup>1</sup>", "word.1", "word.¹")),
    "1. [↑](#r1)": ("{0}. [↑](#r{0}) ", ("[1](#n1)", "word.[1]", "word.1")),
    "1. ↑": ("{0}. ↑ ", ("word.[1]", "word.1")),
    "[1] ^": ("[{0}] ^ ", ("word.[1]",)),
    "↑1": ("↑{0} ", ("word.[1]", "word.1")),
    "i.": ("{2}. ", ("word.[i]", "word.i")),
    "[i]": ("[{2}] ", ("word.[i]", "word.i")),
    "(i)": ("({2}) ", ("word (i)", "word.[i]")),
    "a.": ("{3}. ", ("word.[a]", "word.a")),
    "[a]": ("[{3}] ", ("word.[a]",)),
    "*†": ("{4} ", ("word.*",)),
    "rst": (".. [{0}] ", ("word [1]_.",)),
    "rst #": (".. [#note{0}] ", ("word [#note1]_.",)),
    "org": ("[fn:{0}] ", ("word.[fn:1]",)),
}
"""How a label is printed ({0} its figure, {1} raised, {2} roman, {3} a letter, {4} a sign), and what may lead to it."""
MARKERS = {
    "word.1": "{word}.{0}",
    "word 1": "{word}. {0}",
    "word.[1]": "{word}.[{0}]",
    "word [1].": "{word} [{0}].",
    "word (1)": "{word} ({0}).",
    "word.(1)": "{word}.({0})",
    "word 1)": "{word}.{0})",
    "word.¹": "{word}.{1}",
    "word.^1": "{word}.^{0}",
    "word.^1^": "{word}.^{0}^",
    "word.<sup>1</sup>": "{word}.<sup>{0}</sup>",
    "word.*1*": "{word}.*{0}*",
    "word.**1**": "{word}.**{0}**",
    "word.**[1]**": "{word}.**[{0}]**",
    "[1](#n1)": "{word}.[{0}](#n{0})",
    "[[1]](#n1)": "{word}.[[{0}]](#n{0})",
    "word.[^1]": "{word}.[^{0}]",
    r"word.\[1\]": r"{word}.\[{0}\]",
    "[fn1]": "{word}.[fn{0}]",
    "[FN 1]": "{word}.[FN {0}]",
    "fn1": "{word}.fn{0}",
    "word. n1": "{word}. n{0}",
    "(n 1)": "{word} (n {0}).",
    "(Note 1)": "{word} (Note {0}).",
    "[Note 1]": "{word}.[Note {0}]",
    "word.{1}": "{word}.{{{0}}}",
    "word {1}.": "{word} {{{0}}}.",
    "word.<1>": "{word}.<{0}>",
    "word. 1/": "{word}. {0}/",
    "word.1/": "{word}.{0}/",
    "word. _1/": "{word}. _{0}/",
    "word.#1": "{word}.#{0}",
    "word.[#1]": "{word}.[#{0}]",
    "word.[i]": "{word}.[{2}]",
    "word.i": "{word}.{2}",
    "word (i)": "{word} ({2}).",
    "word.[a]": "{word}.[{3}]",
    "word.a": "{word}.{3}",
    "word.*": "{word}.{4}",
    "word [1]_.": "{word} [{0}]_.",
    "word [#note1]_.": "{word} [#note{0}]_.",
    "word.[fn:1]": "{word}.[fn:{0}]",
    "none": "{word}.",
}
HEADINGS = {
    "Notes": "Notes",
    "NOTES": "NOTES",
    "Footnotes:": "Footnotes:",
    "Endnotes": "Endnotes",
    "References and notes": "References and notes",
    "Anmerkungen": "Anmerkungen",
    "Notes underlined": "Notes\n-----",
    "**Notes**": "**Notes**",
    "## Notes": "## Notes",
    "* * *": "* * *",
    "-----": "--------------------",
    "no heading": "",
}
PLACES = (
    *HEADINGS,
    "feet of pages",
    "feet of pages, form feeds",
    "feet of pages, page numbers",
    "chapters, anew",
    "chapters, counting on",
    "a file of notes",
    "behind the paragraph",
)
SETTINGS = ("empty lines", "lines", "wrapped", "hanging", "indented", "one paragraph", "list", "table", "quoted")
SUFFIXES = ("txt", "md")
_SIGNS = ("*", "†", "‡", "§", "**", "††", "‡‡")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PAGE, _CHAPTER = 3, 10
"""Notes of a page, and of a chapter."""


@dataclass(frozen=True, slots=True)
class Manner:
    """A cell of the grid; each part is a name of the tables above."""

    label: str
    marker: str
    place: str
    setting: str
    suffix: str

    @property
    def anew(self) -> bool:
        """Whether the numbers begin anew in every chapter."""
        return self.place == "chapters, anew"


def makes_sense(manner: Manner) -> bool:
    """Whether anybody prints so: signs only at the feet of pages, markers in the text unless the notes are a file."""
    alone = manner.place == "a file of notes"
    feet = manner.place.startswith(("feet", "behind"))
    short = manner.label not in ("a.", "[a]") or manner.anew or feet
    marked = manner.marker in ("none",) if alone else manner.marker in LABELS[manner.label][1]
    return marked and short and (manner.label != "*†" or feet) and not (alone and manner.label == "*†")


def printed(manner: Manner) -> str:
    """The whole text."""
    size = _PAGE if manner.place.startswith(("feet", "behind")) else _CHAPTER
    parts = [list(part) for part in _batched(range(len(NOTES)), size)]
    pieces = [(_running(manner, part), _notes(manner, part)) for part in parts]
    if manner.place == "a file of notes":
        return "\n\n".join(notes for _, notes in pieces) + "\n"
    if manner.place in HEADINGS:
        notes = _notes(manner, range(len(NOTES)))
        under = [HEADINGS[manner.place]] if HEADINGS[manner.place] else []
        return "\n\n".join([*(text for text, _ in pieces), *under, notes]) + "\n"
    return "".join(_joined(manner, at, *piece) for at, piece in enumerate(pieces, start=1))


def _batched(items: Sequence[_T], size: int) -> Iterator[Sequence[_T]]:
    return (items[at : at + size] for at in range(0, len(items), size))


def _joined(manner: Manner, number: int, text: str, notes: str) -> str:
    """A page, or a chapter."""
    if manner.place.startswith("chapters"):
        return f"Chapter {number}\n\n{text}\n\nNotes\n\n{notes}\n\n"
    end = {"feet of pages, form feeds": "\f", "feet of pages, page numbers": f"{number + 11}\n\n"}
    return f"{text}\n\n{notes}\n\n{end.get(manner.place, '')}"


def _sign(form: str, at: int, manner: Manner, word: str = "") -> str:
    number = at % _CHAPTER + 1 if manner.anew else at + 1
    lettered = at % _PAGE if manner.place.startswith(("feet", "behind")) else number - 1
    raised, roman = str(number).translate(_RAISED), numbered(number, "lowerRoman")
    return form.format(number, raised, roman, chr(97 + lettered % 26), _SIGNS[at % _PAGE], word=word)


def _running(manner: Manner, part: Sequence[int]) -> str:
    """The running text with the markers of these notes, two sentences a paragraph."""
    told = list(sentences())
    marked = [_sign(MARKERS[manner.marker], at, manner, told[at][0]) + f" {told[at][1]}" for at in part]
    if manner.place == "behind the paragraph":
        return " ".join(marked)
    return "\n\n".join(" ".join(two) for two in _batched(marked, 2))


def _notes(manner: Manner, part: Sequence[int]) -> str:
    made = []
    for at in part:
        words = NOTES[at][0] if manner.suffix == "md" else NOTES[at][0].replace("*", "")
        close = "]" if manner.label == "[Footnote 1: …]" else ""
        cell = " | " if manner.setting == "table" else ""
        made.append(f"{_sign(LABELS[manner.label][0], at, manner)}{cell}{words}{close}")
    return _SET[manner.setting](made)


def _wrapped(note: str, hanging: str = "") -> str:
    parts = (textwrap.wrap(part, 72, subsequent_indent=hanging, break_long_words=False) for part in note.split("\n"))
    return "\n\n".join("\n".join(lines) for lines in parts)


def _table(notes: Sequence[str]) -> str:
    return "\n".join(["| No. | Note |", "| --- | --- |", *(f"| {note} |".replace("\n", " ") for note in notes)])


_SET = {
    "empty lines": lambda notes: "\n\n".join(note.replace("\n", "\n\n") for note in notes),
    "lines": "\n".join,
    "wrapped": lambda notes: "\n\n".join(map(_wrapped, notes)),
    "hanging": lambda notes: "\n".join(_wrapped(note, "   ") for note in notes),
    "indented": lambda notes: "\n\n".join("    " + note.replace("\n", "\n\n    ") for note in notes),
    "one paragraph": lambda notes: " ".join(note.replace("\n", " ") for note in notes),
    "list": lambda notes: "\n".join("- " + note.replace("\n", "\n\n  ") for note in notes),
    "table": _table,
    "quoted": lambda notes: "\n>\n".join("> " + note.replace("\n", "\n>\n> ") for note in notes),
}
"""How the lines of notes are set."""
