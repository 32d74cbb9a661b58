"""The library on disks that refuse, with files that were damaged, and with several processes at once."""

from __future__ import annotations

import multiprocessing
import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from benchmarks import kills

from whence.errors import LibraryBusyError, NoLibraryError, StoreError
from whence.library import FOLDER, Library
from whence.store.store import FILE

CONTEXT = kills.CONTEXT


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own (2 MB)."""
    place = tmp_path / "disk"
    place.mkdir()
    _mount(place, "-t", "tmpfs", "-o", "size=2m", "none")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def _mount(place: Path, *options: str) -> None:
    """Mount, or skip the test where that is not allowed."""
    if os.getuid() != 0 or not shutil.which("mount"):
        pytest.skip("mounting a disk of our own needs root")
    done = subprocess.run(["mount", *options, str(place)], capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"mounting is not allowed here: {done.stderr.strip()}")


# --- Disks that refuse ------------------------------------------------------------------------------------------


def test_a_full_disk_is_said_and_with_room_the_same_run_makes_the_same_library(disk: Path, tmp_path: Path) -> None:
    kills.corpus(tmp_path / "corpus", 100, seed=1)
    reference = _library_of(tmp_path / "reference", tmp_path / "corpus")
    shutil.copytree(tmp_path / "corpus", disk / "corpus")
    with pytest.raises(StoreError, match=r"full|No space left"):
        kills.add(disk, 1)
    with Library.open(disk) as library:
        kept = len(library.documents())
    assert kept > 0
    _mount(disk, "-o", "remount,size=40m")
    kills.add(disk, 1)
    assert kills.contents(disk) == kills.contents(reference)


def test_a_limit_on_file_sizes_is_said_and_nothing_that_was_added_is_lost(tmp_path: Path) -> None:
    kills.corpus(tmp_path / "corpus", 40, seed=1)
    reference = _library_of(tmp_path / "reference", tmp_path / "corpus")
    limited = tmp_path / "limited"
    limited.mkdir()
    shutil.copytree(tmp_path / "corpus", limited / "corpus")
    here, there = CONTEXT.Pipe()
    process = CONTEXT.Process(target=_add_within, args=(limited, 300_000, there))
    process.start()
    assert "cannot be" in here.recv()
    process.join()
    kills.add(limited, 1)
    assert kills.contents(limited) == kills.contents(reference)


def test_a_read_only_library_can_be_asked_everything_and_refuses_additions(disk: Path) -> None:
    _write(disk / "a.txt", "The harbour master said: “The pier was closed on Monday.”\n")
    with Library.open(disk, create=True) as library:
        [id_] = library.add(disk / "a.txt").added
        _ = library.index
    _mount(disk, "-o", "remount,ro")
    with Library.open(disk) as library:
        assert [hit.text for hit in library.search('"the pier"')] == ["The pier"]
        assert library.document(id_[:8]).id == id_
        assert library.index.look_up("pier was closed on Monday")
        with pytest.raises(StoreError, match="cannot be written"):
            library.add(disk / "a.txt")
    with pytest.raises(StoreError, match="no library can be made"):
        Library.open(disk / "new", create=True)


def test_a_read_only_library_with_a_log_left_behind_shows_what_was_committed_last(disk: Path, tmp_path: Path) -> None:
    _write(tmp_path / "a.txt", "The pier.")
    library = Library.open(tmp_path, create=True)
    [id_] = library.add(tmp_path / "a.txt").added
    assert (tmp_path / FOLDER / f"{FILE}-wal").stat().st_size > 0
    shutil.copytree(tmp_path / FOLDER, disk / FOLDER)
    library.close()
    _mount(disk, "-o", "remount,ro")
    with Library.open(disk) as copied:
        assert [document.id for document in copied.documents()] == [id_]
        assert copied.index.documents == {id_: None}.keys()


# --- Damage -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("damage", ["header", "middle", "truncated", "emptied"])
def test_a_damaged_database_is_said_and_the_originals_stay(tmp_path: Path, damage: str) -> None:
    kills.corpus(tmp_path / "corpus", 30, seed=1)
    kills.add(tmp_path, 1)
    originals = kills.contents(tmp_path)["originals"]
    file = tmp_path / FOLDER / FILE
    data = bytearray(file.read_bytes())
    if damage == "header":
        data[:100] = b"x" * 100
    elif damage == "middle":
        data[8192:-8192] = os.urandom(len(data) - 16384)
    file.write_bytes({"truncated": data[: len(data) // 2], "emptied": data[:4096]}.get(damage, data))
    with pytest.raises(StoreError, match=r"is damaged.*originals in `blobs/` are not touched"):
        _ask_everything(tmp_path)
    blobs = tmp_path / FOLDER / "blobs"
    assert all((blobs / name).is_file() for name in originals)


def test_a_folder_that_lost_its_database_is_no_library(tmp_path: Path) -> None:
    Library.open(tmp_path, create=True).close()
    (tmp_path / FOLDER / FILE).unlink()
    with pytest.raises(NoLibraryError, match="whence add"):
        Library.find(tmp_path)


@pytest.mark.parametrize("damage", ["lost", "torn"])
def test_a_damaged_index_is_made_anew_from_the_texts(tmp_path: Path, damage: str) -> None:
    kills.corpus(tmp_path / "corpus", 10, seed=1)
    kills.add(tmp_path, 1)
    expected = kills.contents(tmp_path)
    segments = list((tmp_path / FOLDER / "index").iterdir())
    assert segments
    for segment in segments:
        data = segment.read_bytes()
        segment.unlink()
        if damage == "torn":
            segment.write_bytes(data[: len(data) // 2])
    assert kills.contents(tmp_path) == expected


# --- Several at once --------------------------------------------------------------------------------------------


def test_a_second_process_that_adds_is_told_which_one_does(tmp_path: Path) -> None:
    _write(tmp_path / "a.txt", "The pier.")
    here, holder = _holding(tmp_path)
    with Library.open(tmp_path, timeout=0.2) as library:
        with pytest.raises(LibraryBusyError, match=rf"process {holder.pid} on "):
            library.add(tmp_path / "a.txt")
        assert library.documents() == []
        holder.kill()
        holder.join()
        assert len(library.add(tmp_path / "a.txt").added) == 1
    here.close()


def test_two_processes_that_add_at_once_make_the_library_of_one(tmp_path: Path) -> None:
    kills.corpus(tmp_path / "corpus", 15, seed=1)
    reference = _library_of(tmp_path / "reference", tmp_path / "corpus")
    both = tmp_path / "both"
    both.mkdir()
    shutil.copytree(tmp_path / "corpus", both / "corpus")
    running = [CONTEXT.Process(target=kills.add, args=(both, 1)) for _ in range(2)]
    for process in running:
        process.start()
    for process in running:
        process.join()
    assert [process.exitcode for process in running] == [0, 0]
    assert kills.contents(both) == kills.contents(reference)


def test_readers_read_while_a_process_adds(tmp_path: Path) -> None:
    kills.corpus(tmp_path / "corpus", 25, seed=1)
    Library.open(tmp_path, create=True).close()
    process = CONTEXT.Process(target=kills.add, args=(tmp_path, 1))
    process.start()
    counts = []
    with Library.open(tmp_path) as library:
        while process.is_alive():
            ids = [document.id for document in library.documents()]
            counts.append(len(ids))
            assert all(library.held[id_].text for id_ in ids[-3:])
            assert set(library.index.documents) >= set(ids)
        assert len(library.documents()) > counts[0]
    assert counts == sorted(counts)
    assert process.exitcode == 0


# --- What they share --------------------------------------------------------------------------------------------


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _library_of(root: Path, corpus: Path) -> Path:
    root.mkdir()
    shutil.copytree(corpus, root / "corpus")
    kills.add(root, 1)
    return root


def _ask_everything(root: Path) -> None:
    with Library.open(root) as library:
        list(library.held.values())
        list(library.search("pier"))
        library.store.log()
        library.failures()


def _add_within(root: Path, limit: int, answer: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        kills.add(root, 1)
    except StoreError as error:
        answer.send(str(error))


def _holding(root: Path) -> tuple[Connection, multiprocessing.process.BaseProcess]:
    """A process that holds the writer's lock until it is killed."""
    Library.open(root, create=True).close()
    here, there = CONTEXT.Pipe()
    process = CONTEXT.Process(target=_hold, args=(root, there))
    process.start()
    here.recv()
    return here, process


def _hold(root: Path, held: Connection) -> None:
    with Library.open(root) as library, library.store.writing():
        held.send(True)
        held.recv()
