"""How fast the workbench answers: many users at once, on a library that went through `add`, page by page.

Documents are made by seed (`serving_library.py`), added as files are, traced, and judged; then `whence serve` is asked
by as many users at once as `--users` says, each with a connection of its own. Each figure stands beside the rows of its
page.

    python benchmarks/serving.py [--documents 50000] [--users 20] [--requests 15] [--think 3] [--closed 20]
        [--folder KEPT] [--make] [--workers N] [--adding NICE] [--each] [--datasette PYTHON]

`--folder` keeps the library, and takes it up again where making it was ended; `--make` only makes it. After the first
page come three loads, each by itself: users who all begin in the same instant and look at each page for a third of
`--think` seconds to all of them, `--requests` pages each; the same users, who begin spread over so many seconds; and
users who look at nothing, one request after the other (`--closed` pages each). `--each`: what a page of each kind costs
when one user asks alone. Of `whence serve` and its processes the time on a core is told as well: what a page costs,
however busy the machine is with other things; and that of this tool, which has to share the machine's cores.
`--adding NICE` adds documents in a process beside, meanwhile, with so much less priority: a workbench's own additions
run with 10, `whence add` with 0. `--datasette` is the Python of an environment in which Datasette is installed: it is
asked for tables of the same SQLite file in the same way, beside ours.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from serving_library import NOUNS, OUTLETS, PEOPLE, VERBS, Writer, make
from whence.engine import ranking
from whence.library import Library
from whence.store import ranked

# --- Asking -----------------------------------------------------------------------------------------------------


@contextmanager
def served(folder: Path, workers: int | None) -> Iterator[tuple[Where, subprocess.Popen[str]]]:
    """`whence serve` in a process of its own: host, port, and the cookie of the browser that its link lets in."""
    command = [sys.executable, "-m", "whence", "serve", "--library", str(folder)]
    command += ["--workers", str(workers)] if workers is not None else []
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    try:
        link = urlsplit(process.stdout.readline().strip())
        print(f"the link came after {time.monotonic() - begun:.1f} s")
        connection = http.client.HTTPConnection(link.hostname or "", link.port, timeout=600)
        connection.request("GET", f"{link.path}?{link.query}")
        cookie = (connection.getresponse().getheader("set-cookie") or "").partition(";")[0]
        yield (link.hostname or "", link.port or 0, cookie), process
    finally:
        process.terminate()
        process.wait()


Where = tuple[str, int, str]


def on_a_core(process: int, *, alone: bool = False) -> float:
    """Seconds on a core that a process and those that it started (`alone`: without them) have had, on Linux."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            values = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(stat.parent.name)] = int(values[1]), int(values[11]) + int(values[12])
    ours = {process}
    while not alone and (more := {one for one, (parent, _) in parents.items() if parent in ours} - ours):
        ours |= more
    return sum(parents[one][1] for one in ours if one in parents) / os.sysconf("SC_CLK_TCK")


def addresses(folder: Path, chance: random.Random) -> dict[str, list[str]]:
    """The pages that are asked for, by kind, many of each so that no page is asked for twice in a row."""
    with Library.open(folder, create=False) as library:
        ids = library.store.ids()
        chosen = chance.sample(ids, min(len(ids), 200))
        with library.store.database.read() as connection:
            every = ranked.Asked()
            names, works = (ranked.heads(connection, name, every, limit=50) for name in (ranking.NAMES, ranking.WORKS))
        opened = []
        for id_ in chosen:
            held = library.store.held(id_)
            quotations = held.extraction.quotations if held else ()
            at = f"?at={quotations[0].start}-{quotations[0].end}" if quotations else ""
            opened.append(f"/document/{id_}{at}")
    pages = max(1, len(ids) // 100)
    return {
        "overview": ["/"],
        "documents": [f"/documents?page={chance.randint(1, pages)}" for _ in range(40)],
        "documents, filtered": [f"/documents?outcome=differs&outlet={outlet.split()[0]}" for outlet in OUTLETS],
        "reader": opened,
        "reader's panel": [address.replace("?at=", "/panel?at=") for address in opened if "?at=" in address],
        "findings": [f"/findings?page={chance.randint(1, pages)}" for _ in range(40)],
        "findings, open": ["/findings?judgement=open", "/findings?judgement=open&code=Q102&page=30"],
        "findings, touching": ["/findings?touches=negation", "/findings?touches=number&page=7"],
        "copied": [f"/copied?page={chance.randint(1, pages)}" for _ in range(20)],
        "judgements": ["/judgements", "/judgements?page=20"],
        "sources": ["/sources", "/sources?holding=not_held", f"/sources?page={pages // 2}"],
        "a source": [f"/source/{row['id']}" for row in works],
        "names": ["/entities", "/entities?kind=person"],
        "a name": [f"/entity/{row['id']}" for row in names],
        "search": [f'/search?q="{chance.choice(NOUNS)}+the+{chance.choice(VERBS)}"' for _ in range(40)],
        "search, one word": [f"/search?q={noun}&page={n}" for n, noun in enumerate(NOUNS, 1)],
        "search, narrowed": [f"/search?q={noun}+outlet:gazette+date:2015" for noun in NOUNS],
        "search, speaker": [f'/search?q=speaker:"{quote(name)}"&page={n}' for n, name in enumerate(PEOPLE, 1)],
        "search, speaker and word": [f'/search?q=licence+speaker:"{quote(name)}"' for name in PEOPLE],
        "timeline": ["/timeline", *(f"/timeline?from=20{10 + n}-01&to=20{10 + n}-03" for n in range(10))],
        "help": ["/help"],
    }


@dataclass
class Asked:
    """What asking gave, by kind of page: seconds, rows, bytes."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    rows: dict[str, list[int]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)
    known: dict[str, int] = field(default_factory=dict)

    def note(self, kind: str, address: str, seconds: float, body: bytes) -> None:
        """One answer. The rows of an address are counted once: the tool's own work is on the same cores."""
        if address not in self.known:
            self.known[address] = len(re.findall(b"data-row", body) or re.findall(b"<tr", body))
        with self.lock:
            self.seconds.setdefault(kind, []).append(seconds)
            self.rows.setdefault(kind, []).append(self.known[address])


@dataclass(frozen=True)
class Look:
    """How a user looks: at each page for `think` seconds at most, a third of it at least; the first page is asked for
    in the first `ramp` seconds."""

    think: float = 0.0
    ramp: float = 0.0


def ask(where: Where, wanted: list[tuple[str, str]], into: Asked, looks: tuple[random.Random, Look]) -> None:
    """One user: one page after the other over one connection, with a look at each."""
    host, port, cookie = where
    chance, look = looks
    connection = http.client.HTTPConnection(host, port, timeout=600)
    connection.connect()
    time.sleep(chance.uniform(0, look.ramp))
    for kind, address in wanted:
        begun = time.monotonic()
        connection.request("GET", address, headers={"Cookie": cookie})
        answer = connection.getresponse()
        body = answer.read()
        into.note(kind, address, time.monotonic() - begun, body)
        if answer.status != 200:
            into.wrong.append(f"{answer.status} {address}")
        time.sleep(chance.uniform(look.think / 3, look.think))


def load(where: Where, pages: dict[str, list[str]], crowd_: tuple[int, int], look: Look = Look()) -> Asked:
    """So many users, with so many requests each."""
    users, requests = crowd_
    into = Asked()
    crowd = []
    for user in range(users):
        chance = random.Random(user)
        kinds = [chance.choice(list(pages)) for _ in range(requests)]
        wanted = [(kind, chance.choice(pages[kind])) for kind in kinds]
        crowd.append(threading.Thread(target=ask, args=(where, wanted, into, (chance, look))))
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    return into


def table(title: str, found: Asked) -> None:
    """Print the figures, the slowest page first."""
    print(f"\n{title}\n{'page':<22} {'asked':>6} {'rows':>6} {'p50 ms':>8} {'p95 ms':>8} {'ms/row':>8}")
    for kind, seconds in sorted(found.seconds.items(), key=lambda one: -percentile(one[1], 95)):
        rows = statistics.median(found.rows[kind])
        middle, high = (1000 * percentile(seconds, share) for share in (50, 95))
        print(f"{kind:<22} {len(seconds):>6} {rows:>6.0f} {middle:>8.0f} {high:>8.0f} {middle / max(1, rows):>8.2f}")
    for one in found.wrong[:5]:
        print("not answered:", one)


def percentile(values: list[float], share: int) -> float:
    """The value below which `share` of 100 lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(len(ordered) * share / 100))]


# --- Beside ours ------------------------------------------------------------------------------------------------


@contextmanager
def datasette(python: str, folder: Path) -> Iterator[tuple[Where, subprocess.Popen[bytes]]]:
    """Datasette on the same file."""
    port = 8975
    file = folder / ".whence" / "library.db"
    limits = ["--setting", "sql_time_limit_ms", "60000"]
    command = [python, "-m", "datasette", str(file), "--port", str(port), *limits]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            time.sleep(0.1)
            try:
                http.client.HTTPConnection("127.0.0.1", port, timeout=1).request("GET", "/")
                break
            except OSError:
                continue
        yield ("127.0.0.1", port, ""), process
    finally:
        process.terminate()
        process.wait()


TABLES = {
    "documents": [f"/library/listed?_size=100&_next={n}" for n in range(0, 40_000, 1000)],
    "findings": ["/library/findings?_size=100", "/library/findings?_size=100&code=Q102"],
    "judgements": ["/library/judgements?_size=100"],
    "copied": ["/library/shared?_size=100&_sort_desc=surprisal"],
}


# --- While documents come in --------------------------------------------------------------------------------------


@contextmanager
def adding(folder: Path, nice: int | None) -> Iterator[None]:
    """Documents that are added in a process beside, as long as this lasts."""
    if nice is None:
        yield
        return
    writer = Writer(random.Random(time.time_ns()))
    rows = [json.dumps(writer.report(1_000_000 + n)) for n in range(5000)]
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "more.jsonl"
        file.write_text("\n".join(rows) + "\n", encoding="utf-8")
        command = ["nice", "-n", str(nice), sys.executable, "-m", "whence", "add", "--library", str(folder), str(file)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(10)
        try:
            yield
        finally:
            print(f"still adding: {process.poll() is None}")
            process.terminate()
            process.wait()


def main() -> None:
    """Make the library where there is none, and ask."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=50_000)
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--requests", type=int, default=15)
    parser.add_argument("--think", type=float, default=3.0)
    parser.add_argument("--closed", type=int, default=20)
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--make", action="store_true")
    parser.add_argument("--workers", type=int)
    parser.add_argument("--adding", type=int, metavar="NICE")
    parser.add_argument("--datasette")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        if given.make or not (folder / ".whence").is_dir():
            make(folder, given.documents)
        if not given.make:
            measure(folder, given)


def measure(folder: Path, given: argparse.Namespace) -> None:
    """Ask, and print what came of it."""
    pages = {kind: found for kind, found in addresses(folder, random.Random(3)).items() if found}
    with served(folder, given.workers) as (where, process):
        before = on_a_core(process.pid, alone=True)
        first = load(where, {"overview, the first": ["/"]}, (1, 1))
        table(f"the first page: {1000 * (on_a_core(process.pid, alone=True) - before):.0f} ms on a core", first)
        with adding(folder, given.adding):
            measured_all(given, where, process.pid, pages)
        if given.each:
            one_by_one(where, process.pid, pages)
    if given.datasette:
        with datasette(given.datasette, folder) as (where, other):
            measured_all(given, where, other.pid, TABLES)
            if given.each:
                one_by_one(where, other.pid, TABLES)


def measured_all(given: argparse.Namespace, where: Where, process: int, pages: dict[str, list[str]]) -> None:
    """The three loads."""
    crowd, think = (given.users, given.requests), given.think
    looks = f"{given.users} users who look for {think / 3:g} to {think:g} s"
    if given.requests:
        measured(f"{looks}, all beginning at once", process, lambda: load(where, pages, crowd, Look(think)))
        measured(f"{looks}, beginning in {think:g} s", process, lambda: load(where, pages, crowd, Look(think, think)))
    if given.closed:
        closed = given.users, given.closed
        measured(f"{given.users} users in a closed loop", process, lambda: load(where, pages, closed))


def measured(title: str, process: int, work: Callable[[], Asked]) -> None:
    """Print the figures of some load, and what it cost."""
    before, begun, own = on_a_core(process), time.monotonic(), time.process_time()
    found = work()
    cost, seconds, own = on_a_core(process) - before, time.monotonic() - begun, time.process_time() - own
    number = sum(map(len, found.seconds.values()))
    every = sorted(one for kind in found.seconds.values() for one in kind)
    title += f": {number} pages in {seconds:.1f} s, {1000 * cost / number:.1f} ms on a core each"
    title += f" (and {1000 * own / number:.1f} of this tool); p50 {1000 * percentile(every, 50):.0f} ms,"
    title += f" p95 {1000 * percentile(every, 95):.0f} ms, longest {1000 * every[-1]:.0f} ms"
    table(f"{title}; machine's load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", found)


def one_by_one(where: Where, process: int, pages: dict[str, list[str]]) -> None:
    """What a page of each kind costs on a core, one user alone, each address once."""
    print("\none user alone: ms on a core for a page (mean)")
    for kind, found in pages.items():
        wanted = [(kind, address) for address in (found * 20)[:20]]
        into, before = Asked(), on_a_core(process)
        ask(where, wanted, into, (random.Random(1), Look()))
        cost = 1000 * (on_a_core(process) - before) / len(wanted)
        rows = statistics.mean(into.rows[kind])
        middle = 1000 * statistics.median(into.seconds[kind])
        each = cost / max(1, rows)
        print(f"{kind:<26} {cost:8.1f} ms on a core, {rows:6.0f} rows, {each:6.3f} a row; p50 {middle:.0f} ms")


if __name__ == "__main__":
    main()
