"""The references of one note, entry or paragraph, each with its words.

In: a `notetext.NoteText` and a stretch of it. Out: `Member`s in order.

- `splitter`: the way through all of these; `notetext`: the text, and what reads the references of a stretch
- where a reference ends: `parting`, where one is two; `ends`, in front of what points back; `inverted`, given names
  in front of a colon; `shortsentences`, a sentence that is nothing but a short form
- `civilcourts`: judgments that are told by their courts, among the rest
- `between`: what was taken for prose between two; `beforeibids`: what an "Ibid." means that was taken for prose
"""
