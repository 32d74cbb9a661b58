"""What documents cite and are found by, in rows: the same on SQLite and PostgreSQL."""

from __future__ import annotations

from pathlib import Path

from tests.store.conftest import OpenStore
from whence.library import Library
from whence.models import Holding

ESSAY = """# The harbour essay

2022-05-01

The barges were said to be lost, as one report has it.[^1]

[^1]: Bodil Wray, "The long dredging of Kesmar," Southern Mail, March 6, 2021.
"""


def test_works_are_traced_and_judged_in_either_database(open_store: OpenStore, tmp_path: Path) -> None:
    (tmp_path / "essay.md").write_text(ESSAY)
    (tmp_path / "wray.md").write_text("# The long dredging of Kesmar\n\nIt took weeks, and nobody counted the loads.\n")
    with Library(open_store(), tmp_path) as library:
        library.add(tmp_path / "essay.md")
        assert [work.holding for work in library.sources()] == [Holding.NOT_HELD]
        library.add(tmp_path / "wray.md")
        assert [change.after for change in library.changes()] == [Holding.HELD]
        [work] = library.sources()
        [place] = work.places
        made = library.judge_link(place.id[:8], "wray.md", stated=False, by="ann")
        assert [work.holding for work in library.sources()] == [Holding.NOT_HELD]
        library.undo(made.id, by="ann")
        assert [work.document for work in library.sources()] == [library.document("wray.md").id]
        assert library.store.citations() == 1
        assert library.store.pointing("zz") == []
