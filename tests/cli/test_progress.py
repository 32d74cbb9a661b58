"""The bar of long work, as a terminal of 80 columns shows it."""

from __future__ import annotations

import io
import re

import pytest

from whence.cli.progress import bar

CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Terminal(io.StringIO):
    """What is written, for somebody who asks whether it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_share_number_rate_time_left_and_file_stand_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    with bar("reading") as shown:
        assert shown is not None
        for n in range(1, 4):
            shown(n * 50_000_000, 400_000_000, f"leaked/a folder with a long name/and another/letter-{n:05}.eml")
    lines = [line.rstrip() for line in re.split(r"[\r\n]", CONTROL.sub("", terminal.getvalue()))]
    last = [line for line in lines if line][-1]
    assert max(map(len, lines)) <= 80
    assert re.search(r"reading .* 38% 3 read, [\d,]+/s \S+ .*letter-0", last)


def test_nothing_is_drawn_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", io.StringIO())
    with bar("reading") as shown:
        assert shown is None
