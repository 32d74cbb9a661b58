"""Pointers to a note by its number, and other ways to say "cited before", behind a name: "Smith (n 4) 12".

Out: patterns. OSCOLA prints "Smith (n 4) 12", Australians "Smith, above n 4", the French "Smith, préc., note 4",
Germans "Smith (Anm. 4)", physicists "Ref. 4"; courts write "cited above", Italians "cit.". They are read behind a name
only, or where they are all that a note says: "p. 45, n. 3" is a note of the work that is cited.

>>> numbered("Smith, Tides (see note 4), p. 12", 0)["number"], numbered("The Book (2001) 45 (n 4)", 0) is None
('4', True)
>>> cited_before("Klass and Others v. Germany, cited above, § 41", 0).group()
'cited above'
"""

from __future__ import annotations

import regex

from whence.extract.citing.forms.abroad import CALLED, WORK
from whence.extract.citing.forms.notewords import ABOVE, HINT, LEAD, LED, NOTE, NUMBERED_NOTE
from whence.extract.hints import NUMERAL, any_case, begins, hint
from whence.extract.late import late
from whence.extract.lexicon import compiled

_NOTE = (
    r"(?:(?:(?:[Ff]oot|[Ee]nd)[\s-]?)?[Nn]otes?|nn?\.?|fns?\.?|Fns?\.?|FN|Fu(?:ß|ss)n(?:\.|ote)|N\.(?=\s\p{N}{1,4}[)\]])"
    rf"|[Rr]ef(?:s?\.|erence)|nt\.|{NOTE})"
)
_ABOVE = rf"(?:above|supra|earlier|{ABOVE})"
_LEAD = rf"(?:(?:[Ss]ee|[Cc]f\.?|as|in|at|from|{_ABOVE},?|cited|also|my|{LEAD})\s|(?:s|o|vgl)\.\s?){{0,4}}"
_LED = rf"(?:see|as\sin|as|in|at|cited(?:\s(?:in|at))?|already\scited|supra|{LED})(?:,?\s(?:{_ABOVE}|{LEAD})){{0,3}},?"
_FOR_REFERENCE = (
    r"(?:(?:[Ff]or|[Pp]ara|[Pp]our|[Zz]u[mr]?|[Pp]er)\s(?:(?:the|an?|la|el|le|il|os?|as)\s)?(?:(?:full|complete|whole|bibliographic(?:al)?|vollständigen?)\s)?"
    r"(?i:references?|citations?|(?:publication|bibliographic(?:al)?)\s(?:details|information|data)|references?\sdetails|refer[eê]ncias?|r[ée]f[ée]rences?|cita|Nachweis|riferimento)"
    r"(?:\s(?:completas?|complètes?|bibliogr[aá]fic[ao]s?))?,?\s)"
)
"""What says that a note is called for the work it cites: "For reference, see footnote 4"."""
_LAW = r"(?:Act|Order|Regulations?|Rules|Convention|Treaty|Protocol|Law|Code|Bill|Charter|Agreement)"
_END = r"(?![\p{N}.]?\p{N})"


def _behind_name(number: str) -> str:
    """What stands right behind a name or title: behind a number it is a note on that page of the work itself."""
    few = rf"(?!\p{{N}}{{4}}){number}"  # four figures in brackets are a year
    noted = rf"(?:{_NOTE}\s?\[?{number}{_END}\]?|{NUMBERED_NOTE.format(number=number)})"
    inside = rf"{_LEAD}{noted}(?:,?\s{_ABOVE})?"
    return (
        rf"(?:(?<![\p{{N}}\s])|(?<=\b{_LAW}\s(?:1[5-9]|20)\p{{N}}{{2}}))(?<!\b(?:pp?|vol|no|S|Nr)\.|\bat|\band)(?:\s?(?:\({inside}\)|\[{inside}\])"
        rf"|,?\s(?:{_ABOVE},?\s(?:at\s|in\s)?|pr[ée]c(?:\.|it[ée]e?s?)?,?\s){noted}|,?\s{noted},?\s{_ABOVE}"
        rf"|,\s{_LED}\s{noted}(?:,?\s{_ABOVE})?"
        rf"|,\s(?:(?:foot|end)?note|nota|noot|[Rr]ef\.)\s\[?{number}{_END}\]?(?=,)"
        rf"|(?<!,[^,;.]{{1,80}}),\s(?:[Ff]oot|[Ee]nd)?[Nn]ote\s{number}{_END}(?=[.;]?\s*$)"
        rf"|,\snn?\s{number}{_END}(?=,?\s(?:at|pp?|paras?|chs?|bk|vol|§)\.?\s?\p{{N}}|[.;]?\s*$)"
        rf"|,?\s\(?(?:(?:op|loc|art|ob|ouvr)\.?\s?cit\.?|(?<=,\s)cit\.|{CALLED}),?\s(?:supra,?\s|à\sla\s|in\s)?(?:\({few}\)|\(?{inside}\)?)"
        rf"|,\s\({few}\)(?=,?\s(?:pp?\.|at\s|(?:vols?|paras?|chs?|bk)\.|§)|[.;]?\s*$)"
        rf"|(?<!\p{{N}},)\s\[{few}\](?=[,.;:]?\s(?:pp?\.|at\s|S\.|\p{{N}})|[,.;:]?\s*$))"
    )


def _alone(number: str) -> str:
    """A pointer that is a whole note, or its first sentence: "See note 4 above, p. 12.", "Refer to Note 4."."""
    word = rf"(?:(?:(?:[Ff]oot|[Ee]nd)[\s-]?)?[Nn]otes?,?|nn?\.?|fns?\.?|[Rr]ef(?:\.|erences?)|nt\.|{NOTE})"
    noted = rf"(?:{word}\s?{number}{_END}|{NUMBERED_NOTE.format(number=number)})"
    return (
        rf"\(?{_FOR_REFERENCE}?(?:(?:[Ss]ee|[Cc]f\.?|[Cc]ited|[Qq]uoted|[Ss]ame|[Aa]s|[Aa]lso|[Aa]bove|[Ss]upra|again|(?:[Pp]lease\s)?[Rr]efer(?:\sback)?\sto|[Pp]lease(?=\ssee)|{LEAD}),?\s){{0,4}}(?:(?:in|at|above|supra)\s)?"
        rf"{noted}(?:,?\s{_ABOVE})?\)?"
        r"(?=[.,]?\s*$|,\s(?:\p{Lu}|de|van|von)[^;()]{1,80}?\s?(?:1[5-9]|20)\p{N}{2}(?!\p{N})|,\s\p{Ll}{4,}\s\p{Ll}{4,}\.?\s*$"
        r"|[.,;]?\s(?:at\s|pp?\.?\s?|S\.\s?|s\.\s?|str\.\s?|blz\.\s|[СсCc]\.\s?|para(?:graph)?s?\.?\s|§\s?)?\p{N}[\p{N}–-]*(?:\.\so|\s(?:to|and)\s\p{N}{1,4})?(?:\s?ff?)?\.?\s*$"
        r"|\.\s(?:See|Cf\.)\s)"
    )


POINTER, ALONE = _behind_name(r"\p{N}{1,4}"), _alone(r"\p{N}{1,4}")
_NUMBER = rf"\s?\[?{NUMERAL}"
NUMBER_HINT = "|".join(
    [
        rf"otes?{_NUMBER}|FN{_NUMBER}|Anm\S*{_NUMBER}|Fu\S+{_NUMBER}|Ref\S*{_NUMBER}|ref\S*{_NUMBER}",
        begins("n", rf"n?\.?{_NUMBER}"),
        begins("n", rf"t\.{_NUMBER}"),
        begins("N", rf"\.{_NUMBER}"),
        begins("fF", rf"ns?\.?{_NUMBER}"),
        rf"\[(?<=\s\[){NUMERAL}{{1,3}}\]|\((?<=\s\(){NUMERAL}{{1,3}}\)",
        HINT,
    ]
)
"""Without it there is no such pointer."""
CITED = (
    rf"(?:{WORK}"
    r"|(?:(?:previously|already|earlier)\s(?:cited|quoted)|(?:as\s)?(?:cited|quoted)\s(?:above|earlier|supra)|(?:see|as)\sabove|(?<=,\s)above"
    r"|déjà\scité(?:e?s?)?|précité(?:e?s?)?|(?:op|art|ouvr|loc)\.?\s?cité(?:e?s?)?"
    r"|(?:[oó]b|opus|ouvr|óp|éd)\.?\s?cit\b\.?)(?=[,;.:)]|\s*$|\s(?:at|pp?\.|§|para|\p{N}|[(\[])\s?)"
    r"|(?:(?:as|work|book|article)\scited|as\sabove|wie\soben|(?:the\s)?same\swork|u(?:bi|t)\ssup(?:ra\b|\.)|u\.\s?s\.|o\.\s?c\.|c[iy]t\.|citat[aoie]\b)"
    r"(?=,\s(?:(?:pp?|pagg?|pág|vols?|chs?|chap|capp?|bk|tt?|tom|parr?|paras?|nn?|no|artt?|sez|cons|S|s|ss|cols?|fol|ff?|cc|str|núm|blz)\."
    r"|(?:punt[oi]|points?|considérants?|parágrafos?|paragraf[oi]|paragraphs?)\s\p{N}|\p{N})|\s(?:pp?|s|blz)\.\s?\p{N}|\s\p{N}{1,4}(?:[–-]\p{N}{1,4})?(?:[.;)]|\s*$)|:\s?\p{N}|,?\s§|[;.]?\s*$|\)))"
)
"""Other words for "op. cit."."""
CITED_HINT = "|".join(
    [
        any_case(
            "cyt указ. каз. знач. азв. geçen idézett anført nævnte anfört angitt angivet angef angegeb djelo delo"
        ),
        any_case("cit", then="(?!y|iz|ies)"),
        r"above|oben|quoted|same|sup|u\.\s?s\.|o\.\s?c\.|O\.\s?c\.|préc|aangeh|im\.|i\.\s?m|mű|π|arb|skr|værk|verk",
        r"a\.\s?[wags]|A\.\s?g|a(?:a|gm|ge)|t\.\s?a\.|g\.\s?[emty]",
        r"c\.\s?d|C\.\s?d|n\.\s?dj|N\.\s?dj|d\.\s?c|v\.\s?d|V\.\s?d",
    ]
)
"""Without it there are none."""
_CITED_BEFORE = rf"(?<=[\p{{L}}\p{{N}})\]’”»›\"'.…?!],?\s\(?){CITED}"
_CITED_HINT = hint(CITED_HINT)
_POINTS = _behind_name(r"(?P<number>\p{N}{1,4})")
_STANDS_ALONE = _alone(r"(?P<number>\p{N}{1,4})")
_PLACED = regex.compile(r"[\s,.]*(?:(?:at|pp?\.|[Ss]\.|str\.|blz\.|[СсCc]\.|§)\s?)?[\p{N}–-]*(?:\s?ff?)?[.\s]*")
_HINT = hint(NUMBER_HINT)
FOR_REFERENCE = late(
    rf"(?<!\p{{L}}){_FOR_REFERENCE}(?:(?:[Ss]ee|{LEAD})\s){{1,2}}(?:(?:foot|end)?note|{NOTE})\s(?P<number>\p{{N}}{{1,4}})(?=[.;)])(?!\.\p{{N}})"
)
"""A pointer of running text to the work of a note, and words without one of which there is none."""
LEADS_TO_REFERENCE = ("eferenc", "referênc", "éférenc", "itation", "details", " cita", "achweis", "riferimento")
_CONTAINER = regex.compile(r"[”’'\"»],?\s[Ii]n:?\s[^”\"’]{1,80}$")
"""What leads to the book in which a piece stands that is cited for the first time."""
_FARTHEST = 160


def cited_before(words: str, at: int) -> regex.Match[str] | None:
    """Other words for "op. cit." behind a name or a title, from `at` on."""
    return compiled(_CITED_BEFORE).search(words, at) if _CITED_HINT.search(words, at) else None


def numbered(words: str, at: int) -> regex.Match[str] | None:
    """The pointer to a note by its number in words from `at` on: behind a name, or all that they say."""
    if not _HINT.search(words, at):
        return None
    found = compiled(_STANDS_ALONE).match(words, at) or compiled(_POINTS).search(words, at + 1, at + _FARTHEST)
    return None if found is None or _CONTAINER.search(words, at, found.start()) else found


def noted_alone(words: str) -> regex.Match[str] | None:
    """The pointer to a note that is, with a place, all that the words say: "Vid. nota 4 supra", "Vgl. oben Anm. 4"."""
    found = compiled(_STANDS_ALONE).match(words) if _HINT.search(words) else None
    return found if found and _PLACED.fullmatch(words, found.end()) else None
