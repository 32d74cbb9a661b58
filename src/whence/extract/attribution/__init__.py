"""Attributions: who is said to stand behind each content, by rules and a lexicon of cues.

In: a `Layout`, its zones and quotations. Out: `Attribution` records, nested through `parent`.

`assembly` is the whole. `engine` goes through the paragraphs: `sentences` are lightly tagged words (`tagging`),
`phrases` their noun phrases. A sentence's frames come from `frames` (cue verbs: `verbs`, `subjects`, `starts`,
`contents`), `passives`, `nouns`, `objects`, `according`, `leads`, `appositions`; `things` are no subjects. `turns` are
those of transcripts, `levels` those that no verb gives, `voices` speakers for quotations. `drafts` become `records`
with `stances`, `sources`, `nesting` and `referents`. `lexicon` has the cues.

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
