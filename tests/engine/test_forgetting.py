"""What was forgotten stands in no file of the library any more."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, select

from whence import Library
from whence.engine.forgetting import forget_documents, forget_name, masking
from whence.errors import UsageError
from whence.store import schema
from whence.store.judgements import Decision

SECRET = "Marigold Quenneville"
LEAK = (
    "---\ntitle: The ledger of the quay\nauthor: Marigold Quenneville\ndate: 2021-03-01\n---\n\n"
    "The ledger was kept by Marigold Quenneville for eleven years. “We never paid the harbour master a single coin "
    "for the western berth,” Marigold Quenneville said.\n\nQuenneville’s brother sold the paper to the Courier.\n"
)
STORY = (
    "---\ntitle: What the ledger says\ndate: 2021-04-01\n---\n\nAccording to the bookkeeper, “we never paid the harbour "
    "master a single coin for the western berth.” Nobody at the port would comment on the figures.\n"
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "leak.md").write_text(LEAK, encoding="utf-8")
    (folder / "story.md").write_text(STORY, encoding="utf-8")
    made = Library.open(tmp_path)
    made.add(folder)
    made.findings()
    made.judge(document(made, "leak.md"), (70, 90), Decision("note", "ask", by="A", note=f"ask {SECRET}"))
    return made


def document(library: Library, name: str) -> str:
    return next(one.id for one in library.documents() if one.path.endswith(name))


def stands(library: Library, words: str) -> list[str]:
    """The files and columns in which words stand, compressed ones opened, whatever their case."""
    wanted = words.casefold()
    library.store.close()
    files = [path for path in library.store.folder.rglob("*") if path.is_file()]
    found = [str(path) for path in files if wanted in path.read_bytes().decode("utf-8", "replace").casefold()]
    with library.store.database.read() as connection:
        for table in schema.metadata.sorted_tables:
            packed = [column for column in table.c if isinstance(column.type, LargeBinary)]
            for row in connection.execute(select(*packed)) if packed else ():
                found += [table.name for value in row if wanted in zlib.decompress(value).decode().casefold()]
    return found


def test_the_words_stand_in_files_before(library: Library) -> None:
    assert stands(library, SECRET)
    assert stands(library, "sold the paper")


def test_a_document_that_was_forgotten_is_in_no_file(library: Library) -> None:
    leak = document(library, "leak.md")
    assert any(one.matches for checked in library.findings().checks for _, one in checked.compared())
    assert forget_documents(library.store, [leak]).removed == (leak,)
    for words in (SECRET, "sold the paper", "ledger of the quay", "leak.md"):
        assert stands(library, words) == []
    assert [one.path.endswith("story.md") for one in library.documents()] == [True]
    assert list(library.search("Quenneville")) == []
    assert library.judgements() == []


def test_what_quoted_it_is_traced_anew_without_it(library: Library) -> None:
    forget_documents(library.store, [document(library, "leak.md")])
    [checked] = library.findings().checks
    assert all(not found.matches for _, found in checked.compared())
    assert (
        library.quote("we never paid the harbour master a single coin").comparison.matches[0].document
        == checked.held.id
    )


def test_all_versions_at_its_path_go_with_it(library: Library, tmp_path: Path) -> None:
    (tmp_path / "texts" / "leak.md").write_text(LEAK.replace("eleven", "twelve"), encoding="utf-8")
    library.add(tmp_path / "texts")
    assert len(forget_documents(library.store, [document(library, "leak.md")]).removed) == 2
    assert stands(library, SECRET) == []


def test_forgotten_bytes_are_not_taken_in_again(library: Library, tmp_path: Path) -> None:
    forget_documents(library.store, [document(library, "leak.md")])
    [failure] = library.add(tmp_path / "texts").failures
    assert "forgotten" in failure.reason
    assert stands(library, SECRET) == []


def test_a_name_is_masked_at_equal_length_everywhere(library: Library) -> None:
    leak = document(library, "leak.md")
    before = library.held[leak].text
    assert forget_name(library.store, [SECRET, "Quenneville"]).masked == (leak,)
    assert stands(library, "Quenneville") == []
    assert stands(library, "Marigold") == []
    held = library.held[leak]
    assert len(held.text) == len(before)
    assert held.extraction.metadata.authors[0] == "█" * len(SECRET)
    assert "western berth" in held.text
    [quotation] = held.extraction.quotations
    assert held.text[quotation.start : quotation.end].startswith("We never paid")


def test_what_was_masked_stays_masked(library: Library, tmp_path: Path) -> None:
    forget_name(library.store, [SECRET, "Quenneville"])
    report = library.add(tmp_path / "texts")
    assert (len(report.unchanged), report.failures) == (2, ())
    assert not library.reread().failures
    assert stands(library, "Quenneville") == []


def test_a_judgement_stays_where_a_name_was_masked(library: Library) -> None:
    forget_name(library.store, [SECRET])
    [placement] = library.judgements()
    assert placement.span is not None
    assert placement.judgement.note == "ask " + "█" * len(SECRET)


def test_names_are_whole_words_in_any_typography() -> None:
    mask = masking(["Jane Doe"])
    assert mask("JANE\nDOE, Jane Doe’s, jane-doe") == f"{'█' * 8}, {'█' * 10}, {'█' * 8}"
    assert mask("Jane Doering, Mary Jane Do") == "Jane Doering, Mary Jane Do"


def test_a_name_without_words_is_refused() -> None:
    with pytest.raises(UsageError, match="name"):
        masking(["—"])
