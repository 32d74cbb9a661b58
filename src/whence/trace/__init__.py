"""Tracing: what a claim hangs on, and findings.

In: a document held against the library (`models.Checked`), or a support graph. Out: findings; its analysis.

- `findings` is the registry of what finds something: `on_quotations`, `on_citations`, `on_notes`, `on_sources`,
  `on_reuse`, `on_names`, `on_documents`. `making` makes the records, `rules` says what each code means.
- `running` measures how much of what two texts share is more than forms; `uncited` counts sentences that name no
  source, which is no finding.
- `support` computes what a claim hangs on.
"""
