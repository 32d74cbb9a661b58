"""XHTML to a tree like that of a page: its elements by their HTML names.

In: bytes of an XHTML file. Out: an lxml tree without namespaces, comments and processing instructions. What is no
sound XML is read as HTML, as e-book readers do.

>>> page = b'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>a&nbsp;b<a id="x"/>c</p></body></html>'
>>> parse_xhtml(page).findtext(".//p")
'a\\xa0b'
"""

from __future__ import annotations

import re
from html.entities import html5

from lxml import etree, html

from whence.read.decoding.decode import decode
from whence.read.html.tree import declared_encoding, parse

_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]{0,1000}(?:\[[^\]]{0,100000}\]\s{0,100})?>", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s{0,100}<\?xml[^>]{0,200}\?>")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31};)")
_XML = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))


def parse_xhtml(data: bytes) -> html.HtmlElement | None:
    """The tree of an XHTML file; None where there is no element in it. Entities that a file declares for itself
    are left as they stand."""
    text = decode(data, declared=declared_encoding(data)).text.removeprefix("\ufeff")
    text = _DOCTYPE.sub("", _DECLARATION.sub("", text, count=1), count=1)
    parser = html.XHTMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        tree = etree.fromstring(_ENTITY.sub(_resolved, text).encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return parse(text)
    for element in tree.iter(etree.Element):
        element.tag = etree.QName(element).localname
    return tree if tree.tag == "html" else parse(text)


def _resolved(name: re.Match[str]) -> str:
    return name.group() if name[1] in _XML else html5.get(name[1], name.group())
