"""Where the names begin that stand in front of a judgment's place: "As was held in Harbour v. Salt Co., 515 U.S. 593".

In: a text, and the place. Out: where they begin and end, and a year between both.

>>> text = "As was held in Harbour v. Salt Co., 515 U.S. 593"
>>> text[named_before(text, 0, 36) : 36]
'Harbour v. Salt Co., '
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from whence.extract.citing.forms.shortforms import led
from whence.extract.citing.law.partynames import IN_MATTER, ONE_SIDE
from whence.extract.late import late
from whence.extract.references.lists import lines

_BEFORE = 160
"""Characters before the volume in which the names stand."""
_WORD, SIDES = (
    regex.compile(r"\S+"),
    regex.compile(rf"\s(?:[vV]s?|versus)\.?\s|^(?:Re|R|In\sre|Ex\sparte|{ONE_SIDE})\s"),
)
_LONGEST = 14
_SMALL = frozenset("of the for and & a an in ex rel. de la v. v vs. vs Vs. Vs versus re parte on to et al.".split())
_ENDS = late(
    r"(?:^\p{Lu}|\bv|\p{Lu}\.\p{Lu}|Inc|Cos?|Corp|Ltd|Bros|Bd|Dep[’']?t|Ass[’']?n|Comm|Comm[’']n|Nat|Nat[’']l|Int[’']l|Cir|No|Nos|Mrs?|Dr"
    r"|rel|al|Dist|Ry|Sch|Univ|Ed|Hosp|Mfg|Ins|Auth|Soc[’']?y?|Sav|Tel|Elec|Indus|Fed|Gov[’']t|Ctr|Cty|Cnty|Prods?|Sys|Servs?|Transp|Pub"
    r"|Pers|Mgmt|Litig|Admin|Bhd|Bldg|Cas|Cent|Chem|Coal|Coll|Consol|Constr|Coop|Def|Det|Dev|Econ|Enters?|Equip|Exch|Exec|Found|Gen"
    r"|Guar|Hous|Hum|Inst|Intell|Inv|Inv[’']rs|Lab|Liab|Mem|Merch|Metro|Mortg|Org|Pharms|Phila|Prot|Ret|Rels?|Res|Sci|Secs|Sur|Tchrs?"
    r"|Telecomms?|Unif|Cont[’']l|Env[’']t|Fam|Lib"
    r"|Util|Broad|Emps?|Educ|Eng[’']g|Envtl|Fin|Grp|Jr|Sr|Loc|Mach|Mkt|Mun|Pac|Pharm|Prop|Ref|Reg[’']l|Sec|Tech|Twp|Cal|Tex|Mass|Pa|Va"
    r"|Mich|Minn|Wash|Wis|Ala|Ariz|Ark|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Me|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Tenn|Vt|Wyo|St|Ste|Ft|Mt|Com|Comr|Comrs|Dev|Bur|Sup|Ct|Super|App|Redev|Cmty|Coun|Assoc|Assn|Dept|Rev)\.$"
)
"""Words of names whose full stop ends no sentence."""
_CAPITAL = regex.compile(
    r"[(\[“\"]?(?:\p{Ll}{1,3}[-’'])?\p{Lu}[\p{L}\p{N}\xad.’'&/-]*,?|(?:plc|p\.l\.c\.),?|#\p{N}{1,3},?"
)
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
_ALIAS = regex.compile(r"\s\((?:the\s)?[“\"‘]?(?:In\sre\s|Ex\sparte\s)?\p{Lu}[^()]{2,60}\),?\s*$")
"""The name by which a judgment will be cited: "In re Harbour Pilots’ Litigation (In re Pilots), 928 F.3d 42"."""
_NUMBER = regex.compile(r"\p{N}{1,4}[)\]]?,?")
_COURT = regex.compile(
    r"(?:(?:[\p{Lu}][\p{L}’'.]*\s){0,4}(?:Court|Bench|Tribunal|Council|Circuit)(?:\sof\s\p{Lu}\p{L}+)?"
    r"|(?:(?:Chief|Mr\.|Lord)\s)?(?:Justice|Judge|Lord)\s\p{Lu}[\p{L}’'-]+)\sin\s(?:the\s(?:case|matter)\sof\s)?(?=\p{Lu})"
    r"|(?:Referring\sto|Relying\s(?:up)?on|Turning\sto|Distinguishing|Applying|Invoking|Extending|Overruling)\s(?=\p{Lu})"
)
"""Who decided, in front of a name, or what is done with it: "the High Court in Lee v. Roe", "Relying on Lee v. Roe"."""
_VERSUS = frozenset(["v.", "v", "vs.", "vs"])
_SHORT_NAME = regex.compile(r"\([“\"‘]?\p{Lu}[\p{L}&’'.-]{1,14}[”\"’]?\)")
"""The short name of a side right behind it: "Union of Harbour Pilots (UHP) v. Lee"."""
_NUMBERED = frozenset("No. Nos. No (No (No. [No [No.".split())
_YEAR_BEFORE = regex.compile(r"(?<!\S)\((?:[^()]{0,30}\s)?(?P<year>1[789]\p{N}{2}|20\p{N}{2})\)\s{1,6}$")
"""The year in front of the volume, as California's courts have it: "Harbour v. Lee (1977) 70 Cal.App.3d 817"."""
_SUPRA = regex.compile(r",\ssupra,\s$")


def name_end(text: str, low: int, at: int) -> tuple[int, int | None]:
    """Where the names end in front of a place, and the year that stands between in brackets."""
    if supra := _SUPRA.search(text, max(low, at - 12), at):
        return supra.start() + 1, None
    dated = _YEAR_BEFORE.search(text, max(low, at - 44), at)
    return (dated.start(), int(dated["year"])) if dated else (at, None)


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
    while first and len(words) - first < _LONGEST and (taken := _taken(words, first)):
        first -= taken
        if taken == 1 and (word := words[first].group()).startswith("(") and ")" not in word:
            break
    while first < len(words) and _is_lead(words, first):
        first += 1
    if first == len(words) or (first == 0 and _is_inside_word(text, start)):
        return None
    at: int = words[first].start() + int(words[first].group().startswith(("(", "[")))
    court = _COURT.match(text, at, end)
    at = court.end() if court else at
    return at + led(text[at:end])


def _is_inside_word(text: str, at: int) -> bool:
    return at > 0 and not (text[at - 1].isspace() or text[at].isspace())


def _taken(words: Sequence[regex.Match[str]], first: int) -> int:
    """How many of the words before are of the name: one, a pair that is one word, or none."""
    if _is_pair(words, first):
        return 2
    behind = words[first].group() if first < len(words) else ""
    word = words[first - 1].group()
    if behind in _VERSUS and _SHORT_NAME.fullmatch(word):
        return 1
    goes_on = behind.rstrip(",") in _FIRMS or (behind and word.rstrip(",") in _OFFICES)
    return int(_is_of_name(word.rstrip(",") if goes_on else word, not behind))


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
