"""passim 2 searching texts for shared passages in Spark's processes: what it finds, and what all of them take.

In: texts and passim's options. Out: found passages, and the cost. The interpreter that runs this needs passim (with the
PySpark that it asks for), pyarrow and psutil; `java` must be there, and Linux.

It is run as its own command does, but for two things. A document's series is its number, so that passages lead back to
the texts. And it stops when it has the passages of all pairs with both spans (`--to-extents`): the aligned characters
of each pair would come on top, and clusters need a Java package that the registries for Python do not have.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import psutil
from benchmarks.passages.corpus import Text
from benchmarks.passages.scoring import Found
from pyarrow import dataset

TUNED = ("-n", "15", "-m", "3", "-a", "40")
_SPARK = ("--master", "local[2]", "--driver-memory", "6g", "--conf", "spark.ui.enabled=false")
_PAIRS = ("--all-pairs", "--fields", "series as gid", "--filterpairs", "gid < gid2", "--to-extents")
_SPANS = ["gid", "begin", "end", "gid2", "begin2", "end2"]
_ADOPTS_ORPHANS = 36  # PR_SET_CHILD_SUBREAPER of prctl(2)
_LOOKS = 1.0  # seconds between two looks at the memory


@dataclass(frozen=True, slots=True)
class Cost:
    """User and system seconds of all processes, and the most bytes that they held together at one look."""

    cpu: float
    peak: int


def search(texts: list[Text], options: tuple[str, ...]) -> tuple[list[Found], Cost]:
    """The passages of all pairs; raises CalledProcessError where passim fails."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open(folder / "texts.json", "w", encoding="utf-8") as file:
            file.writelines(
                f"{json.dumps({'id': text.id, 'series': number, 'text': text.text})}\n"
                for number, text in enumerate(texts)
            )
        cost = _run(_command(folder, options), folder)
        files = sorted(str(path) for path in folder.glob("found/tmp/extents.parquet/*/*.parquet"))
        rows = dataset.dataset(files).to_table(_SPANS).to_pylist()
    return [
        (texts[row["gid"]].id, row["begin"], row["end"], texts[row["gid2"]].id, row["begin2"], row["end2"])
        for row in rows
    ], cost


def _command(folder: Path, options: tuple[str, ...]) -> list[str]:
    place = ("--conf", f"spark.local.dir={folder / 'spark'}")
    script = str(Path(sys.prefix) / "share" / "submit-seriatim.py")
    files = (str(folder / "texts.json"), str(folder / "found"))
    return [str(Path(sys.prefix) / "bin" / "spark-submit"), *_SPARK, *place, script, *_PAIRS, *options, *files]


def _run(command: list[str], folder: Path) -> Cost:
    """Run it to the end of its last process. Spark's workers outlive the one that started them; adopted, they are
    counted."""
    ctypes.CDLL(None).prctl(_ADOPTS_ORPHANS, 1, 0, 0, 0)
    before = _seconds()
    environment = os.environ | {"PYSPARK_PYTHON": sys.executable, "SPARK_CONF_DIR": str(Path(sys.prefix) / "conf")}
    process = subprocess.Popen(command, env=environment, cwd=folder, stdout=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, _held())
        try:
            process.wait(_LOOKS)
        except subprocess.TimeoutExpired:
            continue
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    _wait_for_orphans()
    return Cost(_seconds() - before, peak)


def _held() -> int:
    """Resident bytes of all descendants; what two of them share is counted in both."""
    held = 0
    for process in psutil.Process().children(recursive=True):
        try:
            held += process.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return held


def _wait_for_orphans() -> None:
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def _seconds() -> float:
    """What the descendants took that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
