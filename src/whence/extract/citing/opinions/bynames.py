"""Judgments that an opinion goes on to call by their names alone: "In Lee, the court held", "the Lee case", "(Lee, §
45)", "paragraph 5 of the judgment in Lee", "Lee v Roe" again, or their short name in italics.

In: a text, its paragraphs, the judgments cited in full, what is cited anyhow, and what stands in italics. Out: `Case`s
without a page. A name that is a person's, too, needs what only a judgment has: a paragraph, the word "case".

>>> from whence.extract.citing.law.commonwealth import year_cases
>>> text = "It was said in Lee Ltd v Roe [2013] NZHC 301. In Lee, the court was clear. Mr Lee paid. Lee went to sea."
>>> known = list(year_cases(text, (0, len(text))))
>>> taken = [(one.start, one.end) for one in known]
>>> [(one.name, one.start) for one in named_alone(text, [(0, len(text))], known, taken)]
[('Lee', 49)]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

import regex

from whence.extract.citing.law.case import Case
from whence.extract.citing.law.shortnames import names_of_side, short_names, sides
from whence.extract.late import late
from whence.models import Span

_NUMBER = r"(?:\[\p{N}{1,4}\]|\p{N}{1,4}(?:\.\p{N}{1,3})?(?!\p{N}|,\p{N}{3}))(?:\s?[–-]\s?\[?\p{N}{1,4}\]?)?"
_SIGN = r"(?:paras?\.?|paragraphs?|§§?|¶¶?|pp?\.?|pages?|points?|recitals?)"
_PLACE = late(
    rf"(?:,?\sat\s(?:{_SIGN}\s?)?|,?\s{_SIGN}\s?|,?\s(?=\[\p{{N}})|,\sabove,?\s(?:{_SIGN}\s?)){_NUMBER}"
    rf"|\s\((?:at\s)?(?:{_SIGN}\s?|(?=\[)){_NUMBER}\)"
)
"""A place in a judgment: "Lee at [4]", "Lee, paragraph 3", "Lee (§ 4)"."""
_PLACE_BEFORE = regex.compile(
    rf"(?:{_SIGN}|[Aa]t)\s?{_NUMBER}(?:(?:,|\sand|\sto)\s{_NUMBER})*\s(?:of|in)\s(?:the\s)?(?:(?:judgment|decision|case|report)\s(?:in|of)\s)?$"
)
_WHAT = r"(?:cases?|decisions?|judge?ments?|rulings?)"
_SAID = (
    r"(?:holding|reasoning|principles?|rule|test|approach|ratio|dict(?:um|a)|majority|dissent|facts|result|outcome"
    r"|authority|analysis|opinion|[Cc]ourt|panel)"
)
_CALLED_BEFORE = regex.compile(
    rf"\b(?:{_WHAT}\s(?:in|of)|{_SAID}\s(?:laid\sdown\s|stated\s|set\sout\s|established\s|articulated\s)?(?:in|from))\s(?:the\s(?:case|matter)\sof\s)?$"
)
_CALLED_BEHIND = regex.compile(
    rf"(?:\sand\s[Oo]thers)?\s(?:{_WHAT}|[Cc]ourt|majority|dissent|line\sof\scases|test|rule|principles?|factors|doctrine|holding|plurality)\b(?!\s(?:is|was|for)\s(?:that|put)\b)"
)
_THE = regex.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ii]n|[Bb]y)\s(?:above[-–]?(?:mentioned|cited)\s|recent\s|seminal\s|leading\s|earlier\s)?$"
)
_DONE = regex.compile(
    r"\b(?:(?:[Ff]ollow|[Aa]pply|[Dd]istinguish|[Oo]verrul|[Aa]pprov|[Ii]nvok|[Dd]iscuss|[Rr]evisit)(?:e|ing|ed|s|es)?"
    r"|[Aa]pplied|[Aa]pplies|rel(?:y|ied|ies|ying)\s(?:up)?on|[Cc]iting|[Qq]uoting|[Cc]ontrary\sto|[Cc]onsistent\swith"
    r"|(?:follows?|clear|derived)\sfrom|do\snot\sread|post-|pre-|submits\sthat|submitted\sthat)\s?$"
)
_IN = regex.compile(
    r"(?:(?:^|[.;:!?”\"\]]\s+|\p{N}\s+)(?:[A-Z][\p{L}]+,\s)?(?:As\s)?[Ii]n|[,(]\s?(?:and\s|but\s|as\s|whereas\s)?in|\b(?:as|held|said|decided|stated|observed|explained|recognized|recognised|noted|found|discussed|considered|adopted|established|announced|and|both|than|like|unlike|was|be|is)\sin)\s$"
)
_DECIDED = regex.compile(
    r"(?:,|\sitself)?\s(?:(?:was|is|were|has\sbeen|had\sbeen|should\sbe|must\sbe)\s(?:(?:wrongly|correctly|rightly|since|later|subsequently|first|also|not|then|clearly|readily|easily)\s)?"
    r"(?:decided|overruled|distinguish\p{L}+|follow(?:ed|s)|applied|inapposite|inapplicable|binding|authority|controlling|on\sall\sfours|approved|affirmed|reversed|rejected|considered|cited)"
    r"|(?:stands?\sfor|makes?\sclear|made\sclear|teaches|instructs|forecloses|controls|held\sthat|holds\sthat|establishe[sd]\sthat|does\snot\s(?:hold|control|help|support|apply|require|stand))\b)"
)
_FREELY_BEFORE = regex.compile(
    r"(?:(?:^|[.;:?!”\"]\s+)(?:Although|Under|Since|After|Before|Apart\sfrom|Like|Unlike|Given|Even\sunder|Nothing\sin)"
    r"|\b(?:although|under|accordance\swith|applicability\sof|application\sof|rationale\sof|[Nn]othing\sin|starting\swith|post|light\sof"
    r"|disapproved|reaffirmed|vitality\sof|progeny\sof|scope\sof|reading\sof|interpretation\sof|reliance\son|bound\sby))[\s-]$"
)
_FREELY_BEHIND = regex.compile(
    r"\s(?:(?:plainly|clearly|expressly|both|merely|itself|also|does\snot|did\snot|do\snot)\s)?(?:outlined?s?|interpret(?:s|ed)?|construed?s?|dealt\swith|concern(?:s|ed)"
    r"|stands?|teach(?:es)?|reaffirm(?:s|ed)|clarif(?:ies|ied)|upheld|invalidated|requires?|governs?|appl(?:y|ies)|controls?|foreclosed?s?|disfavors?"
    r"|held|holds?|recognized\sthat|recognizes|suggests|announced|articulated|distinguished)\b"
)
"""What stands around a name that no person has in a text, and only a judgment is said to do."""
_QUOTED = regex.compile(
    r"(?:[.?!’'”\"\]…][”\"]|[”\"][.,]?)\s(?:(?:[Ss]ee(?:\salso)?|[Cc]f\.|[Aa]ccord|[Ii]n\sre|[Ee]x\s[Pp]arte)\s)?$"
)
_ENDED = regex.compile(r"(?:\.|,\s(?:at|p\.)\s\p{N}+\.)(?=\s*$|\s+[\p{Lu}\p{N}“\"(\[])|;\s|\s?\)")
"""What stands around a name that is all that is said of whose words are quoted: "“He may not sue.” Lee. "."""
_JOINED = regex.compile(r"(?:,?\s(?:and|or|nor)|,)\s$")
_COURT = regex.compile(
    r",?\s(?:(?:[Tt]he|[Tt]his|[Oo]ur)\s(?:\p{Lu}[\p{L}’]+\s(?:of\s)?){0,3}(?i:court|judge|tribunal|panel|board|house|majority|justices?|bench|plaintiffs?|claimants?|defendants?|appellants?|applicants?|lords?)\b"
    r"|(?:Lord|Lady|Justice|Judge)\s\p{Lu}|\p{Lu}[\p{L}’'-]+\s(?:C\.?)?[JL]\.?(?:JA?|P|C|R)?\b|(?:we|it\swas)\s(?:held|said|decided|explained|stated|noted|observed|rejected|recognized|recognised|concluded)\b)"
)
_CAPITAL_BEFORE = regex.compile(r"\p{Lu}[\p{L}.’'-]*\s$")
_LEADS = regex.compile(
    r"(?:^|[\s(])(?:In|The|This|That|By|At|On|See|But|And|Compare|Cf\.|Under|Unlike|Like|Both|While|Although|Since|As|If|E\.g\.,?)\s$"
)
_LONGER = regex.compile(r"[’']?\s?(?:&\s)?(?!Court\b)\p{Lu}\p{Ll}|-\p{L}")
_PERSON = r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Justice|Judge|Professor|Prof)\.?\s"
_BEFORE = 70


def named_alone(
    text: str, section: Sequence[Span], known: Sequence[Case], taken: Sequence[Span], slanted: Sequence[Span] = ()
) -> Iterator[Case]:
    """The judgments that the paragraphs of a section call by their names alone, in order."""
    names = short_names(known)
    pattern = _pattern(names, known)
    if pattern is None:
        return
    persons = {found["name"] for found in regex.finditer(_PERSON + r"(?P<name>\p{Lu}[\p{L}’'-]+)", text)}
    free = {name for name, case in names.items() if name not in persons and text.find(name) >= case.start}
    taken, italics = sorted(taken), {_bare(text, span) for span in slanted}
    for span in section:
        behind = -1
        for found in pattern.finditer(text, *span):
            case = names.get(found.group()) or _of_sides(found, known)
            if case is None or _meets(found.span(), taken):
                continue
            end = _cited(text, span, found, italics, is_person=found.group() in persons)
            if end is None and found.group() in free and _is_said_freely(text, span, found, behind):
                end = found.end()
            if end is not None:
                behind = end
                yield replace(case, start=found.start(), end=end, name=found.group(), page=0, is_short=True, year=None)


def _is_said_freely(text: str, span: Span, found: regex.Match[str], behind: int) -> bool:
    """Whether a name that no person has in a text stands as judgments do: "Although Lee", "Lee interpreted the Act",
    "Lee and Roe" behind a judgment's name, that ends at `behind`."""
    before = text[max(span[0], found.start() - _BEFORE) : found.start()]
    if _LONGER.match(text, found.end(), span[1]):
        return False
    if behind >= 0 and _JOINED.fullmatch(text, behind, found.start()):
        return True
    if _CAPITAL_BEFORE.search(before) and not _FREELY_BEFORE.search(before):
        return False
    return _FREELY_BEFORE.search(before) is not None or _FREELY_BEHIND.match(text, found.end(), span[1]) is not None


def _pattern(names: Mapping[str, Case], known: Sequence[Case]) -> regex.Pattern[str] | None:
    pairs = {pair for case in known if (pair := _pair(case))}
    said = [*sorted(pairs, key=len, reverse=True), *map(regex.escape, sorted(names, key=len, reverse=True))]
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}’'-])(?:{'|'.join(said)})(?![\p{{L}}\p{{N}}])") if said else None


def _pair(case: Case) -> str:
    """The pattern of a judgment's two sides, each whole or short."""
    both = [[*names_of_side(side), side] for side in sides(case)]
    if len(both) < 2 or not all(side[0] for side in both):
        return ""
    one, other = ("|".join(map(regex.escape, dict.fromkeys(names))) for names in both)
    return rf"(?:{one})\s(?:v|vs|c)\.?\s(?:{other})"


def _of_sides(found: regex.Match[str], known: Sequence[Case]) -> Case | None:
    """The only judgment between two sides."""
    of = {
        " ".join(case.names): case for case in known if (pair := _pair(case)) and regex.fullmatch(pair, found.group())
    }
    return next(iter(of.values())) if len(of) == 1 else None


def _cited(text: str, span: Span, found: regex.Match[str], italics: Set[Span], *, is_person: bool) -> int | None:
    """Where the citation ends that a name with what stands around it is; None where it is none."""
    start, end = found.span()
    before = text[max(span[0], start - _BEFORE) : start]
    placed = _PLACE.match(text, end, span[1])
    ended: int = placed.end() if placed else end
    if regex.search(r"\s(?:v|vs|c)\.?\s", found.group()) or (start, end) in italics:
        return ended
    if _QUOTED.search(before) and not is_person and _ENDED.match(text, end, span[1]):
        return ended
    if _LONGER.match(text, end, span[1]) or (_CAPITAL_BEFORE.search(before) and not _LEADS.search(before)):
        return None
    called = _CALLED_BEHIND.match(text, end, span[1]) is not None and _THE.search(before) is not None
    if placed or called or _PLACE_BEFORE.search(before) or _CALLED_BEFORE.search(before):
        return ended
    told = _IN.search(before) or (regex.search(r"\bin\s$", before) and _COURT.match(text, end, span[1]))
    told = told or _DONE.search(before) or _DECIDED.match(text, end, span[1])
    return ended if told and not (is_person and not _COURT.match(text, end, span[1])) else None


def _bare(text: str, span: Span) -> Span:
    """What is in italics without signs around it: "*Lee,*"."""
    words = text[slice(*span)]
    start = span[0] + len(words) - len(words.lstrip(" (“‘"))
    return start, span[0] + len(words.rstrip(" ,.;:)”’"))


def _meets(span: Span, taken: Sequence[Span]) -> bool:
    at = bisect_left(taken, (span[1],)) - 1
    return any(low < span[1] and span[0] < high for low, high in taken[max(0, at - 1) : at + 1])
