"""The fields of a reference as a CSL-JSON item.

In: `Field`s. Out: the item (https://docs.citationstyles.org/en/stable/specification.html), the CSL variable that each
field gave, and where in the work the reference points. A field below `SURE` gives nothing: the item holds only what is
sure.

>>> author, title = Field("author", 0, 5, 0.9, "Berg,"), Field("title", 6, 12, 0.9, "“Silt”")
>>> made = item([author, title, Field("pages", 13, 18, 0.9, "p. 4.")])
>>> made.work, made.locator
({'type': 'document', 'author': [{'family': 'Berg'}], 'title': 'Silt'}, (13, 18))
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from whence.extract.references.dating import csl_date
from whence.extract.references.fields import Field
from whence.extract.references.kinds import Facts, kind_of
from whence.extract.references.names import names_of
from whence.models import Span

SURE = 0.4
"""Below this probability a field is shown as a field but does not enter the item."""

_LETTER_LAST = re.compile(r"(?:^|[\s.])[A-Z]$")
_EDGES = " \t,.;:()[]"
_QUOTES = "“”\"„«»‘’'`"
_ISSUE = re.compile(r"\b(?:no|nr|n|issue|iss|heft|núm)\b[.°º]?\s?(\d[\w/–-]*)|\(\s?(\d[\w/–-]*)\s?\)", re.IGNORECASE)
_VOLUME = re.compile(r"(?:\b(?:vol(?:ume)?s?|bd|band|jg|tome|t)\b\.?\s?)?\b(\d+|[IVXLC]+)\b", re.IGNORECASE)
_IN = re.compile(r"^[\s(]*(?:in|dans|en)\b:?\s+", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|www\.)\S+")
_DOI = re.compile(r"10\.\d{4,9}/[^\s,;]+")
_PAGES = re.compile(
    r"(?:\b(?:pp?|pages?|S|seiten?|at)\b\.?\s?)?([A-Z]{0,3}[-–]?\d+\s?[-–—]\s?[A-Z]{0,3}[-–]?\d+|[A-Z]{0,2}-?\d+)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\d\s?[-–—]\s?[A-Z]{0,3}-?\d")
_ACCESSED = re.compile(r"accessed|retrieved|viewed|consulted|visited|abgerufen|zugriff|consulté", re.IGNORECASE)
_UNDER_WORD = re.compile(r"\bs\.\s?v\.?\s*([“\"‘][^”\"’]{1,120}[”\"’])", re.IGNORECASE)
_BOX = re.compile(r"\b(?:box|carton|bd|vol)\b\.?\s?(\w+)", re.IGNORECASE)
_FOLDER = re.compile(r"\b(?:folder|file|fol|mappe)\b\.?\s?(\w+)", re.IGNORECASE)
_PERIODIC = frozenset(["article-journal", "article-magazine", "article-newspaper"])
_WHOLE_PAGES = frozenset([*_PERIODIC, "chapter", "legal_case", "paper-conference"])


@dataclass(frozen=True, slots=True)
class Item:
    """A CSL item, the CSL variable of each field in order ("" for none), the locator's span."""

    work: dict[str, Any]
    names: tuple[str, ...]
    locator: Span | None


def item(fields: Sequence[Field], *, day_first: bool | None = None) -> Item:
    """The item that the fields make; `{}` where none of them says anything of a work. `day_first` says how the document
    writes 3/8/18."""
    sure = [field for field in fields if field.confidence >= SURE]
    work: dict[str, Any] = {}
    for field in sure:
        for name, value in _values(field, day_first).items():
            _put(work, name, value)
    said: dict[str, str] = {}
    for field in sure:
        said[field.label] = f"{said[field.label]} {field.words}" if field.label in said else field.words
    if "title" not in work and str(work.get("genre", "")).startswith("The "):
        work["title"] = work.pop("genre")
    kind = kind_of(Facts(said), work)
    locator = _pages(work, sure, kind)
    _tidy(work, kind)
    names = tuple(_VARIABLES.get(field.label, field.label) for field in fields)
    if locator:
        names = tuple("locator" if (f.start, f.end) == locator else name for f, name in zip(fields, names, strict=True))
    return Item({"type": kind, **work} if work else {}, names, locator)


def _put(work: dict[str, Any], name: str, value: Any) -> None:
    """The first title, container and date stand; names are added to those before."""
    if isinstance(value, list) and isinstance(work.get(name), list):
        work[name] = work[name] + value
    elif value:
        work.setdefault(name, value)


def bare(words: str) -> str:
    """Words of a title without the quotation marks and points around them."""
    text = words.strip(_EDGES)
    if text.count("(") > text.count(")"):  # a bracket that the field ends in, or that begins the next one
        text = text + ")" if words.rstrip(" \t,.;:").endswith(")") else text[: text.rfind("(")].rstrip(_EDGES) or text
    if _LETTER_LAST.search(text) and words[words.rfind(text) + len(text) :][:1] == ".":
        text += "."
    if text[:1] in _QUOTES or text[-1:] in _QUOTES:
        inner = text.strip(_QUOTES).strip(" ,.;:")
        text = inner if not _nested(text, inner) else text.strip('“”"„«» ,.;:`')
    return " ".join(text.split())


def _nested(text: str, inner: str) -> bool:
    """Whether a single mark at an end belongs to the title: its partner stands inside."""
    return ("‘" in inner and text.rstrip('”" .,').endswith("’")) or ("’" in inner and text.lstrip('“"').startswith("‘"))


def _values(field: Field, day_first: bool | None) -> dict[str, Any]:
    if dated := _DATED.get(field.label):
        return dated(field.words, day_first)
    reader = _READERS.get(field.label)
    return reader(field.words) if reader else {}


def _plain(name: str) -> Callable[[str], dict[str, Any]]:
    return lambda words: {name: bare(words)}


def _people(name: str) -> Callable[[str], dict[str, Any]]:
    return lambda words: {name: names_of(words)}


def _recipient(words: str) -> dict[str, Any]:
    return {"recipient": names_of(re.sub(r"^\s*(?:to|an|à)\s+", "", words, flags=re.IGNORECASE))}


def _container(words: str) -> dict[str, Any]:
    if re.match(r"\W*(?:In re|Ex parte)\s", words):
        return {"title": bare(words)}
    return {"container-title": bare(_IN.sub("", words))}


def _volume(words: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    issue = _ISSUE.search(words)
    if issue:
        found["issue"] = issue[1] or issue[2]
        words = words[: issue.start()] + " " + words[issue.end() :]
    volume = _VOLUME.search(words)
    return {"volume": volume[1], **found} if volume else found


def _date(words: str, day_first: bool | None) -> dict[str, Any]:
    date = csl_date(words, day_first=day_first)
    return {"issued": date} if date else {}


def _note(words: str, day_first: bool | None) -> dict[str, Any]:
    date = csl_date(words, day_first=day_first) if _ACCESSED.search(words) else None
    entry = _UNDER_WORD.search(words)
    return {**({"title": bare(entry[1])} if entry else {}), **({"accessed": date} if date else {})}


def _url(words: str) -> dict[str, Any]:
    joined = re.sub(r"\s+(?=/)", "", words)
    doi = _DOI.search(joined)
    address = _URL.search(joined)
    found = {"DOI": doi.group().rstrip(".,;)>")} if doi else {}
    return {**found, "URL": address.group().rstrip(".,;:)>]”\"'")} if address else found


def _archive(words: str) -> dict[str, Any]:
    box, folder = _BOX.search(words), _FOLDER.search(words)
    place = [f"box {box[1]}"] if box else []
    place += [f"folder {folder[1]}"] if folder else []
    return {"archive": bare(words), **({"archive_location": ", ".join(place)} if place else {})}


def _edition(words: str) -> dict[str, Any]:
    return {
        "edition": re.sub(r"\s*\b(?:ed|edn|edition|aufl(?:age)?)\b\.?", "", bare(words), flags=re.IGNORECASE)
        or bare(words)
    }


_READERS: dict[str, Callable[[str], dict[str, Any]]] = {
    **{role: _people(role) for role in ("author", "editor", "translator", "director", "producer")},
    **{name: _plain(name) for name in ("title", "publisher", "genre", "number", "authority", "section")},
    "location": _plain("publisher-place"),
    "isbn": _plain("ISBN"),
    "recipient": _recipient,
    "container-title": _container,
    "first-page": lambda words: {"page": bare(words)},
    "volume": _volume,
    "url": _url,
    "doi": _url,
    "edition": _edition,
    "archive": _archive,
}
_DATED: dict[str, Callable[[str, bool | None], dict[str, Any]]] = {"date": _date, "note": _note}
_VARIABLES = {
    "date": "issued",
    "location": "publisher-place",
    "first-page": "page",
    "pages": "page",
    "url": "URL",
    "doi": "DOI",
    "isbn": "ISBN",
}


def _pages(work: dict[str, Any], fields: Sequence[Field], kind: str) -> Span | None:
    """Puts the pages of a whole article into the item; else they are where the reference points."""
    found = [field for field in fields if field.label == "pages"]
    if not found:
        return None
    first, last = found[0], found[-1]
    pages = _PAGES.search(first.words)
    whole = (
        kind in _WHOLE_PAGES
        and pages
        and (kind == "legal_case" or _RANGE.search(first.words) or kind == "article-newspaper")
    )
    if whole and pages:
        work["page"] = "-".join(re.split(r"\s?[-–—]\s?", pages[1])) if kind != "article-newspaper" else pages[1]
    return (last.start, last.end) if not whole or last is not first else None


def _tidy(work: dict[str, Any], kind: str) -> None:
    """An agency beside a person who wrote for it published the work; a number without a volume is a report's."""
    authors = work.get("author", [])
    if len(authors) > 1 and "literal" in authors[0] and "family" in authors[-1] and "recipient" in work:
        work["author"] = authors[1:]
        work.setdefault("publisher", authors[0]["literal"])
    for name in ("author", "editor", "translator", "director", "producer", "recipient"):
        if name in work and not work[name]:
            del work[name]
    if "issue" in work and "volume" not in work and kind not in _PERIODIC:
        work.setdefault("number", work.pop("issue"))
