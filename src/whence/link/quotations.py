"""Where quoted words come from: a quotation held against what it cites, then against the whole library (design §6).

In: a quotation of a document, and what it is held against. Out: a `Comparison`: the outcome with its reason, and every
place where the words stand. A cited work that is held, or is not, decides; otherwise the best place does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from whence.link.against import Against
from whence.link.comparing.quoted import Quoted
from whence.link.secondhand import with_speaker
from whence.link.versions import why_not_comparable
from whence.link.works.intervals import issued
from whence.link.works.keys import author_names
from whence.models import CSL, Citation, Comparison, Held, Holding, Match, Outcome, Quotation, Resolution

COPY = "copy_of_quoting"
"""The flag of a match in a near-copy of the document that quotes: listed, no evidence."""

_RANK = {outcome: rank for rank, outcome in enumerate(Outcome)}
_CANDIDATES = 10  # of an ambiguous citation: as many are searched word by word
_STANDS = {
    Outcome.VERBATIM: "word for word",
    Outcome.MARKED_EDIT: "with marked edits",
    Outcome.DIFFERS: "with unmarked differences",
    Outcome.PARTIAL: "in part",
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """One quotation with all that its comparison needs."""

    quoted: Quoted
    against: Against
    quoting: Held | None
    speaker: str | None
    work: CSL | None = None
    resolution: Resolution | None = None

    @property
    def quoting_id(self) -> str | None:
        return self.quoting.id if self.quoting else None

    @property
    def extent(self) -> str:
        return self.against.extent(self.quoting_id)

    def label(self, document: str) -> str:
        return self.against.held[document].document.label

    @property
    def decides(self) -> bool:
        """Whether what is cited decides the outcome."""
        return self.resolution is not None and self.resolution.holding in (Holding.HELD, Holding.NOT_HELD)

    @property
    def cited(self) -> tuple[str, ...]:
        """The documents that the citation may mean."""
        if self.resolution is None:
            return ()
        return tuple(one for one in self.resolution.candidates if one in self.against.held)[:_CANDIDATES]


def trace_all(quoting: Held, against: Against) -> dict[str, Comparison]:
    """The comparisons of a document's quotations, by the quotation's id; what is not compared has none."""
    return {q.id: trace(q, quoting, against) for q in quoting.extraction.quotations if is_compared(q)}


def is_compared(quotation: Quotation) -> bool:
    """Whether a quotation is anybody's speech, and its end known: of one that was never closed nobody can tell where
    the quoted words end."""
    return quotation.kind.is_said and quotation.closed


def trace(quotation: Quotation, quoting: Held, against: Against) -> Comparison:
    """One quotation of `quoting` held against what it cites and against all other documents."""
    citation = _citation(quotation, quoting)
    resolution = against.resolutions(quoting).get(citation.id, Resolution(Holding.VAGUE)) if citation else None
    parts = quotation.parts or ((quotation.start, quotation.end),)
    quoted = Quoted.parse(
        quoting.text, parts, skip=quoting.extraction.note_markers, language=quoting.extraction.metadata.language
    )
    speaker = quotation.speaker.name if quotation.speaker else None
    asked = _Asked(quoted, against, quoting, speaker, citation.work if citation else None, resolution)
    return _compared(asked, quotation.id, citation=citation.id if citation else None)


def look_up_quotation(text: str, against: Against, *, speaker: str | None = None, limit: int = 20) -> Comparison:
    """Where in the library words stand that a person asks for; `quotation` of the comparison is the text itself."""
    asked = _Asked(Quoted.parse(text), against, None, speaker)
    return _compared(asked, text, limit=limit)


def _citation(quotation: Quotation, quoting: Held) -> Citation | None:
    if quotation.citation is None:
        return None
    return next((one for one in quoting.extraction.citations if one.id == quotation.citation), None)


def _compared(asked: _Asked, quotation: str, *, citation: str | None = None, limit: int = 20) -> Comparison:
    matches = _ranked(asked, _matches(asked, limit))
    outcome, reason = _decided(asked, matches)
    searched = asked.against.searched(asked.quoting_id)
    return Comparison(quotation, outcome, reason, searched, asked.resolution, citation, tuple(matches))


# --- Places -----------------------------------------------------------------------------------------------------


def _matches(asked: _Asked, limit: int) -> list[Match]:
    if not asked.quoted.words:
        return []
    cited = asked.cited
    within = [match for document in cited for match in asked.against.within_document(asked.quoted, document)]
    apart = {*cited, *([asked.quoting.id] if asked.quoting else [])}
    return [*within, *asked.against.anywhere(asked.quoted, limit=limit, leave_out=apart)]


def _ranked(asked: _Asked, matches: Iterable[Match]) -> list[Match]:
    """The places of a held cited work first, copies of the quoting text last; else by outcome, score, date, id."""
    judged = [_with_context(asked, match) for match in matches]
    if len(judged) < 2:
        return judged
    first = asked.cited if asked.decides else ()
    return sorted(judged, key=lambda m: (COPY in m.flags, m.document not in first, *_order(asked, m)))


def _order(asked: _Asked, match: Match) -> tuple[int, float, str, str, int]:
    published = asked.against.held[match.document].extraction.metadata.published
    return _RANK[match.outcome], -match.score, published or "9999", match.document, match.start


def _with_context(asked: _Asked, match: Match) -> Match:
    held = asked.against.held[match.document]
    match = with_speaker(match, held, asked.speaker, asked.work if match.document not in asked.cited else None)
    if asked.quoting is not None and match.document not in asked.cited and asked.against.copies(asked.quoting, held.id):
        return replace(match, flags=(*match.flags, COPY))
    return match


# --- Outcome ----------------------------------------------------------------------------------------------------


def _decided(asked: _Asked, matches: list[Match]) -> tuple[Outcome, str]:
    """The outcome and its reason, in the order of design §6: too short first, then what is cited, then any place."""
    evidence = [match for match in matches if COPY not in match.flags]
    if asked.quoted.too_short:
        return Outcome.TOO_SHORT, _too_short(asked, evidence)
    if asked.decides and (there := [match for match in evidence if match.document in asked.cited]):
        stands = _STANDS[there[0].outcome]
        return there[0].outcome, f"stands {stands} in {asked.label(there[0].document)}, which is cited"
    if asked.resolution is not None and asked.resolution.holding is Holding.NOT_HELD:
        return Outcome.NOT_HELD, f"{_not_held(asked)}; {_elsewhere(asked, evidence)}"
    if asked.resolution is not None and asked.resolution.holding is Holding.HELD and asked.cited:
        return _not_in_cited(asked, evidence)
    if evidence:
        best = evidence[0]
        return best.outcome, f"stands {_STANDS[best.outcome]} in {asked.label(best.document)}"
    return Outcome.NOT_FOUND, _not_found(asked, matches)


def _work(work: CSL | None) -> str:
    """What to call a work that is not held: its title, else its outlet or author, and its date."""
    cited = work or {}
    name = (
        cited.get("title") or cited.get("container-title") or next(iter(author_names(cited)), None) or cited.get("URL")
    )
    return ", ".join(filter(None, (str(name), issued(cited.get("issued"))))) if name else "the cited work"


def _not_held(asked: _Asked) -> str:
    """Which cited work is not held; of a note with several, what is."""
    if not asked.cited:
        return f"{_work(asked.work)} is not in the library"
    held = " and ".join(asked.label(document) for document in asked.cited)
    return f"not in {held}, which is cited; another work cited with it is not in the library"


def _not_in_cited(asked: _Asked, evidence: list[Match]) -> tuple[Outcome, str]:
    """The words stand in none of the cited works, all of which are held."""
    elsewhere = _elsewhere(asked, evidence)
    language = asked.quoting.extraction.metadata.language if asked.quoting else None
    for document in asked.cited:
        why = why_not_comparable(asked.against.held[document], language)
        if why is not None:
            return Outcome.NOT_COMPARABLE, f"not in {asked.label(document)}, which is {why}; {elsewhere}"
    words = sum(len(asked.against.whole(document)) for document in asked.cited)
    read = f"which is cited and was read whole ({words:,} words)"
    if len(asked.cited) > 1:
        read = f"which are cited and were read whole ({words:,} words)"
    return Outcome.ABSENT, f"not in {' and '.join(map(asked.label, asked.cited))}, {read}; {elsewhere}"


def _elsewhere(asked: _Asked, evidence: list[Match]) -> str:
    places = [match for match in evidence if match.document not in asked.cited]
    if not places:
        return f"not in {asked.extent}"
    documents = len({match.document for match in places})
    in_all = f" and {documents - 1} more" if documents > 1 else ""
    return f"stands {_STANDS[places[0].outcome]} in {asked.label(places[0].document)}{in_all}, of {asked.extent}"


def _too_short(asked: _Asked, evidence: list[Match]) -> str:
    words = len(asked.quoted)
    count = f"{words} word{'s' * (words != 1)}, {len(asked.quoted.content)} of them content words: too short to judge"
    return f"{count}; {_elsewhere(replace(asked, resolution=None), evidence)}"


def _not_found(asked: _Asked, matches: list[Match]) -> str:
    only_copies = "; stands only in copies of the text that quotes it" if matches else ""
    return f"not in {asked.extent}{_meant(asked)}{only_copies}"


def _meant(asked: _Asked) -> str:
    """What the citation may mean, where it names no work."""
    if asked.resolution is None:
        return ""
    if asked.resolution.holding is Holding.POSSIBLE and asked.cited:
        return f"; {asked.label(asked.cited[0])} may be what is cited, or another item of that outlet and date"
    if asked.resolution.holding is Holding.AMBIGUOUS:
        return f"; the citation fits {len(asked.resolution.candidates)} documents"
    return "; the citation names nothing that could be looked up" if asked.resolution.holding is Holding.VAGUE else ""
