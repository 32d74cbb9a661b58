"""The kinds of change: each draws a passage, changes it, and says what a comparison must find."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from changes.draw import Draw, Passage
from whence.models import Outcome
from whence.text import tokens

NEGATIONS = ("not", "never", "no", "nothing", "neither", "without", "cannot")
MODALS = ("will", "would", "may", "might", "must", "should", "could", "can", "shall")
AFTER_NOT = ("is", "was", "are", "were", "will", "would", "should", "could", "may", "must", "did", "does", "has", "had")
PRONOUNS = ("he", "she", "they", "it", "we", "his", "her", "their", "our")
OTHER_NAMES = ("Kesmar", "Vask", "Korrin", "Ostmere", "Tarrow")
NUMBER_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "thirty")


@dataclass(frozen=True)
class Case:
    """A changed quotation and what it calls for; `differences` are (op, quoted, found, flag) as words."""

    kind: str
    text: str
    outcome: Outcome
    document: str | None = None
    differences: frozenset[tuple[str, str, str, str | None]] | None = None
    omitted: tuple[str, ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()
    flags: tuple[str, ...] = ()


def _plain(p: Passage, i: int) -> bool:
    word, raw = p.found.words[i], p.raw(i)
    loud = {*NEGATIONS, *MODALS, *NUMBER_WORDS}
    return (
        raw.isalpha()
        and raw.islower()
        and word not in loud
        and len(word) > 3
        and not _is_numeral(word)
        and _alone(p, i)
    )


def _is_numeral(word: str) -> bool:
    ends = ("teen", "ty", "hundred", "hundreds", "thousand", "million", "billion", "first", "second", "third", "th")
    return word.endswith(ends) or word in {
        "half",
        "quarter",
        "dozen",
        "twice",
        "double",
        "hardly",
        "likely",
        "perhaps",
        "unlikely",
        "none",
        "nobody",
        "ought",
        "possibly",
        "probably",
        "certainly",
        "apparently",
        "scarcely",
        "barely",
        "nowhere",
        "maybe",
        "eleven",
        "zero",
        "doubled",
        "triple",
        "tripled",
    }


def _alone(p: Passage, i: int) -> bool:
    """A word that differs from its neighbours and is not joined to them by a hyphen, a dash or an apostrophe."""
    before, after = p.text[p.found.starts[i] - 1], p.text[p.found.ends[i]]
    return (
        before.isspace()
        and (after.isspace() or after in ".,;")
        and p.found.words[i] not in p.found.words[i - 1 : i] + p.found.words[i + 1 : i + 2]
    )


def _is_figure(p: Passage, i: int) -> bool:
    return p.raw(i).isdigit() and len(p.raw(i)) < 5 and _alone(p, i) and p.text[p.found.ends[i]].isspace()


def _is_inner_name(p: Passage, i: int) -> bool:
    raw, before = p.raw(i), p.text[: p.found.starts[i]].rstrip()
    inside = before[-1:].isalpha() and p.raw(i - 1).islower()
    return (
        raw[0].isupper()
        and raw[1:].islower()
        and len(raw) > 3
        and inside
        and _alone(p, i)
        and not _is_numeral(raw.lower())
    )


def _other_figure(rng: random.Random, raw: str) -> str:
    while True:
        other = str(rng.randrange(1, 9)) + "".join(str(rng.randrange(10)) for _ in raw[1:])
        if other != raw:
            return other


def untouched(draw: Draw) -> Case:
    p = draw.passage(9, 400)
    ways: list[Callable[[str], str]] = [
        str,
        str.upper,
        lambda t: " ".join(t.split()),
        lambda t: t[0].swapcase() + t[1:] + draw.rng.choice([".", ",", "!", ""]),
        lambda t: t.replace("'", "’").replace('"', "“"),
        lambda t: t.replace("--", "—").replace(" - ", " – "),
        lambda t: t.replace("fi", "ﬁ").replace(" ", "\u00a0", 3),
        lambda t: t.replace("\n", " ").replace(",", ""),
        lambda t: "… " + t + " …",
    ]
    words = draw.rng.choice(ways)(p.text)
    words = words if tokens(words).words == p.found.words else p.text
    return Case("untouched", words, Outcome.VERBATIM, p.document)


def dropped(draw: Draw) -> Case:
    p, i = draw.where(9, 120, _plain)
    change = ("insert", "", p.found.words[i], None)
    return Case("word dropped", p.swap(i, ""), Outcome.DIFFERS, p.document, frozenset({change}))


def added(draw: Draw) -> Case:
    p, i = draw.where(9, 120, _plain)
    word = draw.rng.choice(["heavy", "entirely", "public", "northern", "quietly"])
    change = ("delete", word, "", None)
    return Case("word added", p.swap(i, f"{word} {p.raw(i)}"), Outcome.DIFFERS, p.document, frozenset({change}))


def swapped(draw: Draw) -> Case:
    p, i = draw.where(9, 120, _plain)
    word = draw.rng.choice(["harbour", "silt", "barges", "swell", "crowns"])
    change = ("replace", word, p.found.words[i], None)
    return Case("word replaced", p.swap(i, word), Outcome.DIFFERS, p.document, frozenset({change}))


def negation(draw: Draw) -> Case:
    if draw.rng.random() < 0.5:
        p, i = draw.where(
            9,
            90,
            lambda p, i: (
                p.found.words[i] in AFTER_NOT
                and p.found.words[i + 1] != "not"
                and _alone(p, i)
                and p.text[p.found.ends[i]].isspace()
            ),
        )
        word = draw.rng.choice(["not", "never"])
        change = ("delete", word, "", "negation")
        return Case("negation", p.swap(i, f"{p.raw(i)} {word}"), Outcome.DIFFERS, p.document, frozenset({change}))
    p, i = draw.where(9, 90, lambda p, i: p.found.words[i] in NEGATIONS and _alone(p, i))
    change = ("insert", "", p.found.words[i], "negation")
    return Case("negation", p.swap(i, ""), Outcome.DIFFERS, p.document, frozenset({change}))


def number(draw: Draw) -> Case:
    p, i = draw.where(
        9,
        90,
        lambda p, i: _is_figure(p, i) or (p.found.words[i] in NUMBER_WORDS and _alone(p, i) and p.raw(i).islower()),
    )
    raw = p.raw(i)
    other = _other_figure(draw.rng, raw) if raw.isdigit() else draw.rng.choice([w for w in NUMBER_WORDS if w != raw])
    change = ("replace", other, raw, "number")
    return Case("number", p.swap(i, other), Outcome.DIFFERS, p.document, frozenset({change}))


def name(draw: Draw) -> Case:
    p, i = draw.where(9, 90, _is_inner_name)
    other = draw.rng.choice(OTHER_NAMES)
    change = ("replace", other.lower(), p.found.words[i], "name")
    return Case("name", p.swap(i, other), Outcome.DIFFERS, p.document, frozenset({change}))


def modal(draw: Draw) -> Case:
    p, i = draw.where(9, 90, lambda p, i: p.found.words[i] in MODALS and p.raw(i).islower() and _alone(p, i))
    other = draw.rng.choice([m for m in MODALS if m != p.found.words[i]])
    change = ("replace", other, p.found.words[i], "modal")
    return Case("modal", p.swap(i, other), Outcome.DIFFERS, p.document, frozenset({change}))


def several(draw: Draw) -> Case:
    """Two or three changes in one quotation, far enough apart to be told."""
    p, i = draw.where(30, 150, _is_inner_name)
    later = [k for k in range(i + 4, len(p) - 2) if _plain(p, k)]
    earlier = [k for k in range(2, i - 4) if _plain(p, k)]
    changes = {("replace", "kesmar", p.found.words[i], "name")}
    words = p.text
    if later:
        k = draw.rng.choice(later)
        changes.add(("insert", "", p.found.words[k], None))
        words = p.swap(k, "")
    words = words[: p.found.starts[i]] + "Kesmar" + words[p.found.ends[i] :]
    if earlier:
        k = draw.rng.choice(earlier)
        changes.add(("replace", "swell", p.found.words[k], None))
        words = words[: p.found.starts[k]] + "swell" + words[p.found.ends[k] :]
    return Case("several", words, Outcome.DIFFERS, p.document, frozenset(changes))


def bracketed(draw: Draw) -> Case:
    how = draw.rng.randrange(4)
    if how == 0:
        p, i = draw.where(9, 90, _plain)
        words = draw.rng.choice(["the harbour-master", "emphatically", "of Kesmar", "then 1,200 strong"])
        edited = p.swap(i, f"[{words}] {p.raw(i)}")
        return Case("bracketed", edited, Outcome.MARKED_EDIT, p.document, replaced=((words, ""),))
    if how == 1:
        p, i = draw.where(9, 90, lambda p, i: p.found.words[i] in PRONOUNS and _alone(p, i))
        words = draw.rng.choice(["Korrin", "the dredging company", "Harbour Authority's"])
        return Case(
            "bracketed", p.swap(i, f"[{words}]"), Outcome.MARKED_EDIT, p.document, replaced=((words, p.raw(i)),)
        )
    p, i = draw.where(9, 90, _plain)
    raw = p.raw(i)
    if how == 2:
        return Case("bracketed", p.swap(i, f"[{raw[0].swapcase()}]{raw[1:]}"), Outcome.MARKED_EDIT, p.document)
    remark = draw.rng.choice([" [sic]", " (emphasis added)", " [emphasis mine]", " (sic)"])
    return Case("bracketed", p.swap(i, raw + remark), Outcome.MARKED_EDIT, p.document)


def elided(draw: Draw) -> Case:
    p, i = draw.where(24, 260, lambda p, i: 6 <= i < len(p) - 10 and _alone(p, i))
    size = min(round(1 + (len(p) - i - 8) * draw.rng.random() ** 2), len(p) - i - 7, 150)
    mark = draw.rng.choice(["…", "...", ". . .", "[...]", "[…]", "....", "* * *"])
    left_out = " ".join(p.found.words[i : i + size])
    text = p.swap(i, f" {mark} ", last=i + size - 1)
    return Case("elided", text, Outcome.MARKED_EDIT, p.document, omitted=(left_out,))


def joined(draw: Draw) -> Case:
    """Two places of one document, far apart or in the other order, joined by an ellipsis."""
    while True:
        p = draw.passage(240, 900)
        first, last = (
            p.found.span(0, draw.rng.randrange(9, 20)),
            p.found.span(len(p) - draw.rng.randrange(9, 20), len(p)),
        )
        flags: tuple[str, ...] = ("joined_distant",)
        if draw.rng.random() < 0.5:
            first, last, flags = last, first, ("joined_reversed", "joined_distant")
        words = f"{p.text[slice(*first)]} … {p.text[slice(*last)]}"
        return Case("joined", words, Outcome.MARKED_EDIT, p.document, flags=flags)


def half(draw: Draw) -> Case:
    p = draw.passage(24, 120)
    kept = (len(p) + 1) // 2 + 1
    other = draw.foreign_words(len(p) - kept)
    if draw.rng.random() < 0.5:
        text = f"{p.text[slice(*p.found.span(0, kept))]} {other}"
    else:
        text = f"{other} {p.text[slice(*p.found.span(len(p) - kept, len(p)))]}"
    return Case("half replaced", text, Outcome.PARTIAL, p.document)


def foreign(draw: Draw) -> Case:
    return Case("foreign", draw.foreign_words(draw.rng.randrange(9, 60)), Outcome.NOT_FOUND)


KINDS = (
    untouched,
    dropped,
    added,
    swapped,
    negation,
    number,
    name,
    modal,
    several,
    bracketed,
    elided,
    joined,
    half,
    foreign,
)
