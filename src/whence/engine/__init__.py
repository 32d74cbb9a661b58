"""Engines run per-document stages over many documents."""
