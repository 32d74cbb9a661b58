/* The words of a stretch of text by a grammar of Python's, most of which are read here: plain runs of ASCII letters or
 * digits, and signs that are words by themselves. What may be anything else is left to the grammar's own pattern. */
#include "lexing.h"

/* What a table tells of a sign (`whence.kernels.scanning` makes it). */
enum {
    ALONE = 1,
    ENDS_WORD = 2,
    ENDS_LONG_WORD = 4,
    ENDS_FIGURES = 8,
    ENDS_LONG_FIGURES = 16,
    ONE_ALONE = 32,
    STOPS_WORD = 64,
    JOINS = 128
};

static int is_space(Py_UCS4 code) {
    return code == ' ' || code - '\t' < 5 || code - 0x1C < 4;
}

/* Whether a run of letters or digits, which ends before `at`, is a word by what stands there. */
static int is_over(const Scan *scan, Py_ssize_t at, int flags) {
    if (at == scan->length) return 1;
    return scan->codes[at] < ASCII && (scan->kinds[scan->codes[at]] & flags);
}

static int has(const Scan *scan, Py_ssize_t at, int flag) {
    return scan->codes[at] < ASCII && (scan->kinds[scan->codes[at]] & flag);
}

/* Whether what stands at `at` is surely no part of a word: the end, or an ASCII sign but an underscore. */
static int is_outside(const Scan *scan, Py_ssize_t at) {
    if (at == scan->length) return 1;
    const Py_UCS4 code = scan->codes[at];
    return code < ASCII && !is_letter(code) && !is_digit(code) && code != '_';
}

/* Behind a sign that joins, where a letter or digit follows, the end of the run; else `at`. */
static Py_ssize_t after_joined(const Scan *scan, Py_ssize_t at) {
    while (at + 1 < scan->length && has(scan, at, JOINS)) {
        Py_ssize_t end = at + 1;
        while (end < scan->length && (is_letter(scan->codes[end]) || is_digit(scan->codes[end]))) end++;
        if (end == at + 1) return at;
        at = end;
    }
    return at;
}

/* The end of the word that begins with letters; `at` where the pattern must say. */
static Py_ssize_t after_letters(const Scan *scan, Py_ssize_t at) {
    Py_ssize_t end = at + 1;
    while (end < scan->length && is_letter(scan->codes[end])) end++;
    if (is_over(scan, end, end > at + 1 ? ENDS_WORD | ENDS_LONG_WORD : ENDS_WORD)) return end;
    if (has(scan, end, STOPS_WORD)) {
        const int plain = scan->codes[at] >= 'a' && end > at + 2;
        return plain && is_outside(scan, end + 1) ? end : at;
    }
    const Py_ssize_t joined = after_joined(scan, end);
    return joined > end && is_over(scan, joined, ENDS_WORD) ? joined : at;
}

/* The end of the plain word at `at`; `at` where the pattern must say. */
static Py_ssize_t after_plain(const Scan *scan, Py_ssize_t at) {
    const Py_UCS4 code = scan->codes[at];
    Py_ssize_t end = at + 1;
    if (is_letter(code)) return after_letters(scan, at);
    if (is_digit(code)) {
        while (end < scan->length && is_digit(scan->codes[end])) end++;
        return is_over(scan, end, end > at + 1 ? ENDS_FIGURES | ENDS_LONG_FIGURES : ENDS_FIGURES) ? end : at;
    }
    if (has(scan, at, ONE_ALONE)) return end == scan->length || scan->codes[end] != code ? end : at;
    return has(scan, at, ALONE) ? end : at;
}

Py_ssize_t end_of_match(PyObject *bound, PyObject *text, Py_ssize_t at, Py_ssize_t stop) {
    PyObject *match = PyObject_CallFunction(bound, "Onn", text, at, stop);
    if (!match || match == Py_None) {
        Py_XDECREF(match);
        return match ? at : -1;
    }
    PyObject *end = PyObject_CallMethod(match, "end", NULL);
    const Py_ssize_t last = end ? PyLong_AsSsize_t(end) : -1;
    Py_DECREF(match);
    Py_XDECREF(end);
    return last;
}

/* The end of what the pattern finds at `at`; `at` where it finds nothing, -1 with an exception set. */
static Py_ssize_t after_match(const Scan *scan, Py_ssize_t at) {
    const Py_ssize_t last = end_of_match(scan->match, scan->text, scan->start + at, scan->start + scan->length);
    if (last < 0) return -1;
    return last - scan->start > at ? last - scan->start : at;
}

Py_ssize_t next_word(const Scan *scan, Py_ssize_t *at) {
    for (; *at < scan->length; ++*at) {
        if (is_space(scan->codes[*at])) continue;
        Py_ssize_t end = after_plain(scan, *at);
        if (end == *at) end = after_match(scan, *at);
        if (end != *at) return end;
    }
    return *at;
}
