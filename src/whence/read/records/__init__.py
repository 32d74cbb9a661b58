"""Documents as corpora and databases hold them: one a line, or one a row.

In: a file. Out: payloads, and a draft of each.

- `reader`: JSON Lines and JSON records; `tables`: CSV and TSV, each row as such a record
- `vertical`: one token a line, as corpora come in
"""
