"""ODT: the text as it reads with all tracked changes accepted, its notes and comments.

In: a payload. Out: a draft (`reader`).

- `styles`: which paragraphs are quotations or captions, which letters raised; `walk`: a body's words and marks
"""
