"""Citations that stand inside sentences: in the prose of notes, in opinions, in brackets of running text."""
