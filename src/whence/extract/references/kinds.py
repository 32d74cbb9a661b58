"""What kind of work a reference cites, as a CSL type, by the words of its fields.

In: the words under each label, and the item so far. Out: one of the CSL types; `document` where nothing tells.

>>> kind_of(Facts({"author": "Comey", "genre": "302,", "date": "1/28/17"}), {})
'interview'
>>> kind_of(Facts({"title": "“Silt,”", "container-title": "Washington Post"}), {"container-title": "Washington Post"})
'article-newspaper'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from whence.extract.lexicon import entries
from whence.extract.people import reads_as_outlet
from whence.extract.references.lists import alternation, lines


class Facts:
    """The words of a reference under each of the tagger's labels."""

    __slots__ = ("folded", "words")

    def __init__(self, words: Mapping[str, str]) -> None:
        self.words = words
        self.folded = {label: " ".join(said.casefold().split()) for label, said in words.items()}

    def get(self, label: str) -> str:
        """The words under a label, "" where it has none."""
        return self.words.get(label, "")

    def has(self, *labels: str) -> bool:
        """Whether one of these labels has words."""
        return any(label in self.words for label in labels)


def _says(pattern: str, *labels: str, holding: Sequence[str] = ("",)) -> Callable[[Facts], bool]:
    """Whether words under one of the labels match; `holding` are strings of which they then hold one, in lower case."""
    search = re.compile(pattern, re.IGNORECASE).search

    def says(facts: Facts) -> bool:
        for label in labels:  # some twenty of these are asked of each reference
            folded = facts.folded.get(label)
            if folded is None:
                continue
            for held in holding:
                if held in folded:
                    if search(facts.words[label]):
                        return True
                    break
        return False

    return says


@cache
def _reporters() -> re.Pattern[str]:
    return re.compile(rf"^\W*{alternation('reporters.txt')}\W*$")


@cache
def _statutes() -> re.Pattern[str]:
    return re.compile(rf"^\W*{alternation('statutes.txt')}(?!\w)")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(line.lower().removeprefix("the ") for line in lines(name))


_ABOUT_CONTAINER = re.compile(r"^\W*(?:in\s)?|\s*\([^)]*\)|\W+$", re.IGNORECASE)
_REPORT_NUMBER = re.compile(r"[A-Z]{2,}[-/]?\w*\d")


def _in_list(facts: Facts, name: str) -> bool:
    words = _ABOUT_CONTAINER.sub("", facts.get("container-title"))
    return words.lower().removeprefix("the ").strip() in _listed(name)


_LAW = _says(r"\bPub(?:\.|lic)\s?L(?:\.|aw)|\bP\.\s?L\.", "number", "title", holding=("pub", "p."))
_CASE = _says(r"\sv\.?\s|\bvs\.?\s|^\W*(?:In re|Ex parte)\s", "title", holding=(" v", "vs", "in re", "ex parte"))
_BILL = _says(r"\b(?:H\.?\s?R\.?|S\.)\s?(?:Con\.\s|J\.\s)?(?:Res\.\s?)?\d+(?!\d*-)|\bbill\b|Drucksache", "number")
_COMMITTEE_REPORT = _says(r"\bRe(?:p|pt)\.|\bGAO\b|\bCRS\b", "number", "genre")
_HEARING = _says(
    r"\bhearings?\b|\btestimony\b|\bbefore\s(?:the|a)\s.*\bcommittee|\bcmte\s?h",
    "genre",
    "title",
    holding=("hearing", "testimony", "committee", "cmte"),
)
_THESIS = _says(r"\b(?:thesis|diss(?:ertation)?|dissertationsschrift|habilitation\w*|tesis|thèse)\b", "genre", "note")
_INTERVIEW = _says(
    r"\binterviews?\b|\b302\b|\bdeposition\b|\bdep\.|\bdiscussions?\b|\bconversations?\b|\bmeetings?\b|\bdebriefing",
    "genre",
)
_ASKED = _says(
    r"^\W*(?:interviews?|interrogations?|debriefings?|testimony)\s(?:of\b|with\b|\d)",
    "title",
    holding=("interview", "interrogation", "debriefing", "testimony"),
)
_LETTER = _says(
    r"\b(?:letters?|memos?|memorand\w+|e-?mails?|cables?|telegrams?|text message|\w+ communication)\b", "genre"
)
_SPEECH = _says(
    r"\b(?:speech|remarks|address|lecture|press conference|news conference|statement|closing argument)\b", "genre"
)
_SPOKEN = _says(
    r"^\W*(?:remarks|statement|address|speech)\s(?:by|of|at)\b",
    "title",
    holding=("remarks", "statement", "address", "speech"),
)
_POST = _says(r"\btweets?\b|\bfacebook post|\bblog\b|^\W*post\b", "genre")
_NETWORK = _says(
    r"^\W*(?:twitter|x|facebook|telegram|instagram|truth social|mastodon)\W*$", "container-title", "publisher"
)
_FILM = _says(r"\b(?:film|motion picture|documentary|dvd)\b", "genre")
_BROADCAST = _says(r"\b(?:video|podcast|broadcast|television|radio|audio|footage|recording|transcript)\b", "genre")
_HOST = _says(r"^\W*(?:youtube|vimeo|c-span|netflix)\W*$", "publisher", "container-title")
_DICTIONARY = _says(
    r"\b(?:dictionary|wörterbuch|merriam-webster)\b",
    "container-title",
    holding=("dictionary", "wörterbuch", "merriam-webster"),
)
_ENCYCLOPEDIA = _says(
    r"encyclop|\blexikon\b|wikipedia|britannica|\bworld book\b|brockhaus|enciclopedia",
    "container-title",
    holding=("encyclop", "lexikon", "wikipedia", "britannica", "world book", "brockhaus", "enciclopedia"),
)
_UNDER_WORD = _says(r"\bs\.\s?v\b", "note", "container-title", "title", holding=("s.",))
_REPORT = _says(
    r"\b(?:report|paper|brief|backgrounder|monograph|assessment|fact sheet|memorandum|study|studies|rep)\b", "genre"
)
_JOURNAL = _says(
    r"\b(?:journal|review|quarterly|revue|zeitschrift|annals|proceedings|transactions|bulletin|studies)\b",
    "container-title",
)
_MEETING = _says(
    r"\b(?:proceedings|proc|conference|symposium|workshop|congress)\b",
    "container-title",
    holding=("proc", "conference", "symposium", "workshop", "congress"),
)
_PAPER = _says(r"\b(?:papers?|archives?|record group|rg)\b", "archive")
_PRESS = _says(
    r"\b(?:press|books|verlag|publish\w+|éditions|editorial|sons|co|university|academic|reilly|wesley|springer|elsevier|wiley)\b",
    "publisher",
)
_INSTITUTE = _says(
    r"\b(?:institut\w*|cent(?:er|re)|foundation|department|office|corporation|council|bureau|commission|committee|agency"
    r"|organi[sz]ation|government|fund|bank|project|initiative|association|endowment|service|ministry|brookings|rand|csis"
    r"|stiftung|division|program(?:me)?|group|watch|international|against|administration|board|authority)\b",
    "publisher",
)


def kind_of(facts: Facts, work: Mapping[str, Any]) -> str:
    """The CSL type of the work that these fields describe."""
    if facts.has("first-page"):
        return "article-journal"
    for decide in (_legal, _by_genre, _by_container):
        if kind := decide(facts, work):
            return kind
    return _by_publisher(facts, work)


def _legal(facts: Facts, work: Mapping[str, Any]) -> str | None:
    container = facts.get("container-title")
    if (
        facts.has("section")
        or (container and _statutes().match(container))
        or (_LAW(facts) and not _COMMITTEE_REPORT(facts))
    ):
        return "legislation"
    if (container and _reporters().match(container)) or (
        _CASE(facts) and facts.has("authority", "number", "volume", "date")
    ):
        return "legal_case" if not facts.has("publisher") else None
    if _BILL(facts) and not _COMMITTEE_REPORT(facts):
        return "bill"
    return None


def _by_genre(facts: Facts, work: Mapping[str, Any]) -> str | None:
    for holds, kind in _GENRES:
        if holds(facts):
            return kind
    return None


_GENRES: tuple[tuple[Callable[[Facts], bool], str], ...] = (
    (_THESIS, "thesis"),
    (_HEARING, "hearing"),
    (_INTERVIEW, "interview"),
    (_ASKED, "interview"),
    (_POST, "post"),
    (_NETWORK, "post"),
    (lambda facts: _PAPER(facts) or facts.has("archive"), "manuscript"),
    (_LETTER, "personal_communication"),
    (lambda facts: facts.has("recipient"), "personal_communication"),
    (lambda facts: _SPEECH(facts) or _SPOKEN(facts), "speech"),
    (_FILM, "motion_picture"),
    (lambda facts: _BROADCAST(facts) or _HOST(facts), "broadcast"),
    (_DICTIONARY, "entry-dictionary"),
    (lambda facts: _ENCYCLOPEDIA(facts) or _UNDER_WORD(facts), "entry-encyclopedia"),
)


def _by_container(facts: Facts, work: Mapping[str, Any]) -> str | None:
    container = str(work.get("container-title", ""))
    if not container:
        return None
    if _in_list(facts, "magazines.txt"):
        return "article-magazine"
    if _in_list(facts, "journals.txt"):
        return "article-journal"
    if _MEETING(facts) and not ("volume" in work and "issue" in work):
        return "paper-conference"
    if facts.has("editor") or (facts.has("location") and facts.has("publisher") and "title" in work):
        return "chapter"
    if _JOURNAL(facts) or ("volume" in work and "title" in work):
        return "article-journal"
    if reads_as_outlet(container) or container.casefold() in entries("outlets"):
        return "article-newspaper"
    if (
        facts.has("pages")
        and not facts.has("url")
        and "title" in work
        and re.match(r"^\W*in\b", facts.get("container-title"), re.IGNORECASE)
    ):
        return "chapter"
    if "title" not in work:
        return "article"
    return "webpage" if "URL" in work or not _is_printed(facts, work) else _PERIODICALS[len(_first_date(work))]


_PERIODICALS = ("article-journal", "article-journal", "article-magazine", "article-newspaper")
"""What a piece in an unknown container is by how much of its date is told: nothing, the year, the month, the day."""
_WEB = 1991


def _is_printed(facts: Facts, work: Mapping[str, Any]) -> bool:
    """Whether a piece has pages, or is older than the web; what has a publisher is in no periodical."""
    date = _first_date(work)
    return not facts.has("publisher") and (facts.has("pages") or bool(date and date[0] < _WEB))


def _first_date(work: Mapping[str, Any]) -> Sequence[int]:
    dates: Sequence[Sequence[int]] = work.get("issued", {}).get("date-parts") or [[]]
    return dates[0]


def _by_publisher(facts: Facts, work: Mapping[str, Any]) -> str:
    numbered = bool(_REPORT_NUMBER.search(str(work.get("number", ""))))
    if _REPORT(facts) or (numbered and "title" in work):
        return "report"
    publisher = str(work.get("publisher", ""))
    if _INSTITUTE(facts) and not _PRESS(facts):
        return "report"
    if publisher or ("publisher-place" in work and "title" in work):
        return "book" if "title" in work else "document"
    if "URL" in work or "accessed" in work:
        return "webpage"
    bodies = [name["literal"] for name in work.get("author", []) if "literal" in name]
    if "title" in work and "issued" in work and any(map(reads_as_outlet, bodies)):
        return "article-newspaper"
    body = bool(bodies)
    return "report" if body and "title" in work and "issued" in work else "document"
