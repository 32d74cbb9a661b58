/* The functions of module_align.c that the module offers. */
#ifndef WHENCE_MODULE_ALIGN_H
#define WHENCE_MODULE_ALIGN_H

#include "module.h"

PyObject *py_align(PyObject *module, PyObject *args);
PyObject *py_most_in_order(PyObject *module, PyObject *args);
PyObject *py_cut_otherwise(PyObject *module, PyObject *args);
PyObject *py_align_joined(PyObject *module, PyObject *args);

#endif
