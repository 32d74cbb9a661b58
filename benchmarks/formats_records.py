"""How much comes out of letters, captions, sheets, slides, tables and archives that other programs made.

Texts of real documents get a title, an author, a date, links, quotations and speakers by a seed; programs that share
nothing with the readers (but for webvtt-py and Python's own `mailbox`, named below) write ten files of each format;
what is read is counted against what was put in. Programs that are missing are named and left out.

    python benchmarks/formats_records.py [--python VENV/bin/python] [--node FOLDER] [--office soffice] [FORMAT...]

`--python`: an environment with the packages of `writers/python_writers.py`; `--node`: a `node_modules` folder with
those of `writers/node_writers.js`; `--office`: a LibreOffice with Calc and Impress.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from formats import paragraphs
from measuring.folders import DATA
from writers.cases import case_of, without
from writers.found import Found
from writers.programs import MAKERS, Programs


def measure(name: str, texts: list[str], programs: Programs, count: int) -> None:
    """Print what came out of a format's files, for each program."""
    chance = random.Random(f"{name}-1")
    total: Counter[str] = Counter()
    each: dict[str, Counter[str]] = {}
    for number in range(count):
        program, make = list(MAKERS[name].items())[number % len(MAKERS[name])]
        case, truth = case_of(name, texts, chance)
        with tempfile.TemporaryDirectory() as folder:
            try:
                found = Found(make(programs, case, Path(folder)))
            except (OSError, subprocess.SubprocessError) as error:
                print(f"  {name}: {program} left out: {error}")
                continue
        counts = each.setdefault(program, Counter())
        for kind, items in without(truth, program).items():
            counts.update({kind: found.count(kind, items), f"{kind} of": len(items)})
    for program, counts in each.items():
        print(f"  {name}, {program}: {_line(counts)}", flush=True)
        total += counts
    print(f"{name}: {_line(total)}", flush=True)


def _line(counts: Counter[str]) -> str:
    kinds = [kind.removesuffix(" of") for kind in counts if kind.endswith(" of")]
    return "  ".join(f"{kind} {counts[kind]}/{counts[f'{kind} of']}" for kind in kinds)


def main() -> int:
    """Measure the formats that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--node", type=Path, default=Path("node_modules"))
    parser.add_argument("--office", default=shutil.which("soffice") or "soffice")
    parser.add_argument("formats", nargs="*", default=list(MAKERS))
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"skipped: needs documents at {options.data}")
        return 0
    texts = paragraphs(options.data)
    for name in options.formats:
        measure(name, texts, Programs(options), options.count)
    return 0


if __name__ == "__main__":
    sys.exit(main())
