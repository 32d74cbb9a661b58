/* The kernels as a Python module under the stable ABI: buffers in, buffers or bytes out. */
#include "lexing.h"
#include "module.h"
#include "module_clues.h"
#include "module_labels.h"
#include "module_signs.h"

#include <stdlib.h>
#include <string.h>

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

/* --- Tokens ----------------------------------------------------------------------------------------------------- */

static PyObject *py_hash_words(PyObject *module, PyObject *words) {
    (void)module;
    Py_ssize_t count = PyList_Size(words);
    PyObject *result = count < 0 ? NULL : PyBytes_FromStringAndSize(NULL, count * 4);
    uint32_t *hashes = result ? (uint32_t *)(void *)PyBytes_AsString(result) : NULL;
    for (Py_ssize_t i = 0; result && i < count; i++) {
        Py_UCS4 *text = PyUnicode_AsUCS4Copy(PyList_GetItem(words, i));
        if (!text) {
            Py_CLEAR(result);
            break;
        }
        hashes[i] = hash_code_points(text, (size_t)PyUnicode_GetLength(PyList_GetItem(words, i)));
        PyMem_Free(text);
    }
    return result;
}

long missing_page(const uint32_t *text, size_t length, const uint8_t *filled) {
    for (size_t i = 0; i < length; i++)
        if (!filled[text[i] / PAGE]) return (long)(text[i] / PAGE);
    return -1;
}

PyObject *as_bytes(const void *data, size_t count, size_t size) {
    return PyBytes_FromStringAndSize(data, (Py_ssize_t)(count * size));
}

static PyObject *scanned(const uint32_t *text, size_t length, const Characters *characters) {
    size_t room = length + 1;
    uint32_t *block = PyMem_Malloc(5 * room * sizeof *block);
    Tokens tokens = {block, block + room, block + 2 * room, block + 3 * room, block + 4 * room, 0, 0, NULL};
    if (!block) return PyErr_NoMemory();
    Py_BEGIN_ALLOW_THREADS
    tokenise(text, length, characters, &tokens);
    Py_END_ALLOW_THREADS
    const uint32_t *arrays[] = {tokens.starts, tokens.ends, tokens.hashes, tokens.shapes};
    PyObject *odd = as_bytes(tokens.odd, tokens.odd_count, 4), *result = NULL;
    PyObject *all = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)(4 * tokens.count * sizeof *block));
    if (all && odd) {
        for (size_t i = 0; i < 4; i++)
            memcpy(PyBytes_AsString(all) + i * tokens.count * sizeof *block, arrays[i], tokens.count * sizeof *block);
        result = PyTuple_Pack(2, all, odd);
    }
    Py_XDECREF(all);
    Py_XDECREF(odd);
    PyMem_Free(block);
    return result;
}

static PyObject *as_list(const uint32_t *numbers, size_t count, size_t base) {
    PyObject *list = PyList_New((Py_ssize_t)count);
    for (size_t i = 0; list && i < count; i++) {
        PyObject *number = PyLong_FromSize_t(base + numbers[i]);
        if (!number || PyList_SetItem(list, (Py_ssize_t)i, number)) Py_CLEAR(list);
    }
    return list;
}

/* The words of a short text, to be read in Python one by one; `base` is added to every offset. */
static PyObject *listed(const uint32_t *text, size_t length, const Characters *characters, size_t base) {
    size_t room = length + 1;
    Spelling *spellings = PyMem_Malloc(room * sizeof *spellings);
    uint32_t *block = PyMem_Malloc(5 * room * sizeof *block);
    PyObject *result = NULL;
    if (!block || !spellings) PyErr_NoMemory();
    else {
        Tokens tokens = {block, block + room, block + 2 * room, block + 3 * room, block + 4 * room, 0, 0, spellings};
        tokenise(text, length, characters, &tokens);
        result = Py_BuildValue("NNNNN", as_list(tokens.starts, tokens.count, base), as_list(tokens.ends, tokens.count, base),
                               as_bytes(tokens.hashes, tokens.count, 4), as_bytes(spellings, tokens.count, sizeof *spellings),
                               as_bytes(tokens.odd, tokens.odd_count, 4));
    }
    PyMem_Free(spellings);
    PyMem_Free(block);
    return result;
}

int characters_of(Held *held, PyObject *const arrays[3], Characters *characters, const uint8_t **filled) {
    size_t counts[3];
    const uint8_t *classes = items(held, arrays[0], 1, PyBUF_SIMPLE, &counts[0]);
    const int32_t *folds = classes ? items(held, arrays[1], 4, PyBUF_SIMPLE, &counts[1]) : NULL;
    *filled = folds ? items(held, arrays[2], 1, PyBUF_SIMPLE, &counts[2]) : NULL;
    *characters = (Characters){classes, folds};
    if (!*filled) return -1;
    if (counts[0] == CODE_POINTS && counts[1] == CODE_POINTS && counts[2] == CODE_POINTS / PAGE) return 0;
    return refuse("a table of characters has another size than expected");
}

/* The page that is missing from the table, or the words of a text: its `listed` from a base on, or all `scanned`. */
static PyObject *words_of(PyObject *text, PyObject *const arrays[3], const Py_ssize_t *base) {
    PyObject *result = NULL;
    size_t length = (size_t)PyUnicode_GetLength(text);
    Held held = {.count = 0};
    Characters characters;
    const uint8_t *filled;
    if (!characters_of(&held, arrays, &characters, &filled)) {
        Py_UCS4 *copy = PyUnicode_AsUCS4Copy(text);
        if (copy) {
            long page = missing_page(copy, length, filled);
            if (page >= 0) result = PyLong_FromLong(page);
            else result = base ? listed(copy, length, &characters, (size_t)*base) : scanned(copy, length, &characters);
            PyMem_Free(copy);
        }
    }
    give_back(&held);
    return result;
}

static PyObject *py_tokenise(PyObject *module, PyObject *args) {
    PyObject *text, *arrays[3];
    (void)module;
    if (!PyArg_ParseTuple(args, "UOOO", &text, &arrays[0], &arrays[1], &arrays[2])) return NULL;
    return words_of(text, arrays, NULL);
}

static PyObject *py_list_words(PyObject *module, PyObject *args) {
    PyObject *text, *arrays[3];
    Py_ssize_t base;
    (void)module;
    if (!PyArg_ParseTuple(args, "UnOOO", &text, &base, &arrays[0], &arrays[1], &arrays[2])) return NULL;
    if (base < 0) refuse("the base of offsets is below zero");
    return base < 0 ? NULL : words_of(text, arrays, &base);
}

/* --- Postings --------------------------------------------------------------------------------------------------- */

static PyObject *py_checksum(PyObject *module, PyObject *data) {
    size_t length;
    Held held = {.count = 0};
    (void)module;
    const uint8_t *bytes = items(&held, data, 1, PyBUF_SIMPLE, &length);
    uint64_t sum = 0;
    if (bytes) {
        Py_BEGIN_ALLOW_THREADS
        sum = checksum(bytes, length);
        Py_END_ALLOW_THREADS
    }
    give_back(&held);
    return bytes ? PyLong_FromUnsignedLongLong(sum) : NULL;
}

static PyObject *py_sort_postings(PyObject *module, PyObject *args) {
    PyObject *arrays[4];
    Run run;
    size_t bounds_count, keys_count, positions_count;
    Held held = {.count = 0};
    int status = -1;
    (void)module;
    if (!PyArg_ParseTuple(args, "OOOO", &arrays[0], &arrays[1], &arrays[2], &arrays[3])) return NULL;
    run.words = items(&held, arrays[0], 4, PyBUF_SIMPLE, &run.count);
    const uint64_t *bounds = run.words ? items(&held, arrays[1], 8, PyBUF_SIMPLE, &bounds_count) : NULL;
    uint64_t *keys = bounds ? items(&held, arrays[2], 8, PyBUF_WRITABLE, &keys_count) : NULL;
    uint32_t *positions = keys ? items(&held, arrays[3], 4, PyBUF_WRITABLE, &positions_count) : NULL;
    if (positions && (keys_count != run.count || positions_count != run.count || !bounds_count || run.count > UINT32_MAX)) {
        refuse("words, keys and positions differ in number, or are too many");
    } else if (positions) {
        Py_BEGIN_ALLOW_THREADS
        status = sort_postings(&run, bounds, bounds_count - 1, keys, positions);
        Py_END_ALLOW_THREADS
        if (status) PyErr_NoMemory();
    }
    give_back(&held);
    return status ? NULL : Py_NewRef(Py_None);
}

static PyObject *py_bucket_starts(PyObject *module, PyObject *args) {
    PyObject *arrays[2];
    unsigned bits;
    size_t keys_count, starts_count;
    Held held = {.count = 0};
    int fine = 0;
    (void)module;
    if (!PyArg_ParseTuple(args, "OIO", &arrays[0], &bits, &arrays[1])) return NULL;
    const uint64_t *keys = items(&held, arrays[0], 8, PyBUF_SIMPLE, &keys_count);
    uint32_t *starts = keys ? items(&held, arrays[1], 4, PyBUF_WRITABLE, &starts_count) : NULL;
    if (starts && (!bits || bits > 24 || starts_count != ((size_t)1 << bits) + 1 || keys_count > UINT32_MAX)) {
        refuse("the table of buckets has another size than expected");
    } else if (starts) {
        bucket_starts(keys, keys_count, bits, starts);
        fine = 1;
    }
    give_back(&held);
    return fine ? Py_NewRef(Py_None) : NULL;
}

/* --- Questions to a segment ------------------------------------------------------------------------------------- */

/* words, shapes, bounds, keys, positions and buckets of one segment; 0, or -1 with an exception set. */
static int segment_of(Held *held, PyObject *arrays, Segment *segment) {
    static const size_t sizes[] = {4, 4, 8, 8, 4, 4};
    const void *data[6];
    size_t counts[6];
    if (!PyTuple_Check(arrays) || PyTuple_Size(arrays) != 6) return refuse("a segment has six arrays");
    for (Py_ssize_t i = 0; i < 6; i++)
        if (!(data[i] = items(held, PyTuple_GetItem(arrays, i), sizes[i], PyBUF_SIMPLE, &counts[i]))) return -1;
    unsigned bits = 1;
    while (bits < 24 && ((size_t)1 << bits) + 1 < counts[5]) bits++;
    int equal = counts[0] == counts[1] && counts[0] == counts[3] && counts[0] == counts[4];
    if (!equal || !counts[2] || counts[5] != ((size_t)1 << bits) + 1)
        return refuse("the arrays of a segment do not fit together");
    *segment = (Segment){data[0], data[1], data[2], data[3], data[4], data[5], counts[0], counts[2] - 1, bits};
    return 0;
}

static PyObject *rows_as_bytes(Rows *rows, int status) {
    PyObject *result = status ? PyErr_NoMemory() : as_bytes(rows->cells ? (void *)rows->cells : "", rows->count * rows->width, 8);
    free(rows->cells);
    return result;
}

static PyObject *rows_as_list(const Segment *segment, Rows *rows, int status) {
    PyObject *result = status ? PyErr_NoMemory() : PyList_New((Py_ssize_t)rows->count);
    for (size_t r = 0; result && r < rows->count; r++) {
        const int64_t *row = rows->cells + 3 * r;
        PyObject *cells = Py_BuildValue("nnnn", (Py_ssize_t)row[0], (Py_ssize_t)row[1], (Py_ssize_t)row[2],
                                        (Py_ssize_t)document_at(segment, (uint64_t)row[0]));
        if (!cells || PyList_SetItem(result, (Py_ssize_t)r, cells)) Py_CLEAR(result);
    }
    free(rows->cells);
    return result;
}

static PyObject *py_look_up(PyObject *module, PyObject *args) {
    PyObject *arrays, *words, *ranges, *result = NULL;
    Py_ssize_t limit, least;
    Segment segment;
    Held held = {.count = 0};
    Run run;
    Wanted wanted = {0, 0, {NULL, 0}};
    (void)module;
    if (!PyArg_ParseTuple(args, "OOnnO", &arrays, &words, &limit, &least, &ranges)) return NULL;
    int fine = !segment_of(&held, arrays, &segment) && (run.words = items(&held, words, 4, PyBUF_SIMPLE, &run.count));
    if (fine && ranges != Py_None) {
        fine = (wanted.within.ranges = items(&held, ranges, 8, PyBUF_SIMPLE, &wanted.within.count)) != NULL;
        wanted.within.count /= 2;
    }
    if (fine) {
        Rows rows = {NULL, 3, 0, 0};
        int status;
        wanted.limit = limit > 0 ? (size_t)limit : 0;
        wanted.least = least > 0 ? (size_t)least : 0;
        Py_BEGIN_ALLOW_THREADS
        status = look_up(&segment, run, wanted, &rows);
        Py_END_ALLOW_THREADS
        result = rows_as_list(&segment, &rows, status);
    }
    give_back(&held);
    return result;
}

static PyObject *py_count_exact(PyObject *module, PyObject *args) {
    PyObject *arrays, *words, *result = NULL;
    Segment segment;
    Held held = {.count = 0};
    Run run;
    (void)module;
    if (!PyArg_ParseTuple(args, "OO", &arrays, &words)) return NULL;
    if (!segment_of(&held, arrays, &segment) && (run.words = items(&held, words, 4, PyBUF_SIMPLE, &run.count)))
        result = PyLong_FromSize_t(count_exact(&segment, run));
    give_back(&held);
    return result;
}

static PyObject *py_count_words(PyObject *module, PyObject *args) {
    PyObject *arrays, *words, *result = NULL;
    Segment segment;
    Held held = {.count = 0};
    Run run;
    size_t low = 0, high = 0;
    (void)module;
    if (!PyArg_ParseTuple(args, "OO", &arrays, &words)) return NULL;
    if (!segment_of(&held, arrays, &segment) && (run.words = items(&held, words, 4, PyBUF_SIMPLE, &run.count))) {
        if (run.count && run.count <= 3) find_rows(&segment, run.words, run.count, &low, &high);
        result = PyLong_FromSize_t(high - low);
    }
    give_back(&held);
    return result;
}

static PyObject *py_shared_passages(PyObject *module, PyObject *args) {
    PyObject *arrays, *sides, *result = NULL;
    Segment segment;
    Sharing sharing = {NULL, 0, 0, 0};
    Held held = {.count = 0};
    size_t sides_count = 0;
    (void)module;
    if (!PyArg_ParseTuple(args, "OOIdd", &arrays, &sides, &sharing.cap, &sharing.world, &sharing.least)) return NULL;
    int fine = !segment_of(&held, arrays, &segment);
    if (fine && sides != Py_None) {
        fine = (sharing.sides = items(&held, sides, 1, PyBUF_SIMPLE, &sides_count)) != NULL;
        if (fine && sides_count != segment.documents) fine = !refuse("every document has a side");
    }
    if (fine && (sharing.cap < 2 || sharing.cap > 31)) fine = !refuse("the cap lies between 2 and 31 places");
    if (fine) {
        Rows rows = {NULL, 9, 0, 0};
        int status;
        Py_BEGIN_ALLOW_THREADS
        status = shared_passages(&segment, &sharing, &rows);
        Py_END_ALLOW_THREADS
        result = rows_as_bytes(&rows, status);
    }
    give_back(&held);
    return result;
}

static PyObject *py_align(PyObject *module, PyObject *args) {
    PyObject *first, *second, *result = NULL;
    Held held = {.count = 0};
    Run quoted, found = {NULL, 0};
    (void)module;
    if (!PyArg_ParseTuple(args, "OO", &first, &second)) return NULL;
    int fine = (quoted.words = items(&held, first, 4, PyBUF_SIMPLE, &quoted.count)) != NULL;
    if (fine && (found.words = items(&held, second, 4, PyBUF_SIMPLE, &found.count))) {
        Alignment alignment = {0, 0, PyMem_Malloc(quoted.count + found.count + 1), 0};
        int64_t low = -(int64_t)quoted.count, high = (int64_t)found.count;
        int status = alignment.steps ? align_banded(quoted, found, low, high, &alignment) : -1;
        if (status) PyErr_NoMemory();
        else result = Py_BuildValue("nny#", (Py_ssize_t)alignment.start, (Py_ssize_t)alignment.end,
                                    (const char *)alignment.steps, (Py_ssize_t)alignment.count);
        PyMem_Free(alignment.steps);
    }
    give_back(&held);
    return result;
}

static PyObject *py_most_in_order(PyObject *module, PyObject *args) {
    PyObject *first, *second, *result = NULL;
    Held held = {.count = 0};
    Run quoted, found = {NULL, 0};
    (void)module;
    if (!PyArg_ParseTuple(args, "OO", &first, &second)) return NULL;
    int fine = (quoted.words = items(&held, first, 4, PyBUF_SIMPLE, &quoted.count)) != NULL;
    if (fine && (found.words = items(&held, second, 4, PyBUF_SIMPLE, &found.count))) {
        Masks masks;
        find_masks(quoted, &masks);
        result = PyLong_FromSize_t(most_in_order(&masks, found));
    }
    give_back(&held);
    return result;
}

int spellings_of(Held *held, PyObject *args, Spellings *both) {
    PyObject *first, *second;
    if (!PyArg_ParseTuple(args, "OO", &first, &second)) return 0;
    both->quoted = items(held, first, 8, PyBUF_SIMPLE, &both->ours);
    both->found = both->quoted ? items(held, second, 8, PyBUF_SIMPLE, &both->theirs) : NULL;
    if (!both->found) return 0;
    if (both->ours % 2 || both->theirs % 2) {
        refuse("a spelling is two numbers");
        return 0;
    }
    both->ours /= 2;
    both->theirs /= 2;
    return 1;
}

static PyObject *py_cut_otherwise(PyObject *module, PyObject *args) {
    PyObject *result = NULL;
    Spellings both;
    Held held = {.count = 0};
    (void)module;
    if (spellings_of(&held, args, &both)) {
        int otherwise = cut_otherwise(both.quoted, both.ours, both.found, both.theirs);
        result = otherwise < 0 ? PyErr_NoMemory() : PyBool_FromLong(otherwise);
    }
    give_back(&held);
    return result;
}

static int joints_of(Held *held, PyObject *object, Joined *path) {
    size_t count = 0;
    path->joints = items(held, object, 1, PyBUF_SIMPLE, &count);
    if (!path->joints) return -1;
    if (count != path->quoted.count + 1) return refuse("every word has a joint before it, and one stands after the last");
    for (size_t i = 0; i < count; i++)
        if (path->joints[i] > 3) return refuse("a joint is 0 to 3");
    return 0;
}

static PyObject *py_align_joined(PyObject *module, PyObject *args) {
    PyObject *first, *second, *marks, *result = NULL;
    Held held = {.count = 0};
    Joined path = {{NULL, 0}, {NULL, 0}, NULL, 0, 0};
    (void)module;
    if (!PyArg_ParseTuple(args, "OOOpp", &first, &second, &marks, &path.from_start, &path.to_end)) return NULL;
    int fine = (path.quoted.words = items(&held, first, 4, PyBUF_SIMPLE, &path.quoted.count)) != NULL;
    fine = fine && (path.found.words = items(&held, second, 4, PyBUF_SIMPLE, &path.found.count)) != NULL;
    if (fine && !joints_of(&held, marks, &path)) {
        Alignment alignment = {0, 0, PyMem_Malloc(path.quoted.count + path.found.count + 1), 0};
        if (!alignment.steps || align_joined(&path, &alignment)) PyErr_NoMemory();
        else result = Py_BuildValue("ny#", (Py_ssize_t)alignment.start, (const char *)alignment.steps,
                                    (Py_ssize_t)alignment.count);
        PyMem_Free(alignment.steps);
    }
    give_back(&held);
    return result;
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
