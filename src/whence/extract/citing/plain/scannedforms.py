"""Short forms and numbers that text recognition spoiled, which are looked for in scans alone: "op. ct.", "Ibd.", "spra
note 5", "p. 10Z".

In: a flat text. Out: edits, as `places.edited` takes them.

>>> noise = "Tbe wa1ls of tlie harb0ur, whicb he h^ad seen, and frorn which wi1h us. "
>>> text = noise * 3 + "4. Ibd., p. 10Z. Lee, op . ct., l3O. Roe, spra note5, et 12. In 1O years."
>>> [(text[a:b], words) for a, b, words in spoiled(text)]
[('Ibd', 'Ibid'), ('op . ct.', 'op. cit.'), ('spra note', 'supra note '), ('et', 'at'), ('10Z', '102'), ('l3O', '130')]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex

from whence.extract.citing.plain.places import Edit
from whence.extract.citing.plain.scans import is_scan
from whence.extract.late import late

_I, _B, _D = r"[Il1J|!i]\s?", r"(?:[bh6]|lo)\s?", r"(?:d|cl|ci|ol|c[1l]|a)"
_POINT = r"(?=\s?[.,;:·])"
_FIGURES = str.maketrans("lIiOoZzS", "11100225")
_FORMS: tuple[tuple[regex.Pattern[str], str | Callable[[str], str]], ...] = (
    (
        late(
            rf"(?<![\p{{L}}\p{{Nd}}.])(?=\S*[bhdI])(?!\p{{Nd}}{{2}})"
            rf"(?:{_I}(?:{_B}[i1l!j|t]?\s?{_D}|{_B}[i1l!j|]|[i1l!|]{_D}(?<!lid)){_POINT}"
            rf"|(?<=(?:^|\s)[\p{{Nd}}lIOSZ]{{1,3}}[.,·]?\s){_B}[i1l!j|t]\s?{_D}{_POINT})"
        ),
        "Ibid",
    ),
    (
        regex.compile(
            r"(?<=[\p{L}’][,.;]\s{0,2})[oce0]\s?p\s?[.,:·;]?\s{0,2}(?:[ceo(]\s?[i1l!|j]?\s?[tfrl1]|[i1l!][tf])\s?[.,:·;]"
        ),
        "op. cit.",
    ),
    (
        regex.compile(r"[s58a]\s?[uin]{0,2}\s?p?\s?[rt]?\s?[aoe](?<=[,;]\s[^\s,]{3,6})\sn[o0][tl]e\s?(?=[\dlI])"),
        "supra note ",
    ),
    (regex.compile(r"(?:et|al|af|nt|ot)(?<=note \d{1,3}, ..|note\d{1,3}, ..)(?=\s\d)"), "at"),
    (
        regex.compile(
            r"(?<=[,”]\s|\bpp?\.\s?|\bat\s)(?=[lIiOoZzS]{0,2}\d)(?!S\d)[\dlIiOoZz]{2,4}(?<!\d{2})(?=[.,;)]|\s[.,]|$)"
        ),
        lambda found: found.translate(_FIGURES),
    ),
)


def spoiled(text: str) -> Iterator[Edit]:
    """The places of such words and numbers, with what they were."""
    if is_scan(text):
        for pattern, printed in _FORMS:
            for found in pattern.finditer(text):
                words = printed if isinstance(printed, str) else printed(found[0])
                if words != found[0]:
                    yield (*found.span(), words)
