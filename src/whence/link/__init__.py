"""Linking: records against the library. Links carry their status and their basis.

In: documents with what was extracted from them (`models.Held`), or rows of it. Out: `Comparison`s, `Resolution`s,
`Reuse`s, entities, lists of works. Nothing is read or kept here. By the questions that the modules answer:

Where do quoted words come from, and how do they differ there?

1. `quotations` asks for one quotation, `against` is what it is held against: the documents (`versions` says which of
   them are only a part or a copy of another work), the passage index, what citations lead to.
2. `quoted` reads the quotation as an editor printed it; `searchable` is the other text, without its `furniture` (page
   numbers, running heads), and the windows of it in which the quotation may stand.
3. `compare` compares them: `align` lays the words beside each other, `blocks` says which are equal (`spelling`: also
   when parted otherwise), `differences` what was changed and what of it is marked (`signs`: "50%" is "50 percent"),
   `loudness` which changes matter (`capitals`: which words are names). `nearby` does the plain cases in a kernel.
   `stretches` looks at what an ellipsis joins, `omissions` at what it left out.
4. `secondhand` says whose words they are there; `speakers` whether two names may be one speaker's.

Which passages do texts share?

- `passages` is the index: `segments` are its files, `passages_words` the words as it sees them; `passages_quotation`
  and `passages_search` look one quotation up, `passages_shared` finds what all documents share.
- `reuse` makes pairs and near-copies of it: `reuse_groups` puts them together, `reuse_attributed` says whether a text
  names whose words they are, `reuse_kept` is what is kept of it.

What do citations lead to?

- `resolve` leads one cited work to a document: `resolve_entries` are what both can be found by (`heads`: titles in a
  text's first lines), `resolve_blocks` finds candidates, `resolve_fields` compares them, `resolve_score` weighs that.
  `resolve_citations` does it for all citations of a document, `evidence` tells why, `led` tells what has changed.
- `works`, `outlets` and `intervals` bring titles, numbers, outlets and dates into forms that can be compared;
  `work_labels` says what works are called, `clusters` which spellings are one work, `sources` how much rests on each.
- `source_notes`: comments in a draft's margin that name sources.

What do names denote?

- `entities` are what names in several documents denote (`entity` is the record, `entity_judged` what persons said).
  `name_blocks` says which names are compared, `name_pairs` whether they are linked, by `name_likeness` (over
  `name_words`) and `name_standing`; `name_variants` looks for spellings of one name in one document.

What is said, by whom, of what?

- `said`: what is put down to a speaker; `stated`: statements by name, time and place; `tellings`: both as rows.
- `choosing`: which documents a person means; `judged`: what people said, as far as linking goes by it.
"""
