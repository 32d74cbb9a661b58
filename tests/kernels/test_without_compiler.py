"""Where Whence was installed without a compiler, the index gives the same answers, and extraction the same records."""

import json
import subprocess
import sys

SCRIPT = """
import json, sys
if sys.argv[1] == "plain":
    sys.modules["whence.kernels._native"] = None
from whence import kernels
from whence.extract import extract
from whence.link.passages.index import PassageIndex
from whence.models import Reading
index = PassageIndex.open(None)
harbour = "The pier at Kesmar was closed on Monday by order of the port authority, two engineers said."
names = index.add([(str(i), f"Report {i}. {harbour} Naïve reader’s copy {i * 7} of it.", ()) for i in range(40)])
quotation = "closed on Tuesday by [the] order of the port … two engineers"
places = [place.to_dict() for place in index.look_up(quotation, limit=3)]
shared = sorted(json.dumps(one.to_dict()) for one in index.shared_passages(left={"3"}))
records = extract(Reading("d", "r", sys.argv[2])).to_dict()
print(json.dumps([kernels.COMPILED, places, shared, index.rarity("order of the port".split()), records]))
"""
TOLD = """On 4 May 1999 Soto, who served in Baghdad, became a whistleblower, and the embassy denied it. The fund pays for roads,
schools and bridges; 1,200 men have left the town and some plan to return. "We will not yield," Senator Ana Kesmar said in
Rome, "and they know it." [1]

Notes

[1] Ana Kesmar, The Pier of Kesmar (London: Harbour Press, 1998), 12.
"""


def answers(kind: str) -> list[object]:
    done = subprocess.run([sys.executable, "-c", SCRIPT, kind, TOLD], capture_output=True, text=True, check=True)
    result: list[object] = json.loads(done.stdout)
    return result


def test_index_and_extraction_answer_the_same_without_the_extension() -> None:
    plain, usual = answers("plain"), answers("usual")
    assert plain[0] is False
    assert plain[1:] == usual[1:]
    assert len(plain[2]) == 39
    assert all(plain[4][kind] for kind in ("statements", "quotations", "attributions", "names", "dates", "quantities"))
