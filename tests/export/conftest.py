"""One small library and one check, for all tests of exports that only read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.read.office import W, docx, paragraph, run
from whence.checking import Report
from whence.library import Library

RELEASE = """Phase one complete

Kesmar Port Authority

March 4, 2021

"The material was tested at every stage and was not placed on Grey Bank," said the director, Edda Korrin.

"It was a season of short trips, of wind and of very long receipts for everybody in the harbour," said Anders Pell.
"""
NOTES = """Interview with Anders Pell

March 9, 2021

"Nobody in the harbour office ever counted the barges that came back full," said Anders Pell.
"""
HOSTILE = "<script>alert(1)</script> & <img src=x onerror=y> \u202e *stars*"
COMMENTS = f"""<w:comments {W}><w:comment w:id="1" w:author="Ana"><w:p><w:r><w:t>pell-interview.txt</w:t></w:r></w:p></w:comment>
<w:comment w:id="2" w:author="Ben"><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment></w:comments>"""


def noted(words: str, number: int) -> str:
    """Words that a comment stands on."""
    return (
        f'<w:commentRangeStart w:id="{number}"/>{run(words)}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


BODY = "".join(
    [
        paragraph("Where the silt went", style="Titel"),
        paragraph(
            "The director was plain. “The material was tested at every stage and was placed on Grey Bank,” said Edda Korrin."
        ),
        paragraph(
            "“It was a season of short trips … and of very long receipts for everybody in the harbour,” said Anders Pell."
        ),
        paragraph(noted("“Nobody in the harbour office ever counted the barges that came back full,” he said.", 1)),
        paragraph(noted("“We burned the log of every single trip on the beach that very night,” he said.", 2)),
        paragraph("Studies show that it takes forty years. The bill came to 57 million crowns in Kesmar."),
        paragraph(HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace("\u202e", "&#x202e;")),
        paragraph("“An end that nobody wrote, he said."),
    ]
)


def draft_bytes() -> bytes:
    """The draft with comments that name a source."""
    return docx(BODY, parts={"comments": COMMENTS})


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of two documents."""
    folder = tmp_path_factory.mktemp("sources")
    (folder / "release.txt").write_text(RELEASE, encoding="utf-8")
    (folder / "pell-interview.txt").write_text(NOTES, encoding="utf-8")
    with Library.temporary() as library:
        library.add([folder])
        yield library


@pytest.fixture(scope="session")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The draft as a file."""
    path = tmp_path_factory.mktemp("draft") / "silt.docx"
    path.write_bytes(draft_bytes())
    return path


@pytest.fixture(scope="session")
def report(shelf: Library, draft: Path) -> Report:
    """The check of the draft."""
    return shelf.check(draft)
