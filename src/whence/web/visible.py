"""Text from documents, made safe to show: escaped, and with signs where a character would steer the text unseen.

In: any text. Out: markup in which nothing of it is markup. Direction overrides and isolates, zero-width spaces and
control characters become visible signs, so that no document can turn the words beside it around.

>>> str(shown("<b>\\u202ex"))
'&lt;b&gt;<span class="steer">⟨RLO⟩</span>x'
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_NAMES = {
    "\u061c": "ALM", "\u200b": "ZWSP", "\u200e": "LRM", "\u200f": "RLM", "\u2028": "LS", "\u2029": "PS",
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO", "\u2060": "WJ",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\ufeff": "BOM",
}  # fmt: skip
_SIGNS = {ord(character): f"⟨{name}⟩" for character, name in _NAMES.items()}
_SIGNS |= {code: f"⟨{code:02X}⟩" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r\x85"}
_SIGNS |= {code: f"⟨{code:X}⟩" for code in range(0xD800, 0xE000)}
_SIGN = re.compile("|".join(map(re.escape, map(chr, _SIGNS))))
_SPACES = re.compile(r"\s+")


def plain(text: str) -> str:
    """`text` for an attribute or a title: steering characters as signs, nothing escaped yet."""
    return text if text.isascii() and text.isprintable() else text.translate(_SIGNS)


def shown(text: str) -> Markup:
    """`text` as markup: escaped, steering characters as marked signs."""
    if text.isascii() and text.isprintable():
        return escape(text)
    pieces: list[str] = []
    at = 0
    for found in _SIGN.finditer(text):
        pieces += (escape(text[at : found.start()]), f'<span class="steer">{_SIGNS[ord(found[0])]}</span>')
        at = found.end()
    return Markup("".join((*pieces, escape(text[at:]))))


def line(text: str, most: int = 0) -> str:
    """`text` on one line, cut at a word (and saying so) where it is longer than `most` characters.

    >>> line("one\\n two three", 9)
    'one two…'
    """
    found = _SPACES.sub(" ", text).strip()
    if not most or len(found) <= most:
        return found
    cut = found[: most - 1]
    return (cut.rpartition(" ")[0] or cut) + "…"


def finalize(value: object) -> object:
    """What a template prints: text gets its signs and is escaped; markup passes."""
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup):
        return plain(value)
    return value
