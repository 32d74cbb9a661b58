/* The functions of module_signs.c that the module offers. */
#ifndef WHENCE_MODULE_SIGNS_H
#define WHENCE_MODULE_SIGNS_H

#include "module.h"

PyObject *py_spot_words(PyObject *module, PyObject *args);
PyObject *py_open_signer(PyObject *module, PyObject *args);
PyObject *py_sign_words(PyObject *module, PyObject *args);

#endif
