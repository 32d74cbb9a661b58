/* The function of lexing.c that the module offers. */
#ifndef WHENCE_LEXING_H
#define WHENCE_LEXING_H

#include "module.h"

PyObject *py_scan_words(PyObject *module, PyObject *args);

#endif
