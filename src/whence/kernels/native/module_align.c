/* Runs of words held beside each other, for Python. */
#include "module_align.h"

PyObject *py_align(PyObject *module, PyObject *args) {
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

PyObject *py_most_in_order(PyObject *module, PyObject *args) {
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

PyObject *py_cut_otherwise(PyObject *module, PyObject *args) {
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

PyObject *py_align_joined(PyObject *module, PyObject *args) {
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
