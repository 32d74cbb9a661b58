/* The postings of the passage index, and questions to its segments, for Python. */
#include "module_index.h"

#include <stdlib.h>

/* --- Postings --------------------------------------------------------------------------------------------------- */

PyObject *py_checksum(PyObject *module, PyObject *data) {
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

PyObject *py_sort_postings(PyObject *module, PyObject *args) {
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

PyObject *py_bucket_starts(PyObject *module, PyObject *args) {
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

PyObject *py_look_up(PyObject *module, PyObject *args) {
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

PyObject *py_count_exact(PyObject *module, PyObject *args) {
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

PyObject *py_count_words(PyObject *module, PyObject *args) {
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

PyObject *py_shared_passages(PyObject *module, PyObject *args) {
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
