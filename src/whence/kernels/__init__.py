"""Kernels: the inner loops, compiled."""
