"""Engines run per-document stages over many documents.

In: a store, and files or a function of one document. Out: documents in the store, and failures in their rows.

- **Adding.** `adding` is a run over files: `opening` finds the documents in each, `stage` reads and extracts one of
  them, `bibliographies` and `attaching` bring in what reference managers say.
- **Processes.** `local` maps a function over many items and keeps their order; `child` is a process as seen from here,
  `worker` the same from inside, `inbox` where its answers wait, `limits` what one document may cost.
- **In step with the library.** `indexing` (the passage index), `catalogue` (what documents are found by), `naming`
  (entities), `ranking` (lists for screens).
- **The library as a thing.** `bundles` hand it on, `forgetting` takes documents and names out of it, `doctor` looks
  whether it is whole.
"""
