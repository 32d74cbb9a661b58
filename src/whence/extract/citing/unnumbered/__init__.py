"""Notes without numbers.

In: a `Scene` and its running paragraphs. Out: rows of stretches that cite as notes do.

- `keyphrases`: led by words of the text; `loose`: whose numbers a scan lost; `sources`: under a heading that says
  so
"""
