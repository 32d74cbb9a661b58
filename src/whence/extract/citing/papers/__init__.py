"""How papers of offices, hearings and bodies are named and numbered; no walk, no library."""
