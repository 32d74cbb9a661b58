"""What opinions, legal analyses and laws cite in their running text."""
