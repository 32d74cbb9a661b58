"""Where Whence was installed without a compiler, the index gives the same answers."""

import json
import subprocess
import sys

SCRIPT = """
import json, sys
if sys.argv[1] == "plain":
    sys.modules["whence.kernels._native"] = None
from whence import kernels
from whence.link.passages import PassageIndex
index = PassageIndex.open(None)
harbour = "The pier at Kesmar was closed on Monday by order of the port authority, two engineers said."
names = index.add([(str(i), f"Report {i}. {harbour} Naïve reader’s copy {i * 7} of it.", ()) for i in range(40)])
quotation = "closed on Tuesday by [the] order of the port … two engineers"
places = [place.to_dict() for place in index.look_up(quotation, limit=3)]
shared = sorted(json.dumps(one.to_dict()) for one in index.shared_passages(left={"3"}))
print(json.dumps([kernels.COMPILED, places, shared, index.rarity("order of the port".split())]))
"""


def answers(kind: str) -> list[object]:
    done = subprocess.run([sys.executable, "-c", SCRIPT, kind], capture_output=True, text=True, check=True)
    result: list[object] = json.loads(done.stdout)
    return result


def test_the_index_answers_the_same_without_the_extension() -> None:
    plain, usual = answers("plain"), answers("usual")
    assert plain[0] is False
    assert plain[1:] == usual[1:]
    assert len(plain[2]) == 39
