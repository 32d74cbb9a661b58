"""Made-up works that are cited by signs: their words, and how books tell the signs and cite by them."""
