/* The functions of module_tokens.c that the module offers. */
#ifndef WHENCE_MODULE_TOKENS_H
#define WHENCE_MODULE_TOKENS_H

#include "module.h"

PyObject *py_hash_words(PyObject *module, PyObject *words);
PyObject *py_tokenise(PyObject *module, PyObject *args);
PyObject *py_list_words(PyObject *module, PyObject *args);

#endif
