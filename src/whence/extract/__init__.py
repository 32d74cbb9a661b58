"""Extraction: a `Reading` in, records with spans out. Pure; one file per kind of record."""
