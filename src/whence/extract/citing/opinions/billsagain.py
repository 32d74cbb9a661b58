"""Bills that running text points back to, led to where they were given with what they are to do.

In: a reading's name, its plain text, its running paragraphs. Out: `Reference`s: each bill that is pointed back to,
where it was given first, and what points back to it. One that was not given before leads nowhere.

>>> text = "Mr. Lee backs S. 3, a bill to mend quays; so be it. Ms. Roe was added to S. 3, supra, and to S. 4, supra."
>>> [(text[one.start : one.end], bool(one.backref)) for one in bills_again("r", Plain(text), [(0, len(text))])]
[('S. 3, a bill to mend quays', False), ('S. 3, supra', True), ('S. 4, supra', False)]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whence.extract.citing.guesses import stated
from whence.extract.citing.law.bills import Bill, bills
from whence.extract.citing.plain.places import Plain
from whence.models import CSL, Reference, Span, content_id


def bills_again(reading: str, plain: Plain, paragraphs: Sequence[Span]) -> list[Reference]:
    """The bills that the paragraphs cite and point back to."""
    if ", supra" not in plain.text:
        return []
    found = [one for span in _joined(paragraphs) for one in bills(plain.text, plain.inside(span))]
    again = {one.number for one in found if one.title is None}
    return [plain.placed(one) for one in _led(reading, plain.text, [one for one in found if one.number in again])]


def _joined(paragraphs: Sequence[Span]) -> list[Span]:
    """The paragraphs, those that one line end parts as one: "… a cosponsor of S." / "3, a bill to mend quays"."""
    made: list[Span] = []
    for start, end in paragraphs:
        if made and start - made[-1][1] <= 1:
            made[-1] = (made[-1][0], end)
        else:
            made.append((start, end))
    return made


def _led(reading: str, text: str, found: Sequence[Bill]) -> Iterator[Reference]:
    given: dict[str, Reference] = {}
    for one in found:
        words = text[one.start : one.end]
        if one.title is not None:
            work: CSL = {"type": "bill", "number": one.number, "title": one.title}
            told = stated(reading, (one.start, one.end), words, work)
            first = given.setdefault(one.number, told)
            yield told if told is first else replace(told, backref=first.id)
            continue
        root = given.get(one.number)
        back = Reference(content_id(reading, "reference", one.start, one.end), one.start, one.end, None)
        if root is None:
            yield replace(back, short_form="supra", doubt="no_candidate")
        else:
            yield replace(back, work=root.work, short_form="supra", backref=root.id)
