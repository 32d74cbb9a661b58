"""The places of a PDF's page that lead to an address outside the document.

In: a page. Out: rectangles in points, and the address of each.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as api

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points from the page's lower left."""
_LONGEST_ADDRESS = 2000


def web_links(page: pdfium.PdfPage) -> Iterator[tuple[Box, str]]:
    """The places of a page that lead to an address outside the document."""
    position, link = ctypes.c_int(0), api.FPDF_LINK()
    rectangle = api.FS_RECTF()
    while api.FPDFLink_Enumerate(page.raw, position, link):
        action = api.FPDFLink_GetAction(link)
        if not action or api.FPDFAction_GetType(action) != api.PDFACTION_URI:
            continue
        size = api.FPDFAction_GetURIPath(page.pdf.raw, action, None, 0)
        address = ctypes.create_string_buffer(size)
        api.FPDFAction_GetURIPath(page.pdf.raw, action, address, size)
        if 1 < size < _LONGEST_ADDRESS and api.FPDFLink_GetAnnotRect(link, rectangle):
            box = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
            yield box, address.value.decode("utf-8", "replace")
