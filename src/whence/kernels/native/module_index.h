/* The functions of module_index.c that the module offers. */
#ifndef WHENCE_MODULE_INDEX_H
#define WHENCE_MODULE_INDEX_H

#include "module.h"

PyObject *py_checksum(PyObject *module, PyObject *data);
PyObject *py_sort_postings(PyObject *module, PyObject *args);
PyObject *py_bucket_starts(PyObject *module, PyObject *args);
PyObject *py_look_up(PyObject *module, PyObject *args);
PyObject *py_count_exact(PyObject *module, PyObject *args);
PyObject *py_count_words(PyObject *module, PyObject *args);
PyObject *py_shared_passages(PyObject *module, PyObject *args);

#endif
