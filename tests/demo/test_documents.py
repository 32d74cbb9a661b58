"""The demo's documents are what the tool makes of their texts, small, and as the affair wants them."""

import re
import sys
from importlib.resources import files
from pathlib import Path

import pypdfium2
import pytest
import yaml

from whence.models import Outcome
from whence.text import tokens

REPOSITORY = Path(__file__).resolve().parent.parent.parent
DEMO = Path(str(files("whence") / "resources" / "demo"))
EXPECTED = yaml.safe_load((REPOSITORY / "tests" / "cases" / "demo_expected.yml").read_text(encoding="utf-8"))

SECOND = ["on", "the", "contractor’s", "positions", "alone"]


@pytest.fixture(scope="module")
def make_demo(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The made files, written twice into two folders: the first folder's paths."""
    sys.path.insert(0, str(REPOSITORY / "tools"))
    try:
        from make_demo import make
    finally:
        sys.path.pop(0)
    first, second = (make(tmp_path_factory.mktemp("made")) for _ in range(2))
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    return first


def words(path: Path) -> list[str]:
    """The words of a hand-written document, mark-up left out."""
    text = path.read_text(encoding="utf-8")
    body = text[text.index("<h1>") : text.rindex("</p>")] if path.suffix == ".html" else text
    return tokens(re.sub(r"<[^>]+>", " ", body)).words


def places(haystack: list[str], needle: str) -> list[int]:
    sought = tokens(needle).words
    return [at for at in range(len(haystack)) if haystack[at : at + len(sought)] == sought]


def longest_shared_run(one: list[str], other: list[str]) -> int:
    longest, row = 0, [0] * (len(other) + 1)
    for word in one:
        row = [0] + [row[at] + 1 if word == found else 0 for at, found in enumerate(other)]
        longest = max(longest, *row)
    return longest


def test_the_demo_stays_under_a_megabyte() -> None:
    assert sum(path.stat().st_size for path in DEMO.rglob("*") if path.is_file()) < 1_000_000


def test_making_the_files_twice_gives_the_same_bytes(make_demo: list[Path]) -> None:
    assert len(make_demo) == 6


def test_the_made_pdfs_are_the_ones_that_are_shipped(make_demo: list[Path]) -> None:
    for path in (path for path in make_demo if path.suffix == ".pdf"):
        [shipped] = DEMO.rglob(path.name)
        assert _pdf_words(shipped) == _pdf_words(path)


def _pdf_words(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [word for page in document for word in page.get_textpage().get_text_range().split()]
    finally:
        document.close()


def test_every_quotation_of_the_truth_table_stands_in_a_hand_written_document() -> None:
    for name in (name for name in EXPECTED if name.endswith(("html", "txt", "md"))):
        for quotation in EXPECTED[name]["quotations"]:
            assert places(words(DEMO / name), quotation["text"]), (name, quotation["text"])


def test_every_outcome_is_expected_somewhere() -> None:
    outcomes = {quotation["outcome"] for document in EXPECTED.values() for quotation in document["quotations"]}
    assert outcomes == {outcome.value for outcome in Outcome}


def test_the_hearing_joins_passages_268_words_apart_in_reverse_order() -> None:
    source = (REPOSITORY / "tools" / "demo_src" / "hearing.txt").read_text(encoding="utf-8")
    spoken = tokens(re.sub(r"(?m)^(?:===|@) .*$", "", source).replace("-|", "")).words
    [second] = places(spoken, " ".join(SECOND))
    [first] = places(spoken, "The final invoice was paid in full")
    assert first - (second + len(SECOND)) == 268


def test_the_gazette_shares_a_run_of_31_words_with_the_wire() -> None:
    wire = words(DEMO / "documents" / "tps-2021-03-05.html")
    assert longest_shared_run(words(DEMO / "documents" / "harbour-gazette-2021-03-08.html"), wire) == 31


def test_the_leader_held_later_is_of_the_same_outlet_and_day_as_the_news_story() -> None:
    for name in ("documents/southern-mail-2021-03-06.html", "later/southern-mail-2021-03-06-leader.html"):
        text = (DEMO / name).read_text(encoding="utf-8")
        assert 'content="Southern Mail"' in text
        assert 'datetime="2021-03-06"' in text
