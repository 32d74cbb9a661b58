"""Uploads: files from a browser, put where nothing of their name or content can reach anything else.

In: the files of a form. Out: files in a folder of our own, under names that we made from theirs; bounded in number and
size. A name is only ever the last part of a path: no separator, no dots that lead upwards, no control character.

>>> safe_name("../../etc/passwd"), safe_name("C:\\\\x\\\\a b.pdf"), safe_name("..")
('passwd', 'a b.pdf', 'document')
"""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterable
from hashlib import file_digest
from pathlib import Path

from starlette.datastructures import FormData, UploadFile

_SIDECAR = ".meta.yml"
_LONGEST = 120
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?\Z")


def safe_name(given: str | None) -> str:
    """A file name made from what a browser says: the last part, without what a file system or a reader minds."""
    last = re.split(r"[/\\]", given or "")[-1]
    clean = _UNSAFE.sub("", unicodedata.normalize("NFC", last)).strip().lstrip(".").strip()
    if not clean or _RESERVED.match(clean):
        return "document"
    stem, dot, ending = clean.rpartition(".")
    return f"{stem[: _LONGEST - len(ending)]}.{ending[:20]}" if dot and stem else clean[:_LONGEST]


def files(form: FormData, field: str) -> list[UploadFile]:
    """The files of a form's field that are any."""
    return [one for one in form.getlist(field) if isinstance(one, UploadFile) and one.filename]


def keep(uploads: Iterable[UploadFile], folder: Path) -> list[Path]:
    """Write uploads below `folder`, each in a folder named by its content, so that the same file has the same path when
    it comes again; a sidecar lies beside the file that it speaks of."""
    every = list(uploads)
    documents = [one for one in every if not safe_name(one.filename).endswith(_SIDECAR)]
    kept = {safe_name(one.filename): _kept(one, folder) for one in documents}
    for sidecar in every:
        name = safe_name(sidecar.filename)
        if name.endswith(_SIDECAR):
            for document, place in kept.items():
                if document.rpartition(".")[0] == name.removesuffix(_SIDECAR) or document == name.removesuffix(
                    _SIDECAR
                ):
                    write(sidecar, place.parent / name)
    return list(kept.values())


def _kept(upload: UploadFile, folder: Path) -> Path:
    upload.file.seek(0)
    digest = file_digest(upload.file, "sha256").hexdigest()[:16]  # type: ignore[arg-type]
    place = folder / digest / safe_name(upload.filename)
    place.parent.mkdir(parents=True, exist_ok=True)
    write(upload, place)
    return place


def write(upload: UploadFile, place: Path) -> None:
    """Put an upload's bytes at a place."""
    upload.file.seek(0)
    with open(place, "wb") as out:
        shutil.copyfileobj(upload.file, out)
