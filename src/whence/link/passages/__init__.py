"""The passage index: where a quotation occurs, and which passages documents share.

In: the words of texts. Out: places of a quotation, passages that two texts share.

- `index` is the index; `segments` are its files, `words` the words of a text as it sees them
- `quotation` makes a question of a quotation, `search` asks one segment
- `shared`: the passages that documents of a segment share
- `terms`: the places of searched words and phrases in one text
"""
