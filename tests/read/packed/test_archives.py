"""Archives: what is in them, and what is refused."""

import gzip
import io
import tarfile
import zipfile

import pytest

from tests.read.office import archive, docx, paragraph
from whence.models import Failure
from whence.read import containers, read, split
from whence.read.packed.archives import leads_out
from whence.read.payload import Payload


def documents(data: bytes, path: str = "a.zip") -> list[Payload | Failure]:
    return list(split(data, path))


def tar(members: dict[str, bytes], mode: str = "w") -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode) as packed:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            packed.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        packed.addfile(link)
    return file.getvalue()


def test_members_are_documents_each_read_as_what_it_is() -> None:
    found = documents(
        archive(
            {"a/one.html": "<p>One.</p>", "two.docx": docx(paragraph("Two.")), "r.jsonl": '{"id": "x", "text": "T."}'}
        )
    )
    assert [(f.record, read(f).text) for f in found if isinstance(f, Payload)] == [
        ("a/one.html", "One."), ("two.docx", "Two."), ("r.jsonl/x", "T."),
    ]  # fmt: skip


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_tar_archives_are_read_and_links_are_not_followed(mode: str) -> None:
    found = documents(tar({"a.txt": b"One.", "b/c.txt": b"Two."}, mode), "a.tar")
    assert [(f.record, f.data) for f in found if isinstance(f, Payload)] == [("a.txt", b"One."), ("b/c.txt", b"Two.")]


def test_a_compressed_file_is_the_file_in_it() -> None:
    [found] = documents(gzip.compress(b"<p>One.</p>"), "x/page.html.gz")
    assert isinstance(found, Payload)
    assert (found.record, found.media_type) == ("page.html", "text/html")


def test_hidden_files_sidecars_and_folders_are_no_documents() -> None:
    names = (".hidden", "__MACOSX/._a.txt", "a.meta.yml", "Thumbs.db", "folder/")
    [found] = documents(archive(dict.fromkeys(names, "x")))
    assert isinstance(found, Failure)
    assert "no document" in found.reason


def test_names_that_lead_out_of_the_archive_are_refused() -> None:
    found = documents(archive({"../../etc/passwd": "x", "/root.txt": "x", "C:\\x.txt": "x", "ok.txt": "Fine."}))
    assert [type(f).__name__ for f in found] == ["Failure"] * 3 + ["Payload"]
    assert not leads_out("a/b..c/d.txt")


def test_a_bomb_is_refused_by_what_it_says_of_itself() -> None:
    [found] = documents(archive({"bomb.txt": b"\0" * (20 << 20)}))
    assert isinstance(found, Failure)
    assert "20,971,520 bytes" in found.reason


def test_a_compressed_bomb_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("whence.read.packed.archives.LARGEST_PART", 1 << 20)
    [found] = documents(gzip.compress(bytes(4 << 20)), "bomb.gz")
    assert isinstance(found, Failure)
    assert "unpacks to more" in found.reason


def test_archives_in_archives_end() -> None:
    data = archive({"deep.txt": "Deep."})
    for _ in range(7):
        data = archive({"inner.zip": data})
    [found] = documents(data)
    assert isinstance(found, Failure)
    assert "deep" in found.reason


def test_what_an_archive_amounts_to_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        containers.Budget, "__init__", lambda self, size: (setattr(self, "members", 2), setattr(self, "size", size))[0]
    )
    found = documents(archive({f"{n}.txt": "x" for n in range(4)}))
    assert [type(f).__name__ for f in found] == ["Payload", "Payload", "Failure"]


def test_a_damaged_or_encrypted_member_fails_alone() -> None:
    whole = archive({"a.txt": "One.", "b.txt": "Two."})
    with zipfile.ZipFile(io.BytesIO(whole)) as packed:
        at = packed.getinfo("b.txt").header_offset
    locked = bytearray(whole)
    locked[locked.index(b"PK\x01\x02", locked.index(b"PK\x01\x02") + 4) + 8] |= 1
    found = documents(bytes(locked))
    assert [type(f).__name__ for f in found] == ["Payload", "Failure"]
    assert "encrypted" in str(found[1])
    torn = whole[: at + 36] + bytes([whole[at + 36] ^ 0xFF]) + whole[at + 37 :]
    assert [type(f).__name__ for f in documents(torn)] == ["Payload", "Failure"]


@pytest.mark.parametrize("cut", [30, 90, 200])
def test_a_cut_off_archive_says_so(cut: int) -> None:
    [found] = documents(archive({"a.txt": "One." * 50, "b.txt": "Two."})[:cut])
    assert isinstance(found, Failure)
    assert "damaged" in found.reason
