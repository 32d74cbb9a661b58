"""What rules say of the joints of a sentence: a clue for the model of `joints`, which knows when to believe them.

In: the words of a run. Out: by place what stands behind it, for the places where it is plain to the rules.

>>> from whence.extract.words import words
>>> text = "Soto, who served in Baghdad, became a whistleblower, and the embassy denied it."
>>> ruled(words(text, (0, len(text))), 0, 16)
{1: 'relative', 11: 'own'}
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.statements import forms
from whence.extract.statements.forms import is_finite
from whence.extract.words import Words

Run = tuple[int, int]
"""Words from the first up to, not including, the last."""
Run3 = tuple[int, int, int]
"""A run cut in two: its beginning, the conjunction, its end."""
_WORDS = frozenset(["and", "but", "yet", "so", "nor"])


def ruled(words: Words, first: int, last: int) -> dict[int, str]:
    """What the rules say, by place."""
    found: dict[int, str] = {}
    for begin, end in _at_semicolons(words, first, last):
        if begin > first:
            found[begin - 1 - (words.tags[begin - 1] == "C")] = "own"
        found |= _joined(words, begin, end)
    return found


def _joined(words: Words, first: int, last: int) -> dict[int, str]:
    """Conjunctions between clauses and verb phrases, and the relative clauses between them."""
    found: dict[int, str] = {}
    begin = first
    for joint in forms.JOINT.finditer(words.tags, first + forms.FEWEST - 1, last - 2):
        at = joint.start()
        kind = _cut_at(words, begin, at, last) if words.low[at] in _WORDS else None
        if kind is not None:
            found |= _relatives(words, begin, at - (words.tags[at - 1] == ","))
            found[at] = kind
            begin = at + 1
    return found | _relatives(words, begin, last)


def _relatives(words: Words, first: int, last: int) -> dict[int, str]:
    found: dict[int, str] = {}
    at = first
    while (at := next_relative(words, at, last)) >= 0:
        end = relative_end(words, at, last, late=not is_finite(words, first, at))
        if end - at >= forms.FEWEST and (is_finite(words, at + 1, end) or forms.UNSEEN.match(words.tags, at, end)):
            found[at - 1] = "relative"
        at = end
    return found


def _at_semicolons(words: Words, first: int, last: int) -> Iterator[Run]:
    """The stretches between semicolons and colons, where all of them are clauses; else the whole."""
    marks = [found.start() for found in forms.MARKS.finditer(words.tags, first, last)]
    cuts = [at for at in marks if words.tags[at] == ";" or _explains(words, first, at, last)]
    if not cuts:
        yield first, last
        return
    runs = list(zip([first, *(cut + 1 for cut in cuts)], [*cuts, last], strict=True))
    if not is_finite(words, *runs[0]) or not all(_stands_alone(words, run) for run in runs[1:]):
        yield first, last
        return
    for begin, end in runs:
        begin += words.tags[begin] == "C"
        yield begin, end


def _explains(words: Words, first: int, at: int, last: int) -> bool:
    """A colon between two clauses: "the road is clear: they must build". A label or an "is:" before it is no clause."""
    if words.tags[at] not in ":-," or at - first < forms.FEWEST or last - at < forms.FEWEST:
        return False
    if words.tags[at] == "-":
        return is_finite(words, first, at) and _behind_dash(words, at, last)
    if words.tags[at] == ",":
        return _splices(words, first, at, last)
    if words.tags[at - 1] in "AVvMI":
        return False
    return is_finite(words, first, at) and bool(forms.SUBJECT.match(words.tags, at + 1, last))


def _behind_dash(words: Words, at: int, last: int) -> bool:
    """A clause behind a dash that no second dash closes: "at home - we should focus on that"."""
    if words.tags[at - 1] == "-":
        return "--" not in words.tags[at + 1 : last] and bool(forms.SUBJECT.match(words.tags, at + 1, last))
    return not words.adjoins(at) and bool(forms.SPLICED.match(words.tags, at + 1, last))


def _splices(words: Words, first: int, at: int, last: int) -> bool:
    """A comma alone between two clauses: "it cuts programs, at the same time it saddles"."""
    if "S" in words.tags[first:at] or "W" in words.tags[first:at] or not forms.SPLICED.match(words.tags, at + 1, last):
        return False
    return bool(forms.SUBJECT.match(words.tags, first, at)) and is_finite(words, first, at)


def _stands_alone(words: Words, run: Run) -> bool:
    """A clause with its own subject: an item of a list begins with a verb, a participle or "to"."""
    begin, end = run
    if words.tags[begin : begin + 2] == "R,":  # "; however, reporting at this level shall be specific"
        return is_finite(words, begin, end)
    while begin < end and words.tags[begin] in "CR,":
        begin += 1
    if end - begin < forms.FEWEST or words.tags[begin] in "OWSGEB":
        return False
    return bool(forms.SUBJECT.match(words.tags, begin, end)) or (
        words.tags[begin] in "I" and is_finite(words, begin, end)
    )


# --- Conjunctions ----------------------------------------------------------------------------------------------------


def _cut_at(words: Words, begin: int, at: int, last: int) -> str | None:
    """What follows a conjunction: a clause of its own, a verb phrase that shares the subject, or no assertion."""
    start = _behind_aside(words, at, last)
    if (words.tags[at - 1] == "A" and words.raw[at - 1].islower()) or forms.is_no_verb(words, start):
        return None
    kind = _kind(words, (begin, at, last), start)
    return None if kind is None or _is_inside(words, begin, at) else kind


def _kind(words: Words, place: Run3, start: int) -> str | None:
    """The same by what stands on both sides of the conjunction, wherever that stands."""
    begin, at, last = place
    comma = words.tags[at - 1] == ","
    if not is_finite(words, begin, at):
        return _behind_unseen_verb(words, place, comma=comma)
    if _has_own_subject(words, place, start + (words.tags[start] == "T"), comma=comma):
        return "own"
    if words.low[at] in ("so", "nor") or not _shares_subject(words, place, start):
        return None
    takes = forms.TAKES.match(words.tags, start, last) or forms.is_base(words, start) or _has_object(words, begin, at)
    return "shared" if takes else None


def _behind_aside(words: Words, at: int, last: int) -> int:
    """The word that a conjunction joins, behind what may be set in there."""
    aside = forms.ASIDE.match(words.tags, at + 1, last)
    return aside.end() if aside and aside.end() < last - 1 else at + 1


def _has_own_subject(words: Words, place: Run3, behind: int, *, comma: bool) -> bool:
    """Whether a clause with a subject of its own stands behind a conjunction."""
    begin, at, last = place
    conjunction = words.low[at]
    if conjunction == "nor":
        return bool(forms.INVERTED.match(words.tags, behind, last))
    if conjunction == "so" and words.tags[at + 1] == "T":  # "so that we could understand" tells what for
        return False
    if comma and (forms.RESTRICTED.match(words.tags, behind, last) or words.tags[behind - 1 : behind + 1] == "TA"):
        return True
    own = forms.SUBJECT.match(words.tags, behind, last)
    if own and (words.tags[behind] == "P" or (comma and _is_no_list(words, begin, at, verb=own.end()))):
        return True
    return _joins_clause(words, behind, last) and _has_object(words, begin, at)


def _joins_clause(words: Words, behind: int, last: int) -> bool:
    """Whether what follows "and" without a comma is a clause and no noun that goes on with a list."""
    if forms.OWN.match(words.tags, behind, last) or forms.ACTIVE.match(words.tags, behind, last):
        return True
    single = forms.SINGLE.match(words.tags, behind, last)
    if single is None:
        return False
    verb = words.raw[single.start(1)].lower()
    return verb in forms.SINGULAR or (words.tags[single.start(1)] == "V" and verb.endswith("s"))


def _shares_subject(words: Words, place: Run3, start: int) -> bool:
    """Whether a verb phrase stands behind a conjunction."""
    begin, _, last = place
    if words.tags[start] in "ER" and is_participle(words, place, start):
        return False
    found = forms.SHARED.match(words.tags, start, last) or forms.TELLS.match(words.tags, start, last)
    if found or forms.is_past(words, start, last):
        return True
    return _shares_modal(words, (begin, start, last)) or _shares_plural(words, (begin, start, last))


def is_participle(words: Words, place: Run3, start: int) -> bool:
    """A form in -ed that is no past: "is central and involved in", "based on input and supplemented by", "the natural
    and induced conditions", "separate, independent, and unbiased"."""
    begin, at, last = place
    form = start + (words.tags[start] == "R")
    if form + 1 >= last or words.tags[form] != "E":
        return False
    before, behind = words.raw[at - 1], words.tags[form + 1]
    if words.raw[form + 1] == "by" or (behind in "KLGz" and forms.ADJECTIVE.search(before)):
        return True
    if behind in "KLGz" and words.tags[at - 1] == "," and words.tags.rfind(",", max(begin, at - 4), at - 1) >= 0:
        return True
    verbs = [found.start() for found in forms.FINITE.finditer(words.tags, begin, at)]
    return behind == "I" and bool(verbs) and words.raw[verbs[-1]] in ("is", "are")


def _shares_modal(words: Words, place: Run3) -> bool:
    """ "Will provide a boost, and create thousands of jobs": a base form that goes on with the last auxiliary."""
    begin, start, last = place
    base = forms.is_base(words, start)
    if not base and not forms.BASE.match(words.tags, start, last):
        return False
    verbs = [found.start() for found in forms.LEADING.finditer(words.tags, begin, start)]
    if not verbs or words.low[verbs[-1]] not in forms.MODAL:
        return False
    if "O" in words.tags[verbs[-1] : start]:
        return base and words.tags[start - 2] == "," and words.tags.count(",", verbs[-1], start) == 1
    return True


def _shares_plural(words: Words, place: Run3) -> bool:
    """ "Organizations recognize the role of it and seek to take part": plural verbs of the present."""
    begin, start, last = place
    if not forms.is_base(words, start) and not forms.SECOND.match(words.tags, start, last):
        return False
    verbs = [found.start() for found in forms.FINITE.finditer(words.tags, begin, start)]
    return bool(verbs) and words.tags[verbs[-1]] in "vz" and "O" not in words.tags[verbs[-1] : start]


def _behind_unseen_verb(words: Words, place: Run3, *, comma: bool) -> str | None:
    """The left side has a verb that no list knows where "and is" follows, or a comma with a clause and no list."""
    begin, at, last = place
    if at - begin <= forms.FEWEST:
        return None
    plural = "O" not in words.tags[begin:at] and forms.PLURAL.match(words.tags, at + 1, last)
    if plural or forms.SURE.match(words.tags, at + 1, last):
        return "shared"
    alone = comma and words.tags.count(",", begin, at - 1) == 0 and at - begin > 2 * forms.FEWEST
    return "own" if alone and forms.SUBJECT.match(words.tags, at + 1, last) else None


def _is_inside(words: Words, begin: int, at: int) -> bool:
    """Inside brackets, or in a clause that a subordinator, "that" or a question word opened and no comma closed."""
    if words.signs.count("(", begin, at) > words.signs.count(")", begin, at):
        return True
    first = begin + (words.tags[begin] == "T")
    opened = max(forms.last_opener(words.tags, first, at), _opener(words, begin, at))
    if opened < 0 or not is_finite(words, opened + 1, at) or forms.CLOSED.match(words.tags, opened, at):
        return False
    return words.tags.find(",", opened, at) < 0


def _opener(words: Words, begin: int, at: int) -> int:
    """The preposition that opens a subordinate clause: "as the firm has grown", -1 where there is none."""
    tags = words.tags
    index = tags.rfind("I", begin, at - 1)
    while index > begin and tags[index + 1] != "P":
        index = tags.rfind("I", begin, index)
    return index if index >= 0 and words.low[index] in forms.OPENERS else -1


def _is_no_list(words: Words, begin: int, at: int, *, verb: int) -> bool:
    """Whether a comma and "and" end no list: a verb stands back to the last comma; or what follows has a clear verb,
    and no conjunction waits for one ("so that Hazmi, Mihdhar, and Khallam could meet")."""
    comma = words.tags.rfind(",", begin, at - 1)
    if is_finite(words, max(begin, comma), at):
        return True
    opened = forms.last_opener(words.tags, begin + 1, at)
    return words.tags[verb : verb + 1] in ("A", "V") and (opened < 0 or is_finite(words, opened + 1, at))


def _has_object(words: Words, begin: int, at: int) -> bool:
    """Whether words stand between the verb and the conjunction: "trained and armed" is one."""
    verbs = [found.start() for found in forms.FINITE.finditer(words.tags, begin, at)]
    return bool(verbs) and at - verbs[-1] > 1 and verbs[0] > begin


# --- Relative clauses ------------------------------------------------------------------------------------------------


def next_relative(words: Words, at: int, last: int) -> int:
    """The next "who" or "which" behind a comma ("of which" too), -1 where there is none."""
    index = at
    while (index := words.tags.find("W", index + 1, max(0, last - 2))) >= 0:
        if _relates(words, index):
            begin = index
            if words.tags[begin - 1] == "I":
                begin -= 1 + (words.tags[begin - 2] in "DM")
            if words.tags[begin - 1] in ",-":
                return begin
    return -1


def _relates(words: Words, at: int) -> bool:
    """ "Who", "which"; "when" behind a time or a name ("the Cold War, when …")."""
    low = words.low[at]
    return low in forms.RELATIVE or (low == "when" and words.tags[at - 2] in "MHK")


def relative_end(words: Words, at: int, last: int, *, late: bool) -> int:
    """The comma behind which the outer clause goes on with its verb, or with its subject where that comes `late` ("for
    audits, which …, you should …"); else the end."""
    for comma in range(at + forms.FEWEST, last):
        if words.tags[comma] == "," and (is_finite(words, at + 1, comma) or forms.UNSEEN.match(words.tags, at, comma)):
            behind = words.tags[comma + 1 : comma + 2]
            if behind and (behind in "AVENvz" or (late and behind == "P")):
                return comma
            if behind == "C" and forms.SUBJECT.match(words.tags, comma + 2, last):
                return comma
    return last
