"""All pairs of documents that share passages: time, memory and recall beside the peers, in one run.

    python benchmarks/passages_all_pairs.py [--documents N] [--part N] [--each N] [--peers NAME,…] [--python PATH]
        [--seed N]

Texts are the real ones of ../shared/data (else the demo's), filled up with generated ones to N documents; `--part`
draws some of these, for peers that are slow; reuse is planted with a fixed seed. `--python` runs the peers with another
interpreter, so that they need not be installed here.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.passages.corpus import Generator, Text, real_texts  # noqa: E402 (run as a script)
from benchmarks.passages.planting import KINDS, Plant, plant  # noqa: E402
from benchmarks.passages.scoring import natural, score  # noqa: E402

LENGTH = 145  # words of a generated document
SAMPLE = 4000  # passages outside of what was planted that are read again


def corpus(documents: int, part: int, seed: int) -> list[Text]:
    """Real texts first, then generated ones; with `part`, so many of them, drawn."""
    real = list(real_texts())
    texts = (real + Generator(real).draw(max(0, documents - len(real)), LENGTH, seed))[:documents]
    return random.Random(seed).sample(texts, part) if part else texts


def run(name: str, folder: Path, python: str) -> dict[str, float] | str:
    """The figures of one system, or the reason why it did not run."""
    command = [python, "-m", "benchmarks.passages.systems", name, str(folder / "corpus"), str(folder / name)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode:
        return (done.stdout or done.stderr).strip().splitlines()[-1]
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def report(name: str, folder: Path, truth: list[Plant], texts: list[Text], figures: dict[str, float]) -> None:
    """A few lines a system: its cost, its recall by kind, and what it found outside of anything planted."""
    found = pickle.loads((folder / name).read_bytes())
    result = score(truth, found)
    by_id = {text.id: text.text for text in texts}
    sample = random.Random(1).sample(result.outside, min(len(result.outside), SAMPLE))
    foreign = sum(not natural(by_id, row) for row in sample) / max(1, len(sample)) * len(result.outside)
    words = sum(text.text.count(" ") + 1 for text in texts)
    recall = ", ".join(f"{kind} {result.recall.get(kind, 0):.4f}" for kind in (*KINDS, "wire"))
    memory = f"{figures['peak'] / 1e6:.0f} MB ({figures['peak'] / words:.0f} bytes a word)"
    print(f"{name}: {figures['cpu']:.2f} CPU-s, {memory}, {result.found} found")
    print(f"    recall: {recall}")
    print(
        f"    neither planted nor naturally shared: {100 * foreign / max(1, result.found):.2f} % of what was found "
        f"(of {len(result.outside)} outside of what was planted, {len(sample)} read)",
        flush=True,
    )


def main() -> None:
    """Make the corpus, run each system, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=12_000)
    parser.add_argument("--part", type=int, default=0)
    parser.add_argument("--each", type=int, default=300, help="plants of each kind")
    parser.add_argument("--peers", default="prototype,datasketch,rensa")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--seed", type=int, default=20)
    options = parser.parse_args()
    texts, truth = plant(
        corpus(options.documents, options.part, options.seed),
        each=options.each,
        wires=options.each,
        seed=options.seed,
    )
    words = sum(text.text.count(" ") + 1 for text in texts)
    real = sum(text.real for text in texts)
    print(f"{len(texts)} documents ({real} real), {words} words, {len(truth)} planted, seed {options.seed}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "corpus").write_bytes(pickle.dumps(texts))
        for system in ("whence", *filter(None, options.peers.split(","))):
            figures = run(system, folder, sys.executable if system == "whence" else options.python)
            if isinstance(figures, str):
                print(f"{system}: skipped ({figures})")
            else:
                report(system, folder, truth, texts, figures)


if __name__ == "__main__":
    main()
