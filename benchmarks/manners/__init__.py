"""A text with notes in every manner that plain text and Markdown print them in."""
