"""Tracing: what a claim hangs on, and findings."""
