"""Draws the passages that the hand-tagged test set of names, dates, quantities, places and statements stands on.

In: the folder of real documents. Out: `tests/cases/statements_passages.json`: for each passage its file, the record in
it (JSON Lines) or None, the SHA-256 of the text that the offsets point into, start, end and number of words. The text
is never written. `passage_text` of `tests/passages.py` reads a passage again.

    python tools/draw_passages.py ../shared/data --seed 20261120 > tests/cases/statements_passages.json
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.passages import digest, texts

WORDS = 720
SHORTEST = 480
"""Words of a document below which it is not drawn."""
SHARES = {"911report": 14, "senate_2005": 16, "gao": 14, "crec_2005-07-20": 10, "challenger": 6}
"""Passages by folder; one a document, but for folders that hold fewer."""
_STOP = re.compile(r"[.!?:][\"')\]”’]*\s|\n\s*\n")


def _passage(text: str, draw: random.Random) -> tuple[int, int]:
    """A start at a line that begins a paragraph or sentence, and an end behind a sentence, about `WORDS` words on."""
    words = [found.span() for found in re.finditer(r"\S+", text)]
    if len(words) <= WORDS * 1.1:
        return words[0][0], words[-1][1]
    first = draw.randrange(len(words) - WORDS)
    stops = [found.end() for found in _STOP.finditer(text)]
    start = next((at for at in stops if at >= words[first][0]), words[first][0])
    start = next(a for a, _ in words if a >= start)
    last = min(len(words) - 1, next(i for i, (a, _) in enumerate(words) if a >= start) + WORDS)
    end = next((at for at in stops if at >= words[last][1]), len(text))
    return start, start + len(text[start:end].rstrip())


def drawn(root: Path, seed: int) -> list[dict[str, object]]:
    """The passages, in drawn order, the folders mixed."""
    draw = random.Random(seed)
    chosen = []
    for folder, share in SHARES.items():
        held = [(place, text) for place, text in texts(root / folder) if len(text.split()) >= SHORTEST]
        pool = draw.sample(held, len(held))
        while len(pool) < share:
            pool += draw.sample(held, len(held))
        chosen += [(folder, *one) for one in pool[:share]]
    draw.shuffle(chosen)
    found = []
    for number, (folder, (file, record), text) in enumerate(chosen):
        start, end = _passage(text, draw)
        found.append(
            {
                "number": number,
                "file": f"{folder}/{file}",
                "record": record,
                "sha256": digest(text),
                "start": start,
                "end": end,
                "words": len(text[start:end].split()),
            }
        )
    return found


def main() -> None:
    """Prints the passages as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=20261120)
    given = parser.parse_args()
    rows = ",\n  ".join(json.dumps(row) for row in drawn(given.folder, given.seed))
    print(f'{{"seed": {given.seed}, "passages": [\n  {rows}\n]}}')


if __name__ == "__main__":
    main()
