/* The kernels as a Python module under the stable ABI: buffers in, buffers or bytes out. */
#include "lexing.h"
#include "module.h"
#include "module_align.h"
#include "module_clues.h"
#include "module_index.h"
#include "module_labels.h"
#include "module_signs.h"
#include "module_tokens.h"

void give_back(Held *held) {
    while (held->count) PyBuffer_Release(&held->views[--held->count]);
}

void *items(Held *held, PyObject *object, size_t size, int flags, size_t *count) {
    Py_buffer *view = &held->views[held->count];
    if (PyObject_GetBuffer(object, view, flags)) return NULL;
    held->count++;
    if ((size_t)view->len % size || (view->len && (uintptr_t)view->buf % size)) {
        PyErr_SetString(PyExc_ValueError, "an array has items of another size than expected, or is not aligned");
        return NULL;
    }
    *count = (size_t)view->len / size;
    return view->len ? view->buf : (void *)&held->views; /* empty arrays may have no address */
}

int refuse(const char *reason) {
    PyErr_SetString(PyExc_ValueError, reason);
    return -1;
}

PyObject *as_bytes(const void *data, size_t count, size_t size) {
    return PyBytes_FromStringAndSize(data, (Py_ssize_t)(count * size));
}

static PyMethodDef methods[] = {
    {"hash_words", py_hash_words, METH_O, "hash_words(list of str) -> bytes of uint32"},
    {"tokenise", py_tokenise, METH_VARARGS, "tokenise(text, classes, folds, filled) -> page | (starts, ends, hashes and shapes one after the other, odd)"},
    {"checksum", py_checksum, METH_O, "checksum(buffer) -> int"},
    {"sort_postings", py_sort_postings, METH_VARARGS, "sort_postings(words, bounds, keys out, positions out)"},
    {"bucket_starts", py_bucket_starts, METH_VARARGS, "bucket_starts(keys, bits, starts out)"},
    {"look_up", py_look_up, METH_VARARGS, "look_up(segment, words, limit, least, ranges or None) -> list of (first, last, equal, document)"},
    {"count_exact", py_count_exact, METH_VARARGS, "count_exact(segment, words) -> int"},
    {"count_words", py_count_words, METH_VARARGS, "count_words(segment, one to three words) -> int"},
    {"shared_passages", py_shared_passages, METH_VARARGS,
     "shared_passages(segment, sides or None, cap, world, least) -> bytes of int64 rows of 9"},
    {"list_words", py_list_words, METH_VARARGS,
     "list_words(text, base, classes, folds, filled) -> page | (starts, ends, hashes, spellings, odd)"},
    {"cut_otherwise", py_cut_otherwise, METH_VARARGS, "cut_otherwise(spellings, spellings) -> bool"},
    {"other_cuts", py_other_cuts, METH_VARARGS, "other_cuts(spellings, spellings) -> None | (pieces, pieces)"},
    {"most_in_order", py_most_in_order, METH_VARARGS, "most_in_order(quoted, found) -> int"},
    {"align_joined", py_align_joined, METH_VARARGS,
     "align_joined(quoted, found, joints, from start, to end) -> (start, steps)"},
    {"read_quoted", py_read_quoted, METH_VARARGS,
     "read_quoted(text, base, only unmarked, classes, folds, filled) -> page | None | (words, starts, ends, hashes, rows)"},
    {"compare_near", py_compare_near, METH_VARARGS,
     "compare_near(rows, joints or None, text, (start, end, margin), (exact, looked), (classes, folds, filled), (telling, "
     "prefixes, remarks)) -> tuple of a kind and what stands there"},
    {"setting", py_setting, METH_VARARGS, "setting(text, start, end, classes, folds, filled) -> -1 - page | flags"},
    {"spot_words", py_spot_words, METH_VARARGS, "spot_words(text, table, pool) -> (places as uint32, runs)"},
    {"open_signer", py_open_signer, METH_VARARGS, "open_signer(kinds, match, describe, how many words are kept) -> signer"},
    {"sign_words", py_sign_words, METH_VARARGS,
     "sign_words(signer, text, start, end, base, most) -> (words, firsts, signs, carried, marks, starts, ends, stop)"},
    {"find_runs", py_find_runs, METH_VARARGS,
     "find_runs(text, start, end, match, articles, small, shortened, skipped) -> list of (words, starts, ends)"},
    {"align", py_align, METH_VARARGS, "align(quoted, found) -> (start, end, steps)"},
    {"open_labeller", py_open_labeller, METH_VARARGS, "open_labeller(starts, targets, weights, steps, labels) -> labeller"},
    {"label_chain", py_label_chain, METH_VARARGS,
     "label_chain(labeller, rows of bytes, shares too) -> (best as uint32, shares as double)"},
    {"open_names", py_open_names, METH_O, "open_names(list of str) -> names"},
    {"form_rows", py_form_rows, METH_VARARGS, "form_rows(names, signs, words, items) -> rows of bytes"},
    {"joint_rows", py_joint_rows, METH_VARARGS, "joint_rows(names, signs, tags, marks, words, places) -> rows of bytes"},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "whence.kernels._native", "The compiled kernels of the passage index.", -1, methods,
    NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit__native(void) {
    return PyModule_Create(&definition);
}
