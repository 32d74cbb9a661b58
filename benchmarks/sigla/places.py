"""Where words stand in a text, whatever signs are between them.

In: a text and words. Out: spans; the words must be spelled alike.

>>> places_of("Lee, *Silt*, Sand; Silt and Sand", "Silt, Sand")
[(6, 17)]
"""

import regex

_WORDS = regex.compile(r"[\p{L}\p{N}]+")


def places_of(text: str, words: str) -> list[tuple[int, int]]:
    """The spans of these words in a row."""
    row = r"[^\p{L}\p{N}]+".join(map(regex.escape, _WORDS.findall(words)))
    return [one.span() for one in regex.finditer(rf"(?<![\p{{L}}\p{{N}}]){row}(?![\p{{L}}\p{{N}}])", text)]
