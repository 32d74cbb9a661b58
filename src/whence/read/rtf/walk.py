"""One walk over the tokens of an RTF file: words into texts, structure into marks.

In: tokens. Out: a `Weave` of the body, one for each note and comment, what stands in page heads, and the file's title
and author. Deleted and hidden text, pictures, and everything that the specification lets a reader ignore are no text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from whence.read.rtf.sink import Sink, State
from whence.read.rtf.tokens import Token, decoded
from whence.read.weave import Weave

_SIGNS = {
    "tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "zwj": "\u200d", "zwnj": "\u200c",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "{": "{", "}": "}", "\\": "\\"}
_SKIPPED = frozenset(
    """colortbl pict object listtable listoverridetable listtext pntext pntxta pntxtb themedata datastore latentstyles
    rsidtbl generator xmlnstbl mmathPr revtbl filetbl ftnsep ftnsepc aftnsep aftnsepc xe tc bkmkstart bkmkend datafield
    nonesttables operator company category keywords doccomm vern password subject creatim revtim printim buptim template
    upr sn sv sp shpinst do atnid atndate_ private objdata objclass wgrffmtfilter""".split()
)
_CARRIED = {name: name[:6] for name in ("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr",
                                        "footerf")}  # fmt: skip


@dataclass(slots=True)
class Note:
    """A note or comment with its own text."""

    kind: str
    label: str
    name: str
    weave: Weave = field(default_factory=Weave)
    author: str = ""
    date: str = ""
    point: int | None = None  # where its group stands in the body


Handler = Callable[["Walk", Token], None]
"""What a control word does."""


class Walk:
    """The state of one walk. `words` are what control words do, `destinations` what the first one of a group does."""

    def __init__(self, words: Mapping[str, Handler], destinations: Mapping[str, Handler]) -> None:
        self.known = words
        self.destinations = destinations
        self.state = State()
        self.stack: list[tuple[State, list[Callable[[], None]]]] = []
        self.undo: list[Callable[[], None]] = []
        self.notes: list[Note] = []
        self.comments: list[Note] = []
        self.carried: list[tuple[str, Weave]] = []
        self.about: dict[str, str] = {}
        self.styles: dict[int, str] = {}
        self.sinks = [Sink(Weave(), self.styles)]
        self.fonts: dict[int, str] = {}
        self.code_page = "cp1252"
        self.words = ""
        self.raw = ""
        self.units: list[int] = []
        self.skip = 0
        self.starred = self.fresh = False
        self.field_code = ""
        self.style = 0
        self.ranges: dict[str, int] = {}
        self.author = ""
        self.label = ""
        self.counted = 0

    @property
    def sink(self) -> Sink:
        """The text that words go into."""
        return self.sinks[-1]

    def run(self, tokens: Iterable[Token]) -> None:
        """Walk over all tokens."""
        for token in tokens:
            _KINDS[token.kind](self, token)
        self._settle()
        while self.stack:
            self.close(Token("}"))
        self.sink.end()

    # --- Groups -------------------------------------------------------------------------------------------------

    def open(self, _: Token) -> None:
        """`{`."""
        self._settle()
        self.stack.append((self.state, self.undo))
        self.undo = []
        self.fresh, self.starred = True, False
        if self.state.into == "style":
            self.style, self.words = 0, ""
            self.undo.append(self.keep_style)

    def close(self, _: Token) -> None:
        """`}`."""
        self._settle()
        for undo in reversed(self.undo):
            undo()
        self.fresh = self.starred = False
        if self.stack:
            self.state, self.undo = self.stack.pop()

    # --- Words --------------------------------------------------------------------------------------------------

    def text(self, token: Token) -> None:
        """Bytes of text, as they stand or in hexadecimal."""
        words = token.word
        if self.skip:
            words, self.skip = words[self.skip :], max(self.skip - len(words), 0)
        if words:
            if self.units:
                self._settle()
            self.raw += words
            self.fresh = False

    def sign(self, token: Token) -> None:
        """A control symbol."""
        if token.word == "*":
            self.starred = True
        elif token.word in "\r\n":
            self.word(Token("word", "par"))
        elif token.word in _SYMBOLS:
            if self.skip:
                self.skip -= 1
            else:
                self._say(_SYMBOLS[token.word])

    def word(self, token: Token) -> None:
        """A control word."""
        fresh, starred, self.fresh = self.fresh, self.starred, False
        if token.word == "u" and token.number is not None:
            self._unicode(token.number)
            return
        self._settle()
        self.skip = 0
        if fresh and self._destination(token, starred):
            return
        if token.word in _SIGNS:
            self._say(_SIGNS[token.word])
        elif token.word in self.known:
            self.known[token.word](self, token)
        elif token.word in _FORMATS:
            changes: dict[str, Any] = {_FORMATS[token.word]: token.number != 0}
            self.state = replace(self.state, **changes)

    def _unicode(self, number: int) -> None:
        if self.raw:
            self._settle()
        self.units.append(number & 0xFFFF)
        self.skip = self.state.fallback

    def _say(self, words: str) -> None:
        self._settle()
        self._write(words)

    def _settle(self) -> None:
        """Write the bytes or code units that have come together."""
        if self.units:
            data = b"".join(unit.to_bytes(2, "little") for unit in self.units)
            self.units.clear()
            self._write(data.decode("utf-16-le", "replace"))
        if self.raw:
            raw, self.raw = self.raw, ""
            self._write(decoded(raw, self.fonts.get(self.state.font, self.code_page)))

    def _write(self, words: str) -> None:
        state = self.state
        if state.into == "skip" or state.hidden or state.deleted:
            return
        if state.into != "body":
            self.words += words
            return
        self.sink.write(words, state)

    # --- Destinations -------------------------------------------------------------------------------------------

    def _destination(self, token: Token, starred: bool) -> bool:
        """Whether the first word of a group says what the group is; what is not known and starred is no text."""
        opener = self.destinations.get(token.word)
        if opener is not None:
            opener(self, token)
            return True
        if token.word in _CARRIED:
            self._carry(_CARRIED[token.word])
            return True
        if token.word in _SKIPPED or (starred and token.word not in self.known):
            self.state = replace(self.state, into="skip")
            return True
        return False

    def collect(self, into: str, done: Callable[[str], None]) -> None:
        """The words of this group are none of the text; `done` takes them at its end."""
        outer, before = self.words, self.state.into
        if before == "skip" and into != "skip":
            return
        self.words = ""
        self.state = replace(self.state, into=into)

        def end() -> None:
            self._settle()
            words, self.words = self.words, outer
            done(words)

        self.undo.append(end)

    def keep_style(self) -> None:
        """A group of the style sheet ends: its words are the name of the style that it describes."""
        self._settle()
        if name := " ".join(self.words.partition(";")[0].lower().split()):
            self.styles[self.style] = name
        self.words = ""

    def _carry(self, why: str) -> None:
        weave = Weave()
        self.carried.append((why, weave))
        self.aside(weave)

    def aside(self, weave: Weave) -> None:
        """The words of this group go into a text of their own."""
        self.state = replace(State(font=self.state.font), fallback=self.state.fallback)
        self.sinks.append(Sink(weave, self.styles))

        def end() -> None:
            self._settle()
            self.sinks.pop().end()

        self.undo.append(end)


_KINDS: dict[str, Callable[[Walk, Token], None]] = {
    "{": Walk.open,
    "}": Walk.close,
    "text": Walk.text,
    "byte": Walk.text,
    "sign": Walk.sign,
    "word": Walk.word,
}
_FORMATS = {"b": "bold", "i": "italic", "super": "raised", "v": "hidden", "deleted": "deleted"}
