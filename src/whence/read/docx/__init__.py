"""DOCX: the text as it reads with all tracked changes accepted, its notes and comments.

In: a payload. Out: a draft (`reader`).

- `package`: the file as parts; `styles`: which are headings and quotations; `walk`: a part's words and marks
- `fields`: citations that reference managers leave in a document
- `places`: where in the file the words of its text stand, for writing something there
"""
