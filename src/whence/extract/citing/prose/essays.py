"""Essays in volumes that are cited in a short form: "Ann Lee & Jo Berg, Long Piers, in Harbours, supra note 4".

In: a text and the stretch of a note in front of what points back, which a parser took for prose. Out: the `Member` of
the essay: its authors and its title, up to the "in". Whoever is named there must be a person, with an initial or a
given name.

>>> words = "See also Ann B. Lee & Jo Berg, Long Piers: A Study, in Harbours, supra note 4, at 39."
>>> [one.words for one in essays("r", words, (0, words.index("Harbours")), "n")]
['Ann B. Lee & Jo Berg, Long Piers: A Study']
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whence.extract.citing.guesses import stated
from whence.extract.citing.members import Member
from whence.extract.citing.prose.wholeworks import PEOPLE
from whence.extract.late import late
from whence.extract.references.names import names_of
from whence.extract.references.titlefirst import is_person
from whence.models import Span

_ESSAY = late(
    r"(?:\G\s*|(?<=[;.]\s)|(?<=\b(?:[Ss]ee|also|generally|e\.g\.|[Cc]f\.|citing|quoting|compare),?\s))"
    rf"(?P<cited>(?P<people>{PEOPLE}),\s(?P<title>[“\"‘]?\p{{Lu}}[^;()\n]{{5,240}}?)(?:[,.]?[”\"’])?),?\s[Ii]n:?\s*$"
)
_POINTS = regex.compile(r"[^;()]{2,200},\s\(?supra\b")
_SENTENCE = regex.compile(r"\p{Ll}{3}[.!]\s\p{Lu}|,\s(?:who|which|whose)\s")
_AND = regex.compile(r",\s|\s(?:and|&|und|et|y)\s")
_FARTHEST = 400


def essays(reading: str, flat: str, span: Span, note: str | None) -> Iterator[Member]:
    """The essay that ends a stretch, where the volume behind it points back."""
    if not flat.endswith(("in ", "in: ", "In "), *span) or _POINTS.match(flat, span[1]) is None:
        return
    found = _ESSAY.search(flat, max(span[0], span[1] - _FARTHEST), span[1])
    if found is None or _SENTENCE.search(found["title"]) or not is_person(_AND.split(found["people"])[0].split()):
        return
    words = " ".join(found["cited"].split())
    work = {"type": "chapter", "author": names_of(found["people"]), "title": found["title"].strip(' ,“”"‘’')}
    yield Member(stated(reading, found.span("cited"), words, work, note), words)
