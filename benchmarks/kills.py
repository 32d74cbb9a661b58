"""Kills (SIGKILL) at random moments of `add`, then the run again: is the library that of a run never killed?

Everything is compared: documents, paths, readings, records, the log but for its times, originals, what search and the
passage index find. Prints one line; ends with status 1 where a library differs.

    python benchmarks/kills.py --kills 50 --seed 1
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
import zipfile
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from whence.library import FOLDER, Library
from whence.store.store import FILE

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["benchmarks.kills", "whence.engine.stage", "whence.engine.indexing"])

_IN_A_ROW = 5
TABLES = {
    "documents": "seq, id, media_type, size",
    "paths": "seq, path, record, document, version, current",
    "layers": "path, record, layer, body",
    "readings": "seq, id, document, current, reader, extractor, given, metadata, coverage, rest, text, marks, repairs",
    "zones": "*",
    "quotations": "*",
    "citations": "*",
    "attributions": "*",
    "members": "*",
    "failures": "path, record, stage, reason, document",
    "log": "seq, action, path, record, document, detail",
}


def corpus(folder: Path, size: int, seed: int) -> None:
    """Small documents of several kinds: text, pages, records, an archive, copies, sidecars, and some that cannot be
    read."""
    chance = random.Random(seed)
    words = "pier harbour storm closed master said report wire paper crane night border witness Monday".split()
    folder.mkdir(parents=True)
    for n in range(size):
        body = " ".join(chance.choices(words, k=120))
        quoted = " ".join(chance.choices(words, k=9))
        text = f"Report {n}\n\nThe master said: “{quoted}.” {body.capitalize()}.\n"
        name = f"{n:04}.html" if n % 5 == 1 else f"{n:04}.txt"
        (folder / name).write_text(f"<h1>Report {n}</h1><p>{text}</p>" if n % 5 == 1 else text, encoding="utf-8")
        if n % 7 == 2:
            shutil.copy(folder / name, folder / f"{n:04}-copy.txt")
        if n % 11 == 3:
            (folder / f"{n:04}.meta.yml").write_text(f"title: Said {n}\n", encoding="utf-8")
        if n % 13 == 4:
            (folder / f"{n:04}.bin").write_bytes(chance.randbytes(3000))
    records = (
        json.dumps({"id": f"r{n}", "text": f"Record {n}: “{' '.join(chance.choices(words, k=30))}.”"})
        for n in range(size)
    )
    (folder / "records.jsonl").write_text("\n".join(records), encoding="utf-8")
    with zipfile.ZipFile(folder / "pages.zip", "w") as packed:
        for n in range(size // 4):
            member = zipfile.ZipInfo(f"{n}.html")  # without a time, so that every corpus is the same
            packed.writestr(member, f"<h1>Page {n}</h1><p>{' '.join(chance.choices(words, k=60))}</p>")


def add(root: Path, jobs: int, ready: Connection | None = None) -> None:
    """One run of `add`; tells `ready` when it begins."""
    with Library.open(root, create=True) as library:
        if ready:
            ready.send(True)
        library.add(root / "corpus", collection="all", jobs=jobs)


def kill_once(root: Path, jobs: int, delay: float, sign: signal.Signals = signal.SIGKILL) -> bool:
    """Start a run, end it `delay` seconds after it began; whether it was still running."""
    process = _started(root, jobs)
    process.join(delay)
    alive: bool = process.is_alive()
    if alive:
        os.kill(process.pid, sign)
    process.join()
    return alive


def _started(root: Path, jobs: int) -> Any:
    here, there = CONTEXT.Pipe()
    process = CONTEXT.Process(target=add, args=(root, jobs, there))
    process.start()
    there.close()
    here.recv()
    return process


def contents(root: Path) -> dict[str, Any]:
    """Everything that the library at `root` holds."""
    with closing(sqlite3.connect(root / FOLDER / FILE)) as connection:
        found: dict[str, Any] = {"integrity": connection.execute("PRAGMA integrity_check").fetchall()}
        found["keys"] = connection.execute("PRAGMA foreign_key_check").fetchall()
        for table, columns in TABLES.items():
            found[table] = sorted(connection.execute(f"SELECT {columns} FROM {table}").fetchall())
    blobs = root / FOLDER / "blobs"
    found["originals"] = {
        path.relative_to(blobs).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in blobs.rglob("*")
        if path.is_file()
    }
    with Library.open(root) as library:
        found["search"] = [hit.to_dict() for hit in library.search('"harbour storm"')]
        found["index"] = (
            sorted(library.index.documents),
            [p.to_dict() for p in library.index.look_up("the pier closed on")],
        )
    return found


def differences(
    kills: int, seed: int, *, size: int = 60, jobs: int = 1, sign: signal.Signals = signal.SIGKILL
) -> list[str]:
    """What differs between a library that was never killed and others, each killed up to five times before it was
    let finish; runs that were killed too late do not count."""
    chance = random.Random(seed)
    hits, differing = 0, []
    with tempfile.TemporaryDirectory(prefix="whence-kills-") as name:
        folder = Path(name)
        corpus(folder / "corpus", size, seed)
        reference = _rooted(folder, "reference")
        process = _started(reference, jobs)
        began = time.monotonic()
        process.join()
        seconds = time.monotonic() - began
        expected = contents(reference)
        while hits < kills:
            root = _rooted(folder, f"killed-{hits}")
            for _ in range(min(_IN_A_ROW, kills - hits)):
                hits += kill_once(root, jobs, chance.uniform(0, seconds * 2 / 3), sign)
            add(root, jobs)
            found = contents(root)
            differing += [f"{root.name}: {part}" for part in expected if found[part] != expected[part]]
            shutil.rmtree(root)
    return differing


def _rooted(folder: Path, name: str) -> Path:
    """A folder for a library, in which the corpus has the same relative path."""
    root = folder / name
    root.mkdir()
    shutil.copytree(folder / "corpus", root / "corpus")
    return root


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    differing = differences(options.kills, options.seed, jobs=options.jobs)
    print(f"{options.kills} kills in the middle of a run; libraries that differ: {differing or 'none'}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
