"""The doctor finds what is wrong, makes anew what rests on the texts, and says what it cannot mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from whence import Library
from whence.engine.doctor import Examined, examine

TEXT = "---\ntitle: Open\n---\n\nShe said: “The western berth was closed on Monday by order of the port.”\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    for number in range(3):
        (tmp_path / f"{number}.md").write_text(TEXT.replace("Monday", f"day {number}"), encoding="utf-8")
    made = Library.open(tmp_path)
    made.add(sorted(tmp_path.glob("*.md")))
    made.findings()
    return made


def states(library: Library, **options: bool) -> dict[str, Examined]:
    return {one.part: one for one in examine(library.store, **options)}


def broken(found: dict[str, Examined]) -> list[str]:
    return [part for part, one in found.items() if one.state != "whole"]


def test_a_whole_library_is_whole(library: Library) -> None:
    assert broken(states(library)) == []


@pytest.mark.parametrize("change", [b"", b"other words"])
def test_an_original_that_is_gone_or_changed_is_named(change: bytes, library: Library) -> None:
    document = library.documents()[1]
    blob = next(library.store.folder.glob(f"blobs/*/{document.id}"))
    blob.unlink()
    if change:
        blob.write_bytes(change)
    found = states(library)
    assert broken(found) == ["originals"]
    assert (found["originals"].state, document.path in found["originals"].said) == ("broken", True)


def test_a_full_text_index_without_a_text_is_made_anew(library: Library) -> None:
    with library.store.database.write() as connection:
        connection.exec_driver_sql("INSERT INTO words(words) VALUES('delete-all')")
    assert states(library, mend=False)["full-text index"].state == "broken"
    assert list(library.search("berth")) == []
    assert states(library)["full-text index"].state == "mended"
    assert len(list(library.search("berth"))) == 3
    assert broken(states(library)) == []


def test_a_torn_segment_is_made_anew(library: Library) -> None:
    assert library.index.segments
    library.store.close()
    segment = next(path for path in (library.store.folder / "index").iterdir() if path.is_file())
    data = bytearray(segment.read_bytes())
    data[len(data) // 2] ^= 1
    segment.write_bytes(bytes(data))
    assert states(library, mend=False)["passage index"].state == "broken"
    assert states(library)["passage index"].state == "mended"
    assert broken(states(library)) == []


def test_a_record_outside_of_its_text_is_named(library: Library) -> None:
    document = library.documents()[0]
    with library.store.database.write() as connection:
        connection.exec_driver_sql("UPDATE zones SET body = replace(body, '\"end\":', '\"end\":9')")
    found = states(library)
    assert found["texts"].state == "broken"
    assert document.path in found["texts"].said


def test_a_row_that_leads_nowhere_is_found(library: Library) -> None:
    with library.store.database.alone() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.exec_driver_sql("UPDATE paths SET document = 99 WHERE seq = 1")
        connection.exec_driver_sql("PRAGMA foreign_keys=ON")
        connection.commit()
    assert states(library)["database"].state == "broken"
