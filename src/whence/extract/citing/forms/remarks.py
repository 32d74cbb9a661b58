"""What an author says at the end of a citation about how it is quoted: "Emphasis is mine.", "Our translation.".

In: a text and a stretch of it. Out: where the remark begins with which it ends; None where there is none.

>>> words = "‘The Tolls of Ostmere’. Emphasis is mine."
>>> words[: remark_at(words, 0, len(words))]
'‘The Tolls of Ostmere’.'
>>> remark_at("Lee, Silt. Translation and Original.", 0, 36)
"""

from __future__ import annotations

import regex

_WHAT = r"(?:[Ee]mphas[ie]s|[Ii]talics|(?:[Ff]ree\s)?[Tt]ranslations?)"
_WHOSE = r"(?:[Mm]y|[Oo]ur|[Aa]uthor[’']?s[’']?|[Tt]ranslator[’']?s[’']?)"
_ENGLISH = (
    rf"(?:[Tt]he\s)?{_WHAT}\s(?:(?:is|are)\s)?(?:(?:our|my)\sown|mine|ours|added|supplied|removed|(?:is\s)?in\s(?:the\s)?original"
    rf"|by\s(?:the\s)?(?:present\s)?(?:authors?|me|us))"
    rf"|{_WHOSE}\s(?:own\s)?{_WHAT}|[Tt]ranslated\sby\s(?:the\s(?:present\s)?authors?|me|us)"
)
_GERMAN = (
    r"(?:[Mm]eine|[Ee]igene|[Uu]nsere)\s(?:Hervorhebung|Übersetzung)(?:en)?|(?:Hervorhebung(?:en)?|Übersetzung|Herv\.|Übers\.)"
    r"\s(?:im\sOriginal|i\.\s?O|von\s(?:mir|uns)|(?:durch\s(?:den|die)|des|der|d\.)\s?(?:Autor|Verf)(?:asser)?(?:in|s)?)\.?"
)
_FRENCH = (
    r"(?:C[’']est\s(?:nous|moi)\squi\s\p{Ll}+|(?:Notre|Ma)\straduction"
    r"|(?:Traduction|Italiques?)\s(?:de\sl[’']auteure?|personnelle|dans\sl[’']original))"
)
_SPANISH = (
    r"(?:(?:La\s|El\s|Las\s|Os\s|A\s)?(?:[Tt]raducción|[ÉéE]nfasis|[Cc]ursivas?|[Tt]radução|[Gg]rifos?|[Tt]raduzione|[Cc]orsivo)"
    r"\s(?:(?:es|son|é|è|são)\s)?(?:propi[ao]s?|mí[ao]s?|nuestr[ao]s?|añadid[ao]s?|nossos?|nossa|minha|meus?|mi[ao]|nostr[ao]"
    r"|(?:en\sel|no|nell[’'])\s?originale?|(?:del|de\sla|do|da)\sautora?))"
)
_REMARK = regex.compile(rf"(?<=[.,;]|[”\"’'])\s(?:{_ENGLISH}|{_GERMAN}|{_FRENCH}|{_SPANISH})[.;]?\s*$")
_WORDS = (
    "mpha",
    "talics",
    "ransl",
    "Herv",
    "Übers",
    "nous qui",
    "moi qui",
    "raduc",
    "raduç",
    "raduz",
    "ursiva",
    "nfasis",
    "rifo",
)
_LONGEST, _FEWEST = 60, 8


def remark_at(text: str, start: int, end: int) -> int | None:
    """Where a remark begins that ends a stretch, behind a citation."""
    low = max(start + _FEWEST, end - _LONGEST)
    if not any(text.find(word, low, end) >= 0 for word in _WORDS):
        return None
    found = _REMARK.search(text, low, end)
    return found.start() if found else None
