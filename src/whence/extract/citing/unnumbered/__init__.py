"""Notes without numbers: led by words of the text, with lost labels, under a heading of sources."""
