"""One system searching one corpus for shared passages, in a process of its own: its CPU time, memory and finds.

    python -m benchmarks.passages.systems NAME CORPUS FOUND

CORPUS is a pickle of texts, FOUND receives a pickle of found passages; figures go to standard output as JSON. Each
system is imported only when it is asked for, so that one that is absent is skipped with its reason.
"""

from __future__ import annotations

import gc
import importlib.util
import json
import os
import pickle
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.passages.corpus import ROOT, Text
from benchmarks.passages.scoring import Found

PROTOTYPES = Path(os.environ.get("WHENCE_PROTOTYPES", ROOT.parent / "shared" / "prototypes"))
_WORD = re.compile(r"\w+")


def whence(texts: list[Text]) -> list[Found]:
    """The passage index in memory: indexing and all pairs; stars not multiplied out, as in the prototype."""
    from whence.link.passages.index import PassageIndex

    index = PassageIndex.open(None)
    index.add((text.id, text.text, ()) for text in texts)
    shared = index.shared_passages(multiply=False)
    return [(s.a.document, s.a.start, s.a.end, s.b.document, s.b.start, s.b.end) for s in shared]


def prototype(texts: list[Text]) -> list[Found]:
    """The experiment in numba that the design rests on."""
    import numpy as np

    sys.path.insert(0, str(PROTOTYPES))
    from passage_index import allpairs2

    encoded = [text.text.encode("latin-1", "replace") for text in texts]
    bounds = np.zeros(len(texts) + 1, np.int64)
    bounds[1:] = np.cumsum([len(one) + 1 for one in encoded])
    buffer = np.frombuffer(b"\n".join(encoded) + b"\n", np.uint8)
    allpairs2(buffer[: bounds[200]], bounds[:201], union=True)  # compiles
    _start_clock()
    found, _ = allpairs2(buffer, bounds, union=True)
    return [(texts[a].id, a0, a1, texts[b].id, b0, b1) for a, a0, a1, b, b0, b1, _ in found]


def datasketch(texts: list[Text]) -> list[Found]:
    """MinHash and LSH on 5-word shingles: near-copies as whole documents."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.3, num_perm=64)
    prints = {}
    for text in texts:
        one = MinHash(num_perm=64)
        one.update_batch([shingle.encode() for shingle in _shingles(text)])
        prints[text.id] = one
        index.insert(text.id, one)
    return _whole(texts, ((text.id, other) for text in texts for other in index.query(prints[text.id])))


def rensa(texts: list[Text]) -> list[Found]:
    """The same with rensa's R-MinHash."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.3, num_perm=64, num_bands=32)
    prints = []
    for number, text in enumerate(texts):
        one = RMinHash(num_perm=64, seed=1)
        one.update(_shingles(text))
        prints.append(one)
        index.insert(number, one)
    pairs = ((text.id, texts[other].id) for text, one in zip(texts, prints, strict=True) for other in index.query(one))
    return _whole(texts, pairs)


def passim(texts: list[Text]) -> list[Found]:
    """passim 2 as it is, pairs of documents with their passages; Spark with two threads and at most 6 GB."""
    return _passim(texts, tuned=False)


def passim_tuned(texts: list[Text]) -> list[Found]:
    """The same with options for short and changed passages."""
    return _passim(texts, tuned=True)


def _passim(texts: list[Text], *, tuned: bool) -> list[Found]:
    global _elsewhere
    from benchmarks.passages.passim import TUNED, search

    found, cost = search(texts, TUNED if tuned else ())
    _elsewhere = {"cpu": cost.cpu, "peak": cost.peak}
    return found


def _shingles(text: Text) -> list[str]:
    words = _WORD.findall(text.text.lower())
    return [" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))]


def _whole(texts: list[Text], pairs: object) -> list[Found]:
    lengths = {text.id: len(text.text) for text in texts}
    distinct = {(a, b) for a, b in pairs if a < b}  # type: ignore[attr-defined]
    return [(a, 0, lengths[a], b, 0, lengths[b]) for a, b in distinct]


SYSTEMS: dict[str, tuple[Callable[[list[Text]], list[Found]], str]] = {
    "whence": (whence, "whence"),
    "prototype": (prototype, "numba"),
    "datasketch": (datasketch, "datasketch"),
    "rensa": (rensa, "rensa"),
    "passim": (passim, "passim"),
    "passim-tuned": (passim_tuned, "passim"),
}

_started = 0.0
_elsewhere: dict[str, float] = {}  # the figures of a system that works in processes of its own


def _memory(line: str) -> int:
    """A figure of /proc in bytes (the peak is taken anew from the first reading on); 0 where there is none."""
    try:
        if line == "VmRSS":
            Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return int(status.split(f"{line}:")[1].split()[0]) * 1024


def _start_clock() -> None:
    global _started
    _started = time.process_time()


def main() -> None:
    """Run one system; exit status 3 with a reason where it is absent."""
    name, corpus, target = sys.argv[1:]
    run, module = SYSTEMS[name]
    if importlib.util.find_spec(module) is None or (name == "prototype" and not PROTOTYPES.is_dir()):
        print(f"{module} is not installed" if name != "prototype" else "numba or the prototype is not here")
        raise SystemExit(3)
    with open(corpus, "rb") as file:
        texts = pickle.load(file)
    gc.freeze()  # the collector shall not walk through the benchmark's own texts on a system's time
    before = _memory("VmRSS")
    _start_clock()
    found = run(texts)
    seconds = time.process_time() - _started
    peak = _memory("VmHWM") - before
    with open(target, "wb") as file:
        pickle.dump(found, file)
    print(json.dumps(_elsewhere or {"cpu": seconds, "peak": peak}))


if __name__ == "__main__":
    main()
