/* What the parts of the Python module share: buffers that are taken and given back together. */
#ifndef WHENCE_MODULE_H
#define WHENCE_MODULE_H

#define Py_LIMITED_API 0x030B0000
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "kernels.h"

#define MOST_BUFFERS 8

/* Buffers are taken one by one and given back together. */
typedef struct {
    Py_buffer views[MOST_BUFFERS];
    int count;
} Held;

void give_back(Held *held);
/* The items of a buffer, or NULL with an exception set where it is not whole items of this size. */
void *items(Held *held, PyObject *object, size_t size, int flags, size_t *count);
int refuse(const char *reason); /* -1, with an exception set */
/* Two rows of spellings, two numbers each; `ours` and `theirs` count them. */
typedef struct {
    const void *quoted, *found;
    size_t ours, theirs;
} Spellings;
int spellings_of(Held *held, PyObject *args, Spellings *both); /* 1, or 0 with an exception set */
PyObject *as_bytes(const void *data, size_t count, size_t size);

/* The classes, folds and filled pages of all characters; 0, or -1 with an exception set. */
int characters_of(Held *held, PyObject *const arrays[3], Characters *characters, const uint8_t **filled);
/* The first page of the table that a text needs and that is not filled, or -1. */
long missing_page(const uint32_t *text, size_t length, const uint8_t *filled);

PyObject *py_read_quoted(PyObject *module, PyObject *args);
PyObject *py_compare_near(PyObject *module, PyObject *args);
PyObject *py_setting(PyObject *module, PyObject *args);
PyObject *py_other_cuts(PyObject *module, PyObject *args);

#endif
