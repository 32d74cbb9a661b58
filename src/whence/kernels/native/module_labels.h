/* The functions of module_labels.c that the module offers. */
#ifndef WHENCE_MODULE_LABELS_H
#define WHENCE_MODULE_LABELS_H

PyObject *py_open_labeller(PyObject *module, PyObject *args);
PyObject *py_label_chain(PyObject *module, PyObject *args);

#endif
