"""The store: one library, everything kept.

In: rows and originals. Out: records as they went in, and answers that open no text. Nothing is extracted or compared.

- `store` is the store, with one method for each thing that the library does; `part_works`, `part_traced` and
  `part_custody` hold some of these methods, `part` is what they have in common.
- **The database.** `database` connects (`lock`: one writer at a time; `health`: its own state; `durable`: names of
  files that survive a power cut), `migrate` brings a library up to date by `migrations`;
  `schema` and `screen_tables` are the tables, `columns` their types, `batches` and `codec` the ways in and out.
  `current` says which documents and readings count, `copying` puts the rows of one library into another.
- **Documents.** `blobs` are the originals, `documents` their rows, `held` the mapping that loads them. `prepared` is a
  document ready for the database, `arrivals` takes it up with what a person `said` of it, `history` logs it;
  `forgetting` takes it out and leaves `tombstones`.
- **Records by question.** `works` (what documents are found by and cite), `names`, `particulars` (dates, quantities,
  places), `search` (words; `vocabulary`: their spellings).
- **What was traced.** `traced` keeps it, `outcomes` what was said last, `derived` what must be worked out anew, `rests`
  on whose word documents speak.
- **Rows of screens.** `listed` (documents), `shown` (documents and findings), `verdicts`, `copies`, `tellings`,
  `ranked`.
- **People.** `judgements` on `anchors`, `ticks` of a draft, `users` who may sign in.
"""
