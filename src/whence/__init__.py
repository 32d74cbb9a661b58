"""Whence traces every claim in a body of reporting to where it came from."""

__version__ = "0.1.0"
