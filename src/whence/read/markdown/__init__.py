"""Markdown: the text that a reader sees, with its structure as marks.

In: a payload. Out: a draft (`reader`).

- before it is parsed: `front` (front matter), `html` (tags of a page in it), `lines` (paragraphs without empty lines
  between them), `pandoc_attributes`
- behind it: `lists`, whose numbers are as they print; `anchored_notes`, which their author marked by HTML
"""
