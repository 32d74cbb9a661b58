"""Bibliographies that reference managers export.

In: a file's bytes and its name. Out: works as CSL items (`entries`).

- `csl`: one such item, with its names, dates and `Metadata`
- `bibtex` and `ris`: the formats; `words`: what these call what CSL calls otherwise
"""
