"""Name phrases: who can stand behind words, as regular expressions over flat text.

In: text around a quotation. Out: patterns `NAME` (capitalised, with titles and particles), `ROLE` ("a senior official"),
`DOCUMENT` ("the report"), `PRONOUN`, and `SPEAKER`, any of them; and whether words look like a person's name.

>>> looks_like_person("Magdalena Defort"), looks_like_person("Latin America Desk Report")
(True, False)
"""

from __future__ import annotations

import regex

from whence.extract.lexicon import alternation, entries

_CAP = r"(?:\p{Lu}[\p{L}\p{M}’'‘`–-]*\p{L}\.?|\p{Lu}\.(?:[-–]?\p{Lu}\.)*|\p{Lu}{2,}|(?:al|el|ul|an)[-–’']\p{Lu}[\p{L}\p{M}’'-]+|\p{Lu})"
_PARTICLE = (
    r"(?:de la|de las|de los|de|del|della|der|den|van der|van den|van|von|zu|bin|ibn|ben|abu|al|el|la|le|di|da|dos|do|du|"
    r"y|e|of the|of|for the|for|and|&|on|the)"
)
_STOP = "|".join(sorted((w for w in entries("not_names")), key=len, reverse=True))
_NOT_STOP = rf"(?!(?i:{_STOP})\b(?!\.))"
TITLE = alternation("titles_of_persons")
NAME = rf"{_NOT_STOP}{_CAP}(?:,?\s(?:Jr|Sr|III|II|IV)\b\.?|\s(?:{_PARTICLE}\s)?{_CAP}){{0,7}}"
"""A capitalised name: Nathan Sales; the State Department's inner words; Sen. Marco Rubio; Abolhassan Bani Sadr."""
_DETERMINER = (
    r"(?:the|a|an|one|another|some|two|three|four|five|several|many|most|other|both|his|her|their|its|our|my|this|these|"
    r"that|those|no)"
)
_WORD = r"[\p{L}\p{N}][\p{L}\p{N}’'.&–-]*"
_TAIL = (
    rf"(?:\s(?:of|for|from|at|with|in|to|on|by)\s(?:the\s|an?\s)?{_WORD}(?:\s(?:of\s(?:the\s)?)?{_CAP}){{0,6}}){{0,2}}"
)
_ROLES = alternation("role_nouns")
_DOCUMENTS = alternation("document_nouns")
ROLE = rf"(?i:{_DETERMINER}\s)(?:{_WORD}\s){{0,4}}?(?i:{_ROLES})\b(?!\s+(?i:{_ROLES})\b){_TAIL}"
BARE_ROLE = rf"(?:{_WORD}\s){{0,3}}?(?i:officials|sources|critics|experts|analysts|witnesses|authorities|observers|police)\b{_TAIL}"
DOCUMENT = rf"(?i:{_DETERMINER}\s)(?:{_WORD}\s){{0,5}}?(?i:{_DOCUMENTS})\b{_TAIL}"
PRONOUN = r"(?i:he|she|they|it)\b"
FIRST_PERSON = r"(?:I|we|We)\b"
SPEAKER = rf"(?:(?i:the|former|then)\s)*{NAME}(?:’s|'s)?|{ROLE}|{DOCUMENT}|{BARE_ROLE}"
_PERSON = regex.compile(
    rf"(?:{TITLE}\s+)*(?P<name>\p{{Lu}}[\p{{L}}\p{{M}}’'.–-]*(?:\s+(?:(?:de la|de|del|der|van|von|bin|ibn|ben|abu|al|el|la|le|di|da|dos|y)\s+)?"
    rf"(?:(?:al|el|ul)[-–])?\p{{Lu}}[\p{{L}}\p{{M}}’'.–-]*){{1,4}})(?:,?\s(?:Jr|Sr|II|III|IV|MD|M\.D|Ph\.?D|PhD)\.?)?"
)
PERSON_IN_TEXT = regex.compile(
    rf"(?P<title>(?:{TITLE}\s)+)?(?P<name>{_NOT_STOP}\p{{Lu}}[\p{{L}}\p{{M}}’'.–-]*(?:\s(?:(?:de la|de|del|der|van|von|bin|ibn|ben|abu|al|el|la|le|di|da|dos|y)\s)?"
    rf"(?:(?:al|el|ul)[-–])?\p{{Lu}}[\p{{L}}\p{{M}}’'–-]*){{0,3}})(?<!['’]s)"
)
"""A title and a name, or capitalised words that may be one."""
_ORGANISATION = regex.compile(rf"\b(?:{alternation('organisation_nouns')})\b", regex.IGNORECASE)


def looks_like_person(words: str) -> bool:
    """Two to five capitalised words, no noun of an organisation among them, not a known outlet."""
    if not _PERSON.fullmatch(words) or _ORGANISATION.search(words) or is_outlet(words):
        return False
    parts = [part for part in words.split() if part.casefold() not in entries("titles_of_persons")]
    return not any(part.casefold().strip(".,") in entries("not_names") for part in parts)


def is_organisation(words: str) -> bool:
    """A known outlet, or words with a noun of an organisation among them."""
    return is_outlet(words) or bool(_ORGANISATION.search(words))


def is_outlet(words: str) -> bool:
    """Whether a known outlet has this name, with or without its article."""
    key = words.casefold().strip(" .,:;")
    return key in entries("outlets") or key.removeprefix("the ") in entries("outlets")
