"""Thousands of files of all formats, some of them broken, added by several processes: is anything lost?

The files are made from real texts by a seed. Printed are speed, the most memory that all processes together had in
use (Linux), what became of the files, and why some failed. Ends with status 1 where a file is neither in the
library nor among the failures, where a sound one failed, or where the memory went beyond its bound.

    python benchmarks/mixed_files.py [--count 5000] [--jobs 2] [--broken 0.05] [--seed 1] [--keep FOLDER]
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import os
import random
import sys
import tarfile
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from email.message import EmailMessage
from html import escape
from pathlib import Path

import docx
import openpyxl
import pptx
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from measuring.folders import DATA
from whence.engine.adding import AddOptions
from whence.library import Library

BOUND = 1500  # MB
Texts = list[str]


def paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


def zipped(members: dict[str, str | bytes], *, stored: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data, zipfile.ZIP_STORED if name == stored else None)
    return file.getvalue()


def page(text: str) -> str:
    body = "".join(f"<p>{escape(part)}</p>" for part in paragraphs(text))
    head = "<head><title>A report</title></head>"
    return f"<!doctype html><html lang=en>{head}<body><article>{body}</article></body></html>"


def odt(text: str) -> bytes:
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    body = "".join(f"<text:p>{escape(part)}</text:p>" for part in paragraphs(text))
    content = (
        f'<office:document-content xmlns:office="{urn}:office:1.0" xmlns:text="{urn}:text:1.0"><office:body>'
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}, stored="mimetype")


def epub(text: str) -> bytes:
    item = '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
    inner = f'<metadata/><manifest>{item}</manifest><spine><itemref idref="a"/></spine>'
    body = "".join(f"<p>{escape(part)}</p>" for part in paragraphs(text))
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfile full-path="b.opf"/></container>',
            "b.opf": f'<package xmlns="http://www.idpf.org/2007/opf">{inner}</package>',
            "a.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>',
        },
        stored="mimetype",
    )


def rtf(text: str) -> bytes:
    def plain(part: str) -> str:
        return "".join(c if c < "\x80" and c not in "\\{}" else f"\\u{ord(c) & 0xFFFF}?" for c in part)

    return ("{\\rtf1\\ansi " + "".join(f"{plain(part)}\\par\n" for part in paragraphs(text)) + "}").encode("ascii")


def word(text: str) -> bytes:
    document = docx.Document()
    for part in paragraphs(text):
        document.add_paragraph(part)
    return _saved(document)


def pdf(text: str) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=letter)
    at = 740
    for part in paragraphs(text):
        for line in simpleSplit(part.encode("latin-1", "replace").decode("latin-1"), "Helvetica", 11, 450):
            if at < 60:
                canvas.showPage()
                at = 740
            canvas.drawString(72, at, line)
            at -= 14
        at -= 10
    canvas.save()
    return file.getvalue()


def slides(text: str) -> bytes:
    shown = pptx.Presentation()
    for part in paragraphs(text)[:5]:
        shown.slides.add_slide(shown.slide_layouts[6]).shapes.add_textbox(9, 9, 999, 999).text_frame.text = part[:500]
    return _saved(shown)


def sheet(text: str) -> bytes:
    book = openpyxl.Workbook()
    for number, part in enumerate(paragraphs(text)):
        book.active.append([number, part[:500]])
    return _saved(book)


def _saved(made: object) -> bytes:
    file = io.BytesIO()
    made.save(file)  # type: ignore[attr-defined]
    return file.getvalue()


def mail(text: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Tess Aldry <t@e.org>", "J. Orr <j@e.org>", "A report"
    message["Date"], message["MIME-Version"] = "Thu, 04 Mar 2021 10:00:00 +0000", "1.0"
    message.set_content(text)
    return message.as_bytes()


def mailbox(texts: Texts) -> bytes:
    return b"".join(b"From t@e.org Thu Mar  4 10:00:00 2021\n" + mail(text) + b"\n" for text in texts)


def captions(text: str) -> bytes:
    lines = [
        f"{n // 60:02}:{n % 60:02}.000 --> {n // 60:02}:{n % 60:02}.900\n{part[:200]}\n"
        for n, part in enumerate(paragraphs(text))
    ]
    return ("WEBVTT\n\n" + "\n".join(lines)).encode()


def warc(texts: Texts) -> bytes:
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=True)
    for number, text in enumerate(texts):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        body = io.BytesIO(page(text).encode())
        writer.write_record(
            writer.create_warc_record(f"https://e.org/{number}", "response", payload=body, http_headers=headers)
        )
    return file.getvalue()


def table(texts: Texts) -> bytes:
    file = io.StringIO()
    rows = csv.writer(file)
    rows.writerow(["title", "text"])
    rows.writerows([f"Report {n}", text] for n, text in enumerate(texts))
    return file.getvalue().encode()


def tar(texts: Texts) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as archive:
        for number, text in enumerate(texts):
            info = tarfile.TarInfo(f"{number}.txt")
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    return file.getvalue()


ONE: dict[str, Callable[[str], bytes]] = {
    ".txt": str.encode,
    ".md": str.encode,
    ".html": lambda text: page(text).encode(),
    ".odt": odt,
    ".epub": epub,
    ".rtf": rtf,
    ".docx": word,
    ".pdf": pdf,
    ".pptx": slides,
    ".xlsx": sheet,
    ".eml": mail,
    ".vtt": captions,
    ".txt.gz": lambda text: gzip.compress(text.encode()),
}
MANY: dict[str, Callable[[Texts], bytes]] = {
    ".jsonl": lambda texts: "\n".join(json.dumps({"id": n, "text": t}) for n, t in enumerate(texts)).encode(),
    ".csv": table,
    ".mbox": mailbox,
    ".warc.gz": warc,
    ".zip": lambda texts: zipped({f"{n}.html": page(text) for n, text in enumerate(texts)}),
    ".tar.gz": tar,
}
INSIDE = 3


def harmed(data: bytes, chance: random.Random) -> bytes:
    """A file that is empty, cut off, overwritten, or noise."""
    match chance.randrange(4):
        case 0:
            return b""
        case 1:
            return data[: chance.randrange(1, max(len(data) // 2, 2))]
        case 2:
            at = chance.randrange(len(data))
            return data[:at] + chance.randbytes(200) + data[at + 200 :]
        case _:
            return chance.randbytes(len(data))


def make(folder: Path, texts: Texts, options: argparse.Namespace) -> dict[str, bool]:
    """The files, and whether each is sound."""
    chance = random.Random(options.seed)
    kinds = [*ONE, *MANY]
    sound: dict[str, bool] = {}
    for number in range(options.count):
        suffix = kinds[number % len(kinds)]
        drawn = [f"{chance.choice(texts)}\n\nFile {number}, part {part}." for part in range(INSIDE)]
        data = ONE[suffix](drawn[0]) if suffix in ONE else MANY[suffix](drawn)
        broken = chance.random() < options.broken
        place = folder / f"{number % 50:02}" / f"{number:05}{suffix}"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(harmed(data, chance) if broken else data)
        sound[place.relative_to(folder).as_posix()] = not broken
    return sound


def real(data: Path) -> Texts:
    """Texts of real documents: press releases, and pieces of reports."""
    with (data / "senate_2005" / "documents.jsonl").open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    for path in (*data.glob("gao/*.txt"), *data.glob("911report/*.txt")):
        whole = path.read_text(encoding="utf-8", errors="replace")
        texts += [whole[at : at + 20_000] for at in range(0, len(whole), 20_000)]
    return [text.replace("\x00", "") for text in texts if text.strip()]


class Watch:
    """What all processes together have in use, looked at now and then."""

    def __init__(self) -> None:
        self.most = 0
        self.calls = 0

    def look(self, *_: object) -> None:
        self.calls += 1
        if self.calls % 25 == 0:
            self.most = max(self.most, sum(map(_resident, _family())))


def _family() -> list[int]:
    try:
        found = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
        for thread in os.listdir("/proc/self/task"):
            found += Path(f"/proc/self/task/{thread}/children").read_text().split()
    except OSError:
        return []
    return [os.getpid(), *{int(pid) for pid in found}]


def _resident(pid: int) -> int:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") >> 20


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--broken", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--make", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"skipped: no documents at {options.data}")
        return 0
    if options.make:  # in a process of its own, whose memory does not count
        (options.make / "sound.json").write_text(json.dumps(make(options.make / "files", real(options.data), options)))
        return 0
    with tempfile.TemporaryDirectory(prefix="whence-mixed-") as name:
        return _measured(Path(name), options)


def _measured(folder: Path, options: argparse.Namespace) -> int:
    os.spawnv(os.P_WAIT, sys.executable, [sys.executable, *sys.argv, "--make", str(folder)])
    sound: dict[str, bool] = json.loads((folder / "sound.json").read_text())
    size = sum(path.stat().st_size for path in (folder / "files").rglob("*") if path.is_file()) / 1e6
    watch = Watch()
    with Library.open(folder / "files", create=True) as library:
        began, worked = time.monotonic(), os.times()
        report = library.add_with(folder / "files", AddOptions(jobs=options.jobs, progress=watch.look))
        seconds, now = time.monotonic() - began, os.times()
        began = time.monotonic()
        again = library.add_with(folder / "files", AddOptions(jobs=options.jobs, progress=watch.look))
        settled = time.monotonic() - began
        held = Counter(entry.path for id_ in library.store.ids() for entry in library.store.paths(id_))
        failed = {failure.path for failure in library.failures()}
    lost = [path for path in sound if path not in held and path not in failed]
    wrong = [path for path, fine in sound.items() if fine and path in failed]
    short = [p for p, fine in sound.items() if fine and any(p.endswith(s) for s in MANY) and held[p] != INSIDE]
    cpu = now.user + now.system - worked.user - worked.system
    rate = f"{seconds:.0f} s, {len(sound) / seconds:.1f} files/s"
    print(f"{len(sound):,} files, {size:.0f} MB, {options.jobs} processes: {rate}, {cpu:.0f} s of processor here,")
    print(f"{watch.most} MB at most in all processes; {len(report.added):,} documents added, ", end="")
    print(f"{len(report.copies):,} copies, {len(report.failures):,} failures")
    print(f"added again: {settled:.0f} s, {len(sound) / settled:.0f} files/s, {len(again.unchanged):,} there already")
    for reason, number in Counter(f"{f.stage}: {f.reason[:60]}" for f in report.failures).most_common(25):
        print(f"  {number:4}  {reason}")
    print(f"lost: {lost or 'none'}; sound files that failed: {wrong or 'none'}")
    print(f"containers without all records: {short or 'none'}")
    return 1 if lost or wrong or short or watch.most > BOUND else 0


if __name__ == "__main__":
    sys.exit(main())
