"""Short forms as text recognition misreads them, and as they are typed otherwise: "lbid.", "op. dt.", "I b i d.",
"IBID.", "pp 4".

In: a text. Out: edits, as `places.edited` takes them. A word is read as another only where no word is spelled so, or
where what stands behind it tells: "ld. at 4".

>>> text = "lbid., pp 4-5; Lee, op. dt., 7; ld. at 9"
>>> [(text[a:b], words) for a, b, words in misread(text)]
[('lbid', 'Ibid'), ('ld.', 'Id.'), ('op. dt.', 'op. cit.'), ('pp ', 'pp. ')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from whence.extract.citing.plain.places import Edit

_ALONE = r"(?<![^\W_])"
"""No letter or number stands in front."""
_CIT = r"(?:cit,(?=\s?pp?\.)|(?:c[il1]t|dt|eit|cil|clt|tit|cif|oit)\.)"


class _Slip(NamedTuple):
    """What may be read for some words: a cheap look for any of them, where they stand, and how they are spelled."""

    hint: re.Pattern[str]
    pattern: re.Pattern[str]
    spelled: str


def _slip(hint: str, pattern: str, spelled: str) -> _Slip:
    return _Slip(re.compile(hint), re.compile(_ALONE + pattern), spelled)


_SLIPS = (
    _slip(
        "[bhB][il1!íI][dD]|[bh][il1]cl",
        r"(?:[l1|!JjTt\[]b[il1!í](?:d|cl)|[I1l][bh](?:[l1!]d|[il1]cl)|[Il]hid|IBID)(?=[.,;\s*_)\]]|$)",
        "Ibid",
    ),
    _slip("b ?i ?d", r"(?:[Il1] b ?i ?d|[Il1]b i ?d|[Il1]bi d)(?=\s?[.,])", "Ibid"),
    _slip("[l1JL]d[.,]|ID\\.", r"(?:[l1JL]d\.|ID\.)(?=,?\s(?:at\s|AT\s|§|¶))", "Id."),
    _slip(
        "[oO0][pP]",
        r"(?:[oO0]p[.,]\s?(?:cit,(?=\s?pp?\.)|(?:c[il1]t|dt|eit|cil|clt|tit|cif|oit)\.)|OP\.\s?CIT\.)",
        "op. cit.",
    ),
    _slip("[lL][oO][cC]", r"(?:[lL]oc\.\s?(?:dt|eit|cil|clt|tit|cif|oit)\.|LOC\.\s?CIT\.)", "loc. cit."),
    _slip("[snm][upn]pra|SUPRA", r"(?:[sm]npra|snpra|SUPRA)(?=,?\s)", "supra"),
    _slip("[sS][uU][pP][rR][aA]", r"(?<=(?i:supra) )N(?:OTE|\.)(?= \d)|(?<=(?i:supra), )N(?:OTE|\.)(?= \d)", "note"),
    _slip("p\\.p\\.", r"p\.p\.(?=\s?[\dxvi])", "pp."),
    _slip("pp? \\d", r"pp (?=\d)", "pp. "),
    _slip("p \\d", r"(?<=, )p (?=\d)", "p. "),
)


def misread(text: str) -> Iterator[Edit]:
    """The places of such words, with how they are spelled."""
    for slip in _SLIPS:
        if slip.hint.search(text):
            for found in slip.pattern.finditer(text):
                if found[0] != slip.spelled:
                    yield *found.span(), slip.spelled
