"""Papers that are named by their kind and somebody: "Lee testimony, p. 4", "Email from Lee, May 3", "2014 HPB report".

In: the words of a citation. Out: a `KindNamed`: of which kind the paper is, the names beside that, its day and year
where these are told; None where the words are anything else. `whence.extract.citing.lookups.kinds` says which paper
is meant.

>>> found = kind_named("Email from Lee to Roe, May 3, 2014.")
>>> found.kind, found.names, found.day, found.year
('email', ('lee', 'roe'), ('may', '3'), 2014)
>>> kind_named("Harbour Pilots report, p. 4").names, kind_named("Author interview, May 3"), kind_named("Lee, p. 4")
(('harbour', 'pilots'), None, None)
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from whence.extract.citing.forms.shortforms import LOCATOR, MONTH
from whence.extract.hints import NUMERAL, any_case, hint
from whence.extract.late import late
from whence.text import tokens

KINDS = {
    "interview": ("interview",),
    "testimony": ("testimon", "testif", "statement"),
    "statement": ("testimon", "testif", "statement"),
    "hearing": ("hearing",),
    "email": ("email", "mail"),
    "letter": ("letter", "ltr"),
    "memo": ("memo",),
    "tweet": ("tweet", "twitter"),
    "complaint": ("complaint",),
    "indictment": ("indictment",),
    "release": ("release",),
    "cable": ("cable",),
    "speech": ("speech", "remarks"),
    "remarks": ("speech", "remarks"),
    "affidavit": ("affidavit",),
    "deposition": ("deposition",),
    "declaration": ("declaration",),
    "video": ("video",),
    "filing": (),
    "article": (),
    "report": (),
}
"""The kinds, and how words begin by which a full citation tells them; an article and a report are told by what they are
not, what a company files by the words that name it here."""
_KIND = (
    r"(?i:(?P<kind>interview|testimony|statement|hearing|e-?mail|letter|memo(?:randum)?|tweet|complaint|indictment"
    r"|(?:press|news)\srelease|cable|speech|remarks|affidavit|deposition|declaration|video|article|story|op-ed|column"
    r"|(?:form\s)?\p{N}{1,2}-[kqf]|annual\sreport|report(?:\sno\.\s\p{N}{1,4})?|study))"
)
_FILED = regex.compile(r"\p{N}{1,2}-[kqf]|annual\sreport")
_SAME = {
    "memorandum": "memo",
    "e-mail": "email",
    "press release": "release",
    "news release": "release",
    "story": "article",
    "op-ed": "article",
    "column": "article",
    "study": "report",
}
_NO_NAME = (
    r"(?!(?:The|This|That|These|His|Her|Its|Our|Their|My|Author(?:[’']s)?|Telephone|Phone|Personal|Press|Same|Full|See"
    r"|Final|Interim"
    r"|Annual|Prepared|Written|Opening|Later|First|Second|Third|Another|Confidential|Video|Twitter|Original|Previous|In|On|For)\s)"
)
_WORD = r"\p{Lu}[\p{L}\p{N}’'&-]*\.?"
_SMALL_WORD = r"(?:(?:of|the|on|for|and|&|van|von|de|del|v\.)\s){0,2}"
_NAMES = (
    rf"(?:(?:van|von|de|del|della|di|da|al|el)\s){{0,2}}{_NO_NAME}{_WORD}"
    rf"(?:\s{_SMALL_WORD}{_WORD}){{0,6}}?"
)
_YEAR = r"(?:1[89]|20)\p{N}{2}"
_DAY = (
    rf"(?:(?P<month>{MONTH}\p{{Ll}}{{0,6}})\.?\s(?P<number>\p{{N}}{{1,2}})(?:,\s(?P<year>{_YEAR}))?"
    rf"|(?P<number>\p{{N}}{{1,2}})\s(?P<month>{MONTH}\p{{Ll}}{{0,6}})\.?(?:\s(?P<year>{_YEAR}))?|\(?(?P<year>{_YEAR})\)?)"
)
_TAIL = rf"(?:,?\s{_DAY})?(?P<rest>(?:,|\sat\s|\s\().{{1,60}})?"
_BEHIND = late(
    rf"(?:[Tt]he\s)?(?:(?P<year>{_YEAR})\s)?(?P<names>{_NAMES})(?:[’']s)?,?\s(?:(?P<year>{_YEAR})\s)?{_KIND}"
    rf"(?:\sto\s(?P<other>{_NAMES}))?{_TAIL}[.;]?\s*"
)
_FRONT = late(
    rf"(?:[Tt]he\s)?(?:(?:[Aa]uthor(?:[’']s)?|[Tt]elephone|[Pp]hone)\s)?{_KIND}\s(?:of|with|from|by)\s(?P<names>{_NAMES})"
    rf"(?:\sto\s(?P<other>{_NAMES}))?{_TAIL}[.;]?\s*"
)
_HANDLE = regex.compile(rf"@(?P<names>\p{{L}}[\p{{L}}\p{{N}}_]{{2,30}}),\s(?:(?i:tweet|twitter|x),\s)?{_DAY}[.;]?\s*")
"""Who posted, and when: "@annlee, May 3, 2014"."""
_HINT = hint(
    any_case("interview testimony statement hearing e-mail email letter memo tweet complaint indictment release cable"),
    any_case("speech remarks affidavit deposition declaration video article story op-ed column report study"),
    rf"-(?<={NUMERAL}-)[kqfKQF\N{{KELVIN SIGN}}]",
)
_SHORT_MONTH = 3


@dataclass(frozen=True, slots=True)
class KindNamed:
    """A kind of papers; what a company files or a body counts, by its own words ("10-k", "report no. 4"); the words of
    the names beside it; whether two people are named ("Lee to Roe"); the day; names and kind as they are printed."""

    kind: str
    filed: str
    names: tuple[str, ...]
    sent: bool
    day: tuple[str, ...]
    year: int | None
    said: str

    @property
    def told(self) -> tuple[str, ...]:
        """How words begin by which a citation tells this kind."""
        return KINDS[self.kind]


def kind_named(words: str) -> KindNamed | None:
    """The paper that these words name."""
    if words.startswith("@"):
        return _posted(words)
    if not _HINT.search(words):
        return None
    found = _FRONT.fullmatch(words) or _BEHIND.fullmatch(words)
    if found is None or (found["rest"] and not _is_place(found["rest"])):
        return None
    kind = " ".join(found["kind"].lower().split())
    filed, counted = _FILED.search(kind), kind.startswith("report no.")
    names = tokens(" ".join(filter(None, (found["names"], found["other"])))).words
    day = _day(found)
    year = int(found["year"]) if found["year"] else None
    said = words[min(found.start("names"), found.start("kind")) : max(found.end("names"), found.end("kind"))]
    bare = tuple(word.removesuffix("'s") for word in names if word not in _SMALL)
    as_kind = "filing" if filed or counted else _SAME.get(kind, kind)
    return KindNamed(
        as_kind, kind if counted else filed.group() if filed else "", bare, bool(found["other"]), day, year, said
    )


def _posted(words: str) -> KindNamed | None:
    found = _HANDLE.fullmatch(words)
    if found is None or not (day := _day(found)):
        return None
    names, year = tuple(tokens(found["names"]).words), int(found["year"]) if found["year"] else None
    return KindNamed("tweet", "", names, False, day, year, f"@{found['names']}")


def _day(found: regex.Match[str]) -> tuple[str, ...]:
    return (found["month"][:_SHORT_MONTH].lower(), found["number"].lstrip("0")) if found["month"] else ()


def _is_place(rest: str) -> bool:
    return LOCATOR.match(_PARAGRAPHS.sub("para. ", rest.replace(" (", ", ")).rstrip("). ")) is not None


_PARAGRAPHS = regex.compile(r"¶{1,2}\s?")
_SMALL = frozenset(["of", "the", "on", "for", "and", "v", "un", "us"])
