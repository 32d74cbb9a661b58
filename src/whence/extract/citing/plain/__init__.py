"""One plain text on which citations are read, with a way back to the exact places of the first one.

In: a text. Out: `places.Plain`, made by `making` of the edits that the others tell.

- of files and tools: `typography`, `quotes`, `emphasis`, `hyphens`
- of pages: `stamps` of courts, `markings` of secret papers
- of scans: `slips` in short forms, `scanned`, an "Ibid." at the head of a note; where `scans` tells one by its noise,
  words that the text has elsewhere (`rereading`) and `scannedforms`
"""
