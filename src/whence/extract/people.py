"""Name phrases: who can stand behind words, as regular expressions over flat text.

In: text around a quotation. Out: patterns `NAME` (capitalised, with titles and particles), `ROLE` ("a senior
official"), `BARE_ROLE` ("Western officials"), `DOCUMENT` ("the report"); and whether words look like a person's name.

>>> looks_like_person("Magdalena Defort"), looks_like_person("Latin America Desk Report")
(True, False)
"""

from __future__ import annotations

from functools import lru_cache

import regex

from whence.extract.late import late
from whence.extract.lexicon import alternation, entries, first_words

_OF_NAMES = (
    r"(?:de la|de las|de los|de|del|della|der|den|van der|van den|van|von|zu|bin|ibn|ben|abu|al|el|la|le|di|da|dos|do"
    r"|du|y)"
)
_JOINING = rf"(?:{_OF_NAMES}|of the|of|for the|for|and|&|on|the)"
_ARTICLED = r"(?:al|el|ul|an)[-–’']"
_CAP = (
    r"(?:(?:Sens?|Reps?|Gen|Gov|Dr|Mr|Mrs|Ms|Messrs|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Prof|Rev|Hon|St)\.|(?:Assn|Inc|Corp|Co|Ltd|Bros|Dept|Univ)\.|\p{Lu}[\p{L}\p{M}’'‘`–-]*\p{L}|\p{Lu}\.(?:[-–]?\p{Lu}\.)*|\p{Lu}{2,}"
    rf"|{_ARTICLED}\p{{Lu}}[\p{{L}}\p{{M}}’'-]+|\p{{Lu}})"
)
_GENERATION = r"(?:Jr|Sr|III|II|IV)\b\.?"
_NOT_STOP = rf"(?!(?i:{alternation('not_names')})\b(?!\.))"
TITLE = alternation("titles_of_persons")
NAME = rf"{_NOT_STOP}{_CAP}(?:,?\s{_GENERATION}|\s(?:{_JOINING}\s)?{_CAP}){{0,7}}"
"""A capitalised name: Nathan Sales; State Department; Sen. Marco Rubio; Abolhassan Bani Sadr."""
_DETERMINER = (
    r"(?:the|a|an|one|another|some|two|three|four|five|several|many|most|other|both|his|her|their|its|our|my|this|these|"
    r"that|those|no)"
)
_WORD = r"[\p{L}\p{N}][\p{L}\p{N}’'.&–-]*"
_INNER = (
    rf"(?!(?i:{_DETERMINER}|and|or|of|in|to|at|by|for|with|that|which|who|whereas|while|although|though"
    rf"|because|but)\s){_WORD}"
)
_COUNT = (
    r"(?:\p{N}+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|a\shundred|many|several|some)(?:-\p{Ll}+)?)"
)
_FOR_YEARS = (
    rf"(?:\s(?:of|with|for)\s(?:(?:nearly|over|about|almost|more\sthan)\s)?{_COUNT}\s\p{{Ll}}+s(?:[’']\s\p{{Ll}}+)?)?"
)
"""A pilot of thirty years; an officer with 20 years' service."""
_TAIL = (
    rf"{_FOR_YEARS}(?:\s(?:of|for|from|at|with|in|to|on|by)\s(?:the\s|an?\s)?{_WORD}(?:\s(?:of\s(?:the\s)?)?{_CAP}){{0,6}}){{0,2}}"
    r"(?:(?<=\p{Ll})(?:\s(?!and\b|or\b|who\b|that\b|which\b|in\b|on\b|at\b|to\b|ha(?:ve|[sd])\b|w(?:as|ere)\b)\p{Ll}[\p{L}-]+){1,2}(?=[,.;:]|\s?$))?"
)
_ROLES = alternation("role_nouns")
_PLURALS = r"(?i:officials|sources|critics|experts|analysts|witnesses|authorities|observers|police)"
ROLE = rf"(?i:{_DETERMINER}\s)(?:{_INNER}\s){{0,4}}?(?i:{_ROLES})\b(?!\s(?i:{_ROLES})\b){_TAIL}"
OWN_ROLE = rf"(?:{_INNER}\s){{0,3}}?(?i:{_ROLES})\b"
"""What follows a possessive: Smith's colleagues."""
OFFICER = rf"(?:{NAME}(?<!['’]s)\s(?:\p{{Ll}}[\p{{L}}-]*+\s){{0,2}}?(?i:{_ROLES})\s(?=\p{{Lu}}))?+"
"""Whose man or woman a name belongs to: Hunter spokesman Max Roe; Kesmar campaign manager Ann Lee."""
BARE_ROLE = rf"(?:{_INNER}\s){{0,3}}?{_PLURALS}\b{_TAIL}"
DOCUMENT = rf"(?i:{_DETERMINER}\s)(?:{_INNER}\s){{0,5}}?(?i:{alternation('document_nouns')})\b{_TAIL}"
_FORENAME = r"(?:\p{Lu}[\p{L}\p{M}’'–-]*(?:(?<!\p{L}{3})\.)?|(?:\p{Lu}\.-?)+)"
"""A full stop behind three letters ends a sentence: "with Sam. Penny"."""
_SURNAMES = rf"(?:\s(?:{_OF_NAMES}\s)?(?:{_ARTICLED})?(?:\p{{Lu}}[\p{{L}}\p{{M}}’'–-]+|(?:\p{{Lu}}\.-?)+|\p{{Lu}}))"
_DEGREE = r"(?:,?\s(?:Jr|Sr|II|III|IV|MD|M\.D|Ph\.?D|PhD)\.?)?"
_PERSON = regex.compile(rf"(?:{TITLE}\s)*{_FORENAME}{_SURNAMES}{{1,4}}{_DEGREE}")
_NAME_GOES_ON = rf"\S*+\s+(?:\p{{Lu}}|(?:{_OF_NAMES}|of)\s|{_ARTICLED})"
"""Behind a name's first word: a capital, a particle, or what stands inside a title ("Secretary of State")."""
PERSON_IN_TEXT = late(
    rf"(?=\p{{Lu}}{_NAME_GOES_ON})(?P<title>(?:{TITLE}\s)+)?(?P<name>{_NOT_STOP}{_FORENAME}{_SURNAMES}{{0,3}})(?<!['’]s)"
)
"""A title and a name, or several capitalised words that may be one; all titles begin with a capital."""
TITLED_PERSON = late(
    rf"(?<=\p{{Lu}}\p{{L}}+\s)(?:{TITLE})\s(?P<name>\p{{Lu}}\p{{Ll}}[\p{{L}}\p{{M}}’'–-]*{_SURNAMES}{{1,2}})(?<!['’]s)"
)
"""A person behind an office of several words, which by itself reads as a name: Harbour Board Leader Ann Lee."""
_BEHIND_NAMES = frozenset(["Jr", "Sr", "II", "III", "IV", "MD", "PhD"])
_LETTERS = regex.compile(r"\w+")
_POSSESSIVE = regex.compile(r"['’]s\b")
_ORGANISATION = regex.compile(rf"\b(?:{alternation('organisation_nouns')})\b", regex.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def looks_like_person(words: str) -> bool:
    """Two to five capitalised words, no noun of an organisation among them, not a known outlet."""
    if words.isalpha() or not _PERSON.fullmatch(words) or _POSSESSIVE.search(words):
        return False
    if _names_organisation(words) or is_outlet(words):
        return False
    if words.casefold() in entries("places"):
        return False
    parts = [part for part in words.split() if part.casefold() not in entries("titles_of_persons")]
    return not any(part.casefold().strip(",") in entries("not_names") for part in parts)


def is_organisation(words: str) -> bool:
    """A known outlet, or words with a noun of an organisation among them."""
    return is_outlet(words) or _names_organisation(words)


def _names_organisation(words: str) -> bool:
    """Whether a noun of an organisation stands among the words; most have none of their first words."""
    telling = first_words("organisation_nouns")
    return not telling.isdisjoint(_LETTERS.findall(words.casefold())) and bool(_ORGANISATION.search(words))


def is_outlet(words: str) -> bool:
    """Whether a known outlet has this name, with or without its article."""
    key = words.casefold().strip(" .,:;")
    return key in entries("outlets") or key.removeprefix("the ") in entries("outlets")


def reads_as_outlet(words: str) -> bool:
    """A known outlet, or a name that begins or ends as only newspapers' and broadcasters' names do."""
    parts = words.strip(" .,:;").casefold().split()
    named = len(parts) > 1 and (parts[-1] in entries("outlet_nouns") or parts[0] in entries("outlet_heads"))
    return named or is_outlet(words)


def surname(name: str) -> str:
    """The last word of a name that is no degree or generation.

    >>> surname("Martin Luther King, Jr.")
    'King'
    """
    words = [word.strip(" .,") for word in name.split()]
    plain = [word for word in words if word and word not in _BEHIND_NAMES]
    return plain[-1] if plain else name
