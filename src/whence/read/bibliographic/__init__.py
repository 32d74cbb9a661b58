"""Bibliographies that reference managers export.

In: a file's bytes and its name. Out: works as CSL items, each with its `Metadata` (`entries`).

- `bibtex` and `ris`: the formats; `words`: what these call what CSL calls otherwise
"""
