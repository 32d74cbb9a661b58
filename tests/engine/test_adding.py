"""Adding files to a library: what happens to each, on real files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from whence.engine import adding, opening, stage
from whence.engine.adding import AddOptions, path_name
from whence.engine.limits import Limits
from whence.engine.local import Job, Lost
from whence.library import Library
from whence.models import Metadata
from whence.read import formats

PIER = "The pier is safe\n\nThe harbour master said: “The pier was closed on Monday.”\n"


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read in this process, where a test changes what reads them."""

    def run(function: Callable[[object], object], jobs: Iterable[Job[object, object]], **_: object) -> Iterator[object]:
        return ((job.item, None if job.argument is None else function(job.argument)) for job in jobs)

    monkeypatch.setattr(adding, "run", run)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "reports").mkdir()
    with Library.open(tmp_path, create=True) as opened:
        yield opened


def write(library: Library, name: str, text: str | bytes = PIER) -> Path:
    path = Path(str(library.root), name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_file_becomes_a_document_with_its_records(library: Library) -> None:
    path = write(library, "reports/pier.txt")
    report = library.add(path)
    [document] = library.documents()
    assert report.added == (document.id,)
    assert document.path == "reports/pier.txt"
    assert library.held[document.id].text == PIER
    assert library.store.original(document.id) == path.read_bytes()


def test_adding_a_folder_again_leaves_all_unchanged(library: Library) -> None:
    write(library, "reports/a.txt"), write(library, "reports/b.txt", "Other words.")
    first = library.add(Path(str(library.root), "reports"))
    log = library.store.log()
    again = library.add(Path(str(library.root), "reports"))
    assert (len(first.added), again.unchanged, again.added) == (2, first.added, ())
    assert library.store.log() == log


def test_identical_files_are_one_document_with_two_paths(library: Library) -> None:
    report = library.add([write(library, "a.txt"), write(library, "b.txt")])
    assert (len(report.added), report.copies) == (1, report.added)
    assert [entry.path for entry in library.store.paths(report.added[0])] == ["a.txt", "b.txt"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_copies_are_read_as_what_the_first_path_says_they_are(library: Library, jobs: int) -> None:
    paths = [write(library, name, "<p>The pier.</p>") for name in ("a.html", "b.txt")]
    library.add(paths, jobs=jobs)
    assert [document.media_type for document in library.documents()] == ["text/html"]
    assert next(iter(library.held.values())).text == "The pier."
    assert len(library.add(paths).unchanged) == len(library.add(paths[::-1]).unchanged) == 2


def test_a_copy_that_can_be_read_is_read_though_the_first_could_not_be(library: Library) -> None:
    data = b"%PDF-1.4 broken"
    report = library.add([write(library, "a.pdf", data), write(library, "b.pdf", data)])
    assert [failure.path for failure in report.failures] == ["a.pdf", "b.pdf"]
    assert [failure.path for failure in library.failures()] == ["a.pdf", "b.pdf"]


def test_a_changed_file_is_a_new_version(library: Library) -> None:
    [old] = library.add(write(library, "a.txt")).added
    [new] = library.add(write(library, "a.txt", PIER + "Corrected.\n")).new_versions
    assert [document.id for document in library.documents()] == [new]
    assert library.held[old].text == PIER
    assert library.index.documents == {new: None}.keys()


def test_a_sidecar_that_comes_changes_and_goes_is_taken_up(library: Library) -> None:
    path = write(library, "a.txt")
    library.add(path)
    sidecar = write(library, "a.meta.yml", "title: First\n")
    assert len(library.add(path).metadata_changed) == 1
    assert library.documents()[0].metadata.title == "First"
    write(library, "a.meta.yml", "title: Second\n")
    library.add(path)
    assert library.documents()[0].metadata.title == "Second"
    sidecar.unlink()
    assert len(library.add(path).metadata_changed) == 1
    assert library.documents()[0].metadata.title not in ("First", "Second")


def test_options_outrank_and_stay(library: Library) -> None:
    path = write(library, "a.txt")
    library.add(path, meta=Metadata(outlet="The Paper", basis={"outlet": "option"}))
    assert library.add(path).unchanged
    assert library.documents()[0].metadata.outlet == "The Paper"


def test_copies_with_sidecars_of_their_own_in_one_run_agree_with_one_run_each(library: Library, tmp_path: Path) -> None:
    for name, title in (("a.txt", "outlet: The Paper"), ("b.txt", "title: The Second")):
        write(library, name)
        write(library, name.replace(".txt", ".meta.yml"), title)
    paths = [Path(str(library.root), name) for name in ("a.txt", "b.txt")]
    library.add(paths, jobs=2)
    with Library.open(tmp_path / "other", create=True) as other:
        for path in paths:
            other.add(path)
        assert other.documents()[0].metadata == library.documents()[0].metadata
    assert library.documents()[0].metadata.outlet == "The Paper"
    assert library.documents()[0].metadata.title == "The Second"


def test_a_broken_sidecar_fails_its_document_until_it_is_mended(library: Library) -> None:
    path = write(library, "a.txt")
    write(library, "a.meta.yml", "colour: blue\n")
    [failure] = library.add(path).failures
    assert (failure.path, failure.stage) == ("a.txt", "open")
    assert "colour" in failure.reason
    write(library, "a.meta.yml", "title: Mended\n")
    report = library.add(path)
    assert (len(report.added), report.failures, library.failures()) == (1, (), [])


def test_a_document_that_cannot_be_read_is_a_failure_with_its_original_and_the_rest_goes_on(library: Library) -> None:
    data = bytes(range(256)) * 40
    paths = [
        write(library, "a.txt"),
        write(library, "b.bin", data),
        write(library, "c.txt", ""),
        write(library, "d.txt", "D."),
    ]
    report = library.add(paths)
    assert len(report.added) == 2
    assert [(f.path, f.stage) for f in library.failures()] == [("b.bin", "detect"), ("c.txt", "read")]
    assert library.store.original(str(library.failures()[0].document)) == data
    assert library.add(paths).failures == report.failures


def test_a_failure_is_forgotten_when_its_file_can_be_read(library: Library) -> None:
    library.add(write(library, "a.txt", ""))
    assert len(library.failures()) == 1
    library.add(write(library, "a.txt"))
    assert library.failures() == []


def test_a_bad_line_of_json_lines_fails_alone_and_is_forgotten_when_mended(library: Library) -> None:
    lines = [json.dumps({"id": f"r{n}", "text": f"Record {n}."}) for n in range(3)]
    path = write(library, "all.jsonl", "\n".join([*lines, "{broken"]))
    report = library.add(path)
    assert [document.record for document in library.documents()] == ["r0", "r1", "r2"]
    assert [failure.record for failure in report.failures] == ["4"]
    write(library, "all.jsonl", "\n".join([*lines, '{"id": "r3", "text": "Mended."}']))
    assert len(library.add(path).added) == 1
    assert library.failures() == []


def test_a_path_that_leads_nowhere_is_reported_and_not_stored(library: Library) -> None:
    report = library.add(Path(str(library.root), "nowhere.txt"))
    assert [failure.stage for failure in report.failures] == ["open"]
    assert library.failures() == []


def test_names_with_newlines_direction_marks_and_bad_bytes_are_kept(library: Library) -> None:
    names = ["a\nb.txt", "\u202egnp.txt", "caf\udce9.txt", "a b; rm -rf .txt"]
    report = library.add([write(library, name, f"Words of {n}.") for n, name in enumerate(names)])
    assert len(report.added) == len(names)
    assert [document.path for document in library.documents()] == names
    assert library.document(Path(str(library.root), names[2]).as_posix()).text == "Words of 2."


def test_a_path_with_dots_is_the_file_it_leads_to(library: Library) -> None:
    write(library, "reports/a.txt")
    library.add(Path(str(library.root), "reports", "..", "reports", "a.txt"))
    assert library.documents()[0].path == "reports/a.txt"


def test_files_outside_the_library_keep_their_whole_path(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("Words.")
    with Library.open(tmp_path / "inside", create=True) as library:
        library.add(outside)
        assert library.documents()[0].path == outside.as_posix()
    assert path_name(outside, None) == outside.as_posix()


def test_a_library_that_moves_with_its_files_knows_them(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.txt").write_text(PIER)
    with Library.open(tmp_path / "old", create=True) as library:
        library.add(tmp_path / "old" / "a.txt")
    (tmp_path / "old").rename(tmp_path / "new")
    with Library.open(tmp_path / "new") as library:
        assert len(library.add(tmp_path / "new" / "a.txt").unchanged) == 1


@pytest.mark.usefixtures("here")
def test_a_newer_reader_reads_again_and_an_older_one_does_not(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(library, "a.txt")
    library.add(path)
    plain = formats.FORMATS["text/plain"]
    name, _, number = plain.reader.partition("/")
    monkeypatch.setitem(formats.FORMATS, "text/plain", replace(plain, reader=f"{name}/{int(number) + 1}"))
    assert len(library.add(path).reread) == 1
    monkeypatch.setitem(formats.FORMATS, "text/plain", plain)
    assert len(library.add(path).unchanged) == 1


@pytest.mark.usefixtures("here")
def test_a_newer_extraction_reads_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(library, "a.txt")
    library.add(path)
    name, _, number = stage.EXTRACTOR.partition("/")
    monkeypatch.setattr(stage, "EXTRACTOR", f"{name}/{int(number) + 1}")
    assert len(library.add(path).reread) == 1
    assert len(library.add(path).unchanged) == 1


@pytest.mark.usefixtures("here")
def test_what_was_kept_can_be_read_again_without_its_files(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ['{"id": "a", "text": "One."}', "{broken"]
    said = write(library, "a.meta.yml", "title: Said\n")
    paths = [write(library, "a.txt"), write(library, "all.jsonl", "\n".join(lines)), write(library, "c.txt", "")]
    first = library.add(paths)
    for path in (*paths, said):
        path.unlink()
    assert library.reread().unchanged == first.added
    name, _, number = stage.EXTRACTOR.partition("/")
    monkeypatch.setattr(stage, "EXTRACTOR", f"{name}/{int(number) + 1}")
    again = library.reread()
    assert (again.reread, [failure.path for failure in again.failures]) == (first.added, ["c.txt"])
    assert [failure.path for failure in library.failures()] == ["all.jsonl", "c.txt"]
    assert library.documents()[0].metadata.title == "Said"


def test_an_original_that_was_lost_fails_its_reading_again_and_nothing_else(library: Library) -> None:
    [a, b] = library.add([write(library, "a.txt"), write(library, "b.txt", "Other.")]).added
    (Path(str(library.root), ".whence", "blobs", a[:2], a)).unlink()
    report = library.reread()
    assert [(failure.stage, failure.document) for failure in report.failures] == [("store", a)]
    assert report.unchanged == (b,)
    assert library.held[a].text == PIER


def test_records_of_one_name_in_one_file_are_documents_of_their_own(library: Library) -> None:
    path = write(library, "all.jsonl", "\n".join(f'{{"id": "x", "text": "Text {n}."}}' for n in range(3)))
    assert len(library.add(path).added) == 3
    assert [document.record for document in library.documents()] == ["x", "x (2)", "x (3)"]
    assert len(library.add(path).unchanged) == 3


@pytest.mark.usefixtures("here")
def test_a_fault_in_whence_fails_one_document_and_is_named(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(stage, "extracted", fail)
    [failure] = library.add(write(library, "a.txt")).failures
    assert failure.stage == "extract"
    assert "ZeroDivisionError: division by zero" in failure.reason


def test_many_processes_make_the_same_library_as_one(library: Library, tmp_path: Path) -> None:
    lines = "\n".join(
        json.dumps({"id": n, "text": f"Record {n} says “the pier is closed, number {n}”."}) for n in range(40)
    )
    path = write(library, "all.jsonl", lines)
    library.add(path, jobs=2)
    with Library.open(tmp_path / "other", create=True) as other:
        other.add(path)
        assert list(other.held.values()) == [
            replace(held, document=replace(held.document, path=path.as_posix())) for held in library.held.values()
        ]


def test_a_fault_in_telling_kinds_of_files_apart_fails_one_file(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(file: object, path: str) -> None:
        raise ZeroDivisionError

    path = write(library, "a.txt")
    monkeypatch.setattr(opening, "detect_file", fail)
    [failure] = library.add(path).failures
    assert (failure.path, failure.stage) == ("a.txt", "detect")
    assert "ZeroDivisionError" in failure.reason


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_library_of_many_threads_and_copies_is_whole(library: Library, jobs: int) -> None:
    paths = [write(library, f"{n}.txt", f"Words {n % 3}.") for n in range(30)]
    report = library.add(paths, jobs=jobs)
    assert (len(report.added), len(report.copies)) == (3, 27)
    assert [library.store.original(id_) for id_ in report.added] == [b"Words 0.", b"Words 1.", b"Words 2."]


def test_a_document_under_which_its_process_died_fails_with_its_original(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(function: object, jobs: Iterable[Job[object, object]], **_: object) -> Iterator[tuple[object, Lost]]:
        return ((job.item, Lost()) for job in jobs)

    path = write(library, "a.txt")
    monkeypatch.setattr(adding, "run", lose)
    [failure] = library.add(path).failures
    assert failure.stage == "read"
    assert "died" in failure.reason
    assert library.store.original(str(failure.document)) == path.read_bytes()


def test_progress_counts_bytes_up_to_all(library: Library) -> None:
    calls: list[tuple[int, int, str]] = []
    paths = [write(library, "a.txt", "One."), write(library, "b.txt", "Three.")]
    library.add(paths, progress=lambda done, total, path: calls.append((done, total, path)))
    assert calls == [(4, 10, "a.txt"), (10, 10, "b.txt")]


def test_collections_are_named_when_adding(library: Library) -> None:
    library.add(write(library, "a.txt"), collection="leak")
    assert library.documents(collection="leak")[0].collections == ("leak",)


def test_a_report_is_plain_json(library: Library) -> None:
    report = library.add([write(library, "a.txt"), write(library, "b.txt", "")])
    assert json.loads(json.dumps(report.to_dict()))["failures"][0]["path"] == "b.txt"
    assert AddOptions().jobs == 1


BIBTEX = """@article{a, title = {The Silt}, author = {Aldry, Tess}, date = {2021-03-04}, file = {PDF:files/12/a.txt:text/plain}}
@article{b, title = {None}, file = {PDF:files/gone.pdf:application/pdf}}
"""


def test_a_reference_managers_export_says_what_its_files_are(library: Library) -> None:
    write(library, "export/library.bib", BIBTEX)
    write(library, "export/files/12/a.txt")
    write(library, "export/files/12/b.txt", "Other.")
    report = library.add(Path(str(library.root), "export"))
    known = {document.path: document.metadata for document in library.documents()}
    assert len(report.added) == 2
    assert (known["export/files/12/a.txt"].title, known["export/files/12/a.txt"].authors) == (
        "The Silt",
        ("Tess Aldry",),
    )
    assert known["export/files/12/b.txt"].title != "The Silt"
    assert report.failures == ()


def test_a_bibliography_without_files_says_what_takes_it(library: Library) -> None:
    [failure] = library.add(write(library, "a.bib", "@article{b, title = {None}}\n")).failures
    assert "whence import" in failure.reason


def test_a_sidecar_or_an_option_says_which_columns_hold_what(library: Library) -> None:
    path = write(library, "a.csv", "a,b\nSilt,It rained.\n")
    write(library, "a.csv.meta.yml", "outlet: The Paper\nfields: {text: b, title: a}\n")
    [id_] = library.add(path).added
    assert library.held[id_].text == "It rained."
    assert library.documents()[0].metadata.title == "Silt"
    assert library.documents()[0].metadata.outlet == "The Paper"
    other = write(library, "b.jsonl", '{"words": "It did not."}\n')
    [id_] = library.add_with(other, AddOptions(fields={"text": "words"})).added
    assert library.held[id_].text == "It did not."


def test_what_a_web_archive_says_of_a_page_stays_when_it_is_read_again(library: Library) -> None:
    page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>It rained.</p>"
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: https://e.org/a\r\n"
    head += f"WARC-Date: 2021-03-04T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(page)}"
    path = write(library, "a.warc", f"{head}\r\n\r\n{page}\r\n\r\n")
    [id_] = library.add(path).added
    path.unlink()
    library.reread()
    [document] = library.documents()
    assert (document.record, document.metadata.url) == ("https://e.org/a", "https://e.org/a")
    assert library.held[id_].document.metadata.retrieved == "2021-03-04T10:00:00Z"


def test_a_file_too_large_for_one_document_is_kept_and_told(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGEST_PART", 100)
    path = write(library, "a.txt", "It rained. " * 20)
    [failure] = library.add(path).failures
    assert "part it" in failure.reason
    assert library.store.original(str(failure.document)) == path.read_bytes()


def test_a_document_beyond_its_limits_fails_with_its_original_and_the_rest_goes_on(library: Library) -> None:
    slow = write(library, "a.html", "<p>" + "<b>word</b> " * 400_000)
    fine = write(library, "b.txt")
    report = library.add_with([slow, fine], AddOptions(limits=Limits(seconds=0.3)))
    assert [failure.path for failure in report.failures] == ["a.html"]
    assert "0.3 seconds" in report.failures[0].reason
    assert library.store.original(str(report.failures[0].document)) == slow.read_bytes()
    assert len(report.added) == 1
