"""Lists of Markdown as they print: items that are all written "1." count on, and numbers that are defined as words are,
as pandoc writes a page's `<dl>`, head what they mean.

In: tokens of markdown-it, or Markdown. Out: the same tokens with the numbers of their items; the Markdown with such
numbers in the lines of their words.

>>> with_headed("[1](#r1)\\n:   Lee, Silt.\\n\\n[2](#r2)\\n:   Ibid.\\n\\n[3](#r3)\\n:   Roe.\\n").splitlines()[2]
'[2](#r2) Ibid.'
"""

from __future__ import annotations

from collections.abc import Sequence

import regex
from markdown_it.token import Token

_FEWEST = 3
_DEFINED = regex.compile(
    r"^(?P<number>(?:<a id=\"[^\"\n]{1,200}\"></a>)?"
    r"(?:\[?\p{Nd}{1,4}\]?|\[\\?\[?\p{Nd}{1,4}\\?\]?\]\(#[^()\s]{1,300}\))[.:)]?)"
    r"[ \t]*\n(?:[ \t]*\n)?[ ]{0,3}:[ \t]+(?=\S)",
    regex.MULTILINE,
)


def with_headed(text: str) -> str:
    """The Markdown with the numbers that words define in the first lines of these; as it is where there are few."""
    if "\n:" not in text or len(_DEFINED.findall(text)) < _FEWEST:
        return text
    return str(_DEFINED.sub(r"\g<number> ", text))


def count_on(tokens: Sequence[Token]) -> None:
    """Gives the items of each ordered list whose items have all the same number those that a reader sees."""
    open_lists: list[list[Token]] = []
    for token in tokens:
        if token.type == "ordered_list_open":
            open_lists.append([])
        elif token.type == "list_item_open" and token.info and open_lists:
            open_lists[-1].append(token)
        elif token.type == "ordered_list_close":
            _count(open_lists.pop())


def _count(items: Sequence[Token]) -> None:
    if len(items) >= _FEWEST and len({item.info for item in items}) == 1:
        for number, item in enumerate(items, start=int(items[0].info)):
            item.info = str(number)
