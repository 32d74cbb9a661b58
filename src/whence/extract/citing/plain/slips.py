"""Short forms as text recognition misreads them, and as they are typed otherwise: "lbid.", "op. dt.", "I b i d.",
"IBID.", "pp 4".

In: a text. Out: edits, as `places.edited` takes them. A word is read as another only where no word is spelled so, or
where what stands behind it tells: "ld. at 4". So are "fbidem", "Jdem" and "Tides 0f Ostmere". Scans of texts with
Indian words have a full stop as the dot below the letter before: "op. ciṭ 4".

>>> text = "lbid., pp 4-5; Lee, op. dt., 7; ld. at 9"
>>> [(text[a:b], words) for a, b, words in misread(text)]
[('lbid', 'Ibid'), ('ld.', 'Id.'), ('op. dt.', 'op. cit.'), ('pp', 'pp.')]
>>> [words for *_, words in misread("Lee et. al., Silt, 4")]
['et al.']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from whence.extract.citing.plain.places import Edit


class _Slip(NamedTuple):
    """What may be read for some words: letters that it has, where it stands, and how it is spelled."""

    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    spelled: str


_ALONE = r"(?<![^\W\d_].)"
"""No letter stands in front of the sign before; a label may ("78Ib1d.")."""
_BADLY = ("dt.", "eit.", "clt.", "cif.", "oit.", "c1t.", "p. cil", "c. cil", "p. tit", "p, cit", "cit, p", "CIT.")
_CIT = r"(?:cit,(?=\s?pp?\.)|(?:c[il1]t|dt|eit|cil|clt|tit|cif|oit)\.)"
_IBID = ("lbid", "1bid", "|bid", "!bid", "jbid", "Jbid", "tbid", "Tbid", "fbid", "Ihid", "lhid")
_IDEM = ("fdem", "Jdem", "ldem", "1dem")
_IBID_INSIDE = ("Ib1d", "Ibld", "Ib!d", "Ibicl", "lbicl", "lb1d", "lbld", "Ibtd", "Ibzd", "Ibic1")
_CAPITAL = (", P", "; P", "bid. P", "cit. P")
"""Not so behind other words: "Fed. R. Civ. P. 12"."""
_ENDS = r"(?=[.,;\s*_)\]]|$)"
_SLIPS = (
    _Slip(
        _IBID,
        re.compile(rf"(?:[l1|!JjTtf]{_ALONE}b[il1!í]d(?=em|[.,;\s*_)\]]|$)|[Il1]{_ALONE}hid{_ENDS})"),
        "Ibid",
    ),
    _Slip(("IBID", "IBÍD"), re.compile(rf"I{_ALONE}B[IÍ]D(?:EM)?{_ENDS}"), "Ibid"),
    _Slip(("IDEM",), re.compile(rf"[IÍ]{_ALONE}DEM(?=[.,;]|\s[pPs]{{1,2}}\.\s)"), "Idem"),
    _Slip(_IDEM, re.compile(rf"[fJl1]{_ALONE}dem(?=[.,;])"), "Idem"),
    _Slip(("0p. cit",), re.compile(rf"0{_ALONE}p\. cit\."), "op. cit."),
    _Slip(("loe. cit", "1oc. cit"), re.compile(rf"(?:l{_ALONE}oe|1{_ALONE}oc)\. cit\."), "loc. cit."),
    _Slip(("o p. cit",), re.compile(rf"o{_ALONE} p\. cit\."), "op. cit."),
    _Slip((" 0f ",), re.compile(r"0f(?<=[a-z] 0f)(?= [A-Za-z])"), "of"),
    _Slip(_IBID_INSIDE, re.compile(rf"[Il1]{_ALONE}b(?:[l1!tz]d|[il1]c[l1]){_ENDS}"), "Ibid"),
    _Slip(
        ("b i d", "b id", "bi d", "I bid", "l bid", "1 bid"),
        re.compile(rf"[Il1]{_ALONE}(?: b ?i ?d|b i ?d|bi d)(?=\s?[.,])"),
        "Ibid",
    ),
    _Slip(
        ("ld. ", "ld., at", "1d. ", "1d., at", "Jd. ", "Ld. ", "Td. ", "ID.", "d, at"),
        re.compile(
            rf"(?:[lJLT]{_ALONE}d\.|1(?<!\d.)d\.|I{_ALONE}D\.|[IiJT]{_ALONE}d,(?=\sat\s\d))(?=,?\s(?:at\s|AT\s|§|¶))"
        ),
        "Id.",
    ),
    _Slip(_BADLY, re.compile(rf"(?:[oO0]{_ALONE}p[.,]\s?{_CIT}|O{_ALONE}P\.\s?CIT\.)"), "op. cit."),
    _Slip(_BADLY, re.compile(rf"(?:[lL]{_ALONE}oc[.,]\s?{_CIT}|L{_ALONE}OC\.\s?CIT\.)"), "loc. cit."),
    _Slip(("ciṭ",), re.compile(rf"[oO]{_ALONE}p\.\s?ciṭ\.?"), "op. cit."),
    _Slip(("ciṭ",), re.compile(rf"[lL]{_ALONE}oc\.\s?ciṭ\.?"), "loc. cit."),
    _Slip(("biḍ",), re.compile(rf"[Ii]{_ALONE}biḍ\.?"), "Ibid."),
    _Slip(("snpra", "SUPRA"), re.compile(rf"(?:s{_ALONE}npra|S{_ALONE}UPRA)(?=,?\s)"), "supra"),
    _Slip(("UPRA N", "UPRA, N"), re.compile(r"N(?<=UPRA N|PRA, N)(?:OTE|\.)(?= \d)"), "note"),
    _Slip(("p.p.",), re.compile(rf"p{_ALONE}\.p\.(?=\s?[\dxvi])"), "pp."),
    _Slip((", p ", ". p ", "; p "), re.compile(r"p(?<=[,.;] p)(?= \d)"), "p."),
    _Slip((" p, ", " pp, "), re.compile(r"p(?<=[,.;] p)p?,(?= \d)"), "p."),
    _Slip(_CAPITAL, re.compile(r"P(?:(?<=[,;] P)|(?<=(?:bid|cit)\. P))[pP]?\.(?= ?\d)"), "p."),
    _Slip((" p- ",), re.compile(r"p-(?<=[,.;] p-)(?= \d)"), "p."),
    _Slip((" pg", " Pg"), re.compile(rf"[pP]{_ALONE}gs?\b\.?(?= ?\d)"), "p."),
    _Slip(("pp ",), re.compile(rf"p{_ALONE}p(?= \d)"), "pp."),
    _Slip(("et. al", "et.al"), re.compile(r"(?:(?<=\w )|(?<=\w, ))et\. ?al\b\.?"), "et al."),
    _Slip((" et all", " & al."), re.compile(r"(?<=\w )(?:et all(?=[.,;]| [(“\"‘])|& al\.)"), "et al."),
)


_NOTED = re.compile(
    r"(?:supra(?: n\.|,? note)|above n) (?P<behind>[\dlIO]{2,3})(?=[,.;)\s]|$)"
    r"|n(?<!\wn)(?:ote|\.) (?P<before>[\dlIO]{2,3})(?=,? (?:above|supra)\b)"
)
"""A note's number in which letters may stand for figures: "supra note l2"."""
_FIGURES = str.maketrans("lIO", "110")


def misread(text: str) -> Iterator[Edit]:
    """The places of such words, with how they are spelled, and of numbers of notes."""
    yield from _numbers(text) if "supra" in text or "above" in text else ()
    for slip in _SLIPS:
        if any(map(text.__contains__, slip.hints)):
            for found in slip.pattern.finditer(text):
                if found[0] != slip.spelled:
                    yield *found.span(), slip.spelled


def _numbers(text: str) -> Iterator[Edit]:
    """Numbers of notes with a figure and a letter that looks like one; "ll" is none for sure."""
    for found in _NOTED.finditer(text):
        number = found["behind"] or found["before"]
        if not number.isdecimal() and any(map(str.isdecimal, number)):
            yield found.end() - len(number), found.end(), number.translate(_FIGURES)
