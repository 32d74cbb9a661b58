"""The names under which a text says that it will cite a work: (hereafter "X"), ("X"), "im Folgenden: SW", "[= PL]".

In: the words of a citation with what stands behind them. Out: the names, as they are spelled, without quotation marks.

>>> said = "Ann Lee, Selected Sands (Ostmere, 1999)"
>>> shorthands(f"{said} (im Folgenden zitiert als SW)"), shorthands(f"{said}, 4")
(['SW'], [])
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.late import late

HEREAFTER = ("ereafter", "ereinafter", "enceforth")
_CUES = (
    *HEREAFTER,
    *(
        "olgenden",
        "achfolgend",
        "ünftig",
        "ortan",
        "infort",
        "eiterhin",
        "im Weiteren",
        "zit",
        "Zit",
        "bgekürzt",
        "Sigle",
    ),
    *(
        "i-après",
        "ésormais",
        "orénavant",
        "ora in ",
        "ora innanzi",
        "eguito",
        "adelante",
        "sucesivo",
        "ahora",
        "dalej",
        "далее",
    ),
    *(
        "oravante",
        "ierna",
        "oortaan",
        "bbreviat",
        "bbr.",
        "breviad",
        "brégé",
        "brév.",
        "cit",
        "oté",
        "uite",
        "below",
        "=",
    ),
)
"""Some letters of each way to say so."""
_STRONG = (
    r"here(?:in)?after|henceforth|from\snow\son|(?:hier\sund\s)?im\s[Ff]olgenden|nachfolgend|(?:zu)?künftig|fortan|hinfort|ci-après|désormais"
    r"|dorénavant|d[’']ora\s(?:in\s(?:poi|avanti)|innanzi)|da\sora\sin\s(?:poi|avanti)|(?:de\sahora\s)?en\sadelante|en\slo\ssucesivo"
    r"|a\spartir\sde\sahora|desde\sahora|doravante|hierna|voortaan|dalej|далее|dále\sjen|a\stovábbiakban"
)
_WEAK = (
    r"cited(?:\sbelow|\shereafter)?\sas|zit(?:iert|\.)(?:\sals)?|citée?s?|notée?s?|abrégée?s?|abrév\.|cit(?:ato|ata|\.)\scome|citad[oa](?:\sen\sadelante)?\scomo"
    r"|abbreviated|abbreviat[oa]|abbr\.|abreviad[oa]|abgekürzt|Sigle|weiterhin|im\s[Ww]eiteren|par\sla\ssuite|in\sseguito|di\sseguito|below"
)
_LINK = (
    r"(?:,?\s(?:cited|quoted|called|referred|abbreviated|zitiert|zit\.|abgekürzt|genannt|cités?|citées?|abrégée?s?|notée?s?|citat[oa]|cit\."
    r"|abbreviat[oa]|citad[oa]|abreviad[oa]|hereafter|désormais|en\sadelante|d[’']ora\sin\spoi|cyt\.))?"
    r"(?:\s(?:as|by|to\sas|to|als|mit|unter\sder\sSigle|comme|en|sous\sle\ssigle|come|con\sla\ssigl[ae]|como|por|jako))?\s?[:,]?\s"
)
_SIGN = (
    r"(?:(?:\p{Lu}\.\s?){2,5}|\p{Lu}[\p{L}\p{N}’'&/-]{0,14})(?:\s(?:\p{Lu}[\p{L}’'-]{0,14}\.?|\p{Lu}\.)){0,2}"
    r"(?:\s?\p{N}{1,2})?"
)
_ARTICLE = regex.compile(r"^(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as)\s")
_HERE = regex.compile(
    r"[(\[]\s?(?:here(?:in)?after|henceforth|im\sFolgenden|nachfolgend|(?:cited|zit(?:iert)?\.?)\s(?:as|als))"
    r"(?:\s(?:cited|referred\sto|called|abbreviated|zitiert)(?:\s(?:as|to|als))?|\sas)?[:,]?\s"
    r"(?P<name>[^()\[\]]{2,160}?(?:[(\[]\p{N}[)\]])?|\p{Lu})\s?[.,]?\s?[)\]]",
    regex.IGNORECASE,
)
_OPENS = regex.compile(
    r"(?i:here(?:in)?after|henceforth)(?:,?\s(?:cited\sas|referred\sto\sas|called|as))?[:,]?\s(?:the\s)?"
    r"(?:[“”\"‘'](?P<name>[^“”\"‘’']{2,80}?)[.,]?[”\"’']|(?P<bare>\p{Lu}[^()\[\].;,:“”\"]{1,60}?)(?=[.;,)\]]|$))"
)
_SIGNED = late(
    rf"[(\[]\s?(?:[^()\[\]]{{0,40}}[,;]\s)?(?:=\s?|(?i:{_STRONG}|{_WEAK}){_LINK})[“”\"‘'«„*_]{{0,2}}(?P<a>{_SIGN})[“”\"’'»*_]{{0,2}}\s?[.,]?\s?[)\]]"
    rf"|(?:[,;.]|(?<=[)\]]))\s(?i:{_STRONG}|abbreviated|cited\sbelow|zitiert|abgekürzt|abrégé|cité){_LINK}"
    rf"[“”\"‘'«„*_]{{0,2}}(?P<b>{_SIGN})[“”\"’'»*_]{{0,2}}(?=[.;,)\]]|\s*$)"
)
"""A sign said in any language: "(ci-après SW)", "; hereafter O.C.", "[= PL]"."""
_IN_SQUARES = regex.compile(
    r"(?<=[\p{N})\]]\s?)\[(?:the\s)?(?P<name>\p{Lu}[\p{L}\p{N}.&’' -]{1,40}(?:\(\p{L}{1,8}\))?)\](?=[.;,\s]|$)"
)
"""A name in square brackets behind a judgment's citation: "[2011] NZSC 12 [Harbour judgment]"."""
_DEFINED = regex.compile(
    r"\((?:the\s)?(?:[“”\"](?P<a>\p{Lu}[\p{L}\p{N}.&’' -]{1,40})[”\"]\)"
    r"|(?P<b>\p{Lu}[\p{L}.&’' -]{1,30})\)(?=[.;,\s]*$))"
)
_TALK = regex.compile(r"\.\s\p{Lu}\p{Ll}+\s(?:\p{Ll}+\s){3}")
_CONTAINER = regex.compile(
    r"[”\"’»],?\s(?:in:?\s)?[*_]{0,2}(?P<a>(?:\p{Lu}[\p{L}’'-]*\s(?:\p{Ll}{1,3}\s){0,2}){2,8})[*_]{0,2}[(\[]$"
    r"|(?:^|,\s)[*_]{0,2}(?P<b>(?:\p{Lu}[\p{L}’'-]*\s(?:\p{Ll}{1,3}\s){0,2}){1,6})[*_]{0,2}[(\[]$"
)
_PERIODICAL = regex.compile(
    r"(?i)\b(?:journal|review|revue|times|post|gazette|zeitung|zeitschrift|quarterly|herald|tribune)\b"
)


def _is_container(words: str, at: int, name: str) -> bool:
    """Whether a bracket stands behind the periodical in which a piece appeared, whose name is meant: "“Silt,” Journal
    of Ostmere Studies (hereafter JOS) 12"."""
    found = _CONTAINER.search(words, 0, at + 1) if words[at : at + 1] in ("(", "[") else None
    if found is None:
        return False
    run = found["a"] or found["b"]
    initials = "".join(word[0] for word in run.split() if word[0].isupper())
    return _PERIODICAL.search(run) is not None or (found["a"] is not None and initials == name.replace(".", ""))


def _is_talk(words: str, at: int) -> bool:
    """Whether a bracket stands in a sentence behind the citation: "Order No. 6. Based on the rate for Pilots (“P”)"."""
    return _TALK.search(words, 0, at) is not None


def shorthands(words: str) -> list[str]:
    """The names under which a reference says that it will be cited: (hereafter "X"), ("X"), (OLC Op.)."""
    cued = any(cue in words for cue in _CUES)
    if not cued and "(" not in words and "[" not in words:
        return []
    told = [one["name"] for one in _HERE.finditer(words) if not _is_container(words, one.start(), one["name"])]
    opens = [(one["name"] or one["bare"], one.start() - 1) for one in _OPENS.finditer(words)]
    told = told or [name for name, at in opens if not _is_container(words, at, name)]
    told += [name for name, _ in signs_told(words)] if cued else []
    made = told or [
        found["a"] or found["b"] for found in _DEFINED.finditer(words) if not _is_talk(words, found.start())
    ]
    made += [found["name"] for found in _IN_SQUARES.finditer(words.partition(";")[0])]
    return list(dict.fromkeys(_ARTICLE.sub("", name.strip(" \"“”'‘’.,")).strip("\"“”'‘’") for name in made))


def signs_told(words: str) -> Iterator[tuple[str, int]]:
    """The signs that are told, each with where the words begin that tell it."""
    for found in _SIGNED.finditer(words) if any(cue in words for cue in _CUES) else ():
        name = (found["a"] or found["b"]).strip(" .")
        if not _is_container(words, found.start(), name):
            yield name, found.start()
