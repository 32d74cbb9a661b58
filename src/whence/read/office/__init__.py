"""Sheets and slides.

In: a payload. Out: a draft.

- `sheets`: spreadsheets (XLSX) as headings and tables; `sheet_marks`: links and comments of single cells
- `slides`: presentations (PPTX), each slide with its speaker's notes
"""
