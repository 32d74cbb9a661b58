/* Words by a grammar: what lexing.c offers to the other walks through a text, and what these offer to the module. */
#ifndef WHENCE_LEXING_H
#define WHENCE_LEXING_H

#include "module.h"

#include <stdint.h>

#define ASCII 128 /* signs that a grammar's table tells of */

typedef struct {
    PyObject *text, *match; /* the whole text, the bound `match` of the pattern */
    PyObject *stretch;      /* the part that is read */
    const Py_UCS4 *codes;   /* its characters */
    const uint8_t *kinds;
    Py_ssize_t start, length;
} Scan;

static inline int is_letter(Py_UCS4 code) {
    return (code | 32) - 'a' < 26;
}

static inline int is_digit(Py_UCS4 code) {
    return code - '0' < 10;
}

/* The end of the first word at or behind `at`, which is moved to its start; `at` moved to the end of the stretch where no
 * word is left, -1 with an exception set. */
Py_ssize_t next_word(const Scan *scan, Py_ssize_t *at);
/* The end of what a pattern's bound `match` finds in `text[at:stop]` from `at` on, `at` where it finds nothing; -1 with an
 * exception set. */
Py_ssize_t end_of_match(PyObject *match, PyObject *text, Py_ssize_t at, Py_ssize_t stop);

PyObject *py_find_runs(PyObject *module, PyObject *args);

#endif
