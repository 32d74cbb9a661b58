"""Bytes to text, and signs to those that a reader sees.

In: bytes or a text. Out: a text; repairs as `(start, end, replacement)`, each on record.

- `decode`: bytes to text; `legacy`: which old encoding; `language`: which language, which tells these apart
- repairs: `mojibake`, `signs` (soft hyphens, ligatures), `tex_signs` and `tex_accents` (what PDFs give as TeX codes it)
"""
