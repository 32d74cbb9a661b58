"""Notes, the markers in the running text, and which marker leads to which note."""
