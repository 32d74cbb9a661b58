/* The clues of words and places for Python: strings in, for each place the packed numbers of the clues that are known. */
#include "clues.h"
#include "module.h"
#include "module_clues.h"

#include <string.h>

#define NAME "whence.kernels._native.names"
#define MOST_STRINGS 4

static int no_memory(void) {
    PyErr_NoMemory();
    return -1;
}

/* --- Names ------------------------------------------------------------------------------------------------------- */

static void free_names(Names *names) {
    if (!names) return;
    PyMem_Free((void *)names->codes);
    PyMem_Free((void *)names->bounds);
    PyMem_Free(names->slots);
    PyMem_Free(names);
}

static void close_names(PyObject *capsule) {
    free_names(PyCapsule_GetPointer(capsule, NAME));
}

/* Where each name begins in the code points of all, one behind the last; NULL with an exception. */
static size_t *bounds_of(PyObject *list, size_t count) {
    size_t *bounds = PyMem_Malloc((count + 1) * sizeof *bounds);
    if (!bounds) return (size_t *)PyErr_NoMemory();
    bounds[0] = 0;
    for (size_t n = 0; n < count; n++) {
        const Py_ssize_t length = PyUnicode_GetLength(PyList_GetItem(list, (Py_ssize_t)n));
        if (length < 0 || length > LONGEST_NAME) {
            PyMem_Free(bounds);
            if (length >= 0) refuse("a name is longer than any can be");
            return NULL;
        }
        bounds[n + 1] = bounds[n] + (size_t)length;
    }
    return bounds;
}

/* 0; -1 with an exception. */
static int read_names(PyObject *list, Names *names) {
    names->bounds = bounds_of(list, names->count);
    if (!names->bounds) return -1;
    const size_t size = names->bounds[names->count];
    uint32_t *codes = PyMem_Malloc((size + 1) * sizeof *codes);
    names->codes = codes;
    names->mask = 1;
    while (names->mask < 2 * names->count) names->mask = 2 * names->mask + 1;
    names->slots = PyMem_Calloc(names->mask + 1, sizeof *names->slots);
    if (!codes || !names->slots) return no_memory();
    for (size_t n = 0; n < names->count; n++)
        if (!PyUnicode_AsUCS4(PyList_GetItem(list, (Py_ssize_t)n), codes + names->bounds[n],
                              (Py_ssize_t)(size + 1 - names->bounds[n]), 0))
            return -1;
    fill_names(names);
    return 0;
}

PyObject *py_open_names(PyObject *module, PyObject *list) {
    const Py_ssize_t count = PyList_Size(list);
    (void)module;
    if (count < 0) return NULL;
    if (count >= 1 << 28) {
        refuse("there are too many names");
        return NULL;
    }
    Names *names = PyMem_Calloc(1, sizeof *names);
    if (!names) return PyErr_NoMemory();
    names->count = (size_t)count;
    PyObject *capsule = read_names(list, names) ? NULL : PyCapsule_New(names, NAME, close_names);
    if (!capsule) free_names(names);
    return capsule;
}

/* --- A run of words ---------------------------------------------------------------------------------------------- */

/* Strings as code points, the words among them cut apart, and the clues found. */
typedef struct {
    Py_UCS4 *codes[MOST_STRINGS];
    size_t lengths[MOST_STRINGS], *starts;
    Written low;
    Clues clues;
} Taken;

static void let_go(Taken *taken) {
    for (size_t i = 0; i < MOST_STRINGS; i++) PyMem_Free(taken->codes[i]);
    PyMem_Free(taken->starts);
    PyMem_Free(taken->clues.numbers);
}

/* Cuts words apart that stand in `codes`, each with a line's end behind it. 0; -1 with an exception. */
static int cut_words(Taken *taken, const Py_UCS4 *codes, size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; i++) count += codes[i] == '\n';
    taken->starts = PyMem_Malloc((count + 1) * sizeof *taken->starts);
    if (!taken->starts) return no_memory();
    taken->starts[0] = 0;
    for (size_t i = 0, n = 0; i < length; i++)
        if (codes[i] == '\n') taken->starts[++n] = i + 1;
    taken->low = (Written){codes, taken->starts, count};
    return 0;
}

/* Takes the strings, the last of which holds the words, and room for `most` clues of each of `places`. 0; -1 with an
 * exception. */
static int take(Taken *taken, PyObject *const *strings, size_t count, size_t most, PyObject *places) {
    const Py_ssize_t asked = PyList_Size(places);
    if (asked < 0) return -1;
    for (size_t i = 0; i < count; i++) {
        taken->lengths[i] = (size_t)PyUnicode_GetLength(strings[i]);
        if (!(taken->codes[i] = PyUnicode_AsUCS4Copy(strings[i]))) return -1;
    }
    taken->clues.numbers = PyMem_Malloc(most * sizeof *taken->clues.numbers);
    if (!taken->clues.numbers) return no_memory();
    return cut_words(taken, taken->codes[count - 1], taken->lengths[count - 1]);
}

/* Puts the clues found as the row of a place, and begins anew. 0; -1 with an exception. */
static int put_row(PyObject *rows, Clues *clues) {
    PyObject *row = PyList_New(1);
    PyObject *packed = PyBytes_FromStringAndSize((const char *)clues->numbers, (Py_ssize_t)(clues->count * sizeof *clues->numbers));
    clues->count = 0;
    if (row && packed && !PyList_SetItem(row, 0, packed)) {
        const int status = PyList_Append(rows, row);
        Py_DECREF(row);
        return status;
    }
    Py_XDECREF(row);
    return -1;
}

/* --- The form of a verb ------------------------------------------------------------------------------------------ */

/* 0; -1 with an exception. */
static int read_forms(Taken *taken, PyObject *items, PyObject *rows) {
    if (taken->lengths[0] != taken->low.count) return refuse("every word has a sign");
    for (Py_ssize_t i = 0; i < PyList_Size(items); i++) {
        const size_t at = PyLong_AsSize_t(PyList_GetItem(items, i));
        if (at >= taken->low.count) return PyErr_Occurred() ? -1 : refuse("a word is asked about that there is not");
        add_form_clues(taken->codes[0], &taken->low, at, &taken->clues);
        if (put_row(rows, &taken->clues)) return -1;
    }
    return 0;
}

PyObject *py_form_rows(PyObject *module, PyObject *args) {
    PyObject *capsule, *strings[2], *items, *rows = NULL;
    (void)module;
    if (!PyArg_ParseTuple(args, "OUUO", &capsule, &strings[0], &strings[1], &items)) return NULL;
    Taken taken = {.clues = {.names = PyCapsule_GetPointer(capsule, NAME)}};
    if (!taken.clues.names) return NULL;
    if (!take(&taken, strings, 2, MOST_FORM_CLUES, items)) rows = PyList_New(0);
    if (rows && read_forms(&taken, items, rows)) Py_CLEAR(rows);
    let_go(&taken);
    return rows;
}

/* --- What a place joins ------------------------------------------------------------------------------------------ */

/* 1, or 0 with an exception. */
static int is_whole(const Taken *taken, const JointRun *run) {
    const size_t count = run->low.count;
    const int whole = taken->lengths[0] == count && taken->lengths[2] == count &&
                      (run->tag_count == count || run->tag_count == count + 1);
    if (!whole) refuse("every word has its signs");
    return whole;
}

/* Reads place `order` and where the one behind it stands. 0; -1 with an exception. */
static int read_place(PyObject *places, Py_ssize_t order, size_t words, JointPlace *place) {
    PyObject *participle;
    Py_ssize_t at, right, behind = (Py_ssize_t)words;
    PyObject *one = PyList_GetItem(places, order);
    if (!PyTuple_Check(one)) return refuse("a place is a tuple");
    if (!PyArg_ParseTuple(one, "nnsOpp", &at, &right, &place->said, &participle, &place->past, &place->capital)) return -1;
    place->participle = participle == Py_None ? -1 : PyObject_IsTrue(participle);
    if (order + 1 < PyList_Size(places)) {
        PyObject *next = PySequence_GetItem(PyList_GetItem(places, order + 1), 0);
        behind = next ? PyLong_AsSsize_t(next) : -1;
        Py_XDECREF(next);
    }
    if (PyErr_Occurred()) return -1;
    const int in_order = at > 0 && (size_t)at >= place->before && right > at && right < (Py_ssize_t)words && behind > at;
    if (!in_order) return refuse("places stand in order inside their run");
    place->at = (size_t)at, place->right = (size_t)right, place->behind = (size_t)behind;
    return 0;
}

/* 0; -1 with an exception. */
static int read_joints(const JointRun *run, PyObject *places, Clues *clues, PyObject *rows) {
    JointPlace place = {0};
    for (Py_ssize_t order = 0; order < PyList_Size(places); order++) {
        if (read_place(places, order, run->low.count, &place)) return -1;
        add_joint_clues(run, &place, clues);
        if (put_row(rows, clues)) return -1;
        place.before = place.at + 1;
    }
    return 0;
}

/* The rows of a run that was taken; NULL with an exception. */
static PyObject *joint_rows(Taken *taken, PyObject *places) {
    const size_t count = taken->low.count;
    JointRun run = {.signs = taken->codes[0], .tags = taken->codes[1], .marks = taken->codes[2],
                    .tag_count = taken->lengths[1], .low = taken->low};
    if (!is_whole(taken, &run)) return NULL;
    run.finite = PyMem_Malloc((2 * sizeof *run.finite + sizeof *run.flat) * (count + 1));
    if (!run.finite) return PyErr_NoMemory();
    run.order = run.finite + count + 1;
    run.flat = (uint32_t *)(void *)(run.order + count + 1);
    read_verbs(&run);
    PyObject *rows = PyList_New(0);
    if (rows && read_joints(&run, places, &taken->clues, rows)) Py_CLEAR(rows);
    PyMem_Free(run.finite);
    return rows;
}

PyObject *py_joint_rows(PyObject *module, PyObject *args) {
    PyObject *capsule, *strings[4], *places, *rows = NULL;
    (void)module;
    if (!PyArg_ParseTuple(args, "OUUUUO", &capsule, &strings[0], &strings[1], &strings[2], &strings[3], &places)) return NULL;
    Taken taken = {.clues = {.names = PyCapsule_GetPointer(capsule, NAME)}};
    if (!taken.clues.names) return NULL;
    if (!take(&taken, strings, 4, MOST_JOINT_CLUES, places)) rows = joint_rows(&taken, places);
    let_go(&taken);
    return rows;
}
