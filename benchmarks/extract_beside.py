"""How many times as fast this checkout extracts as another one: each document in turn in two processes, so that a
machine that is busy with other things is as slow for one as for the other.

Process time, with the settings of a worker process, on the documents of `extract.py`; lists are read and patterns
compiled before. `least` is the sum of each document's least time of all rounds. The other checkout needs its kernels
built (`python setup.py build_ext --inplace`). `--within` counts only the time inside one method, which both have.

    python benchmarks/extract_beside.py OTHER_CHECKOUT [every-nth-document] [rounds]
    python benchmarks/extract_beside.py OTHER_CHECKOUT --within whence.extract.statements:Stated.read
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from pkgutil import resolve_name

from extract import REPOSITORY, documents
from whence.engine.worker import collect_seldom
from whence.extract import extract
from whence.models import Reading


def timed(method: str) -> Callable[[], float]:
    """What tells the seconds spent in a method so far."""
    owner, name = resolve_name(method.rpartition(".")[0]), method.rpartition(".")[2]
    real, spent = getattr(owner, name), [0.0]

    def run(*given: object, **named: object) -> object:
        begun = time.process_time()
        try:
            return real(*given, **named)
        finally:
            spent[0] += time.process_time() - begun

    setattr(owner, name, run)
    return lambda: spent[0]


def answer(every: int, within: str | None) -> None:
    """Extract the documents whose numbers come in, and print the seconds that each took."""
    collect_seldom()
    clock = timed(within) if within else time.process_time
    texts = []
    for _, found in documents():
        extract(Reading("document", "benchmark", found[0]))
        texts += found[::every]
    print(len(texts), sum(len(text.encode("utf-8")) for text in texts) / 1e6, flush=True)
    for line in sys.stdin:
        begun = clock()
        extract(Reading("document", "benchmark", texts[int(line)]))
        print(clock() - begun, flush=True)


@contextmanager
def asked(checkout: Path, every: int, within: str | None) -> Iterator[subprocess.Popen[str]]:
    """A process that extracts by the code of a checkout."""
    command = [sys.executable, __file__, "--answer", str(every), *(["--within", within] if within else [])]
    path = {**os.environ, "PYTHONPATH": str(checkout / "src")}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=path) as process:
        yield process
        process.stdin.close()


def seconds(process: subprocess.Popen[str], number: int) -> float:
    process.stdin.write(f"{number}\n")
    process.stdin.flush()
    return float(process.stdout.readline())


def main(other: Path, every: int, rounds: int, within: str | None) -> None:
    with asked(other, every, within) as before, asked(REPOSITORY, every, within) as now:
        (count, size), _ = [process.stdout.readline().split() for process in (before, now)]
        spent: dict[bool, list[list[float]]] = {old: [[] for _ in range(int(count))] for old in (True, False)}
        for turn in range(rounds):
            for number in range(int(count)):
                for old in (True, False) if (turn + number) % 2 else (False, True):
                    spent[old][number].append(seconds(before if old else now, number))
    whole = {old: sum(map(sum, times)) for old, times in spent.items()}
    least = {old: sum(map(min, times)) for old, times in spent.items()}
    for name, old in (("other", True), ("this", False)):
        print(f"{name:6} {float(size) * rounds / whole[old]:.3f} MB/s, least {float(size) / least[old]:.3f}")
    print(f"this is {whole[True] / whole[False]:.2f} times as fast, by the least {least[True] / least[False]:.2f}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("other", type=Path, nargs="?", help="the other checkout")
    parser.add_argument("every", type=int, nargs="?", default=12)
    parser.add_argument("rounds", type=int, nargs="?", default=1)
    parser.add_argument("--within", help="a method, as MODULE:CLASS.METHOD")
    parser.add_argument("--answer", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if not (given.other or given.answer):
        parser.error("say which other checkout")
    return given


if __name__ == "__main__":
    given = arguments()
    if given.answer:
        answer(given.answer, given.within)
    else:
        main(given.other, given.every, given.rounds, given.within)
