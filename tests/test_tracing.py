"""What was traced is kept, and is what tracing anew would give, however the library came to be."""

from __future__ import annotations

import random
import shutil
from importlib.resources import files
from pathlib import Path

import pytest
from sqlalchemy import func, select

from whence import Library
from whence.models import Outcome
from whence.store import copies, schema, shown
from whence.store.judgements import Decision
from whence.tracing import Tracing

DEMO = Path(str(files("whence"))) / "resources" / "demo"


def texts() -> list[Path]:
    """Documents of the demo that quote and copy one another, small enough to be traced many times."""
    names = ("tps", "southern-mail", "ostmere", "harbour", "press-release", "coastline", "hearing", "licence")
    return sorted(path for path in (DEMO / "documents").iterdir() if path.name.startswith(names))


def told(library: Library) -> set[tuple[str, str, int, int, str]]:
    return {(f.document, f.code, f.start, f.end, f.message) for f in library.findings().findings}


@pytest.mark.parametrize("seed", [1, 2])
def test_documents_that_come_one_by_one_give_the_same_findings_as_all_at_once(seed: int, tmp_path: Path) -> None:
    order = texts()
    random.Random(seed).shuffle(order)
    with Library.open(tmp_path / "grown") as grown, Library.open(tmp_path / "whole") as whole:
        for path in order:
            grown.add(path)
            told(grown)
        whole.add(texts())
        assert told(grown) == told(whole)
        assert len(told(whole)) > 10


def test_a_new_version_of_a_text_leaves_nothing_that_led_to_the_old_one(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    for path in texts():
        shutil.copy(path, folder)
    with Library.open(tmp_path / "old") as library, Library.open(tmp_path / "anew") as anew:
        library.add(folder)
        told(library)
        [release] = [path for path in folder.iterdir() if path.name.startswith("press-release")]
        text = release.read_text(encoding="utf-8")
        release.write_text(text.replace("North Channel", "South Channel"), encoding="utf-8")
        library.add(folder)
        anew.add(folder)
        assert told(library) == told(anew)


def test_nothing_is_traced_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(tmp_path) as library:
        library.add(texts())
        before = told(library)
        monkeypatch.setattr(Tracing, "_check", None)
        assert library.tracing.bring_up() == 0
        assert told(library) == before


def test_a_large_library_is_first_traced_when_somebody_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("whence.tracing.AT_ONCE", 0)
    first, *rest = texts()
    with Library.open(tmp_path / "large") as library:
        library.add(rest)
        assert not library.store.is_traced()
        assert library.changes() == []
        told(library)
        library.add(first)  # from now on what it changes is told as in a small library
        changes = library.changes()
        grown = told(library)
    monkeypatch.undo()
    with Library.open(tmp_path / "small") as library:
        library.add(rest)
        told(library)
        library.add(first)
        assert library.changes() == changes
        assert told(library) == grown


def test_a_judgement_on_a_document_lets_only_it_be_traced_again(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(texts())
        told(library)
        one = library.documents()[0].id
        for kind in ("note", "reliability"):  # the second changes the state of the library, the first does not
            library.judge(one, (0, 5), Decision(kind, "seen", by="A"))
            assert library.store.stale(library.tracing.basis) == [one]
            told(library)


def test_lists_and_counts_are_read_from_rows(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(texts())
        report = library.findings()
        with library.store.database.read() as connection:
            counted = shown.counted(connection, shown.Asked())
            assert sum(counted.values()) == len(report.findings)
            code, severity = next(iter(counted))
            asked = shown.Asked(codes=(code,), severities=(severity,))
            ids = shown.ids(connection, asked, limit=1000)
            assert len(ids) == counted[code, severity]
            assert set(ids) == {f.id for f in report.findings if (f.code, f.severity) == (code, severity)}
            assert shown.ids(connection, asked, limit=1, offset=0) == ids[:1]
            assert shown.by_ids(connection, ids[:1]) == {f.id: f for f in report.findings if f.id == ids[0]}
            assert shown.outcome_counts(connection) == report.summary.outcomes


def test_a_strip_has_every_quotation_in_its_order(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(texts())
        report = library.findings()
        with library.store.database.read() as connection:
            strips = shown.strips(connection, [checked.held.id for checked in report.checks])
        for checked in report.checks:
            strip = strips[checked.held.id]
            assert [id_ for id_, _ in strip.quotations] == [q.id for q in checked.held.extraction.quotations]
            said = {id_: Outcome(outcome) for id_, outcome in strip.quotations if outcome}
            assert said == {id_: found.outcome for id_, found in checked.comparisons.items()}
            assert strip.findings == sum(f.document == checked.held.id for f in report.findings)


def letters(folder: Path, numbers: range) -> Path:
    """Files that share a footer, and nothing else."""
    folder.mkdir(exist_ok=True)
    footer = "For more on this write to the secretary at box seven of the old harbour office, or telephone before noon."
    for n in numbers:
        words = " ".join(f"word{n}x{place}" for place in range(12))
        (folder / f"{n:02}.txt").write_text(f"{words.capitalize()}.\n\n{footer}\n", encoding="utf-8")
    return folder


def test_a_form_of_words_in_very_many_documents_is_one_row_each_and_concerns_nobody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whence.tracing.AT_ONCE", -1)  # as with many quotations
    with Library.open(tmp_path / "grown") as grown, Library.open(tmp_path / "whole") as whole:
        grown.add(letters(tmp_path / "first", range(40)))
        told(grown)
        grown.add(letters(tmp_path / "second", range(40, 43)))
        assert len(grown.store.stale(grown.tracing.basis)) == 3
        told(grown)
        whole.add([tmp_path / "first", tmp_path / "second"])
        told(whole)
        for library in (grown, whole):
            with library.store.database.read() as connection:
                [form] = copies.alike(connection, "boilerplate", document=None, limit=9)
                assert (form.number, copies.passage_count(connection, copies.Asked())) == (43, 0)
                rows = connection.execute(select(func.count()).select_from(schema.shared)).scalar()
                assert rows == 42


def test_a_small_group_is_told_anew_when_one_of_its_documents_goes(tmp_path: Path) -> None:
    folder = letters(tmp_path / "letters", range(31))
    with Library.open(tmp_path / "library") as library:
        library.add(folder)
        told(library)
        (folder / "05.txt").write_text("It rained on the quay all night, and nobody came.", encoding="utf-8")
        library.add(folder)
        told(library)
        with library.store.database.read() as connection:
            assert copies.alike(connection, "boilerplate", document=None, limit=9) == []
            assert copies.passage_count(connection, copies.Asked()) == 30 * 29 // 2
