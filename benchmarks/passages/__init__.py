"""Corpora, planted reuse, scores and peers for the benchmarks of the passage index."""
