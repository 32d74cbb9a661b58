"""A sentence cut into the assertions that it makes.

In: the words of a sentence. Out: `Clause`s: one, unless it is plain that there are more. Cut are finite clauses joined
by a semicolon or a conjunction, finite verb phrases joined by "and" that share their subject, and relative clauses
behind a comma. Subordinate clauses, participles and restrictive relative clauses are not cut: they do not stand alone.

>>> from whence.extract.words import words
>>> text = "Soto, who served in Baghdad, became a whistleblower, and the embassy denied it."
>>> w = words(text, (0, len(text)))
>>> [[text[slice(*w.span(a, b))] for a, b in one.parts] for one in clauses(w, 0, len(w))]
[['Soto', 'became a whistleblower'], ['Soto', 'who served in Baghdad'], ['the embassy denied it']]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from whence.extract.words import Words

Run = tuple[int, int]
"""Words from the first up to, not including, the last."""

_FINITE = re.compile(r"[AVE]|(?<=[PWT])'")
_CLEARLY = re.compile(r"[AV]|E(?![LK])|(?<=[PWT])'")
"""A form in -ed before a noun may be a participle: armed forces."""
_RELATIVE = frozenset(["who", "which", "whom", "whose", "where"])
_PREPOSITIONS = "I"
_SUBJECT = re.compile(r"(?:R,?)?(?:P|[DKLGEMRB'\-x]{0,5}?[KLGM]{1,3}(?:I[DKLGEM'\-]{1,5})?)R?(?=[AV]|E(?![LK]))")
_SHARED = re.compile(r"[RN]{0,2}(?:A[NRD]{0,2}[A]?|V|E(?=[DPOKMTI]))")
_BREAKS = frozenset(";")
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """One assertion: `first` to `last` are its own words; `shared` is a subject or antecedent that stands elsewhere;
    `holes` are assertions set into it."""

    first: int
    last: int
    shared: Run | None = None
    holes: tuple[Run, ...] = ()

    @property
    def parts(self) -> tuple[Run, ...]:
        """Its stretches in order, with what it shares."""
        made = [*([self.shared] if self.shared else [])]
        at = self.first
        for begin, end in self.holes:
            made.append((at, begin))
            at = end
        return tuple(run for run in (*made, (at, self.last)) if run[0] < run[1])


def clauses(words: Words, first: int, last: int) -> list[Clause]:
    """The assertions among words `first` to `last`, in order."""
    last = _without_stop(words, first, last)
    while first < last and words.tags[first] in ",.;:-)":
        first += 1
    if not _may_be_cut(words.tags, first, last):
        return [Clause(first, last)] if first < last else []
    found: list[Clause] = []
    for begin, end in _at_semicolons(words, first, last):
        found += _joined(words, begin, end)
    return found


def _may_be_cut(tags: str, first: int, last: int) -> bool:
    return any(tags.find(sign, first, last) >= 0 for sign in "C;W")


_TAIL = re.compile(r"(?:[.!?,;:]|\[M(?:[,\-]M)*\])+$")


def _without_stop(words: Words, first: int, last: int) -> int:
    """Without full stops and note markers at the end."""
    tail = _TAIL.search(words.tags[max(first, last - 8) : last])
    return last - len(tail[0]) if tail else last


def is_finite(words: Words, first: int, last: int) -> bool:
    """Whether a verb that can carry an assertion stands there."""
    return _FINITE.search(words.tags, first, last) is not None


def _at_semicolons(words: Words, first: int, last: int) -> Iterator[Run]:
    """The stretches between semicolons, where all of them are clauses; else the whole."""
    cuts = [at for at in range(first, last) if words.tags[at] == ";"]
    runs = list(zip([first, *(cut + 1 for cut in cuts)], [*cuts, last], strict=True))
    if len(runs) < 2 or not all(_stands_alone(words, run) for run in runs):
        yield first, last
        return
    for begin, end in runs:
        begin += words.tags[begin] == "C"
        yield begin, end


def _stands_alone(words: Words, run: Run) -> bool:
    """A clause with its own subject: an item of a list begins with a verb, a participle or "to"."""
    begin, end = run
    while begin < end and words.tags[begin] in "CR,":
        begin += 1
    if end - begin < _FEWEST or words.tags[begin] in "OWSGEB":
        return False
    return bool(_SUBJECT.match(words.tags, begin, end)) or (words.tags[begin] in "I" and is_finite(words, begin, end))


# --- Conjunctions ----------------------------------------------------------------------------------------------------


def _joined(words: Words, first: int, last: int) -> list[Clause]:
    """Clauses joined by conjunctions; each then gives up its relative clauses."""
    made: list[Clause] = []
    begin = first
    subject: Run | None = None
    shared: Run | None = None
    for at in range(first + _FEWEST - 1, last - 2):
        if words.tags[at] != "C" or words.raw[at].lower() not in ("and", "but", "yet", "so"):
            continue
        kind = _cut_at(words, begin, at, last)
        if kind is None:
            continue
        subject = subject if shared else _subject(words, begin, at)
        if kind == "shared" and subject is None:
            continue
        made += _with_relatives(words, begin, _trimmed(words, begin, at), shared)
        shared = subject if kind == "shared" else None
        begin = at + 1
    return made + _with_relatives(words, begin, last, shared)


def _trimmed(words: Words, first: int, at: int) -> int:
    return at - 1 if at > first and words.tags[at - 1] == "," else at


def _cut_at(words: Words, begin: int, at: int, last: int) -> str | None:
    """What follows a conjunction: a clause of its own, a verb phrase that shares the subject, or no assertion."""
    if not is_finite(words, begin, at) or _is_inside(words, begin, at):
        return None
    comma = words.tags[at - 1] == ","
    behind = at + 1 + (words.tags[at + 1] == "T")
    if _SUBJECT.match(words.tags, behind, last) and (words.tags[behind] == "P" or (comma and _piece(words, begin, at))):
        return "own"
    if _SHARED.match(words.tags, at + 1, last) and _has_object(words, begin, at) and words.raw[at].lower() != "so":
        return "shared"
    return None


def _is_inside(words: Words, begin: int, at: int) -> bool:
    """Inside brackets, or in a clause that a subordinator, "that" or a question word opened and no comma closed."""
    if words.signs.count("(", begin, at) > words.signs.count(")", begin, at):
        return True
    first = begin + (words.tags[begin] == "T")
    opened = max(words.tags.rfind(sign, first, at) for sign in "STW")
    if opened < 0 or not is_finite(words, opened + 1, at):
        return False
    return words.tags.find(",", opened, at) < 0


def _piece(words: Words, begin: int, at: int) -> bool:
    """Whether the stretch back to the last comma holds a verb: a list's items do not."""
    comma = words.tags.rfind(",", begin, at - 1)
    return is_finite(words, max(begin, comma), at)


def _has_object(words: Words, begin: int, at: int) -> bool:
    """Whether words stand between the verb and the conjunction: "trained and armed" is one."""
    verbs = [found.start() for found in _FINITE.finditer(words.tags, begin, at)]
    return bool(verbs) and at - verbs[-1] > 1 and verbs[0] > begin


def _subject(words: Words, begin: int, at: int) -> Run | None:
    """The words before the first finite verb, from the last comma on."""
    verb = _CLEARLY.search(words.tags, begin, at) or _FINITE.search(words.tags, begin, at)
    if verb is None or verb.start() == begin:
        return None
    comma = words.tags.rfind(",", begin, verb.start())
    start = comma + 1 if comma >= 0 else begin
    return (start, verb.start()) if start < verb.start() and verb.start() - start < 12 else None


# --- Relative clauses ------------------------------------------------------------------------------------------------


def _with_relatives(words: Words, first: int, last: int, shared: Run | None) -> list[Clause]:
    """The clause without the relative clauses behind a comma, and each of these."""
    holes: list[Run] = []
    inner: list[Clause] = []
    at = first
    while (at := _next_relative(words, at, last)) >= 0:
        end = _relative_end(words, at, last)
        antecedent = _antecedent(words, first, at - 1)
        if end - at >= _FEWEST and antecedent is not None and is_finite(words, at + 1, end):
            holes.append((at - 1, end + (end < last and words.tags[end] == ",")))
            inner.append(Clause(at, end, antecedent))
        at = end
    outer = Clause(first, last, shared, tuple(holes))
    kept = [outer] if any(is_finite(words, *run) for run in outer.parts) else []
    if not kept:
        return [Clause(first, last, shared)] if first < last else []
    return [*kept, *inner]


def _next_relative(words: Words, at: int, last: int) -> int:
    """The next "who" or "which" behind a comma ("of which" too), -1 where there is none."""
    for index in range(at + 1, last - 2):
        if words.tags[index] == "W" and words.raw[index].lower() in _RELATIVE and words.tags[index - 1] == ",":
            return index
    return -1


def _relative_end(words: Words, at: int, last: int) -> int:
    """The comma behind which the outer clause goes on with its verb, else the end."""
    for comma in range(at + _FEWEST, last):
        if words.tags[comma] == "," and is_finite(words, at + 1, comma):
            behind = words.tags[comma + 1 : comma + 2]
            if behind in ("A", "V", "E", "N") and behind:
                return comma
            if behind == "C" and _SUBJECT.match(words.tags, comma + 2, last):
                return comma
    return last


def _antecedent(words: Words, first: int, end: int) -> Run | None:
    """The noun phrase before the comma."""
    begin = end
    while begin > first and words.tags[begin - 1] in "KLDGMRBH'-x" and end - begin < 10:
        begin -= 1
    return (begin, end) if begin < end else None
