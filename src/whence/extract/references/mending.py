"""What the tagger's labels cannot be: a linear chain does not see that a label came before.

In: the label of each token. Out: the labels, mended.

>>> mended(["author", "title", "editor", "title", "date"])
['author', 'title', 'editor', 'container-title', 'date']
"""

from __future__ import annotations

from collections.abc import Sequence


def mended(named: Sequence[str]) -> list[str]:
    """A second title right behind the editor is what was edited, where no other container is named."""
    made = list(named)
    if "editor" not in named or "container-title" in named:
        return made
    for at in range(named.index("editor"), len(made)):
        begins = named[at - 1] == "editor" and "title" in named[: at - 1]
        if named[at] == "title" and (begins or made[at - 1] == "container-title"):
            made[at] = "container-title"
    return made
