"""What opinions and legal analyses cite in running text, with the "Id." and "supra" behind it.

In: a text without line ends and the paragraphs of a section of it. Out: `Member`s in rows, one for the argument and one
for each that stands in brackets behind another citation ("(quoting Edmond v. United States, …)"), since no "Id." means
that; and which paragraphs argue by law at all.

>>> text = "It may be, Harbour v. Salt Co., 515 U.S. 593 (1995). The court said more. Id. at 599."
>>> [[member.words for member in row] for row in argued("r", text, [(0, len(text))])[0]]
[['Harbour v. Salt Co., 515 U.S. 593 (1995)', 'Id. at 599']]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace

import regex

from whence.extract.citing.law.authority import Authority
from whence.extract.citing.law.case import Case
from whence.extract.citing.law.cases import beside, cases
from whence.extract.citing.law.citedabove import BACK_CUES, named_above
from whence.extract.citing.law.namedpages import given_names, pages
from whence.extract.citing.law.unreported import POINTED_TO, dated_cases, marked_cases, unplaced_cases
from whence.extract.citing.members import Member
from whence.extract.citing.opinions.asides import aside_at, is_aside
from whence.extract.citing.opinions.bynames import named_alone
from whence.extract.citing.opinions.cited import all_cases, all_cited, among, member_of
from whence.extract.citing.opinions.quotedbacks import is_quoted
from whence.extract.citing.opinions.works import WORK_CUES, told_works
from whence.extract.citing.prose.unfoundnotes import cites_another
from whence.extract.late import late
from whence.models import Span

_BARE_PAGE = (
    r"(?<!,\s(?:[Ii]d|[Ii]bid)\.)(?:\s\p{N}{1,4}(?:[–-]\p{N}{1,4})?(?:,\s\p{N}{1,4}(?:[–-]\p{N}{1,4})?){0,5}(?=[.;](?:\s|$)|\.\))"
    r"|\s\p{N}{1,4}:\p{N}{1,2}(?:\s?[–-]\s?\p{N}{1,4}(?::\p{N}{1,2})?)?(?=[.;,)]))"
)
"""A page without "at", where the sentence ends ("He is a pilot. Id. 4–5. He is not paid."), or with its line ("Id.
57:10–58:2"). Behind a judgment's name the volume is meant: "Roe v. Mills, Id. 313"."""
_LINE = r"(?::\p{N}{1,2}(?:[–-]\p{N}{1,4}(?::\p{N}{1,2})?)?(?!\p{N}))"
"""The lines of a page that was said: "Id. at 67:17–21"."""
_ID = late(
    r"(?<![\p{L}\p{N}.])(?:[Ii]d|[Ii]bid)(?:\.|(?=,?\sat\s(?:pp?\s|paras?\.?\s)?[\p{N}\[])|(?<=\([Ii]bid)(?=\)|[,;]\s)|(?<=[Ii]bid)(?=,?\sparas?\s|,\s\())"
    rf"(?=,?\s(?:at\s|\(|\p{{Lu}}|n\.|nn\.|note|paras?\b|pp?\b|(?:art|amend|cl)\.)|\s?[;,.)”\"—:¶§]|\s[“‘]|(?<=\.)\p{{N}}{{1,3}}(?=\s|$)|\s*$|{_BARE_PAGE})"
    rf"(?:,?\sat\s(?:pp?\.\s|¶¶?\s?)?(?:\p{{N}}{{1,5}}(?!\p{{N}}){_LINE}?|_{{2,}})|,?\s?[¶§]{{1,2}}\s?(?:\p{{N}}+|\(\p{{L}}\))|,?\s(?:art|amend|cl)\.\s[IVXLC\p{{N}}]+|{_BARE_PAGE})?"
)
_HISTORY = regex.compile(
    r"(?:cert\.\s\p{L}+|aff[’']d|rev[’']d|affirmed|reversed|vacated|overruled|superseded|abrogated|sub\snom\.|\bgrounds)[^.;()]{0,24}$|sub\snom\.\s$"
)
"""What became of a judgment afterwards: another judgment's citation behind it, which no "Id." means."""
_OTHER = late(
    r"\b(?:cited\sabove|already\scited|précitée?s?)\b|\b(?:Exh?s?\.|Exhibit|[DPGJCR]X|S?ER|AR|ROA|SOF|CP|RP|RT)\s\p{N}[\p{L}\p{N}-]*|"
    r"\b\p{Lu}[\p{L}.]*\s§|(?<=[.”\"]\s)§§?\s?\p{N}[\p{L}\p{N}().–-]*?(?=[.;](?:\s|$))|\b(?:Const|CONST)\.|\b(?:Rep|Res|Doc|Stat|Op|Reg|Rec)\.\s|(?<!\b(?:Patent|Claim|Count|Policy|Form|Claims|Patents|Protocol|Protocols)\s)\bNos?\.\s\p{N}|\p{N}/\p{N}{1,2}/\p{N}{2}"
    r"|\(\p{Lu}[^()]{2,60},\s(?:1[5-9]|20)\p{N}{2}(?:,\s[^()]{1,20})?\)"
    r"|\p{N}\s(?:U\.\s?S|F)\.|\b\p{Lu}[\p{L}\p{N}.]*,?\sat\s(?:pp?\.\s)?\p{N}|\p{N}\s\((?:[^()]{0,40}\s)?(?:1[5-9]|20)\p{N}{2}\)|\((?:1[5-9]|20)\p{N}{2}\)\s\p{N}"
    r"|\b(?!(?:Part|Section|Sec|Chapter|Article|Art|Amend|Amendment|Title|Rule|Class|Phase|Group|District|Circuit|No|n"
    r"|Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\b)\p{Lu}\p{L}{2,}\.?\s\p{N}{1,4}(?:[–-]\p{N}{1,4})?(?=[.;)](?!\p{N})|,\s\p{N}|\s\()"
)
"""Another citation than those that are read ("Ex. 4 at 5", "DX 45"): an "Id." behind it may mean that."""
_CITED_BACK = regex.compile(r",\s(?:both\s|all\s)?(?:cited\sabove|already\scited|précitée?s?)\b")
"""What says of a name and place that they were cited before: "Lee, § 34, cited above"."""
_FURTHER = regex.compile(r"[–-]\p{N}{1,5}(?!\p{N})(?:,\s\p{N}{1,5}(?:[–-]\p{N}{1,5})?(?=,\s\p{N}))?")
"""The last of several pages in front of a place in another series: "Id. at 607-08, 46 S.E.2d at 719"."""
_ATTACHED = regex.compile(
    r",?\s(?:Exh?\.|Attach\.|Tab)\s(?=\p{Lu}{1,2}\b|\p{N})[\p{Lu}\p{N}]{1,4}(?:-\p{N}{1,3})?(?![\p{L}\p{N}])"
    r"(?:,?\s(?:at\s(?:pp?\.\s)?|¶¶?\s?)\p{N}{1,4}(?:[–-]\p{N}{1,4})?)?"
)
"""What is a part of the paper that an "Id." means: "Id. Ex. B, at 2"; "Id., ECF No. 11-5" is another paper."""
_THERE = regex.compile(r",\s(?:[Ii]d\.,?\sat\s|[Ii]bid\.)")
_PART_THERE = regex.compile(
    r"(?:§§?\s?\p{N}[^\s,;]*(?:,\s(?:cl\.\s)?\p{N}+)?|\bArts?\.\s[IVXLC\p{N}]+(?:\(\p{N}+\))?),\s$"
)
"""A section or an article of what an "Id." right behind it means."""
_STRING = 60
"""Characters up to which a semicolon joins two citations to one string."""
_FAR = 2500
"""Characters beyond which an "Id." in another paragraph is no longer led to the citation before it."""
_BACK_CUES = ("Id.", "id.", "bid.", "Id,", "ibid", "(Ibid", "at para", "at [", *BACK_CUES)
_DATED_CUES = ("Id.", "id.", "supra")
"""Where a section has one of these, judgments are read by their sides and year."""
_NAMED_CUES = (" v.", "\xa0v.", "In re", "Ex parte")
_VERSUS, _YEARLY = " v ", regex.compile(r"[\[(](?:19|20)\p{N}{2}[\])]\s")
_PLACED = regex.compile(r"\p{N}\s\p{Lu}[\p{L}\p{N}.’' ]{0,16},?\sat\s[\p{N}_]")
"""A place in a series: "515 U.S. at 600"."""


def argued(
    reading: str, text: str, section: Sequence[Span], labels: Set[str] = frozenset(), slanted: Sequence[Span] = ()
) -> tuple[list[list[Member]], Set[Span]]:
    """The rows of a section's citations, and its paragraphs in which a judgment or a law is cited, or an "Id." right
    behind such a paragraph; `labels` are those of the notes that are a judgment's place alone. Judgments that are only
    called by their names ("In Lee, the court held") are rows of their own, since no "Id." means them."""
    rows: list[list[Member]] = []
    legal: set[Span] = set()
    argument: list[Member] = []
    found = _by_paragraph(text, section, labels)
    told = any(_is_legal(text, span, cited) for span, cited in found)
    for span, cited in found:
        near = bool(argument) and span[0] - argument[-1].reference.end <= _FAR
        if not near and argument:
            rows.append(argument)
            argument = []
        if not near and not (told and cited) and not any(True for _ in named_above(text, span)):
            continue
        legal.add(span)
        asides, argument = _walked(reading, text, span, (cited, argument))
        rows += asides
    rows = [row for row in (*rows, argument) if row]
    return [*rows, *_named_alone(reading, text, section, (found, rows), slanted)], legal


def _named_alone(
    reading: str,
    text: str,
    section: Sequence[Span],
    told: tuple[Sequence[tuple[Span, list[Case | Authority]]], Sequence[Sequence[Member]]],
    slanted: Sequence[Span],
) -> Iterator[list[Member]]:
    """The judgments that are called by their names alone, of those cited in full anywhere in a section."""
    found, rows = told
    cited = [one for _, here in found for one in here]
    known = [one for one in cited if isinstance(one, Case) and not one.is_short and one.name and one.series]
    taken = [(one.start, one.end) for one in cited]
    taken += [(one.reference.start, one.reference.end) for row in rows for one in row]
    for one in named_alone(text, section, known, taken, slanted) if known else ():
        yield [member_of(reading, text, (one.start, one.end), one)]


def may_argue(text: str) -> bool:
    """Whether a text has any sign of a judgment or of what points back to one."""
    if any(cue in text for cue in (*_BACK_CUES, *_NAMED_CUES)) or _PLACED.search(text) is not None:
        return True
    return _VERSUS in text and _YEARLY.search(text) is not None


def _by_paragraph(text: str, section: Sequence[Span], labels: Set[str]) -> list[tuple[Span, list[Case | Authority]]]:
    """The paragraphs with what each cites; without "Id." and "supra" judgments alone count."""
    if _holds(text, section, _BACK_CUES):
        found = [(span, all_cited(text, span)) for span in section]
        if _holds(text, section, WORK_CUES) and any(isinstance(one, Case) for _, cited in found for one in cited):
            found = [(span, among(list(told_works(text, span)), cited)) for span, cited in found]
        if _holds(text, section, _DATED_CUES):
            found = _with_unplaced(text, found, dated_cases)
        if POINTED_TO.search(text, section[0][0], section[-1][1]):
            found = _with_unplaced(text, found, unplaced_cases)
        if labels:
            found = [(span, among(cited, marked_cases(text, span, labels))) for span, cited in found]
        names = given_names(text, (one for _, cited in found for one in cited if isinstance(one, Authority)))
        return [(span, among(cited, pages(text, span, names))) for span, cited in found] if names else found
    cues = (*_NAMED_CUES, _VERSUS) if section and _YEARLY.search(text, section[0][0], section[-1][1]) else _NAMED_CUES
    looked = (span for span in section if _holds(text, [span], cues) or _PLACED.search(text, *span))
    return [(span, [*all_cases(text, span)]) for span in looked]


def _with_unplaced(
    text: str,
    found: Sequence[tuple[Span, list[Case | Authority]]],
    told: Callable[[str, Span, Sequence[Case]], Iterator[Case]],
) -> list[tuple[Span, list[Case | Authority]]]:
    """The paragraphs with the judgments that are cited by their sides alone or with a year, but those that are cited
    with a place."""
    placed = [one for _, cited in found for one in cited if isinstance(one, Case) and not one.is_short and one.series]
    return [(span, among(cited, told(text, span, placed))) for span, cited in found]


def _is_legal(text: str, span: Span, cited: Sequence[Case | Authority]) -> bool:
    """Whether a paragraph cites as lawyers do: a judgment, a law, or anything with an "Id."."""
    told = any(isinstance(one, Case) or one.is_law for one in cited)
    return told or (bool(cited) and _ID.search(text, *span) is not None)


def _holds(text: str, spans: Sequence[Span], cues: Sequence[str]) -> bool:
    return bool(spans) and any(text.find(cue, spans[0][0], spans[-1][1]) >= 0 for cue in cues)


def _walked(
    reading: str, text: str, span: Span, before: tuple[list[Case | Authority], list[Member]]
) -> tuple[list[list[Member]], list[Member]]:
    """The asides of a paragraph, and the argument up to its end."""
    cited, argument = before
    asides: list[list[Member]] = []
    became: list[Span] = []  # what was read of it is nothing that an "Id." behind may mean
    for start, end, one in _in_order(text, span, cited):
        behind = argument[-1].reference.end if argument else span[0]
        if one is None and is_quoted(text, max(behind, span[0]), (start, end)):
            continue
        member = member_of(reading, text, (start, end), one)
        if one is None:
            member = replace(member, case=_placed(text, (start, end)))
        opened = aside_at(text, start, span[0])
        later = one is not None and _HISTORY.search(text, max(span[0], start - 48), start) is not None
        named = (
            one is not None and "(namely" in text[start:end]
        )  # "the work of Lee (namely, her article “Silt” (2001))"
        aside = named or (
            opened is not None and (one is not None or any(opened <= other.start < start for other in cited))
        )
        if later or aside:
            asides.append([member])
            became += [(start, end)] if later or named else []
        else:
            argument.append(_standing(text, behind, member, became))
    return asides, argument


def _in_order(
    text: str, span: Span, cited: Sequence[Case | Authority]
) -> Iterator[tuple[int, int, Case | Authority | None]]:
    """What is cited, and the "Id." and "supra" outside it, in the order of the text."""
    backs = [(match.start(), _beside(text, match.end()), None) for match in _ID.finditer(text, *span)]
    backs += [(start, end, None) for start, end in named_above(text, span)]
    found = [*((one.start, one.end, one) for one in cited if not _is_part_of_next(text, one)), *backs]
    ordered = sorted(found, key=lambda one: (one[0], -one[1]))  # "Harbour, supra, 26 Cal.4th at p. 6" is one
    behind = span[0]
    for start, end, one in ordered:
        if start >= behind:
            yield start, end, one
            behind = end


def _is_part_of_next(text: str, one: Case | Authority) -> bool:
    """Whether it is a section of what an "Id." right behind it means: "Compact §2.12, id., at 13"."""
    return isinstance(one, Authority) and one.places == "§" and _THERE.match(text, one.end) is not None


def _beside(text: str, end: int) -> int:
    """Where an "Id., at 2818, 128 S. Ct., at 2820" or an "Id. Ex. B, at 2" ends."""
    further = _FURTHER.match(text, end)
    found = beside().match(text, further.end() if further else end) or _ATTACHED.match(text, end)
    return found.end() if found else end


def _placed(text: str, span: Span) -> Case | None:
    """The place in another series that stands beside an "Id.": "Id. at 708, 73 A.3d at 174" is in that volume."""
    place = beside().search(text, *span)
    found = next(cases(text, place.span()), None) if place else None
    return replace(found, name="", told=frozenset(), is_short=True) if found else None


def _standing(text: str, behind: int, member: Member, became: Sequence[Span]) -> Member:
    """The member with what stands between it and the citation before, but for what became of that."""
    start = member.reference.start
    said_back = _CITED_BACK.match(text, behind, start)
    behind = said_back.end() if said_back else behind
    between = text[behind:start]
    joined = (len(between) <= _STRING and ";" in between) or (member.law is not None and member.law.is_named)
    back = member.reference.work is None and (member.case is None or not member.case.name) and member.law is None
    part = _PART_THERE.search(text, max(behind, start - 40), start) if back else None
    start = part.start() if part else start
    unread = back and any(not is_aside(text, at, behind) for at in _others(text, behind, start, became))
    unread = unread or (back and cites_another(text, behind, start))
    return replace(member, joined=joined, unread=unread)


def _others(text: str, start: int, end: int, but: Sequence[Span]) -> Iterator[int]:
    found = (found.start() for found in _OTHER.finditer(text, start, end))
    return (at for at in found if not any(low <= at < high for low, high in but))
