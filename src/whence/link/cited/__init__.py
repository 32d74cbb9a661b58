"""Cited works over the whole library: what rests on each, held or not.

In: what each document cites, and a resolver. Out: `CitedWork`s, and what new documents changed.

- `sources`: works by how much rests on them
- `clusters`: which spellings are one work
- `led`: what citations lead to, told again when documents come in
"""
