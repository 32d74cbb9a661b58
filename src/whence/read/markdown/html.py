"""HTML in Markdown as its author saw it: tags that are set in, or stand behind an empty line, are no lines of code.

In: Markdown. Out: the same with the lines of a page's own source at the margin, and each `<p>` that is closed in one
piece, as a blog that was moved from elsewhere has them. Markdown proper ends HTML at an empty line and takes what is
set in below it for code, so that a reader would see the tags.

>>> flush('<p class="note">\\n  <a href="#r3">\\n\\n      <b>[3]</b></a>\\n\\n      <i>Ibid., 4.</i>\\n</p>')
'<p class="note">\\n  <a href="#r3">\\n<b>[3]</b></a>\\n<i>Ibid., 4.</i>\\n</p>'
"""

from __future__ import annotations

import regex

_BLOCK = (
    r"p|div|aside|article|section|main|header|footer|nav|figure|figcaption|h[1-6]|[uo]l|li|d[ltd]|blockquote"
    r"|table|thead|tbody|tfoot|tr|t[dh]"
)
_OUTER = regex.compile(r"^<(?:html|body|div|article|section|main)[\s>]", regex.MULTILINE)
_SET_IN = regex.compile(rf"^[ \t]{{4,}}(?=</?(?:{_BLOCK})[\s>])", regex.MULTILINE)
_CLOSED = regex.compile(
    rf"^[ ]{{0,3}}<(p|h[1-6])(?=[\s>])(?>[^<]|<(?!/?(?:{_BLOCK})[\s>]))*+</\1\s*>", regex.MULTILINE | regex.IGNORECASE
)
"""A paragraph or a heading, in which no block can stand."""
_EMPTY_BEFORE_TAG = regex.compile(r"(?<=\n)(?:[ \t]*\r?\n)+[ \t]*+(?=</?[a-zA-Z]|<!--)")
_CODE = regex.compile(r"(?<=\n[ \t]*\r?\n)[ \t]{4,}+(?=\S)")
"""What stands before words that are taken for code."""
_MARKDOWN = regex.compile(r"\]\(|\]\[|\[\^|\*\*|__|`")
"""Signs that an author means to be read as Markdown, for whose sake the empty lines may stand there."""


def flush(text: str) -> str:
    """The Markdown with its HTML in one piece; as it is where it shows code between fences. Paragraphs that hold empty
    lines are mended in all of the text if one of them is broken so that some of it would be taken for code."""
    if "```" in text or "~~~" in text:
        return text
    if _OUTER.search(text):
        text = _SET_IN.sub("", text)
    broken = "</" in text and any(_CODE.search(found[0]) for found in _CLOSED.finditer(text))
    return str(_CLOSED.sub(_in_one_piece, text)) if broken else text


def _in_one_piece(found: regex.Match[str]) -> str:
    """An element without the empty lines between its tags."""
    words = str(found[0])
    return words if _MARKDOWN.search(words) else _CODE.sub("", _EMPTY_BEFORE_TAG.sub("", words))
