"""What the drawings have in common: colours, the font, words that XML can carry.

In: words and a style. Out: SVG text elements with presentation attributes only.

>>> words(1, 2, "a\\x00<b", style="small")
'<text x="1.0" y="2.0" font-size="10.5" fill="#565656">a·&lt;b</text>'
"""

from __future__ import annotations

from html import escape

INK, SOFT, PAPER, FAINT = "#1a1a1a", "#565656", "#ffffff", "#d9d9d9"
FONT = "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif"
_STYLES = {
    "plain": f'font-size="12" fill="{INK}"',
    "small": f'font-size="10.5" fill="{SOFT}"',
    "title": f'font-size="17" fill="{INK}" font-weight="650"',
    "tick": f'font-size="11" fill="{INK}" text-anchor="middle"',
    "halo": f'font-size="12" fill="{INK}" paint-order="stroke" stroke="{PAPER}" stroke-width="3"',
}


def words(x: float, y: float, text: str, *, style: str = "plain") -> str:
    """One text element; `style`: plain, small, title, tick, halo."""
    return f'<text x="{x:.1f}" y="{y:.1f}" {_STYLES[style]}>{escape(printable(text))}</text>'


def printable(text: str) -> str:
    """On one line, with what XML does not know shown as a dot."""
    return "".join("·" if _is_unknown(sign) else sign for sign in " ".join(text.split()))


def _is_unknown(sign: str) -> bool:
    return sign < " " or sign == "\x7f" or "\ud800" <= sign <= "\udfff" or sign in "\ufffe\uffff"


def opened(kind: str, title: str, width: float, height: float) -> str:
    """The beginning of a document, with its title and a paper background; closed by `</svg>`."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{kind}" viewBox="0 0 {width:.0f} {height:.0f}" '
        f'width="{width:.0f}" height="{height:.0f}" role="img" font-family="{FONT}">'
        f'<title>{escape(printable(title))}</title><rect width="{width:.0f}" height="{height:.0f}" fill="{PAPER}"/>'
    )
