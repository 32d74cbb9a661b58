"""Names of several documents: what they denote.

In: rows of names, judgements. Out: entities, with every link's status and reason.

- `entities` puts names together; `entity` is the record, `judged` what persons said of it
- `blocks` says which names are compared, `pairs` whether two are linked: by `likeness`, over `words`, and `standing`
- `variants`: spellings of one name in one document
"""
