"""RTF as tokens: groups, control words, bytes of text; and the code pages of its fonts.

In: the bytes of a file. Out: `Token`s in order. A reader of a text with its notes has to follow groups, styles and
fields; the libraries that install from PyPI either drop notes or run them into the line, so the tokens are our own. The
grammar is that of the Rich Text Format Specification 1.9.1.

>>> [(t.kind, t.word, t.number) for t in tokens(b"{\\\\b0 x}")]
[('{', '', None), ('word', 'b', 0), ('text', 'x', None), ('}', '', None)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    rb"\\(?:'([0-9A-Fa-f]{2})|([A-Za-z]{1,32})(-?\d{1,10})? ?|([^A-Za-z]))|([{}])|[\r\n\x00]+|([^\\{}\r\n\x00]+)",
    re.DOTALL,
)
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437",
}  # fmt: skip
"""The code page of a font's `fcharset`."""


@dataclass(frozen=True, slots=True)
class Token:
    """`kind`: `{`, `}`, `word` (a control word with its number), `sign` (a control symbol), `byte` or `text`."""

    kind: str
    word: str = ""
    number: int | None = None
    end: int = 0


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file; line ends are none. `end` is where a token ends in `data`."""
    for found in _TOKEN.finditer(data):
        byte, word, number, sign, brace, text = found.groups()
        if text is not None:
            yield Token("text", text.decode("latin-1"), None, found.end())
        elif word is not None:
            yield Token("word", word.decode("ascii"), int(number) if number else None, found.end())
        elif byte is not None:
            yield Token("byte", chr(int(byte, 16)), None, found.end())
        elif brace is not None:
            yield Token(brace.decode("ascii"), "", None, found.end())
        elif sign is not None:
            yield Token("sign", sign.decode("latin-1"), None, found.end())


def charset(number: int) -> str | None:
    """The code page of a font's character set; None where it has none of its own."""
    return _CHARSETS.get(number)


def decoded(raw: str, code_page: str) -> str:
    """Bytes (as code points below 256) in a code page."""
    try:
        return raw.encode("latin-1").decode(code_page, "replace")
    except LookupError:
        return raw.encode("latin-1").decode("cp1252", "replace")
