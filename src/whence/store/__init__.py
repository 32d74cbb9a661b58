"""The store: one library, everything kept."""
