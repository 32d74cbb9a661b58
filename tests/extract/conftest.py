"""The two reports that the first users work on, extracted once for all tests that read them."""

from pathlib import Path

import pytest

from whence.extract import extract
from whence.models import Extraction, Reading


def whole(path: Path) -> tuple[str, Extraction]:
    text = path.read_bytes().decode("utf-8")
    return text, extract(Reading("document", "plain/1", text))


@pytest.fixture(scope="session")
def older(shared: Path) -> tuple[str, Extraction]:
    return whole(shared / "reports" / "2020-01-20-small-wars-journal.txt")


@pytest.fixture(scope="session")
def newer(shared: Path) -> tuple[str, Extraction]:
    return whole(shared / "reports" / "2023-01-07-gatestone-institute.txt")
