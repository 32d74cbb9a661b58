"""Which links of a document are none for its readers: those that would run a script, or open their own words as a page.

In: where a link leads, as a file of any format says it. Out: whether it is left out.

>>> [is_harmful(href) for href in ("https://e.org/", "JavaScript:x()", " java\\nscript:x()", "data:text/html,x")]
[False, True, True, True]
"""

from __future__ import annotations

import re

_SCHEMES = ("javascript:", "data:", "vbscript:")
_PASSED_OVER = re.compile(r"[\x00-\x20]+")
"""What browsers pass over in front of a scheme and inside it."""
_LONGEST = 64


def is_harmful(href: str) -> bool:
    """Whether a browser that follows the link would run a script or open the link's own words."""
    return _PASSED_OVER.sub("", href[:_LONGEST]).lower().startswith(_SCHEMES)
