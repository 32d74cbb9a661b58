"""Decoded HTML to a tree, however deep or broken it is.

In: bytes (for the declared encoding) or decoded text. Out: an lxml tree without comments, no deeper than can be walked.

>>> declared_encoding(b'<meta charset="windows-1251">')
'windows-1251'
>>> parse("<p>one<!-- two -->").text_content()
'one'
"""

from __future__ import annotations

import re

from lxml import etree, html

_DEEPEST = 200  # libxml2 drops what is nested deeper than 256 elements
_DECLARED = re.compile(
    rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_NESTING = re.compile(
    r"<(/?)(?:a|article|aside|b|big|blockquote|center|dd|del|div|dl|em|fieldset|figure|font|form|i|ins|li|main|ol"
    r"|section|small|span|strong|sub|sup|table|tbody|td|tr|tt|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page's head declares."""
    found = _DECLARED.search(data[:4096])
    return (found[1] or found[2]).decode("ascii") if found else None


def parse(text: str) -> html.HtmlElement | None:
    """The tree of a page; None where there is no element in it."""
    text = _UNREADABLE.sub("", text)
    if _too_deep(text):
        text = flattened(text)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None
    return tree if isinstance(tree.tag, str) else None


def _too_deep(text: str) -> bool:
    if text.count("<") <= _DEEPEST:
        return False
    depth = 0
    for tag in _NESTING.finditer(text):
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        if depth > _DEEPEST:
            return True
    return False


def flattened(text: str) -> str:
    """`text` without the tags that open below the deepest level that is kept, and without those that close them.

    >>> flattened("<b>" * 300 + "x" + "</b>" * 300).count("<b>")
    200
    """
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        if tag[1]:
            depth = max(depth - 1, 0)
            return tag.group() if depth < _DEEPEST else ""
        depth += 1
        return tag.group() if depth <= _DEEPEST else ""

    return _NESTING.sub(kept, text)
