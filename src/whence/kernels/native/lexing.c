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

/* The words found: themselves, their places, and by column what is known of each. */
typedef struct {
    PyObject *words, *starts, *ends, *columns;
} Found;

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

int add(PyObject *list, PyObject *object) {
    const int status = object ? PyList_Append(list, object) : -1;
    Py_XDECREF(object);
    return status;
}

/* What is known of a word, by column; the first word tells how many columns there are. */
static int add_entry(Found *found, PyObject *entry) {
    const Py_ssize_t size = PyTuple_Size(entry);
    if (size < 0) return -1;
    if (!PyList_Size(found->columns))
        for (Py_ssize_t i = 0; i < size; i++)
            if (add(found->columns, PyList_New(0))) return -1;
    if (size != PyList_Size(found->columns)) {
        PyErr_SetString(PyExc_ValueError, "of some words more is known than of others");
        return -1;
    }
    for (Py_ssize_t i = 0; i < size; i++)
        if (PyList_Append(PyList_GetItem(found->columns, i), PyTuple_GetItem(entry, i))) return -1;
    return 0;
}

static int add_word(const Scan *scan, Py_ssize_t at, Py_ssize_t end, Found *found) {
    PyObject *word = PyUnicode_Substring(scan->stretch, at, end);
    PyObject *entry = word ? Py_XNewRef(PyDict_GetItemWithError(scan->known, word)) : NULL;
    if (word && !entry && !PyErr_Occurred()) entry = PyObject_GetItem(scan->known, word);
    int status = entry ? add_entry(found, entry) : -1;
    Py_XDECREF(entry);
    if (status) Py_XDECREF(word);
    else status = add(found->words, word);
    if (!status) status = add(found->starts, PyLong_FromSsize_t(scan->start + at));
    return status ? status : add(found->ends, PyLong_FromSsize_t(scan->start + end));
}

static int scan_words(const Scan *scan, Found *found) {
    for (Py_ssize_t at = 0, end; (end = next_word(scan, &at)) != at; at = end)
        if (end < 0 || add_word(scan, at, end, found)) return -1;
    return 0;
}

PyObject *py_scan_words(PyObject *module, PyObject *args) {
    Scan scan = {0};
    Py_ssize_t end, count;
    const char *kinds;
    (void)module;
    if (!PyArg_ParseTuple(args, "Unny#OO!", &scan.text, &scan.start, &end, &kinds, &count, &scan.match, &PyDict_Type,
                          &scan.known))
        return NULL;
    if (count != ASCII || scan.start < 0 || end < scan.start || end > PyUnicode_GetLength(scan.text)) {
        PyErr_SetString(PyExc_ValueError, "a stretch lies outside its text, or a table has another size than expected");
        return NULL;
    }
    scan.kinds = (const uint8_t *)kinds;
    scan.length = end - scan.start;
    scan.stretch = PyUnicode_Substring(scan.text, scan.start, end);
    Py_UCS4 *codes = scan.stretch ? PyUnicode_AsUCS4Copy(scan.stretch) : NULL;
    scan.codes = codes;
    Found found = {PyList_New(0), PyList_New(0), PyList_New(0), PyList_New(0)};
    PyObject *result = NULL;
    if (codes && found.words && found.starts && found.ends && found.columns && !scan_words(&scan, &found))
        result = PyTuple_Pack(4, found.words, found.starts, found.ends, found.columns);
    Py_XDECREF(found.words);
    Py_XDECREF(found.starts);
    Py_XDECREF(found.ends);
    Py_XDECREF(found.columns);
    PyMem_Free(codes);
    Py_XDECREF(scan.stretch);
    return result;
}
