"""A report in the formats that are files of their own: HTML, Word comments, SARIF, Markdown."""

from __future__ import annotations

import json
import shlex
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from whence import __version__
from whence.cli import report as printed
from whence.cli.output import Format, ReportFormat, note, rendered, say
from whence.errors import UsageError, WhenceError
from whence.trace.rules import rules

if TYPE_CHECKING:
    from whence.checking import Report

_PLAIN = {plain.value: plain for plain in Format}
_ROWS = (ReportFormat.JSONL, ReportFormat.CSV)
"""Rows of findings have no place for the coverage: it is said on standard error."""


def give(report: Report, format_: ReportFormat, *, output: Path | None = None, draft: Path | None = None) -> None:
    """Print a report, or write it to `output`. `draft` is the file that was checked; the formats that show it need it.

    Raises UsageError where the format cannot show the report, WhenceError where the file cannot be written.
    """
    made = _made(report, format_, draft)
    if output is not None or format_ in _ROWS:
        note(printed.summary_line(report.summary))
    if output is not None:
        _write(output, made)
    elif isinstance(made, bytes):
        _binary(made)
    else:
        say(made.rstrip("\n"))


def _made(report: Report, format_: ReportFormat, draft: Path | None) -> str | bytes:
    if format_.value in _PLAIN:
        return rendered(_PLAIN[format_.value], "check", report.to_dict, lambda: printed.text(report), rows="findings")
    sheet = report.sheet()
    if format_ is ReportFormat.MARKDOWN:
        from whence.export.markdown import markdown  # each here: a command waits only for the format that it gives

        return markdown(sheet)
    if format_ is ReportFormat.SARIF:
        from whence.export.sarif import sarif

        return json.dumps(sarif(sheet, rules(), version=__version__), ensure_ascii=False, indent=2)
    if draft is None:
        raise UsageError(f"--format {format_} shows one draft: `whence check DRAFT --format {format_}`")
    if format_ is ReportFormat.HTML:
        from whence.export.page import page

        command = shlex.join(["whence", "check", str(draft)])
        return page(sheet, rules(), command=command, made=f"{datetime.now().astimezone():%-d %B %Y, %H:%M}")
    from whence.export.docx_comments import commented

    return commented(draft.read_bytes(), sheet, at=f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}")


def _write(output: Path, made: str | bytes) -> None:
    try:
        output.write_bytes(made if isinstance(made, bytes) else (made.rstrip("\n") + "\n").encode())
    except OSError as problem:
        raise WhenceError(f"{output}: could not be written: {problem.strerror}") from None


def _binary(made: bytes) -> None:
    if sys.stdout.isatty():
        raise UsageError("a DOCX file is not for the terminal: give --output FILE, or send it to a file with >")
    sys.stdout.buffer.write(made)
