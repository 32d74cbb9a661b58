"""HTML: pages by their structure, so that nothing a reader sees is lost.

In: a payload. Out: a draft. `reader` goes through these:

- `tree`: bytes to a tree; `walk`: a tree to a text with marks; `elements`: what one element says; `roles`: what the
  names of classes, ids and ARIA roles say
- which part is the article: `article`, `extraneous`, `cards` (lists of other articles), `stub` (paywalls)
- what the page knows about itself: `metadata`, with titles and authors in `names`
- notes: `notes`, by the links that lead to them; `notes_page`, whose texts are other pages; `told_notes`, by what tells
  them; made alike before the walk: `ties` (links), `sidenotes` (at their markers), `shown` (in attributes), `twins`
  (twice in the page)
"""
