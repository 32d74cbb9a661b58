"""How citations are worded: short forms, judgments, laws, lists of abbreviations; no walk, no library."""
