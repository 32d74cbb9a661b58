/* Words by a grammar: what lexing.c offers to the other parts and to the module. */
#ifndef WHENCE_LEXING_H
#define WHENCE_LEXING_H

#include "module.h"

#include <stdint.h>

#define ASCII 128 /* signs that a grammar's table tells of */

typedef struct {
    PyObject *text, *match, *known; /* the whole text, the bound `match` of the pattern, the dictionary if any */
    PyObject *stretch;              /* the part that is read */
    const Py_UCS4 *codes;           /* its characters */
    const uint8_t *kinds;
    Py_ssize_t start, length;
} Scan;

/* The end of the first word at or behind `at`, which is moved to its start; `at` moved to the end of the stretch where no
 * word is left, -1 with an exception set. */
Py_ssize_t next_word(const Scan *scan, Py_ssize_t *at);

PyObject *py_scan_words(PyObject *module, PyObject *args);

#endif
