"""EPUB: the chapters in reading order as one text, read like a page.

In: a payload. Out: a draft (`reader`).

- `package`: the files of the book, in which order, and what is known of it
- `xhtml`: a file to a tree like that of a page; `stylesheet`: which classes set paragraphs in as block quotes
"""
