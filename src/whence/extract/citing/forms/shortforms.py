"""Short forms of citation by their words: Ibid., Id. at, op. cit., loc. cit., supra note 3, ebd., a.a.O., hereafter.

In: the words of one reference. Out: a `ShortForm`: its kind, whom and what it names beside, the note it points to, and
where its locator stands; None where the words are no such form. Short titles and bare authors need the works before
them, see `whence.extract.citing.walk.antecedents`.

>>> short_form("See Smith, op. cit., p. 47").names, short_form("Jones, supra note 12").note
(('smith',), '12')
>>> short_form("Idem, The Other Book, 2004") is None
True
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from whence.extract.citing.forms.abroad import ALONE, ALONE_CITED, PLAINLY, SAME
from whence.extract.citing.forms.citedfirst import CITED_FIRST
from whence.extract.citing.forms.coauthors import and_others
from whence.extract.citing.forms.notenumbers import cited_before, noted_alone, numbered
from whence.extract.citing.forms.years import A_YEAR
from whence.extract.late import late
from whence.models import Span
from whence.text import tokens

SIGNAL = late(
    r"(?i:(?:but\s|and\s|also\s)?(?:see(?:\s(?:also|generally))?(?:,?\s(?:e\.g\.|for\s(?:example|instance)|inter\salia))?,?"
    r"|cf\.?|as(?=\s(?:in\s|at\s)?(?:n\.|notes?\s|above|supra))(?:\s(?:in|at)(?=\s))?|compare|contra|accord|e\.g\.,?|also|and|again|(?:vgl|s)\.:?(?:\s(?:auch|dazu|hierzu|etwa|ferner|bes\.|insb\.|bspw\.|z\.\s?B\.|u\.\s?a\.|insbesondere|beispielsweise|dagegen|nur|zuletzt|statt\svieler|bereits|schon):?){0,2}|siehe(?:\s(?:auch|dazu|hierzu|etwa|ferner|nur|bereits|z\.\s?B\.)){0,2}|vergleiche"
    r"|(?:so|ebenso|ähnlich)(?:\s(?:auch|aber|etwa|schon|bereits|jetzt|z\.\s?B\.|bspw\.|insb\.|beispielsweise)){1,2}|weiterführend|grundlegend|ausführlich"
    r"|voir(?:\s(?:aussi|notamment|également))?|cfr\.|voyez|voy\.|v\.(?:\s(?:aussi|notamment|anche))?|si\sveda(?:no)?|così(?:,?\s(?:ancora|anche|già))?,?|ved[ai]|véase(?:\stambién)?|vid\.|zob\.|por\.|srov\.|zie(?:\sook)?|se(?:\s(?:även|också|også))?|jfr?\.?|sml\.|bkz?\.?:?|krş\.|lásd|ld?\.|vö\.|(?:a\sse\s)?(?:vezi|vedea)(?:\sși)?|viz(?:\s(?:též|také))?|vidi(?:\si)?|usp\.|vegeu|см\.(?:\sтакже)?:?|ср\.:?|див\.:?|пор\.:?|d['’]apr[eè]s|selon|nach))\s+"
    r"(?=\P{Ll}|(?i:i(?:bid|d|vi|b\.)|supra|op|loc|ebd|a\.|above|note|n\.|von|van|de|al|tam|там|uo\.|same|samm|aldaar|[íi]dem|указ|вказ|dz\.|art\.|cit\.|m[ie]sma|même|stessa|isto))",
)
RELATION = regex.compile(
    r"(?:as\s)?(?P<how>quoted|cited|reprinted|reproduced|excerpted|zit(?:iert)?\.?|cit(?:é|ado|ato|aat)|geciteerd|cyt\.|цит\.|apud)\s?(?:(?<=\s)(?:in|from|by|after|nach|bei|n\.|dans|par|en|em|por|da|za|по)|(?<=apud\s))[:,]?\s+",
    regex.IGNORECASE,
)
_IBID = late(
    rf"(?:{SAME}|{ALONE}|{PLAINLY}"
    r"|(?:[ií]d(?:em|\.),?\s)?[ií]b[ií]d(?:em)?\b\.?|(?<![\p{L}])id\.(?=[,;\s]|at\s\p{N}|$)|id\.?,?\s(?=at\s\p{N})|ebd\b\.?|ebenda(?:s|selbst)?\b\.?|ebendort\b|ebda\b\.?|ib\.(?=[,;\s]|$)"
    r"|[IlZ1|t]?b[il]d\.(?=,?\s?(?:$|p|V|\p{N})|,)|loc\.\s?cit\b\.?|a\.\s?a\.\s?O\b\.?|(?-i:l\.\s?c\.)(?=[,;\s]|$)"
    r"|(?-i:At)(?=\s(?:paras?\.?\s?)?\[\p{N}{1,4}\]|\s\p{N}{1,4}(?:[–-]\p{N}{1,4})?\.?\s*$)"
    r"|[ií]dem(?=\.?\s*$|(?:,?\s(?:pp?\.|S\.|at)\s?|,\s(?!(?:1[5-9]|20)\p{N}{2}(?!\p{N})))\p{N}|,?\s(?:vols?|tom|t|bk|bd)\.\s?[\p{N}IVXLC]))",
    regex.IGNORECASE,
)
DAY = regex.compile(
    r"(?<!\p{N})\p{N}{1,2}\s\p{Lu}\p{Ll}{2,8}\.?\s\p{N}{2}(?:\p{N}{2})?(?!\p{N})|\p{Lu}\p{Ll}{2,8}\.?\s\p{N}{1,2},\s\p{N}{4}(?!\p{N})"
)
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
MONTH_AND_YEAR = MONTH + r"\.?\s\p{N}{2}(?![:,]?\p{N}|,?\s(?:1[5-9]|20)\p{N}{2})"
"""As armies write them: "Sep 51"; "Aug. 12, 2003" is a day."""
_ON_DAY = regex.compile(rf",\s(?P<day>{DAY.pattern})(?!\s?[–-]|,?\s(?:pp?\.|S\.|at|vol)\s?\p{{N}})")
"""The day of another letter; with a page it is another sitting's of the same transcript."""
_SAID_BEFORE = regex.compile(
    r"\p{Lu}.*\s(?!(?:with|from|into|under|over|after|before|between|against|nach|unter|über|pour|dans|entre)\s)\p{Ll}{4,}"
    r"(?:\s\p{Ll}{1,3}){0,2}\s(?P<last>(?:\p{Lu}\.[\s-]?){0,4}\p{Lu}[\p{L}’'-]+(?:\s(?:de|du|von|van|der|den|la|le)){0,2}"
    r"(?:\s\p{Lu}[\p{L}.’'-]*){0,3})"
)
"""A name behind a clause: "Based on a chart of Jane Roe"."""
_AT = regex.compile(
    r",?\s?(?P<sign>(?<=[\s.])at\s(?![§¶])|(?:(?<=[\s.])at\s)?[§¶])"
    r"(?:[§¶]|pp?\.\s)?\s?(?:(?P<page>\p{N}{1,5})(?!\p{N})|\p{N}|_{2,}|\()"
)
_LINE = regex.compile(r",?\s(?:at\s(?:pp?\.\s)?)?\p{N}{1,4}:\p{N}{1,2}(?!\p{N})")
"""Page and line of what a witness said: "Id. at 57:10", "Id. 57:10–58:2"."""
_IN_LAW = regex.compile(r",?\s(?:art|amend|cl)\.\s[IVXLC\p{N}]")
"""Where in a law: "Id. art. I, § 6"."""
_OP_CIT = regex.compile(
    r"\b(?:op\.?\s?cit\b|loc\.?\s?cit\b|art\.?\s?cit\b|a\.\s?a\.\s?O\b|o\.\s?c\.(?=\W)|(?-i:(?<=\S,?\s)l\.\s?c)\.)\.?",
    regex.IGNORECASE,
)
_ALONE_CITED = late(rf"[(\[]?{ALONE_CITED}")
_NAMED_IBID = late(
    rf"(?P<name>\p{{Lu}}[^;:()]{{1,80}}?)(?:,\s(?:in:?\s)?(?=(?:ib[ií]d(?:em)?|ebd|ebenda(?:s|selbst)?)\b|{SAME})"
    rf"|\s\((?=(?:(?:ib[ií]d(?:em)?|ebda?|ebenda)\b\.?|{SAME})\)))",
    regex.IGNORECASE,
)
_DATED_IBID = regex.compile(
    r"(?P<name>\p{Lu}[^;:()]{1,80}?)\s\((?P<year>(?:1[5-9]|20)\p{N}{2})\p{L}?\)[.,]?\s(?=(?:ibid(?:em)?\b|id\.))",
    regex.IGNORECASE,
)
"""The name and year of what is meant: "Lee & Roe (2019). Id."."""
_SAID_THERE = regex.compile(
    r"(?:By|Per)\s|(?:Evidence|Testimony|Statement|Speech|Letter|Minute|Memorandum|Des?patch|Deposition|Petition|Examination)s?\s(?:of|by|from)\s"
)
"""Who speaks in what was cited before: "By Lee, ibid., p. 4"."""
_BEHIND_NAME = regex.compile(r"\s\((?P<year>(?:1[5-9]|20)\p{N}{2})\p{L}?\),?\s$")
_YEAR_LAST = regex.compile(r"(?<=\p{L}),?\s\(?(?P<year>(?:1[5-9]|20)\p{N}{2})\p{Ll}?\)?,?\s?$")
"""The year between a name and the number of a note: "Lee 1999 [s. Anm. 4]"."""
_YEAR_BEFORE = regex.compile(r"(?<=\p{L}\.?)\s\(?(?P<year>(?:1[5-9]|20)\p{N}{2})\p{Ll}?\)?\s[(\[]$")
"""Which of several judgments: "Lee v. Roe (2014) (supra)"."""
_NAMED_BEHIND = regex.compile(r",\s(?P<name>[^;()]{1,80}?),?\s?(?:1[5-9]|20)\p{N}{2}\p{L}?(?!\p{N})")
"""The name and year behind the number of a note: "See note 4, Lee 1999, at 12"."""
_CASE = regex.compile(
    r"(?:\s?['’]s?)?\s(?i:case|judge?ment|decision|\[GC\])(?=,?\s?[(\[]?$)|\s?['’]s(?=\s?[(\[]$)"
    r"|(?:[’']s)?\s(?:testimony|interview|statement|hearing|e-?mail|letter|memo(?:randum)?|complaint|affidavit|report)(?=,\s?$)"
)
"""What courts call a judgment by, and others a paper: "Harbour's case (supra)", "Harbour Case [supra]", "Lee testimony,
supra"."""
_JUDGMENT = regex.compile(r"\s(?:case|judgment|decision|\[GC\]),(?=\s$)")
_SUPRA = late(
    r"\b(?:(?:supra|above|infra)(?:,|\sat)?\s(?:notes?|nn?\.|fn\.?|footnotes?|endnotes?|Anm\.|Fn\.)\s?(?P<a>\p{N}{1,4})"
    r"|(?:notes?|nn?\.|fn\.?|footnotes?|endnotes?)\s(?P<b>\p{N}{1,4}),?\s(?:supra|above)"
    r"|(?:wie|siehe|oben|s\.)[,\s]\s?(?:oben,?\s)?(?:Anm|Fn|Fußn)(?:\.|ote)\s?(?P<c>\p{N}{1,4})"
    r"|above(?=,?\sat\s(?:paras?\.?\s|pp?\.?\s)?\[?\p{N})|(?<=[(\[])(?:cited\s)?above(?=[)\],])|supra(?!\s(?:volume|section|part|chapter|vol\.|sec\.|pt\.|ch\.|§|notes?\s\p{N})))\b",
    regex.IGNORECASE,
)
_OWN_PART = regex.compile(
    r"(?:volume|vol\.|section|sec\.|part|pt\.|chapter|ch\.|§|appendix|figure|table)\s?[\p{N}IVXLA-Z][\p{L}\p{N}.]*,?\s*$",
    regex.IGNORECASE,
)
"""A part of the text itself: "Volume I, Section IV.B.7, supra"."""
_ONLY_SIGNAL = regex.compile(r"^(?:[Vv]gl\.|[Ss]iehe|[Ss]\.)\s$")
_INITIALS = regex.compile(r"(?<=^[\p{L}’'-]{2,40}),(?:\s\p{Lu}\.?)+(?=,|$)")
"""Initials behind a surname: "Smith, J., op. cit."."""
_IN_INITIALS = regex.compile(r"\b(?:of|re|parte)\s(?:\p{Lu}\.)+\p{Lu}$")
"""A child whom a court names by initials: "In re T.W., supra"; their last stop is no sentence's end."""
_BESIDE = regex.compile(
    r"(?:\p{Lu}[\p{L}.’'-]*\s){0,3}?(?P<name>\p{Lu}\p{L}+)\s(?:&|and|und)\s(?:\p{Lu}\.\s?){0,2}\p{Lu}\p{L}+,\s(?=supra|op|loc|above)"
)
_INSIDE = late(
    r"(?:(?:see|cf\.|compare|also|and|as\s\p{Ll}+|v\.|voir|voy\.|vgl\.|siehe)\s){0,3}(?:(?:supra|infra|above|below|post|ante)\s(?:at\s)?(?:part|section|chapter|pt\.|sec\.|ch\.|§|vol|page|p\.|\p{N}|text)"
    r"|(?:plus\s(?:haut|bas)|ci-(?:dessus|dessous|apr[eè]s)|(?:weiter\s)?(?:oben|unten)|siehe\s[ou]ben|s\.\s?[ou]\.)(?=[,.;\s]|$)"
    r"(?!,?\s(?:Anm(?:\.|erkung)|F(?:n|u(?:ß|ss)n)\.|note)\s\p{N})"
    r"|(?:infra|below)\s(?:notes?|nn?\.)|(?:(?:vgl\.|siehe|s\.)\s)(?:(?:hierzu|dazu|auch|bereits)\s){1,2}(?:oben,?\s)?(?:Anm|Fn)\.\s?\p{N}{1,4}\.?\s*$|(?:part|section|chapter|pt\.|sec\.|ch\.|§)\s?[\p{L}\p{N}.()]{1,8},?\s(?:supra|infra|above|below))",
    regex.IGNORECASE,
)
"""A pointer to the text's own parts."""
_TEXT_OF_NOTES = late(
    r"(?i:(?:[^;()]{0,80}[\s,])?(?:see|see\salso|see\sgenerally|cf\.)\s)?supra\s(?:notes?|nn?\.)\s[\p{N}\s,&–-]+(?:\s?and\s[\p{N}–-]+)?"
    r"(?:,?\s(?:and|&)\s(?:the\s)?accompanying\stext|(?<=\p{N}[–-]\p{N}{1,4})(?=[.;)]))",
)
"""What a text says itself about its notes: "For Fraser, see supra notes 39–44 and accompanying text"."""
_SAME_PLACE = regex.compile(
    r"(?:ibid|id)\.?,\s(?:1[5-9]|20)\p{N}{2}(?=[.;)]|,(?!\s(?:chs?|pp?|vols?|nos?|§|S|Nr)\b)|\s*$)|(?:see\s(?:also\s)?)?supra\s*$",
    regex.IGNORECASE,
)
_INFRA = regex.compile(r"\binfra\b", regex.IGNORECASE)
_YEAR_BEHIND = regex.compile(r",?\s?\((?P<year>(?:1[5-9]|20)\p{N}{2})\)")
"""Which of an author's works: "Lee, op. cit. (1974), 12"."""
_IN_NOTE = regex.compile(r",?\s\(?in\s(?:foot|end)?note\s(?P<number>\p{N}{1,4})(?!\p{N})")
"""Where it was cited: "Lee, op. cit. in note 21"."""
LOCATOR = late(
    r"(?:,|\sat|:|;|\.)?\s*(?:[IVXLC]{1,6}[.,]{1,2}\s)?(?:(?:at|pp?\.|[Pp]gs?\b\.?|pages?|paras?\.?|§§?|S\.|[Cc]h(?:ap)?s?\.|[Vv]ols?\.|nn?\.|secs?\.|pts?\.|bk\.|fol\.|l{1,2}\.|[Vv]olume|[Bb]ook|[Pp]art)\s?)?"
    r"(?:(?:(?<=pp?\.\s?)\p{Lu}-?)?[\p{N}ivxlc]+|(?<=\b(?:(?:[Vv]ols?|bk|pts?)\.|[Vv]olume)\s)[IVXLC]{1,7}\b)(?:[\p{N}ivxlcIVXLCA-Z.,:–\-&\s]|\band\b|\bpp?\b|\bpgs?\b|\bf{1,2}\b|\b(?:et\s)?se?qq?\b|\bpassim\b|\bn\b|(?<=\p{N})n{1,2}\.?(?=\p{N})|\bat\b|\b(?:[Vv]olume|vol|[Pp]art|pt|bk|[Bb]ook)\b)*\.?$"
)

SHORT_TITLE = late(
    r"(?:\G|(?<![\p{L}\p{N}]))(?P<name>\p{Lu}[\p{L}’'-]+(?:(?:/\p{Lu}[\p{L}’'-]+){1,4}|(?:,\s\p{Lu}[\p{L}’'-]+)*,?\s(?:and|&|und|et)\s\p{Lu}[\p{L}’'-]+|\set\sal\.)?)"
    r"(?:[,:]|[’']s)\s(?:(?:introduction|preface|foreword|afterword|epigraph|dedication|epilogue|prologue)\s(?:to|in)\s)?(?P<title>[“\"‘„«‚]?\s?(?![IVXLC]{1,6}[.;,\s])\p{Lu}[^,.;:()“”\"„«»$£€]{1,100})(?:[,.]?\s?[”\"’“»])?"
    r"(?:[,.]?\s(?:pp?\.|[Pp]gs?\b\.?|at|S\.|Rd?nr?\.|Rz\.|Tz\.|[Cc]h(?:ap)?s?\.|vols?\.|Bd\.|n\.)\s?\p{N}[\p{N}\s,–-]*(?:f{1,2}\b)?|(?:(?:,|(?<=[,.]\s?[”\"’»]))\s(?:\p{N}{1,3}:|[IVX]+[,:.]{1,2}\s?)?(?:\p{N}{1,4}|[ivxlc]{1,7}(?=[–.;-]))(?:[–-][\p{N}ivxlc]{1,7})?(?:n\p{N}{0,3}|\s?f{1,2}\b|,\s\p{N}{1,4}(?:[–-]\p{N}{1,4})?){0,4})?"
    r"(?=\s*(?:[.;](?!\p{N})|$)|(?<=\p{N})(?<!(?:1[5-9]|20)\p{N}{2})\)|(?<=\p{N}),\s(?:(?:who|which|whose|where|when|although|though|but|while)\s|(?:emphasis|italics|translation)\b)"
    r"|(?<=[\s–-]\p{N}{1,3}),\s(?:is|are|has|remains|gives)\s"
    r"|(?<=[\s–-]\p{N}{1,3})\s(?=(?:also\s|\p{Ll}+ly\s)?(?:has|\p{Ll}{3,}(?<!s|page)s)\s\p{Ll})"
    r"|(?<=\p{N}),?\s(?:and|und|et)\s(?:in\s)?(?:$|\p{Lu}[\p{L}’'-]+,\s[“\"„«]?\p{Lu})))"
)
"""A name, a title and perhaps a page: a reference only if that work was cited before."""

COLONED = regex.compile(
    r"(?P<name>\p{Lu}[\p{L}’'-]+(?:(?:/|;\s|,?\s(?:und|and|et|&)\s|\s)\p{Lu}[\p{L}’'-]+){0,4}):\s(?P<title>[“\"„«]?\p{Lu}[^;]{6,240}?)"
    r"(?:,\s(?:S\.|pp?\.|Bd\.|Sp\.|Abschn\.|Kap\.|hier|bes\.)\s[^;]{1,40})?[.;]?\s*"
)
"""Names, a colon and a title that may have commas: a reference only if that work was cited before."""

CALLED = late(
    r"(?:\G|(?<=[;.]\s)|(?<=\b[Ss]ee\s)|(?<=\balso\s)|(?<=\b[Cc]f\.\s)|(?<=\bVgl\.\s)|(?<=\b(?:quoted|cited)\sin\s)|(?<=\p{Ll}:\s)|(?<=\b(?:[Zz]it|[Zz]itiert)\.?\s(?:nach|bei)\s))(?!(?:See|Cf|Vgl|Compare|Accord|But)\b)(?:[Tt]he\s)?[“\"‘]?(?P<name>\p{Lu}[\p{L}\p{N}’'&-]*"
    r"(?:(?:,\s(?![IVXLC]{1,6}[.,]?\s(?:pp?\.|§|\p{N}))\p{Lu}[\p{L}’'-]+)*,?\s(?:(?:of|on|the|and|&|und|for|to|in|de|del|du|la|los|von|van|der|y)\s){0,2}(?![IVXLC]{1,6}[.,]?\s(?:pp?\.|§|\p{N}))\p{Lu}[\p{L}\p{N}’'&-]*){0,7}(?:\set\sal\.?|\s(?!(?:1[5-9]|20)\p{N}{2})\p{N}{1,4}(?=,\s\p{N}))?)[”\"’]?"
    r"(?:,?\sat\s(?:(?:pp?|paras?)\.?\s)?|,\s(?:S\.\s|at\s|paras?\.?\s?|§§?\s)?|,\s(?:[IVXLC]{1,6}[.,]{0,2}|[ivxlc]{1,6}[.,]{1,2})\s(?:(?:pp?\.|§§?|[Nn]os?\.)\s?)?|[.,]?\s(?:pp?\.|[Pp]gs?\b\.?|¶¶?)\s?(?:\p{Lu}-?(?=\p{N}))?|\.\s(?=\p{N}{1,4}\s*$))\p{N}(?:[\p{N}\s,–-]|(?<=,\s)\p{Lu}-(?=\p{N}))*(?:\bse?qq?\b)?(?=[.;,)]|\s\(|\s*$)"
)
"""A name and a page alone: a reference only if somebody of that name, or a work called so, was cited before."""

PLACED = regex.compile(
    r"(?:(?<=\b(?:in|by|both|and|[Qq]uoted|[Cc]ited)\s)|(?<=\()|(?<=[\p{N}\]],\s))(?P<name>\p{Lu}[\p{L}’'-]+)"
    r"(?:[.,]?\s\[?(?:pp?\.|[Pp]gs?\b\.?)\s?\p{N}[\p{N}\s,–-]*(?=[.,;)\]]|\s\(|\sand\b|\s*$)|(?<=\(\p{L}+),\s\p{N}{1,3}(?=\)))"
)
"""The like inside a sentence, where the page says that it is one: "in Lee, pp. 4-6, Roe, pp. 14-17, and Chen, p. 4"."""


@dataclass(frozen=True, slots=True)
class ShortForm:
    """What the words of a short form say; `locator` as offsets in them, `page` where it says "at 47",
    `sign` what stands before its place ("at", "§", "¶"; ":" for page and line), `year` the one behind the name
    ("Lee (2001), op. cit."), `day` the one behind an "Ibid.", `last` the name at the end of a clause ("based on a
    chart of Lee, op. cit."), `beside` the surname before the last one ("Lee & Roe, supra"), `said` all that stands
    before it, as it is spelled ("LEE, supra note 2"), `article` whether it says that it is one ("Lee, art. cit.")."""

    kind: str
    names: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    note: str | None = None
    locator: Span | None = None
    page: int | None = None
    sign: str = ""
    year: int | None = None
    day: str = ""
    last: tuple[str, ...] = ()
    beside: str = ""
    said: str = ""
    article: bool = False


@lru_cache(maxsize=1 << 13)
def led(words: str) -> int:
    """Where the words of the citation begin behind signal words and "quoted in"."""
    at = 0
    while True:
        found = SIGNAL.match(words, at) or RELATION.match(words, at)
        if found is None or found.end() == at:
            return at
        at = found.end()


def without_signal(words: str) -> str:
    """The words of a citation behind its signal: "Lee, Silt, 4" of "See also Lee, Silt, 4"."""
    return words[led(words) :]


def points_inside(words: str) -> bool:
    """Whether the words lead to no work: to a part of their own text ("See supra Part II", "infra note 5"), or to the
    place of publication before ("Ibid., 1890"), or "supra" alone."""
    return any(pattern.match(words) for pattern in (_INSIDE, _SAME_PLACE, _TEXT_OF_NOTES))


@lru_cache(maxsize=1 << 13)
def short_form(words: str) -> ShortForm | None:
    """The short form that these words are, if they say so by their own words."""
    at = led(words)
    if (op := _OP_CIT.match(words, at)) and (there := numbered(words, at)) and there.start() <= op.end():
        return ShortForm("supra", note=there["number"], locator=_locator(words, there.end()))  # "Op. cit. (note 67)."
    if ibid := _IBID.match(words, at + words.startswith(("(", "["), at)):
        return _ibid(words, ibid.end())
    if by := _named_ibid(words, at):
        return by
    if first := CITED_FIRST.match(words, at):
        return ShortForm("supra", *named(first["name"]), said=_said(first["name"]))
    if alone := noted_alone(words):
        return ShortForm("supra", note=alone["number"], locator=_locator(words, alone.end()))
    pointer = numbered(words, at)
    return _supra(words, at, pointer) or _noted(words, at, pointer) or _cited(words, at)


def _ibid(words: str, end: int) -> ShortForm:
    """An "Ibid." that ends there, with its place."""
    placed = _AT.match(words, end)
    page = int(placed["page"]) if placed and placed["page"] else None
    on = _ON_DAY.match(words, end)
    sign = _sign(words, end, placed)
    return ShortForm("ibid", locator=_locator(words, end), page=page, sign=sign, day=on["day"] if on else "")


def _supra(words: str, at: int, pointer: regex.Match[str] | None) -> ShortForm | None:
    """What stands before a "supra", with a note's number or without; a bracket that holds both is no part of a name:
    "Lee (see n. 4 above)"."""
    supra = _SUPRA.search(words, at)
    if supra is None or _INFRA.match(supra.group()):
        return None
    number = supra["a"] or supra["b"] or supra["c"]
    begun = pointer is not None and at < pointer.start() <= supra.start() <= pointer.end()
    if pointer and begun and (not number or words[pointer.start() : supra.start()].strip(" ,")):
        return None
    if not number and (supra.start() == at or _OWN_PART.search(words, at, supra.start())):
        return None
    dated = _YEAR_BEFORE.search(words, at, supra.start())
    names, title = named(_CASE.sub("", _ONLY_SIGNAL.sub("", words[at : dated.start() if dated else supra.start()])))
    if not (number or names):
        return None
    year = int(dated["year"]) if dated else None
    place, beside = _locator(words, supra.end()), _beside(words, at)
    form = ShortForm("supra", names, title, number, place, year=year, beside=beside)
    return replace(form, said=_said(words[at : supra.start()]))


def _noted(words: str, at: int, pointer: regex.Match[str] | None) -> ShortForm | None:
    """What stands before the number of a note, or behind it: "See note 4, Lee 1999, at 12"."""
    if pointer is None:
        return None
    behind = _NAMED_BEHIND.match(words, pointer.end()) if pointer.start() == at else None
    said = behind["name"] if behind else words[at : pointer.start()]
    dated = None if behind else _YEAR_LAST.search(said)
    names, title = named(said[: dated.start()] if dated else said)
    place, year = _locator(words, (behind or pointer).end()), int(dated["year"]) if dated else None
    form = ShortForm("supra", names, title, pointer["number"], place, year=year, beside=_beside(words, at))
    return replace(form, said=_said(said))


def _cited(words: str, at: int) -> ShortForm | None:
    """What stands before an "op. cit."."""
    op = _OP_CIT.search(words, at) or _ALONE_CITED.match(words, at) or cited_before(words, at)
    if op is None:
        return None
    dated = _BEHIND_NAME.search(words, at, op.start())
    names, title = named(_JUDGMENT.sub(",", words[at : dated.start() if dated else op.start()]))
    told = dated or _YEAR_BEHIND.match(words, op.end())
    year = int(told["year"]) if told else None
    if year is None and len(title) == 1 and A_YEAR.fullmatch(title[0]):  # "Lee, 2001, op. cit."
        year, title = int(title[0]), ()
    behind = _SAID_BEFORE.fullmatch(words[at : op.start()].strip(" ,"))
    last = tuple(tokens(behind["last"]).words) if behind else ()
    place, beside = _locator(words, op.end()), _beside(words, at)
    form = ShortForm("op_cit", names, title, locator=place, year=year, last=last, beside=beside)
    return replace(form, said=_said(words[at : op.start()]), article=op.group().lower().startswith("art"))


def _named_ibid(words: str, at: int) -> ShortForm | None:
    """An "Ibid." behind a name, maybe with a year: "Lee, ibid., p. 4", "Lee & Roe (2019). Id."."""
    if (by := _NAMED_IBID.match(words, at)) and (ibid := _IBID.match(words, by.end())):
        names = () if _SAID_THERE.match(by["name"]) else tuple(tokens(by["name"]).words)
        return ShortForm("ibid", names, locator=_locator(words, ibid.end()))
    if (by := _DATED_IBID.match(words, at)) and (ibid := _IBID.match(words, by.end())):
        names = named(by["name"])[0]
        return ShortForm("ibid", names, locator=_locator(words, ibid.end()), year=int(by["year"]))
    return None


def _sign(words: str, at: int, placed: regex.Match[str] | None) -> str:
    """What stands before the place of an "Ibid.", a colon where the place has one."""
    if _LINE.match(words, at):
        return ":"
    return placed["sign"].split()[-1] if placed else "§" if _IN_LAW.match(words, at) else ""


def _beside(words: str, at: int) -> str:
    found = _BESIDE.match(words, at)
    return found["name"].lower() if found else ""


def told_behind(form: ShortForm, behind: str) -> ShortForm:
    """The form with the year or the number of the note that stand right behind it: "Lee, op. cit." and "(1974), 12"."""
    if form.kind != "op_cit" or form.locator is not None:
        return form
    if form.year is None and (dated := _YEAR_BEHIND.match(behind)):
        return replace(form, year=int(dated["year"]))
    noted = _IN_NOTE.match(behind)
    return replace(form, kind="supra", note=noted["number"]) if noted else form


def _said(words: str) -> str:
    return words.strip(" ,.:(_*")


def _locator(words: str, start: int) -> Span | None:
    rest = words[start:]
    end = len(rest.rstrip(" .;)"))
    begin = len(rest) - len(rest.lstrip(" ,:;"))
    return (start + begin, start + end) if begin < end else None


def named(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a name and of a title in front of a short form: "Smith, The Long War, "."""
    words = words.strip(" ,.:([")
    whole = words + "." if _IN_INITIALS.search(words) else words
    name, comma, rest = _INITIALS.sub("", whole).partition(",")
    quote = regex.search(r"[“\"«„‘]", name)
    if quote:
        rest, name = name[quote.start() :] + comma + rest, name[: quote.start()]
    return tuple(tokens(and_others(name)).words), tuple(tokens(rest).words)
