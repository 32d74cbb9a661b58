"""Makes the demo's PDF and DOCX files from the texts in `tools/demo_src`, byte for byte the same each time.

In: `tools/demo_src/*.txt`, whose lines are explained in `demo_src/README.md`. Out: files under
`src/whence/resources/demo`. The HTML, Markdown and text documents of the demo are written by hand and live there.

    python tools/make_demo.py            writes the files
    python tools/make_demo.py --check    exit status 1 where a file is not what its text gives
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from demo_docx import docx_bytes
from demo_pdf import pdf_bytes
from demo_text import Source, parse

HERE = Path(__file__).resolve().parent
DEMO = HERE.parent / "src" / "whence" / "resources" / "demo"

MADE: dict[str, tuple[str, Callable[[Source], bytes]]] = {
    "documents/hearing-2021-04-21.pdf": ("hearing.txt", pdf_bytes),
    "documents/licence-2019-44.pdf": ("licence.txt", pdf_bytes),
    "documents/scan-0231.pdf": ("scan.txt", pdf_bytes),
    "documents/more/inspectorate-report-2020.pdf": ("inspectorate.txt", pdf_bytes),
    "documents/more/coastal-governance-brief-7.docx": ("brief.txt", docx_bytes),
    "draft/where-did-the-silt-go.docx": ("draft.txt", docx_bytes),
}
"""Each made file: its text and what turns the text into bytes."""


def make(folder: Path) -> list[Path]:
    """Writes all made files under `folder` and gives their paths."""
    written = []
    for name, (text, to_bytes) in MADE.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(to_bytes(parse((HERE / "demo_src" / text).read_text(encoding="utf-8"))))
        written.append(path)
    return written


def differing() -> list[str]:
    """The made files that are missing or not what their texts give."""
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder))
        return [name for name in MADE if not _same(DEMO / name, Path(folder) / name)]


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and one.read_bytes() == other.read_bytes()


def main() -> int:
    """Writes the files, or checks them."""
    if "--check" not in sys.argv[1:]:
        for path in make(DEMO):
            print(f"{path.stat().st_size:8,}  {path.relative_to(DEMO)}")
        return 0
    stale = differing()
    for name in stale:
        print(f"{name} is not what its text gives: run python tools/make_demo.py", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
