"""Linking: records against the library. Links carry their status and their basis.

In: documents with what was extracted from them (`models.Held`), or rows of it. Out: `Comparison`s, `Resolution`s,
`Reuse`s, entities, lists of works. Nothing is read or kept here.

- **Where do quoted words come from?** `quotations` asks for one quotation, `against` is what it is held against: the
  documents (`versions` says which of them are only a part or a copy of another work), their index (`passages`) and what
  citations lead to. `comparing` says how a place differs, `secondhand` whose words they are there, `speakers` whether
  two names may be one speaker's.
- **Which passages do texts share?** `reuse`, from `passages`; `overlaps` says which stretches of a text meet a span.
- **What do citations lead to?** `resolving`, over `works`; `cited`: what rests on each work.
- **What do names denote?** `names`.
- **What is said, by whom, of what?** `said`: what is put down to a speaker; `stated`: statements by name, time and
  place; `tellings`: both as rows. `choosing`: which documents a person means; `judged`: what people said, as far as
  linking goes by it.
"""
