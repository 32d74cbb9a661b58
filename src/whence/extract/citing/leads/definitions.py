"""Where a sentence gives a law, an agreement or an official paper the name that it will have: "the Harbour (Tolls)
Rules, 1964 (hereinafter referred to as “the Tolls Rules”)", "the Convention on Silt (“the Silt Convention”)".

In: a text. Out: `Definition`s: the name, where the title begins, where the bracket or the name ends. The name has the
title's own word for what it is (Rules, Convention), or the initials of the title ("Office Memorandum dated 4 May
(hereinafter “OM dated 4 May”)"); what else is named so is a body, a person or a thing of the story.

>>> flat = "It rests on the Convention on Silt 1981 (“the Silt Convention”). Lee Ltd (hereinafter “the Company”) paid."
>>> [(one.name, flat[one.start : one.end]) for one in definitions(flat)]
[('Silt Convention', 'Convention on Silt 1981 (“the Silt Convention”)')]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from whence.extract.late import late

GERMAN = r"(?:Gesetz|Verordnung|Richtlinie|Abkommen|Übereinkommen|Vertrag|Beschluss|Bericht)"
KIND = (
    r"(?:Act|Law|Code|Statute|Ordinance|Directive|Regulation|Rules|Convention|Covenant|Treaty|Agreement|Accord|Charter"
    r"|Protocol|Constitution|Resolution|Order|Guidelines|Memorandum|Notification|Circular|Decree|Declaration|Bill"
    r"|Report|Decision|Judgment|Award|Opinion|Recommendation|Statement|Letter|Communication|Guidance|Manual"
    r"|Handbook|Study|Paper|Framework|Strategy|Principles|Policy|Contract|Lease|Deed|Affidavit|Minutes|Complaint"
    r"|Indictment|Petition|Motion|Notice|Instrument|Undertaking|Proclamation|Terms"
    rf"|{GERMAN}"
    r"|[Rr]èglement|[Ll]oi|[Dd]écret|[Aa]ccord|[Cc]onvention|[Tt]raité|[Dd]écision|[Dd]irective|[Rr]apport"
    r"|[Rr]eglamento|[Ll]ey|[Dd]ecreto|[Cc]onvenio|[Aa]cuerdo|[Tt]ratado|[Dd]irectiva|[Dd]ecisión|[Ii]nforme"
    r"|[Rr]egolamento|[Ll]egge|[Cc]onvenzione|[Aa]ccordo|[Tt]rattato|[Dd]ecisione|[Dd]irettiva"
    r"|[Rr]egulamento|[Ll]ei|[Cc]onvenção|[Aa]cordo|[Dd]ecisão|[Dd]iretiva)"
)
"""What laws, agreements and official papers are called."""
_STRONG = (
    r"(?i:here(?:in)?after|henceforth|im\s[Ff]olgenden|nachfolgend|ci-après|désormais|en\sadelante|en\slo\ssucesivo"
    r"|di\sseguito|d[’']ora\sin\spoi|doravante|a\sseguir)"
)
_LINK = (
    r"(?:,?\s(?:also\s)?(?:(?:to\sbe\s)?(?:referred\sto(?:\sas)?|called|cited\sas|known\sas)|dénommée?s?|denominad[oa]|designad[oa]"
    r"|genannt))?[,:]?\s"
)
_THE = r"(?:(?i:the|le|la|les|el|il|lo|o|a|der|die|das)\s|[lL][’'])?"
_YEAR = r"(?:1[5-9]|20)\p{N}{2}"
_NAME = r"\p{L}[^“”\"‘«»„()\[\];:.]{1,60}(?:\([^()]{1,30}\)[^“”\"«»()\[\];:]{1,40})?"
_QUOTED = rf"[“\"‘'«„]\s?{_THE}(?P<name>(?:\p{{L}}|{_YEAR}\s)[^“”\"«»„;:]{{1,70}}?)\s?[,.]?[”\"’'»“]"
_TOLD = regex.compile(
    rf"(?:[(\[]\s?|,\s){_STRONG}{_LINK}{_THE}(?:{_QUOTED}|(?P<name>{_NAME}?)(?=[)\].;]))"
    rf"|(?:\((?:[^()“”\"]{{2,30}},\s)?|;\s)(?:the\s)?(?:{_QUOTED})(?:\sor\s[^()]{{2,40}})?\)|\(the\s(?P<name>(?:{_YEAR}\s)?\p{{Lu}}[^()“”\";:]{{3,50}})\)"
)
_CUE = regex.compile(rf"[(;,]\s?(?:the\s)?[“\"‘'«„]|\(the\s[\p{{Lu}}\p{{N}}]|{_STRONG}")
"""Without one of these nothing is told."""
_SMALL = r"(?:of|and|the|for|on|to|in|with|by|de|du|des|del|della|di|et|y|e)"
_RUN = regex.compile(rf"(?:(?:[\p{{Lu}}(][\p{{L}}\p{{N}}’'&./)-]*,?|{_SMALL})\s)+$")
_LEADING = regex.compile(rf"(?:(?:(?i:{_SMALL})|In|Under|By|See|Whereas|Article|Section|This|That|These)\s)+")
_KIND = late(rf"(?<![\p{{L}}’'-])(?P<kind>{KIND})s?(?![\p{{L}}-])")
_NAMED = late(
    rf"(?:.*[\s-]|\p{{L}}{{4,}}(?={GERMAN}))?(?P<kind>{KIND})s?(?:,?\s{_YEAR}|\s[IVX\p{{N}}]+"
    r"|\s(?:of|on|for|dated|de|du|des|di|da|su[il]|sulla|sugli|sobre|sur|relati\p{Ll}+|No|no|n)\b.*)?",
    regex.IGNORECASE,
)
"""A name that tells what it is: "Silt Convention", "2019 Memorandum", "Rules of 1964"; no "Order Book"."""
_LETTERS = regex.compile(r"\p{Lu}{2,6}(?=\s|$)")
_SENTENCE = regex.compile(r"(?<=\p{Ll}{4}[”\")\]]?|\p{N}\))[.?!;][”\")]*\s+(?=\p{Lu})")
_BEFORE = 320


@dataclass(frozen=True, slots=True)
class Definition:
    """A name without its article; where the title that it stands for begins, and where the words end that tell it."""

    name: str
    start: int
    end: int


def definitions(flat: str) -> Iterator[Definition]:
    """The names that a text gives to laws, agreements and papers, in order."""
    for found in _TOLD.finditer(flat) if _CUE.search(flat) else ():
        name = " ".join(found["name"].split()).rstrip(" ,.")
        start = _title(flat, found.start(), name)
        if start is not None:
            yield Definition(name, start, found.end() + flat.startswith((")", "]"), found.end()))


def _title(flat: str, at: int, name: str) -> int | None:
    """Where the title begins that stands before a bracket: the last one of the name's kind, or with its initials."""
    low = max(0, at - _BEFORE)
    low = max([low, *(one.end() for one in _SENTENCE.finditer(flat, low, at))])
    named, letters = _NAMED.fullmatch(name), _LETTERS.match(name)
    for kind in reversed(list(_KIND.finditer(flat, low, at))):
        run = _RUN.search(flat, low, kind.start())
        leading = _LEADING.match(flat, run.start(), kind.start()) if run else None
        start: int = leading.end() if leading else run.start() if run else kind.start()
        if named and named["kind"].casefold() == kind["kind"].casefold():
            return start
        if letters and not named and letters.group() == _initials(flat[start : kind.end()]):
            return start
    return None


def _initials(title: str) -> str:
    return "".join(word[0] for word in title.split() if word[0].isupper())
