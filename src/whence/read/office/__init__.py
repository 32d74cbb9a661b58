"""Sheets and slides.

In: a payload. Out: a draft.

- `sheets`: spreadsheets (XLSX), `other_sheets`: those of other kinds (XLS, XLSB, ODS); `tables`: both as headings and
  tables; `sheet_marks`: links and comments of single cells
- `slides`: presentations (PPTX), each slide with its speaker's notes
"""
