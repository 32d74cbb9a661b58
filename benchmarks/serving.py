"""How fast the workbench answers: many users at once, on a library that went through `add`, page by page.

Documents are made by seed: reports that quote, attribute, cite and copy one another, word for word, edited or
 otherwise. They are added as files are, traced, and judged; then `whence serve` is asked by as many users at once as
`--users` says, each with a connection of its own. Each figure stands beside the rows of its page.

    python benchmarks/serving.py [--documents 50000] [--users 20] [--requests 30] [--folder KEPT] [--datasette]

`--folder` keeps the library, and takes it up again. `--datasette` asks Datasette (if it is installed) for tables of the
same SQLite file, on the same machine, in the same way: milliseconds per row shown, beside ours.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from whence.library import Library
from whence.store.judgements import Decision

OUTLETS = ("Ostmere Courier", "Southern Mail", "Harbour Gazette", "Coastline Weekly", "Tidewatch", "Nordwacht")
PEOPLE = ("Edda Korrin", "Joren Vask", "Hanne Dorrit", "Piet Maren", "Sunniva Roe", "Lars Amsel", "Ottilie Brand")
NOUNS = "channel bank barge harbour licence survey silt committee port ministry vessel pilot mussel tide record".split()
VERBS = "measured tested moved closed granted signed recorded counted opened questioned refused published".split()
JUDGEMENTS = 10_000


# --- The library ------------------------------------------------------------------------------------------------


def sentence(chance: random.Random, words: int = 14) -> str:
    """Words that nobody said, the same for the same seed."""
    picked = [chance.choice((*NOUNS, *VERBS, f"{chance.randint(2, 900)}")) for _ in range(words)]
    return " ".join(f"the {word}" if n % 3 == 0 else word for n, word in enumerate(picked))


@dataclass
class Writer:
    """Writes reports that stand on earlier ones."""

    chance: random.Random
    said: list[tuple[str, str, str, str]] = field(default_factory=list)

    def report(self, n: int) -> dict[str, object]:
        """One report as a record of a JSON Lines file."""
        outlet, speaker = self.chance.choice(OUTLETS), self.chance.choice(PEOPLE)
        day = f"20{10 + n % 12:02}-{1 + n % 11:02}-{1 + n % 27:02}"
        url = f"https://www.{outlet.lower().replace(' ', '')}.example/{day}/{n}"
        own = sentence(self.chance)
        paragraphs = [
            f"The {self.chance.choice(NOUNS)} of {sentence(self.chance, 9)}, {speaker} said on Monday.",
            f"“{own.capitalize()},” said {speaker}, the director.",
            *(self.quoting() for _ in range(2 if self.said else 0)),
            f"{sentence(self.chance, 30).capitalize()}.",
        ]
        self.said.append((own, speaker, outlet, url))
        return {"id": str(n), "title": f"{sentence(self.chance, 6).capitalize()} {n}", "outlet": outlet, "date": day,
                "author": self.chance.choice(PEOPLE), "url": url, "text": "\n\n".join(paragraphs)}  # fmt: skip

    def quoting(self) -> str:
        """A paragraph on an earlier report: its words as they were, edited, or changed, or a whole sentence copied."""
        words, speaker, outlet, url = self.chance.choice(self.said[-3000:])
        kind = self.chance.randrange(4)
        if kind == 0:
            return f"“{words.capitalize()},” {speaker} told the {outlet} ({url})."
        if kind == 1:
            half = words.split()
            return f"According to the {outlet}, “{' '.join(half[:5])} … {' '.join(half[9:])}”, as {speaker} said."
        if kind == 2:
            return f"“{words.replace('the', 'no', 1)},” {speaker} said, the {outlet} reported ({url})."
        return f"{words.capitalize()}, and {sentence(self.chance, 8)}."


def make(folder: Path, documents: int) -> None:
    """Add the documents, trace them, judge some findings."""
    writer = Writer(random.Random(7))
    files = folder / "reports"
    files.mkdir(parents=True, exist_ok=True)
    for begin in range(0, documents, 5000):
        rows = [json.dumps(writer.report(n)) for n in range(begin, min(begin + 5000, documents))]
        (files / f"{begin:06}.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    with Library.open(folder, create=True) as library:
        report = timed("added", lambda: library.add([files], jobs=0))
        assert not report.failures, report.failures[:3]
        timed("traced", library.tracing.bring_up)
        timed("judged", lambda: judge(library))


def judge(library: Library) -> None:
    """Accept and set aside every second finding, at most `JUDGEMENTS`."""
    made = 0
    for document in library.documents():
        kept = library.store.traced(document.id)
        for finding in kept.findings[::2] if kept else ():
            if made == JUDGEMENTS:
                return
            verdict = "accepted" if made % 3 else "set_aside"
            decision = Decision("finding", f"{verdict} {finding.code}", "R. Hale", "seen")
            library.store.judge(document.id, (finding.start, finding.end), decision)
            made += 1


def timed(name: str, work):  # type: ignore[no-untyped-def]
    """What `work` gives, with its seconds said."""
    begun = time.monotonic()
    found = work()
    print(f"{name}: {time.monotonic() - begun:,.1f} s", file=sys.stderr)
    return found


# --- Asking -----------------------------------------------------------------------------------------------------


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, int, str]]:
    """`whence serve` in a process of its own: host, port, and the cookie of the browser that its link lets in."""
    command = [sys.executable, "-m", "whence", "serve", "--library", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    try:
        link = urlsplit(process.stdout.readline().strip())
        connection = http.client.HTTPConnection(link.hostname or "", link.port, timeout=600)
        connection.request("GET", f"{link.path}?{link.query}")
        cookie = (connection.getresponse().getheader("set-cookie") or "").partition(";")[0]
        yield link.hostname or "", link.port or 0, cookie
    finally:
        process.terminate()
        process.wait()


def addresses(folder: Path, chance: random.Random) -> dict[str, list[str]]:
    """The pages that are asked for, by kind, many of each so that no page is asked for twice in a row."""
    with Library.open(folder, create=False) as library:
        ids = library.store.ids()
        chosen = chance.sample(ids, min(len(ids), 200))
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
        "reader with panel": opened,
        "findings": [f"/findings?page={chance.randint(1, pages)}" for _ in range(40)],
        "findings, open": ["/findings?judgement=open", "/findings?judgement=open&code=Q102"],
        "findings, touching": ["/findings?touches=negation", "/findings?touches=number"],
        "copied": [f"/copied?page={chance.randint(1, pages)}" for _ in range(20)],
        "judgements": ["/judgements", "/judgements?page=2"],
        "sources": ["/sources", "/sources?holding=not_held"],
        "names": ["/entities", "/entities?kind=person"],
        "search": [f'/search?q="{chance.choice(NOUNS)}+{chance.choice(VERBS)}"' for _ in range(40)],
        "timeline": [f"/timeline?from=20{10 + n}-01&to=20{10 + n}-03" for n in range(10)],
        "help": ["/help"],
    }


@dataclass
class Asked:
    """What asking gave, by kind of page: seconds, rows, bytes."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    rows: dict[str, list[int]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, kind: str, seconds: float, rows: int) -> None:
        """One answer."""
        with self.lock:
            self.seconds.setdefault(kind, []).append(seconds)
            self.rows.setdefault(kind, []).append(rows)


def ask(where: tuple[str, int, str], wanted: list[tuple[str, str]], into: Asked) -> None:
    """One user: one page after the other over one connection."""
    host, port, cookie = where
    connection = http.client.HTTPConnection(host, port, timeout=600)
    for kind, address in wanted:
        begun = time.monotonic()
        connection.request("GET", address, headers={"Cookie": cookie})
        answer = connection.getresponse()
        body = answer.read()
        into.note(kind, time.monotonic() - begun, len(re.findall(rb"data-row|<tr", body)))
        if answer.status != 200:
            into.wrong.append(f"{answer.status} {address}")


def load(where: tuple[str, int, str], pages: dict[str, list[str]], users: int, requests: int) -> Asked:
    """All users at once."""
    into = Asked()
    crowd = []
    for user in range(users):
        chance = random.Random(user)
        kinds = [chance.choice(list(pages)) for _ in range(requests)]
        wanted = [(kind, chance.choice(pages[kind])) for kind in kinds]
        crowd.append(threading.Thread(target=ask, args=(where, wanted, into)))
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
def datasette(folder: Path) -> Iterator[tuple[str, int, str]]:
    """Datasette on the same file."""
    port = 8975
    file = folder / ".whence" / "library.db"
    command = [
        sys.executable,
        "-m",
        "datasette",
        str(file),
        "--port",
        str(port),
        "--setting",
        "sql_time_limit_ms",
        "60000",
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            time.sleep(0.1)
            try:
                http.client.HTTPConnection("127.0.0.1", port, timeout=1).request("GET", "/")
                break
            except OSError:
                continue
        yield "127.0.0.1", port, ""
    finally:
        process.terminate()
        process.wait()


TABLES = {
    "documents": ["/library/documents?_size=100", "/library/documents?_size=100&_next=20000"],
    "findings": ["/library/findings?_size=100", "/library/findings?_size=100&code=Q102"],
    "judgements": ["/library/judgements?_size=100"],
    "shared": ["/library/shared?_size=100&_sort_desc=surprisal"],
}


def main() -> None:
    """Make the library where there is none, and ask."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=50_000)
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--requests", type=int, default=30)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--datasette", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        if not (folder / ".whence").is_dir():
            make(folder, given.documents)
        pages = addresses(folder, random.Random(3))
        with served(folder) as where:
            first = load(where, {"overview, the first": ["/"]}, 1, 1)
            table(f"the first page of a workbench over {given.documents:,} documents", first)
            load(where, {kind: found[:1] for kind, found in pages.items()}, 1, 40)
            found = load(where, pages, given.users, given.requests)
            table(f"{given.users} users at once", found)
        if given.datasette:
            with datasette(folder) as where:
                table(f"Datasette, {given.users} users at once", load(where, TABLES, given.users, given.requests))


if __name__ == "__main__":
    main()
