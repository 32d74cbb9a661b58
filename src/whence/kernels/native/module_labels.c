/* The labels of a linear labeller for Python: a model is checked and copied once, then asked for one sequence at a time. */
#define Py_LIMITED_API 0x030B0000
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "kernels.h"
#include "module_labels.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NAME "whence.kernels._native.labeller"

static void *copied(const Py_buffer *view) {
    void *copy = PyMem_Malloc(view->len ? (size_t)view->len : 1);
    return copy ? memcpy(copy, view->buf, (size_t)view->len) : NULL;
}

static void free_labeller(Labeller *labeller) {
    PyMem_Free((void *)labeller->starts);
    PyMem_Free((void *)labeller->targets);
    PyMem_Free((void *)labeller->weights);
    PyMem_Free((void *)labeller->steps);
    PyMem_Free((void *)labeller->odds);
    PyMem_Free((void *)labeller->odds_back);
    PyMem_Free(labeller);
}

static void close_labeller(PyObject *capsule) {
    Labeller *labeller = PyCapsule_GetPointer(capsule, NAME);
    if (labeller) free_labeller(labeller);
}

static int is_whole(const Labeller *labeller, const Py_buffer views[4]) {
    const size_t weights = (size_t)views[2].len / 8;
    if (views[0].len < 4 || views[0].len % 4 || views[1].len != (Py_ssize_t)(4 * weights) || views[2].len % 8) return 0;
    if (!labeller->labels || labeller->labels > 1 << 12 || views[3].len != (Py_ssize_t)(8 * labeller->labels * labeller->labels)) return 0;
    if (labeller->starts[0] || labeller->starts[labeller->features] != weights) return 0;
    for (size_t i = 0; i < labeller->features; i++)
        if (labeller->starts[i] > labeller->starts[i + 1]) return 0;
    for (size_t i = 0; i < weights; i++)
        if (labeller->targets[i] >= labeller->labels) return 0;
    return 1;
}

static Labeller *made_labeller(const Py_buffer views[4], size_t labels) {
    const size_t cells = (size_t)views[3].len / 8;
    Labeller *labeller = PyMem_Malloc(sizeof *labeller);
    if (!labeller) return NULL;
    double *odds = PyMem_Malloc(cells * sizeof *odds + 1), *back = PyMem_Malloc(cells * sizeof *back + 1);
    *labeller = (Labeller){copied(&views[0]), copied(&views[1]), copied(&views[2]), copied(&views[3]), odds, back,
                     views[0].len < 4 ? 0 : (size_t)views[0].len / 4 - 1, labels};
    if (odds && back && labeller->starts && labeller->targets && labeller->weights && labeller->steps) return labeller;
    free_labeller(labeller);
    return NULL;
}

static void fill_odds(const Labeller *labeller, double *odds, double *back) {
    for (size_t i = 0; i < labeller->labels; i++)
        for (size_t j = 0; j < labeller->labels; j++) {
            odds[i * labeller->labels + j] = exp(labeller->steps[i * labeller->labels + j]);
            back[j * labeller->labels + i] = odds[i * labeller->labels + j];
        }
}

PyObject *py_open_labeller(PyObject *module, PyObject *args) {
    Py_buffer views[4];
    Py_ssize_t labels;
    PyObject *result = NULL;
    (void)module;
    if (!PyArg_ParseTuple(args, "y*y*y*y*n", &views[0], &views[1], &views[2], &views[3], &labels)) return NULL;
    Labeller *labeller = made_labeller(views, labels < 0 ? 0 : (size_t)labels);
    if (!labeller) PyErr_NoMemory();
    else if (!is_whole(labeller, views)) PyErr_SetString(PyExc_ValueError, "the arrays make no model of a chain");
    else {
        fill_odds(labeller, (double *)labeller->odds, (double *)labeller->odds_back);
        result = PyCapsule_New(labeller, NAME, close_labeller);
    }
    if (labeller && !result) free_labeller(labeller);
    for (size_t i = 0; i < 4; i++) PyBuffer_Release(&views[i]);
    return result;
}

/* Adds the bytes of a row's pieces to `size`, and their bytes to `out` unless that is NULL. 0; -1 with an exception. */
static int gather(PyObject *row, size_t *size, uint8_t *out) {
    const Py_ssize_t pieces = PyList_Size(row);
    if (pieces < 0) return -1;
    for (Py_ssize_t i = 0; i < pieces; i++) {
        char *data;
        Py_ssize_t length;
        if (PyBytes_AsStringAndSize(PyList_GetItem(row, i), &data, &length)) return -1;
        if (length % 4) {
            PyErr_SetString(PyExc_ValueError, "a feature's number has four bytes");
            return -1;
        }
        if (out) memcpy(out + *size, data, (size_t)length);
        *size += (size_t)length;
    }
    return 0;
}

/* The features of all places one after the other; `bounds` has room for places + 1. NULL with an exception. */
static uint32_t *observed(PyObject *rows, size_t places, size_t *bounds) {
    size_t size = 0;
    for (size_t t = 0; t < places; t++)
        if (gather(PyList_GetItem(rows, (Py_ssize_t)t), &size, NULL)) return NULL;
    uint32_t *features = PyMem_Malloc(size + 4);
    if (!features) return (uint32_t *)PyErr_NoMemory();
    size = 0;
    for (size_t t = 0; t < places; t++) {
        bounds[t] = size / 4;
        gather(PyList_GetItem(rows, (Py_ssize_t)t), &size, (uint8_t *)features);
    }
    bounds[places] = size / 4;
    return features;
}

static int are_known(const Labeller *labeller, const Observed *seen) {
    for (size_t k = 0; k < seen->bounds[seen->places]; k++)
        if (seen->features[k] >= labeller->features) {
            PyErr_SetString(PyExc_ValueError, "the model has no feature of this number");
            return 0;
        }
    return 1;
}

static PyObject *labelled(const Labeller *labeller, const Observed *seen, int shown) {
    const size_t cells = shown ? seen->places * labeller->labels : 0;
    PyObject *best = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)(4 * seen->places));
    PyObject *shares = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)(8 * cells));
    if (best && shares) {
        double *into = shown ? (double *)(void *)PyBytes_AsString(shares) : NULL;
        if (!label_chain(labeller, seen, (uint32_t *)(void *)PyBytes_AsString(best), into))
            return Py_BuildValue("NN", best, shares);
        PyErr_NoMemory();
    }
    Py_XDECREF(best);
    Py_XDECREF(shares);
    return NULL;
}

PyObject *py_label_chain(PyObject *module, PyObject *args) {
    PyObject *capsule, *rows, *result = NULL;
    int shown;
    (void)module;
    if (!PyArg_ParseTuple(args, "OOp", &capsule, &rows, &shown)) return NULL;
    const Labeller *labeller = PyCapsule_GetPointer(capsule, NAME);
    const Py_ssize_t places = labeller ? PyList_Size(rows) : -1;
    if (places < 0) return NULL;
    size_t *bounds = PyMem_Malloc(((size_t)places + 1) * sizeof *bounds);
    if (!bounds) return PyErr_NoMemory();
    uint32_t *features = observed(rows, (size_t)places, bounds);
    if (features) {
        const Observed seen = {features, bounds, (size_t)places};
        if (are_known(labeller, &seen)) result = labelled(labeller, &seen, shown);
    }
    PyMem_Free(features);
    PyMem_Free(bounds);
    return result;
}
