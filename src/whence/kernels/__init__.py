"""Kernels: the inner loops, compiled where a compiler was at hand, else in numpy with the same results.

In: arrays. Out: arrays. `COMPILED` says which ones are at work.

Each has two homes that tests hold together: `compiled` (C, in `native`), and an oracle that also runs without a
compiler:

- `reference`: words, hashes and alignment; `joints`: the path of a quotation through a text
- `search` and `sharing`: the passage index, looked up and against itself
- `scanning`, `signs`, `spotting`, `capitals`: words of a text, with what is known of them
- `labels` with `clues` and `crfsuite`: linear chains with their models

>>> align([1, 2, 3], [9, 1, 2, 7, 3, 9])
(1, 3, b'==d')
"""

from whence.kernels.capitals import Capitals
from whence.kernels.clues import JointPlace, JointRun
from whence.kernels.crfsuite import read_labeller
from whence.kernels.labels import Labelled, Labeller
from whence.kernels.reference import U32, U64, bucket_bits, hash_word, mix, shape_word
from whence.kernels.scanning import Grammar, grammar_kinds
from whence.kernels.search import Postings
from whence.kernels.signs import Signed, Signer
from whence.kernels.spotting import WordSet, word_set

try:
    from whence.kernels.compiled import (
        align,
        align_joined,
        bucket_starts,
        checksum,
        count_exact,
        count_words,
        cut_otherwise,
        find_runs,
        form_rows,
        hash_words,
        joint_rows,
        label_chain,
        look_up,
        most_in_order,
        opened,
        other_cuts,
        shared_passages,
        sign_words,
        sort_postings,
        spot_words,
    )

    COMPILED = True
except ImportError:  # no compiler was at hand when Whence was installed
    from whence.kernels.capitals import find_runs
    from whence.kernels.clues import form_rows, joint_rows
    from whence.kernels.joints import align_joined
    from whence.kernels.labels import label_chain
    from whence.kernels.reference import (
        align,
        bucket_starts,
        checksum,
        cut_otherwise,
        hash_words,
        most_in_order,
        other_cuts,
        sort_postings,
    )
    from whence.kernels.search import count_exact, count_words, look_up, opened
    from whence.kernels.sharing import shared_passages
    from whence.kernels.signs import sign_words
    from whence.kernels.spotting import spot_words

    COMPILED = False

__all__ = [
    "COMPILED",
    "U32",
    "U64",
    "Capitals",
    "Grammar",
    "JointPlace",
    "JointRun",
    "Labelled",
    "Labeller",
    "Postings",
    "Signed",
    "Signer",
    "WordSet",
    "align",
    "align_joined",
    "bucket_bits",
    "bucket_starts",
    "checksum",
    "count_exact",
    "count_words",
    "cut_otherwise",
    "find_runs",
    "form_rows",
    "grammar_kinds",
    "hash_word",
    "hash_words",
    "joint_rows",
    "label_chain",
    "look_up",
    "mix",
    "most_in_order",
    "opened",
    "other_cuts",
    "read_labeller",
    "shape_word",
    "shared_passages",
    "sign_words",
    "sort_postings",
    "spot_words",
    "word_set",
]
