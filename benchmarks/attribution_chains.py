"""Chains of attributions against the hand-tagged passages of `tests/cases/attribution_nested.yml`.

    python benchmarks/attribution_chains.py [--show]

Printed: how often the parent of a level is right, how often all sources of a passage's chain are, how many passages
without nesting get a parent, and the fields of the sources beside the score of always saying the most frequent value.
A level is found where an attribution's source covers half of the tagged words and of its own (IoU of characters >= .5).
A level that was not found counts as wrong in "of all".
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from measuring.folders import CASES
from whence.extract import extract
from whence.extract.attribution import attributions
from whence.extract.blocks import layout
from whence.models import Attribution, Reading

PASSAGES = CASES / "attribution_nested.yml"
KINDS = {"p": "person", "g": "group", "o": "organisation", "d": "document", "l": "poll", "-": "None"}
IDENTIFIED = {"n": "named", "r": "role", "-": "none"}
NUMBERS = {"1": "one", "s": "several", "?": "unknown"}
FIELDS = ("kind", "identified", "number", "stance", "polarity")


def expected(tags: str) -> dict[str, str]:
    kind, identified, number, stance, polarity = tags.split()
    sign = "positive" if polarity == "+" else "negative"
    values = (KINDS[kind], IDENTIFIED[identified], NUMBERS[number], stance, sign)
    return dict(zip(FIELDS, values, strict=True))


def given(one: Attribution) -> dict[str, str]:
    kind = one.source_kind.value if one.source_kind else "None"
    values = (kind, one.identified.value, one.number.value, one.stance.value, one.polarity.value)
    return dict(zip(FIELDS, values, strict=True))


def read(text: str) -> dict[str, Attribution]:
    reading = Reading("case", "benchmark", text)
    found = extract(reading)
    made = found.attributions or attributions(layout(reading), found.zones, found.quotations, language="en")
    return {one.id: one for one in made}


def matches(text: str, one: Attribution | None, words: str) -> bool:
    if one is None:
        return False
    if not words or not one.source:
        return not words and not one.source
    start, end = one.source[0]
    low = text.lower()
    at = low.find(words.lower())
    while at >= 0:
        inner = min(end, at + len(words)) - max(start, at)
        if inner > 0 and inner / (max(end, at + len(words)) - min(start, at)) >= 0.5:
            return True
        at = low.find(words.lower(), at + 1)
    return False


def follows(text: str, made: Mapping[str, Attribution], one: Attribution, levels: list[list[str]]) -> bool:
    at: Attribution | None = one
    for words, _ in levels:
        if not matches(text, at, words):
            return False
        assert at is not None
        at = made.get(at.parent or "")
    return at is None


def judge(case: Mapping[str, Any], score: Counter[str], *, show: bool) -> None:
    text, levels = case["text"], case["levels"]
    made = read(text)
    whole = any(follows(text, made, one, levels) for one in made.values())
    score["chains"] += 1
    score["chains right"] += whole
    for at, (words, tags) in enumerate(levels):
        here = [one for one in made.values() if matches(text, one, words)]
        if at + 1 < len(levels):
            score["parents"] += 1
            score["parents right"] += any(matches(text, made.get(one.parent or ""), levels[at + 1][0]) for one in here)
        above = levels[at + 1][0] if at + 1 < len(levels) else None
        here.sort(key=lambda one: above is None or not matches(text, made.get(one.parent or ""), above))
        fields(here, tags, score)
        if show and here and given(here[0]) != expected(tags):
            print(f"[{words}] {list(given(here[0]).values())} should be {list(expected(tags).values())}")
    if show and not whole:
        print(text, "\n   ", [level[0] for level in levels])
        for one in made.values():
            above = made.get(one.parent or "")
            print("      ", spans(text, one), "<-", spans(text, above) if above else None)


def spans(text: str, one: Attribution) -> str:
    return " ".join(text[a:b] for a, b in one.source) + " | " + " ".join(text[a:b] for a, b in one.cue)


def fields(here: list[Attribution], tags: str, score: Counter[str]) -> None:
    want = expected(tags)
    score["levels"] += 1
    score["levels found"] += bool(here)
    best = given(here[0]) if here else {}
    for field in FIELDS:
        score[f"{field} right"] += best.get(field) == want[field]
        score[f"{field}={want[field]}"] += 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print the passages whose chain is wrong")
    parser.add_argument("--cases", type=Path, default=PASSAGES)
    options = parser.parse_args()
    cases = yaml.safe_load(options.cases.read_text(encoding="utf-8"))
    score: Counter[str] = Counter()
    for case in cases["nested"]:
        judge(case, score, show=options.show)
    flat = [case["text"] for case in cases["flat"] if any(one.parent for one in read(case["text"]).values())]
    report(score, len(cases["flat"]), flat, show=options.show)


def report(score: Counter[str], flats: int, flat: list[str], *, show: bool) -> None:
    for label, key in (("parent right", "parents"), ("all sources right", "chains")):
        right, total = score[f"{key} right"], score[key]
        print(f"{label:18} {right}/{total} = {right / total:.3f}")
    print(f"without nesting, yet with a parent: {len(flat)} of {flats}")
    for text in flat if show else ():
        print("   ", text)
    print(f"levels found {score['levels found']} of {score['levels']}")
    for field in FIELDS:
        most = max((n, key) for key, n in score.items() if key.startswith(field + "="))
        right = score[f"{field} right"]
        of_found, of_all, base = right / score["levels found"], right / score["levels"], most[0] / score["levels"]
        print(f"{field:10} of found {of_found:.3f}  of all {of_all:.3f}  most frequent value ({most[1]}) {base:.3f}")


if __name__ == "__main__":
    main()
