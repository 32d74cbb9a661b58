"""Attributions: who is said to stand behind each content, by rules and a lexicon of cues.

In: a `Layout`, its zones and quotations. Out: `Attribution` records, nested through `parent`.

>>> from whence.extract.blocks import layout
>>> from whence.models import Reading
>>> found = attributions(layout(Reading("d", "r", "Officials told Reuters that the bridge is closed.")))
>>> text = "Officials told Reuters that the bridge is closed."
>>> [[text[a:b] for a, b in one.source] for one in found]
[['Officials'], ['Reuters']]
"""

from __future__ import annotations

from whence.extract.attribution.assembly import attributions
from whence.extract.attribution.voices import voiced

__all__ = ["attributions", "voiced"]
