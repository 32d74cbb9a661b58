"""Citing: markers, notes and their pairing, short forms, author–date, running attributions, sign-offs, links."""

from whence.extract.citing.citations import Cited, cite

__all__ = ["Cited", "cite"]
