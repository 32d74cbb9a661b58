"""Two passages beside each other, word by word: what is only here, what is only there.

Signs, not colours: `[+only here+]`, `[-only there-]`, so that a grey printout and a pipe still tell them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from whence.cli.output import clean, placed, wrapped
from whence.models import Held, Match, Span


def side_by_side(held: Held, match: Match, shelf: Mapping[str, Held], *, span: Span) -> str:
    """The quotation as it stands in `held.text[span]`, and the passage it was held against."""
    other = shelf[match.document]
    here = marked(held.text, span, [d.quoted_span for d in match.differences if d.quoted], ("[+", "+]"))
    found = [d.found_span for d in match.differences if d.found]
    start, end = min([match.start, *(a for a, _ in found)]), max([match.end, *(b for _, b in found)])
    there = marked(other.text, (start, end), found, ("[-", "-]"))
    place = placed(other.document.label, match.document, (start, end))
    lines = [f"here   “{here}”", f"there  “{there}”", f"       {place}"]
    return "\n".join(wrapped(clean(line), indent=6) for line in lines)


def marked(text: str, span: Span, inner: Iterable[Span], signs: tuple[str, str]) -> str:
    """`text[span]` with the stretches `inner` between signs; stretches outside the span are left out."""
    at, end = span
    pieces: list[str] = []
    for start, stop in sorted(inner):
        if start < at or stop > end:
            continue
        pieces += (text[at:start], signs[0], text[start:stop], signs[1])
        at = stop
    return "".join((*pieces, text[at:end]))
