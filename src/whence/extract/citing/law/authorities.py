"""What legal texts cite beside judgments: laws, constitutions, reports of chambers, manuals, papers of a lawsuit, and
whatever else stands with its year in brackets.

In: a text without line ends and a stretch of it. Out: `Authority`s in order. `key` tells one from another; `places` are
the signs under which its places are cited ("§", "¶", "at"), all where it is empty.

>>> text = "So the report said, S. Rep. No. 532, 97th Cong., 2d Sess. 17 (1982), and so does 18 U.S.C. § 1512(c)."
>>> [(text[found.start:found.end], found.key) for found in authorities(text, (0, len(text)))]
[('S. Rep. No. 532, 97th Cong., 2d Sess. 17 (1982)', 's rep no 532'), ('18 U.S.C. § 1512(c)', '18 usc 1512')]
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import regex

from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.law import records as courtrecords
from whence.extract.citing.law.authority import Authority
from whence.extract.hints import NUMERAL
from whence.extract.late import late
from whence.extract.lexicon import entries
from whence.extract.references.lists import alternation, lines
from whence.models import CSL, Span
from whence.text import tokens

_YEAR = r"\((?:[^()]{0,60}[^()\p{N}])?(?:1[5-9]|20)\p{N}{2}(?:\sed\.)?\)"
_PLACE = r"\p{N}(?:[\p{L}\p{N}.:*/–-]{0,14}[\p{L}\p{N}*])?(?:\([\p{L}\p{N}]{1,4}\)){0,5}"
_PLACES = rf"{_PLACE}(?:(?:,|,?\sand|\s?&)\s(?:§\s?)?{_PLACE}(?![\p{{L}}\p{{N}}]|\s(?:\p{{Lu}}|§))){{0,6}}"
_BRACKET = rf"(?:\s{_YEAR})?"
_CAPITALS = (
    r"\p{Lu}[\p{L}.’'&-]*(?:\s(?:(?:of|the|to|for|on|and|in)\s){0,2}(?:\p{Lu}[\p{L}.’'&-]*|\((?:Second|Third)\))){0,6}"
)
_APART = r"(?<![\p{L}.]|\p{N}\s)"
_PATTERNS = {
    "chamber": (
        r"(?<![\p{L}.])(?:S\.|H\.\s?R\.|H\.|Senate|House|Sen\.)\s?(?:Conf\.\s|Exec\.\s|Comm\.\s)?"
        r"(?P<what>Rep(?:t|ort)?s?|Doc(?:ument)?s?|Res(?:olution)?|REP|DOC|RES)\b\.?,?\s(?:N[oO]\.\s?)?(?P<number>\p{N}[\p{N}–-]*)"
        rf"(?:,\s\p{{N}}{{1,3}}(?:th|st|[nr]?d)\s(?:Cong|Congress)\b\.?)?(?:,\s\p{{N}}(?:st|[nr]?d)\sSess(?:\.|ion))?"
        rf"(?:,?\s(?:at\s|pp?\.\s?|pt\.\s?)?\p{{N}}[\p{{N}}–-]*)*{_BRACKET}"
    ),
    "constitution": (
        r"(?<![\p{L}.])(?:\p{Lu}\.\s?(?:\p{Lu}\.|\p{Lu}\p{Ll}+\.?)|\p{Lu}\p{L}+\.?)\s(?:Const|CONST)\.,?"
        r"\s(?P<number>(?:[Aa]rt|ART|[Aa]mend|AMEND|[Pp]mbl)\.(?:\s[IVXLC\p{N}]+)?)(?:,\s(?:§§?|cl\.|sec\.)\s?\p{N}+)*"
    ),
    "manual": rf"(?<![\p{{L}}\p{{N}}.-])(?P<name>\p{{N}}{{1,3}}\s\p{{Lu}}{{2,6}})\s§§?\s?{_PLACES}{_BRACKET}",
    "numbered": (
        rf"{_APART}(?P<name>{_CAPITALS}(?<=\s(?:Letters?|Opinion|Memorandum|Memo|Order|Ruling|Decision|Determination|Report"
        r"|Circular|Bulletin|Notice|Directive|Advisory|Release|Federalist)),?\s(?:File\s)?No\.\s"
        r"(?P<number>(?=[\p{L}-]*\p{N})[\p{L}\p{N}]+(?:[–/-]\s?[\p{L}\p{N}]+|\.\p{N}+\p{L}?(?!\p{L}))*))"
        rf"(?:,\s(?:at\s(?:pp?\.\s)?|pp?\.\s)\p{{N}}[\p{{N}}–-]*{_BRACKET})?"
    ),
    "order": (
        r"(?<![\p{L}.])(?:(?:Executive\sOrders?|Exec\.\sOrder|E\.\s?O\.|EO)(?:\sNos?\.)?\s(?P<number>1[0-4],?\p{N}{3}|[2-9],?\p{N}{3})(?!,?\p{N})"
        r"|(?P<code>(?:DCID|ICD|PPD|PDD|HSPD|NS[PD]D|NSPM|NSDM|NSD|NSC|Do[DI]D|DODD|DoDI|DODI|OMB\s(?:Circular|Bulletin|Memorandum)|Circular|OMB)"
        r"[-\s](?:[AM]-)?\p{N}(?:[\p{N}./-]{0,8}\p{N})?))"
        rf"(?:,?\s(?:(?:[Ss]ections?|[Ss]ec\.|at)\s|§§?\s?){_PLACES})?{_BRACKET}"
    ),
    "rule": (
        rf"{_APART}(?P<name>(?:\p{{Lu}}[\p{{L}}.’']*\s){{1,4}}R\.\s?(?:Civ|Crim|App|Evid|Bankr|Juv|Prof(?:[’']l|\.)|Jud|Ct|Sup|Gov)\b\.?"
        rf"(?:\s?(?:Proc|P|Conduct|Cond|Evid|Resp|Admin|Ct)\b\.?){{0,2}}),?\s(?:§§?\s?|[Rr]ule\s)?{_PLACES}{_BRACKET}"
    ),
    "section": (
        rf"{_APART}(?P<name>{_CAPITALS}(?:,?\s(?:tit|ch|art)\.\s?\p{{N}}{{1,4}}\p{{L}}{{0,3}}(?=,?\s§))?),?\s§§?\s?{_PLACES}{_BRACKET}"
    ),
    "paper": rf"{_APART}(?P<name>{_CAPITALS}),?\s¶¶?\s?(?:{_PLACES}|(?:\([\p{{L}}\p{{N}}]{{1,4}}\)){{1,4}}){_BRACKET}",
    "filed": (
        rf"{_APART}(?P<name>(?:Dkt\.|ECF|Doc\.|Docket|J\.\s?A\.|Tr\.)(?:\s(?:Entry|Nos?\.))?\s?"
        rf"\p{{N}}(?:[\p{{N}}.-]*\p{{N}})?)(?:,?\s(?:at\s(?:pp?\.\s|¶¶?\s?)?|¶¶?\s?){_PLACES})?"
    ),
    "brief": (
        rf"{_APART}(?P<name>(?:\p{{N}}{{1,2}}\s(?=App\.\s\p{{N}}))?(?:Reply\s|Supp\.\s|Supplemental\s)?(?:Brief|Br\.|Tr\.\sof\sOral\sArg\.|Pet\.\s?App\."
        r"|Pet\.\sfor\sCert\.|App\.\sto\sPet\.\sfor\sCert\.|App\.)"
        rf"(?:\s(?:for|of)\s(?:[\p{{L}}.’'&-]+,?\s){{1,12}}?(?=\p{{N}}|at\s|[ivx]{{1,4}}[\s.;,)]))?),?\s?(?:at\s)?(?:{_PLACES}|(?<=\s)[ivx]{{1,4}}(?=[\s.;,)]))"
    ),
    "volume": (
        r"(?<![\p{L}\p{N}.-])(?P<name>(?:(?:\p{Lu}\.\s){1,3}\p{Lu}[\p{L}’'-]+,\sin\s)?\p{N}{1,3}\s\p{Lu}[\p{L}’'-]+"
        rf"(?:\s(?:(?:of|the|and|to|for|on|in)\s){{0,2}}\p{{Lu}}[\p{{L}}’'-]+){{1,7}}),?\sat\s{_PLACES}(?![\p{{L}}\p{{N}}:])"
    ),
    "series": (
        r"(?<![\p{L}\p{N}.-])(?P<name>\p{N}{1,3}\s\p{Lu}[\p{L}’'-]+(?:\s(?:and|&)\s\p{Lu}[\p{L}’'-]+)?\sof\s(?:the\s)?"
        rf"\p{{Lu}}[\p{{L}}’'-]+\.?(?:\s\p{{Lu}}[\p{{L}}’'-]+\.?){{0,3}})\s{_PLACES}(?=[.;,)]|\s\()"
    ),
    "record": (
        rf"{_APART}(?P<name>\p{{Lu}}[\p{{L}}.’'-]*(?:\s\p{{Lu}}[\p{{L}}.’'-]*){{0,4}}(?:,\sVol(?:\.|ume)\s[IVX\p{{N}}]+)?)"
        rf"(?<![\s.][Ii](?:bi)?d\.?)(?:,?\sat\s(?:(?:pp?|para(?:s|graphs?)?)\.?\s|¶¶?\s?|\[(?=\p{{N}}))?|,\spara(?:s|graphs?)?\.?\s){_PLACES}\]?(?![\p{{L}}\p{{N}}:])"
    ),
    "page": (
        r"(?<=\b(?:[Ss]ee|[Ss]ee\salso|[Cc]f\.|[Aa]ccord|[Cc]ompare)\s)"
        r"(?P<name>(?!(?:Part|Section|Chapter|Article|Amendment|Title|Rule|Class|Phase|Group|District|Circuit|Table|Figure|Note"
        r"|Appendix|Exhibit|Volume|Page|Paragraph|Count|Vol|Item|Form|Flight|Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)"
        r"[a-z]*\b)\p{Lu}\p{L}{3,}(?:\sApp\.)?)\s(?!(?:1[5-9]|20)\p{N}{2}\b)\p{N}{1,4}(?:[–-]\p{N}{1,4})?(?=[.;]|\s\(|,\squoted)"
    ),
}
"""How each kind is cited; papers of a lawsuit by paragraph, by number in the docket, or by name and page."""
_HINTS = {
    "chamber": ("Rep", "Doc", "Res", "REP.", "DOC.", "RES."),
    "constitution": ("Const.", "CONST."),
    "manual": ("§",),
    "numbered": (" No. ",),
    "order": ("Order", "E.", "EO ", "D", "OMB", "Circular", "NS"),
    "rule": (" R.", "\xa0R."),
    "section": ("§",),
    "paper": ("¶",),
    "filed": ("Dkt.", "ECF", "Doc.", "Docket", "J.", "Tr."),
    "brief": ("Brief", "Br.", "Tr.", "Pet.", "App."),
    "volume": (" at ", "\xa0at"),
    "series": (" of ",),
    "record": (" at ", "\xa0at", " para"),
    "page": ("ee ", "lso ", "Cf.", "cf.", "ccord ", "ompare "),
    **courtrecords.HINTS,
}
"""Of these a stretch must hold one for a kind's pattern to be worth trying, ..."""
_FURTHER = {
    "rule": re.compile(r"R\.\s?(?:Civ|Crim|App|Evid|Bankr|Juv|Prof|Jud|Ct|Sup|Gov)"),
    "chamber": re.compile(rf"(?:Rep|Doc|Res|REP|DOC|RES)[a-z]{{0,8}}\.?,?\s(?:N[oO]\.\s?)?{NUMERAL}"),
    "volume": re.compile(rf"{NUMERAL}\s(?:.{{4,80}})\sat\s{NUMERAL}"),
    "series": re.compile(rf"{NUMERAL}\s\w[\w’'-]+(?:\s(?:and|&)\s\w+)?\sof\s[\w\s.]{{4,60}}\s{NUMERAL}"),
    "record": re.compile(rf"(?:at\s(?:pp?\.\s|¶¶?\s?)?|para(?:s|graphs?)?\.?\s|at\s\[){NUMERAL}"),
    "page": re.compile(rf"(?:ee|lso|f\.|ccord|ompare)\s\w{{4,}}(?:\sApp\.)?\s{NUMERAL}"),
    **courtrecords.FURTHER,
}
"""... and this."""
_COMMON = ("volume", "series", "record", "page", *courtrecords.PATTERNS)
_FEW = tuple(kind for kind in _HINTS if kind not in _COMMON)
_ANY = re.compile("|".join(re.escape(hint) for kind in _FEW for hint in _HINTS[kind]))
"""The hints of all kinds but those whose hints stand in most paragraphs."""
_BY = {
    "chamber": "at",
    "constitution": "§",
    "manual": "§",
    "numbered": "",
    "order": "",
    "rule": "§at",
    "section": "§",
    "paper": "¶at",
    "filed": "¶at:",
    "brief": "at",
    "volume": "at",
    "series": "at",
    "record": "¶at:",
    "page": "at",
    **courtrecords.BY,
}
_LEAD = regex.compile(
    r"(?:(?:In|Under|From|By|As|Both|Our|The|This|That)\s)(?:(?:the|our|an?)\s)?(?!Federalist)(?=\p{Lu})"
)
_SENTENCE = regex.compile(r"\p{Ll}{6}\.$")
"""No abbreviation, so that a sentence ends before its section: "... in Louisiana. §§2.12, id., at 13"."""
_SURELY = frozenset(["chamber", "constitution", "numbered", "order", "rule"])
_WHOLE = frozenset(["chamber", "constitution", "order"])
"""Kinds that begin with their own word, so that no sentence's words stand in front of their name."""
_STOP = regex.compile(r"\p{Ll}{4}\.\s")
_BRIEF = regex.compile(r"(?:Reply\s|Supplemental\s|Supp\.\s)?(?:Brief|Br\.)\s(?:for|of)\s")
"""A party's paper with its page: "the presumption, Brief for Lee 34, makes little sense" cites it."""
_SKIPPED = regex.compile(
    r"^(?:Sections?|Sec\.|Ids?|Ibid|Vol(?:ume|\.)\s?[IVX\p{N}]+|Parts?|Chapters?|Rules?|Articles?|Under|In|The|By|See|And"
    r"|Id\.|Ibid\.|Ante|Post|But|U\.\s?S)$"
)
_SPOKEN = regex.compile(
    r"(?<!\b(?i:see|also|citing|quoting|accord|generally|compare|in|and))\s(?<=\p{Ll}\s)$|\[(?:\p{Ll}+\s)?$|\bin\s$"
)
_PURSUANT = regex.compile(r"(?:^|[.”\"]\s+)(?:Pursuant\sto|Under|According\sto|In\saccordance\swith)\s(?:the\s)?$")
"""How a sentence says by what it holds: "Under 18 U.S.C. § 1001, it is a crime. Id." means that."""
_GOES_ON = regex.compile(r",?\s(?!(?:and|but|see|cf|citing|quoting|accord|which|id|available|reprinted|last)\b)\p{Ll}")
_DEFINED = regex.compile(
    r"(?<=[\p{L}\p{N}.)])\s(?=\((?:the\s|here(?:in)?after,?\s(?:the\s)?)?[“”\"]\p{Lu}[^“”\"()]{2,60}[”\"]\)"
    r"|(?:\([^()]{2,60}\)\s){0,2}[\[(]here(?:in)?after\s)"
)
_DATED = regex.compile(
    rf"(?<=\p{{N}})\s?{_YEAR}|(?<=\p{{L}})\s{_YEAR}(?=\s\p{{N}}{{1,4}}(?![\p{{L}}\p{{N}}])|,\s(?:at|pp?\.|cc?\.|[Pp]ts?\.|chs?\.|vols?\.|\p{{N}}))"
)
_CALLED = regex.compile(r"\s?\((?:the\s)?[“”\"](?P<name>[^“”\"()]{2,60})[”\"]\)")

_MAY_DATE = re.compile(r"(?:1[5-9]|20)..(?:.ed\.)?\)", re.DOTALL)
"""Without this `_DATED` need not be tried, ..."""
_MAY_DEFINE = ('")', "”)", "[herein", "[hereaf")
"""... without one of these `_DEFINED`."""
_VOLUME = (
    r"\p{N}{1,2}\s(?:(?:\p{Lu}\.\s){1,3}(?:(?:de|du|van|von)\s)?\p{Lu}|(?:The\s)?\p{Lu}\p{L}+s\so[fn]\s|Restatement\s)"
)
"""The number of a volume that a citation begins with: "2 A. Lee, Records", "8 The Writings of Lee"."""
_BEGINS = rf"(?=[\p{{Lu}}“\"]|{_VOLUME})"
_CLAUSE = late(
    r"\p{Ll}{3}(?<!\b(?:Cong|Dept|Hist|Comm|Educ|Proc|Admin|Parl|Univ|Assn|Corp|Elec|Prop|Supp|Resp|Compl|Decl|Objs?|Pls|Defs|Prelim))"
    rf"[.?!][”\")]*\s+{_BEGINS}|\b(?:it|so|up|us|me|do|go|on|in|to|is|no)[.?!][”\")]*\s+{_BEGINS}|[;]\s|\)\.\s{_BEGINS}|[”\"]\s{_BEGINS}"
    rf"|(?:\bId\.|\b[Ii]d\.,?\sat\s[\p{{N}},–-]+\.|[¶§]\s?[\p{{N}},–\s-]{{0,20}}\p{{N}}\.)\s{_BEGINS}"  # "¶ 4. The"
    r"|,\s(?:see(?:\salso|,\se\.g\.,)?|citing|quoting)\s(?=\p{Lu})"  # "by all figures, see Roe’s Objs."
    r"|[.!?”\"](?:\[\^?\p{N}{1,4}\]|\p{N}{1,4})\s(?=\p{Lu})|:\s(?=[\p{Lu}“\"])"
)
_WORD = regex.compile(r"(?<!\p{N})\p{L}+")
_BACKS = frozenset(["Id.", "Ibid.", "id.", "ibid."])
_BACK, _DOCKET = regex.compile(r"[Ii]d\.,?\s$"), regex.compile(r",\s(?:Case\s)?Nos?\.\s[\p{L}\p{N}:.-]{3,24},\s$")
_LONGEST = 260
_SMALL = frozenset(
    "of the to for on and in at by a an as with from v vs its de la le et al no vol pt rev ed eds".split()
)
_PROPER_SHARE = 0.75


@cache
def _codes() -> regex.Pattern[str]:
    series = alternation("statutes.txt").replace(r"\.", r"\.\s?")
    return regex.compile(
        rf"(?<![\p{{L}}\p{{N}}.-])(?P<volume>\p{{N}}{{1,4}})\s(?P<series>{series})(?:\s[Aa]pp\.)?,?\s"
        rf"(?:(?:§§?|[Pp]art|pt\.)\s?)?(?P<number>\p{{N}}[\p{{L}}\p{{N}}–-]*(?:\.\p{{N}}+)?)(?:\([\p{{L}}\p{{N}}]{{1,4}}\)){{0,5}}"
        rf"(?:(?:,|,?\sand|\s?&)\s(?:§\s?)?{_PLACE}(?![\p{{L}}\p{{N}}]|\s(?:\p{{Lu}}|§))){{0,6}}{_BRACKET}"
    )


@cache
def _pages() -> regex.Pattern[str]:
    """A page in a volume of a register or of laws that was cited before: "88 Fed. Reg. at 126"."""
    series = alternation("statutes.txt").replace(r"\.", r"\.\s?")
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}.-])\p{{N}}{{1,4}}\s{series},?\sat\s{_PLACES}")


@cache
def _pattern(kind: str) -> regex.Pattern[str]:
    return courtrecords.PATTERNS.get(kind) or regex.compile(_PATTERNS[kind])


@cache
def _may_be_law() -> re.Pattern[str]:
    """Without this `_codes` need not be tried."""
    return re.compile(rf"{NUMERAL}\s[{''.join(sorted({series[0] for series in lines('statutes.txt')}))}]")


def authorities(text: str, span: Span) -> Iterator[Authority]:
    """What is cited in a stretch, none overlapping; of two that begin at one place the longer one."""
    stretch = text[slice(*span)]
    found = list(_laws(text, span)) if _may_be_law().search(stretch) else []
    for kind in (*(_FEW if _ANY.search(stretch) else ()), *_COMMON):
        if _is_hinted(kind, stretch):
            found += _of_kind(text, span, kind)
    if "(" in stretch:
        found += _dated(text, span, stretch, found)
    behind = span[0]
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= behind:
            is_numbered = one.is_law and not one.places  # "In the Roe Letter, No. 5, we said ... (Ibid.)" means it
            is_numbered = is_numbered or _BRIEF.match(text, one.start, one.end) is not None
            yield replace(one, is_named=not is_numbered and _is_named(text, span, one))
            behind = one.end


def _is_hinted(kind: str, stretch: str) -> bool:
    """Whether the pattern of a kind is worth trying."""
    for hint in _HINTS[kind]:  # a loop, as all kinds are asked of each paragraph
        if hint in stretch:
            further = _FURTHER.get(kind)
            return further is None or further.search(stretch) is not None
    return False


def _is_named(text: str, span: Span, one: Authority) -> bool:
    """Whether the sentence goes on from it, or leads to it with a small word that is no signal."""
    if _PURSUANT.search(text, max(span[0], one.start - 40), one.start):
        return False
    led_to = _SPOKEN.search(text, max(span[0], one.start - 24), one.start)
    return led_to is not None or _GOES_ON.match(text, one.end, span[1]) is not None


def _laws(text: str, span: Span) -> Iterator[Authority]:
    for found in _pages().finditer(text, *span) if text.find(" at ", *span) >= 0 else ():
        page: CSL = {"type": "legislation", "title": " ".join(found.group().split())}
        yield Authority(found.start(), found.end(), _key(found.group()), page, "at", is_law=True)
    for found in _codes().finditer(text, *span):
        key = _key(f"{found['volume']} {found['series']} {found['number']}")
        work: CSL = {"type": "legislation", "title": " ".join(found.group().split())}
        yield Authority(found.start(), found.end(), key, work, "§" if "§" in found.group() else "at", is_law=True)


def _of_kind(text: str, span: Span, kind: str) -> Iterator[Authority]:
    for found in _pattern(kind).finditer(text, *span):
        if kind in _WHOLE:
            key = _key_of(text, found, kind)
        else:
            stops = [stop.end() for stop in _STOP.finditer(text, found.start(), found.end("name"))]
            at = stops[-1] if stops else found.start()
            at += led(text[at : found.end("name")])
            at = lead.end() if kind == "numbered" and (lead := _LEAD.match(text, at, found.end("name"))) else at
            name = text[at : found.end("name")]
            if kind == "section" and _SENTENCE.search(name):
                continue
            if _SKIPPED.match(name) or not any(len(word) > 1 for word in tokens(name).words):
                continue
            if _BACK.search(text, max(span[0], at - 6), at) or not _BACKS.isdisjoint(name.split()):
                continue  # "Id., ECF No. 11-5" is another paper of that case, "Id. § 7306" a part of what is meant
            at = _captioned(text, span[0], at) if kind == "filed" else at
            key = _key(text[at : found.end("name")])
        start = found.start() if kind in _WHOLE else at
        words = " ".join(text[start : found.end()].split())
        work: CSL = {"type": "report" if kind == "chamber" else "document", "title": words}
        yield Authority(start, found.end(), key, work, _BY[kind], kind in _SURELY, is_page=kind == "page")


def _key_of(text: str, found: regex.Match[str], kind: str) -> str:
    """What tells a chamber's paper, a constitution or an order from others; "E.O. 12,958" is Executive Order 12958."""
    if kind != "order":
        return _key(f"{text[found.start() : found.start('number')]} {found['number']}")
    return _key(found["code"] or f"Executive Order {found['number'].replace(',', '')}")


def _captioned(text: str, low: int, at: int) -> int:
    """Where the case's name begins in whose docket a paper is: "In re Mills, No. 23-sc-31, ECF No. 32"."""
    docket = _DOCKET.search(text, max(low, at - 40), at)
    start = _begun(text, low, docket.start()) if docket else None
    return at if start is None else start


def _dated(text: str, span: Span, stretch: str, taken: list[Authority]) -> Iterator[Authority]:
    """What ends with its year in brackets, or with the name that it is given, and begins, where its clause does, with
    capitals: "Walker, The Harbour Code, 68 Rye L. Rev. 1, 5 (1954)"."""
    ends = list(_DATED.finditer(text, *span)) if _MAY_DATE.search(stretch) else []
    ends += _DEFINED.finditer(text, *span) if any(map(stretch.__contains__, _MAY_DEFINE)) else ()
    inside = sorted((one.start, one.end) for one in taken)
    for found in ends:
        before = bisect_right(inside, (found.start(), len(text))) - 1
        if before >= 0 and found.start() < inside[before][1]:
            continue
        start = _begun(text, span[0], found.start())
        if start is not None and not _is_body(text[start : found.start()], _CALLED.match(text, found.end())):
            end = found.start() if text[found.start() : found.end()].isspace() else found.end()
            words = " ".join(text[start:end].split())
            yield Authority(start, end, _key(words), {"type": "document", "title": words})


def _is_body(name: str, called: regex.Match[str] | None) -> bool:
    """Whether a body is named here, and called by its initials or last word: "Harbour Pilots Association (“HPA”)"."""
    if called is None or name.split()[-1].casefold() not in entries("institution_nouns"):
        return False
    initials = "".join(word[0] for word in name.removeprefix("The ").split() if word[0].isupper())
    return called["name"] in (initials, name.split()[-1])


def _begun(text: str, first: int, end: int) -> int | None:
    """Where the clause begins that ends here, if it reads as a citation: nearly all its words have capitals. The
    stretch itself begins at `first`."""
    low = max(first, end - _LONGEST)
    cuts = [cut.end() for cut in _CLAUSE.finditer(text, low, end)]
    if cuts and text.startswith(":", cuts[-1] - 2) and len(_telling(text, cuts[-1], end)) < 2:
        cuts.pop()  # a title's second half: "A Life: The Letters 467 (1988)"
    start = cuts[-1] if cuts else low
    opened = text.rfind("(", start, end)
    if opened >= 0 and ")" not in text[opened:end]:
        start = opened + 1
    start += led(text[start:end])
    words = _telling(text, start, end)
    capitals = sum(1 for word in words if word[0].isupper())
    if len(words) < 2 or capitals < _PROPER_SHARE * len(words) or start == low > first:
        return None
    return start if text[start : start + 1].strip() and not text[start].islower() else None


def _telling(text: str, start: int, end: int) -> list[str]:
    return [word for word in _WORD.findall(text, start, end) if word.lower() not in _SMALL]


def _key(words: str) -> str:
    return " ".join(tokens(words).words)
