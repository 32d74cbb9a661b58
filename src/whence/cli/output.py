"""How answers are printed: text for people, or the JSON contract in one of its formats.

Nothing from a document reaches the terminal raw: control characters and direction marks are shown as signs.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import regex

from whence.errors import WhenceError
from whence.export.contract import envelope
from whence.models import Span

_CONTROL = regex.compile(r"[\p{Cc}\p{Cf}--[\n\u00ad\u200c\u200d]]", regex.V1)
_SPACES = regex.compile(r"\s+")


Content = Callable[[], Mapping[str, Any]]


class Format(StrEnum):
    """Formats of an answer."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class ReportFormat(StrEnum):
    """Formats of a report of findings: those of every answer, and those made for readers and editors."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MARKDOWN = "markdown"
    SARIF = "sarif"
    HTML = "html"
    DOCX = "docx"


def emit(format_: Format, kind: str, content: Content, text: Callable[[], str], rows: str = "") -> None:
    """Print an answer, as `rendered` gives it."""
    say(rendered(format_, kind, content, text, rows))


def rendered(format_: Format, kind: str, content: Content, text: Callable[[], str], rows: str = "") -> str:
    """An answer in a format. `rows` names the list in `content` that becomes the lines of JSON Lines and CSV; where it
    is not given, the first list is taken. Only what the format needs is worked out."""
    if format_ is Format.TEXT:
        return text()
    given = dict(content())
    given.pop("schema", None)
    listed = given.get(rows or next((name for name, value in given.items() if isinstance(value, list)), ""), [])
    writers: dict[Format, Callable[[], str]] = {
        Format.JSON: lambda: json.dumps(envelope(kind, **given), ensure_ascii=False, indent=2),
        Format.JSONL: lambda: "\n".join(json.dumps(row, ensure_ascii=False) for row in listed),
        Format.CSV: lambda: _csv(listed),
    }
    return writers[format_]()


def say(text: str) -> None:
    """One answer on standard output; a terminal that cannot show a character gets a replacement, not an error."""
    if text:
        encoding = sys.stdout.encoding or "utf-8"
        print(text.encode(encoding, "replace").decode(encoding))


def saved(text: str, output: Path | None) -> None:
    """One answer into a file, or on standard output where none is named."""
    if output is None:
        say(text.rstrip("\n"))
        return
    try:
        output.write_text(text.rstrip("\n") + "\n", encoding="utf-8")
    except OSError as problem:
        raise WhenceError(f"{output}: could not be written: {problem.strerror}") from None


def note(text: str) -> None:
    """A remark on standard error, out of the way of pipes."""
    print(text, file=sys.stderr)


def _csv(rows: Iterable[Mapping[str, Any]]) -> str:
    rows = list(rows)
    if not rows:
        return ""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    return out.getvalue().rstrip("\n")


def _cell(value: Any) -> Any:
    """Nested values as JSON; a cell that a spreadsheet would run as a formula is quoted."""
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return "'" + value
    return value


def clean(text: str) -> str:
    """Words of a document for the terminal: on one line, with control and direction marks shown as `·`."""
    return str(_CONTROL.sub("·", _SPACES.sub(" ", text))).strip()


def quoted(text: str, width: int = 0) -> str:
    """Words of a document in quotation marks, cut in the middle (and saying so) where they are longer than `width`."""
    shown = clean(text)
    if width and len(shown) > width:
        half = (width - 3) // 2
        shown = f"{shown[:half].rstrip()} … {shown[-half:].lstrip()}"
    return f"“{shown}”"


def placed(label: str, document: str, span: Span) -> str:
    """Where words stand: a document's label, the beginning of its id, the span."""
    return f"{clean(label)} [{document[:8]} {span[0]}–{span[1]}]"


def columns() -> int:
    """The width of the terminal, between 60 and 120 columns."""
    return max(60, min(shutil.get_terminal_size((100, 24)).columns, 120))


def wrapped(text: str, *, indent: int = 0, first: int = 0) -> str:
    """`text` filled to the terminal; `first` columns of the first line are taken already."""
    lines = textwrap.wrap(" " * first + text, columns() - indent, subsequent_indent="", drop_whitespace=True)
    body = "\n".join(lines).lstrip() if first else "\n".join(lines)
    return textwrap.indent(body, " " * indent)
