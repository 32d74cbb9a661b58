"""Numbers that are no quantities: labels, list and note numbers, times, ages, votes, telephone and bill numbers.

In: words and a figure. Out: whether it counts nothing.
"""

from __future__ import annotations

from whence.extract.dates.years import labels
from whence.extract.quantities.counted import is_plural
from whence.extract.quantities.figures import Figure
from whence.extract.quantities.lexicon import nouns
from whence.extract.words import Words

_NOMINAL = frozenset("LKEGRz")
_CLOCK = frozenset(["a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "o’clock", "hours", "eastern", "est", "edt"])
_VOTES = frozenset(["vote", "votes", "voted", "score", "margin", "decision", "ruling"])
_COUNTED_TOO = frozenset(["house", "act", "order", "measure", "unit", "line", "form"])
"""Labels that are also said before a count: "the House 435 members"."""
_PERIODS = frozenset(["year", "years", "month", "months", "day", "days"])
_CODES = frozenset(["c.f.r.", "cfr", "u.s.c.", "usc"])
_BRACKET = 40
"""Words before a closing bracket among which the opening one is looked for."""
_LONGEST = 12
_PLANS = frozenset([("401", "k"), ("403", "b"), ("457", "b")])
_AGES = frozenset(["age", "aged", "ages", "turned", "turning"])


def is_refused(words: Words, figure: Figure) -> bool:
    """Whether the figure names, numbers or dates something."""
    if figure.unit is not None and figure.unit != "%":
        return False
    return (
        _is_one(words, figure)  # most of those that are refused
        or _is_label(words, figure)
        or _is_emergency(words, figure)
        or _is_code(words, figure)
        or _is_glued(words, figure)
        or _is_telephone(words, figure)
        or _is_kind(words, figure)
        or _is_list_number(words, figure)
        or _is_time(words, figure)
        or _is_age(words, figure)
        or _is_vote(words, figure)
    )


def _is_label(words: Words, figure: Figure) -> bool:
    """Page 12, Flight 93, sections 5 and 6, H.R. 5005, Boeing 767; no "In this case two men were held"."""
    at = figure.core - 1
    if figure.first < figure.core or at < 0 or (words.signs[figure.core] == "w" and _counts(words, figure.behind)):
        return False
    while at > 0 and (words.signs[at] in ".," or words.low[at] in ("and", "or")) and at > figure.core - 4:
        if words.signs[at] == "," or words.low[at] in ("and", "or"):
            if not (at > 0 and words.signs[at - 1] in "dny#" and at > 1):
                break
            at -= 1
        at -= 1
    word = words.low[at]
    return word == "#" or (word in labels() and word not in _COUNTED_TOO)


def _counts(words: Words, at: int) -> bool:
    """Whether a plural noun follows at once or behind one word."""
    ahead = words.raw[at : at + 2]
    return any(word[0].islower() and is_plural(word) for word in ahead) and words.tags[at] in _NOMINAL


def _is_emergency(words: Words, figure: Figure) -> bool:
    """ "Called 911"."""
    return words.raw[figure.core] in ("911", "999", "112") and (
        words.low[max(0, figure.core - 1) : figure.core]
        in (["call"], ["called"], ["calls"], ["calling"], ["dialed"], ["dial"])
    )


def _is_code(words: Words, figure: Figure) -> bool:
    """The title of a code: "4 C.F.R. part 81"; a plan's: "401 k"; test scores, which are not scores of people."""
    if figure.last >= len(words):
        return False
    if words.low[figure.core] == "scores" and words.signs[figure.last] != "f":
        return True
    return (
        words.low[figure.last] in _CODES
        or (words.raw[figure.core], words.low[figure.last]) in _PLANS
        or _is_broken(words, figure.last)
    )


def _is_broken(words: Words, at: int) -> bool:
    """Letters that stand apart, as a scan breaks words ("6 c r i t i c a l"), unless they spell a unit of measure."""
    if len(words.raw[at]) > 1:
        return False
    letters = "".join(word if len(word) == 1 and word.isalpha() else " " for word in words.low[at : at + _LONGEST])
    spelled = letters.split(" ", 1)[0]
    return len(spelled) > 2 and spelled[0] != "a" and spelled not in nouns("unit")


def _is_glued(words: Words, figure: Figure) -> bool:
    """AA11, F-16, Congress.12, said.”12, 202-512-6000, [3], 12(b), 8:46, 007, twenty-fifth."""
    core, last = figure.core, figure.last
    if words.signs[core] in "dny":
        if words.raw[core][0] == "0" and words.raw[core].isdecimal() and len(words.raw[core]) > 1:
            return True
        if words.adjoins(core) and words.signs[core - 1] == '"' and words.adjoins(core - 1):
            return True
        if words.adjoins(core) and words.signs[core - 1] not in "(\"'-c" and words.tags[core - 1] not in "-":
            return True
        if words.adjoins(core) and core > 1 and words.signs[core - 1] == "-" and words.adjoins(core - 1):
            return figure.unit is None or words.signs[core - 2] != "?"  # a dash: "980 drawings-21 percent of"
        if core and words.signs[core - 1] == "(" and last < len(words) and words.signs[last] == ")":
            return True
    end = last < len(words) and words.adjoins(last)
    if (end and words.signs[last] in ":/(") or (end and words.signs[last] in "K?" and words.signs[last - 1] in "dny"):
        return True
    behind = words.raw[last + 1] if last + 1 < len(words) else ""
    if end and words.signs[last] == "-" and words.signs[last + 1 : last + 2] == "O" and words.signs[core] == "w":
        return True
    return end and words.signs[last] == "-" and (behind[:1].isdecimal() or (len(behind) == 1 and behind.isupper()))


def _is_telephone(words: Words, figure: Figure) -> bool:
    """ "(202) 512-6000", "202 224 5852 ext": four figures behind three, and a bracket or three more before."""
    core = figure.core
    if words.signs[core + 1 : core + 2] == "-" and figure.last == core + 3:
        first, second = core, core + 2
    else:
        first, second = core - 1, core
    if first < 1 or (len(words.raw[first]), len(words.raw[second])) != (3, 4) or words.signs[first] != "n":
        return False
    return words.signs[first - 1] in ")-" or (len(words.raw[first - 1]) == 3 and words.signs[first - 1] == "n")


def _is_kind(words: Words, figure: Figure) -> bool:
    """ "A Factor 4 problem", "a criticality 1 item": a noun before and a single thing behind."""
    core, behind = figure.core, figure.behind
    if figure.last != core + 1 or core < 2 or words.signs[core] not in "dn" or "," in words.raw[core]:
        return False
    if words.tags[core - 1] not in "LK" or words.tags[behind : behind + 1] != "L":
        return False
    noun = words.raw[behind]
    ends = words.tags[behind + 1 : behind + 2] not in ("L", "K", "z", "-", "G")
    if not ends or is_plural(noun) or noun in nouns("unit"):
        return False
    return words.raw[core] != "1" or words.low[core - 2] in ("a", "an", "the")


def _is_list_number(words: Words, figure: Figure) -> bool:
    """A number that begins its paragraph and a full stop or bracket follows; a section's number: 4.36 Auditors."""
    at = figure.core
    if at == 0 and words.signs[0] == "n" and "." in words.raw[0] and words.signs[1:2] == "K":
        return True
    if _is_bracketed(words, figure):
        return True
    begins = at == 0 or words.text[max(0, words.starts[at] - 2) : words.starts[at]].strip() == ""
    follows = figure.last < len(words) and words.signs[figure.last] in ".)"
    return words.signs[at] in "dn" and follows and begins and at < 2


def _is_bracketed(words: Words, figure: Figure) -> bool:
    """A bracket closes behind the number that none opened before: "over 1) resources and 2) responsibilities"."""
    last = figure.last
    if words.signs[last : last + 1] != ")" or not words.adjoins(last) or words.signs[figure.core] not in "dn":
        return False
    return "(" not in words.signs[max(0, figure.core - _BRACKET) : figure.core]


def _is_time(words: Words, figure: Figure) -> bool:
    behind = words.low[figure.behind] if figure.behind < len(words) else ""
    return behind in _CLOCK and (behind != "hours" or words.raw[figure.core].startswith("0"))


def _is_age(words: Words, figure: Figure) -> bool:
    """Aged 45; 45 years old; 45-year-old; "Smith, 45, said"."""
    core, behind = figure.core, figure.behind
    before = words.low[max(0, core - 3) : core]
    if before and (before[-1] in _AGES or before[-2:] == ["age", "of"]):
        return True
    if figure.bound in ("at_most", "at_least") and figure.first < core and core - figure.first == 1:
        aged = words.low[figure.first - 1] if figure.first else ""
        if aged in nouns("aged") and words.tags[behind : behind + 1] not in ("L", "K", "z"):  # "children under five"
            return True
    after = [word for word in words.low[behind : behind + 4] if word not in "-–"]
    if len(after) > 1 and after[0] in _PERIODS and after[1] in ("old", "olds"):
        return True
    alone = core > 1 and words.signs[core - 1] == "," and behind < len(words) and words.signs[behind] == ","
    return alone and words.tags[core - 2] == "K" and words.signs[core] in "dn" and figure.last == core + 1


def _is_vote(words: Words, figure: Figure) -> bool:
    """A vote of 52-48, 5 to 4."""
    if figure.bound != "range" or not any(words.signs[at] in "-p" for at in range(figure.core, figure.last)):
        return False
    around = {word.lower() for word in words.raw[max(0, figure.core - 4) : figure.last + 2]}
    return bool(around & _VOTES)


def _is_one(words: Words, figure: Figure) -> bool:
    """ "One" is a pronoun or an article more often than a count; with a bound it counts what follows."""
    alone = figure.last == figure.core + 1 and words.low[figure.core] == "one"
    if not alone or figure.unit is not None:
        return False
    return figure.first == figure.core or words.signs[figure.behind : figure.behind + 1] == ","
