"""Exports: one file per format.

In: what was checked, found or listed. Out: one string or file in a format that others read.

- `contract` is the JSON that all other formats are made from; `sheet` holds what every form of a check needs.
- **Reports.** `page` with `page_rows` (HTML), `docx_comments` with `docx_parts` and `docx_ranges` (Word), `markdown`,
  `sarif`; `coverage` and `passages` word what they share.
- **Works.** `managers` lists the formats of reference managers: `csl`, `bibtex`, `ris`, with `work_keys`.
- **Drawings.** `timeline` with `axis` and `ticks` (of an axis), `atlas`; `drawing` has what they share.
"""
