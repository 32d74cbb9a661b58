"""An "Ibid." as the text recognition of scans misreads it where a note begins: "12 bid., p. 4", "Bid.", "h i d . ,".

In: a flat text, in which ends of lines are spaces. Out: edits, as `places.edited` takes them. Such words are read so
only in a text that has an "Ibid." as well, and three of them behind a label with a figure or another sign, or before a
place; then also at the head of a paragraph that they end.

>>> text = "1 Lee, Silt. 2 bid., p. 4.  '79 mid., p. 5.  h i d . , p. 6.  4 Ibid. It was a bid.  Bid.  5 Roe, Sand."
>>> [text[a:b] for a, b, words in back_words(text)]
['bid', 'mid', 'h i d', 'Bid']
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.citing.plain.places import Edit
from whence.extract.late import late

_FORM = r"(?:Ibid|[bB]\s?[i1l!]\s?d|[%Z“\"]b\s?[i1l!]\s?d|[BmMhKWI]\s?[hi1l]\s?[i1l]?\s?d|%\s?id|[Rr]ig[i1]d)"
"""The right word first, so that no "bid" is read in it behind a label that ends in a letter: "26Ibid."."""
_SIGN = r"[\p{Nd}IlLiOoSsBZzgqTaenrpQf'’‘`*^%!|&@]"
_LABEL = rf"(?:{_SIGN}{{0,3}}[\p{{Nd}}'’‘*^%&@]{_SIGN}{{0,2}}[ ]?|[lIisoSz]{{1,2}}[ ][\p{{Nd}}lao][ ]){{1,3}}"
_HEAD = r"(?:^[ >]*|\s\s[>\"“]*|\]:?[ ])"
"""The head of a paragraph or of a note that Markdown marks."""
_PLACE = r"(?:[Pp]{1,2}[.,]|[Vv]ol|[Cc]h|[Aa]pp|\p{Nd}|\p{Lu}\p{L}{2,8}\.?\s\p{Nd}{1,2}[.,])"
_ENDS = r"[ ]?[.,;:]{1,2}"
_BACK = late(
    rf"(?P<sure>(?<=(?:{_HEAD}|[.;,:)\]\p{{Nd}}”\"-][ ]){_LABEL}){_FORM}(?=[ ]?[.,;:]|[ ]pp?\.)"
    rf"|(?<=\s){_FORM}(?=[ ]?\.[ ]?,[ ]?{_PLACE}))"
    rf"|(?<={_HEAD}|[.;]\s){_FORM}(?={_ENDS}\s*(?:{_PLACE}|\Z)|{_ENDS}\s\s|[ ]pp?\.)"
)
_FEWEST = 3
_HINTS = ("bid", "Bid", "b id", "bi d", "mid", "Mid", "hid", "h i d", "Kid", "Wid", "%id", "igid")


def back_words(text: str) -> Iterator[Edit]:
    """The places of such words, with "Ibid" for each."""
    if "Ibid" in text and any(map(text.__contains__, _HINTS)):
        found = [one for one in _BACK.finditer(text) if one[0] != "Ibid"]
        if sum(1 for one in found if one["sure"]) >= _FEWEST:
            yield from ((*one.span(), "Ibid") for one in found)
