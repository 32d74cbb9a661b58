"""What all tests of the commands share: one width of the terminal, wherever they run."""

import pytest


@pytest.fixture(autouse=True)
def wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of a hundred columns; in a process of its own a test would have eighty."""
    monkeypatch.setenv("COLUMNS", "100")
