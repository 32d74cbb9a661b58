"""Speaker turns of the Congressional Record against the JSON that `unitedstates/congressional-record` gives for it.

    python benchmarks/attribution_turns.py [FOLDER with html/ and json/] [--show]

A turn is right where an attribution has the JSON's speaker as its source and its content begins and ends with the same
words as the JSON's speech (page numbers apart). Only files that stand in both folders count.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

from measuring.folders import DATA, present
from whence.extract import extract
from whence.models import Attribution
from whence.read import Payload, read, split

DEFAULT = DATA / "crec_2005-07-20"
EDGE = 6
"""Words compared at either end."""


def words(text: str) -> list[str]:
    joined = re.sub(r"-\n\s*", "", text)
    return re.findall(r"\w+", re.sub(r"\[+Page \w+\]+", " ", joined).lower())


def wanted(path: Path) -> list[tuple[str, list[str]]]:
    spoken = [part for part in json.loads(path.read_text(encoding="utf-8"))["content"] if part["kind"] == "speech"]
    return [(part["speaker"], words(part["text"].split(part["speaker"] + ".", 1)[-1])) for part in spoken]


def found(path: Path) -> list[tuple[str, list[str]]]:
    [payload] = split(path.read_bytes(), str(path))
    assert isinstance(payload, Payload)
    reading = read(payload)
    turns = [one for one in extract(reading).attributions if is_turn(reading.text, one)]
    return [
        (
            " ".join(reading.text[slice(*one.source[0])].split()),
            words(" ".join(reading.text[a:b] for a, b in one.content)),
        )
        for one in turns
    ]


def is_turn(text: str, one: Attribution) -> bool:
    return bool(one.source and one.cue and one.source[0][1] == one.cue[0][0] and text[slice(*one.cue[0])] in ".:")


def same(one: tuple[str, list[str]], other: tuple[str, list[str]]) -> bool:
    return one[0] == other[0] and one[1][:EDGE] == other[1][:EDGE] and one[1][-EDGE:] == other[1][-EDGE:]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=present, default=str(DEFAULT))
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    total = right = predicted = 0
    for path in sorted((options.folder / "json").glob("*.json")):
        want, got = wanted(path), found(options.folder / "html" / f"{path.stem}.htm")
        hits = sum(any(same(one, other) for other in got) for one in want)
        total, right, predicted = total + len(want), right + hits, predicted + len(got)
        if options.show and (hits < len(want) or len(got) != len(want)):
            print(path.stem, [(w[0], w[1][:6], w[1][-6:]) for w in want], [(g[0], g[1][:6], g[1][-6:]) for g in got])
    print(f"turns {total}, right {right} = {right / total:.3f}; found {predicted}, precision {right / predicted:.3f}")


if __name__ == "__main__":
    main()
