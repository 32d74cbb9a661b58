"""A quotation and a stretch of another text, word by word.

In: two texts' words. Out: `Match`es, with what differs and what of it is marked.

`compare` is the way through: `quoted` reads the quotation as an editor printed it; `searchable` is the other text,
without its `furniture` (page numbers, running heads), and the windows of it in which the quotation may stand. `align`
lays the words beside each other, `blocks` says which are equal (`spelling`: also when parted otherwise), `differences`
what was changed and what of it is marked (`signs`: "50%" is "50 percent"), `loudness` which changes matter (`capitals`:
which words are names). `nearby` does the plain cases in a kernel. `stretches` looks at what an ellipsis joins,
`omissions` at what it left out.
"""
