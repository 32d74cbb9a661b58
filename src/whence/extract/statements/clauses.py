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
from functools import cache
from importlib.resources import files

from whence.extract.words import Words

Run = tuple[int, int]
"""Words from the first up to, not including, the last."""
Run3 = tuple[int, int, int]
"""A run cut in two: its beginning, the conjunction, its end."""

_FINITE = re.compile(r"[AVE]|(?<=[PWT])'|(?<=[PWLKz])[vz](?=R?[DPoMOTI])|(?<=W)v|(?<=WR)[vz]")
_CLEARLY = re.compile(r"[AV]|E(?![LKz])|(?<=[PWT])'|(?<=[PWLKz])[vz](?=R?[DPoMOT])")
"""A form in -ed before a noun may be a participle: armed forces."""
_RELATIVE = frozenset(["who", "which", "whom", "whose", "where"])
_NOUNS = r"(?:[DKLzGEMRB'\-x]{0,5}?[KLzGM]{1,3}(?:I[DKLzGEMo'\-]{1,5}){0,2}|D(?:I[DKLzGEMov'\-]{1,5})?)"
_AHEAD = r"(?:[RH]{1,2},?|I[DKLzGEMH'\-]{1,6},|I[DKLzGEMH'\-]{1,6}(?=P)|I[LH]{1,2}(?=[DK]))?"
_VERB = r"R?(?:(?=[AV])|(?=E(?![LKz]))|(?='[LEGRDB])|(?=[vz][DPoMOTN]))"
_SUBJECT = re.compile(rf"{_AHEAD}(?:P(?:CK+)?R{{0,2}}(?=[AVEvz'])|(?:P|{_NOUNS})(?:C(?:P|{_NOUNS}))?{_VERB})")
_OWN = re.compile(rf"{_AHEAD}[DK][LKz'\-]{{1,4}}A(?![DP])")
"""A subject with an auxiliary behind "and", no comma before it: "and his company must pay"."""
_SHARED = re.compile(r"\"?[RN]{0,2}(?:A|V|E(?=R?[DPoOMTIHW])|z(?=R?[DPoOT]))|I[DKLzGRMH'\-]{1,5},?[AV]|R[zvE]")
_PAST = re.compile(r"R?E(?=[KLGz])")
_PLURAL = re.compile(r"R?v(?=[DPoI])")
"""A base form where no other verb is seen: "these people share a past and suffer from it"."""
_MODAL = frozenset("will would can could may might shall should must".split())
_BASE = re.compile(r"R?v(?=[DPoMLzK])")
_TAKES = re.compile(r"[RN]{0,2}(?:[AV]|E(?=R?[DPoOTM]))")
"""A verb with an object of its own: "panicked and tried to run"; "trained and armed men" is one."""
_SURE = re.compile(r"[RN]{0,2}[AV]")
_FEWEST = 3
_LONGEST_SUBJECT = 12


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
    """The stretches between semicolons and colons, where all of them are clauses; else the whole."""
    cuts = [at for at in range(first, last) if words.tags[at] == ";" or _explains(words, first, at, last)]
    runs = list(zip([first, *(cut + 1 for cut in cuts)], [*cuts, last], strict=True))
    if len(runs) < 2 or not is_finite(words, *runs[0]) or not all(_stands_alone(words, run) for run in runs[1:]):
        yield first, last
        return
    for begin, end in runs:
        begin += words.tags[begin] == "C"
        yield begin, end


def _explains(words: Words, first: int, at: int, last: int) -> bool:
    """A colon between two clauses: "the road is clear: they must build". A label or an "is:" before it is no clause."""
    if words.tags[at] != ":" or at - first < _FEWEST or words.tags[at - 1] in "AVvMI" or last - at < _FEWEST:
        return False
    return is_finite(words, first, at) and bool(_SUBJECT.match(words.tags, at + 1, last))


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
        made += _with_relatives(words, begin, _trimmed(words, begin, at), shared)
        shared = subject if kind == "shared" else None
        begin = at + 1
    return made + _with_relatives(words, begin, last, shared)


def _trimmed(words: Words, first: int, at: int) -> int:
    return at - 1 if at > first and words.tags[at - 1] == "," else at


def _cut_at(words: Words, begin: int, at: int, last: int) -> str | None:
    """What follows a conjunction: a clause of its own, a verb phrase that shares the subject, or no assertion."""
    if _is_inside(words, begin, at):
        return None
    comma = words.tags[at - 1] == ","
    if not is_finite(words, begin, at):
        return _behind_unseen_verb(words, (begin, at, last), comma=comma)
    behind = at + 1 + (words.tags[at + 1] == "T")
    if (own := _SUBJECT.match(words.tags, behind, last)) and (
        words.tags[behind] == "P" or (comma and _is_no_list(words, begin, at, verb=own.end()))
    ):
        return "own"
    if _OWN.match(words.tags, behind, last) and _has_object(words, begin, at):
        return "own"
    if words.raw[at].lower() == "so" or not (_has_object(words, begin, at) or _TAKES.match(words.tags, at + 1, last)):
        return None
    behind_it = _SHARED.match(words.tags, at + 1, last) or _is_past(words, at + 1, last)
    return "shared" if behind_it or _shares_modal(words, (begin, at, last)) else None


def _shares_modal(words: Words, place: Run3) -> bool:
    """ "Will provide a boost, and create thousands of jobs": a base form that goes on with the last auxiliary."""
    begin, at, last = place
    verbs = [found.start() for found in _FINITE.finditer(words.tags, begin, at)]
    modal = bool(verbs) and words.raw[verbs[-1]].lower() in _MODAL
    return modal and "O" not in words.tags[verbs[-1] : at] and bool(_BASE.match(words.tags, at + 1, last))


def _behind_unseen_verb(words: Words, place: Run3, *, comma: bool) -> str | None:
    """The left side has a verb that no list knows where "and is" follows, or a comma with a clause and no list."""
    begin, at, last = place
    if at - begin <= _FEWEST:
        return None
    plural = "O" not in words.tags[begin:at] and _PLURAL.match(words.tags, at + 1, last)
    if plural or _SURE.match(words.tags, at + 1, last):
        return "shared"
    alone = comma and words.tags.count(",", begin, at - 1) == 0 and at - begin > 2 * _FEWEST
    return "own" if alone and _SUBJECT.match(words.tags, at + 1, last) else None


def _is_past(words: Words, at: int, last: int) -> bool:
    """A form in -ed before a noun that is no adjective: "and enabled players"."""
    found = _PAST.match(words.tags, at, last)
    return found is not None and words.raw[found.end() - 1].lower() not in _adjectival()


@cache
def _adjectival() -> frozenset[str]:
    text = (files("whence") / "resources" / "statements" / "participles.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def _is_inside(words: Words, begin: int, at: int) -> bool:
    """Inside brackets, or in a clause that a subordinator, "that" or a question word opened and no comma closed."""
    if words.signs.count("(", begin, at) > words.signs.count(")", begin, at):
        return True
    first = begin + (words.tags[begin] == "T")
    opened = max(words.tags.rfind(sign, first, at) for sign in "STW")
    if opened < 0 or not is_finite(words, opened + 1, at):
        return False
    return words.tags.find(",", opened, at) < 0


def _is_no_list(words: Words, begin: int, at: int, *, verb: int) -> bool:
    """Whether a comma and "and" end no list: a verb stands back to the last comma; or what follows has a clear verb,
    and no conjunction waits for one ("so that Hazmi, Mihdhar, and Khallam could meet")."""
    comma = words.tags.rfind(",", begin, at - 1)
    if is_finite(words, max(begin, comma), at):
        return True
    opened = max(words.tags.rfind(sign, begin + 1, at) for sign in "STW")
    return words.tags[verb : verb + 1] in ("A", "V") and (opened < 0 or is_finite(words, opened + 1, at))


def _has_object(words: Words, begin: int, at: int) -> bool:
    """Whether words stand between the verb and the conjunction: "trained and armed" is one."""
    verbs = [found.start() for found in _FINITE.finditer(words.tags, begin, at)]
    return bool(verbs) and at - verbs[-1] > 1 and verbs[0] > begin


def _subject(words: Words, begin: int, at: int) -> Run | None:
    """The words before the first finite verb, from the last comma on."""
    verb = _CLEARLY.search(words.tags, begin, at) or _FINITE.search(words.tags, begin, at)
    if verb is None or verb.start() == begin:
        return None
    if words.tags[begin] == "S":  # "Although they tried, the agencies …": the subject stands behind the comma
        behind = words.tags.find(",", verb.end(), at)
        return _subject(words, behind + 1, at) if behind > 0 else None
    comma = words.tags.rfind(",", begin, verb.start())
    start, end = comma + 1 if comma >= 0 else begin, verb.start()
    while end > start and words.tags[end - 1] in "RN":
        end -= 1
    return (start, end) if 0 < end - start < _LONGEST_SUBJECT else None


# --- Relative clauses ------------------------------------------------------------------------------------------------


def _with_relatives(words: Words, first: int, last: int, shared: Run | None) -> list[Clause]:
    """The clause without the relative clauses behind a comma, and each of these."""
    holes: list[Run] = []
    inner: list[Clause] = []
    at = first
    while (at := _next_relative(words, at, last)) >= 0:
        end = _relative_end(words, at, last, late=not is_finite(words, first, at))
        antecedent = _antecedent(words, first, at - 1)
        if end - at >= _FEWEST and is_finite(words, at + 1, end):
            holes.append((at - 1, end + (end < last and words.tags[end] == ",")))
            inner.append(Clause(at, end, antecedent))
        at = end
    outer = Clause(first, last, shared, tuple(holes))
    if sum(end - begin for begin, end in outer.parts) < _FEWEST:
        return [Clause(first, last, shared)] if first < last else []
    return [outer, *inner]


def _next_relative(words: Words, at: int, last: int) -> int:
    """The next "who" or "which" behind a comma ("of which" too), -1 where there is none."""
    for index in range(at + 1, last - 2):
        if words.tags[index] == "W" and words.tags[index - 1] == "," and _relates(words, index):
            return index
    return -1


def _relates(words: Words, at: int) -> bool:
    """ "Who", "which"; "when" behind a time or a name ("the Cold War, when …")."""
    low = words.raw[at].lower()
    return low in _RELATIVE or (low == "when" and words.tags[at - 2] in "MHK")


def _relative_end(words: Words, at: int, last: int, *, late: bool) -> int:
    """The comma behind which the outer clause goes on with its verb, or with its subject where that comes `late` ("for
    audits, which …, you should …"); else the end."""
    for comma in range(at + _FEWEST, last):
        if words.tags[comma] == "," and is_finite(words, at + 1, comma):
            behind = words.tags[comma + 1 : comma + 2]
            if behind and (behind in "AVENvz" or (late and behind == "P")):
                return comma
            if behind == "C" and _SUBJECT.match(words.tags, comma + 2, last):
                return comma
    return last


def _antecedent(words: Words, first: int, end: int) -> Run | None:
    """The noun phrase before the comma; brackets behind it belong to it."""
    begin = end
    if begin > first and words.signs[begin - 1] == ")" and (opened := words.signs.rfind("(", first, begin)) > first:
        begin = opened
    while begin > first and words.tags[begin - 1] in "KLzvVDGMRBH'-x" and end - begin < 10:
        begin -= 1
    return (begin, end) if begin < end else None
