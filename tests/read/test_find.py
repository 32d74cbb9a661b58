import os
from pathlib import Path

import pytest

from whence.models import Failure
from whence.read import find


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "a.meta.yml", "sub/c.txt", ".hidden", ".git/config", "sub/.x/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    return tmp_path


def names(found: list[Path | Failure]) -> list[str]:
    return [f.name if isinstance(f, Path) else f"{f.stage}: {f.reason}" for f in found]


def test_a_folder_gives_its_files_in_order_without_hidden_ones_and_sidecars(folder: Path) -> None:
    assert names(find([folder])) == ["a.txt", "b.txt", "c.txt"]


def test_globs_and_single_files_keep_the_order_asked_for(folder: Path) -> None:
    assert names(find([folder / "sub" / "c.txt", folder / "*.txt"])) == ["c.txt", "a.txt", "b.txt"]
    assert names(find([f"{folder}/**/c.txt"])) == ["c.txt"]


def test_a_file_is_given_once(folder: Path) -> None:
    assert names(find([folder / "a.txt", folder, folder / "a.txt"])) == ["a.txt", "b.txt", "c.txt"]


def test_what_is_not_there_is_a_failure_and_the_rest_goes_on(folder: Path) -> None:
    found = find([folder / "none.txt", f"{folder}/*.pdf", folder / "a.txt", "nul\x00name"])
    assert [type(f).__name__ for f in found[:3]] == ["Failure", "Failure", type(folder).__name__]
    assert isinstance(found[3], Failure)


def test_an_empty_folder_is_no_failure(tmp_path: Path) -> None:
    assert find([tmp_path]) == []


def test_odd_names_are_files_like_others(tmp_path: Path) -> None:
    odd = ["a..b.txt", "new\nline.txt", "\u202etxt.exe", "[1].txt", " .txt"]
    for name in odd:
        (tmp_path / name).write_text("x")
    assert sorted(names(find([tmp_path]))) == sorted(odd)
    assert names(find([tmp_path / "[1].txt"])) == ["[1].txt"]


def test_links_in_a_circle_come_to_an_end(folder: Path) -> None:
    os.symlink(folder, folder / "sub" / "loop")
    assert names(find([folder])) == ["a.txt", "b.txt", "c.txt"]


def test_what_is_no_regular_file_is_left_out(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert "pipe" not in names(find([folder]))


def test_the_folder_that_a_browser_saved_beside_a_page_is_no_document(tmp_path: Path) -> None:
    for name in (
        "Silt.html",
        "Silt_files/frame.html",
        "Silt_files/a.js",
        "Other_files/b.html",
        "Tag.htm",
        "Tag-Dateien/c.css",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    wanted = ["Other_files/b.html", "Silt.html", "Tag.htm"]
    assert (
        sorted(path.relative_to(tmp_path).as_posix() for path in find([tmp_path]) if isinstance(path, Path)) == wanted
    )
    assert sorted(path.name for path in find([str(tmp_path / "S*")]) if isinstance(path, Path)) == ["Silt.html"]
