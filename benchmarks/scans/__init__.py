"""Pages of a made-up text as a scanner and its text recognition leave them, for `scanned_notes.py`."""
