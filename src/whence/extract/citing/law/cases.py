"""Judgments as lawyers cite them: in full ("United States v. Aguilar, 515 U.S. 593, 599 (1995)") and by volume and page
alone ("Aguilar, 515 U.S. at 600").

In: a text and a stretch of it. Out: `Case`s in order. Names and the series with its volume tell a judgment; a full
citation also gives its first page.

>>> text = "As was held in Harbour v. Salt Co., 515 U.S. 593, 599 (1995), it may. But see Harbour, 515 U.S. at 600 n.2."
>>> [(text[case.start:case.end], case.is_short) for case in cases(text, (0, len(text)))]
[('Harbour v. Salt Co., 515 U.S. 593, 599 (1995)', False), ('Harbour, 515 U.S. at 600 n.2', True)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from zlib import crc32

import regex

from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.law.partynames import IN_MATTER, ONE_SIDE, is_initials, runs_in, unnumbered
from whence.extract.references.lists import lines
from whence.models import CSL, Span
from whence.text import tokens

NUMERAL = r"[0-9²³¹¼-¾\u0660-\U0010ffff]"
"""For quick looks ahead with `re`: every `\\p{N}`, and signs besides."""
_TOLD = 400
"""Characters of a sentence before a place that has no names in front."""
_SENTENCE, _PROPER = regex.compile(r"\p{Ll}{3}[.?!][”\")]*\s+(?=\P{Ll})"), regex.compile(r"\p{Lu}[\p{L}’'-]+")
_SIGNAL_ALONE = regex.compile(r"[(\[]?(?i:(?:but\s)?see(?:\salso)?|accord|compare|cf\.),?\s")
_COMMON = frozenset(
    "united states state people in re ex parte the of and for v co corp inc court board department".split()
)
_BEFORE = 160
"""Characters before the volume in which the names stand."""
_LONGEST = 14
_LENGTH, _TRIAL_LENGTH = 300, 900
"""Pages beyond which a place is no longer in a judgment that begins before it; a trial court's with all its findings
may fill most of a volume."""
_SMALL = frozenset("of the for and & in ex rel. de la v. v vs. vs Vs. Vs versus re parte on to et al.".split())
_ENDS = regex.compile(
    r"(?:^\p{Lu}|\bv|\p{Lu}\.\p{Lu}|Inc|Cos?|Corp|Ltd|Bros|Bd|Dep[’']?t|Ass[’']?n|Comm|Comm[’']n|Nat|Nat[’']l|Int[’']l|Cir|No|Nos|Mrs?|Dr"
    r"|rel|al|Dist|Ry|Sch|Univ|Ed|Hosp|Mfg|Ins|Auth|Soc[’']?y?|Sav|Tel|Elec|Indus|Fed|Gov[’']t|Ctr|Cty|Cnty|Prods?|Sys|Servs?|Transp|Pub"
    r"|Pers|Mgmt|Litig|Admin|Bhd|Bldg|Cas|Cent|Chem|Coal|Coll|Consol|Constr|Coop|Def|Det|Dev|Econ|Enters?|Equip|Exch|Exec|Found|Gen"
    r"|Guar|Hous|Hum|Inst|Intell|Inv|Inv[’']rs|Lab|Liab|Mem|Merch|Metro|Mortg|Org|Pharms|Phila|Prot|Ret|Rels?|Res|Sci|Secs|Sur|Tchrs?"
    r"|Telecomms?|Unif|Cont[’']l|Env[’']t|Fam|Lib"
    r"|Util|Broad|Emps?|Educ|Eng[’']g|Envtl|Fin|Grp|Jr|Sr|Loc|Mach|Mkt|Mun|Pac|Pharm|Prop|Ref|Reg[’']l|Sec|Tech|Twp|Cal|Tex|Mass|Pa|Va"
    r"|Mich|Minn|Wash|Wis|Ala|Ariz|Ark|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Me|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Tenn|Vt|Wyo|St|Ste|Ft|Mt|Com|Comr|Comrs|Dev|Bur|Sup|Ct|Super|App|Redev|Cmty|Coun|Assoc|Assn|Dept|Rev)\.$"
)
"""Words of names whose full stop ends no sentence."""
_CAPITAL = regex.compile(r"[(\[“\"]?(?:\p{Ll}{1,3}[-’'])?\p{Lu}[\p{L}\p{N}\xad.’'&/-]*,?|(?:plc|p\.l\.c\.),?")
_FIRMS = frozenset(
    "Inc. Co. Corp. Ltd. LLC L.L.C. LLP L.L.P. LP L.P. N.A. S.A. P.C. PLC A.G. GmbH Local Publishers".split()
)
"""What may stand behind a comma in a name."""
_OFFICES = frozenset(
    "Director Warden Secretary Commissioner Superintendent Sheriff Governor Administrator Chairman Comptroller"
    " Collector Commr. Comm’r Comm'r Sec’y Sec'y Dir. Supt. Admr. Adm’r Adm'r".split()
)
"""Who may be sued as the holder of an office: "Lee v. Director, Harbour Dept. of Health"."""
_JUNK = frozenset(
    "see cf. in accord compare under but also e.g. e.g., citing quoting and the by with from like unlike as since while"
    " although because when where after before following thus so here there to at on for if that whether both id.,"
    " ibid., e. g., again even".split()
)
_SURE = regex.compile(r"U\.\s?S\.$|S\.\s?Ct|L\.\s?Ed|F\.\s?Supp|\p{N}\p{Ll}{1,2}$|^Ops\.")
"""Series beside whose places neither a name nor a year is needed: "484 F.2d 215"."""
_SPELLED = regex.compile(r"\p{Lu}\p{Ll}{2}")
"""Series beside whose places a name is enough: "In Foster, 2 Pet. 253, the Court"."""
_PARALLEL = regex.compile(r"[Ii]d\.(?:,?\sat\s\p{N}[\p{N}\s,–-]*(?:n\.\s?\p{N}+)?)?,\s$")
"""What stands before the same place in another series: "Id. at 281, 284 A.2d at 388"."""
_ALIAS = regex.compile(r"\s\((?:the\s)?[“\"‘]?(?:In\sre\s|Ex\sparte\s)?\p{Lu}[^()]{2,60}\),?\s*$")
"""The name by which a judgment will be cited: "In re Harbour Pilots’ Litigation (In re Pilots), 928 F.3d 42"."""
_NUMBER = regex.compile(r"\p{N}{1,4}[)\]]?,?")
_COURT = regex.compile(
    r"(?:(?:[\p{Lu}][\p{L}’'.]*\s){0,4}(?:Court|Bench|Tribunal|Council|Circuit)(?:\sof\s\p{Lu}\p{L}+)?"
    r"|(?:(?:Chief|Mr\.|Lord)\s)?(?:Justice|Judge|Lord)\s\p{Lu}[\p{L}’'-]+)\sin\s(?:the\s(?:case|matter)\sof\s)?(?=\p{Lu})"
    r"|(?:Referring\sto|Relying\s(?:up)?on|Turning\sto|Distinguishing|Applying|Invoking|Extending|Overruling)\s(?=\p{Lu})"
)
"""Who decided, in front of a name, or what is done with it: "the High Court in Lee v. Roe", "Relying on Lee v. Roe"."""
_PARTED = regex.compile(r"(?<=\p{Ll})-\s+(?=\p{Ll}{2})(?!(?:and|or|v)\b)")
"""The hyphen with which the end of a line parts a name."""
_NUMBERED = frozenset("No. Nos. No (No (No. [No [No.".split())
VERSUS = frozenset(["vs", "versus"])
"""What else may stand between the two sides."""
_WORD, SIDES = (
    regex.compile(r"\S+"),
    regex.compile(rf"\s(?:[vV]s?|versus)\.?\s|^(?:Re|R|In\sre|Ex\sparte|{ONE_SIDE})\s"),
)
_DAY = regex.compile(
    r"\s?(?:\([^()]{0,40}?(?P<year>1[789]\p{N}{2}|20\p{N}{2})\)|\[[^()\[\]]{0,30}?(?P<year>1[789]\p{N}{2}|20\p{N}{2})\])"
)
"""The year, in New York's courts in square brackets."""
_YEAR_BEFORE = regex.compile(r"(?<!\S)\((?:[^()]{0,30}\s)?(?P<year>1[789]\p{N}{2}|20\p{N}{2})\)\s{1,6}$")
"""The year in front of the volume, as California's courts have it: "Harbour v. Lee (1977) 70 Cal.App.3d 817"."""
_BLANK = r"(?:_{2,}+|[–-]{2,}+(?![\p{L}>])|—+(?=\s?[,;.()]))"
"""What stands for a page or a volume that is not known yet: "592 U.S. ___", "592 U.S. ---", "––– U.S. ––––"."""
_PAGES = (
    rf"(?:[–-]\p{{N}}{{1,5}})?(?:\s{{0,2}},\s{{1,3}}(?:\p{{N}}{{1,5}}|{_BLANK})(?:[–-]\p{{N}}{{1,5}})?(?![\p{{N}}–-]|\s(?:\p{{Lu}}|§)))*"
    r"(?:,?\s(?:n|nn)\.\s?\p{N}{1,3})?"
)
_STOP = regex.compile(r"\\\.(?=.)")
_RUNNING_HEAD = regex.compile(r"Cite\s(?i:as):\s*$")
"""What an opinion's own page says of it."""
_SUPRA = regex.compile(r",\ssupra,\s$")


@dataclass(frozen=True, slots=True)
class Case:
    """A judgment's citation at `start:end`: the words of its names, its volume, series and page (the first, or in a
    short form the one that is meant, 0 where it is left blank: "554 U.S., at ___"); `year` where given. Where a place
    stands alone ("In Aguilar it did, 515 U.S. at 600"), `told` are the words of the sentence before. `is_blank`: the
    first page is not known yet, so that names alone tell it from others of its volume ("592 U.S. ___")."""

    start: int
    end: int
    name: str
    volume: str
    series: str
    page: int
    is_short: bool
    year: int | None = None
    told: frozenset[str] = frozenset()
    is_blank: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The words of its names in lower case, "v" between its sides."""
        return tuple("v" if word in VERSUS else word for word in tokens(self.name).words)

    @property
    def slot(self) -> int:
        """What tells it from the others of its volume: its first page, or a number below zero for its names (without
        names, for its place), as two of "592 U.S. ___" are two judgments."""
        told = " ".join(self.names) or str(self.start)
        return -1 - crc32(told.encode()) if self.is_blank else self.page

    def is_between(self, party: Sequence[str]) -> bool:
        """Whether one of its two sides has this whole name."""
        names = self.names
        sides = (names[: names.index("v")], names[names.index("v") + 1 :]) if "v" in names else (names,)
        return tuple(party) in sides

    @property
    def key(self) -> tuple[str, str]:
        """The volume and series in which it stands."""
        return self.volume, self.series

    @property
    def work(self) -> CSL:
        """The judgment as CSL-JSON."""
        named: CSL = {"title": " ".join(self.name.split())} if self.name else {}
        work: CSL = {"type": "legal_case", **named}
        place: CSL = {"volume": self.volume, "container-title": self.series, "page": str(self.page)}
        issued: CSL = {"issued": {"date-parts": [[self.year]]}} if self.year else {}
        return {**work, **(place if self.series else {}), **issued}

    def means(self, full: Case) -> bool:
        """Whether this short form can be of that judgment: its volume, its names, a page that can be in it."""
        if not self.may_be_in(full):
            return False
        if not self.name:
            return not self.told.isdisjoint(set(full.names) - _COMMON)
        return runs_in(unnumbered(self.names), full.names) or is_initials(self.name, full.name)

    def names_side_of(self, full: Case) -> bool:
        """Whether this short form's name, or where it has none its sentence, has the first word of one of its sides."""
        names = full.names
        firsts = {names[0], *names[names.index("v") + 1 :][:1]} if "v" in names else set(names[:1])
        told = self.names[:1] if self.name else self.told
        return not (firsts - _COMMON).isdisjoint(told)

    def may_be_in(self, full: Case) -> bool:
        """Whether this place can be in that judgment."""
        return self.key == full.key and self.may_stand_in(full, self.page)

    def may_stand_in(self, full: Case, page: int) -> bool:
        """Whether a page can be one of that judgment."""
        length = _TRIAL_LENGTH if "Supp" in full.series else _LENGTH
        return not (page and full.page) or full.page <= page <= full.page + length


def cited_at(text: str) -> Case | None:
    """The judgment that a reference's words begin with, behind signal words."""
    found = next(cases(text, (0, len(text))), None)
    return found if found is not None and found.start <= led(text) else None


def _series() -> str:
    """The names of series; "U. S." and "S.Ct." are printed as well as "U.S." and "S. Ct."."""
    ordered = sorted({*lines("reporters.txt"), *lines("court_reports.txt")}, key=lambda name: (-len(name), name))
    spaced = (r"\s?".join(_STOP.sub(r"\g<0>\\s?", regex.escape(part)) for part in name.split()) for name in ordered)
    spaced = (name.replace("'", "['’]") for name in spaced)
    return "(?:" + "|".join(spaced) + ")"


@cache
def _cited() -> regex.Pattern[str]:
    page = r"(?P<at>(?<=\s)(?:supra,\s)?at\s(?:pp?\.\s)?)?(?P<page>(?<=\s|\p{Ll}\.)\p{N}{1,5}|" + _BLANK + ")"
    place = rf"(?P<volume>\p{{N}}{{1,4}}|(?<![_–-]){_BLANK})\s{{1,6}}(?P<series>{_series()}),?\s?{page}"
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}.-]){place}(?![\p{{L}}\p{{N}}]){_PAGES}")


@cache
def _may_be_cited() -> re.Pattern[str]:
    """Without this `_cited` need not be tried."""
    firsts = {name[0] for name in (*lines("reporters.txt"), *lines("court_reports.txt"))}
    return re.compile(rf"{NUMERAL}\s{{1,6}}[{''.join(sorted(firsts))}]")


@cache
def beside() -> regex.Pattern[str]:
    """The same judgment's places in other series: "88 S. Ct. 1444, 20 L. Ed. 2d 491", or "[107 Cal.Rptr.2d 841]"."""
    page = rf"(?:(?<=\s)at\s)?(?<=\s)(?:\p{{N}}{{1,5}}|{_BLANK})(?![\p{{L}}\p{{N}}])"
    place = rf"\p{{N}}{{1,4}}\s{_series()},?\s?{page}{_PAGES}"
    numbered = r"(?:19|20)\p{N}{2}-\p{Lu}\p{Ll}{2,8}-\p{N}{1,6}(?![\p{L}\p{N}-])"  # "2003-Ohio-5372"
    return regex.compile(rf"(?:,\s(?:{place}|{numbered}))+|\s\[{place}(?:,\s{place}){{0,3}}\]")


def cases(text: str, span: Span) -> Iterator[Case]:
    """The judgments cited in a stretch; in full what has names in front, or stands in a series that tells enough."""
    behind = span[0]
    for found in _cited().finditer(text, *span) if _may_be_cited().search(text, *span) else ():
        if found.start() < behind:
            continue
        if _RUNNING_HEAD.search(text, max(0, found.start() - 12), found.start()):
            continue
        ended, year = _name_end(text, behind, found.start())
        start = _named(text, max(behind, ended - _BEFORE), ended, is_dated=year is not None)
        if start is None and found["at"]:
            if not _PARALLEL.search(text, max(span[0], found.start() - 40), found.start()):
                yield (alone := _alone(text, max(span[0], found.start() - _TOLD), found))
                behind = alone.end
            continue
        name = _PARTED.sub("", text[start:ended].rstrip(" ,\xa0\n")) if start is not None else ""
        if found["at"] is None and year is None and not SIDES.search(name):
            told = _SURE.search(found["series"]) or _is_all(text, found, span)
            spelled = start is not None and _SPELLED.match(found["series"]) and text[start - 2 : start] != ", "
            if not told and not (spelled and _is_party(name)):
                continue
            start, name = (start, name) if _is_party(name) else (found.start(), "")
        made = _made(text, found, (ended if start is None else start, span[1]), name)
        behind = made.end
        if made.volume.isdecimal():
            yield replace(made, year=year) if year else made


def _is_all(text: str, found: regex.Match[str], span: Span) -> bool:
    """Whether a place is all that its citation says, but for its year: nothing that it goes on from stands before."""
    goes_on = text[max(span[0], found.start() - 3) : found.start()].rstrip().endswith(",")
    end = (beside().match(text, found.end(), span[1]) or found).end()
    return not goes_on and _DAY.match(text, end, span[1]) is not None


def places(words: str) -> Iterator[tuple[str, str, int]]:
    """The volumes, series and first pages that stand in a citation's words; 0 for a page left blank."""
    for found in _cited().finditer(words) if _may_be_cited().search(words) else ():
        if found["at"] is None and found["volume"].isdecimal():
            yield found["volume"], _plain(found["series"]), _page(found)


def _name_end(text: str, low: int, at: int) -> tuple[int, int | None]:
    """Where the names end in front of a place, and the year that stands between in brackets."""
    if supra := _SUPRA.search(text, max(low, at - 12), at):
        return supra.start() + 1, None
    dated = _YEAR_BEFORE.search(text, max(low, at - 44), at)
    return (dated.start(), int(dated["year"])) if dated else (at, None)


def _is_party(name: str) -> bool:
    """Whether a name without a second party can be a judgment's: "Bakke, 438 U.S. 265"."""
    return 0 < len(name.split()) <= 4 and name[0].isupper()


def _made(text: str, found: regex.Match[str], span: Span, name: str) -> Case:
    """A judgment with names, up to its other places and its year."""
    others = beside().match(text, found.end(), span[1])
    end = others.end() if others else found.end()
    year = _DAY.match(text, end, span[1])
    when = int(year["year"]) if year else None
    is_short = found["at"] is not None
    volume, series, page = _known_place(found, others.group() if others else "")
    return Case(span[0], year.end() if year else end, name, volume, series, page, is_short, when, is_blank=not page)


def _known_place(found: regex.Match[str], others: str) -> tuple[str, str, int]:
    """Where a judgment stands: behind a volume whose pages are not known yet the next place that tells its page, as in
    "592 U.S. ---, 141 S. Ct. 732"."""
    first = found["volume"], _plain(found["series"]), _page(found)
    if first[2] or found["at"] is not None:
        return first
    return next((place for place in places(others.lstrip(" ,[")) if place[2]), first)


def _plain(series: str) -> str:
    """A series' name as it is compared: "Fed. App’x" and "Fed. Appx." are "F. App'x"."""
    return "".join(series.split()).replace("’", "'").replace("Fed.App", "F.App").replace("Appx.", "App'x")


def _page(found: regex.Match[str]) -> int:
    return int(found["page"]) if found["page"].isdecimal() else 0


def _alone(text: str, start: int, found: regex.Match[str]) -> Case:
    """A place without names, with the capitalised words of the sentence that it ends."""
    *earlier, before = _SENTENCE.split(text[start : found.start()])
    if earlier and _SIGNAL_ALONE.fullmatch(before):  # "In Aguilar it did. See 515 U.S. at 600"
        before = earlier[-1]
    elif earlier and before.startswith("There, "):  # "Aguilar did not. There, it was held so, 515 U.S. at 600"
        before = earlier[-1] + before
    told = frozenset(word for part in _PROPER.findall(before) for word in tokens(part).words)
    volume, series, page = found["volume"], _plain(found["series"]), _page(found)
    others = beside().match(text, found.end())
    end = others.end() if others else found.end()
    return Case(found.start(), end, "", volume, series, page, is_short=True, told=told)


def named_before(text: str, start: int, end: int, *, is_dated: bool = False) -> int | None:
    """Where the names begin that end with a comma right before a place, or without one before a year."""
    return _named(text, max(start, end - _BEFORE), end, is_dated=is_dated)


def _named(text: str, start: int, end: int, *, is_dated: bool = False) -> int | None:
    """Where the names begin that end with a comma right before a place, or without one before the year; None where no
    name stands there."""
    alias = _ALIAS.search(text, start, end)
    words = list(_WORD.finditer(text, start, alias.start() if alias else end))
    if not words or not (is_dated or alias or words[-1].group().endswith(",")):
        return None
    first = len(words)
    if _NUMBER.fullmatch(words[-1].group()) and is_dated:
        first -= 1  # "v. Advanced Group 400 (2001)"
    elif _NUMBER.fullmatch(words[-1].group()) and any(word.group() in _NUMBERED for word in words[-2:-1]):
        first -= 1
    while first and len(words) - first < _LONGEST:
        behind = words[first].group() if first < len(words) else ""
        word = words[first - 1].group()
        if _is_pair(words, first):
            first -= 2
            continue
        goes_on = behind.rstrip(",") in _FIRMS or (behind and word.rstrip(",") in _OFFICES)
        if not _is_of_name(word.rstrip(",") if goes_on else word, not behind):
            break
        first -= 1
        if word.startswith("(") and ")" not in word:
            break
    while first < len(words) and _is_lead(words, first):
        first += 1
    if first == len(words) or (first == 0 and start and text[start - 1 : start].strip()):
        return None
    at: int = words[first].start() + int(words[first].group().startswith(("(", "[")))
    court = _COURT.match(text, at, end)
    at = court.end() if court else at
    return at + led(text[at:end])


def _ends_no_sentence(word: str) -> bool:
    return _ENDS.search(word) is not None or word.lstrip("(") in _abbreviated()


@cache
def _abbreviated() -> frozenset[str]:
    return frozenset(lines("case_names.txt"))


def _is_lead(words: list[regex.Match[str]], at: int) -> bool:
    """Whether a word stands before the name: a signal, or a small word ("In re" begins a name)."""
    word, behind = words[at].group(), words[at + 1].group() if at + 1 < len(words) else ""
    if word in ("In", "Ex") and (behind in ("re", "parte") or IN_MATTER.match(words[at].string, words[at].start())):
        return False
    return word.lower() in _JUNK or word in _SMALL


def _is_pair(words: Sequence[regex.Match[str]], first: int) -> bool:
    """Whether the two words before are one of a name: "Bethel Sch. Dist. No. 403 v. Fraser", or "Har- bour v. Lee"
    over the end of a line."""
    if first < 2:
        return False
    one, two = words[first - 2].group(), words[first - 1].group()
    if _NUMBER.fullmatch(two):
        return first < len(words) and one in _NUMBERED
    return one.endswith("-") and two[0].islower() and two not in _SMALL and _CAPITAL.fullmatch(one) is not None


def _is_of_name(word: str, is_last: bool) -> bool:
    """Whether a word can be in the middle of a name: capitalised or small, and no sentence ends with it."""
    if is_last:
        return _CAPITAL.fullmatch(word) is not None
    if word in _SMALL:
        return True
    if (
        word.endswith((".", ",", ";", ":"))
        and not _ends_no_sentence(word.rstrip(","))
        and word not in ("Inc.,", "Co.,")
    ):
        return False
    return _CAPITAL.fullmatch(word) is not None
