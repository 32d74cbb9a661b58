"""Which of the old single-byte encodings a text is in: the one in which its words look like words.

In: bytes that are no UTF-8. Out: the name of an encoding. Detection by byte statistics alone takes Polish for Baltic
and French for Czech where the text is short; a sign, a control character or a capital inside a word, or two scripts in
one word, show that an encoding is wrong, and known function words that it is right.

>>> legacy("Głos za wnioskiem: że są także błędy".encode("iso-8859-2"))
'iso-8859-2'
"""

from __future__ import annotations

import unicodedata

from whence.read.decoding.language import known_words

ENCODINGS = (
    "cp1252", "cp1250", "iso-8859-2", "cp1251", "koi8-r", "cp1254", "cp1253", "cp1257", "cp1255", "cp1256", "mac_roman",
    "cp437",
)  # fmt: skip
_SAMPLE = 64 * 1024
_EDGES = "“”„‚‘’«»…–—·•§©®™°¿¡€£¥"
_INSIDE = "’‘“”„«»–—·…"
_RARE = {"mac_roman": 2.0, "cp437": 2.0}


def legacy(data: bytes) -> str:
    """The encoding in which the words with other than ASCII letters look most like words."""
    scores = {encoding: score for encoding in ENCODINGS if (score := _score(data[:_SAMPLE], encoding)) is not None}
    return min(scores, key=lambda encoding: scores[encoding]) if scores else "cp1252"


def _score(data: bytes, encoding: str) -> tuple[float, int] | None:
    """How odd the words look, and how many are known, negated; None where bytes have no meaning in the encoding."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    words = [word for word in text.split() if not word.isascii()]
    odd = sum(map(_oddness, words))
    return odd + _RARE.get(encoding, 0), -sum(
        word.strip(_EDGES + ".,;:!?()\"'").lower() in known_words() for word in words
    )


def _oddness(word: str) -> float:
    """Signs, control characters and capitals inside a word, and letters of two scripts."""
    inner = word.strip(_EDGES + ".,;:!?()[]\"'/-")
    odd = sum(2.0 for sign in word if "\x80" <= sign <= "\x9f")
    scripts = set()
    for before, sign in zip(" " + inner, inner, strict=False):
        if sign > "\x7f" and not sign.isalpha() and sign not in _INSIDE:
            odd += 1
        if before.islower() and sign.isupper():
            odd += 1
        if sign.isalpha():
            scripts.add(_script(sign))
    return odd + 2 * (len(scripts) > 1)


def _script(letter: str) -> str:
    return "LATIN" if letter < "\x80" else unicodedata.name(letter, "?").split(" ", 1)[0]
