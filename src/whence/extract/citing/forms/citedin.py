"""A name and a title that lead to a note behind their place, as Chicago's law students cite: "Lee, Silt at 4 (cited in
note 2)".

In: the words of a citation and those behind it. Out: the `ShortForm` that they are; None where no note is told there.

>>> form = cited_in_note("Lee, Second Harbour at §§ 27, 33", " (cited in note 10).")
>>> (form.names, form.title, form.note) if form else None
(('lee',), ('second', 'harbour'), '10')
"""

from __future__ import annotations

import regex

from whence.extract.citing.forms.shortforms import ShortForm, led, named

_TOLD = regex.compile(r"\s?\(cited\s(?:in|at)\s(?:note|n\.?)\s(?P<number>\p{N}{1,4})\)")
_LONGEST = 24
_PLACE = regex.compile(r",?\s(?:at\s|pp?\.\s|§|¶)[^,]{0,12}\p{N}.{0,60}$")


def cited_in_note(words: str, behind: str) -> ShortForm | None:
    """The short form of a name and title behind which the number of a note is told."""
    whole = len(words.rstrip(" .;"))
    told = _TOLD.search(words + behind, 0, len(words) + _LONGEST)
    if told is None or told.start() > len(words) or told.end() < whole:
        return None
    names, title = named(_PLACE.sub("", words[led(words) : told.start()].strip()))
    return ShortForm("supra", names, title, told["number"]) if names else None
