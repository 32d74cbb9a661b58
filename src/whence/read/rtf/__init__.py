"""RTF: the text as it reads with all tracked changes accepted, its notes and comments.

In: a payload. Out: a draft (`reader`).

- `tokens`: groups, control words and bytes; `walk` goes over them, `words` is what control words do
- `sink`: a text under construction; `set_in`: which of its paragraphs are block quotes
"""
