"""The files of the passage index: kills, torn and changed bytes, readers beside a writer, and very large libraries."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import StoreError
from whence.link.passages import index as passages
from whence.link.passages import segments
from whence.link.passages.index import PassageIndex, Place
from whence.link.passages.words import hashed

SENTENCES = [
    f"The {a} of {b} was {c} by the council in the year {i} of the flood."
    for i, (a, b, c) in enumerate(
        (a, b, c) for a in ("pier", "lamp", "crane") for b in ("Kesmar", "Outer Sand") for c in ("closed", "sold")
    )
]
TEXTS = [(f"d{i}", f"{sentence} Nobody spoke of number {i}.", ()) for i, sentence in enumerate(SENTENCES)]


def answers(index: PassageIndex) -> list[list[Place]]:
    """The best place of each sentence: its own."""
    return [index.look_up(sentence)[:1] for sentence in SENTENCES]


EXPECTED = answers(index) if (index := PassageIndex.open(None)).add(TEXTS) else []


def healed(folder: Path, names: list[str]) -> PassageIndex:
    """What the library does when it opens: what is damaged or missing is made again from the texts."""
    index = PassageIndex.open(folder, names)
    if index.damaged or set(index.documents) != {text[0] for text in TEXTS}:
        index.rebuild(TEXTS)
    return index


class Killer:
    """Ends the process at the n-th write, sync or rename, in the middle of a write."""

    def __init__(self, at: int) -> None:
        self.left = at

    def step(self, before: Callable[[], object] = lambda: None) -> None:
        self.left -= 1
        if self.left < 0:
            before()
            os._exit(9)

    def install(self) -> None:
        fsync, replace, opened = os.fsync, os.replace, Path.open

        def killing_fsync(handle: int) -> None:
            self.step()
            fsync(handle)

        def killing_replace(source: Any, target: Any) -> None:
            self.step()
            replace(source, target)

        def killing_open(path: Path, mode: str = "r", *args: Any, **options: Any) -> Any:
            file = opened(path, mode, *args, **options)
            return Torn(file, self) if "w" in mode else file

        os.fsync, os.replace, Path.open = killing_fsync, killing_replace, killing_open  # type: ignore[method-assign,assignment]


class Torn:
    """A file whose write may reach the disk only in part."""

    def __init__(self, file: Any, killer: Killer) -> None:
        self.file, self.killer = file, killer

    def write(self, data: Any) -> int:
        self.killer.step(lambda: (self.file.write(data[: len(data) // 2]), self.file.flush()))
        return int(self.file.write(data))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)

    def __enter__(self) -> "Torn":
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()


def name(folder: Path, names: tuple[str, ...]) -> None:
    """What the database does: name the segments in one atomic step."""
    (folder / "names.new").write_text("\n".join(names))
    os.replace(folder / "names.new", folder / "names")


def change(folder: Path) -> None:
    """Add in two steps, merge, sweep; the database names the segments after each."""
    index = PassageIndex.open(folder)
    name(folder, index.add(TEXTS[:6]))
    name(folder, index.add(TEXTS[6:]))
    name(folder, index.merge(whole=True))
    index.sweep(at_once=True)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_kill_at_any_write_sync_or_rename_is_survived(tmp_path: Path) -> None:
    for at in range(200):
        folder = tmp_path / str(at)
        folder.mkdir()
        child = os.fork()
        if not child:
            try:
                Killer(at).install()
                change(folder)
            finally:
                os._exit(0)
        _, status = os.waitpid(child, 0)
        named = folder / "names"
        names = named.read_text().split("\n") if named.exists() else []
        assert answers(healed(folder, names)) == EXPECTED
        assert PassageIndex.open(folder, names).damaged == ()
        if os.waitstatus_to_exitcode(status) == 0:
            break
    assert at > 40, "every step was a kill"


def test_one_changed_byte_anywhere_is_found_or_does_no_harm(tmp_path: Path) -> None:
    [only] = PassageIndex.open(tmp_path).add(TEXTS)
    whole = (tmp_path / only).read_bytes()
    harmless = 0
    for at in (*range(500), *range(500, len(whole), 17)):
        torn = bytearray(whole)
        torn[at] ^= 1 << at % 8
        (tmp_path / only).write_bytes(torn)
        index = PassageIndex.open(tmp_path, [only])
        if not index.damaged:
            harmless += 1
            assert answers(index) == EXPECTED
    assert harmless < 60, "only the padding between arrays may be changed without being found"


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.7, 0.98])
def test_a_torn_segment_is_found_and_made_again(tmp_path: Path, share: float) -> None:
    [only] = PassageIndex.open(tmp_path).add(TEXTS)
    whole = (tmp_path / only).read_bytes()
    (tmp_path / only).write_bytes(whole[: int(share * len(whole))])
    assert PassageIndex.open(tmp_path, [only]).damaged == (only,)
    index = healed(tmp_path, [only])
    assert index.names == (only,), "the same texts give the same name"
    assert answers(PassageIndex.open(tmp_path, index.names)) == EXPECTED


def test_a_segment_under_another_name_is_stale(tmp_path: Path) -> None:
    [first] = PassageIndex.open(tmp_path).add(TEXTS[:3])
    [second] = PassageIndex.open(tmp_path).add(TEXTS[3:])
    os.replace(tmp_path / first, tmp_path / second)
    assert PassageIndex.open(tmp_path, [first, second]).damaged == (first, second)
    assert answers(healed(tmp_path, [first, second])) == EXPECTED


def test_a_reader_keeps_its_files_while_another_merges(tmp_path: Path) -> None:
    writer = PassageIndex.open(tmp_path)
    writer.add(TEXTS[:6])
    names = writer.add(TEXTS[6:])
    reader = PassageIndex.open(tmp_path, names)
    writer.merge(whole=True)
    writer.sweep(at_once=True)
    assert answers(reader) == EXPECTED == answers(writer)
    assert not any((tmp_path / name).exists() for name in names)


def test_a_sweep_leaves_what_a_reader_may_be_about_to_open(tmp_path: Path) -> None:
    writer = PassageIndex.open(tmp_path)
    writer.add(TEXTS[:6])
    names = writer.add(TEXTS[6:])
    writer.merge(whole=True)
    writer.sweep()
    assert answers(PassageIndex.open(tmp_path, names)) == EXPECTED


def test_a_folder_that_cannot_be_written_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="could not be written"):
        PassageIndex.open(tmp_path / "file" / "index").add(TEXTS)


def test_a_full_disk_is_a_clear_error_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(segments.os, "fsync", full)
    with pytest.raises(StoreError, match="No space left"):
        PassageIndex.open(tmp_path).add(TEXTS)
    assert list(tmp_path.iterdir()) == []


def test_a_library_larger_than_one_segment_answers_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = PassageIndex.open(None)
    whole.add(TEXTS)
    expected = sorted(str(one) for one in whole.shared_passages())
    monkeypatch.setattr(passages, "MAX_TOKENS", 60)
    index = PassageIndex.open(None)
    for text in TEXTS:
        index.add([text])
    index.merge(whole=True)
    assert len(index.segments) > 3
    assert all(len(segment) <= 60 for segment in index.segments)
    assert answers(index) == EXPECTED
    assert {(s.a.document, s.b.document) for s in index.shared_passages()} == {
        (s.a.document, s.b.document) for s in whole.shared_passages()
    }
    assert expected


@given(st.lists(st.tuples(st.sampled_from("abc"), st.text("xy ", max_size=12)), max_size=12), st.integers(1, 9))
def test_a_batch_has_the_last_text_of_each_document_wherever_its_words_settled(
    added: list[tuple[str, str]], waiting: int
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(segments, "_WAITING", waiting)
        batch = segments.Batch()
        for identity, text in added:
            batch.add(identity, 0, hashed(text))
        segment = batch.segment()
    last = dict(added)
    assert segment.ids == tuple(last)
    words = [part.tolist() for part in np.split(segment.words, segment.bounds[1:-1].astype(int))] if last else []
    assert words == [hashed(text).hashes.tolist() for text in last.values()]
