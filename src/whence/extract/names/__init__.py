"""Names of persons, organisations, groups, places and works in one document, and the offices of its persons.

In: a `Layout` and its zones. Out: `NamesFound`: `Name` and `Office` records in the order of the text.

`finding` is the way of a document: `runs` of capitals, `segments` with a kind (`extents`, `titled`, `personal`,
`crowded`), then `merging` and `joining` of pieces, `acronyms`, and `settling` by the whole document (`cues`, `persons`,
`pronouns`). `offices` and `posts` are what persons hold. `drafts` and `kinds` are the working forms, `lexicon` and
`words` what is known before.

>>> from whence.extract.blocks import layout
>>> from whence.extract.names.finding import names
>>> from whence.models import Reading
>>> text = "Senator Marco Rubio spoke to the Organization of American States (OAS). Rubio praised the OAS."
>>> found = names(layout(Reading("d", "r", text)))
>>> [(text[n.start:n.end], n.kind.value, n.full) for n in found.names][3:]
[('Rubio', 'person', 'Marco Rubio'), ('OAS', 'organisation', 'Organization of American States')]
>>> [(text[o.start:o.end], o.title) for o in found.offices]
[('Senator', 'Senator')]
"""
