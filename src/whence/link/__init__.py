"""Linking: records against the library. Links carry their status and their basis."""
