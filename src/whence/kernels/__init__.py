"""Kernels: the inner loops, compiled where a compiler was at hand, else in numpy with the same results.

In: arrays. Out: arrays. `COMPILED` says which ones are at work.
"""

from whence.kernels.reference import align, checksum, gram_keys, hash_word, hash_words, mix, sort_postings

COMPILED = False

__all__ = ["COMPILED", "align", "checksum", "gram_keys", "hash_word", "hash_words", "mix", "sort_postings"]
