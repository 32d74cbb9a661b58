"""Files that are made to harm: does each end as a row, within time and memory, and are the others read?

Every file is added alone to one library, with the limits that are told; printed are what became of it, the seconds and
the peak memory of the processes that read (the largest so far, in MB). Ends with status 1 where a file left no row, was
not kept, or a later sound file was not read.

    python benchmarks/hostile.py [--seconds 60] [--memory 1024] [--only NAME]
"""

from __future__ import annotations

import argparse
import bz2
import gzip
import io
import json
import resource
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from whence.engine.adding import AddOptions
from whence.engine.child import end_idle
from whence.engine.limits import limits_of
from whence.library import Library

LAUGHS = "<!DOCTYPE a [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(12)) + "]>"
OUTSIDE = "<!DOCTYPE a [<!ENTITY a12 SYSTEM 'file:///etc/passwd'><!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'>]>"
ODT = "application/vnd.oasis.opendocument.text"
GIGABYTE = 1 << 30


def packed(members: dict[str, bytes | str], *, stored: bool = False) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def zeros(size: int) -> bytes:
    """A zip archive with so many zeros in it, made in pieces."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("zeros.txt", "w", force_zip64=True) as member,
    ):
        for _ in range(size >> 20):
            member.write(bytes(1 << 20))
    return file.getvalue()


def nested(depth: int, width: int) -> bytes:
    data = zeros(32 << 20)
    for _ in range(depth):
        data = packed({f"{n}.zip": data for n in range(width)})
    return data


def docx(head: str, body: str) -> bytes:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    text = f"<w:body><w:p><w:r><w:t>{body}</w:t></w:r></w:p></w:body>"
    return packed({"word/document.xml": f"{head}<w:document {w}>{text}</w:document>"})


def odt(head: str, body: str) -> bytes:
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    names = f'xmlns:office="{urn}:office:1.0" xmlns:text="{urn}:text:1.0"'
    inner = f"<office:body><office:text><text:p>{body}</text:p></office:text></office:body>"
    content = f"{head}<office:document-content {names}>{inner}</office:document-content>"
    return packed({"mimetype": ODT, "content.xml": content}, stored=True)


def epub(head: str, body: str) -> bytes:
    item = '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
    spine = f'<manifest>{item}</manifest><spine><itemref idref="a"/></spine>'
    opf = f'<package xmlns="http://www.idpf.org/2007/opf">{spine}</package>'
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfile full-path="b.opf"/></container>'
    )
    page = f'{head}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>It rained. {body}</p></body></html>'
    return packed(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "b.opf": opf, "a.xhtml": page}
    )


def pages(number: int) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file)
    for n in range(number):
        for line in range(40):
            canvas.drawString(
                72, 780 - 18 * line, f"Page {n + 1}, line {line + 1}: it rained in Ostmere and nobody said why."
            )
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def mailbox(depth: int) -> bytes:
    data = b"Subject: deep\nFrom: a@e.org\nMIME-Version: 1.0\n\nIt rained.\n"
    for n in range(depth):
        head = f"Subject: {n}\nFrom: a@e.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b{n}\n\n"
        part = f"--b{n}\nContent-Type: application/mbox; name=box.mbox\nContent-Disposition: attachment\n\n"
        data = (
            head.encode() + part.encode() + b"From a@e.org Thu Mar  4 10:00:00 2021\n" + data + f"\n--b{n}--\n".encode()
        )
    return b"From a@e.org Thu Mar  4 10:00:00 2021\n" + data


def parts(depth: int) -> bytes:
    head = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    return f"Subject: x\nFrom: a@e.org\nMIME-Version: 1.0\n{head}\nIt rained.".encode()


def tar() -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, kind, link in (
            ("../../out.txt", tarfile.REGTYPE, ""),
            ("l", tarfile.SYMTYPE, "/etc/passwd"),
            ("d", tarfile.CHRTYPE, ""),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname, info.size = kind, link, 4 if kind == tarfile.REGTYPE else 0
            archive.addfile(info, io.BytesIO(b"evil"))
        archive.addfile(tarfile.TarInfo("fine.txt"))
    return file.getvalue()


def text(size: int) -> bytes:
    return b"It rained in Ostmere and nobody said why.\n" * (size // 42)


FILES: dict[str, Callable[[], bytes]] = {
    "bomb.zip": lambda: zeros(10 * GIGABYTE),
    "nested.zip": lambda: nested(3, 12),
    "bomb.gz": lambda: gzip.compress(bytes(GIGABYTE // 2), 9),
    "bomb.bz2": lambda: bz2.compress(bytes(GIGABYTE // 2)),
    "bomb.tar.gz": lambda: gzip.compress(bytes(GIGABYTE // 2)),
    "traversal.zip": lambda: packed({"../../etc/cron.d/x": "evil", "/root/.bashrc": "evil", "..\\..\\x.txt": "evil"}),
    "traversal.tar": tar,
    "laughs.docx": lambda: docx(LAUGHS, "&a12;"),
    "laughs.odt": lambda: odt(LAUGHS, "&a12;"),
    "laughs.epub": lambda: epub(LAUGHS, "&a12;"),
    "laughs.html": lambda: f"{LAUGHS}<html><p>It rained. &a12;</p></html>".encode(),
    "outside.docx": lambda: docx(OUTSIDE, "&a12;"),
    "outside.odt": lambda: odt(OUTSIDE, "&a12;"),
    "outside.epub": lambda: epub(OUTSIDE, "&a12;"),
    "deep.html": lambda: b"<div>" * 500_000 + b"It rained.",
    "deep.json": lambda: b'{"text": ' + b"[" * 5_000_000,
    "deep.eml": lambda: parts(3000),
    "deep.rtf": lambda: b"{\\rtf1 " + b"{" * 1_000_000 + b"It rained.",
    "recursive.mbox": lambda: mailbox(40),
    "wide.csv": lambda: b"title,text\n" + b'"x' * 5_000_000,
    "marks.md": lambda: b"[^1]" * 200_000 + b"*" * 500_000 + b"> " * 100_000,
    "quotes.txt": lambda: "“".encode() * 2_000_000,
    "pages.pdf": lambda: pages(10_000),
    "long.txt": lambda: text(GIGABYTE),
    "longish.txt": lambda: text(200 << 20),
    "longish.jsonl": lambda: json.dumps({"text": text(60 << 20).decode()}).encode(),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--memory", type=int, default=1024)
    parser.add_argument("--only")
    options = parser.parse_args()
    limits = limits_of(seconds=options.seconds, megabytes=options.memory)
    bad = 0
    with tempfile.TemporaryDirectory() as folder, Library.open(folder, create=True) as library:
        for name, make in FILES.items():
            if options.only and options.only not in name:
                continue
            file = Path(folder, name)
            file.write_bytes(make())
            began = time.monotonic()
            report = library.add_with(file, AddOptions(limits=limits))
            seconds = time.monotonic() - began
            rows = [failure for failure in library.failures() if failure.path == name]
            held, size = len(report.added), file.stat().st_size / 1e6
            bad += not rows and not held
            said = f"{rows[0].reason[:90]}" if rows else "read"
            print(
                f"{name:16}{size:9.1f} MB {seconds:7.1f} s {held:4} read {len(rows):4} rows: {said}",
                flush=True,
            )
            file.unlink()
        sound = Path(folder, "sound.txt")
        sound.write_text("It rained.")
        bad += not library.add(sound).added
        bad += Path("/root/.bashrc").exists() and "evil" in Path("/root/.bashrc").read_text()
    end_idle()
    children, own = (
        resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF)
    )
    print(f"peak memory: {children:.0f} MB in the processes that read, {own:.0f} MB here (it makes the files)")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
