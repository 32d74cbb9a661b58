"""A made-up text with notes, its sources in several formats, and the tools that turn one format into another."""
