"""Reuse: which passages documents took from one another.

In: the passages that the index finds in two texts. Out: `Reuse` records.

- `reuses` makes pairs, near-copies and boilerplate of passages; `groups` puts together what belongs together
- `attributed`: whether a document says whose words a passage holds
- `kept`: what is kept of it for each document
"""
