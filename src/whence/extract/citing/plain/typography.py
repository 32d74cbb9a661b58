"""What tools, typesetters and file formats make of the same signs: quotation marks of other kinds, blanks before
commas, joiners, entities and escapes left in a text.

In: a text. Out: edits, as `places.edited` takes them. Each kind is looked for only where one of its signs stands.

>>> [(words, text[a:b]) for text in ["``Silt'' , Lee &amp; Roe"] for a, b, words in respelled(text)]
[(',', ' ,'), ('“', '``'), ('”', "''"), ('&', '&amp;')]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import NamedTuple

import regex

from whence.extract.citing.plain.places import Edit


class _Kind(NamedTuple):
    """A kind of sign: what tells that it may stand in a text, where it does, and what is read for it."""

    hints: tuple[str, ...]
    pattern: re.Pattern[str] | regex.Pattern[str]
    read: str | Callable[[str], str] = ""


_GLUED = r"(?=\p{Lu}\p{Ll}|(?:supra|ibid|op\.|at|pp?\.)(?!\p{L}))(?<![/@=]\S{0,60})"
"""What follows a comma without a blank, outside of addresses: "Lee,supra"."""
_UNSEEN = ("\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202c", "\ufeff")
"""Joiners, and what tells in which direction a text runs; what else nobody sees, every reader repairs."""
_KINDS = (
    _Kind(("  ",), re.compile(r" (?<=  ) *")),
    _Kind((" ,", " ;"), re.compile(r" +[,;](?=[\s*_”\"’)\]]|$)"), str.lstrip),
    _Kind((" .",), re.compile(r" \.(?<=[^\W_A-Z] \.)(?=[,;)\]]|\s(?!\.)|$)"), "."),  # no ". . ."
    _Kind(
        (" . . . ",), regex.compile(r"\. \. \.(?<= (?:of|and|the) \. \. \.)(?= \p{L})"), "…"
    ),  # "Letters of . . . Lee"
    _Kind(
        (" of", " and", " in"),
        regex.compile(r" (?:of|and|in)(?=\p{Lu}\p{Ll}{3})(?<=\p{L} (?:of|and|in))"),
        lambda found: f"{found} ",
    ),
    _Kind(
        (" ofthe ", " inthe ", " tothe ", " onthe ", " andthe ", " forthe "),
        regex.compile(r" (?:of|in|to|on|and|for)(?=the )"),
        lambda found: f"{found} ",
    ),  # "Women ofthe Cloth"
    _Kind((".",), re.compile(r"\.(?<=[A-Z]{2}\.)(?=[A-Z]{2,}\.)"), ". "),  # "SUP.CT.REV." in small capitals
    _Kind(("1", "2"), re.compile(r"(?:1[5-9]|20)\d\d(?<!\w\d{4})(?=[A-Z]{4})"), lambda found: f"{found} "),
    _Kind((" )", " ]"), re.compile(r" (?<=[\w.] )[)\]]"), str.lstrip),
    _Kind(("( ",), re.compile(r"\( (?=[\w“\"])"), "("),
    _Kind((",",), regex.compile(rf",(?<=\p{{Ll}}{{2}},){_GLUED}"), ", "),
    _Kind(("‑",), re.compile(r"‑(?<=\w‑)(?=\w)"), "-"),
    _Kind(("−", "‒"), re.compile(r"[−‒](?<=\d.)(?=\d)"), "–"),
    _Kind(("—",), re.compile(r"—(?<=\d—)(?=\d)"), "–"),
    _Kind(("“ ",), re.compile(r"“(?<![^\s(\[]“) +(?=\w)"), "“"),  # no „Silt“
    _Kind((" ”",), re.compile(r" +(?<=[\w.,?!] )”"), "”"),
    _Kind((",,",), re.compile(r",,(?=\w[^\n]{1,300}(?:''|[”\"“]))"), "“"),
    _Kind(("``",), re.compile(r"``"), "“"),
    _Kind(("''",), re.compile(r"''(?<=[^\s(']'')(?!')"), "”"),
    _Kind(("''",), re.compile(r"''(?<![^\s(]'')(?=\w)"), "“"),
    _Kind(("‘‘", "’’"), re.compile(r"‘‘|’’"), lambda found: "“" if found == "‘‘" else "”"),
    _Kind(("`", "´"), re.compile(r"[`´](?<=[^\W\d_].)(?=[^\W\d_])"), "’"),
    _Kind(("`",), re.compile(r"`(?<![\w`]`)(?=[^\W\d_][^`'’]{0,200}['’])"), "‘"),
    _Kind(_UNSEEN, re.compile(f"[{''.join(_UNSEEN)}]+")),
    _Kind(("&",), re.compile(r"&(?:#\d{2,5}|#x[\da-fA-F]{2,4}|[a-zA-Z]{2,6});"), lambda found: _entity(found)),
    _Kind(
        ("[^",),
        regex.compile(r"(?<=,)\[\^\p{Nd}{1,4}\](?=\s(?:U\.\s?S\.|F\.|S\.\s?Ct\.|L\.\s?Ed\.)[^\n]{0,8}\s\p{Nd})"),
        lambda found: _volume(found),
    ),
    _Kind(("\\",), re.compile(r"\\(?=[\[\](){}.*_#&$%'\"<>~|+-])")),
)


def respelled(text: str) -> Iterator[Edit]:
    """The places of such signs, with what is read for each."""
    for kind in _KINDS:
        if any(map(text.__contains__, kind.hints)):
            for found in kind.pattern.finditer(text):
                yield *found.span(), kind.read if isinstance(kind.read, str) else kind.read(found[0])


def _volume(found: str) -> str:
    """A judgment's volume that a tool which makes Markdown of scans took for a marker: "Roe v. Lee,[^88] F.4th 990"."""
    return f" {found[2:-1]}"


def _entity(found: str) -> str:
    """The sign that an entity of HTML stands for; a space for one of any width."""
    return " ".join(unescape(found).split()) or (" " if unescape(found) != found else found)
