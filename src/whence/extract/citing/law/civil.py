"""Judgments as the courts of civil law are cited, by number, day and parties: "Cass., sez. un., 3 maggio 2005, n. 500",
"STC 31/1981, de 28 de julio", "CE, 3 mai 2001, Lee, n° 212345", "BGH, Urteil vom 3. Mai 2001 – VI ZR 12/00".

In: a text. Out: `Authority`s in order; all citations of one judgment have one key, and those that say less than the
first ("Cass. n. 500/2005, cit.", "CE, Lee, préc.") are `shortly`. A day or a name that two judgments of a court have
tells none of them.

>>> flat = "Cass., sez. un., 11 maggio 2005, n. 500. Corte cost., sent. n. 24 del 1994. Cass. n. 500/2005, cit., p. 4."
>>> [(flat[one.start : one.end], one.key, one.shortly) for one in civil_cases(flat)][1:]
[('Corte cost., sent. n. 24 del 1994', 'court 1', False), ('Cass. n. 500/2005, cit., p. 4', 'court 0', True)]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from whence.extract.citing.law.authority import COURT, Authority
from whence.extract.late import late
from whence.models import CSL
from whence.text import tokens

_COURTS = {
    "cass": r"Cass(?:azione|\.)(?!\s(?:civ\.|com\.|soc\.|crim\.)\s?\d)|Corte\sdi\s[Cc]assazione",
    "cost": r"C(?:orte|\.)\s?[Cc]ost(?:ituzionale|\.)",
    "stato": r"Cons(?:iglio|\.)\s(?:di\s)?Stato",
    "tar": r"T\.?A\.?R\.?\s\p{Lu}\p{L}+|TAR\s\p{Lu}\p{L}+",
    "stc": r"S?STC|ATC",
    "sts": r"S?STS|ATS|STSJ(?:\s\p{Lu}\p{L}+)?|SAN|SAP(?:\s\p{Lu}\p{L}+)?",
    "ce": r"Conseil\sd[’']État|CE(?=,\s(?:\p{N}|[Aa]ss|[Ss]ect|\p{Lu}\p{Ll}+,\s(?:\p{N}|préc)))",
    "cassfr": r"Cass\.\s(?:(?:1re|[23]e)\s)?(?:civ|com|soc|crim|ass\.\splén|ch\.\smixte)\.?(?:\s(?:1re|[23]e))?",
    "const": r"Cons\.\s[Cc]onst\.|Conseil\sconstitutionnel",
    "caa": r"(?:CAA|CA|TA|TGI)\s(?:de\s)?\p{Lu}\p{L}+",
    "cjue": r"CJ[CU]E|TJ[CU]E|STJ[CU]E|CGUE|C\.\s?giust\.(?:\sUE)?|EuGH|TPICE|EuG",
    "cedh": r"CEDH|STEDH|EGMR|Corte\sEDU|Cour\sEDH|TEDH",
    "bgh": r"BGH|BVerfG|BVerwG|BAG|BSG|BFH|(?:OLG|LG|OVG|VGH?|KG)\s\p{Lu}\p{L}+",
    "books": r"BVerfGE|BVerwGE|BGHZ|BGHSt|BAGE|BSGE|BFHE|RGZ|RGSt|BGE|VfSlg",
    "pt": r"(?:Acórdão|Ac\.)\s(?:do\s|da\s)?(?:Tribunal\sConstitucional|TC|STJ|STA|Supremo\sTribunal\sde\sJustiça)"
    r"|ST[FJ],\s(?:RE|REsp|ADI|ADPF|HC|MS|AI|AgRg|RHC|MI|Pet)|(?:REsp|ADI|ADPF)(?=\s(?:n[.º°]{1,2}\s)?\p{N})",
}
_SEVERAL = frozenset(["tar", "sts", "caa", "bgh"])
"""Kinds of courts that are told apart by their words."""
_ANY = late("|".join(rf"(?<![\p{{L}}\p{{N}}-])(?P<{kind}>{words})(?![\p{{L}}-])" for kind, words in _COURTS.items()))
_CUES = tuple(
    "Cass Corte C.cost Consiglio Cons. TAR T.A.R STC ATC STS SAN Conseil CE, CAA CJUE CJCE TJUE CGUE EuGH CEDH STEDH"
    " EGMR TEDH BGH BVerf BVerwG BAG BSG BFH OLG BGE Acórdão Ac. STF STJ REsp ADI".split()
)
"""Without one of these no court is named."""
_MONTH = (
    r"(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"
    r"|enero|febrero|abril|mayo|junio|julio|septiembre|octubre|noviembre|diciembre"
    r"|janv(?:ier|\.)|févr(?:ier|\.)|mars|avr(?:il|\.)|mai|juin|juill(?:et|\.)|août|sept(?:embre|\.)|oct(?:obre|\.)|nov(?:embre|\.)|déc(?:embre|\.)"
    r"|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)"
)
_YEAR = r"(?:19|20)\p{N}{2}"
_DAY = (
    r"(?<!\p{N})(?P<day>\p{N}{1,2})(?:er|°|º|\.)?\s?(?:de\s|von\s)?"
    rf"(?P<month>{_MONTH})\s(?:de\s)?(?P<year>{_YEAR})"
)
_FIGURES = rf"(?<!\p{{N}})(?P<day>\p{{N}}{{1,2}})[./-](?P<month>\p{{N}}{{1,2}})[./-](?P<year>{_YEAR})(?!\p{{N}})"
_DAY_ALONE = late(rf",?\sde\s(?P<day>\p{{N}}{{1,2}})\sde\s(?P<month>{_MONTH})(?P<year>)")
_DATED = late(rf"{_DAY}|{_FIGURES}")
_SIGN = (
    r"(?:(?<!\p{L})(?:n\.?\s?[°ºo]s?\.?|n\.|nn\.|n[uú]m\.|rec\.|recurso|req\.|requête|ric\.|proc\.|aff\.|Rs\.|Nr\."
    r"|RE|REsp|ADI|ADPF|HC|MS)\s?){1,2}"
)
_NUMBERED = late(
    rf"{_SIGN}(?P<number>\p{{N}}(?:[\p{{N}}.-]*\p{{N}})?(?:/\p{{N}}{{2,4}})?(?:\s(?:QPC|DC))?)(?![\p{{L}}\p{{N}}])"
    rf"(?:\s(?:del|de)\s(?:\p{{N}}{{1,2}}\s\p{{L}}+\s)?(?P<of>{_YEAR}))?"
    r"|(?<!\p{L})(?P<number>[CTF][-‑–]\p{N}{1,4}/\p{N}{2})"
)
_FILED = regex.compile(
    r"(?<!\p{N})(?P<number>(?:[IVX]{1,4}[a-z]?|\p{N}{1,2})\s\p{Lu}\p{L}{0,4}(?:\s?\(\p{L}{1,5}\))?\s\p{N}{1,5}/\p{N}{2})(?!\p{N})"
)
"""The number of a file of Germany's courts: "VI ZR 12/00", "1 BvR 40/01"."""
_BARE = regex.compile(r"\s(?P<number>\p{N}{1,4}/\p{N}{4})(?!\p{N})")
"""A number right behind the court: "STC 31/1981"."""
_PRINTED = regex.compile(r"\s(?P<number>\p{N}{1,3}(?:\s[IVX]{1,3})?,?\s\p{N}{1,4})(?!\p{N})")
"""A place in a court's own volumes: "BVerfGE 7, 198"."""
_WORD = r"\p{Lu}[\p{L}’'.-]*"
_JOIN = r"(?:e|y|et|and|&|de|du|la|le|des|altri|otros|autres|Others)"
_SIDES = late(
    rf"(?<![\p{{L}}’'-])(?P<name>(?!STEDH|CEDH|TEDH|EGMR){_WORD}(?:\s(?:{_JOIN}|{_WORD})){{0,5}}\s(?:c\.|v\.|contra|contro|gegen|/)\s{_WORD}(?:\s{_WORD})?)(?=[,.;:(\s)]|$)"
)
_PARTY = regex.compile(
    rf",\s(?:(?:aff\.|arrêt|caso|Rs\.)\s)?(?P<name>{_WORD}(?:\s(?:{_JOIN}|{_WORD})){{0,5}})(?=,|\.?$|\s\()"
)
"""The party by whose name a judgment is known, behind its court or its day: "CE, 3 mai 2001, Lee"."""
_BACK_WORD = r"(?:già\s|supra\s)?(?:cit(?:\.|ada|ata|é)?|préc(?:\.|itée?)?|a\.\s?a\.\s?O\.?)(?!\p{L})"
_BACK = late(rf",?\s(?:\({_BACK_WORD}\)|{_BACK_WORD})")
_PLACE = (
    r"(?:FJ|FD|§§?|Rn\.|Rz\.|points?|pts?|pp?\.|S\.|cons(?:id)?\.|par\.|paras?\.|E\.|punto|apdo\.)"
    r"\s?\p{N}[\p{N}.,–-]*(?<![.,])(?:\sf{1,2}\.)?"
)
_PIN = late(rf",?\s(?:\({_PLACE}\)|{_PLACE})")
_CALLED = late(
    rf"(?<!\p{{L}})(?:[Aa]rrêt|[Ss]entenza|[Ss]entencia|[Ss]ent\.|[Aa]córdão|Urteil|[Cc]aso|[Aa]ffaire)\s(?P<name>{_WORD}(?:\s(?:c\.|v\.|{_JOIN}|{_WORD})){{0,4}})(?=,?\s\(?(?:già\s)?(?:cit|préc|a\.\s?a\.))"
)
"""A judgment by its name and a word that points back: "arrêt Lee, précité"."""
_STOP = regex.compile(r"[;\n“”\"«»]|\p{Ll}{4}\.\s+\p{Lu}|\.\s*$")
_NOTED = regex.compile(
    r"(?:[Nn]ota\sa|[Cc]ommento\sa|[Nn]ote\ssous|[Oo]bs\.\ssous|[Cc]oncl\.\s(?:sur|sous)|Anm\.\szu|[Cc]omentario\sa)\s(?:\p{L}+\s)?$"
)
"""What leads to the judgment on which an article was written."""
_FAR = 130


@dataclass(frozen=True, slots=True)
class _Cited:
    """A citation: its place, its court, the number, day and name that it tells, whether it points back,
    how many words it has before a place in the judgment."""

    start: int
    end: int
    court: str
    number: str
    day: str
    name: frozenset[str]
    is_back: bool
    length: int = 0

    @property
    def told(self) -> int:
        """How many things it tells."""
        return bool(self.number) + bool(self.day) + bool(self.name)

    def may_be(self, other: _Cited) -> bool:
        """Whether nothing that both tell is different, and something is the same."""
        if self.court and other.court and self.court != other.court:
            return False
        if not self.told:  # "BGH a.a.O."
            return self.court == other.court
        if self.number and other.number:
            return self.number == other.number
        if self.day and other.day and self.day != other.day:
            return False
        named = bool(self.name and other.name)
        if named and not (self.name <= other.name or other.name <= self.name):
            return False
        return named or bool(self.day and other.day)


def civil_cases(flat: str) -> list[Authority]:
    """The judgments of a text that are cited so."""
    found = sorted(_cited(flat), key=lambda one: one.start) if any(map(flat.__contains__, _CUES)) else []
    known: list[list[_Cited]] = []
    made: list[Authority] = []
    for one in found:
        meant = [of for of in known if any(map(one.may_be, of))]
        if len(meant) == 1:
            meant[0].append(one)
            is_short = one.is_back or one.told < meant[0][0].told or one.length < meant[0][0].length
            made.append(_made(flat, one, known.index(meant[0]), shortly=is_short))
        elif not meant and not one.is_back:
            known.append([one])
            made.append(_made(flat, one, len(known) - 1))
    return made


def _made(flat: str, one: _Cited, at: int, *, shortly: bool = False) -> Authority:
    words = " ".join(flat[one.start : one.end].split())
    work: CSL = {"type": "legal_case", "title": words}
    return Authority(one.start, one.end, f"{COURT}{at}", work, is_law=True, shortly=shortly)


def _cited(flat: str) -> Iterator[_Cited]:
    behind = 0
    for found in _ANY.finditer(flat):
        if found.start() < behind or _NOTED.search(flat, max(0, found.start() - 24), found.start()):
            continue
        one = _in_tail(flat, found)
        if one is not None:
            behind = one.end
            yield one
    for found in _CALLED.finditer(flat) if behind else ():
        end, is_back = _ended(flat, found.end())
        yield _Cited(found.start(), end, "", "", "", _name(found), is_back)


def _in_tail(flat: str, court: regex.Match[str]) -> _Cited | None:
    """What is told behind a court's name, up to where the citation ends."""
    kind, start, limit = str(court.lastgroup), court.end(), min(court.end() + _FAR, len(flat))
    stop, other = _STOP.search(flat, start, limit), _ANY.search(flat, start, limit)
    limit = min(stop.start() + 1 if stop else limit, other.start() if other else limit)
    if kind == "books":
        number, day = _PRINTED.match(flat, start, limit), None
    else:
        number = _BARE.match(flat, start, limit) or (_FILED if kind == "bgh" else _NUMBERED).search(flat, start, limit)
        day = _DATED.search(flat, start, limit) or _DAY_ALONE.match(flat, number.end() if number else start, limit)
    name = _SIDES.search(flat, start, limit)
    if name is None and kind in ("ce", "cjue", "cedh", "const"):
        name = _PARTY.match(flat, day.end() if day else start, limit)
    ends = [one.end() for one in (number, day, name) if one]
    end, is_back = _ended(flat, max(ends, default=start))
    if not (number or day or is_back or (name and kind == "cedh")):
        return None
    length = len(tokens(flat[court.start() : max(ends, default=start)]).words)
    of = court.group().casefold() if kind in _SEVERAL else kind
    return _Cited(court.start(), end, of, _number(number, day), _day(day), _name(name), is_back, length)


def _ended(flat: str, at: int) -> tuple[int, bool]:
    """Where a citation ends with a place and a word that points back."""
    is_back = False
    for _ in range(3):
        back, pin = _BACK.match(flat, at), _PIN.match(flat, at)
        is_back = is_back or back is not None
        at = back.end() if back else pin.end() if pin else at
    return at, is_back


def _number(found: regex.Match[str] | None, day: regex.Match[str] | None) -> str:
    """A number with its year, without stops: "n. 500 del 2005", "n. 500/2005"."""
    if found is None:
        return ""
    of = found.groupdict().get("of") or ""
    number = regex.sub(r"[\s.,‑–-]", "", found["number"])
    if "/" in number or number.isalpha():
        return str(number)
    year = of or (day["year"] if day and found["number"].isdecimal() else "")
    return f"{number}/{year}" if year else str(number)


def _day(found: regex.Match[str] | None) -> str:
    return f"{int(found['day'])} {found['month'][:3].lower()} {found['year']}" if found else ""


def _name(found: regex.Match[str] | None) -> frozenset[str]:
    return frozenset(word for word in tokens(found["name"]).words if len(word) > 1) if found else frozenset()
