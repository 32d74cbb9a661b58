"""Made-up texts with words that point back, each in all of its situations."""
