"""Word comments in real DOCX files: each on exactly its words, nothing else changed, a second run the same.

For each file 300 stretches of one to twelve words are drawn by seed and commented. `exact`: the comment, as the reader
finds it in the new file, stands on these words. `moved`: on the marker of a note or the run of a text box. `clipped`: a
stretch that runs from the body into a note, of which the part in the body is commented; no finding is such. `xml`: the
body without the new comments, runs of one look joined, is what it was. Processor seconds are those of writing.

    python benchmarks/word_comments.py FILE.docx…
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.export.drafts import held, sheet
from tests.export.test_docx_comments import marks, names, own_ids, part, plain
from whence.export.docx_comments import commented
from whence.models import Held, Span
from whence.text import tokens

AT = "2026-11-20T12:00:00Z"
COMMENTS = 300


def drawn(draft: Held) -> list[Span]:
    """Distinct stretches of a draft, by seed."""
    words, dice = tokens(draft.text), random.Random(1)
    firsts = [dice.randrange(len(words)) for _ in range(COMMENTS)]
    return list(dict.fromkeys(words.span(a, min(len(words), a + dice.randint(1, 12))) for a in firsts))


def row(file: Path, folder: Path) -> str:
    data = file.read_bytes()
    draft = held(data, folder)
    spans = drawn(draft)
    begun = time.process_time()
    made = commented(data, sheet(draft, spans), at=AT)
    taken = time.process_time() - begun
    earlier = set(own_ids(data)) if "word/comments.xml" in names(data) else set()
    same = plain(part(made, "word/document.xml"), set(own_ids(made))) == plain(part(data, "word/document.xml"), earlier)
    counts = dict.fromkeys(("exact", "moved", "clipped"), 0)
    wanted = {f"Remark {n}.": draft.text[a:b] for n, (a, b) in enumerate(spans)}
    for mark, words in marks(made, folder):
        said = str(mark.data["text"]).splitlines()
        kind = "moved" if said[1] not in wanted else "exact" if wanted[said[1]] == words else "clipped"
        counts[kind] += 1
    twice = commented(made, sheet(held(made, folder), spans), at="2027-01-01T00:00:00Z") == made
    told = "  ".join(f"{number:4} {kind}" for kind, number in counts.items())
    return f"{file.name:<24} {len(spans):4} comments  {told}  xml {same}  again {twice}  {taken:.2f} s"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[1:]:
            print(row(Path(name), Path(folder)), flush=True)
