"""What "(ibid., 45)" and "(ebd.: 84)" mean in running text that cites by author and date: the work cited before.

In: a `Scene`, its author–date citations and markers. Out: for each such bracket the `Reference` that leads to the
entry of the bibliography, and its `Citation`. It means the citation right before it, in its paragraph or shortly
before, or what the bracket before it means, and behind an author's name ("Lee (ibid.) denied it") what was cited of
that one last; where that bracket cites two works, where something between was not read that looks cited, or where a
note stands between and its author is not named again behind that, it leads nowhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import merge
from typing import TYPE_CHECKING

import regex

from whence.models import Citation, Reference, Span, ZoneRole, content_id

if TYPE_CHECKING:
    from whence.extract.citing.records import References
    from whence.extract.quotations import Scene

_AGAIN = regex.compile(
    r"[(\[](?:[^()\[\]]{0,60}?(?:zit(?:iert|\.)\s?n(?:ach|\.)|(?:quoted|cited)\sin|in:?|nach)\s"
    r"|(?:(?:vgl\.|see|cf\.|siehe|voir|so|also|auch|dazu|hierzu|etwa|e\.\s?g\.,?|z\.\s?B\.)\s){0,3})"
    r"(?P<words>(?:ib[ií]d(?:em)?|ivi|tamże|там\sже|[ií]dem|id(?=\.[,\s)\]:])|ebd|ebda|ebenda(?:s|selbst)?|ebendort|tamtéž|tamže|isto|smst|sst|uo(?=\.)|mt(?=\.)|a\.g\.e(?=\.))\b"
    r"\.?[^()\[\];]{0,60})(?:;[^()\[\]]{0,160})?[)\]]",
    regex.IGNORECASE,
)
_CUES = (
    "bid",
    "bíd",
    "dem",
    "id.",
    "Id.",
    "ivi",
    "Ivi",
    "ebd",
    "Ebd",
    "ebenda",
    "Ebenda",
    "amże",
    "ам же",
    "amtéž",
    "amže",
    "isto",
    "smst",
    "sst",
    "uo.",
    "mt.",
    "a.g.e.",
)
_YEAR = regex.compile(r"(?<![\p{L}\p{N}])(?:1[5-9]|20)\p{N}{2}[a-z]?(?![\p{L}\p{N}])")
_LOOKS_CITED = regex.compile(
    r"[(\[][^()\[\]]{0,80}?\p{Lu}[\p{L}’'-]+,?\s(?:1[5-9]|20)\p{N}{2}[a-z]?(?=[,:;)\]])"
    r"|\p{Lu}[\p{L}’'-]+\s\((?:1[5-9]|20)\p{N}{2}[a-z]?(?:[,:]\s?[^()]{1,20})?\)"
    r"|\([^()]{0,60}?,\s(?:pp?|S)\.\s?\p{N}[^()]{0,12}\)"
)
"""What cites somebody else, though it was not read: "(Roe, May 1940)", "Roe (1940)", "(Tides, p. 5)"."""
_JOINS = regex.compile(r".?\)?;[^()\[\];]{0,40}")
"""What joins two citations in one bracket: "(Lee (2001); see Roe (1998))"."""
_NAMED = regex.compile(r"(?<!\p{L})(\p{Lu}[\p{L}-]+?)(?:['’]s?)?\s$")
_NAME = 40
_FAR = 1500
"""Characters beyond which the citation before is no longer meant."""


@dataclass(frozen=True, slots=True)
class _Said:
    """The citation that was read last, where it ends, whether it stands alone, and what may be barred from meaning."""

    cited: Citation
    end: int
    alone: bool


def again(
    scene: Scene, referred: References, dated: Sequence[Citation], markers: Sequence[Span]
) -> Iterator[tuple[Reference, Citation]]:
    """Each bracket that means the work cited before, with the work."""
    flat = scene.layout.flat
    if not dated or not any(cue in flat for cue in _CUES):
        return
    taken = {one.start for one in referred.references if one.short_form and (one.backref or one.note)}
    between = _Between(flat, referred, markers)
    authors: dict[str, _Said] = {}
    said: _Said | None = None
    for one in merge(
        sorted(dated, key=lambda cited: cited.start),
        (found for found in _brackets(scene) if found.start("words") not in taken),
        key=lambda one: one.start if isinstance(one, Citation) else one.start("words"),
    ):
        if isinstance(one, Citation):
            said = _Said(one, one.end, _is_alone(flat, said, one))
            authors |= dict.fromkeys(_families(one)[:1], said)
            continue
        if (name := _named_before(flat, one.start())) in authors and said and name not in _families(said.cited):
            said = _near(authors[name], one.start())
        led = list(_led(scene, referred, said.cited, one.span("words"))) if said and between.leads(said, one) else []
        yield from led
        said = _Said(led[0][1], one.end(), alone=True) if led else None


def _families(cited: Citation) -> list[str]:
    """The surnames of a work's authors."""
    return [str(author["family"]) for author in (cited.work or {}).get("author") or () if author.get("family")]


def _named_before(flat: str, start: int) -> str:
    """The name right before a bracket: "Lee (ibid.) denied it"."""
    found = _NAMED.search(flat, max(0, start - _NAME), start)
    return found[1] if found else ""


def _near(said: _Said, start: int) -> _Said | None:
    """What somebody who is named was cited for last, as if nothing stood between."""
    return _Said(said.cited, start, alone=True) if start - said.end <= 2 * _FAR else None


def _brackets(scene: Scene) -> Iterator[regex.Match[str]]:
    """The brackets of running text that say "ibid." or "ebd."."""
    for block, role in zip(scene.layout.blocks, scene.plan.roles, strict=True):
        if role is ZoneRole.BODY:
            yield from _AGAIN.finditer(scene.layout.flat, block.start, block.end)


def _is_alone(flat: str, before: _Said | None, one: Citation) -> bool:
    """Whether a citation shares its bracket with no other."""
    between = flat[before.end - 1 : one.start] if before else "("
    apart = any(sign in between for sign in "()[]") and not _JOINS.fullmatch(between)
    return apart and (flat[one.end - 1] in ")]" or ";" not in flat[one.end : flat.find(")", one.end) + 1])


class _Between:
    """What stands between a citation and the bracket that means it."""

    def __init__(self, flat: str, referred: References, markers: Sequence[Span]) -> None:
        self._flat = flat
        self._marked = sorted(start for start, _ in markers)
        works = (one.start for one in referred.references if one.note is None and not one.short_form)
        self._works = sorted(start for start in works if flat[start - 1 : start] in ("(", "["))

    def leads(self, said: _Said, found: regex.Match[str]) -> bool:
        """Whether the bracket means what was cited last."""
        start = found.start()
        told = _YEAR.search(found["words"])
        if not said.alone or _holds(self._works, said.end, start):
            return False
        if start - said.end > _FAR and not self._speaks_of(said, start):
            return False
        if told and told[0] not in self._flat[said.cited.start : said.cited.end]:
            return False
        if _LOOKS_CITED.search(self._flat, said.end, start):
            return False
        noted = bisect_left(self._marked, start)
        if noted == bisect_left(self._marked, said.end):
            return True
        return _names(self._flat[self._marked[noted - 1] : start], said.cited)

    def _speaks_of(self, said: _Said, start: int) -> bool:
        """Whether the words before a bracket name the author who was cited further above."""
        return start - said.end <= 2 * _FAR and _names(self._flat[start - _FAR : start], said.cited)


def _holds(starts: Sequence[int], first: int, last: int) -> bool:
    return bisect_left(starts, first) < bisect_left(starts, last)


def _names(said: str, cited: Citation) -> bool:
    """Whether words name the author of what was cited: "Lee (1994) says so.⁹ … Lee thinks that it is (ibid., 190)"."""
    return any(regex.search(rf"\b{regex.escape(family)}\b", said) for family in _families(cited)[:1])


def _led(scene: Scene, referred: References, cited: Citation, span: Span) -> Iterator[tuple[Reference, Citation]]:
    for entry in referred.references:  # those of a numbered list stand in its notes
        if entry.id in cited.references:
            name = content_id(scene.reading, "reference", *span)
            reference = Reference(name, *span, entry.work, None, short_form="ibid", backref=entry.id)
            place = content_id(scene.reading, "citation", "author_date", *span)
            yield reference, replace(cited, id=place, start=span[0], end=span[1], covers=())
