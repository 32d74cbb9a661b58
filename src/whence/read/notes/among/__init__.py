"""Notes among the running text.

In: a text. Out: `NOTE` and `NOTE_REFERENCE` marks.

- `brackets`: notes in brackets; `printed`: blocks of notes, as databases of law print them
- `signalled`: paragraphs that count on and begin as only notes do
- `run_on`: a page that lost its lines, notes and all; `run_on_feet`: feet and ends of chapters in such a text
"""
