/* The functions of module_clues.c that the module offers. */
#ifndef WHENCE_MODULE_CLUES_H
#define WHENCE_MODULE_CLUES_H

PyObject *py_open_names(PyObject *module, PyObject *names);
PyObject *py_form_rows(PyObject *module, PyObject *args);
PyObject *py_joint_rows(PyObject *module, PyObject *args);

#endif
